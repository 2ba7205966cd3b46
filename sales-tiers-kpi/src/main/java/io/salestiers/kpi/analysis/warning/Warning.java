package io.salestiers.kpi.analysis.warning;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.time.Period;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A rule that holds for a person on a day. Immutable.
 *
 * @param rule the rule, with severity and suggested next step
 * @param person whom it is about
 * @param period the running period
 * @param day the day, up to which everything is known
 * @param owner who should act; empty if nobody has that role on the day, which is a finding of the report
 * @param evidence why the condition holds, down to measures and targets
 */
public record Warning(
        WarningRule rule,
        PersonId person,
        Period period,
        LocalDate day,
        Optional<PersonId> owner,
        Explanation evidence) {
    /** Refuses absent parts. */
    public Warning {
        requireNonNull(rule, "rule");
        requireNonNull(person, "person");
        requireNonNull(period, "period");
        requireNonNull(day, "day");
        requireNonNull(owner, "owner");
        requireNonNull(evidence, "evidence");
    }

    /**
     * What tells this warning from all others, the same each time it is computed: a host that has delivered it once does not
     * deliver it again.
     *
     * @return for example {@code behind-target 2025-Q1 2025-02-14 person:P-17}
     */
    public String key() {
        return rule.id() + " " + period + " " + day + " person:" + person;
    }
}
