package io.salestiers.core.culture;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.observation.Observation;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The work of a person on a day or up to it (工作量): customers, due visits, hours. The figures come from the host or from other
 * parts of the library; nothing of them is found here.
 *
 * @param person who
 * @param day the day
 * @param figures the figures by measure, each 0 or more
 */
public record Workload(PersonId person, LocalDate day, SortedMap<MeasureId, Ratio> figures) {
    /** Copies the map; refuses negative figures. */
    public Workload {
        requireNonNull(person, "person");
        requireNonNull(day, "day");
        figures = Collections.unmodifiableSortedMap(new TreeMap<>(figures));
        figures.forEach((measure, figure) -> {
            if (figure.signum() < 0) {
                throw new IllegalArgumentException(
                        measure + " must be 0 or more, but was " + figure + " (person " + person + ")");
            }
        });
    }

    /**
     * A person without a figure yet.
     *
     * @param person who
     * @param day the day
     * @return the workload
     */
    public static Workload of(PersonId person, LocalDate day) {
        return new Workload(person, day, Collections.emptySortedMap());
    }

    /**
     * This workload with one more figure, or another one.
     *
     * @param measure the measure, such as {@link CultureMeasures#WORKLOAD_HOURS}
     * @param figure the figure
     * @return a copy
     */
    public Workload with(MeasureId measure, Ratio figure) {
        SortedMap<MeasureId, Ratio> more = new TreeMap<>(figures);
        more.put(measure, figure);
        return new Workload(person, day, more);
    }

    /**
     * The figures for {@code kpi.measure}.
     *
     * @return one a figure
     */
    public List<Observation> observations() {
        List<Observation> observations = new ArrayList<>();
        figures.forEach((measure, figure) -> observations.add(new Observation(
                measure,
                new Subject.OfPerson(person),
                day,
                Quantity.of(figure, Unit.COUNT),
                Optional.empty(),
                "workload/" + person + "/" + day)));
        return observations;
    }
}
