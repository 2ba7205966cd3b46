package io.salestiers.examples.benchmarks.compare;

import static java.util.stream.Collectors.groupingBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Measurements as Markdown: a table for each case, with the ratio of medians to the yardstick. */
final class ComparisonTable {
    private static final String HEAD = """
            | contender | median | fastest – slowest | ratio | per item | processor | allocated | results |
            |---|---|---|---|---|---|---|---|
            """;

    private ComparisonTable() {}

    static String of(List<Measurement> measurements) {
        return measurements.stream()
                .collect(groupingBy(ComparisonTable::title, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(table -> "### " + table.getKey() + "\n\n" + HEAD + rows(table.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private static String title(Measurement measurement) {
        return String.format(
                Locale.ROOT,
                "%s %s%s, %,d %s",
                measurement.workload(),
                measurement.workload().title(),
                measurement.variant().isEmpty()
                        ? ""
                        : " (" + measurement.variant().toLowerCase(Locale.ROOT) + ")",
                measurement.size(),
                measurement.workload().items());
    }

    private static String rows(List<Measurement> measurements) {
        double yardstick = measurements.stream()
                .filter(each -> each.contender().equals(each.workload().yardstick()))
                .mapToDouble(Measurement::median)
                .findFirst()
                .orElse(Double.NaN);
        return measurements.stream().map(each -> row(each, yardstick)).collect(Collectors.joining());
    }

    private static String row(Measurement measurement, double yardstick) {
        return "| "
                + String.join(
                        " | ",
                        measurement.contender(),
                        Format.time(measurement.median()),
                        Format.time(measurement.lowest()) + " – " + Format.time(measurement.highest()),
                        Format.ratio(measurement.median() / yardstick),
                        Format.time(measurement.median() / measurement.size()),
                        Format.time(measurement.cpu()),
                        Format.bytes(measurement.allocated()),
                        measurement.workload().precision(measurement.contender()))
                + " |\n";
    }
}
