package io.salestiers.core.testkit.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.salestiers.core.feedback.Anonymity;
import io.salestiers.core.feedback.Answer;
import io.salestiers.core.feedback.AnswerSheet;
import io.salestiers.core.feedback.Breakdown;
import io.salestiers.core.feedback.FeedbackFinding;
import io.salestiers.core.feedback.InvitationToken;
import io.salestiers.core.feedback.QuestionKind;
import io.salestiers.core.feedback.Respondents;
import io.salestiers.core.feedback.Survey;
import io.salestiers.core.feedback.SurveyId;
import io.salestiers.core.feedback.SurveyQuestion;
import io.salestiers.core.feedback.SurveyStore;
import io.salestiers.core.org.TierId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.FindingCode;
import io.salestiers.core.result.Outcome;
import io.salestiers.core.testkit.contract.Race;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * What every {@link SurveyStore} does. An adapter extends it and gives an empty store:
 *
 * <pre>{@code
 * class JdbcSurveyStoreTest extends SurveyStoreContract {
 *     @Override
 *     protected SurveyStore store() {
 *         return new JdbcSurveyStore(emptyDatabase());
 *     }
 * }
 * }</pre>
 */
public abstract class SurveyStoreContract {
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 3, 14);
    private static final Set<InvitationToken> INVITED = Set.of(
            InvitationToken.of("t-1"), InvitationToken.of("t-2"), InvitationToken.of("t-3"), InvitationToken.of("t-4"));

    private SurveyStore store = new Missing();

    /** For the adapters to be tested. */
    protected SurveyStoreContract() {}

    /**
     * A store in which nothing is recorded; asked once for each test.
     *
     * @return the store
     */
    protected abstract SurveyStore store();

    /**
     * Whether the store may be called by several threads at once.
     *
     * @return true, unless overridden
     */
    protected boolean supportsConcurrentCalls() {
        return true;
    }

    @BeforeEach
    final void begin() {
        store = store();
    }

    private static Survey survey(String id) {
        return new Survey(
                SurveyId.of(id),
                LocalizedText.of("Pulse", "脉搏调查"),
                Respondents.EMPLOYEES,
                UnitId.of("east"),
                DateRange.parse("2026-03-01/2026-03-15"),
                new Anonymity.Threshold(5),
                Breakdown.BY_UNIT,
                List.of(
                        SurveyQuestion.required(
                                "recommend",
                                LocalizedText.of("Would you recommend us?", "您是否愿意推荐我们？"),
                                QuestionKind.Recommendation.standard()),
                        SurveyQuestion.optional("why", LocalizedText.of("Why?", "为什么？"), new QuestionKind.Words())),
                List.of());
    }

    private static AnswerSheet sheet(int level) {
        return AnswerSheet.ofEmployee(UnitId.of("苏州"), TierId.of("rep")).with("recommend", Answer.level(level));
    }

    private Outcome<AnswerSheet> submit(String token, AnswerSheet sheet, LocalDate day) {
        return store.submit(SurveyId.of("pulse"), InvitationToken.of(token), sheet, day);
    }

    private List<AnswerSheet> sheets() {
        return store.sheets(SurveyId.of("pulse"));
    }

    private static List<FindingCode> codes(Outcome<?> outcome) {
        return outcome.match(
                done -> List.of(),
                findings -> findings.stream().map(Finding::code).toList(),
                racing -> List.of());
    }

    /** Recording surveys. */
    @Nested
    class Opening {
        /** A store without surveys says so. */
        @Test
        void knowsNothingAtFirst() {
            assertThat(store.find(SurveyId.of("pulse"))).isEmpty();
            assertThat(sheets()).isEmpty();
            assertThat(codes(submit("t-1", sheet(9), FIRST))).containsExactly(FeedbackFinding.NO_SURVEY);
        }

        /** A survey comes back as it was. */
        @Test
        void givesBackTheSurvey() {
            assertThat(store.open(survey("pulse"), INVITED)).isEqualTo(Outcome.done(survey("pulse")));
            assertThat(store.find(SurveyId.of("pulse"))).contains(survey("pulse"));
        }

        /** Recording the same once more does no harm, also when answers are in. */
        @Test
        void sameOnceMoreIsHarmless() {
            store.open(survey("pulse"), INVITED).orThrow();
            submit("t-1", sheet(9), FIRST).orThrow();
            store.open(survey("pulse"), INVITED).orThrow();
            assertThat(sheets()).containsExactly(sheet(9));
            assertThat(codes(submit("t-1", sheet(9), FIRST))).containsExactly(FeedbackFinding.TOKEN_USED);
        }

        /** What is shown must not be changed after people have answered. */
        @Test
        void refusesAnotherOneWithItsId() {
            store.open(survey("pulse"), INVITED).orThrow();
            Survey finer = new Survey(
                    SurveyId.of("pulse"),
                    survey("pulse").name(),
                    Respondents.EMPLOYEES,
                    UnitId.of("east"),
                    survey("pulse").open(),
                    new Anonymity.Threshold(3),
                    Breakdown.BY_UNIT,
                    survey("pulse").questions(),
                    List.of());
            assertThat(codes(store.open(finer, INVITED))).containsExactly(FeedbackFinding.RECORDED);
            assertThat(codes(store.open(survey("pulse"), Set.of(InvitationToken.of("t-9")))))
                    .containsExactly(FeedbackFinding.RECORDED);
            assertThat(store.find(SurveyId.of("pulse"))).contains(survey("pulse"));
        }

        /** Surveys do not touch each other, not even by tokens that are alike. */
        @Test
        void surveysStandApart() {
            store.open(survey("pulse"), INVITED).orThrow();
            store.open(survey("other"), INVITED).orThrow();
            submit("t-1", sheet(9), FIRST).orThrow();
            assertThat(store.submit(SurveyId.of("other"), InvitationToken.of("t-1"), sheet(2), FIRST))
                    .isInstanceOf(Outcome.Done.class);
            assertThat(sheets()).containsExactly(sheet(9));
            assertThat(store.sheets(SurveyId.of("other"))).containsExactly(sheet(2));
        }
    }

    /** Taking sheets. */
    @Nested
    class Submitting {
        @BeforeEach
        void open() {
            store.open(survey("pulse"), INVITED).orThrow();
        }

        /** Everything that was answered comes back, words in every script too. */
        @Test
        void givesBackTheSheet() {
            AnswerSheet full = sheet(0).with("why", Answer.written("因为😀 \"quotes\" and\nlines"));
            assertThat(submit("t-1", full, FIRST)).isEqualTo(Outcome.done(full));
            assertThat(sheets()).containsExactly(full);
        }

        /** Two people may answer alike: that is two answers. */
        @Test
        void equalSheetsAreTwo() {
            submit("t-1", sheet(9), FIRST).orThrow();
            submit("t-2", sheet(9), FIRST).orThrow();
            assertThat(sheets()).containsExactly(sheet(9), sheet(9));
        }

        /** Who has answered can't answer again, not even otherwise. */
        @Test
        void eachTokenCountsOnce() {
            submit("t-1", sheet(9), FIRST).orThrow();
            assertThat(codes(submit("t-1", sheet(2), LAST))).containsExactly(FeedbackFinding.TOKEN_USED);
            assertThat(sheets()).containsExactly(sheet(9));
        }

        /** A token that nobody was given. */
        @Test
        void refusesUnknownTokens() {
            assertThat(codes(submit("t-9", sheet(9), FIRST))).containsExactly(FeedbackFinding.UNKNOWN_TOKEN);
            assertThat(sheets()).isEmpty();
        }

        /** The first and the last day count, the days around them do not. */
        @Test
        void keepsToTheDays() {
            assertThat(codes(submit("t-1", sheet(9), FIRST.minusDays(1)))).containsExactly(FeedbackFinding.NOT_OPEN);
            assertThat(codes(submit("t-1", sheet(9), LAST.plusDays(1)))).containsExactly(FeedbackFinding.NOT_OPEN);
            assertThat(submit("t-1", sheet(9), FIRST)).isInstanceOf(Outcome.Done.class);
            assertThat(submit("t-2", sheet(9), LAST)).isInstanceOf(Outcome.Done.class);
        }

        /** A sheet that can't be taken does not use up the token, and all that is wrong is told. */
        @Test
        void refusedSheetLeavesTheToken() {
            assertThat(codes(submit("t-1", sheet(11), LAST.plusDays(1))))
                    .containsExactlyInAnyOrder(FeedbackFinding.NOT_OPEN, FeedbackFinding.OFF_SCALE);
            assertThat(sheets()).isEmpty();
            assertThat(submit("t-1", sheet(10), LAST)).isInstanceOf(Outcome.Done.class);
        }

        /** Nobody can tell from the order who was first. */
        @Test
        void orderTellsNothing() {
            submit("t-1", sheet(9), FIRST).orThrow();
            submit("t-2", sheet(0), FIRST.plusDays(1)).orThrow();
            submit("t-3", sheet(5), FIRST.plusDays(2)).orThrow();
            assertThat(sheets()).containsExactly(sheet(0), sheet(5), sheet(9));
        }

        /** Of several threads with one token exactly one is taken. */
        @Test
        void ofSeveralThreadsOneIsTaken() throws Exception {
            assumeTrue(supportsConcurrentCalls(), "the store is for one thread");
            for (int round = 0; round < 25; round++) {
                String id = "race-" + round;
                store.open(survey(id), INVITED).orThrow();
                Race.oneIsDone(4, contestant -> {
                    AnswerSheet own = sheet(contestant);
                    return () -> store.submit(SurveyId.of(id), InvitationToken.of("t-1"), own, FIRST);
                });
                assertThat(store.sheets(SurveyId.of(id))).hasSize(1);
            }
        }
    }

    /** Stands in until the first test begins. */
    private static final class Missing implements SurveyStore {
        @Override
        public Outcome<Survey> open(Survey survey, Set<InvitationToken> invited) {
            throw new IllegalStateException("no store");
        }

        @Override
        public Optional<Survey> find(SurveyId survey) {
            throw new IllegalStateException("no store");
        }

        @Override
        public Outcome<AnswerSheet> submit(SurveyId survey, InvitationToken token, AnswerSheet sheet, LocalDate day) {
            throw new IllegalStateException("no store");
        }

        @Override
        public List<AnswerSheet> sheets(SurveyId survey) {
            throw new IllegalStateException("no store");
        }
    }
}
