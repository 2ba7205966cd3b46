package io.salestiers.kpi;

import io.salestiers.core.text.MessageCatalogue;

/** The texts of this module in English and Chinese. */
public final class KpiMessages {
    private static final MessageCatalogue CATALOGUE = MessageCatalogue.read(KpiMessages.class, "messages");

    private KpiMessages() {}

    /**
     * All texts of findings, explanations and terms of this module.
     *
     * @return the catalogue
     */
    public static MessageCatalogue catalogue() {
        return CATALOGUE;
    }
}
