package io.salestiers.core.culture;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.observation.DimensionId;
import io.salestiers.core.observation.Observation;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.text.Argument;
import io.salestiers.core.unit.Quantity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How far a team is on the way to its goal, and how much of the time is over: from 80 to 100 customers, 95 is 75 % of the way.
 * Beyond the goal it is more than 100 %, and less than nothing if the team fell behind its start. Immutable and safe for use by
 * several threads.
 *
 * @param goal the goal
 * @param day the day
 * @param latest the last reading up to this day; empty if there is none, and then there is no progress either
 * @param progress the part of the way that is done, exact
 * @param elapsed the part of the days that is over at the end of the day, 0 to 1
 * @param explanation how it was found
 */
public record GoalProgress(
        TeamGoal goal,
        LocalDate day,
        Optional<GoalReading> latest,
        Optional<Ratio> progress,
        Ratio elapsed,
        Explanation explanation) {
    private static final DimensionId GOAL = DimensionId.of("goal");
    private static final String EXPLAIN = "core.culture.explain.";

    /** Refuses absent parts. */
    public GoalProgress {
        requireNonNull(goal, "goal");
        requireNonNull(day, "day");
        requireNonNull(latest, "latest");
        requireNonNull(progress, "progress");
        requireNonNull(elapsed, "elapsed");
        requireNonNull(explanation, "explanation");
    }

    /**
     * The progress at the end of a day.
     *
     * @param goal the goal
     * @param readings readings of this and of other goals, in any order
     * @param day the day
     * @return the progress, with a warning for each reading of this goal that does not count: outside its days, in another unit,
     *     or one of several different ones of a day
     */
    public static WithFindings<GoalProgress> of(TeamGoal goal, Collection<GoalReading> readings, LocalDate day) {
        List<Finding> findings = new ArrayList<>();
        SortedMap<LocalDate, GoalReading> sound = sound(goal, readings, findings);
        SortedMap<LocalDate, GoalReading> known = sound.headMap(day.plusDays(1));
        Optional<GoalReading> latest =
                known.isEmpty() ? Optional.empty() : Optional.ofNullable(known.get(known.lastKey()));
        Explanation explanation = latest.map(reading -> step(goal, reading))
                .orElseGet(() -> Explanation.none(EXPLAIN + "no-progress", List.of()))
                .with("goal", Argument.name(goal.name()));
        GoalProgress progress = new GoalProgress(
                goal, day, latest, explanation.value().map(Quantity::value), elapsed(goal, day), explanation);
        return WithFindings.of(progress, findings);
    }

    private static SortedMap<LocalDate, GoalReading> sound(
            TeamGoal goal, Collection<GoalReading> readings, List<Finding> findings) {
        SortedMap<LocalDate, GoalReading> sound = new TreeMap<>();
        SortedSet<LocalDate> contradicted = new TreeSet<>();
        for (GoalReading each : readings) {
            if (!each.goal().equals(goal.id())) {
                continue;
            }
            if (!goal.days().contains(each.day())) {
                findings.add(finding(CultureFinding.PROGRESS_OUTSIDE, goal, each.day())
                        .with("days", Argument.days(goal.days())));
            } else if (each.value().unit() != goal.to().unit()
                    || !each.value().currency().equals(goal.to().currency())) {
                findings.add(finding(CultureFinding.PROGRESS_UNIT, goal, each.day())
                        .with("unit", Argument.term(goal.to().unit().key())));
            } else {
                GoalReading other = sound.putIfAbsent(each.day(), each);
                if (other != null && !other.equals(each)) {
                    contradicted.add(each.day());
                }
            }
        }
        for (LocalDate day : contradicted) {
            sound.remove(day);
            findings.add(finding(CultureFinding.PROGRESS_TWICE, goal, day));
        }
        findings.sort(Comparator.comparing(Finding::toString));
        return sound;
    }

    private static Finding finding(CultureFinding code, TeamGoal goal, LocalDate day) {
        return Finding.of(code, Place.about(goal.id().value()))
                .with("goal", goal.id().value())
                .with("day", day);
    }

    private static Explanation step(TeamGoal goal, GoalReading reading) {
        Explanation done = difference("way-done", reading.value(), "reading", goal.from());
        Explanation whole = difference("way", goal.to(), "goal-end", goal.from());
        Ratio share = done.value()
                .orElseThrow()
                .value()
                .dividedBy(whole.value().orElseThrow().value());
        return Explanation.of(EXPLAIN + "progress", Operation.QUOTIENT, Quantity.ratio(share), List.of(done, whole))
                .with("day", Argument.day(reading.day()));
    }

    private static Explanation difference(String key, Quantity of, String keyOf, Quantity from) {
        Quantity difference = new Quantity(of.value().minus(from.value()), of.unit(), of.currency());
        return Explanation.of(
                EXPLAIN + key,
                Operation.DIFFERENCE,
                difference,
                List.of(Explanation.given(EXPLAIN + keyOf, of), Explanation.given(EXPLAIN + "goal-start", from)));
    }

    private static Ratio elapsed(TeamGoal goal, LocalDate day) {
        if (day.isBefore(goal.days().from())) {
            return Ratio.ZERO;
        }
        long days = goal.days().lengthInDays();
        long over = Math.min(days, day.toEpochDay() - goal.days().from().toEpochDay() + 1);
        return Ratio.of(over, days);
    }

    /**
     * The figure of the day.
     *
     * @return one of {@link CultureMeasures#GOAL_PROGRESS}; none without progress
     */
    public Optional<Observation> observation() {
        return progress.map(share -> new Observation(
                        CultureMeasures.GOAL_PROGRESS,
                        GoalReading.subject(goal),
                        day,
                        Quantity.ratio(share),
                        Optional.empty(),
                        goal.id() + "/" + day)
                .with(GOAL, goal.id().value()));
    }
}
