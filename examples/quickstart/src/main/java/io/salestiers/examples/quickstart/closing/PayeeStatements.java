package io.salestiers.examples.quickstart.closing;

import io.salestiers.core.explain.Disclosure;
import io.salestiers.core.explain.Explanation;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.table.Cell;
import io.salestiers.core.table.Column;
import io.salestiers.core.table.ColumnType;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.examples.quickstart.report.ExplainedTable;
import io.salestiers.examples.quickstart.report.KeyFigure;
import io.salestiers.examples.quickstart.report.PayeeStatement;
import io.salestiers.incentives.IncentivesMessages;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.modifier.PlanLimit;
import io.salestiers.incentives.statement.BookedEntries;
import io.salestiers.incentives.statement.PayeeEntries;
import io.salestiers.incentives.statement.PendingItem;
import io.salestiers.incentives.statement.Statement;
import io.salestiers.incentives.statement.StatementInputs;
import io.salestiers.incentives.statement.StatementLimit;
import io.salestiers.incentives.statement.StatementLine;
import io.salestiers.incentives.statement.Statements;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The statements of the incentives module as pages: the payee's view. */
final class PayeeStatements {
    private final ClosedPeriod closed;
    private final Labels labels;

    PayeeStatements(ClosedPeriod closed, Labels labels) {
        this.closed = closed;
        this.labels = labels;
    }

    List<PayeeStatement> all() {
        return statements().stream().map(this::page).toList();
    }

    /* With a ledger what it booked is on the statement, and what it paid is what the statement says. */
    private List<Statement> statements() {
        if (closed.ledger().isEmpty()) {
            return Statements.of(closed.run());
        }
        ClosedLedger ledger = closed.ledger().get();
        SortedSet<PersonId> payees = new TreeSet<>(closed.run().payees());
        ledger.pay().pays().forEach(pay -> payees.add(pay.payee()));
        StepWords words = new StepWords(closed.definitions().payment().rules().values());
        Map<PersonId, PayeeEntries> booked = new TreeMap<>();
        payees.forEach(payee -> booked.put(
                payee,
                words.in(BookedEntries.of(ledger.entries(), payee, closed.period(), IncentivesMessages.catalogue()))));
        return Statements.of(
                        List.of(closed.run()),
                        StatementInputs.builder().putAllEntries(booked).build())
                .orThrow();
    }

    private PayeeStatement page(Statement statement) {
        PersonId payee = statement.payee();
        Explanations explanations = new Explanations();
        List<KeyFigure> figures = new ArrayList<>();
        LocalizedText total =
                closed.ledger().isPresent() ? LocalizedText.of("Paid", "实发金额") : LocalizedText.of("Earned", "奖金合计");
        statement
                .payments()
                .forEach(payment -> figures.add(KeyFigure.of(
                        total,
                        new Cell.Amount(payment.payable()),
                        explanations.add("total " + payment.currency(), statement.explanation(payment.currency())))));
        // What rests on the results of a team is shown as far as it tells of nobody else.
        Attainments.quota(closed, payee)
                .ifPresent(target -> Attainments.money(target)
                        .ifPresent(quota -> figures.add(KeyFigure.of(
                                LocalizedText.of("Quota", "定额"),
                                new Cell.Amount(quota),
                                explanations.add(
                                        "quota", Disclosure.DEFAULT.visibleTo(target.explanation(), payee.value()))))));
        Attainments.of(closed, payee)
                .ifPresent(attainment -> figures.add(KeyFigure.of(
                        LocalizedText.of("Attainment", "达成率"),
                        Cells.quantity(attainment.value().orElseThrow()),
                        explanations.add("attainment", Disclosure.DEFAULT.visibleTo(attainment, payee.value())))));
        List<ExplainedTable> tables = new ArrayList<>();
        tables.add(lines(statement, explanations));
        limits(statement, explanations).ifPresent(tables::add);
        if (closed.ledger().isPresent()) {
            PaymentTables paid = new PaymentTables(statement, explanations);
            tables.add(paid.payment());
            paid.adjustments().ifPresent(tables::add);
            paid.balances().ifPresent(tables::add);
        }
        pending(statement, explanations).ifPresent(tables::add);
        deals(payee, explanations).ifPresent(tables::add);
        return new PayeeStatement(
                payee,
                labels.of(Subject.of(payee)).en(),
                statement.plans().get(0).name(),
                statement.period(),
                figures,
                tables,
                payout(statement),
                explanations.byId());
    }

    private Explanation payout(Statement statement) {
        if (statement.payments().size() == 1) {
            return statement.explanation(statement.payments().get(0).currency());
        }
        List<Explanation> steps = new ArrayList<>();
        if (statement.payments().isEmpty()) {
            // Not a zero: the lines say why there is nothing, for example that there is no quota.
            statement.lines().forEach(line -> steps.add(line.explanation()));
            return Explanation.none("quickstart.closing.nothing-earned", steps)
                    .concerning(statement.payee().value());
        }
        // Several currencies are not added: one step each.
        statement.payments().forEach(payment -> steps.add(statement.explanation(payment.currency())));
        return Explanation.none("quickstart.closing.several-currencies", steps);
    }

    private static ExplainedTable lines(Statement statement, Explanations explanations) {
        Rows rows = new Rows(
                "lines",
                LocalizedText.of("Components", "组成项"),
                List.of(
                        Column.of("component", LocalizedText.of("Component", "组成项"), ColumnType.TEXT),
                        Column.of("amount", LocalizedText.of("Amount", "金额"), ColumnType.MONEY)),
                explanations);
        int number = 0;
        for (StatementLine line : statement.lines()) {
            number++;
            rows.cell(new Cell.Name(line.name()))
                    .cell(Cells.money(line.amount()), "line " + number, line.explanation())
                    .end();
        }
        return rows.table();
    }

    private static Optional<ExplainedTable> limits(Statement statement, Explanations explanations) {
        if (statement.limits().isEmpty()) {
            return Optional.empty();
        }
        Rows rows = new Rows(
                "limits",
                LocalizedText.of("Limits of the plan", "方案上下限"),
                List.of(
                        Column.of("kind", LocalizedText.of("Limit", "限额"), ColumnType.TEXT),
                        Column.of("limit", LocalizedText.of("Amount of the limit", "限额金额"), ColumnType.MONEY),
                        Column.of("change", LocalizedText.of("Change", "调整金额"), ColumnType.MONEY)),
                explanations);
        int number = 0;
        for (StatementLimit limit : statement.limits()) {
            number++;
            boolean cap = limit.kind() == PlanLimit.Kind.CAP;
            rows.cell(new Cell.Name(cap ? LocalizedText.of("Cap", "封顶") : LocalizedText.of("Floor", "保底")))
                    .cell(new Cell.Amount(limit.limit()))
                    .cell(new Cell.Amount(limit.change()), "limit " + number, limit.explanation())
                    .end();
        }
        return Optional.of(rows.table());
    }

    /* What still waits: components without a number, and what caps keep. */
    private static Optional<ExplainedTable> pending(Statement statement, Explanations explanations) {
        if (statement.pending().isEmpty()) {
            return Optional.empty();
        }
        Rows rows = new Rows(
                "pending",
                LocalizedText.of("Pending", "待定事项"),
                List.of(
                        Column.of("component", LocalizedText.of("Component", "组成项"), ColumnType.TEXT),
                        Column.of("reason", LocalizedText.of("Reason", "原因"), ColumnType.TEXT),
                        Column.of("amount", LocalizedText.of("Amount", "金额"), ColumnType.MONEY)),
                explanations);
        for (PendingItem item : statement.pending()) {
            Optional<LocalizedText> component = item.line()
                    .flatMap(reference -> statement.lines().stream()
                            .filter(line -> line.reference().equals(reference))
                            .map(StatementLine::name)
                            .findFirst());
            rows.cell(component.<Cell>map(Cell.Name::new).orElseGet(() -> new Cell.Absent(Cells.NONE)))
                    .cell(new Cell.Name(item.reason().words(IncentivesMessages.catalogue())))
                    .cell(Cells.money(item.amount()))
                    .end();
        }
        return Optional.of(rows.table());
    }

    private Optional<ExplainedTable> deals(PersonId payee, Explanations explanations) {
        List<Credit> credits = closed.credits().of(payee);
        if (credits.isEmpty()) {
            return Optional.empty();
        }
        Rows rows = new Rows(
                "deals",
                LocalizedText.of("Credited deals", "归属订单"),
                List.of(
                        Column.of("deal", LocalizedText.of("Deal", "订单"), ColumnType.TEXT),
                        Column.of("day", LocalizedText.of("Day", "日期"), ColumnType.DATE),
                        Column.of("account", LocalizedText.of("Account", "客户"), ColumnType.TEXT),
                        Column.of("product", LocalizedText.of("Product", "产品"), ColumnType.TEXT),
                        Column.of("amount", LocalizedText.of("Amount", "金额"), ColumnType.MONEY)),
                explanations);
        for (Credit credit : credits) {
            rows.cell(new Cell.Text(credit.transaction().toString()))
                    .cell(new Cell.Day(credit.day()))
                    .cell(text(credit, "account"))
                    .cell(text(credit, "product"))
                    .cell(new Cell.Amount(credit.amount()))
                    .end();
        }
        return Optional.of(rows.table());
    }

    private static Cell text(Credit credit, String key) {
        String value = credit.description().get(key);
        return value == null ? new Cell.Absent(Cells.NONE) : new Cell.Text(value);
    }
}
