package io.salestiers.core.audit;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.NameLookup;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.table.Cell;
import io.salestiers.core.table.Column;
import io.salestiers.core.table.ColumnType;
import io.salestiers.core.table.Table;
import io.salestiers.core.text.LocalizedText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Everything that the audit has about one person: what they did, what was done for them, and what concerned them. It answers
 * a person who asks what is kept about them.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param person the person
 * @param entries the entries by stream and sequence
 */
public record AuditExport(PersonId person, List<AuditEntry> entries) {
    private static final int PAGE = 1000;

    private static final List<Column> COLUMNS = List.of(
            Column.of("stream", LocalizedText.of("Stream", "审计流"), ColumnType.TEXT),
            Column.of("sequence", LocalizedText.of("Sequence", "序号"), ColumnType.WHOLE),
            Column.of("at", LocalizedText.of("Instant", "时间"), ColumnType.TEXT),
            Column.of("actor", LocalizedText.of("Actor", "操作人"), ColumnType.TEXT),
            Column.of("on_behalf_of", LocalizedText.of("On behalf of", "代表"), ColumnType.TEXT),
            Column.of("capability", LocalizedText.of("Capability", "权限"), ColumnType.TEXT),
            Column.of("target", LocalizedText.of("Target", "对象"), ColumnType.TEXT),
            Column.of("scope", LocalizedText.of("Scope", "管理范围"), ColumnType.TEXT),
            Column.of("outcome", LocalizedText.of("Outcome", "结果"), ColumnType.TEXT),
            Column.of("reason", LocalizedText.of("Reason", "事由"), ColumnType.TEXT),
            Column.of("vetoes", LocalizedText.of("Vetoes", "否决规则"), ColumnType.TEXT),
            Column.of("retention", LocalizedText.of("Retention class", "保存类别"), ColumnType.TEXT),
            Column.of("digest", LocalizedText.of("Digest", "摘要"), ColumnType.TEXT));

    /** Copies the list. */
    public AuditExport {
        requireNonNull(person, "person");
        entries = List.copyOf(entries);
    }

    /**
     * What some entries have about a person.
     *
     * @param person the person
     * @param entries the entries, in any order
     * @return those that concern the person
     */
    public static AuditExport about(PersonId person, Collection<AuditEntry> entries) {
        return new AuditExport(
                person,
                entries.stream()
                        .filter(entry -> entry.record().concerns(person))
                        .sorted(Comparator.comparing(AuditEntry::stream).thenComparingLong(AuditEntry::sequence))
                        .toList());
    }

    /**
     * What a log has about a person.
     *
     * @param person the person
     * @param log the log
     * @return the entries of all streams that concern the person
     */
    public static AuditExport about(PersonId person, AuditLog log) {
        List<AuditEntry> found = new ArrayList<>();
        for (AuditStreamId stream : log.streams()) {
            long from = 1;
            List<AuditEntry> page = log.read(stream, from, PAGE);
            while (!page.isEmpty()) {
                page.stream().filter(entry -> entry.record().concerns(person)).forEach(found::add);
                from = page.get(page.size() - 1).sequence() + 1;
                page = log.read(stream, from, PAGE);
            }
        }
        return about(person, found);
    }

    /**
     * The entries for a reader, one a row.
     *
     * @param names the names that the reader may see; people without one are shown by their ids
     * @return a table {@code audit-export}
     */
    public Table table(NameLookup names) {
        List<List<Cell>> rows = new ArrayList<>();
        for (AuditEntry entry : entries) {
            AuditRecord record = entry.record();
            rows.add(List.of(
                    new Cell.Text(entry.stream().value()),
                    new Cell.Whole(entry.sequence()),
                    new Cell.Text(record.at().toString()),
                    new Cell.Text(names.shown(record.actor())),
                    text(record.onBehalfOf().map(names::shown)),
                    new Cell.Text(record.capability().value()),
                    new Cell.Text(record.target()
                            .person()
                            .map(names::shown)
                            .orElseGet(() -> record.target().toString())),
                    text(record.scope().map(AuditScope::value)),
                    new Cell.Term(record.outcome().key()),
                    text(record.reason().map(AuditCode::value)),
                    text(
                            record.vetoes().isEmpty()
                                    ? Optional.empty()
                                    : Optional.of(String.join(
                                            " ",
                                            record.vetoes().stream()
                                                    .map(AuditCode::value)
                                                    .toList()))),
                    new Cell.Term(record.retention().key()),
                    new Cell.Text(entry.digest().hex())));
        }
        return new Table("audit-export", LocalizedText.of("Audit entries about a person", "与个人有关的审计记录"), COLUMNS, rows);
    }

    private static Cell text(Optional<String> value) {
        return value.<Cell>map(Cell.Text::new).orElseGet(() -> new Cell.Absent("core.audit.none"));
    }
}
