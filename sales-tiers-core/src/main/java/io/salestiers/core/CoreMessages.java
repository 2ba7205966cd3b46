package io.salestiers.core;

import io.salestiers.core.text.MessageCatalogue;

/** The texts of this module in both languages: its findings, the steps of its explanations, and its terms. */
public final class CoreMessages {
    private static final MessageCatalogue CATALOGUE = MessageCatalogue.read(CoreMessages.class, "messages");

    private CoreMessages() {}

    /**
     * The texts, for {@code Texts.of(locale, CoreMessages.catalogue(), …)}.
     *
     * @return the catalogue, always the same one
     */
    public static MessageCatalogue catalogue() {
        return CATALOGUE;
    }
}
