package io.salestiers.kpi.formula;

import org.jspecify.annotations.Nullable;

/** Writes a tree in its canonical form. */
final class Printer implements Expression.Cases<@Nullable Void> {
    private final StringBuilder out = new StringBuilder();

    private void write(Expression expression, int atLeast) {
        boolean wrap = expression.precedence() < atLeast;
        if (wrap) {
            out.append('(');
        }
        expression.match(this);
        if (wrap) {
            out.append(')');
        }
    }

    @Override
    public @Nullable Void literal(Expression.Literal literal) {
        out.append(literal.number().toPlainString());
        if (literal.percent()) {
            out.append('%');
        }
        return null;
    }

    @Override
    public @Nullable Void name(Expression.Name name) {
        out.append(Names.write(name.measure().value()));
        return null;
    }

    @Override
    public @Nullable Void prefix(Expression.Prefix prefix) {
        out.append(prefix.operator());
        write(prefix.operand(), prefix.precedence());
        return null;
    }

    @Override
    public @Nullable Void infix(Expression.Infix infix) {
        int own = infix.precedence();
        write(infix.left(), infix.operator().comparison() ? own + 1 : own);
        out.append(' ').append(infix.operator()).append(' ');
        write(infix.right(), own + 1);
        return null;
    }

    @Override
    public @Nullable Void call(Expression.Call call) {
        out.append(call.function().spelling()).append('(');
        String separator = "";
        for (Expression argument : call.arguments()) {
            out.append(separator);
            argument.match(this);
            separator = ", ";
        }
        out.append(')');
        return null;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
