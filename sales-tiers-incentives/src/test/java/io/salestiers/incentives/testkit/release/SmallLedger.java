package io.salestiers.incentives.testkit.release;

import io.salestiers.core.command.CommandKey;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.Period;
import io.salestiers.incentives.assignment.ComponentId;
import io.salestiers.incentives.assignment.PlanId;
import io.salestiers.incentives.credit.TransactionId;
import io.salestiers.incentives.ledger.Balance;
import io.salestiers.incentives.ledger.EntryId;
import io.salestiers.incentives.ledger.EntryKind;
import io.salestiers.incentives.ledger.LedgerEntry;
import io.salestiers.incentives.ledger.LedgerView;
import io.salestiers.incentives.ledger.PaySource;
import io.salestiers.incentives.ledger.Posting;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A ledger for tests of what is kept, released and taken back: Ann's commission of the plan {@code reps}, in Chinese yuan. It
 * checks after each posting that held is never below zero, and that no receivable is above zero. Not for use by several threads.
 */
public final class SmallLedger {
    /** Chinese yuan. */
    public static final Currency CNY = Currency.of("CNY");
    /** The payee of all examples. */
    public static final PersonId ANN = PersonId.of("Ann");
    /** The plan. */
    public static final PlanId PLAN = PlanId.of("reps");
    /** Its component that pays for deals. */
    public static final ComponentId COMMISSION = ComponentId.of("commission");

    private final Currency currency;
    private final List<LedgerEntry> entries = new ArrayList<>();
    private Period period = month("2026-M01");

    private SmallLedger(Currency currency) {
        this.currency = currency;
    }

    /**
     * An empty ledger in yuan.
     *
     * @return the ledger
     */
    public static SmallLedger empty() {
        return new SmallLedger(CNY);
    }

    /**
     * An empty ledger.
     *
     * @param currency its currency
     * @return the ledger
     */
    public static SmallLedger in(Currency currency) {
        return new SmallLedger(currency);
    }

    /**
     * A month of the calendar year.
     *
     * @param name for example {@code 2026-M01}
     * @return the period
     */
    public static Period month(String name) {
        return FiscalCalendar.CALENDAR_YEAR.parse(name);
    }

    /**
     * The commission on a deal.
     *
     * @param month when it was earned
     * @param deal the deal
     * @return the source
     */
    public static PaySource commission(String month, String deal) {
        return PaySource.of(month(month), PLAN, COMMISSION).on(TransactionId.parse(deal));
    }

    /**
     * An amount in minor units.
     *
     * @param minor how many
     * @return the amount
     */
    public Money money(long minor) {
        return Money.ofMinor(minor, currency);
    }

    /**
     * Books an earning on a deal.
     *
     * @param month when it was earned, and the month that is open from now on
     * @param deal the deal
     * @param minor the amount in minor units, not zero
     * @return this
     */
    public SmallLedger earn(String month, String deal, long minor) {
        period = month(month);
        return book(List.of(Posting.builder()
                .kind(EntryKind.EARNING)
                .payee(ANN)
                .amount(money(minor))
                .source(commission(month, deal))
                .build()));
    }

    /**
     * Books postings.
     *
     * @param postings the postings
     * @return this
     */
    public SmallLedger book(List<Posting> postings) {
        int command = entries.size() + 1;
        for (int i = 0; i < postings.size(); i++) {
            LocalDate day = period.range().to().orElseThrow().minusDays(1);
            entries.add(
                    new LedgerEntry(new EntryId(CommandKey.of("c-" + command), i + 1), period, day, postings.get(i)));
        }
        if (balance(Balance.HELD).signum() < 0 || balance(Balance.RECEIVABLE).signum() > 0) {
            throw new AssertionError("held " + balance(Balance.HELD) + ", receivable " + balance(Balance.RECEIVABLE));
        }
        return this;
    }

    /**
     * Pays all that is payable; if it is below zero, makes it a receivable.
     *
     * @return what was paid, zero or more, in minor units
     */
    public long pay() {
        Money payable = balance(Balance.PAYABLE);
        if (payable.signum() == 0) {
            return 0;
        }
        Posting.Builder posting =
                Posting.builder().payee(ANN).source(PaySource.of(period)).amount(payable.negated());
        if (payable.signum() > 0) {
            posting.kind(EntryKind.PAYOUT);
        } else {
            posting.kind(EntryKind.SHORTFALL).against(Balance.RECEIVABLE);
        }
        book(List.of(posting.build()));
        return Math.max(0, payable.minorUnits());
    }

    /**
     * Keeps some of what is payable for the receivable.
     *
     * @param minor how much, above zero, in minor units
     * @return this
     */
    public SmallLedger recover(long minor) {
        return book(List.of(Posting.builder()
                .kind(EntryKind.RECOVERY)
                .payee(ANN)
                .amount(money(-minor))
                .against(Balance.RECEIVABLE)
                .source(PaySource.of(period))
                .build()));
    }

    /**
     * A balance.
     *
     * @param of which
     * @return its amount
     */
    public Money balance(Balance of) {
        return view().balance(ANN, currency, of);
    }

    /**
     * A balance in minor units.
     *
     * @param of which
     * @return its amount
     */
    public long minor(Balance of) {
        return balance(of).minorUnits();
    }

    /**
     * All entries.
     *
     * @return the view
     */
    public LedgerView view() {
        return LedgerView.of("r" + entries.size(), entries);
    }
}
