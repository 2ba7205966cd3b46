package io.salestiers.incentives.ledger;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.canonical.Digest;
import io.salestiers.core.canonical.InputRef;
import io.salestiers.core.canonical.JsonValue;
import io.salestiers.core.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * What a ledger keeps of a {@link PeriodRun}: its fingerprint, and from what it was calculated. The run itself is the host's to
 * store, as its {@link PeriodRun#bytes() bytes}.
 *
 * @param period the period of the run
 * @param digest the fingerprint of the run
 * @param inputs which version of which input it was calculated from, in their order
 * @param semantics the semantics version of the library that calculated it
 */
public record RunRecord(Period period, Digest digest, List<InputRef> inputs, int semantics)
        implements Comparable<RunRecord> {
    /** Sorts the inputs. */
    public RunRecord {
        requireNonNull(period, "period");
        requireNonNull(digest, "digest");
        inputs = List.copyOf(new TreeSet<>(inputs));
    }

    /**
     * The record of a run.
     *
     * @param run the run
     * @return what a ledger keeps of it
     */
    public static RunRecord of(PeriodRun run) {
        return new RunRecord(run.period(), run.digest(), run.inputs(), run.semantics());
    }

    /** The records of several runs in their order. */
    static List<RunRecord> of(Collection<PeriodRun> runs) {
        return runs.stream().map(RunRecord::of).sorted().toList();
    }

    /** This record as JSON, for digests. */
    JsonValue.Fields json() {
        return JsonValue.object().with("period", period.name()).with("digest", digest.hex());
    }

    /** By period, then digest. */
    @Override
    public int compareTo(RunRecord other) {
        int byPeriod = period.compareTo(other.period);
        return byPeriod != 0 ? byPeriod : digest.compareTo(other.digest);
    }
}
