package io.salestiers.core.authority;

import java.util.Locale;

/** What somebody may do with a capability. None of the three implies another. */
public enum Right {
    /** Using it. */
    USE,
    /** Narrowing and revoking the grants of others that have it. */
    ADMINISTER,
    /** Handing its use on to others. */
    GRANT_ON;

    /**
     * The key of the words for it in the catalogue of the module.
     *
     * @return for example {@code core.authority.right.grant-on}
     */
    public String key() {
        return "core.authority.right." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
