package io.salestiers.incentives.promotion;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.audit.AuditCode;
import io.salestiers.core.authority.Capabilities;
import io.salestiers.core.canonical.JsonValue;
import io.salestiers.core.command.CommandHeader;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.time.DateRange;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Something that shall happen to a case. {@link PromotionProcess} applies it.
 *
 * <p>Immutable and safe for use by several threads. Each carries its {@link CommandHeader}; nobody does anything about the own
 * case but to withdraw or contest it.
 */
public sealed interface PromotionCommand {
    /**
     * Convenes the panel. Takes {@link Capabilities#PROMOTION_NOMINATE}; neither the candidate nor who nominated can do it.
     *
     * @param header key, expected revision, reason
     * @param chair who is in the chair, one of the members
     * @param members who is on the panel
     */
    record ConvenePanel(CommandHeader header, PersonId chair, SortedSet<PersonId> members) implements PromotionCommand {
        /** Copies the set. */
        public ConvenePanel {
            requireNonNull(header, "header");
            requireNonNull(chair, "chair");
            members = Collections.unmodifiableSortedSet(new TreeSet<>(members));
        }

        @Override
        public String name() {
            return "promotion:convene";
        }

        @Override
        public JsonValue.Fields content() {
            return JsonValue.object().with("chair", chair.value()).with("members", texts(members));
        }
    }

    /**
     * A member recuses themself. The member only.
     *
     * @param header key, expected revision, reason
     */
    record Recuse(CommandHeader header) implements PromotionCommand {
        /** Refuses absent parts. */
        public Recuse {
            requireNonNull(header, "header");
        }

        @Override
        public String name() {
            return "promotion:recuse";
        }

        @Override
        public JsonValue.Fields content() {
            return JsonValue.object();
        }
    }

    /**
     * A member votes, with a stated reason. The member only.
     *
     * @param header key, expected revision, reason
     * @param inFavor for or against
     */
    record Vote(CommandHeader header, boolean inFavor) implements PromotionCommand {
        /** Refuses absent parts. */
        public Vote {
            requireNonNull(header, "header");
        }

        @Override
        public String name() {
            return "promotion:vote";
        }

        @Override
        public JsonValue.Fields content() {
            return JsonValue.object().with("inFavor", new JsonValue.Flag(inFavor));
        }
    }

    /**
     * The panel comes to its recommendation. Who is in the chair or convened it.
     *
     * @param header key, expected revision, reason
     */
    record ClosePanel(CommandHeader header) implements PromotionCommand {
        /** Refuses absent parts. */
        public ClosePanel {
            requireNonNull(header, "header");
        }

        @Override
        public String name() {
            return "promotion:close-panel";
        }

        @Override
        public JsonValue.Fields content() {
            return JsonValue.object();
        }
    }

    /**
     * Somebody approves who stands above the tier and had no part in it, with a stated reason. Takes {@link Capabilities#PROMOTION_APPROVE}, or the outside body for the highest tier. All gates and the score must be met on this day.
     *
     * @param header key, expected revision, reason
     * @param position the position that is given; empty where the host chooses one
     * @param agreement under which reference the agreement is kept on which a move to a lower tier rests; needed for that only
     */
    record Approve(CommandHeader header, Optional<PositionId> position, Optional<AuditCode> agreement)
            implements PromotionCommand {
        /** Refuses absent parts. */
        public Approve {
            requireNonNull(header, "header");
            requireNonNull(position, "position");
            requireNonNull(agreement, "agreement");
        }

        @Override
        public String name() {
            return "promotion:approve";
        }

        @Override
        public JsonValue.Fields content() {
            return optional(optional(JsonValue.object(), "position", position), "agreement", agreement);
        }
    }

    /**
     * It is not approved. Takes what {@link Approve} takes, but for the gates.
     *
     * @param header key, expected revision, reason
     */
    record Reject(CommandHeader header) implements PromotionCommand {
        /** Refuses absent parts. */
        public Reject {
            requireNonNull(header, "header");
        }

        @Override
        public String name() {
            return "promotion:reject";
        }

        @Override
        public JsonValue.Fields content() {
            return JsonValue.object();
        }
    }

    /**
     * It is withdrawn before it is approved. The candidate or who nominated.
     *
     * @param header key, expected revision, reason
     */
    record Withdraw(CommandHeader header) implements PromotionCommand {
        /** Refuses absent parts. */
        public Withdraw {
            requireNonNull(header, "header");
        }

        @Override
        public String name() {
            return "promotion:withdraw";
        }

        @Override
        public JsonValue.Fields content() {
            return JsonValue.object();
        }
    }

    /**
     * The effective day has come. Takes {@link Capabilities#PROMOTION_NOMINATE}; not the candidate.
     *
     * @param header key, expected revision, reason
     */
    record TakeEffect(CommandHeader header) implements PromotionCommand {
        /** Refuses absent parts. */
        public TakeEffect {
            requireNonNull(header, "header");
        }

        @Override
        public String name() {
            return "promotion:take-effect";
        }

        @Override
        public JsonValue.Fields content() {
            return JsonValue.object();
        }
    }

    /**
     * Days of protected leave fall into the trial, which becomes longer by them. Takes {@link Capabilities#PROMOTION_NOMINATE}; not the candidate.
     *
     * @param header key, expected revision, reason
     * @param days the days, within the trial
     */
    record CountLeave(CommandHeader header, DateRange days) implements PromotionCommand {
        /** Refuses absent parts. */
        public CountLeave {
            requireNonNull(header, "header");
            requireNonNull(days, "days");
        }

        @Override
        public String name() {
            return "promotion:count-leave";
        }

        @Override
        public JsonValue.Fields content() {
            return JsonValue.object().with("days", days.toString());
        }
    }

    /**
     * The trial is over and was passed. Takes {@link Capabilities#PROMOTION_APPROVE} and a stated reason, from above the tier; neither the candidate nor who nominated.
     *
     * @param header key, expected revision, reason
     */
    record Confirm(CommandHeader header) implements PromotionCommand {
        /** Refuses absent parts. */
        public Confirm {
            requireNonNull(header, "header");
        }

        @Override
        public String name() {
            return "promotion:confirm";
        }

        @Override
        public JsonValue.Fields content() {
            return JsonValue.object();
        }
    }

    /**
     * The trial was not passed: the person goes back. Takes what {@link Confirm} takes, and an agreement.
     *
     * @param header key, expected revision, reason
     * @param from the first day back, not before today
     * @param agreement under which reference the agreement about the trial is kept
     */
    record Return(CommandHeader header, LocalDate from, AuditCode agreement) implements PromotionCommand {
        /** Refuses absent parts. */
        public Return {
            requireNonNull(header, "header");
            requireNonNull(from, "from");
            requireNonNull(agreement, "agreement");
        }

        @Override
        public String name() {
            return "promotion:return";
        }

        @Override
        public JsonValue.Fields content() {
            return JsonValue.object().with("from", from.toString()).with("agreement", agreement.value());
        }
    }

    /**
     * The person contests that it was rejected, that the trial was not passed, or a move to a lower tier; each once. The person only.
     *
     * @param header key, expected revision, reason
     * @param ground on what ground, as a code or the reference of a document
     */
    record Contest(CommandHeader header, AuditCode ground) implements PromotionCommand {
        /** Refuses absent parts. */
        public Contest {
            requireNonNull(header, "header");
            requireNonNull(ground, "ground");
        }

        @Override
        public String name() {
            return "promotion:contest";
        }

        @Override
        public JsonValue.Fields content() {
            return JsonValue.object().with("ground", ground.value());
        }
    }

    /**
     * Somebody who had no part in it hears what the person contests, with a stated reason. Takes {@link Capabilities#APPEAL_HEAR}. If it is granted, a rejected case begins again with another panel, a return is undone, and a move to a lower tier lapses.
     *
     * @param header key, expected revision, reason
     * @param granted whether the person is right
     */
    record Hear(CommandHeader header, boolean granted) implements PromotionCommand {
        /** Refuses absent parts. */
        public Hear {
            requireNonNull(header, "header");
        }

        @Override
        public String name() {
            return "promotion:hear";
        }

        @Override
        public JsonValue.Fields content() {
            return JsonValue.object().with("granted", new JsonValue.Flag(granted));
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
     * @return for example {@code promotion:approve}
     */
    String name();

    /**
     * What it says, apart from its header.
     *
     * @return an object, by whose digest the command is recognized
     */
    JsonValue.Fields content();

    private static JsonValue texts(Collection<?> values) {
        return JsonValue.list(
                values.stream().map(each -> JsonValue.text(each.toString())).toList());
    }

    private static JsonValue.Fields optional(JsonValue.Fields fields, String name, Optional<?> value) {
        return value.map(each -> fields.with(name, each.toString())).orElse(fields);
    }
}
