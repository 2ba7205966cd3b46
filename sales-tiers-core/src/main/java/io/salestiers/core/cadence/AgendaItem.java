package io.salestiers.core.cadence;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.text.LocalizedText;

/** An item of an agenda: something to talk about, results to look at, or the open actions. */
public sealed interface AgendaItem {
    /**
     * Something to talk about.
     *
     * @param id its id in the agenda
     * @param title the heading
     * @param minutes how long it takes, 1 to 480
     */
    record Topic(String id, LocalizedText title, int minutes) implements AgendaItem {
        /** Refuses other ids and lengths. */
        public Topic {
            AgendaItems.check(id, title, minutes);
        }
    }

    /**
     * A table of results, as of the day: the KPIs of the unit, the list of warnings.
     *
     * @param id its id in the agenda
     * @param title the heading
     * @param minutes how long it takes, 1 to 480
     * @param table the {@linkplain io.salestiers.core.table.Table#key() key} of the table, such as {@code kpi-results}
     */
    record Results(String id, LocalizedText title, int minutes, String table) implements AgendaItem {
        /** Refuses other ids and lengths. */
        public Results {
            AgendaItems.check(id, title, minutes);
            requireNonNull(table, "table");
            if (!table.matches("[a-z][a-z0-9-]*")) {
                throw new IllegalArgumentException("table must be in lower-kebab case, but was '" + table + "'");
            }
        }
    }

    /**
     * The actions that earlier meetings agreed on and that are not done.
     *
     * @param id its id in the agenda
     * @param title the heading
     * @param minutes how long it takes, 1 to 480
     */
    record OpenActions(String id, LocalizedText title, int minutes) implements AgendaItem {
        /** Refuses other ids and lengths. */
        public OpenActions {
            AgendaItems.check(id, title, minutes);
        }
    }

    /**
     * Its id.
     *
     * @return unique in an agenda
     */
    String id();

    /**
     * The heading.
     *
     * @return in both languages
     */
    LocalizedText title();

    /**
     * How long it takes.
     *
     * @return minutes, 1 to 480
     */
    int minutes();
}
