package io.salestiers.incentives.release;

import io.salestiers.core.money.Apportionment;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;

/**
 * The shares of a deal after a handover.
 *
 * @param former the share of who had it before
 * @param successor the share of who has it now
 * @param nobody what is paid to neither
 */
public record DealSplit(Ratio former, Ratio successor, Ratio nobody) {
    /** Who can have a part of a deal. */
    public enum Party {
        /** Who had it before. */
        FORMER,
        /** Who has it now. */
        SUCCESSOR,
        /** Neither of them. */
        NOBODY
    }

    static final DealSplit FORMER = new DealSplit(Ratio.ONE, Ratio.ZERO, Ratio.ZERO);
    static final DealSplit SUCCESSOR = new DealSplit(Ratio.ZERO, Ratio.ONE, Ratio.ZERO);
    static final DealSplit NOBODY = new DealSplit(Ratio.ZERO, Ratio.ZERO, Ratio.ONE);

    /** Refuses shares below zero, and shares that do not add up to 1. */
    public DealSplit {
        if (former.signum() < 0
                || successor.signum() < 0
                || nobody.signum() < 0
                || !former.plus(successor).plus(nobody).equals(Ratio.ONE)) {
            throw new IllegalArgumentException("shares must be zero or more and add up to 1, but were " + former + ", "
                    + successor + " and " + nobody);
        }
    }

    /**
     * The share of a party.
     *
     * @param party who
     * @return 0 to 1
     */
    public Ratio share(Party party) {
        return switch (party) {
            case FORMER -> former;
            case SUCCESSOR -> successor;
            case NOBODY -> nobody;
        };
    }

    /**
     * Divides the pay of a deal by the shares: 0.05 in halves is 0.03 for the former holder and 0.02 for the successor.
     *
     * @param pay what the deal gives, below zero for what came back
     * @return the part of each party, which add up to the pay; of equal remainders the former holder's comes first
     */
    public Map<Party, Money> divide(Money pay) {
        Map<Party, Ratio> weights = new EnumMap<>(Party.class);
        for (Party party : Party.values()) {
            weights.put(party, share(party));
        }
        return new EnumMap<>(Apportionment.divide(pay, weights, Comparator.naturalOrder()));
    }
}
