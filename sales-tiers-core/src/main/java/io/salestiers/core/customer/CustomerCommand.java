package io.salestiers.core.customer;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.canonical.JsonValue;
import io.salestiers.core.command.CommandHeader;
import io.salestiers.core.time.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Something that shall happen to a customer. {@link CustomerProcess} applies it.
 *
 * <p>What owners do with what is theirs (registering, claiming and releasing for themselves, recording visits) takes no grant.
 * Whoever decides about the customers of others needs {@link io.salestiers.core.authority.Capabilities#CUSTOMER_ASSIGN} over
 * them, and {@link io.salestiers.core.authority.Capabilities#CUSTOMER_POOL_MANAGE} over the unit of a pool. Immutable and safe for use by several threads.
 */
public sealed interface CustomerCommand {
    /**
     * A customer that is new (报备): it belongs to somebody and is protected for the time of the policy, or it comes into a pool.
     *
     * @param header key, expected revision, reason
     * @param owner whose it shall be
     * @param identity what makes it the same customer in the real world
     */
    record Register(CommandHeader header, CustomerOwner owner, Optional<IdentityKey> identity)
            implements CustomerCommand {
        /** Refuses absent parts. */
        public Register {
            requireNonNull(header, "header");
            requireNonNull(owner, "owner");
            requireNonNull(identity, "identity");
        }

        @Override
        public String name() {
            return "customer:register";
        }

        @Override
        public JsonValue.Fields content() {
            return JsonValue.object().with("owner", owner.key()).with("identity", identity.isPresent() ? "yes" : "no");
        }
    }

    /**
     * A customer taken out of a pool (领取) by the one who shall own it.
     *
     * @param header key, expected revision, reason
     * @param owner the position or person that claims
     */
    record Claim(CommandHeader header, CustomerOwner owner) implements CustomerCommand {
        /** Refuses absent parts. */
        public Claim {
            requireNonNull(header, "header");
            requireNonNull(owner, "owner");
        }

        @Override
        public String name() {
            return "customer:claim";
        }

        @Override
        public JsonValue.Fields content() {
            return JsonValue.object().with("owner", owner.key());
        }
    }

    /**
     * A customer given back into a pool (释放).
     *
     * @param header key, expected revision, reason
     * @param into which pool
     */
    record Release(CommandHeader header, PoolId into) implements CustomerCommand {
        /** Refuses absent parts. */
        public Release {
            requireNonNull(header, "header");
            requireNonNull(into, "into");
        }

        @Override
        public String name() {
            return "customer:release";
        }

        @Override
        public JsonValue.Fields content() {
            return JsonValue.object().with("into", into.value());
        }
    }

    /**
     * A customer that falls back into a pool by the rule of the policy (回收). Refused as long as the rule does not hold, whoever
     * asks.
     *
     * @param header key, expected revision, reason
     */
    record ReleaseByRule(CommandHeader header) implements CustomerCommand {
        /** Refuses an absent header. */
        public ReleaseByRule {
            requireNonNull(header, "header");
        }

        @Override
        public String name() {
            return "customer:release-by-rule";
        }

        @Override
        public JsonValue.Fields content() {
            return JsonValue.object();
        }
    }

    /**
     * A customer that goes from one owner to another (移交), or out of a pool to an owner (分配).
     *
     * @param header key, expected revision, reason
     * @param to to whom, as it was asked for; more than one is refused, because a customer is never split
     */
    record HandOver(CommandHeader header, List<CustomerOwner> to) implements CustomerCommand {
        /** Refuses a hand-over to nobody. */
        public HandOver {
            requireNonNull(header, "header");
            to = List.copyOf(to);
            if (to.isEmpty()) {
                throw new IllegalArgumentException("a customer must be handed over to somebody, but to was empty");
            }
        }

        @Override
        public String name() {
            return "customer:hand-over";
        }

        @Override
        public JsonValue.Fields content() {
            return JsonValue.object()
                    .with(
                            "to",
                            JsonValue.list(to.stream()
                                    .map(owner -> JsonValue.text(owner.key()))
                                    .toList()));
        }
    }

    /**
     * A protection that shall last longer.
     *
     * @param header key, expected revision, reason
     * @param until up to but not including this day
     */
    record ExtendProtection(CommandHeader header, LocalDate until) implements CustomerCommand {
        /** Refuses absent parts. */
        public ExtendProtection {
            requireNonNull(header, "header");
            requireNonNull(until, "until");
        }

        @Override
        public String name() {
            return "customer:extend-protection";
        }

        @Override
        public JsonValue.Fields content() {
            return JsonValue.object().with("until", until.toString());
        }
    }

    /**
     * Facts that have become known: by the owner visits and feedback, by who administers customers everything.
     *
     * @param header key, expected revision, reason
     * @param facts the facts, new ones, known ones and corrections
     */
    record RecordFacts(CommandHeader header, CustomerFacts facts) implements CustomerCommand {
        /** Refuses absent parts. */
        public RecordFacts {
            requireNonNull(header, "header");
            requireNonNull(facts, "facts");
        }

        @Override
        public String name() {
            return "customer:record";
        }

        @Override
        public JsonValue.Fields content() {
            return JsonValue.object().with("facts", facts.json());
        }
    }

    /**
     * A class decided on by hand, with a reason and an end.
     *
     * @param header key, expected revision, and a reason, which must be stated
     * @param customerClass the class
     * @param days for which days
     */
    record OverrideClass(CommandHeader header, CustomerClassId customerClass, DateRange days)
            implements CustomerCommand {
        /** Refuses absent parts. */
        public OverrideClass {
            requireNonNull(header, "header");
            requireNonNull(customerClass, "customerClass");
            requireNonNull(days, "days");
        }

        @Override
        public String name() {
            return "customer:override-class";
        }

        @Override
        public JsonValue.Fields content() {
            return JsonValue.object().with("class", customerClass.value()).with("days", days.toString());
        }
    }

    /**
     * A customer whose personal data are erased. Its figures stay; the host erases the {@link PersonalData} in the same
     * transaction.
     *
     * @param header key, expected revision, and a reason, which must be stated
     */
    record Anonymize(CommandHeader header) implements CustomerCommand {
        /** Refuses an absent header. */
        public Anonymize {
            requireNonNull(header, "header");
        }

        @Override
        public String name() {
            return "customer:anonymize";
        }

        @Override
        public JsonValue.Fields content() {
            return JsonValue.object();
        }
    }

    /**
     * What every command carries.
     *
     * @return key, expected revision, reason
     */
    CommandHeader header();

    /**
     * What it does, as the audit names it.
     *
     * @return for example {@code customer:claim}; the same for all commands of a kind
     */
    String name();

    /**
     * What it asks for, without its header; nothing personal.
     *
     * @return its parts by name
     */
    JsonValue.Fields content();

    /**
     * A new customer.
     *
     * @param header key, expected revision, reason
     * @param owner whose it shall be
     * @return the command, without an identity
     */
    static CustomerCommand register(CommandHeader header, CustomerOwner owner) {
        return new Register(header, owner, Optional.empty());
    }

    /**
     * A new customer that can be told from others.
     *
     * @param header key, expected revision, reason
     * @param owner whose it shall be
     * @param identity what makes it the same customer in the real world
     * @return the command
     */
    static CustomerCommand register(CommandHeader header, CustomerOwner owner, IdentityKey identity) {
        return new Register(header, owner, Optional.of(identity));
    }

    /**
     * A customer taken out of a pool.
     *
     * @param header key, expected revision, reason
     * @param owner who claims
     * @return the command
     */
    static CustomerCommand claim(CommandHeader header, CustomerOwner owner) {
        return new Claim(header, owner);
    }

    /**
     * A customer given back into a pool.
     *
     * @param header key, expected revision, reason
     * @param into which pool
     * @return the command
     */
    static CustomerCommand release(CommandHeader header, PoolId into) {
        return new Release(header, into);
    }

    /**
     * A customer that falls back into a pool by rule.
     *
     * @param header key, expected revision, reason
     * @return the command
     */
    static CustomerCommand releaseByRule(CommandHeader header) {
        return new ReleaseByRule(header);
    }

    /**
     * A customer handed over.
     *
     * @param header key, expected revision, reason
     * @param to to whom
     * @return the command
     */
    static CustomerCommand handOver(CommandHeader header, CustomerOwner to) {
        return new HandOver(header, List.of(to));
    }

    /**
     * A longer protection.
     *
     * @param header key, expected revision, reason
     * @param until up to but not including this day
     * @return the command
     */
    static CustomerCommand extendProtection(CommandHeader header, LocalDate until) {
        return new ExtendProtection(header, until);
    }

    /**
     * Facts that have become known.
     *
     * @param header key, expected revision, reason
     * @param facts the facts
     * @return the command
     */
    static CustomerCommand record(CommandHeader header, CustomerFacts facts) {
        return new RecordFacts(header, facts);
    }

    /**
     * A class decided on by hand.
     *
     * @param header key, expected revision, reason
     * @param customerClass the class
     * @param days for which days
     * @return the command
     */
    static CustomerCommand overrideClass(CommandHeader header, CustomerClassId customerClass, DateRange days) {
        return new OverrideClass(header, customerClass, days);
    }

    /**
     * A customer whose personal data are erased.
     *
     * @param header key, expected revision, reason
     * @return the command
     */
    static CustomerCommand anonymize(CommandHeader header) {
        return new Anonymize(header);
    }
}
