package io.salestiers.core.audit;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.canonical.CanonicalJson;
import io.salestiers.core.canonical.Digest;
import io.salestiers.core.canonical.JsonValue;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.result.FindingCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who asked for or did what, about whom, on which grants, with what result: opaque ids and codes only, never a name, a
 * contact or free text, so that erasing a person's name elsewhere changes nothing here.
 *
 * <!-- sample: AuditSamplesTest#record -->
 * <pre>{@code
 * AuditRecord record = AuditRecord.builder()
 *         .at(Instant.parse("2025-07-03T01:30:00Z"))
 *         .actor(PersonId.of("P-1"))
 *         .capability("target:set")
 *         .target(Subject.of(UnitId.of("SUZHOU")))
 *         .scope("unit:EAST/subtree")
 *         .grant("G-7")
 *         .grant("G-1")
 *         .reason("quarter-start")
 *         .outcome(AuditOutcome.PERMIT)
 *         .build();
 * }</pre>
 *
 * <p>Written as JSON with its fields' names as below, what is absent or empty left out. Immutable and safe for use by
 * several threads.
 */
public final class AuditRecord {
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");
    private static final Set<String> FIELDS = Set.of(
            "at",
            "actor",
            "onBehalfOf",
            "capability",
            "target",
            "scope",
            "grants",
            "before",
            "after",
            "reason",
            "correlation",
            "outcome",
            "vetoes");

    private final Instant at;
    private final PersonId actor;
    private final @Nullable PersonId onBehalfOf;
    private final AuditCode capability;
    private final AuditKey target;
    private final @Nullable AuditScope scope;
    private final List<GrantKey> grants;
    private final @Nullable Digest before;
    private final @Nullable Digest after;
    private final @Nullable AuditCode reason;
    private final @Nullable CorrelationId correlation;
    private final AuditOutcome outcome;
    private final List<AuditCode> vetoes;

    private AuditRecord(Builder parts) {
        parts.requireComplete();
        at = requireNonNull(parts.at);
        actor = requireNonNull(parts.actor);
        onBehalfOf = parts.onBehalfOf;
        capability = requireNonNull(parts.capability);
        target = requireNonNull(parts.target);
        scope = parts.scope;
        grants = List.copyOf(parts.grants);
        before = parts.before;
        after = parts.after;
        reason = parts.reason;
        correlation = parts.correlation;
        outcome = requireNonNull(parts.outcome);
        vetoes = List.copyOf(parts.vetoes);
        if (at.isBefore(FIRST) || !at.isBefore(END)) {
            throw new IllegalArgumentException("instant must be of the years 0001 to 9999, but was " + at);
        }
        if ((outcome == AuditOutcome.DENY) == vetoes.isEmpty()) {
            throw new IllegalArgumentException(
                    "an audit record has vetoes exactly when it is a denial, but its outcome is " + outcome.text()
                            + " with " + vetoes);
        }
    }

    /**
     * A record without parts, to be filled.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * A copy to be changed, for example by a correlation id that its maker did not know.
     *
     * @return a new builder with the parts of this record
     */
    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.at = at;
        copy.actor = actor;
        copy.onBehalfOf = onBehalfOf;
        copy.capability = capability;
        copy.target = target;
        copy.scope = scope;
        copy.grants.addAll(grants);
        copy.before = before;
        copy.after = after;
        copy.reason = reason;
        copy.correlation = correlation;
        copy.outcome = outcome;
        copy.vetoes.addAll(vetoes);
        return copy;
    }

    /**
     * Reads what {@link #json()} gives.
     *
     * @param value an object
     * @return the record
     * @throws IllegalArgumentException if it is not a record, naming the field
     */
    public static AuditRecord from(JsonValue value) {
        JsonValue.Fields object = AuditJson.object(value, FIELDS);
        Builder parts = builder()
                .at(AuditJson.instant(AuditJson.text(object, "at")))
                .actor(PersonId.of(AuditJson.text(object, "actor")))
                .capability(AuditJson.text(object, "capability"))
                .target(AuditKey.parse(AuditJson.text(object, "target")))
                .grants(AuditJson.list(object, "grants", GrantKey::of))
                .vetoes(AuditJson.list(object, "vetoes", AuditCode::of))
                .outcome(AuditOutcome.parse(AuditJson.text(object, "outcome")));
        AuditJson.optional(object, "onBehalfOf").map(PersonId::of).ifPresent(parts::onBehalfOf);
        AuditJson.optional(object, "scope").ifPresent(parts::scope);
        AuditJson.optional(object, "before").map(Digest::parse).ifPresent(parts::before);
        AuditJson.optional(object, "after").map(Digest::parse).ifPresent(parts::after);
        AuditJson.optional(object, "reason").ifPresent(parts::reason);
        AuditJson.optional(object, "correlation").ifPresent(parts::correlation);
        return parts.build();
    }

    /**
     * This record as JSON.
     *
     * @return an object of texts and lists of texts
     */
    public JsonValue.Fields json() {
        Map<String, JsonValue> fields = new LinkedHashMap<>();
        fields.put("at", JsonValue.text(at.toString()));
        fields.put("actor", JsonValue.text(actor.toString()));
        putText(fields, "onBehalfOf", onBehalfOf);
        fields.put("capability", JsonValue.text(capability.toString()));
        fields.put("target", JsonValue.text(target.toString()));
        putText(fields, "scope", scope);
        putTexts(fields, "grants", grants);
        putText(fields, "before", before);
        putText(fields, "after", after);
        putText(fields, "reason", reason);
        putText(fields, "correlation", correlation);
        fields.put("outcome", JsonValue.text(outcome.text()));
        putTexts(fields, "vetoes", vetoes);
        return new JsonValue.Fields(fields);
    }

    private static void putText(Map<String, JsonValue> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, JsonValue.text(value.toString()));
        }
    }

    private static void putTexts(Map<String, JsonValue> fields, String name, List<?> values) {
        if (!values.isEmpty()) {
            fields.put(
                    name,
                    JsonValue.list(values.stream()
                            .map(each -> JsonValue.text(each.toString()))
                            .toList()));
        }
    }

    /**
     * How long it has to be kept.
     *
     * @return the class that its outcome gives
     */
    public RetentionClass retention() {
        return RetentionClass.of(outcome);
    }

    /**
     * Whether a person acted, was acted for, or is what it is about.
     *
     * @param person a person
     * @return true if one of them
     */
    public boolean concerns(PersonId person) {
        return actor.equals(person)
                || person.equals(onBehalfOf)
                || target.person().filter(person::equals).isPresent();
    }

    /**
     * When it happened.
     *
     * @return the instant, of the years 0001 to 9999
     */
    public Instant at() {
        return at;
    }

    /**
     * Who acted.
     *
     * @return the person
     */
    public PersonId actor() {
        return actor;
    }

    /**
     * For whom the actor acted, such as the holder that an acting person stands in for.
     *
     * @return the person, empty if the actor acted for themself
     */
    public Optional<PersonId> onBehalfOf() {
        return Optional.ofNullable(onBehalfOf);
    }

    /**
     * Which right was asked for or used.
     *
     * @return the text form of a capability, such as {@code target:set}
     */
    public AuditCode capability() {
        return capability;
    }

    /**
     * About whom or what.
     *
     * @return kind and id
     */
    public AuditKey target() {
        return target;
    }

    /**
     * The scope in which it was evaluated.
     *
     * @return the text form of the scope, empty if none came into question
     */
    public Optional<AuditScope> scope() {
        return Optional.ofNullable(scope);
    }

    /**
     * The chain of grants that it rests on.
     *
     * @return their ids, the nearest to the actor first; empty if there is none
     */
    public List<GrantKey> grants() {
        return grants;
    }

    /**
     * The state before a change.
     *
     * @return its digest, empty if there was none
     */
    public Optional<Digest> before() {
        return Optional.ofNullable(before);
    }

    /**
     * The state after a change.
     *
     * @return its digest, empty if there is none
     */
    public Optional<Digest> after() {
        return Optional.ofNullable(after);
    }

    /**
     * Why, as a code of the host.
     *
     * @return the code, never free text
     */
    public Optional<AuditCode> reason() {
        return Optional.ofNullable(reason);
    }

    /**
     * The piece of work that it belongs to.
     *
     * @return the id
     */
    public Optional<CorrelationId> correlation() {
        return Optional.ofNullable(correlation);
    }

    /**
     * What came of it.
     *
     * @return permit, deny or change
     */
    public AuditOutcome outcome() {
        return outcome;
    }

    /**
     * The rules that spoke against it.
     *
     * @return their codes; with a denial at least one, else none
     */
    public List<AuditCode> vetoes() {
        return vetoes;
    }

    /** With the same parts. */
    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof AuditRecord other && json().equals(other.json());
    }

    @Override
    public int hashCode() {
        return json().hashCode();
    }

    /** Its canonical JSON. */
    @Override
    public String toString() {
        return CanonicalJson.text(json());
    }

    /** Collects the parts of a record. Not for use by several threads at once. */
    public static final class Builder {
        private @Nullable Instant at;
        private @Nullable PersonId actor;
        private @Nullable PersonId onBehalfOf;
        private @Nullable AuditCode capability;
        private @Nullable AuditKey target;
        private @Nullable AuditScope scope;
        private final List<GrantKey> grants = new ArrayList<>();
        private @Nullable Digest before;
        private @Nullable Digest after;
        private @Nullable AuditCode reason;
        private @Nullable CorrelationId correlation;
        private @Nullable AuditOutcome outcome;
        private final List<AuditCode> vetoes = new ArrayList<>();

        private Builder() {}

        private void requireComplete() {
            List<String> missing = new ArrayList<>();
            addIf(missing, at == null, "at");
            addIf(missing, actor == null, "actor");
            addIf(missing, capability == null, "capability");
            addIf(missing, target == null, "target");
            addIf(missing, outcome == null, "outcome");
            if (!missing.isEmpty()) {
                throw new IllegalArgumentException("an audit record needs " + String.join(", ", missing));
            }
        }

        private static void addIf(List<String> names, boolean missing, String name) {
            if (missing) {
                names.add(name);
            }
        }

        /**
         * Sets it: when it happened.
         *
         * @param value the value
         * @return this builder
         */
        public Builder at(Instant value) {
            at = requireNonNull(value, "at");
            return this;
        }

        /**
         * Sets it: who acted.
         *
         * @param value the value
         * @return this builder
         */
        public Builder actor(PersonId value) {
            actor = requireNonNull(value, "actor");
            return this;
        }

        /**
         * Sets it: for whom the actor acted, such as the holder that an acting person stands in for.
         *
         * @param value the value
         * @return this builder
         */
        public Builder onBehalfOf(PersonId value) {
            onBehalfOf = requireNonNull(value, "onBehalfOf");
            return this;
        }

        /**
         * Sets it: which right was asked for or used.
         *
         * @param value the value
         * @return this builder
         */
        public Builder capability(AuditCode value) {
            capability = requireNonNull(value, "capability");
            return this;
        }

        /**
         * The same from a text.
         *
         * @param value the text
         * @return this builder
         * @throws IllegalArgumentException if the text has another form
         */
        public Builder capability(String value) {
            return capability(AuditCode.of(value));
        }

        /**
         * Sets it: about whom or what.
         *
         * @param value the value
         * @return this builder
         */
        public Builder target(AuditKey value) {
            target = requireNonNull(value, "target");
            return this;
        }

        /**
         * About whom or what.
         *
         * @param subject a person, position, unit or territory
         * @return this builder
         */
        public Builder target(Subject subject) {
            return target(AuditKey.of(subject));
        }

        /**
         * Sets it: the scope in which it was evaluated.
         *
         * @param value the value
         * @return this builder
         */
        public Builder scope(AuditScope value) {
            scope = requireNonNull(value, "scope");
            return this;
        }

        /**
         * The same from a text.
         *
         * @param value the text
         * @return this builder
         * @throws IllegalArgumentException if the text has another form
         */
        public Builder scope(String value) {
            return scope(AuditScope.of(value));
        }

        /**
         * Adds one: the chain of grants that it rests on.
         *
         * @param value the value
         * @return this builder
         */
        public Builder grant(GrantKey value) {
            grants.add(requireNonNull(value, "grant"));
            return this;
        }

        /**
         * Adds several: the chain of grants that it rests on.
         *
         * @param values the values in their order
         * @return this builder
         */
        public Builder grants(List<GrantKey> values) {
            grants.addAll(values);
            return this;
        }

        /**
         * The same from a text.
         *
         * @param value the text
         * @return this builder
         * @throws IllegalArgumentException if the text has another form
         */
        public Builder grant(String value) {
            return grant(GrantKey.of(value));
        }

        /**
         * Sets it: the state before a change.
         *
         * @param value the value
         * @return this builder
         */
        public Builder before(Digest value) {
            before = requireNonNull(value, "before");
            return this;
        }

        /**
         * Sets it: the state after a change.
         *
         * @param value the value
         * @return this builder
         */
        public Builder after(Digest value) {
            after = requireNonNull(value, "after");
            return this;
        }

        /**
         * Sets it: why, as a code of the host.
         *
         * @param value the value
         * @return this builder
         */
        public Builder reason(AuditCode value) {
            reason = requireNonNull(value, "reason");
            return this;
        }

        /**
         * The same from a text.
         *
         * @param value the text
         * @return this builder
         * @throws IllegalArgumentException if the text has another form
         */
        public Builder reason(String value) {
            return reason(AuditCode.of(value));
        }

        /**
         * Sets it: the piece of work that it belongs to.
         *
         * @param value the value
         * @return this builder
         */
        public Builder correlation(CorrelationId value) {
            correlation = requireNonNull(value, "correlation");
            return this;
        }

        /**
         * The same from a text.
         *
         * @param value the text
         * @return this builder
         * @throws IllegalArgumentException if the text has another form
         */
        public Builder correlation(String value) {
            return correlation(CorrelationId.of(value));
        }

        /**
         * Sets it: what came of it.
         *
         * @param value the value
         * @return this builder
         */
        public Builder outcome(AuditOutcome value) {
            outcome = requireNonNull(value, "outcome");
            return this;
        }

        /**
         * Adds one: the rules that spoke against it.
         *
         * @param value the value
         * @return this builder
         */
        public Builder veto(AuditCode value) {
            vetoes.add(requireNonNull(value, "veto"));
            return this;
        }

        /**
         * Adds several: the rules that spoke against it.
         *
         * @param values the values in their order
         * @return this builder
         */
        public Builder vetoes(List<AuditCode> values) {
            vetoes.addAll(values);
            return this;
        }

        /**
         * The same from a text.
         *
         * @param value the text
         * @return this builder
         * @throws IllegalArgumentException if the text has another form
         */
        public Builder veto(String value) {
            return veto(AuditCode.of(value));
        }

        /**
         * Adds a rule that spoke against it, by the code of its finding.
         *
         * @param code the code
         * @return this builder
         */
        public Builder veto(FindingCode code) {
            return veto(AuditCode.of(code.code()));
        }

        /**
         * The record.
         *
         * @return a new record
         * @throws IllegalArgumentException if parts are missing, naming all of them; if the instant is outside the years 0001
         *     to 9999; if a denial has no veto or another outcome has one
         */
        public AuditRecord build() {
            return new AuditRecord(this);
        }
    }
}
