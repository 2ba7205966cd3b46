package io.salestiers.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.json.JsonFinding;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.ExactMoney;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.money.Rounding;
import io.salestiers.core.result.Severity;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.PeriodKind;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {
    private static final Texts EN = Texts.of(Locale.ENGLISH, CoreMessages.catalogue());
    private static final Texts ZH = Texts.of(Locale.forLanguageTag("zh-Hant-TW"), CoreMessages.catalogue());

    @Nested
    class Catalogue {
        @Test
        void hasEveryTermAndCode() {
            List<String> keys = new ArrayList<>();
            Arrays.stream(Severity.values()).map(Severity::key).forEach(keys::add);
            Arrays.stream(Unit.values()).map(Unit::key).forEach(keys::add);
            Arrays.stream(Operation.values()).map(Operation::key).forEach(keys::add);
            Arrays.stream(PeriodKind.values()).map(PeriodKind::key).forEach(keys::add);
            Arrays.stream(JsonFinding.values()).map(JsonFinding::code).forEach(keys::add);
            keys.addAll(List.of("core.decision.yes", "core.decision.no"));
            for (RoundingMode mode : RoundingMode.values()) {
                if (mode != RoundingMode.UNNECESSARY) {
                    keys.add(new Rounding(2, mode).modeKey());
                }
            }
            assertThat(CoreMessages.catalogue().keys()).containsAll(keys);
            assertThat(keys).doesNotHaveDuplicates();
        }

        @Test
        void isNotTheSameInBothLanguagesAndHasTheSamePlaceholders() {
            for (String key : CoreMessages.catalogue().keys()) {
                String en = EN.find(key).orElseThrow();
                String zh = ZH.find(key).orElseThrow();
                assertThat(placeholders(zh)).as(key).isEqualTo(placeholders(en));
                assertThat(zh.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN))
                        .as(key + " in Chinese: " + zh)
                        .isTrue();
                assertThat(en.chars().allMatch(c -> c < 128))
                        .as(key + " in English: " + en)
                        .isTrue();
            }
        }

        private static Set<String> placeholders(String template) {
            Set<String> names = new TreeSet<>();
            for (Matcher m = Pattern.compile("\\{(\\w+)}").matcher(template); m.find(); ) {
                names.add(m.group(1));
            }
            return names;
        }

        @Test
        void needsBothLanguages() {
            assertThatThrownBy(() -> MessageCatalogue.of(Map.of("a", "x", "b", "y"), Map.of("a", "一")))
                    .hasMessage("texts in zh are missing for [b]");
            assertThatThrownBy(() -> MessageCatalogue.read(TextsTest.class, "none"))
                    .hasMessageContaining("no file none_en");
        }
    }

    @Nested
    class Values {
        @ParameterizedTest
        @CsvSource(
                delimiter = ';',
                value = {
                    "0;0",
                    "999;999",
                    "1000;1,000",
                    "-1234.50;-1,234.50",
                    "1E6;1,000,000",
                    "1234567.891;1,234,567.891",
                    "-0.5;-0.5",
                    "0.00;0.00"
                })
        void numbersAreGrouped(BigDecimal number, String expected) {
            assertThat(EN.number(number)).isEqualTo(expected);
            assertThat(ZH.number(number)).isEqualTo(expected);
        }

        @Test
        void daysAndRanges() {
            LocalDate day = LocalDate.of(2017, 9, 30);
            assertThat(EN.show(Argument.day(day))).isEqualTo("2017-09-30");
            assertThat(ZH.show(Argument.day(day))).isEqualTo("2017年9月30日");
            // The end of a range is excluded; people are told the last day.
            Argument quarter = Argument.days(DateRange.of(LocalDate.of(2017, 7, 1), LocalDate.of(2017, 10, 1)));
            assertThat(EN.show(quarter)).isEqualTo("2017-07-01 to 2017-09-30");
            assertThat(ZH.show(quarter)).isEqualTo("2017年7月1日至2017年9月30日");
            assertThat(EN.show(Argument.days(DateRange.startingOn(day)))).isEqualTo("from 2017-09-30");
            assertThat(ZH.show(Argument.days(DateRange.startingOn(day)))).isEqualTo("2017年9月30日起");
        }

        @Test
        void namesTermsAndLists() {
            assertThat(EN.show(Argument.term("core.severity.error"))).isEqualTo("error");
            assertThat(ZH.show(Argument.term("core.severity.error"))).isEqualTo("错误");
            Argument name = Argument.name(LocalizedText.of("Sales supervisor", "销售主管"));
            assertThat(EN.show(name)).isEqualTo("Sales supervisor");
            assertThat(ZH.show(name)).isEqualTo("销售主管");
            assertThat(EN.show(Argument.texts(List.of("a", "b")))).isEqualTo("a, b");
            assertThat(ZH.show(Argument.texts(List.of("a", "b")))).isEqualTo("a、b");
        }

        @Test
        void quantities() {
            Currency cny = Currency.of("CNY");
            assertThat(EN.show(Quantity.money(Money.of("12345.5", cny)).toArgument()))
                    .isEqualTo("CNY 12,345.50");
            assertThat(EN.show(Quantity.money(new ExactMoney(Ratio.parse("0.125"), cny))
                            .toArgument()))
                    .isEqualTo("CNY 0.125");
            assertThat(EN.show(
                            Quantity.money(new ExactMoney(Ratio.of(1, 3), cny)).toArgument()))
                    .isEqualTo("CNY 1/3");
            // 123456789 ÷ 7000 = 17636.684142857…
            assertThat(EN.show(Quantity.money(new ExactMoney(Ratio.of(123456789, 7000), cny))
                            .toArgument()))
                    .isEqualTo("≈ CNY 17,636.684143 (123456789/7000)");
            assertThat(EN.show(Quantity.ratio(Ratio.parse("1.025")).toArgument()))
                    .isEqualTo("102.5%");
            assertThat(EN.show(Quantity.ratio(Ratio.ONE).toArgument())).isEqualTo("100%");
            assertThat(EN.show(Quantity.ratio(Ratio.of(2, 3)).toArgument())).isEqualTo("2/3");
            assertThat(EN.show(Quantity.count(1234).toArgument())).isEqualTo("1,234");
        }
    }

    @Nested
    class Templates {
        private final Texts texts = Texts.of(
                Language.EN,
                List.of(MessageCatalogue.of(
                        Map.of("a", "{x} of {y}", "b", "{{x} {x}", "c", "{x"),
                        Map.of("a", "{y}的{x}", "b", "{{x} {x}", "c", "{x"))));

        @Test
        void areFilled() {
            assertThat(texts.text("a", Map.of("x", Argument.number(1), "y", Argument.text("{x}"))))
                    .isEqualTo("1 of {x}");
            assertThat(texts.text("b", Map.of("x", Argument.number(1)))).isEqualTo("{x} 1");
        }

        @Test
        void showWhatIsNotThere() {
            assertThat(texts.text("a", Map.of("x", Argument.number(1)))).isEqualTo("1 of [y]");
            assertThat(texts.text("nothing")).isEqualTo("[nothing]");
            assertThat(texts.text("nothing", Map.of("x", Argument.number(1)))).isEqualTo("[nothing] x=1");
            assertThatThrownBy(() -> texts.text("c")).hasMessageContaining("has no end");
        }

        @Test
        void languageFollowsTheReader() {
            assertThat(Language.of(Locale.CHINA)).isEqualTo(Language.ZH);
            assertThat(Language.of(Locale.forLanguageTag("zh"))).isEqualTo(Language.ZH);
            assertThat(Language.of(Locale.FRANCE)).isEqualTo(Language.EN);
            assertThat(Language.of(Locale.ROOT)).isEqualTo(Language.EN);
        }
    }

    @Nested
    class IdForm {
        @ParameterizedTest
        @ValueSource(strings = {"a", "P-17", "销售额", "é", "😀", "a b", "a/b~c"})
        void accepted(String id) {
            assertThat(Ids.check("id", id)).isEqualTo(id);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    " a",
                    "a ",
                    "\u00a0a",
                    "a\u3000",
                    "a\nb",
                    "a\u0085b",
                    "e\u0301",
                    "\ud83d",
                    "a\u202eb",
                    "a\u2028b"
                })
        void refused(String id) {
            assertThatThrownBy(() -> Ids.check("id", id)).isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void lengthIsCountedInCharacters() {
            assertThat(Ids.check("id", "😀".repeat(64))).hasSize(128);
            assertThatThrownBy(() -> Ids.check("id", "x".repeat(65)))
                    .hasMessage("id must have 1 to 64 characters, but has 65");
        }

        @Test
        void orderIsByCodePoint() {
            // U+FF21 is before U+1F600, though as UTF-16 the second starts with a smaller unit.
            assertThat(Ids.compare("Ａ", "😀")).isNegative();
            assertThat("Ａ".compareTo("😀")).isPositive();
            assertThat(Ids.compare("a", "ab")).isNegative();
            assertThat(Ids.compare("b", "ab")).isPositive();
            assertThat(Ids.compare("a", "a")).isZero();
        }
    }

    @Nested
    class Nearest {
        @Test
        void oneChangeForEveryThreeCharacters() {
            List<String> known = List.of("revenue", "margin", "effective");
            assertThat(Suggestions.nearest("revenu", known)).contains("revenue");
            assertThat(Suggestions.nearest("erveneu", known)).contains("revenue"); // two exchanges of neighbours
            assertThat(Suggestions.nearest("REVENUE", known)).contains("revenue");
            assertThat(Suggestions.nearest("colour", known)).isEmpty();
            assertThat(Suggestions.nearest("", known)).isEmpty();
            assertThat(Suggestions.nearest("x".repeat(1000), known)).isEmpty();
        }

        @Test
        void equallyNearByCodePoint() {
            assertThat(Suggestions.nearest("rat", List.of("rate", "rats"))).contains("rate");
            assertThat(Suggestions.nearest("rat", List.of("rats", "rate"))).contains("rate");
        }
    }
}
