package io.salestiers.examples.quickstart.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.table.Cell;
import io.salestiers.core.table.Column;
import io.salestiers.core.table.ColumnType;
import io.salestiers.core.table.Table;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.examples.quickstart.output.page.Bilingual;
import io.salestiers.examples.quickstart.output.page.TableView;
import io.salestiers.examples.quickstart.report.ExplainedTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TableViewsTest {
    private static TableView view(List<List<Cell>> rows) {
        LocalizedText title = LocalizedText.of("Pay", "奖金");
        Table table = new Table(
                "pay",
                title,
                List.of(
                        Column.of("name", title, ColumnType.TEXT),
                        Column.of("id", title, ColumnType.TEXT),
                        Column.of("pay", title, ColumnType.MONEY)),
                rows);
        return new TableViews(Wording.of(Language.EN, List.of()), Map.of()).view(ExplainedTable.of(table));
    }

    private static List<Cell> row(String name, String id, String amount, String currency) {
        return List.of(
                new Cell.Text(name), new Cell.Text(id), new Cell.Amount(Money.of(amount, Currency.of(currency))));
    }

    @Test
    void aColumnThatRepeatsTheFirstIsLeftOut() {
        assertThat(view(List.of(row("Li", "Li", "1", "CNY"))).head()).hasSize(2);
        assertThat(view(List.of(row("Li", "Li", "1", "CNY"), row("Wang", "W7", "1", "CNY")))
                        .head())
                .hasSize(3);
    }

    @Test
    void aCommonCurrencyGoesIntoTheHeading() {
        TableView one = view(List.of(row("Li", "P1", "1234.5", "CNY"), row("Wang", "P2", "-2", "CNY")));
        assertThat(one.head().get(2).note()).isEqualTo(Bilingual.same("CNY"));
        assertThat(one.rows().get(0).get(2).text()).isEqualTo(Bilingual.same("1,234.50"));
    }

    @Test
    void differentCurrenciesStandWithTheirAmounts() {
        TableView two = view(List.of(row("Li", "P1", "1234.5", "CNY"), row("Wang", "P2", "1500", "JPY")));
        assertThat(two.head().get(2).note()).isEqualTo(Bilingual.EMPTY);
        assertThat(two.rows().get(1).get(2).text()).isEqualTo(Bilingual.same("JPY 1,500"));
    }

    @Test
    void aReasonStandsWhereTheValuesOfItsColumnDo() {
        Cell absent = new Cell.Absent("quickstart.report.absent");
        TableView view = view(List.of(List.of(new Cell.Text("Li"), absent, absent)));
        assertThat(view.rows().get(0).get(1).style()).isEqualTo("absent text");
        assertThat(view.rows().get(0).get(2).style()).isEqualTo("absent");
    }

    @Test
    void aLongTableIsFolded() {
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            rows.add(row("Li", "P" + i, "1", "CNY"));
        }
        assertThat(view(rows).folded()).isEqualTo(Bilingual.EMPTY);
        rows.add(row("Li", "P60", "1", "CNY"));
        assertThat(view(rows).folded()).isEqualTo(new Bilingual("61 rows", "61 行"));
    }
}
