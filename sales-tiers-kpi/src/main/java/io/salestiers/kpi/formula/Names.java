package io.salestiers.kpi.formula;

import java.util.Set;

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

    /** The name as it is if the lexer reads it back as one name, else in quotes. */
    static String write(String name) {
        int first = name.codePointAt(0);
        boolean plain = start(first) && name.codePoints().allMatch(Names::part) && !word(name);
        return plain ? name : '"' + name.replace("\"", "\"\"") + '"';
    }
}
