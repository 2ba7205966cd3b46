package io.salestiers.incentives.testkit.ledger;

import io.salestiers.core.canonical.Digest;
import io.salestiers.core.canonical.InputRef;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.Period;
import io.salestiers.incentives.assignment.ComponentId;
import io.salestiers.incentives.assignment.PlanId;
import io.salestiers.incentives.credit.TransactionId;
import io.salestiers.incentives.ledger.Balance;
import io.salestiers.incentives.ledger.PaySource;
import io.salestiers.incentives.ledger.PeriodRun;
import io.salestiers.incentives.ledger.RunLine;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Runs of few payees, plans and components, so that two runs of one period have lines in common: with the same amount, with
 * another, of zero, below zero, held, in several currencies, of a transaction, of no component and of no plan.
 */
public final class RunArbitraries {
    private static final List<Currency> CURRENCIES =
            List.of(Currency.of("CNY"), Currency.of("KRW"), Currency.of("BHD"));

    private RunArbitraries() {}

    /**
     * Months, quarters and years, which lie in each other.
     *
     * @return periods of 2026
     */
    public static Arbitrary<Period> periods() {
        return Arbitraries.of("2026-M07", "2026-M08", "2026-M09", "2026-Q3", "2026")
                .map(FiscalCalendar.CALENDAR_YEAR::parse);
    }

    /**
     * Runs of a period.
     *
     * @param period the period
     * @return of up to twelve lines and five inputs
     */
    public static Arbitrary<PeriodRun> runs(Period period) {
        return Combinators.combine(lines(period), inputs(), Arbitraries.of(1, 1, 1, 2, Integer.MAX_VALUE))
                .as((lines, inputs, semantics) -> new PeriodRun(period, lines, inputs, semantics));
    }

    /**
     * Runs of {@link #periods() periods}.
     *
     * @return runs
     */
    public static Arbitrary<PeriodRun> runs() {
        return periods().flatMap(RunArbitraries::runs);
    }

    /**
     * What runs were made from: each input in one version.
     *
     * @return in any order
     */
    public static Arbitrary<List<InputRef>> inputs() {
        Arbitrary<InputRef> input = Combinators.combine(
                        Arbitraries.of("plan", "facts", "quotas"),
                        Arbitraries.of("reps-2026", "team", "渠道"),
                        Arbitraries.of("1", "2", "r-7"),
                        Arbitraries.of("", "", "a", "b"))
                .as((kind, id, revision, content) -> content.isEmpty()
                        ? InputRef.of(kind, id, revision)
                        : InputRef.of(kind, id, revision).with(digest(content)));
        return input.list().ofMaxSize(5).map(inputs -> {
            Map<List<String>, InputRef> once = new LinkedHashMap<>();
            inputs.forEach(each -> once.put(List.of(each.kind(), each.id()), each));
            return new ArrayList<>(once.values());
        });
    }

    /**
     * Lines of a period.
     *
     * @param period the period
     * @return in any order, each payee, source, currency and balance once
     */
    public static Arbitrary<List<RunLine>> lines(Period period) {
        Arbitrary<PaySource> sources = Arbitraries.frequencyOf(
                Tuple.of(
                        6,
                        Combinators.combine(Arbitraries.of("reps-2026", "经理方案"), Arbitraries.of("commission", "bonus"))
                                .as((plan, component) ->
                                        PaySource.of(period, PlanId.of(plan), ComponentId.of(component)))),
                Tuple.of(
                        1,
                        Arbitraries.just(new PaySource(
                                period, Optional.of(PlanId.of("reps-2026")), Optional.empty(), Optional.empty()))),
                Tuple.of(1, Arbitraries.just(PaySource.of(period))),
                Tuple.of(
                        1,
                        Arbitraries.of("erp:SO-17", "SO-18")
                                .map(id -> PaySource.of(period, PlanId.of("reps-2026"), ComponentId.of("commission"))
                                        .on(TransactionId.parse(id)))));
        Arbitrary<RunLine> line = Combinators.combine(
                        Arbitraries.of("P-17", "P-18", "陈"),
                        sources,
                        Arbitraries.frequencyOf(
                                Tuple.of(5, Arbitraries.of(0L, 1L, 100L, 189_000L, -5L)),
                                Tuple.of(1, Arbitraries.longs().between(-1_000_000_000L, 1_000_000_000L))),
                        Arbitraries.frequency(Tuple.of(6, 0), Tuple.of(1, 1), Tuple.of(1, 2)),
                        Arbitraries.frequency(Tuple.of(4, Balance.PAYABLE), Tuple.of(1, Balance.HELD)),
                        Arbitraries.of("a", "b"))
                .as((payee, source, minor, currency, balance, why) -> new RunLine(
                        PersonId.of(payee),
                        source,
                        Money.ofMinor(balance == Balance.HELD ? Math.abs(minor) + 1 : minor, CURRENCIES.get(currency)),
                        balance,
                        digest(why + minor)));
        return line.list().ofMaxSize(12).map(lines -> {
            Map<List<Object>, RunLine> once = new LinkedHashMap<>();
            lines.forEach(each ->
                    once.put(List.of(each.payee(), each.source(), each.amount().currency(), each.balance()), each));
            return new ArrayList<>(once.values());
        });
    }

    /**
     * A digest.
     *
     * @param text of what
     * @return the digest of the text
     */
    public static Digest digest(String text) {
        return Digest.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
