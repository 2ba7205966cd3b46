package io.salestiers.incentives.scenario;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.table.Table;
import io.salestiers.core.text.Argument;
import io.salestiers.core.unit.Quantity;
import io.salestiers.incentives.assignment.ComponentId;
import io.salestiers.incentives.earning.EarningRun;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Two scenarios side by side: who would gain, who would lose, by which component, and what it costs. Immutable and safe for use by
 * several threads.
 *
 * <p>Components are compared by their ids, whatever the plan. What one scenario does not pay is zero there.
 */
public final class ScenarioComparison {
    /**
     * A payee and a currency.
     *
     * @param payee the payee
     * @param currency the currency
     */
    public record PayeeCurrency(PersonId payee, Currency currency) implements Comparable<PayeeCurrency> {
        /** Refuses absent parts. */
        public PayeeCurrency {
            requireNonNull(payee, "payee");
            requireNonNull(currency, "currency");
        }

        /** By payee, then currency. */
        @Override
        public int compareTo(PayeeCurrency other) {
            int order = payee.compareTo(other.payee);
            return order != 0 ? order : currency.compareTo(other.currency);
        }
    }

    /**
     * A component and a currency.
     *
     * @param component the component; empty for limits on several
     * @param currency the currency
     */
    public record ComponentCurrency(Optional<ComponentId> component, Currency currency)
            implements Comparable<ComponentCurrency> {
        /** Refuses absent parts. */
        public ComponentCurrency {
            requireNonNull(component, "component");
            requireNonNull(currency, "currency");
        }

        /** Components by id before limits, then currency. */
        @Override
        public int compareTo(ComponentCurrency other) {
            int limits = Boolean.compare(component.isEmpty(), other.component.isEmpty());
            int order = limits != 0
                    ? limits
                    : component
                            .map(ComponentId::value)
                            .orElse("")
                            .compareTo(other.component.map(ComponentId::value).orElse(""));
            return order != 0 ? order : currency.compareTo(other.currency);
        }
    }

    private final ScenarioRun baseline;
    private final ScenarioRun variant;
    private final SortedMap<PayLine, PayDifference> lines;

    private ScenarioComparison(ScenarioRun baseline, ScenarioRun variant) {
        this.baseline = requireNonNull(baseline, "baseline");
        this.variant = requireNonNull(variant, "variant");
        this.lines = Collections.unmodifiableSortedMap(lines(baseline.pay(), variant.pay()));
    }

    /**
     * Compares two scenarios.
     *
     * @param baseline what is compared with, such as the plans in force
     * @param variant what might be instead
     * @return the comparison
     */
    public static ScenarioComparison of(ScenarioRun baseline, ScenarioRun variant) {
        return new ScenarioComparison(baseline, variant);
    }

    static SortedMap<PayLine, PayDifference> lines(SortedMap<PayLine, Money> before, SortedMap<PayLine, Money> after) {
        SortedMap<PayLine, PayDifference> lines = new TreeMap<>();
        before.forEach((line, amount) -> {
            Money zero = Money.zero(line.currency());
            lines.put(line, new PayDifference(amount, after.getOrDefault(line, zero)));
        });
        after.forEach(
                (line, amount) -> lines.putIfAbsent(line, new PayDifference(Money.zero(line.currency()), amount)));
        return lines;
    }

    /**
     * What is compared with.
     *
     * @return the run
     */
    public ScenarioRun baseline() {
        return baseline;
    }

    /**
     * What might be instead.
     *
     * @return the run
     */
    public ScenarioRun variant() {
        return variant;
    }

    /**
     * The finest comparison.
     *
     * @return by payee, component and currency
     */
    public SortedMap<PayLine, PayDifference> lines() {
        return lines;
    }

    /**
     * The pay of everybody.
     *
     * @return by payee and currency
     */
    public SortedMap<PayeeCurrency, PayDifference> payees() {
        return grouped(line -> new PayeeCurrency(line.payee(), line.currency()));
    }

    /**
     * The pay by each component.
     *
     * @return by component and currency
     */
    public SortedMap<ComponentCurrency, PayDifference> components() {
        return grouped(line -> new ComponentCurrency(line.component(), line.currency()));
    }

    /**
     * The cost.
     *
     * @return by currency
     */
    public SortedMap<Currency, PayDifference> cost() {
        return grouped(PayLine::currency);
    }

    /**
     * The cost in one currency.
     *
     * @param currency the currency
     * @return zero in both if nothing is paid in it
     */
    public PayDifference cost(Currency currency) {
        Money zero = Money.zero(currency);
        return cost().getOrDefault(currency, new PayDifference(zero, zero));
    }

    private <K extends Comparable<K>> SortedMap<K, PayDifference> grouped(Function<PayLine, K> key) {
        SortedMap<K, PayDifference> sums = new TreeMap<>();
        lines.forEach((line, amounts) -> sums.merge(key.apply(line), amounts, PayDifference::plus));
        return Collections.unmodifiableSortedMap(sums);
    }

    /**
     * Who would be paid more in a currency.
     *
     * @param currency the currency
     * @return by id
     */
    public List<PersonId> gainers(Currency currency) {
        return changed(currency, 1);
    }

    /**
     * Who would be paid less in a currency.
     *
     * @param currency the currency
     * @return by id
     */
    public List<PersonId> losers(Currency currency) {
        return changed(currency, -1);
    }

    private List<PersonId> changed(Currency currency, int sign) {
        return payees().entrySet().stream()
                .filter(entry -> entry.getKey().currency().equals(currency)
                        && entry.getValue().difference().signum() == sign)
                .map(entry -> entry.getKey().payee())
                .toList();
    }

    /**
     * Why the pay of somebody differs: all that the variant pays, down to the deal, less all that the baseline pays. It may name
     * colleagues; {@link io.salestiers.core.explain.Disclosure} makes the payee's view of it.
     *
     * @param payee the payee
     * @param currency the currency
     * @return the explanation; its value is the difference
     */
    public Explanation explain(PersonId payee, Currency currency) {
        return explain(payee, currency, baseline.runs(), variant.runs(), "difference")
                .with("baseline", Argument.name(baseline.name()))
                .with("variant", Argument.name(variant.name()));
    }

    static Explanation explain(
            PersonId payee, Currency currency, List<EarningRun> before, List<EarningRun> after, String name) {
        Explanation now = paid("variant-pay", payee, currency, after);
        Explanation then = paid("baseline-pay", payee, currency, before);
        Quantity difference = new Quantity(
                now.value()
                        .orElseThrow()
                        .value()
                        .minus(then.value().orElseThrow().value()),
                now.value().orElseThrow().unit(),
                Optional.of(currency));
        return Explanation.of(
                        "incentives.scenario.explain." + name, Operation.DIFFERENCE, difference, List.of(now, then))
                .concerning(payee.value());
    }

    private static Explanation paid(String name, PersonId payee, Currency currency, List<EarningRun> runs) {
        List<Explanation> steps = new ArrayList<>();
        Money sum = Money.zero(currency);
        for (EarningRun run : runs) {
            List<Explanation> some = PayLines.explanations(run, payee, currency);
            for (Explanation each : some) {
                steps.add(each);
            }
            for (var line : PayLines.of(run, payee).entrySet()) {
                if (line.getKey().currency().equals(currency)) {
                    sum = sum.plus(line.getValue());
                }
            }
        }
        return Explanation.of("incentives.scenario.explain." + name, Operation.SUM, Quantity.money(sum), steps)
                .concerning(payee.value());
    }

    /**
     * The comparison as tables: {@code scenario-lines}, {@code scenario-payees}, {@code scenario-components}, {@code
     * scenario-cost}.
     *
     * @return one line, payee, component, currency a row, with stable keys; the keys are part of the API
     */
    public List<Table> tables() {
        return ScenarioTables.of(this);
    }
}
