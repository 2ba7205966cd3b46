package io.salestiers.kpi.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.json.SalesTiersJson;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.PeriodKind;
import io.salestiers.core.time.WeekPattern;
import io.salestiers.kpi.json.KpiDocuments;
import io.salestiers.kpi.measure.PlacementDay;
import io.salestiers.kpi.testkit.cycle.ReviewedCompany;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CycleTemplateTest {
    private static final CycleTemplate TEMPLATE = ReviewedCompany.template();

    private static CycleTemplate with(FiscalCalendar calendar, PeriodKind... kinds) {
        return new CycleTemplate(
                TEMPLATE.id(),
                TEMPLATE.name(),
                calendar,
                new TreeSet<>(Set.of(kinds)),
                PlacementDay.AT_END,
                List.of(),
                TEMPLATE.scorecards());
    }

    private static List<String> people(CycleState cycle) {
        return cycle.entries().stream()
                .map(entry -> entry.person() + " by " + entry.reviewer())
                .toList();
    }

    private static List<String> found(WithFindings<CycleState> next) {
        return next.findings().stream()
                .map(finding -> finding.code() + " " + finding.place())
                .toList();
    }

    @Test
    void theFirstCycleHasEverybodyWithAScorecard() {
        CycleState draft = ReviewedCompany.draft();
        assertThat(draft.phase()).isEqualTo(CyclePhase.DRAFT);
        assertThat(draft.period().name()).isEqualTo("2025-Q2");
        assertThat(people(draft))
                .containsExactly("chen by wang", "li by wang", "qian by chen", "sun by li", "zhang by li");
        assertThat(draft.method().template().revision()).isEqualTo("1");
        assertThat(draft.method()
                        .find(ReviewedCompany.REPRESENTATIVE)
                        .orElseThrow()
                        .ratings())
                .containsExactly(ReviewedCompany.C, ReviewedCompany.B, ReviewedCompany.A);
    }

    @Test
    void periodsFollowWithoutAGapAndPeopleAreCarried() {
        CycleState second = ReviewedCompany.draft();
        WithFindings<CycleState> third =
                TEMPLATE.next(CycleId.of("2025-Q3"), "2", second, ReviewedCompany.organization());
        assertThat(third.orThrow().period().range().from())
                .isEqualTo(second.period().range().to().orElseThrow());
        // Wu came on 1 June.
        assertThat(found(third)).containsExactly("JOINED person:wu");
        assertThat(people(third.orThrow())).contains("wu by chen").hasSize(6);
        assertThat(third.orThrow().method().template().revision()).isEqualTo("2");
        assertThat(third.orThrow().policy()).isEqualTo(second.policy());
        assertThat(third.orThrow().entries()).allMatch(entry -> entry.stage() == EntryStage.NOT_STARTED);
        // Sun left on 1 October.
        WithFindings<CycleState> fourth =
                TEMPLATE.next(CycleId.of("2025-Q4"), "2", third.orThrow(), ReviewedCompany.organization());
        assertThat(found(fourth)).containsExactly("LEFT person:sun");
        assertThat(people(fourth.orThrow())).hasSize(5).doesNotContain("sun by li");
        // Wu left on 1 January, when the next year begins.
        WithFindings<CycleState> next =
                TEMPLATE.next(CycleId.of("2026-Q1"), "2", fourth.orThrow(), ReviewedCompany.organization());
        assertThat(next.orThrow().period().name()).isEqualTo("2026-Q1");
        assertThat(found(next)).containsExactly("LEFT person:wu");
    }

    @Test
    void aReviewerStaysAsLongAsTheyStandAbove() {
        CycleState second = ReviewedCompany.draft();
        CycleState changed = second.with(second.find(ReviewedCompany.ZHANG)
                        .orElseThrow()
                        .edit()
                        .reviewer(ReviewedCompany.WANG)
                        .done())
                .with(ScorecardEntry.of(ReviewedCompany.QIAN, ReviewedCompany.SUPERVISOR, ReviewedCompany.LI));
        WithFindings<CycleState> third =
                TEMPLATE.next(CycleId.of("2025-Q3"), "1", changed, ReviewedCompany.organization());
        assertThat(people(third.orThrow())).contains("zhang by wang", "qian by chen");
        assertThat(found(third))
                .containsExactly("TIER_CHANGED person:qian", "REVIEWER_CHANGED person:qian", "JOINED person:wu");
    }

    @Test
    void whoHasNobodyAboveIsNamed() {
        CycleTemplate all = new CycleTemplate(
                TEMPLATE.id(),
                TEMPLATE.name(),
                TEMPLATE.calendar(),
                TEMPLATE.periods(),
                PlacementDay.AT_END,
                List.of(),
                new TreeMap<>(java.util.Map.of(
                        io.salestiers.core.org.TierId.of("administrator"),
                        TEMPLATE.scorecard(ReviewedCompany.SUPERVISOR).orElseThrow())));
        WithFindings<CycleState> draft = all.first(
                CycleId.of("c"),
                "1",
                ReviewedCompany.policy(),
                PeriodKind.QUARTER,
                LocalDate.of(2025, 4, 1),
                ReviewedCompany.COMPANY,
                ReviewedCompany.organization());
        assertThat(draft.orThrow().entries()).isEmpty();
        assertThat(draft.findings()).extracting(Finding::code).containsExactly(CycleFinding.NO_REVIEWER);
    }

    @Test
    void cadencesMayBeMonthsHalfYearsAndWholeWeeks() {
        FiscalCalendar weeks = FiscalCalendar.ofWeeks(WeekPattern.FOUR_FOUR_FIVE)
                .endingOnLast(DayOfWeek.SATURDAY, Month.AUGUST)
                .leapWeekIn(12)
                .calledByYearOfEnd()
                .build();
        CycleTemplate byWeeks = with(weeks, PeriodKind.MONTH, PeriodKind.HALF_YEAR);
        CycleState cycle = byWeeks.first(
                        CycleId.of("m"),
                        "1",
                        ReviewedCompany.policy(),
                        PeriodKind.MONTH,
                        LocalDate.of(2025, 6, 1),
                        ReviewedCompany.COMPANY,
                        ReviewedCompany.organization())
                .orThrow();
        for (int i = 0; i < 14; i++) {
            CycleState next = byWeeks.next(CycleId.of("m" + i), "1", cycle, ReviewedCompany.organization())
                    .orThrow();
            assertThat(next.period().range().from())
                    .isEqualTo(cycle.period().range().to().orElseThrow());
            assertThat(next.period().range().lengthInDays() % 7).isZero();
            cycle = next;
        }
        byte[] bytes = SalesTiersJson.jackson3().write(byWeeks, KpiDocuments.CYCLE_TEMPLATE);
        assertThat(new String(bytes, StandardCharsets.UTF_8)).contains("\"4-4-5\"");
        assertThat(SalesTiersJson.jackson2()
                        .read("t.json", bytes, KpiDocuments.CYCLE_TEMPLATE)
                        .orThrow())
                .isEqualTo(byWeeks);
    }

    @Test
    void whatDoesNotFollowIsRefused() {
        assertThatThrownBy(() -> with(TEMPLATE.calendar())).isInstanceOf(InvalidDefinitionException.class);
        assertThatThrownBy(() -> with(TEMPLATE.calendar(), PeriodKind.MONTH)
                        .first(
                                CycleId.of("c"),
                                "1",
                                ReviewedCompany.policy(),
                                PeriodKind.QUARTER,
                                LocalDate.of(2025, 4, 1),
                                ReviewedCompany.COMPANY,
                                ReviewedCompany.organization()))
                .hasMessage("kind must be one of [MONTH], but was QUARTER");
        CycleTemplate other = new CycleTemplate(
                CycleTemplateId.of("other"),
                LocalizedText.same("Other"),
                TEMPLATE.calendar(),
                TEMPLATE.periods(),
                PlacementDay.AT_END,
                List.of(),
                TEMPLATE.scorecards());
        assertThatThrownBy(
                        () -> other.next(CycleId.of("c"), "1", ReviewedCompany.draft(), ReviewedCompany.organization()))
                .hasMessage("previous cycle must be of template other, but was of sales");
        assertThatThrownBy(() -> with(FiscalCalendar.startingIn(Month.FEBRUARY), PeriodKind.QUARTER)
                        .next(CycleId.of("c"), "1", ReviewedCompany.draft(), ReviewedCompany.organization()))
                .hasMessageContaining("the next period must begin on 2025-07-01");
    }

    @Test
    void periodsInARangeAreOfAllKinds() {
        assertThat(TEMPLATE.periodsIn(io.salestiers.core.time.DateRange.parse("2025-04-01/2025-05-01")))
                .extracting(period -> period.name())
                .containsExactly("2025-H1", "2025-M04", "2025-Q2");
    }

    @Test
    void policiesSurviveWritingAndReadingWithBothJacksons() {
        ReviewPolicy policy = ReviewedCompany.policy();
        byte[] bytes = SalesTiersJson.jackson3().write(policy, KpiDocuments.REVIEW_POLICY);
        assertThat(SalesTiersJson.jackson2().write(policy, KpiDocuments.REVIEW_POLICY))
                .isEqualTo(bytes);
        assertThat(SalesTiersJson.jackson2()
                        .read("p.json", bytes, KpiDocuments.REVIEW_POLICY)
                        .orThrow())
                .isEqualTo(policy);
        String text = new String(bytes, StandardCharsets.UTF_8)
                .replace("\"0.7\"", "\"0.6\"")
                .replace("0.7", "0.6");
        assertThat(SalesTiersJson.jackson3()
                        .read("p.json", text.getBytes(StandardCharsets.UTF_8), KpiDocuments.REVIEW_POLICY)
                        .findings())
                .isNotEmpty();
        for (int[] wrong : new int[][] {{0, 5, 1}, {101, 5, 1}, {1, 0, 1}, {1, 367, 1}, {1, 5, 0}, {1, 5, 11}}) {
            assertThatThrownBy(() -> new ReviewPolicy(
                            SelfAssessment.NONE,
                            wrong[0],
                            policy.distribution(),
                            DistributionBase.WHOLE_CYCLE,
                            wrong[1],
                            wrong[2]))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        ReviewPolicy widest = new ReviewPolicy(
                SelfAssessment.NONE, 100, policy.distribution(), DistributionBase.WHOLE_CYCLE, 366, 10);
        assertThat(widest.quorum()).isEqualTo(100);
    }

    @Test
    void peopleOfOtherUnitsAreNotInIt() {
        CycleState suzhou = TEMPLATE.first(
                        CycleId.of("c"),
                        "1",
                        ReviewedCompany.policy(),
                        PeriodKind.QUARTER,
                        LocalDate.of(2025, 4, 1),
                        io.salestiers.core.org.UnitId.of("suzhou"),
                        ReviewedCompany.organization())
                .orThrow();
        assertThat(suzhou.entries())
                .extracting(ScorecardEntry::person)
                .containsExactly(PersonId.of("li"), PersonId.of("sun"), PersonId.of("zhang"));
    }
}
