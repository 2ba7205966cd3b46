package io.salestiers.kpi.evaluation;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.canonical.Digest;
import io.salestiers.core.canonical.InputRef;
import io.salestiers.core.canonical.JsonValue;
import io.salestiers.core.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

    /** Sorts values and inputs; refuses a value that is there twice and a first version that supersedes another. */
    public EvaluationVersion {
        requireNonNull(period, "period");
        values = values.stream().sorted().toList();
        inputs = inputs.stream().sorted().toList();
        if (number < 1 || supersedes.isPresent() != number > 1) {
            throw new IllegalArgumentException(
                    "version 1 supersedes nothing, each later one the version before, but " + "version " + number
                            + " supersedes " + supersedes.map(Digest::hex).orElse("nothing"));
        }
        for (int i = 1; i < values.size(); i++) {
            if (values.get(i - 1).at(values.get(i))) {
                throw new IllegalArgumentException(
                        "there must be one value of a KPI for the same days, but there are two: " + values.get(i - 1)
                                + " and " + values.get(i));
            }
        }
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
