package io.salestiers.incentives.release;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.salestiers.core.money.Ratio;
import java.time.LocalDate;

/**
 * Who is paid for deals that somebody began and that are closed after the handover, on leaving or on a transfer to another
 * position. A deal that was closed before belongs to who closed it, whatever the rule. In the examples somebody hands over on 1
 * April.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = DealsInProgress.PaidUntil.class, name = "paid-until"),
    @JsonSubTypes.Type(value = DealsInProgress.Split.class, name = "split"),
    @JsonSubTypes.Type(value = DealsInProgress.Ended.class, name = "ended")
})
public sealed interface DealsInProgress {
    /**
     * The former holder has what is closed within some days, the successor what is closed later: with 30 days a deal of 30 April
     * is the former holder's, one of 1 May the successor's. With 0 the successor has all.
     *
     * @param days how many days from the handover on, zero or more
     */
    record PaidUntil(int days) implements DealsInProgress {
        /** Refuses a negative number. */
        public PaidUntil {
            if (days < 0) {
                throw new IllegalArgumentException("days must be zero or more, but was " + days);
            }
        }

        @Override
        public DealSplit split(LocalDate handover, LocalDate closed) {
            return closed.isBefore(handover.plusDays(days)) ? DealSplit.FORMER : DealSplit.SUCCESSOR;
        }

        @Override
        public String name() {
            return "paid-until";
        }
    }

    /**
     * Both share each deal.
     *
     * @param former the share of the former holder, 0 to 1: 0.6; the successor has the rest
     */
    record Split(Ratio former) implements DealsInProgress {
        /** Refuses a share outside of 0 to 1. */
        public Split {
            requireNonNull(former, "former");
            if (former.signum() < 0 || former.compareTo(Ratio.ONE) > 0) {
                throw new IllegalArgumentException("former must be 0 to 1, but was " + former);
            }
        }

        @Override
        public DealSplit split(LocalDate handover, LocalDate closed) {
            return closed.isBefore(handover)
                    ? DealSplit.FORMER
                    : new DealSplit(former, Ratio.ONE.minus(former), Ratio.ZERO);
        }

        @Override
        public String name() {
            return "split";
        }
    }

    /** They end: the former holder has nothing of them, and nobody else has that part. */
    record Ended() implements DealsInProgress {
        @Override
        public DealSplit split(LocalDate handover, LocalDate closed) {
            return closed.isBefore(handover) ? DealSplit.FORMER : DealSplit.NOBODY;
        }

        @Override
        public String name() {
            return "ended";
        }
    }

    /**
     * Who has a deal.
     *
     * @param handover the first day on which it is no longer the former holder's: the day after the last one
     * @param closed the day on which the deal is closed
     * @return the shares, which add up to 1
     */
    DealSplit split(LocalDate handover, LocalDate closed);

    /**
     * What it is called in JSON and in keys of texts.
     *
     * @return for example {@code split}
     */
    String name();
}
