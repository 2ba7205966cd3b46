package io.salestiers.incentives.ledger;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.time.Period;
import io.salestiers.core.unit.Quantity;
import io.salestiers.incentives.assignment.ComponentId;
import io.salestiers.incentives.assignment.PlanId;
import io.salestiers.incentives.earning.EarningRun;
import io.salestiers.incentives.quota.EarlierPay;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the plans of a company gave in the periods before one, as far as later periods read it, kept apart by plan: two plans may
 * each have a component {@code commission}. Immutable and safe for use by several threads.
 */
public final class PaidBefore {
    private record Key(PersonId payee, ComponentId component, Period period, Currency currency) {}

    private static final PaidBefore NOTHING = new PaidBefore(Map.of());

    private final Map<PlanId, EarlierPay> byPlan;

    private PaidBefore(Map<PlanId, EarlierPay> byPlan) {
        this.byPlan = byPlan;
    }

    /**
     * Nothing was paid before.
     *
     * @return no earlier pay of any plan
     */
    public static PaidBefore nothing() {
        return NOTHING;
    }

    /**
     * What a plan was paid before.
     *
     * @param plan the plan
     * @return what {@link io.salestiers.incentives.plan.PlanInputs#earlier()} takes
     */
    public EarlierPay of(PlanId plan) {
        return byPlan.getOrDefault(plan, EarlierPay.none());
    }

    /**
     * The same with what a plan gave, in place of what is known of the plan in the periods of these items.
     *
     * @param plan the plan
     * @param more what it gave, as {@link EarningRun#earlierPay()} says; what two versions of the plan gave in one period is
     *     added up
     * @return a copy
     */
    public PaidBefore plus(PlanId plan, Collection<EarlierPay.Item> more) {
        Set<Period> replaced = new HashSet<>();
        more.forEach(item -> replaced.add(item.period()));
        List<EarlierPay.Item> all = new ArrayList<>(added(more));
        of(plan).all().stream()
                .filter(item -> !replaced.contains(item.period()))
                .forEach(all::add);
        Map<PlanId, EarlierPay> copy = new TreeMap<>(byPlan);
        copy.put(plan, EarlierPay.of(all));
        return new PaidBefore(copy);
    }

    /**
     * The same with what all plans gave in a period.
     *
     * @param result the result of the period; what else is known of the period is no longer there
     * @return a copy
     */
    public PaidBefore plus(PeriodResult result) {
        Map<PlanId, List<EarlierPay.Item>> given = new TreeMap<>();
        for (EarningRun run : result.runs()) {
            given.computeIfAbsent(run.resolved().plan().id(), plan -> new ArrayList<>())
                    .addAll(run.earlierPay());
        }
        PaidBefore all = only(period -> !period.equals(result.period()));
        for (Map.Entry<PlanId, List<EarlierPay.Item>> plan : given.entrySet()) {
            all = all.plus(plan.getKey(), plan.getValue());
        }
        return all;
    }

    /**
     * What is known of the periods that begin before one: what that period may read.
     *
     * @param period the period
     * @return a copy
     */
    public PaidBefore before(Period period) {
        return only(other -> other.range().from().isBefore(period.range().from()));
    }

    private PaidBefore only(Predicate<Period> periods) {
        Map<PlanId, EarlierPay> rest = new TreeMap<>();
        byPlan.forEach((plan, pay) -> {
            List<EarlierPay.Item> some = pay.all().stream()
                    .filter(item -> periods.test(item.period()))
                    .toList();
            if (!some.isEmpty()) {
                rest.put(plan, EarlierPay.of(some));
            }
        });
        return new PaidBefore(rest);
    }

    private static Collection<EarlierPay.Item> added(Collection<EarlierPay.Item> items) {
        Map<Key, EarlierPay.Item> sums = new LinkedHashMap<>();
        for (EarlierPay.Item item : items) {
            sums.merge(
                    new Key(
                            item.payee(),
                            item.component(),
                            item.period(),
                            item.earned().currency()),
                    item,
                    PaidBefore::sum);
        }
        return sums.values();
    }

    private static EarlierPay.Item sum(EarlierPay.Item a, EarlierPay.Item b) {
        Money earned = a.earned().plus(b.earned());
        Money carried = a.carried().plus(b.carried());
        return new EarlierPay.Item(
                a.payee(), a.component(), a.period(), earned, carried, sum(a.shortfall(), b.shortfall()));
    }

    private static Optional<Quantity> sum(Optional<Quantity> a, Optional<Quantity> b) {
        return a.isPresent() && b.isPresent()
                ? Optional.of(new Quantity(
                        a.get().value().plus(b.get().value()),
                        a.get().unit(),
                        a.get().currency()))
                : a.or(() -> b);
    }

    /** Whether the same is known of the same plans. */
    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof PaidBefore other && byPlan.equals(other.byPlan);
    }

    @Override
    public int hashCode() {
        return byPlan.hashCode();
    }

    /** The items by plan. */
    @Override
    public String toString() {
        return byPlan.toString();
    }
}
