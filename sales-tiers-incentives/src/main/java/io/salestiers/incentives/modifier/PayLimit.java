package io.salestiers.incentives.modifier;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;

/** An amount at which pay is capped or that it never falls below. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = PayLimit.Amount.class, name = "amount"),
    @JsonSubTypes.Type(value = PayLimit.ShareOfQuota.class, name = "share-of-quota"),
    @JsonSubTypes.Type(value = PayLimit.ShareOfTargetPay.class, name = "share-of-target-pay")
})
public sealed interface PayLimit {
    /**
     * A stated amount.
     *
     * @param amount zero or more
     */
    record Amount(Money amount) implements PayLimit {
        /** Refuses a negative amount. */
        public Amount {
            if (amount.signum() < 0) {
                throw new IllegalArgumentException("amount must be zero or positive, but was " + amount);
            }
        }
    }

    /**
     * A share of the quota that the component is measured on.
     *
     * @param share 0.08 for 8 %, zero or more
     */
    record ShareOfQuota(Ratio share) implements PayLimit {
        /** Refuses a negative share. */
        public ShareOfQuota {
            requireShare(share);
        }
    }

    /**
     * A share of the target incentive of the component.
     *
     * @param share 2 for 200 %, zero or more
     */
    record ShareOfTargetPay(Ratio share) implements PayLimit {
        /** Refuses a negative share. */
        public ShareOfTargetPay {
            requireShare(share);
        }
    }

    private static void requireShare(Ratio share) {
        requireNonNull(share, "share");
        if (share.signum() < 0) {
            throw new IllegalArgumentException("share must be zero or positive, but was " + share);
        }
    }
}
