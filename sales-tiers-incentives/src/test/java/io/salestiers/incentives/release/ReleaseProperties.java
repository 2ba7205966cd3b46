package io.salestiers.incentives.release;

import static io.salestiers.incentives.testkit.release.SmallLedger.ANN;
import static io.salestiers.incentives.testkit.release.SmallLedger.PLAN;
import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.testkit.explain.Recalculation;
import io.salestiers.incentives.credit.TransactionId;
import io.salestiers.incentives.ledger.Balance;
import io.salestiers.incentives.ledger.EntryKind;
import io.salestiers.incentives.ledger.LedgerEntry;
import io.salestiers.incentives.ledger.Posting;
import io.salestiers.incentives.testkit.release.ReleaseArbitraries;
import io.salestiers.incentives.testkit.release.SmallLedger;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class ReleaseProperties {
    private static final TransactionId A = TransactionId.parse("A");
    private static final LocalDate START = LocalDate.of(2026, 1, 31);

    /** What happens on a day: {@code what} is one of worth, cash, return, rebook, event, run, pay. */
    record Step(int day, String what, int amount) {
        LocalDate on() {
            return START.plusDays(day);
        }
    }

    @Provide
    Arbitrary<ComponentRelease> rules() {
        return ReleaseArbitraries.releases();
    }

    @Provide
    Arbitrary<List<Step>> stories() {
        Arbitrary<Step> step = Combinators.combine(
                        Arbitraries.integers().between(0, 240),
                        Arbitraries.frequencyOf(
                                Tuple.of(3, Arbitraries.just("cash")),
                                Tuple.of(1, Arbitraries.just("refund")),
                                Tuple.of(1, Arbitraries.just("worth")),
                                Tuple.of(1, Arbitraries.just("return")),
                                Tuple.of(1, Arbitraries.just("rebook")),
                                Tuple.of(1, Arbitraries.just("event")),
                                Tuple.of(4, Arbitraries.just("run")),
                                Tuple.of(2, Arbitraries.just("pay"))),
                        Arbitraries.integers().between(1, 700))
                .as(Step::new);
        return step.list().ofMinSize(3).ofMaxSize(16).map(steps -> {
            List<Step> sorted = new ArrayList<>(steps);
            sorted.sort(java.util.Comparator.comparing(Step::day));
            return sorted;
        });
    }

    private static Releases calculate(SmallLedger ledger, ComponentRelease rule, LocalDate day, ReleaseFacts facts) {
        Releases releases = ReleaseCalculator.DEFAULT
                .calculate(ledger.view(), List.of(), List.of(new ReleaseRules(PLAN, List.of(rule))), day, facts)
                .orThrow();
        releases.lines().forEach(line -> Recalculation.verify(line.explanation()));
        return releases;
    }

    private static void run(SmallLedger ledger, ComponentRelease rule, LocalDate day, ReleaseFacts facts) {
        ledger.book(calculate(ledger, rule, day, facts).postings());
        assertThat(calculate(ledger, rule, day, facts).lines()).isEmpty();
    }

    /** Each minor unit of the deal by itself: held, due or paid; what was given back is out of the list. */
    private static final class Coins {
        private final ComponentRelease rule;
        private long held;
        private long due;
        private long paid;
        private long owed;
        private long worth = 1000;
        private long cash;
        private final List<Integer> events = new ArrayList<>();

        Coins(ComponentRelease rule) {
            this.rule = rule;
        }

        long all() {
            return held + due + paid;
        }

        /** Coin by coin: from what is kept first, then from what is due, then from what was paid, which is owed then. */
        void takeAway(long count) {
            for (long i = 0; i < count; i++) {
                if (held > 0) {
                    held--;
                } else if (due > 0) {
                    due--;
                } else {
                    paid--;
                    owed++;
                }
            }
        }

        /** Which part of a step has come about, as a numerator over {@code worth}. */
        private long[] reached(EarningEvent on, int day) {
            long of = Math.max(1, worth);
            long yes = 0;
            if (on instanceof EarningEvent.WhenCalculated) {
                yes = of;
            } else if (on instanceof EarningEvent.OnEvent) {
                // All names happen on the same days, the first of which counts.
                yes = events.stream().anyMatch(each -> each <= day) ? of : 0;
            } else if (on instanceof EarningEvent.OnCash money) {
                long part = worth <= 0 ? of : Math.max(0, Math.min(cash, worth));
                yes = money.share() == CashShare.WHOLE && part < of ? 0 : part;
            } else if (on instanceof EarningEvent.MonthsLater later) {
                yes = passed(later.months(), day) ? of : 0;
            } else if (on instanceof EarningEvent.Tenure tenure) {
                yes = passed(tenure.months(), day) ? of : 0;
            } else if (on instanceof EarningEvent.OnDay fixed) {
                yes = START.plusDays(day).isBefore(fixed.day()) ? 0 : of;
            }
            return new long[] {yes, of};
        }

        private static boolean passed(int months, int day) {
            return !START.plusDays(day).isBefore(LocalDate.of(2026, 2, 1).plusMonths(months));
        }

        /** Largest remainders, one coin at a time. */
        private long[] parts(long total) {
            int n = rule.steps().size();
            long[] parts = new long[n];
            BigInteger[] rests = new BigInteger[n];
            BigInteger common = BigInteger.ONE;
            for (ReleaseStep step : rule.steps()) {
                common = common.multiply(step.share().denominator());
            }
            long left = total;
            for (int i = 0; i < n; i++) {
                BigInteger exact = BigInteger.valueOf(total)
                        .multiply(rule.steps().get(i).share().numerator())
                        .multiply(common.divide(rule.steps().get(i).share().denominator()));
                parts[i] = exact.divide(common).longValueExact();
                rests[i] = exact.mod(common);
                left -= parts[i];
            }
            for (; left > 0; left--) {
                int best = 0;
                for (int i = 1; i < n; i++) {
                    best = rests[i].compareTo(rests[best]) > 0 ? i : best;
                }
                parts[best]++;
                rests[best] = BigInteger.valueOf(-1);
            }
            return parts;
        }

        void run(int day) {
            long[] parts = parts(all());
            long out = 0;
            for (int i = 0; i < parts.length; i++) {
                long[] reached = reached(rule.steps().get(i).on(), day);
                // Coin by coin: one more is out as long as it is covered.
                long of = 0;
                while (of < parts[i]
                        && Math.multiplyExact(of + 1, reached[1]) <= Math.multiplyExact(parts[i], reached[0])) {
                    of++;
                }
                out += of;
            }
            while (due + paid < out && held > 0) {
                held--;
                due++;
            }
            while (due + paid > out && due > 0) {
                due--;
                held++;
            }
        }

        void pay() {
            paid += due;
            due = 0;
        }

        /** A coin that is due is set off against one that is owed: it was paid before, and is not kept again. */
        void setOff() {
            long coins = Math.min(due, owed);
            due -= coins;
            owed -= coins;
            paid += coins;
        }
    }

    /** Day by day and coin by coin, with money in parts and back, returns, corrections and pay runs in between. */
    @Property(tries = 150)
    void everyCoinIsHeldDueOrPaid(
            @ForAll("rules") ComponentRelease rule,
            @ForAll("stories") List<Step> story,
            @ForAll @net.jqwik.api.constraints.IntRange(min = 1, max = 400) int earned) {
        SmallLedger ledger = SmallLedger.empty().earn("2026-M01", "A", earned);
        Coins coins = new Coins(rule);
        coins.due = earned;
        DealEvents.Builder events = DealEvents.builder().worth(A, START, ledger.money(1000));
        boolean kept = false;
        for (Step step : story) {
            LocalDate day = step.on();
            switch (step.what()) {
                case "cash", "refund" -> {
                    long some = step.what().equals("cash") ? step.amount() : -step.amount();
                    events.cash(A, day, ledger.money(some));
                    coins.cash += some;
                }
                case "worth" -> {
                    events.worth(A, day, ledger.money(step.amount() - 350));
                    coins.worth += step.amount() - 350;
                }
                case "event" -> {
                    for (String name : List.of("invoice", "delivery", "set-up-paid")) {
                        events.event(A, EventName.of(name), day);
                    }
                    coins.events.add(step.day());
                }
                case "return" -> {
                    long some = Math.min(step.amount() % 50, coins.all());
                    if (some > 0) {
                        run(ledger, rule, day, ReleaseFacts.of(events.build()));
                        coins.run(step.day());
                        coins.setOff();
                        ledger.earn("2026-M02", "A", -some);
                        coins.takeAway(some);
                        coins.setOff();
                        // What was paid is owed, if nothing else is left of the deal.
                        run(ledger, rule, day, ReleaseFacts.of(events.build()));
                        coins.run(step.day());
                        coins.setOff();
                    }
                }
                case "rebook" -> {
                    ledger.book(List.of(rebooking(ledger, step.amount() % 60)));
                    coins.due += step.amount() % 60 + 1;
                    coins.setOff();
                }
                case "pay" -> {
                    run(ledger, rule, day, ReleaseFacts.of(events.build()));
                    coins.run(step.day());
                    coins.setOff();
                    ledger.pay();
                    coins.pay();
                    coins.owed = 0;
                }
                default -> {
                    run(ledger, rule, day, ReleaseFacts.of(events.build()));
                    coins.run(step.day());
                    coins.setOff();
                }
            }
            kept |= coins.held > 0;
            if (step.what().equals("run")
                    || step.what().equals("pay")
                    || step.what().equals("return")) {
                assertThat(ledger.minor(Balance.HELD)).as("held after %s", step).isEqualTo(coins.held);
                assertThat(ledger.minor(Balance.PAYABLE))
                        .as("due after %s", step)
                        .isEqualTo(coins.due - coins.owed);
            }
        }
        net.jqwik.api.statistics.Statistics.label("kept").collect(kept);
    }

    private static Posting rebooking(SmallLedger ledger, int more) {
        LedgerEntry first = ledger.view().entries().get(0);
        return Posting.builder()
                .kind(EntryKind.REBOOKING)
                .payee(ANN)
                .amount(ledger.money(more + 1))
                .source(first.source())
                .refersTo(first.id())
                .build();
    }

    /** Money in any order, any batches, with runs on any days in between: in the end the same is kept. */
    @Property(tries = 100)
    void moneyInAnyBatchesReleasesTheSame(
            @ForAll("rules") ComponentRelease rule, @ForAll("stories") List<Step> story, @ForAll long seed) {
        List<Step> money = new ArrayList<>(
                story.stream().filter(step -> step.what().equals("cash")).toList());
        LocalDate end = START.plusDays(300);
        SmallLedger daily = SmallLedger.empty().earn("2026-M01", "A", 333);
        DealEvents.Builder known = DealEvents.builder().worth(A, START, daily.money(1000));
        for (Step step : story) {
            if (step.what().equals("cash")) {
                known.cash(A, step.on(), daily.money(step.amount()));
            }
            run(daily, rule, step.on(), ReleaseFacts.of(known.build()));
        }
        run(daily, rule, end, ReleaseFacts.of(known.build()));
        Collections.shuffle(money, new Random(seed));
        SmallLedger once = SmallLedger.empty().earn("2026-M01", "A", 333);
        DealEvents.Builder shuffled = DealEvents.builder();
        money.forEach(step -> shuffled.cash(A, step.on(), once.money(step.amount())));
        shuffled.worth(A, START, once.money(1000));
        run(once, rule, end, ReleaseFacts.of(shuffled.build()));
        assertThat(daily.minor(Balance.HELD)).isEqualTo(once.minor(Balance.HELD));
        assertThat(daily.minor(Balance.PAYABLE)).isEqualTo(once.minor(Balance.PAYABLE));
    }

    /** Leaving on any day: what is earned by then, or paid, never ends; what ends ends once; nobody gets less by a second run. */
    @Property(tries = 150)
    void leavingEndsOnlyWhatIsNotEarned(
            @ForAll("rules") ComponentRelease rule,
            @ForAll("stories") List<Step> story,
            @ForAll @net.jqwik.api.constraints.IntRange(min = 0, max = 240) int last) {
        SmallLedger ledger = SmallLedger.empty().earn("2026-M01", "A", 333);
        DealEvents.Builder known = DealEvents.builder().worth(A, START, ledger.money(1000));
        LocalDate lastDay = START.plusDays(last);
        ReleaseFacts facts = ReleaseFacts.of(known.build());
        long out = 0;
        for (Step step : story) {
            if (step.what().equals("cash")) {
                known.cash(A, step.on(), ledger.money(step.amount()));
            } else if (step.what().equals("event")) {
                known.event(A, EventName.INVOICE, step.on());
            }
            facts = ReleaseFacts.of(known.build()).with(ANN, new Leaving(lastDay, LeavingReason.RESIGNATION));
            run(ledger, rule, step.on(), facts);
            if (step.what().equals("pay")) {
                out += ledger.pay();
            }
        }
        LocalDate end = START.plusDays(600);
        run(ledger, rule, end, facts);
        SourceAccount account = SourceAccounts.of(ledger.view(), List.of()).stream()
                .filter(each -> each.source().component().isPresent())
                .findFirst()
                .orElseThrow();
        assertThat(account.earned().plus(account.ended())).isEqualTo(ledger.money(333));
        HeldOnLeaving held = rule.leaving().rule(LeavingReason.RESIGNATION).held();
        if (held != HeldOnLeaving.UNEARNED_ENDS) {
            assertThat(account.ended().signum()).isZero();
        } else {
            BigInteger wage = rule.earned()
                    .reached(new PaySituation(ANN, account.source(), lastDay, facts, false))
                    .multipliedBy(io.salestiers.core.money.Ratio.of(333))
                    .floor();
            assertThat(account.earned().minorUnits()).isGreaterThanOrEqualTo(wage.longValueExact());
        }
        if (held == HeldOnLeaving.RELEASED) {
            assertThat(account.held().signum()).isZero();
        }
        assertThat(account.earned().minorUnits()).isGreaterThanOrEqualTo(out);
        assertThat(ledger.minor(Balance.PAYABLE) + ledger.minor(Balance.HELD) + out)
                .isEqualTo(account.earned().minorUnits());
    }
}
