package io.salestiers.examples.quickstart.output;

import io.salestiers.core.table.Cell;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.unit.Unit;
import io.salestiers.examples.quickstart.output.page.Bilingual;
import io.salestiers.examples.quickstart.output.page.CellView;
import io.salestiers.examples.quickstart.output.page.ChartView;
import io.salestiers.examples.quickstart.output.page.HeadView;
import io.salestiers.examples.quickstart.output.page.TableView;
import io.salestiers.examples.quickstart.report.Chart;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** Writes a chart as places for the script, as numbers for the script, and as a table for everybody. */
final class ChartData {
    private record Plot(String kind, Bilingual labelTitle, List<LocalizedText> labels, List<Chart.Series> series) {}

    private final Wording wording;

    ChartData(Wording wording) {
        this.wording = wording;
    }

    static String anchor(Chart chart) {
        return "chart-" + chart.id();
    }

    ChartView view(Chart chart) {
        Plot plot = plot(chart);
        int bars = plot.labels().size()
                * (plot.kind().equals("grouped") ? plot.series().size() : 1);
        int height = switch (plot.kind()) {
            case "bars", "grouped" -> Math.max(140, 60 + bars * 20);
            case "spark" -> 96;
            default -> 280;
        };
        int places = plot.kind().equals("spark") ? plot.series().size() : 1;
        return new ChartView(
                anchor(chart), wording.name(chart.title()), plot.kind(), height, places, data(chart, plot));
    }

    private Plot plot(Chart chart) {
        if (chart instanceof Chart.Bars bars) {
            return new Plot(
                    "bars",
                    Bilingual.EMPTY,
                    bars.bars().stream().map(Chart.Bar::label).toList(),
                    List.of(new Chart.Series(
                            bars.valueTitle(),
                            bars.bars().stream().map(Chart.Bar::value).toList())));
        } else if (chart instanceof Chart.GroupedBars grouped) {
            return new Plot("grouped", Bilingual.EMPTY, grouped.groups(), grouped.series());
        } else if (chart instanceof Chart.Lines lines) {
            return new Plot("lines", Bilingual.EMPTY, lines.points(), lines.series());
        } else if (chart instanceof Chart.Sparklines lines) {
            return new Plot("spark", Bilingual.EMPTY, lines.points(), lines.series());
        } else if (chart instanceof Chart.Histogram histogram) {
            List<Cell> counts = new ArrayList<>();
            histogram.bins().forEach(bin -> counts.add(new Cell.Whole(bin.count())));
            return new Plot(
                    "histogram",
                    wording.name(histogram.valueTitle()),
                    histogram.bins().stream().map(Chart.Bin::label).toList(),
                    List.of(new Chart.Series(histogram.countTitle(), counts)));
        }
        throw new AssertionError(chart);
    }

    private TableView data(Chart chart, Plot plot) {
        List<HeadView> head = new ArrayList<>();
        head.add(new HeadView(plot.labelTitle(), Bilingual.EMPTY, "text"));
        plot.series()
                .forEach(series -> head.add(new HeadView(wording.name(series.label()), Bilingual.EMPTY, "number")));
        List<List<CellView>> rows = new ArrayList<>();
        for (int i = 0; i < plot.labels().size(); i++) {
            List<CellView> row = new ArrayList<>();
            row.add(new CellView(wording.name(plot.labels().get(i)), "", "text"));
            for (Chart.Series series : plot.series()) {
                Cell cell = series.values().get(i);
                row.add(new CellView(wording.value(cell), "", cell instanceof Cell.Absent ? "absent" : "number"));
            }
            rows.add(List.copyOf(row));
        }
        return new TableView(wording.name(chart.title()), head, rows, Bilingual.EMPTY);
    }

    /**
     * Writes a chart as an object.
     *
     * @param json where it is written
     * @param chart the chart
     */
    void write(JsonGenerator json, Chart chart) {
        Plot plot = plot(chart);
        json.writeStartObject();
        json.writeStringProperty("id", anchor(chart));
        json.writeStringProperty("kind", plot.kind());
        json.writeName("labelTitle");
        Json.write(json, plot.labelTitle());
        json.writeArrayPropertyStart("labels");
        plot.labels().forEach(label -> Json.write(json, wording.name(label)));
        json.writeEndArray();
        json.writeArrayPropertyStart("series");
        for (Chart.Series series : plot.series()) {
            json.writeStartObject();
            json.writeName("name");
            Json.write(json, wording.name(series.label()));
            json.writeStringProperty("unit", unit(series));
            json.writeArrayPropertyStart("values");
            for (Cell cell : series.values()) {
                number(cell).ifPresentOrElse(json::writeNumber, json::writeNull);
            }
            json.writeEndArray();
            json.writeArrayPropertyStart("shown");
            series.values().forEach(cell -> Json.write(json, wording.value(cell)));
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Which axis suits the values: {@code ratio}, {@code whole} or {@code number}. */
    private static String unit(Chart.Series series) {
        for (Cell cell : series.values()) {
            if (cell instanceof Cell.Numeral numeral) {
                return numeral.exact().unit() == Unit.RATIO
                        ? "ratio"
                        : numeral.exact().unit() == Unit.COUNT ? "whole" : "number";
            } else if (cell instanceof Cell.Whole) {
                return "whole";
            }
        }
        return "number";
    }

    private static Optional<BigDecimal> number(Cell cell) {
        if (cell instanceof Cell.Numeral numeral) {
            return Optional.of(numeral.value());
        } else if (cell instanceof Cell.Amount amount) {
            return Optional.of(amount.value().amount());
        }
        return cell instanceof Cell.Whole whole ? Optional.of(BigDecimal.valueOf(whole.value())) : Optional.empty();
    }
}
