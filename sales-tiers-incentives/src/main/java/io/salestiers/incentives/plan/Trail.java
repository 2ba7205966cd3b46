package io.salestiers.incentives.plan;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.TierId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.result.Place;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.incentives.assignment.ComponentId;
import io.salestiers.incentives.assignment.Eligibility;
import io.salestiers.incentives.assignment.internal.Pointers;
import io.salestiers.incentives.commission.TrailClock;
import io.salestiers.incentives.commission.TrailLate;
import io.salestiers.incentives.commission.TrailLeaver;
import io.salestiers.incentives.commission.TrailStep;
import io.salestiers.incentives.credit.AmountRounding;
import io.salestiers.incentives.credit.CreditFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * Instalments and renewals (续期佣金): a credit pays again and again, by a schedule that begins with it. A premium of 300,000
 * pays 630 % in the first month, 13.5 % in each month from the 2nd to the 12th and 1.8 % from the 13th on: 1,890,000, then
 * 40,500, then 5,400. Credits of earlier periods must be among the inputs; each currency is paid by itself.
 *
 * @param id the id, unique in the plan
 * @param name what it is called
 * @param earners whose positions earn it, asked on the day of the credit
 * @param credits which credits have a trail; all of them must be money
 * @param clock by what instalments are numbered
 * @param steps what instalments pay; they begin with number 1 and follow each other without a hole, where nothing is paid
 *     with a rate of 0
 * @param leaver what becomes of instalments after the payee has left
 * @param late what becomes of instalments that were due before their credit was there
 * @param modifiers what changes the pay, in order
 * @param rounding how the pay of a period is rounded, once, after the modifiers
 */
public record Trail(
        ComponentId id,
        LocalizedText name,
        Eligibility earners,
        CreditFilter credits,
        TrailClock clock,
        List<TrailStep> steps,
        TrailLeaver leaver,
        TrailLate late,
        List<Modifier> modifiers,
        AmountRounding rounding)
        implements PlanComponent {
    /** Copies the lists; refuses steps that leave the rate of an instalment open, or give two, all at once. */
    public Trail {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(earners, "earners");
        requireNonNull(credits, "credits");
        requireNonNull(clock, "clock");
        steps = List.copyOf(steps);
        requireNonNull(leaver, "leaver");
        requireNonNull(late, "late");
        modifiers = List.copyOf(modifiers);
        requireNonNull(rounding, "rounding");
        List<Finding> findings = check(steps);
        if (!findings.isEmpty()) {
            throw new InvalidDefinitionException(findings);
        }
    }

    private static List<Finding> check(List<TrailStep> steps) {
        List<Finding> findings = new ArrayList<>();
        if (steps.isEmpty()) {
            findings.add(Finding.of(PlanFinding.NO_STEP, Place.document("trail", "/steps")));
        }
        int next = 1;
        for (int i = 0; i < steps.size(); i++) {
            TrailStep step = steps.get(i);
            if (step.from() != next) {
                findings.add(Finding.of(PlanFinding.TRAIL_NOT_CONTIGUOUS, Place.document("trail", "/steps/" + i))
                        .with("step", i + 1)
                        .with("expected", next)
                        .with("from", step.from()));
            }
            if (step.to().isEmpty() && i < steps.size() - 1) {
                findings.add(Finding.of(PlanFinding.TRAIL_OPEN_BEFORE_LAST, Place.document("trail", "/steps/" + i))
                        .with("step", i + 1));
            }
            next = step.to().orElse(step.from()) + 1;
        }
        return findings;
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
