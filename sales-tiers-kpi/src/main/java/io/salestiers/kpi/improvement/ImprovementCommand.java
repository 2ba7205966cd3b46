package io.salestiers.kpi.improvement;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.audit.AuditCode;
import io.salestiers.core.canonical.JsonValue;
import io.salestiers.core.command.CommandHeader;
import java.time.LocalDate;

/**
 * Something that shall happen to an improvement plan. {@link ImprovementProcess} applies it.
 *
 * <p>Immutable and safe for use by several threads.
 */
public sealed interface ImprovementCommand {
    /**
     * Somebody else than who prepared it decides that the plan begins. Takes {@link io.salestiers.core.authority.Capabilities#IMPROVEMENT_DECIDE} and a stated reason.
     *
     * @param header key, expected revision, reason
     */
    record Begin(CommandHeader header) implements ImprovementCommand {
        /** Refuses absent parts. */
        public Begin {
            requireNonNull(header, "header");
        }

        @Override
        public String name() {
            return "improvement:begin";
        }

        @Override
        public JsonValue.Fields content() {
            return JsonValue.object();
        }
    }

    /**
     * The plan is not begun. Takes {@link io.salestiers.core.authority.Capabilities#IMPROVEMENT_DECIDE} and a stated reason.
     *
     * @param header key, expected revision, reason
     */
    record Drop(CommandHeader header) implements ImprovementCommand {
        /** Refuses absent parts. */
        public Drop {
            requireNonNull(header, "header");
        }

        @Override
        public String name() {
            return "improvement:drop";
        }

        @Override
        public JsonValue.Fields content() {
            return JsonValue.object();
        }
    }

    /**
     * The person confirms having seen the plan, which is no consent. The person only.
     *
     * @param header key, expected revision, reason
     */
    record Acknowledge(CommandHeader header) implements ImprovementCommand {
        /** Refuses absent parts. */
        public Acknowledge {
            requireNonNull(header, "header");
        }

        @Override
        public String name() {
            return "improvement:acknowledge";
        }

        @Override
        public JsonValue.Fields content() {
            return JsonValue.object();
        }
    }

    /**
     * A measure of support was given. Takes {@link io.salestiers.core.authority.Capabilities#IMPROVEMENT_PREPARE}.
     *
     * @param header key, expected revision, reason
     * @param code which
     * @param day when
     */
    record GiveSupport(CommandHeader header, AuditCode code, LocalDate day) implements ImprovementCommand {
        /** Refuses absent parts. */
        public GiveSupport {
            requireNonNull(header, "header");
            requireNonNull(code, "code");
            requireNonNull(day, "day");
        }

        @Override
        public String name() {
            return "improvement:give-support";
        }

        @Override
        public JsonValue.Fields content() {
            return JsonValue.object().with("code", code.value()).with("day", day.toString());
        }
    }

    /**
     * Manager and person looked at the plan. Takes {@link io.salestiers.core.authority.Capabilities#IMPROVEMENT_PREPARE}.
     *
     * @param header key, expected revision, reason
     * @param day when
     * @param finding what was found, as a code or the reference of the minutes
     */
    record Review(CommandHeader header, LocalDate day, AuditCode finding) implements ImprovementCommand {
        /** Refuses absent parts. */
        public Review {
            requireNonNull(header, "header");
            requireNonNull(day, "day");
            requireNonNull(finding, "finding");
        }

        @Override
        public String name() {
            return "improvement:review";
        }

        @Override
        public JsonValue.Fields content() {
            return JsonValue.object().with("day", day.toString()).with("finding", finding.value());
        }
    }

    /**
     * Somebody decides what came of it. Takes {@link io.salestiers.core.authority.Capabilities#IMPROVEMENT_DECIDE} and a stated reason; of a contested outcome somebody else than who decided before.
     *
     * @param header key, expected revision, reason
     * @param outcome what came of it
     */
    record Conclude(CommandHeader header, PlanOutcome outcome) implements ImprovementCommand {
        /** Refuses absent parts. */
        public Conclude {
            requireNonNull(header, "header");
            requireNonNull(outcome, "outcome");
        }

        @Override
        public String name() {
            return "improvement:conclude";
        }

        @Override
        public JsonValue.Fields content() {
            return JsonValue.object().with("outcome", outcome.name());
        }
    }

    /**
     * The person contests the outcome, once. The person only.
     *
     * @param header key, expected revision, reason
     * @param ground on what ground, as a code or the reference of a document
     */
    record Contest(CommandHeader header, AuditCode ground) implements ImprovementCommand {
        /** Refuses absent parts. */
        public Contest {
            requireNonNull(header, "header");
            requireNonNull(ground, "ground");
        }

        @Override
        public String name() {
            return "improvement:contest";
        }

        @Override
        public JsonValue.Fields content() {
            return JsonValue.object().with("ground", ground.value());
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
     * @return for example {@code improvement:begin}
     */
    String name();

    /**
     * What it says, apart from its header.
     *
     * @return an object, by whose digest the command is recognized
     */
    JsonValue.Fields content();
}
