package io.salestiers.examples.quickstart.closing;

import static io.salestiers.examples.quickstart.closing.Columns.money;
import static io.salestiers.examples.quickstart.closing.Columns.text;
import static io.salestiers.examples.quickstart.closing.Columns.whole;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Currency;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.table.Cell;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.unit.Quantity;
import io.salestiers.examples.quickstart.report.ExplainedTable;
import io.salestiers.examples.quickstart.report.Section;
import io.salestiers.incentives.scenario.PayDifference;
import io.salestiers.incentives.scenario.ScenarioComparison;
import java.util.ArrayList;
import java.util.List;

/** What variants of the plan would have paid in the closed period: in total, to each payee, along the curve, and for one deal more. */
final class ScenarioSection {
    private static final int VARIANT = 0;
    private static final int IN_FORCE = 1;

    private final ClosedPeriod closed;
    private final Scenarios scenarios;
    private final Labels labels;
    private final Explanations explanations;

    ScenarioSection(ClosedPeriod closed, Scenarios scenarios, Labels labels, Explanations explanations) {
        this.closed = closed;
        this.scenarios = scenarios;
        this.labels = labels;
        this.explanations = explanations;
    }

    Section section() {
        List<Representative> representatives = Representative.all(closed);
        PayCurves curves = new PayCurves(closed, scenarios, representatives, labels, explanations);
        List<ExplainedTable> tables = new ArrayList<>(List.of(totals(), pay()));
        curves.table().ifPresent(tables::add);
        new OneMoreDeal(closed, scenarios, representatives, labels, explanations)
                .table()
                .ifPresent(tables::add);
        return new Section(
                "scenario",
                LocalizedText.of("What another plan would pay", "方案模拟"),
                LocalizedText.of(
                        "Variants of the plan on the deals, quotas and positions of the period, calculated as for pay, beside what"
                                + " the plan in force earns. Nothing of it is paid, and it is assumed that everybody would have"
                                + " sold the same. The curve is that of commission, for one deal of 0 to 200% of the quota, of"
                                + " the representative with the median quota in the currency: of an even number the lower of the"
                                + " two in the middle, of equal quotas the lower id first. Between two points pay may lie off the line. One more deal has the size of the"
                                + " average credited deal of the period in the currency, returns left aside, rounded half up to"
                                + " the whole unit, and comes on the last day in the period on which the representative holds a"
                                + " position.",
                        "以本期的订单、定额和任职情况，按与计发相同的算法试算各备选方案，并与现行方案的奖金对比。试算结果不予发放，"
                                + "并假定各人的销售不因方案而改变。支付曲线为提成在单笔交易达到定额 0 至 200% 时的金额，取各币种定额"
                                + "居中的销售代表：人数为偶数时取居中两人中定额较低者，定额相同时编号小者在前；两点之间的实际金额可能偏离连线。“再多一单”的金额为"
                                + "本期该币种归属订单的平均金额（不计退货），四舍五入到整数，计入该销售代表本期任职的最后一天。"),
                tables,
                curves.charts());
    }

    private ExplainedTable totals() {
        Rows rows = new Rows(
                "scenario-totals",
                LocalizedText.of("Cost of each variant", "各备选方案的成本"),
                List.of(
                        text("variant", "Variant", "备选方案"),
                        text("variant_id", "Variant id", "方案编号"),
                        money("in_force", "In force", "现行方案金额"),
                        money("with_variant", "Under the variant", "备选方案金额"),
                        money("difference", "Difference", "差额"),
                        whole("gain", "Gain", "增加人数"),
                        whole("lose", "Lose", "减少人数"),
                        whole("unchanged", "Unchanged", "不变人数")),
                explanations);
        for (Scenarios.Variant variant : scenarios.variants()) {
            variant.comparison().cost().forEach((currency, cost) -> total(rows, variant, currency, cost));
        }
        return rows.table();
    }

    private void total(Rows rows, Scenarios.Variant variant, Currency currency, PayDifference cost) {
        ScenarioComparison comparison = variant.comparison();
        List<Explanation> payees = new ArrayList<>();
        comparison.payees().keySet().stream()
                .filter(each -> each.currency().equals(currency))
                .forEach(each -> payees.add(comparison.explain(each.payee(), currency)));
        int gain = comparison.gainers(currency).size();
        int lose = comparison.losers(currency).size();
        String of = " " + variant.plan().id() + " " + currency;
        start(rows, variant)
                .cell(
                        new Cell.Amount(cost.baseline()),
                        "scenario-in-force" + of,
                        sum("in-force", Quantity.money(cost.baseline()), steps(payees, IN_FORCE)))
                .cell(
                        new Cell.Amount(cost.variant()),
                        "scenario-variant" + of,
                        sum("variant", Quantity.money(cost.variant()), steps(payees, VARIANT)))
                .cell(
                        new Cell.Amount(cost.difference()),
                        "scenario-difference" + of,
                        sum("difference", Quantity.money(cost.difference()), payees))
                .cell(new Cell.Whole(gain))
                .cell(new Cell.Whole(lose))
                .cell(new Cell.Whole(payees.size() - gain - lose))
                .end();
    }

    /** The explanation of a difference has what the variant pays, then what the plan in force pays. */
    private static List<Explanation> steps(List<Explanation> differences, int which) {
        return differences.stream().map(each -> each.steps().get(which)).toList();
    }

    private static Explanation sum(String name, Quantity value, List<Explanation> steps) {
        return Explanation.of("quickstart.closing.scenario." + name, Operation.SUM, value, steps);
    }

    private ExplainedTable pay() {
        Rows rows = new Rows(
                "scenario-pay",
                LocalizedText.of("Each payee under each variant", "各人在备选方案下的奖金"),
                List.of(
                        text("name", "Name", "姓名"),
                        text("id", "Id", "编号"),
                        text("variant", "Variant", "备选方案"),
                        text("variant_id", "Variant id", "方案编号"),
                        money("in_force", "In force", "现行方案金额"),
                        money("with_variant", "Under the variant", "备选方案金额"),
                        money("difference", "Difference", "差额")),
                explanations);
        for (Scenarios.Variant variant : scenarios.variants()) {
            variant.comparison().payees().forEach((key, amounts) -> {
                PersonId payee = key.payee();
                Explanation why = variant.comparison().explain(payee, key.currency());
                String of = " " + variant.plan().id() + " " + payee + " " + key.currency();
                rows.cell(new Cell.Name(labels.of(Subject.of(payee)))).cell(new Cell.Text(payee.value()));
                start(rows, variant)
                        .cell(
                                new Cell.Amount(amounts.baseline()),
                                "scenario-pay-in-force" + of,
                                why.steps().get(IN_FORCE))
                        .cell(
                                new Cell.Amount(amounts.variant()),
                                "scenario-pay-variant" + of,
                                why.steps().get(VARIANT))
                        .cell(new Cell.Amount(amounts.difference()), "scenario-pay-difference" + of, why)
                        .end();
            });
        }
        return rows.table();
    }

    static Rows start(Rows rows, Scenarios.Variant variant) {
        return rows.cell(new Cell.Name(variant.plan().name()))
                .cell(new Cell.Text(variant.plan().id().value()));
    }
}
