package io.salestiers.incentives.commission;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.salestiers.core.money.Currency;
import io.salestiers.incentives.quota.Quota;
import java.util.Optional;

/** In which currency a component pays. Nothing is converted: credits in another currency keep a payee from being paid. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = PayCurrency.OfQuota.class, name = "of-quota"),
    @JsonSubTypes.Type(value = PayCurrency.Stated.class, name = "stated")
})
public sealed interface PayCurrency {
    /** In that of the payee's quota: one plan for people in several countries. */
    record OfQuota() implements PayCurrency {
        @Override
        public Optional<Currency> of(Optional<Quota> quota) {
            return quota.flatMap(present -> present.value().currency());
        }
    }

    /**
     * In one that the plan states, in which amounts in its tables are written too.
     *
     * @param currency the currency
     */
    record Stated(Currency currency) implements PayCurrency {
        /** Refuses an absent currency. */
        public Stated {
            requireNonNull(currency, "currency");
        }

        @Override
        public Optional<Currency> of(Optional<Quota> quota) {
            return Optional.of(currency);
        }
    }

    /** That of the payee's quota. */
    PayCurrency OF_QUOTA = new OfQuota();

    /**
     * The currency for a payee.
     *
     * @param quota the quota of the payee, if there is one
     * @return empty if it is that of a quota which is not there or is not in money
     */
    Optional<Currency> of(Optional<Quota> quota);
}
