package io.salestiers.incentives.earning;

import static io.salestiers.incentives.earning.Steps.given;
import static io.salestiers.incentives.earning.Steps.key;
import static io.salestiers.incentives.earning.Steps.money;
import static io.salestiers.incentives.earning.Steps.product;
import static io.salestiers.incentives.earning.Steps.rate;
import static io.salestiers.incentives.earning.Steps.value;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.text.Argument;
import io.salestiers.incentives.rate.Application;
import io.salestiers.incentives.rate.BandBounds;
import io.salestiers.incentives.rate.BandSlice;
import io.salestiers.incentives.rate.BandValue;
import io.salestiers.incentives.rate.RateBand;
import io.salestiers.incentives.rate.RateTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a table pays on what a team or a member has, band by band. */
final class BandSteps {
    private final RateTable table;
    private final Explanation amount;
    private final Optional<Ratio> quota;
    private final Currency currency;

    private BandSteps(RateTable table, Explanation amount, Optional<Ratio> quota, Currency currency) {
        this.table = table;
        this.amount = amount;
        this.quota = quota;
        this.currency = currency;
    }

    /**
     * The pay.
     *
     * @param table the rates
     * @param amount what they apply to. It stands in each slice, so that what is a number of one person there stays one
     * @param quota the quota, above zero; empty for a table whose bounds are amounts
     * @param currency the currency of all of it
     * @return the sum over the bands
     */
    static Explanation pay(RateTable table, Explanation amount, Optional<Ratio> quota, Currency currency) {
        return new BandSteps(table, amount, quota, currency).sum();
    }

    private Explanation sum() {
        List<BandSlice> slices = quota.map(whole -> table.slices(value(amount), whole)).orElseGet(() -> table.slices(value(amount)));
        List<Explanation> steps = new ArrayList<>();
        for (int i = 0; i < slices.size(); i++) {
            steps.add(slice(slices.get(i), i));
        }
        return Steps.sum("slices", steps, currency);
    }

    private Explanation slice(BandSlice slice, int index) {
        Explanation step = slice.value() instanceof BandValue.Rate counted
                ? product(name(slice, index), base(slice), rate("rate", counted.rate()), currency)
                : given("band-amount", slice.pay(), currency);
        return step.with("band", Argument.number(slice.band())).with("range", range(slice.range()));
    }

    private String name(BandSlice slice, int index) {
        String kind = quota.isPresent() ? "slice" : "band";
        return table.application() == Application.INTERPOLATED
                ? kind + "-interpolated"
                : table.application() == Application.HIGHEST_RATE_ON_EXCESS && index > 0
                        ? kind + "-excess"
                        : slice.above().isEmpty() && slice.band() > 1 ? kind + "-whole" : kind;
    }

    /* The part in a slice as a calculation that can be done again: min(amount, upper edge) − lower edge. */
    private Explanation base(BandSlice slice) {
        Explanation part = amount;
        if (table.application() == Application.INTERPOLATED) {
            return part;
        }
        if (slice.upTo().isPresent()) {
            Explanation edge = edge("upper-edge", slice.upTo().get());
            part = Explanation.of(
                    key("up-to-edge"),
                    Operation.LEAST,
                    money(value(part).min(value(edge)), currency),
                    List.of(part, edge));
        }
        if (slice.above().isPresent()) {
            Explanation edge = edge("lower-edge", slice.above().get());
            part = Explanation.of(
                    key("above-edge"),
                    Operation.DIFFERENCE,
                    money(value(part).minus(value(edge)), currency),
                    List.of(part, edge));
        }
        return part;
    }

    private Explanation edge(String name, Ratio edge) {
        return quota.map(whole -> product(
                        name, rate("share", edge.dividedBy(whole)), given("quota", whole, currency), currency))
                .orElseGet(() -> given(name + "-stated", edge, currency));
    }

    private Argument range(RateBand band) {
        return Argument.text(
                band.to().isEmpty() ? "> " + shown(band.from()) : shown(band.from()) + " – " + shown(band.to().get()));
    }

    private String shown(Ratio edge) {
        return table.bounds() == BandBounds.SHARE_OF_QUOTA && edge.decimal()
                ? edge.multipliedBy(Ratio.of(100)) + " %"
                : edge.toString();
    }
}
