package io.salestiers.incentives.consent;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.canonical.Digest;
import io.salestiers.core.canonical.JsonValue;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A change of what pay rests on (条款变更): a rate of 5 % becomes 4 % from 1 July on. It is told by its {@link #digest()}:
 * whoever consented to 4 % has not consented to 3 %, and whoever consented from 1 July on has not consented from 1 January on.
 *
 * @param before the terms before; empty if there were none, such as before a first quota
 * @param after the terms after
 * @param takesEffect the first day on which pay follows the new terms, one of the days of the terms after
 */
public record TermsChange(Optional<PayTerms> before, PayTerms after, LocalDate takesEffect) {
    /** Refuses terms about different things, a change of nothing, and a day on which the terms after do not hold. */
    public TermsChange {
        requireNonNull(takesEffect, "takesEffect");
        if (before.isPresent() && !after.takesThePlaceOf(before.get())) {
            throw new IllegalArgumentException(
                    "terms are changed by others about the same, but " + before.get() + " were by " + after);
        }
        if (before.filter(after::equals).isPresent()) {
            throw new IllegalArgumentException("a change changes something, but both were " + after);
        }
        if (!after.days().contains(takesEffect)) {
            throw new IllegalArgumentException("takesEffect must be one of the days " + after.days() + " of "
                    + after.key() + ", but was " + takesEffect);
        }
    }

    /**
     * A change that takes effect on the first day of the new terms.
     *
     * @param before the terms before
     * @param after the terms after
     * @return the change
     */
    public static TermsChange of(PayTerms before, PayTerms after) {
        return new TermsChange(Optional.of(before), after, after.days().from());
    }

    /**
     * The fingerprint of the change, to which a consent is given: of both contents and the day. When it was recorded does not
     * count, so that a change that is recorded again is still the same.
     *
     * @return the digest
     */
    public Digest digest() {
        JsonValue.Fields json =
                JsonValue.object().with("after", after.json()).with("takesEffect", takesEffect.toString());
        return Digest.of(before.map(terms -> json.with("before", terms.json())).orElse(json));
    }
}
