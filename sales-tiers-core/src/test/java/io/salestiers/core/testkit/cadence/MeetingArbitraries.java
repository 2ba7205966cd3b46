package io.salestiers.core.testkit.cadence;

import io.salestiers.core.cadence.AgendaItem;
import io.salestiers.core.cadence.AgendaTemplate;
import io.salestiers.core.cadence.MeetingSeries;
import io.salestiers.core.cadence.Schedule;
import io.salestiers.core.cadence.SeriesId;
import io.salestiers.core.message.Audience;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.text.LocalizedText;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitrary series of meetings and agendas. */
public final class MeetingArbitraries {
    private MeetingArbitraries() {}

    /**
     * Names that calendars find hard: marks to escape, line feeds, several scripts, long ones.
     *
     * @return names in both languages
     */
    public static Arbitrary<LocalizedText> names() {
        return Arbitraries.of(
                        "a",
                        "B",
                        " ",
                        ",",
                        ";",
                        ":",
                        "\\",
                        "\n",
                        "\"",
                        "会",
                        "议",
                        "é",
                        "😀",
                        "👩\u200D👧",
                        "week",
                        "\\n")
                .list()
                .ofMaxSize(60)
                .map(parts -> "x" + String.join("", parts) + "y")
                .tuple2()
                .map(both -> LocalizedText.of(both.get1(), both.get2()));
    }

    /**
     * Agendas with items of every kind, or none.
     *
     * @return agendas of at most 120 minutes
     */
    public static Arbitrary<AgendaTemplate> agendas() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 2),
                        names(),
                        Arbitraries.integers().between(1, 30))
                .as((kind, title, minutes) -> new Object[] {kind, title, minutes})
                .list()
                .ofMaxSize(4)
                .map(parts -> {
                    List<AgendaItem> items = new ArrayList<>();
                    for (Object[] part : parts) {
                        String id = "item-" + items.size();
                        LocalizedText title = (LocalizedText) part[1];
                        int minutes = (Integer) part[2];
                        items.add(
                                switch ((Integer) part[0]) {
                                    case 0 -> new AgendaItem.Topic(id, title, minutes);
                                    case 1 -> new AgendaItem.Results(id, title, minutes, "kpi-results");
                                    default -> new AgendaItem.OpenActions(id, title, minutes);
                                });
                    }
                    return new AgendaTemplate(items);
                });
    }

    /**
     * Series of meetings.
     *
     * @param schedules their days
     * @param audiences who takes part
     * @return series of 120 to 240 minutes, of a unit {@code EAST} and a position {@code P-1}
     */
    public static Arbitrary<MeetingSeries> series(Arbitrary<Schedule> schedules, Arbitrary<Audience> audiences) {
        return Combinators.combine(
                        names(),
                        schedules,
                        Arbitraries.integers().between(0, 24 * 60 - 1),
                        Arbitraries.integers().between(120, 240),
                        audiences,
                        Arbitraries.of("guest-1", "客人").map(PersonId::of).list().uniqueElements(),
                        agendas())
                .as((name, schedule, start, minutes, audience, guests, agenda) -> new MeetingSeries(
                        SeriesId.of("series;1,例会"),
                        name,
                        UnitId.of("EAST"),
                        schedule,
                        LocalTime.of(start / 60, start % 60),
                        minutes,
                        audience,
                        guests,
                        PositionId.of("P-1"),
                        agenda));
    }
}
