package io.salestiers.kpi.analysis.ranking;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.Subject;
import io.salestiers.core.table.Cell;
import io.salestiers.core.table.Column;
import io.salestiers.core.table.Table;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.kpi.analysis.internal.Cells;
import io.salestiers.kpi.catalog.Direction;
import io.salestiers.kpi.evaluation.KpiValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Subjects in the order of one KPI in one period (排名), by exact values: 2/3 and 0.6667 are no tie, though both are published
 * as 0.6667.
 *
 * <p>Who has no value is listed apart and has no rank; it is not the last. See the package for why a ranking has no effect on
 * anybody. Immutable and safe for use by several threads.
 *
 * @param method which number tied subjects get
 * @param direction which way is better
 * @param entries by rank, tied ones by subject
 * @param withoutValue those whose value is not meaningful or missing, by subject
 */
public record Ranking(RankMethod method, Direction direction, List<RankEntry> entries, List<KpiValue> withoutValue) {
    /** Copies the lists. */
    public Ranking {
        requireNonNull(method, "method");
        requireNonNull(direction, "direction");
        entries = List.copyOf(entries);
        withoutValue = List.copyOf(withoutValue);
    }

    /**
     * The place of a subject.
     *
     * @param subject the subject
     * @return empty if it has no value or does not take part
     */
    public Optional<RankEntry> find(Subject subject) {
        return entries.stream()
                .filter(entry -> entry.value().subject().equals(subject))
                .findFirst();
    }

    /**
     * The groups of subjects that share a place.
     *
     * @return by rank, each with two subjects or more; none if all values differ
     */
    public List<List<Subject>> ties() {
        return entries.stream()
                .filter(RankEntry::tied)
                .collect(Collectors.groupingBy(
                        RankEntry::rank,
                        java.util.TreeMap::new,
                        Collectors.mapping(entry -> entry.value().subject(), Collectors.toUnmodifiableList())))
                .values()
                .stream()
                .toList();
    }

    /**
     * A row for each place, then one for each subject without a value.
     *
     * @return the table {@code ranking}
     */
    public Table table() {
        List<List<Cell>> rows = new ArrayList<>();
        for (RankEntry entry : entries) {
            rows.add(row(
                    entry.value(),
                    new Cell.Whole(entry.rank()),
                    entry.tied()
                            ? Cells.text(
                                    entry.tiedWith().stream().map(Subject::key).collect(Collectors.joining("; ")))
                            : Cells.DOES_NOT_APPLY));
        }
        for (KpiValue value : withoutValue) {
            rows.add(row(value, Cells.absent(value.reading()), Cells.DOES_NOT_APPLY));
        }
        List<Column> columns = new ArrayList<>(List.of(
                Cells.text("period", "Period", "期间"),
                Cells.text("kpi", "KPI", "指标"),
                Cells.text("method", "Method", "排名方法"),
                Cells.whole("rank", "Rank", "名次"),
                Cells.text("subject", "Subject", "对象"),
                Cells.number("value", "Published value", "公布值"),
                Cells.text("exact", "Exact value", "精确值"),
                Cells.text("currency", "Currency", "币种"),
                Cells.text("tied_with", "Tied with", "并列对象")));
        columns.addAll(Cells.stateColumns());
        return new Table("ranking", LocalizedText.of("Ranking", "排名"), columns, rows);
    }

    private List<Cell> row(KpiValue value, Cell rank, Cell tiedWith) {
        return List.of(
                Cells.text(value.period().name()),
                Cells.text(value.kpi().value()),
                new Cell.Term(method.key()),
                rank,
                Cells.subject(value.subject()),
                Cells.value(value.reading(), value.published()),
                Cells.exact(value.reading()),
                Cells.currency(value.reading()),
                tiedWith,
                Cells.state(value.reading()),
                Cells.reason(value.reading()));
    }
}
