package io.salestiers.incentives.ledger;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.salestiers.core.audit.AuditCode;
import io.salestiers.core.canonical.Digest;
import io.salestiers.core.canonical.JsonValue;
import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One movement of a payee's balances, before a ledger has booked it. It holds ids and codes only: no name, no free text.
 * Immutable and safe for use by several threads.
 */
@Value.Immutable
@SuppressWarnings("deprecation") // Immutables marks its own Json proxy deprecated
public sealed interface Posting extends WithPosting permits ImmutablePosting, ImmutablePosting.Json {
    /**
     * What it does.
     *
     * @return the kind
     */
    EntryKind kind();

    /**
     * Whose balances it moves.
     *
     * @return the payee
     */
    PersonId payee();

    /**
     * By how much it moves its balance.
     *
     * @return never zero, with a sign that the kind allows
     */
    Money amount();

    /**
     * Which balance it moves.
     *
     * @return one that the kind allows; {@link Balance#PAYABLE} if not given
     */
    @Value.Default
    default Balance balance() {
        return Balance.PAYABLE;
    }

    /**
     * Which balance moves by the opposite.
     *
     * @return present exactly for the kinds that have one, except that a reversal and a rebooking have that of their entry
     */
    Optional<Balance> against();

    /**
     * What it is about.
     *
     * @return the source
     */
    PaySource source();

    /**
     * An entry that it takes back, takes the place of, recovers or releases.
     *
     * @return present for a reversal and a rebooking
     */
    Optional<EntryId> refersTo();

    /**
     * Why, as a code: of the library such as {@code late-change}, or of the host.
     *
     * @return empty for what needs no reason beside its kind
     */
    Optional<AuditCode> reason();

    /**
     * The fingerprint of what proves it, such as its explanation.
     *
     * @return empty if there is none
     */
    Optional<Digest> evidence();

    /** Refuses signs and balances that the kind does not allow. */
    @Value.Check
    default void check() {
        EntryKind kind = kind();
        require(kind.allows(amount().signum()), "amount must be " + kind.allowed(), amount());
        require(kind.balances().contains(balance()), "balance must be one of " + kind.balances(), balance());
        if (kind.refers()) {
            require(refersTo().isPresent(), "must name an entry", "none");
        } else {
            require(
                    against().isPresent() != kind.against().isEmpty(),
                    "must be against " + (kind.against().isEmpty() ? "none" : "one of " + kind.against()),
                    against());
        }
        against().ifPresent(other -> {
            require(kind.against().contains(other), "must be against one of " + kind.against(), other);
            require(other != balance(), "must be against another balance", other);
        });
    }

    private void require(boolean holds, String rule, Object value) {
        if (!holds) {
            throw new IllegalArgumentException(
                    "a posting of kind " + kind() + " " + rule + ", but was " + value + " for " + payee());
        }
    }

    /**
     * How it moves the balances.
     *
     * @return what is added to each balance that it moves, one or two
     */
    default Map<Balance, Money> movements() {
        Map<Balance, Money> movements = new EnumMap<>(Balance.class);
        movements.put(balance(), amount());
        against().ifPresent(other -> movements.put(other, amount().negated()));
        return movements;
    }

    /**
     * This posting as JSON, for digests.
     *
     * @return an object
     */
    default JsonValue.Fields json() {
        JsonValue.Fields json = JsonValue.object()
                .with("kind", kind().name())
                .with("payee", payee().value())
                .with("currency", amount().currency().code())
                .with("minor", JsonValue.number(amount().minorUnits()))
                .with("balance", balance().name())
                .with("source", source().json());
        if (against().isPresent()) {
            json = json.with("against", against().get().name());
        }
        if (refersTo().isPresent()) {
            json = json.with("refersTo", refersTo().get().toString());
        }
        if (reason().isPresent()) {
            json = json.with("reason", reason().get().value());
        }
        return evidence().isPresent() ? json.with("evidence", evidence().get().hex()) : json;
    }

    /**
     * Starts a posting.
     *
     * @return a builder that names each missing attribute
     */
    static Builder builder() {
        return new Builder();
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Posting fromJson(ImmutablePosting.Json json) {
        return ImmutablePosting.fromJson(json);
    }

    /** Builds postings. */
    final class Builder extends ImmutablePosting.Builder {
        Builder() {}
    }
}
