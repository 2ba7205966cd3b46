package io.salestiers.core.result;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.function.Function;

/**
 * What came of a command: it is done, it is refused with all reasons, or somebody else was faster.
 *
 * <p>A refusal is an answer, not an exception. Nothing is half done: only {@link Done} carries a new value.
 *
 * @param <T> what a command that succeeds gives
 */
public sealed interface Outcome<T> {
    /**
     * It is done.
     *
     * @param value what it gave
     * @param <T> the type of the value
     */
    record Done<T>(T value) implements Outcome<T> {
        /** Refuses an absent value. */
        public Done {
            requireNonNull(value, "value");
        }
    }

    /**
     * It is refused, and nothing has changed.
     *
     * @param findings all reasons, at least one of them an error
     * @param <T> what it would have given
     */
    record Refused<T>(List<Finding> findings) implements Outcome<T> {
        /** Refuses a refusal without a reason. */
        public Refused {
            findings = List.copyOf(findings);
            if (findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR)) {
                throw new IllegalArgumentException("a refusal needs an error as its reason, but has " + findings);
            }
        }
    }

    /**
     * The state has moved on since the caller read it; the caller reads it again and decides anew.
     *
     * @param expected the revision that the caller had read
     * @param actual the revision that is there now
     * @param <T> what it would have given
     */
    record Conflict<T>(String expected, String actual) implements Outcome<T> {
        /** Refuses a conflict between equal revisions. */
        public Conflict {
            requireNonNull(expected, "expected");
            requireNonNull(actual, "actual");
            if (expected.equals(actual)) {
                throw new IllegalArgumentException("no conflict between equal revisions: " + expected);
            }
        }
    }

    /**
     * It is done.
     *
     * @param value what it gave
     * @param <T> the type of the value
     * @return the outcome
     */
    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    /**
     * It is refused.
     *
     * @param findings all reasons, at least one of them an error
     * @param <T> what it would have given
     * @return the outcome
     */
    static <T> Outcome<T> refused(List<Finding> findings) {
        return new Refused<>(findings);
    }

    /**
     * Somebody was faster.
     *
     * @param expected the revision that the caller had read
     * @param actual the revision that is there now
     * @param <T> what it would have given
     * @return the outcome
     */
    static <T> Outcome<T> conflict(String expected, String actual) {
        return new Conflict<>(expected, actual);
    }

    /**
     * Handles each case; a case that is forgotten does not compile.
     *
     * @param done for a value
     * @param refused for the reasons of a refusal
     * @param conflict for a conflict
     * @param <R> the type of the answer
     * @return the answer of the case at hand
     */
    default <R> R match(
            Function<? super T, ? extends R> done,
            Function<? super List<Finding>, ? extends R> refused,
            Function<? super Conflict<T>, ? extends R> conflict) {
        if (this instanceof Done<T> value) {
            return done.apply(value.value());
        } else if (this instanceof Refused<T> reasons) {
            return refused.apply(reasons.findings());
        } else if (this instanceof Conflict<T> racing) {
            return conflict.apply(racing);
        }
        throw new AssertionError(this);
    }

    /**
     * The same outcome with another value.
     *
     * @param function makes the other value
     * @param <R> its type
     * @return a copy
     */
    default <R> Outcome<R> map(Function<? super T, ? extends R> function) {
        return match(
                value -> done(function.apply(value)),
                Outcome::refused,
                racing -> conflict(racing.expected(), racing.actual()));
    }

    /**
     * The value of a command that must not fail.
     *
     * @return the value
     * @throws InvalidDefinitionException with all findings, if it is refused
     * @throws IllegalStateException on a conflict; the message names both revisions
     */
    default T orThrow() {
        return match(
                value -> value,
                findings -> {
                    throw new InvalidDefinitionException(findings);
                },
                racing -> {
                    throw new IllegalStateException(
                            "expected revision " + racing.expected() + ", but there is " + racing.actual());
                });
    }
}
