package io.salestiers.examples.quickstart.closing;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.text.Argument;
import io.salestiers.core.time.Period;
import io.salestiers.core.unit.Quantity;
import io.salestiers.incentives.ledger.Balance;
import io.salestiers.incentives.ledger.EntryKind;
import io.salestiers.incentives.ledger.LedgerEntry;
import io.salestiers.incentives.ledger.LedgerView;
import io.salestiers.incentives.payout.PayeePay;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * From what was due before to what is carried on, for one payee and currency, each amount with the entries that it is the sum of:
 * {@code before + earned + added + made a debt − kept − paid = carried}.
 */
final class PaymentSums {
    private final LedgerView entries;
    private final Period period;
    private final PayeePay pay;
    private final PersonId payee;
    private final Currency currency;

    PaymentSums(LedgerView entries, Period period, PayeePay pay) {
        this.entries = entries;
        this.period = period;
        this.pay = pay;
        this.payee = pay.payee();
        this.currency = pay.paid().currency();
    }

    Explanation before() {
        List<Explanation> steps = new ArrayList<>();
        entries.of(payee).stream()
                .filter(entry -> entry.bookedIn().compareTo(period) < 0)
                .forEach(entry -> payable(entry, steps, 1));
        return sum("before", steps);
    }

    Explanation earned() {
        return booked("earned", EnumSet.of(EntryKind.EARNING), 1);
    }

    Explanation added() {
        return booked("added", EnumSet.of(EntryKind.TOP_UP, EntryKind.DRAW_ADVANCE), 1);
    }

    Explanation madeDebt() {
        return booked("made-debt", EnumSet.of(EntryKind.SHORTFALL), 1);
    }

    Explanation kept() {
        return booked("kept", EnumSet.of(EntryKind.RECOVERY), -1);
    }

    Explanation paid() {
        return pay.explanation();
    }

    Explanation carried() {
        return sum(
                "carried",
                List.of(
                        part(before(), 1),
                        part(earned(), 1),
                        part(added(), 1),
                        part(madeDebt(), 1),
                        part(kept(), -1),
                        part(paid(), -1)));
    }

    /** Above zero, as a debt is spoken of; the balances are below. */
    Explanation owed() {
        Explanation balances = sum("balances", pay.debts());
        Money owed = Totals.money(balances).negated();
        return Explanation.of(
                        key("owed"),
                        Operation.DIFFERENCE,
                        Quantity.money(owed),
                        List.of(given("nothing", Money.zero(currency)), balances))
                .concerning(payee.value());
    }

    private Explanation booked(String name, Set<EntryKind> kinds, int sign) {
        List<Explanation> steps = new ArrayList<>();
        entries.of(payee).stream()
                .filter(entry -> entry.bookedIn().equals(period) && kinds.contains(entry.kind()))
                .forEach(entry -> payable(entry, steps, sign));
        return sum(name, steps);
    }

    private void payable(LedgerEntry entry, List<Explanation> steps, int sign) {
        Money moved = entry.posting().movements().getOrDefault(Balance.PAYABLE, Money.zero(currency));
        if (moved.signum() != 0 && moved.currency().equals(currency)) {
            steps.add(given("entry", signed(moved, sign))
                    .with("entry", entry.id().toString())
                    .with("kind", Argument.term(entry.kind().key()))
                    .with("period", entry.bookedIn().name()));
        }
    }

    private Explanation part(Explanation of, int sign) {
        Money money = signed(Totals.money(of), sign);
        return Explanation.given(of.key(), Quantity.money(money)).concerning(payee.value());
    }

    private static Money signed(Money money, int sign) {
        return sign < 0 ? money.negated() : money;
    }

    private Explanation given(String name, Money money) {
        return Explanation.given(key(name), Quantity.money(money)).concerning(payee.value());
    }

    private Explanation sum(String name, List<Explanation> steps) {
        Money sum = Money.zero(currency);
        for (Explanation step : steps) {
            sum = sum.plus(Totals.money(step));
        }
        return Explanation.of(key(name), Operation.SUM, Quantity.money(sum), steps)
                .concerning(payee.value());
    }

    private static String key(String name) {
        return "quickstart.closing.payment." + name;
    }
}
