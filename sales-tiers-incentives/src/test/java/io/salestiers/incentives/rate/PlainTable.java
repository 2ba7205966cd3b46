package io.salestiers.incentives.rate;

import java.util.ArrayList;
import java.util.List;

/**
 * The pay of a rate table once more, without slices: marginal pay by the kinks of its slope, mixed bands by recursion from
 * band to band, interpolated values by how full each band is.
 */
public final class PlainTable {
    private final RateTable table;
    private final List<Fraction> from = new ArrayList<>();
    private final List<Fraction> values = new ArrayList<>();

    PlainTable(RateTable table, long quota) {
        this(table, Fraction.of(quota));
    }

    /** A table with a quota; of a table whose bounds are amounts any. */
    public PlainTable(RateTable table, Fraction quota) {
        this.table = table;
        Fraction one = table.bounds() == BandBounds.AMOUNT ? Fraction.of(1) : quota;
        for (RateBand band : table.bands()) {
            from.add(Fraction.of(band.from()).times(one));
            values.add(Fraction.of(band.rate().or(band::amount).orElseThrow()));
        }
        table.bands()
                .get(table.bands().size() - 1)
                .to()
                .ifPresent(end -> from.add(Fraction.of(end).times(one)));
    }

    /** What an amount pays. */
    public Fraction pay(Fraction amount) {
        int sign = amount.against(Fraction.ZERO);
        if (sign == 0 || (sign < 0 && table.negative() == NegativeAmount.PAYS_ZERO)) {
            return Fraction.ZERO;
        }
        boolean rates = table.bands().get(0).rate().isPresent();
        if (sign < 0) {
            // The first band goes on: at its rate, or at its amount for each of its width.
            return rates
                    ? amount.times(values.get(0))
                    : amount.times(values.get(0)).over(from.get(1));
        }
        int top = reached(amount);
        return switch (table.application()) {
            case MARGINAL -> rates ? kinks(amount) : sum(top);
            case WHOLE_AMOUNT -> rates ? amount.times(values.get(top)) : values.get(top);
            case HIGHEST_RATE_ON_EXCESS -> {
                boolean excess = from.size() > 1 && amount.against(from.get(1)) > 0;
                yield excess
                        ? from.get(1)
                                .times(values.get(0))
                                .plus(amount.minus(from.get(1)).times(values.get(top)))
                        : amount.times(values.get(0));
            }
            case INTERPOLATED -> rates ? amount.times(filled(amount)) : filled(amount);
            case PER_BAND -> mixed(top, amount);
        };
    }

    private int reached(Fraction amount) {
        for (int i = values.size() - 1; i > 0; i--) {
            int order = amount.against(from.get(i));
            if (table.ties() == TieRule.EDGE_IN_UPPER_BAND ? order >= 0 : order > 0) {
                return i;
            }
        }
        return 0;
    }

    private Fraction sum(int top) {
        Fraction sum = Fraction.ZERO;
        for (int i = 0; i <= top; i++) {
            sum = sum.plus(values.get(i));
        }
        return sum;
    }

    /* The rate changes at each edge by the difference of two rates, for all that lies above. */
    private Fraction kinks(Fraction amount) {
        Fraction pay = amount.times(values.get(0));
        for (int i = 1; i < values.size(); i++) {
            Fraction above = amount.minus(from.get(i));
            if (above.against(Fraction.ZERO) > 0) {
                pay = pay.plus(above.times(values.get(i).minus(values.get(i - 1))));
            }
        }
        return pay;
    }

    private Fraction mixed(int band, Fraction amount) {
        if (band == 0 || table.bands().get(band).mode().orElseThrow() == BandMode.WHOLE_AMOUNT) {
            return amount.times(values.get(band));
        }
        return mixed(band - 1, from.get(band)).plus(amount.minus(from.get(band)).times(values.get(band)));
    }

    private Fraction filled(Fraction amount) {
        Fraction value = Fraction.ZERO;
        for (int i = 0; i < values.size(); i++) {
            Fraction full = amount.minus(from.get(i)).over(from.get(i + 1).minus(from.get(i)));
            boolean goesOn = i == values.size() - 1 && table.beyond().orElseThrow() == BeyondLast.EXTENDED;
            if (full.against(Fraction.ONE) > 0 && !goesOn) {
                full = Fraction.ONE;
            }
            if (full.against(Fraction.ZERO) > 0) {
                value = value.plus(full.times(values.get(i)));
            }
        }
        return value;
    }
}
