package io.salestiers.incentives.promotion;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the level as which somebody is paid for each period, and the title. Stateless and safe for use by several threads.
 *
 * <p>In one evaluation, that of one period, a title moves once at most: who reaches a title is not asked in the same period
 * whether it is retained, and what was decided within a period is not undone by the results of that period.
 *
 * <!-- sample: LevelTest#levels -->
 * <pre>{@code
 * List<LevelStanding> standings = LevelCalculator.DEFAULT
 *         .standings(ladder, ANN, DateRange.parse("2012-02-01/2012-04-01"), TitleHistory.NONE, inputs)
 *         .orThrow();
 * LevelStanding march = standings.get(1);
 * LevelId paidAs = march.paidAs().level().orElseThrow(); // mentor
 * LevelId title = march.title().orElseThrow(); // director
 * }</pre>
 */
public final class LevelCalculator {
    /** The calculator of this release. */
    public static final LevelCalculator DEFAULT = new LevelCalculator();

    private LevelCalculator() {}

    /**
     * Where somebody stands at the end of each period.
     *
     * @param ladder the ladder
     * @param person who
     * @param days the days on which the person is there; the periods that lie in them are looked at, and averages are taken over
     *     these only
     * @param history what is known of the title beside results
     * @param inputs what is known
     * @return the standings by period; none if nothing is known of the person
     * @throws IllegalArgumentException if the days have no end, or the history names a level that the ladder does not have
     */
    public WithFindings<List<LevelStanding>> standings(
            CareerLadder ladder, PersonId person, DateRange days, TitleHistory history, PromotionInputs inputs) {
        requireNonNull(history, "history");
        List<Period> periods = inputs.calendar().periodsIn(ladder.period(), days).stream()
                .filter(period -> days.encloses(period.range()))
                .toList();
        Optional<CandidateFacts> facts = inputs.candidates()
                .find(
                        person,
                        days.to()
                                .orElseThrow(
                                        () -> new IllegalArgumentException("days must have an end, but were " + days)));
        if (facts.isEmpty()) {
            return WithFindings.failed(
                    List.of(Finding.of(PromotionFinding.UNKNOWN_CANDIDATE, Place.about("person:" + person))
                            .with("person", person.value())));
        }
        LevelRun run = new LevelRun(ladder, facts.get(), history, inputs);
        List<LevelStanding> standings = new ArrayList<>();
        for (Period period : periods) {
            standings.add(run.next(period));
        }
        return WithFindings.of(List.copyOf(standings), List.of());
    }
}
