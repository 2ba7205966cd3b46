package io.salestiers.kpi.analysis.warning;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.salestiers.core.org.OrganizationDay;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.TierId;
import java.util.Optional;

/** Who should act on a warning: a role, found in the organization of the day of the warning. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = WarningOwner.LineManager.class, name = "line-manager"),
    @JsonSubTypes.Type(value = WarningOwner.OfTier.class, name = "of-tier"),
    @JsonSubTypes.Type(value = WarningOwner.Themself.class, name = "themself")
})
public sealed interface WarningOwner {
    /** The manager of the person, by {@link OrganizationDay#managerOf}: a vacant position in between is passed over. */
    record LineManager() implements WarningOwner {}

    /**
     * The nearest person above who does the work of a position of a tier.
     *
     * @param tier the tier, such as {@code regional-manager}
     */
    record OfTier(TierId tier) implements WarningOwner {
        /** Refuses an absent tier. */
        public OfTier {
            requireNonNull(tier, "tier");
        }
    }

    /** The person whom the warning is about. */
    record Themself() implements WarningOwner {}

    /**
     * The owner of a warning about a person.
     *
     * @param day the organization of the day
     * @param person the person
     * @return the owner, empty if nobody has that role on the day
     */
    default Optional<PersonId> find(OrganizationDay day, PersonId person) {
        if (this instanceof Themself) {
            return Optional.of(person);
        }
        if (this instanceof OfTier of) {
            return day.positionOf(person)
                    .flatMap(own -> day.chain(own).stream()
                            .filter(above -> day.tier(above).equals(Optional.of(of.tier())))
                            .flatMap(above -> day.occupant(above).stream())
                            .filter(occupant -> !occupant.equals(person))
                            .findFirst());
        }
        return day.managerOf(person);
    }
}
