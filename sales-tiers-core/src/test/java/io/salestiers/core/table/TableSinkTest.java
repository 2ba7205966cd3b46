package io.salestiers.core.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.testkit.table.TableArbitraries;
import io.salestiers.core.text.LocalizedText;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;

class TableSinkTest {
    private static final LocalizedText NAME = LocalizedText.of("Office", "办事处");

    @Test
    void tableIsFoundByItsKey() {
        Table revenue = new Table(
                "revenue-by-office",
                LocalizedText.of("Revenue", "销售额"),
                List.of(Column.of("office", NAME, ColumnType.TEXT)),
                List.of(List.of(new Cell.Text("Suzhou"))));
        // sample: write
        InMemoryTableSink sink = new InMemoryTableSink();
        sink.write(revenue);
        Table written = sink.find("revenue-by-office").orElseThrow();
        // end
        assertThat(written).isEqualTo(revenue);
        assertThat(sink.tables()).containsExactly(revenue);
        assertThat(sink.find("other")).isEmpty();
    }

    @Test
    void headerNamesWhatItRefuses() {
        TableHeader header = new TableHeader("t", NAME, List.of(Column.of("deals", NAME, ColumnType.WHOLE)));
        assertThatThrownBy(() -> header.checked(3, List.of()))
                .hasMessage("row 3 must have 1 cells, but has 0 (table t)");
        assertThatThrownBy(() -> header.checked(4, List.of(new Cell.Text("2"))))
                .hasMessage("column 'deals' holds WHOLE, but row 4 has Text[value=2] (table t)");
        assertThatThrownBy(() -> new TableHeader("T", NAME, List.of())).hasMessageContaining("'T'");
        Column deals = header.columns().get(0);
        assertThatThrownBy(() -> new TableHeader("t", NAME, List.of(deals, deals)))
                .hasMessage("column 'deals' is there twice (table t)");
    }

    @Test
    void rowThatDoesNotFitLeavesTheSinkAsItWas() {
        InMemoryTableSink sink = new InMemoryTableSink();
        TableHeader header = new TableHeader("t", NAME, List.of(Column.of("deals", NAME, ColumnType.WHOLE)));
        assertThatThrownBy(() -> sink.write(header, List.of(List.of(new Cell.Whole(1)), List.of(new Cell.Text("2")))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(sink.tables()).isEmpty();
    }

    @Provide
    Arbitrary<Table> tables() {
        return TableArbitraries.tables();
    }

    @Property(tries = 200)
    void everyTableComesBackAsItWas(@ForAll("tables") Table table) {
        InMemoryTableSink sink = new InMemoryTableSink();
        sink.write(table);
        assertThat(sink.find("t")).contains(table);
        Statistics.label("cells")
                .collect(
                        table.rows().stream().flatMap(List::stream).anyMatch(Cell.Absent.class::isInstance)
                                ? "absent"
                                : table.rows().isEmpty() ? "no rows" : "all there")
                .coverage(checker -> {
                    checker.check("absent").percentage(p -> p > 20);
                    checker.check("no rows").percentage(p -> p > 1);
                    checker.check("all there").percentage(p -> p > 1);
                });
        table.columns().forEach(column -> Statistics.label("type").collect(column.type()));
    }
}
