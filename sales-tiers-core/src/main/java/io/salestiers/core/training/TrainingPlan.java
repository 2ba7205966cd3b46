package io.salestiers.core.training;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.TierId;
import io.salestiers.core.text.LocalizedText;
import java.util.List;

/**
 * What the people of a tier have to learn, and by when (层级培训计划).
 *
 * @param id its id
 * @param name what people read
 * @param tier the tier whose holders it is for; who only acts for one is not asked
 * @param requirements what it asks for
 */
public record TrainingPlan(TrainingPlanId id, LocalizedText name, TierId tier, List<Requirement> requirements) {
    /** Copies the list. */
    public TrainingPlan {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(tier, "tier");
        requirements = List.copyOf(requirements);
    }
}
