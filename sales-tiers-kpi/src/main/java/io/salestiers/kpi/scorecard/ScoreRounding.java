package io.salestiers.kpi.scorecard;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.salestiers.core.money.Rounding;
import java.util.Optional;

/**
 * Where a score is rounded. Required: lines of 33.5 and 38.5 points are 72 if the score is rounded once, and 73 if each
 * line is rounded to whole points before they are added (a half away from zero).
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ScoreRounding.AtEnd.class, name = "at-end"),
    @JsonSubTypes.Type(value = ScoreRounding.PerLine.class, name = "per-line")
})
public sealed interface ScoreRounding {
    /**
     * Nothing is rounded before the score is published.
     *
     * @param published how the published score is rounded
     */
    record AtEnd(Rounding published) implements ScoreRounding {
        /** Refuses an absent rounding. */
        public AtEnd {
            requireNonNull(published, "published");
        }
    }

    /**
     * The weighted points of each line are rounded before they are added; the score goes on from there.
     *
     * @param line how the weighted points of a line are rounded
     * @param published how the published score is rounded
     */
    record PerLine(Rounding line, Rounding published) implements ScoreRounding {
        /** Refuses absent roundings. */
        public PerLine {
            requireNonNull(line, "line");
            requireNonNull(published, "published");
        }
    }

    /**
     * How the published score is rounded.
     *
     * @return the rounding
     */
    Rounding published();

    /**
     * How each line is rounded.
     *
     * @return empty if lines are not rounded
     */
    default Optional<Rounding> ofLines() {
        return this instanceof PerLine each ? Optional.of(each.line()) : Optional.empty();
    }
}
