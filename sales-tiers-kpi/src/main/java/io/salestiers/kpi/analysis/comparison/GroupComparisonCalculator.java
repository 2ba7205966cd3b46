package io.salestiers.kpi.analysis.comparison;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.Subject;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.text.Argument;
import io.salestiers.core.unit.Quantity;
import io.salestiers.kpi.analysis.AnalysisFinding;
import io.salestiers.kpi.analysis.internal.Checks;
import io.salestiers.kpi.analysis.internal.Exact;
import io.salestiers.kpi.evaluation.KpiValue;
import io.salestiers.kpi.measure.Reading;
import io.salestiers.kpi.measure.Reason;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Compares the change of a KPI in two groups. Stateless and safe for use by several threads.
 *
 * <!-- sample: GroupComparisonTest#compare -->
 * <pre>{@code
 * GroupComparison effect = GroupComparisonCalculator.DEFAULT.compare(before, after, trained, untrained, 5);
 * Reading change = effect.treated().change(); // 0.04: from 0.50 to 0.54
 * Reading difference = effect.difference(); // 0.03 more than the others
 * String caution = GroupComparison.CAUTION.en();
 * }</pre>
 */
public final class GroupComparisonCalculator {
    /** The calculator of this release. */
    public static final GroupComparisonCalculator DEFAULT = new GroupComparisonCalculator();

    /** The smallest group that may be shown at all. */
    public static final int LEAST = 3;

    private record Pair(Quantity before, Quantity after) {}

    private GroupComparisonCalculator() {}

    /**
     * Compares two groups.
     *
     * @param before the values before, of one KPI and period; one a subject
     * @param after the values after, of the same KPI
     * @param treated the subjects of the first group, such as those who completed a course between the two periods
     * @param others the subjects of the second group
     * @param least the smallest group whose figures are shown, {@value #LEAST} or more
     * @return the comparison
     * @throws io.salestiers.core.result.InvalidDefinitionException if a subject is in both groups, or the values don't belong
     *     together; with all findings
     * @throws IllegalArgumentException if {@code least} is below {@value #LEAST}
     */
    public GroupComparison compare(
            Collection<KpiValue> before,
            Collection<KpiValue> after,
            Set<Subject> treated,
            Set<Subject> others,
            int least) {
        if (least < LEAST) {
            throw new IllegalArgumentException("least must be " + LEAST + " or more, but was " + least);
        }
        Checks.acrossSubjects(before);
        Checks.acrossSubjects(after);
        KpiValue first = before.iterator().next();
        KpiValue last = after.iterator().next();
        List<Finding> findings = new ArrayList<>();
        if (!first.kpi().equals(last.kpi())) {
            findings.add(Finding.of(AnalysisFinding.MIXED_KPIS, Place.about("values"))
                    .with(
                            "found",
                            Argument.texts(
                                    List.of(first.kpi().value(), last.kpi().value()))));
        }
        Set<Subject> both = new TreeSet<>(treated);
        both.retainAll(others);
        for (Subject subject : both) {
            findings.add(Finding.of(AnalysisFinding.IN_BOTH_GROUPS, Place.about(subject.key()))
                    .with("found", subject.key()));
        }
        Checks.refuse(findings);
        List<Pair> ofTreated = pairs(before, after, treated);
        List<Pair> ofOthers = pairs(before, after, others);
        boolean shown = ofTreated.size() >= least && ofOthers.size() >= least;
        GroupChange one = change(ofTreated, treated.size(), shown);
        GroupChange other = change(ofOthers, others.size(), shown);
        Reading difference = Exact.difference(one.change(), other.change());
        Explanation explanation = Exact.step(
                        "kpi.explain.groups",
                        Operation.DIFFERENCE,
                        difference,
                        List.of(
                                step("kpi.explain.group-treated", ofTreated, one),
                                step("kpi.explain.group-others", ofOthers, other)))
                .with("kpi", first.kpi().value())
                .with("before", first.period().name())
                .with("after", last.period().name())
                .with("least", Argument.number(least))
                .with("caution", Argument.name(GroupComparison.CAUTION));
        return new GroupComparison(
                first.kpi(), first.period(), last.period(), least, one, other, difference, explanation);
    }

    private static List<Pair> pairs(Collection<KpiValue> before, Collection<KpiValue> after, Set<Subject> group) {
        Map<Subject, Reading> first = bySubject(before);
        Map<Subject, Reading> last = bySubject(after);
        List<Pair> pairs = new ArrayList<>();
        for (Subject subject : new TreeSet<>(group)) {
            Reading b = first.getOrDefault(subject, Reading.missing("before"));
            Reading a = last.getOrDefault(subject, Reading.missing("after"));
            if (b instanceof Reading.Known from && a instanceof Reading.Known to) {
                pairs.add(new Pair(from.value(), to.value()));
            }
        }
        return pairs;
    }

    private static Map<Subject, Reading> bySubject(Collection<KpiValue> values) {
        Map<Subject, Reading> bySubject = new TreeMap<>();
        values.forEach(value -> bySubject.put(value.subject(), value.reading()));
        return bySubject;
    }

    private static GroupChange change(List<Pair> pairs, int size, boolean shown) {
        int left = size - pairs.size();
        if (!shown) {
            Reading hidden = Reading.notMeaningful(Reason.TOO_FEW);
            return new GroupChange(pairs.size(), left, hidden, hidden, hidden);
        }
        Reading before = mean(pairs, Pair::before);
        Reading after = mean(pairs, Pair::after);
        return new GroupChange(pairs.size(), left, before, after, Exact.difference(after, before));
    }

    private static Reading mean(List<Pair> pairs, Function<Pair, Quantity> part) {
        List<Quantity> values = pairs.stream().map(part).toList();
        if (values.stream().map(Quantity::currency).distinct().count() > 1) {
            return Reading.notMeaningful(Reason.MIXED_CURRENCIES);
        }
        return Exact.bounded(() -> Reading.known(Exact.like(
                values.get(0),
                Ratio.sum(values.stream().map(Quantity::value).toList()).dividedBy(Ratio.of(values.size())))));
    }

    private static Explanation step(String key, List<Pair> pairs, GroupChange change) {
        if (change.change().quantity().isEmpty()) {
            return Explanation.none("kpi.explain.group-hidden", List.of())
                    .with("sample", Argument.number(pairs.size()));
        }
        return Explanation.of(
                        key,
                        Operation.DIFFERENCE,
                        change.change().quantity().orElseThrow(),
                        List.of(
                                mean("kpi.explain.group-after", pairs, change.after()),
                                mean("kpi.explain.group-before", pairs, change.before())))
                .with("sample", Argument.number(pairs.size()))
                .with("left", Argument.number(change.left()));
    }

    private static Explanation mean(String key, List<Pair> pairs, Reading mean) {
        Quantity value = mean.quantity().orElseThrow();
        Quantity count = Quantity.count(pairs.size());
        Quantity sum = Exact.like(value, value.value().multipliedBy(count.value()));
        return Explanation.of(
                key,
                Operation.QUOTIENT,
                value,
                List.of(
                        Explanation.given("kpi.explain.group-sum", sum),
                        Explanation.given("kpi.explain.group-count", count)));
    }
}
