package io.salestiers.examples.quickstart.closing;

import io.salestiers.core.cadence.ActionItem;
import io.salestiers.core.cadence.MeetingLog;
import io.salestiers.core.cadence.MeetingSeries;
import io.salestiers.core.cadence.SeriesId;
import io.salestiers.core.customer.care.CustomerClasses;
import io.salestiers.core.feedback.Escalation;
import io.salestiers.core.feedback.FeedbackItem;
import io.salestiers.core.feedback.FeedbackItemId;
import io.salestiers.core.feedback.FeedbackLoop;
import io.salestiers.core.feedback.FeedbackOutcome;
import io.salestiers.core.feedback.FeedbackRules;
import io.salestiers.core.feedback.FeedbackState;
import io.salestiers.core.feedback.FeedbackStep;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.OrganizationDay;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.text.Argument;
import io.salestiers.core.time.BusinessCalendar;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.Period;
import io.salestiers.core.training.Certificate;
import io.salestiers.core.training.TrainingCatalog;
import io.salestiers.core.training.TrainingFact;
import io.salestiers.core.training.TrainingRecord;
import io.salestiers.core.training.TrainingRecords;
import io.salestiers.core.training.Validity;
import io.salestiers.examples.quickstart.input.InputFile;
import io.salestiers.examples.quickstart.input.RhythmData;
import io.salestiers.examples.quickstart.input.SalesData;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds what is due at the end of a period from the files and documents of the rhythm. */
final class RhythmFinder {
    private final SalesData data;
    private final RhythmData rhythm;
    private final RhythmDefinitions definitions;
    private final Organization organization;
    private final LocalDate day;
    private final OrganizationDay last;
    private final List<Finding> findings;

    RhythmFinder(
            SalesData data,
            RhythmDefinitions definitions,
            Organization organization,
            Period period,
            List<Finding> findings) {
        this.data = data;
        this.rhythm = data.rhythm();
        this.definitions = definitions;
        this.organization = organization;
        this.day = period.range().to().orElseThrow().minusDays(1);
        this.last = organization.on(day);
        this.findings = findings;
    }

    Rhythm find() {
        DueVisits dueVisits = new DueVisits(data, definitions, organization, day, findings);
        Map<String, Boolean> visits = new LinkedHashMap<>();
        visits.put(RhythmDefinitions.CLASSES, definitions.classing().isPresent());
        visits.put(RhythmDefinitions.FOLLOW_UP, definitions.followUp().isPresent());
        file(visits, InputFile.OWNERS);
        file(visits, InputFile.VISITS);
        Map<String, Boolean> training = new LinkedHashMap<>();
        training.put(RhythmDefinitions.TRAINING, definitions.training().isPresent());
        file(training, InputFile.CERTIFICATES);
        Map<String, Boolean> said = new LinkedHashMap<>();
        said.put(RhythmDefinitions.FEEDBACK, definitions.feedback().isPresent());
        file(said, InputFile.FEEDBACK);
        Optional<CustomerClasses> classes = complete(visits) ? dueVisits.classes() : Optional.empty();
        Optional<List<Rhythm.Expiring>> certificates =
                complete(training) ? definitions.training().map(this::certificates) : Optional.empty();
        Optional<List<Rhythm.OpenFeedback>> feedback =
                complete(said) ? definitions.feedback().map(this::feedback) : Optional.empty();
        return new Rhythm(
                day,
                classes.map(found -> dueVisits.due(definitions.followUp().orElseThrow(), found)),
                classes,
                certificates,
                feedback,
                logs());
    }

    private void file(Map<String, Boolean> parts, InputFile file) {
        parts.put(data.format().nameOf(file), rhythm.files().contains(file));
    }

    /** Whether all parts are there; if only some are, that these are of no use is told. */
    private boolean complete(Map<String, Boolean> parts) {
        List<String> there = parts.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .toList();
        List<String> missing =
                parts.keySet().stream().filter(part -> !there.contains(part)).toList();
        if (!there.isEmpty() && !missing.isEmpty()) {
            findings.add(Finding.of(ClosingFindings.RHYTHM_INCOMPLETE, Place.about(missing.get(0)))
                    .with("files", Argument.texts(there))
                    .with("missing", Argument.texts(missing)));
        }
        return missing.isEmpty();
    }

    /** Of those who hold a position on the day. */
    private List<Rhythm.Expiring> certificates(TrainingCatalog catalog) {
        List<TrainingFact> known = new ArrayList<>();
        for (TrainingFact fact : rhythm.certificates()) {
            TrainingFact.Granted granted = (TrainingFact.Granted) fact;
            if (catalog.certificate(granted.certificate()).isEmpty()) {
                findings.add(Finding.of(
                                ClosingFindings.RHYTHM_UNKNOWN,
                                Place.about(granted.id().value()))
                        .with("what", Argument.term("quickstart.closing.rhythm.certificate"))
                        .with("value", granted.certificate().value())
                        .with(
                                "allowed",
                                Argument.texts(catalog.certificates().stream()
                                        .map(each -> each.id().value())
                                        .toList())));
            } else if (!fact.day().isAfter(day)) {
                known.add(fact);
            }
        }
        var records = TrainingRecords.of(catalog, known);
        findings.addAll(records.findings());
        List<Rhythm.Expiring> expiring = new ArrayList<>();
        for (PersonId person : data.agents()) {
            if (!last.positionsOf(person).isEmpty()) {
                records.value()
                        .ifPresent(all -> catalog.certificates()
                                .forEach(certificate -> expiring(all.of(person), certificate, known)
                                        .ifPresent(expiring::add)));
            }
        }
        expiring.sort(Comparator.comparing(Rhythm.Expiring::last)
                .thenComparing(Rhythm.Expiring::person)
                .thenComparing(each -> each.certificate().id()));
        return expiring;
    }

    private Optional<Rhythm.Expiring> expiring(
            TrainingRecord record, Certificate certificate, List<TrainingFact> known) {
        Optional<LocalDate> granted = known.stream()
                .filter(fact -> fact.person().equals(record.person())
                        && ((TrainingFact.Granted) fact).certificate().equals(certificate.id()))
                .map(TrainingFact::day)
                .max(Comparator.naturalOrder());
        return record.validityOn(certificate.id(), day)
                .map(Validity::days)
                .flatMap(DateRange::to)
                .map(end -> end.minusDays(1))
                .filter(end -> !end.isAfter(day.plusDays(Rhythm.CERTIFICATE_DAYS)))
                .flatMap(end -> granted.map(got -> new Rhythm.Expiring(record.person(), certificate, got, end)));
    }

    private List<Rhythm.OpenFeedback> feedback(FeedbackRules rules) {
        List<Rhythm.OpenFeedback> open = new ArrayList<>();
        for (RhythmData.Said said : rhythm.feedback()) {
            if (said.received().isAfter(day)) {
                continue;
            }
            BusinessCalendar calendar = calendar(said.owner());
            FeedbackItem item = item(said, rules, calendar);
            if (item.stateOn(day).orElseThrow() != FeedbackState.CLOSED) {
                var overdue = FeedbackLoop.DEFAULT.overdue(List.of(item), rules, last, calendar);
                findings.addAll(overdue.findings());
                open.add(new Rhythm.OpenFeedback(
                        item,
                        said.account(),
                        overdue.value().flatMap(all -> all.stream().findFirst())));
            }
        }
        open.sort(Comparator.comparing((Rhythm.OpenFeedback each) ->
                        each.overdue().map(Escalation::daysOverdue).orElse(0L))
                .reversed()
                .thenComparing(each -> each.item().dueOn(day))
                .thenComparing(each -> each.item().id()));
        return open;
    }

    private FeedbackItem item(RhythmData.Said said, FeedbackRules rules, BusinessCalendar calendar) {
        Subject about = Subject.of(said.owner());
        List<FeedbackStep> steps = new ArrayList<>();
        said.closed().ifPresent(closed -> {
            steps.add(new FeedbackStep.Answered(
                    closed, said.owner(), said.answer().orElseThrow()));
            steps.add(new FeedbackStep.Closed(closed, said.owner(), FeedbackOutcome.DONE));
        });
        return new FeedbackItem(
                FeedbackItemId.of(said.id()),
                said.origin(),
                about,
                said.text(),
                said.received(),
                said.owner(),
                said.due().orElseGet(() -> rules.dueOf(said.origin(), said.received(), calendar)),
                steps);
    }

    /** When somebody works: as in the country of the position, or of the whole company for who holds none. */
    private BusinessCalendar calendar(PersonId person) {
        Optional<UnitId> unit = last.positionOf(person)
                .flatMap(last::unitOf)
                .or(() -> last.roots().stream().findFirst());
        return unit.map(of -> rhythm.calendar(last, of))
                .orElseGet(() -> BusinessCalendar.of(
                        java.util.Set.of(java.time.DayOfWeek.SATURDAY, java.time.DayOfWeek.SUNDAY),
                        java.util.Set.of(),
                        java.util.Set.of()));
    }

    private Map<SeriesId, MeetingLog> logs() {
        Map<SeriesId, MeetingLog> logs = new LinkedHashMap<>();
        List<String> ids = definitions.meetings().stream()
                .map(series -> series.id().value())
                .sorted()
                .toList();
        if (ids.isEmpty()) {
            Map<String, Boolean> parts = new LinkedHashMap<>();
            parts.put(RhythmDefinitions.MEETINGS, false);
            file(parts, InputFile.ACTIONS);
            complete(parts);
            return logs;
        }
        for (ActionItem action : rhythm.actions()) {
            if (!ids.contains(action.meeting().series().value())) {
                findings.add(Finding.of(
                                ClosingFindings.RHYTHM_UNKNOWN,
                                Place.about(action.id().value()))
                        .with("what", Argument.term("quickstart.closing.rhythm.series"))
                        .with("value", action.meeting().series().value())
                        .with("allowed", Argument.texts(ids)));
            }
        }
        for (MeetingSeries series : definitions.meetings()) {
            if (known(series)) {
                logs.put(series.id(), log(series.id()));
            }
        }
        return logs;
    }

    private MeetingLog log(SeriesId series) {
        return new MeetingLog(
                series,
                List.of(),
                List.of(),
                rhythm.actions().stream()
                        .filter(action -> action.meeting().series().equals(series)
                                && !action.raised().isAfter(day))
                        .map(this::asKnown)
                        .toList(),
                List.of());
    }

    private ActionItem asKnown(ActionItem action) {
        return action.closed().filter(day::isBefore).isEmpty()
                ? action
                : new ActionItem(
                        action.id(),
                        action.raised(),
                        action.meeting(),
                        action.what(),
                        action.owner(),
                        action.due(),
                        action.firstDue(),
                        ActionItem.Status.OPEN,
                        Optional.empty());
    }

    private boolean known(MeetingSeries series) {
        boolean unit = last.units().contains(series.unit());
        boolean chair = last.exists(series.chair());
        if (!unit) {
            unknown(
                    series,
                    "unit",
                    series.unit().value(),
                    last.units().stream().map(UnitId::value).toList());
        }
        if (!chair) {
            unknown(
                    series,
                    "position",
                    series.chair().value(),
                    last.positions().stream().map(PositionId::value).toList());
        }
        return unit && chair;
    }

    private void unknown(MeetingSeries series, String what, String value, List<String> allowed) {
        findings.add(Finding.of(
                        ClosingFindings.RHYTHM_UNKNOWN, Place.about(series.id().value()))
                .with("what", Argument.term("quickstart.closing.rhythm." + what))
                .with("value", value)
                .with("allowed", Argument.texts(allowed)));
    }
}
