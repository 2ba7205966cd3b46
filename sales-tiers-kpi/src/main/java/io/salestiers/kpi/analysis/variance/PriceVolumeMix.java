package io.salestiers.kpi.analysis.variance;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.unit.Quantity;
import io.salestiers.kpi.analysis.internal.Exact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Splits by items. {@link Driver} states the convention. */
final class PriceVolumeMix {
    /** An item that has a price in both periods. */
    private record Priced(ItemSales before, ItemSales now) {}

    private PriceVolumeMix() {}

    static void split(VarianceBuilder builder, SortedMap<String, ItemSales> before, SortedMap<String, ItemSales> now) {
        SortedSet<String> items = new TreeSet<>(io.salestiers.core.text.Ids::compare);
        items.addAll(before.keySet());
        items.addAll(now.keySet());
        List<Priced> priced = new ArrayList<>();
        for (String item : items) {
            ItemSales b = before.get(item);
            ItemSales n = now.get(item);
            boolean nothingBefore = b == null || b.nothing();
            boolean nothingNow = n == null || n.nothing();
            if (b != null && n != null && b.priced() && n.priced()) {
                priced.add(new Priced(b, n));
            } else if (!nothingBefore || !nothingNow) {
                builder.addDifference(
                        nothingBefore ? Driver.NEW_ITEMS : nothingNow ? Driver.ENDED_ITEMS : Driver.UNPRICED,
                        Optional.of(item),
                        amount(n),
                        amount(b));
            }
        }
        if (!priced.isEmpty()) {
            new PriceVolumeMix.Split(builder, priced).add();
        }
    }

    private static Ratio amount(@Nullable ItemSales sales) {
        return sales == null ? Ratio.ZERO : sales.amount().value();
    }

    /** All quantities are above zero here, so that nothing is divided by zero. */
    private static final class Split {
        private final VarianceBuilder builder;
        private final List<Priced> items;
        private final Explanation allBefore;
        private final Explanation allNow;
        private final Explanation growth;

        Split(VarianceBuilder builder, List<Priced> items) {
            this.builder = builder;
            this.items = items;
            this.allBefore = total(
                    "kpi.explain.quantity-before-all",
                    items.stream().map(item -> item.before().quantity()).toList());
            this.allNow = total(
                    "kpi.explain.quantity-now-all",
                    items.stream().map(item -> item.now().quantity()).toList());
            Explanation more = Explanation.of(
                    "kpi.explain.quantity-change",
                    Operation.DIFFERENCE,
                    Exact.like(
                            quantity(allNow),
                            quantity(allNow).value().minus(quantity(allBefore).value())),
                    List.of(allNow, allBefore));
            this.growth = quotient("kpi.explain.quantity-growth", more, allBefore);
        }

        private static Explanation total(String key, List<Quantity> quantities) {
            Ratio sum = Ratio.sum(quantities.stream().map(Quantity::value).toList());
            return Explanation.given(key, Exact.like(quantities.get(0), sum));
        }

        private static Quantity quantity(Explanation step) {
            return step.value().orElseThrow();
        }

        private static Explanation quotient(String key, Explanation top, Explanation bottom) {
            return Explanation.of(
                    key,
                    Operation.QUOTIENT,
                    Exact.plain(quantity(top).value().dividedBy(quantity(bottom).value())),
                    List.of(top, bottom));
        }

        void add() {
            for (Priced item : items) {
                Optional<String> name = Optional.of(item.before().item());
                Explanation amountBefore = Explanation.given(
                        "kpi.explain.effect-before", item.before().amount());
                Explanation quantityBefore = Explanation.given(
                        "kpi.explain.quantity-before", item.before().quantity());
                Explanation quantityNow =
                        Explanation.given("kpi.explain.quantity-now", item.now().quantity());
                Explanation priceBefore = price("kpi.explain.price-before", item.before());
                Explanation priceNow = price("kpi.explain.price-now", item.now());
                builder.add(
                        Driver.PRICE,
                        name,
                        product(
                                Explanation.of(
                                        "kpi.explain.price-change",
                                        Operation.DIFFERENCE,
                                        builder.amount(quantity(priceNow)
                                                .value()
                                                .minus(quantity(priceBefore).value())),
                                        List.of(priceNow, priceBefore)),
                                quantityNow));
                builder.add(Driver.VOLUME, name, product(growth, amountBefore));
                builder.add(Driver.MIX, name, product(shift(quantityNow, quantityBefore), priceBefore));
            }
        }

        /* How much more of the item is sold now than in the old proportions. */
        private Explanation shift(Explanation now, Explanation before) {
            Explanation share = quotient("kpi.explain.quantity-share", before, allBefore);
            Quantity expected = Exact.like(
                    quantity(now),
                    quantity(allNow).value().multipliedBy(quantity(share).value()));
            Explanation inOldProportions = Explanation.of(
                    "kpi.explain.quantity-expected", Operation.PRODUCT, expected, List.of(allNow, share));
            return Explanation.of(
                    "kpi.explain.quantity-shift",
                    Operation.DIFFERENCE,
                    Exact.like(expected, quantity(now).value().minus(expected.value())),
                    List.of(now, inOldProportions));
        }

        private Explanation price(String key, ItemSales sales) {
            return Explanation.of(
                    key,
                    Operation.QUOTIENT,
                    builder.amount(
                            sales.amount().value().dividedBy(sales.quantity().value())),
                    List.of(
                            Explanation.given("kpi.explain.item-amount", sales.amount()),
                            Explanation.given("kpi.explain.item-quantity", sales.quantity())));
        }

        private Explanation product(Explanation a, Explanation b) {
            return Explanation.of(
                    "kpi.explain.effect",
                    Operation.PRODUCT,
                    builder.amount(quantity(a).value().multipliedBy(quantity(b).value())),
                    List.of(a, b));
        }
    }
}
