package io.salestiers.core.responsibility;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.salestiers.core.text.LocalizedText;

/**
 * A duty (职责): something for which a tier answers, such as the break-down of targets (分解销售目标).
 *
 * <p>In JSON {@code {"id":"break-down-targets","name":{"en":"Break down targets","zh":"分解销售目标"}}}. Immutable and safe
 * for use by several threads.
 *
 * @param id the id
 * @param name the name
 */
public record Duty(DutyId id, LocalizedText name) {
    /** Refuses absent parts. */
    @JsonCreator
    public Duty(@JsonProperty("id") DutyId id, @JsonProperty("name") LocalizedText name) {
        this.id = requireNonNull(id, "id");
        this.name = requireNonNull(name, "name");
    }
}
