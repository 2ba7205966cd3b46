package io.salestiers.incentives;

import io.salestiers.core.text.MessageCatalogue;

/** The texts of this module in both languages: findings, steps of explanations, terms. */
public final class IncentivesMessages {
    private static final MessageCatalogue CATALOGUE = MessageCatalogue.read(IncentivesMessages.class, "messages");

    private IncentivesMessages() {}

    /**
     * The texts, to be given to {@link io.salestiers.core.text.Texts} together with those of the modules below.
     *
     * @return the catalogue; its keys begin with {@code incentives.}
     */
    public static MessageCatalogue catalogue() {
        return CATALOGUE;
    }
}
