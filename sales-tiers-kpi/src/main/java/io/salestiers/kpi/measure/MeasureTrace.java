package io.salestiers.kpi.measure;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.observation.Observation;
import io.salestiers.core.org.Subject;
import io.salestiers.core.result.Finding;
import io.salestiers.core.text.Argument;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.unit.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A value of a measure with everything behind it.
 *
 * @param measure the measure
 * @param subject whose value it is
 * @param range the days
 * @param reading the value
 * @param parts what entered it, by day and source
 * @param findings what must be known of it, such as days that are not observed
 */
public record MeasureTrace(
        Measure measure, Subject subject, DateRange range, Reading reading, List<Part> parts, List<Finding> findings) {
    /**
     * An observation in the form in which it entered the value.
     *
     * @param observation the observation
     * @param value what it added: its own value, or the converted one; empty if no exchange rate was known
     */
    public record Part(Observation observation, Optional<Quantity> value) {
        /** Refuses absent parts. */
        public Part {
            requireNonNull(observation, "observation");
            requireNonNull(value, "value");
        }
    }

    /** Copies the lists. */
    public MeasureTrace {
        requireNonNull(measure, "measure");
        requireNonNull(subject, "subject");
        requireNonNull(range, "range");
        requireNonNull(reading, "reading");
        parts = List.copyOf(parts);
        findings = List.copyOf(findings);
    }

    /**
     * The observations behind the value.
     *
     * @return by day and source
     */
    public List<Observation> observations() {
        return parts.stream().map(Part::observation).toList();
    }

    /**
     * Why the value is what it is.
     *
     * @param deep whether each observation is a step; without, the step only says how many there are
     * @return the explanation
     */
    public Explanation explain(boolean deep) {
        Explanation step;
        if (reading instanceof Reading.Known known) {
            step = deep && !parts.isEmpty()
                    ? new MeasureSteps(measure, known.value(), parts, steps()).explain()
                    : Explanation.given("kpi.explain.measure", known.value());
        } else {
            step = Explanation.none("kpi.explain.measure-without-value", deep ? steps() : List.of());
        }
        step = step.with("measure", Argument.name(measure.name()))
                .with("subject", subject.key())
                .with("days", Argument.days(range))
                .with("count", Argument.number(parts.size()));
        return subject instanceof Subject.OfPerson person
                ? step.concerning(person.id().value())
                : step;
    }

    private List<Explanation> steps() {
        List<Explanation> steps = new ArrayList<>();
        for (Part part : parts) {
            Observation observation = part.observation();
            Quantity shown = part.value().orElse(observation.value());
            Explanation step = Explanation.given("kpi.explain.observation", shown)
                    .with("source", observation.source())
                    .with("day", Argument.day(observation.day()))
                    .with("subject", observation.subject().key());
            steps.add(
                    observation.subject() instanceof Subject.OfPerson person
                            ? step.concerning(person.id().value())
                            : step);
        }
        return steps;
    }
}
