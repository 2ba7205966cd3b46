package io.salestiers.core.authority;

import java.util.Locale;

/** On what a permission rests. */
public enum Basis {
    /** A grant with its chain. */
    GRANT,
    /** The root office. */
    ROOT_OFFICE,
    /** The registered outside body. */
    OUTSIDE_BODY,
    /** Seeing oneself. */
    ONESELF,
    /** Seeing those below. */
    HIERARCHY,
    /** Seeing what was shared sideways. */
    SHARE;

    /**
     * The key of the words for it in the catalogue of the module.
     *
     * @return for example {@code core.authority.basis.root-office}
     */
    public String key() {
        return "core.authority.basis." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
