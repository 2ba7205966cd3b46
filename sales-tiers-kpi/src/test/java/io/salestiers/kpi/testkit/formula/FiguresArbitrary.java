package io.salestiers.kpi.testkit.formula;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import io.salestiers.kpi.formula.Reference;
import io.salestiers.kpi.measure.Measure;
import io.salestiers.kpi.measure.Reading;
import io.salestiers.kpi.measure.Reason;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.api.arbitraries.ArbitraryDecorator;

/**
 * Figures for some references to {@link FormulaArbitraries#symbols()}, each of the unit of its measure: zeros, ones,
 * negative numbers, fractions without a decimal form, numbers half-way between two decimals, amounts of two currencies, and
 * gaps of both kinds. Each method gives a copy.
 */
public final class FiguresArbitrary extends ArbitraryDecorator<Figures> {
    private static final Currency CNY = Currency.of("CNY");
    private static final Currency USD = Currency.of("USD");

    private final List<Reference> references;
    private final boolean gaps;
    private final boolean currencies;

    FiguresArbitrary(List<Reference> references, boolean gaps, boolean currencies) {
        this.references = List.copyOf(references);
        this.gaps = gaps;
        this.currencies = currencies;
    }

    /**
     * With a value for each reference.
     *
     * @return a copy
     */
    public FiguresArbitrary withoutGaps() {
        return new FiguresArbitrary(references, false, currencies);
    }

    /**
     * With all money in one currency.
     *
     * @return a copy
     */
    public FiguresArbitrary inOneCurrency() {
        return new FiguresArbitrary(references, gaps, false);
    }

    @Override
    protected Arbitrary<Figures> arbitrary() {
        // In one set of three with gaps, and in one of three with a second currency: else few results would be known.
        return Combinators.combine(
                        Arbitraries.frequency(Tuple.of(2, false), Tuple.of(gaps ? 1 : 0, true)),
                        Arbitraries.frequency(Tuple.of(4, false), Tuple.of(currencies ? 2 : 0, true)))
                .flatAs((withGaps, withCurrencies) -> {
                    List<Arbitrary<Reading>> readings = new ArrayList<>();
                    for (Reference reference : references) {
                        Measure measure = FormulaArbitraries.symbols()
                                .find(reference.measure())
                                .orElseThrow();
                        readings.add(reading(measure.unit(), withGaps, withCurrencies));
                    }
                    return Combinators.combine(readings).as(this::figures);
                })
                // What matters is among the numbers and gaps already.
                .withoutEdgeCases();
    }

    private Figures figures(List<Reading> readings) {
        SortedMap<Reference, Reading> byReference = new TreeMap<>();
        for (int i = 0; i < references.size(); i++) {
            byReference.put(references.get(i), readings.get(i));
        }
        return new Figures(byReference);
    }

    private static Arbitrary<Reading> reading(Unit unit, boolean withGaps, boolean withCurrencies) {
        Arbitrary<Reading> known = Combinators.combine(
                        numbers(), Arbitraries.frequency(Tuple.of(3, CNY), Tuple.of(withCurrencies ? 2 : 0, USD)))
                .as((number, currency) -> Reading.known(
                        new Quantity(number, unit, unit == Unit.MONEY ? Optional.of(currency) : Optional.empty())));
        return withGaps
                ? Arbitraries.frequencyOf(
                        Tuple.of(5, known),
                        Tuple.of(1, Arbitraries.of("a", "b", "c").map(Reading::missing)),
                        Tuple.of(1, Arbitraries.of(Reason.values()).map(Reading::notMeaningful)))
                : known;
    }

    private static Arbitrary<Ratio> numbers() {
        return Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.of(Ratio.ZERO, Ratio.ONE, Ratio.of(-1), Ratio.of(2))),
                Tuple.of(
                        4,
                        Combinators.combine(
                                        Arbitraries.longs().between(-1_000, 1_000),
                                        Arbitraries.longs().between(1, 60))
                                .as(Ratio::of)),
                // 0.5, 0.125, −2.005: half-way for one rounding or another.
                Tuple.of(
                        2,
                        Combinators.combine(
                                        Arbitraries.longs().between(-2_000, 2_000),
                                        Arbitraries.of(2L, 20L, 200L, 2_000L))
                                .as((n, d) -> Ratio.of(2 * n + 1, d))),
                Tuple.of(
                        1,
                        Arbitraries.bigIntegers()
                                .between(BigInteger.TEN.pow(18).negate(), BigInteger.TEN.pow(24))
                                .map(n -> Ratio.of(n, BigInteger.valueOf(100)))));
    }
}
