package io.salestiers.examples.quickstart.report;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.table.Table;
import io.salestiers.core.text.Ids;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A closed period as the administrator sees it: everyone's results and everyone's pay.
 *
 * <p>Statements and findings are put in order here, explanations by id, so that the order in which they were found plays
 * no part in what is written. Immutable and safe for use by several threads.
 *
 * @param title the heading, such as the name of the company
 * @param period the period that was closed
 * @param plan the name of the incentive plan
 * @param keyFigures the numbers that are shown first
 * @param chart who reports to whom on the last day of the period, from the top
 * @param sections the parts of the report in the order in which they are read
 * @param findings what was found on the way, the gravest first
 * @param tables the tables for the workbook and the CSV files, each key once
 * @param explanations why the numbers are what they are, by an id of any form
 * @param statements what each payee gets to see, by the person's id
 */
public record Report(
        LocalizedText title,
        Period period,
        LocalizedText plan,
        List<KeyFigure> keyFigures,
        OrgNode chart,
        List<Section> sections,
        List<FindingView> findings,
        List<Table> tables,
        Map<String, Explanation> explanations,
        List<PayeeStatement> statements) {
    /** Copies, puts in order, and refuses ids that are there twice or lead to nothing. */
    public Report {
        requireNonNull(title, "title");
        requireNonNull(period, "period");
        requireNonNull(plan, "plan");
        requireNonNull(chart, "chart");
        keyFigures = List.copyOf(keyFigures);
        sections = List.copyOf(sections);
        findings = sorted(findings, FindingView.GRAVEST_FIRST);
        tables = List.copyOf(tables);
        explanations = byId(explanations);
        statements = sorted(statements, Comparator.comparing(PayeeStatement::person));
        requireOnce("section", sections.stream().map(Section::id).toList());
        requireOnce(
                "chart",
                sections.stream()
                        .flatMap(section -> section.charts().stream())
                        .map(Chart::id)
                        .toList());
        requireOnce("table", tables.stream().map(Table::key).toList());
        requireOnce(
                "statement",
                statements.stream().map(statement -> statement.person().value()).toList());
        requireKnown(
                explanations,
                keyFigures,
                sections.stream().flatMap(section -> section.tables().stream()).toList());
    }

    static Map<String, Explanation> byId(Map<String, Explanation> explanations) {
        Map<String, Explanation> sorted = new TreeMap<>(Ids::compare);
        sorted.putAll(explanations);
        return Collections.unmodifiableMap(sorted);
    }

    static void requireKnown(
            Map<String, Explanation> explanations, List<KeyFigure> keyFigures, List<ExplainedTable> tables) {
        Set<String> unknown = new HashSet<>();
        keyFigures.stream()
                .map(KeyFigure::explanationId)
                .flatMap(Optional::stream)
                .forEach(unknown::add);
        tables.forEach(table -> unknown.addAll(table.explanationIds().values()));
        unknown.removeAll(explanations.keySet());
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("explanations are missing for "
                    + unknown.stream().sorted(Ids::compare).toList());
        }
    }

    private static void requireOnce(String what, List<String> ids) {
        Set<String> seen = new HashSet<>();
        for (String id : ids) {
            if (!seen.add(id)) {
                throw new IllegalArgumentException(what + " '" + id + "' is there twice");
            }
        }
    }

    private static <T> List<T> sorted(List<T> list, Comparator<? super T> order) {
        List<T> copy = new ArrayList<>(list);
        copy.sort(order);
        return List.copyOf(copy);
    }
}
