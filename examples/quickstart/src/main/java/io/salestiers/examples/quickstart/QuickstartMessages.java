package io.salestiers.examples.quickstart;

import io.salestiers.core.text.MessageCatalogue;

/** The texts of the quickstart in both languages. */
public final class QuickstartMessages {
    private QuickstartMessages() {}

    /**
     * Reads the texts.
     *
     * @return the catalogue
     */
    public static MessageCatalogue catalogue() {
        return MessageCatalogue.read(QuickstartMessages.class, "messages");
    }
}
