package io.salestiers.examples.quickstart.input;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.text.Argument;
import io.salestiers.core.time.DateRange;
import io.salestiers.incentives.payout.StepId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The file of draws. Whether a step is one of the payment rules is checked when these are known. */
final class DrawRows {
    private record Read(CsvRow row, AgreedDraw draw) {}

    private final AgentRows agents;

    DrawRows(AgentRows agents) {
        this.agents = agents;
    }

    List<AgreedDraw> read(@Nullable CsvTable table) {
        List<Read> draws = new ArrayList<>();
        for (CsvRow row : table == null ? List.<CsvRow>of() : table.rows()) {
            draw(row).ifPresent(draw -> {
                claim(draws, row, draw);
                draws.add(new Read(row, draw));
            });
        }
        return draws.stream()
                .map(Read::draw)
                .sorted(Comparator.comparing(AgreedDraw::agent)
                        .thenComparing(AgreedDraw::step)
                        .thenComparing(AgreedDraw::days)
                        .thenComparing(draw -> draw.amount().currency()))
                .toList();
    }

    private Optional<AgreedDraw> draw(CsvRow row) {
        Optional<PersonId> agent = agents.agent(row, "agent");
        Optional<StepId> step = row.required("step", column -> row.id(column, StepId::of));
        Optional<BigDecimal> number = row.required("amount", row::positive);
        Optional<LocalDate> from = row.required("from", row::date);
        Optional<LocalDate> to = row.date("to");
        if (from.isPresent() && to.isPresent() && !to.get().isAfter(from.get())) {
            row.error(row.finding(InputFindings.DAYS_REVERSED, "to").with("from", from.get()));
        }
        Optional<Currency> currency = row.text("currency").isPresent()
                ? row.currency("currency")
                : agent.flatMap(person -> agents.currency(person, from));
        if (agent.isPresent() && currency.isEmpty() && !row.failed()) {
            row.error(row.finding(InputFindings.CURRENCY_MISSING, "currency"));
        }
        Optional<Money> amount = number.flatMap(value -> currency.flatMap(of -> row.money("amount", value, of)));
        if (agent.isEmpty() || step.isEmpty() || from.isEmpty() || amount.isEmpty() || row.failed()) {
            return Optional.empty();
        }
        DateRange days = to.map(end -> DateRange.of(from.get(), end)).orElseGet(() -> DateRange.startingOn(from.get()));
        return Optional.of(
                new AgreedDraw(row.place("step"), row.place("amount"), agent.get(), step.get(), days, amount.get()));
    }

    private static void claim(List<Read> before, CsvRow row, AgreedDraw draw) {
        before.stream()
                .filter(other -> other.draw().agent().equals(draw.agent())
                        && other.draw().step().equals(draw.step())
                        && other.draw().amount().currency().equals(draw.amount().currency())
                        && other.draw().days().overlaps(draw.days()))
                .findFirst()
                .ifPresent(other -> row.error(row.finding(InputFindings.DRAW_TWICE, "agent")
                        .with("step", draw.step().value())
                        .with("line", other.row().line())
                        .with(
                                "days",
                                Argument.days(draw.days()
                                        .intersection(other.draw().days())
                                        .orElseThrow()))));
    }
}
