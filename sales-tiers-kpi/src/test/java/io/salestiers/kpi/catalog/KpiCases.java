package io.salestiers.kpi.catalog;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.result.Place;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import io.salestiers.kpi.formula.Inputs;
import io.salestiers.kpi.measure.Measure;
import io.salestiers.kpi.measure.Reading;
import io.salestiers.kpi.measure.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The golden cases of a KPI: {@code cases/<kpi>/cases.csv}, a line each, to which anybody can add.
 *
 * <p>The columns between {@code case} and {@code expected} are the figures that the formula reads, named as the formula
 * writes them. A figure is {@code CNY 12.50}, {@code 12}, {@code missing} or {@code none: zero-divisor}. Expected is an exact
 * value, {@code 29/47} or {@code CNY 1000/3}, or {@code not meaningful: covered}, or {@code missing: revenue}.
 */
final class KpiCases {
    static final Path FOLDER = Path.of("src/test/resources/io/salestiers/kpi/catalog/cases");

    /** One line. */
    record Case(String name, Map<String, String> figures, String expected, String published, String byHand) {
        Inputs inputs() {
            return reference -> {
                String text = figures.get(reference.toString());
                if (text == null) {
                    throw new AssertionError("case '" + name + "' has no column " + reference);
                }
                return figure(
                        reference.toString(), text, unit(reference.measure().value()));
            };
        }

        KpiReading read(CompiledKpi kpi) {
            return kpi.read(inputs(), Place.file("case " + name));
        }
    }

    private KpiCases() {}

    static List<Case> of(KpiId kpi) {
        List<List<String>> lines = csv(FOLDER.resolve(kpi.value()).resolve("cases.csv"));
        List<String> head = lines.get(0);
        int figures = head.indexOf("expected");
        List<Case> cases = new ArrayList<>();
        for (List<String> line : lines.subList(1, lines.size())) {
            Map<String, String> values = new LinkedHashMap<>();
            for (int i = 1; i < figures; i++) {
                values.put(head.get(i), line.get(i));
            }
            cases.add(new Case(line.get(0), values, line.get(figures), line.get(figures + 1), line.get(figures + 2)));
        }
        return cases;
    }

    /** As the column {@code expected} writes it. */
    static String written(Reading reading) {
        if (reading instanceof Reading.Known known) {
            return known.value().currency().map(currency -> currency + " ").orElse("")
                    + fraction(known.value().value());
        }
        return reading instanceof Reading.Missing missing
                ? "missing: " + String.join("; ", missing.inputs())
                : "not meaningful: "
                        + ((Reading.NotMeaningful) reading)
                                .reasons().stream().map(KpiCases::word).collect(Collectors.joining("; "));
    }

    private static String fraction(Ratio value) {
        return value.whole() ? value.numerator().toString() : value.numerator() + "/" + value.denominator();
    }

    static String published(Kpi kpi, Reading reading) {
        return reading.quantity()
                .map(value -> value.value().rounded(kpi.rounding()).toPlainString())
                .orElse("");
    }

    private static String word(Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Reading figure(String name, String text, Unit unit) {
        if (text.equals("missing")) {
            return Reading.missing(name);
        }
        if (text.startsWith("none: ")) {
            return Reading.notMeaningful(
                    Reason.valueOf(text.substring(6).toUpperCase(Locale.ROOT).replace('-', '_')));
        }
        if (unit != Unit.MONEY) {
            return Reading.known(Quantity.of(Ratio.parse(text), unit));
        }
        return Reading.known(
                new Quantity(Ratio.parse(text.substring(4)), unit, Optional.of(Currency.of(text.substring(0, 3)))));
    }

    private static Unit unit(String measure) {
        return io.salestiers.kpi.measure.BuiltInMeasures.with(StandardMeasures.all()).stream()
                .filter(declared -> declared.id().value().equals(measure))
                .map(Measure::unit)
                .findFirst()
                .orElseThrow();
    }

    private static List<List<String>> csv(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank())
                    .map(KpiCases::cells)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
