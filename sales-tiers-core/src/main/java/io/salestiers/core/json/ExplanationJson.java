package io.salestiers.core.json;

import io.salestiers.core.canonical.CanonicalJson;
import io.salestiers.core.canonical.JsonValue;
import io.salestiers.core.explain.Decision;
import io.salestiers.core.explain.Explanation;
import io.salestiers.core.result.Finding;
import io.salestiers.core.text.Argument;
import io.salestiers.core.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Explanations and decisions as JSON, needing no JSON library. A step is
 *
 * <pre>{@code
 * {"key": "incentives.earning.band", "inputs": {"band": "B2"}, "operation": "product",
 *  "value": {"value": "12.5", "unit": "money", "currency": "CNY"}, "person": "P-17", "steps": [ … ]}
 * }</pre>
 *
 * <p>Numbers are exact: decimals, or fractions such as {@code "1/3"}. Inputs are texts, or objects that say what they are:
 * {@code {"term": …}}, {@code {"number": "1.5"}}, {@code {"currency": …, "amount": …}}, {@code {"percent": "0.125"}},
 * {@code {"day": …}}, {@code {"from": …, "to": …}}, {@code {"en": …, "zh": …}}; several are a list. What is absent is
 * left out.
 */
public final class ExplanationJson {
    private ExplanationJson() {}

    /**
     * The tree of an explanation.
     *
     * @param explanation the explanation
     * @return its JSON, for {@link CanonicalJson} or a host's own writer
     */
    public static JsonValue of(Explanation explanation) {
        return of(explanation, null);
    }

    /**
     * Reads an explanation that {@link #of(Explanation)} has written; labels are left out.
     *
     * @param json the tree
     * @return the explanation
     * @throws IllegalArgumentException if the tree has another form, which {@link Shape#explanation()} describes
     */
    public static Explanation read(JsonValue json) {
        return ExplanationForm.read(json);
    }

    /**
     * The tree of an explanation with the words of each step in its field {@code label}.
     *
     * @param explanation the explanation
     * @param texts the reader's language
     * @return its JSON
     */
    public static JsonValue labelled(Explanation explanation, Texts texts) {
        return of(explanation, texts);
    }

    /**
     * The tree of a decision: {@code {"permit": false, "findings": [{"code": …, "severity": "error", "place": …, "arguments":
     * {…}}], "explanation": {…}}}.
     *
     * @param decision the decision
     * @return its JSON
     */
    public static JsonValue of(Decision decision) {
        return of(decision, null);
    }

    /**
     * The tree of a decision with the words of each finding in its field {@code message}, and of each step in {@code label}.
     *
     * @param decision the decision
     * @param texts the reader's language
     * @return its JSON
     */
    public static JsonValue labelled(Decision decision, Texts texts) {
        return of(decision, texts);
    }

    private static JsonValue of(Decision decision, @Nullable Texts texts) {
        List<JsonValue> findings = new ArrayList<>();
        for (Finding finding : decision.findings()) {
            JsonValue.Fields each = JsonValue.object()
                    .with("code", finding.code().code())
                    .with("severity", ValueForms.name(finding.severity()))
                    .with("place", finding.place().toString());
            if (texts != null) {
                each = each.with("message", finding.message(texts));
            }
            findings.add(finding.arguments().isEmpty() ? each : each.with("arguments", inputs(finding.arguments())));
        }
        JsonValue.Fields fields = JsonValue.object().with("permit", new JsonValue.Flag(decision.permit()));
        return (findings.isEmpty() ? fields : fields.with("findings", JsonValue.list(findings)))
                .with("explanation", of(decision.explanation(), texts));
    }

    private static JsonValue.Fields inputs(Map<String, Argument> arguments) {
        JsonValue.Fields inputs = JsonValue.object();
        for (Map.Entry<String, Argument> input : arguments.entrySet()) {
            inputs = inputs.with(input.getKey(), of(input.getValue()));
        }
        return inputs;
    }

    private static JsonValue of(Explanation explanation, @Nullable Texts texts) {
        JsonValue.Fields step = JsonValue.object().with("key", explanation.key());
        if (texts != null) {
            step = step.with("label", explanation.label(texts));
        }
        if (!explanation.inputs().isEmpty()) {
            step = step.with("inputs", inputs(explanation.inputs()));
        }
        step = step.with("operation", ValueForms.name(explanation.operation()));
        if (explanation.value().isPresent()) {
            step = step.with("value", ValueForms.write(explanation.value().get()));
        }
        if (explanation.person().isPresent()) {
            step = step.with("person", explanation.person().get());
        }
        if (!explanation.steps().isEmpty()) {
            List<JsonValue> steps = new ArrayList<>();
            explanation.steps().forEach(each -> steps.add(of(each, texts)));
            step = step.with("steps", JsonValue.list(steps));
        }
        return step;
    }

    static JsonValue of(Argument argument) {
        if (argument instanceof Argument.Text text) {
            return JsonValue.text(text.value());
        }
        if (argument instanceof Argument.Term term) {
            return JsonValue.object().with("term", term.key());
        }
        if (argument instanceof Argument.Numeral number) {
            return JsonValue.object().with("number", number.value().toPlainString());
        }
        if (argument instanceof Argument.Fraction fraction) {
            return JsonValue.object().with("number", fraction.numerator() + "/" + fraction.denominator());
        }
        if (argument instanceof Argument.Amount amount) {
            return JsonValue.object()
                    .with("currency", amount.currency())
                    .with("amount", amount.value().toPlainString());
        }
        if (argument instanceof Argument.AmountFraction amount) {
            return JsonValue.object()
                    .with("currency", amount.currency())
                    .with("amount", amount.numerator() + "/" + amount.denominator());
        }
        if (argument instanceof Argument.Percent percent) {
            return JsonValue.object().with("percent", percent.value().toPlainString());
        }
        if (argument instanceof Argument.Day day) {
            return JsonValue.object().with("day", day.value().toString());
        }
        if (argument instanceof Argument.Days days) {
            return ValueForms.write(days.value());
        }
        if (argument instanceof Argument.Name name) {
            return ValueForms.write(name.value());
        }
        if (argument instanceof Argument.Many many) {
            return JsonValue.list(
                    many.values().stream().map(ExplanationJson::of).toList());
        }
        throw new AssertionError(argument);
    }
}
