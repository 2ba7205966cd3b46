package io.salestiers.kpi.analysis.warning;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.PersonId;
import io.salestiers.kpi.measure.Reading;

/**
 * What came of one rule for one person. Immutable.
 *
 * @param rule the rule
 * @param person the person
 * @param result 1 if the condition holds, 0 if not; a gap if it could not be checked, because a target or figure is missing
 */
public record WarningCheck(WarningRuleId rule, PersonId person, Reading result) {
    /** Refuses absent parts. */
    public WarningCheck {
        requireNonNull(rule, "rule");
        requireNonNull(person, "person");
        requireNonNull(result, "result");
    }

    /**
     * Whether the condition holds.
     *
     * @return false also if it could not be checked
     */
    public boolean fired() {
        return result instanceof Reading.Known known && known.value().value().signum() != 0;
    }

    /**
     * Whether the condition could be checked.
     *
     * @return false if a figure had no value
     */
    public boolean checked() {
        return result instanceof Reading.Known;
    }
}
