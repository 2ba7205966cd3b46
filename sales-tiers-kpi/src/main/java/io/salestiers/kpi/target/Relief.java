package io.salestiers.kpi.target;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.time.DateRange;

/**
 * A lower target for somebody during some days, for leave or a change of territory (目标减免). Why is nobody's business here:
 * the reason stays with whoever keeps personal data.
 *
 * <p>Three of ten working days of a period off: {@link Extent.Days} leaves 70 % of the target, {@link Extent.Share} of 0.5
 * leaves 85 %. A target never falls below zero, because the reliefs of a person must not overlap. Immutable and safe for use
 * by several threads.
 *
 * @param person who
 * @param range on which days, with an end
 * @param extent how much lower
 */
public record Relief(PersonId person, DateRange range, Extent extent) {
    /** Refuses absent parts; the rest is checked by {@link TargetPlan}, which says where. */
    public Relief {
        requireNonNull(person, "person");
        requireNonNull(range, "range");
        requireNonNull(extent, "extent");
    }

    /** How much lower the target is on the days. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Extent.Days.class, name = "days"),
        @JsonSubTypes.Type(value = Extent.Share.class, name = "share")
    })
    public sealed interface Extent {
        /** The days do not count at all. */
        record Days() implements Extent {}

        /**
         * The days count less.
         *
         * @param lowered the part by which the target of the days is lower, above 0 and at most 1
         */
        record Share(Ratio lowered) implements Extent {
            /** Refuses an absent part. */
            public Share {
                requireNonNull(lowered, "lowered");
            }
        }

        /**
         * What is left of the target of the days.
         *
         * @return 0 for {@link Days}
         */
        default Ratio left() {
            return this instanceof Share share ? Ratio.ONE.minus(share.lowered()) : Ratio.ZERO;
        }
    }
}
