package io.salestiers.incentives.statement;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Whether a statement adds up and is of one person. */
final class StatementChecks {
    private final Statement statement;
    private final List<Finding> findings = new ArrayList<>();

    private StatementChecks(Statement statement) {
        this.statement = statement;
    }

    static List<Finding> check(Statement statement) {
        StatementChecks checks = new StatementChecks(statement);
        checks.balances();
        checks.references();
        checks.payments();
        checks.people();
        return List.copyOf(checks.findings);
    }

    /** What of the payments that a host announces differs from those of the statement. */
    static List<Finding> announced(Statement statement, List<Money> payments) {
        if (payments.isEmpty()) {
            return List.of();
        }
        SortedMap<Currency, Money> announced = new TreeMap<>();
        payments.forEach(payment -> announced.merge(payment.currency(), payment, Money::plus));
        SortedMap<Currency, Money> payable = new TreeMap<>();
        statement.payments().forEach(payment -> payable.put(payment.currency(), payment.payable()));
        StatementChecks checks = new StatementChecks(statement);
        SortedSet<Currency> currencies = new TreeSet<>(announced.keySet());
        currencies.addAll(payable.keySet());
        for (Currency currency : currencies) {
            Money zero = Money.zero(currency);
            checks.same(payable.getOrDefault(currency, zero), announced.getOrDefault(currency, zero), "/payments");
        }
        return List.copyOf(checks.findings);
    }

    private Finding found(StatementFinding code, String pointer) {
        return Finding.of(code, Place.document("statement", pointer))
                .with("payee", statement.payee().value())
                .with("period", statement.period().name());
    }

    private void balances() {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < statement.balances().size(); i++) {
            StatementBalance balance = statement.balances().get(i);
            if (!ids.add(balance.id())) {
                findings.add(found(StatementFinding.DUPLICATE_BALANCE, "/balances/" + i)
                        .with("balance", balance.id()));
            }
            if (!balance.added().equals(balance.closing())) {
                findings.add(found(StatementFinding.BALANCE_NOT_CONSERVED, "/balances/" + i)
                        .with("balance", balance.id())
                        .with("closing", balance.closing().toArgument())
                        .with("added", balance.added().toArgument()));
            }
        }
    }

    private void references() {
        Set<LineReference> lines = new HashSet<>();
        statement.lines().forEach(line -> lines.add(line.reference()));
        for (int i = 0; i < statement.adjustments().size(); i++) {
            known(lines, statement.adjustments().get(i).line(), "/adjustments/" + i);
        }
        for (int i = 0; i < statement.pending().size(); i++) {
            known(lines, statement.pending().get(i).line(), "/pending/" + i);
        }
    }

    private void known(Set<LineReference> lines, Optional<LineReference> reference, String pointer) {
        if (reference.isPresent() && !lines.contains(reference.get())) {
            findings.add(found(StatementFinding.UNKNOWN_LINE, pointer)
                    .with("plan", reference.get().plan().value())
                    .with("component", reference.get().component().value()));
        }
    }

    private void payments() {
        List<StatementPayment> sums = PaymentSums.of(statement);
        if (sums.size() != statement.payments().size()) {
            SortedMap<Currency, Money> stated = new TreeMap<>();
            statement.payments().forEach(each -> stated.merge(each.currency(), each.payable(), Money::plus));
            sums.forEach(each -> same(
                    each.payable(), stated.getOrDefault(each.currency(), Money.zero(each.currency())), "/payments"));
            if (findings.isEmpty()) {
                statement
                        .payments()
                        .forEach(each -> findings.add(found(StatementFinding.PAYMENT_NOT_CONSERVED, "/payments")
                                .with("stated", each.payable().toArgument())
                                .with("added", Money.zero(each.currency()).toArgument())));
            }
            return;
        }
        for (int i = 0; i < sums.size(); i++) {
            StatementPayment stated = statement.payments().get(i);
            if (!sums.get(i).equals(stated)) {
                findings.add(found(StatementFinding.PAYMENT_NOT_CONSERVED, "/payments/" + i)
                        .with("stated", stated.payable().toArgument())
                        .with("added", sums.get(i).payable().toArgument()));
            }
        }
    }

    private void same(Money added, Money stated, String pointer) {
        if (!added.equals(stated)) {
            findings.add(found(StatementFinding.PAYMENT_NOT_CONSERVED, pointer)
                    .with("stated", stated.toArgument())
                    .with("added", added.toArgument()));
        }
    }

    // A slip here would tell a colleague's pay, so it is refused and not merely tested.
    private void people() {
        for (int i = 0; i < statement.lines().size(); i++) {
            own(statement.lines().get(i).explanation(), "/lines/" + i + "/explanation");
        }
        for (int i = 0; i < statement.limits().size(); i++) {
            own(statement.limits().get(i).explanation(), "/limits/" + i + "/explanation");
        }
    }

    private void own(Explanation explanation, String pointer) {
        PersonId payee = statement.payee();
        boolean other = explanation.flatten().stream()
                .flatMap(step -> step.person().stream())
                .anyMatch(person -> !person.equals(payee.value()));
        if (other) {
            // Who it is must not be in the message either: the payee may read it.
            findings.add(found(StatementFinding.SOMEBODY_ELSE, pointer));
        }
    }
}
