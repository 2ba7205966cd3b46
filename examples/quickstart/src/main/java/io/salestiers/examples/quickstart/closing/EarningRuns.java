package io.salestiers.examples.quickstart.closing;

import io.salestiers.core.money.Money;
import io.salestiers.core.org.Organization;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.time.Period;
import io.salestiers.core.unit.Quantity;
import io.salestiers.examples.quickstart.input.SalesData;
import io.salestiers.incentives.credit.Credits;
import io.salestiers.incentives.earning.EarningRun;
import io.salestiers.incentives.earning.IncentiveCalculator;
import io.salestiers.incentives.plan.PlanInputs;
import io.salestiers.incentives.quota.Quota;
import io.salestiers.incentives.quota.QuotaLookup;
import io.salestiers.kpi.target.Targets;

/** What the plan gives in a period: from deals to credits, and from credits and quotas to earnings. */
final class EarningRuns {
    private final SalesData data;
    private final Definitions definitions;
    private final Organization organization;
    private final Targets targets;

    EarningRuns(SalesData data, Definitions definitions, Organization organization, Targets targets) {
        this.data = data;
        this.definitions = definitions;
        this.organization = organization;
        this.targets = targets;
    }

    SalesCredits.Result credits(Period period) {
        return SalesCredits.of(data, organization, period.range());
    }

    WithFindings<EarningRun> run(Period period) {
        return run(credits(period).credits(), period);
    }

    WithFindings<EarningRun> run(Credits credits, Period period) {
        return definitions.plan().resolve(inputs(credits), period).map(IncentiveCalculator.DEFAULT::calculate);
    }

    PlanInputs inputs(Credits credits) {
        return PlanInputs.builder()
                .organization(organization)
                .credits(credits)
                .calendar(definitions.cycle().calendar())
                .quotas(quotas())
                .build();
    }

    private QuotaLookup quotas() {
        return (measure, subject, when) -> targets.find(measure, subject, when)
                .filter(target -> target.forPay())
                .flatMap(target -> target.reading()
                        .quantity()
                        .filter(quantity -> quantity.currency().isPresent())
                        .map(quantity -> new Quota(money(quantity), target.explanation())));
    }

    // Quotas are rounded to the cent by their rule, or were read as money: nothing is rounded here.
    private static Money money(Quantity quantity) {
        return Money.of(quantity.value().toString(), quantity.currency().orElseThrow());
    }
}
