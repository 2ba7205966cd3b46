package io.salestiers.examples.benchmarks.contender;

/**
 * Work that is ready to be done, again and again.
 *
 * @param <A> the answer
 */
@FunctionalInterface
public interface Task<A> extends AutoCloseable {
    /**
     * Does the whole work once.
     *
     * @return the answer, which may lie in arrays that the next run writes again
     */
    A run();

    @Override
    default void close() {}
}
