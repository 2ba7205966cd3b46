package io.salestiers.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.cadence.Schedule;
import io.salestiers.core.result.Finding;
import io.salestiers.core.testkit.cadence.ScheduleArbitraries;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ScheduleJsonProperties {
    /** A document that holds a schedule, as a host's own would. */
    record Round(Schedule schedule) {}

    private static final JsonDocument<Round> ROUND =
            new JsonDocument<>("round", 1, Round.class, Shape.object().required("schedule", Shape.schedule()));

    private static final List<SalesTiersJson> BOTH = List.of(SalesTiersJson.jackson2(), SalesTiersJson.jackson3());

    @Provide
    Arbitrary<Schedule> schedules() {
        return ScheduleArbitraries.schedules();
    }

    @Property(tries = 300)
    void schedulesSurviveWritingAndReadingWithBothJacksons(@ForAll("schedules") Schedule schedule) {
        byte[] bytes = BOTH.get(0).write(new Round(schedule), ROUND);
        assertThat(BOTH.get(1).write(new Round(schedule), ROUND)).isEqualTo(bytes);
        for (SalesTiersJson json : BOTH) {
            assertThat(json.read("r.json", bytes, ROUND).orThrow()).isEqualTo(new Round(schedule));
        }
    }

    private static List<String> findings(String schedule) {
        byte[] bytes = ("{\"document\": \"round\", \"formatVersion\": 1, \"schedule\": " + schedule + "}")
                .getBytes(StandardCharsets.UTF_8);
        List<Finding> findings = BOTH.get(0).read("r.json", bytes, ROUND).findings();
        assertThat(BOTH.get(1).read("r.json", bytes, ROUND).findings()).isEqualTo(findings);
        return findings.stream()
                .map(finding -> finding.code().code() + " " + finding.place())
                .toList();
    }

    @Example
    void allThatIsWrongIsFoundAtItsPlace() {
        assertThat(findings("""
                                {"cadence": {"type": "monthly", "every": 61, "day": {"type": "day", "n": 3}},
                                 "days": {"from": "2025-01-01", "to": "2025-01-01"}, "shift": "later"}"""))
                .containsExactly(
                        "core.json.out-of-range r.json#/schedule/cadence/every",
                        "core.json.missing-field r.json#/schedule/cadence/day",
                        "core.json.range-order r.json#/schedule/days",
                        "core.json.not-allowed r.json#/schedule/shift");
        assertThat(findings("""
                                {"cadence": {"type": "monthly", "every": 1, "day": {"type": "working-day", "n": 0}},
                                 "days": {"from": "2025-01-01"}, "shift": "next",
                                 "exceptions": [{"type": "dropped"}]}"""))
                .containsExactly(
                        "core.json.refused r.json#/schedule/cadence",
                        "core.json.missing-field r.json#/schedule/exceptions/0");
        assertThat(findings("""
                                {"cadence": {"type": "weekly", "every": 1, "days": ["monday"]},
                                 "days": {"from": "2025-01-01"}, "shift": "next",
                                 "exceptions": [{"type": "dropped", "planned": "2025-01-06"},
                                   {"type": "added", "planned": "2025-01-06"}]}""")).containsExactly("core.cadence.exception-twice r.json#/schedule/exceptions/1");
    }
}
