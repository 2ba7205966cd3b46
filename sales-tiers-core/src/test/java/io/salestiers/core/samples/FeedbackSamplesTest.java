package io.salestiers.core.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.feedback.Anonymity;
import io.salestiers.core.feedback.Answer;
import io.salestiers.core.feedback.AnswerSheet;
import io.salestiers.core.feedback.Breakdown;
import io.salestiers.core.feedback.DayCounting;
import io.salestiers.core.feedback.DueBasis;
import io.salestiers.core.feedback.Escalation;
import io.salestiers.core.feedback.EscalationStep;
import io.salestiers.core.feedback.FeedbackItem;
import io.salestiers.core.feedback.FeedbackItemId;
import io.salestiers.core.feedback.FeedbackLoop;
import io.salestiers.core.feedback.FeedbackOrigin;
import io.salestiers.core.feedback.FeedbackOutcome;
import io.salestiers.core.feedback.FeedbackRules;
import io.salestiers.core.feedback.FeedbackState;
import io.salestiers.core.feedback.FeedbackStep;
import io.salestiers.core.feedback.GroupFigures;
import io.salestiers.core.feedback.InMemorySurveyStore;
import io.salestiers.core.feedback.InvitationToken;
import io.salestiers.core.feedback.QuestionKind;
import io.salestiers.core.feedback.Respondents;
import io.salestiers.core.feedback.ResultGroup;
import io.salestiers.core.feedback.Survey;
import io.salestiers.core.feedback.SurveyId;
import io.salestiers.core.feedback.SurveyQuestion;
import io.salestiers.core.feedback.SurveyResults;
import io.salestiers.core.feedback.SurveyResultsCalculator;
import io.salestiers.core.feedback.SurveyStore;
import io.salestiers.core.observation.Observation;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.TierId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.responsibility.Charters;
import io.salestiers.core.result.Outcome;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.BusinessCalendar;
import io.salestiers.core.time.DateRange;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Samples that stand in the documentation of feedback. */
class FeedbackSamplesTest {
    private static final UnitId EAST = UnitId.of("east");
    private static final TierId REPRESENTATIVE = TierId.of("representative");
    private static final PersonId SUN = PersonId.of("sun");
    private static final BusinessCalendar CALENDAR =
            BusinessCalendar.of(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Set.of(), Set.of());

    private static Organization organization() {
        return Organization.builder(Charters.standard().ladder(), LocalDate.of(2026, 1, 1))
                .unit("east", LocalizedText.of("East", "华东"))
                .unit("suzhou", LocalizedText.of("Suzhou", "苏州"), "east")
                .unit("wuxi", LocalizedText.of("Wuxi", "无锡"), "east")
                .position("head", "regional-manager", "east")
                .position("lead", "supervisor", "suzhou")
                .reportsTo("lead", "head")
                .position("rep", "representative", "suzhou")
                .reportsTo("rep", "lead")
                .holder("wang", "head")
                .holder("li", "lead")
                .holder("sun", "rep")
                .build();
    }

    private static Survey pulse() {
        // sample: survey
        Survey survey = new Survey(
                SurveyId.of("enps-2026-h1"),
                LocalizedText.of("Employee survey", "员工调查"),
                Respondents.EMPLOYEES,
                EAST,
                DateRange.parse("2026-03-01/2026-03-15"),
                new Anonymity.Threshold(5),
                Breakdown.BY_UNIT,
                List.of(
                        SurveyQuestion.required(
                                "recommend",
                                LocalizedText.of("Would you recommend us as an employer?", "您是否愿意推荐我们公司？"),
                                QuestionKind.Recommendation.standard()),
                        SurveyQuestion.optional("why", LocalizedText.of("Why?", "为什么？"), new QuestionKind.Words())),
                List.of());
        // end
        return survey;
    }

    @Test
    void store() {
        Survey survey = pulse();
        Set<InvitationToken> tokens = Set.of(InvitationToken.of("x7Q"), InvitationToken.of("k2M"));
        LocalDate today = LocalDate.of(2026, 3, 2);
        // sample: store
        SurveyStore store = new InMemorySurveyStore();
        store.open(survey, tokens).orThrow();
        AnswerSheet sheet =
                AnswerSheet.ofEmployee(UnitId.of("suzhou"), REPRESENTATIVE).with("recommend", Answer.level(9));
        Outcome<AnswerSheet> taken = store.submit(survey.id(), InvitationToken.of("x7Q"), sheet, today);
        Outcome<AnswerSheet> again = store.submit(survey.id(), InvitationToken.of("x7Q"), sheet, today); // refused
        List<AnswerSheet> sheets = store.sheets(survey.id());
        // end
        assertThat(taken).isEqualTo(Outcome.done(sheet));
        assertThat(again).isInstanceOf(Outcome.Refused.class);
        assertThat(sheets).containsExactly(sheet);
    }

    @Test
    void results() {
        Survey survey = pulse();
        Organization organization = organization();
        List<AnswerSheet> sheets = new ArrayList<>();
        for (int level : new int[] {10, 9, 9, 7, 6}) {
            sheets.add(
                    AnswerSheet.ofEmployee(UnitId.of("suzhou"), REPRESENTATIVE).with("recommend", Answer.level(level)));
        }
        sheets.add(AnswerSheet.ofEmployee(UnitId.of("wuxi"), REPRESENTATIVE).with("recommend", Answer.level(0)));
        // sample: results
        SurveyResults results = SurveyResultsCalculator.DEFAULT
                .results(survey, sheets, organization, LocalDate.of(2026, 3, 15))
                .orThrow();
        GroupFigures east = results.of("recommend").shown().get(0); // 6 answers
        // Suzhou has five, but with it the one answer of Wuxi could be worked out.
        List<ResultGroup> hidden = results.of("recommend").hidden();
        List<Observation> figures = results.observations(); // enps_answers 6, enps_points 100
        // end
        assertThat(east.answers()).isEqualTo(6);
        assertThat(hidden).extracting(ResultGroup::key).containsExactly("unit:suzhou", "unit:wuxi");
        assertThat(figures)
                .extracting(each -> each.measure() + " " + each.value().value())
                .containsExactly("enps_answers 6", "enps_points 100");
    }

    @Test
    void loop() {
        Organization organization = organization();
        FeedbackRules rules = FeedbackRules.of(
                5,
                DayCounting.WORKING_DAYS,
                DueBasis.FIRST,
                List.of(new EscalationStep(1, 1), new EscalationStep(5, 2)));
        // sample: item
        LocalDate received = LocalDate.of(2026, 3, 6); // a Friday
        LocalDate due = rules.dueOf(FeedbackOrigin.CUSTOMER, received, CALENDAR); // 2026-03-13, five working days on
        FeedbackItem item = FeedbackItem.of(
                FeedbackItemId.of("F-1"),
                FeedbackOrigin.CUSTOMER,
                new Subject.OfUnit(UnitId.of("suzhou")),
                "Invoices come too late",
                received,
                SUN,
                due);
        FeedbackItem closed = item.with(new FeedbackStep.Answered(
                        LocalDate.of(2026, 3, 17), SUN, "From May on they come with the goods"))
                .orThrow()
                .with(new FeedbackStep.Closed(LocalDate.of(2026, 3, 18), SUN, FeedbackOutcome.DONE))
                .orThrow();
        Optional<FeedbackState> state = closed.stateOn(LocalDate.of(2026, 3, 17)); // answered
        // end
        assertThat(due).isEqualTo(LocalDate.of(2026, 3, 13));
        assertThat(state).contains(FeedbackState.ANSWERED);
        // sample: loop
        List<Escalation> overdue = FeedbackLoop.DEFAULT
                .overdue(List.of(closed), rules, organization.on(LocalDate.of(2026, 3, 16)), CALENDAR)
                .orThrow();
        Optional<PersonId> told = overdue.get(0).to(); // li, the manager of sun
        List<Observation> figures = FeedbackLoop.DEFAULT
                .observations(List.of(closed), rules, DateRange.parse("2026-03-01/2026-04-01"))
                .orThrow(); // feedback_due 1; closed on the 18th, which is not in time
        // end
        assertThat(told).contains(PersonId.of("li"));
        assertThat(figures).extracting(each -> each.measure().value()).containsExactly("feedback_due");
    }
}
