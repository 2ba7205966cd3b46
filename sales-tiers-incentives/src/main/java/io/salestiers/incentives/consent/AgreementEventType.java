package io.salestiers.incentives.consent;

import io.salestiers.core.command.EventType;
import java.util.Locale;

/** What payees have said about the terms of their pay. */
public enum AgreementEventType implements EventType {
    /** A payee has seen terms. */
    TERMS_ACKNOWLEDGED,
    /** A payee consents to a change. */
    CONSENT_GIVEN,
    /** A payee consents no longer. */
    CONSENT_WITHDRAWN;

    private final String code =
            "incentives.consent." + name().toLowerCase(Locale.ROOT).replace('_', '-');

    @Override
    public String code() {
        return code;
    }
}
