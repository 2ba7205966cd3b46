package io.salestiers.incentives.earning;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.money.Apportionment;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.testkit.explain.Recalculation;
import io.salestiers.core.unit.Quantity;
import io.salestiers.incentives.assignment.ComponentId;
import io.salestiers.incentives.credit.TransactionId;
import io.salestiers.incentives.testkit.plan.WholePlan;
import io.salestiers.incentives.testkit.plan.WholePlanArbitrary;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class DealPayProperties {
    private static final Currency CNY = Currency.of("CNY");

    @Provide
    Arbitrary<WholePlan> plans() {
        return WholePlanArbitrary.plans();
    }

    @Provide
    Arbitrary<List<Long>> weights() {
        return Arbitraries.frequencyOf(
                        Tuple.of(6, Arbitraries.longs().between(1, 500)),
                        Tuple.of(2, Arbitraries.longs().between(-500, -1)),
                        Tuple.of(1, Arbitraries.just(0L)))
                .list()
                .ofMaxSize(6);
    }

    private static Earning earning(long cents) {
        Money amount = Money.ofMinor(cents, CNY);
        return new Earning(
                PersonId.of("Ann"),
                ComponentId.of("commission"),
                amount.exact(),
                amount,
                Explanation.given("incentives.explain.nothing", Quantity.money(amount)));
    }

    private static SortedMap<TransactionId, Ratio> named(List<Long> weights) {
        SortedMap<TransactionId, Ratio> named = new TreeMap<>();
        for (int i = 0; i < weights.size(); i++) {
            if (weights.get(i) != 0) {
                named.put(TransactionId.parse("T" + i), Ratio.of(weights.get(i), 100));
            }
        }
        return named;
    }

    /** Against whole numbers: everything times the denominator, floor by hand, one unit to the largest remainders. */
    @Property(tries = 300)
    void partsAreThoseOfWholeNumbers(
            @ForAll("weights") List<Long> weights,
            @ForAll @net.jqwik.api.constraints.LongRange(min = -2_000, max = 2_000) long cents,
            @ForAll DealWeights.Kind kind) {
        SortedMap<TransactionId, Ratio> named = named(weights);
        DealPay pay = new DealDivision(earning(cents), named, kind).divide();
        pay.parts().forEach(part -> Recalculation.verify(part.explanation()));
        SortedMap<String, Long> parts = new TreeMap<>();
        pay.parts()
                .forEach(part -> parts.put(
                        part.deal().map(TransactionId::toString).orElse(""),
                        part.amount().minorUnits()));
        SortedMap<String, Long> expected = new TreeMap<>();
        if (named.isEmpty()) {
            if (cents != 0) {
                expected.put("", cents);
            }
            assertThat(parts).isEqualTo(expected);
            return;
        }
        BigInteger sum = BigInteger.ZERO;
        BigInteger sizes = BigInteger.ZERO;
        for (long weight : weights) {
            sum = sum.add(BigInteger.valueOf(weight));
            sizes = sizes.add(BigInteger.valueOf(weight).abs());
        }
        BigInteger total = BigInteger.valueOf(cents);
        boolean proportional = sum.signum() != 0
                && total.multiply(sum).signum() >= 0
                && (kind == DealWeights.Kind.PIECES || total.abs().compareTo(sum.abs()) <= 0);
        BigInteger denominator = proportional ? sum.abs() : sizes;
        List<BigInteger[]> rows = new ArrayList<>(); // index, floor, remainder
        BigInteger rest = total.abs();
        int sign = cents < 0 ? -1 : 1;
        for (int i = 0; i < weights.size(); i++) {
            if (weights.get(i) == 0) {
                continue;
            }
            BigInteger weight = BigInteger.valueOf(weights.get(i));
            BigInteger numerator = proportional
                    ? weight.multiply(total).multiply(BigInteger.valueOf(sum.signum()))
                    : kind == DealWeights.Kind.PAY
                            ? weight.multiply(sizes).add(total.subtract(sum).multiply(weight.abs()))
                            : total.multiply(weight.abs());
            numerator = numerator.multiply(BigInteger.valueOf(sign));
            BigInteger remainder = numerator.mod(denominator);
            BigInteger down = numerator.subtract(remainder).divide(denominator);
            rows.add(new BigInteger[] {BigInteger.valueOf(i), down, remainder});
            rest = rest.subtract(down);
        }
        rows.sort(Comparator.comparing((BigInteger[] row) -> row[2].negate()).thenComparing(row -> row[0]));
        for (int i = 0; i < rows.size(); i++) {
            BigInteger units =
                    rows.get(i)[1].add(BigInteger.valueOf(i).compareTo(rest) < 0 ? BigInteger.ONE : BigInteger.ZERO);
            if (units.signum() != 0) {
                expected.put("T" + rows.get(i)[0], units.longValueExact() * sign);
            }
        }
        assertThat(parts).isEqualTo(expected);
    }

    /** Without returns it is the division that the library has for everything else. */
    @Property(tries = 100)
    void withoutReturnsItIsAnApportionment(@ForAll("weights") List<Long> weights, @ForAll int cents) {
        SortedMap<TransactionId, Ratio> named =
                named(weights.stream().map(Math::abs).toList());
        if (named.isEmpty()) {
            return;
        }
        Map<TransactionId, Money> expected = new TreeMap<>(
                Apportionment.divide(Money.ofMinor(cents, CNY), named, Comparator.<TransactionId>naturalOrder()));
        expected.values().removeIf(amount -> amount.signum() == 0);
        for (DealWeights.Kind kind : DealWeights.Kind.values()) {
            Map<TransactionId, Money> parts = new TreeMap<>();
            new DealDivision(earning(cents), named, kind)
                    .divide()
                    .parts()
                    .forEach(part -> parts.put(part.deal().orElseThrow(), part.amount()));
            assertThat(parts).isEqualTo(expected);
        }
    }

    /** Whole plans with every kind of component: each earning is divided, to the minor unit, and each part explained. */
    @Property(tries = 15)
    void wholePlansAreDivided(@ForAll("plans") WholePlan plan) {
        for (EarningRun run : plan.months(2)) {
            List<DealPay> pays = DealPay.of(run);
            assertThat(pays.stream().map(DealPay::earning)).containsExactlyInAnyOrderElementsOf(run.earnings());
            for (DealPay pay : pays) {
                pay.parts().forEach(part -> {
                    Recalculation.verify(part.explanation());
                    assertThat(part.explanation().value()).contains(Quantity.money(part.amount()));
                });
            }
        }
    }
}
