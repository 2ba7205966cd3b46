package io.salestiers.incentives.release;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.salestiers.core.text.Ids;

/**
 * What happens to a deal after it was sold, as the host calls it: {@code invoice}, {@code delivery}, {@code first-monthly-payment},
 * {@code cancel}.
 *
 * @param value 1 to 64 characters in Unicode form NFC, without control characters
 */
public record EventName(@JsonValue String value) implements Comparable<EventName> {
    /** It was invoiced (开票). */
    public static final EventName INVOICE = of("invoice");

    /** It was delivered (交付). */
    public static final EventName DELIVERY = of("delivery");

    /** The customer ended it (退保、退订). */
    public static final EventName CANCEL = of("cancel");

    /** It ended because the customer did not go on paying (失效). */
    public static final EventName LAPSE = of("lapse");

    /** The customer withdrew from it in the time that the law gives (犹豫期撤单). */
    public static final EventName WITHDRAW = of("withdraw");

    /** It goes on after it had ended (复效). */
    public static final EventName REVIVE = of("revive");

    /** Refuses a value of another form. */
    public EventName {
        Ids.check("EventName", value);
    }

    /**
     * The name of a text.
     *
     * @param value the text
     * @return the name
     * @throws IllegalArgumentException if the text has another form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static EventName of(String value) {
        return new EventName(value);
    }

    /** By code point. */
    @Override
    public int compareTo(EventName other) {
        return Ids.compare(value, other.value);
    }

    /** The text. */
    @Override
    public String toString() {
        return value;
    }
}
