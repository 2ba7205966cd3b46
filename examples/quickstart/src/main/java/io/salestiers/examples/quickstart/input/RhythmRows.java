package io.salestiers.examples.quickstart.input;

import io.salestiers.core.cadence.ActionId;
import io.salestiers.core.cadence.ActionItem;
import io.salestiers.core.cadence.MeetingId;
import io.salestiers.core.cadence.SeriesId;
import io.salestiers.core.customer.VisitChannel;
import io.salestiers.core.feedback.FeedbackOrigin;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.text.Ids;
import io.salestiers.core.training.CertificateId;
import io.salestiers.core.training.TrainingFact;
import io.salestiers.core.training.TrainingFactId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The files of the rhythm: owners, visits, certificates, feedback, actions, holidays. */
final class RhythmRows {
    private static final Map<String, VisitChannel> CHANNELS =
            Map.of("phone", VisitChannel.PHONE, "mail", VisitChannel.MAIL, "on-site", VisitChannel.ON_SITE);
    private static final Map<String, FeedbackOrigin> ORIGINS = Map.of(
            "meeting", FeedbackOrigin.MEETING,
            "survey", FeedbackOrigin.SURVEY,
            "customer", FeedbackOrigin.CUSTOMER,
            "colleague", FeedbackOrigin.COLLEAGUE);
    private static final Map<String, Boolean> FLAGS = Map.of("true", true, "false", false);

    private final InputFormat format;
    private final AgentRows agents;
    private final CatalogRows catalog;

    RhythmRows(InputFormat format, AgentRows agents, CatalogRows catalog) {
        this.format = format;
        this.agents = agents;
        this.catalog = catalog;
    }

    RhythmData read(Map<InputFile, CsvTable> tables) {
        Set<InputFile> files = EnumSet.noneOf(InputFile.class);
        tables.keySet().stream().filter(InputFile::ofRhythm).forEach(files::add);
        return new RhythmData(
                files,
                owners(rows(tables, InputFile.OWNERS)),
                visits(rows(tables, InputFile.VISITS)),
                certificates(rows(tables, InputFile.CERTIFICATES)),
                feedback(rows(tables, InputFile.FEEDBACK)),
                actions(rows(tables, InputFile.ACTIONS)),
                holidays(rows(tables, InputFile.HOLIDAYS)));
    }

    private static List<CsvRow> rows(Map<InputFile, CsvTable> tables, InputFile file) {
        CsvTable table = tables.get(file);
        return table == null ? List.of() : table.rows();
    }

    private Optional<String> account(CsvRow row) {
        return row.required("account", column -> catalog.account(row, column));
    }

    private List<RhythmData.Owner> owners(List<CsvRow> rows) {
        List<RhythmData.Owner> owners = new ArrayList<>();
        FolderReader.Keys keys = new FolderReader.Keys();
        Set<String> positions = agents.positions();
        for (CsvRow row : rows) {
            Optional<String> account = account(row);
            Optional<PositionId> position = row.required("position", column -> row.id(column, PositionId::of));
            position.map(PositionId::value)
                    .filter(id -> agents.known() && !positions.contains(id))
                    .ifPresent(id ->
                            row.unknown("position", id, InputFile.AGENTS, format.nameOf(InputFile.AGENTS), positions));
            Optional<LocalDate> from = row.required("from", row::date);
            if (account.isPresent()
                    && position.isPresent()
                    && from.isPresent()
                    && !row.failed()
                    && keys.claim(row, "account", account.get() + "\u0000" + from.get())) {
                owners.add(new RhythmData.Owner(account.get(), position.get(), from.get()));
            }
        }
        owners.sort(
                Comparator.comparing(RhythmData.Owner::account, Ids::compare).thenComparing(RhythmData.Owner::from));
        return owners;
    }

    private List<RhythmData.Contact> visits(List<CsvRow> rows) {
        List<RhythmData.Contact> visits = new ArrayList<>();
        for (CsvRow row : rows) {
            Optional<String> account = account(row);
            Optional<LocalDate> date = row.required("date", row::date);
            Optional<PersonId> agent = agents.agent(row, "agent");
            Optional<VisitChannel> channel = row.required("channel", column -> row.word(column, CHANNELS));
            if (account.isPresent() && date.isPresent() && agent.isPresent() && channel.isPresent() && !row.failed()) {
                visits.add(new RhythmData.Contact(row.line(), account.get(), date.get(), agent.get(), channel.get()));
            }
        }
        visits.sort(Comparator.comparing(RhythmData.Contact::account, Ids::compare)
                .thenComparing(RhythmData.Contact::date)
                .thenComparing(RhythmData.Contact::line));
        return visits;
    }

    private List<TrainingFact> certificates(List<CsvRow> rows) {
        List<TrainingFact> facts = new ArrayList<>();
        for (CsvRow row : rows) {
            Optional<PersonId> agent = agents.agent(row, "agent");
            Optional<CertificateId> certificate =
                    row.required("certificate", column -> row.id(column, CertificateId::of));
            Optional<LocalDate> date = row.required("date", row::date);
            Optional<LocalDate> last = notBefore(row, "last", date);
            if (agent.isPresent() && certificate.isPresent() && date.isPresent() && !row.failed()) {
                facts.add(new TrainingFact.Granted(
                        TrainingFactId.of(format.nameOf(InputFile.CERTIFICATES) + ":" + row.line()),
                        agent.get(),
                        date.get(),
                        certificate.get(),
                        last));
            }
        }
        facts.sort(Comparator.comparing(TrainingFact::person)
                .thenComparing(TrainingFact::day)
                .thenComparing(TrainingFact::id));
        return facts;
    }

    private List<RhythmData.Said> feedback(List<CsvRow> rows) {
        List<RhythmData.Said> feedback = new ArrayList<>();
        FolderReader.Keys keys = new FolderReader.Keys();
        for (CsvRow row : rows) {
            Optional<String> id = row.required("id", row::key);
            Optional<FeedbackOrigin> origin = row.required("origin", column -> row.word(column, ORIGINS));
            Optional<String> account = catalog.account(row, "account");
            Optional<LocalDate> received = row.required("received", row::date);
            Optional<PersonId> owner = agents.agent(row, "owner");
            Optional<LocalDate> due = notBefore(row, "due", received);
            Optional<LocalDate> closed = notBefore(row, "closed", received);
            Optional<String> answer = closed.isPresent() ? row.required("answer", row::text) : row.text("answer");
            Optional<String> text = row.required("text", row::text);
            if (id.isPresent()
                    && origin.isPresent()
                    && received.isPresent()
                    && owner.isPresent()
                    && text.isPresent()
                    && !row.failed()
                    && keys.claim(row, "id", id.get())) {
                feedback.add(new RhythmData.Said(
                        id.get(), origin.get(), account, received.get(), owner.get(), due, closed, answer, text.get()));
            }
        }
        feedback.sort(Comparator.comparing(RhythmData.Said::id, Ids::compare));
        return feedback;
    }

    private List<ActionItem> actions(List<CsvRow> rows) {
        List<ActionItem> actions = new ArrayList<>();
        FolderReader.Keys keys = new FolderReader.Keys();
        for (CsvRow row : rows) {
            Optional<ActionId> id = row.required("id", column -> row.id(column, ActionId::of));
            Optional<SeriesId> series = row.required("series", column -> row.id(column, SeriesId::of));
            Optional<LocalDate> raised = row.required("raised", row::date);
            Optional<PersonId> owner = agents.agent(row, "owner");
            Optional<LocalDate> due = row.required("due", column -> notBefore(row, column, raised));
            Optional<LocalDate> closed = notBefore(row, "closed", raised);
            Optional<String> text = row.required("text", row::text);
            if (id.isPresent()
                    && series.isPresent()
                    && raised.isPresent()
                    && owner.isPresent()
                    && due.isPresent()
                    && text.isPresent()
                    && !row.failed()
                    && keys.claim(row, "id", id.get().value())) {
                actions.add(new ActionItem(
                        id.get(),
                        raised.get(),
                        new MeetingId(series.get(), raised.get()),
                        text.get(),
                        owner.get(),
                        due.get(),
                        due.get(),
                        closed.isPresent() ? ActionItem.Status.DONE : ActionItem.Status.OPEN,
                        closed));
            }
        }
        actions.sort(Comparator.comparing(ActionItem::id));
        return actions;
    }

    private List<RhythmData.Holiday> holidays(List<CsvRow> rows) {
        List<RhythmData.Holiday> holidays = new ArrayList<>();
        FolderReader.Keys keys = new FolderReader.Keys();
        Set<String> countries = agents.countries();
        for (CsvRow row : rows) {
            Optional<String> country = row.required("country", row::key);
            country.filter(name -> agents.known() && !countries.contains(name))
                    .ifPresent(name ->
                            row.unknown("country", name, InputFile.AGENTS, format.nameOf(InputFile.AGENTS), countries));
            Optional<LocalDate> date = row.required("date", row::date);
            Optional<Boolean> working = row.text("working").isEmpty() ? Optional.of(false) : row.word("working", FLAGS);
            if (country.isPresent()
                    && date.isPresent()
                    && working.isPresent()
                    && !row.failed()
                    && keys.claim(row, "date", country.get() + "\u0000" + date.get())) {
                holidays.add(new RhythmData.Holiday(country.get(), date.get(), working.get()));
            }
        }
        holidays.sort(Comparator.comparing(RhythmData.Holiday::country, Ids::compare)
                .thenComparing(RhythmData.Holiday::date));
        return holidays;
    }

    /** A day that must not be before another of its row; the day itself even if it is. */
    private static Optional<LocalDate> notBefore(CsvRow row, String column, Optional<LocalDate> from) {
        Optional<LocalDate> day = row.date(column);
        day.filter(end -> from.filter(end::isBefore).isPresent())
                .ifPresent(end -> row.error(
                        row.finding(InputFindings.DAY_TOO_EARLY, column).with("from", from.orElseThrow())));
        return day;
    }
}
