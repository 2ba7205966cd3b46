package io.salestiers.core.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.result.Outcome;
import io.salestiers.core.testkit.audit.AuditLogContract;
import io.salestiers.core.testkit.contract.ContractRun;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The contract accepts the log in memory and catches every way to be broken that we thought of. */
class AuditLogContractTest {
    static class InMemory extends AuditLogContract {
        @Override
        protected AuditLog log() {
            return new InMemoryAuditLog();
        }
    }

    @Test
    void inMemoryLogPasses() {
        assertThat(ContractRun.of(InMemory.class).assertPassed().passed()).hasSize(20);
    }

    /** A log of lists that others break. */
    static class Lists implements AuditLog {
        final Map<AuditStreamId, List<AuditEntry>> entries = new HashMap<>();

        @Override
        public synchronized Outcome<AuditHead> append(AuditHead expected, List<AuditEntry> batch) {
            AuditHead next = AuditChain.headAfter(expected, batch);
            AuditHead actual = head(expected.stream());
            if (!actual.equals(expected)) {
                return Outcome.conflict(expected.toString(), actual.toString());
            }
            store(expected.stream(), List.copyOf(batch));
            return Outcome.done(next);
        }

        void store(AuditStreamId stream, List<AuditEntry> batch) {
            if (!batch.isEmpty()) {
                of(stream).addAll(batch);
            }
        }

        List<AuditEntry> of(AuditStreamId stream) {
            return entries.computeIfAbsent(stream, key -> new ArrayList<>());
        }

        @Override
        public synchronized List<AuditEntry> read(AuditStreamId stream, long from, int limit) {
            if (from < 1 || limit < 1) {
                throw new IllegalArgumentException("below 1: " + from + ", " + limit);
            }
            return entries.getOrDefault(stream, List.of()).stream()
                    .filter(entry -> entry.sequence() >= from)
                    .limit(limit)
                    .toList();
        }

        @Override
        public synchronized AuditHead head(AuditStreamId stream) {
            List<AuditEntry> all = entries.getOrDefault(stream, List.of());
            return all.isEmpty() ? AuditHead.empty(stream) : AuditHead.of(all.get(all.size() - 1));
        }

        @Override
        public synchronized List<AuditStreamId> streams() {
            return entries.keySet().stream().sorted().toList();
        }
    }

    static class Sound extends AuditLogContract {
        @Override
        protected AuditLog log() {
            return new Lists();
        }
    }

    @Test
    void theLogToBeBrokenPasses() {
        ContractRun.of(Sound.class).assertPassed();
    }

    static class LosesAnEntry extends AuditLogContract {
        @Override
        protected AuditLog log() {
            return new Lists() {
                @Override
                void store(AuditStreamId stream, List<AuditEntry> batch) {
                    super.store(stream, batch.size() > 5 ? batch.subList(0, batch.size() - 1) : batch);
                }
            };
        }
    }

    @Test
    void lostEntryIsCaught() {
        ContractRun.of(LosesAnEntry.class).assertFailed("Appending.whatWasAppendedIsReadBack");
    }

    static class DropsDenials extends AuditLogContract {
        @Override
        protected AuditLog log() {
            return new Lists() {
                @Override
                void store(AuditStreamId stream, List<AuditEntry> batch) {
                    super.store(
                            stream,
                            batch.stream()
                                    .filter(entry -> entry.record().outcome() != AuditOutcome.DENY)
                                    .toList());
                }
            };
        }
    }

    @Test
    void droppedDenialsAreCaught() {
        ContractRun.of(DropsDenials.class).assertFailed("Appending.denialsAreKept");
    }

    static class IgnoresTheHead extends AuditLogContract {
        @Override
        protected AuditLog log() {
            return new Lists() {
                @Override
                public synchronized Outcome<AuditHead> append(AuditHead expected, List<AuditEntry> batch) {
                    AuditHead next = AuditChain.headAfter(expected, batch);
                    store(expected.stream(), batch);
                    return Outcome.done(next);
                }
            };
        }
    }

    @Test
    void ignoredHeadIsCaught() {
        ContractRun.of(IgnoresTheHead.class)
                .assertFailed(
                        "Racing.theSecondOfTwoGetsAConflictThatNamesBothHeads",
                        "Racing.aConflictStoresAndOverwritesNothing",
                        "Racing.aHeadThatNeverWasIsAConflict",
                        "Racing.oneOfManyWins");
    }

    static class ComparesSequencesOnly extends AuditLogContract {
        @Override
        protected AuditLog log() {
            return new Lists() {
                @Override
                public synchronized Outcome<AuditHead> append(AuditHead expected, List<AuditEntry> batch) {
                    AuditHead actual = head(expected.stream());
                    if (actual.sequence() != expected.sequence()) {
                        return super.append(expected, batch);
                    }
                    AuditHead next = AuditChain.headAfter(expected, batch);
                    store(expected.stream(), batch);
                    return Outcome.done(next);
                }
            };
        }
    }

    @Test
    void comparingSequencesOnlyIsCaught() {
        ContractRun.of(ComparesSequencesOnly.class).assertFailedOnly("Racing.aHeadThatNeverWasIsAConflict");
    }

    static class Overwrites extends AuditLogContract {
        @Override
        protected AuditLog log() {
            return new Lists() {
                @Override
                public synchronized Outcome<AuditHead> append(AuditHead expected, List<AuditEntry> batch) {
                    Outcome<AuditHead> outcome = super.append(expected, batch);
                    if (outcome instanceof Outcome.Conflict) { // like an upsert by stream and sequence
                        List<AuditEntry> all = of(expected.stream());
                        for (AuditEntry entry : batch) {
                            int place = (int) entry.sequence() - 1;
                            if (place < all.size()) {
                                all.set(place, entry);
                            }
                        }
                    }
                    return outcome;
                }
            };
        }
    }

    @Test
    void overwritingIsCaught() {
        ContractRun.of(Overwrites.class).assertFailed("Racing.aConflictStoresAndOverwritesNothing");
    }

    static class ConflictWithoutHeads extends AuditLogContract {
        @Override
        protected AuditLog log() {
            return new Lists() {
                @Override
                public synchronized Outcome<AuditHead> append(AuditHead expected, List<AuditEntry> batch) {
                    Outcome<AuditHead> outcome = super.append(expected, batch);
                    return outcome instanceof Outcome.Conflict ? Outcome.conflict("1", "2") : outcome;
                }
            };
        }
    }

    @Test
    void conflictThatDoesNotNameTheHeadsIsCaught() {
        ContractRun.of(ConflictWithoutHeads.class)
                .assertFailedOnly("Racing.theSecondOfTwoGetsAConflictThatNamesBothHeads");
    }

    static class Reorders extends AuditLogContract {
        @Override
        protected AuditLog log() {
            return new Lists() {
                @Override
                public synchronized List<AuditEntry> read(AuditStreamId stream, long from, int limit) {
                    List<AuditEntry> page = new ArrayList<>(super.read(stream, from, limit));
                    Collections.reverse(page);
                    return List.copyOf(page);
                }
            };
        }
    }

    @Test
    void otherOrderIsCaught() {
        ContractRun.of(Reorders.class).assertFailed("Reading.pagesAreInOrderAndComplete");
    }

    static class IgnoresTheLimit extends AuditLogContract {
        @Override
        protected AuditLog log() {
            return new Lists() {
                @Override
                public synchronized List<AuditEntry> read(AuditStreamId stream, long from, int limit) {
                    return super.read(stream, from, limit == 1 ? 1 : Integer.MAX_VALUE);
                }
            };
        }
    }

    @Test
    void ignoredLimitIsCaught() {
        ContractRun.of(IgnoresTheLimit.class)
                .assertFailed("Reading.pagesAreInOrderAndComplete", "Reading.limitsBelowOneAreRefused");
    }

    static class GivesItsOwnLists extends AuditLogContract {
        @Override
        protected AuditLog log() {
            return new Lists() {
                @Override
                public synchronized List<AuditEntry> read(AuditStreamId stream, long from, int limit) {
                    return limit == Integer.MAX_VALUE && from == 1 && entries.containsKey(stream)
                            ? of(stream)
                            : super.read(stream, from, limit);
                }
            };
        }
    }

    @Test
    void listThatIsItsOwnIsCaught() {
        ContractRun.of(GivesItsOwnLists.class).assertFailedOnly("Reading.listsAreUnmodifiableAndDoNotChangeAfterwards");
    }

    static class StoresHalfOfABadBatch extends AuditLogContract {
        @Override
        protected AuditLog log() {
            return new Lists() {
                @Override
                public synchronized Outcome<AuditHead> append(AuditHead expected, List<AuditEntry> batch) {
                    Outcome<AuditHead> outcome = Outcome.done(expected);
                    for (AuditEntry entry : batch) {
                        outcome = super.append(outcome.orThrow(), List.of(entry));
                        if (!(outcome instanceof Outcome.Done)) {
                            return outcome;
                        }
                    }
                    return batch.isEmpty() ? super.append(expected, batch) : outcome;
                }
            };
        }
    }

    @Test
    void halfABatchIsCaught() {
        ContractRun.of(StoresHalfOfABadBatch.class)
                .assertFailedOnly("Appending.entriesThatDoNotFollowAreRefusedAsAWhole");
    }

    static class MixesStreams extends AuditLogContract {
        @Override
        protected AuditLog log() {
            return new Lists() {
                @Override
                List<AuditEntry> of(AuditStreamId stream) {
                    return super.of(
                            entries.isEmpty()
                                    ? stream
                                    : entries.keySet().iterator().next());
                }
            };
        }
    }

    @Test
    void mixedStreamsAreCaught() {
        ContractRun.of(MixesStreams.class).assertFailed("Streams.areIndependent");
    }

    static class ListsStreamsAsTheyCame extends AuditLogContract {
        @Override
        protected AuditLog log() {
            return new Lists() {
                private final List<AuditStreamId> came = new ArrayList<>();

                @Override
                void store(AuditStreamId stream, List<AuditEntry> batch) {
                    if (!came.contains(stream)) {
                        came.add(stream);
                    }
                    super.store(stream, batch);
                }

                @Override
                public synchronized List<AuditStreamId> streams() {
                    return List.copyOf(came);
                }
            };
        }
    }

    @Test
    void streamsInAnotherOrderOrWithoutEntriesAreCaught() {
        ContractRun.of(ListsStreamsAsTheyCame.class)
                .assertFailed("Streams.areListedInTheOrderOfTheirIds", "Streams.emptyBatchMakesNoStream");
    }
}
