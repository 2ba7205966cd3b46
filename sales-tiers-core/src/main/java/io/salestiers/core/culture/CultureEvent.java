package io.salestiers.core.culture;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.observation.Observation;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.unit.Quantity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * An event of a team (团队活动) and who came. Immutable and safe for use by several threads.
 *
 * @param id its id
 * @param name what people read
 * @param day when
 * @param invited who was invited
 * @param present who came
 */
public record CultureEvent(
        CultureEventId id, LocalizedText name, LocalDate day, Set<PersonId> invited, Set<PersonId> present) {
    /** Copies the sets. */
    public CultureEvent {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(day, "day");
        invited = Collections.unmodifiableSortedSet(new TreeSet<>(invited));
        present = Collections.unmodifiableSortedSet(new TreeSet<>(present));
    }

    /**
     * The figures of the event: one of {@link CultureMeasures#EVENT_INVITATIONS} for each who was invited, and one of
     * {@link CultureMeasures#EVENT_PARTICIPATIONS} if they came.
     *
     * @return by person, with a note for each who came without an invitation and does not count: else more than all could come
     */
    public WithFindings<List<Observation>> observations() {
        List<Observation> observations = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (PersonId person : invited) {
            observations.add(figure(CultureMeasures.EVENT_INVITATIONS, person));
            if (present.contains(person)) {
                observations.add(figure(CultureMeasures.EVENT_PARTICIPATIONS, person));
            }
        }
        for (PersonId person : present) {
            if (!invited.contains(person)) {
                findings.add(Finding.of(CultureFinding.NOT_INVITED, Place.about(id.value()))
                        .with("event", id.value())
                        .with("person", person.value()));
            }
        }
        return WithFindings.of(List.copyOf(observations), findings);
    }

    private Observation figure(MeasureId measure, PersonId person) {
        return new Observation(
                measure, new Subject.OfPerson(person), day, Quantity.count(1), Optional.empty(), id + "/" + person);
    }
}
