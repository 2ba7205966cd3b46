package io.salestiers.examples.quickstart.output;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.text.Argument;
import io.salestiers.core.text.Texts;
import io.salestiers.examples.quickstart.output.page.Bilingual;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;

/**
 * Explanations as the script of the page reads them: every text, template and step once, referred to by its place in a
 * list. A deal that explains the revenue of an agent, a team, an office and the company is stored once.
 */
final class ExplanationData {
    private record Template(String key, List<String> names) {}

    private record Node(int template, int operation, int value, List<Integer> arguments, List<Integer> steps) {}

    private final Wording wording;
    private final Map<Bilingual, Integer> texts = new LinkedHashMap<>();
    private final Map<Template, Integer> templates = new LinkedHashMap<>();
    private final Map<Node, Integer> nodes = new LinkedHashMap<>();
    private final IdentityHashMap<Explanation, Integer> seen = new IdentityHashMap<>();
    private final Steps steps;

    ExplanationData(Wording wording) {
        this.wording = wording;
        this.steps = new Steps(wording);
    }

    /**
     * Stores an explanation.
     *
     * @param explanation the explanation
     * @return its place in the list of nodes
     */
    int add(Explanation explanation) {
        Integer known = seen.get(explanation);
        if (known != null) {
            return known;
        }
        List<Integer> below = new ArrayList<>(explanation.steps().size());
        for (Explanation step : explanation.steps()) {
            below.add(add(step));
        }
        List<Integer> arguments = new ArrayList<>();
        for (Argument input : explanation.inputs().values()) {
            arguments.add(text(wording.show(input)));
        }
        Node node = new Node(
                place(
                        templates,
                        new Template(
                                explanation.key(),
                                List.copyOf(explanation.inputs().keySet()))),
                text(steps.operation(explanation.operation())),
                explanation.value().map(wording::quantity).map(this::text).orElse(-1),
                List.copyOf(arguments),
                List.copyOf(below));
        int place = place(nodes, node);
        seen.put(explanation, place);
        return place;
    }

    private int text(Bilingual text) {
        return text.equals(Bilingual.EMPTY) ? -1 : place(texts, text);
    }

    private static <T> int place(Map<T, Integer> list, T item) {
        Integer known = list.putIfAbsent(item, list.size());
        return known == null ? list.size() - 1 : known;
    }

    /**
     * Writes the lists as members of the object that is open.
     *
     * @param json where they are written
     */
    void write(JsonGenerator json) {
        json.writeArrayPropertyStart("texts");
        texts.keySet().forEach(text -> Json.write(json, text));
        json.writeEndArray();
        json.writeArrayPropertyStart("templates");
        for (Template template : templates.keySet()) {
            json.writeStartArray();
            Json.write(json, wording.both(texts -> words(texts, template)));
            json.writeStartArray();
            template.names().forEach(json::writeString);
            json.writeEndArray();
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("nodes");
        for (Node node : nodes.keySet()) {
            json.writeStartArray();
            json.writeNumber(node.template());
            json.writeNumber(node.operation());
            json.writeNumber(node.value());
            write(json, node.arguments());
            write(json, node.steps());
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private static void write(JsonGenerator json, List<Integer> numbers) {
        json.writeStartArray();
        numbers.forEach(number -> json.writeNumber(number.intValue()));
        json.writeEndArray();
    }

    /** As {@link Texts#text(String, Map)} does it, a key without a text shows itself and its values. */
    private static String words(Texts texts, Template template) {
        return texts.find(template.key())
                .orElseGet(() -> "[" + template.key() + "]"
                        + template.names().stream()
                                .map(name -> " " + name + "={" + name + "}")
                                .collect(Collectors.joining(",")));
    }
}
