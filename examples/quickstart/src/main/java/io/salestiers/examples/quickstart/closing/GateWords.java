package io.salestiers.examples.quickstart.closing;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.result.Finding;
import io.salestiers.core.table.Cell;
import io.salestiers.core.text.Argument;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.text.Texts;
import io.salestiers.core.unit.Quantity;
import io.salestiers.incentives.promotion.GateOutcome;
import java.util.List;
import java.util.Optional;

/** What a gate asks for, on what its outcome rests and what is missing, in a few words. */
final class GateWords {
    private final BothTexts texts;

    GateWords(BothTexts texts) {
        this.texts = texts;
    }

    /** What the gate asks for: its explanation without the outcome, which has a column of its own. */
    LocalizedText asked(Explanation gate, GateOutcome outcome) {
        return texts.of(language -> without(gate.label(language), language.text(outcome.key())));
    }

    private static String without(String label, String outcome) {
        for (String mark : List.of(": ", "：")) {
            if (label.endsWith(mark + outcome)) {
                return label.substring(0, label.length() - mark.length() - outcome.length());
            }
        }
        return label;
    }

    /** The steps right below, with their values: {@code days there = 273; days needed = 181}. */
    Cell evidence(Explanation gate) {
        return gate.steps().isEmpty()
                ? new Cell.Absent("quickstart.closing.careers.no-evidence")
                : new Cell.Name(texts.of(language -> joined(
                        gate.steps().stream().map(step -> part(step, language)).toList(), language)));
    }

    private static String joined(List<String> parts, Texts texts) {
        return String.join(texts.language() == Language.ZH ? "；" : "; ", parts);
    }

    /** Of a step without a value that of the first one under it: {@code 2025-Q1: not met (45.04497%)}. */
    private static String part(Explanation step, Texts texts) {
        String label = step.label(texts);
        if (step.value().isPresent()) {
            return label + " = " + texts.show(shown(step.value().get()));
        }
        Optional<Quantity> below = step.steps().stream().findFirst().flatMap(Explanation::value);
        return below.map(quantity -> {
                    String value = texts.show(shown(quantity));
                    return texts.language() == Language.ZH ? label + "（" + value + "）" : label + " (" + value + ")";
                })
                .orElse(label);
    }

    /* A fraction without an end is rounded here; the explanation has all of it. */
    private static Argument shown(Quantity quantity) {
        return quantity.value().decimal()
                ? quantity.toArgument()
                : Cells.shown(quantity).toArgument();
    }

    Cell missing(List<Finding> missing) {
        return missing.isEmpty()
                ? new Cell.Absent("quickstart.closing.careers.nothing-missing")
                : new Cell.Name(texts.of(language -> joined(
                        missing.stream().map(each -> each.message(language)).toList(), language)));
    }
}
