package io.salestiers.examples.quickstart.output;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.table.Cell;
import io.salestiers.core.text.Argument;
import io.salestiers.core.unit.Quantity;
import io.salestiers.examples.quickstart.output.page.Bilingual;
import io.salestiers.examples.quickstart.output.page.ExplanationView;
import io.salestiers.examples.quickstart.output.page.FigureView;
import io.salestiers.examples.quickstart.output.page.StatementPage;
import io.salestiers.examples.quickstart.report.KeyFigure;
import io.salestiers.examples.quickstart.report.PayeeStatement;
import io.salestiers.examples.quickstart.report.Report;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/**
 * Writes {@code statements/<person>.html} and {@code .json}: what one payee gets to see, with every step down to the deal
 * and the slice of a rate band. Nothing of the rest of the report goes into these files.
 */
public final class StatementWriter {
    /** The name of the folder. */
    public static final String FILE = "statements";

    private static final int FORMAT_VERSION = 1;

    private final Wording wording;

    /**
     * A writer.
     *
     * @param wording the texts, and the language in which the pages open
     */
    public StatementWriter(Wording wording) {
        this.wording = wording;
    }

    /**
     * Writes two files for each statement.
     *
     * @param report whose statements are written
     * @param folder where their folder is put
     * @throws IOException if a file can't be written
     */
    public void write(Report report, Path folder) throws IOException {
        Path statements = Files.createDirectories(folder.resolve(FILE));
        Map<String, String> names = FileNames.of(report.statements().stream()
                .map(statement -> statement.person().value())
                .toList());
        for (PayeeStatement statement : report.statements()) {
            String name = names.getOrDefault(statement.person().value(), "");
            Pages.write("statement.jte", page(statement), statements.resolve(name + ".html"));
            Files.writeString(statements.resolve(name + ".json"), json(statement), StandardCharsets.UTF_8);
        }
    }

    private StatementPage page(PayeeStatement statement) {
        Map<String, String> anchors = new LinkedHashMap<>();
        statement.explanations().keySet().forEach(id -> anchors.put(id, "x" + anchors.size()));
        TableViews tables = new TableViews(wording, anchors);
        Steps steps = new Steps(wording);
        List<ExplanationView> explanations = new ArrayList<>();
        statement
                .explanations()
                .forEach((id, explanation) ->
                        explanations.add(new ExplanationView(anchors.getOrDefault(id, ""), steps.all(explanation))));
        return new StatementPage(
                Pages.tag(wording.preferred()),
                wording::text,
                statement.displayName() + " · " + statement.period().name(),
                statement.displayName(),
                wording.name(statement.title()),
                wording.period(statement.period()),
                statement.keyFigures().stream()
                        .map(figure -> new FigureView(
                                wording.name(figure.label()),
                                tables.single(figure.value(), figure.explanationId()),
                                figure.note().map(wording::name).orElse(Bilingual.EMPTY)))
                        .toList(),
                steps.all(statement.payout()),
                statement.tables().stream().map(tables::view).toList(),
                explanations,
                Resources.own("page.css"));
    }

    private String json(PayeeStatement statement) {
        return Json.pretty(json -> {
            json.writeStartObject();
            json.writeNumberProperty("formatVersion", FORMAT_VERSION);
            json.writeStringProperty("person", statement.person().value());
            json.writeStringProperty("name", statement.displayName());
            Json.write(json, "title", statement.title());
            json.writeObjectPropertyStart("period");
            json.writeStringProperty("name", statement.period().name());
            json.writeStringProperty("from", statement.period().range().from().toString());
            statement
                    .period()
                    .range()
                    .to()
                    .ifPresent(end ->
                            json.writeStringProperty("to", end.minusDays(1).toString()));
            json.writeEndObject();
            json.writeArrayPropertyStart("keyFigures");
            for (KeyFigure figure : statement.keyFigures()) {
                json.writeStartObject();
                Json.write(json, "label", figure.label());
                write(json, figure.value());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeName("payout");
            write(json, statement.payout());
            json.writeObjectPropertyStart("explanations");
            statement.explanations().forEach((id, explanation) -> {
                json.writeName(id);
                write(json, explanation);
            });
            json.writeEndObject();
            json.writeEndObject();
        });
    }

    private void write(JsonGenerator json, Cell cell) {
        Json.write(json, "shown", wording.value(cell));
        if (cell instanceof Cell.Numeral numeral) {
            json.writeStringProperty("published", numeral.value().toPlainString());
            write(json, numeral.exact());
        } else if (cell instanceof Cell.Amount amount) {
            write(json, Quantity.money(amount.value()));
        } else if (cell instanceof Cell.Whole whole) {
            json.writeStringProperty("value", Long.toString(whole.value()));
        } else if (cell instanceof Cell.Day day) {
            json.writeStringProperty("value", day.value().toString());
        }
    }

    private static void write(JsonGenerator json, Quantity quantity) {
        json.writeStringProperty("value", quantity.value().toString());
        json.writeStringProperty("unit", Keys.kebab(quantity.unit()));
        quantity.currency().ifPresent(currency -> json.writeStringProperty("currency", currency.code()));
    }

    private void write(JsonGenerator json, Explanation step) {
        json.writeStartObject();
        json.writeStringProperty("key", step.key());
        Json.write(json, "label", wording.both(step::label));
        json.writeStringProperty("operation", Keys.kebab(step.operation()));
        step.value().ifPresent(value -> {
            write(json, value);
            Json.write(json, "shown", wording.quantity(value));
        });
        if (!step.inputs().isEmpty()) {
            json.writeObjectPropertyStart("inputs");
            for (Map.Entry<String, Argument> input : step.inputs().entrySet()) {
                Json.write(json, input.getKey(), wording.show(input.getValue()));
            }
            json.writeEndObject();
        }
        if (!step.steps().isEmpty()) {
            json.writeArrayPropertyStart("steps");
            step.steps().forEach(below -> write(json, below));
            json.writeEndArray();
        }
        json.writeEndObject();
    }
}
