package io.salestiers.core.cadence;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.authority.Actor;
import io.salestiers.core.authority.PreparedAuthority;
import io.salestiers.core.message.Block;
import io.salestiers.core.message.Message;
import io.salestiers.core.message.Phrase;
import io.salestiers.core.message.SightedTable;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.result.Severity;
import io.salestiers.core.text.Argument;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What one meeting goes through, with the results and open actions of its day.
 *
 * @param meeting the meeting
 * @param name what its series is called
 * @param entries the items in order
 * @param findings items whose table nobody gave
 */
public record Agenda(
        Meeting meeting, io.salestiers.core.text.LocalizedText name, List<Entry> entries, List<Finding> findings) {
    /**
     * An item with what is shown to it.
     *
     * @param item the item
     * @param start when it begins, if those before it take as long as they should
     * @param results the table of an item of results; empty for other items, and if nobody gave it
     * @param actions what an item of open actions shows, by due day; empty for other items
     */
    public record Entry(
            AgendaItem item, LocalDateTime start, Optional<SightedTable> results, List<ActionItem> actions) {
        /** Copies the list. */
        public Entry {
            requireNonNull(item, "item");
            requireNonNull(start, "start");
            requireNonNull(results, "results");
            actions = List.copyOf(actions);
        }
    }

    /** Copies the lists. */
    public Agenda {
        requireNonNull(meeting, "meeting");
        requireNonNull(name, "name");
        entries = List.copyOf(entries);
        findings = List.copyOf(findings);
    }

    /**
     * The agenda of a meeting.
     *
     * @param series its series
     * @param meeting the meeting
     * @param log what earlier meetings agreed on
     * @param tables results by the key of their table
     * @return the agenda, with a finding for each table that is not there
     */
    public static Agenda of(MeetingSeries series, Meeting meeting, MeetingLog log, Map<String, SightedTable> tables) {
        List<Entry> entries = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        LocalDateTime start = meeting.start();
        for (AgendaItem item : series.agenda().items()) {
            Optional<SightedTable> results = Optional.empty();
            if (item instanceof AgendaItem.Results wanted) {
                results = Optional.ofNullable(tables.get(wanted.table()));
                if (results.isEmpty()) {
                    findings.add(Finding.of(
                                    CadenceFindings.TABLE_MISSING,
                                    Place.about(meeting.id().toString()))
                            .with("item", item.id())
                            .with("table", wanted.table()));
                }
            }
            entries.add(new Entry(
                    item,
                    start,
                    results,
                    item instanceof AgendaItem.OpenActions ? log.carriedTo(meeting.day()) : List.of()));
            start = start.plusMinutes(item.minutes());
        }
        return new Agenda(meeting, series.name(), entries, findings);
    }

    /**
     * The agenda as one participant may see it: rows of results about whom or what they may not see are left out and counted.
     * Open actions are seen by all, since all had agreed on them.
     *
     * @param reader the participant
     * @param authority what holds at the instant of reading
     * @return a copy
     */
    public Agenda visibleTo(Actor reader, PreparedAuthority authority) {
        return new Agenda(
                meeting,
                name,
                entries.stream()
                        .map(entry -> new Entry(
                                entry.item(),
                                entry.start(),
                                entry.results().map(table -> table.visibleTo(reader, authority)),
                                entry.actions()))
                        .toList(),
                findings);
    }

    /**
     * The invitation to the meeting: when, what, the results, and the open actions with their owners mentioned.
     *
     * @return a message for one reader; {@link #visibleTo} comes before
     */
    public Message invitation() {
        List<Block> blocks = new ArrayList<>();
        TreeSet<PersonId> owners = new TreeSet<>();
        for (Entry entry : entries) {
            Map<String, Argument> values = new LinkedHashMap<>();
            values.put("time", Argument.text(entry.start().toLocalTime().toString()));
            values.put("item", Argument.name(entry.item().title()));
            values.put("minutes", Argument.number(entry.item().minutes()));
            blocks.add(new Block.Text(new Phrase.Keyed("core.cadence.agenda.item", values)));
            entry.results().ifPresent(table -> blocks.add(new Block.Rows(table)));
            if (entry.item() instanceof AgendaItem.Results && entry.results().isEmpty()) {
                blocks.add(new Block.Text(Phrase.key("core.cadence.agenda.no-table")));
            }
            for (ActionItem action : entry.actions()) {
                boolean overdue = action.overdueOn(meeting.day());
                blocks.add(new Block.Text(new Phrase.Keyed(
                        overdue ? "core.cadence.agenda.overdue" : "core.cadence.agenda.action",
                        Map.of(
                                "what", Argument.text(action.what()),
                                "owner", Argument.text(action.owner().value()),
                                "due", Argument.day(action.due())))));
                owners.add(action.owner());
            }
        }
        if (!owners.isEmpty()) {
            blocks.add(new Block.Mentions(List.copyOf(owners)));
        }
        return new Message(
                Severity.INFO,
                new Phrase.Keyed(
                        "core.cadence.agenda.title",
                        Map.of(
                                "name", Argument.name(name),
                                "day", Argument.day(meeting.day()),
                                "time",
                                        Argument.text(
                                                meeting.start().toLocalTime().toString()))),
                blocks);
    }
}
