package io.salestiers.core.customer;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Whether customers belong to positions or to people. Products of the field disagree, so a policy names one. */
public enum OwnerKind {
    /** To positions: when li leaves {@code suzhou-1} and sun comes, sun has the customers the same day. */
    @JsonProperty("position")
    POSITION,
    /** To people: when li moves from Suzhou to Wuxi, the customers go along until they are handed over. */
    @JsonProperty("person")
    PERSON;

    /**
     * The key of the word for it in the catalogue of the module.
     *
     * @return for example {@code core.customer.owner-kind.position}
     */
    public String key() {
        return "core.customer.owner-kind." + name().toLowerCase(Locale.ROOT);
    }

    boolean fits(CustomerOwner owner) {
        return owner.pooled()
                || (this == POSITION
                        ? owner instanceof CustomerOwner.OfPosition
                        : owner instanceof CustomerOwner.OfPerson);
    }
}
