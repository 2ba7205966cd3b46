package io.salestiers.kpi.analysis.warning;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.unit.Quantity;
import io.salestiers.kpi.measure.Reading;
import io.salestiers.kpi.measure.Reason;
import java.util.Map;

/**
 * How good a rule was, once the period is over and everybody knows who missed the target. A rule that warns of everybody misses
 * nobody and helps nobody; both sides are counted. Immutable.
 *
 * @param firedAndMissed warned, and missed: the rule was right in time
 * @param firedAndMet warned, and met: a false alarm
 * @param silentAndMissed not warned, and missed: the rule was too late or blind
 * @param silentAndMet not warned, and met
 * @param unknown could not be checked, or the outcome is not known
 */
public record WarningQuality(
        long firedAndMissed, long firedAndMet, long silentAndMissed, long silentAndMet, long unknown) {
    /** Nothing counted yet. */
    public static final WarningQuality NONE = new WarningQuality(0, 0, 0, 0, 0);

    /** Refuses negative counts. */
    public WarningQuality {
        if (Math.min(Math.min(firedAndMissed, firedAndMet), Math.min(silentAndMissed, Math.min(silentAndMet, unknown)))
                < 0) {
            throw new IllegalArgumentException("counts must be 0 or more");
        }
    }

    /**
     * Counts the checks of one rule.
     *
     * @param report the report of a day before the outcome was known
     * @param rule the rule
     * @param missed who missed the target in the end and who met it; who has no outcome is not there
     * @return the counts
     */
    public static WarningQuality of(WarningReport report, WarningRuleId rule, Map<PersonId, Boolean> missed) {
        WarningQuality quality = NONE;
        for (WarningCheck check : report.checks()) {
            if (check.rule().equals(rule)) {
                quality = quality.plus(one(check, missed.get(check.person())));
            }
        }
        return quality;
    }

    private static WarningQuality one(WarningCheck check, @org.jspecify.annotations.Nullable Boolean missed) {
        if (missed == null || !check.checked()) {
            return new WarningQuality(0, 0, 0, 0, 1);
        }
        if (check.fired()) {
            return missed ? new WarningQuality(1, 0, 0, 0, 0) : new WarningQuality(0, 1, 0, 0, 0);
        }
        return missed ? new WarningQuality(0, 0, 1, 0, 0) : new WarningQuality(0, 0, 0, 1, 0);
    }

    /**
     * The counts of two together, such as of two quarters.
     *
     * @param other other counts
     * @return the sums
     */
    public WarningQuality plus(WarningQuality other) {
        return new WarningQuality(
                Math.addExact(firedAndMissed, other.firedAndMissed),
                Math.addExact(firedAndMet, other.firedAndMet),
                Math.addExact(silentAndMissed, other.silentAndMissed),
                Math.addExact(silentAndMet, other.silentAndMet),
                Math.addExact(unknown, other.unknown));
    }

    /**
     * Which part of the warnings was right (precision).
     *
     * @return fired and missed ÷ fired; not meaningful if it never fired
     */
    public Reading precision() {
        return share(firedAndMissed, firedAndMissed + firedAndMet);
    }

    /**
     * Which part of the misses was warned of (recall).
     *
     * @return fired and missed ÷ missed; not meaningful if nobody missed
     */
    public Reading recall() {
        return share(firedAndMissed, firedAndMissed + silentAndMissed);
    }

    private static Reading share(long part, long whole) {
        return whole == 0
                ? Reading.notMeaningful(Reason.ZERO_DIVISOR)
                : Reading.known(Quantity.ratio(Ratio.of(part, whole)));
    }
}
