package io.salestiers.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.result.Finding;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.Texts;
import io.salestiers.core.time.CustomPeriods;
import io.salestiers.core.time.DateRange;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CustomPeriodsJsonTest {
    private static final SalesTiersJson TWO = SalesTiersJson.jackson2();
    private static final SalesTiersJson THREE = SalesTiersJson.jackson3();

    static List<CustomPeriods> divisions() {
        return List.of(
                CustomPeriods.ofWeeks("4-weeks", 4, LocalDate.parse("2025-01-06")),
                CustomPeriods.ofMonths("trimester", 4, LocalDate.parse("2025-01-31")),
                CustomPeriods.ofHalfMonths("半月"),
                CustomPeriods.of("none", List.of()),
                CustomPeriods.of(
                        "seasons",
                        List.of(
                                DateRange.parse("2025-09-01/2025-12-25"),
                                DateRange.parse("2025-03-01/2025-06-01"),
                                DateRange.parse("2025-06-01/2025-06-02"))));
    }

    @ParameterizedTest
    @MethodSource("divisions")
    void divisionsSurviveWritingAndReadingWithBothJacksons(CustomPeriods division) {
        byte[] bytes = THREE.write(division, CoreDocuments.CUSTOM_PERIODS);
        assertThat(TWO.write(division, CoreDocuments.CUSTOM_PERIODS)).isEqualTo(bytes);
        for (SalesTiersJson json : List.of(TWO, THREE)) {
            assertThat(json.read("periods.json", bytes, CoreDocuments.CUSTOM_PERIODS)
                            .orThrow())
                    .isEqualTo(division);
        }
    }

    @Test
    void formIsTheOneThatIsDocumented() {
        assertThat(new String(
                        THREE.write(
                                CustomPeriods.ofMonths("trimester", 4, LocalDate.parse("2025-01-01")),
                                CoreDocuments.CUSTOM_PERIODS),
                        StandardCharsets.UTF_8))
                .isEqualToIgnoringWhitespace(
                        "{\"document\": \"custom-periods\", \"formatVersion\": 1, \"name\": \"trimester\","
                                + " \"rule\": {\"type\": \"months\", \"months\": 4, \"first\": \"2025-01-01\"}}");
    }

    private static List<String> findings(String body) {
        byte[] bytes = ("{\"document\": \"custom-periods\", \"formatVersion\": 1, " + body + "}")
                .getBytes(StandardCharsets.UTF_8);
        List<Finding> findings =
                THREE.read("p.json", bytes, CoreDocuments.CUSTOM_PERIODS).findings();
        assertThat(TWO.read("p.json", bytes, CoreDocuments.CUSTOM_PERIODS).findings())
                .isEqualTo(findings);
        for (Language language : Language.values()) {
            Texts texts = Texts.of(language, List.of(CoreMessages.catalogue()));
            findings.forEach(finding -> assertThat(finding.message(texts)).doesNotContain("core.json"));
        }
        return findings.stream()
                .map(finding -> finding.code().code().replace("core.json.", "") + " " + finding.place())
                .toList();
    }

    @Test
    void allThatIsWrongIsFoundAtItsPlace() {
        assertThat(findings(
                        "\"name\": \"a b\", \"rule\": {\"type\": \"weeks\", \"weeks\": 54, \"first\": \"2025-02-30\"}"))
                .containsExactly(
                        "wrong-form p.json#/name", "out-of-range p.json#/rule/weeks", "wrong-form p.json#/rule/first");
        assertThat(findings(
                        "\"name\": \"m\", \"rule\": {\"type\": \"months\", \"months\": 0, \"first\": \"2025-01-01\"}"))
                .containsExactly("out-of-range p.json#/rule/months");
        assertThat(findings("\"name\": \"m\", \"rule\": {\"type\": \"month\"}"))
                .containsExactly("misspelt p.json#/rule/type");
        // The second has no end, the third ends before it begins.
        assertThat(findings("\"name\": \"s\", \"rule\": {\"type\": \"listed\", \"ranges\": ["
                        + "{\"from\": \"2025-01-01\", \"to\": \"2025-03-01\"}, {\"from\": \"2025-03-01\"},"
                        + " {\"from\": \"2025-03-01\", \"to\": \"2025-02-01\"}]}"))
                .containsExactly("missing-field p.json#/rule/ranges/1", "range-order p.json#/rule/ranges/2");
        assertThat(findings("\"name\": \"s\", \"rule\": {\"type\": \"listed\", \"ranges\": ["
                        + "{\"from\": \"2025-01-01\", \"to\": \"2025-03-01\"}, {\"from\": \"2025-02-28\", \"to\": \"2025-04-01\"},"
                        + " {\"from\": \"2025-03-31\", \"to\": \"2025-05-01\"}]}"))
                .containsExactly("shared-days p.json#/rule/ranges/1", "shared-days p.json#/rule/ranges/2");
    }
}
