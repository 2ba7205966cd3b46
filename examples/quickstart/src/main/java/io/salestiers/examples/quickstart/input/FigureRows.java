package io.salestiers.examples.quickstart.input;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.time.Period;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The optional files: targets, market, surveys, rates. */
final class FigureRows {
    private static final Map<String, Unit> UNITS = Map.of(
            "money", Unit.MONEY, "count", Unit.COUNT, "ratio", Unit.RATIO, "days", Unit.DAYS, "points", Unit.POINTS);
    private static final Map<String, Boolean> FLAGS = Map.of("true", true, "false", false);
    private static final Map<String, Integer> SCORES = Map.of("1", 1, "2", 2, "3", 3, "4", 4, "5", 5);

    private final InputFormat format;
    private final AgentRows agents;
    private final CatalogRows catalog;

    FigureRows(InputFormat format, Problems problems, AgentRows agents, CatalogRows catalog) {
        this.format = format;
        this.agents = agents;
        this.catalog = catalog;
    }

    private static List<CsvRow> rows(@Nullable CsvTable table) {
        return table == null ? List.of() : table.rows();
    }

    List<StatedTarget> targets(@Nullable CsvTable table) {
        List<StatedTarget> targets = new ArrayList<>();
        FolderReader.Keys keys = new FolderReader.Keys();
        for (CsvRow row : rows(table)) {
            Optional<PersonId> agent = agents.agent(row, "agent");
            Optional<Period> period = row.required("period", column -> row.period(column, format.calendar()));
            Optional<MeasureId> measure = row.required("measure", column -> row.id(column, MeasureId::of));
            Optional<BigDecimal> number = row.required("value", row::notNegative);
            Optional<Unit> unit = row.text("unit").isEmpty() ? Optional.of(Unit.MONEY) : row.word("unit", UNITS);
            Optional<Boolean> forPay = row.text("for_pay").isEmpty() ? Optional.of(true) : row.word("for_pay", FLAGS);
            Optional<Currency> currency = currency(row, agent, period);
            if (agent.isEmpty()
                    || period.isEmpty()
                    || measure.isEmpty()
                    || number.isEmpty()
                    || unit.isEmpty()
                    || forPay.isEmpty()
                    || row.failed()) {
                continue;
            }
            Optional<Quantity> value = unit.get() == Unit.MONEY
                    ? currency.flatMap(of -> row.money("value", number.get(), of))
                            .map(Quantity::money)
                    : Optional.of(Quantity.of(Ratio.of(number.get()), unit.get()));
            String key = agent.get() + "\u0000" + period.get() + "\u0000" + measure.get();
            if (keys.claim(row, "agent", key) && value.isPresent()) {
                targets.add(new StatedTarget(
                        row.line(), agent.get(), measure.get(), period.get(), value.get(), forPay.get()));
            }
        }
        targets.sort(Comparator.comparing(StatedTarget::agent)
                .thenComparing(StatedTarget::period)
                .thenComparing(StatedTarget::measure));
        return targets;
    }

    private Optional<Currency> currency(CsvRow row, Optional<PersonId> agent, Optional<Period> period) {
        return row.text("currency").isPresent()
                ? row.currency("currency")
                : agent.flatMap(person -> agents.currency(
                        person, period.map(known -> known.range().from())));
    }

    List<MarketSize> market(@Nullable CsvTable table) {
        List<MarketSize> market = new ArrayList<>();
        FolderReader.Keys keys = new FolderReader.Keys();
        for (CsvRow row : rows(table)) {
            Optional<String> office = row.required("office", row::key);
            office.filter(name -> agents.known() && !agents.offices().contains(name))
                    .ifPresent(name -> row.unknown(
                            "office", name, InputFile.AGENTS, format.nameOf(InputFile.AGENTS), agents.offices()));
            Optional<Period> period = row.required("period", column -> row.period(column, format.calendar()));
            Optional<BigDecimal> number = row.required("value", row::notNegative);
            Optional<Currency> currency =
                    row.text("currency").isPresent() ? row.currency("currency") : format.currency();
            if (currency.isEmpty() && !row.failed()) {
                row.error(row.finding(InputFindings.CURRENCY_MISSING, "currency"));
            }
            if (office.isEmpty() || period.isEmpty() || number.isEmpty() || currency.isEmpty() || row.failed()) {
                continue;
            }
            Optional<Money> value = row.money("value", number.get(), currency.get());
            if (keys.claim(row, "office", office.get() + "\u0000" + period.get()) && value.isPresent()) {
                market.add(new MarketSize(row.line(), office.get(), period.get(), value.get()));
            }
        }
        market.sort(Comparator.comparing(MarketSize::office, io.salestiers.core.text.Ids::compare)
                .thenComparing(MarketSize::period));
        return market;
    }

    List<SurveyAnswer> surveys(@Nullable CsvTable table) {
        List<SurveyAnswer> answers = new ArrayList<>();
        for (CsvRow row : rows(table)) {
            Optional<LocalDate> date = row.required("date", row::date);
            Optional<PersonId> agent = agents.agent(row, "agent");
            Optional<Integer> score = row.required("score", column -> row.word(column, SCORES));
            Optional<String> account = catalog.account(row, "account");
            if (date.isPresent() && agent.isPresent() && score.isPresent() && !row.failed()) {
                answers.add(new SurveyAnswer(row.line(), date.get(), agent.get(), score.get(), account));
            }
        }
        answers.sort(Comparator.comparing(SurveyAnswer::date)
                .thenComparing(SurveyAnswer::agent)
                .thenComparing(SurveyAnswer::line));
        return answers;
    }

    List<ExchangeRate> rates(@Nullable CsvTable table) {
        List<ExchangeRate> rates = new ArrayList<>();
        FolderReader.Keys keys = new FolderReader.Keys();
        for (CsvRow row : rows(table)) {
            Optional<LocalDate> date = row.required("date", row::date);
            Optional<Currency> from = row.required("from", row::currency);
            Optional<Currency> to = row.required("to", row::currency);
            Optional<Ratio> rate = row.required("rate", row::positiveRatio);
            if (date.isPresent()
                    && from.isPresent()
                    && to.isPresent()
                    && rate.isPresent()
                    && keys.claim(row, "date", date.get() + " " + from.get() + " " + to.get())) {
                rates.add(new ExchangeRate(row.line(), date.get(), from.get(), to.get(), rate.get()));
            }
        }
        rates.sort(Comparator.comparing(ExchangeRate::date)
                .thenComparing(ExchangeRate::from)
                .thenComparing(ExchangeRate::to));
        return rates;
    }
}
