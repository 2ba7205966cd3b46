package io.salestiers.incentives.statement;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Money;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.NotFoundException;
import io.salestiers.core.text.Argument;
import io.salestiers.incentives.credit.CreditFinding;
import io.salestiers.incentives.credit.CreditRun;
import io.salestiers.incentives.credit.DateName;
import io.salestiers.incentives.credit.Participant;
import io.salestiers.incentives.credit.Transaction;
import io.salestiers.incentives.credit.TransactionId;
import io.salestiers.incentives.credit.TransactionKind;
import io.salestiers.incentives.credit.TransactionOutcome;
import io.salestiers.incentives.credit.Transactions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the sales of a payee from which nothing, or not all, is credited yet, and says what they wait for. Immutable and safe
 * for use by several threads.
 *
 * <ul>
 *   <li>A booking that the plan does not count, without an invoice date and without an invoice that refers to it, waits for
 *       the invoice; a sale that would count on a date that it lacks waits for the invoice, the payment or the date.
 *   <li>A sale that is credited with the money waits for the payment while money is open: amount with returns, corrections and
 *       bad debt, less the receipts. Of 1,000 of which 400 are paid, 600 wait.
 *   <li>A sale that counts and that nobody is credited with waits to be credited.
 * </ul>
 *
 * <p>A sale is the payee's if the payee, or a position that the payee has on the first of the sale's days, takes part in it.
 * Its amount is shown if nobody else takes part: what others have of it would be told by the rest.
 */
public final class PendingTransactions {
    private final Transactions transactions;
    private final CreditRun run;
    private final Organization organization;
    private final Map<TransactionId, String> missingDates = new HashMap<>();
    private final Set<TransactionId> invoiced = new HashSet<>();
    private final Set<TransactionId> released = new HashSet<>();

    private PendingTransactions(Transactions transactions, CreditRun run, Organization organization) {
        this.transactions = requireNonNull(transactions, "transactions");
        this.run = requireNonNull(run, "run");
        this.organization = requireNonNull(organization, "organization");
        for (Finding finding : run.findings()) {
            if (finding.code() == CreditFinding.DATE_MISSING
                    && finding.arguments().get("date") instanceof Argument.Text date
                    && finding.arguments().get("transaction") instanceof Argument.Text id) {
                missingDates.put(TransactionId.parse(id.value()), date.value());
            }
        }
        for (Transaction each : transactions.all()) {
            if (each.kind() == TransactionKind.INVOICE) {
                each.reference().ifPresent(to -> invoiced.add(to.transaction()));
            }
        }
        run.proofs().stream()
                .filter(proof -> proof.pending().value().signum() != 0)
                .forEach(proof -> released.add(proof.transaction()));
    }

    /**
     * Looks through the transactions of a crediting.
     *
     * @param transactions what was credited, and what was not
     * @param run what came of it
     * @param organization who has which position
     * @return what waits, for any payee
     */
    public static PendingTransactions of(Transactions transactions, CreditRun run, Organization organization) {
        return new PendingTransactions(transactions, run, organization);
    }

    /**
     * What a payee waits for.
     *
     * @param payee the payee
     * @return by day
     */
    public List<PendingItem> of(PersonId payee) {
        List<PendingItem> items = new ArrayList<>();
        for (Transaction sale : transactions.all()) {
            if (!sale.kind().followsAnother()) {
                LocalDate day = Collections.min(sale.dates().values());
                List<Optional<PersonId>> people = sale.participants().stream()
                        .map(participant -> person(participant, day))
                        .toList();
                if (people.contains(Optional.of(payee))) {
                    boolean alone = people.stream().allMatch(Optional.of(payee)::equals);
                    item(sale, day, alone).ifPresent(items::add);
                }
            }
        }
        return items.stream().sorted().toList();
    }

    private Optional<PersonId> person(Participant participant, LocalDate day) {
        if (participant.who() instanceof Subject.OfPerson person) {
            return Optional.of(person.id());
        }
        if (participant.who() instanceof Subject.OfPosition position) {
            try {
                return organization.on(day).occupant(position.id());
            } catch (NotFoundException e) {
                return Optional.empty(); // a finding of the crediting already
            }
        }
        return Optional.empty();
    }

    private Optional<PendingItem> item(Transaction sale, LocalDate day, boolean alone) {
        TransactionOutcome outcome = run.outcomes().get(sale.id());
        String date = missingDates.get(sale.id());
        if (date != null) {
            return item(waitingFor(date), sale, day, alone, sale.amount());
        }
        if (outcome == TransactionOutcome.LEFT_ASIDE) {
            return sale.kind() == TransactionKind.BOOKING
                            && !sale.dates().containsKey(DateName.INVOICE)
                            && !invoiced.contains(sale.id())
                    ? item(StatementReason.WAITING_FOR_INVOICE, sale, day, alone, sale.amount())
                    : Optional.empty();
        }
        if (outcome == TransactionOutcome.UNCREDITED) {
            return item(StatementReason.NOT_CREDITED, sale, day, alone, sale.amount());
        }
        Money open = open(sale);
        return released.contains(sale.id()) && open.signum() * sale.amount().signum() > 0
                ? item(StatementReason.WAITING_FOR_PAYMENT, sale, day, alone, open)
                : Optional.empty();
    }

    private static StatementReason waitingFor(String date) {
        return date.equals(DateName.INVOICE.value())
                ? StatementReason.WAITING_FOR_INVOICE
                : date.equals(DateName.PAYMENT.value())
                        ? StatementReason.WAITING_FOR_PAYMENT
                        : StatementReason.WAITING_FOR_DATE;
    }

    private Money open(Transaction sale) {
        Money open = sale.amount();
        for (Transaction each : transactions.related(List.of(sale.id())).all()) {
            if (each.kind() == TransactionKind.RECEIPT) {
                open = open.minus(each.amount());
            } else if (each.kind().followsAnother()) {
                open = open.plus(each.amount());
            }
        }
        return open;
    }

    private static Optional<PendingItem> item(
            StatementReason reason, Transaction sale, LocalDate day, boolean alone, Money amount) {
        return Optional.of(new PendingItem(
                reason,
                Optional.empty(),
                Optional.of(sale.id()),
                Optional.of(day),
                alone ? Optional.of(amount) : Optional.empty()));
    }
}
