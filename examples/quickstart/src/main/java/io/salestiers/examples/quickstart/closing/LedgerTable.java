package io.salestiers.examples.quickstart.closing;

import io.salestiers.core.table.Cell;
import io.salestiers.core.table.Column;
import io.salestiers.core.table.ColumnType;
import io.salestiers.core.table.Table;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.incentives.ledger.Balance;
import io.salestiers.incentives.ledger.LedgerEntry;
import io.salestiers.incentives.ledger.LedgerView;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Every entry of the ledger, in the order in which it was booked. */
final class LedgerTable {
    private final LedgerView entries;
    private final Explanations explanations;

    LedgerTable(LedgerView entries, Explanations explanations) {
        this.entries = entries;
        this.explanations = explanations;
    }

    Table table() {
        Rows rows = new Rows(
                "ledger",
                LocalizedText.of("Ledger", "薪酬台账"),
                List.of(
                        Column.of("id", LocalizedText.of("Entry", "分录"), ColumnType.TEXT),
                        Column.of("payee", LocalizedText.of("Payee", "领款人"), ColumnType.TEXT),
                        Column.of("kind", LocalizedText.of("Kind", "类型"), ColumnType.TEXT),
                        Column.of("words", LocalizedText.of("Kind in words", "类型说明"), ColumnType.TEXT),
                        Column.of("balance", LocalizedText.of("Balance", "余额"), ColumnType.TEXT),
                        Column.of("against", LocalizedText.of("Against", "对方余额"), ColumnType.TEXT),
                        Column.of("amount", LocalizedText.of("Amount", "金额"), ColumnType.MONEY),
                        Column.of("earned_in", LocalizedText.of("Earned in", "归属期间"), ColumnType.TEXT),
                        Column.of("booked_in", LocalizedText.of("Booked in", "入账期间"), ColumnType.TEXT),
                        Column.of("plan", LocalizedText.of("Plan", "方案"), ColumnType.TEXT),
                        Column.of("component", LocalizedText.of("Component", "组成项"), ColumnType.TEXT),
                        Column.of("reason", LocalizedText.of("Reason", "原因"), ColumnType.TEXT)),
                explanations);
        entries.entries().forEach(entry -> row(rows, entry));
        return rows.table().table();
    }

    private static void row(Rows rows, LedgerEntry entry) {
        rows.cell(new Cell.Text(entry.id().toString()))
                .cell(new Cell.Text(entry.payee().value()))
                .cell(new Cell.Text(entry.kind().name().toLowerCase(Locale.ROOT).replace('_', '-')))
                .cell(new Cell.Term(entry.kind().key()))
                .cell(new Cell.Text(code(entry.posting().balance())))
                .cell(text(entry.posting().against().map(LedgerTable::code)))
                .cell(new Cell.Amount(entry.amount()))
                .cell(new Cell.Text(entry.source().earnedIn().name()))
                .cell(new Cell.Text(entry.bookedIn().name()))
                .cell(text(entry.source().plan().map(Object::toString)))
                .cell(text(entry.source().component().map(Object::toString)))
                .cell(text(entry.posting().reason().map(reason -> reason.value())))
                .end();
    }

    private static String code(Balance balance) {
        return balance.name().toLowerCase(Locale.ROOT);
    }

    private static Cell text(Optional<String> text) {
        return text.<Cell>map(Cell.Text::new).orElseGet(() -> new Cell.Absent(Cells.NONE));
    }
}
