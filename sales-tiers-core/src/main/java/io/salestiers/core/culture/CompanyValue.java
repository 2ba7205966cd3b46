package io.salestiers.core.culture;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.text.LocalizedText;
import java.util.List;

/**
 * A value of the company (价值观) and the behaviors that show it: <em>customer first</em> shows in that somebody calls back on the
 * same day.
 *
 * @param id its id
 * @param name what people read
 * @param behaviors what can be seen of it, at least one
 */
public record CompanyValue(ValueId id, LocalizedText name, List<LocalizedText> behaviors) {
    /** Copies the list. */
    public CompanyValue {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        behaviors = List.copyOf(behaviors);
    }
}
