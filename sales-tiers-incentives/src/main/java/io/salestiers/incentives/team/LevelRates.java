package io.salestiers.incentives.team;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.TierId;
import io.salestiers.incentives.figure.FigureSource;
import io.salestiers.incentives.figure.Whose;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How levels above a credit are counted, and what each of them pays. All of them follow the reporting lines of positions, which
 * say who is employed under whom: depth is never counted over people whom somebody recruited.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = LevelRates.ByTier.class, name = "by-tier"),
    @JsonSubTypes.Type(value = LevelRates.ByLine.class, name = "by-line"),
    @JsonSubTypes.Type(value = LevelRates.ByPaidAs.class, name = "by-paid-as")
})
public sealed interface LevelRates {
    /**
     * What a tier pays.
     *
     * @param tier the tier of the position above
     * @param rate 0.05 for 5 %, zero or more
     */
    record TierRate(TierId tier, Ratio rate) {
        /** Refuses a negative rate. */
        public TierRate {
            requireNonNull(tier, "tier");
            requireRate(rate);
        }
    }

    /**
     * What the levels below a payee pay who is paid as a level: an executive has 2 % on the first, 1 % on the second.
     *
     * @param paidAs the number of the level as which the payee is paid, such as 3
     * @param rates the rate of the first level below, of the second and so on; at least one
     */
    record PaidAsRates(Ratio paidAs, List<Ratio> rates) {
        /** Copies the rates; refuses none and negative ones. */
        public PaidAsRates {
            requireNonNull(paidAs, "paidAs");
            rates = some(rates);
        }
    }

    /**
     * Each level is a named tier: the nearest position of this tier above the credit. With team leads at 5 %, heads of
     * branches at 3 % and the head of sales at 2 %, a gross base of 2,100,000 pays 105,000, 63,000 and 42,000.
     *
     * @param levels the tiers with their rates, from the bottom up, each tier once, at least one
     */
    record ByTier(List<TierRate> levels) implements LevelRates {
        /** Copies the levels. */
        public ByTier {
            levels = List.copyOf(levels);
            Set<TierId> tiers = new HashSet<>();
            for (TierRate level : levels) {
                if (!tiers.add(level.tier())) {
                    throw new IllegalArgumentException(
                            "each tier must be there once, but " + level.tier() + " is there twice");
                }
            }
            if (levels.isEmpty()) {
                throw new IllegalArgumentException("at least one level must have a rate");
            }
        }

        @Override
        public int count() {
            return levels.size();
        }
    }

    /**
     * Each level is one reporting line further up, whatever the tiers: with 2 % and 1 %, 10,000 that Ann sold pay 200 to her
     * manager and 100 to the manager's manager.
     *
     * @param rates the rate of the first level above the credit, of the second and so on; at least one
     */
    record ByLine(List<Ratio> rates) implements LevelRates {
        /** Copies the rates; refuses none and negative ones. */
        public ByLine {
            rates = some(rates);
        }

        @Override
        public int count() {
            return rates.size();
        }
    }

    /**
     * As by lines, with rates that depend on the level as which the payee is paid in this period, which the host states: if a
     * director is level 2 with 2 %, and an executive level 3 with 2 % and 1 %, then of 10,000 that were sold two lines below an
     * executive 100 are paid, and two lines below a director nothing.
     *
     * @param level the number of the level as which a payee is paid, a figure of the payee; who has none, or one without a
     *     row, is paid nothing
     * @param rows the rates of each level, each level once, at least one
     */
    record ByPaidAs(FigureSource level, List<PaidAsRates> rows) implements LevelRates {
        /** Copies the rows; refuses a level that is there twice. */
        public ByPaidAs {
            requireNonNull(level, "level");
            rows = List.copyOf(rows);
            Set<Ratio> levels = new HashSet<>();
            for (PaidAsRates row : rows) {
                if (!levels.add(row.paidAs())) {
                    throw new IllegalArgumentException(
                            "each level must be there once, but " + row.paidAs() + " is there twice");
                }
            }
            if (rows.isEmpty() || level.whose() != Whose.PAYEE) {
                throw new IllegalArgumentException(
                        "the level must be the payee's and must have rates for at least one, but is of " + level.whose()
                                + " and has " + rows.size());
            }
        }

        @Override
        public int count() {
            return rows.stream().mapToInt(row -> row.rates().size()).max().orElseThrow();
        }
    }

    /**
     * How many levels there are.
     *
     * @return one or more
     */
    int count();

    private static List<Ratio> some(List<Ratio> rates) {
        rates.forEach(LevelRates::requireRate);
        if (rates.isEmpty()) {
            throw new IllegalArgumentException("at least one level must have a rate");
        }
        return List.copyOf(rates);
    }

    private static void requireRate(Ratio rate) {
        if (rate.signum() < 0) {
            throw new IllegalArgumentException("rate must be zero or positive, but was " + rate);
        }
    }
}
