package io.salestiers.incentives.payout;

import io.salestiers.core.money.Currency;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.time.Period;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Payment rules bound to a period, the agreements of the payees and the host's limit. Immutable; as safe for use by several
 * threads as the limit.
 *
 * @see PaymentRules#resolve
 */
public final class ResolvedPaymentRules {
    private final PaymentRules rules;
    private final PaymentInputs inputs;
    private final Period period;
    private final Map<StepId, Map<PersonId, ResolvedDraw>> draws;

    ResolvedPaymentRules(
            PaymentRules rules, PaymentInputs inputs, Period period, Map<StepId, Map<PersonId, ResolvedDraw>> draws) {
        this.rules = rules;
        this.inputs = inputs;
        this.period = period;
        this.draws = new HashMap<>(draws);
    }

    /**
     * The rules.
     *
     * @return the rules
     */
    public PaymentRules rules() {
        return rules;
    }

    /**
     * The period that is paid.
     *
     * @return the period
     */
    public Period period() {
        return period;
    }

    Currency currency() {
        return rules.currency();
    }

    ResolvedDraw draw(StepId step, PersonId payee) {
        return draws.getOrDefault(step, Map.of()).getOrDefault(payee, ResolvedDraw.NONE);
    }

    /** Who has a draw or a guarantee in the period. */
    SortedSet<PersonId> withDraws() {
        SortedSet<PersonId> payees = new TreeSet<>();
        draws.values()
                .forEach(each -> each.forEach((payee, draw) -> {
                    if (draw.amount().isPresent()) {
                        payees.add(payee);
                    }
                }));
        return payees;
    }

    DeductionLimit limit() {
        return inputs.deductionLimit().orElse(DeductionLimit.NOTHING);
    }

    /** Whether the payee has left when the period is over. */
    boolean left(PersonId payee) {
        return Optional.ofNullable(inputs.leavers().get(payee))
                .map(last -> last.isBefore(end()))
                .orElse(false);
    }

    private LocalDate end() {
        return period.range().to().orElseThrow();
    }

    /** Whether an entry of a period is later than the period that is paid. */
    boolean later(Period bookedIn) {
        return bookedIn.range().to().orElseThrow().isAfter(end());
    }

    /** How many periods lie between that of an entry and this one, this one included: 3 from January to April. */
    int periodsSince(Period bookedIn) {
        LocalDate from = bookedIn.range().to().orElseThrow();
        return from.isBefore(end())
                ? inputs.calendar()
                        .periodsIn(period.kind(), io.salestiers.core.time.DateRange.of(from, end()))
                        .size()
                : 0;
    }

    boolean started(RecoveryStart start, StepId step, PersonId payee) {
        ResolvedDraw draw = draw(step, payee);
        if (start instanceof RecoveryStart.FromPeriod from) {
            return draw.equals(ResolvedDraw.NONE) || draw.number() >= from.number();
        }
        if (start instanceof RecoveryStart.AfterDraw) {
            return draw.over();
        }
        if (start instanceof RecoveryStart.OnDay on) {
            return on.day().isBefore(end());
        }
        return true;
    }
}
