package io.salestiers.incentives.earning;

import static io.salestiers.incentives.earning.Steps.key;
import static io.salestiers.incentives.earning.Steps.money;
import static io.salestiers.incentives.earning.Steps.product;
import static io.salestiers.incentives.earning.Steps.rate;
import static io.salestiers.incentives.earning.Steps.value;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.ExactMoney;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.text.Argument;
import io.salestiers.core.unit.Quantity;
import io.salestiers.incentives.rate.Application;
import io.salestiers.incentives.rate.BandBounds;
import io.salestiers.incentives.rate.BandSlice;
import io.salestiers.incentives.rate.BandValue;
import io.salestiers.incentives.rate.RateBand;
import io.salestiers.incentives.rate.RateTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a rate table pays for a total, or for the movement of one, with a step for each band: the slices that the table gives,
 * each as a calculation that can be done again.
 */
final class BandSteps {
    private final RateTable table;
    private final Ratio quota;
    private final Quantity one;
    private final Currency currency;

    /**
     * Steps of a table.
     *
     * @param table the table
     * @param quota the quota above zero, if the bounds are shares of one
     * @param one the unit of the amounts: one unit of money, or one piece
     * @param currency the currency of the pay
     */
    BandSteps(RateTable table, Optional<Ratio> quota, Quantity one, Currency currency) {
        this.table = table;
        this.quota = table.bounds() == BandBounds.AMOUNT ? Ratio.ONE : quota.orElseThrow();
        this.one = one;
        this.currency = currency;
    }

    /** What an amount of money pays by itself. */
    static Explanation pay(RateTable table, Ratio amount, Optional<Ratio> quota, Currency currency) {
        return new BandSteps(table, quota, Quantity.money(new ExactMoney(Ratio.ONE, currency)), currency)
                .pay("credited", amount);
    }

    /** What an amount pays by itself. */
    Explanation pay(String amountName, Ratio amount) {
        return movement(amountName, Ratio.ZERO, amountName, amount);
    }

    /** What a total pays that moves. */
    Explanation movement(String beforeName, Ratio before, String afterName, Ratio after) {
        List<BandSlice> from = new ArrayList<>(table.slices(before, quota));
        List<BandSlice> to = new ArrayList<>(table.slices(after, quota));
        List<Explanation> steps = new ArrayList<>();
        for (BandSlice slice : table.movement(before, after, quota)) {
            Optional<BandSlice> earlier =
                    from.stream().filter(each -> alike(each, slice)).findFirst();
            Optional<BandSlice> later =
                    to.stream().filter(each -> alike(each, slice)).findFirst();
            Explanation step = slice.value() instanceof BandValue.Rate
                    ? ofRate(
                            slice,
                            earlier.map(each -> base(each, beforeName, before)),
                            later.map(each -> base(each, afterName, after)))
                    : ofAmount(earlier.map(this::amount), later.map(this::amount));
            steps.add(new Explanation(
                            key(name(slice)),
                            step.inputs(),
                            step.operation(),
                            step.value(),
                            step.person(),
                            step.steps())
                    .with("band", Argument.number(slice.band()))
                    .with("range", range(slice.range())));
        }
        return Steps.sum("slices", steps, currency);
    }

    /* Slices that differ in nothing but how much there is; of a value that is taken back the table gives the negative. */
    private static boolean alike(BandSlice one, BandSlice other) {
        return one.band() == other.band()
                && one.above().equals(other.above())
                && one.upTo().equals(other.upTo())
                && (one.value() instanceof BandValue.Amount || one.value().equals(other.value()));
    }

    private Explanation ofRate(BandSlice slice, Optional<Explanation> before, Optional<Explanation> after) {
        return product(name(slice), between(before, after, this::quantity), rateOf(slice), currency);
    }

    private Explanation ofAmount(Optional<Explanation> before, Optional<Explanation> after) {
        return between(before, after, amount -> money(amount, currency));
    }

    /* What is there after less what was there before, without a step for what is nothing. */
    private static Explanation between(
            Optional<Explanation> before, Optional<Explanation> after, Function<Ratio, Quantity> unit) {
        if (before.isEmpty()) {
            return after.orElseThrow();
        }
        Explanation end = after.orElseGet(() -> Explanation.given(key("nothing"), unit.apply(Ratio.ZERO)));
        return Explanation.of(
                key("moved"),
                Operation.DIFFERENCE,
                unit.apply(value(end).minus(value(before.get()))),
                List.of(end, before.get()));
    }

    /* The part of a total in a slice: min(total, upper edge) − lower edge. */
    private Explanation base(BandSlice slice, String totalName, Ratio total) {
        Explanation part = Explanation.given(key(totalName), quantity(total));
        if (table.application() == Application.INTERPOLATED) {
            return part;
        }
        if (slice.upTo().isPresent()) {
            Explanation edge = edge("upper-edge", slice.upTo().get());
            part = Explanation.of(
                    key("up-to-edge"), Operation.LEAST, quantity(value(part).min(value(edge))), List.of(part, edge));
        }
        if (slice.above().isPresent()) {
            Explanation edge = edge("lower-edge", slice.above().get());
            part = Explanation.of(
                    key("above-edge"),
                    Operation.DIFFERENCE,
                    quantity(value(part).minus(value(edge))),
                    List.of(part, edge));
        }
        return part;
    }

    private Explanation edge(String name, Ratio edge) {
        if (table.bounds() == BandBounds.AMOUNT) {
            return Explanation.given(key(name + "-absolute"), quantity(edge));
        }
        return Explanation.of(
                key(name),
                Operation.PRODUCT,
                quantity(edge),
                List.of(rate("share", edge.dividedBy(quota)), Explanation.given(key("quota"), quantity(quota))));
    }

    private Explanation rateOf(BandSlice slice) {
        Ratio full = slice.range().rate().orElseThrow();
        Explanation whole = oneRate("rate", full);
        Ratio counted = ((BandValue.Rate) slice.value()).rate();
        if (counted.equals(full)) {
            return whole;
        }
        Explanation filled = filled(slice, counted.dividedBy(full));
        return Explanation.of(
                key("rate-filled"),
                Operation.PRODUCT,
                oneRate("rate", counted).value().orElseThrow(),
                List.of(whole, filled));
    }

    /* For pieces a rate is money for one of them. */
    private Explanation oneRate(String name, Ratio rate) {
        return one.currency().isPresent()
                ? rate(name, rate)
                : Explanation.given(key(name + "-for-one"), money(rate, currency));
    }

    private Explanation amount(BandSlice slice) {
        Ratio full = slice.range().amount().orElseThrow();
        Explanation whole = Steps.given("band-amount", full, currency);
        Ratio counted = ((BandValue.Amount) slice.value()).amount();
        return counted.equals(full)
                ? whole
                : product("amount-filled", whole, filled(slice, counted.dividedBy(full)), currency);
    }

    private Explanation filled(BandSlice slice, Ratio share) {
        Ratio width =
                slice.range().to().orElseThrow().minus(slice.range().from()).multipliedBy(quota);
        return Explanation.of(
                key("filled"),
                Operation.QUOTIENT,
                Quantity.ratio(share),
                List.of(
                        Explanation.given(key("filled-part"), quantity(width.multipliedBy(share))),
                        Explanation.given(key("band-width"), quantity(width))));
    }

    private String name(BandSlice slice) {
        String name = table.application() == Application.INTERPOLATED
                ? "slice-interpolated"
                : table.application() == Application.HIGHEST_RATE_ON_EXCESS && slice.band() > 1
                        ? "slice-excess"
                        : slice.above().isEmpty() && slice.band() > 1 ? "slice-whole" : "slice";
        return table.bounds() == BandBounds.AMOUNT ? name + "-absolute" : name;
    }

    private Argument range(RateBand band) {
        Function<Ratio, String> shown = table.bounds() == BandBounds.AMOUNT ? BandSteps::plain : BandSteps::percent;
        return Argument.text(
                band.to().isEmpty()
                        ? "> " + shown.apply(band.from())
                        : shown.apply(band.from()) + " – "
                                + shown.apply(band.to().get()));
    }

    private static String plain(Ratio amount) {
        return amount.toString();
    }

    private static String percent(Ratio share) {
        return share.decimal() ? share.multipliedBy(Ratio.of(100)) + " %" : share.toString();
    }

    private Quantity quantity(Ratio amount) {
        return new Quantity(amount, one.unit(), one.currency());
    }
}
