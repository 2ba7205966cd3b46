package io.salestiers.kpi.evaluation;

import io.salestiers.core.canonical.InputRef;
import io.salestiers.core.result.NotFoundException;
import io.salestiers.core.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All published versions of the values of a period: what is published is never rewritten, what changes becomes the next
 * version with the list of what differs.
 *
 * <!-- sample: EvaluationHistoryTest#restate -->
 * <pre>{@code
 * EvaluationHistory restated = history.restated(inAugust, AUGUST);
 * List<ValueDifference> differences = restated.differences(1, 2);
 * Optional<Quantity> change = differences.get(0).change(); // Anna's sales amount: CNY -20.00
 * }</pre>
 *
 * <p>Whether a closed period may be restated, and by whom, is decided elsewhere; who must not restate takes the
 * {@linkplain #differences(Evaluation) differences} and brings their {@linkplain ValueDifference#change() changes} into the
 * current period. Immutable and safe for use by several threads.
 *
 * @param versions by number, at least one
 */
public record EvaluationHistory(List<EvaluationVersion> versions) {
    /** Copies the list; refuses versions of several periods and versions that do not follow on each other. */
    public EvaluationHistory {
        versions = List.copyOf(versions);
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("a history needs a version");
        }
        for (int i = 0; i < versions.size(); i++) {
            EvaluationVersion version = versions.get(i);
            boolean follows = i == 0
                    ? version.number() == 1
                    : version.supersedes()
                                    .equals(Optional.of(versions.get(i - 1).digest()))
                            && version.number() == i + 1
                            && version.period().equals(versions.get(0).period());
            if (!follows) {
                throw new IllegalArgumentException("version " + version.number() + " of " + version.period()
                        + " does not follow on version " + i + " of "
                        + versions.get(0).period());
            }
        }
    }

    /**
     * The history of a period that is published for the first time.
     *
     * @param evaluation the values
     * @param inputs what they were made from
     * @return a history of one version
     */
    public static EvaluationHistory of(Evaluation evaluation, List<InputRef> inputs) {
        return new EvaluationHistory(List.of(new EvaluationVersion(
                evaluation.period(),
                1,
                EvaluationVersion.kept(evaluation),
                inputs,
                EvaluationVersion.SEMANTICS,
                Optional.empty())));
    }

    /**
     * The period.
     *
     * @return that of all versions
     */
    public Period period() {
        return versions.get(0).period();
    }

    /**
     * The values that hold.
     *
     * @return the last version
     */
    public EvaluationVersion latest() {
        return versions.get(versions.size() - 1);
    }

    /**
     * A version as it was published.
     *
     * @param number 1 for the first
     * @return the version
     * @throws NotFoundException if there is none
     */
    public EvaluationVersion version(int number) {
        if (number < 1 || number > versions.size()) {
            throw new NotFoundException("version of " + period(), number);
        }
        return versions.get(number - 1);
    }

    /**
     * The history with a further version, unless nothing differs: then the history itself, so that restating twice is
     * restating once.
     *
     * @param evaluation the values as they are now
     * @param inputs what they were made from
     * @return a history of which {@link #latest()} has the values
     * @throws IllegalArgumentException if the evaluation is of another period
     */
    public EvaluationHistory restated(Evaluation evaluation, List<InputRef> inputs) {
        if (differences(evaluation).isEmpty()) {
            return this;
        }
        List<EvaluationVersion> all = new ArrayList<>(versions);
        all.add(new EvaluationVersion(
                period(),
                versions.size() + 1,
                EvaluationVersion.kept(evaluation),
                inputs,
                EvaluationVersion.SEMANTICS,
                Optional.of(latest().digest())));
        return new EvaluationHistory(all);
    }

    /**
     * What an evaluation would change in the values that hold.
     *
     * @param evaluation the values as they are now
     * @return by subject, days and KPI
     * @throws IllegalArgumentException if the evaluation is of another period
     */
    public List<ValueDifference> differences(Evaluation evaluation) {
        if (!evaluation.period().equals(period())) {
            throw new IllegalArgumentException(
                    "an evaluation of " + period() + " is needed, but it is of " + evaluation.period());
        }
        return differences(latest().values(), EvaluationVersion.kept(evaluation));
    }

    /**
     * What differs between two versions.
     *
     * @param from the number of the version before
     * @param to the number of the version after
     * @return by subject, days and KPI
     * @throws NotFoundException if there is no such version
     */
    public List<ValueDifference> differences(int from, int to) {
        return differences(version(from).values(), version(to).values());
    }

    private static List<ValueDifference> differences(List<KeptValue> before, List<KeptValue> after) {
        // Ordered, and so found, by whose, when and which KPI alone.
        NavigableMap<KeptValue, KeptValue> old = new TreeMap<>();
        NavigableMap<KeptValue, KeptValue> now = new TreeMap<>();
        before.forEach(value -> old.put(value, value));
        after.forEach(value -> now.put(value, value));
        NavigableMap<KeptValue, KeptValue> all = new TreeMap<>(old);
        now.forEach(all::putIfAbsent);
        List<ValueDifference> differences = new ArrayList<>();
        all.forEach((key, value) -> {
            Optional<KeptValue> was = Optional.ofNullable(old.get(key));
            Optional<KeptValue> is = Optional.ofNullable(now.get(key));
            if (!was.map(KeptValue::reading).equals(is.map(KeptValue::reading))) {
                differences.add(new ValueDifference(
                        value.subject(),
                        value.days(),
                        value.kpi(),
                        was.map(KeptValue::reading),
                        is.map(KeptValue::reading)));
            }
        });
        return List.copyOf(differences);
    }
}
