package io.salestiers.kpi.analysis.variance;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.observation.DimensionId;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.text.Argument;
import io.salestiers.core.text.Ids;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import io.salestiers.kpi.analysis.AnalysisFinding;
import io.salestiers.kpi.analysis.internal.Checks;
import io.salestiers.kpi.evaluation.EvaluationInputs;
import io.salestiers.kpi.formula.Reference;
import io.salestiers.kpi.measure.AggregationClass;
import io.salestiers.kpi.measure.BuiltInMeasures;
import io.salestiers.kpi.measure.MeasureTrace;
import io.salestiers.kpi.measure.MeasureValues;
import io.salestiers.kpi.measure.Reading;
import io.salestiers.kpi.measure.Reason;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Splits differences into their drivers. Stateless: the same inputs give the same answer in whatever order they come. Safe for
 * use by several threads.
 *
 * <!-- sample: VarianceTest#priceVolumeMix -->
 * <pre>{@code
 * Variance variance = VarianceCalculator.DEFAULT.priceVolumeMix(question, before, now);
 * Quantity price = variance.totals().get(Driver.PRICE); // 90: 30 pieces at 3 more
 * Quantity volume = variance.totals().get(Driver.VOLUME); // 150: half as many again
 * Quantity mix = variance.totals().get(Driver.MIX); // -30: more of the cheap one
 * }</pre>
 */
public final class VarianceCalculator {
    /** The calculator of this release. */
    public static final VarianceCalculator DEFAULT = new VarianceCalculator();

    private VarianceCalculator() {}

    /**
     * Price, volume and mix of items that the caller gives: the actual ones of two periods, or the planned and the actual ones.
     *
     * @param question what is held against what, for explanation and table
     * @param before the items of the base, each once
     * @param now the items of the period, each once
     * @return the variance
     * @throws io.salestiers.core.result.InvalidDefinitionException if an item is there twice, or amounts or quantities are in
     *     several currencies or units, or there is no item at all; with all such findings
     */
    public Variance priceVolumeMix(VarianceQuestion question, Collection<ItemSales> before, Collection<ItemSales> now) {
        List<Finding> findings = new ArrayList<>();
        twice(before, findings);
        twice(now, findings);
        List<ItemSales> all = Stream.concat(before.stream(), now.stream()).toList();
        one(all.stream().flatMap(item -> item.amount().currency().map(Currency::code).stream()), findings);
        one(all.stream().map(item -> item.quantity().unit().name()), findings);
        if (all.isEmpty()) {
            findings.add(Finding.of(AnalysisFinding.NO_VALUES, Place.about("items")));
        }
        Checks.refuse(findings);
        VarianceBuilder builder = new VarianceBuilder(question, all.get(0).amount());
        PriceVolumeMix.split(builder, byItem(before), byItem(now));
        return builder.build(sum(builder, now), sum(builder, before));
    }

    private static void twice(Collection<ItemSales> items, List<Finding> findings) {
        Set<String> seen = new HashSet<>();
        items.stream()
                .map(ItemSales::item)
                .filter(item -> !seen.add(item))
                .distinct()
                .sorted(Ids::compare)
                .forEach(item -> findings.add(Finding.of(AnalysisFinding.ITEM_TWICE, Place.about("items"))
                        .with("found", item)));
    }

    private static void one(Stream<String> units, List<Finding> findings) {
        List<String> found = units.distinct().sorted(Ids::compare).toList();
        if (found.size() > 1) {
            findings.add(Finding.of(AnalysisFinding.MIXED_UNITS, Place.about("items"))
                    .with("found", Argument.texts(found)));
        }
    }

    private static SortedMap<String, ItemSales> byItem(Collection<ItemSales> items) {
        SortedMap<String, ItemSales> byItem = new TreeMap<>(Ids::compare);
        items.forEach(item -> byItem.put(item.item(), item));
        return byItem;
    }

    private static Reading sum(VarianceBuilder builder, Collection<ItemSales> items) {
        return Reading.known(builder.amount(
                Ratio.sum(items.stream().map(item -> item.amount().value()).toList())));
    }

    /**
     * Price, volume and mix by a dimension of the observations, such as {@code product}. What is observed without the dimension
     * is in the driver {@link Driver#UNCLASSIFIED}.
     *
     * @param question what is held against what; the base is a period, the measure is money
     * @param values the measures
     * @param quantity the measure that says how many
     * @param dimension by what the items are told apart
     * @return the variance; a gap if amounts or quantities have no value, or one of the measures is not additive
     * @throws IllegalArgumentException if the base is the target, or the measure is no money
     */
    public Variance priceVolumeMix(
            VarianceQuestion question, MeasureValues values, MeasureId quantity, DimensionId dimension) {
        MeasureTrace now = values.trace(
                question.measure(), question.subject(), question.period().range());
        MeasureTrace before = values.trace(
                question.measure(), question.subject(), question.before().range());
        MeasureTrace manyNow = values.trace(quantity, question.subject(), now.range());
        MeasureTrace manyBefore = values.trace(quantity, question.subject(), before.range());
        if (now.measure().unit() != Unit.MONEY || manyNow.measure().unit() == Unit.MONEY) {
            throw new IllegalArgumentException(
                    "price, volume and mix need a measure of money and one of quantities, but "
                            + question.measure() + " is " + now.measure().unit() + " and " + quantity + " is "
                            + manyNow.measure().unit());
        }
        Optional<Reading> gap = gap(now, before).or(() -> gap(manyNow, manyBefore));
        if (gap.isPresent()) {
            return VarianceBuilder.gap(question, now.reading(), before.reading(), gap.get());
        }
        Quantity model = now.reading().quantity().orElseThrow();
        Quantity counted = manyNow.reading().quantity().orElseThrow();
        VarianceBuilder builder = new VarianceBuilder(question, model);
        Map<Optional<String>, Ratio> amountsNow = UnitSplit.byDimension(now, dimension);
        Map<Optional<String>, Ratio> amountsBefore = UnitSplit.byDimension(before, dimension);
        PriceVolumeMix.split(
                builder,
                items(amountsBefore, UnitSplit.byDimension(manyBefore, dimension), model, counted),
                items(amountsNow, UnitSplit.byDimension(manyNow, dimension), model, counted));
        Ratio restNow = amountsNow.getOrDefault(Optional.<String>empty(), Ratio.ZERO);
        Ratio restBefore = amountsBefore.getOrDefault(Optional.<String>empty(), Ratio.ZERO);
        if (restNow.signum() != 0 || restBefore.signum() != 0) {
            builder.addDifference(Driver.UNCLASSIFIED, Optional.empty(), restNow, restBefore);
        }
        return builder.build(now.reading(), before.reading());
    }

    private static SortedMap<String, ItemSales> items(
            Map<Optional<String>, Ratio> amounts,
            Map<Optional<String>, Ratio> quantities,
            Quantity money,
            Quantity counted) {
        SortedMap<String, ItemSales> items = new TreeMap<>(Ids::compare);
        Stream.concat(amounts.keySet().stream(), quantities.keySet().stream())
                .flatMap(Optional::stream)
                .distinct()
                .forEach(item -> items.put(
                        item,
                        new ItemSales(
                                item,
                                new Quantity(
                                        amounts.getOrDefault(Optional.of(item), Ratio.ZERO),
                                        Unit.MONEY,
                                        money.currency()),
                                new Quantity(
                                        quantities.getOrDefault(Optional.of(item), Ratio.ZERO),
                                        counted.unit(),
                                        counted.currency()))));
        return items;
    }

    /**
     * By what lies directly below a unit: its child units, and the people directly in it. Each fact counts by the organization
     * of its own day.
     *
     * <p>Against a period, the facts of those who moved or who joined or left are drivers of their own, so that the rest
     * compares like with like. Against the target, each part is held against its own target, and what the unit's target is more
     * or less than their sum is a driver.
     *
     * @param question what is held against what; the subject is a unit
     * @param inputs measures, targets, and which day decides on places
     * @return the variance; a gap if one of the two figures has no value, or the measure is not additive
     * @throws IllegalArgumentException if the subject is no unit
     * @throws io.salestiers.core.result.NotFoundException if the organization never has the unit
     */
    public Variance byUnit(VarianceQuestion question, EvaluationInputs inputs) {
        MeasureValues values = inputs.values();
        UnitSplit split = new UnitSplit(inputs, question);
        MeasureTrace now = values.trace(
                question.measure(), question.subject(), question.period().range());
        if (question.base() instanceof VarianceBase.OfPeriod of) {
            MeasureTrace before = values.trace(
                    question.measure(), question.subject(), of.period().range());
            Optional<Reading> gap = gap(now, before);
            if (gap.isPresent()) {
                return VarianceBuilder.gap(question, now.reading(), before.reading(), gap.get());
            }
            VarianceBuilder builder =
                    new VarianceBuilder(question, now.reading().quantity().orElseThrow());
            split.againstPeriod(builder, now, before);
            return builder.build(now.reading(), before.reading());
        }
        Reading target = inputs.of(question.subject(), question.period())
                .read(Reference.of(question.measure()).target());
        Optional<Reading> gap = gap(now, target);
        if (gap.isPresent()) {
            return VarianceBuilder.gap(question, now.reading(), target, gap.get());
        }
        VarianceBuilder builder =
                new VarianceBuilder(question, now.reading().quantity().orElseThrow());
        split.againstTarget(builder, now, target.quantity().orElseThrow());
        return builder.build(now.reading(), target);
    }

    private static Optional<Reading> gap(MeasureTrace now, MeasureTrace before) {
        return gap(now, before.reading());
    }

    private static Optional<Reading> gap(MeasureTrace now, Reading before) {
        // The built-in measures count positions of a day: no observations lie behind them that could be split.
        if (now.measure().aggregation() != AggregationClass.ADDITIVE
                || BuiltInMeasures.all().contains(now.measure())) {
            return Optional.of(Reading.notMeaningful(Reason.NOT_ADDITIVE));
        }
        Optional<Reading> gap = Reading.gap(now.reading(), before);
        if (gap.isPresent()) {
            return gap;
        }
        return now.reading()
                        .quantity()
                        .orElseThrow()
                        .currency()
                        .equals(before.quantity().orElseThrow().currency())
                ? Optional.empty()
                : Optional.of(Reading.notMeaningful(Reason.MIXED_CURRENCIES));
    }
}
