package io.salestiers.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.canonical.JsonValue;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.text.Argument;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Values that no shape declares, inputs of messages, and numbers of a range. */
class FreeShapeTest {
    private static final List<SalesTiersJson> JACKSONS = List.of(SalesTiersJson.jackson2(), SalesTiersJson.jackson3());

    /** What a decision rests on, with the inputs of what it said. */
    record Sample(JsonValue.Fields values, SortedMap<String, Argument> inputs) {}

    private static final JsonDocument<Sample> SAMPLE = new JsonDocument<>(
            "sample",
            1,
            Sample.class,
            Shape.object().required("values", Shape.anyObject()).required("inputs", Shape.map(Shape.input())));

    private static List<String> findings(String values) {
        byte[] bytes = ("{\"document\":\"sample\",\"formatVersion\":1,\"inputs\":{},\"values\":" + values + "}")
                .getBytes(StandardCharsets.UTF_8);
        List<List<String>> both = JACKSONS.stream()
                .map(json -> json.read("s.json", bytes, SAMPLE).findings().stream()
                        .map(finding -> finding.code() + " " + finding.place())
                        .toList())
                .toList();
        assertThat(both.get(1)).isEqualTo(both.get(0));
        return both.get(0);
    }

    @Test
    void anyObjectIsReadAgainWithItsFieldsInOrder() {
        SortedMap<String, Argument> inputs = new TreeMap<>();
        inputs.put("day", Argument.day(LocalDate.of(2026, 2, 10)));
        inputs.put("least", Argument.number(2));
        Sample sample = new Sample(
                JsonValue.object()
                        .with(
                                "periods",
                                JsonValue.object().with("2026-Q1", "met").with("2025-Q4", ""))
                        .with("held", JsonValue.number(412))
                        .with("met", new JsonValue.Flag(true))
                        .with("empty", JsonValue.object())
                        .with("days", JsonValue.list(List.of(JsonValue.text("2026-01-01"), JsonValue.number(-1)))),
                inputs);
        for (SalesTiersJson json : JACKSONS) {
            byte[] bytes = json.write(sample, SAMPLE);
            assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo("""
                    {
                      "document": "sample",
                      "formatVersion": 1,
                      "values": {
                        "days": ["2026-01-01", -1],
                        "empty": {},
                        "held": 412,
                        "met": true,
                        "periods": {"2025-Q4": "", "2026-Q1": "met"}
                      },
                      "inputs": {"day": {"day": "2026-02-10"}, "least": {"number": "2"}}
                    }
                    """);
            Sample read = json.read("s.json", bytes, SAMPLE).orThrow();
            assertThat(read).isEqualTo(sample);
            assertThat(json.write(read, SAMPLE)).isEqualTo(bytes);
        }
    }

    @Test
    void whatCannotBeWrittenAgainIsFoundAtItsPlace() {
        assertThat(findings("[1]")).containsExactly("WRONG_TYPE s.json#/values");
        assertThat(findings("""
                {"a": null, "b": [1, null], "c": {"d": "\\ud800", "e": 1e999}, "f": 0.5,
                 "g": 123456789012345678901234567890123456789}
                """))
                .containsExactly(
                        "NULL s.json#/values/a",
                        "NULL s.json#/values/b/1",
                        "WRONG_FORM s.json#/values/c/d",
                        "WRONG_FORM s.json#/values/c/e",
                        "NUMBER_TOO_LONG s.json#/values/g");
    }

    /** Half of a UTF-16 pair in an input is found; nothing is thrown for what a document contains. */
    @Test
    void inputsThatCannotBeWrittenAreFound() {
        for (String input :
                List.of("\"\\ud800\"", "[\"\\ud800\"]", "{\"term\": \"\\ud800\"}", "{\"term\": \"t\", \"x\": null}")) {
            byte[] bytes = ("{\"document\":\"sample\",\"formatVersion\":1,\"values\":{},\"inputs\":{\"x\":" + input
                            + "}}")
                    .getBytes(StandardCharsets.UTF_8);
            for (SalesTiersJson json : JACKSONS) {
                assertThat(json.read("s.json", bytes, SAMPLE).findings())
                        .as(input)
                        .isNotEmpty();
            }
        }
    }

    @Test
    void numbersBelowZeroAreFound() {
        record Factor(Ratio factor) {}
        JsonDocument<Factor> document =
                new JsonDocument<>("factor", 1, Factor.class, Shape.object().required("factor", Shape.notNegative()));
        for (SalesTiersJson json : JACKSONS) {
            for (String number : List.of("0", "\"1/3\"", "1.1")) {
                assertThat(json.read("f.json", factor(number), document).findings())
                        .isEmpty();
            }
            assertThat(json.read("f.json", factor("\"-1/3\""), document).findings())
                    .extracting(finding -> finding.code() + " " + finding.place())
                    .containsExactly("NEGATIVE f.json#/factor");
            assertThat(json.read("f.json", factor("\"x\""), document).findings())
                    .extracting(finding -> finding.code() + " " + finding.place())
                    .containsExactly("WRONG_FORM f.json#/factor");
        }
    }

    private static byte[] factor(String number) {
        return ("{\"document\":\"factor\",\"formatVersion\":1,\"factor\":" + number + "}")
                .getBytes(StandardCharsets.UTF_8);
    }
}
