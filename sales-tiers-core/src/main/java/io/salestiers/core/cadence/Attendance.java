package io.salestiers.core.cadence;

import java.util.Locale;

/** Whether somebody who was expected came. */
public enum Attendance {
    /** Came. */
    PRESENT,
    /** Did not come, and had said so. */
    EXCUSED,
    /** Did not come. */
    ABSENT;

    /**
     * The key of the word for it in the catalogue of the module.
     *
     * @return for example {@code core.cadence.attendance.present}
     */
    public String key() {
        return "core.cadence.attendance." + name().toLowerCase(Locale.ROOT);
    }
}
