package io.salestiers.incentives.ledger;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.text.Argument;
import io.salestiers.core.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The balances while postings are booked one after the other, and what they must never become. */
final class RunningBalances {
    private record Account(PersonId payee, Currency currency, Balance balance) {}

    private record Accrued(PersonId payee, PaySource source, Currency currency) {}

    private final LedgerDeed deed;
    private final Map<Account, Money> balances = new LinkedHashMap<>();
    private final Map<EntryId, Money> left = new LinkedHashMap<>();
    private final Map<Accrued, Money> before = new LinkedHashMap<>();
    private final Map<Accrued, Money> accrued = new LinkedHashMap<>();

    RunningBalances(LedgerDeed deed) {
        this.deed = deed;
    }

    void check(List<Posting> postings) {
        for (Posting posting : postings) {
            reversal(posting);
            accrual(posting);
            Money payable =
                    balance(new Account(posting.payee(), posting.amount().currency(), Balance.PAYABLE));
            posting.movements()
                    .forEach((balance, money) -> balances.merge(touched(posting, balance), money, Money::plus));
            payable(posting, payable);
        }
        balances.forEach(this::side);
    }

    private Account touched(Posting posting, Balance balance) {
        Account account = new Account(posting.payee(), posting.amount().currency(), balance);
        balance(account);
        return account;
    }

    private Money balance(Account account) {
        return balances.computeIfAbsent(
                account, key -> deed.view().balance(key.payee(), key.currency(), key.balance()));
    }

    private void payable(Posting posting, Money before) {
        Money after = balance(touched(posting, Balance.PAYABLE));
        // A shortfall may go above zero: rules can make a debt of all that corrections take back, and recover it within
        // a limit.
        boolean beyond = switch (posting.kind()) {
            case PAYOUT, RECOVERY -> after.signum() < 0;
            default -> false;
        };
        if (beyond) {
            deed.refuse(deed.finding(LedgerFinding.BEYOND_PAYABLE, posting.payee())
                    .with("kind", Argument.term(posting.kind().key()))
                    .with("amount", posting.amount().toArgument())
                    .with("payable", before.toArgument()));
        }
    }

    private void side(Account account, Money balance) {
        boolean crossed = switch (account.balance()) {
            case HELD -> balance.signum() < 0;
            case DRAW, RECEIVABLE -> balance.signum() > 0;
            case PAYABLE, ACCRUED -> false;
        };
        if (crossed) {
            deed.refuse(deed.finding(LedgerFinding.BALANCE_CROSSED, account.payee())
                    .with("balance", Argument.term(account.balance().key()))
                    .with(
                            "allowed",
                            Argument.term("incentives.ledger."
                                    + (account.balance() == Balance.HELD ? "zero-or-above" : "zero-or-below")))
                    .with(
                            "before",
                            deed.view()
                                    .balance(account.payee(), account.currency(), account.balance())
                                    .toArgument())
                    .with("after", balance.toArgument()));
        }
    }

    /** No more is taken back of an entry than is left of it, and nothing is added to it. */
    private void reversal(Posting posting) {
        if (!takesBack(posting)) {
            return;
        }
        EntryId id = posting.refersTo().orElseThrow();
        deed.view()
                .find(id)
                .filter(entry -> entry.payee().equals(posting.payee())
                        && entry.amount().currency().equals(posting.amount().currency()))
                .ifPresent(entry -> {
                    Money rest = left.computeIfAbsent(id, key -> unreversed(entry));
                    Money after = rest.plus(posting.amount());
                    left.put(id, after);
                    boolean opposite =
                            posting.amount().signum() == -entry.amount().signum();
                    if (!opposite || after.signum() == -entry.amount().signum()) {
                        deed.refuse(deed.finding(LedgerFinding.REVERSED_TOO_MUCH, posting.payee())
                                .with("entry", id.toString())
                                .with("amount", posting.amount().toArgument())
                                .with("left", rest.toArgument()));
                    }
                });
    }

    private static boolean takesBack(Posting posting) {
        return posting.kind() == EntryKind.REVERSAL
                || (posting.kind() == EntryKind.ACCRUAL_REVERSAL
                        && posting.refersTo().isPresent());
    }

    private Money unreversed(LedgerEntry entry) {
        Money rest = entry.amount();
        for (LedgerEntry each : deed.view().of(entry.payee())) {
            if (takesBack(each.posting())
                    && each.posting().refersTo().orElseThrow().equals(entry.id())) {
                rest = rest.plus(each.amount());
            }
        }
        return rest;
    }

    private void accrual(Posting posting) {
        Money moved = posting.movements().get(Balance.ACCRUED);
        if (moved == null) {
            return;
        }
        Accrued key = new Accrued(posting.payee(), posting.source(), moved.currency());
        Money was = accrued.computeIfAbsent(key, this::read);
        before.putIfAbsent(key, was);
        Money after = was.plus(moved);
        accrued.put(key, after);
        boolean toZero = moved.signum() == -was.signum() && after.signum() != moved.signum();
        // One that names its accrual is held against that.
        if (posting.kind() == EntryKind.ACCRUAL_REVERSAL && posting.refersTo().isEmpty() && !toZero) {
            deed.refuse(deed.finding(LedgerFinding.BEYOND_ACCRUED, posting.payee())
                    .with("earned", posting.source().earnedIn().name())
                    .with("amount", moved.toArgument())
                    .with("accrued", was.toArgument()));
        }
    }

    private Money read(Accrued key) {
        Money sum = Money.zero(key.currency());
        for (LedgerEntry entry : deed.view().of(key.payee())) {
            Money moved = entry.posting().movements().get(Balance.ACCRUED);
            if (moved != null
                    && moved.currency().equals(key.currency())
                    && entry.source().equals(key.source())) {
                sum = sum.plus(moved);
            }
        }
        return sum;
    }

    /** How many accruals are open after the postings, of those that were open before them. */
    List<OpenAccruals> accruals(List<OpenAccruals> open) {
        Map<Period, Integer> counts = new LinkedHashMap<>();
        open.forEach(each -> counts.put(each.earnedIn(), each.count()));
        accrued.forEach((key, after) -> {
            int change = Math.abs(after.signum())
                    - Math.abs(before.getOrDefault(key, after).signum());
            counts.merge(key.source().earnedIn(), change, Math::addExact);
        });
        List<OpenAccruals> next = new ArrayList<>();
        counts.forEach((period, count) -> {
            if (count < 0) {
                throw new IllegalArgumentException(
                        "the entries of a view must be those of the state, but more is accrued for " + period
                                + " in the view");
            }
            if (count > 0) {
                next.add(new OpenAccruals(period, count));
            }
        });
        return next;
    }
}
