package io.salestiers.examples.quickstart.closing;

import io.salestiers.core.org.PersonId;
import io.salestiers.incentives.promotion.CareerLadder;
import io.salestiers.incentives.promotion.Eligibility;
import io.salestiers.incentives.promotion.LevelStanding;
import java.time.LocalDate;
import java.util.List;

/**
 * Who may move up on the day after a period, when its results count, from what is known at the end of its last day.
 *
 * @param day the first day after the period
 * @param eligibilities for each track that leads up, everybody who is in the tier from which it leads; by track, then by person
 * @param levels where the people of the lowest tier stand on each ladder of levels at the end of its last period
 */
public record Careers(LocalDate day, List<Eligibility> eligibilities, List<OnLadder> levels) {
    /**
     * Where somebody stands.
     *
     * @param ladder on which ladder
     * @param person who
     * @param standing the level paid as, and the title
     */
    public record OnLadder(CareerLadder ladder, PersonId person, LevelStanding standing) {}

    /** Copies the lists. */
    public Careers {
        eligibilities = List.copyOf(eligibilities);
        levels = List.copyOf(levels);
    }
}
