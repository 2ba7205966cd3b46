package io.salestiers.kpi.catalog;

import static io.salestiers.kpi.testkit.measure.MeasureArbitraries.ladder;
import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.culture.CultureMeasures;
import io.salestiers.core.feedback.Anonymity;
import io.salestiers.core.feedback.Answer;
import io.salestiers.core.feedback.AnswerSheet;
import io.salestiers.core.feedback.Breakdown;
import io.salestiers.core.feedback.FeedbackMeasures;
import io.salestiers.core.feedback.GroupFigures;
import io.salestiers.core.feedback.QuestionKind;
import io.salestiers.core.feedback.Respondents;
import io.salestiers.core.feedback.Survey;
import io.salestiers.core.feedback.SurveyId;
import io.salestiers.core.feedback.SurveyQuestion;
import io.salestiers.core.feedback.SurveyResults;
import io.salestiers.core.feedback.SurveyResultsCalculator;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.observation.Observation;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.TierId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.Period;
import io.salestiers.core.training.Certificate;
import io.salestiers.core.training.CertificateId;
import io.salestiers.core.training.CompletionBasis;
import io.salestiers.core.training.Course;
import io.salestiers.core.training.CourseId;
import io.salestiers.core.training.CourseMode;
import io.salestiers.core.training.CourseSubject;
import io.salestiers.core.training.Due;
import io.salestiers.core.training.Expiry;
import io.salestiers.core.training.RenewalStart;
import io.salestiers.core.training.Requirement;
import io.salestiers.core.training.TrainingCalculator;
import io.salestiers.core.training.TrainingCatalog;
import io.salestiers.core.training.TrainingFact;
import io.salestiers.core.training.TrainingFactId;
import io.salestiers.core.training.TrainingGroups;
import io.salestiers.core.training.TrainingMeasures;
import io.salestiers.core.training.TrainingPlan;
import io.salestiers.core.training.TrainingPlanId;
import io.salestiers.core.training.TrainingRecords;
import io.salestiers.core.unit.Quantity;
import io.salestiers.kpi.analysis.comparison.GroupComparison;
import io.salestiers.kpi.analysis.comparison.GroupComparisonCalculator;
import io.salestiers.kpi.evaluation.EvaluationInputs;
import io.salestiers.kpi.evaluation.KpiEvaluator;
import io.salestiers.kpi.evaluation.KpiValue;
import io.salestiers.kpi.formula.FormulaCompiler;
import io.salestiers.kpi.formula.Symbols;
import io.salestiers.kpi.measure.CurrencyPolicy;
import io.salestiers.kpi.measure.Measure;
import io.salestiers.kpi.measure.MeasureValues;
import io.salestiers.kpi.measure.PlacementDay;
import io.salestiers.kpi.measure.Reading;
import io.salestiers.kpi.target.Targets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What training, feedback and culture give, read by KPIs: declared measures are the only way. */
class PeopleMeasuresTest {
    private static final FiscalCalendar CALENDAR = FiscalCalendar.CALENDAR_YEAR;
    private static final DateRange YEAR = DateRange.parse("2026-01-01/2027-01-01");
    private static final Period Q1 = CALENDAR.parse("2026-Q1");
    private static final Period Q2 = CALENDAR.parse("2026-Q2");
    private static final LocalizedText NAME = LocalizedText.of("Name", "名称");
    private static final CompiledCatalog CATALOG =
            StandardKpis.catalog().compile(StandardMeasures.all()).orThrow();
    private static final List<String> PEOPLE = List.of("a", "b", "c", "d", "e", "f");

    private static Organization organization() {
        var builder = Organization.builder(ladder(), YEAR.from())
                .unit("company", NAME)
                .unit("team", NAME, "company")
                .unit("other", NAME, "company");
        for (String person : PEOPLE) {
            builder.position("p-" + person, "representative", "team").holder(person, "p-" + person);
        }
        return builder.build();
    }

    private static KpiValue value(Kpi kpi, List<Observation> observations, Subject subject, Period period) {
        Set<MeasureId> sourced =
                StandardMeasures.all().stream().map(Measure::id).collect(Collectors.toCollection(TreeSet::new));
        MeasureValues values = MeasureValues.of(
                StandardMeasures.all(), sourced, observations, organization(), YEAR, CurrencyPolicy.none());
        return KpiEvaluator.DEFAULT.evaluateDeep(
                new EvaluationInputs(
                        values,
                        Targets.of(List.of(), StandardMeasures.all()).orThrow(),
                        CALENDAR,
                        PlacementDay.AT_START),
                CATALOG.kpi(kpi.id()),
                subject,
                period);
    }

    @Test
    void everyFigureIsOfADeclaredMeasure() {
        List<MeasureId> given = new ArrayList<>(FeedbackMeasures.all());
        given.addAll(TrainingMeasures.all());
        given.addAll(CultureMeasures.all());
        List<MeasureId> declared = new ArrayList<>();
        StandardMeasures.all().forEach(measure -> declared.add(measure.id()));
        PeopleMeasures.all().forEach(measure -> declared.add(measure.id()));
        assertThat(declared).doesNotHaveDuplicates().containsAll(given);
        assertThat(given).doesNotHaveDuplicates();
        assertThat(given)
                .containsAll(PeopleMeasures.all().stream().map(Measure::id).toList());
    }

    @Test
    void hostsCanWriteKpisOfThem() {
        for (String formula : List.of(
                "feedback_closed_on_time / feedback_due",
                "acknowledgements_on_time / acknowledgements_due",
                "team(index_points) / team(index_answers)",
                "event_participations / event_invitations",
                "team(program_participants) / team(program_eligible)")) {
            assertThat(FormulaCompiler.compile(formula, Symbols.of(PeopleMeasures.all()))
                            .findings())
                    .isEmpty();
        }
    }

    /** Of the team 10, 10, 9, 7, 6 and 5: (3 − 2) ÷ 6 × 100. The two of the other unit are hidden, and with them the team. */
    @Test
    void recommendationOfEmployees() {
        Survey survey = new Survey(
                SurveyId.of("s"),
                NAME,
                Respondents.EMPLOYEES,
                UnitId.of("company"),
                DateRange.parse("2026-03-01/2026-03-15"),
                new Anonymity.Threshold(5),
                Breakdown.BY_UNIT,
                List.of(SurveyQuestion.required("q", NAME, QuestionKind.Recommendation.standard())),
                List.of());
        List<AnswerSheet> sheets = new ArrayList<>();
        for (int level : new int[] {10, 10, 9, 7, 6, 5}) {
            sheets.add(sheet("team", level));
        }
        sheets.add(sheet("other", 0));
        sheets.add(sheet("other", 0));
        SurveyResults results = SurveyResultsCalculator.DEFAULT
                .results(survey, sheets, organization(), LocalDate.of(2026, 4, 1))
                .orThrow();
        GroupFigures company = results.of("q").shown().get(0);
        // (3 − 4) ÷ 8 × 100
        assertThat(company.figure().orElseThrow().value()).isEqualTo(Ratio.of(-25, 2));
        KpiValue whole = value(StandardKpis.ENPS, results.observations(), Subject.of(UnitId.of("company")), Q1);
        assertThat(whole.reading().quantity().orElseThrow().value()).isEqualTo(Ratio.of(-25, 2));
        for (String unit : List.of("team", "other")) {
            KpiValue hidden = value(StandardKpis.ENPS, results.observations(), Subject.of(UnitId.of(unit)), Q1);
            assertThat(hidden.reading()).isNotInstanceOf(Reading.Known.class);
        }
    }

    private static AnswerSheet sheet(String unit, int level) {
        return AnswerSheet.ofEmployee(UnitId.of(unit), TierId.of("representative"))
                .with("q", Answer.level(level));
    }

    private static final CourseId COURSE = CourseId.of("course");
    private static final CertificateId LICENSE = CertificateId.of("license");

    private static TrainingCatalog catalog() {
        return new TrainingCatalog(
                NAME,
                5,
                List.of(),
                List.of(),
                List.of(Course.attended("course", NAME, CourseMode.INTERNAL, CourseSubject.SELLING)
                        .giving(LICENSE)),
                List.of(new Certificate(LICENSE, NAME, new Expiry.AfterMonths(3, 0, RenewalStart.RENEWAL))),
                List.of(new TrainingPlan(
                        TrainingPlanId.of("plan"),
                        NAME,
                        TierId.of("representative"),
                        List.of(
                                new Requirement.CompleteCourse(COURSE, new Due.OnDay(LocalDate.of(2026, 3, 31))),
                                new Requirement.HoldCertificate(LICENSE, new Due.AfterStart(0))))));
    }

    /** a, b and c complete the course in March, which gives them a license up to mid June. */
    private static TrainingRecords records() {
        List<TrainingFact> facts = new ArrayList<>();
        for (String person : List.of("a", "b", "c")) {
            PersonId id = PersonId.of(person);
            LocalDate day = LocalDate.of(2026, 3, 15);
            facts.add(new TrainingFact.Enrolled(TrainingFactId.of("1" + person), id, day, COURSE));
            facts.add(new TrainingFact.Attended(TrainingFactId.of("2" + person), id, day, COURSE, Ratio.ONE));
        }
        return TrainingRecords.of(catalog(), facts).orThrow();
    }

    @Test
    void completionAndCoverageOfTraining() {
        List<Observation> observations = new ArrayList<>(TrainingCalculator.DEFAULT.completion(
                catalog(), records(), organization(), YEAR, CompletionBasis.BY_DUE_DAY));
        for (Period period : List.of(Q1, Q2)) {
            observations.addAll(TrainingCalculator.DEFAULT.coverage(
                    catalog(),
                    records(),
                    organization(),
                    period.range().to().orElseThrow().minusDays(1)));
        }
        Subject team = Subject.of(UnitId.of("team"));
        assertThat(number(StandardKpis.TRAINING_COMPLETION, observations, team, Q1))
                .isEqualTo(Ratio.of(1, 2));
        assertThat(number(StandardKpis.CERTIFICATE_COVERAGE, observations, team, Q1))
                .isEqualTo(Ratio.of(1, 2));
        assertThat(number(StandardKpis.CERTIFICATE_COVERAGE, observations, team, Q2))
                .isEqualTo(Ratio.ZERO);
        assertThat(number(StandardKpis.TRAINING_COMPLETION, observations, Subject.of(PersonId.of("a")), Q1))
                .isEqualTo(Ratio.ONE);
    }

    private static Ratio number(Kpi kpi, List<Observation> observations, Subject subject, Period period) {
        return value(kpi, observations, subject, period)
                .reading()
                .quantity()
                .orElseThrow()
                .value();
    }

    /** Calls of the trained rise from 10 to 14 each, those of the others from 10 to 11. */
    @Test
    void trainedAndNotYetTrainedAreCompared() {
        List<Observation> calls = new ArrayList<>();
        for (String person : PEOPLE) {
            boolean trained = person.compareTo("c") <= 0;
            calls.add(calls(person, "2026-02-01", 10));
            calls.add(calls(person, "2026-05-01", trained ? 14 : 11));
        }
        TrainingGroups groups = TrainingCalculator.DEFAULT.groups(
                COURSE,
                records(),
                PEOPLE.stream().map(PersonId::of).toList(),
                DateRange.parse("2026-03-01/2026-04-01"));
        List<KpiValue> before = new ArrayList<>();
        List<KpiValue> after = new ArrayList<>();
        for (String person : PEOPLE) {
            before.add(value(StandardKpis.CALLS, calls, Subject.of(PersonId.of(person)), Q1));
            after.add(value(StandardKpis.CALLS, calls, Subject.of(PersonId.of(person)), Q2));
        }
        GroupComparison comparison =
                GroupComparisonCalculator.DEFAULT.compare(before, after, groups.trained(), groups.notYet(), 3);
        assertThat(comparison.treated().sample()).isEqualTo(3);
        assertThat(comparison.others().sample()).isEqualTo(3);
        assertThat(comparison.difference().quantity().orElseThrow().value()).isEqualTo(Ratio.of(3));
        assertThat(TrainingGroups.CAUTION.en()).contains("no proof");
    }

    private static Observation calls(String person, String day, int count) {
        return new Observation(
                StandardMeasures.CALLS.id(),
                Subject.of(PersonId.of(person)),
                LocalDate.parse(day),
                Quantity.count(count),
                Optional.empty(),
                person + day);
    }
}
