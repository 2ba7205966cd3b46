package io.salestiers.kpi.internal.column;

import com.google.common.collect.Sets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What is known of a row where a branch of a choice is taken: that some registers are not zero. In {@code if(b = 0, 0, a / b)}
 * nothing is divided by zero, so that its rows need no mark. What the branch gives in other rows is not taken. Not for several
 * threads.
 */
final class Guards {
    /** Registers that are not zero where a truth holds, and where it does not. */
    private record NotZero(Set<Integer> holding, Set<Integer> failing) {
        private static final NotZero NONE = new NotZero(Set.of(), Set.of());

        private NotZero opposite() {
            return new NotZero(/* holding= */ failing, /* failing= */ holding);
        }
    }

    private final Map<Integer, NotZero> truths = new HashMap<>();
    private final Deque<Set<Integer>> entered = new ArrayDeque<>();

    /** Takes down that a truth says whether {@code a ≤ limit}, or the opposite. */
    void atMost(int truth, int a, long limit, boolean opposite) {
        add(truth, a, limit < 0, limit >= 0, opposite);
    }

    /** Takes down that a truth says whether {@code a = limit}, or the opposite. */
    void equal(int truth, int a, long limit, boolean opposite) {
        add(truth, a, limit != 0, limit == 0, opposite);
    }

    private void add(int truth, int a, boolean holding, boolean failing, boolean opposite) {
        NotZero known = new NotZero(holding ? Set.of(a) : Set.of(), failing ? Set.of(a) : Set.of());
        truths.put(truth, opposite ? known.opposite() : known);
    }

    /** Takes down that a truth holds where two others do. */
    void all(int truth, int a, int b) {
        truths.put(truth, new NotZero(Sets.union(known(a).holding, known(b).holding), Set.of()));
    }

    /** Takes down that a truth fails where two others do. */
    void any(int truth, int a, int b) {
        truths.put(truth, new NotZero(Set.of(), Sets.union(known(a).failing, known(b).failing)));
    }

    /** Takes down that a truth is the opposite of another. */
    void not(int truth, int a) {
        truths.put(truth, known(a).opposite());
    }

    private NotZero known(int truth) {
        return truths.getOrDefault(truth, NotZero.NONE);
    }

    /** The branch that is taken where a truth holds, or where it does not, begins. */
    void enter(Value truth, boolean holds) {
        NotZero known = truth instanceof Value.Truth condition ? known(condition.register()) : NotZero.NONE;
        entered.push(holds ? known.holding : known.failing);
    }

    /** The branch ends. */
    void leave() {
        entered.pop();
    }

    boolean notZero(int register) {
        return entered.stream().anyMatch(known -> known.contains(register));
    }
}
