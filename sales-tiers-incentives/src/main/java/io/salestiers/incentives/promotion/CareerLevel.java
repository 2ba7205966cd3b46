package io.salestiers.incentives.promotion;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.text.LocalizedText;
import io.salestiers.incentives.figure.Condition;
import java.util.List;

/**
 * A level of a ladder: director, with an own order of at least 50, personal sales of at least 2,500 and team sales of at least
 * 10,000 in a month.
 *
 * @param id its id
 * @param name what people read
 * @param needs what a period must show, all of it; empty for a level that everybody has
 */
public record CareerLevel(LevelId id, LocalizedText name, List<Condition> needs) {
    /** Copies the list. */
    public CareerLevel {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        needs = List.copyOf(needs);
    }
}
