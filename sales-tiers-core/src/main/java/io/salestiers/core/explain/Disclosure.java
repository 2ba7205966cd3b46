package io.salestiers.core.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What of an explanation one person may see: the own steps and totals of others, but no single other person's number.
 *
 * <p>A step about another person is left out. The step above it becomes a stated total, if those left out are at least
 * {@code leastOthers} people; else it would tell about one of them, and it is left out too, and so on upwards. A step about
 * the viewer stays in any case, as a stated number if need be: one's own pay, one's own quota.
 *
 * <p>Who has a zero in a total hides nobody in it, and is not counted.
 *
 * <p>Of a pool that three people share, each sees the fund as a total, the own weight with its deals, and the sum of
 * weights. Of a pool of two, each sees the own share only, because everything else would tell the other's. The same holds if
 * two totals differ by fewer people than the limit: their difference would tell.
 *
 * @param leastOthers how many other people a total must be of, 2 or more
 */
public record Disclosure(int leastOthers) {
    /** Totals of two or more other people are shown. */
    public static final Disclosure DEFAULT = new Disclosure(2);

    /** Refuses a limit that protects nobody. */
    public Disclosure {
        if (leastOthers < 2) {
            throw new IllegalArgumentException("leastOthers must be 2 or more, but was " + leastOthers);
        }
    }

    /**
     * What a person may see of an explanation.
     *
     * @param explanation about the person: its first step must concern the viewer, else it is shown without its steps
     * @param viewer the id of the person
     * @return the explanation with the same key and value, without a step, input or number of another single person
     */
    public Explanation visibleTo(Explanation explanation, String viewer) {
        return visibleTogether(List.of(explanation), viewer).get(0);
    }

    /**
     * What a person may see of several explanations that stand side by side, such as the lines of a statement: one line with
     * the total of b and c, and another with that of b, c and d, would together tell d's number.
     *
     * <p>An explanation whose totals would tell, with those of the explanations before it or by themselves, is shown without
     * its steps. Totals are compared whatever they measure, so that more may be left out than must be, never less.
     *
     * @param explanations about the person, the most important first
     * @param viewer the id of the person
     * @return one for each, with the same key and value
     */
    public List<Explanation> visibleTogether(List<Explanation> explanations, String viewer) {
        List<Explanation> all = new ArrayList<>();
        List<Set<String>> told = List.of();
        for (Explanation explanation : explanations) {
            Pruned pruned = prune(explanation, viewer, true);
            Explanation shown = pruned.step().orElseThrow();
            List<Set<String>> with = new ArrayList<>(told);
            with.addAll(pruned.totals());
            if (differencesTell(with)) {
                all.add(stated(shown, List.of()));
            } else {
                told = with;
                all.add(shown);
            }
        }
        return List.copyOf(all);
    }

    /* What is left of a step, who was left out of it without being part of a total, and of whom each total below is. */
    private record Pruned(Optional<Explanation> step, Set<String> leftOut, List<Set<String>> totals) {}

    private Pruned prune(Explanation step, String viewer, boolean keep) {
        if (step.person().isPresent() && !step.person().get().equals(viewer)) {
            return new Pruned(keep ? Optional.of(stated(step, List.of())) : Optional.empty(), hiding(step), List.of());
        }
        List<Explanation> shown = new ArrayList<>();
        Set<String> leftOut = new TreeSet<>();
        List<Set<String>> totals = new ArrayList<>();
        boolean whole = true;
        for (Explanation below : step.steps()) {
            Pruned pruned = prune(below, viewer, false);
            pruned.step().ifPresent(shown::add);
            whole &= pruned.step().isPresent();
            leftOut.addAll(pruned.leftOut());
            totals.addAll(pruned.totals());
        }
        if (whole) {
            Explanation same =
                    new Explanation(step.key(), step.inputs(), step.operation(), step.value(), step.person(), shown);
            boolean own = step.person().isPresent();
            return own && differencesTell(totals)
                    ? new Pruned(Optional.of(stated(step, List.of())), Set.of(), List.of())
                    : new Pruned(Optional.of(same), Set.of(), totals);
        }
        if (leftOut.size() >= leastOthers) {
            List<Set<String>> all = new ArrayList<>(totals);
            all.add(leftOut);
            return new Pruned(Optional.of(stated(step, own(shown, viewer))), Set.of(), all);
        }
        if (keep || step.person().isPresent()) {
            return new Pruned(Optional.of(stated(step, List.of())), Set.of(), List.of());
        }
        totals.forEach(leftOut::addAll);
        return new Pruned(Optional.empty(), leftOut, List.of());
    }

    private static List<Explanation> own(List<Explanation> steps, String viewer) {
        return steps.stream()
                .filter(step -> step.person().filter(viewer::equals).isPresent())
                .toList();
    }

    /* The same step as a stated number: nothing below it takes part any more. */
    private static Explanation stated(Explanation step, List<Explanation> steps) {
        return new Explanation(
                step.key(),
                step.inputs(),
                step.value().isPresent() ? Operation.GIVEN : Operation.NONE,
                step.value(),
                step.person(),
                steps);
    }

    private boolean differencesTell(List<Set<String>> totals) {
        for (int i = 0; i < totals.size(); i++) {
            for (int j = i + 1; j < totals.size(); j++) {
                Set<String> difference = new TreeSet<>(totals.get(i));
                difference.addAll(totals.get(j));
                Set<String> both = new TreeSet<>(totals.get(i));
                both.retainAll(totals.get(j));
                difference.removeAll(both);
                if (!difference.isEmpty() && !both.isEmpty() && difference.size() < leastOthers) {
                    return true;
                }
            }
        }
        return false;
    }

    /* Whose numbers stand behind a step. A zero hides nobody: a total of Bo's 5 and Dan's 0 is Bo's number. */
    private static Set<String> hiding(Explanation step) {
        boolean zero = step.value().filter(value -> value.value().signum() == 0).isPresent();
        return zero ? Set.of() : people(step);
    }

    private static Set<String> people(Explanation step) {
        Set<String> people = new TreeSet<>();
        for (Explanation each : step.flatten()) {
            each.person().ifPresent(people::add);
        }
        return people;
    }
}
