package io.salestiers.incentives.team;

import io.salestiers.incentives.credit.Credit;
import java.util.List;

/**
 * The credits for which somebody is paid as a level.
 *
 * @param level the level, the first is 1
 * @param credits the credits, in order
 */
public record LevelPart(int level, List<Credit> credits) {
    /** Copies the credits. */
    public LevelPart {
        credits = List.copyOf(credits);
    }
}
