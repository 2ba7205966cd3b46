package io.salestiers.kpi.target;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.result.Finding;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.result.Place;
import io.salestiers.core.time.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A state of a plan: the plan, and the targets that were published from it.
 *
 * <p>What is published is frozen: whatever happens to plan and organization, these are the figures that people were told, and
 * a change is a new version that says from which day on it holds. While a plan is a draft, nothing is published yet. Immutable
 * and safe for use by several threads.
 *
 * @param plan the plan
 * @param effective the first day from which this version counts
 * @param published the targets as they were told to people, of the plan's measure; in the order of period and subject
 */
public record TargetVersion(TargetPlan plan, LocalDate effective, List<Target> published) {
    private static final String DOCUMENT = "target-version";
    private static final Comparator<Target> ORDER =
            Comparator.comparing(Target::period).thenComparing(Target::subject);

    /**
     * Sorts the targets.
     *
     * @throws InvalidDefinitionException if one is below zero, of another measure, or there twice; all are found at once
     */
    public TargetVersion {
        requireNonNull(plan, "plan");
        requireNonNull(effective, "effective");
        List<Finding> findings = new ArrayList<>();
        Set<List<Object>> seen = new HashSet<>();
        for (int i = 0; i < published.size(); i++) {
            Target target = published.get(i);
            String here = "/published/" + i;
            if (!target.measure().equals(plan.measure())) {
                findings.add(Finding.of(TargetFinding.UNKNOWN_MEASURE, Place.document(DOCUMENT, here + "/measure"))
                        .with("measure", target.measure().value()));
            }
            if (target.value().value().signum() < 0) {
                findings.add(Finding.of(TargetFinding.NEGATIVE, Place.document(DOCUMENT, here + "/value"))
                        .with("measure", target.measure().value())
                        .with("period", target.period().name())
                        .with("value", target.value().toArgument()));
            }
            if (!seen.add(key(target))) {
                findings.add(Finding.of(TargetFinding.TWICE, Place.document(DOCUMENT, here))
                        .with("measure", target.measure().value())
                        .with("period", target.period().name())
                        .with("subject", target.subject().key()));
            }
        }
        if (!findings.isEmpty()) {
            throw new InvalidDefinitionException(findings);
        }
        published = published.stream().sorted(ORDER).toList();
    }

    /**
     * A version of which nothing is published.
     *
     * @param plan the plan
     * @param effective the first day from which it counts
     * @return the draft
     */
    public static TargetVersion draft(TargetPlan plan, LocalDate effective) {
        return new TargetVersion(plan, effective, List.of());
    }

    /**
     * This version with the targets that a run gave.
     *
     * @param targets the result of the plan
     * @return a copy, with all targets of the plan's measure that have a value
     */
    public TargetVersion publishing(Targets targets) {
        return new TargetVersion(
                plan,
                effective,
                targets.all().stream()
                        .filter(value -> value.measure().equals(plan.measure()))
                        .flatMap(value -> value.target().stream())
                        .toList());
    }

    /**
     * What this version may not change: published targets of periods that were over before it takes effect.
     *
     * @param before the version of before
     * @return a finding for each of them that it leaves out or changes, by period and subject
     */
    public List<Finding> frozen(TargetVersion before) {
        Map<List<Object>, Target> now = new HashMap<>();
        published.forEach(target -> now.put(key(target), target));
        List<Finding> findings = new ArrayList<>();
        for (Target target : before.published) {
            Period period = target.period();
            boolean over = !period.range().to().orElseThrow().isAfter(effective);
            Optional<Target> other = Optional.ofNullable(now.get(key(target)));
            if (over && !other.equals(Optional.of(target))) {
                findings.add(Finding.of(
                                TargetFinding.FROZEN,
                                Place.during(target.subject().key(), period.range()))
                        .with("subject", target.subject().key())
                        .with("period", period.name())
                        .with("effective", effective)
                        .with("value", target.value().toArgument()));
            }
        }
        return List.copyOf(findings);
    }

    private static List<Object> key(Target target) {
        return List.of(target.measure(), target.subject(), target.period());
    }
}
