package io.salestiers.examples.quickstart.input;

import java.util.Locale;

/** How far a deal has come. */
public enum Stage {
    /** Found, not yet spoken with. */
    PROSPECTING,
    /** In talks. */
    ENGAGING,
    /** Closed with a sale, or a return of one. */
    WON,
    /** Closed without a sale. */
    LOST;

    /**
     * Whether the deal has ended.
     *
     * @return true if it was won or lost
     */
    public boolean closed() {
        return this == WON || this == LOST;
    }

    /**
     * The name in the format document.
     *
     * @return for example {@code won}
     */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
