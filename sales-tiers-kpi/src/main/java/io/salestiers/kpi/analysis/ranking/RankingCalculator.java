package io.salestiers.kpi.analysis.ranking;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.Subject;
import io.salestiers.core.text.Argument;
import io.salestiers.core.unit.Quantity;
import io.salestiers.kpi.analysis.internal.Checks;
import io.salestiers.kpi.catalog.Direction;
import io.salestiers.kpi.evaluation.KpiValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Ranks subjects by one KPI. The same values give the same ranking in whatever order they come. Stateless and safe for use by
 * several threads.
 *
 * <!-- sample: RankingTest#rank -->
 * <pre>{@code
 * Ranking ranking = RankingCalculator.DEFAULT.rank(RankMethod.STANDARD, Direction.HIGHER_IS_BETTER, values);
 * RankEntry anna = ranking.find(ANNA).orElseThrow();
 * long rank = anna.rank(); // 2, as one is better
 * List<Subject> same = anna.tiedWith(); // [person:ben]
 * }</pre>
 */
public final class RankingCalculator {
    /** The calculator of this release. */
    public static final RankingCalculator DEFAULT = new RankingCalculator();

    private RankingCalculator() {}

    /**
     * Ranks.
     *
     * @param method which number tied subjects get
     * @param direction which way is better, which is that of the KPI
     * @param values one value a subject, of one KPI, period and unit
     * @return the ranking
     * @throws io.salestiers.core.result.InvalidDefinitionException if the values can't be ranked together: of several KPIs,
     *     periods, units or currencies, or two for one subject; with all such findings
     */
    public Ranking rank(RankMethod method, Direction direction, Collection<KpiValue> values) {
        requireNonNull(method, "method");
        Checks.acrossSubjects(values);
        Comparator<Ratio> bestFirst = direction == Direction.HIGHER_IS_BETTER
                ? Comparator.<Ratio>naturalOrder().reversed()
                : Comparator.naturalOrder();
        SortedMap<Ratio, List<KpiValue>> groups = new TreeMap<>(bestFirst);
        List<KpiValue> without = new ArrayList<>();
        values.stream()
                .sorted(Comparator.comparing(KpiValue::subject))
                .forEach(value -> value.reading()
                        .quantity()
                        .ifPresentOrElse(
                                quantity -> groups.computeIfAbsent(quantity.value(), number -> new ArrayList<>())
                                        .add(value),
                                () -> without.add(value)));
        List<RankEntry> entries = new ArrayList<>();
        int betterValues = 0;
        for (List<KpiValue> group : groups.values()) {
            int betterSubjects = entries.size();
            for (KpiValue value : group) {
                entries.add(entry(method, value, group, betterSubjects, betterValues));
            }
            betterValues++;
        }
        return new Ranking(method, direction, entries, without);
    }

    private static RankEntry entry(
            RankMethod method, KpiValue value, List<KpiValue> group, int betterSubjects, int betterValues) {
        int better = method == RankMethod.DENSE ? betterValues : betterSubjects;
        int own = method == RankMethod.MODIFIED ? group.size() : 1;
        List<Subject> others = group.stream()
                .map(KpiValue::subject)
                .filter(subject -> !subject.equals(value.subject()))
                .toList();
        String betterKey = method == RankMethod.DENSE ? "kpi.explain.rank-better-values" : "kpi.explain.rank-better";
        String ownKey = method == RankMethod.MODIFIED ? "kpi.explain.rank-equal" : "kpi.explain.rank-own";
        Explanation explanation = Explanation.of(
                        "kpi.explain.rank",
                        Operation.SUM,
                        Quantity.count(better + own),
                        List.of(count(betterKey, better), count(ownKey, own)))
                .with("kpi", value.kpi().value())
                .with("subject", value.subject().key())
                .with("period", value.period().name())
                .with("method", Argument.term(method.key()))
                .with("tied", Argument.number(others.size()));
        if (value.subject() instanceof Subject.OfPerson person) {
            explanation = explanation.concerning(person.id().value());
        }
        return new RankEntry(better + own, value, others, explanation);
    }

    private static Explanation count(String key, int count) {
        return Explanation.of(key, Operation.COUNT, Quantity.count(count), List.of())
                .with("count", Argument.number(count));
    }
}
