package io.salestiers.incentives.plan;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.TierId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.incentives.assignment.ComponentId;
import io.salestiers.incentives.assignment.Eligibility;
import io.salestiers.incentives.assignment.internal.Pointers;
import io.salestiers.incentives.commission.SharingOpening;
import io.salestiers.incentives.credit.AmountRounding;
import io.salestiers.incentives.credit.CreditFilter;
import io.salestiers.incentives.rate.SharingTable;
import java.util.List;
import java.util.SortedMap;

/**
 * Each transaction is shared between payee and company (分成), by bands of what one of the two has had so far. The company has
 * had 13,000 of a share that ends at 20,000: 20 % up to 15,000, then 10 %. Of a commission of 62,000 the payee gets 8,000 of
 * the first 10,000, 45,000 of the next 50,000 and all of the last 2,000, in all 55,000.
 *
 * <p>Transactions come in the order of day, then id; a return moves the running total back and finds the bands again in which
 * the sale was shared. Each currency is shared by itself.
 *
 * @param id the id, unique in the plan
 * @param name what it is called
 * @param earners whose positions earn it
 * @param credits which credits are shared; all of them must be money
 * @param table the sharing
 * @param opening what has been shared before the period
 * @param modifiers what changes the pay, in order
 * @param rounding how the payee's share of the period is rounded, once; the company has the rest
 */
public record Sharing(
        ComponentId id,
        LocalizedText name,
        Eligibility earners,
        CreditFilter credits,
        SharingTable table,
        SharingOpening opening,
        List<Modifier> modifiers,
        AmountRounding rounding)
        implements PlanComponent {
    /** Copies the modifiers. */
    public Sharing {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(earners, "earners");
        requireNonNull(credits, "credits");
        requireNonNull(table, "table");
        requireNonNull(opening, "opening");
        modifiers = List.copyOf(modifiers);
        requireNonNull(rounding, "rounding");
    }

    @Override
    public boolean hasCredits() {
        return true;
    }

    @Override
    public boolean paysByTransaction() {
        return true;
    }

    @Override
    public boolean paysForCredits() {
        return true;
    }

    @Override
    public SortedMap<String, TierId> namedTiers() {
        return Pointers.tiers("/earners", earners);
    }

    @Override
    public SortedMap<String, UnitId> namedUnits() {
        return Pointers.units("/earners", earners);
    }
}
