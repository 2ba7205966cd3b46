package io.salestiers.core.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.culture.Acknowledgement;
import io.salestiers.core.culture.CodeId;
import io.salestiers.core.culture.CodeVersion;
import io.salestiers.core.culture.CodesOfConduct;
import io.salestiers.core.culture.CompanyValue;
import io.salestiers.core.culture.CultureCharter;
import io.salestiers.core.culture.CultureMeasures;
import io.salestiers.core.culture.OpenAcknowledgement;
import io.salestiers.core.culture.PraiseRing;
import io.salestiers.core.culture.Program;
import io.salestiers.core.culture.ProgramId;
import io.salestiers.core.culture.ProgramKind;
import io.salestiers.core.culture.ProgramParticipation;
import io.salestiers.core.culture.ProgramReach;
import io.salestiers.core.culture.Recognition;
import io.salestiers.core.culture.RecognitionId;
import io.salestiers.core.culture.RecognitionReview;
import io.salestiers.core.culture.RecognitionReviewer;
import io.salestiers.core.culture.RecognitionRules;
import io.salestiers.core.culture.ValueId;
import io.salestiers.core.culture.WellbeingTrend;
import io.salestiers.core.culture.Workload;
import io.salestiers.core.culture.WorkloadBalance;
import io.salestiers.core.culture.WorkloadBasis;
import io.salestiers.core.culture.WorkloadRule;
import io.salestiers.core.culture.WorkloadWarning;
import io.salestiers.core.feedback.Anonymity;
import io.salestiers.core.feedback.Answer;
import io.salestiers.core.feedback.AnswerSheet;
import io.salestiers.core.feedback.Breakdown;
import io.salestiers.core.feedback.GroupFigures;
import io.salestiers.core.feedback.QuestionKind;
import io.salestiers.core.feedback.Respondents;
import io.salestiers.core.feedback.ResultGroup;
import io.salestiers.core.feedback.Survey;
import io.salestiers.core.feedback.SurveyId;
import io.salestiers.core.feedback.SurveyQuestion;
import io.salestiers.core.feedback.SurveyQuestionId;
import io.salestiers.core.feedback.SurveyResults;
import io.salestiers.core.feedback.SurveyResultsCalculator;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.TierId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.responsibility.Charters;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.PeriodKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Samples that stand in the documentation of culture. */
class CultureSamplesTest {
    private static final UnitId EAST = UnitId.of("east");
    private static final PersonId SUN = PersonId.of("sun");
    private static final PersonId ZHAO = PersonId.of("zhao");
    private static final PersonId QIAN = PersonId.of("qian");
    private static final CodeId CONDUCT = CodeId.of("sales-conduct");
    private static final ValueId CUSTOMER_FIRST = ValueId.of("customer-first");

    private static Organization organization() {
        return Organization.builder(Charters.standard().ladder(), LocalDate.of(2026, 1, 1))
                .unit("east", LocalizedText.of("East", "华东"))
                .position("rep-1", "representative", "east")
                .position("rep-2", "representative", "east")
                .position("rep-3", "representative", "east")
                .holder("sun", "rep-1")
                .holder("zhao", "rep-2")
                .holder("qian", "rep-3")
                .build();
    }

    private static CultureCharter charter() {
        // sample: charter
        CultureCharter charter = new CultureCharter(
                LocalizedText.of("Our culture", "我们的文化"),
                List.of(new CompanyValue(
                        CUSTOMER_FIRST,
                        LocalizedText.of("Customer first", "客户第一"),
                        List.of(LocalizedText.of("Calls back on the same day", "当天回电")))),
                List.of(new CodeVersion(
                        CONDUCT,
                        "2026-1",
                        LocalizedText.of("Sales conduct", "销售行为准则"),
                        LocalDate.of(2026, 1, 1),
                        Set.of(), // everybody
                        14)),
                new RecognitionRules(FiscalCalendar.CALENDAR_YEAR, PeriodKind.MONTH, 5, 2, 4),
                List.of(new Program(
                        ProgramId.of("flexible-hours"),
                        LocalizedText.of("Flexible hours", "弹性工作"),
                        ProgramKind.FLEXIBLE_TIME,
                        DateRange.parse("2026-01-01/"),
                        Set.of(),
                        90)),
                List.of(new WorkloadRule.AboveMedian(
                        CultureMeasures.WORKLOAD_CUSTOMERS, Ratio.of(3, 2), 3, WorkloadBasis.WORKING_TIME)));
        // end
        return charter;
    }

    @Test
    void codes() {
        CultureCharter charter = charter();
        Organization organization = organization();
        // sample: codes
        List<Acknowledgement> given = List.of(new Acknowledgement(SUN, CONDUCT, "2026-1", LocalDate.of(2026, 1, 10)));
        List<OpenAcknowledgement> open = CodesOfConduct.DEFAULT
                .open(charter, given, organization, LocalDate.of(2026, 1, 20))
                .orThrow(); // zhao and qian, both overdue since 15 January
        // end
        assertThat(open).extracting(OpenAcknowledgement::person).containsExactly(QIAN, ZHAO);
    }

    @Test
    void recognition() {
        CultureCharter charter = charter();
        // sample: recognition
        List<Recognition> given = List.of(
                new Recognition(RecognitionId.of("R-1"), SUN, ZHAO, CUSTOMER_FIRST, LocalDate.of(2026, 3, 2)),
                new Recognition(RecognitionId.of("R-2"), ZHAO, SUN, CUSTOMER_FIRST, LocalDate.of(2026, 3, 3)),
                new Recognition(RecognitionId.of("R-3"), SUN, SUN, CUSTOMER_FIRST, LocalDate.of(2026, 3, 4)));
        RecognitionReview review =
                RecognitionReviewer.DEFAULT.review(charter, given).orThrow(); // R-3 does not count
        List<PraiseRing> rings = RecognitionReviewer.DEFAULT
                .rings(review, DateRange.parse("2026-01-01/2026-04-01"))
                .orThrow(); // sun and zhao, by: reported, not judged
        // end
        assertThat(review.counted()).hasSize(2);
        assertThat(rings).hasSize(1);
    }

    @Test
    void reach() {
        Program program = charter().programs().get(0);
        Organization organization = organization();
        // sample: reach
        List<ProgramParticipation> participations =
                List.of(new ProgramParticipation(SUN, program.id(), DateRange.parse("2026-05-01/")));
        ProgramReach.Reach reach = ProgramReach.DEFAULT
                .on(program, participations, organization, EAST, LocalDate.of(2026, 6, 1), 3)
                .orThrow();
        GroupFigures east = reach.figures().shown().get(0); // 3 may take part, a third of them does
        // end
        assertThat(east.answers()).isEqualTo(3);
        assertThat(east.figure().orElseThrow().value()).isEqualTo(Ratio.of(1, 3));
    }

    @Test
    void workload() {
        CultureCharter charter = charter();
        Organization organization = organization();
        // sample: workload
        LocalDate today = LocalDate.of(2026, 6, 1);
        List<Workload> workloads = List.of(
                Workload.of(SUN, today).with(CultureMeasures.WORKLOAD_CUSTOMERS, Ratio.of(40)),
                Workload.of(ZHAO, today).with(CultureMeasures.WORKLOAD_CUSTOMERS, Ratio.of(38)),
                Workload.of(QIAN, today).with(CultureMeasures.WORKLOAD_CUSTOMERS, Ratio.of(75)));
        List<WorkloadWarning> warnings = WorkloadBalance.DEFAULT
                .warnings(charter, workloads, organization.on(today), EAST)
                .orThrow(); // qian: 75 is more than 1.5 times 40, the median of 3 representatives
        // end
        assertThat(warnings).singleElement().extracting(WorkloadWarning::person).isEqualTo(QIAN);
    }

    @Test
    void wellbeing() {
        List<SurveyResults> pulses = List.of(pulse("2026-03", 3), pulse("2026-06", 4));
        // sample: wellbeing
        WellbeingTrend trend = WellbeingTrend.of(pulses, new ResultGroup.OfUnit(EAST));
        WellbeingTrend.Point june = trend.points().get(1); // index 75, 25 more than in March
        String caution = WellbeingTrend.CAUTION.en();
        // end
        assertThat(june.index().orElseThrow().value()).isEqualTo(Ratio.of(75));
        assertThat(june.change().orElseThrow().value().orElseThrow().value()).isEqualTo(Ratio.of(25));
        assertThat(caution).contains("no proof");
    }

    private static SurveyResults pulse(String month, int level) {
        LocalDate first = LocalDate.parse(month + "-01");
        Survey survey = new Survey(
                SurveyId.of("pulse-" + month),
                LocalizedText.of("Pulse", "脉搏调查"),
                Respondents.EMPLOYEES,
                EAST,
                DateRange.of(first, first.plusDays(14)),
                new Anonymity.Threshold(3),
                Breakdown.WHOLE,
                List.of(SurveyQuestion.required(
                        "workload", LocalizedText.of("My workload is right", "我的工作量合适"), new QuestionKind.Scale(1, 5))),
                List.of(SurveyQuestionId.of("workload")));
        List<AnswerSheet> sheets = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            sheets.add(AnswerSheet.ofEmployee(EAST, TierId.of("representative")).with("workload", Answer.level(level)));
        }
        return SurveyResultsCalculator.DEFAULT
                .results(survey, sheets, organization(), first.plusDays(14))
                .orThrow();
    }
}
