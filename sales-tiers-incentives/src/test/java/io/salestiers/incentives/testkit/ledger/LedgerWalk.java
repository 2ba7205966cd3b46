package io.salestiers.incentives.testkit.ledger;

import static io.salestiers.incentives.ledger.PeriodPhase.CALCULATED;
import static io.salestiers.incentives.ledger.PeriodPhase.CLOSED;
import static io.salestiers.incentives.ledger.PeriodPhase.LOCKED;
import static io.salestiers.incentives.ledger.PeriodPhase.OPEN;
import static io.salestiers.incentives.ledger.PeriodPhase.REOPENED;

import io.salestiers.core.authority.Actor;
import io.salestiers.core.authority.Authority;
import io.salestiers.core.authority.AuthorityPolicy;
import io.salestiers.core.command.CommandHeader;
import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.Period;
import io.salestiers.core.time.PeriodKind;
import io.salestiers.incentives.ledger.Balance;
import io.salestiers.incentives.ledger.Booking;
import io.salestiers.incentives.ledger.EntryKind;
import io.salestiers.incentives.ledger.InMemoryLedger;
import io.salestiers.incentives.ledger.LateChanges;
import io.salestiers.incentives.ledger.LedgerCommand;
import io.salestiers.incentives.ledger.LedgerEntry;
import io.salestiers.incentives.ledger.LedgerPeriod;
import io.salestiers.incentives.ledger.LedgerProcess;
import io.salestiers.incentives.ledger.LedgerState;
import io.salestiers.incentives.ledger.LedgerTransition;
import io.salestiers.incentives.ledger.LedgerView;
import io.salestiers.incentives.ledger.PaySource;
import io.salestiers.incentives.ledger.PeriodPhase;
import io.salestiers.incentives.ledger.PeriodRun;
import io.salestiers.incentives.ledger.PeriodStep;
import io.salestiers.incentives.ledger.Posting;
import io.salestiers.incentives.ledger.RunLine;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * A ledger of {@link PaidCompany} that arbitrary people lead by arbitrary commands, sensible ones more often than others: what
 * numbers are drawn decides who does what.
 *
 * <p>Each step keeps the command and what came of it, done or not. A walk of some hundred steps has seen closed and reopened
 * periods, late changes, pay runs, debts and accruals. Used by one thread.
 */
public final class LedgerWalk {
    /** How many numbers a step takes. */
    public static final int DRAWS = 8;

    private static final Instant START = PaidCompany.at("2025-07-01");
    private static final Period FIRST = PaidCompany.period("2025-M07");
    private static final Set<String> APPROVING = Set.of(
            "ledger:lock",
            "ledger:lock-again",
            "ledger:pay",
            "ledger:close",
            "ledger:approve-reopening",
            "ledger:reject-reopening");
    private static final Set<EntryKind> OF_DEBTS = Set.of(EntryKind.FORGIVENESS, EntryKind.REPAYMENT);
    private static final String[] REASONS = {"dispute", "hardship", "fair"};

    /**
     * A command and what came of it.
     *
     * @param before the state before
     * @param view all entries before
     * @param command the command
     * @param actor who wanted it
     * @param transition what came of it
     * @param after the state after
     * @param instant when
     */
    public record Step(
            LedgerState before,
            LedgerView view,
            LedgerCommand command,
            Actor actor,
            LedgerTransition transition,
            LedgerState after,
            Instant instant) {}

    private final InMemoryLedger ledger = new InMemoryLedger();
    private final List<Step> steps = new ArrayList<>();
    private final TreeMap<String, PeriodRun> runs = new TreeMap<>();
    private final Authority authority;
    private Instant now = START;
    private int credits = 1;

    /**
     * A walk that has not begun.
     *
     * @param separated whether planning and approving lie in different hands
     */
    public LedgerWalk(boolean separated) {
        this.authority = PaidCompany.authority(
                separated
                        ? AuthorityPolicy.standard()
                        : AuthorityPolicy.builder().separations(List.of()).build());
        ledger.found(PaidCompany.ledger(), now).orThrow();
    }

    /**
     * A walk by numbers.
     *
     * @param separated whether planning and approving lie in different hands
     * @param draws for each step {@link #DRAWS} numbers, zero or above
     * @return the walk
     */
    public static LedgerWalk of(boolean separated, List<int[]> draws) {
        LedgerWalk walk = new LedgerWalk(separated);
        draws.forEach(walk::step);
        return walk;
    }

    /**
     * A long walk that is always the same.
     *
     * @param seed which one
     * @param length how many steps
     * @return the walk
     */
    public static LedgerWalk ofSeed(int seed, int length) {
        Random random = new Random(seed);
        LedgerWalk walk = new LedgerWalk(random.nextBoolean());
        for (int i = 0; i < length; i++) {
            walk.step(random.ints(DRAWS, 0, 1 << 20).toArray());
        }
        return walk;
    }

    /**
     * The state as it is.
     *
     * @return the state
     */
    public LedgerState state() {
        return ledger.find(PaidCompany.LEDGER).orElseThrow();
    }

    /**
     * All entries.
     *
     * @return the entries
     */
    public LedgerView view() {
        return ledger.view(PaidCompany.LEDGER);
    }

    /**
     * What was tried.
     *
     * @return the steps in their order, done or not
     */
    public List<Step> steps() {
        return List.copyOf(steps);
    }

    /**
     * What was calculated.
     *
     * @return the latest run of each period
     */
    public List<PeriodRun> runs() {
        return List.copyOf(runs.values());
    }

    /**
     * Somebody does something.
     *
     * @param draw {@link #DRAWS} numbers, zero or above
     * @return what came of it
     */
    public Step step(int[] draw) {
        now = now.plus(Duration.ofHours(draw[1] % 4 == 0 ? 24L * (draw[1] % 31) : 1));
        if (draw[0] % 24 == 23 && !steps.isEmpty()) {
            Step earlier = steps.get(draw[2] % steps.size());
            return apply(earlier.command(), draw[4] % 4 == 0 ? actor(earlier.command(), draw) : earlier.actor());
        }
        LedgerCommand command = command(draw);
        return apply(command, actor(command, draw));
    }

    /** Mostly somebody who may. */
    private static Actor actor(LedgerCommand command, int[] draw) {
        boolean approves = APPROVING.contains(command.name())
                || (command instanceof LedgerCommand.Decide decide
                        && OF_DEBTS.contains(decide.posting().kind()));
        List<PersonId> people = draw[3] % 9 == 0
                ? PaidCompany.ACTORS
                : approves
                        ? List.of(PaidCompany.FANG, PaidCompany.WEN, PaidCompany.BAO)
                        : List.of(PaidCompany.PEI, PaidCompany.XU, PaidCompany.BAO);
        int rare = draw[3] / 9 % 12;
        return Actor.of(people.get(rare % people.size()));
    }

    private Step apply(LedgerCommand command, Actor actor) {
        LedgerState before = state();
        LedgerView view = view();
        LedgerTransition transition = LedgerProcess.DEFAULT.apply(
                before, ledger.view(PaidCompany.LEDGER, command.touched()), command, actor, authority, now);
        ledger.append(PaidCompany.LEDGER, transition, before.revision(), now);
        Step step = new Step(before, view, command, actor, transition, state(), now);
        steps.add(step);
        return step;
    }

    private LedgerCommand command(int[] draw) {
        boolean reuses = draw[5] % 40 == 0 && !steps.isEmpty();
        String key = reuses
                ? steps.get(draw[6] % steps.size()).command().header().key().value()
                : "form-" + (steps.size() + 1);
        CommandHeader header = CommandHeader.of(key);
        if (draw[5] % 8 != 1) {
            header = header.because(REASONS[draw[5] % REASONS.length]);
        }
        return switch (draw[0] % 24) {
            case 0 -> LedgerCommand.step(header, next(), PeriodStep.OPEN);
            case 1, 2 -> LedgerCommand.calculate(header, run(period(draw, OPEN, CALCULATED), draw));
            case 3, 4, 5 -> lock(header, period(draw, OPEN, CALCULATED), draw);
            case 6, 7 ->
                LedgerCommand.lateChanges(header, period(draw, OPEN, CALCULATED, REOPENED), booking(late(draw), draw));
            case 8, 9 -> LedgerCommand.pay(header, period(draw, LOCKED), booking(payouts(), draw));
            case 10, 11, 12 -> payment(header, period(draw, LOCKED, OPEN, CALCULATED, REOPENED), draw);
            case 13 -> accrual(header, period(draw, OPEN, CALCULATED), draw);
            case 14 ->
                LedgerCommand.accrue(
                        header, period(draw, LOCKED, OPEN, CALCULATED, REOPENED), booking(endOfAccruals(), draw));
            case 15 -> decision(header, period(draw, OPEN, CALCULATED, REOPENED), draw);
            case 16, 17, 18 -> LedgerCommand.step(header, period(draw, LOCKED), PeriodStep.CLOSE);
            case 19 -> LedgerCommand.step(header, period(draw, CLOSED, LOCKED), PeriodStep.REQUEST_REOPENING);
            case 20, 21 ->
                LedgerCommand.step(
                        header,
                        requested().orElseGet(() -> period(draw, CLOSED, LOCKED)),
                        draw[4] % 4 == 0 ? PeriodStep.REJECT_REOPENING : PeriodStep.APPROVE_REOPENING);
            default -> lockAgain(header, period(draw, REOPENED), draw);
        };
    }

    private Optional<Period> requested() {
        return state().periods().stream()
                .filter(each -> each.reopening().isPresent())
                .map(LedgerPeriod::period)
                .findFirst();
    }

    /** Mostly the first one that fits. */
    private Period period(int[] draw, PeriodPhase... phases) {
        List<LedgerPeriod> periods = state().periods();
        if (periods.isEmpty() || draw[2] % 31 == 0) {
            return next();
        }
        Period some = periods.get(draw[2] / 32 % periods.size()).period();
        return draw[2] % 6 == 1
                ? some
                : periods.stream()
                        .filter(each -> List.of(phases).contains(each.phase()))
                        .map(LedgerPeriod::period)
                        .findFirst()
                        .orElse(some);
    }

    private Period next() {
        LocalDate day = state().periods().stream()
                .map(each -> each.period().range().to().orElseThrow())
                .reduce((first, second) -> second)
                .orElse(LocalDate.of(2025, 7, 1));
        return FiscalCalendar.CALENDAR_YEAR.periodOf(PeriodKind.MONTH, day);
    }

    private PersonId payee(int[] draw) {
        return draw[4] % 31 == 0 ? PaidCompany.BAO : PaidCompany.PAYEES.get(draw[4] % PaidCompany.PAYEES.size());
    }

    private static Money amount(int[] draw) {
        return Money.ofMinor(1 + draw[7] % 200_000, PaidCompany.CNY);
    }

    private PeriodRun run(Period period, int[] draw) {
        if (draw[6] % 3 == 0) {
            credits++;
        }
        List<RunLine> lines = new ArrayList<>();
        for (int i = 0; i < PaidCompany.PAYEES.size(); i++) {
            int cents = (draw[7] >> i) % 150_000 - 20_000;
            lines.add(PaidCompany.line(
                    PaidCompany.PAYEES.get(i),
                    period,
                    Money.ofMinor(cents % 7 == 0 ? 0 : cents, PaidCompany.CNY)
                            .amount()
                            .toPlainString()));
        }
        PeriodRun run = PeriodRun.of(period, lines, PaidCompany.inputs(credits));
        runs.put(period.name(), run);
        return run;
    }

    private LedgerCommand lock(CommandHeader header, Period period, int[] draw) {
        PeriodRun run = Optional.ofNullable(runs.get(period.name())).orElseGet(() -> run(period, draw));
        return LedgerCommand.lock(header, run, draw[6] % 9 == 0 ? PaidCompany.inputs(credits) : run.inputs());
    }

    private LedgerCommand lockAgain(CommandHeader header, Period period, int[] draw) {
        PeriodRun run = run(period, draw);
        List<Posting> postings = draw[6] % 5 == 0
                ? late(draw)
                : LateChanges.of(view(), run).booking().postings();
        return LedgerCommand.lockAgain(header, run, run.inputs(), booking(postings, draw));
    }

    private Booking booking(List<Posting> postings, int[] draw) {
        return new Booking(draw[5] % 29 == 0 ? "0" : state().revision(), postings);
    }

    /** An earning of the payee is taken back, whole or in part, and booked anew. */
    private List<Posting> late(int[] draw) {
        List<LedgerEntry> entries = view().of(payee(draw)).stream()
                .filter(entry -> entry.kind() != EntryKind.REVERSAL)
                .toList();
        if (entries.isEmpty()) {
            return List.of();
        }
        LedgerEntry entry = entries.get(draw[6] % entries.size());
        Money part = draw[7] % 3 == 0
                ? entry.amount()
                : Money.ofMinor(Math.floorDiv(entry.amount().minorUnits(), 2), PaidCompany.CNY);
        if (part.signum() == 0) {
            return List.of();
        }
        List<Posting> postings = new ArrayList<>();
        postings.add(Postings.later(EntryKind.REVERSAL, entry, part.negated()));
        if (draw[7] % 2 == 0) {
            postings.add(Postings.rebooking(entry, amount(draw)));
        }
        return postings;
    }

    /** All that is payable to everybody. */
    private List<Posting> payouts() {
        List<Posting> postings = new ArrayList<>();
        for (PersonId payee : PaidCompany.PAYEES) {
            Money payable = view().balance(payee, PaidCompany.CNY, Balance.PAYABLE);
            if (payable.signum() > 0) {
                postings.add(Postings.of(EntryKind.PAYOUT, payee, payable.negated(), PaySource.of(FIRST)));
            }
        }
        return postings;
    }

    private LedgerCommand payment(CommandHeader header, Period period, int[] draw) {
        PersonId payee = payee(draw);
        PaySource source = PaySource.of(period);
        Money amount = amount(draw);
        LedgerView view = view();
        Money held = view.balance(payee, PaidCompany.CNY, Balance.HELD);
        Money drawn = view.balance(payee, PaidCompany.CNY, Balance.DRAW).negated();
        Money payable = view.balance(payee, PaidCompany.CNY, Balance.PAYABLE);
        List<Posting> postings = new ArrayList<>();
        switch (drawn.signum() > 0 && draw[5] % 3 == 0 ? 3 : draw[6] % 8) {
            case 0, 1 -> postings.add(Postings.of(EntryKind.DRAW_ADVANCE, payee, amount, source));
            case 2 -> postings.add(Postings.of(EntryKind.TOP_UP, payee, amount, source));
            case 3 ->
                postings.add(Postings.of(
                        EntryKind.RECOVERY,
                        payee,
                        (drawn.signum() > 0 && payable.signum() > 0 ? least(drawn, payable) : amount).negated(),
                        source));
            case 4 -> postings.add(Postings.of(EntryKind.HOLDBACK, payee, amount.negated(), source));
            case 5 -> postings.add(Postings.of(EntryKind.RELEASE, payee, held.signum() > 0 ? held : amount, source));
            case 6 -> postings.add(Postings.of(EntryKind.CLAWBACK, payee, amount.negated(), source));
            default ->
                postings.add(Postings.of(
                        EntryKind.SHORTFALL, payee, payable.signum() < 0 ? payable.negated() : amount, source));
        }
        return LedgerCommand.pay(header, period, booking(postings, draw));
    }

    private static Money least(Money one, Money other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private LedgerCommand accrual(CommandHeader header, Period period, int[] draw) {
        Money amount = draw[6] % 4 == 0 ? amount(draw).negated() : amount(draw);
        return LedgerCommand.accrue(
                header,
                period,
                booking(
                        List.of(Postings.of(EntryKind.ACCRUAL, payee(draw), amount, PaidCompany.commission(period))),
                        draw));
    }

    private List<Posting> endOfAccruals() {
        TreeMap<String, Posting> ends = new TreeMap<>();
        for (LedgerEntry entry : view().entries()) {
            if (entry.posting().balance() == Balance.ACCRUED) {
                String key = entry.payee() + " " + entry.source();
                Money rest = Optional.ofNullable(ends.get(key))
                        .map(Posting::amount)
                        .orElse(Money.zero(PaidCompany.CNY))
                        .minus(entry.amount());
                ends.remove(key);
                if (rest.signum() != 0) {
                    ends.put(key, Postings.of(EntryKind.ACCRUAL_REVERSAL, entry.payee(), rest, entry.source()));
                }
            }
        }
        return List.copyOf(ends.values());
    }

    private LedgerCommand decision(CommandHeader header, Period period, int[] draw) {
        PersonId payee = payee(draw);
        PaySource source = PaidCompany.commission(period);
        Money amount = amount(draw);
        boolean drawn = view().balance(payee, PaidCompany.CNY, Balance.DRAW).signum() < 0;
        Balance debt = drawn || draw[7] % 2 == 0 ? Balance.DRAW : Balance.RECEIVABLE;
        Money owed = view().balance(payee, PaidCompany.CNY, debt).negated();
        Money part = owed.signum() > 0 ? owed : amount;
        int choice = owed.signum() > 0 && draw[5] % 4 != 0 ? 2 + draw[6] % 2 : draw[6] % 4;
        return switch (choice) {
            case 0 -> LedgerCommand.adjust(header, period, payee, draw[7] % 3 == 0 ? amount.negated() : amount, source);
            case 1 -> LedgerCommand.bonus(header, period, payee, amount);
            case 2 -> LedgerCommand.forgive(header, period, payee, part, debt, source);
            default -> LedgerCommand.repay(header, period, payee, part, debt, source);
        };
    }
}
