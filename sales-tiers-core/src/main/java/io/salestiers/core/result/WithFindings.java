package io.salestiers.core.result;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What was read or computed, with everything that was found on the way. With an error among the findings there is no
 * value.
 *
 * @param value the result, empty if a finding is an error
 * @param findings all findings in the order of their places
 * @param <T> the type of the result
 */
public record WithFindings<T>(Optional<T> value, List<Finding> findings) {
    /** Refuses a value beside an error, and no value without one. */
    public WithFindings {
        requireNonNull(value, "value");
        findings = List.copyOf(findings);
        boolean failed = findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
        if (failed == value.isPresent()) {
            throw new IllegalArgumentException("a value is there exactly when no finding is an error: " + findings);
        }
    }

    /**
     * A result with what was found on the way.
     *
     * @param value the result
     * @param findings warnings and notes
     * @param <T> the type of the result
     * @return the result
     * @throws IllegalArgumentException if a finding is an error
     */
    public static <T> WithFindings<T> of(T value, List<Finding> findings) {
        return new WithFindings<>(Optional.of(value), findings);
    }

    /**
     * No result.
     *
     * @param findings one error or more, and what else was found
     * @param <T> the type of the result
     * @return the failure
     * @throws IllegalArgumentException if no finding is an error
     */
    public static <T> WithFindings<T> failed(List<Finding> findings) {
        return new WithFindings<>(Optional.empty(), findings);
    }

    /**
     * The same findings with another result.
     *
     * @param function makes the other result
     * @param <R> its type
     * @return a copy
     */
    public <R> WithFindings<R> map(Function<? super T, ? extends R> function) {
        return new WithFindings<>(value.map(function), findings);
    }

    /**
     * The result.
     *
     * @return the value
     * @throws InvalidDefinitionException with all findings, if one of them is an error
     */
    public T orThrow() {
        return value.orElseThrow(() -> new InvalidDefinitionException(findings));
    }
}
