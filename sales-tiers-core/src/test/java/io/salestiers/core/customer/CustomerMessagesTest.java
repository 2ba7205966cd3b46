package io.salestiers.core.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.customer.care.CareFinding;
import io.salestiers.core.customer.crm.CrmField;
import io.salestiers.core.customer.crm.CrmFinding;
import io.salestiers.core.result.FindingCode;
import io.salestiers.core.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything has its text in both languages, with the same placeholders. */
class CustomerMessagesTest {
    private static final Texts ENGLISH = Texts.of(Locale.ENGLISH, CoreMessages.catalogue());
    private static final Texts CHINESE = Texts.of(Locale.CHINA, CoreMessages.catalogue());
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[a-z]+}");

    static Stream<String> keys() {
        List<String> keys = new ArrayList<>();
        for (FindingCode[] codes : List.of(CustomerFinding.values(), CareFinding.values(), CrmFinding.values())) {
            Stream.of(codes).map(FindingCode::code).forEach(keys::add);
        }
        Stream.of(CrmField.values()).map(CrmField::key).forEach(keys::add);
        Stream.of(VisitChannel.values()).map(VisitChannel::key).forEach(keys::add);
        Stream.of(OwnerKind.values()).map(OwnerKind::key).forEach(keys::add);
        Stream.of(OwnershipCause.values()).map(OwnershipCause::key).forEach(keys::add);
        for (String step : List.of("", ".owned", ".follow-up", ".deal", ".protected")) {
            keys.add("core.customer.outlook" + step);
        }
        for (String step : List.of(
                "due",
                "due.rule",
                "due.days",
                "class",
                "class.by-hand",
                "class.sum",
                "class.nothing",
                "class.observed",
                "class.from",
                "class.below",
                "class.rank",
                "class.new")) {
            keys.add("core.care." + step);
        }
        return keys.stream();
    }

    @ParameterizedTest
    @MethodSource("keys")
    void hasItsText(String key) {
        String en = ENGLISH.find(key).orElseThrow();
        String zh = CHINESE.find(key).orElseThrow();
        assertThat(zh).isNotEqualTo(en);
        assertThat(placeholders(zh)).containsExactlyInAnyOrderElementsOf(placeholders(en));
    }

    private static List<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(result -> result.group())
                .distinct()
                .toList();
    }

    @Test
    void codesAreUnique() {
        assertThat(keys().toList()).doesNotHaveDuplicates();
        assertThat(Stream.of(CustomerEventType.values()).map(CustomerEventType::code))
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("core\\.customer\\.[a-z]+(-[a-z]+)*"));
    }
}
