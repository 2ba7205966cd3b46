package io.salestiers.examples.quickstart.closing;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.Subject;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.Period;
import io.salestiers.core.unit.Quantity;
import io.salestiers.examples.quickstart.input.SalesData;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.credit.Credits;
import io.salestiers.incentives.figure.Figure;
import io.salestiers.incentives.figure.FigureLookup;
import io.salestiers.incentives.figure.FigureSource;
import io.salestiers.kpi.evaluation.EvaluationInputs;
import io.salestiers.kpi.evaluation.KpiEvaluator;
import io.salestiers.kpi.evaluation.KpiValue;
import io.salestiers.kpi.measure.Reading;
import io.salestiers.kpi.target.TargetValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The numbers at which rules of promotion look: attainments of quotas, as pay has them, and KPIs. Periods that the files do not
 * have in full are missing.
 */
final class CareerFigures implements FigureLookup {
    private final Definitions definitions;
    private final EvaluationInputs inputs;
    private final EarningRuns runs;
    private final Map<Period, Credits> credits = new HashMap<>();

    CareerFigures(SalesData data, Definitions definitions, Organization organization, EvaluationInputs inputs) {
        this.definitions = definitions;
        this.inputs = inputs;
        this.runs = new EarningRuns(data, definitions, organization, inputs.targets());
    }

    @Override
    public Optional<Figure> find(FigureSource source, Subject subject, Period period) {
        if (source instanceof FigureSource.QuotaAttainment asked) {
            return attainment(asked, subject, period);
        }
        if (source instanceof FigureSource.KpiResult asked && observed(period)) {
            KpiValue value = KpiEvaluator.DEFAULT.evaluateDeep(
                    inputs, definitions.catalog().kpi(asked.kpi()), subject, period);
            return Optional.of(new Figure(value.reading(), value.explanation()));
        }
        return Optional.empty();
    }

    private boolean observed(Period period) {
        return inputs.values().observed().encloses(period.range());
    }

    /** Empty if the files lack a period, or without a quota above zero. */
    private Optional<Figure> attainment(FigureSource.QuotaAttainment asked, Subject subject, Period period) {
        FiscalCalendar calendar = inputs.calendar();
        List<Period> periods = asked.basis().periods(period, calendar);
        if (!periods.stream().allMatch(this::observed)) {
            return Optional.empty();
        }
        List<Explanation> quotas = new ArrayList<>();
        for (Period each : asked.basis().quotaPeriods(period, calendar)) {
            Optional<TargetValue> quota = inputs.targets()
                    .find(asked.measure(), subject, each)
                    .filter(TargetValue::forPay)
                    .filter(target -> target.reading()
                            .quantity()
                            .filter(quantity -> quantity.currency().isPresent())
                            .isPresent());
            if (quota.isEmpty()) {
                return Optional.empty();
            }
            quotas.add(quota.get().explanation());
        }
        Explanation quota = sum("quickstart.closing.careers.quotas", quotas);
        Currency currency = quota.value().orElseThrow().currency().orElseThrow();
        Money target = Totals.money(quota);
        if (target.signum() <= 0) {
            return Optional.empty();
        }
        Explanation credited = sum(
                "quickstart.closing.careers.credits",
                periods.stream()
                        .map(each -> credited(asked, subject, each, currency))
                        .toList());
        Ratio attainment = Totals.money(credited).ratio().dividedBy(target.ratio());
        Explanation explanation = Explanation.of(
                "quickstart.closing.attainment",
                Operation.QUOTIENT,
                Quantity.ratio(attainment),
                List.of(credited, quota));
        return Optional.of(new Figure(
                Reading.known(Quantity.ratio(attainment)),
                subject instanceof Subject.OfPerson person
                        ? explanation.concerning(person.id().value())
                        : explanation));
    }

    private Explanation credited(
            FigureSource.QuotaAttainment asked, Subject subject, Period period, Currency currency) {
        Credits all = credits.computeIfAbsent(period, each -> runs.credits(each).credits());
        List<Credit> own = subject instanceof Subject.OfPerson person
                ? all.of(person.id())
                : subject instanceof Subject.OfUnit unit ? all.in(unit.id()) : List.of();
        Money sum = Credits.totals(own.stream().filter(asked.credits()::matches).toList())
                .getOrDefault(currency, Money.zero(currency));
        return Explanation.given("quickstart.closing.careers.credits-of", Quantity.money(sum))
                .with("period", period.name());
    }

    private static Explanation sum(String key, List<Explanation> steps) {
        if (steps.size() == 1) {
            return steps.get(0);
        }
        Money sum = Totals.money(steps.get(0));
        for (Explanation step : steps.subList(1, steps.size())) {
            sum = sum.plus(Totals.money(step));
        }
        return Explanation.of(key, Operation.SUM, Quantity.money(sum), steps);
    }
}
