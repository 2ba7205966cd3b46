package io.salestiers.core.training;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.text.LocalizedText;

/**
 * Something people can do more or less well (技能).
 *
 * @param id its id
 * @param name what people read
 */
public record Skill(SkillId id, LocalizedText name) {
    /** Refuses absent parts. */
    public Skill {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
    }
}
