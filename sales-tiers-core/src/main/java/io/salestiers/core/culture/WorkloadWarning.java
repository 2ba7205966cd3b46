package io.salestiers.core.culture;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.Finding;

/**
 * The work of a person is out of balance under a rule. What to do about it is for people to decide.
 *
 * @param person who
 * @param rule the rule
 * @param finding in words: the figure, and with what it was compared
 * @param explanation how it was found; the figures of colleagues are not in it, only their median and number
 */
public record WorkloadWarning(PersonId person, WorkloadRule rule, Finding finding, Explanation explanation) {
    /** Refuses absent parts. */
    public WorkloadWarning {
        requireNonNull(person, "person");
        requireNonNull(rule, "rule");
        requireNonNull(finding, "finding");
        requireNonNull(explanation, "explanation");
    }
}
