package io.salestiers.core.culture;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.observation.DimensionId;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.observation.Observation;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.unit.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The recognitions that count under the rules. Immutable and safe for use by several threads.
 *
 * @param charter the rules
 * @param counted the recognitions that count, by day, then by id
 */
public record RecognitionReview(CultureCharter charter, List<Recognition> counted) {
    private static final DimensionId VALUE = DimensionId.of("value");

    /** Copies the list. */
    public RecognitionReview {
        requireNonNull(charter, "charter");
        counted = List.copyOf(counted);
    }

    /**
     * The figures of some days: each recognition once for who gave it and once for who got it.
     *
     * @param range the days
     * @return by day, then by recognition
     */
    public List<Observation> observations(DateRange range) {
        List<Observation> observations = new ArrayList<>();
        for (Recognition each : counted) {
            if (range.contains(each.day())) {
                observations.add(figure(CultureMeasures.RECOGNITIONS_GIVEN, each.giver(), each));
                observations.add(figure(CultureMeasures.RECOGNITIONS_RECEIVED, each.receiver(), each));
            }
        }
        return List.copyOf(observations);
    }

    private static Observation figure(MeasureId measure, PersonId person, Recognition each) {
        return new Observation(
                        measure,
                        new Subject.OfPerson(person),
                        each.day(),
                        Quantity.count(1),
                        Optional.empty(),
                        each.id().value())
                .with(VALUE, each.value().value());
    }
}
