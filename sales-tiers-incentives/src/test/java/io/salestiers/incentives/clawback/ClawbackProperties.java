package io.salestiers.incentives.clawback;

import static io.salestiers.incentives.testkit.release.SmallLedger.COMMISSION;
import static io.salestiers.incentives.testkit.release.SmallLedger.PLAN;
import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.json.SalesTiersJson;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.testkit.explain.Recalculation;
import io.salestiers.incentives.credit.TransactionId;
import io.salestiers.incentives.json.HoldDocuments;
import io.salestiers.incentives.ledger.Balance;
import io.salestiers.incentives.ledger.EntryKind;
import io.salestiers.incentives.ledger.Posting;
import io.salestiers.incentives.rate.TieRule;
import io.salestiers.incentives.release.ComponentRelease;
import io.salestiers.incentives.release.DealEvents;
import io.salestiers.incentives.release.DealsInProgress;
import io.salestiers.incentives.release.EarningEvents;
import io.salestiers.incentives.release.EventName;
import io.salestiers.incentives.release.ExplainedPosting;
import io.salestiers.incentives.release.HeldOnLeaving;
import io.salestiers.incentives.release.LeavingRules;
import io.salestiers.incentives.release.ReleaseCalculator;
import io.salestiers.incentives.release.ReleaseFacts;
import io.salestiers.incentives.release.ReleaseRules;
import io.salestiers.incentives.release.ReleaseStep;
import io.salestiers.incentives.release.SourceAccount;
import io.salestiers.incentives.release.SourceAccounts;
import io.salestiers.incentives.testkit.release.ReleaseArbitraries;
import io.salestiers.incentives.testkit.release.SmallLedger;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

class ClawbackProperties {
    private static final TransactionId A = TransactionId.parse("A");
    private static final LocalDate ORDER = LocalDate.of(2026, 1, 15);
    private static final LocalDate END = LocalDate.of(2027, 12, 31);
    private static final ComponentRelease AT_ONCE = new ComponentRelease(
            COMMISSION,
            EarningEvents.WHEN_CALCULATED,
            ReleaseStep.all(EarningEvents.WHEN_CALCULATED),
            LeavingRules.always(HeldOnLeaving.WAITS, new DealsInProgress.Ended()));
    private static final ReleaseFacts FACTS = ReleaseFacts.of(
            DealEvents.builder().event(A, EventName.of("order"), ORDER).build());

    @Provide
    Arbitrary<ClawbackRule> rules() {
        return ReleaseArbitraries.clawbacks();
    }

    @Provide
    Arbitrary<ComponentRelease> releases() {
        return ReleaseArbitraries.releases();
    }

    @Provide
    Arbitrary<List<ClawbackEvent>> events() {
        return Combinators.combine(
                        Arbitraries.of(EventName.CANCEL, EventName.LAPSE, EventName.WITHDRAW, EventName.REVIVE),
                        Arbitraries.integers().between(0, 300),
                        Arbitraries.integers().between(0, 14))
                .as((event, day, count) -> new ClawbackEvent(A, event, ORDER.plusDays(day), Optional.of(count)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    private static List<ClawbackEvent> known(ClawbackRule rule, List<ClawbackEvent> events) {
        return events.stream().filter(event -> rule.knows(event.event())).toList();
    }

    private static Clawbacks calculate(
            SmallLedger ledger,
            ClawbackRule rule,
            ComponentRelease release,
            List<ClawbackEvent> events,
            LocalDate day) {
        Clawbacks result = ClawbackCalculator.DEFAULT
                .calculate(
                        ledger.view(),
                        List.of(),
                        List.of(new ClawbackRules(PLAN, List.of(rule))),
                        List.of(new ReleaseRules(PLAN, List.of(release))),
                        events,
                        day,
                        FACTS)
                .orThrow();
        result.lines().forEach(line -> Recalculation.verify(line.explanation()));
        return result;
    }

    private static Clawbacks run(
            SmallLedger ledger,
            ClawbackRule rule,
            ComponentRelease release,
            List<ClawbackEvent> events,
            LocalDate day) {
        Clawbacks result = calculate(ledger, rule, release, events, day);
        ledger.book(result.postings());
        assertThat(calculate(ledger, rule, release, events, day).lines()).isEmpty();
        return result;
    }

    private static long takenBack(SmallLedger ledger) {
        return SourceAccounts.of(ledger.view(), List.of()).stream()
                .mapToLong(account -> account.takenBack().minorUnits())
                .sum();
    }

    /* Bands by hand: the last one that begins before what has gone by, or on it. */
    private static Ratio share(ClawbackRule rule, ClawbackEvent event) {
        Optional<Ratio> own = rule.events().stream()
                .filter(each -> each.event().equals(event.event()))
                .findFirst()
                .flatMap(EventShare::share);
        if (own.isPresent()) {
            return own.get();
        }
        LocalDate anchor = ORDER;
        if (rule.clock() instanceof ClawbackClock.Months months && months.since() instanceof ClawbackAnchor.PeriodEnd) {
            anchor = LocalDate.of(2026, 2, 1);
        }
        if (rule.clock() instanceof ClawbackClock.Days days && days.since() instanceof ClawbackAnchor.PeriodEnd) {
            anchor = LocalDate.of(2026, 2, 1);
        }
        Ratio share = rule.bands().get(0).share();
        for (ClawbackBand band : rule.bands()) {
            int order;
            if (rule.clock() instanceof ClawbackClock.Instalments) {
                order = Integer.compare(event.instalments().orElseThrow(), band.from());
            } else if (rule.clock() instanceof ClawbackClock.Months) {
                order = event.day().compareTo(anchor.plusMonths(band.from()));
            } else {
                order = event.day().compareTo(anchor.plusDays(band.from()));
            }
            if (order > 0 || (order == 0 && rule.ties() == TieRule.EDGE_IN_UPPER_BAND)) {
                share = band.share();
            }
        }
        return share;
    }

    /** What was earned in the first three months, all paid; what is taken back by plain arithmetic. */
    private static long expected(ClawbackRule rule, List<ClawbackEvent> events, List<Integer> earned) {
        List<Long> taken = new ArrayList<>();
        for (ClawbackEvent event : new TreeSet<>(events)) {
            long so = taken.stream().mapToLong(Long::longValue).sum();
            if (rule.revival()
                    .filter(each -> each.event().equals(event.event()))
                    .isPresent()) {
                switch (rule.revival().get().policy()) {
                    case REPAYS_ALL -> taken.clear();
                    case REPAYS_LAST -> {
                        if (!taken.isEmpty()) {
                            taken.remove(taken.size() - 1);
                        }
                    }
                    case KEEPS -> {}
                }
                continue;
            }
            long base = 0;
            for (int month = 1; month <= earned.size(); month++) {
                base += LocalDate.of(2026, month, 1).isAfter(event.day()) ? 0 : earned.get(month - 1);
            }
            Ratio share = share(rule, event);
            taken.add(new BigDecimal(BigInteger.valueOf(Math.max(0, base - so)).multiply(share.numerator()))
                    .divide(
                            new BigDecimal(share.denominator()),
                            0,
                            rule.rounding().mode())
                    .longValueExact());
        }
        return taken.stream().mapToLong(Long::longValue).sum();
    }

    private static SmallLedger paid(List<Integer> earned) {
        SmallLedger ledger = SmallLedger.empty();
        for (int month = 1; month <= earned.size(); month++) {
            ledger.earn("2026-M0" + month, "A", earned.get(month - 1));
            ledger.pay();
        }
        return ledger;
    }

    @Property(tries = 200)
    void takesBackWhatArithmeticSaysWhateverTheRuns(
            @ForAll("rules") ClawbackRule rule,
            @ForAll("events") List<ClawbackEvent> some,
            @ForAll List<@IntRange(min = 1, max = 999) Integer> months,
            @ForAll long seed) {
        List<Integer> earned = months.isEmpty() ? List.of(700) : months.subList(0, Math.min(3, months.size()));
        List<ClawbackEvent> events = known(rule, some);
        SmallLedger once = paid(earned);
        run(once, rule, AT_ONCE, events, END);
        long expected = expected(rule, events, earned);
        assertThat(takenBack(once)).isEqualTo(expected);
        assertThat(once.minor(Balance.RECEIVABLE)).isEqualTo(-expected);
        assertThat(expected)
                .isLessThanOrEqualTo(earned.stream().mapToInt(Integer::intValue).sum());
        Statistics.label("something is taken back").collect(expected > 0);
        // One after the other, told in any order, with debts recovered in between.
        SmallLedger daily = paid(earned);
        List<ClawbackEvent> told = new ArrayList<>(events);
        Collections.shuffle(told, new Random(seed));
        for (int i = 1; i <= told.size(); i++) {
            run(daily, rule, AT_ONCE, told.subList(0, i), END);
            long owed = -daily.minor(Balance.RECEIVABLE);
            if (owed > 1 && i % 2 == 1) {
                daily.earn("2026-M12", "other", owed / 2).recover(owed / 2);
            }
        }
        assertThat(takenBack(daily)).isEqualTo(expected);
    }

    /** With pay that is kept, not earned, or not paid: whatever comes, in whatever order. */
    @Property(tries = 150)
    void nobodyOwesWhatWasNotPaidAndEarnedPayIsNotGivenUp(
            @ForAll("rules") ClawbackRule rule,
            @ForAll("releases") ComponentRelease release,
            @ForAll("events") List<ClawbackEvent> some,
            @ForAll List<@IntRange(min = -400, max = 900) Integer> steps) {
        SmallLedger ledger = SmallLedger.empty().earn("2026-M01", "A", 500);
        List<ClawbackEvent> events = known(rule, some);
        DealEvents.Builder facts =
                DealEvents.builder().event(A, EventName.of("order"), ORDER).worth(A, ORDER, ledger.money(1000));
        List<ReleaseRules> releases = List.of(new ReleaseRules(PLAN, List.of(release)));
        List<ClawbackRules> clawbacks = List.of(new ClawbackRules(PLAN, List.of(rule)));
        long out = 0;
        long sum = 500;
        for (int i = 0; i < Math.min(steps.size(), 10); i++) {
            LocalDate day = ORDER.plusDays(20 + 30L * i);
            int step = steps.get(i);
            if (step > 0) {
                facts.cash(A, day, ledger.money(step));
            } else if (step < -300) {
                ledger.earn("2026-M02", "A", step / 10);
                sum += step / 10;
            }
            ReleaseFacts now = ReleaseFacts.of(facts.build());
            Clawbacks taken = ClawbackCalculator.DEFAULT
                    .calculate(ledger.view(), List.of(), clawbacks, releases, events, day, now)
                    .orThrow();
            List<Posting> booked = new ArrayList<>(taken.postings());
            booked.addAll(ReleaseCalculator.DEFAULT
                    .calculate(ledger.view(), taken.postings(), releases, day, now)
                    .orThrow()
                    .postings());
            for (ExplainedPosting line : taken.lines()) {
                Recalculation.verify(line.explanation());
                if (line.posting().kind() == EntryKind.ADJUSTMENT
                        && line.posting().amount().signum() < 0) {
                    assertThat(release.earned()).isNotEqualTo(EarningEvents.WHEN_CALCULATED);
                }
            }
            ledger.book(booked);
            assertThat(ClawbackCalculator.DEFAULT
                            .calculate(ledger.view(), List.of(), clawbacks, releases, events, day, now)
                            .orThrow()
                            .lines())
                    .isEmpty();
            assertThat(ReleaseCalculator.DEFAULT
                            .calculate(ledger.view(), List.of(), releases, day, now)
                            .orThrow()
                            .lines())
                    .isEmpty();
            if (i % 2 == 1) {
                out += ledger.pay();
            }
            long earned = 0;
            long taking = 0;
            long givenUp = 0;
            for (SourceAccount account : SourceAccounts.of(ledger.view(), List.of())) {
                earned += account.earned().minorUnits();
                taking += account.takenBack().minorUnits();
                givenUp += account.givenUp().minorUnits();
                assertThat(account.held().signum()).isNotNegative();
                assertThat(account.givenUp().signum()).isNotNegative();
                assertThat(account.takenBack().signum()).isNotNegative();
            }
            assertThat(earned + givenUp).isEqualTo(sum);
            assertThat(taking).isLessThanOrEqualTo(out);
            Statistics.label("given up").collect(givenUp > 0);
            Statistics.label("owed").collect(taking > 0);
            assertThat(ledger.minor(Balance.PAYABLE)
                            + ledger.minor(Balance.HELD)
                            + out
                            + ledger.minor(Balance.RECEIVABLE))
                    .as("everything is somewhere")
                    .isEqualTo(earned - taking);
        }
    }

    @Property(tries = 100)
    void rulesAreWrittenAndReadAgainAlikeByBothJacksons(
            @ForAll("rules") ClawbackRule rule, @ForAll("releases") ComponentRelease release) {
        ClawbackRules clawbacks = new ClawbackRules(PLAN, List.of(rule));
        byte[] written = SalesTiersJson.jackson2().write(clawbacks, HoldDocuments.CLAWBACK);
        assertThat(SalesTiersJson.jackson3().write(clawbacks, HoldDocuments.CLAWBACK))
                .isEqualTo(written);
        assertThat(SalesTiersJson.jackson3()
                        .read("c.json", written, HoldDocuments.CLAWBACK)
                        .orThrow())
                .isEqualTo(clawbacks);
        assertThat(SalesTiersJson.jackson2()
                        .read("c.json", written, HoldDocuments.CLAWBACK)
                        .orThrow())
                .isEqualTo(clawbacks);
        ReleaseRules releases = new ReleaseRules(PLAN, List.of(release));
        byte[] others = SalesTiersJson.jackson2().write(releases, HoldDocuments.RELEASE);
        assertThat(SalesTiersJson.jackson3().write(releases, HoldDocuments.RELEASE))
                .isEqualTo(others);
        assertThat(SalesTiersJson.jackson3()
                        .read("r.json", others, HoldDocuments.RELEASE)
                        .orThrow())
                .isEqualTo(releases);
        assertThat(SalesTiersJson.jackson2()
                        .read("r.json", others, HoldDocuments.RELEASE)
                        .orThrow())
                .isEqualTo(releases);
    }
}
