package io.salestiers.incentives.plan;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.salestiers.core.money.Ratio;
import java.util.Optional;

/**
 * A step that changes what a component pays, after its own rule and before it is rounded. The modifiers of a component are a
 * list, applied in its order: a cap before a multiplier is another plan than a cap after it.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({@JsonSubTypes.Type(value = Modifier.Cap.class, name = "cap")})
public sealed interface Modifier {
    /**
     * The most that is paid: a pay of 126 is 80 after a cap of 80.
     *
     * @param limit the most
     */
    record Cap(PayLimit limit) implements Modifier {
        /** Refuses an absent limit. */
        public Cap {
            requireNonNull(limit, "limit");
        }
    }

    /**
     * The number that the modifier looks at.
     *
     * @return empty if it looks at none but the credits and quota of its component
     */
    default Optional<FigureSource> figure() {
        return Optional.empty();
    }

    /**
     * A cap in shares of the quota.
     *
     * @param share 0.08 for 8 % of the quota
     * @return the cap
     */
    static Modifier capOfQuota(String share) {
        return new Cap(new PayLimit.ShareOfQuota(Ratio.parse(share)));
    }
}
