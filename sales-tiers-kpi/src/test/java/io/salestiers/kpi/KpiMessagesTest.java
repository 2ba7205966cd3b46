package io.salestiers.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.Texts;
import io.salestiers.kpi.formula.FormulaFinding;
import io.salestiers.kpi.formula.Level;
import io.salestiers.kpi.measure.AggregationClass;
import io.salestiers.kpi.measure.Reason;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KpiMessagesTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    private static Texts texts(Language language) {
        return Texts.of(language, List.of(KpiMessages.catalogue()));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyCodeAndTermHasAText(Language language) {
        Texts texts = texts(language);
        for (FormulaFinding code : FormulaFinding.values()) {
            assertThat(Finding.of(code, Place.file("formula")).message(texts)).doesNotContain("[" + code.code() + "]");
        }
        for (Reason reason : Reason.values()) {
            assertThat(texts.find(reason.key())).isPresent();
        }
        for (AggregationClass aggregation : AggregationClass.values()) {
            assertThat(texts.find(aggregation.key())).isPresent();
        }
        for (Level level : Level.values()) {
            assertThat(texts.find(level.key())).isPresent();
        }
    }

    @Test
    void bothLanguagesUseTheSamePlaceholders() {
        for (String key : KpiMessages.catalogue().keys()) {
            assertThat(placeholders(Language.ZH, key)).as(key).isEqualTo(placeholders(Language.EN, key));
        }
    }

    private static Set<String> placeholders(Language language, String key) {
        Set<String> found = new TreeSet<>();
        PLACEHOLDER
                .matcher(texts(language).find(key).orElseThrow())
                .results()
                .forEach(match -> found.add(match.group(1)));
        return found;
    }

    @Test
    void chineseTextsAreChinese() {
        for (String key : KpiMessages.catalogue().keys()) {
            String text = texts(Language.ZH).find(key).orElseThrow();
            assertThat(PLACEHOLDER.matcher(text).replaceAll("").codePoints().noneMatch(Character::isLetter)
                            || text.codePoints()
                                    .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN))
                    .as(key)
                    .isTrue();
        }
    }
}
