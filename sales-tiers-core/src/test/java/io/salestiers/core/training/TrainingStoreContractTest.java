package io.salestiers.core.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.Outcome;
import io.salestiers.core.testkit.contract.ContractRun;
import io.salestiers.core.testkit.training.TrainingStoreContract;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Each way to be broken is caught by the contract. */
class TrainingStoreContractTest {
    /** The reference. */
    @Nested
    class InMemory extends TrainingStoreContract {
        @Override
        protected TrainingStore store() {
            return new InMemoryTrainingStore();
        }
    }

    private static class Wrapped implements TrainingStore {
        final InMemoryTrainingStore sound = new InMemoryTrainingStore();

        @Override
        public Outcome<Integer> append(Collection<? extends TrainingFact> facts) {
            return sound.append(facts);
        }

        @Override
        public List<TrainingFact> facts() {
            return sound.facts();
        }
    }

    static class Sound extends TrainingStoreContract {
        @Override
        protected TrainingStore store() {
            return new Wrapped();
        }
    }

    @Test
    void aSoundStorePasses() {
        ContractRun run = ContractRun.of(Sound.class).assertPassed();
        assertThat(run.skipped()).isEmpty();
        assertThat(run.passed()).hasSize(8);
    }

    /** Keeps what came before the fact that it refuses. */
    static class HalfWay extends TrainingStoreContract {
        @Override
        protected TrainingStore store() {
            return new Wrapped() {
                @Override
                public Outcome<Integer> append(Collection<? extends TrainingFact> facts) {
                    int added = 0;
                    for (TrainingFact fact : facts) {
                        Outcome<Integer> outcome = super.append(List.of(fact));
                        if (outcome instanceof Outcome.Refused) {
                            return outcome;
                        }
                        added += outcome.orThrow();
                    }
                    return Outcome.done(added);
                }
            };
        }
    }

    @Test
    void halfADeliveryIsCaught() {
        ContractRun.of(HalfWay.class)
                .assertFailedOnly(
                        "Appending.refusesAnotherFactWithAKnownId", "Appending.refusesFactsThatContradictEachOther");
    }

    /** A table without a key. */
    static class Doubling extends TrainingStoreContract {
        @Override
        protected TrainingStore store() {
            return new Wrapped() {
                private final List<TrainingFact> all = new ArrayList<>();

                @Override
                public synchronized Outcome<Integer> append(Collection<? extends TrainingFact> facts) {
                    Outcome<Integer> outcome = super.append(facts);
                    if (outcome instanceof Outcome.Done) {
                        all.addAll(facts);
                    }
                    return outcome;
                }

                @Override
                public synchronized List<TrainingFact> facts() {
                    return all.stream()
                            .sorted(java.util.Comparator.comparing(TrainingFact::day)
                                    .thenComparing(TrainingFact::id))
                            .toList();
                }
            };
        }
    }

    @Test
    void doubledFactsAreCaught() {
        ContractRun.of(Doubling.class).assertFailedOnly("Appending.repetitionIsHarmless");
    }

    /** Rows as they came. */
    static class ByArrival extends TrainingStoreContract {
        @Override
        protected TrainingStore store() {
            return new Wrapped() {
                @Override
                public List<TrainingFact> facts() {
                    return super.facts().stream()
                            .sorted(java.util.Comparator.comparing(TrainingFact::id))
                            .toList();
                }
            };
        }
    }

    @Test
    void wrongOrderIsCaught() {
        ContractRun.of(ByArrival.class).assertFailed("Appending.isInOrder");
    }

    /** A column for the end of certificates that is never read. */
    static class WithoutEnds extends TrainingStoreContract {
        @Override
        protected TrainingStore store() {
            return new Wrapped() {
                @Override
                public List<TrainingFact> facts() {
                    return super.facts().stream()
                            .map(fact -> fact instanceof TrainingFact.Granted granted
                                    ? new TrainingFact.Granted(
                                            granted.id(),
                                            granted.person(),
                                            granted.day(),
                                            granted.certificate(),
                                            Optional.empty())
                                    : fact)
                            .toList();
                }
            };
        }
    }

    @Test
    void lostEndsAreCaught() {
        ContractRun.of(WithoutEnds.class).assertFailedOnly("Appending.givesBackEveryKind");
    }

    /** Gives everybody everything. */
    static class Mixed extends TrainingStoreContract {
        @Override
        protected TrainingStore store() {
            return new Wrapped() {
                @Override
                public List<TrainingFact> facts(PersonId person) {
                    return facts();
                }
            };
        }
    }

    @Test
    void factsOfOthersAreCaught() {
        ContractRun.of(Mixed.class).assertFailed("Appending.knowsWhoseTheyAre");
    }

    /** The last one wins. */
    static class Overwriting extends TrainingStoreContract {
        @Override
        protected TrainingStore store() {
            return new Wrapped() {
                private final java.util.Map<TrainingFactId, TrainingFact> all =
                        new java.util.concurrent.ConcurrentHashMap<>();

                @Override
                public Outcome<Integer> append(Collection<? extends TrainingFact> facts) {
                    int before = all.size();
                    facts.forEach(fact -> all.put(fact.id(), fact));
                    return Outcome.done(all.size() - before);
                }

                @Override
                public List<TrainingFact> facts() {
                    return all.values().stream()
                            .sorted(java.util.Comparator.comparing(TrainingFact::day)
                                    .thenComparing(TrainingFact::id))
                            .toList();
                }
            };
        }
    }

    @Test
    void overwrittenFactsAreCaught() {
        ContractRun.of(Overwriting.class)
                .assertFailed(
                        "Appending.refusesAnotherFactWithAKnownId",
                        "Appending.refusesFactsThatContradictEachOther",
                        "Appending.ofSeveralThreadsOneSucceeds");
    }
}
