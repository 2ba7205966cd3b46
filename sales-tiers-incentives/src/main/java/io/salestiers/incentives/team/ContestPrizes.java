package io.salestiers.incentives.team;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import java.util.List;

/** What is to be won. All prizes are in one currency. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ContestPrizes.ByPlace.class, name = "by-place"),
    @JsonSubTypes.Type(value = ContestPrizes.ByThreshold.class, name = "by-threshold")
})
public sealed interface ContestPrizes {
    /**
     * A prize for each place: 100, 50 and 20 for the first three. A prize that nobody wins is unassigned.
     *
     * @param prizes the prize of the first place, of the second and so on; none larger than the one before, at least one
     * @param order which results are better
     * @param ties what becomes of equal results
     */
    record ByPlace(List<Money> prizes, Order order, ContestTies ties) implements ContestPrizes {
        /** Copies the prizes; refuses none, negative ones, several currencies, and a better prize for a worse place. */
        public ByPlace {
            prizes = List.copyOf(prizes);
            requireNonNull(order, "order");
            requireNonNull(ties, "ties");
            check(prizes);
            for (int i = 1; i < prizes.size(); i++) {
                if (prizes.get(i).minorUnits() > prizes.get(i - 1).minorUnits()) {
                    throw new IllegalArgumentException("the prize of a place must not be larger than that of the place"
                            + " before, but " + prizes.get(i) + " follows " + prizes.get(i - 1));
                }
            }
        }

        @Override
        public Currency currency() {
            return prizes.get(0).currency();
        }
    }

    /**
     * A prize for everybody who reaches a result: 100 from 500 on, 250 from 1,000 on.
     *
     * @param thresholds the results with their prizes, rising, at least one
     * @param reached what is paid to who reaches several
     */
    record ByThreshold(List<Threshold> thresholds, Reached reached) implements ContestPrizes {
        /** Copies the thresholds; refuses none, negative prizes, several currencies and results that do not rise. */
        public ByThreshold {
            thresholds = List.copyOf(thresholds);
            requireNonNull(reached, "reached");
            check(thresholds.stream().map(Threshold::prize).toList());
            for (int i = 1; i < thresholds.size(); i++) {
                if (thresholds.get(i).from().compareTo(thresholds.get(i - 1).from()) <= 0) {
                    throw new IllegalArgumentException("thresholds must rise, but "
                            + thresholds.get(i).from() + " follows "
                            + thresholds.get(i - 1).from());
                }
            }
        }

        @Override
        public Currency currency() {
            return thresholds.get(0).prize().currency();
        }
    }

    /**
     * A result and its prize.
     *
     * @param from the least result that wins the prize
     * @param prize the prize
     */
    record Threshold(Ratio from, Money prize) {
        /** Refuses absent parts. */
        public Threshold {
            requireNonNull(from, "from");
            requireNonNull(prize, "prize");
        }
    }

    /** Which results are better. */
    enum Order {
        /** Larger ones, such as revenue. */
        @JsonProperty("highest-first")
        HIGHEST_FIRST,
        /** Smaller ones, such as days until delivery. */
        @JsonProperty("lowest-first")
        LOWEST_FIRST
    }

    /** What is paid to who reaches several thresholds: 1,200 with prizes of 100 from 500 on and 250 from 1,000 on. */
    enum Reached {
        /** The highest that is reached: 250. */
        @JsonProperty("highest")
        HIGHEST,
        /** Each that is reached: 350. */
        @JsonProperty("each")
        EACH
    }

    /**
     * The currency of all prizes.
     *
     * @return the currency
     */
    Currency currency();

    private static void check(List<Money> prizes) {
        if (prizes.isEmpty()) {
            throw new IllegalArgumentException("a contest must have at least one prize");
        }
        for (Money prize : prizes) {
            if (prize.signum() < 0 || !prize.currency().equals(prizes.get(0).currency())) {
                throw new IllegalArgumentException(
                        "prizes must be zero or positive in " + prizes.get(0).currency() + ", but one was " + prize);
            }
        }
    }
}
