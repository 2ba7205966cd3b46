package io.salestiers.kpi.evaluation;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.canonical.Digest;
import io.salestiers.core.canonical.InputRef;
import io.salestiers.core.canonical.JsonValue;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.result.Place;
import io.salestiers.core.text.Argument;
import io.salestiers.core.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The published values of a period, with what they were made from. Never changed: later facts make a further version that
 * names this one. Immutable and safe for use by several threads.
 *
 * @param period the period
 * @param number 1 for the first version of a period
 * @param values by subject, days and KPI, each once
 * @param inputs which versions of facts, organization, catalogue and targets they were made from
 * @param semantics the semantics version of the library that made them, {@link #SEMANTICS} of that release
 * @param supersedes the digest of the version before; empty for the first
 */
public record EvaluationVersion(
        Period period,
        int number,
        List<KeptValue> values,
        List<InputRef> inputs,
        int semantics,
        Optional<Digest> supersedes) {
    /** The semantics version of this release: a release that gives any other result for the same inputs raises it. */
    public static final int SEMANTICS = 1;

    private static final String DOCUMENT = "evaluation-version";

    /**
     * Sorts values and inputs.
     *
     * @throws InvalidDefinitionException if a value is there twice, a first version supersedes another, or a later one none;
     *     all are found at once
     */
    public EvaluationVersion {
        requireNonNull(period, "period");
        requireNonNull(supersedes, "supersedes");
        List<Finding> findings = new ArrayList<>();
        if (number < 1 || supersedes.isPresent() != number > 1) {
            findings.add(Finding.of(EvaluationFinding.SUPERSEDES, Place.document(DOCUMENT, "/supersedes"))
                    .with("number", number)
                    .with("supersedes", supersedes.map(Digest::hex).orElse("-")));
        }
        SortedSet<KeptValue> seen = new TreeSet<>();
        for (int i = 0; i < values.size(); i++) {
            KeptValue value = values.get(i);
            if (!seen.add(value)) {
                findings.add(Finding.of(EvaluationFinding.VALUE_TWICE, Place.document(DOCUMENT, "/values/" + i))
                        .with("kpi", value.kpi().value())
                        .with("subject", value.subject().key())
                        .with("days", Argument.days(value.days())));
            }
        }
        if (!findings.isEmpty()) {
            throw new InvalidDefinitionException(findings);
        }
        values = List.copyOf(seen);
        inputs = inputs.stream().sorted().toList();
    }

    /** The values of an evaluation as they are kept. */
    static List<KeptValue> kept(Evaluation evaluation) {
        List<KeptValue> kept = new ArrayList<>();
        for (EvaluatedStay stay : evaluation.stays()) {
            for (KpiValue value : stay.values()) {
                kept.add(new KeptValue(stay.stay().subject(), stay.stay().days(), value.kpi(), value.reading()));
            }
        }
        return kept;
    }

    /**
     * The fingerprint of everything in it, the same on every machine.
     *
     * @return SHA-256 of the canonical form
     */
    public Digest digest() {
        JsonValue.Fields json = JsonValue.object()
                .with("period", period.name())
                .with("from", period.range().toString())
                .with("number", JsonValue.number(number))
                .with(
                        "values",
                        JsonValue.list(values.stream().map(KeptValue::json).toList()))
                .with(
                        "inputs",
                        JsonValue.list(inputs.stream().map(InputRef::json).toList()))
                .with("semantics", JsonValue.number(semantics));
        return Digest.of(
                supersedes.map(before -> json.with("supersedes", before.hex())).orElse(json));
    }
}
