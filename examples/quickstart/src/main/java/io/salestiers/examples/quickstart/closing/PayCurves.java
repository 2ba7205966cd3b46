package io.salestiers.examples.quickstart.closing;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.ExactMoney;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.money.Rounding;
import io.salestiers.core.org.Subject;
import io.salestiers.core.table.Cell;
import io.salestiers.core.table.Column;
import io.salestiers.core.text.Argument;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import io.salestiers.examples.quickstart.report.Chart;
import io.salestiers.examples.quickstart.report.ExplainedTable;
import io.salestiers.incentives.credit.Credits;
import io.salestiers.incentives.plan.IncentivePlan;
import io.salestiers.incentives.plan.PlanComponent;
import io.salestiers.incentives.plan.RateCommission;
import io.salestiers.incentives.scenario.PayCurve;
import io.salestiers.incentives.scenario.PayCurveCalculator;
import io.salestiers.incentives.scenario.PayCurvePoint;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** What commission pays a typical representative from nothing to twice the quota, by the plan in force and by each variant. */
final class PayCurves {
    private static final int STEPS = 20;
    private static final int STEPS_TO_QUOTA = 10;
    private static final List<Ratio> ATTAINMENTS = IntStream.rangeClosed(0, STEPS)
            .mapToObj(step -> Ratio.of(step, STEPS_TO_QUOTA))
            .toList();

    private final ClosedPeriod closed;
    private final Scenarios scenarios;
    private final Labels labels;
    private final Explanations explanations;
    private final List<Curves> curves = new ArrayList<>();

    /** What commission pays at each attainment; no explanation where a commission is not measured on the quota. */
    private record Curves(Representative typical, List<Optional<Explanation>> inForce, List<OfVariant> variants) {}

    private record OfVariant(Scenarios.Variant variant, List<Optional<Explanation>> pay) {}

    PayCurves(
            ClosedPeriod closed,
            Scenarios scenarios,
            List<Representative> representatives,
            Labels labels,
            Explanations explanations) {
        this.closed = closed;
        this.scenarios = scenarios;
        this.labels = labels;
        this.explanations = explanations;
        typical(representatives).values().forEach(each -> {
            Curves all = new Curves(
                    each,
                    curve(closed.definitions().plan(), each),
                    scenarios.variants().stream()
                            .map(variant -> new OfVariant(variant, curve(variant.plan(), each)))
                            .toList());
            if (some(all.inForce()) || all.variants().stream().anyMatch(of -> some(of.pay()))) {
                curves.add(all);
            }
        });
    }

    private static boolean some(List<Optional<Explanation>> pay) {
        return pay.stream().anyMatch(Optional::isPresent);
    }

    /** In each currency the one in the middle by quota, then id; of an even number the lower of two. */
    private static SortedMap<Currency, Representative> typical(List<Representative> representatives) {
        SortedMap<Currency, List<Representative>> all = new TreeMap<>();
        representatives.forEach(each -> all.computeIfAbsent(each.quota().currency(), key -> new ArrayList<>())
                .add(each));
        SortedMap<Currency, Representative> typical = new TreeMap<>();
        all.forEach((currency, each) -> {
            each.sort(Comparator.comparing(Representative::quota).thenComparing(Representative::person));
            typical.put(currency, each.get((each.size() - 1) / 2));
        });
        return typical;
    }

    private static Money sold(Representative typical, Ratio attainment) {
        Currency currency = typical.quota().currency();
        return Money.ofMinor(
                typical.quota()
                        .ratio()
                        .multipliedBy(attainment)
                        .multipliedBy(Ratio.of(currency.minorPerUnit()))
                        .floor()
                        .longValueExact(),
                currency);
    }

    private static Explanation why(Representative typical, Ratio attainment) {
        Quantity sold = Quantity.money(sold(typical, attainment));
        Currency currency = typical.quota().currency();
        Ratio exact = typical.quota().ratio().multipliedBy(attainment);
        Explanation product = Explanation.of(
                "quickstart.closing.scenario.sold",
                Operation.PRODUCT,
                Quantity.money(new ExactMoney(exact, currency)),
                List.of(
                        Explanation.given("quickstart.closing.scenario.attainment", Quantity.ratio(attainment)),
                        typical.why()));
        Rounding down = new Rounding(currency.digits(), RoundingMode.DOWN);
        return exact.equals(sold.value())
                ? product
                : Explanation.of("quickstart.closing.scenario.sold-down", Operation.ROUNDED, sold, List.of(product))
                        .with("decimals", Argument.number(down.scale()))
                        .with("mode", Argument.term(down.modeKey()));
    }

    private List<Optional<Explanation>> curve(IncentivePlan plan, Representative typical) {
        List<PayCurve> parts = plan.components().stream()
                .filter(RateCommission.class::isInstance)
                .map(PlanComponent::id)
                .flatMap(component -> PayCurveCalculator.DEFAULT
                        .curve(
                                plan,
                                component,
                                // commission is paid for deals of one's own: those of others would only cost time
                                scenarios.inputs().withCredits(Credits.of(List.of())),
                                closed.period(),
                                typical.deal(typical.quota()),
                                ATTAINMENTS)
                        .value()
                        .stream())
                .toList();
        return ATTAINMENTS.stream()
                .map(attainment -> pay(parts, sold(typical, attainment)))
                .toList();
    }

    private static Optional<Explanation> pay(List<PayCurve> parts, Money sold) {
        List<PayCurvePoint> points = parts.stream()
                .flatMap(part -> part.points().stream()
                        .filter(point -> point.amount().equals(sold))
                        .filter(point -> point.pay().currency().equals(sold.currency())))
                .toList();
        if (points.isEmpty() || points.size() < parts.size()) {
            return Optional.empty();
        }
        return Optional.of(
                points.size() == 1
                        ? points.get(0).why()
                        : Explanation.of(
                                "quickstart.closing.scenario.commissions",
                                Operation.SUM,
                                Quantity.money(points.stream()
                                        .map(PayCurvePoint::pay)
                                        .reduce(Money.zero(sold.currency()), Money::plus)),
                                points.stream().map(PayCurvePoint::why).toList()));
    }

    /** Empty if no plan pays a commission to a typical representative. */
    Optional<ExplainedTable> table() {
        if (curves.isEmpty()) {
            return Optional.empty();
        }
        Rows rows = new Rows(
                "pay-curve",
                LocalizedText.of("Payout curve of commission", "提成支付曲线"),
                List.of(
                        Columns.text("name", "Representative", "典型销售代表"),
                        Columns.text("id", "Id", "编号"),
                        Columns.text("variant", "Variant", "备选方案"),
                        Columns.text("variant_id", "Variant id", "方案编号"),
                        Column.ofNumbers("attainment", LocalizedText.of("Attainment", "达成率"), Unit.RATIO),
                        Columns.money("sold", "Sold", "销售额"),
                        Columns.money("in_force", "In force", "现行方案金额"),
                        Columns.money("with_variant", "Under the variant", "备选方案金额")),
                explanations);
        for (Curves each : curves) {
            for (OfVariant of : each.variants()) {
                for (int i = 0; i < ATTAINMENTS.size(); i++) {
                    row(rows, each, of, i);
                }
            }
        }
        return Optional.of(rows.table());
    }

    private void row(Rows rows, Curves all, OfVariant of, int i) {
        Representative typical = all.typical();
        String person = typical.person().value();
        String at = person + " " + ATTAINMENTS.get(i);
        rows.cell(new Cell.Name(labels.of(Subject.of(typical.person())))).cell(new Cell.Text(person));
        ScenarioSection.start(rows, of.variant())
                .cell(Cells.quantity(Quantity.ratio(ATTAINMENTS.get(i))))
                .cell(
                        new Cell.Amount(sold(typical, ATTAINMENTS.get(i))),
                        "pay-curve-sold " + at,
                        why(typical, ATTAINMENTS.get(i)));
        pay(rows, "pay-curve " + at, all.inForce().get(i));
        pay(rows, "pay-curve " + at + " " + of.variant().plan().id(), of.pay().get(i));
        rows.end();
    }

    private static void pay(Rows rows, String id, Optional<Explanation> why) {
        if (why.isPresent()) {
            rows.cell(amount(why), id, why.get());
        } else {
            rows.cell(amount(why));
        }
    }

    private static Cell amount(Optional<Explanation> why) {
        return Cells.money(why.map(Totals::money));
    }

    /** One chart a typical representative, with a line for each plan. */
    List<Chart> charts() {
        List<LocalizedText> points = ATTAINMENTS.stream()
                .map(each -> LocalizedText.same(each.multipliedBy(Ratio.of(100)) + "%"))
                .toList();
        List<Chart> charts = new ArrayList<>();
        for (Curves each : curves) {
            Currency currency = each.typical().quota().currency();
            List<Chart.Series> series = new ArrayList<>();
            series.add(series(closed.definitions().plan().name(), each.inForce()));
            each.variants().forEach(of -> series.add(series(of.variant().plan().name(), of.pay())));
            charts.add(new Chart.Lines(
                    "pay-curve-" + currency.code().toLowerCase(Locale.ROOT),
                    LocalizedText.of("Commission by attainment, " + currency, "提成与达成率（" + currency + "）"),
                    points,
                    series));
        }
        return charts;
    }

    private static Chart.Series series(LocalizedText name, List<Optional<Explanation>> pay) {
        return new Chart.Series(name, pay.stream().map(PayCurves::amount).toList());
    }
}
