package io.salestiers.incentives.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.canonical.Digest;
import io.salestiers.core.canonical.JsonValue;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.time.BusinessCalendar;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.incentives.assignment.PlanAssignment;
import io.salestiers.incentives.assignment.PlanAssignments;
import io.salestiers.incentives.assignment.PlanId;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A year's plan, recorded on Monday 2026-01-05, and other rates from July on, recorded on Wednesday 2026-07-15. */
class OpenAcknowledgementsTest {
    private static final PersonId ANN = PersonId.of("Ann");
    private static final PersonId BO = PersonId.of("Bo");
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final PlanId REPS = PlanId.of("reps");
    private static final PayTerms YEAR = plan("2026-01-01/2027-01-01", 1);
    private static final PayTerms SUMMER = plan("2026-07-01/2027-01-01", 2);
    private static final PayTerms QUOTA = new PayTerms.OfQuota(
            BO, MeasureId.of("revenue"), FiscalCalendar.CALENDAR_YEAR.parse("2026-Q3"), Digest.of(JsonValue.number(9)));
    private static final RecordedTerms FIRST = new RecordedTerms(YEAR, Instant.parse("2026-01-05T02:00:00Z"));
    private static final RecordedTerms SECOND = new RecordedTerms(SUMMER, Instant.parse("2026-07-15T02:00:00Z"));
    private static final RecordedTerms THIRD = new RecordedTerms(QUOTA, Instant.parse("2026-06-30T02:00:00Z"));
    private static final DateRange WHOLE_YEAR = DateRange.parse("2026-01-01/2027-01-01");
    private static final OpenAcknowledgements WITHIN_THREE_DAYS = OpenAcknowledgements.within(
            BusinessCalendar.of(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Set.of(), Set.of()), 3, SHANGHAI);

    private static PayTerms plan(String days, int content) {
        return new PayTerms.OfPlan(REPS, DateRange.parse(days), Digest.of(JsonValue.number(content)));
    }

    private static PlanAssignments assigned(String ann, String bo) {
        return PlanAssignments.of(List.of(
                new PlanAssignment(ANN, REPS, DateRange.parse(ann)),
                new PlanAssignment(BO, REPS, DateRange.parse(bo))));
    }

    private static PayeeAgreements acknowledged(PersonId payee, PayTerms terms, Instant at) {
        return PayeeAgreements.none(payee).with(new Acknowledgement(terms, LocalDate.ofInstant(at, SHANGHAI), at));
    }

    private static List<String> open(
            List<RecordedTerms> terms,
            PlanAssignments assignments,
            List<PayeeAgreements> agreements,
            DateRange days,
            String instant) {
        return WITHIN_THREE_DAYS.open(terms, assignments, agreements, days, Instant.parse(instant)).orThrow().stream()
                .map(each -> each.payee() + " " + each.terms().key() + " "
                        + each.terms().days().from() + " by "
                        + each.due() + " "
                        + each.finding().code().code().replace("incentives.consent.acknowledgement-", ""))
                .toList();
    }

    private static final PlanAssignments BOTH = assigned("2026-01-01/", "2026-01-01/");

    /** Three working days from Monday 5 January end on Thursday the 8th, in Shanghai: 16:00 UTC. */
    @Test
    void isDueWorkingDaysAfterItWasRecorded() {
        assertThat(open(List.of(FIRST), BOTH, List.of(), WHOLE_YEAR, "2026-01-08T15:59:59Z"))
                .containsExactly(
                        "Ann plan:reps 2026-01-01 by 2026-01-08 open", "Bo plan:reps 2026-01-01 by 2026-01-08 open");
        assertThat(open(List.of(FIRST), BOTH, List.of(), WHOLE_YEAR, "2026-01-08T16:00:00Z"))
                .allMatch(text -> text.endsWith("overdue"));
    }

    /** Who joins on Friday 6 March has until Wednesday the 11th. */
    @Test
    void isDueWorkingDaysAfterItHoldsForThePayee() {
        assertThat(open(
                        List.of(FIRST),
                        assigned("2026-03-06/", "2025-01-01/2026-01-01"),
                        List.of(),
                        WHOLE_YEAR,
                        "2026-03-09T02:00:00Z"))
                .containsExactly("Ann plan:reps 2026-01-01 by 2026-03-11 open");
    }

    @Test
    void countsFromItsInstantAndForItsVersionOnly() {
        PayeeAgreements ann = acknowledged(ANN, YEAR, Instant.parse("2026-01-06T02:00:00Z"));
        assertThat(open(List.of(FIRST), BOTH, List.of(ann), WHOLE_YEAR, "2026-01-06T01:59:59Z"))
                .hasSize(2);
        assertThat(open(List.of(FIRST), BOTH, List.of(ann), WHOLE_YEAR, "2026-01-06T02:00:00Z"))
                .containsExactly("Bo plan:reps 2026-01-01 by 2026-01-08 open");
        // The summer's rates are other terms, and were recorded after they took effect.
        assertThat(open(List.of(FIRST, SECOND), BOTH, List.of(ann), WHOLE_YEAR, "2026-07-16T02:00:00Z"))
                .containsExactly(
                        "Ann plan:reps 2026-07-01 by 2026-07-20 open",
                        "Bo plan:reps 2026-01-01 by 2026-01-08 overdue",
                        "Bo plan:reps 2026-07-01 by 2026-07-20 open");
    }

    /** The days for which the second was recorded are asked for alone, and only once it is known. */
    @Test
    void asksForWhatHoldsOnTheDays() {
        DateRange august = DateRange.parse("2026-08-01/2026-09-01");
        assertThat(open(List.of(FIRST, SECOND), BOTH, List.of(), august, "2026-07-15T01:59:59Z"))
                .containsExactly(
                        "Ann plan:reps 2026-01-01 by 2026-01-08 overdue",
                        "Bo plan:reps 2026-01-01 by 2026-01-08 overdue");
        assertThat(open(List.of(FIRST, SECOND), BOTH, List.of(), august, "2026-07-15T02:00:00Z"))
                .containsExactly(
                        "Ann plan:reps 2026-07-01 by 2026-07-20 open", "Bo plan:reps 2026-07-01 by 2026-07-20 open");
    }

    /** Recorded on 30 June, the quota holds from Wednesday 1 July on: three working days end on Monday the 6th. */
    @Test
    void aQuotaIsAskedOfItsPayee() {
        assertThat(open(List.of(THIRD), BOTH, List.of(), WHOLE_YEAR, "2026-07-07T02:00:00Z"))
                .containsExactly("Bo quota:revenue/2026-Q3 2026-07-01 by 2026-07-06 overdue");
    }

    /** A version in whose middle another one was recorded holds twice and is asked for once. */
    @Test
    void isAskedForOnce() {
        RecordedTerms middle =
                new RecordedTerms(plan("2026-03-01/2026-05-01", 3), Instant.parse("2026-02-02T02:00:00Z"));
        assertThat(open(
                        List.of(FIRST, middle),
                        assigned("2026-01-01/", "2025-01-01/2026-01-01"),
                        List.of(),
                        WHOLE_YEAR,
                        "2026-06-01T02:00:00Z"))
                .containsExactly(
                        "Ann plan:reps 2026-01-01 by 2026-01-08 overdue",
                        "Ann plan:reps 2026-03-01 by 2026-03-04 overdue");
    }

    /** A digest that nobody knows is worth a look: the payee has seen something else. */
    @Test
    void saysWhatWasNeverRecorded() {
        PayeeAgreements ann =
                acknowledged(ANN, plan("2026-01-01/2027-01-01", 77), Instant.parse("2026-01-06T02:00:00Z"));
        WithFindings<List<OpenAcknowledgement>> report = WITHIN_THREE_DAYS.open(
                List.of(FIRST), BOTH, List.of(ann), WHOLE_YEAR, Instant.parse("2026-01-07T02:00:00Z"));
        assertThat(report.findings()).extracting(Finding::code).containsExactly(ConsentFinding.UNKNOWN_TERMS);
        assertThat(report.orThrow()).hasSize(2);
    }

    @Test
    void dependsOnNoOrder() {
        List<RecordedTerms> terms = new ArrayList<>(List.of(FIRST, SECOND, THIRD));
        List<String> expected = open(terms, BOTH, List.of(), WHOLE_YEAR, "2026-08-01T02:00:00Z");
        Collections.reverse(terms);
        assertThat(open(terms, BOTH, List.of(), WHOLE_YEAR, "2026-08-01T02:00:00Z"))
                .isEqualTo(expected)
                .hasSize(5);
    }

    @Test
    void refusesNegativeDays() {
        assertThatThrownBy(() -> OpenAcknowledgements.within(day -> true, -1, SHANGHAI))
                .hasMessage("workingDays must be 0 or more, but was -1");
    }
}
