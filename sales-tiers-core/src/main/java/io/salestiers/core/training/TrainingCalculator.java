package io.salestiers.core.training;

import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.observation.Observation;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.OrganizationDay;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.Tenures;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.unit.Quantity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Answers what people have yet to learn, and how many have learned it. Stateless and safe for use by several threads.
 *
 * <!-- sample: TrainingSamplesTest#gaps -->
 * <pre>{@code
 * TrainingRecords records = TrainingRecords.of(catalog, store.facts()).orThrow();
 * LocalDate today = LocalDate.of(2026, 12, 1);
 * Set<PersonId> team = TrainingCalculator.DEFAULT.team(organization.on(today), EAST); // sun, zhao
 * TrainingGaps gaps = TrainingCalculator.DEFAULT.gaps(catalog, records, organization, today, team);
 * List<TrainingGap> ofSun = gaps.of(SUN); // the license is valid up to 2027-01-19 and has to be renewed
 * List<TrainingGap> late = gaps.late(); // zhao has neither completed the course nor got the license
 * List<Observation> figures = TrainingCalculator.DEFAULT.completion(
 *         catalog,
 *         records,
 *         organization,
 *         DateRange.parse("2026-01-01/2026-04-01"),
 *         CompletionBasis.BY_DUE_DAY); // trainings_assigned 2, trainings_done 1
 * }</pre>
 */
public final class TrainingCalculator {
    /** The calculator of this release. */
    public static final TrainingCalculator DEFAULT = new TrainingCalculator();

    private TrainingCalculator() {}

    /**
     * Who belongs to a team: the holders of positions in a unit and in all units below it.
     *
     * @param day the organization of a day
     * @param unit the unit
     * @return the people whose own position lies there, not those who only act
     * @throws io.salestiers.core.result.NotFoundException if the organization never has this unit
     */
    public SortedSet<PersonId> team(OrganizationDay day, UnitId unit) {
        SortedSet<PersonId> team = new TreeSet<>();
        day.positionsIn(unit)
                .forEach(position -> day.holders(position).stream()
                        .filter(holder -> day.positionOf(holder.person())
                                .filter(position::equals)
                                .isPresent())
                        .forEach(holder -> team.add(holder.person())));
        return team;
    }

    /**
     * What people have yet to learn, prove or renew on a day.
     *
     * @param catalog what is asked
     * @param records what was learned
     * @param organization who holds which position
     * @param day the day
     * @param people whose gaps, such as a {@linkplain #team team}
     * @return the gaps by person
     */
    public TrainingGaps gaps(
            TrainingCatalog catalog,
            TrainingRecords records,
            Organization organization,
            LocalDate day,
            Collection<PersonId> people) {
        Tenures tenures = Tenures.of(organization);
        OrganizationDay today = organization.on(day);
        List<TrainingGap> gaps = new ArrayList<>();
        for (PersonId person : new TreeSet<>(people)) {
            gaps.addAll(new GapRun(catalog, records.of(person), tenures, today).gaps());
        }
        return new TrainingGaps(day, gaps);
    }

    /**
     * The figures of training completion: of each course that falls due for somebody in a range one of
     * {@link TrainingMeasures#TRAININGS_ASSIGNED} on its due day, and one of {@link TrainingMeasures#TRAININGS_DONE} if it was
     * completed. What falls due after somebody has left the tier is not assigned. Where two plans ask a person for one course,
     * each counts.
     *
     * @param catalog what is asked
     * @param records what was learned
     * @param organization who held which position
     * @param range the days, with an end
     * @param basis when a course counts as completed
     * @return by day, then by source
     * @throws IllegalArgumentException if the range has no end
     */
    public List<Observation> completion(
            TrainingCatalog catalog,
            TrainingRecords records,
            Organization organization,
            DateRange range,
            CompletionBasis basis) {
        LocalDate last = range.to()
                .orElseThrow(() -> new IllegalArgumentException("the range must have an end, but was " + range))
                .minusDays(1);
        Tenures tenures = Tenures.of(organization);
        List<Observation> observations = new ArrayList<>();
        for (PersonId person : organization.people()) {
            for (Asked asked : Asked.of(catalog, tenures.of(person))) {
                if (asked.requirement() instanceof Requirement.CompleteCourse course
                        && range.contains(asked.due())
                        && asked.tenure().days().contains(asked.due())) {
                    LocalDate until = basis == CompletionBasis.BY_DUE_DAY ? asked.due() : last;
                    String source = asked.plan().id() + "/" + course.course() + "/" + person;
                    observations.add(figure(TrainingMeasures.TRAININGS_ASSIGNED, person, asked.due(), 1, source));
                    if (records.of(person).completedBy(course.course(), until)) {
                        observations.add(figure(TrainingMeasures.TRAININGS_DONE, person, asked.due(), 1, source));
                    }
                }
            }
        }
        observations.sort(Comparator.comparing(Observation::day)
                .thenComparing(Observation::source)
                .thenComparing(Observation::measure));
        return List.copyOf(observations);
    }

    /**
     * The figures of certificate coverage at the end of a day: of each person of the organization
     * {@link TrainingMeasures#PEOPLE_TO_CERTIFY}, 1 if a plan of a tier in which they hold a position asks for a certificate that
     * is due, else 0; and {@link TrainingMeasures#CERTIFIED_PEOPLE}, 1 if each of these certificates is valid on the day, else 0.
     * The zeros end what stood before, so that nobody who has left stays in the stock.
     *
     * @param catalog what is asked
     * @param records what was learned
     * @param organization who holds which position
     * @param day the day, such as the last one of a period
     * @return two for each person
     */
    public List<Observation> coverage(
            TrainingCatalog catalog, TrainingRecords records, Organization organization, LocalDate day) {
        Tenures tenures = Tenures.of(organization);
        List<Observation> observations = new ArrayList<>();
        for (PersonId person : organization.people()) {
            boolean needed = false;
            boolean held = true;
            for (Asked asked : Asked.of(catalog, tenures.on(person, day))) {
                if (asked.requirement() instanceof Requirement.HoldCertificate certificate
                        && !day.isBefore(asked.due())) {
                    needed = true;
                    held &= records.of(person)
                            .statusOn(
                                    catalog.certificate(certificate.certificate())
                                            .orElseThrow(),
                                    day)
                            .held();
                }
            }
            String source = "coverage/" + person + "/" + day;
            observations.add(member(TrainingMeasures.PEOPLE_TO_CERTIFY, person, day, needed, source));
            observations.add(member(TrainingMeasures.CERTIFIED_PEOPLE, person, day, needed && held, source));
        }
        return List.copyOf(observations);
    }

    /**
     * Those who were trained and those not yet trained, for {@code kpi.analysis.comparison}.
     *
     * @param course the course
     * @param records what was learned
     * @param people whom to look at, such as those of one tier who were there before and after
     * @param window the days in which the training took place, with an end
     * @return the groups, whose sizes are their sample sizes; read {@link TrainingGroups#CAUTION}
     * @throws IllegalArgumentException if the window has no end
     */
    public TrainingGroups groups(
            CourseId course, TrainingRecords records, Collection<PersonId> people, DateRange window) {
        LocalDate end = window.to()
                .orElseThrow(() -> new IllegalArgumentException("the window must have an end, but was " + window));
        Set<Subject> trained = new TreeSet<>();
        Set<Subject> notYet = new TreeSet<>();
        Set<Subject> leftOut = new TreeSet<>();
        for (PersonId person : people) {
            Optional<LocalDate> done = records.of(person).completed(course);
            Set<Subject> group = done.filter(window::contains).isPresent()
                    ? trained
                    : done.filter(day -> day.isBefore(end)).isPresent() ? leftOut : notYet;
            group.add(new Subject.OfPerson(person));
        }
        return new TrainingGroups(course, window, trained, notYet, leftOut);
    }

    private static Observation member(
            MeasureId measure, PersonId person, LocalDate day, boolean counts, String source) {
        return new Observation(
                measure,
                new Subject.OfPerson(person),
                day,
                Quantity.count(counts ? 1 : 0),
                Optional.of(person.value()),
                source);
    }

    private static Observation figure(MeasureId measure, PersonId person, LocalDate day, long count, String source) {
        return new Observation(
                measure, new Subject.OfPerson(person), day, Quantity.count(count), Optional.empty(), source);
    }
}
