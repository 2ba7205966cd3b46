package io.salestiers.core.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.money.Rounding;
import io.salestiers.core.observation.Observation;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.TierId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.responsibility.Charters;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.table.Cell;
import io.salestiers.core.testkit.explain.Recalculation;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.text.Texts;
import io.salestiers.core.time.DateRange;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SurveyResultsTest {
    private static final LocalDate AFTER = LocalDate.of(2026, 3, 15);
    private static final LocalizedText TEXT = LocalizedText.of("Question", "问题");
    private static final UnitId OFFICE = UnitId.of("office");
    private static final UnitId A = UnitId.of("a");
    private static final UnitId B = UnitId.of("b");
    private static final UnitId C = UnitId.of("c");
    private static final TierId REP = TierId.of("representative");
    private static final TierId SUP = TierId.of("supervisor");

    private static Organization organization() {
        return Organization.builder(Charters.standard().ladder(), LocalDate.of(2026, 1, 1))
                .unit("office", LocalizedText.of("Office", "办事处"))
                .unit("a", LocalizedText.of("Team A", "一组"), "office")
                .unit("b", LocalizedText.of("Team B", "二组"), "office")
                .unit("c", LocalizedText.of("Team C", "三组"), "office")
                .unit("elsewhere", LocalizedText.of("Elsewhere", "其他"))
                .build();
    }

    private static Survey survey(
            Respondents respondents, Anonymity anonymity, Breakdown breakdown, SurveyQuestion... questions) {
        return new Survey(
                SurveyId.of("s"),
                LocalizedText.of("Survey", "调查"),
                respondents,
                OFFICE,
                DateRange.parse("2026-03-01/2026-03-15"),
                anonymity,
                breakdown,
                List.of(questions),
                List.of());
    }

    private static Survey enps(Breakdown breakdown) {
        return survey(
                Respondents.EMPLOYEES,
                new Anonymity.Threshold(5),
                breakdown,
                SurveyQuestion.required("q", TEXT, QuestionKind.Recommendation.standard()));
    }

    private static List<AnswerSheet> people(UnitId unit, TierId tier, int... levels) {
        List<AnswerSheet> sheets = new ArrayList<>();
        for (int level : levels) {
            sheets.add(AnswerSheet.ofEmployee(unit, tier).with("q", Answer.level(level)));
        }
        return sheets;
    }

    @SafeVarargs
    private static List<AnswerSheet> all(List<AnswerSheet>... parts) {
        List<AnswerSheet> all = new ArrayList<>();
        for (List<AnswerSheet> part : parts) {
            all.addAll(part);
        }
        return all;
    }

    private static SurveyResults results(Survey survey, List<AnswerSheet> sheets) {
        return SurveyResultsCalculator.DEFAULT
                .results(survey, sheets, organization(), AFTER)
                .orThrow();
    }

    private static List<String> shown(SurveyResults results) {
        return results.of("q").shown().stream().map(each -> each.group().key()).toList();
    }

    /** 10, 9, 9 are promoters, 8 and 7 are passive, 6 and 0 detractors: (3 − 2) ÷ 7 × 100. */
    @Test
    void scoreIsPromotersLessDetractors() {
        SurveyResults results = results(enps(Breakdown.WHOLE), people(A, REP, 10, 9, 9, 8, 7, 6, 0));
        GroupFigures whole = results.of("q").shown().get(0);
        assertThat(whole.figure().orElseThrow().value()).isEqualTo(Ratio.of(100, 7));
        assertThat(whole.counts()).containsEntry("promoters", 3).containsEntry("passives", 2);
        assertThat(whole.counts()).containsEntry("detractors", 2);
        Recalculation.verify(whole.explanation());
        for (Language language : Language.values()) {
            Texts texts = Texts.of(language, List.of(CoreMessages.catalogue()));
            assertThat(whole.explanation().print(texts)).contains("100/7").doesNotContain("core.feedback");
        }
        assertThat(results.observations())
                .extracting(each -> each.measure() + " " + each.value().value())
                .containsExactly("enps_answers 7", "enps_points 100");
    }

    /**
     * Team A has 6 answers, B 7 and C 2. C is too small. Office less A less B would be C, so that the smaller of the two, A, is
     * hidden too. What is left is B and the office; their difference is 8 answers.
     */
    @Test
    void smallTeamTakesTheNextSmallestAlong() {
        List<AnswerSheet> sheets =
                all(people(A, REP, 1, 2, 3, 4, 5, 6), people(B, REP, 9, 9, 9, 9, 9, 9, 9), people(C, REP, 0, 10));
        SurveyResults results = results(enps(Breakdown.BY_UNIT), sheets);
        assertThat(shown(results)).containsExactly("unit:b", "unit:office");
        assertThat(results.of("q").hidden()).extracting(ResultGroup::key).containsExactly("unit:a", "unit:c");
        assertThat(results.observations())
                .filteredOn(each -> each.measure().equals(FeedbackMeasures.ENPS_ANSWERS))
                .extracting(each -> each.subject().key() + " " + each.value().value())
                .containsExactly("unit:b 7", "unit:office 8");
    }

    /** Two small teams of 3 and 2 hide each other: together they are 5. */
    @Test
    void smallTeamsThatHideEachOtherNeedNoOther() {
        List<AnswerSheet> sheets =
                all(people(A, REP, 1, 2, 3), people(B, REP, 9, 9, 9, 9, 9, 9, 9), people(C, REP, 0, 10));
        assertThat(shown(results(enps(Breakdown.BY_UNIT), sheets))).containsExactly("unit:b", "unit:office");
    }

    /** The example of {@link Breakdown}: A has 11 representatives and a supervisor, B 7 and one. */
    @Test
    void exampleOfTheBreakdowns() {
        List<AnswerSheet> sheets = all(
                people(A, REP, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 10),
                people(A, SUP, 5),
                people(B, REP, 1, 2, 3, 4, 5, 6, 7),
                people(B, SUP, 8));
        assertThat(shown(results(enps(Breakdown.WHOLE), sheets))).containsExactly("unit:office");
        assertThat(shown(results(enps(Breakdown.BY_UNIT), sheets))).containsExactly("unit:a", "unit:b", "unit:office");
        assertThat(shown(results(enps(Breakdown.BY_TIER), sheets))).containsExactly("unit:office");
        assertThat(shown(results(enps(Breakdown.BY_UNIT_AND_TIER), sheets)))
                .containsExactly("unit:a", "unit:b", "unit:office");
        assertThat(shown(results(enps(Breakdown.TIERS_WITHIN_UNITS), sheets)))
                .containsExactly("unit:a", "unit:b", "unit:office");
    }

    /**
     * Tiers are large enough by themselves, 11 and 10, and so are the teams, 10 and 11. But A is the representatives without one,
     * and with one supervisor: A less the representatives would tell about two people.
     */
    @Test
    void tierThatNearlyIsATeamGivesWay() {
        List<AnswerSheet> sheets = all(
                people(A, REP, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10),
                people(A, SUP, 0),
                people(B, REP, 10),
                people(B, SUP, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10));
        assertThat(shown(results(enps(Breakdown.BY_TIER), sheets)))
                .containsExactly("tier:representative", "tier:supervisor", "unit:office");
        assertThat(shown(results(enps(Breakdown.BY_UNIT_AND_TIER), sheets)))
                .containsExactly("unit:a", "unit:b", "unit:office");
    }

    @Test
    void nothingIsShownOfTooFew() {
        WithFindings<SurveyResults> found = SurveyResultsCalculator.DEFAULT.results(
                enps(Breakdown.BY_UNIT), people(A, REP, 1, 2, 3, 4), organization(), AFTER);
        assertThat(found.findings()).extracting(Finding::code).containsExactly(FeedbackFinding.TOO_FEW_ANSWERS);
        assertThat(found.orThrow().of("q").shown()).isEmpty();
        assertThat(found.orThrow().observations()).isEmpty();
        assertThat(found.orThrow()
                        .table(new Rounding(1, RoundingMode.HALF_EVEN))
                        .rows())
                .hasSize(4)
                .allMatch(row -> row.get(2) instanceof Cell.Absent && row.get(3) instanceof Cell.Absent);
    }

    /** Satisfied are 5, 4, 4 of 5, 4, 4, 2. */
    @Test
    void customersMayBeAttributed() {
        Survey csat = survey(
                Respondents.CUSTOMERS,
                new Anonymity.Attributed(),
                Breakdown.BY_UNIT,
                SurveyQuestion.required("q", TEXT, new QuestionKind.Satisfaction()));
        List<AnswerSheet> sheets = new ArrayList<>();
        for (int level : new int[] {5, 4, 4, 2}) {
            sheets.add(AnswerSheet.ofCustomer(A, PersonId.of("li")).with("q", Answer.level(level)));
        }
        sheets.add(AnswerSheet.ofCustomer(B, PersonId.of("wang")).with("q", Answer.level(1)));
        SurveyResults results = results(csat, sheets);
        GroupFigures li = results.of("q")
                .find(new ResultGroup.OfPerson(A, PersonId.of("li")))
                .orElseThrow();
        assertThat(li.figure().orElseThrow().value()).isEqualTo(Ratio.of(3, 4));
        assertThat(results.observations())
                .filteredOn(each -> each.subject().equals(new Subject.OfPerson(PersonId.of("li"))))
                .extracting(Observation::value)
                .extracting(value -> value.value().toString())
                .containsExactly("4", "3", "15");
    }

    @Test
    void wordsAreShownForTheWholeOnly() {
        Survey words = survey(
                Respondents.EMPLOYEES,
                new Anonymity.Threshold(3),
                Breakdown.BY_UNIT,
                SurveyQuestion.optional("q", TEXT, new QuestionKind.Words()),
                SurveyQuestion.optional("r", TEXT, new QuestionKind.Words()));
        List<AnswerSheet> sheets = new ArrayList<>();
        for (String said : List.of("more time", "a quiet room", "thanks")) {
            sheets.add(AnswerSheet.ofEmployee(A, REP).with("q", Answer.written(said)));
        }
        sheets.add(AnswerSheet.ofEmployee(A, REP).with("r", Answer.written("only one")));
        SurveyResults results = results(words, sheets);
        assertThat(results.words()).hasSize(1);
        assertThat(results.words().get(SurveyQuestionId.of("q")))
                .containsExactly("a quiet room", "more time", "thanks");
    }

    /** Two questions 1 to 5: 5 and 3 are 100 and 50, 75 together. A sheet without the second does not count in either. */
    @Test
    void indexCountsWholeSheets() {
        SurveyQuestion one = SurveyQuestion.required("one", TEXT, new QuestionKind.Scale(1, 5));
        SurveyQuestion two = SurveyQuestion.optional("two", TEXT, new QuestionKind.Scale(1, 5));
        Survey pulse = new Survey(
                SurveyId.of("p"),
                LocalizedText.of("Pulse", "脉搏调查"),
                Respondents.EMPLOYEES,
                OFFICE,
                DateRange.parse("2026-03-01/2026-03-15"),
                new Anonymity.Threshold(3),
                Breakdown.WHOLE,
                List.of(one, two),
                List.of(one.id(), two.id()));
        List<AnswerSheet> sheets = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            sheets.add(
                    AnswerSheet.ofEmployee(A, REP).with("one", Answer.level(5)).with("two", Answer.level(3)));
        }
        sheets.add(AnswerSheet.ofEmployee(A, REP).with("one", Answer.level(1)));
        SurveyResults results = results(pulse, sheets);
        GroupFigures index = results.index().orElseThrow().shown().get(0);
        assertThat(index.figure().orElseThrow().value()).isEqualTo(Ratio.of(75));
        Recalculation.verify(index.explanation());
        assertThat(results.of("one").shown().get(0).answers()).isEqualTo(3);
    }

    @Test
    void everythingThatIsWrongIsFoundAtOnce() {
        List<AnswerSheet> sheets = List.of(
                AnswerSheet.ofEmployee(UnitId.of("elsewhere"), REP).with("q", Answer.level(11)),
                AnswerSheet.ofCustomer(A, PersonId.of("li")).with("other", Answer.chosen("x")));
        WithFindings<SurveyResults> found = SurveyResultsCalculator.DEFAULT.results(
                enps(Breakdown.BY_UNIT), sheets, organization(), LocalDate.of(2026, 3, 14));
        assertThat(found.findings())
                .extracting(Finding::code)
                .containsExactlyInAnyOrder(
                        FeedbackFinding.STILL_OPEN,
                        FeedbackFinding.OUTSIDE_THE_SCOPE,
                        FeedbackFinding.OFF_SCALE,
                        FeedbackFinding.NAMES_A_PERSON,
                        FeedbackFinding.NOT_ANSWERED,
                        FeedbackFinding.NOT_ASKED);
    }

    @Test
    void meaninglessSurveyIsRefusedWithAllFindings() {
        assertThatThrownBy(() -> new Survey(
                        SurveyId.of("s"),
                        TEXT,
                        Respondents.EMPLOYEES,
                        OFFICE,
                        DateRange.parse("2026-03-01/"),
                        new Anonymity.Threshold(2),
                        Breakdown.BY_UNIT,
                        List.of(
                                SurveyQuestion.required("a", TEXT, new QuestionKind.Recommendation(1, 10, 6)),
                                SurveyQuestion.required("a", TEXT, new QuestionKind.Scale(5, 5)),
                                SurveyQuestion.required(
                                        "b",
                                        TEXT,
                                        new QuestionKind.Choice(List.of(new QuestionKind.ChoiceOption("x", TEXT))))),
                        List.of(SurveyQuestionId.of("b"))))
                .isInstanceOfSatisfying(
                        InvalidDefinitionException.class,
                        e -> assertThat(e.findings())
                                .extracting(each -> each.code() + " " + each.place())
                                .containsExactly(
                                        "NO_END survey#/open",
                                        "THRESHOLD_TOO_LOW survey#/anonymity/least",
                                        "NOT_THE_SCALE_OF_THE_SCORE survey#/questions/0/kind",
                                        "QUESTION_TWICE survey#/questions/1/id",
                                        "SCALE_ORDER survey#/questions/1/kind",
                                        "TOO_FEW_OPTIONS survey#/questions/2/kind/options",
                                        "NOT_OF_THE_INDEX survey#/index/0"));
        assertThatThrownBy(() -> survey(
                        Respondents.EMPLOYEES,
                        new Anonymity.Attributed(),
                        Breakdown.WHOLE,
                        SurveyQuestion.required("q", TEXT, new QuestionKind.Words())))
                .hasMessageContaining("employees-attributed");
        assertThatThrownBy(() -> survey(
                        Respondents.CUSTOMERS,
                        new Anonymity.Attributed(),
                        Breakdown.BY_TIER,
                        SurveyQuestion.required("q", TEXT, new QuestionKind.Words())))
                .hasMessageContaining("customers-have-no-tier");
    }
}
