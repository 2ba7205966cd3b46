package io.salestiers.examples.quickstart.closing;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.text.Language;
import io.salestiers.core.text.Texts;
import io.salestiers.examples.quickstart.QuickstartMessages;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClosingMessagesTest {
    @ParameterizedTest
    @EnumSource(ClosingFindings.class)
    void everyFindingHasATextInBothLanguages(ClosingFindings code) {
        for (Language language : Language.values()) {
            Texts texts = Texts.of(language, List.of(QuickstartMessages.catalogue()));
            assertThat(texts.find(code.code())).as(code + " in " + language).isPresent();
        }
        assertThat(Texts.of(Language.ZH, List.of(QuickstartMessages.catalogue()))
                        .text(code.code()))
                .containsPattern("\\p{IsHan}");
    }
}
