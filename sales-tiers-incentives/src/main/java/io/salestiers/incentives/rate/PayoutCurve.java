package io.salestiers.incentives.rate;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.InvalidDefinitionException;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Which share of a target amount is paid at which attainment (奖金曲线). The first knot is the threshold: what is paid there
 * is stated, and so is what is paid below it.
 *
 * <!-- sample: PayoutCurveTest#bonusCurve -->
 * <pre>{@code
 * PayoutCurve curve = PayoutCurve.builder()
 *         .form(CurveForm.LINES)
 *         .below(Ratio.ZERO)
 *         .addKnots(Knot.of("0.7", "0.5"), Knot.of("1", "1"), Knot.of("1.1", "1.2"))
 *         .ties(TieRule.EDGE_IN_UPPER_BAND)
 *         .beyond(BeyondLast.EXTENDED)
 *         .cap(Ratio.of(2))
 *         .build();
 *
 * curve.share(Ratio.parse("0.69")); // 0, below the threshold
 * curve.share(Ratio.parse("0.85")); // 0.75, halfway between 0.5 and 1
 * curve.share(Ratio.parse("1.6")); // 2, because 2.2 is more than the cap
 * }</pre>
 *
 * <p>Not a rate table: it says what an attainment is worth, not what is paid on an amount. Immutable and safe for use by
 * several threads.
 */
@Value.Immutable
@SuppressWarnings("deprecation") // Immutables marks its own Json proxy deprecated
public sealed interface PayoutCurve extends WithPayoutCurve permits ImmutablePayoutCurve, ImmutablePayoutCurve.Json {
    /**
     * How it leads from knot to knot.
     *
     * @return lines or steps
     */
    CurveForm form();

    /**
     * The share that is paid below the threshold.
     *
     * @return mostly 0; may not be negative
     */
    Ratio below();

    /**
     * The knots; the first is the threshold.
     *
     * @return one or more, by rising attainment
     */
    List<Knot> knots();

    /**
     * Whether a knot is reached at exactly its attainment: the edge belongs to what lies below or above.
     *
     * @return the rule; of lines it concerns the threshold only
     */
    TieRule ties();

    /**
     * What holds beyond the last knot.
     *
     * @return flat for steps
     */
    BeyondLast beyond();

    /**
     * The largest share.
     *
     * @return only where the last line goes on; not below what a knot pays, nor what is paid below the threshold
     */
    Optional<Ratio> cap();

    /** Refuses knots that leave the share of some attainment open, or give two, with all that is wrong at once. */
    @Value.Check
    default void check() {
        List<Finding> findings = PayoutCurveCheck.of(this);
        if (!findings.isEmpty()) {
            throw new InvalidDefinitionException(findings);
        }
    }

    /**
     * Reads the curve.
     *
     * @param attainment the attainment: 1 is 100 %; may be below zero
     * @return the share and how it comes about, exact
     */
    default CurveReading read(Ratio attainment) {
        int reached = -1;
        for (int i = 0; i < knots().size(); i++) {
            int order = attainment.compareTo(knots().get(i).at());
            if (order > 0 || (order == 0 && ties() == TieRule.EDGE_IN_UPPER_BAND)) {
                reached = i;
            }
        }
        if (reached < 0) {
            return new CurveReading(attainment, Optional.empty(), Ratio.ZERO, below(), below());
        }
        Knot knot = knots().get(reached);
        Ratio slope = slope(reached);
        Ratio uncapped = knot.pays().plus(slope.multipliedBy(attainment.minus(knot.at())));
        return new CurveReading(
                attainment,
                Optional.of(knot),
                slope,
                uncapped,
                cap().map(uncapped::min).orElse(uncapped));
    }

    /**
     * The share of the target amount.
     *
     * @param attainment the attainment: 1 is 100 %
     * @return what {@link #read(Ratio)} says
     */
    default Ratio share(Ratio attainment) {
        return read(attainment).share();
    }

    private Ratio slope(int knot) {
        boolean last = knot == knots().size() - 1;
        if (form() == CurveForm.STEPS || (last && beyond() == BeyondLast.FLAT)) {
            return Ratio.ZERO;
        }
        Knot from = knots().get(last ? knot - 1 : knot);
        Knot to = knots().get(last ? knot : knot + 1);
        return to.pays().minus(from.pays()).dividedBy(to.at().minus(from.at()));
    }

    /**
     * Starts a curve.
     *
     * @return a builder that names each missing attribute
     */
    static Builder builder() {
        return new Builder();
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static PayoutCurve fromJson(ImmutablePayoutCurve.Json json) {
        return ImmutablePayoutCurve.fromJson(json);
    }

    /** Builds curves. */
    final class Builder extends ImmutablePayoutCurve.Builder {
        Builder() {}
    }
}
