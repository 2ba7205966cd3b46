package io.salestiers.examples.benchmarks.compare;

import static java.util.stream.Collectors.groupingBy;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Cost against size as an SVG picture, both axes logarithmic: a cost that grows with the size rises by a decade of time for each
 * decade of size, a constant part of it flattens the line, and the distance of two lines is their ratio.
 */
final class ScalingPlot {
    private static final int WIDTH = 920;
    private static final int HEIGHT = 560;
    private static final int LEFT = 90;
    private static final int RIGHT = 690;
    private static final int TOP = 50;
    private static final int BOTTOM = 490;
    private static final int LEGEND_STEP = 24;
    /** Distinguishable without red against green; with more contenders than colors, dashes tell them apart. */
    private static final List<String> COLORS =
            List.of("#000000", "#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00");

    private final String title;
    private final String items;
    private final Map<String, List<Measurement>> series;
    private final LogAxis sizes;
    private final LogAxis times;

    private ScalingPlot(String title, String items, List<Measurement> measurements) {
        this.title = title;
        this.items = items;
        series = measurements.stream()
                .sorted(Comparator.comparingInt(Measurement::size))
                .collect(groupingBy(Measurement::contender, LinkedHashMap::new, Collectors.toList()));
        sizes = LogAxis.over(measurements.stream().mapToDouble(Measurement::size), LEFT, RIGHT);
        times = LogAxis.over(measurements.stream().mapToDouble(Measurement::median), BOTTOM, TOP);
    }

    /**
     * Draws the medians of one workload.
     *
     * @param measurements of one workload and one variant, at least one
     * @return the text of an SVG file
     */
    static String of(List<Measurement> measurements) {
        Workload workload = measurements.get(0).workload();
        return new ScalingPlot(workload + " " + workload.title(), workload.items(), measurements).svg();
    }

    private String svg() {
        StringBuilder svg = new StringBuilder();
        svg.append(String.format(Locale.ROOT, """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" role="img" font-family="sans-serif" font-size="13">
                <title>%3$s: time against number of %4$s</title>
                <rect width="%1$d" height="%2$d" fill="#ffffff"/>
                <text x="%5$d" y="28" font-size="16">%3$s: median time of a run</text>
                """, WIDTH, HEIGHT, title, items, LEFT));
        grid(svg);
        int place = 0;
        for (Map.Entry<String, List<Measurement>> each : series.entrySet()) {
            line(svg, each.getKey(), each.getValue(), place++);
        }
        return svg.append("</svg>\n").toString();
    }

    private void grid(StringBuilder svg) {
        for (double size : sizes.decades()) {
            double x = sizes.place(size);
            rule(svg, x, TOP, x, BOTTOM);
            text(svg, x, BOTTOM + 20, "middle", String.format(Locale.ROOT, "%,.0f", size));
        }
        for (double time : times.decades()) {
            double y = times.place(time);
            rule(svg, LEFT, y, RIGHT, y);
            text(
                    svg,
                    LEFT - 8,
                    y + 4,
                    "end",
                    Format.time(time).replace(".00", "").replace(".0", ""));
        }
        text(svg, (LEFT + RIGHT) / 2.0, BOTTOM + 46, "middle", items + " (logarithmic)");
        svg.append(String.format(
                Locale.ROOT,
                "<text transform=\"translate(22 %d) rotate(-90)\" text-anchor=\"middle\">time (logarithmic)</text>\n",
                (TOP + BOTTOM) / 2));
    }

    private void line(StringBuilder svg, String contender, List<Measurement> points, int place) {
        String color = COLORS.get(place % COLORS.size());
        String dash = place < COLORS.size() ? "" : " stroke-dasharray=\"6 4\"";
        int width = place == 0 ? 3 : 2;
        String line = points.stream()
                .map(point -> coordinates(point.size(), point.median()))
                .collect(Collectors.joining(" "));
        svg.append(String.format(
                Locale.ROOT,
                "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%d\"%s/>\n",
                line,
                color,
                width,
                dash));
        for (Measurement point : points) {
            svg.append(String.format(
                    Locale.ROOT,
                    "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\" fill=\"%s\"><title>%s, %,d: %s</title></circle>\n",
                    sizes.place(point.size()),
                    times.place(point.median()),
                    color,
                    contender,
                    point.size(),
                    Format.time(point.median())));
        }
        int y = TOP + 10 + place * LEGEND_STEP;
        svg.append(String.format(
                Locale.ROOT,
                "<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"%s\" stroke-width=\"%d\"%s/>\n",
                RIGHT + 20,
                y,
                RIGHT + 50,
                y,
                color,
                width,
                dash));
        text(svg, RIGHT + 58, y + 4, "start", contender);
    }

    private String coordinates(double size, double time) {
        return String.format(Locale.ROOT, "%.1f,%.1f", sizes.place(size), times.place(time));
    }

    private static void rule(StringBuilder svg, double x1, double y1, double x2, double y2) {
        svg.append(String.format(
                Locale.ROOT,
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"#dddddd\"/>\n",
                x1,
                y1,
                x2,
                y2));
    }

    private static void text(StringBuilder svg, double x, double y, String anchor, String text) {
        svg.append(String.format(
                Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>\n", x, y, anchor, text));
    }
}
