package io.salestiers.kpi.formula;

import io.salestiers.core.money.Decimals;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Cuts a formula into tokens. What has no meaning is reported and left out. */
final class Lexer {
    /** The kinds of tokens; the sign or word itself is their text. */
    enum Kind {
        NUMBER,
        PERCENT,
        NAME,
        QUOTED,
        SIGN,
        END
    }

    /** A token with its place in the text. */
    record Token(Kind kind, String text, int at) {
        boolean is(String sign) {
            return kind == Kind.SIGN && text.equals(sign);
        }

        boolean word(String word) {
            return kind == Kind.NAME && Names.fold(text).equals(word);
        }
    }

    /** Signs of wide or curved form, with what to write instead: input methods for Chinese give them. */
    private static final Map<Integer, String> WIDE = Map.ofEntries(
            Map.entry((int) '（', "("),
            Map.entry((int) '）', ")"),
            Map.entry((int) '［', "["),
            Map.entry((int) '］', "]"),
            Map.entry((int) '【', "["),
            Map.entry((int) '】', "]"),
            Map.entry((int) '；', ","),
            Map.entry((int) '，', ","),
            Map.entry((int) '、', ","),
            Map.entry((int) '＋', "+"),
            Map.entry((int) '－', "-"),
            Map.entry((int) '−', "-"),
            Map.entry((int) '–', "-"),
            Map.entry((int) '＊', "*"),
            Map.entry((int) '×', "*"),
            Map.entry((int) '／', "/"),
            Map.entry((int) '÷', "/"),
            Map.entry((int) '＝', "=="),
            Map.entry((int) '≠', "!="),
            Map.entry((int) '＜', "<"),
            Map.entry((int) '＞', ">"),
            Map.entry((int) '≤', "<="),
            Map.entry((int) '≥', ">="),
            Map.entry((int) '％', "%"),
            Map.entry((int) '‘', "\""),
            Map.entry((int) '’', "\""),
            Map.entry((int) '“', "\""),
            Map.entry((int) '”', "\""),
            Map.entry((int) '＂', "\""));

    private static final List<String> TWO = List.of("==", "!=", "<>", "<=", ">=");
    private static final String ONE = "+-*/()=<>,[]";

    /** Instead of powers. */
    private static final String SQUARE = "x * x";

    /** Signs of other languages, with what to write instead. */
    private static final Map<String, String> FOREIGN =
            Map.of(";", ",", "'", "\"", "&&", "and", "||", "or", "!", "not", "^", SQUARE, "{", "(", "}", ")");

    private final String text;
    private final Issues issues;
    private final List<Token> tokens = new ArrayList<>();
    private int position;

    Lexer(String text, Issues issues) {
        this.text = text;
        this.issues = issues;
    }

    List<Token> tokens() {
        while (position < text.length()) {
            next();
        }
        tokens.add(new Token(Kind.END, "", text.length()));
        return tokens;
    }

    private void next() {
        int start = position;
        int c = text.codePointAt(start);
        if (blank(c)) {
            position += Character.charCount(c);
        } else if (c == '"') {
            quoted();
        } else if (digit(c)) {
            number();
        } else if (Names.start(c)) {
            while (position < text.length() && Names.part(text.codePointAt(position))) {
                position += Character.charCount(text.codePointAt(position));
            }
            add(Kind.NAME, Normalizer.normalize(text.substring(start, position), Normalizer.Form.NFC), start);
        } else if (start + 1 < text.length() && TWO.contains(text.substring(start, start + 2))) {
            position += 2;
            add(Kind.SIGN, text.substring(start, position), start);
        } else if (ONE.indexOf(c) >= 0) {
            position++;
            add(Kind.SIGN, text.substring(start, position), start);
        } else {
            unexpected(c);
        }
    }

    private static boolean blank(int c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\u3000' || c == '\u00a0';
    }

    private static boolean digit(int c) {
        return c >= '0' && c <= '9';
    }

    private void add(Kind kind, String value, int start) {
        tokens.add(new Token(kind, value, start));
    }

    /** Takes also what somebody may have meant as part of the number, to report it as a whole: 1e5, 1.2.3, 5k. */
    private void number() {
        int start = position;
        while (position < text.length() && (text.charAt(position) == '.' || Names.part(text.codePointAt(position)))) {
            position += Character.charCount(text.codePointAt(position));
        }
        String number = text.substring(start, position);
        boolean percent = position < text.length() && text.charAt(position) == '%';
        if (percent) {
            position++;
        }
        try {
            Decimals.parse(number);
        } catch (IllegalArgumentException e) {
            issues.add(FormulaFinding.NUMBER_FORM, start, f -> f.with("found", Issues.cut(number)));
            add(Kind.NUMBER, "1", start);
            return;
        }
        add(percent ? Kind.PERCENT : Kind.NUMBER, number, start);
    }

    private void quoted() {
        int start = position++;
        StringBuilder name = new StringBuilder();
        while (position < text.length()) {
            char c = text.charAt(position++);
            if (c != '"') {
                name.append(c);
            } else if (position < text.length() && text.charAt(position) == '"') {
                name.append('"');
                position++;
            } else {
                add(Kind.QUOTED, Normalizer.normalize(name, Normalizer.Form.NFC), start);
                return;
            }
        }
        issues.add(FormulaFinding.UNCLOSED_QUOTE, start, f -> f);
        // What follows is taken as the name, so that the rest is not reported piece by piece.
        add(Kind.QUOTED, "?", start);
    }

    /** Reports a run of meaningless characters once. */
    private void unexpected(int first) {
        int start = position;
        String instead = WIDE.get(first);
        if (instead != null) {
            position += Character.charCount(first);
            String found = text.substring(start, position);
            issues.add(
                    FormulaFinding.WIDE_SIGN, start, f -> f.with("found", found).with("instead", instead));
            stands(instead, start);
            return;
        }
        String sign = text.startsWith("&&", start) || text.startsWith("||", start)
                ? text.substring(start, start + 2)
                : Character.toString(first);
        String write = FOREIGN.get(sign);
        if (write != null) {
            position += sign.length();
            issues.add(
                    FormulaFinding.FOREIGN_SIGN,
                    start,
                    f -> f.with("found", sign).with("instead", write));
            stands(write, start);
            return;
        }
        while (position < text.length() && meaningless(text.codePointAt(position))) {
            position += Character.charCount(text.codePointAt(position));
        }
        String found = text.substring(start, position);
        issues.add(FormulaFinding.CHARACTER, start, f -> f.with("found", Issues.cut(found)));
    }

    /** Reads on as if what should be written had been. */
    private void stands(String instead, int start) {
        if (instead.equals("\"")) {
            int end = position;
            while (end < text.length() && "'‘’“”＂\"".indexOf(text.charAt(end)) < 0) {
                end++;
            }
            if (end < text.length()) {
                add(Kind.QUOTED, Normalizer.normalize(text.substring(position, end), Normalizer.Form.NFC), start);
                position = end + 1;
            }
        } else if (Character.isLetter(instead.codePointAt(0))) {
            add(instead.equals(SQUARE) ? Kind.SIGN : Kind.NAME, instead.equals(SQUARE) ? "*" : instead, start);
        } else if (!instead.equals("%")) {
            add(Kind.SIGN, instead, start);
        }
    }

    private static boolean meaningless(int c) {
        return !blank(c)
                && c != '"'
                && !digit(c)
                && !Names.start(c)
                && ONE.indexOf(c) < 0
                && !WIDE.containsKey(c)
                && !FOREIGN.containsKey(Character.toString(c));
    }
}
