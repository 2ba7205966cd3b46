package io.salestiers.kpi.evaluation;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.canonical.JsonValue;
import io.salestiers.core.money.Currency;
import io.salestiers.core.org.Subject;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.unit.Quantity;
import io.salestiers.kpi.catalog.KpiId;
import io.salestiers.kpi.measure.Reading;
import io.salestiers.kpi.measure.Reason;
import java.util.Comparator;

/**
 * What is kept of a value once it was published: whose, when, how much, without its explanation. Immutable and safe for use
 * by several threads.
 *
 * @param subject whose
 * @param days on which days of the period
 * @param kpi which KPI
 * @param reading the exact value, or why there is none
 */
public record KeptValue(Subject subject, DateRange days, KpiId kpi, Reading reading) implements Comparable<KeptValue> {
    private static final Comparator<KeptValue> ORDER = Comparator.comparing(KeptValue::subject)
            .thenComparing(KeptValue::days)
            .thenComparing(KeptValue::kpi);

    /** Refuses absent parts. */
    public KeptValue {
        requireNonNull(subject, "subject");
        requireNonNull(days, "days");
        requireNonNull(kpi, "kpi");
        requireNonNull(reading, "reading");
    }

    /** For the digest of a version. */
    JsonValue json() {
        return JsonValue.object()
                .with("subject", subject.key())
                .with("days", days.toString())
                .with("kpi", kpi.value())
                .with("reading", json(reading));
    }

    private static JsonValue json(Reading reading) {
        if (reading instanceof Reading.Known known) {
            Quantity value = known.value();
            JsonValue.Fields json = JsonValue.object()
                    .with("unit", value.unit().name())
                    .with("value", value.value().toString());
            return value.currency()
                    .map(Currency::code)
                    .map(code -> json.with("currency", code))
                    .orElse(json);
        }
        if (reading instanceof Reading.Missing missing) {
            return JsonValue.object()
                    .with(
                            "missing",
                            JsonValue.list(missing.inputs().stream()
                                    .map(JsonValue::text)
                                    .toList()));
        }
        Reading.NotMeaningful without = (Reading.NotMeaningful) reading;
        return JsonValue.object()
                .with(
                        "notMeaningful",
                        JsonValue.list(without.reasons().stream()
                                .map(Reason::name)
                                .map(JsonValue::text)
                                .toList()));
    }

    /** By subject, days and KPI; the reading plays no part, so two readings of one value compare as equal. */
    @Override
    public int compareTo(KeptValue other) {
        return ORDER.compare(this, other);
    }
}
