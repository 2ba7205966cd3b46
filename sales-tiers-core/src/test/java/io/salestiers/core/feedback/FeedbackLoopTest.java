package io.salestiers.core.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.OrganizationDay;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.responsibility.Charters;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.FindingCode;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.result.Outcome;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.text.Texts;
import io.salestiers.core.time.BusinessCalendar;
import io.salestiers.core.time.DateRange;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FeedbackLoopTest {
    private static final BusinessCalendar WEEKDAYS =
            BusinessCalendar.of(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Set.of(), Set.of());
    private static final FeedbackRules RULES = FeedbackRules.of(
            3,
            DayCounting.CALENDAR_DAYS,
            DueBasis.FIRST,
            List.of(new EscalationStep(1, 1), new EscalationStep(5, 2), new EscalationStep(9, 4)));

    private static LocalDate march(int day) {
        return LocalDate.of(2026, 3, day);
    }

    /** sun reports to li, li to wang; the position between them is vacant from 10 March on. */
    private static OrganizationDay day(int day) {
        return Organization.builder(Charters.standard().ladder(), LocalDate.of(2026, 1, 1))
                .unit("east", LocalizedText.of("East", "华东"))
                .position("head", "regional-manager", "east")
                .position("lead", "supervisor", "east")
                .reportsTo("lead", "head")
                .position("rep", "representative", "east")
                .reportsTo("rep", "lead")
                .holder("wang", "head")
                .holder("li", "lead", DateRange.parse("2026-01-01/2026-03-10"))
                .holder("sun", "rep")
                .build()
                .on(march(day));
    }

    private static FeedbackItem item(String id, String owner, int due) {
        return FeedbackItem.of(
                FeedbackItemId.of(id),
                FeedbackOrigin.MEETING,
                new Subject.OfUnit(UnitId.of("east")),
                "words",
                march(1),
                PersonId.of(owner),
                march(due));
    }

    private static List<String> told(OrganizationDay day, FeedbackItem... items) {
        return FeedbackLoop.DEFAULT.overdue(List.of(items), RULES, day, WEEKDAYS).orThrow().stream()
                .map(each -> each.item().id() + " " + each.daysOverdue() + " " + each.level() + " "
                        + each.to().map(PersonId::value).orElse("-"))
                .toList();
    }

    /** Due on 4 March: overdue from the 5th on; 1 day to li, 5 days to wang; the vacancy is passed over. */
    @Test
    void goesUpTheLineByDaysOverdue() {
        FeedbackItem item = item("F-1", "sun", 4);
        assertThat(told(day(4), item)).isEmpty();
        assertThat(told(day(5), item)).containsExactly("F-1 1 1 li");
        assertThat(told(day(8), item)).containsExactly("F-1 4 1 li");
        assertThat(told(day(9), item)).containsExactly("F-1 5 2 wang");
        assertThat(told(day(10), item("F-2", "sun", 9))).containsExactly("F-2 1 1 wang");
        // The fourth level is above the top: the top hears of it.
        assertThat(told(day(13), item)).containsExactly("F-1 9 4 wang");
    }

    @Test
    void longestOverdueComesFirst() {
        assertThat(told(day(9), item("F-1", "sun", 8), item("F-3", "sun", 4), item("F-2", "sun", 4)))
                .containsExactly("F-2 5 2 wang", "F-3 5 2 wang", "F-1 1 1 li");
    }

    @Test
    void workingDaysPassOverTheWeekend() {
        FeedbackRules rules = FeedbackRules.of(3, DayCounting.WORKING_DAYS, DueBasis.FIRST, RULES.escalation());
        // Due on Friday, 6 March: on Sunday no working day has passed, and no step is reached.
        List<Escalation> sunday = FeedbackLoop.DEFAULT
                .overdue(List.of(item("F-1", "sun", 6)), rules, day(8), WEEKDAYS)
                .orThrow();
        assertThat(sunday.get(0).daysOverdue()).isZero();
        assertThat(sunday.get(0).to()).isEmpty();
        assertThat(rules.dueOf(FeedbackOrigin.MEETING, march(6), WEEKDAYS)).isEqualTo(march(11));
    }

    @Test
    void nobodyAboveIsFound() {
        WithFindings<List<Escalation>> found = FeedbackLoop.DEFAULT.overdue(
                List.of(item("F-1", "wang", 4), item("F-2", "stranger", 4)), RULES, day(9), WEEKDAYS);
        assertThat(found.findings())
                .extracting(Finding::code)
                .containsExactly(FeedbackFinding.NOBODY_ABOVE, FeedbackFinding.NOBODY_ABOVE);
        assertThat(found.orThrow()).allMatch(each -> each.to().isEmpty());
        for (Language language : Language.values()) {
            Texts texts = Texts.of(language, List.of(CoreMessages.catalogue()));
            assertThat(found.orThrow().get(0).explanation().print(texts))
                    .contains("F-1", "wang")
                    .doesNotContain("core.feedback");
        }
    }

    /** The example of {@link DueBasis}. */
    @Test
    void extensionCountsByChoice() {
        FeedbackItem item = item("F-1", "sun", 10)
                .with(new FeedbackStep.Extended(march(9), march(20)))
                .orThrow()
                .with(new FeedbackStep.Answered(march(18), PersonId.of("sun"), "yes"))
                .orThrow()
                .with(new FeedbackStep.Closed(march(18), PersonId.of("sun"), FeedbackOutcome.DECLINED))
                .orThrow();
        DateRange month = DateRange.parse("2026-03-01/2026-04-01");
        assertThat(FeedbackLoop.DEFAULT
                        .observations(List.of(item), RULES, month)
                        .orThrow())
                .extracting(each -> each.measure() + " " + each.day())
                .containsExactly("feedback_due 2026-03-10");
        FeedbackRules extended = FeedbackRules.of(3, DayCounting.CALENDAR_DAYS, DueBasis.EXTENDED, List.of());
        assertThat(FeedbackLoop.DEFAULT
                        .observations(List.of(item), extended, month)
                        .orThrow())
                .extracting(each -> each.measure() + " " + each.day())
                .containsExactly("feedback_closed_on_time 2026-03-20", "feedback_due 2026-03-20");
    }

    @Test
    void stepsThatCantFollowAreRefusedAllAtOnce() {
        FeedbackItem item = item("F-1", "sun", 10);
        Outcome<FeedbackItem> early =
                item.with(new FeedbackStep.Closed(LocalDate.of(2026, 2, 1), PersonId.of("sun"), FeedbackOutcome.DONE));
        assertThat(codes(early)).containsExactly(FeedbackFinding.STEP_TOO_EARLY, FeedbackFinding.CLOSED_WITHOUT_ANSWER);
        assertThat(codes(item.with(new FeedbackStep.Reopened(march(5), march(4)))))
                .containsExactly(FeedbackFinding.ITEM_NOT_CLOSED, FeedbackFinding.DUE_BEFORE_RECEIVED);
        assertThat(codes(item.with(new FeedbackStep.Extended(march(5), march(10)))))
                .containsExactly(FeedbackFinding.DUE_NOT_LATER);
        FeedbackItem closed = item.with(new FeedbackStep.Answered(march(5), PersonId.of("sun"), "yes"))
                .orThrow()
                .with(new FeedbackStep.Closed(march(5), PersonId.of("sun"), FeedbackOutcome.DONE))
                .orThrow();
        assertThat(codes(closed.with(new FeedbackStep.Assigned(march(6), PersonId.of("li")))))
                .containsExactly(FeedbackFinding.ITEM_CLOSED);
        assertThatThrownBy(() -> item("F-1", "sun", 1).with(new FeedbackStep.Answered(march(1), PersonId.of("x"), " ")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<FindingCode> codes(Outcome<?> outcome) {
        return outcome.match(
                done -> List.of(),
                findings -> findings.stream().map(Finding::code).toList(),
                racing -> List.of());
    }

    @Test
    void oneIdIsOneItem() {
        assertThat(FeedbackLoop.DEFAULT
                        .overdue(List.of(item("F-1", "sun", 4), item("F-1", "li", 4)), RULES, day(9), WEEKDAYS)
                        .findings())
                .extracting(Finding::code)
                .containsExactly(FeedbackFinding.ITEM_TWICE);
    }

    @Test
    void meaninglessRulesAreRefused() {
        assertThatThrownBy(() -> FeedbackRules.of(
                        -1,
                        DayCounting.CALENDAR_DAYS,
                        DueBasis.FIRST,
                        List.of(new EscalationStep(5, 2), new EscalationStep(5, 3))))
                .isInstanceOfSatisfying(
                        InvalidDefinitionException.class,
                        e -> assertThat(e.findings())
                                .extracting(Finding::code)
                                .containsExactly(
                                        FeedbackFinding.NO_DAYS,
                                        FeedbackFinding.NO_DAYS,
                                        FeedbackFinding.NO_DAYS,
                                        FeedbackFinding.NO_DAYS,
                                        FeedbackFinding.ESCALATION_ORDER));
    }

    @Test
    void everyCodeAndTermHasATextInBothLanguages() {
        List<String> keys = new ArrayList<>();
        Arrays.stream(FeedbackFinding.values()).map(FeedbackFinding::code).forEach(keys::add);
        Arrays.stream(FeedbackOrigin.values()).map(FeedbackOrigin::key).forEach(keys::add);
        Arrays.stream(FeedbackState.values()).map(FeedbackState::key).forEach(keys::add);
        Arrays.stream(Respondents.values()).map(Respondents::key).forEach(keys::add);
        assertThat(CoreMessages.catalogue().keys()).containsAll(keys);
        assertThat(keys).doesNotHaveDuplicates();
    }
}
