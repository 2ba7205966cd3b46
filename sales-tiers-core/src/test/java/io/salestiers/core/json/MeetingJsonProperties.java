package io.salestiers.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.cadence.MeetingSeries;
import io.salestiers.core.message.Audience;
import io.salestiers.core.message.MessageTemplate;
import io.salestiers.core.org.Organization;
import io.salestiers.core.result.Finding;
import io.salestiers.core.testkit.authority.AuthorityArbitraries;
import io.salestiers.core.testkit.cadence.MeetingArbitraries;
import io.salestiers.core.testkit.cadence.ScheduleArbitraries;
import io.salestiers.core.testkit.message.MessageArbitraries;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.Texts;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MeetingJsonProperties {
    private static final List<SalesTiersJson> BOTH = List.of(SalesTiersJson.jackson2(), SalesTiersJson.jackson3());

    private static final String SERIES = """
            {
              "document": "meeting-series",
              "formatVersion": 1,
              "id": "weekly-east",
              "name": {"en": "Weekly meeting of the East", "zh": "华东周例会"},
              "unit": "EAST",
              "schedule": {
                "cadence": {"type": "weekly", "every": 1, "days": ["monday"]},
                "days": {"from": "2025-01-01"},
                "shift": "next"
              },
              "start": "09:30",
              "minutes": 60,
              "participants": {"to": [{"type": "reports", "position": "P-EAST", "all": false}], "acting": "stands-in"},
              "guests": ["coach-1"],
              "chair": "P-EAST",
              "agenda": {
                "items": [
                  {"type": "results", "id": "kpis", "title": {"en": "KPIs", "zh": "指标"}, "minutes": 20, "table": "kpi-results"},
                  {"type": "open-actions", "id": "open", "title": {"en": "Open actions", "zh": "未完成事项"}, "minutes": 20},
                  {"type": "topic", "id": "misc", "title": {"en": "Other", "zh": "其他"}, "minutes": 10}
                ]
              }
            }
            """;

    private static final String TEMPLATE = """
            {
              "document": "message-template",
              "formatVersion": 1,
              "id": "visit-due",
              "severity": "warning",
              "title": {"en": "Your visit of {day} is due", "zh": "您{day}的拜访已到期"},
              "paragraphs": [{"en": "{count} visits are open.", "zh": "还有{count}次拜访未完成。"}],
              "parameters": [{"name": "day", "kind": "day"}, {"name": "count", "kind": "number"}]
            }
            """;

    @Provide
    Arbitrary<MeetingSeries> series() {
        return AuthorityArbitraries.organizations()
                .flatMap((Organization organization) -> MeetingArbitraries.series(
                        ScheduleArbitraries.schedules(), MessageArbitraries.audiences(organization)));
    }

    @Property(tries = 100)
    void seriesSurviveWritingAndReadingWithBothJacksons(@ForAll("series") MeetingSeries series) {
        byte[] bytes = BOTH.get(0).write(series, CoreDocuments.MEETING_SERIES);
        assertThat(BOTH.get(1).write(series, CoreDocuments.MEETING_SERIES)).isEqualTo(bytes);
        for (SalesTiersJson json : BOTH) {
            assertThat(json.read("s.json", bytes, CoreDocuments.MEETING_SERIES).orThrow())
                    .isEqualTo(series);
        }
    }

    @Example
    void formsAreThoseThatAreDocumented() {
        MeetingSeries series = read(SERIES, CoreDocuments.MEETING_SERIES);
        assertThat(new String(BOTH.get(1).write(series, CoreDocuments.MEETING_SERIES), StandardCharsets.UTF_8))
                .isEqualToIgnoringWhitespace(SERIES);
        MessageTemplate template = read(TEMPLATE, CoreDocuments.MESSAGE_TEMPLATE);
        assertThat(new String(BOTH.get(0).write(template, CoreDocuments.MESSAGE_TEMPLATE), StandardCharsets.UTF_8))
                .isEqualToIgnoringWhitespace(TEMPLATE);
        Audience audience = series.participants();
        assertThat(audience.to()).hasSize(1);
    }

    private static <T> T read(String text, JsonDocument<T> document) {
        T first = BOTH.get(0)
                .read("d.json", text.getBytes(StandardCharsets.UTF_8), document)
                .orThrow();
        assertThat(BOTH.get(1)
                        .read("d.json", text.getBytes(StandardCharsets.UTF_8), document)
                        .orThrow())
                .isEqualTo(first);
        return first;
    }

    private static List<String> findings(String text, JsonDocument<?> document) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        List<Finding> findings = BOTH.get(0).read("d.json", bytes, document).findings();
        assertThat(BOTH.get(1).read("d.json", bytes, document).findings()).isEqualTo(findings);
        for (Language language : Language.values()) {
            Texts texts = Texts.of(language, List.of(CoreMessages.catalogue()));
            findings.forEach(finding -> assertThat(finding.message(texts)).doesNotContain("[core."));
        }
        return findings.stream()
                .map(finding -> finding.code().code().replace("core.", "") + " " + finding.place())
                .toList();
    }

    @Example
    void allThatIsWrongIsFoundAtItsPlace() {
        String wrong = SERIES.replace("\"09:30\"", "\"9:30\"")
                .replace("\"minutes\": 60", "\"minutes\": 0")
                .replace("\"reports\"", "\"report\"")
                .replace("\"id\": \"open\"", "\"id\": \"kpis\"")
                .replace("\"every\": 1", "\"every\": 99");
        assertThat(findings(wrong, CoreDocuments.MEETING_SERIES))
                .containsExactly(
                        "json.out-of-range d.json#/schedule/cadence/every",
                        "json.wrong-form d.json#/start",
                        "json.out-of-range d.json#/minutes",
                        "json.misspelt d.json#/participants/to/0/type",
                        "cadence.item-twice d.json#/agenda/items/1");
    }

    @Example
    void agendaThatDoesNotFitIsFound() {
        assertThat(findings(SERIES.replace("\"minutes\": 60", "\"minutes\": 49"), CoreDocuments.MEETING_SERIES))
                .containsExactly("cadence.agenda-too-long d.json#/agenda");
    }

    @Example
    void templateWithWrongPlaceholdersIsFound() {
        assertThat(findings(
                        TEMPLATE.replace("您{day}", "您{日}")
                                .replace("{count} visits", "{count visits")
                                .replace("\"name\": \"count\"", "\"name\": \"day\""),
                        CoreDocuments.MESSAGE_TEMPLATE))
                .containsExactly(
                        "message.parameter-twice d.json#/parameters/1",
                        "message.unknown-placeholder d.json#/title/zh",
                        "message.open-placeholder d.json#/paragraphs/0/en",
                        "message.unknown-placeholder d.json#/paragraphs/0/zh");
    }
}
