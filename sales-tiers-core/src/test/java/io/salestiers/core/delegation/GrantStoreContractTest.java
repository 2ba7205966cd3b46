package io.salestiers.core.delegation;

import io.salestiers.core.authority.AuthorityState;
import io.salestiers.core.authority.Grants;
import io.salestiers.core.command.Transition;
import io.salestiers.core.result.Outcome;
import io.salestiers.core.testkit.contract.ContractRun;
import io.salestiers.core.testkit.delegation.GrantStoreContract;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class GrantStoreContractTest {
    @Nested
    class InMemory extends GrantStoreContract {
        @Override
        protected GrantStore store() {
            return new InMemoryGrantStore();
        }
    }

    /** Does what the one in memory does, but for what is broken. */
    private abstract static class Broken implements GrantStore {
        final InMemoryGrantStore sound = new InMemoryGrantStore();

        @Override
        public AuthorityState latest() {
            return sound.latest();
        }

        @Override
        public Optional<AuthorityState> knownAt(Instant instant) {
            return sound.knownAt(instant);
        }

        @Override
        public Outcome<AuthorityState> found(AuthorityState state, Instant recordedAt) {
            return sound.found(state, recordedAt);
        }

        @Override
        public Outcome<AuthorityState> append(
                Transition<AuthorityState> transition, String expectedRevision, Instant recordedAt) {
            return sound.append(transition, expectedRevision, recordedAt);
        }

        @Override
        public List<Entry> entries(long from) {
            return sound.entries(from);
        }
    }

    static class ForgetsRevocations extends GrantStoreContract {
        @Override
        protected GrantStore store() {
            return new Broken() {
                @Override
                public AuthorityState latest() {
                    AuthorityState state = super.latest();
                    return state.withGrants(Grants.of(state.grants().all()));
                }
            };
        }
    }

    @Test
    void forgottenRevocationsAreCaught() {
        ContractRun.of(ForgetsRevocations.class)
                .assertFailedOnly("Appending.aRevokedGrantStaysKnown", "Beginning.oneOfEverythingComesBackAsItWas");
    }

    static class DropsRefusals extends GrantStoreContract {
        @Override
        protected GrantStore store() {
            return new Broken() {
                @Override
                public Outcome<AuthorityState> append(
                        Transition<AuthorityState> transition, String expectedRevision, Instant recordedAt) {
                    return transition.done()
                            ? super.append(transition, expectedRevision, recordedAt)
                            : transition.outcome();
                }
            };
        }
    }

    @Test
    void droppedRefusalsAreCaught() {
        ContractRun.of(DropsRefusals.class)
                .assertFailedOnly(
                        "Appending.aRefusalLeavesItsAuditRecordAndNoState",
                        "Appending.aRefusalIsRecordedOnAnyRevision",
                        "Knowing.entriesComeInTheirOrderFromWhereOneStopped");
    }

    static class LastOneWins extends GrantStoreContract {
        @Override
        protected GrantStore store() {
            return new Broken() {
                @Override
                public synchronized Outcome<AuthorityState> append(
                        Transition<AuthorityState> transition, String expectedRevision, Instant recordedAt) {
                    return super.append(transition, latest().revision(), recordedAt);
                }
            };
        }
    }

    @Test
    void lostUpdatesAreCaught() {
        ContractRun.of(LastOneWins.class)
                .assertFailed(
                        "Appending.anotherRevisionIsAConflictAndStoresNothing", "Appending.ofSeveralAtOnceOneWins");
    }

    static class RefusesRefusals extends GrantStoreContract {
        @Override
        protected GrantStore store() {
            return new Broken() {
                @Override
                public Outcome<AuthorityState> append(
                        Transition<AuthorityState> transition, String expectedRevision, Instant recordedAt) {
                    String actual = latest().revision();
                    return expectedRevision.equals(actual)
                            ? super.append(transition, expectedRevision, recordedAt)
                            : Outcome.conflict(expectedRevision, actual);
                }
            };
        }
    }

    @Test
    void refusalsLostInARaceAreCaught() {
        ContractRun.of(RefusesRefusals.class).assertFailedOnly("Appending.aRefusalIsRecordedOnAnyRevision");
    }

    static class KnowsOnlyTheLatest extends GrantStoreContract {
        @Override
        protected GrantStore store() {
            return new Broken() {
                @Override
                public Optional<AuthorityState> knownAt(Instant instant) {
                    return super.knownAt(instant).map(known -> latest());
                }
            };
        }
    }

    @Test
    void aStoreWithoutHistoryIsCaught() {
        ContractRun.of(KnowsOnlyTheLatest.class)
                .assertFailedOnly("Knowing.theStateIsThatOfTheLastTransitionBeforeOrAtTheInstant");
    }

    static class ExcludesTheInstant extends GrantStoreContract {
        @Override
        protected GrantStore store() {
            return new Broken() {
                @Override
                public Optional<AuthorityState> knownAt(Instant instant) {
                    return super.knownAt(instant.minusNanos(1));
                }
            };
        }
    }

    @Test
    void anInstantThatIsExcludedIsCaught() {
        ContractRun.of(ExcludesTheInstant.class)
                .assertFailed(
                        "Knowing.theStateIsThatOfTheLastTransitionBeforeOrAtTheInstant",
                        "Knowing.ofTwoAtTheSameInstantTheLaterCounts");
    }

    static class CutsInstants extends GrantStoreContract {
        @Override
        protected GrantStore store() {
            return new Broken() {
                @Override
                public Optional<AuthorityState> knownAt(Instant instant) {
                    return super.knownAt(instant.truncatedTo(java.time.temporal.ChronoUnit.MILLIS));
                }
            };
        }
    }

    @Test
    void instantsCutToMillisecondsAreCaught() {
        ContractRun.of(CutsInstants.class)
                .assertFailed("Knowing.theStateIsThatOfTheLastTransitionBeforeOrAtTheInstant");
    }

    static class ForgetsTheRoot extends GrantStoreContract {
        @Override
        protected GrantStore store() {
            return new Broken() {
                @Override
                public AuthorityState latest() {
                    return super.latest().withRootAdministrators(List.of());
                }
            };
        }
    }

    @Test
    void aForgottenPartIsCaught() {
        ContractRun.of(ForgetsTheRoot.class)
                .assertFailed("Beginning.oneOfEverythingComesBackAsItWas", "Beginning.aStateIsFoundedOnce");
    }

    static class FoundsAgain extends GrantStoreContract {
        @Override
        protected GrantStore store() {
            return new Broken() {
                private InMemoryGrantStore current = sound;

                @Override
                public AuthorityState latest() {
                    return current.latest();
                }

                @Override
                public Outcome<AuthorityState> found(AuthorityState state, Instant recordedAt) {
                    current = new InMemoryGrantStore();
                    return current.found(state, recordedAt);
                }
            };
        }
    }

    @Test
    void aSecondFoundingIsCaught() {
        ContractRun.of(FoundsAgain.class).assertFailed("Beginning.aStateIsFoundedOnce");
    }

    static class StoresRepetitions extends GrantStoreContract {
        @Override
        protected GrantStore store() {
            return new Broken() {
                private int more;

                @Override
                public Outcome<AuthorityState> append(
                        Transition<AuthorityState> transition, String expectedRevision, Instant recordedAt) {
                    if (transition.done() && transition.events().isEmpty()) {
                        more++;
                    }
                    return super.append(transition, expectedRevision, recordedAt);
                }

                @Override
                public List<Entry> entries(long from) {
                    List<Entry> all = new java.util.ArrayList<>(super.entries(from));
                    for (int i = 0; i < more; i++) {
                        all.add(new Entry(List.of(), List.of()));
                    }
                    return all;
                }
            };
        }
    }

    @Test
    void storedRepetitionsAreCaught() {
        ContractRun.of(StoresRepetitions.class).assertFailedOnly("Appending.whatChangesNothingStoresNothing");
    }
}
