package io.salestiers.incentives.statement;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.money.Money;
import io.salestiers.core.org.NameLookup;
import io.salestiers.core.text.Argument;
import io.salestiers.core.text.DisplayWidth;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.text.Texts;
import io.salestiers.core.time.Period;
import io.salestiers.incentives.assignment.PlanId;
import io.salestiers.incentives.modifier.PlanLimit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A statement in one language, before it is text or HTML: both show the same sections and rows.
 *
 * @param title the heading
 * @param payee the name, or the id
 * @param period the period with its days
 * @param plans the names of the plans
 * @param sections the sections that have rows
 */
record StatementView(String title, String payee, String period, List<String> plans, List<Section> sections) {
    /** What a row is. */
    enum Kind {
        /** An amount, or the reason why there is none. */
        LINE,
        /** A heading of the rows below it. */
        GROUP,
        /** A row of a group. */
        PART,
        /** A sum of rows. */
        TOTAL
    }

    /**
     * Rows under a heading.
     *
     * @param name the name in lower case, of a style
     * @param title the heading
     * @param rows at least one
     */
    record Section(String name, String title, List<Row> rows) {
        Section {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A row.
     *
     * @param kind what it is
     * @param label what it says
     * @param amount its amount
     * @param explanation its steps
     */
    record Row(Kind kind, String label, Optional<String> amount, Optional<Explanation> explanation) {}

    StatementView {
        plans = List.copyOf(plans);
        sections = List.copyOf(sections);
    }

    static StatementView of(Statement statement, Texts texts, NameLookup names) {
        return new Maker(statement, texts).view(names);
    }

    /** A text without characters that would begin a line or move a column. */
    static String printable(String text) {
        return text.codePoints()
                .map(DisplayWidth::printable)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** What a step says, with its value and how it follows from those below it. */
    static String step(Explanation step, Texts texts) {
        StringBuilder out = new StringBuilder(printable(step.label(texts)));
        step.value().ifPresent(value -> out.append(" = ").append(texts.show(value.toArgument())));
        if (!step.steps().isEmpty() && step.value().isPresent()) {
            out.append(" (").append(texts.text(step.operation().key())).append(')');
        }
        return out.toString();
    }

    private static final class Maker {
        private final Statement statement;
        private final Texts texts;
        private final Map<LineReference, LocalizedText> lines = new HashMap<>();
        private final Map<PlanId, LocalizedText> plans = new HashMap<>();

        Maker(Statement statement, Texts texts) {
            this.statement = statement;
            this.texts = texts;
            statement.lines().forEach(line -> lines.put(line.reference(), line.name()));
            statement.plans().forEach(plan -> plans.put(plan.id(), plan.name()));
        }

        StatementView view(NameLookup names) {
            List<Section> sections = new ArrayList<>();
            add(sections, "earnings", earnings());
            add(sections, "limits", limits());
            add(sections, "adjustments", adjustments());
            add(sections, "balances", balances());
            add(sections, "payment", payments());
            add(sections, "pending", pending());
            Period period = statement.period();
            return new StatementView(
                    word("title"),
                    printable(names.shown(statement.payee())),
                    texts.text(
                            "incentives.statement.period",
                            Map.of(
                                    "period", Argument.text(period.name()),
                                    "days", Argument.days(period.range()))),
                    statement.plans().stream()
                            .map(plan -> printable(plan.name().in(texts.language())))
                            .toList(),
                    sections);
        }

        private void add(List<Section> sections, String name, List<Row> rows) {
            if (!rows.isEmpty()) {
                sections.add(new Section(name, word("section." + name), rows));
            }
        }

        private String word(String key) {
            return texts.text("incentives.statement." + key);
        }

        private String words(String key, Map<String, Argument> values) {
            return printable(texts.text("incentives.statement." + key, values));
        }

        private String show(Money money) {
            return texts.show(money.toArgument());
        }

        private Row row(Kind kind, String label, Money amount) {
            return new Row(kind, label, Optional.of(show(amount)), Optional.empty());
        }

        private List<Row> earnings() {
            List<Row> rows = new ArrayList<>();
            boolean several = statement.plans().size() > 1;
            Optional<PlanId> plan = Optional.empty();
            for (StatementLine line : statement.lines()) {
                if (several && !plan.equals(Optional.of(line.plan()))) {
                    plan = Optional.of(line.plan());
                    rows.add(new Row(Kind.GROUP, plan(line.plan()), Optional.empty(), Optional.empty()));
                }
                rows.add(new Row(
                        several ? Kind.PART : Kind.LINE,
                        printable(line.name().in(texts.language())),
                        line.amount().map(this::show),
                        Optional.of(line.explanation())));
            }
            return rows;
        }

        private String plan(PlanId id) {
            LocalizedText name = plans.get(id);
            return printable(name == null ? id.value() : name.in(texts.language()));
        }

        private List<Row> limits() {
            List<Row> rows = new ArrayList<>();
            for (StatementLimit limit : statement.limits()) {
                String key = (limit.kind() == PlanLimit.Kind.CAP ? "cap" : "floor")
                        + (limit.plan().isPresent() ? "-of-plan" : "-of-period");
                rows.add(new Row(
                        Kind.LINE,
                        words(
                                key,
                                Map.of(
                                        "limit", limit.limit().toArgument(),
                                        "plan",
                                                Argument.text(limit.plan()
                                                        .map(this::plan)
                                                        .orElse("")))),
                        Optional.of(show(limit.change())),
                        Optional.of(limit.explanation())));
            }
            return rows;
        }

        private List<Row> adjustments() {
            List<Row> rows = new ArrayList<>();
            for (StatementEntry entry : statement.adjustments()) {
                Map<String, Argument> values = new HashMap<>();
                values.put("kind", Argument.name(entry.kind().name()));
                values.put("day", Argument.day(entry.day()));
                values.put("reason", entry.reason().toArgument());
                entry.line().ifPresent(line -> values.put("line", Argument.text(line(line))));
                rows.add(row(
                        Kind.LINE,
                        words(entry.line().isPresent() ? "entry-of-line" : "entry", values),
                        entry.amount()));
            }
            return rows;
        }

        private String line(LineReference reference) {
            LocalizedText name = lines.get(reference);
            return name == null ? reference.component().value() : name.in(texts.language());
        }

        private List<Row> balances() {
            List<Row> rows = new ArrayList<>();
            for (StatementBalance balance : statement.balances()) {
                rows.add(new Row(
                        Kind.GROUP,
                        printable(balance.name().in(texts.language())),
                        Optional.empty(),
                        Optional.empty()));
                rows.add(row(Kind.PART, word("opening"), balance.opening()));
                for (BalanceChange change : balance.changes()) {
                    String key = change.effect() == BalanceChange.Effect.WITH_THE_PAYMENT
                            ? "change"
                            : "change-outside-payment";
                    rows.add(row(
                            Kind.PART,
                            words(
                                    key,
                                    Map.of(
                                            "day", Argument.day(change.day()),
                                            "reason", change.reason().toArgument())),
                            change.amount()));
                }
                rows.add(row(Kind.PART, word("closing"), balance.closing()));
            }
            return rows;
        }

        private List<Row> payments() {
            List<Row> rows = new ArrayList<>();
            for (StatementPayment payment : statement.payments()) {
                rows.add(row(Kind.LINE, word("earned"), payment.earned()));
                if (!statement.limits().isEmpty()) {
                    rows.add(row(Kind.LINE, word("limited"), payment.limited()));
                }
                if (!statement.adjustments().isEmpty()) {
                    rows.add(row(Kind.LINE, word("adjusted"), payment.adjusted()));
                }
                if (!statement.balances().isEmpty()) {
                    rows.add(row(Kind.LINE, word("balanced"), payment.balanced()));
                }
                rows.add(row(Kind.TOTAL, word("payable"), payment.payable()));
            }
            return rows;
        }

        private List<Row> pending() {
            List<Row> rows = new ArrayList<>();
            for (PendingItem item : statement.pending()) {
                Map<String, Argument> values = new HashMap<>();
                values.put("reason", item.reason().toArgument());
                item.line().ifPresent(line -> values.put("what", Argument.text(line(line))));
                item.transaction().ifPresent(id -> values.put("what", Argument.text(id.toString())));
                item.day().ifPresent(day -> values.put("day", Argument.day(day)));
                String key = !values.containsKey("what")
                        ? "pending"
                        : values.containsKey("day") ? "pending-of-day" : "pending-of";
                rows.add(new Row(Kind.LINE, words(key, values), item.amount().map(this::show), Optional.empty()));
            }
            return rows;
        }
    }
}
