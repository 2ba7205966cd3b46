package io.salestiers.incentives.statement;

import io.salestiers.core.explain.Disclosure;
import io.salestiers.core.org.PersonId;
import io.salestiers.incentives.modifier.PlanLimit;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;

/**
 * What statements show beside the earnings. All of it may be left out. Immutable and safe for use by several threads.
 */
@Value.Immutable
@SuppressWarnings("deprecation") // Immutables marks its own Json proxy deprecated
public sealed interface StatementInputs permits ImmutableStatementInputs, ImmutableStatementInputs.Json {
    /**
     * Limits on all plans of the period together.
     *
     * @return in the order in which they are applied
     */
    List<PlanLimit> limits();

    /**
     * What is known of payees. Who is here and has no earning gets a statement, too.
     *
     * @return by payee
     */
    Map<PersonId, PayeeEntries> entries();

    /**
     * Which totals of other people are shown.
     *
     * @return those of two or more others if not given
     */
    @Value.Default
    default Disclosure disclosure() {
        return Disclosure.DEFAULT;
    }

    /**
     * Starts inputs.
     *
     * @return a builder
     */
    static Builder builder() {
        return new Builder();
    }

    /** Builds inputs. */
    final class Builder extends ImmutableStatementInputs.Builder {
        Builder() {}
    }
}
