package io.salestiers.kpi.target;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.time.Period;
import io.salestiers.core.time.PieceJoining;
import io.salestiers.core.unit.Quantity;
import io.salestiers.kpi.measure.Reading;
import java.util.List;
import java.util.Optional;

/**
 * A target as it was found or computed, or why there is none: a rule that looks at the quarter before gives no target in
 * the first quarter, and the reading says which input is missing.
 *
 * @param measure the measure
 * @param subject who
 * @param period when
 * @param reading the target, rounded as its rule says; or why there is none
 * @param forPay whether pay depends on it
 * @param origin where it comes from
 * @param explanation why it is what it is
 * @param pieces its parts by days, by start, which add up to it exactly: one for the whole period, unless pieces are
 *     {@linkplain PieceJoining#SEGMENTED segmented} and something changes in the period; none if it is not known
 */
public record TargetValue(
        MeasureId measure,
        Subject subject,
        Period period,
        Reading reading,
        boolean forPay,
        TargetOrigin origin,
        Explanation explanation,
        List<TargetPiece> pieces) {
    /** Refuses absent parts, and pieces that are not the whole. */
    public TargetValue {
        requireNonNull(measure, "measure");
        requireNonNull(subject, "subject");
        requireNonNull(period, "period");
        requireNonNull(reading, "reading");
        requireNonNull(origin, "origin");
        requireNonNull(explanation, "explanation");
        pieces = List.copyOf(pieces);
        Ratio sum =
                Ratio.sum(pieces.stream().map(piece -> piece.value().value()).toList());
        Optional<Quantity> known = reading.quantity();
        if (known.isEmpty() ? !pieces.isEmpty() : !known.get().value().equals(sum)) {
            throw new IllegalArgumentException(
                    "pieces must add up to the target, " + reading + ", but add up to " + sum);
        }
    }

    /**
     * A target in one piece.
     *
     * @param measure the measure
     * @param subject who
     * @param period when
     * @param reading the target or why there is none
     * @param forPay whether pay depends on it
     * @param origin where it comes from
     * @param explanation why it is what it is
     */
    public TargetValue(
            MeasureId measure,
            Subject subject,
            Period period,
            Reading reading,
            boolean forPay,
            TargetOrigin origin,
            Explanation explanation) {
        this(
                measure,
                subject,
                period,
                reading,
                forPay,
                origin,
                explanation,
                reading.quantity()
                        .map(value -> List.of(new TargetPiece(period.range(), value, Optional.empty())))
                        .orElseGet(List::of));
    }

    /**
     * The target, if there is one.
     *
     * @return empty if the reading is not known
     */
    public Optional<Target> target() {
        return reading.quantity().map(value -> new Target(measure, subject, period, value, forPay));
    }
}
