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
import io.salestiers.incentives.assignment.UnitLevel;
import io.salestiers.incentives.assignment.internal.Pointers;
import io.salestiers.incentives.bonus.ChainFunding;
import io.salestiers.incentives.credit.AmountRounding;
import io.salestiers.incentives.figure.MissingFigure;
import io.salestiers.incentives.modifier.CapExcess;
import io.salestiers.incentives.quota.TargetPayRule;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Chain of coefficients (绩效系数): base × company × unit × person × attendance, paid as it is or scaled to a fund.
 *
 * <p>With a base of 8,000 and coefficients of 1.05, 1.1, 0.9 and 21/22 it pays 7,938.00 unfunded.
 *
 * @param id the id, unique in the plan
 * @param name what it is called
 * @param earners whose positions earn it: who holds one on some day of the period
 * @param base the base: a target pay or salary
 * @param coefficients the factors, one or more, in the order in which they are explained
 * @param missing what follows where the number of a coefficient is missing; in a funded chain that waits, all who share the
 *     fund wait
 * @param funding whether there is a fund
 * @param modifiers what changes base × coefficients, in order; in a funded chain before the fund is shared
 * @param rounding how the pay or the fund is rounded, once
 */
public record CoefficientChain(
        ComponentId id,
        LocalizedText name,
        Eligibility earners,
        TargetPayRule base,
        List<Coefficient> coefficients,
        MissingFigure missing,
        ChainFunding funding,
        List<Modifier> modifiers,
        AmountRounding rounding)
        implements PlanComponent {
    /**
     * Copies the lists; refuses absent parts, a chain without coefficients, and caps of a funded
     * chain that keep their excess, which a fund cannot pay later, with all that is wrong at once.
     */
    public CoefficientChain {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(earners, "earners");
        requireNonNull(base, "base");
        coefficients = List.copyOf(coefficients);
        requireNonNull(missing, "missing");
        requireNonNull(funding, "funding");
        modifiers = List.copyOf(modifiers);
        requireNonNull(rounding, "rounding");
        List<Finding> findings = new ArrayList<>();
        if (coefficients.isEmpty()) {
            findings.add(Finding.of(PlanFinding.NO_COEFFICIENT, Place.document("coefficient-chain", "/coefficients"))
                    .with("component", id.value()));
        }
        for (int i = 0; i < modifiers.size(); i++) {
            if (funding instanceof ChainFunding.Funded
                    && modifiers.get(i) instanceof Modifier.Cap cap
                    && cap.excess() != CapExcess.LOST) {
                findings.add(
                        Finding.of(PlanFinding.EXCESS_IN_FUND, Place.document("coefficient-chain", "/modifiers/" + i))
                                .with("component", id.value()));
            }
        }
        if (!findings.isEmpty()) {
            throw new InvalidDefinitionException(findings);
        }
    }

    @Override
    public boolean hasTargetPay() {
        return true;
    }

    /** A fund is a rate on sums, and so are the weights. */
    @Override
    public CreditNeed creditNeed() {
        return CreditNeed.SUMS;
    }

    @Override
    public SortedMap<String, TierId> namedTiers() {
        SortedMap<String, TierId> tiers = new TreeMap<>(Pointers.tiers("/earners", earners));
        if (funding instanceof ChainFunding.Funded funded && funded.pools() instanceof UnitLevel.HeadedBy headed) {
            tiers.put("/funding/pools/tier", headed.tier());
        }
        return tiers;
    }

    @Override
    public SortedMap<String, UnitId> namedUnits() {
        return Pointers.units("/earners", earners);
    }
}
