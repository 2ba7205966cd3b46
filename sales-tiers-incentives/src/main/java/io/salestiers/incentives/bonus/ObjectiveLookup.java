package io.salestiers.incentives.bonus;

import io.salestiers.core.org.PersonId;
import io.salestiers.core.time.Period;
import io.salestiers.incentives.assignment.ComponentId;
import java.util.List;
import java.util.Optional;

/**
 * The scores of objectives, and the objectives that were agreed with each payee. Called from one thread, possibly more than
 * once; must give the same answer each time. Later methods will have defaults.
 */
@FunctionalInterface
public interface ObjectiveLookup {
    /**
     * The score of an objective.
     *
     * @param component the component
     * @param payee the payee
     * @param objective the objective
     * @param period when
     * @return the score; empty if nobody has judged yet, which is not zero
     */
    Optional<ObjectiveScore> score(ComponentId component, PersonId payee, ObjectiveId objective, Period period);

    /**
     * The objectives that were agreed with a payee, for a component whose plan does not name them.
     *
     * @param component the component
     * @param payee the payee
     * @param period when
     * @return in the order in which they are shown; empty if none were agreed
     */
    default List<Objective> agreed(ComponentId component, PersonId payee, Period period) {
        return List.of();
    }

    /**
     * These scores and objectives, and those of another look-up where these have none.
     *
     * @param other asked second
     * @return the look-up
     */
    default ObjectiveLookup combinedWith(ObjectiveLookup other) {
        ObjectiveLookup first = this;
        return new ObjectiveLookup() {
            @Override
            public Optional<ObjectiveScore> score(
                    ComponentId component, PersonId payee, ObjectiveId objective, Period period) {
                return first.score(component, payee, objective, period)
                        .or(() -> other.score(component, payee, objective, period));
            }

            @Override
            public List<Objective> agreed(ComponentId component, PersonId payee, Period period) {
                List<Objective> own = first.agreed(component, payee, period);
                return own.isEmpty() ? other.agreed(component, payee, period) : own;
            }
        };
    }

    /**
     * No scores.
     *
     * @return the look-up
     */
    static ObjectiveLookup empty() {
        return (component, payee, objective, period) -> Optional.empty();
    }
}
