package io.salestiers.incentives.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.canonical.InputRef;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.time.Period;
import io.salestiers.incentives.earning.EarningRun;
import io.salestiers.incentives.earning.IncentiveCalculator;
import io.salestiers.incentives.testkit.ledger.RunArbitraries;
import io.salestiers.incentives.testkit.plan.WholePlan;
import io.salestiers.incentives.testkit.plan.WholePlan.Sale;
import io.salestiers.incentives.testkit.plan.WholePlanArbitrary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** Sales that come to light whenever they do, under a plan in which months read months: trued up, carried, with moving quotas. */
class LateFactsProperties {
    private static final int LAST = 4;

    @Provide
    Arbitrary<WholePlan> plans() {
        return WholePlanArbitrary.plans();
    }

    private static PeriodResult calculate(WholePlan plan, Period period, PaidBefore before) {
        EarningRun run = IncentiveCalculator.DEFAULT.calculate(plan.resolve(
                period.range().from().getMonthValue(), before.of(plan.plan().id())));
        String known =
                plan.sales().stream().map(Sale::toString).sorted().toList().toString();
        return new PeriodResult(
                period,
                List.of(run),
                List.of(
                        InputRef.of("plan", "whole", "1"),
                        InputRef.of("sales", "erp", "s-" + plan.sales().size()).with(RunArbitraries.digest(known))));
    }

    private static List<PeriodRun> runs(WholePlan plan, int last) {
        List<Period> months = new ArrayList<>();
        for (int month = 1; month <= last; month++) {
            months.add(WholePlan.period(month));
        }
        return PeriodChain.calculate(months, PaidBefore.nothing(), (period, before) -> calculate(plan, period, before))
                .stream()
                .map(PeriodResult::run)
                .toList();
    }

    private static Map<List<Object>, Money> nets(Books books) {
        Map<List<Object>, Money> nets = new HashMap<>();
        for (LedgerEntry entry : books.entries()) {
            Currency currency = entry.amount().currency();
            nets.merge(
                    List.of(
                            entry.payee(),
                            entry.source(),
                            currency,
                            entry.posting().balance()),
                    entry.amount(),
                    Money::plus);
        }
        nets.values().removeIf(money -> money.signum() == 0);
        return nets;
    }

    /** Month after month something comes to light, some of it much later; at the end all is known. */
    private static Books books(WholePlan all, Random random, List<Integer> counts) {
        Map<Integer, Integer> arrives = new HashMap<>();
        all.sales().forEach(sale -> arrives.put(sale.number(), sale.month() + (random.nextInt(3) * random.nextInt(3))));
        Books books = new Books();
        for (int now = 1; now <= LAST + 3; now++) {
            int today = now == LAST + 3 ? Integer.MAX_VALUE : now;
            List<Sale> known = new ArrayList<>(all.sales().stream()
                    .filter(sale -> arrives.getOrDefault(sale.number(), 0) <= today)
                    .toList());
            Collections.shuffle(known, random);
            LateChanges changes = LateChanges.of(books.view(), runs(all.withSales(known), Math.min(now, LAST)));
            counts.add((int) changes.booking().postings().stream()
                    .filter(posting -> posting.kind() == EntryKind.REVERSAL)
                    .count());
            books.book(WholePlan.period(now), changes.booking());
        }
        return books;
    }

    @Property(tries = 12, edgeCases = EdgeCasesMode.NONE)
    void anyOrderOfLateSalesEndsInTheSameNet(@ForAll("plans") WholePlan plan, @ForAll Random random) {
        List<Integer> reversals = new ArrayList<>();
        Books once = new Books();
        List<PeriodRun> all = runs(plan, LAST);
        all.forEach(run -> once.book(run.period(), run.postings()));

        Books late = books(plan, random, reversals);
        assertThat(nets(late)).isEqualTo(nets(once));
        assertThat(nets(books(plan, random, reversals))).isEqualTo(nets(once));
        assertThat(LateChanges.of(late.view(), all).booking().postings()).isEmpty();
        Statistics.label("reversals").collect(reversals.stream().anyMatch(count -> count > 0));
    }

    /** What is calculated again from the same sales, in whatever order they come, has the same bytes. */
    @Property(tries = 20, edgeCases = EdgeCasesMode.NONE)
    void replayIsIdenticalOrNamesTheSalesAndTheLines(@ForAll("plans") WholePlan plan, @ForAll Random random) {
        List<Sale> shuffled = new ArrayList<>(plan.sales());
        Collections.shuffle(shuffled, random);
        List<PeriodRun> recorded = runs(plan, 2);
        List<PeriodRun> again = runs(plan.withSales(shuffled), 2);
        for (int i = 0; i < recorded.size(); i++) {
            assertThat(Replay.of(recorded.get(i), again.get(i)))
                    .isEqualTo(new Replay.Identical(recorded.get(i).digest()));
        }

        if (shuffled.isEmpty()) {
            return;
        }
        Sale old = shuffled.remove(0);
        shuffled.add(new Sale(old.number(), old.rep(), old.day(), old.cents() + 1));
        List<PeriodRun> now = runs(plan.withSales(shuffled), 2);
        for (int i = 0; i < recorded.size(); i++) {
            PeriodRun before = recorded.get(i);
            PeriodRun after = now.get(i);
            assertThat(Replay.of(before, after)).isInstanceOfSatisfying(Replay.Different.class, different -> {
                assertThat(different.findings().get(0).code()).isEqualTo(RunFinding.OTHER_CONTENT);
                long lines = before.lines().stream()
                        .filter(line -> !after.lines().contains(line))
                        .count();
                assertThat(different.findings().stream()
                                .filter(finding -> finding.place().toString().matches(".*/lines/[0-9]+")))
                        .hasSize((int) lines);
            });
        }
    }
}
