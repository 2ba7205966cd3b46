package io.salestiers.incentives.credit;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The versions of a crediting plan, one after the other in time. Immutable and safe for use by several threads.
 *
 * @param versions by their days, which may have gaps and don't overlap
 */
public record CreditingPlans(List<CreditingPlan> versions) {
    /** Sorts the versions; refuses none and two that hold on one day. */
    public CreditingPlans {
        List<CreditingPlan> sorted = new ArrayList<>(versions);
        sorted.sort(Comparator.comparing(CreditingPlan::effective));
        if (sorted.isEmpty()) {
            throw new IllegalArgumentException("there must be a version of a crediting plan, but there is none");
        }
        for (int i = 1; i < sorted.size(); i++) {
            DateRange before = sorted.get(i - 1).effective();
            DateRange after = sorted.get(i).effective();
            if (before.overlaps(after)) {
                throw new IllegalArgumentException("versions of a crediting plan must not overlap, but " + before
                        + " and " + after + " do (plan " + sorted.get(i).id() + ")");
            }
        }
        versions = List.copyOf(sorted);
    }

    /**
     * A plan in one version.
     *
     * @param plan the plan
     * @return the plan as its only version
     */
    public static CreditingPlans of(CreditingPlan plan) {
        return new CreditingPlans(List.of(requireNonNull(plan, "plan")));
    }

    /** The versions that count such a transaction on one of its days; several only if they count on different dates. */
    List<CreditingPlan> holdingFor(Transaction sale) {
        return versions.stream()
                .filter(plan -> {
                    DateName name = plan.days().get(sale.kind());
                    LocalDate day = name == null ? null : sale.dates().get(name);
                    return day != null && plan.effective().contains(day);
                })
                .toList();
    }
}
