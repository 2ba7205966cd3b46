package io.salestiers.incentives.consent;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.canonical.JsonValue;
import io.salestiers.core.command.CommandHeader;

/**
 * Something that a payee says about the terms of their pay. {@link AgreementProcess} applies it. It takes no grant, so that
 * nobody can take it away by not granting it, and it can't be done on behalf of the payee. Immutable and safe for use by several
 * threads.
 */
public sealed interface AgreementCommand {
    /**
     * The payee has seen terms.
     *
     * @param header key, expected revision, reason
     * @param terms the terms
     */
    record Acknowledge(CommandHeader header, PayTerms terms) implements AgreementCommand {
        /** Refuses absent parts. */
        public Acknowledge {
            requireNonNull(header, "header");
            requireNonNull(terms, "terms");
        }

        @Override
        public String name() {
            return "terms:acknowledge";
        }

        @Override
        public JsonValue.Fields content() {
            return JsonValue.object().with("terms", terms.json());
        }
    }

    /**
     * The payee consents to a change, one of the past too: it counts from now on. It need not be a change of the payee's own
     * quota: that of a colleague can lower a share of a pool.
     *
     * @param header key, expected revision, reason
     * @param change the change
     */
    record GiveConsent(CommandHeader header, TermsChange change) implements AgreementCommand {
        /** Refuses absent parts. */
        public GiveConsent {
            requireNonNull(header, "header");
            requireNonNull(change, "change");
        }

        @Override
        public String name() {
            return "terms:consent";
        }

        @Override
        public JsonValue.Fields content() {
            return JsonValue.object().with("change", change.digest().hex());
        }
    }

    /**
     * The payee consents no longer. What was booked while the consent counted stays.
     *
     * @param header key, expected revision, reason
     * @param change the change
     */
    record WithdrawConsent(CommandHeader header, TermsChange change) implements AgreementCommand {
        /** Refuses absent parts. */
        public WithdrawConsent {
            requireNonNull(header, "header");
            requireNonNull(change, "change");
        }

        @Override
        public String name() {
            return "terms:withdraw-consent";
        }

        @Override
        public JsonValue.Fields content() {
            return JsonValue.object().with("change", change.digest().hex());
        }
    }

    /**
     * The header.
     *
     * @return key, expected revision, reason
     */
    CommandHeader header();

    /**
     * What it is called in audit records.
     *
     * @return for example {@code terms:acknowledge}
     */
    String name();

    /**
     * What it says, apart from its header.
     *
     * @return an object, by whose digest the command is recognized
     */
    JsonValue.Fields content();
}
