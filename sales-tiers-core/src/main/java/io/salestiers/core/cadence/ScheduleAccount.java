package io.salestiers.core.cadence;

import java.util.List;

/**
 * What became of each planned day of a range.
 *
 * @param occurrences what takes place in the range, by day
 * @param omissions planned days of the range for which nothing takes place of its own, by planned day
 */
public record ScheduleAccount(List<Occurrence> occurrences, List<Omission> omissions) {
    /** Copies the lists. */
    public ScheduleAccount {
        occurrences = List.copyOf(occurrences);
        omissions = List.copyOf(omissions);
    }
}
