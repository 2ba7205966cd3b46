package io.salestiers.kpi.formula;

/** Writes a tree in its canonical form. */
final class Printer implements Expression.Cases<StringBuilder> {
    private final StringBuilder out = new StringBuilder();

    private void write(Expression expression, int atLeast) {
        boolean wrap = expression.precedence() < atLeast;
        if (wrap) {
            out.append('(');
        }
        expression.match(this); // appends to out
        if (wrap) {
            out.append(')');
        }
    }

    @Override
    public StringBuilder literal(Expression.Literal literal) {
        out.append(literal.number().toPlainString());
        if (literal.percent()) {
            out.append('%');
        }
        return out;
    }

    @Override
    public StringBuilder name(Expression.Name name) {
        out.append(Names.write(name.measure(), name.filter()));
        return out;
    }

    @Override
    public StringBuilder prefix(Expression.Prefix prefix) {
        out.append(prefix.operator());
        write(prefix.operand(), prefix.precedence());
        return out;
    }

    @Override
    public StringBuilder infix(Expression.Infix infix) {
        int own = infix.precedence();
        write(infix.left(), infix.operator().comparison() ? own + 1 : own);
        out.append(' ').append(infix.operator()).append(' ');
        write(infix.right(), own + 1);
        return out;
    }

    @Override
    public StringBuilder call(Expression.Call call) {
        out.append(call.function().spelling()).append('(');
        String separator = "";
        for (Expression argument : call.arguments()) {
            out.append(separator);
            argument.match(this);
            separator = ", ";
        }
        out.append(')');
        return out;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
