package io.salestiers.core.culture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.feedback.Anonymity;
import io.salestiers.core.feedback.Answer;
import io.salestiers.core.feedback.AnswerSheet;
import io.salestiers.core.feedback.Breakdown;
import io.salestiers.core.feedback.QuestionKind;
import io.salestiers.core.feedback.Respondents;
import io.salestiers.core.feedback.ResultGroup;
import io.salestiers.core.feedback.Survey;
import io.salestiers.core.feedback.SurveyId;
import io.salestiers.core.feedback.SurveyQuestion;
import io.salestiers.core.feedback.SurveyResults;
import io.salestiers.core.feedback.SurveyResultsCalculator;
import io.salestiers.core.json.CoreDocuments;
import io.salestiers.core.json.SalesTiersJson;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.TierId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.responsibility.Charters;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.testkit.explain.Recalculation;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.text.Texts;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.PeriodKind;
import io.salestiers.core.unit.Quantity;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CultureTest {
    private static final LocalizedText NAME = LocalizedText.of("Name", "名称");
    private static final ValueId FIRST = ValueId.of("customer-first");
    private static final CodeId CONDUCT = CodeId.of("conduct");
    private static final MeasureId CUSTOMERS = CultureMeasures.WORKLOAD_CUSTOMERS;
    private static final UnitId EAST = UnitId.of("east");

    private static LocalDate day(String text) {
        return LocalDate.parse("2026-" + text);
    }

    private static PersonId person(String id) {
        return PersonId.of(id);
    }

    private static CultureCharter charter(WorkloadRule... workload) {
        return new CultureCharter(
                NAME,
                List.of(new CompanyValue(FIRST, NAME, List.of(NAME))),
                List.of(
                        new CodeVersion(CONDUCT, "1", NAME, day("01-01"), Set.of(), 14),
                        new CodeVersion(CONDUCT, "2", NAME, day("07-01"), Set.of(TierId.of("representative")), 14)),
                new RecognitionRules(FiscalCalendar.CALENDAR_YEAR, PeriodKind.MONTH, 3, 2, 3),
                List.of(new Program(
                        ProgramId.of("flex"),
                        NAME,
                        ProgramKind.FLEXIBLE_TIME,
                        DateRange.parse("2026-01-01/"),
                        Set.of(),
                        90)),
                List.of(workload));
    }

    /** li leads; a, b, c and d are representatives, d from 1 March on with half of their time. */
    private static Organization organization() {
        return Organization.builder(Charters.standard().ladder(), day("01-01"))
                .unit("east", LocalizedText.of("East", "华东"))
                .unit("suzhou", LocalizedText.of("Suzhou", "苏州"), "east")
                .position("lead", "supervisor", "east")
                .position("rep-a", "representative", "suzhou")
                .position("rep-b", "representative", "suzhou")
                .position("rep-c", "representative", "suzhou")
                .position("rep-d", "representative", "suzhou")
                .holder("li", "lead")
                .holder("a", "rep-a")
                .holder("b", "rep-b")
                .holder("c", "rep-c")
                .holder("d", "rep-d", DateRange.parse("2026-03-01/"), Ratio.of(1, 2))
                .build();
    }

    private static List<String> open(String day, Acknowledgement... given) {
        return CodesOfConduct.DEFAULT.open(charter(), List.of(given), organization(), day(day)).orThrow().stream()
                .map(each -> each.person() + " " + each.version().version() + " " + each.due() + " "
                        + each.finding().severity())
                .toList();
    }

    /** Version 1 is in force until 30 June, for everybody; version 2 from 1 July on, for representatives. */
    @Test
    void whoHasNotAcknowledgedOnADay() {
        Acknowledgement a = new Acknowledgement(person("a"), CONDUCT, "1", day("01-10"));
        assertThat(open("01-09", a))
                .containsExactly(
                        "a 1 2026-01-15 INFO", "b 1 2026-01-15 INFO", "c 1 2026-01-15 INFO", "li 1 2026-01-15 INFO");
        assertThat(open("01-16", a))
                .containsExactly("b 1 2026-01-15 WARNING", "c 1 2026-01-15 WARNING", "li 1 2026-01-15 WARNING");
        assertThat(open("03-10", a)).contains("d 1 2026-03-15 INFO");
        // The acknowledgement of version 1 says nothing about version 2.
        assertThat(open("07-01", a))
                .containsExactly(
                        "a 2 2026-07-15 INFO", "b 2 2026-07-15 INFO", "c 2 2026-07-15 INFO", "d 2 2026-07-15 INFO");
    }

    @Test
    void acknowledgementsAsFigures() {
        Acknowledgement early = new Acknowledgement(person("a"), CONDUCT, "1", day("01-15"));
        Acknowledgement late = new Acknowledgement(person("b"), CONDUCT, "1", day("01-16"));
        Acknowledgement wrong = new Acknowledgement(person("b"), CONDUCT, "9", day("01-16"));
        assertThat(CodesOfConduct.DEFAULT.observations(
                        charter(), List.of(early, late), organization(), DateRange.parse("2026-01-01/2026-03-01")))
                .extracting(each -> each.measure() + " " + each.subject().key())
                .containsExactlyInAnyOrder(
                        "acknowledgements_due person:a",
                        "acknowledgements_on_time person:a",
                        "acknowledgements_due person:b",
                        "acknowledgements_due person:c",
                        "acknowledgements_due person:li");
        assertThat(CodesOfConduct.DEFAULT
                        .open(charter(), List.of(wrong), organization(), day("01-16"))
                        .findings())
                .extracting(Finding::code)
                .containsExactly(CultureFinding.UNKNOWN_VERSION);
    }

    private static Recognition recognition(String id, String giver, String receiver, String day) {
        return new Recognition(RecognitionId.of(id), person(giver), person(receiver), FIRST, day(day));
    }

    /** Three a month, two of them for one person; nobody recognizes themself. */
    @Test
    void limitsOfRecognition() {
        WithFindings<RecognitionReview> review = RecognitionReviewer.DEFAULT.review(
                charter(),
                List.of(
                        recognition("1", "a", "a", "01-01"),
                        recognition("2", "a", "b", "01-02"),
                        recognition("3", "a", "b", "01-03"),
                        recognition("4", "a", "b", "01-04"),
                        recognition("5", "a", "c", "01-05"),
                        recognition("6", "a", "d", "01-06"),
                        recognition("7", "a", "b", "02-01")));
        assertThat(review.orThrow().counted())
                .extracting(each -> each.id().value())
                .containsExactly("2", "3", "5", "7");
        assertThat(review.findings())
                .extracting(each -> each.place() + " " + each.code())
                .containsExactly("1 SELF", "4 PAIR_LIMIT", "6 GIVER_LIMIT");
    }

    @Test
    void ringsAreReportedAndNotJudged() {
        List<Recognition> recognitions = List.of(
                recognition("1", "c", "a", "01-01"),
                recognition("2", "a", "b", "01-02"),
                recognition("3", "b", "c", "01-03"),
                recognition("4", "b", "a", "02-04"));
        RecognitionReview review =
                RecognitionReviewer.DEFAULT.review(charter(), recognitions).orThrow();
        assertThat(review.counted()).hasSize(4);
        WithFindings<List<PraiseRing>> rings =
                RecognitionReviewer.DEFAULT.rings(review, DateRange.parse("2026-01-01/2026-04-01"));
        assertThat(rings.orThrow())
                .extracting(each -> each.people() + " " + each.recognitions())
                .containsExactly("[a, b] [2, 4]", "[a, b, c] [2, 3, 1]");
        assertThat(RecognitionReviewer.DEFAULT
                        .rings(review, DateRange.parse("2026-01-01/2026-02-01"))
                        .orThrow())
                .hasSize(1);
        Texts texts = Texts.of(Language.EN, List.of(CoreMessages.catalogue()));
        assertThat(rings.findings().get(0).message(texts)).contains("no misconduct by itself");
    }

    /** Sixty people who all recognize each other have more rings than can be told. */
    @Test
    void tooManyRingsAreSaidToBeTooMany() {
        List<Recognition> recognitions = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            for (int j = 0; j < 60; j++) {
                if (i != j) {
                    recognitions.add(recognition("r" + i + "-" + j, "p" + i, "p" + j, "01-01"));
                }
            }
        }
        WithFindings<List<PraiseRing>> rings = RecognitionReviewer.DEFAULT.rings(
                new RecognitionReview(charter(), recognitions), DateRange.parse("2026-01-01/2026-04-01"));
        assertThat(rings.orThrow()).hasSize(RecognitionReviewer.MOST_RINGS);
        assertThat(rings.findings()).anyMatch(each -> each.code() == CultureFinding.MORE_RINGS);
    }

    private static List<Workload> customers(int... figures) {
        List<String> people = List.of("a", "b", "c", "d", "li");
        List<Workload> workloads = new ArrayList<>();
        for (int i = 0; i < figures.length; i++) {
            workloads.add(Workload.of(person(people.get(i)), day("06-01")).with(CUSTOMERS, Ratio.of(figures[i])));
        }
        return workloads;
    }

    private static WithFindings<List<WorkloadWarning>> warnings(WorkloadRule rule, int... figures) {
        return WorkloadBalance.DEFAULT.warnings(
                charter(rule), customers(figures), organization().on(day("06-01")), EAST);
    }

    /** 20, 40, 40 and 61: the median is 40, one and a half times of it 60. */
    @Test
    void moreThanAShareOfTheMedian() {
        WorkloadRule rule = new WorkloadRule.AboveMedian(CUSTOMERS, Ratio.of(3, 2), 4, WorkloadBasis.PERSON);
        assertThat(warnings(rule, 20, 40, 40, 60).orThrow()).isEmpty();
        WithFindings<List<WorkloadWarning>> found = warnings(rule, 20, 40, 40, 61, 500);
        assertThat(found.orThrow()).extracting(each -> each.person().value()).containsExactly("d");
        // li is the only supervisor: with whom should the work be compared?
        assertThat(found.findings()).extracting(Finding::code).containsExactly(CultureFinding.TOO_FEW_TO_COMPARE);
        WorkloadWarning warning = found.orThrow().get(0);
        Recalculation.verify(warning.explanation());
        for (Language language : Language.values()) {
            Texts texts = Texts.of(language, List.of(CoreMessages.catalogue()));
            assertThat(warning.finding().message(texts)).contains("61", "40", "1.5", "4");
            assertThat(warning.explanation().print(texts)).contains("61", "40").doesNotContain("core.culture");
        }
    }

    /** d works half the time: 32 are 64 of a whole. */
    @Test
    void partTimeCountsByChoice() {
        WorkloadRule byTime = new WorkloadRule.AboveMedian(CUSTOMERS, Ratio.of(3, 2), 4, WorkloadBasis.WORKING_TIME);
        assertThat(warnings(byTime, 40, 40, 40, 32).orThrow()).hasSize(1);
        WorkloadRule byPerson = new WorkloadRule.AboveMedian(CUSTOMERS, Ratio.of(3, 2), 4, WorkloadBasis.PERSON);
        assertThat(warnings(byPerson, 40, 40, 40, 32).orThrow()).isEmpty();
    }

    @Test
    void lessThanAShareAndMoreThanALimit() {
        WorkloadRule below = new WorkloadRule.BelowMedian(CUSTOMERS, Ratio.of(1, 2), 3, WorkloadBasis.PERSON);
        assertThat(warnings(below, 19, 40, 40, 40).orThrow())
                .extracting(each -> each.person() + " " + each.finding().code())
                .containsExactly("a BELOW_MEDIAN");
        assertThat(warnings(below, 20, 40, 40, 40).orThrow()).isEmpty();
        WorkloadRule limit = new WorkloadRule.AboveLimit(CUSTOMERS, Ratio.of(50));
        assertThat(warnings(limit, 50, 51).orThrow())
                .extracting(each -> each.person() + " " + each.finding().code())
                .containsExactly("b ABOVE_LIMIT");
        assertThat(warnings(limit, 50).findings())
                .extracting(Finding::code)
                .containsOnly(CultureFinding.NO_FIGURE)
                .hasSize(4);
    }

    /** From 80 to 100 customers, 95 is three quarters of the way; 45 of 90 days are over on 14 February. */
    @Test
    void progressOfAGoal() {
        TeamGoal goal = new TeamGoal(
                GoalId.of("g"),
                NAME,
                EAST,
                DateRange.parse("2026-01-01/2026-04-01"),
                Quantity.count(80),
                Quantity.count(100));
        List<GoalReading> readings = List.of(
                new GoalReading(goal.id(), day("02-10"), Quantity.count(95)),
                new GoalReading(goal.id(), day("03-10"), Quantity.count(101)),
                new GoalReading(goal.id(), day("04-01"), Quantity.count(99)),
                new GoalReading(goal.id(), day("02-11"), Quantity.ratio(Ratio.ONE)),
                new GoalReading(goal.id(), day("02-12"), Quantity.count(1)),
                new GoalReading(goal.id(), day("02-12"), Quantity.count(2)),
                new GoalReading(GoalId.of("other"), day("02-13"), Quantity.count(1)));
        WithFindings<GoalProgress> found = GoalProgress.of(goal, readings, day("02-14"));
        assertThat(found.findings())
                .extracting(Finding::code)
                .containsExactlyInAnyOrder(
                        CultureFinding.PROGRESS_OUTSIDE, CultureFinding.PROGRESS_UNIT, CultureFinding.PROGRESS_TWICE);
        assertThat(found.orThrow().progress()).contains(Ratio.of(3, 4));
        assertThat(found.orThrow().elapsed()).isEqualTo(Ratio.of(1, 2));
        Recalculation.verify(found.orThrow().explanation());
        assertThat(found.orThrow().observation().orElseThrow().value()).isEqualTo(Quantity.ratio(Ratio.of(3, 4)));
        assertThat(GoalProgress.of(goal, readings, day("03-31")).orThrow().progress())
                .contains(Ratio.of(21, 20));
        GoalProgress none = GoalProgress.of(goal, readings, day("01-31")).orThrow();
        assertThat(none.progress()).isEmpty();
        assertThat(none.observation()).isEmpty();
        assertThatThrownBy(() ->
                        new TeamGoal(GoalId.of("g"), NAME, EAST, goal.days(), Quantity.count(1), Quantity.count(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void goalsSurviveWritingAndReading() {
        TeamGoal goal = new TeamGoal(
                GoalId.of("g"),
                NAME,
                EAST,
                DateRange.parse("2026-01-01/2026-04-01"),
                Quantity.ratio(Ratio.of(1, 3)),
                Quantity.ratio(Ratio.of(1, 2)));
        byte[] bytes = SalesTiersJson.jackson2().write(goal, CoreDocuments.TEAM_GOAL);
        assertThat(SalesTiersJson.jackson3().write(goal, CoreDocuments.TEAM_GOAL))
                .isEqualTo(bytes);
        for (SalesTiersJson json : List.of(SalesTiersJson.jackson2(), SalesTiersJson.jackson3())) {
            assertThat(json.read("x", bytes, CoreDocuments.TEAM_GOAL).orThrow()).isEqualTo(goal);
        }
        String open = new String(bytes, StandardCharsets.UTF_8).replaceAll(",\\s*\"to\"\\s*:\\s*\"2026-04-01\"", "");
        WithFindings<TeamGoal> refused =
                SalesTiersJson.jackson2().read("x", open.getBytes(StandardCharsets.UTF_8), CoreDocuments.TEAM_GOAL);
        assertThat(refused.findings())
                .extracting(each -> each.code() + " " + each.place())
                .containsExactly("GOAL_WITHOUT_END x#/days");
        assertThatThrownBy(() -> new TeamGoal(
                        GoalId.of("g"),
                        NAME,
                        EAST,
                        DateRange.parse("2026-01-01/"),
                        Quantity.count(1),
                        Quantity.ratio(Ratio.ONE)))
                .isInstanceOfSatisfying(
                        InvalidDefinitionException.class,
                        e -> assertThat(e.findings())
                                .extracting(Finding::code)
                                .containsExactly(CultureFinding.GOAL_WITHOUT_END, CultureFinding.GOAL_UNITS));
    }

    @Test
    void eventsCountWhoWasInvited() {
        CultureEvent event = new CultureEvent(
                CultureEventId.of("outing"),
                NAME,
                day("05-01"),
                Set.of(person("a"), person("b")),
                Set.of(person("b"), person("guest")));
        assertThat(event.observations().orThrow())
                .extracting(each -> each.measure() + " " + each.subject().key())
                .containsExactly(
                        "event_invitations person:a", "event_invitations person:b", "event_participations person:b");
        assertThat(event.observations().findings())
                .extracting(Finding::code)
                .containsExactly(CultureFinding.NOT_INVITED);
    }

    /** On 1 May li, a, b and c have been there for 120 days, d for 61. Two of four take part, and d does without being eligible. */
    @Test
    void reachOfAProgram() {
        Program flex = charter().programs().get(0);
        List<ProgramParticipation> part = List.of(
                new ProgramParticipation(person("a"), flex.id(), DateRange.parse("2026-04-01/")),
                new ProgramParticipation(person("b"), flex.id(), DateRange.parse("2026-04-01/")),
                new ProgramParticipation(person("c"), flex.id(), DateRange.parse("2026-06-01/")),
                new ProgramParticipation(person("d"), flex.id(), DateRange.parse("2026-04-01/")));
        WithFindings<ProgramReach.Reach> reach =
                ProgramReach.DEFAULT.on(flex, part, organization(), EAST, day("05-01"), 3);
        assertThat(reach.findings()).extracting(Finding::code).containsExactly(CultureFinding.NOT_ELIGIBLE);
        // Suzhou has three who may take part, but East less Suzhou would be li.
        assertThat(reach.orThrow().figures().shown())
                .extracting(each -> each.group().key() + " " + each.answers() + " "
                        + each.figure().orElseThrow().value())
                .containsExactly("unit:east 4 0.5");
        assertThat(reach.orThrow().observations())
                .extracting(each -> each.measure() + " " + each.value().value())
                .containsExactly("program_eligible 4", "program_participants 2");
        // 90 days after 1 January is 1 April.
        assertThat(ProgramReach.DEFAULT.eligible(flex, organization(), day("03-31")))
                .isEmpty();
        assertThat(ProgramReach.DEFAULT.eligible(flex, organization(), day("04-01")))
                .hasSize(4);
    }

    private static SurveyResults pulse(String month, int... levels) {
        SurveyQuestion question = SurveyQuestion.required("q", NAME, new QuestionKind.Scale(1, 5));
        Survey survey = new Survey(
                SurveyId.of("pulse-" + month),
                NAME,
                Respondents.EMPLOYEES,
                EAST,
                DateRange.of(day(month + "-01"), day(month + "-15")),
                new Anonymity.Threshold(3),
                Breakdown.WHOLE,
                List.of(question),
                List.of(question.id()));
        List<AnswerSheet> sheets = new ArrayList<>();
        for (int level : levels) {
            sheets.add(AnswerSheet.ofEmployee(UnitId.of("suzhou"), TierId.of("representative"))
                    .with("q", Answer.level(level)));
        }
        return SurveyResultsCalculator.DEFAULT
                .results(survey, sheets, organization(), day(month + "-15"))
                .orThrow();
    }

    /** 3, 3, 3 is 50; 4, 4, 4 is 75; two answers are not shown, and neither is the change from and to them. */
    @Test
    void wellbeingFromPulseToPulse() {
        WellbeingTrend trend = WellbeingTrend.of(
                List.of(pulse("05", 5, 5), pulse("04", 4, 4, 4), pulse("03", 3, 3, 3), pulse("06", 1, 1, 1)),
                new ResultGroup.OfUnit(EAST));
        assertThat(trend.points())
                .extracting(each -> each.survey() + " " + each.answers() + " "
                        + each.index().map(index -> index.value().toString()).orElse("-") + " "
                        + each.change()
                                .map(change ->
                                        change.value().orElseThrow().value().toString())
                                .orElse("-"))
                .containsExactly("pulse-03 3 50 -", "pulse-04 3 75 25", "pulse-05 0 - -", "pulse-06 3 0 -");
        Recalculation.verify(trend.points().get(1).change().orElseThrow());
        for (Language language : Language.values()) {
            Texts texts = Texts.of(language, List.of(CoreMessages.catalogue()));
            assertThat(trend.points().get(1).change().orElseThrow().print(texts))
                    .contains(WellbeingTrend.CAUTION.in(language));
        }
    }

    @Test
    void meaninglessCharterIsRefusedWithAllFindings() {
        assertThatThrownBy(() -> new CultureCharter(
                        NAME,
                        List.of(new CompanyValue(FIRST, NAME, List.of())),
                        List.of(
                                new CodeVersion(CONDUCT, "1", NAME, day("01-01"), Set.of(), -1),
                                new CodeVersion(CONDUCT, "2", NAME, day("01-01"), Set.of(), 1)),
                        new RecognitionRules(FiscalCalendar.CALENDAR_YEAR, PeriodKind.MONTH, 0, 1, 9),
                        List.of(),
                        List.of(
                                new WorkloadRule.AboveMedian(CUSTOMERS, Ratio.ONE, 2, WorkloadBasis.PERSON),
                                new WorkloadRule.BelowMedian(CUSTOMERS, Ratio.ONE, 3, WorkloadBasis.PERSON),
                                new WorkloadRule.AboveLimit(CUSTOMERS, Ratio.of(-1)))))
                .isInstanceOfSatisfying(
                        InvalidDefinitionException.class,
                        e -> assertThat(e.findings())
                                .extracting(each -> each.code() + " " + each.place())
                                .containsExactly(
                                        "NO_BEHAVIOR culture-charter#/values/0/behaviors",
                                        "DAYS_NEGATIVE culture-charter#/codes/0/days",
                                        "TWICE culture-charter#/codes/1/from",
                                        "LIMIT_RANGE culture-charter#/recognition",
                                        "RING_RANGE culture-charter#/recognition/longestRing",
                                        "COMPARED_TOO_FEW culture-charter#/workload/0/leastCompared",
                                        "RULE_RANGE culture-charter#/workload/0",
                                        "RULE_RANGE culture-charter#/workload/1",
                                        "RULE_RANGE culture-charter#/workload/2"));
    }

    @Test
    void everyCodeAndTermHasATextInBothLanguages() {
        List<String> keys = new ArrayList<>();
        Arrays.stream(CultureFinding.values()).map(CultureFinding::code).forEach(keys::add);
        Arrays.stream(ProgramKind.values()).map(ProgramKind::key).forEach(keys::add);
        assertThat(CoreMessages.catalogue().keys()).containsAll(keys);
        assertThat(keys).doesNotHaveDuplicates();
    }

    @Test
    void workloadsAreFigures() {
        Workload workload = Workload.of(person("a"), day("06-01"))
                .with(CultureMeasures.WORKLOAD_HOURS, Ratio.of(85, 2))
                .with(CUSTOMERS, Ratio.of(40));
        assertThat(workload.observations())
                .extracting(each -> each.measure() + " " + each.value().value())
                .containsExactly("workload_customers 40", "workload_hours 42.5");
        assertThatThrownBy(() -> workload.with(CUSTOMERS, Ratio.of(-1))).isInstanceOf(IllegalArgumentException.class);
    }
}
