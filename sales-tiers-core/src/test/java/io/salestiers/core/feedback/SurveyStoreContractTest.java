package io.salestiers.core.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.result.Outcome;
import io.salestiers.core.testkit.contract.ContractRun;
import io.salestiers.core.testkit.feedback.SurveyStoreContract;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Each way to be broken is caught by the contract. */
class SurveyStoreContractTest {
    /** The reference. */
    @Nested
    class InMemory extends SurveyStoreContract {
        @Override
        protected SurveyStore store() {
            return new InMemorySurveyStore();
        }
    }

    /** A sound store, to be broken in one method. */
    private static class Wrapped implements SurveyStore {
        final InMemorySurveyStore sound = new InMemorySurveyStore();

        @Override
        public Outcome<Survey> open(Survey survey, Set<InvitationToken> invited) {
            return sound.open(survey, invited);
        }

        @Override
        public Optional<Survey> find(SurveyId survey) {
            return sound.find(survey);
        }

        @Override
        public Outcome<AnswerSheet> submit(SurveyId survey, InvitationToken token, AnswerSheet sheet, LocalDate day) {
            return sound.submit(survey, token, sheet, day);
        }

        @Override
        public List<AnswerSheet> sheets(SurveyId survey) {
            return sound.sheets(survey);
        }
    }

    static class Sound extends SurveyStoreContract {
        @Override
        protected SurveyStore store() {
            return new Wrapped();
        }
    }

    @Test
    void aSoundStorePasses() {
        ContractRun run = ContractRun.of(Sound.class).assertPassed();
        assertThat(run.skipped()).isEmpty();
        assertThat(run.passed()).hasSize(13);
    }

    /** Rows in the order of a running number. */
    static class ByArrival extends SurveyStoreContract {
        @Override
        protected SurveyStore store() {
            return new Wrapped() {
                private final List<AnswerSheet> arrived = new ArrayList<>();

                @Override
                public Outcome<AnswerSheet> submit(
                        SurveyId survey, InvitationToken token, AnswerSheet sheet, LocalDate day) {
                    Outcome<AnswerSheet> outcome = super.submit(survey, token, sheet, day);
                    if (outcome instanceof Outcome.Done) {
                        arrived.add(sheet);
                    }
                    return outcome;
                }

                @Override
                public List<AnswerSheet> sheets(SurveyId survey) {
                    List<AnswerSheet> own = sound.sheets(survey);
                    return arrived.stream().filter(own::contains).toList();
                }
            };
        }
    }

    @Test
    void orderOfArrivalIsCaught() {
        ContractRun.of(ByArrival.class).assertFailed("Submitting.orderTellsNothing");
    }

    /** A table with a unique key over what was answered. */
    static class Distinct extends SurveyStoreContract {
        @Override
        protected SurveyStore store() {
            return new Wrapped() {
                @Override
                public List<AnswerSheet> sheets(SurveyId survey) {
                    return super.sheets(survey).stream().distinct().toList();
                }
            };
        }
    }

    @Test
    void swallowedEqualSheetsAreCaught() {
        ContractRun.of(Distinct.class).assertFailedOnly("Submitting.equalSheetsAreTwo");
    }

    /** Marks the token as used before it looks at the sheet. */
    static class Eager extends SurveyStoreContract {
        @Override
        protected SurveyStore store() {
            return new Wrapped() {
                private final Set<String> used = new HashSet<>();

                @Override
                public synchronized Outcome<AnswerSheet> submit(
                        SurveyId survey, InvitationToken token, AnswerSheet sheet, LocalDate day) {
                    return used.add(survey + "/" + token)
                            ? super.submit(survey, token, sheet, day)
                            : Outcome.refused(List.of(io.salestiers.core.result.Finding.of(
                                    FeedbackFinding.TOKEN_USED,
                                    io.salestiers.core.result.Place.about(survey.value()))));
                }
            };
        }
    }

    @Test
    void tokenUsedUpByARefusalIsCaught() {
        ContractRun.of(Eager.class).assertFailed("Submitting.refusedSheetLeavesTheToken", "Submitting.keepsToTheDays");
    }

    /** Does not look at tokens at all. */
    static class Tokenless extends SurveyStoreContract {
        @Override
        protected SurveyStore store() {
            return new Wrapped() {
                private int number;

                @Override
                public Outcome<Survey> open(Survey survey, Set<InvitationToken> invited) {
                    Set<InvitationToken> many = new HashSet<>(invited);
                    for (int i = 0; i < 200; i++) {
                        many.add(InvitationToken.of("made-" + i));
                    }
                    return super.open(survey, many);
                }

                @Override
                public synchronized Outcome<AnswerSheet> submit(
                        SurveyId survey, InvitationToken token, AnswerSheet sheet, LocalDate day) {
                    return super.submit(survey, InvitationToken.of("made-" + number++), sheet, day);
                }
            };
        }
    }

    @Test
    void answeringTwiceIsCaught() {
        ContractRun.of(Tokenless.class)
                .assertFailed(
                        "Submitting.eachTokenCountsOnce",
                        "Submitting.refusesUnknownTokens",
                        "Submitting.ofSeveralThreadsOneIsTaken",
                        "Opening.sameOnceMoreIsHarmless");
    }

    /** Takes a changed definition. */
    static class Overwriting extends SurveyStoreContract {
        @Override
        protected SurveyStore store() {
            return new Wrapped() {
                private SurveyStore now = sound;

                @Override
                public Outcome<Survey> open(Survey survey, Set<InvitationToken> invited) {
                    Outcome<Survey> outcome = super.open(survey, invited);
                    if (outcome instanceof Outcome.Refused) {
                        now = new InMemorySurveyStore();
                        return now.open(survey, invited);
                    }
                    return outcome;
                }

                @Override
                public Optional<Survey> find(SurveyId survey) {
                    return now.find(survey);
                }
            };
        }
    }

    @Test
    void changedDefinitionIsCaught() {
        ContractRun.of(Overwriting.class).assertFailedOnly("Opening.refusesAnotherOneWithItsId");
    }

    /** Counts the last day as over. */
    static class ADayShort extends SurveyStoreContract {
        @Override
        protected SurveyStore store() {
            return new Wrapped() {
                @Override
                public Outcome<AnswerSheet> submit(
                        SurveyId survey, InvitationToken token, AnswerSheet sheet, LocalDate day) {
                    return super.submit(survey, token, sheet, day.plusDays(1));
                }
            };
        }
    }

    @Test
    void wrongDaysAreCaught() {
        ContractRun.of(ADayShort.class).assertFailed("Submitting.keepsToTheDays");
    }

    /** Loses words on the way. */
    static class WithoutWords extends SurveyStoreContract {
        @Override
        protected SurveyStore store() {
            return new Wrapped() {
                @Override
                public List<AnswerSheet> sheets(SurveyId survey) {
                    return super.sheets(survey).stream()
                            .map(sheet -> new AnswerSheet(
                                    sheet.unit(),
                                    sheet.tier(),
                                    sheet.about(),
                                    sheet.answers().headMap(SurveyQuestionId.of("s"))))
                            .toList();
                }
            };
        }
    }

    @Test
    void lostWordsAreCaught() {
        ContractRun.of(WithoutWords.class).assertFailedOnly("Submitting.givesBackTheSheet");
    }
}
