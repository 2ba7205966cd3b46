package io.salestiers.core.customer;

import io.salestiers.core.command.EventType;
import java.util.Locale;

/** What has happened to a customer. */
public enum CustomerEventType implements EventType {
    /** It is known now. */
    REGISTERED,
    /** Somebody took it out of a pool. */
    CLAIMED,
    /** It was given back into a pool. */
    RELEASED,
    /** It fell back into a pool by rule. */
    RELEASED_BY_RULE,
    /** It has another owner. */
    HANDED_OVER,
    /** Its protection lasts longer. */
    PROTECTION_EXTENDED,
    /** Facts have become known. */
    FACTS_RECORDED,
    /** Facts that were known have been corrected. */
    FACTS_CORRECTED,
    /** Its class was decided on by hand. */
    CLASS_OVERRIDDEN,
    /** A duplicate was merged into it. */
    DUPLICATE_ABSORBED,
    /** It was merged into another one. */
    MERGED,
    /** Its personal data are to be erased. */
    ANONYMIZED;

    private final String code =
            "core.customer." + name().toLowerCase(Locale.ROOT).replace('_', '-');

    @Override
    public String code() {
        return code;
    }
}
