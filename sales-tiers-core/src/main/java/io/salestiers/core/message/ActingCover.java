package io.salestiers.core.message;

import java.util.Locale;

/** Whether somebody who acts for a vacant position is meant when its holder is. */
public enum ActingCover {
    /** Who acts stands in: with zhang acting for the vacant position S1, zhang is invited for S1. */
    STANDS_IN,
    /** Only holders count: S1 is vacant, whoever acts. */
    HOLDERS_ONLY;

    /**
     * The key of the word for it in the catalogue of the module.
     *
     * @return for example {@code core.message.acting.stands-in}
     */
    public String key() {
        return "core.message.acting." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
