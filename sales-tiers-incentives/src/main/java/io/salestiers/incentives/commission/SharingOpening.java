package io.salestiers.incentives.commission;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.incentives.figure.AttainmentBasis;

/** What has been shared before the period, from which the bands of a sharing go on. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = SharingOpening.OfCredits.class, name = "of-credits"),
    @JsonSubTypes.Type(value = SharingOpening.Stated.class, name = "stated")
})
public sealed interface SharingOpening {
    /**
     * The payee's credits of the earlier periods that are added up: with a basis to date since the year, the bands begin anew
     * each year; with the period alone, each period.
     *
     * @param basis over which periods credits are added up
     */
    record OfCredits(AttainmentBasis basis) implements SharingOpening {
        /** Refuses an absent basis. */
        public OfCredits {
            requireNonNull(basis, "basis");
        }
    }

    /**
     * What the measured party has had, as the host states it for the period and payee: USD 13,000 of the company's share so
     * far. If it is not there, or the party can't have had so much, nothing is paid until it is right.
     *
     * @param figure what the host calls it
     */
    record Stated(MeasureId figure) implements SharingOpening {
        /** Refuses an absent name. */
        public Stated {
            requireNonNull(figure, "figure");
        }
    }
}
