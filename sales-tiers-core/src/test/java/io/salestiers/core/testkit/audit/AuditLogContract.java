package io.salestiers.core.testkit.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.audit.AuditChain;
import io.salestiers.core.audit.AuditCode;
import io.salestiers.core.audit.AuditEntry;
import io.salestiers.core.audit.AuditHead;
import io.salestiers.core.audit.AuditKey;
import io.salestiers.core.audit.AuditLog;
import io.salestiers.core.audit.AuditOutcome;
import io.salestiers.core.audit.AuditRecord;
import io.salestiers.core.audit.AuditStreamId;
import io.salestiers.core.audit.AuditVerification;
import io.salestiers.core.audit.AuditVerifier;
import io.salestiers.core.audit.CheckpointRoot;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.Outcome;
import io.salestiers.core.testkit.contract.Race;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * What every {@link AuditLog} has to do. A host extends it and gives it an empty log of its own:
 *
 * <pre>{@code
 * class JdbcAuditLogTest extends AuditLogContract {
 *     @Override
 *     protected AuditLog log() {
 *         return new JdbcAuditLog(emptyDatabase());
 *     }
 * }
 * }</pre>
 */
public abstract class AuditLogContract {
    private static final AuditStreamId GRANTS = AuditStreamId.of("grants");
    private static final AuditStreamId PAY = AuditStreamId.of("pay 提成");
    private static final Instant NOON = Instant.parse("2025-07-03T12:00:00Z");

    /** For subclasses. */
    protected AuditLogContract() {}

    /**
     * A log without entries; called once or more for each test.
     *
     * @return a new log that shares nothing with those before
     */
    protected abstract AuditLog log();

    private static AuditRecord record(int number) {
        AuditRecord.Builder builder = AuditRecord.builder()
                .at(NOON.plusNanos(number))
                .actor(PersonId.of("P-" + number))
                .capability("target:set")
                .target(AuditKey.of("unit", "东区 " + number))
                .scope("unit:EAST/subtree")
                .grant("G-" + number)
                .reason("quarter-close")
                .correlation("req-" + number);
        return switch (number % 3) {
            case 0 -> builder.outcome(AuditOutcome.PERMIT).build();
            case 1 ->
                builder.outcome(AuditOutcome.DENY)
                        .veto(AuditCode.of("core.test.own-affair"))
                        .build();
            default -> builder.outcome(AuditOutcome.CHANGE).build();
        };
    }

    private static List<AuditRecord> records(int from, int to) {
        List<AuditRecord> records = new ArrayList<>();
        for (int i = from; i < to; i++) {
            records.add(record(i));
        }
        return records;
    }

    private static List<AuditEntry> append(AuditLog log, AuditStreamId stream, int from, int to) {
        AuditHead head = log.head(stream);
        List<AuditEntry> entries = AuditChain.next(head, records(from, to));
        log.append(head, entries).orThrow();
        return entries;
    }

    private static List<AuditEntry> all(AuditLog log, AuditStreamId stream) {
        return log.read(stream, 1, Integer.MAX_VALUE);
    }

    /** Adding entries to the end. */
    @Nested
    class Appending {
        @Test
        void whatWasAppendedIsReadBack() {
            AuditLog log = log();
            List<AuditEntry> entries = append(log, GRANTS, 0, 9);
            assertThat(all(log, GRANTS)).isEqualTo(entries);
        }

        @Test
        void laterBatchesFollow() {
            AuditLog log = log();
            List<AuditEntry> entries = new ArrayList<>(append(log, GRANTS, 0, 4));
            entries.addAll(append(log, GRANTS, 4, 5));
            entries.addAll(append(log, GRANTS, 5, 9));
            assertThat(all(log, GRANTS)).isEqualTo(entries);
        }

        @Test
        void denialsAreKept() {
            AuditLog log = log();
            append(log, GRANTS, 0, 6);
            assertThat(all(log, GRANTS).stream()
                            .filter(entry -> entry.record().outcome() == AuditOutcome.DENY)
                            .map(AuditEntry::sequence))
                    .containsExactly(2L, 5L);
        }

        @Test
        void theNewHeadIsReturned() {
            AuditLog log = log();
            AuditHead empty = AuditHead.empty(GRANTS);
            List<AuditEntry> entries = AuditChain.next(empty, records(0, 3));
            assertThat(log.append(empty, entries)).isEqualTo(Outcome.done(AuditHead.of(entries.get(2))));
        }

        @Test
        void emptyBatchChangesNothing() {
            AuditLog log = log();
            append(log, GRANTS, 0, 2);
            AuditHead head = log.head(GRANTS);
            assertThat(log.append(head, List.of())).isEqualTo(Outcome.done(head));
            assertThat(all(log, GRANTS)).hasSize(2);
        }

        @Test
        void entriesThatDoNotFollowAreRefusedAsAWhole() {
            AuditLog log = log();
            AuditHead empty = AuditHead.empty(GRANTS);
            List<AuditEntry> entries = AuditChain.next(empty, records(0, 3));
            List<AuditEntry> withGap = List.of(entries.get(0), entries.get(2));
            assertThatThrownBy(() -> log.append(empty, withGap)).isInstanceOf(IllegalArgumentException.class);
            assertThat(all(log, GRANTS)).isEmpty();
            assertThat(log.head(GRANTS)).isEqualTo(empty);
        }

        @Test
        void laterChangesOfTheGivenListDoNotMatter() {
            AuditLog log = log();
            AuditHead empty = AuditHead.empty(GRANTS);
            List<AuditEntry> entries = new ArrayList<>(AuditChain.next(empty, records(0, 3)));
            log.append(empty, entries).orThrow();
            entries.clear();
            assertThat(all(log, GRANTS)).hasSize(3);
        }
    }

    /** Several writers. */
    @Nested
    class Racing {
        @Test
        void theSecondOfTwoGetsAConflictThatNamesBothHeads() {
            AuditLog log = log();
            AuditHead empty = AuditHead.empty(GRANTS);
            append(log, GRANTS, 0, 2);
            AuditHead actual = log.head(GRANTS);
            assertThat(log.append(empty, AuditChain.next(empty, records(5, 6))))
                    .isEqualTo(Outcome.conflict(empty.toString(), actual.toString()));
        }

        @Test
        void aConflictStoresAndOverwritesNothing() {
            AuditLog log = log();
            AuditHead empty = AuditHead.empty(GRANTS);
            List<AuditEntry> first = append(log, GRANTS, 0, 2);
            log.append(empty, AuditChain.next(empty, records(5, 8)));
            assertThat(all(log, GRANTS)).isEqualTo(first);
            assertThat(log.head(GRANTS)).isEqualTo(AuditHead.of(first.get(1)));
        }

        @Test
        void aHeadThatNeverWasIsAConflict() {
            AuditLog log = log();
            List<AuditEntry> first = append(log, GRANTS, 0, 2);
            AuditHead other = AuditHead.of(
                    AuditChain.next(AuditHead.empty(GRANTS), records(5, 7)).get(1));
            Outcome<AuditHead> outcome = log.append(other, AuditChain.next(other, records(7, 8)));
            assertThat(outcome).isInstanceOf(Outcome.Conflict.class);
            assertThat(all(log, GRANTS)).isEqualTo(first);
        }

        @Test
        void oneOfManyWins() throws Exception {
            AuditLog log = log();
            AuditHead empty = AuditHead.empty(GRANTS);
            Race.oneIsDone(4, contestant -> {
                List<AuditEntry> entries = AuditChain.next(empty, records(contestant, contestant + 2));
                return () -> log.append(empty, entries);
            });
            assertThat(all(log, GRANTS)).hasSize(2);
        }
    }

    /** Getting entries back. */
    @Nested
    class Reading {
        @Test
        void pagesAreInOrderAndComplete() {
            AuditLog log = log();
            List<AuditEntry> entries = append(log, GRANTS, 0, 11);
            List<AuditEntry> read = new ArrayList<>();
            for (long from = 1; from <= 11; from += 4) {
                read.addAll(log.read(GRANTS, from, 4));
            }
            assertThat(read).isEqualTo(entries);
            assertThat(log.read(GRANTS, 3, 2)).isEqualTo(entries.subList(2, 4));
        }

        @Test
        void nothingBehindTheEnd() {
            AuditLog log = log();
            append(log, GRANTS, 0, 3);
            assertThat(log.read(GRANTS, 4, 10)).isEmpty();
            assertThat(log.read(GRANTS, Long.MAX_VALUE, Integer.MAX_VALUE)).isEmpty();
        }

        @Test
        void streamWithoutEntries() {
            AuditLog log = log();
            assertThat(all(log, GRANTS)).isEmpty();
            assertThat(log.head(GRANTS)).isEqualTo(AuditHead.empty(GRANTS));
            assertThat(log.streams()).isEmpty();
        }

        @Test
        void limitsBelowOneAreRefused() {
            AuditLog log = log();
            assertThatThrownBy(() -> log.read(GRANTS, 0, 1)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> log.read(GRANTS, 1, 0)).isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void listsAreUnmodifiableAndDoNotChangeAfterwards() {
            AuditLog log = log();
            List<AuditEntry> entries = append(log, GRANTS, 0, 2);
            List<AuditEntry> read = all(log, GRANTS);
            List<AuditStreamId> streams = log.streams();
            append(log, GRANTS, 2, 3);
            append(log, PAY, 0, 1);
            assertThat(read).isEqualTo(entries);
            assertThat(streams).containsExactly(GRANTS);
            assertThatThrownBy(() -> read.remove(0)).isInstanceOf(UnsupportedOperationException.class);
            assertThatThrownBy(() -> streams.remove(0)).isInstanceOf(UnsupportedOperationException.class);
            assertThat(all(log, GRANTS)).hasSize(3);
        }
    }

    /** Several streams, and their proof. */
    @Nested
    class Streams {
        @Test
        void areIndependent() {
            AuditLog log = log();
            List<AuditEntry> grants = append(log, GRANTS, 0, 3);
            List<AuditEntry> pay = append(log, PAY, 3, 5);
            assertThat(all(log, GRANTS)).isEqualTo(grants);
            assertThat(all(log, PAY)).isEqualTo(pay);
            assertThat(log.head(PAY)).isEqualTo(AuditHead.of(pay.get(1)));
        }

        @Test
        void areListedInTheOrderOfTheirIds() {
            AuditLog log = log();
            append(log, PAY, 0, 1);
            append(log, AuditStreamId.of("a"), 0, 1);
            append(log, GRANTS, 0, 1);
            assertThat(log.streams()).containsExactly(AuditStreamId.of("a"), GRANTS, PAY);
        }

        @Test
        void emptyBatchMakesNoStream() {
            AuditLog log = log();
            log.append(AuditHead.empty(GRANTS), List.of()).orThrow();
            assertThat(log.streams()).isEmpty();
        }

        @Test
        void checkpointHasAllHeadsAndTheLogVerifiesAgainstIt() {
            AuditLog log = log();
            List<AuditEntry> grants = append(log, GRANTS, 0, 4);
            List<AuditEntry> pay = append(log, PAY, 4, 6);
            CheckpointRoot root = log.checkpoint(NOON);
            assertThat(root.checkpoints())
                    .containsExactly(
                            AuditHead.of(grants.get(3)).at(NOON),
                            AuditHead.of(pay.get(1)).at(NOON));
            append(log, PAY, 6, 8);
            assertThat(AuditVerifier.against(root.checkpoints()).verify(log))
                    .hasSize(2)
                    .allMatch(AuditVerification::intact);
        }
    }
}
