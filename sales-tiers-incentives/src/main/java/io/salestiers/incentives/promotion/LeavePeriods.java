package io.salestiers.incentives.promotion;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.salestiers.core.money.Ratio;

/**
 * Which periods count as protected leave (maternity, parental, sick leave …) and are skipped: neither met nor missed, an
 * earlier period is looked at in their place. The example is a quarter of 92 days with 23 days of leave.
 *
 * <p>That protected leave costs nobody a promotion is no choice; from how much leave on a period says nothing any more, is.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = LeavePeriods.AnyDay.class, name = "any-day"),
    @JsonSubTypes.Type(value = LeavePeriods.FromShare.class, name = "from-share")
})
public sealed interface LeavePeriods {
    /** Those with a day of leave: the quarter is skipped. */
    record AnyDay() implements LeavePeriods {
        @Override
        public boolean skips(long leaveDays, long days) {
            return leaveDays > 0;
        }
    }

    /**
     * Those of which leave takes at least a share: with 1/4 the quarter is skipped, with 1/3 it counts. The figures of those
     * that count must make up for the days of leave by themselves, as a prorated quota does.
     *
     * @param share above 0 and at most 1
     */
    record FromShare(Ratio share) implements LeavePeriods {
        /** Refuses a share outside these limits. */
        public FromShare {
            requireNonNull(share, "share");
            if (share.signum() <= 0 || share.compareTo(Ratio.ONE) > 0) {
                throw new IllegalArgumentException("share must be above 0 and at most 1, but was " + share);
            }
        }

        @Override
        public boolean skips(long leaveDays, long days) {
            return Ratio.of(leaveDays, days).compareTo(share) >= 0;
        }
    }

    /**
     * Whether a period is skipped.
     *
     * @param leaveDays how many of its days are leave
     * @param days how many days it has
     * @return true if so
     */
    boolean skips(long leaveDays, long days);
}
