package io.salestiers.kpi.formula;

import io.salestiers.core.money.Decimals;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.text.Argument;
import io.salestiers.kpi.measure.DimensionFilter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Reads tokens into a tree by precedence climbing. After an issue it goes on with the next argument, so that one slip does
 * not hide the others; what follows from the slip itself is not reported.
 */
final class Parser {
    private static final Map<String, InfixOperator> SIGNS = Map.ofEntries(
            Map.entry("=", InfixOperator.EQUAL),
            Map.entry("==", InfixOperator.EQUAL),
            Map.entry("<>", InfixOperator.UNEQUAL),
            Map.entry("!=", InfixOperator.UNEQUAL),
            Map.entry("<", InfixOperator.LESS),
            Map.entry("<=", InfixOperator.AT_MOST),
            Map.entry(">", InfixOperator.GREATER),
            Map.entry(">=", InfixOperator.AT_LEAST),
            Map.entry("+", InfixOperator.PLUS),
            Map.entry("-", InfixOperator.MINUS),
            Map.entry("*", InfixOperator.TIMES),
            Map.entry("/", InfixOperator.DIVIDED_BY));

    private static final int MAX_CONDITIONS = 16;

    private static final Expression NOTHING = new Expression.Literal(BigDecimal.ONE, false, 0);

    private final Issues issues;
    private final List<Lexer.Token> tokens;
    private int next;
    private int depth;
    private int nodes;
    private boolean lost; // since the last place at which reading can go on

    private Parser(List<Lexer.Token> tokens, Issues issues) {
        this.tokens = tokens;
        this.issues = issues;
    }

    static WithFindings<Formula> parse(String text) {
        Issues issues = new Issues(text);
        if (text.length() > Formula.MAX_LENGTH) {
            issues.add(
                    FormulaFinding.TOO_LONG,
                    0,
                    f -> f.with("length", text.length()).with("most", Formula.MAX_LENGTH));
            return WithFindings.failed(issues.findings());
        }
        Parser parser = new Parser(new Lexer(text, issues).tokens(), issues);
        Expression root = parser.whole();
        return issues.any()
                ? WithFindings.failed(issues.findings())
                : WithFindings.of(new Formula(text, root), List.of());
    }

    Lexer.Token peek() {
        return tokens.get(next);
    }

    Lexer.Token take() {
        Lexer.Token token = tokens.get(next);
        if (token.kind() != Lexer.Kind.END) {
            next++;
        }
        return token;
    }

    private void report(FormulaFinding code, int at, UnaryOperator<Finding> arguments) {
        if (!lost) {
            issues.add(code, at, arguments);
        }
        lost = true;
    }

    /** Reports what does not keep the parser from reading on. */
    void issue(FormulaFinding code, int at, UnaryOperator<Finding> arguments) {
        if (!lost) {
            issues.add(code, at, arguments);
        }
    }

    private void giveUp(FormulaFinding code, int at, int most) {
        report(code, at, f -> f.with("most", most));
        next = tokens.size() - 1;
    }

    static Argument show(Lexer.Token token) {
        return token.kind() == Lexer.Kind.END
                ? Argument.term("kpi.formula.end")
                : Argument.text("'" + Issues.cut(token.text()) + "'");
    }

    private Expression whole() {
        if (peek().kind() == Lexer.Kind.END) {
            if (!issues.any()) {
                issues.add(FormulaFinding.EMPTY, 0, f -> f);
            }
            return NOTHING;
        }
        Expression root = expression(1);
        while (peek().kind() != Lexer.Kind.END) {
            // One issue for what stands where an operator should; then the rest is read for its own issues.
            Lexer.Token token = peek();
            report(FormulaFinding.OPERATOR_EXPECTED, token.at(), f -> f.with("found", show(token)));
            while (!peek().is("(") && peek().kind() != Lexer.Kind.END) {
                take();
            }
            if (peek().is("(")) {
                expression(1);
            }
        }
        return root;
    }

    private Optional<InfixOperator> operator(Lexer.Token token) {
        if (token.kind() == Lexer.Kind.SIGN) {
            return Optional.ofNullable(SIGNS.get(token.text()));
        }
        return token.word("and")
                ? Optional.of(InfixOperator.AND)
                : token.word("or") ? Optional.of(InfixOperator.OR) : Optional.empty();
    }

    private Expression expression(int tightness) {
        Expression left = operand();
        while (true) {
            Lexer.Token token = peek();
            Optional<InfixOperator> found = operator(token);
            if (found.isEmpty() || found.get().precedence() < tightness) {
                return left;
            }
            InfixOperator operator = found.get();
            take();
            if (operator.comparison()
                    && left instanceof Expression.Infix before
                    && before.operator().comparison()
                    && !closed
                    && !lost) {
                // Not lost: what follows can be read.
                issues.add(FormulaFinding.CHAINED_COMPARISON, token.at(), f -> f.with("found", operator.toString()));
            }
            Expression right = expression(operator.precedence() + 1);
            closed = false;
            left = node(new Expression.Infix(operator, left, right, token.at()));
        }
    }

    private boolean closed; // whether the operand just read ended with a parenthesis of its own

    private Expression operand() {
        Lexer.Token token = peek();
        if (++depth > Formula.MAX_DEPTH) {
            giveUp(FormulaFinding.TOO_DEEP, token.at(), Formula.MAX_DEPTH);
        }
        Expression operand =
                token.is("-") ? prefix(PrefixOperator.MINUS) : token.word("not") ? prefix(PrefixOperator.NOT) : atom();
        depth--;
        while (peek().is("[")) {
            // Behind anything but the bare name of a measure.
            issue(FormulaFinding.FILTER_MISPLACED, peek().at(), f -> f);
            new FilterReader(this).read();
        }
        return operand;
    }

    private Expression prefix(PrefixOperator operator) {
        Lexer.Token token = take();
        Expression operand = operator == PrefixOperator.MINUS ? operand() : expression(PrefixOperator.NOT.precedence());
        closed = false;
        return node(new Expression.Prefix(operator, operand, token.at()));
    }

    private Expression atom() {
        Lexer.Token token = peek();
        closed = false;
        if (token.kind() == Lexer.Kind.NUMBER || token.kind() == Lexer.Kind.PERCENT) {
            take();
            return node(new Expression.Literal(
                    Decimals.parse(token.text()), token.kind() == Lexer.Kind.PERCENT, token.at()));
        }
        if (operator(token).isPresent()
                && token.kind() == Lexer.Kind.NAME
                && tokens.get(next + 1).is("(")) {
            take();
            return conditions(operator(token).get(), token);
        }
        if (token.kind() == Lexer.Kind.QUOTED
                || (token.kind() == Lexer.Kind.NAME && operator(token).isEmpty())) {
            take();
            return token.kind() == Lexer.Kind.NAME && peek().is("(") ? call(token) : name(token);
        }
        if (token.is("(")) {
            take();
            Expression inner = expression(1);
            close(token);
            closed = true;
            return inner;
        }
        report(FormulaFinding.OPERAND_EXPECTED, token.at(), f -> f.with("found", show(token)));
        return NOTHING;
    }

    private Expression name(Lexer.Token token) {
        DimensionFilter filter = peek().is("[") ? new FilterReader(this).read() : DimensionFilter.ALL;
        try {
            return node(new Expression.Name(MeasureId.of(token.text()), filter, token.at()));
        } catch (IllegalArgumentException e) {
            issues.add(FormulaFinding.NAME_FORM, token.at(), f -> f.with("found", Issues.cut(token.text())));
            return NOTHING;
        }
    }

    private Expression call(Lexer.Token name) {
        Optional<Function> function = Function.find(name.text());
        if (function.isEmpty()) {
            unknown(name);
        }
        Optional<List<Expression>> arguments = arguments();
        if (function.isEmpty() || arguments.isEmpty()) {
            return NOTHING;
        }
        Function known = function.get();
        int count = arguments.get().size();
        if (count < known.fewest() || count > known.most()) {
            argumentCount(name, known.form(), known.fewest(), known.most(), count);
            return NOTHING;
        }
        return node(new Expression.Call(known, arguments.get(), name.at()));
    }

    /** The spelling of spreadsheets: {@code AND(a, b)} is {@code a and b}. */
    private Expression conditions(InfixOperator operator, Lexer.Token name) {
        Optional<List<Expression>> arguments = arguments();
        if (arguments.isEmpty()) {
            return NOTHING;
        }
        List<Expression> parts = arguments.get();
        if (parts.size() < 2 || parts.size() > MAX_CONDITIONS) {
            argumentCount(name, operator + "(a, b, …)", 2, MAX_CONDITIONS, parts.size());
            return NOTHING;
        }
        Expression chain = parts.get(0);
        for (Expression part : parts.subList(1, parts.size())) {
            chain = node(new Expression.Infix(operator, chain, part, name.at()));
        }
        return chain;
    }

    private void argumentCount(Lexer.Token name, String form, int fewest, int most, int count) {
        issues.add(
                FormulaFinding.ARGUMENT_COUNT,
                name.at(),
                f -> f.with("function", form.substring(0, form.indexOf('(')))
                        .with("form", form)
                        .with("fewest", fewest)
                        .with("most", most)
                        .with("count", count));
    }

    private void unknown(Lexer.Token name) {
        Optional<String> advice = Elsewhere.advice(name.text());
        if (advice.isPresent()) {
            issues.add(
                    FormulaFinding.UNKNOWN_FUNCTION_INSTEAD,
                    name.at(),
                    f -> f.with("found", Issues.cut(name.text())).with("instead", Argument.term(advice.get())));
            return;
        }
        Optional<String> similar =
                Similar.to(name.text(), Arrays.stream(Function.values()).map(Function::spelling));
        issues.add(
                similar.isPresent() ? FormulaFinding.UNKNOWN_FUNCTION_SIMILAR : FormulaFinding.UNKNOWN_FUNCTION,
                name.at(),
                f -> similar.map(s -> f.with("similar", s))
                        .orElse(f)
                        .with("found", Issues.cut(name.text()))
                        .with(
                                "allowed",
                                Argument.texts(Arrays.stream(Function.values())
                                        .map(Function::spelling)
                                        .toList())));
    }

    /** What stands between the parentheses of a call; empty if they are not closed. */
    private Optional<List<Expression>> arguments() {
        Lexer.Token open = take();
        List<Expression> arguments = new ArrayList<>();
        if (!peek().is(")")) {
            arguments.add(argument());
            while (peek().is(",")) {
                take();
                arguments.add(argument());
            }
        }
        boolean complete = close(open);
        closed = true;
        return complete ? Optional.of(arguments) : Optional.empty();
    }

    /** An argument; where it is broken, reading goes on at the comma or parenthesis behind it. */
    private Expression argument() {
        boolean before = lost;
        Expression argument = expression(1);
        if (!peek().is(",") && !peek().is(")") && peek().kind() != Lexer.Kind.END) {
            Lexer.Token token = peek();
            report(FormulaFinding.OPERATOR_EXPECTED, token.at(), f -> f.with("found", show(token)));
            int open = 0;
            while (peek().kind() != Lexer.Kind.END && (open > 0 || (!peek().is(",") && !peek().is(")")))) {
                Lexer.Token skipped = take();
                open += skipped.is("(") ? 1 : skipped.is(")") ? -1 : 0;
            }
        }
        if (peek().kind() != Lexer.Kind.END) {
            lost = before;
        }
        return argument;
    }

    private boolean close(Lexer.Token open) {
        if (peek().is(")")) {
            take();
            return true;
        }
        Lexer.Token token = peek();
        if (token.kind() == Lexer.Kind.END) {
            report(FormulaFinding.UNCLOSED_PARENTHESIS, open.at(), f -> f);
        } else {
            report(FormulaFinding.OPERATOR_EXPECTED, token.at(), f -> f.with("found", show(token)));
        }
        return false;
    }

    private Expression node(Expression expression) {
        if (++nodes == Formula.MAX_NODES + 1) {
            giveUp(FormulaFinding.TOO_MANY_NODES, expression.at(), Formula.MAX_NODES);
        }
        return expression;
    }
}
