package io.salestiers.core.command;

/**
 * What has happened: one enum a package implements it. Hosts may implement their own.
 *
 * <p>The code is stable, so that a host may store it and act on it: {@code core.delegation.grant-issued}.
 */
public interface EventType {
    /**
     * The code.
     *
     * @return {@code module.feature.name} in lower case with hyphens, unique
     */
    String code();
}
