package io.salestiers.kpi.improvement;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.audit.AuditCode;
import io.salestiers.core.canonical.JsonValue;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the company does to help: a training, coaching, joint visits, another territory.
 *
 * @param code what, as a code of the host such as {@code training:negotiation}
 * @param due by when it is to be given
 * @param given when it was; empty while it was not
 */
public record SupportMeasure(AuditCode code, LocalDate due, Optional<LocalDate> given) {
    /** Refuses absent parts. */
    public SupportMeasure {
        requireNonNull(code, "code");
        requireNonNull(due, "due");
        requireNonNull(given, "given");
    }

    /**
     * Support that is still to be given.
     *
     * @param code what
     * @param due by when
     * @return the measure
     * @throws IllegalArgumentException if the code has another form
     */
    public static SupportMeasure of(String code, LocalDate due) {
        return new SupportMeasure(AuditCode.of(code), due, Optional.empty());
    }

    JsonValue.Fields json() {
        return JsonValue.object().with("code", code.value()).with("due", due.toString());
    }
}
