package io.salestiers.examples.quickstart.report;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.text.LocalizedText;
import java.util.List;

/**
 * A part of the report.
 *
 * @param id stable name in lower-kebab case, once in the report: {@code kpi-agents}
 * @param title the heading
 * @param intro one or two sentences that say what is seen
 * @param tables the tables in the order in which they are read
 * @param charts the charts, shown above the tables
 */
public record Section(
        String id, LocalizedText title, LocalizedText intro, List<ExplainedTable> tables, List<Chart> charts) {
    /** Copies the lists and refuses other ids. */
    public Section {
        requireKebab("section", id);
        requireNonNull(title, "title");
        requireNonNull(intro, "intro");
        tables = List.copyOf(tables);
        charts = List.copyOf(charts);
    }

    static void requireKebab(String what, String id) {
        if (!id.matches("[a-z][a-z0-9-]*")) {
            throw new IllegalArgumentException(
                    "id of a " + what + " must be in lower-kebab case, but was '" + id + "'");
        }
    }
}
