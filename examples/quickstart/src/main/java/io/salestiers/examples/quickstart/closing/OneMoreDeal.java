package io.salestiers.examples.quickstart.closing;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.org.Subject;
import io.salestiers.core.table.Cell;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.examples.quickstart.report.ExplainedTable;
import io.salestiers.incentives.plan.IncentivePlan;
import io.salestiers.incentives.scenario.OneMore;
import io.salestiers.incentives.scenario.OneMoreCalculator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What one more deal would earn each representative with a quota, by the plan in force and by each variant. */
final class OneMoreDeal {
    private final ClosedPeriod closed;
    private final Scenarios scenarios;
    private final List<Representative> representatives;
    private final Labels labels;
    private final Explanations explanations;
    private final SortedMap<String, OneMore> inForce = new TreeMap<>();

    OneMoreDeal(
            ClosedPeriod closed,
            Scenarios scenarios,
            List<Representative> representatives,
            Labels labels,
            Explanations explanations) {
        this.closed = closed;
        this.scenarios = scenarios;
        this.representatives = representatives;
        this.labels = labels;
        this.explanations = explanations;
    }

    /** Empty if nobody has a quota in a currency with deals. */
    Optional<ExplainedTable> table() {
        SortedMap<Currency, AverageDeal> deals = AverageDeal.of(closed.credits().all());
        List<Representative> asked = representatives.stream()
                .filter(each -> deals.containsKey(each.quota().currency()))
                .toList();
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        Rows rows = new Rows(
                "one-more-deal",
                LocalizedText.of("What one more deal would earn", "再多一单可得奖金"),
                List.of(
                        Columns.text("name", "Name", "姓名"),
                        Columns.text("id", "Id", "编号"),
                        Columns.text("variant", "Variant", "备选方案"),
                        Columns.text("variant_id", "Variant id", "方案编号"),
                        Columns.money("quota", "Quota", "定额"),
                        Columns.money("deal", "One more deal", "再多一单"),
                        Columns.money("in_force", "In force", "现行方案可得"),
                        Columns.money("with_variant", "Under the variant", "备选方案可得")),
                explanations);
        for (Scenarios.Variant variant : scenarios.variants()) {
            for (Representative each : asked) {
                AverageDeal deal = deals.get(each.quota().currency());
                if (deal != null) {
                    row(rows, variant, each, deal);
                }
            }
        }
        return Optional.of(rows.table());
    }

    private void row(Rows rows, Scenarios.Variant variant, Representative each, AverageDeal deal) {
        Currency currency = each.quota().currency();
        String person = each.person().value();
        OneMore now = inForce.computeIfAbsent(
                person, key -> oneMore(closed.definitions().plan(), each, deal));
        rows.cell(new Cell.Name(labels.of(Subject.of(each.person())))).cell(new Cell.Text(person));
        ScenarioSection.start(rows, variant)
                .cell(new Cell.Amount(each.quota()), "quota " + person, each.why())
                .cell(new Cell.Amount(deal.amount()), "scenario-deal " + currency, deal.why());
        earns(rows, "one-more " + person, now, currency);
        earns(rows, "one-more " + person + " " + variant.plan().id(), oneMore(variant.plan(), each, deal), currency);
        rows.end();
    }

    /** The plans can be bound to the period, or it would not have been closed; a deal more changes nothing about that. */
    private OneMore oneMore(IncentivePlan plan, Representative each, AverageDeal deal) {
        return OneMoreCalculator.DEFAULT
                .credits(plan, scenarios.inputs(), closed.period(), each.person(), List.of(each.deal(deal.amount())))
                .orThrow();
    }

    private static void earns(Rows rows, String id, OneMore more, Currency currency) {
        Explanation why = more.why().get(currency);
        if (why == null) {
            rows.cell(new Cell.Absent(Cells.NONE));
        } else {
            Money change = more.change().getOrDefault(currency, Money.zero(currency));
            rows.cell(new Cell.Amount(change), id, why);
        }
    }
}
