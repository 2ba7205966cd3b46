package io.salestiers.core.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.result.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * Calls of several threads at one moment: of those that change the same thing exactly one may succeed.
 *
 * <p>Of four threads that save on revision "r7" one comes through, say with "r8", and the other three learn that "r8" stands
 * where they expected "r7". What each contestant calls with is made ready before the start; each call runs in a thread of its
 * own and waits there for all others.
 */
public final class Race {
    private Race() {}

    /**
     * What comes of calls at one moment.
     *
     * @param contestants how many threads, at least one
     * @param calls makes ready what a contestant calls, by its number from 0
     * @param <T> what the calls give
     * @return what each call gave, by the contestants' numbers
     * @throws Exception if a call throws
     */
    public static <T> List<T> run(int contestants, IntFunction<Callable<T>> calls) throws Exception {
        CyclicBarrier together = new CyclicBarrier(contestants);
        List<Callable<T>> ready = new ArrayList<>();
        for (int i = 0; i < contestants; i++) {
            Callable<T> call = calls.apply(i);
            ready.add(() -> {
                together.await();
                return call.call();
            });
        }
        ExecutorService pool = Executors.newFixedThreadPool(contestants);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> each : pool.invokeAll(ready)) {
                results.add(each.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }

    /**
     * Exactly one of the calls is done.
     *
     * @param contestants how many threads, at least one
     * @param calls makes ready what a contestant calls, by its number from 0
     * @param <T> what is done
     * @return what the one call did
     * @throws Exception if a call throws
     * @throws AssertionError if none or several are done
     */
    public static <T> T oneIsDone(int contestants, IntFunction<Callable<Outcome<T>>> calls) throws Exception {
        return one(run(contestants, calls));
    }

    /**
     * Exactly one of the saves on a revision is done, and each other conflicts with the revision that it made.
     *
     * @param contestants how many threads, at least one
     * @param basedOn the revision that all of them expect
     * @param saves makes ready what a contestant saves, by its number from 0
     * @param revision the revision of what is saved
     * @param <T> what is saved
     * @return the new revision
     * @throws Exception if a save throws
     * @throws AssertionError if none or several are done, or one fails otherwise than by that conflict
     */
    public static <T> String oneSaves(
            int contestants, String basedOn, IntFunction<Callable<Outcome<T>>> saves, Function<T, String> revision)
            throws Exception {
        List<Outcome<T>> outcomes = run(contestants, saves);
        String saved = revision.apply(one(outcomes));
        assertThat(outcomes.stream().filter(outcome -> !(outcome instanceof Outcome.Done)))
                .allMatch(outcome -> outcome.equals(Outcome.conflict(basedOn, saved)));
        return saved;
    }

    private static <T> T one(List<Outcome<T>> outcomes) {
        List<T> done = outcomes.stream()
                .filter(Outcome.Done.class::isInstance)
                .map(Outcome::orThrow)
                .toList();
        assertThat(done).as("of %s", outcomes).hasSize(1);
        return done.get(0);
    }
}
