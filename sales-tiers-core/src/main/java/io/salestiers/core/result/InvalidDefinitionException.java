package io.salestiers.core.result;

import java.util.List;
import java.util.stream.Collectors;

/** A definition is meaningless: all that is wrong with it, at once. */
public final class InvalidDefinitionException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    /**
     * With what was found.
     *
     * @param findings one or more
     */
    public InvalidDefinitionException(List<Finding> findings) {
        super(findings.stream().map(Finding::toString).collect(Collectors.joining("\n")));
        this.findings = List.copyOf(findings);
    }

    /**
     * What is wrong.
     *
     * @return all findings
     */
    public List<Finding> findings() {
        return findings;
    }
}
