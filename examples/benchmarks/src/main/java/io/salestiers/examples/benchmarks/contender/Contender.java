package io.salestiers.examples.benchmarks.contender;

/**
 * One way of doing a piece of work that others do too. Without state: what it needs for one problem is in the task.
 *
 * @param <P> the problem: the same input for all
 * @param <A> the answer: to be the same from all
 */
public interface Contender<P, A> {
    /**
     * Under which it is chosen and printed, in lower-case words joined by hyphens, such as {@code hand-columns}.
     *
     * @return the name
     */
    String name();

    /**
     * Takes the input into the form in which this contender is given it (values, tables, compiled rules). Not timed.
     *
     * @param problem what is to be done
     * @return what is timed
     */
    Task<A> prepare(P problem);
}
