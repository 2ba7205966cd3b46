package io.salestiers.kpi.derivation;

import static io.salestiers.kpi.catalog.StandardMeasures.CHURNED_REVENUE;
import static io.salestiers.kpi.catalog.StandardMeasures.COHORT_CUSTOMERS;
import static io.salestiers.kpi.catalog.StandardMeasures.COHORT_REVENUE;
import static io.salestiers.kpi.catalog.StandardMeasures.CONTRACTION_REVENUE;
import static io.salestiers.kpi.catalog.StandardMeasures.EXPANSION_REVENUE;
import static io.salestiers.kpi.catalog.StandardMeasures.KEPT_CUSTOMERS;

import io.salestiers.core.money.Money;
import io.salestiers.kpi.measure.Measure;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;

/**
 * From the revenue of customers at the start and at the end of a period to retention of customers and revenue.
 *
 * <p>The cohort are those who pay something at the start; whoever joins later, or comes back, is not in it. A with 100 → 130,
 * B with 50 → 40 and C with 20 → 0 are a cohort of 3 with 170, of whom 2 are kept, with an expansion of 30, a contraction of
 * 10 and a churn of 20; D with 0 → 90 is none of them.
 */
public final class RetentionDerivation {
    private RetentionDerivation() {}

    /**
     * The cohort of a period.
     *
     * @param customers each customer once, in any order
     * @param firstDay the first day of the period, on which everything counts
     * @return the observations by customer, and all that is wrong with the customers
     */
    public static Derived of(Collection<CustomerRevenue> customers, LocalDate firstDay) {
        Batch batch = new Batch(
                COHORT_CUSTOMERS,
                KEPT_CUSTOMERS,
                COHORT_REVENUE,
                EXPANSION_REVENUE,
                CONTRACTION_REVENUE,
                CHURNED_REVENUE);
        for (CustomerRevenue each : batch.unique(customers, CustomerRevenue::customer)) {
            if (!each.start().currency().equals(each.end().currency())) {
                batch.find(DerivationFinding.CURRENCIES_DIFFER, each.customer());
            } else if (each.start().signum() < 0 || each.end().signum() < 0) {
                batch.find(DerivationFinding.NEGATIVE_AMOUNT, each.customer());
            } else if (each.start().signum() > 0) {
                add(batch, each, firstDay);
            }
        }
        return batch.result();
    }

    private static void add(Batch batch, CustomerRevenue each, LocalDate day) {
        Optional<String> member = Optional.of(each.customer());
        Money more = each.end().minus(each.start());
        batch.count(COHORT_CUSTOMERS, each.owner(), day, member, each.customer());
        batch.money(COHORT_REVENUE, each.owner(), day, each.start(), member, each.customer());
        if (each.end().signum() > 0) {
            batch.count(KEPT_CUSTOMERS, each.owner(), day, member, each.customer());
        }
        if (more.signum() != 0) {
            Measure change = each.end().signum() == 0
                    ? CHURNED_REVENUE
                    : more.signum() > 0 ? EXPANSION_REVENUE : CONTRACTION_REVENUE;
            batch.money(change, each.owner(), day, more.signum() > 0 ? more : more.negated(), member, each.customer());
        }
    }
}
