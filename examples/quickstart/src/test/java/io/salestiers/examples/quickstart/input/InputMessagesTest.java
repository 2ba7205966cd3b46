package io.salestiers.examples.quickstart.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.Texts;
import io.salestiers.examples.quickstart.QuickstartMessages;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InputMessagesTest {
    @ParameterizedTest
    @EnumSource(InputFindings.class)
    void everyCodeHasATextInBothLanguages(InputFindings code) {
        for (Language language : Language.values()) {
            Texts texts = Texts.of(language, List.of(QuickstartMessages.catalogue()));
            String text = Finding.of(code, Place.file("x.csv")).message(texts);
            assertThat(text).isNotBlank().doesNotStartWith("[quickstart");
            assertThat(text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN))
                    .isEqualTo(language == Language.ZH);
        }
    }

    @Test
    void codesAreUnique() {
        assertThat(Arrays.stream(InputFindings.values()).map(InputFindings::code))
                .doesNotHaveDuplicates();
    }

    @Test
    void everyFileHasAName() {
        for (InputFile file : InputFile.values()) {
            assertThat(QuickstartMessages.catalogue().keys()).contains("quickstart.input.file." + file.key());
        }
    }

    @Test
    void bothLanguagesNameTheSameValues() {
        for (InputFindings code : InputFindings.values()) {
            assertThat(placeholders(code, Language.ZH)).as(code.code()).isEqualTo(placeholders(code, Language.EN));
        }
    }

    private static List<String> placeholders(InputFindings code, Language language) {
        String text = QuickstartMessages.catalogue().find(language, code.code()).orElseThrow();
        return java.util.regex.Pattern.compile("\\{[a-z]+\\}")
                .matcher(text)
                .results()
                .map(java.util.regex.MatchResult::group)
                .distinct()
                .sorted()
                .toList();
    }
}
