package io.salestiers.core.cadence;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.canonical.JsonValue;
import io.salestiers.core.command.CommandHeader;
import io.salestiers.core.org.PersonId;
import java.time.LocalDate;
import java.util.List;

/**
 * Something that shall happen to the meetings of a series or to what they agreed on. {@link MeetingProcess} applies it.
 *
 * <p>Immutable and safe for use by several threads.
 */
public sealed interface MeetingCommand {
    /**
     * A meeting was held, and this came of it. The chair, somebody who took part, or who coordinates communication for the unit
     * writes the minutes, on the day of the meeting or later.
     *
     * @param header key, expected revision, reason
     * @param minutes attendance, resolutions, notes
     * @param actions what was agreed on
     */
    record Hold(CommandHeader header, Minutes minutes, List<NewAction> actions) implements MeetingCommand {
        /** Copies the actions. */
        public Hold {
            requireNonNull(header, "header");
            requireNonNull(minutes, "minutes");
            actions = List.copyOf(actions);
        }

        @Override
        public String name() {
            return "meeting:hold";
        }

        /** Who came and who does what by when; no free text. */
        @Override
        public JsonValue.Fields content() {
            return JsonValue.object()
                    .with("meeting", minutes.meeting().toString())
                    .with("day", minutes.day().toString())
                    .with(
                            "attendance",
                            JsonValue.list(minutes.attendance().entrySet().stream()
                                    .map(entry -> JsonValue.object()
                                            .with("person", entry.getKey().value())
                                            .with("attendance", entry.getValue().name()))
                                    .toList()))
                    .with(
                            "resolutions",
                            JsonValue.list(minutes.resolutions().stream()
                                    .map(resolution -> JsonValue.text(resolution.id()))
                                    .toList()))
                    .with(
                            "actions",
                            JsonValue.list(actions.stream()
                                    .map(action -> JsonValue.object()
                                            .with("action", action.id().value())
                                            .with("owner", action.owner().value())
                                            .with("due", action.due().toString()))
                                    .toList()));
        }
    }

    /**
     * Something that somebody is to do.
     *
     * @param id its id, not used before in the series
     * @param what what is to be done
     * @param owner who does it
     * @param due the last day on which it is in time, not before the meeting
     */
    record NewAction(ActionId id, String what, PersonId owner, LocalDate due) {
        /** Refuses absent parts and a blank text. */
        public NewAction {
            requireNonNull(id, "id");
            requireNonNull(owner, "owner");
            requireNonNull(due, "due");
            if (what.isBlank()) {
                throw new IllegalArgumentException("an action must say what is to be done (" + id + ")");
            }
        }
    }

    /**
     * A meeting is not held. The chair or who coordinates communication for the unit says so.
     *
     * @param header key, expected revision, reason
     * @param meeting which one
     */
    record Cancel(CommandHeader header, MeetingId meeting) implements MeetingCommand {
        /** Refuses absent parts. */
        public Cancel {
            requireNonNull(header, "header");
            requireNonNull(meeting, "meeting");
        }

        @Override
        public String name() {
            return "meeting:cancel";
        }

        @Override
        public JsonValue.Fields content() {
            return JsonValue.object().with("meeting", meeting.toString());
        }
    }

    /**
     * An action is done, on the day of the command. Its owner, the chair, or who coordinates communication for the unit says so.
     *
     * @param header key, expected revision, reason
     * @param action which one
     */
    record Complete(CommandHeader header, ActionId action) implements MeetingCommand {
        /** Refuses absent parts. */
        public Complete {
            requireNonNull(header, "header");
            requireNonNull(action, "action");
        }

        @Override
        public String name() {
            return "action:complete";
        }

        @Override
        public JsonValue.Fields content() {
            return JsonValue.object().with("action", action.value());
        }
    }

    /**
     * An action will not be done. The chair or who coordinates communication for the unit says so, with a reason; its owner does
     * not.
     *
     * @param header key, expected revision, stated reason
     * @param action which one
     */
    record Drop(CommandHeader header, ActionId action) implements MeetingCommand {
        /** Refuses absent parts. */
        public Drop {
            requireNonNull(header, "header");
            requireNonNull(action, "action");
        }

        @Override
        public String name() {
            return "action:drop";
        }

        @Override
        public JsonValue.Fields content() {
            return JsonValue.object().with("action", action.value());
        }
    }

    /**
     * An action has more or less time. The chair or who coordinates communication for the unit says so, with a reason; its owner
     * does not, so that nobody is in time by moving their own day.
     *
     * @param header key, expected revision, stated reason
     * @param action which one
     * @param due the last day on which it is in time
     */
    record Postpone(CommandHeader header, ActionId action, LocalDate due) implements MeetingCommand {
        /** Refuses absent parts. */
        public Postpone {
            requireNonNull(header, "header");
            requireNonNull(action, "action");
            requireNonNull(due, "due");
        }

        @Override
        public String name() {
            return "action:postpone";
        }

        @Override
        public JsonValue.Fields content() {
            return JsonValue.object().with("action", action.value()).with("due", due.toString());
        }
    }

    /**
     * Somebody else does it. The chair or who coordinates communication for the unit says so.
     *
     * @param header key, expected revision, reason
     * @param action which one
     * @param owner who does it now
     */
    record Reassign(CommandHeader header, ActionId action, PersonId owner) implements MeetingCommand {
        /** Refuses absent parts. */
        public Reassign {
            requireNonNull(header, "header");
            requireNonNull(action, "action");
            requireNonNull(owner, "owner");
        }

        @Override
        public String name() {
            return "action:reassign";
        }

        @Override
        public JsonValue.Fields content() {
            return JsonValue.object().with("action", action.value()).with("owner", owner.value());
        }
    }

    /**
     * Key, expected revision, reason.
     *
     * @return the header
     */
    CommandHeader header();

    /**
     * What is done, for the audit.
     *
     * @return for example {@code action:complete}
     */
    String name();

    /**
     * What makes two commands of one kind differ, without free text.
     *
     * @return an object for a digest
     */
    JsonValue.Fields content();
}
