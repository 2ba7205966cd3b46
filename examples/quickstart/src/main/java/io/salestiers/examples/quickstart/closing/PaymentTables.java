package io.salestiers.examples.quickstart.closing;

import static io.salestiers.examples.quickstart.closing.Columns.money;
import static io.salestiers.examples.quickstart.closing.Columns.text;

import io.salestiers.core.money.Money;
import io.salestiers.core.table.Cell;
import io.salestiers.core.table.Column;
import io.salestiers.core.table.ColumnType;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.examples.quickstart.report.ExplainedTable;
import io.salestiers.incentives.IncentivesMessages;
import io.salestiers.incentives.statement.BalanceChange;
import io.salestiers.incentives.statement.Statement;
import io.salestiers.incentives.statement.StatementBalance;
import io.salestiers.incentives.statement.StatementEntry;
import io.salestiers.incentives.statement.StatementPayment;
import java.util.List;
import java.util.Optional;

/** What a ledger adds to a statement: the payment, adjustments and balances. */
final class PaymentTables {
    private static final LocalizedText OPENING = LocalizedText.of("At the beginning", "期初");
    private static final LocalizedText CLOSING = LocalizedText.of("At the end", "期末");

    private final Statement statement;
    private final Explanations explanations;

    PaymentTables(Statement statement, Explanations explanations) {
        this.statement = statement;
        this.explanations = explanations;
    }

    ExplainedTable payment() {
        Rows rows = rows(
                "payment",
                LocalizedText.of("Payment", "发放"),
                money("earned", "Earned", "本期应得"),
                money("limits", "Limits", "上下限调整"),
                money("adjusted", "Adjustments", "调整"),
                money("balanced", "From and to balances", "余额变动"),
                money("paid", "Paid", "实发"));
        for (StatementPayment payment : statement.payments()) {
            rows.cell(new Cell.Amount(payment.earned()))
                    .cell(new Cell.Amount(payment.limited()))
                    .cell(new Cell.Amount(payment.adjusted()))
                    .cell(new Cell.Amount(payment.balanced()))
                    .cell(
                            new Cell.Amount(payment.payable()),
                            "total " + payment.currency(),
                            statement.explanation(payment.currency()))
                    .end();
        }
        return rows.table();
    }

    Optional<ExplainedTable> adjustments() {
        if (statement.adjustments().isEmpty()) {
            return Optional.empty();
        }
        Rows rows = rows(
                "adjustments",
                LocalizedText.of("Adjustments", "调整"),
                text("kind", "Kind", "类型"),
                day(),
                text("reason", "Reason", "原因"),
                money("amount", "Amount", "金额"));
        for (StatementEntry entry : statement.adjustments()) {
            rows.cell(new Cell.Name(entry.kind().name()))
                    .cell(new Cell.Day(entry.day()))
                    .cell(new Cell.Name(entry.reason().words(IncentivesMessages.catalogue())))
                    .cell(new Cell.Amount(entry.amount()))
                    .end();
        }
        return Optional.of(rows.table());
    }

    Optional<ExplainedTable> balances() {
        if (statement.balances().isEmpty()) {
            return Optional.empty();
        }
        Rows rows = rows(
                "balances",
                LocalizedText.of("Balances", "余额"),
                text("balance", "Balance", "余额"),
                text("what", "Opening, change or closing", "期初、变动或期末"),
                day(),
                money("amount", "Amount", "金额"));
        for (StatementBalance balance : statement.balances()) {
            stand(rows, balance, OPENING, balance.opening());
            for (BalanceChange change : balance.changes()) {
                rows.cell(new Cell.Name(balance.name()))
                        .cell(new Cell.Name(change.reason().words(IncentivesMessages.catalogue())))
                        .cell(new Cell.Day(change.day()))
                        .cell(new Cell.Amount(change.amount()))
                        .end();
            }
            stand(rows, balance, CLOSING, balance.closing());
        }
        return Optional.of(rows.table());
    }

    private static void stand(Rows rows, StatementBalance balance, LocalizedText when, Money amount) {
        rows.cell(new Cell.Name(balance.name()))
                .cell(new Cell.Name(when))
                .cell(new Cell.Absent(Cells.NONE))
                .cell(new Cell.Amount(amount))
                .end();
    }

    private Rows rows(String key, LocalizedText title, Column... columns) {
        return new Rows(key, title, List.of(columns), explanations);
    }

    private static Column day() {
        return Column.of("day", LocalizedText.of("Day", "日期"), ColumnType.DATE);
    }
}
