package io.salestiers.core.message;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.result.Finding;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.result.Place;
import io.salestiers.core.result.Severity;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.text.Argument;
import io.salestiers.core.text.Ids;
import io.salestiers.core.text.LocalizedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A message that the business wrote once, in both languages, with places for what differs each time: <em>Your visit of
 * {day} is due</em>.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param id its id, 1 to 64 characters
 * @param severity how grave its messages are
 * @param title the title
 * @param paragraphs the paragraphs in order
 * @param parameters what the texts may show as {@code {name}}
 */
public record MessageTemplate(
        String id, Severity severity, LocalizedText title, List<LocalizedText> paragraphs, List<Parameter> parameters) {
    /** What can stand in the place of a parameter. */
    public enum Kind {
        /** A text or an id. */
        TEXT,
        /** A number. */
        NUMBER,
        /** A share in percent. */
        PERCENT,
        /** An amount of money. */
        MONEY,
        /** A day. */
        DAY,
        /** A name in both languages. */
        NAME;

        boolean holds(Argument value) {
            return switch (this) {
                case TEXT -> value instanceof Argument.Text;
                case NUMBER -> value instanceof Argument.Numeral || value instanceof Argument.Fraction;
                case PERCENT -> value instanceof Argument.Percent;
                case MONEY -> value instanceof Argument.Amount || value instanceof Argument.AmountFraction;
                case DAY -> value instanceof Argument.Day;
                case NAME -> value instanceof Argument.Name;
            };
        }

        /**
         * The key of the word for it in the catalogue of the module.
         *
         * @return for example {@code core.message.kind.day}
         */
        public String key() {
            return "core.message.kind." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * Something that differs each time.
     *
     * @param name the name of its placeholder
     * @param kind what can stand there
     */
    public record Parameter(String name, Kind kind) {
        /** Refuses a name of another form than an id, and braces in it. */
        public Parameter {
            Ids.check("parameter", name);
            requireNonNull(kind, "kind");
            if (name.indexOf('{') >= 0 || name.indexOf('}') >= 0) {
                throw new IllegalArgumentException(
                        "a parameter must not have braces in its name, but was '" + name + "'");
            }
        }
    }

    /** Refuses texts with placeholders that are no parameters, in either language; all that is wrong at once. */
    public MessageTemplate {
        Ids.check("MessageTemplate", id);
        requireNonNull(severity, "severity");
        requireNonNull(title, "title");
        paragraphs = List.copyOf(paragraphs);
        parameters = List.copyOf(parameters);
        List<Finding> errors = check(title, paragraphs, parameters).stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
        if (!errors.isEmpty()) {
            throw new InvalidDefinitionException(errors);
        }
    }

    /**
     * What is odd: parameters that no text shows.
     *
     * @return warnings, in the order of the parameters
     */
    public List<Finding> findings() {
        return check(title, paragraphs, parameters);
    }

    private static List<Finding> check(
            LocalizedText title, List<LocalizedText> paragraphs, List<Parameter> parameters) {
        List<Finding> findings = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < parameters.size(); i++) {
            if (!names.add(parameters.get(i).name())) {
                findings.add(found(MessageFindings.PARAMETER_TWICE, "/parameters/" + i)
                        .with("name", parameters.get(i).name()));
            }
        }
        Set<String> shown = new HashSet<>();
        checkText(title, "/title", names, shown, findings);
        for (int i = 0; i < paragraphs.size(); i++) {
            checkText(paragraphs.get(i), "/paragraphs/" + i, names, shown, findings);
        }
        for (int i = 0; i < parameters.size(); i++) {
            if (!shown.contains(parameters.get(i).name())) {
                findings.add(found(MessageFindings.UNUSED_PARAMETER, "/parameters/" + i)
                        .with("name", parameters.get(i).name()));
            }
        }
        return List.copyOf(findings);
    }

    private static void checkText(
            LocalizedText text, String pointer, Set<String> names, Set<String> shown, List<Finding> findings) {
        checkText(text.en(), pointer + "/en", names, shown, findings);
        if (!text.zh().equals(text.en())) {
            checkText(text.zh(), pointer + "/zh", names, shown, findings);
        }
    }

    private static void checkText(
            String text, String pointer, Set<String> names, Set<String> shown, List<Finding> findings) {
        int at = text.indexOf('{');
        while (at >= 0) {
            if (text.startsWith("{{", at)) {
                at = text.indexOf('{', at + 2);
                continue;
            }
            int end = text.indexOf('}', at);
            if (end < 0) {
                findings.add(found(MessageFindings.OPEN_PLACEHOLDER, pointer).with("text", text.substring(at)));
                return;
            }
            String name = text.substring(at + 1, end);
            if (names.contains(name)) {
                shown.add(name);
            } else {
                findings.add(found(MessageFindings.UNKNOWN_PLACEHOLDER, pointer).with("name", name));
            }
            at = text.indexOf('{', end);
        }
    }

    private static Finding found(MessageFindings code, String pointer) {
        return Finding.of(code, Place.document("message-template", pointer));
    }

    /**
     * The message with its values.
     *
     * @param values the values by the names of the parameters
     * @return the message; all values that are missing, of another kind, or for no parameter
     */
    public WithFindings<Message> filled(Map<String, Argument> values) {
        List<Finding> findings = new ArrayList<>();
        Map<String, Argument> rest = new TreeMap<>(values);
        Map<String, Argument> used = new HashMap<>();
        for (Parameter parameter : parameters) {
            Argument value = rest.remove(parameter.name());
            if (value == null) {
                findings.add(Finding.of(MessageFindings.MISSING_VALUE, Place.about(id))
                        .with("name", parameter.name()));
            } else if (!parameter.kind().holds(value)) {
                findings.add(Finding.of(MessageFindings.WRONG_VALUE, Place.about(id))
                        .with("name", parameter.name())
                        .with("kind", Argument.term(parameter.kind().key()))
                        .with("value", value));
            } else {
                used.put(parameter.name(), value);
            }
        }
        rest.forEach((name, value) -> findings.add(
                Finding.of(MessageFindings.UNKNOWN_VALUE, Place.about(id)).with("name", name)));
        if (!findings.isEmpty()) {
            return WithFindings.failed(findings);
        }
        return WithFindings.of(
                new Message(
                        severity,
                        new Phrase.Written(title, used),
                        paragraphs.stream()
                                .<Block>map(text -> new Block.Text(new Phrase.Written(text, used)))
                                .toList()),
                List.of());
    }
}
