package io.salestiers.kpi.measure;

import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.observation.Observation;
import io.salestiers.core.text.Ids;
import io.salestiers.core.unit.Quantity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds what is seen for the first time: from orders won it makes new customers (客户开发数量).
 *
 * <p>Customer C-7 with orders on 3 March, 9 April and 2 May is one new customer, on 3 March, of whoever won that order.
 * "First" means first among the given observations: the history before them is not known here.
 */
public final class FirstOccurrence {
    private static final Comparator<Observation> BY_DAY_AND_SOURCE = Comparator.comparing(Observation::day)
            .thenComparing(Observation::source, Ids::compare)
            .thenComparing(Observation::subject);

    private FirstOccurrence() {}

    /**
     * One observation of 1 for each member, on its first day.
     *
     * @param observations any observations; those of another measure, without a member, or with a value of zero or less
     *     (returns) are passed over
     * @param from the measure whose members are looked at, for example {@code won_customer}
     * @param to the measure of the result, for example {@code new_customers}
     * @return by member; of two on one day the one with the smaller source id, by code point, is the first
     */
    public static List<Observation> of(Collection<Observation> observations, MeasureId from, MeasureId to) {
        Map<String, Observation> first = new TreeMap<>(Ids::compare);
        for (Observation observation : observations) {
            if (observation.measure().equals(from)
                    && observation.member().isPresent()
                    && observation.value().value().signum() > 0) {
                first.merge(
                        observation.member().get(),
                        observation,
                        (a, b) -> BY_DAY_AND_SOURCE.compare(a, b) <= 0 ? a : b);
            }
        }
        List<Observation> result = new ArrayList<>();
        for (Observation observation : first.values()) {
            result.add(new Observation(
                    to,
                    observation.subject(),
                    observation.day(),
                    Quantity.count(1),
                    observation.member(),
                    observation.source()));
        }
        return List.copyOf(result);
    }
}
