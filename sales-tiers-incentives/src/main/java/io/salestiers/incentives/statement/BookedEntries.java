package io.salestiers.incentives.statement;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.audit.AuditCode;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.text.MessageCatalogue;
import io.salestiers.core.time.Period;
import io.salestiers.incentives.ledger.Balance;
import io.salestiers.incentives.ledger.EntryKind;
import io.salestiers.incentives.ledger.LedgerEntry;
import io.salestiers.incentives.ledger.LedgerView;
import io.salestiers.incentives.ledger.Posting;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a ledger has booked for a payee in a period, as a statement shows it: late changes, decisions and top-ups as adjustments;
 * what is held, advanced or owed as balances; and what was paid. With the runs of the period it makes a {@link Statement} whose
 * payable amount is what the ledger has paid out, or a finding that says that they differ.
 *
 * <p>A payee who earned 1,000.00 in August, of which 200.00 are held and 300.00 of a debt are kept, is paid 500.00:
 *
 * <pre>
 * earned                     1,000.00
 * held        0.00 → 200.00   −200.00
 * receivable −700.00 → −400.00 −300.00
 * payable                      500.00
 * </pre>
 *
 * <p>Stateless and safe for use by several threads.
 */
public final class BookedEntries {
    private final LedgerView ledger;
    private final PersonId payee;
    private final Period period;
    private final MessageCatalogue catalogue;
    private final List<StatementEntry> adjustments = new ArrayList<>();
    private final List<StatementBalance> balances = new ArrayList<>();
    private final SortedMap<Currency, Money> payments = new TreeMap<>();

    private BookedEntries(LedgerView ledger, PersonId payee, Period period, MessageCatalogue catalogue) {
        this.ledger = requireNonNull(ledger, "ledger");
        this.payee = requireNonNull(payee, "payee");
        this.period = requireNonNull(period, "period");
        this.catalogue = requireNonNull(catalogue, "catalogue");
    }

    /**
     * What was booked for a payee in a period.
     *
     * @param ledger the entries of the payee, or of all; after the pay run of the period
     * @param payee the payee
     * @param period the period in which they were booked
     * @param catalogue the catalogue of this module, with the words for kinds of entries and balances
     * @return adjustments, balances and payments, to which a host may add what waits
     */
    public static PayeeEntries of(LedgerView ledger, PersonId payee, Period period, MessageCatalogue catalogue) {
        return new BookedEntries(ledger, payee, period, catalogue).entries();
    }

    private PayeeEntries entries() {
        for (Currency currency : ledger.currencies(payee)) {
            currency(currency);
        }
        return PayeeEntries.builder()
                .addAllAdjustments(adjustments)
                .addAllBalances(balances)
                .addAllPayments(payments.values())
                .build();
    }

    private void currency(Currency currency) {
        Map<Balance, Money> opening = new EnumMap<>(Balance.class);
        Map<Balance, List<BalanceChange>> changes = new EnumMap<>(Balance.class);
        Money payable = Money.zero(currency);
        Money paid = Money.zero(currency);
        boolean booked = false;
        for (LedgerEntry entry : ledger.of(payee)) {
            if (!entry.amount().currency().equals(currency) || entry.bookedIn().compareTo(period) > 0) {
                continue;
            }
            if (entry.bookedIn().compareTo(period) < 0) {
                entry.posting().movements().forEach((balance, money) -> opening.merge(balance, money, Money::plus));
                continue;
            }
            booked = true;
            payable = payable.plus(entry.posting().movements().getOrDefault(Balance.PAYABLE, Money.zero(currency)));
            if (entry.kind() == EntryKind.PAYOUT) {
                paid = paid.minus(entry.amount());
            } else {
                adjust(entry);
                change(entry, changes);
            }
        }
        for (Balance balance : List.of(Balance.HELD, Balance.DRAW, Balance.RECEIVABLE)) {
            balance(
                    balance,
                    opening.getOrDefault(balance, Money.zero(currency)),
                    changes.getOrDefault(balance, List.of()));
        }
        balance(
                Balance.PAYABLE,
                opening.getOrDefault(Balance.PAYABLE, Money.zero(currency)),
                payable.signum() == 0 ? List.of() : List.of(carried(payable)));
        if (booked) {
            payments.put(currency, paid);
        }
    }

    /* What is earned in the period itself are the lines of the statement, whose runs are the latest ones. */
    private boolean ofLines(LedgerEntry entry) {
        LedgerEntry first = entry;
        while (first.kind().refers()) {
            LedgerEntry before =
                    ledger.find(first.posting().refersTo().orElseThrow()).orElse(null);
            if (before == null) {
                return false;
            }
            first = before;
        }
        return first.kind() == EntryKind.EARNING && first.source().earnedIn().equals(period);
    }

    private void adjust(LedgerEntry entry) {
        Posting posting = entry.posting();
        if (posting.balance() == Balance.PAYABLE && posting.against().isEmpty() && !ofLines(entry)) {
            adjustments.add(new StatementEntry(kind(entry.kind()), entry.amount(), entry.day(), reason(entry)));
        }
    }

    private void change(LedgerEntry entry, Map<Balance, List<BalanceChange>> changes) {
        Map<Balance, Money> movements = entry.posting().movements();
        BalanceChange.Effect effect = movements.containsKey(Balance.PAYABLE)
                ? BalanceChange.Effect.WITH_THE_PAYMENT
                : BalanceChange.Effect.OUTSIDE_THE_PAYMENT;
        movements.forEach((balance, money) -> {
            if (balance.owed() && balance != Balance.PAYABLE) {
                changes.computeIfAbsent(balance, key -> new ArrayList<>())
                        .add(new BalanceChange(entry.day(), money, effect, movement(entry)));
            }
        });
    }

    /* What was due before and is paid now, or is due now and paid later, such as an amount below the least that is paid. */
    private BalanceChange carried(Money payable) {
        return new BalanceChange(
                period.range().to().orElseThrow().minusDays(1),
                payable,
                BalanceChange.Effect.WITH_THE_PAYMENT,
                StatementReason.CARRIED_FORWARD);
    }

    private void balance(Balance balance, Money opening, List<BalanceChange> changes) {
        if (opening.signum() == 0 && changes.isEmpty()) {
            return;
        }
        Money closing = opening;
        for (BalanceChange change : changes) {
            closing = closing.plus(change.amount());
        }
        String id = balance.name().toLowerCase(Locale.ROOT) + "-" + opening.currency();
        balances.add(new StatementBalance(id, words(balance.key()), opening, changes, closing));
    }

    private AdjustmentKind kind(EntryKind kind) {
        return new AdjustmentKind(id(kind), words(kind.key()));
    }

    private static String id(EntryKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /* Of a decision: the code of a host stands for itself, and without one the kind says why. */
    private StatementReason reason(LedgerEntry entry) {
        return reason(
                entry,
                entry.posting()
                        .reason()
                        .map(code -> StatementReason.words(catalogue, code.value()))
                        .orElse(words(entry.kind().key())));
    }

    /* Of a balance: what was done with it, in words; the code may be the id of a step of payment rules. */
    private StatementReason movement(LedgerEntry entry) {
        return reason(entry, words(entry.kind().key()));
    }

    private StatementReason reason(LedgerEntry entry, LocalizedText words) {
        String code = entry.posting().reason().map(AuditCode::value).orElse(id(entry.kind()));
        Period earned = entry.source().earnedIn();
        boolean now = earned.equals(period);
        if (now && StatementReason.own().contains(code)) {
            return new StatementReason(code, Optional.empty());
        }
        return StatementReason.of(
                now ? code : code + " " + earned.name(),
                now
                        ? words
                        : LocalizedText.of(
                                words.en() + " (" + earned.name() + ")", words.zh() + "（" + earned.name() + "）"));
    }

    private LocalizedText words(String key) {
        return LocalizedText.of(
                catalogue.find(Language.EN, key).orElse(key),
                catalogue.find(Language.ZH, key).orElse(key));
    }
}
