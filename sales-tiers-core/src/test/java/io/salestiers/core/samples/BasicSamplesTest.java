package io.salestiers.core.samples;

import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.json.CoreDocuments;
import io.salestiers.core.json.SalesTiersJson;
import io.salestiers.core.json.Shape;
import io.salestiers.core.org.Ladder;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.Tier;
import io.salestiers.core.org.TierId;
import io.salestiers.core.responsibility.Governance;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.BusinessCalendar;
import io.salestiers.core.time.Cuts;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.DatedSet;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.Period;
import io.salestiers.core.time.Timeline;
import io.salestiers.core.time.WeekPattern;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Samples that stand in the documentation of days, documents and small organizations. */
class BasicSamplesTest {
    @Test
    void handover() {
        // sample: handover
        DatedSet<String> holders = DatedSet.of(List.of(
                new Timeline.Entry<>(DateRange.parse("2025-01-01/2025-07-15"), "Li"),
                new Timeline.Entry<>(DateRange.parse("2025-07-01/"), "Wang")));
        List<String> both = holders.on(LocalDate.of(2025, 7, 10)); // [Li, Wang]
        DateRange handover = holders.overlaps().get(0).range(); // 2025-07-01/2025-07-15
        // end
        assertThat(both).hasToString("[Li, Wang]");
        assertThat(handover).hasToString("2025-07-01/2025-07-15");
    }

    @Test
    void cuts() {
        // sample: cuts
        Timeline<String> units =
                Timeline.fromStarts(Map.of(LocalDate.of(2024, 1, 1), "Suzhou", LocalDate.of(2025, 2, 10), "Wuxi"));
        Timeline<Integer> plans = Timeline.fromStarts(Map.of(LocalDate.of(2024, 1, 1), 1, LocalDate.of(2025, 3, 1), 2));
        DateRange quarter = DateRange.parse("2025-01-01/2025-04-01");
        List<DateRange> pieces = Cuts.of(quarter).at(units).at(plans).pieces();
        // [2025-01-01/2025-02-10, 2025-02-10/2025-03-01, 2025-03-01/2025-04-01]
        // end
        assertThat(pieces).hasToString("[2025-01-01/2025-02-10, 2025-02-10/2025-03-01, 2025-03-01/2025-04-01]");
    }

    @Test
    void retailCalendar() {
        // sample: retail
        FiscalCalendar retail = FiscalCalendar.ofWeeks(WeekPattern.FOUR_FIVE_FOUR)
                .endingOnNearest(SATURDAY, Month.JANUARY)
                .leapWeekIn(12)
                .calledByYearBeforeEnd()
                .build();
        Period year = retail.parse("2023"); // 2023-01-29/2024-02-04: 53 weeks
        Period january = retail.parse("2023-M12"); // 2023-12-31/2024-02-04: five weeks in place of four
        // end
        assertThat(year.range()).hasToString("2023-01-29/2024-02-04");
        assertThat(january.range()).hasToString("2023-12-31/2024-02-04");
    }

    @Test
    void springFestival() {
        // sample: festival
        Set<LocalDate> holidays =
                LocalDate.of(2025, 1, 28).datesUntil(LocalDate.of(2025, 2, 5)).collect(Collectors.toSet());
        Set<LocalDate> madeUp = Set.of(LocalDate.of(2025, 1, 26), LocalDate.of(2025, 2, 8)); // Sunday, Saturday
        BusinessCalendar china = BusinessCalendar.of(Set.of(SATURDAY, SUNDAY), holidays, madeUp);
        LocalDate back = china.next(LocalDate.of(2025, 1, 27)); // 2025-02-05
        LocalDate deadline = china.plus(LocalDate.of(2025, 1, 24), 5); // 2025-02-07
        // end
        assertThat(back).hasToString("2025-02-05");
        assertThat(deadline).hasToString("2025-02-07");
    }

    @Test
    void shape() {
        // sample: shape
        Shape band = Shape.object()
                .required("from", Shape.ratio())
                .optional("to", Shape.ratio())
                .required("rate", Shape.ratio());
        Shape table = Shape.object()
                .required("application", Shape.oneOf("marginal", "whole-amount"))
                .required("bands", Shape.list(band));
        // end
        assertThat(table).isNotNull();
    }

    @Test
    void document() {
        byte[] bytes = """
                {"document": "tiers-and-charter", "formatVersion": 1,
                 "ladder": [{"id": "supervisor", "rank": 20, "name": {"en": "Sales supervisor", "zh": "销售主管"}}],
                 "charter": []}
                """.getBytes(StandardCharsets.UTF_8);
        // sample: document
        WithFindings<Governance> governance =
                SalesTiersJson.jackson3().read("tiers.json", bytes, CoreDocuments.GOVERNANCE);
        // end
        assertThat(governance.value()).isPresent();
    }

    @Test
    void smallCompany() {
        Ladder ladder = Ladder.of(List.of(
                new Tier(TierId.of("regional-manager"), 30, LocalizedText.of("Regional manager", "大区经理")),
                new Tier(TierId.of("supervisor"), 20, LocalizedText.of("Sales supervisor", "销售主管"))));
        // sample: company
        Organization organization = Organization.builder(ladder, LocalDate.of(2025, 1, 1))
                .unit("company", LocalizedText.of("Company", "公司"))
                .unit("east", LocalizedText.of("East", "华东"), "company")
                .position("head", "regional-manager", "company")
                .position("east-1", "supervisor", "east")
                .reportsTo("east-1", "head")
                .holder("zhang", "head")
                .holder("li", "east-1", DateRange.parse("2025-01-01/2025-02-10"))
                .acting("zhang", "east-1", DateRange.parse("2025-02-10/2025-04-01"))
                .build();
        // end
        assertThat(organization.on(LocalDate.of(2025, 3, 1)).occupant(PositionId.of("east-1")))
                .contains(PersonId.of("zhang"));
    }
}
