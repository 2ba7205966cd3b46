package io.salestiers.core.culture;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.TierId;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.DateRange;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * A program for people (关怀与福利项目) and who may take part.
 *
 * @param id its id
 * @param name what people read
 * @param kind what it offers
 * @param offered the days on which it is offered
 * @param tiers the tiers whose holders may take part; everybody who holds a position if there is none
 * @param daysInService how many days one must have held a position of these tiers without a break, 0 or more: with 90, who
 *     starts on 1 January may take part from 1 April on in a year that is no leap year
 */
public record Program(
        ProgramId id, LocalizedText name, ProgramKind kind, DateRange offered, Set<TierId> tiers, int daysInService) {
    /** Copies the set; refuses absent parts. */
    public Program {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(kind, "kind");
        requireNonNull(offered, "offered");
        tiers = Collections.unmodifiableSortedSet(new TreeSet<>(tiers));
    }
}
