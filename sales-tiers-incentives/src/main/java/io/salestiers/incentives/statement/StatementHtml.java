package io.salestiers.incentives.statement;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.Texts;

/** A statement as a fragment of HTML. */
final class StatementHtml {
    private final StatementView view;
    private final Texts texts;
    private final StringBuilder out = new StringBuilder();

    private StatementHtml(StatementView view, Texts texts) {
        this.view = view;
        this.texts = texts;
    }

    static String of(StatementView view, Texts texts) {
        return new StatementHtml(view, texts).html();
    }

    private String html() {
        out.append("<article class=\"statement\" lang=\"")
                .append(texts.language() == Language.ZH ? "zh-CN" : "en")
                .append("\">\n<header>\n");
        element("h2", "statement-title", view.title());
        element("p", "statement-payee", view.payee());
        element("p", "statement-period", view.period());
        view.plans().forEach(plan -> element("p", "statement-plan", plan));
        out.append("</header>\n");
        for (StatementView.Section section : view.sections()) {
            out.append("<section class=\"statement-").append(section.name()).append("\">\n");
            element("h3", "statement-heading", section.title());
            out.append("<table>\n<tbody>\n");
            section.rows().forEach(this::row);
            out.append("</tbody>\n</table>\n</section>\n");
        }
        out.append("</article>\n");
        return out.toString();
    }

    private void row(StatementView.Row row) {
        String kind = "statement-" + row.kind().name().toLowerCase(java.util.Locale.ROOT);
        out.append("<tr class=\"").append(kind).append("\"><td class=\"statement-label\">");
        if (row.explanation().isPresent()) {
            out.append("<details><summary>").append(escaped(row.label())).append("</summary><ul>");
            step(row.explanation().get());
            out.append("</ul></details>");
        } else {
            out.append(escaped(row.label()));
        }
        out.append("</td><td class=\"statement-amount\">")
                .append(row.amount().map(StatementHtml::escaped).orElse(""))
                .append("</td></tr>\n");
    }

    private void step(Explanation step) {
        String label = escaped(StatementView.step(step, texts));
        out.append("<li>");
        if (step.steps().isEmpty()) {
            out.append(label);
        } else {
            out.append("<details><summary>").append(label).append("</summary><ul>");
            step.steps().forEach(this::step);
            out.append("</ul></details>");
        }
        out.append("</li>");
    }

    private void element(String name, String style, String text) {
        out.append('<')
                .append(name)
                .append(" class=\"")
                .append(style)
                .append("\">")
                .append(escaped(text))
                .append("</")
                .append(name)
                .append(">\n");
    }

    /** Safe between tags and in attributes in either kind of quotes. */
    static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.appendCodePoint(c);
            }
        });
        return out.toString();
    }
}
