package io.salestiers.core.testkit.audit;

import io.salestiers.core.audit.AuditChain;
import io.salestiers.core.audit.AuditCode;
import io.salestiers.core.audit.AuditEntry;
import io.salestiers.core.audit.AuditHead;
import io.salestiers.core.audit.AuditKey;
import io.salestiers.core.audit.AuditOutcome;
import io.salestiers.core.audit.AuditRecord;
import io.salestiers.core.audit.AuditStreamId;
import io.salestiers.core.audit.GrantKey;
import io.salestiers.core.canonical.Digest;
import io.salestiers.core.canonical.JsonValue;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.testkit.text.TextArbitraries;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitrary audit records, and chains of entries made of them. */
public final class AuditArbitraries {
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    private AuditArbitraries() {}

    /**
     * Instants of the years 0001 to 9999, more often of our time, whole seconds and fractions.
     *
     * @return the instants, also the first and the last
     */
    public static Arbitrary<Instant> instants() {
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(1, Arbitraries.of(FIRST, LAST, Instant.EPOCH)),
                net.jqwik.api.Tuple.of(
                        4,
                        Arbitraries.longs()
                                .between(1_700_000_000L, 1_900_000_000L)
                                .map(Instant::ofEpochSecond)),
                net.jqwik.api.Tuple.of(
                        4,
                        Combinators.combine(
                                        Arbitraries.longs().between(FIRST.getEpochSecond(), LAST.getEpochSecond()),
                                        Arbitraries.integers().between(0, 999_999_999))
                                .as(Instant::ofEpochSecond)));
    }

    /**
     * Codes such as {@code target:set} or {@code core.audit.a-b}.
     *
     * @return the codes
     */
    public static Arbitrary<AuditCode> codes() {
        Arbitrary<String> part =
                Arbitraries.strings().alpha().numeric().ofMinLength(1).ofMaxLength(8);
        return Combinators.combine(part, Arbitraries.of(".", ":", "-", "_"), part)
                .as((a, joint, b) -> AuditCode.of(a + joint + b));
    }

    /**
     * People out of a few, so that records about the same person occur.
     *
     * @return {@code P-1} to {@code P-4}, and any other
     */
    public static Arbitrary<PersonId> people() {
        return Arbitraries.oneOf(
                Arbitraries.of("P-1", "P-2", "P-3", "P-4").map(PersonId::of),
                TextArbitraries.ids().map(PersonId::of));
    }

    /**
     * Records of every outcome, with and without the parts that may be absent.
     *
     * @return the records
     */
    public static Arbitrary<AuditRecord> records() {
        Arbitrary<AuditKey> targets = Arbitraries.oneOf(
                people().map(person -> AuditKey.of("person", person.value())),
                Combinators.combine(Arbitraries.of("unit", "position", "plan", "grant-request"), TextArbitraries.ids())
                        .as(AuditKey::of));
        Arbitrary<AuditRecord> whoAndWhat = Combinators.combine(
                        instants(),
                        people(),
                        people().optional(0.3),
                        codes(),
                        targets,
                        TextArbitraries.ids().optional(0.7),
                        TextArbitraries.ids().map(GrantKey::of).list().ofMaxSize(3))
                .as((at, actor, behalf, capability, target, scope, grants) -> {
                    AuditRecord.Builder builder = AuditRecord.builder()
                            .at(at)
                            .actor(actor)
                            .capability(capability)
                            .target(target)
                            .grants(grants);
                    behalf.ifPresent(builder::onBehalfOf);
                    scope.ifPresent(builder::scope);
                    return builder.outcome(AuditOutcome.PERMIT).build();
                });
        return Combinators.combine(
                        whoAndWhat,
                        Arbitraries.of(AuditOutcome.class),
                        codes().list().ofMinSize(1).ofMaxSize(3),
                        digests().optional(0.3),
                        digests().optional(0.3),
                        codes().optional(0.5),
                        TextArbitraries.ids().optional(0.5))
                .as((part, outcome, vetoes, before, after, reason, correlation) -> {
                    AuditRecord.Builder all = part.toBuilder().outcome(outcome);
                    if (outcome == AuditOutcome.DENY) {
                        all.vetoes(vetoes);
                    }
                    before.ifPresent(all::before);
                    after.ifPresent(all::after);
                    reason.ifPresent(all::reason);
                    correlation.ifPresent(all::correlation);
                    return all.build();
                });
    }

    /**
     * Digests of arbitrary texts.
     *
     * @return the digests
     */
    public static Arbitrary<Digest> digests() {
        return Arbitraries.integers().map(number -> Digest.of(JsonValue.number(number)));
    }

    /**
     * Streams as they come from {@link AuditChain}: nothing is wrong with them.
     *
     * @param stream the stream
     * @param least the fewest entries
     * @param most the most entries
     * @return the entries from sequence 1 on
     */
    public static Arbitrary<List<AuditEntry>> chains(AuditStreamId stream, int least, int most) {
        return records()
                .list()
                .ofMinSize(least)
                .ofMaxSize(most)
                .map(records -> AuditChain.next(AuditHead.empty(stream), records));
    }
}
