package io.salestiers.core.training;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.salestiers.core.text.Ids;

/**
 * The id of a kind of certificate (证书), such as {@code product-license}.
 *
 * @param value 1 to 64 characters in Unicode form NFC, without control characters
 */
public record CertificateId(String value) implements Comparable<CertificateId> {
    /** Refuses a value of another form. */
    public CertificateId {
        Ids.check("CertificateId", value);
    }

    /**
     * The id of a text.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if the text has another form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CertificateId of(String value) {
        return new CertificateId(value);
    }

    /** By code point. */
    @Override
    public int compareTo(CertificateId other) {
        return Ids.compare(value, other.value);
    }

    /** The text, which is also its JSON. */
    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
