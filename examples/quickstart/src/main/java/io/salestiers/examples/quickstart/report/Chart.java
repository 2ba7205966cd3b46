package io.salestiers.examples.quickstart.report;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.table.Cell;
import io.salestiers.core.text.LocalizedText;
import java.util.List;

/**
 * What a chart shows, as exact values: rounding to pixels is left to who draws it. Cells hold a number, an amount or the
 * reason why there is none.
 */
public sealed interface Chart {
    /**
     * The name of the chart for links.
     *
     * @return stable name in lower-kebab case, once in the report
     */
    String id();

    /**
     * The heading.
     *
     * @return the heading in both languages
     */
    LocalizedText title();

    /**
     * A value for each of several things: the payout of each person.
     *
     * @param id stable name in lower-kebab case
     * @param title the heading
     * @param valueTitle what the values are
     * @param bars the bars, the first at the top
     */
    record Bars(String id, LocalizedText title, LocalizedText valueTitle, List<Bar> bars) implements Chart {
        /** Copies the list. */
        public Bars {
            Section.requireKebab("chart", id);
            requireNonNull(title, "title");
            requireNonNull(valueTitle, "valueTitle");
            bars = List.copyOf(bars);
        }
    }

    /**
     * Several values for each of several things: quota and revenue of each team.
     *
     * @param id stable name in lower-kebab case
     * @param title the heading
     * @param groups what the groups are
     * @param series the kinds of values, each with one value a group
     */
    record GroupedBars(String id, LocalizedText title, List<LocalizedText> groups, List<Series> series)
            implements Chart {
        /** Copies the lists and refuses series of another length. */
        public GroupedBars {
            Section.requireKebab("chart", id);
            requireNonNull(title, "title");
            groups = List.copyOf(groups);
            series = List.copyOf(series);
            requireLength(id, groups.size(), series);
        }
    }

    /**
     * Values over time, or over another quantity, on one scale: the revenue of each office by month, pay by attainment.
     *
     * @param id stable name in lower-kebab case
     * @param title the heading
     * @param points the points, the earliest or lowest first
     * @param series the lines, each with one value a point
     */
    record Lines(String id, LocalizedText title, List<LocalizedText> points, List<Series> series) implements Chart {
        /** Copies the lists and refuses series of another length. */
        public Lines {
            Section.requireKebab("chart", id);
            requireNonNull(title, "title");
            points = List.copyOf(points);
            series = List.copyOf(series);
            requireLength(id, points.size(), series);
        }
    }

    /**
     * Small lines over time, each on its own scale: every KPI of a tier by month.
     *
     * @param id stable name in lower-kebab case
     * @param title the heading
     * @param points the points in time, the earliest first
     * @param series the lines, each with one value a point
     */
    record Sparklines(String id, LocalizedText title, List<LocalizedText> points, List<Series> series)
            implements Chart {
        /** Copies the lists and refuses series of another length. */
        public Sparklines {
            Section.requireKebab("chart", id);
            requireNonNull(title, "title");
            points = List.copyOf(points);
            series = List.copyOf(series);
            requireLength(id, points.size(), series);
        }
    }

    /**
     * How many things lie in each range of a value: people by attainment.
     *
     * @param id stable name in lower-kebab case
     * @param title the heading
     * @param valueTitle what the ranges are of
     * @param countTitle what is counted
     * @param bins the ranges, the lowest first
     */
    record Histogram(String id, LocalizedText title, LocalizedText valueTitle, LocalizedText countTitle, List<Bin> bins)
            implements Chart {
        /** Copies the list. */
        public Histogram {
            Section.requireKebab("chart", id);
            requireNonNull(title, "title");
            requireNonNull(valueTitle, "valueTitle");
            requireNonNull(countTitle, "countTitle");
            bins = List.copyOf(bins);
        }
    }

    /**
     * A value of one thing.
     *
     * @param label what has it
     * @param value the value
     */
    record Bar(LocalizedText label, Cell value) {
        /** Refuses absent parts. */
        public Bar {
            requireNonNull(label, "label");
            requireNonNull(value, "value");
        }
    }

    /**
     * Values of one kind.
     *
     * @param label what they are
     * @param values the values in the order of the groups or points
     */
    record Series(LocalizedText label, List<Cell> values) {
        /** Copies the list. */
        public Series {
            requireNonNull(label, "label");
            values = List.copyOf(values);
        }
    }

    /**
     * A range of a value.
     *
     * @param label the range: <em>50–100%</em>
     * @param count how many lie in it
     */
    record Bin(LocalizedText label, long count) {
        /** Refuses an absent label and a negative number. */
        public Bin {
            requireNonNull(label, "label");
            if (count < 0) {
                throw new IllegalArgumentException("count must not be negative, but was " + count);
            }
        }
    }

    private static void requireLength(String id, int length, List<Series> series) {
        for (Series one : series) {
            if (one.values().size() != length) {
                throw new IllegalArgumentException("series '" + one.label().en() + "' of chart " + id + " must have "
                        + length + " values, but has " + one.values().size());
            }
        }
    }
}
