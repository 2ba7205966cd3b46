package io.salestiers.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.money.Rounding;
import io.salestiers.core.org.TierId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.text.Texts;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.PeriodKind;
import io.salestiers.core.time.WeekPattern;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SalesTiersJsonTest {
    private static final SalesTiersJson TWO = SalesTiersJson.jackson2();
    private static final SalesTiersJson THREE = SalesTiersJson.jackson3();
    private static final Currency CNY = Currency.of("CNY");

    private static final String GOOD = """
            {
              "document": "sample",
              "formatVersion": 1,
              "id": "supervisor",
              "name": {"en": "Sales supervisor", "zh": "销售主管"},
              "effective": {"from": "2025-01-01", "to": "2025-04-01"},
              "rank": 2,
              "open": true,
              "weights": {"a": "1/3", "b": "2/3"},
              "rules": [
                {"type": "fixed", "amount": {"currency": "CNY", "amount": "12.50"}},
                {"type": "share", "rate": "0.03", "application": "whole-amount"}
              ],
              "rounding": {"scale": 2, "mode": "half-even"}
            }
            """;

    private static Sample full() {
        return full(FiscalCalendar.startingIn(Month.APRIL));
    }

    private static Sample full(FiscalCalendar calendar) {
        return ImmutableSample.builder()
                .id(TierId.of("supervisor"))
                .name(LocalizedText.of("Sales supervisor", "销售主管"))
                .effective(DateRange.startingOn(LocalDate.of(2025, 1, 1)))
                .rank(2)
                .open(false)
                .note("a \"note\"\n\u0001 / \\ 😀")
                .since(LocalDate.of(2024, 2, 29))
                .putWeight(TierId.of("b"), Ratio.of(2, 3))
                .putWeight(TierId.of("a"), Ratio.of(1, 3))
                .addRules(
                        new Sample.Rule.Fixed(Money.of("12.50", CNY)),
                        new Sample.Rule.Share(
                                Ratio.parse("0.03"),
                                java.util.Optional.of(Money.zero(CNY)),
                                java.util.Optional.of(Sample.Application.MARGINAL)))
                .rounding(Rounding.halfUp(3))
                .goal(Quantity.money(Money.of("0.10", CNY)))
                .calendar(calendar)
                .kind(PeriodKind.HALF_YEAR)
                .unit(Unit.POINTS)
                .factor(new BigDecimal("1.50"))
                .build();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** What both Jacksons find; it must be the same. Messages of their parsers are theirs. */
    private static List<String> findings(String json) {
        WithFindings<Sample> two = TWO.read("s.json", utf8(json), Sample.DOCUMENT);
        WithFindings<Sample> three = THREE.read("s.json", utf8(json), Sample.DOCUMENT);
        assertThat(short_(three)).isEqualTo(short_(two));
        return short_(two);
    }

    private static List<String> short_(WithFindings<?> result) {
        return result.findings().stream()
                .map(f -> f.code().code().substring("core.json.".length()) + " " + f.place())
                .toList();
    }

    private static String with(String from, String to) {
        assertThat(GOOD).contains(from);
        return GOOD.replace(from, to);
    }

    @Nested
    class RoundTrip {
        @Test
        void readsWhatIsWritten() {
            for (SalesTiersJson json : List.of(TWO, THREE)) {
                assertThat(json.read("s.json", json.write(full(), Sample.DOCUMENT), Sample.DOCUMENT)
                                .orThrow())
                        .isEqualTo(full());
            }
        }

        @Test
        void calendarOfWeeksIsReadAgain() {
            FiscalCalendar retail = FiscalCalendar.ofWeeks(WeekPattern.FOUR_FIVE_FOUR)
                    .endingOnNearest(DayOfWeek.SATURDAY, Month.JANUARY)
                    .leapWeekIn(12)
                    .calledByYearBeforeEnd()
                    .build();
            Sample sample = full(retail);
            for (SalesTiersJson json : List.of(TWO, THREE)) {
                byte[] written = json.write(sample, Sample.DOCUMENT);
                assertThat(new String(written, StandardCharsets.UTF_8))
                        .containsIgnoringWhitespaces(
                                "\"calendar\":{\"weeks\":{\"pattern\":\"4-5-4\",\"yearEnd\":\"nearest\","
                                        + "\"lastDay\":\"saturday\",\"endMonth\":\"january\",\"leapMonth\":12,"
                                        + "\"yearName\":\"before-end\"}}");
                assertThat(json.read("s.json", written, Sample.DOCUMENT).orThrow())
                        .isEqualTo(sample);
            }
        }

        @Test
        void bothJacksonsWriteTheSameBytes() {
            assertThat(TWO.write(full(), Sample.DOCUMENT)).isEqualTo(THREE.write(full(), Sample.DOCUMENT));
        }

        @Test
        void goodDocumentIsWrittenAsItWasRead() {
            Sample read = TWO.read("s.json", utf8(GOOD), Sample.DOCUMENT).orThrow();
            assertThat(new String(THREE.write(read, Sample.DOCUMENT), StandardCharsets.UTF_8))
                    .isEqualTo(GOOD);
        }

        @Test
        void bareMappersAgree() throws Exception {
            String two = Jackson2.mapper().writeValueAsString(full());
            assertThat(Jackson3.mapper().writeValueAsString(full())).isEqualTo(two);
            assertThat(Jackson2.mapper().readValue(two, Sample.class)).isEqualTo(full());
            assertThat(Jackson3.mapper().readValue(two, Sample.class)).isEqualTo(full());
        }

        @Test
        void englishStandsInForChinese() {
            String english = with("{\"en\": \"Sales supervisor\", \"zh\": \"销售主管\"}", "{\"en\": \"Boss\"}");
            assertThat(TWO.read("s.json", utf8(english), Sample.DOCUMENT)
                            .orThrow()
                            .name())
                    .isEqualTo(LocalizedText.same("Boss"));
        }

        @Test
        void numbersMayBeNumbers() {
            String numbers = with("\"0.03\"", "0.030").replace("\"12.50\"", "12.5");
            assertThat(TWO.read("s.json", utf8(numbers), Sample.DOCUMENT))
                    .isEqualTo(TWO.read("s.json", utf8(GOOD), Sample.DOCUMENT));
            assertThat(THREE.read("s.json", utf8(numbers), Sample.DOCUMENT))
                    .isEqualTo(TWO.read("s.json", utf8(GOOD), Sample.DOCUMENT));
        }

        @Test
        void byteOrderMarkIsSkipped() {
            assertThat(findings("\uFEFF" + GOOD)).isEmpty();
        }
    }

    @Nested
    class Refusal {
        static Stream<Arguments> bad() {
            return Stream.of(
                    Arguments.of("\"rank\": 2", "\"rank\": 2, \"rnak\": 2", "unknown-field s.json#/rnak"),
                    Arguments.of("\"rank\": 2", "\"rnak\": 2", "misspelt-field s.json#/rnak, missing-field s.json"),
                    Arguments.of("\"rank\": 2,", "", "missing-field s.json"),
                    Arguments.of("\"rank\": 2", "\"rank\": 2, \"rank\": 3", "duplicate-field s.json#/rank"),
                    Arguments.of("\"rank\": 2", "\"rank\": null", "null s.json#/rank"),
                    Arguments.of("\"rank\": 2", "\"rank\": \"2\"", "wrong-type s.json#/rank"),
                    Arguments.of("\"rank\": 2", "\"rank\": 2.0", "wrong-form s.json#/rank"),
                    Arguments.of("\"rank\": 2", "\"rank\": 1E400000000", "wrong-form s.json#/rank"),
                    Arguments.of("\"rank\": 2", "\"rank\": 10", "out-of-range s.json#/rank"),
                    Arguments.of("\"rank\": 2", "\"rank\": 99999999999999999999", "out-of-range s.json#/rank"),
                    Arguments.of("\"open\": true", "\"open\": \"true\"", "wrong-type s.json#/open"),
                    Arguments.of("\"open\": true", "\"open\": 1", "wrong-type s.json#/open"),
                    Arguments.of("\"supervisor\"", "\" x\"", "wrong-form s.json#/id"),
                    Arguments.of("\"supervisor\"", "7", "wrong-type s.json#/id"),
                    Arguments.of("\"supervisor\"", "\"\\ud800\"", "wrong-form s.json#/id"),
                    Arguments.of("2025-01-01", "2025-02-30", "wrong-form s.json#/effective/from"),
                    Arguments.of("2025-01-01", "2025-01-01T00:00:00Z", "wrong-form s.json#/effective/from"),
                    Arguments.of("2025-01-01", "2025-04-01", "range-order s.json#/effective"),
                    Arguments.of("\"rank\": 2", "\"rank\": 2, \"calendar\": {}", "missing-field s.json#/calendar"),
                    Arguments.of(
                            "\"rank\": 2",
                            "\"rank\": 2, \"calendar\": {\"weeks\": {\"pattern\": \"4-4-4\", \"yearEnd\": \"last\","
                                    + " \"lastDay\": \"saturday\", \"endMonth\": \"august\", \"leapMonth\": 13}}",
                            "misspelt s.json#/calendar/weeks/pattern, out-of-range s.json#/calendar/weeks/leapMonth,"
                                    + " missing-field s.json#/calendar/weeks"),
                    Arguments.of(
                            "\"rank\": 2",
                            "\"rank\": 2, \"calendar\": {\"yearStart\": \"may\", \"weeks\": {\"pattern\": \"4-4-5\","
                                    + " \"yearEnd\": \"last\", \"lastDay\": \"friday\", \"endMonth\": \"may\","
                                    + " \"leapMonth\": 12, \"yearName\": \"end\"}}",
                            "unknown-field s.json#/calendar/weeks"),
                    Arguments.of("\"1/3\"", "\"1/0\"", "wrong-form s.json#/weights/a"),
                    Arguments.of("\"1/3\"", "1E400000000", "wrong-form s.json#/weights/a"),
                    Arguments.of("\"1/3\"", "0.1234567890123456789012", "number-too-long s.json#/weights/a"),
                    Arguments.of("\"1/3\"", "\"0.5\"", "refused s.json#/weights"),
                    Arguments.of("\"a\":", "\"a/~b\\n\":", "wrong-form s.json#/weights/a~1~0b\n"),
                    Arguments.of("\"fixed\"", "\"fixd\"", "misspelt s.json#/rules/0/type"),
                    Arguments.of("\"fixed\"", "\"lottery\"", "not-allowed s.json#/rules/0/type"),
                    Arguments.of("\"type\": \"fixed\", ", "", "missing-field s.json#/rules/0"),
                    Arguments.of("\"12.50\"", "\"12.505\"", "amount s.json#/rules/0/amount/amount"),
                    Arguments.of("\"12.50\"", "\"92233720368547758.08\"", "amount s.json#/rules/0/amount/amount"),
                    Arguments.of("\"12.50\"", "\"-1\"", "refused s.json#/rules/0"),
                    Arguments.of("\"CNY\"", "\"XYZ\"", "wrong-form s.json#/rules/0/amount/currency"),
                    Arguments.of("\"scale\": 2", "\"scale\": 13", "out-of-range s.json#/rounding/scale"),
                    Arguments.of("half-even", "unnecessary", "not-allowed s.json#/rounding/mode"),
                    Arguments.of("\"sample\"", "\"incentive-plan\"", "wrong-document s.json#/document"),
                    Arguments.of(
                            "\"formatVersion\": 1",
                            "\"formatVersion\": 2",
                            "unsupported-version s.json#/formatVersion"),
                    Arguments.of(
                            "\"formatVersion\": 1", "\"formatVersion\": \"1\"", "wrong-type s.json#/formatVersion"),
                    Arguments.of("\"document\": \"sample\",", "", "missing-field s.json"),
                    Arguments.of("销售主管", " ", "wrong-form s.json#/name/zh"),
                    Arguments.of(
                            "\"rules\": [",
                            "\"rules\": [null, [], 3,",
                            "null s.json#/rules/0, wrong-type s.json#/rules/1, wrong-type s.json#/rules/2"),
                    Arguments.of("\"zh\": \"销售主管\"", "\"zh\": \"销售主管\",", "syntax s.json:5:48"));
        }

        @ParameterizedTest
        @MethodSource("bad")
        void isTheSameForBothJacksons(String good, String bad, String expected) {
            String json = with(good, bad);
            if (expected.startsWith("syntax")) {
                assertThat(findings(json)).singleElement().asString().startsWith("syntax s.json:5:");
            } else {
                assertThat(String.join(", ", findings(json))).isEqualTo(expected);
            }
        }

        @Test
        void everythingIsFoundAtOnce() {
            String json = with("\"rank\": 2", "\"rank\": 0, \"colour\": \"red\"")
                    .replace("2025-01-01", "yesterday")
                    .replace("\"0.03\"", "[]")
                    .replace("half-even", "half-evn");
            assertThat(findings(json))
                    .containsExactly(
                            "wrong-form s.json#/effective/from",
                            "out-of-range s.json#/rank",
                            "unknown-field s.json#/colour",
                            "wrong-type s.json#/rules/1/rate",
                            "misspelt s.json#/rounding/mode");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "{", "[1,]", "{\"a\" 1}", "nul", "{} {}", "01", "{'a':1}", "NaN", "// x\n{}"})
        void whatIsNotJson(String text) {
            assertThat(findings(text)).singleElement().asString().startsWith("syntax s.json");
        }

        @ParameterizedTest
        @ValueSource(strings = {"[]", "1", "\"sample\"", "true"})
        void whatIsNoObject(String text) {
            assertThat(findings(text)).containsExactly("wrong-type s.json");
        }

        @Test
        void whatIsNull() {
            assertThat(findings("null")).containsExactly("wrong-type s.json");
        }

        @Test
        void bytesThatAreNotUtf8() {
            byte[] bytes = utf8(GOOD);
            bytes[60] = (byte) 0xff;
            for (SalesTiersJson json : List.of(TWO, THREE)) {
                assertThat(short_(json.read("s.json", bytes, Sample.DOCUMENT)))
                        .singleElement()
                        .asString()
                        .startsWith("syntax");
            }
        }

        @Test
        void findingsOfJunkAreLimited() {
            String junk = "{"
                    + String.join(
                            ",",
                            java.util.stream.IntStream.range(0, 5000)
                                    .mapToObj(i -> "\"x" + i + "\":1")
                                    .toList())
                    + "}";
            assertThat(findings(junk)).hasSize(1001).last().isEqualTo("more s.json");
        }
    }

    @Nested
    class Limits {
        @Test
        void size() {
            JsonLimits small = new JsonLimits(100, 256, 65_536, 64);
            for (SalesTiersJson json : List.of(TWO, THREE)) {
                assertThat(short_(json.withLimits(small).read("s.json", utf8(GOOD), Sample.DOCUMENT)))
                        .containsExactly("too-large s.json");
            }
        }

        @Test
        void depth() {
            // The object is the first level, the lists are the other 255.
            assertThat(findings("{\"x\":" + "[".repeat(255) + "]".repeat(255) + "}"))
                    .contains("unknown-field s.json#/x");
            assertThat(findings("{\"x\":" + "[".repeat(256) + "]".repeat(256) + "}"))
                    .containsExactly("too-deep s.json:1:261"); // 5 characters before the first list
            assertThat(findings("[".repeat(100_000))).singleElement().asString().startsWith("too-deep");
        }

        @Test
        void lengthOfNumbersAndTexts() {
            assertThat(findings("{\"rank\":" + "1".repeat(65) + "}"))
                    .singleElement()
                    .asString()
                    .startsWith("too-long");
            assertThat(findings("{\"id\":\"" + "x".repeat(70_000) + "\"}"))
                    .singleElement()
                    .asString()
                    .startsWith("too-long");
        }

        @Test
        void exponentIsRefusedAtOnceByBareMappers() {
            assertThatThrownBy(() -> Jackson2.mapper().readValue("1E400000000", Ratio.class))
                    .hasMessageContaining("ratio must be");
            assertThatThrownBy(() -> Jackson3.mapper().readValue("1E400000000", Ratio.class))
                    .hasMessageContaining("ratio must be");
        }
    }

    @Nested
    class Messages {
        private static final Texts EN = Texts.of(Locale.ENGLISH, CoreMessages.catalogue());
        private static final Texts ZH = Texts.of(Locale.CHINA, CoreMessages.catalogue());

        private static Finding first(String json) {
            return TWO.read("s.json", utf8(json), Sample.DOCUMENT).findings().get(0);
        }

        @Test
        void sayWhatIsAllowed() {
            Finding finding = first(with("half-even", "half-evn"));
            assertThat(finding.message(EN))
                    .isEqualTo(
                            "value must be one of up, down, ceiling, floor, half-up, half-down, half-even, but was 'half-evn'\n"
                                    + "Maybe 'half-even' is meant");
            assertThat(finding.message(ZH))
                    .isEqualTo("值应为 up、down、ceiling、floor、half-up、half-down、half-even 之一，实际为“half-evn”\n"
                            + "也许应为“half-even”");
        }

        @Test
        void nameTheType() {
            Finding finding = first(with("\"rank\": 2", "\"rank\": \"2\""));
            assertThat(finding.message(EN)).isEqualTo("value must be a whole number like 3, but was a text");
            assertThat(finding.message(ZH)).isEqualTo("值应为整数（如 3），实际为文本");
        }

        @Test
        void showValuesShort() {
            Finding finding = first(with("2025-01-01", "x".repeat(100)));
            assertThat(finding.message(EN))
                    .isEqualTo("value must be a day like 2025-04-01, but was '" + "x".repeat(40) + "…'");
        }

        @Test
        void ofTheTypeStandBelowItsPlace() {
            Finding finding = first(with("\"1/3\"", "\"0.5\""));
            assertThat(finding.place()).hasToString("s.json#/weights");
            assertThat(finding.message(EN)).isEqualTo("value is refused: sum is not 1");
        }
    }

    @Nested
    class Fingerprints {
        private final JsonDocument<Small> document =
                new JsonDocument<>("small", 1, Small.class, Shape.object().required("id", Shape.id()));

        record Small(String id) {}

        /** SHA-256 of {"document":"small","id":"中"}, by another program. */
        @Test
        void areOfTheCanonicalText() {
            for (SalesTiersJson json : List.of(TWO, THREE)) {
                assertThat(json.digest(new Small("中"), document))
                        .hasToString("9989b11e67868ceb0d32830c7bafd80ee2e997ffe8ce52152b83804cf102005e");
            }
        }

        @Test
        void differWithTheKindOfDocumentButNotWithItsFormat() {
            Small small = new Small("中");
            var next =
                    new JsonDocument<>("small", 2, Small.class, Shape.object().required("id", Shape.id()));
            var other =
                    new JsonDocument<>("other", 1, Small.class, Shape.object().required("id", Shape.id()));
            assertThat(TWO.digest(small, next)).isEqualTo(TWO.digest(small, document));
            assertThat(TWO.digest(small, other)).isNotEqualTo(TWO.digest(small, document));
            assertThat(TWO.digest(new Small("文"), document)).isNotEqualTo(TWO.digest(small, document));
        }

        @Test
        void areTheSameForBothJacksons() {
            assertThat(TWO.digest(full(), Sample.DOCUMENT)).isEqualTo(THREE.digest(full(), Sample.DOCUMENT));
        }
    }

    @Nested
    class Declaration {
        @Test
        void valueOfAnotherShapeIsNotWritten() {
            JsonDocument<Sample> other =
                    new JsonDocument<>("other", 1, Sample.class, Shape.object().required("id", Shape.id()));
            assertThatThrownBy(() -> TWO.write(full(), other))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("unknown-field");
        }

        @Test
        void documentIsAnObjectWithAName() {
            assertThatThrownBy(() -> new JsonDocument<>("x", 1, Sample.class, Shape.text()))
                    .hasMessageContaining("must be an object or variants");
            assertThatThrownBy(() -> new JsonDocument<>("XPlan", 1, Sample.class, Shape.object()))
                    .hasMessageContaining("lower-kebab");
            assertThatThrownBy(() -> new JsonDocument<>("x", 0, Sample.class, Shape.object()))
                    .hasMessageContaining("1 or more");
        }

        @Test
        void fieldsAreDeclaredOnce() {
            assertThatThrownBy(() -> Shape.object().required("a", Shape.id()).optional("a", Shape.id()))
                    .hasMessageContaining("there twice");
            assertThatThrownBy(() -> Shape.variants(Map.of("x", Shape.object().optional("type", Shape.id()))))
                    .hasMessageContaining("must not declare the field 'type'");
            assertThatThrownBy(() -> Shape.variants(Map.of())).hasMessageContaining("at least one");
        }
    }
}
