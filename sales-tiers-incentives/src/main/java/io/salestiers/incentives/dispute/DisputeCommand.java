package io.salestiers.incentives.dispute;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.audit.AuditCode;
import io.salestiers.core.canonical.JsonValue;
import io.salestiers.core.command.CommandHeader;
import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import java.util.List;
import java.util.Optional;

/**
 * Something that shall happen to a dispute. {@link DisputeProcess} applies it.
 *
 * <p>Filing, appealing and withdrawing are the payee's own, or that of who files on their behalf with a mandate, and take no grant.
 * Everything else takes {@link io.salestiers.core.authority.Capabilities#PAY_APPROVE} over the payee. Immutable and safe for use by
 * several threads.
 */
public sealed interface DisputeCommand {
    /**
     * The payee contests a line.
     *
     * @param header key, reason
     * @param id the id of the dispute
     * @param payee whose line it is
     * @param claim what is contested and why
     */
    record File(CommandHeader header, DisputeId id, PersonId payee, DisputeClaim claim) implements DisputeCommand {
        /** Refuses absent parts. */
        public File {
            requireNonNull(header, "header");
            requireNonNull(id, "id");
            requireNonNull(payee, "payee");
            requireNonNull(claim, "claim");
        }

        @Override
        public String name() {
            return "dispute:file";
        }

        @Override
        public JsonValue.Fields content() {
            return JsonValue.object()
                    .with("dispute", id.value())
                    .with("payee", payee.value())
                    .with("claim", claim.json());
        }
    }

    /**
     * Somebody else has to decide from now on.
     *
     * @param header key, expected revision, reason
     * @param handler who; must be able to decide
     */
    record Assign(CommandHeader header, PersonId handler) implements DisputeCommand {
        /** Refuses absent parts. */
        public Assign {
            requireNonNull(header, "header");
            requireNonNull(handler, "handler");
        }

        @Override
        public String name() {
            return "dispute:assign";
        }

        @Override
        public JsonValue.Fields content() {
            return JsonValue.object().with("handler", handler.value());
        }
    }

    /**
     * The dispute was not decided in time and goes to the next person above its handler who can decide. The payee can do this as
     * well; who it goes to is nobody's choice.
     *
     * @param header key, expected revision, reason
     */
    record Escalate(CommandHeader header) implements DisputeCommand {
        /** Refuses absent parts. */
        public Escalate {
            requireNonNull(header, "header");
        }

        @Override
        public String name() {
            return "dispute:escalate";
        }

        @Override
        public JsonValue.Fields content() {
            return JsonValue.object();
        }
    }

    /**
     * The handler decides, with a stated reason.
     *
     * @param header key, expected revision, reason
     * @param amount what the payee gets in all, above zero and not above the claim; on appeal more than the first decision gave.
     *     Empty to reject
     */
    record Decide(CommandHeader header, Optional<Money> amount) implements DisputeCommand {
        /** Refuses absent parts. */
        public Decide {
            requireNonNull(header, "header");
            requireNonNull(amount, "amount");
        }

        @Override
        public String name() {
            return "dispute:decide";
        }

        @Override
        public JsonValue.Fields content() {
            return amount.map(some -> JsonValue.object()
                            .with("currency", some.currency().code())
                            .with("minor", JsonValue.number(some.minorUnits())))
                    .orElseGet(JsonValue::object);
        }
    }

    /**
     * The payee does not accept the first decision: somebody else decides again.
     *
     * @param header key, expected revision, reason
     * @param ground on what ground, as a code
     * @param evidence what speaks for it beside the evidence of the claim
     */
    record Appeal(CommandHeader header, AuditCode ground, List<DisputeEvidence> evidence) implements DisputeCommand {
        /** Copies the list. */
        public Appeal {
            requireNonNull(header, "header");
            requireNonNull(ground, "ground");
            evidence = List.copyOf(evidence);
        }

        @Override
        public String name() {
            return "dispute:appeal";
        }

        @Override
        public JsonValue.Fields content() {
            return JsonValue.object()
                    .with("ground", ground.value())
                    .with(
                            "evidence",
                            JsonValue.list(
                                    evidence.stream().map(DisputeEvidence::json).toList()));
        }
    }

    /**
     * The payee gives up: the dispute before it is decided, or the appeal, so that the first decision stands.
     *
     * @param header key, expected revision, reason
     */
    record Withdraw(CommandHeader header) implements DisputeCommand {
        /** Refuses absent parts. */
        public Withdraw {
            requireNonNull(header, "header");
        }

        @Override
        public String name() {
            return "dispute:withdraw";
        }

        @Override
        public JsonValue.Fields content() {
            return JsonValue.object();
        }
    }

    /**
     * The header.
     *
     * @return key, expected revision, reason
     */
    CommandHeader header();

    /**
     * What it is called in audit records.
     *
     * @return for example {@code dispute:decide}
     */
    String name();

    /**
     * What it says, apart from its header.
     *
     * @return an object, by whose digest the command is recognized
     */
    JsonValue.Fields content();
}
