package io.salestiers.kpi.formula;

import io.salestiers.core.observation.MeasureId;
import io.salestiers.kpi.measure.DimensionFilter;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;

/** How names of measures stand in a formula. */
final class Names {
    private static final Set<String> WORDS = Set.of("and", "or", "not");

    private Names() {}

    static boolean start(int character) {
        return character == '_' || Character.isUnicodeIdentifierStart(character);
    }

    static boolean part(int character) {
        return character == '_'
                || (Character.isUnicodeIdentifierPart(character) && !Character.isIdentifierIgnorable(character));
    }

    /** Upper and lower case are one, without a language: the Turkish i plays no part. */
    static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> Character.toLowerCase(Character.toUpperCase(c)))
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }

    static boolean word(String text) {
        return WORDS.contains(fold(text));
    }

    /** A measure with its filter: {@code revenue[product = "X", region in ("A", "B")]}. */
    static String write(MeasureId measure, DimensionFilter filter) {
        return filter.all() ? write(measure.value()) : write(measure.value()) + "[" + write(filter) + "]";
    }

    /** The conditions of a filter, by dimension and value: {@code product = "X", region in ("A", "B")}. */
    static String write(DimensionFilter filter) {
        return filter.values().entrySet().stream()
                .map(each -> write(each.getKey().value()) + among(each.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String among(SortedSet<String> values) {
        String list = values.stream().map(Names::quoted).collect(Collectors.joining(", "));
        return values.size() == 1 ? " = " + list : " in (" + list + ")";
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    /** The name as it is if the lexer reads it back as one name, else in quotes. */
    static String write(String name) {
        int first = name.codePointAt(0);
        boolean plain = start(first) && name.codePoints().allMatch(Names::part) && !word(name);
        return plain ? name : quoted(name);
    }
}
