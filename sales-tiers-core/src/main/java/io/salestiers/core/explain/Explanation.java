package io.salestiers.core.explain;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.text.Argument;
import io.salestiers.core.text.Texts;
import io.salestiers.core.unit.Quantity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Why a number is what it is: a step with its value, how the value follows from the steps below, and those steps, down to
 * the single deal.
 *
 * <p>A step is named by a key whose text has the inputs as placeholders. Immutable and safe for use by several threads.
 *
 * @param key the key of its text in a message catalogue
 * @param inputs the values by the name of their placeholder
 * @param operation how the value follows from the steps
 * @param value the exact value; empty if there is none
 * @param person the id of the person whom the step concerns; empty if it is nobody's
 * @param steps the steps below, in the order of the calculation
 */
public record Explanation(
        String key,
        Map<String, Argument> inputs,
        Operation operation,
        Optional<Quantity> value,
        Optional<String> person,
        List<Explanation> steps) {
    /** Copies inputs and steps. */
    public Explanation {
        requireNonNull(key, "key");
        inputs = inputs.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
        requireNonNull(operation, "operation");
        requireNonNull(value, "value");
        requireNonNull(person, "person");
        steps = List.copyOf(steps);
        if (value.isEmpty() != (operation == Operation.NONE)) {
            throw new IllegalArgumentException(
                    "a step has no value exactly when its operation is NONE, but '" + key + "' has " + operation);
        }
    }

    /**
     * A fact or stated number.
     *
     * @param key the key of its text
     * @param value the value
     * @return a step without steps
     */
    public static Explanation given(String key, Quantity value) {
        return new Explanation(key, Map.of(), Operation.GIVEN, Optional.of(value), Optional.empty(), List.of());
    }

    /**
     * A fact or stated number of a person, with all its inputs at once: where there are thousands, each {@link #with} would copy
     * them.
     *
     * @param key the key of its text
     * @param value the value
     * @param inputs by placeholder
     * @param person the id of the person whom it concerns
     * @return a step without steps
     */
    public static Explanation given(String key, Quantity value, Map<String, Argument> inputs, String person) {
        return new Explanation(key, inputs, Operation.GIVEN, Optional.of(value), Optional.of(person), List.of());
    }

    /**
     * A computed number.
     *
     * @param key the key of its text
     * @param operation how it follows from the steps
     * @param value the value
     * @param steps the steps
     * @return the step
     */
    public static Explanation of(String key, Operation operation, Quantity value, List<Explanation> steps) {
        return new Explanation(key, Map.of(), operation, Optional.of(value), Optional.empty(), steps);
    }

    /**
     * Why there is no number.
     *
     * @param key the key of its text
     * @param steps what was looked at
     * @return the step
     */
    public static Explanation none(String key, List<Explanation> steps) {
        return new Explanation(key, Map.of(), Operation.NONE, Optional.empty(), Optional.empty(), steps);
    }

    /**
     * This step with one more input.
     *
     * @param name the placeholder
     * @param input the value
     * @return a copy
     */
    public Explanation with(String name, Argument input) {
        Map<String, Argument> more = new LinkedHashMap<>(inputs);
        more.put(name, input);
        return new Explanation(key, more, operation, value, person, steps);
    }

    /**
     * This step with one more text as an input.
     *
     * @param name the placeholder
     * @param input the text
     * @return a copy
     */
    public Explanation with(String name, String input) {
        return with(name, Argument.text(input));
    }

    /**
     * This step with the person whom it concerns.
     *
     * @param id the id of the person
     * @return a copy
     */
    public Explanation concerning(String id) {
        return new Explanation(key, inputs, operation, value, Optional.of(id), steps);
    }

    /**
     * What the step says, without its value.
     *
     * @param texts the reader's language
     * @return the text
     */
    public String label(Texts texts) {
        return texts.text(key, inputs);
    }

    /**
     * The whole tree as text, a line a step, deeper steps indented by two spaces: {@code label = value}.
     *
     * @param texts the reader's language
     * @return lines, each with a line feed at its end
     */
    public String print(Texts texts) {
        StringBuilder out = new StringBuilder();
        print(texts, 0, out);
        return out.toString();
    }

    private void print(Texts texts, int depth, StringBuilder out) {
        out.append("  ".repeat(depth)).append(label(texts));
        value.ifPresent(quantity -> out.append(" = ").append(texts.show(quantity.toArgument())));
        if (operation != Operation.GIVEN && operation != Operation.NONE) {
            out.append(" (").append(texts.text(operation.key())).append(')');
        }
        out.append('\n');
        for (Explanation step : steps) {
            step.print(texts, depth + 1, out);
        }
    }

    /**
     * All steps of the tree, this one first, each before the steps below it.
     *
     * @return at least this step
     */
    public List<Explanation> flatten() {
        List<Explanation> all = new ArrayList<>();
        collect(all);
        return List.copyOf(all);
    }

    private void collect(List<Explanation> all) {
        all.add(this);
        for (Explanation step : steps) {
            step.collect(all);
        }
    }
}
