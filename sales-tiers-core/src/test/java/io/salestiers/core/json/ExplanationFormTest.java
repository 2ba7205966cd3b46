package io.salestiers.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.canonical.JsonValue;
import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.result.Finding;
import io.salestiers.core.text.Argument;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.text.Texts;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.unit.Quantity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ExplanationFormTest {
    private static List<Finding> findings(JsonValue json) {
        ShapeCheck check = new ShapeCheck("why.json");
        check.check(Shape.explanation(), json);
        return check.findings();
    }

    private static JsonValue.Fields step(String operation) {
        return JsonValue.object().with("key", "k").with("operation", operation);
    }

    @Test
    void everyKindOfInputIsReadAgain() {
        Explanation step = Explanation.none("k", List.of())
                .with("text", "")
                .with("term", Argument.term("core.operation.sum"))
                .with("number", Argument.number(new BigDecimal("1.50")))
                .with("fraction", new Argument.Fraction("1", "3"))
                .with("amount", new Argument.Amount(new BigDecimal("12.50"), "CNY"))
                .with("part", new Argument.AmountFraction("100", "3", "CNY"))
                .with("percent", new Argument.Percent(new BigDecimal("0.125")))
                .with("day", Argument.day(LocalDate.parse("2025-04-01")))
                .with("days", Argument.days(DateRange.parse("2025-04-01/2025-07-01")))
                .with("since", Argument.days(DateRange.parse("2025-04-01/")))
                .with("name", Argument.name(LocalizedText.of("Sales", "销售")))
                .with("many", Argument.texts(List.of("a", "b")));
        JsonValue json = ExplanationJson.of(step);
        assertThat(findings(json)).isEmpty();
        assertThat(ExplanationJson.read(json)).isEqualTo(step);
    }

    @Test
    void labelsAreLeftOut() {
        Explanation step = Explanation.of(
                "core.operation.sum",
                Operation.SUM,
                Quantity.count(3),
                List.of(Explanation.given("core.operation.given", Quantity.count(3))
                        .concerning("li")));
        Texts texts = Texts.of(Locale.ENGLISH, CoreMessages.catalogue());
        JsonValue json = ExplanationJson.labelled(step, texts);
        assertThat(findings(json)).isEmpty();
        assertThat(ExplanationJson.read(json)).isEqualTo(step);
    }

    /** What could not be shown, or only as a million digits. */
    @Test
    void inputsThatAreNoNumbersOrDaysAreRefused() {
        for (JsonValue input : List.of(
                JsonValue.object().with("number", "1E999999999"),
                JsonValue.object().with("number", "1/0"),
                JsonValue.object().with("percent", "1/3"),
                JsonValue.object().with("amount", "x").with("currency", "CNY"),
                JsonValue.object().with("amount", "1"),
                JsonValue.object().with("day", "2025-02-30"),
                JsonValue.object().with("from", "soon"),
                JsonValue.object().with("from", "2025-01-01").with("to", "later"),
                JsonValue.object().with("from", "2025-01-01").with("to", "2024-01-01"),
                JsonValue.object().with("zh", "销售"),
                new JsonValue.Flag(true))) {
            assertThat(findings(step("none").with("inputs", JsonValue.object().with("x", input))))
                    .as(input.toString())
                    .extracting(Finding::code)
                    .containsExactly(JsonFinding.REFUSED);
        }
    }

    /** All at once, however deep. */
    @Test
    void whatIsWrongIsFoundAtItsPlace() {
        JsonValue json = step("sum")
                .with(
                        "steps",
                        JsonValue.list(List.of(
                                step("none").with("value", ExplanationJson.of(Explanation.none("k", List.of()))),
                                step("guess"),
                                step("none").with("inputs", JsonValue.object().with("x", JsonValue.object())),
                                step("given").with("stepz", JsonValue.list(List.of())))));
        assertThat(findings(json))
                .extracting(finding -> finding.place().toString())
                .contains("why.json#/steps/1/operation", "why.json#/steps/2/inputs/x", "why.json#/steps/3/stepz");
        assertThat(findings(step("sum"))).extracting(Finding::code).containsExactly(JsonFinding.MISSING_FIELD);
        assertThat(findings(step("none")
                        .with("value", JsonValue.object().with("value", "1").with("unit", "count"))))
                .extracting(Finding::code)
                .containsExactly(JsonFinding.UNKNOWN_FIELD);
        assertThatThrownBy(() -> ExplanationJson.read(step("sum"))).isInstanceOf(IllegalArgumentException.class);
    }
}
