package io.salestiers.examples.quickstart.output;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.result.Severity;
import io.salestiers.core.text.Argument;
import io.salestiers.examples.quickstart.output.page.Bilingual;
import io.salestiers.examples.quickstart.output.page.ExplanationView;
import io.salestiers.examples.quickstart.output.page.FigureView;
import io.salestiers.examples.quickstart.output.page.FindingItem;
import io.salestiers.examples.quickstart.output.page.LinkView;
import io.salestiers.examples.quickstart.output.page.NodeView;
import io.salestiers.examples.quickstart.output.page.ReportPage;
import io.salestiers.examples.quickstart.output.page.SectionView;
import io.salestiers.examples.quickstart.report.FindingView;
import io.salestiers.examples.quickstart.report.OrgNode;
import io.salestiers.examples.quickstart.report.PayeeStatement;
import io.salestiers.examples.quickstart.report.Report;
import io.salestiers.examples.quickstart.report.Section;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Writes {@code report.html}: one page in both languages that needs no network.
 *
 * <p>Tables, findings and the tier chart can be read without script; script draws the charts and shows explanations down
 * to the last step, of which a browser without script gets the upper levels.
 */
public final class ReportWriter {
    /** The name of the file. */
    public static final String FILE = "report.html";

    /** What a browser without script gets of an explanation. */
    private static final int LEVELS = 1;

    private static final int BREADTH = 8;

    private final Wording wording;

    /**
     * A writer.
     *
     * @param wording the texts, and the language in which the page opens
     */
    public ReportWriter(Wording wording) {
        this.wording = wording;
    }

    /**
     * Writes the page.
     *
     * @param report what it shows
     * @param folder where it is put
     * @throws IOException if the file can't be written
     */
    public void write(Report report, Path folder) throws IOException {
        Pages.write("report.jte", page(report), folder.resolve(FILE));
    }

    private ReportPage page(Report report) {
        Map<String, String> anchors = new LinkedHashMap<>();
        report.explanations().keySet().forEach(id -> anchors.put(id, "x" + anchors.size()));
        TableViews tables = new TableViews(wording, anchors);
        Bilingual title = wording.name(report.title());
        return new ReportPage(
                Pages.tag(wording.preferred()),
                wording::text,
                wording.preferred(title) + " · " + report.period().name(),
                title,
                wording.period(report.period()),
                wording.name(report.plan()),
                report.keyFigures().stream()
                        .map(figure -> new FigureView(
                                wording.name(figure.label()),
                                tables.single(figure.value(), figure.explanationId()),
                                figure.note().map(wording::name).orElse(Bilingual.EMPTY)))
                        .toList(),
                node(report.chart(), 0, ""),
                report.sections().stream()
                        .map(section -> section(section, tables))
                        .toList(),
                report.findings().stream().map(this::finding).toList(),
                findingCount(wording, report.findings()),
                links(report.statements()),
                fallback(report.explanations(), anchors),
                Resources.own("page.css"),
                Resources.echarts(),
                Resources.insideScriptAsJson(data(report)),
                Resources.insideScript(Resources.own("report.js")));
    }

    private SectionView section(Section section, TableViews tables) {
        ChartData charts = new ChartData(wording);
        return new SectionView(
                "section-" + section.id(),
                wording.name(section.title()),
                wording.name(section.intro()),
                section.charts().stream().map(charts::view).toList(),
                section.tables().stream().map(tables::view).toList());
    }

    /** A position that is called like its occupant, or like the one above it, is not named again. */
    private NodeView node(OrgNode node, int depth, String above) {
        String person = node.person().orElse("");
        boolean says = !node.position().equals(person) && !node.position().equals(above);
        return new NodeView(
                wording.name(node.tier()),
                says ? node.position() : "",
                person,
                depth,
                node.children().stream()
                        .map(child -> node(child, depth + 1, node.position()))
                        .toList());
    }

    private FindingItem finding(FindingView view) {
        Severity severity = view.finding().severity();
        long left = view.count() - view.rows().size();
        return new FindingItem(
                severity.name().toLowerCase(Locale.ROOT),
                wording.text("severity." + severity.name().toLowerCase(Locale.ROOT)),
                wording.both(view.finding()::message),
                view.finding().code().code(),
                view.count() == 1
                        ? wording.text("once")
                        : wording.text("times", Map.of("count", Argument.number(view.count()))),
                view.rows(),
                left == 0 ? Bilingual.EMPTY : wording.text("rows-left", Map.of("count", Argument.number(left))));
    }

    /** How many kinds of findings of each severity there are. */
    static Bilingual findingCount(Wording wording, List<FindingView> findings) {
        Map<String, Argument> counts = new LinkedHashMap<>();
        for (Severity severity : Severity.values()) {
            counts.put(
                    severity.name().toLowerCase(Locale.ROOT),
                    Argument.number(findings.stream()
                            .filter(view -> view.finding().severity() == severity)
                            .count()));
        }
        return wording.text("finding-count", counts);
    }

    private static List<LinkView> links(List<PayeeStatement> statements) {
        Map<String, String> names = FileNames.of(
                statements.stream().map(statement -> statement.person().value()).toList());
        List<LinkView> links = new ArrayList<>();
        for (PayeeStatement statement : statements) {
            String name = names.getOrDefault(statement.person().value(), "");
            links.add(new LinkView(
                    StatementWriter.FILE + "/" + FileNames.inAddress(name) + ".html",
                    Bilingual.same(statement.displayName())));
        }
        return links;
    }

    private List<ExplanationView> fallback(Map<String, Explanation> explanations, Map<String, String> anchors) {
        Steps steps = new Steps(wording);
        List<ExplanationView> views = new ArrayList<>();
        explanations.forEach((id, explanation) -> views.add(
                new ExplanationView(anchors.getOrDefault(id, ""), steps.upper(explanation, LEVELS, BREADTH))));
        return views;
    }

    private String data(Report report) {
        ExplanationData explanations = new ExplanationData(wording);
        List<Integer> roots =
                report.explanations().values().stream().map(explanations::add).toList();
        ChartData charts = new ChartData(wording);
        return Json.compact(json -> {
            json.writeStartObject();
            json.writeArrayPropertyStart("charts");
            report.sections().stream()
                    .flatMap(section -> section.charts().stream())
                    .forEach(chart -> charts.write(json, chart));
            json.writeEndArray();
            explanations.write(json);
            json.writeArrayPropertyStart("roots");
            roots.forEach(root -> json.writeNumber(root.intValue()));
            json.writeEndArray();
            json.writeEndObject();
        });
    }
}
