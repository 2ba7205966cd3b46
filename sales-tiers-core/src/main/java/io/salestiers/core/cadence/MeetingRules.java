package io.salestiers.core.cadence;

import io.salestiers.core.audit.AuditKey;
import io.salestiers.core.authority.Authority;
import io.salestiers.core.authority.Capabilities;
import io.salestiers.core.authority.Target;
import io.salestiers.core.command.TransitionDraft;
import io.salestiers.core.org.OrganizationDay;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.text.Argument;
import io.salestiers.core.time.BusinessCalendar;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One command on the meetings of a series. */
final class MeetingRules {
    private final TransitionDraft<MeetingLog> draft;
    private final MeetingSeries series;
    private final Authority authority;
    private final BusinessCalendar calendar;
    private final LocalDate today;

    MeetingRules(
            TransitionDraft<MeetingLog> draft, MeetingSeries series, Authority authority, BusinessCalendar calendar) {
        this.draft = draft;
        this.series = series;
        this.authority = authority;
        this.calendar = calendar;
        this.today = authority.organization().dayOf(draft.instant());
    }

    void dispatch(MeetingCommand command) {
        if (command instanceof MeetingCommand.Hold minutes) {
            hold(minutes);
        } else if (command instanceof MeetingCommand.Cancel cancel) {
            cancel(cancel.meeting());
        } else if (command instanceof MeetingCommand.Complete complete) {
            open(complete.action()).ifPresent(this::complete);
        } else if (command instanceof MeetingCommand.Drop drop) {
            requireReason();
            open(drop.action()).ifPresent(this::drop);
        } else if (command instanceof MeetingCommand.Postpone postpone) {
            requireReason();
            open(postpone.action()).ifPresent(action -> postpone(action, postpone.due()));
        } else if (command instanceof MeetingCommand.Reassign reassign) {
            open(reassign.action()).ifPresent(action -> reassign(action, reassign.owner()));
        } else {
            throw new AssertionError(command);
        }
    }

    private void hold(MeetingCommand.Hold command) {
        Minutes minutes = command.minutes();
        Optional<Occurrence> occurrence = occurrence(minutes.meeting(), Optional.of(minutes.day()));
        if (occurrence.isEmpty()) {
            return;
        }
        Meeting meeting = MeetingPlanner.DEFAULT.meeting(series, occurrence.get(), authority.organization());
        if (meeting.day().isAfter(today)) {
            refuse(found(CadenceFindings.MEETING_TO_COME).with("day", meeting.day()));
        }
        if (!meeting.expected().contains(draft.actor().person())) {
            requireLead(meeting.chair(), List.of());
        }
        checkAttendance(minutes, meeting);
        OrganizationDay day = authority.organization().on(meeting.day());
        Set<ActionId> ids = new HashSet<>();
        draft.state().actions().forEach(action -> ids.add(action.id()));
        for (MeetingCommand.NewAction action : command.actions()) {
            if (!ids.add(action.id())) {
                refuse(found(CadenceFindings.ACTION_TWICE)
                        .with("action", action.id().value()));
            }
            checkDue(action.id(), action.due(), meeting.day());
            checkOwner(action.id(), action.owner(), day);
        }
        if (draft.refused()) {
            return;
        }
        List<ActionItem> raised = command.actions().stream()
                .map(action -> new ActionItem(
                        action.id(),
                        meeting.day(),
                        meeting.id(),
                        action.what(),
                        action.owner(),
                        action.due(),
                        action.due(),
                        ActionItem.Status.OPEN,
                        Optional.empty()))
                .toList();
        draft.become(draft.state().withMinutes(minutes, raised));
        draft.happened(MeetingEventType.MEETING_HELD, key(meeting.id()));
        raised.forEach(action -> draft.happened(MeetingEventType.ACTION_RAISED, key(action.id())));
    }

    /** Of everybody who was expected it is known whether they came, and of nobody else. */
    private void checkAttendance(Minutes minutes, Meeting meeting) {
        List<PersonId> unknown = meeting.expected().stream()
                .filter(person -> !minutes.attendance().containsKey(person))
                .toList();
        List<PersonId> uninvited = minutes.attendance().keySet().stream()
                .filter(person -> !meeting.expected().contains(person))
                .toList();
        if (!unknown.isEmpty()) {
            refuse(found(CadenceFindings.ATTENDANCE_MISSING).with("people", people(unknown)));
        }
        if (!uninvited.isEmpty()) {
            refuse(found(CadenceFindings.NOT_INVITED).with("people", people(uninvited)));
        }
    }

    private static Argument people(List<PersonId> people) {
        return Argument.texts(people.stream().map(PersonId::value).toList());
    }

    private void cancel(MeetingId id) {
        Optional<Occurrence> occurrence = occurrence(id, Optional.empty());
        if (occurrence.isPresent()) {
            Meeting meeting = MeetingPlanner.DEFAULT.meeting(series, occurrence.get(), authority.organization());
            requireLead(meeting.chair(), List.of());
            if (!draft.refused()) {
                draft.become(draft.state().withCancelled(id));
                draft.happened(MeetingEventType.MEETING_CANCELLED, key(id));
            }
        }
    }

    /** The occurrence of a meeting that was neither held nor cancelled. */
    private Optional<Occurrence> occurrence(MeetingId id, Optional<LocalDate> day) {
        if (draft.state().find(id).isPresent() || draft.state().cancelled().contains(id)) {
            refuse(found(CadenceFindings.MEETING_OVER).with("meeting", id.toString()));
            return Optional.empty();
        }
        // It is called by its planned day and may take place on another one: the minutes say on which.
        Optional<Occurrence> found = id.series().equals(series.id())
                ? series.schedule()
                        .find(id.planned(), calendar)
                        .filter(each -> day.isEmpty() || day.get().equals(each.day()))
                : Optional.empty();
        if (found.isEmpty()) {
            refuse(found(CadenceFindings.NO_SUCH_MEETING).with("meeting", id.toString()));
        }
        return found;
    }

    private Optional<ActionItem> open(ActionId id) {
        Optional<ActionItem> action = draft.state().find(id);
        if (action.isEmpty()) {
            refuse(found(CadenceFindings.NO_SUCH_ACTION).with("action", id.value()));
        } else if (action.get().status() != ActionItem.Status.OPEN) {
            refuse(found(CadenceFindings.ACTION_CLOSED)
                    .with("action", id.value())
                    .with("status", Argument.term(action.get().status().key())));
            return Optional.empty();
        }
        return action;
    }

    private void complete(ActionItem action) {
        requireLead(chairToday(), List.of(action.owner()));
        if (!draft.refused()) {
            draft.become(draft.state().withAction(action.closed(ActionItem.Status.DONE, today)));
            draft.happened(MeetingEventType.ACTION_COMPLETED, key(action.id()));
        }
    }

    private void drop(ActionItem action) {
        requireLead(chairToday(), List.of());
        requireNotOwner(action);
        if (!draft.refused()) {
            draft.become(draft.state().withAction(action.closed(ActionItem.Status.DROPPED, today)));
            draft.happened(MeetingEventType.ACTION_DROPPED, key(action.id()));
        }
    }

    private void postpone(ActionItem action, LocalDate due) {
        requireLead(chairToday(), List.of());
        requireNotOwner(action);
        checkDue(action.id(), due, action.raised());
        if (!draft.refused()) {
            draft.become(draft.state().withAction(action.withDue(due)));
            draft.happened(MeetingEventType.ACTION_POSTPONED, key(action.id()));
        }
    }

    private void reassign(ActionItem action, PersonId owner) {
        requireLead(chairToday(), List.of());
        checkOwner(action.id(), owner, authority.organization().on(today));
        if (!draft.refused()) {
            draft.become(draft.state().withAction(action.withOwner(owner)));
            draft.happened(MeetingEventType.ACTION_REASSIGNED, key(action.id()));
        }
    }

    private Optional<PersonId> chairToday() {
        OrganizationDay day = authority.organization().on(today);
        return day.exists(series.chair()) ? day.occupant(series.chair()) : Optional.empty();
    }

    /** The chair and who is named may; others need the capability for the unit. */
    private void requireLead(Optional<PersonId> chair, List<PersonId> others) {
        PersonId person = draft.actor().person();
        if (!chair.equals(Optional.of(person)) && !others.contains(person)) {
            draft.permitted(authority.decide(
                    draft.actor(), Capabilities.COMMUNICATION_COORDINATE, Target.of(series.unit()), draft.instant()));
        }
    }

    /** G5: nobody decides what concerns themself. */
    private void requireNotOwner(ActionItem action) {
        if (draft.actor().person().equals(action.owner())) {
            refuse(found(CadenceFindings.OWN_ACTION).with("action", action.id().value()));
        }
    }

    private void requireReason() {
        if (!draft.header().reasonStated()) {
            refuse(found(CadenceFindings.REASON_MISSING));
        }
    }

    private void checkDue(ActionId action, LocalDate due, LocalDate raised) {
        if (due.isBefore(raised)) {
            refuse(found(CadenceFindings.DUE_BEFORE_MEETING)
                    .with("action", action.value())
                    .with("due", due)
                    .with("day", raised));
        }
    }

    private void checkOwner(ActionId action, PersonId owner, OrganizationDay day) {
        if (day.positionsOf(owner).isEmpty()
                && day.positionOf(owner).isEmpty()
                && !series.guests().contains(owner)) {
            refuse(found(CadenceFindings.OWNER_WITHOUT_POSITION)
                    .with("action", action.value())
                    .with("owner", owner.value())
                    .with("day", day.day()));
        }
    }

    private void refuse(Finding finding) {
        draft.refuse(finding);
    }

    private Finding found(CadenceFindings code) {
        return Finding.of(code, Place.about(draft.target().toString()));
    }

    private static AuditKey key(ActionId id) {
        return AuditKey.of("action", id.value());
    }

    private static AuditKey key(MeetingId id) {
        return AuditKey.of("meeting", id.planned() + "." + id.series().value());
    }
}
