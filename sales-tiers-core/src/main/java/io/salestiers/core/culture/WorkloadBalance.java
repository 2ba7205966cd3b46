package io.salestiers.core.culture;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.org.OrganizationDay;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.TierId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.text.Argument;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Looks whether work is shared out evenly. Stateless and safe for use by several threads.
 *
 * <!-- sample: CultureSamplesTest#workload -->
 * <pre>{@code
 * LocalDate today = LocalDate.of(2026, 6, 1);
 * List<Workload> workloads = List.of(
 *         Workload.of(SUN, today).with(CultureMeasures.WORKLOAD_CUSTOMERS, Ratio.of(40)),
 *         Workload.of(ZHAO, today).with(CultureMeasures.WORKLOAD_CUSTOMERS, Ratio.of(38)),
 *         Workload.of(QIAN, today).with(CultureMeasures.WORKLOAD_CUSTOMERS, Ratio.of(75)));
 * List<WorkloadWarning> warnings = WorkloadBalance.DEFAULT
 *         .warnings(charter, workloads, organization.on(today), EAST)
 *         .orThrow(); // qian: 75 is more than 1.5 times 40, the median of 3 representatives
 * }</pre>
 */
public final class WorkloadBalance {
    /** The one of this release. */
    public static final WorkloadBalance DEFAULT = new WorkloadBalance();

    private static final String EXPLAIN = "core.culture.explain.";

    private WorkloadBalance() {}

    /**
     * Whose work is out of balance.
     *
     * @param charter the rules
     * @param workloads the figures of people, one a person, in any order; of others nothing is known
     * @param day the organization of the day
     * @param unit the unit whose people are compared with each other, each with those of the same tier, with all units below it
     * @return by rule, then by tier and person; with a note for each person without a figure, and for each tier of which too few can be
     *     compared
     * @throws IllegalArgumentException if a person has two workloads
     * @throws io.salestiers.core.result.NotFoundException if the organization never has this unit
     */
    public WithFindings<List<WorkloadWarning>> warnings(
            CultureCharter charter, Collection<Workload> workloads, OrganizationDay day, UnitId unit) {
        Map<PersonId, Workload> byPerson = new HashMap<>();
        for (Workload each : workloads) {
            if (byPerson.put(each.person(), each) != null) {
                throw new IllegalArgumentException("person " + each.person() + " has two workloads");
            }
        }
        SortedMap<TierId, SortedSet<PersonId>> tiers = tiers(day, unit);
        List<WorkloadWarning> warnings = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (WorkloadRule rule : charter.workload()) {
            tiers.forEach((tier, people) -> {
                SortedMap<PersonId, Ratio> figures = new TreeMap<>();
                for (PersonId person : people) {
                    Workload own = byPerson.get(person);
                    Ratio figure = own == null ? null : own.figures().get(rule.measure());
                    if (figure == null) {
                        findings.add(Finding.of(CultureFinding.NO_FIGURE, Place.about("person:" + person))
                                .with("person", person.value())
                                .with("measure", Argument.text(rule.measure().value())));
                    } else {
                        figures.put(person, figure);
                    }
                }
                check(rule, tier, figures, day, warnings, findings);
            });
        }
        return WithFindings.of(
                List.copyOf(warnings), findings.stream().distinct().toList());
    }

    private static SortedMap<TierId, SortedSet<PersonId>> tiers(OrganizationDay day, UnitId unit) {
        SortedMap<TierId, SortedSet<PersonId>> tiers = new TreeMap<>();
        day.positionsIn(unit)
                .forEach(position -> day.holders(position).stream()
                        .filter(holder -> day.positionOf(holder.person())
                                .filter(position::equals)
                                .isPresent())
                        .forEach(holder -> day.tier(position)
                                .ifPresent(tier -> tiers.computeIfAbsent(tier, key -> new TreeSet<>())
                                        .add(holder.person()))));
        return tiers;
    }

    private static void check(
            WorkloadRule rule,
            TierId tier,
            SortedMap<PersonId, Ratio> figures,
            OrganizationDay day,
            List<WorkloadWarning> warnings,
            List<Finding> findings) {
        if (rule instanceof WorkloadRule.AboveLimit limit) {
            figures.forEach((person, figure) -> {
                if (figure.compareTo(limit.limit()) > 0) {
                    warnings.add(aboveLimit(limit, person, figure));
                }
            });
        } else if (rule instanceof WorkloadRule.AboveMedian above) {
            median(above, above.basis(), above.leastCompared(), above.share(), tier, figures, day, warnings, findings);
        } else if (rule instanceof WorkloadRule.BelowMedian below) {
            median(below, below.basis(), below.leastCompared(), below.share(), tier, figures, day, warnings, findings);
        }
    }

    private static WorkloadWarning aboveLimit(WorkloadRule.AboveLimit rule, PersonId person, Ratio figure) {
        Finding finding = Finding.of(CultureFinding.ABOVE_LIMIT, Place.about("person:" + person))
                .with("person", person.value())
                .with("measure", rule.measure().value())
                .with("figure", figure.toArgument())
                .with("limit", rule.limit().toArgument());
        Explanation explanation = Explanation.of(
                        EXPLAIN + "above-limit",
                        Operation.DIFFERENCE,
                        count(figure.minus(rule.limit())),
                        List.of(given("figure", rule.measure(), figure), given("limit", rule.measure(), rule.limit())))
                .concerning(person.value());
        return new WorkloadWarning(person, rule, finding, explanation);
    }

    private static void median(
            WorkloadRule rule,
            WorkloadBasis basis,
            int least,
            Ratio share,
            TierId tier,
            SortedMap<PersonId, Ratio> figures,
            OrganizationDay day,
            List<WorkloadWarning> warnings,
            List<Finding> findings) {
        SortedMap<PersonId, Ratio> compared = new TreeMap<>();
        figures.forEach((person, figure) ->
                compared.put(person, basis == WorkloadBasis.PERSON ? figure : figure.dividedBy(day.timeOf(person))));
        if (compared.size() < least) {
            findings.add(Finding.of(CultureFinding.TOO_FEW_TO_COMPARE, Place.about("tier:" + tier))
                    .with("tier", tier.value())
                    .with("measure", rule.measure().value())
                    .with("count", compared.size())
                    .with("least", least));
            return;
        }
        Ratio median = median(compared.values().stream().sorted().toList());
        Ratio bound = median.multipliedBy(share);
        boolean above = rule instanceof WorkloadRule.AboveMedian;
        compared.forEach((person, figure) -> {
            int order = figure.compareTo(bound);
            if (above ? order > 0 : order < 0) {
                Finding finding = Finding.of(
                                above ? CultureFinding.ABOVE_MEDIAN : CultureFinding.BELOW_MEDIAN,
                                Place.about("person:" + person))
                        .with("person", person.value())
                        .with("measure", rule.measure().value())
                        .with("figure", figure.toArgument())
                        .with("median", median.toArgument())
                        .with("share", share.toArgument())
                        .with("count", compared.size())
                        .with("tier", tier.value());
                warnings.add(new WorkloadWarning(
                        person, rule, finding, explanation(rule, person, figure, median, share, compared.size())));
            }
        });
    }

    private static Explanation explanation(
            WorkloadRule rule, PersonId person, Ratio figure, Ratio median, Ratio share, int count) {
        Explanation bound = Explanation.of(
                EXPLAIN + "bound",
                Operation.PRODUCT,
                count(median.multipliedBy(share)),
                List.of(
                        given("median", rule.measure(), median).with("count", Argument.number(count)),
                        Explanation.given(EXPLAIN + "share", Quantity.ratio(share))));
        return Explanation.of(
                        EXPLAIN + "beyond-bound",
                        Operation.DIFFERENCE,
                        count(figure.minus(bound.value().orElseThrow().value())),
                        List.of(given("figure", rule.measure(), figure), bound))
                .concerning(person.value());
    }

    private static Explanation given(String key, MeasureId measure, Ratio value) {
        return Explanation.given(EXPLAIN + key, count(value)).with("measure", measure.value());
    }

    private static Quantity count(Ratio value) {
        return Quantity.of(value, Unit.COUNT);
    }

    /** Of an even number half-way between the middle two. */
    private static Ratio median(List<Ratio> sorted) {
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : sorted.get(middle - 1).plus(sorted.get(middle)).dividedBy(Ratio.of(2));
    }
}
