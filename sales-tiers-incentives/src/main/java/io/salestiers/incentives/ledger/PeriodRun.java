package io.salestiers.incentives.ledger;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.salestiers.core.canonical.CanonicalJson;
import io.salestiers.core.canonical.Digest;
import io.salestiers.core.canonical.InputRef;
import io.salestiers.core.canonical.JsonValue;
import io.salestiers.core.time.Period;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What all plans of a company gave in a period, and from which inputs: what is booked, what is stored, and what a later run is
 * compared with. Made of results by {@link PeriodResult#run()}.
 *
 * <p>A line of zero says that something was calculated and gave nothing; a ledger books nothing for it. What could not be
 * calculated, because a quota is missing for example, has no line.
 *
 * <p>Its {@link #bytes()} are those of the document {@code period-run}, and are read again as such. Immutable and safe for use by
 * several threads.
 *
 * @param period the period
 * @param lines what everybody earned, kept by payee, source, currency and balance
 * @param inputs which version of which input it was calculated from, each kind and id once, kept in their order
 * @param semantics the semantics version of the library that calculated it, {@link #SEMANTICS} of that release
 */
public record PeriodRun(Period period, List<RunLine> lines, List<InputRef> inputs, int semantics) {
    /**
     * How this release calculates. It is raised by every release that changes a result, so that a difference between two runs
     * on the same inputs is never a riddle.
     */
    public static final int SEMANTICS = 1;

    private record Input(String kind, String id) {}

    /** Sorts lines and inputs; refuses a line of another period, what is there twice, and a semantics version below 1. */
    public PeriodRun {
        requireNonNull(period, "period");
        if (semantics < 1) {
            throw new IllegalArgumentException("semantics must be 1 or more, but was " + semantics);
        }
        lines = lines.stream().sorted().toList();
        inputs = List.copyOf(new TreeSet<>(inputs));
        Set<LineKey> seen = new HashSet<>();
        for (RunLine line : lines) {
            if (!line.source().earnedIn().equals(period)) {
                throw new IllegalArgumentException(
                        "a run of " + period + " has lines of that period, but there was one of " + line.source());
            }
            if (!seen.add(LineKey.of(line))) {
                throw new IllegalArgumentException(
                        "a line is there once, but there are two of " + line.payee() + " for " + line.source());
            }
        }
        Set<Input> known = new HashSet<>();
        for (InputRef input : inputs) {
            if (!known.add(new Input(input.kind(), input.id()))) {
                throw new IllegalArgumentException(
                        "an input is there in one version, but there are two of " + input.kind() + " " + input.id());
            }
        }
    }

    /**
     * A run of this release.
     *
     * @param period the period
     * @param lines what everybody earned
     * @param inputs from which inputs
     * @return the run
     */
    public static PeriodRun of(Period period, Collection<RunLine> lines, Collection<InputRef> inputs) {
        return new PeriodRun(period, List.copyOf(lines), List.copyOf(inputs), SEMANTICS);
    }

    /**
     * What a ledger books that has booked nothing of the period yet.
     *
     * @return a posting for each line that is not zero, in the order of the lines
     */
    public List<Posting> postings() {
        return lines.stream().flatMap(line -> line.posting().stream()).toList();
    }

    /**
     * This run as the document {@code period-run}.
     *
     * @return an object
     */
    public JsonValue.Fields json() {
        return JsonValue.object()
                .with("document", "period-run")
                .with("formatVersion", JsonValue.number(1))
                .with(
                        "period",
                        JsonValue.object()
                                .with("kind", StoredRun.name(period.kind()))
                                .with("fiscalYear", JsonValue.number(period.fiscalYear()))
                                .with("index", JsonValue.number(period.index()))
                                .with(
                                        "range",
                                        JsonValue.object()
                                                .with(
                                                        "from",
                                                        period.range().from().toString())
                                                .with(
                                                        "to",
                                                        period.range()
                                                                .to()
                                                                .orElseThrow()
                                                                .toString())))
                .with("semantics", JsonValue.number(semantics))
                .with(
                        "inputs",
                        JsonValue.list(inputs.stream().map(InputRef::json).toList()))
                .with("lines", JsonValue.list(lines.stream().map(RunLine::json).toList()));
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static PeriodRun read(StoredRun stored) {
        return stored.run();
    }

    @com.fasterxml.jackson.annotation.JsonValue
    private StoredRun stored() {
        return StoredRun.of(this);
    }

    /**
     * This run as bytes: those of its canonical JSON, the same for equal runs on every platform. What a host stores to prove
     * later what was calculated.
     *
     * @return the bytes
     */
    public byte[] bytes() {
        return CanonicalJson.bytes(json());
    }

    /**
     * The fingerprint of the bytes.
     *
     * @return the digest
     */
    public Digest digest() {
        return Digest.of(bytes());
    }
}
