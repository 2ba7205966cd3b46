package io.salestiers.core.org;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.time.DateRange;
import java.util.List;

/**
 * When a person (人员) is employed. An organization needs no people: who is appointed is there without. With them it
 * notices an appointment of somebody who has left, and somebody employed without a position.
 *
 * <p>Opaque: a name is no part of it. Immutable and safe for use by several threads.
 *
 * @param id the id
 * @param employment the days of employment, which may overlap; empty if nothing is known of them, so that nothing is
 *     compared with them
 */
public record Person(PersonId id, List<DateRange> employment) {
    /** Sorts and copies the list. */
    public Person {
        requireNonNull(id, "id");
        employment = employment.stream().sorted().toList();
    }
}
