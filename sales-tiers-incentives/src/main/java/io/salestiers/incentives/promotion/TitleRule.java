package io.salestiers.incentives.promotion;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.salestiers.core.money.Ratio;
import io.salestiers.incentives.figure.FigureSource;

/**
 * What becomes of a title that was reached once. The title never falls by itself: where it is not retained, somebody with a
 * name may decide so.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = TitleRule.Kept.class, name = "kept"),
    @JsonSubTypes.Type(value = TitleRule.Retained.class, name = "retained")
})
public sealed interface TitleRule {
    /** It stays for ever. */
    record Kept() implements TitleRule {}

    /**
     * It is retained by a number of the period that is at least a share of its average over the periods before. With 80 % and
     * three months: after 120, 100 and 110, whose average is 110, a month must show 88; exactly 88 will do
     * (<a href="https://agent.cmpusa.org/legacy-sales-agents-only/">a published rule</a>). Periods of protected leave are
     * neither asked nor part of the average; with fewer periods before there is no standard yet.
     *
     * @param figure which number
     * @param periods over how many periods the average is taken, 1 or more
     * @param share which share of the average, above 0
     */
    record Retained(FigureSource figure, int periods, Ratio share) implements TitleRule {
        /** Refuses an average of nothing, and a share that asks for nothing. */
        public Retained {
            requireNonNull(figure, "figure");
            requireNonNull(share, "share");
            if (periods < 1) {
                throw new IllegalArgumentException("periods must be at least 1, but was " + periods);
            }
            if (share.signum() <= 0) {
                throw new IllegalArgumentException("share must be above 0, but was " + share);
            }
        }
    }
}
