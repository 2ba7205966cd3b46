package io.salestiers.core.cadence;

import java.util.Locale;

/** Who has to acknowledge an announcement when people come and go. */
public enum AnnouncementReach {
    /** Who belonged to its audience on the day of its publication and still works here: nobody who comes later. */
    AS_PUBLISHED,
    /** Who belongs to its audience on the day of asking: also who came yesterday, such as with a code of conduct. */
    ONGOING;

    /**
     * The key of the word for it in the catalogue of the module.
     *
     * @return for example {@code core.cadence.reach.as-published}
     */
    public String key() {
        return "core.cadence.reach." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
