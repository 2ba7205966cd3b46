package io.salestiers.core.result;

/**
 * The kind of a finding: one enum a package implements it. Hosts may implement their own.
 *
 * <p>The code is also the key of its text: {@code core.org.cycle}.
 */
public interface FindingCode {
    /**
     * The code.
     *
     * @return {@code module.feature.name} in lower case with hyphens, unique
     */
    String code();

    /**
     * How grave findings of this kind are.
     *
     * @return the severity, the same for all of them
     */
    Severity severity();
}
