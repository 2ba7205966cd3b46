package io.salestiers.kpi.measure;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.Timeline;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * What becomes of facts that come twice, too late, or of days that nobody asked for.
 *
 * <p>The key of a fact is its measure with its {@linkplain io.salestiers.core.observation.Observation#source() source id};
 * a source that has several facts of one measure in one record, such as the shares of two sellers, gives each an id of its
 * own. A fact with the key and the content of another one is a repetition and always counts once. Immutable and safe for use
 * by several threads.
 *
 * @param sameKey what counts of facts with one key and different contents
 * @param late what becomes of facts that arrived after a cut-off
 * @param cutOffs until when facts of a day may arrive, by their days; days of none have no cut-off
 * @param outside what becomes of facts on days outside the observed ones
 */
public record FactPolicy(SameKey sameKey, Late late, List<CutOff> cutOffs, Outside outside) {
    /**
     * What counts of facts with one key and different contents. In the examples deal D-7 was read with 100, then with 120,
     * then with 120 once more.
     */
    public enum SameKey {
        /** The content that was read last, as sources send corrections: 120. */
        @JsonProperty("last-read-wins")
        LAST_READ_WINS,
        /** The content that was read first: 100. */
        @JsonProperty("first-read-wins")
        FIRST_READ_WINS,
        /** None of them, which is an error to be cleared with the source: nothing. The order of reading does not matter. */
        @JsonProperty("refuse-all")
        REFUSE_ALL
    }

    /**
     * What becomes of a fact that arrived after the cut-off of its own day, or after the cut-off of the day of the fact that
     * it would replace: a correction that moves a deal from a closed January to an open March changes January too. A fact
     * that does not say when it arrived is on time, which is found where there is a cut-off.
     */
    public enum Late {
        /** It counts like any other, and the number of such facts is found. */
        @JsonProperty("count")
        COUNT,
        /**
         * It does not count and replaces nothing: the figures of the closed period stay as they were. It is kept apart for a
         * restatement.
         */
        @JsonProperty("hold-for-restatement")
        HOLD_FOR_RESTATEMENT
    }

    /** What becomes of facts on days outside the observed ones. */
    public enum Outside {
        /** They are left out, which is a warning: a source that sends a whole year to a quarter. */
        @JsonProperty("leave-out")
        LEAVE_OUT,
        /** They are refused, which is an error: a source that must send this quarter only. */
        @JsonProperty("refuse")
        REFUSE
    }

    /**
     * Until when the facts of some days may arrive: with {@code 2025-02-05T16:00:00Z} for the days of January, a fact of
     * January is on time if it arrived at that instant or before.
     *
     * @param days the days, usually a period
     * @param until the last instant that is on time
     */
    public record CutOff(DateRange days, Instant until) {
        /** Refuses absent parts. */
        public CutOff {
            requireNonNull(days, "days");
            requireNonNull(until, "until");
        }
    }

    /** Refuses absent parts, and a day with two cut-offs; puts the cut-offs in the order of their days. */
    public FactPolicy {
        requireNonNull(sameKey, "sameKey");
        requireNonNull(late, "late");
        requireNonNull(outside, "outside");
        cutOffs = cutOffs.stream().sorted(Comparator.comparing(CutOff::days)).toList();
        timeline(cutOffs);
    }

    private static Timeline<Instant> timeline(List<CutOff> cutOffs) {
        return Timeline.of(cutOffs.stream()
                .map(cutOff -> new Timeline.Entry<>(cutOff.days(), cutOff.until()))
                .toList());
    }

    Timeline<Instant> timeline() {
        return timeline(cutOffs);
    }
}
