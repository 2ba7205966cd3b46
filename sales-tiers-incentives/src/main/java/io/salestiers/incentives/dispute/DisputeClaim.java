package io.salestiers.incentives.dispute;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.audit.AuditCode;
import io.salestiers.core.authority.Involvement;
import io.salestiers.core.canonical.JsonValue;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.incentives.ledger.EntryId;
import io.salestiers.incentives.ledger.PaySource;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What a payee contests and why: the commission of {@code reps-2026} in August is CNY 240.00 too low, because an order was not
 * counted.
 *
 * @param line the line of the statement: its period, plan and component, and the transaction if it is about one
 * @param currency the currency of the line
 * @param entry the entry of the ledger that booked the line, if it is known
 * @param ground on what ground, as a code of the host; no free text
 * @param evidence what speaks for it; may be none
 * @param amount by how much the line is too low, above zero; empty if the payee can't say
 * @param mandate on what mandate somebody claims on behalf of the payee, as the reference of a document; empty if the payee does
 * @param prepared who had a part in the line, as far as the host knows: they can't decide about it (G12)
 */
public record DisputeClaim(
        PaySource line,
        Currency currency,
        Optional<EntryId> entry,
        AuditCode ground,
        List<DisputeEvidence> evidence,
        Optional<Money> amount,
        Optional<AuditCode> mandate,
        List<Involvement> prepared) {
    /** Copies the lists; refuses an amount that is not above zero, or in another currency than the line. */
    public DisputeClaim {
        requireNonNull(line, "line");
        requireNonNull(currency, "currency");
        requireNonNull(entry, "entry");
        requireNonNull(ground, "ground");
        requireNonNull(mandate, "mandate");
        evidence = List.copyOf(evidence);
        prepared = List.copyOf(new TreeSet<>(prepared));
        if (amount.filter(claimed -> claimed.signum() <= 0).isPresent()) {
            throw new IllegalArgumentException("amount must be above zero, but was " + amount.get());
        }
        if (amount.filter(claimed -> !claimed.currency().equals(currency)).isPresent()) {
            throw new IllegalArgumentException("amount must be in " + currency + ", but was " + amount.get());
        }
    }

    /**
     * A claim of the payee themself, without evidence.
     *
     * @param line the line of the statement
     * @param amount by how much it is too low
     * @param ground on what ground
     * @return the claim
     */
    public static DisputeClaim of(PaySource line, Money amount, String ground) {
        return new DisputeClaim(
                line,
                amount.currency(),
                Optional.empty(),
                AuditCode.of(ground),
                List.of(),
                Optional.of(amount),
                Optional.empty(),
                List.of());
    }

    /**
     * About an entry of the ledger.
     *
     * @param id the entry that booked the line
     * @return a copy
     */
    public DisputeClaim about(EntryId id) {
        return new DisputeClaim(line, currency, Optional.of(id), ground, evidence, amount, mandate, prepared);
    }

    /**
     * With evidence.
     *
     * @param items what speaks for it
     * @return a copy
     */
    public DisputeClaim proved(DisputeEvidence... items) {
        return new DisputeClaim(line, currency, entry, ground, List.of(items), amount, mandate, prepared);
    }

    /**
     * On behalf of the payee.
     *
     * @param reference the reference of the mandate
     * @return a copy
     */
    public DisputeClaim mandated(String reference) {
        return new DisputeClaim(
                line, currency, entry, ground, evidence, amount, Optional.of(AuditCode.of(reference)), prepared);
    }

    /**
     * With those who had a part in the line.
     *
     * @param involved who has done what
     * @return a copy
     */
    public DisputeClaim preparedBy(Involvement... involved) {
        return new DisputeClaim(line, currency, entry, ground, evidence, amount, mandate, List.of(involved));
    }

    /**
     * This claim as JSON, for digests.
     *
     * @return an object
     */
    public JsonValue.Fields json() {
        JsonValue.Fields json = JsonValue.object()
                .with("line", line.json())
                .with("currency", currency.code())
                .with("ground", ground.value())
                .with(
                        "evidence",
                        JsonValue.list(
                                evidence.stream().map(DisputeEvidence::json).toList()))
                .with(
                        "prepared",
                        JsonValue.list(prepared.stream()
                                .map(each -> JsonValue.object()
                                        .with("person", each.person().value())
                                        .with("capability", each.capability().toString()))
                                .toList()));
        if (entry.isPresent()) {
            json = json.with("entry", entry.get().toString());
        }
        if (amount.isPresent()) {
            json = json.with("minor", JsonValue.number(amount.get().minorUnits()));
        }
        return mandate.isPresent() ? json.with("mandate", mandate.get().value()) : json;
    }
}
