package io.salestiers.incentives.payout;

import io.salestiers.core.command.CommandKey;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.time.Period;
import io.salestiers.incentives.ledger.Balance;
import io.salestiers.incentives.ledger.EntryId;
import io.salestiers.incentives.ledger.EntryKind;
import io.salestiers.incentives.ledger.LedgerEntry;
import io.salestiers.incentives.ledger.LedgerView;
import io.salestiers.incentives.release.ExplainedPosting;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/*
 * What a payee's entries in a currency say before a run.
 *
 * A run looks at its period as a whole: what an earlier run of the period has booked is left out of what is due, and counts as
 * done when the steps are applied. So a second run on the same gives nothing more, and one after a late entry gives the rest.
 *
 * Debts are the movements of a balance below zero, the oldest first by period, day and id, whatever the order of the entries. What
 * lowers them counts for the debt that it names, and else for the oldest.
 */
final class PayAccount {
    private static final Set<EntryKind> OF_STEPS = Collections.unmodifiableSet(EnumSet.of(
            EntryKind.DRAW_ADVANCE, EntryKind.TOP_UP, EntryKind.RECOVERY, EntryKind.FORGIVENESS, EntryKind.SHORTFALL));

    /** The key of what is no entry yet. */
    private static final CommandKey COMING = CommandKey.of("this-run");

    private static final Comparator<LedgerEntry> BY_TIME = Comparator.comparing(LedgerEntry::bookedIn)
            .thenComparing(LedgerEntry::day)
            .thenComparing(LedgerEntry::id);

    private final LedgerView view;
    private final ResolvedPaymentRules resolved;
    private final Set<String> steps;
    private final Currency currency;
    private final List<ExplainedPosting> coming;

    private final SortedMap<EntryKind, Money> inPeriod = new TreeMap<>();
    private final Map<StepId, Money> booked = new HashMap<>();
    private final Map<Balance, Money> balances = new EnumMap<>(Balance.class);
    private final List<OpenDebt> recovered = new ArrayList<>();
    private final List<OpenDebt> debts = new ArrayList<>();
    private Money carried;
    private Money corrections;
    private Money paid;
    private boolean empty = true;

    /**
     * Reads an account.
     *
     * @param view the entries
     * @param resolved the rules
     * @param payee whose account
     * @param coming what this run keeps, releases, gives up and takes back of the payee's deals in the currency of the rules: it
     *     makes and lowers debts, but is no entry yet
     */
    PayAccount(LedgerView view, ResolvedPaymentRules resolved, PersonId payee, List<ExplainedPosting> coming) {
        this.view = view;
        this.resolved = resolved;
        this.steps =
                resolved.rules().steps().stream().map(step -> step.id().value()).collect(Collectors.toSet());
        this.currency = resolved.currency();
        this.coming = List.copyOf(coming);
        this.carried = zero();
        this.corrections = zero();
        this.paid = zero();
        List<LedgerEntry> entries = view.of(payee).stream()
                .filter(entry -> entry.amount().currency().equals(currency))
                .sorted(BY_TIME)
                .toList();
        for (LedgerEntry entry : entries) {
            if (!resolved.later(entry.bookedIn())) {
                read(entry);
            }
        }
        debts.addAll(open(withComing(entries)));
    }

    private List<LedgerEntry> withComing(List<LedgerEntry> entries) {
        List<LedgerEntry> all = new ArrayList<>(entries);
        for (ExplainedPosting each : coming) {
            all.add(new LedgerEntry(
                    new EntryId(COMING, all.size() + 1),
                    period(),
                    period().range().to().orElseThrow().minusDays(1),
                    each.posting()));
        }
        return all;
    }

    private void read(LedgerEntry entry) {
        entry.posting().movements().forEach((balance, money) -> balances.merge(balance, money, Money::plus));
        empty = false;
        Money payable = entry.posting().movements().getOrDefault(Balance.PAYABLE, zero());
        if (!entry.bookedIn().equals(period())) {
            carried = carried.plus(payable);
            return;
        }
        Optional<StepId> ofDeal = DealSteps.of(resolved.rules(), entry.posting());
        if (ofDeal.isPresent()) {
            booked.merge(ofDeal.get(), payable, Money::plus);
            return;
        }
        LedgerEntry root = root(entry);
        Optional<StepId> step = step(root);
        if (root.bookedIn().equals(period()) && root.kind() == EntryKind.PAYOUT) {
            paid = paid.minus(payable);
        } else if (root.bookedIn().equals(period()) && OF_STEPS.contains(root.kind()) && step.isPresent()) {
            if (root.kind() == EntryKind.RECOVERY) {
                Balance balance = root.posting().against().orElseThrow();
                recovered.add(new OpenDebt(
                        Optional.empty(), balance, madeBy(root), entry.source(), entry.bookedIn(), payable.negated()));
            } else {
                booked.merge(step.get(), payable, Money::plus);
            }
        } else if (payable.signum() != 0) {
            inPeriod.merge(entry.kind(), payable, Money::plus);
            if (!entry.source()
                    .earnedIn()
                    .range()
                    .to()
                    .orElseThrow()
                    .isAfter(period().range().from())) {
                corrections = corrections.plus(payable);
            }
        }
    }

    /** The entry that a reversal or a rebooking is about. */
    private LedgerEntry root(LedgerEntry entry) {
        return follow(entry, EnumSet.of(EntryKind.REVERSAL, EntryKind.REBOOKING));
    }

    /** The entry that made the debt which an entry lowers or renews. */
    private LedgerEntry origin(LedgerEntry entry) {
        return follow(
                entry,
                EnumSet.of(
                        EntryKind.REVERSAL,
                        EntryKind.REBOOKING,
                        EntryKind.RECOVERY,
                        EntryKind.FORGIVENESS,
                        EntryKind.REPAYMENT));
    }

    private LedgerEntry follow(LedgerEntry entry, Set<EntryKind> through) {
        LedgerEntry at = entry;
        Set<EntryId> seen = new HashSet<>();
        while (through.contains(at.kind()) && seen.add(at.id())) {
            Optional<LedgerEntry> next = at.posting().refersTo().flatMap(view::find);
            if (next.isEmpty()) {
                return at;
            }
            at = next.get();
        }
        return at;
    }

    private Optional<StepId> step(LedgerEntry entry) {
        return entry.posting()
                .reason()
                .filter(reason -> steps.contains(reason.value()))
                .map(reason -> StepId.of(reason.value()));
    }

    /** The step that made the debt which an entry makes, lowers or renews. */
    private Optional<StepId> madeBy(LedgerEntry entry) {
        LedgerEntry origin = origin(entry);
        if (origin.kind() == EntryKind.CLAWBACK) {
            return DealSteps.of(resolved.rules(), origin.posting());
        }
        Class<? extends PaymentStep> maker =
                origin.kind() == EntryKind.DRAW_ADVANCE ? PaymentStep.Draw.class : PaymentStep.CarryNegative.class;
        return step(origin)
                .filter(id -> resolved.rules().steps().stream()
                        .anyMatch(each -> maker.isInstance(each) && each.id().equals(id)));
    }

    private List<OpenDebt> open(List<LedgerEntry> entries) {
        List<OpenDebt> all = new ArrayList<>();
        for (Balance balance : List.of(Balance.DRAW, Balance.RECEIVABLE)) {
            List<OpenDebt> some = new ArrayList<>();
            for (LedgerEntry entry : entries) {
                Money money = entry.posting().movements().getOrDefault(balance, zero());
                if (money.signum() < 0) {
                    some.add(new OpenDebt(
                            Optional.of(entry.id()).filter(id -> !id.command().equals(COMING)),
                            balance,
                            madeBy(entry),
                            entry.source(),
                            entry.bookedIn(),
                            money.negated()));
                }
            }
            Money rest = zero();
            for (LedgerEntry entry : entries) {
                Money money = entry.posting().movements().getOrDefault(balance, zero());
                if (money.signum() > 0) {
                    rest = rest.plus(lowered(some, entry.posting().refersTo(), money));
                }
            }
            for (int i = 0; i < some.size(); i++) {
                Money part = smaller(some.get(i).open(), rest);
                some.set(i, some.get(i).less(part));
                rest = rest.minus(part);
            }
            some.stream()
                    .filter(debt -> debt.open().signum() > 0 && !resolved.later(debt.bookedIn()))
                    .forEach(all::add);
        }
        return all;
    }

    /** Lowers the debt that is named, and gives what is left. */
    private static Money lowered(List<OpenDebt> debts, Optional<EntryId> named, Money money) {
        for (int i = 0; named.isPresent() && i < debts.size(); i++) {
            if (debts.get(i).entry().equals(named)) {
                Money part = smaller(debts.get(i).open(), money);
                debts.set(i, debts.get(i).less(part));
                return money.minus(part);
            }
        }
        return money;
    }

    private static Money smaller(Money one, Money other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private Period period() {
        return resolved.period();
    }

    private Money zero() {
        return Money.zero(currency);
    }

    /** What a step keeps, releases, gives up and takes back by deal in this run. */
    List<ExplainedPosting> coming(StepId step) {
        return coming.stream()
                .filter(each -> DealSteps.of(resolved.rules(), each.posting()).equals(Optional.of(step)))
                .toList();
    }

    /** Whether there are no entries up to the period and nothing comes. */
    boolean empty() {
        return empty && coming.isEmpty();
    }

    /** What was due and not paid before the period. */
    Money carried() {
        return carried;
    }

    /** What else moved what is due in the period, by kind, without what runs of the period have booked. */
    SortedMap<EntryKind, Money> inPeriod() {
        return inPeriod;
    }

    /** What of it is about earlier periods. */
    Money corrections() {
        return corrections;
    }

    /** What was paid in the period already. */
    Money paid() {
        return paid;
    }

    Money balance(Balance balance) {
        return balances.getOrDefault(balance, zero());
    }

    /** What a step has added in the period already. */
    Money booked(StepId step) {
        return booked.getOrDefault(step, zero());
    }

    /** What was kept for a debt in the period already. */
    Money recovered(DebtRecovery recovery) {
        Money sum = zero();
        for (OpenDebt each : recovered) {
            if (each.of(recovery)) {
                sum = sum.plus(each.open());
            }
        }
        return sum;
    }

    /** The open debts of a kind, the oldest first. */
    List<OpenDebt> debts(DebtRecovery recovery) {
        return debts.stream().filter(debt -> debt.of(recovery)).toList();
    }
}
