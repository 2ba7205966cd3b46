package io.salestiers.incentives.ledger;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.canonical.CanonicalJson;
import io.salestiers.core.canonical.Digest;
import io.salestiers.core.canonical.InputRef;
import io.salestiers.core.canonical.JsonValue;
import io.salestiers.core.money.Currency;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.time.Period;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What all plans of a company gave in a period, and from which inputs: what is booked, and what a later run is compared with.
 *
 * @param period the period
 * @param lines what everybody earned, kept by payee, source and currency
 * @param inputs which version of which input it was calculated from, each kind and id once, kept in their order
 * @param semantics the semantics version of the library that calculated it, {@link #SEMANTICS} of that release
 */
public record PeriodRun(Period period, List<RunLine> lines, List<InputRef> inputs, int semantics) {
    /**
     * How this release calculates. It is raised by every release that changes a result, so that a difference between two runs
     * on the same inputs is never a riddle.
     */
    public static final int SEMANTICS = 1;

    private record Line(PersonId payee, PaySource source, Currency currency) {}

    private record Input(String kind, String id) {}

    /** Sorts lines and inputs; refuses a line of another period, and a line or an input that is there twice. */
    public PeriodRun {
        requireNonNull(period, "period");
        lines = lines.stream().sorted().toList();
        inputs = List.copyOf(new TreeSet<>(inputs));
        Set<Line> seen = new HashSet<>();
        for (RunLine line : lines) {
            if (!line.source().earnedIn().equals(period)) {
                throw new IllegalArgumentException(
                        "a run of " + period + " has lines of that period, but there was one of " + line.source());
            }
            if (!seen.add(new Line(line.payee(), line.source(), line.amount().currency()))) {
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
     * This run as JSON.
     *
     * @return an object
     */
    public JsonValue.Fields json() {
        return JsonValue.object()
                .with("period", period.name())
                .with("from", period.range().from().toString())
                .with("to", period.range().to().orElseThrow().toString())
                .with("semantics", JsonValue.number(semantics))
                .with(
                        "inputs",
                        JsonValue.list(inputs.stream().map(InputRef::json).toList()))
                .with("lines", JsonValue.list(lines.stream().map(RunLine::json).toList()));
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
