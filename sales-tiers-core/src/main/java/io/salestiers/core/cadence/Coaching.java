package io.salestiers.core.cadence;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.observation.Observation;
import io.salestiers.core.org.OrganizationDay;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.text.Ids;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.unit.Quantity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * That a manager helped somebody to do their work better (辅导), alone or with a customer (陪访), and what they agreed on.
 *
 * @param id its id
 * @param kind alone or with a customer
 * @param day when
 * @param coach who helped
 * @param coached whom
 * @param customer the opaque id of the customer; present exactly for a joint visit
 * @param steps what was agreed on
 */
public record Coaching(
        CoachingId id,
        Kind kind,
        LocalDate day,
        PersonId coach,
        PersonId coached,
        Optional<String> customer,
        List<NextStep> steps) {
    /** A person whom somebody coached: 1, on the day, about the coach. */
    public static final MeasureId GIVEN = MeasureId.of("coachings-given");

    /** A coaching that somebody had: 1, on the day, about whom was coached. */
    public static final MeasureId RECEIVED = MeasureId.of("coachings-received");

    /** A next step that was due: 1, on its due day, about who does it. */
    public static final MeasureId STEPS_DUE = MeasureId.of("coaching-steps-due");

    /** A next step that was done in time: 1, else 0, on its due day. */
    public static final MeasureId STEPS_IN_TIME = MeasureId.of("coaching-steps-in-time");

    /** Alone or with a customer. */
    public enum Kind {
        /** A talk, a training on the job. */
        COACHING,
        /** A visit to a customer by both. */
        JOINT_VISIT;

        /**
         * The key of the word for it in the catalogue of the module.
         *
         * @return for example {@code core.cadence.coaching.joint-visit}
         */
        public String key() {
            return "core.cadence.coaching." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Something that was agreed on.
     *
     * @param what what; free text, which enters no audit, event or digest
     * @param owner who does it: one of the two
     * @param due the last day on which it is in time
     * @param done when it was done; empty if it was not, or not yet
     */
    public record NextStep(String what, PersonId owner, LocalDate due, Optional<LocalDate> done) {
        /** Refuses a blank text. */
        public NextStep {
            requireNonNull(owner, "owner");
            requireNonNull(due, "due");
            requireNonNull(done, "done");
            if (what.isBlank()) {
                throw new IllegalArgumentException("a next step must say what is to be done");
            }
        }
    }

    /** Refuses people who coach themselves, and steps of others or due before. */
    public Coaching {
        requireNonNull(id, "id");
        requireNonNull(kind, "kind");
        requireNonNull(day, "day");
        customer.ifPresent(value -> Ids.check("customer", value));
        steps = List.copyOf(steps);
        if (coach.equals(coached)) {
            throw new IllegalArgumentException("nobody coaches themself, but '" + coach + "' would (" + id + ")");
        }
        if (customer.isPresent() != (kind == Kind.JOINT_VISIT)) {
            throw new IllegalArgumentException("a customer goes with a joint visit only (" + id + ")");
        }
        for (NextStep step : steps) {
            if (step.due().isBefore(day)) {
                throw new IllegalArgumentException(
                        "a next step must not be due before " + day + ", but is on " + step.due() + " (" + id + ")");
            }
            if (!step.owner().equals(coach) && !step.owner().equals(coached)) {
                throw new IllegalArgumentException(
                        "a next step must be of one of the two, but is of '" + step.owner() + "' (" + id + ")");
            }
        }
    }

    /**
     * What is odd: a coach who is not above whom they coached on the day.
     *
     * @param ofDay the organization of its day
     * @return a warning or none
     */
    public List<Finding> findings(OrganizationDay ofDay) {
        boolean above = ofDay.positionOf(coached)
                .filter(own -> ofDay.chain(own).stream()
                        .anyMatch(position ->
                                ofDay.occupant(position).filter(coach::equals).isPresent()))
                .isPresent();
        return above
                ? List.of()
                : List.of(Finding.of(CadenceFindings.COACH_NOT_ABOVE, Place.about("coaching:" + id))
                        .with("coach", coach.value())
                        .with("coached", coached.value())
                        .with("day", day));
    }

    /**
     * What people still have to do.
     *
     * @param coachings all that there are
     * @param owner who
     * @param day the day of asking
     * @return what was agreed on by the day and not done by it, by due day
     */
    public static List<NextStep> openSteps(Collection<Coaching> coachings, PersonId owner, LocalDate day) {
        return coachings.stream()
                .filter(coaching -> !coaching.day().isAfter(day))
                .flatMap(coaching -> coaching.steps().stream())
                .filter(step -> step.owner().equals(owner)
                        && step.done().filter(done -> !done.isAfter(day)).isEmpty())
                .sorted(java.util.Comparator.comparing(NextStep::due).thenComparing(NextStep::what))
                .toList();
    }

    /**
     * Whom a manager has not coached.
     *
     * @param coachings all that there are
     * @param manager the manager's position
     * @param range the days of coachings that count
     * @param ofDay the organization of the day of asking
     * @return the people who report directly to the position and had no coaching by its occupant in the range, by id
     */
    public static List<PersonId> notCoached(
            Collection<Coaching> coachings, PositionId manager, DateRange range, OrganizationDay ofDay) {
        Set<PersonId> people = new TreeSet<>();
        for (PositionId report : ofDay.directReports(manager)) {
            ofDay.occupant(report).ifPresent(people::add);
        }
        Optional<PersonId> coach = ofDay.occupant(manager);
        coach.ifPresent(people::remove);
        coachings.stream()
                .filter(coaching -> range.contains(coaching.day())
                        && coach.filter(coaching.coach()::equals).isPresent())
                .forEach(coaching -> people.remove(coaching.coached()));
        return List.copyOf(people);
    }

    /**
     * The figures of coachings.
     *
     * @param coachings all that there are
     * @param range days of coachings and due days of steps
     * @return observations by measure, then by day
     */
    public static List<Observation> observations(Collection<Coaching> coachings, DateRange range) {
        List<Observation> all = new ArrayList<>();
        for (Coaching coaching : coachings) {
            String source = coaching.id().value();
            if (range.contains(coaching.day())) {
                all.add(one(GIVEN, coaching.coach(), coaching.day(), true, source));
                all.add(one(RECEIVED, coaching.coached(), coaching.day(), true, source));
            }
            for (int i = 0; i < coaching.steps().size(); i++) {
                NextStep step = coaching.steps().get(i);
                if (range.contains(step.due())) {
                    boolean inTime = step.done()
                            .filter(done -> !done.isAfter(step.due()))
                            .isPresent();
                    all.add(one(STEPS_DUE, step.owner(), step.due(), true, source + "/" + i));
                    all.add(one(STEPS_IN_TIME, step.owner(), step.due(), inTime, source + "/" + i));
                }
            }
        }
        all.sort(java.util.Comparator.comparing(Observation::measure)
                .thenComparing(Observation::day)
                .thenComparing(Observation::subject)
                .thenComparing(Observation::source));
        return List.copyOf(all);
    }

    private static Observation one(MeasureId measure, PersonId person, LocalDate day, boolean counts, String source) {
        return new Observation(
                measure, Subject.of(person), day, Quantity.count(counts ? 1 : 0), Optional.empty(), source);
    }
}
