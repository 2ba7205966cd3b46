package io.salestiers.core.customer;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.audit.AuditCode;
import io.salestiers.core.org.PersonId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A follow-up of a customer that was done (回访): a call, a letter, a visit on site.
 *
 * <p>It has no free text: what was said belongs to the {@link PersonalData} of the customer, under the same key. Immutable and
 * safe for use by several threads.
 *
 * @param key under which its source knows it
 * @param day on which it was done
 * @param channel how
 * @param by by whom
 * @param outcome what came of it, as a code of the host such as {@code satisfied}; no free text
 * @param nextStep what was agreed to do next
 */
public record Visit(
        FactKey key, LocalDate day, VisitChannel channel, PersonId by, AuditCode outcome, Optional<NextStep> nextStep) {
    /** Refuses absent parts. */
    public Visit {
        requireNonNull(key, "key");
        requireNonNull(day, "day");
        requireNonNull(channel, "channel");
        requireNonNull(by, "by");
        requireNonNull(outcome, "outcome");
        requireNonNull(nextStep, "nextStep");
    }

    /**
     * A visit after which nothing was agreed.
     *
     * @param key under which its source knows it
     * @param day on which it was done
     * @param channel how
     * @param by by whom
     * @param outcome what came of it, as a code
     * @return the visit
     * @throws IllegalArgumentException if key or outcome have another form
     */
    public static Visit of(String key, LocalDate day, VisitChannel channel, PersonId by, String outcome) {
        return new Visit(FactKey.of(key), day, channel, by, AuditCode.of(outcome), Optional.empty());
    }

    /**
     * The same with what was agreed.
     *
     * @param what a code of the host
     * @param due until when
     * @return a copy
     */
    public Visit agreeing(String what, LocalDate due) {
        return new Visit(key, day, channel, by, outcome, Optional.of(new NextStep(AuditCode.of(what), due)));
    }
}
