package io.salestiers.core.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.canonical.CanonicalJson;
import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.json.ExplanationJson;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.table.Cell;
import io.salestiers.core.table.Column;
import io.salestiers.core.table.ColumnType;
import io.salestiers.core.table.Table;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QuantityTest {
    private static final Currency CNY = Currency.of("CNY");

    @Test
    void currencyGoesWithMoneyOnly() {
        assertThatThrownBy(() -> Quantity.of(Ratio.ONE, Unit.MONEY)).hasMessageContaining("goes with money only");
        assertThatThrownBy(() -> new Quantity(Ratio.ONE, Unit.COUNT, Optional.of(CNY)))
                .hasMessageContaining("goes with money only");
        assertThat(Quantity.money(Money.of("1.5", CNY))).hasToString("CNY 1.5");
    }

    @Test
    void explanationPrintsAndIsWritten() {
        Explanation step = Explanation.of(
                "core.operation.product",
                Operation.PRODUCT,
                Quantity.money(Money.of("30", CNY)),
                List.of(
                        Explanation.given("core.unit.money", Quantity.money(Money.of("1000", CNY))),
                        Explanation.given("core.unit.ratio", Quantity.ratio(Ratio.parse("0.03")))
                                .concerning("P-17")));
        assertThat(step.print(Texts.of(Locale.ENGLISH, CoreMessages.catalogue())))
                .isEqualTo("product = CNY 30.00 (product)\n  money = CNY 1,000.00\n  ratio = 3%\n");
        assertThat(step.print(Texts.of(Locale.CHINA, CoreMessages.catalogue())))
                .isEqualTo("乘积 = CNY 30.00 (乘积)\n  金额 = CNY 1,000.00\n  比率 = 3%\n");
        assertThat(CanonicalJson.text(ExplanationJson.of(step.steps().get(1))))
                .isEqualTo("{\"key\":\"core.unit.ratio\",\"operation\":\"given\",\"person\":\"P-17\","
                        + "\"value\":{\"unit\":\"ratio\",\"value\":\"0.03\"}}");
        assertThat(step.flatten()).hasSize(3);
        assertThatThrownBy(() -> Explanation.of("x", Operation.NONE, Quantity.count(1), List.of()))
                .hasMessageContaining("has no value exactly when");
    }

    @Test
    void tableHoldsWhatItsColumnsSay() {
        LocalizedText title = LocalizedText.of("Results", "结果");
        Column who = Column.of("who", title, ColumnType.TEXT);
        Column pay = Column.of("pay", title, ColumnType.MONEY);
        List<Cell> row = List.of(new Cell.Text("P-17"), new Cell.Amount(Money.of("1", CNY)));
        assertThat(new Table("results", title, List.of(who, pay), List.of(row)).rows())
                .hasSize(1);
        assertThat(new Table(
                                "results",
                                title,
                                List.of(who, pay),
                                List.of(List.of(new Cell.Absent("a"), new Cell.Absent("b"))))
                        .rows())
                .hasSize(1);
        assertThatThrownBy(() -> new Table("results", title, List.of(pay, who), List.of(row)))
                .hasMessageContaining("column 'pay' holds MONEY, but row 0 has");
        assertThatThrownBy(() -> new Table("results", title, List.of(who), List.of(row)))
                .hasMessageContaining("row 0 must have 1 cells, but has 2");
        assertThatThrownBy(() -> new Table("results", title, List.of(who, who), List.of()))
                .hasMessageContaining("is there twice");
        assertThatThrownBy(() -> new Table("Results", title, List.of(), List.of()))
                .hasMessageContaining("lower-kebab");
        assertThatThrownBy(() -> Column.of("Who", title, ColumnType.TEXT)).hasMessageContaining("lower snake");
    }
}
