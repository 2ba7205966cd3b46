package io.salestiers.kpi.formula;

import io.salestiers.core.observation.DimensionId;
import io.salestiers.core.text.Ids;
import io.salestiers.kpi.measure.DimensionFilter;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads what stands in brackets behind the name of a measure: {@code [product = "X", region in ("A", "B")]}. */
final class FilterReader {
    /** Product names are longer than ids. */
    private static final int MAX_VALUE_LENGTH = 256;

    private final Parser parser;
    private final SortedMap<DimensionId, SortedSet<String>> values = new TreeMap<>();
    private int count;

    FilterReader(Parser parser) {
        this.parser = parser;
    }

    /** The filter; behind an issue it goes on at the closing bracket. */
    DimensionFilter read() {
        Lexer.Token open = parser.take();
        if (parser.peek().is("]")) {
            parser.take();
            parser.issue(FormulaFinding.FILTER_EMPTY, open.at(), f -> f);
            return DimensionFilter.ALL;
        }
        boolean complete = condition();
        while (complete && (parser.peek().is(",") || parser.peek().word("and"))) {
            parser.take();
            complete = condition();
        }
        close(open, complete);
        if (count > Formula.MAX_FILTER_VALUES) {
            parser.issue(
                    FormulaFinding.FILTER_VALUES,
                    open.at(),
                    f -> f.with("count", count).with("most", Formula.MAX_FILTER_VALUES));
        }
        values.values().removeIf(allowed -> allowed.isEmpty());
        return new DimensionFilter(values);
    }

    private void close(Lexer.Token open, boolean complete) {
        Lexer.Token token = parser.peek();
        if (token.is("]")) {
            parser.take();
        } else if (complete && (token.kind() == Lexer.Kind.END || token.is(")"))) {
            parser.issue(FormulaFinding.FILTER_UNCLOSED, open.at(), f -> f);
        } else {
            if (complete) {
                expected(token);
            }
            skip();
        }
    }

    /** To behind the closing bracket, so that what follows it is read for its own issues. */
    private void skip() {
        while (!parser.peek().is("]") && parser.peek().kind() != Lexer.Kind.END) {
            parser.take();
        }
        parser.take();
    }

    private boolean expected(Lexer.Token token) {
        parser.issue(FormulaFinding.FILTER_CONDITION_EXPECTED, token.at(), f -> f.with("found", Parser.show(token)));
        return false;
    }

    /** Whether it could be read to its end. */
    private boolean condition() {
        Lexer.Token name = parser.peek();
        if (name.kind() != Lexer.Kind.NAME && name.kind() != Lexer.Kind.QUOTED) {
            return expected(name);
        }
        parser.take();
        Optional<DimensionId> dimension = dimension(name);
        SortedSet<String> allowed = new TreeSet<>(Ids::compare);
        boolean complete = comparison(allowed);
        if (dimension.isPresent() && values.put(dimension.get(), allowed) != null) {
            parser.issue(FormulaFinding.FILTER_DIMENSION_TWICE, name.at(), f -> f.with("dimension", name.text()));
        }
        return complete;
    }

    private Optional<DimensionId> dimension(Lexer.Token name) {
        try {
            return Optional.of(DimensionId.of(name.text()));
        } catch (IllegalArgumentException e) {
            parser.issue(FormulaFinding.NAME_FORM, name.at(), f -> f.with("found", Issues.cut(name.text())));
            return Optional.empty();
        }
    }

    private boolean comparison(SortedSet<String> allowed) {
        Lexer.Token operator = parser.peek();
        if (operator.is("=") || operator.is("==")) {
            parser.take();
            boolean complete = value(allowed);
            if (complete && parser.peek().word("or")) {
                parser.issue(FormulaFinding.FILTER_OR, parser.peek().at(), f -> f);
                return false;
            }
            return complete;
        }
        if (!operator.word("in")) {
            return expected(operator);
        }
        parser.take();
        if (!parser.peek().is("(")) {
            return expected(parser.peek());
        }
        parser.take();
        boolean complete = value(allowed);
        while (complete && parser.peek().is(",")) {
            parser.take();
            complete = value(allowed);
        }
        if (complete && !parser.peek().is(")")) {
            return expected(parser.peek());
        }
        if (complete) {
            parser.take();
        }
        return complete;
    }

    private boolean value(SortedSet<String> allowed) {
        Lexer.Token token = parser.peek();
        count++;
        if (token.kind() == Lexer.Kind.QUOTED) {
            parser.take();
            try {
                allowed.add(Ids.check("value", token.text(), MAX_VALUE_LENGTH));
            } catch (IllegalArgumentException e) {
                parser.issue(
                        FormulaFinding.FILTER_VALUE_FORM,
                        token.at(),
                        f -> f.with("found", Issues.cut(token.text())).with("most", MAX_VALUE_LENGTH));
            }
            return true;
        }
        parser.issue(FormulaFinding.FILTER_VALUE_EXPECTED, token.at(), f -> f.with("found", Parser.show(token)));
        // Of words and numbers that only lack their quotes, all that belong together.
        boolean unquoted = false;
        while (parser.peek().kind() == Lexer.Kind.NAME
                || parser.peek().kind() == Lexer.Kind.NUMBER
                || parser.peek().kind() == Lexer.Kind.PERCENT) {
            parser.take();
            unquoted = true;
        }
        return unquoted;
    }
}
