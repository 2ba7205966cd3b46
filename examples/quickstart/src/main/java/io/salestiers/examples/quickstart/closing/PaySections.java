package io.salestiers.examples.quickstart.closing;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.table.Cell;
import io.salestiers.core.table.Column;
import io.salestiers.core.table.ColumnType;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.unit.Unit;
import io.salestiers.examples.quickstart.report.Chart;
import io.salestiers.examples.quickstart.report.ExplainedTable;
import io.salestiers.examples.quickstart.report.Section;
import io.salestiers.incentives.credit.Credits;
import io.salestiers.incentives.earning.Earning;
import io.salestiers.incentives.earning.EarningRun;
import io.salestiers.incentives.plan.PlanComponent;
import io.salestiers.kpi.target.TargetValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What each payee earns, by component, with attainment of the quota. */
final class PaySections {
    private static final List<Ratio> EDGES = List.of(Ratio.of(1, 2), Ratio.of(8, 10), Ratio.ONE, Ratio.of(12, 10));

    private final ClosedPeriod closed;
    private final Labels labels;
    private final Explanations explanations;

    PaySections(ClosedPeriod closed, Labels labels, Explanations explanations) {
        this.closed = closed;
        this.labels = labels;
        this.explanations = explanations;
    }

    List<Section> sections() {
        List<Chart> charts = new ArrayList<>();
        charts.add(attainmentHistogram());
        charts.addAll(payoutBars());
        return List.of(
                new Section(
                        "payouts",
                        LocalizedText.of("Earnings per person", "个人奖金"),
                        LocalizedText.of(
                                "What each payee earned under the plan, by component. Amounts are before draws, holdbacks"
                                        + " and payroll.",
                                "各人依奖金方案所得，按组成项列示；未计预支、预留与工资发放。"),
                        List.of(payouts()),
                        charts),
                new Section(
                        "components",
                        LocalizedText.of("Earnings by component", "按组成项汇总"),
                        LocalizedText.of("Totals of the plan's components.", "奖金方案各组成项的合计。"),
                        List.of(components()),
                        List.of()));
    }

    private ExplainedTable payouts() {
        List<Column> columns = new ArrayList<>(List.of(
                Column.of("name", LocalizedText.of("Name", "姓名"), ColumnType.TEXT),
                Column.of("id", LocalizedText.of("Id", "编号"), ColumnType.TEXT),
                Column.of("quota", LocalizedText.of("Quota", "定额"), ColumnType.MONEY),
                Column.of("credited", LocalizedText.of("Credited revenue", "归属业绩"), ColumnType.MONEY),
                Column.ofNumbers("attainment", LocalizedText.of("Attainment", "达成率"), Unit.RATIO)));
        List<PlanComponent> components = closed.definitions().plan().components();
        components.forEach(component -> columns.add(Column.of(column(component), component.name(), ColumnType.MONEY)));
        columns.add(Column.of("total", LocalizedText.of("Total", "合计"), ColumnType.MONEY));
        Rows rows = new Rows("payouts", LocalizedText.of("Earnings per person", "个人奖金"), columns, explanations);
        for (PersonId payee : people()) {
            for (Currency currency : currencies(payee)) {
                row(rows, components, payee, currency);
            }
        }
        return rows.table();
    }

    private static String column(PlanComponent component) {
        return "component_"
                + component.id().value().toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]", "_");
    }

    private void row(Rows rows, List<PlanComponent> components, PersonId payee, Currency currency) {
        rows.cell(new Cell.Name(labels.of(Subject.of(payee)))).cell(new Cell.Text(payee.value()));
        Optional<TargetValue> target = Attainments.quota(closed, payee);
        Optional<Money> quota = target.flatMap(Attainments::money);
        if (target.isPresent()) {
            rows.cell(Cells.money(quota), "quota " + payee, target.get().explanation());
        } else {
            rows.cell(new Cell.Absent(Cells.NONE));
        }
        SortedMap<Currency, Money> credited = Credits.totals(closed.credits().of(payee));
        Optional<Money> amount = Optional.ofNullable(credited.get(currency));
        if (amount.isPresent()) {
            rows.cell(
                    Cells.money(amount),
                    "credited " + payee + " " + currency,
                    Totals.deals(closed.credits().of(payee), currency).concerning(payee.value()));
        } else {
            rows.cell(Cells.money(amount));
        }
        Optional<Explanation> attainment = Attainments.of(closed, payee);
        if (attainment.isPresent()) {
            rows.cell(Cells.quantity(attainment.get().value().orElseThrow()), "attainment " + payee, attainment.get());
        } else {
            rows.cell(new Cell.Absent(Cells.NONE));
        }
        List<Earning> earnings = closed.run().of(payee).stream()
                .filter(earning -> earning.amount().currency().equals(currency))
                .toList();
        for (PlanComponent component : components) {
            List<Earning> of = earnings.stream()
                    .filter(earning -> earning.component().equals(component.id()))
                    .toList();
            if (of.isEmpty()) {
                unpaid(rows, component, payee);
            } else {
                Money sum = sum(of, currency);
                String id = "earning " + component.id() + " " + payee + " " + currency;
                rows.cell(
                        new Cell.Amount(sum),
                        id,
                        of.size() == 1
                                ? of.get(0).explanation()
                                : Explanation.of(
                                        "quickstart.closing.component-of",
                                        Operation.SUM,
                                        io.salestiers.core.unit.Quantity.money(sum),
                                        of.stream().map(Earning::explanation).toList()));
            }
        }
        rows.cell(
                new Cell.Amount(sum(earnings, currency)),
                "earnings " + payee + " " + currency,
                Totals.earnings(earnings, currency).concerning(payee.value()));
        rows.end();
    }

    private void unpaid(Rows rows, PlanComponent component, PersonId payee) {
        Optional<Explanation> why = closed.run().unpaidOf(payee).stream()
                .filter(none -> none.component().equals(component.id()))
                .map(none -> none.explanation())
                .findFirst();
        Cell none = new Cell.Absent(Cells.NONE);
        if (why.isPresent()) {
            rows.cell(none, "unpaid " + component.id() + " " + payee, why.get());
        } else {
            rows.cell(none);
        }
    }

    private static Money sum(List<Earning> earnings, Currency currency) {
        Money sum = Money.zero(currency);
        for (Earning earning : earnings) {
            sum = sum.plus(earning.amount());
        }
        return sum;
    }

    private SortedSet<PersonId> people() {
        SortedSet<PersonId> people = new TreeSet<>(closed.run().payees());
        people.addAll(closed.credits().payees());
        return people;
    }

    private SortedSet<Currency> currencies(PersonId payee) {
        SortedSet<Currency> currencies =
                new TreeSet<>(EarningRun.total(closed.run().of(payee)).keySet());
        currencies.addAll(Credits.totals(closed.credits().of(payee)).keySet());
        if (currencies.isEmpty()) {
            Attainments.quota(closed, payee)
                    .flatMap(Attainments::money)
                    .ifPresent(money -> currencies.add(money.currency()));
        }
        if (currencies.isEmpty()) {
            currencies.add(
                    closed.data().currencyOf(payee, closed.period().range().from()));
        }
        return currencies;
    }

    private ExplainedTable components() {
        Rows rows = new Rows(
                "components",
                LocalizedText.of("Earnings by component", "按组成项汇总"),
                List.of(
                        Column.of("component", LocalizedText.of("Component", "组成项"), ColumnType.TEXT),
                        Column.of("payees", LocalizedText.of("Payees", "人数"), ColumnType.WHOLE),
                        Column.of("total", LocalizedText.of("Total", "合计"), ColumnType.MONEY)),
                explanations);
        for (PlanComponent component : closed.definitions().plan().components()) {
            closed.run().totals(component.id()).forEach((currency, total) -> {
                List<Earning> of = closed.run().earnings().stream()
                        .filter(earning -> earning.component().equals(component.id()))
                        .filter(earning -> earning.amount().currency().equals(currency))
                        .toList();
                rows.cell(new Cell.Name(component.name()))
                        .cell(new Cell.Whole(
                                of.stream().map(Earning::payee).distinct().count()))
                        .cell(
                                new Cell.Amount(total),
                                "component " + component.id() + " " + currency,
                                Totals.earnings(of, currency))
                        .end();
            });
        }
        return rows.table();
    }

    private Chart attainmentHistogram() {
        long[] counts = new long[EDGES.size() + 1];
        for (PersonId payee : people()) {
            Attainments.of(closed, payee).ifPresent(explanation -> {
                Ratio value = explanation.value().orElseThrow().value();
                int bin = 0;
                while (bin < EDGES.size() && value.compareTo(EDGES.get(bin)) > 0) {
                    bin++;
                }
                counts[bin]++;
            });
        }
        String[] names = {"≤ 50%", "50–80%", "80–100%", "100–120%", "> 120%"};
        List<Chart.Bin> bins = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            bins.add(new Chart.Bin(LocalizedText.same(names[i]), counts[i]));
        }
        return new Chart.Histogram(
                "attainment",
                LocalizedText.of("Distribution of quota attainment", "定额达成率分布"),
                LocalizedText.of("Attainment", "达成率"),
                LocalizedText.of("People", "人数"),
                bins);
    }

    /* One chart a currency: bars of different currencies must not stand side by side. */
    private List<Chart> payoutBars() {
        SortedMap<Currency, List<Chart.Bar>> bars = new TreeMap<>();
        for (PersonId payee : closed.run().payees()) {
            EarningRun.total(closed.run().of(payee))
                    .forEach((currency, money) -> bars.computeIfAbsent(currency, c -> new ArrayList<>())
                            .add(new Chart.Bar(labels.of(Subject.of(payee)), new Cell.Amount(money))));
        }
        List<Chart> charts = new ArrayList<>();
        bars.forEach((currency, each) -> charts.add(new Chart.Bars(
                "payouts-" + currency.code().toLowerCase(java.util.Locale.ROOT),
                LocalizedText.of("Earnings per person, " + currency, "个人奖金（" + currency + "）"),
                LocalizedText.of("Earnings", "奖金"),
                each)));
        return charts;
    }
}
