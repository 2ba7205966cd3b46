package io.salestiers.incentives.earning;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.explain.Disclosure;
import io.salestiers.core.explain.Explanation;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.text.Argument;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import io.salestiers.incentives.plan.PlanComponent;
import io.salestiers.incentives.quota.EarlierPay;
import io.salestiers.incentives.testkit.plan.WholePlan;
import io.salestiers.incentives.testkit.plan.WholePlan.Sale;
import io.salestiers.incentives.testkit.plan.WholePlanArbitrary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.jspecify.annotations.Nullable;

/** Nobody is shown whom else a number is about, nor a number of exactly one other person. */
class ViewProperties {
    private static final int MARCH = 3;
    /* Below this amount, other numbers are often the same by chance. */
    private static final Ratio SMALL = Ratio.of(20);
    private static final Set<String> PEOPLE =
            Set.of("Ann", "Bo", "陈", "Dan", "Eve", "Fay", "Mara", "Nils", "Olga", "Zoe");

    @Provide
    Arbitrary<WholePlan> plans() {
        return WholePlanArbitrary.plans().map(ViewProperties::withoutCoincidences);
    }

    /* Amounts that begin with round numbers and end in three digits of their own, so that sums rarely meet by chance. */
    private static WholePlan withoutCoincidences(WholePlan plan) {
        List<Sale> sales = new ArrayList<>();
        for (int i = 0; i < plan.sales().size(); i++) {
            Sale sale = plan.sales().get(i);
            int month = i % 4 == 0 ? sale.month() : MARCH;
            sales.add(new Sale(
                    sale.number(),
                    sale.rep(),
                    sale.day()
                            .withMonth(month)
                            .withDayOfMonth(Math.min(28, sale.day().getDayOfMonth())),
                    sale.cents() * 1013 + 37L * i * i + 11));
        }
        return plan.withSales(sales)
                .withFirst(all -> scaled(all, 1))
                .withPublished(all -> scaled(all, 100))
                .withUnits(all -> scaled(all, 10_000))
                .withFunds(all -> scaled(all, 100_000));
    }

    private static java.util.SortedMap<String, Long> scaled(java.util.SortedMap<String, Long> all, long own) {
        java.util.SortedMap<String, Long> scaled = new TreeMap<>();
        // Squares, so that no two are to each other as the round numbers are, and 20 % of one is never 8 % of another.
        all.forEach((name, cents) -> {
            long number = scaled.size() + 1L;
            scaled.put(name, cents == 0 ? 0 : cents * 1000 + own * 13 * number * number);
        });
        return scaled;
    }

    /* ---- what is shown ---- */

    private static List<Explanation> views(EarningRun run, PersonId viewer) {
        List<Explanation> views = new ArrayList<>();
        run.of(viewer).forEach(each -> views.add(Disclosure.DEFAULT.visibleTo(each.explanation(), viewer.value())));
        run.unpaidOf(viewer)
                .forEach(each -> views.add(Disclosure.DEFAULT.visibleTo(each.explanation(), viewer.value())));
        return views;
    }

    private static void texts(Argument argument, List<String> found) {
        if (argument instanceof Argument.Many many) {
            many.values().forEach(each -> texts(each, found));
        } else if (argument instanceof Argument.Text text) {
            found.add(text.value());
        }
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void noViewNamesAnotherPerson(@ForAll("plans") WholePlan plan) {
        EarningRun run = plan.months(MARCH).get(MARCH - 1);
        for (PersonId viewer : run.payees()) {
            for (Explanation view : views(run, viewer)) {
                for (Explanation step : view.flatten()) {
                    List<String> texts = new ArrayList<>();
                    step.inputs().values().forEach(each -> texts(each, texts));
                    step.person().ifPresent(texts::add);
                    assertThat(texts)
                            .as(viewer + " " + view.key())
                            .allSatisfy(text -> assertThat(text.equals(viewer.value()) || !PEOPLE.contains(text))
                                    .as(text)
                                    .isTrue());
                    // deals are those of the viewer
                    texts.stream()
                            .filter(text -> text.startsWith("T-"))
                            .forEach(text -> assertThat(plan.sales())
                                    .anyMatch(sale -> text.equals("T-" + sale.number())
                                            && sale.rep().equals(viewer.value())));
                }
            }
        }
    }

    /* ---- numbers ---- */

    /* What everybody has in money: what was sold in the month, and earned by each component; who has nothing at all is not
    there, who earned zero is one of those whom a total is of. Prizes are known to everybody. */
    private static List<Map<String, Ratio>> numbers(WholePlan plan, EarningRun run) {
        Map<String, Map<String, Ratio>> numbers = new TreeMap<>();
        for (String rep : WholePlan.REPS) {
            if (plan.sales().stream().anyMatch(sale -> sale.rep().equals(rep) && sale.month() == MARCH)) {
                put(numbers, "sold", rep, Ratio.of(plan.sold(rep, MARCH), 100));
            }
        }
        for (Earning earning : run.earnings()) {
            if (!earning.component().value().equals("contest")) {
                put(
                        numbers,
                        earning.component().value(),
                        earning.payee().value(),
                        earning.amount().ratio());
            }
        }
        return List.copyOf(numbers.values());
    }

    private static void put(Map<String, Map<String, Ratio>> numbers, String what, String person, Ratio value) {
        numbers.computeIfAbsent(what, name -> new TreeMap<>()).put(person, value);
    }

    /* The sums over all sets of people, with the others in them; null where two sets have the same sum. */
    private static Map<Ratio, @Nullable Set<String>> sums(Map<String, Ratio> numbers, String viewer) {
        List<String> people = List.copyOf(numbers.keySet());
        Map<Ratio, @Nullable Set<String>> sums = new HashMap<>();
        for (int set = 1; set < (1 << people.size()); set++) {
            Ratio sum = Ratio.ZERO;
            Set<String> others = new TreeSet<>();
            for (int i = 0; i < people.size(); i++) {
                if (((set >> i) & 1) == 1) {
                    sum = sum.plus(numbers.getOrDefault(people.get(i), Ratio.ZERO));
                    others.add(people.get(i));
                }
            }
            others.remove(viewer);
            Set<String> same = sums.putIfAbsent(sum, others);
            if (same != null && !same.equals(others)) {
                sums.put(sum, null);
            }
        }
        return sums;
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void noViewHasANumberOfOneOtherPerson(@ForAll("plans") WholePlan plan) {
        EarningRun run = plan.months(MARCH).get(MARCH - 1);
        List<Map<String, Ratio>> numbers = numbers(plan, run);
        int totals = 0;
        for (PersonId viewer : run.payees()) {
            Set<Ratio> own = own(plan, run, viewer);
            for (Explanation view : views(run, viewer)) {
                Set<Ratio> shown = new HashSet<>();
                for (Explanation step : view.flatten()) {
                    step.value()
                            .filter(value -> value.unit() == Unit.MONEY)
                            .map(Quantity::value)
                            .filter(value -> !own.contains(value) && value.compareTo(SMALL) > 0)
                            .ifPresent(shown::add);
                }
                for (Sale sale : plan.sales()) {
                    if (!sale.rep().equals(viewer.value())) {
                        assertThat(shown).as(viewer + ": " + view).doesNotContain(Ratio.of(sale.cents(), 100));
                    }
                }
                for (Map<String, Ratio> each : numbers) {
                    Map<Ratio, @Nullable Set<String>> sums = sums(each, viewer.value());
                    List<Set<String>> told = new ArrayList<>();
                    for (Ratio value : shown) {
                        Set<String> others = sums.get(value);
                        if (others != null && !others.isEmpty()) {
                            told.add(others);
                            assertThat(others)
                                    .as(viewer + " sees " + value + ": " + view)
                                    .hasSizeGreaterThan(1);
                        }
                    }
                    totals += told.size();
                    assertThat(differences(told)).as(viewer + ": " + view).noneMatch(set -> set.size() == 1);
                }
            }
        }
        Statistics.label("totals")
                .collect(totals > 0)
                .coverage(coverage -> coverage.check(true).percentage(percent -> percent > 50));
    }

    /* What the viewer has sold, earned and is to earn on target, as it is shown to the viewer. */
    private static Set<Ratio> own(WholePlan plan, EarningRun run, PersonId viewer) {
        Set<Ratio> own = new HashSet<>();
        own.add(Ratio.of(plan.sold(viewer.value(), MARCH), 100));
        plan.sales().stream()
                .filter(sale -> sale.rep().equals(viewer.value()))
                .forEach(sale -> own.add(Ratio.of(sale.cents(), 100)));
        run.of(viewer).forEach(each -> own.add(each.amount().ratio()));
        for (PlanComponent component : WholePlan.components()) {
            plan.inputs(EarlierPay.none())
                    .targetPay()
                    .find(component.id(), viewer, WholePlan.period(MARCH))
                    .ifPresent(target -> own.add(target.amount().amount()));
        }
        return own;
    }

    /* A total less another one that is part of it must not be what one other person has. */
    private static List<Set<String>> differences(List<Set<String>> told) {
        List<Set<String>> differences = new ArrayList<>();
        for (Set<String> one : told) {
            for (Set<String> other : told) {
                if (one.containsAll(other)) {
                    Set<String> difference = new TreeSet<>(one);
                    difference.removeAll(other);
                    differences.add(difference);
                }
            }
        }
        return differences;
    }
}
