package io.salestiers.core.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.canonical.CanonicalJson;
import io.salestiers.core.json.ExplanationJson;
import io.salestiers.core.org.OrgFindings;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.text.Texts;
import io.salestiers.core.unit.Quantity;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DecisionTest {
    private static final Finding NO = Finding.of(OrgFindings.EMPTY_LADDER, Place.document("tiers.json", "/tiers"));
    private static final Finding NOTE = Finding.of(
                    io.salestiers.core.responsibility.ResponsibilityFindings.TIER_WITHOUT_DUTY,
                    Place.document("tiers.json", ""))
            .with("tier", "supervisor");
    private static final Explanation WHY =
            Explanation.none("core.operation.none", List.of(Explanation.given("core.unit.count", Quantity.count(3))));

    @Test
    void printsAnswerFindingsAndExplanation() {
        Decision no = new Decision(false, List.of(NO, NOTE), WHY);
        assertThat(no.print(Texts.of(Locale.ENGLISH, CoreMessages.catalogue()))).isEqualTo("""
                        no
                          error: ladder must have at least one tier, but has none
                          warning: tier 'supervisor' has no duty in the charter
                          no value
                            count = 3
                        """);
        assertThat(no.print(Texts.of(Locale.CHINA, CoreMessages.catalogue())))
                .startsWith("否\n  错误")
                .endsWith("    数量 = 3\n");
        assertThat(new Decision(true, List.of(), WHY).print(Texts.of(Locale.ENGLISH, CoreMessages.catalogue())))
                .isEqualTo("yes\n  no value\n    count = 3\n");
    }

    @Test
    void secondLineOfAMessageIsIndentedToo() {
        Finding advice = Finding.of(io.salestiers.core.json.JsonFinding.NULL, Place.document("x.json", "/a"));
        assertThat(new Decision(false, List.of(advice), WHY).print(Texts.of(Locale.ENGLISH, CoreMessages.catalogue())))
                .contains("\n  error: null is not allowed\n  Maybe leave the field out\n");
    }

    @Test
    void isWrittenAsJson() {
        assertThat(CanonicalJson.text(ExplanationJson.of(new Decision(false, List.of(NO, NOTE), WHY))))
                .isEqualTo(
                        "{\"explanation\":{\"key\":\"core.operation.none\",\"operation\":\"none\",\"steps\":[{\"key\":"
                                + "\"core.unit.count\",\"operation\":\"given\",\"value\":{\"unit\":\"count\",\"value\":\"3\"}}]},"
                                + "\"findings\":[{\"code\":\"core.org.empty-ladder\",\"place\":\"tiers.json#/tiers\","
                                + "\"severity\":\"error\"},{\"arguments\":{\"tier\":\"supervisor\"},"
                                + "\"code\":\"core.responsibility.tier-without-duty\",\"place\":\"tiers.json\","
                                + "\"severity\":\"warning\"}],\"permit\":false}");
        assertThat(CanonicalJson.text(ExplanationJson.of(new Decision(true, List.of(), WHY))))
                .doesNotContain("findings")
                .endsWith("\"permit\":true}");
        assertThat(CanonicalJson.text(ExplanationJson.labelled(
                        new Decision(false, List.of(NO), WHY), Texts.of(Locale.ENGLISH, CoreMessages.catalogue()))))
                .contains("\"message\":\"ladder must have at least one tier, but has none\"", "\"label\":\"count\"");
    }

    @Test
    void isNoExactlyWithAnError() {
        assertThat(new Decision(true, List.of(NOTE), WHY).permit()).isTrue();
        assertThatThrownBy(() -> new Decision(true, List.of(NO), WHY)).hasMessageContaining("it is yes with");
        assertThatThrownBy(() -> new Decision(false, List.of(NOTE), WHY)).hasMessageContaining("it is no with");
    }
}
