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
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.statement.Statement;
import io.salestiers.incentives.statement.StatementLine;
import io.salestiers.incentives.statement.Statements;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The statements of the incentives module as pages: the payee's view. */
final class PayeeStatements {
    private final ClosedPeriod closed;
    private final Labels labels;

    PayeeStatements(ClosedPeriod closed, Labels labels) {
        this.closed = closed;
        this.labels = labels;
    }

    List<PayeeStatement> all() {
        return Statements.of(closed.run()).stream().map(this::page).toList();
    }

    private PayeeStatement page(Statement statement) {
        PersonId payee = statement.payee();
        Explanations explanations = new Explanations();
        List<KeyFigure> figures = new ArrayList<>();
        statement
                .totals()
                .forEach(total -> figures.add(KeyFigure.of(
                        LocalizedText.of("Earned", "奖金合计"),
                        new Cell.Amount(total.amount()),
                        explanations.add("total " + total.amount().currency(), total.explanation()))));
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
        deals(payee, explanations).ifPresent(tables::add);
        return new PayeeStatement(
                payee,
                labels.of(Subject.of(payee)).en(),
                statement.planName(),
                statement.period(),
                figures,
                tables,
                payout(statement),
                explanations.byId());
    }

    private Explanation payout(Statement statement) {
        if (statement.totals().size() == 1) {
            return statement.totals().get(0).explanation();
        }
        List<Explanation> steps = new ArrayList<>();
        if (statement.totals().isEmpty()) {
            // Not a zero: the lines say why there is nothing, for example that there is no quota.
            statement.lines().forEach(line -> steps.add(line.explanation()));
            return Explanation.none("quickstart.closing.nothing-earned", steps)
                    .concerning(statement.payee().value());
        }
        // Several currencies are not added: one step each.
        statement.totals().forEach(total -> steps.add(total.explanation()));
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
