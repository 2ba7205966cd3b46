package io.salestiers.incentives.promotion;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.time.Period;
import io.salestiers.core.unit.Quantity;
import io.salestiers.incentives.figure.Figure;
import io.salestiers.kpi.measure.Reading;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where somebody stands on a ladder of levels at the end of a period.
 *
 * @param period when
 * @param paidAs as which level the person is paid for it
 * @param rank how high that level stands: 1 for the lowest, 0 if there is none or it is not known
 * @param title the title
 * @param retention whether the title is retained
 * @param needed what the period had to show for that; empty if it was not asked
 * @param explanation how all of it was found
 */
public record LevelStanding(
        Period period,
        PaidAs paidAs,
        int rank,
        Optional<LevelId> title,
        RetentionOutcome retention,
        Optional<Quantity> needed,
        Explanation explanation) {
    /** Refuses absent parts. */
    public LevelStanding {
        requireNonNull(period, "period");
        requireNonNull(paidAs, "paidAs");
        requireNonNull(title, "title");
        requireNonNull(retention, "retention");
        requireNonNull(needed, "needed");
        requireNonNull(explanation, "explanation");
    }

    /**
     * The level as a number, for plans that pay by it ({@code LevelRates.ByPaidAs}).
     *
     * @return 1 for the lowest level, 0 for none; missing if it is not known
     */
    public Figure paidAsFigure() {
        if (!paidAs.known()) {
            return new Figure(
                    Reading.missing("paid-as"),
                    Explanation.none("incentives.promotion.explain.paid-as-number", List.of(explanation)));
        }
        Quantity number = Quantity.count(rank);
        return new Figure(
                Reading.known(number),
                new Explanation(
                        "incentives.promotion.explain.paid-as-number",
                        Map.of(),
                        Operation.GIVEN,
                        Optional.of(number),
                        Optional.empty(),
                        List.of(explanation)));
    }
}
