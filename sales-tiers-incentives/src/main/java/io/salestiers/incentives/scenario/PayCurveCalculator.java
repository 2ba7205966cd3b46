package io.salestiers.incentives.scenario;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.ExactMoney;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.time.Period;
import io.salestiers.core.unit.Quantity;
import io.salestiers.incentives.assignment.ComponentId;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.credit.Credits;
import io.salestiers.incentives.earning.Earning;
import io.salestiers.incentives.earning.EarningRun;
import io.salestiers.incentives.earning.IncentiveCalculator;
import io.salestiers.incentives.lint.PayProfiles;
import io.salestiers.incentives.plan.IncentivePlan;
import io.salestiers.incentives.plan.PlanInputs;
import io.salestiers.incentives.plan.ResolvedCommission;
import io.salestiers.incentives.plan.ResolvedPlan;
import io.salestiers.incentives.quota.Quota;
import io.salestiers.incentives.rate.BandBounds;
import io.salestiers.incentives.rate.PayProfile;
import io.salestiers.incentives.rate.ProfilePoint;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Finds the payout curve of a commission by running the plan at each point. Stateless and pure; safe for use by several threads.
 *
 * <!-- sample: PayCurveTest#curve -->
 * <pre>{@code
 * PayCurve curve = PayCurveCalculator.DEFAULT
 *         .curve(plan, ComponentId.of("commission"), inputs, QUARTER, deal, List.of(Ratio.of(3, 4)))
 *         .orThrow();
 * Table table = curve.table(); // 0, 500, 750 as asked, 1,000, where the cap is reached, and beside each
 * }</pre>
 */
public final class PayCurveCalculator {
    /** The calculator. */
    public static final PayCurveCalculator DEFAULT = new PayCurveCalculator();

    private PayCurveCalculator() {}

    /**
     * The curve of a payee.
     *
     * @param plan the plan
     * @param component the id of a commission of it
     * @param inputs who is where, with which quotas and results; credits of the payee in the period play no part, others do
     * @param period the period
     * @param deal a deal of the payee's, whatever its amount: its day, position and type are those of each point
     * @param asked attainments that are shown besides the edges; without effect if the component has no quota
     * @return the curve, and what was noticed; none if the payee is not paid by the commission
     */
    public WithFindings<PayCurve> curve(
            IncentivePlan plan,
            ComponentId component,
            PlanInputs inputs,
            Period period,
            Credit deal,
            Collection<Ratio> asked) {
        WithFindings<ResolvedPlan> first = plan.resolve(inputs.withCredits(only(inputs, period, deal)), period);
        if (first.value().isEmpty()) {
            return WithFindings.failed(first.findings());
        }
        PersonId payee = deal.payee();
        Optional<ResolvedCommission> paid = first.value().get().of(component).stream()
                .filter(part -> part.payees().contains(payee))
                .filter(ResolvedCommission.class::isInstance)
                .map(ResolvedCommission.class::cast)
                .filter(part -> part.gap().isEmpty())
                .findFirst();
        if (paid.isEmpty()) {
            List<Finding> findings = new ArrayList<>(first.findings());
            findings.add(Finding.of(ScenarioFinding.NOT_PAID, Place.about(payee.value()))
                    .with("payee", payee.value())
                    .with("component", component.value()));
            return WithFindings.failed(findings);
        }
        Optional<Ratio> quota = quota(paid.get());
        Optional<PayProfile> profile = PayProfiles.of(paid.get().component(), quota.orElse(Ratio.ONE));
        Currency currency = deal.amount().currency();
        List<PayCurvePoint> points = new ArrayList<>();
        places(paid.get(), quota, profile, asked, currency).forEach((amount, place) -> {
            Credit at = deal.toBuilder().amount(amount).build();
            ResolvedPlan resolved = plan.resolve(inputs.withCredits(only(inputs, period, at)), period)
                    .orThrow();
            Currency in = paid.get().currency().orElse(currency);
            List<Earning> earnings = earnings(IncentiveCalculator.DEFAULT.calculate(resolved), payee, component, in);
            Money pay = earnings.stream().map(Earning::amount).reduce(Money.zero(in), Money::plus);
            points.add(new PayCurvePoint(
                    amount,
                    quota.map(amount.ratio()::dividedBy),
                    place,
                    pay,
                    profile.map(some -> new ExactMoney(some.at(amount.ratio()), currency)),
                    why(amount, pay, payee, component, earnings)));
        });
        return WithFindings.of(new PayCurve(payee, component, points), first.findings());
    }

    private static Credits only(PlanInputs inputs, Period period, Credit deal) {
        List<Credit> credits = new ArrayList<>(inputs.credits().all());
        credits.removeIf(
                credit -> credit.payee().equals(deal.payee()) && period.range().contains(credit.day()));
        credits.add(deal);
        return Credits.of(credits);
    }

    /* That of all pieces; none if it is not above zero. */
    private static Optional<Ratio> quota(ResolvedCommission paid) {
        Ratio sum = Ratio.sum(paid.pieces().stream()
                .flatMap(piece -> piece.quota().stream())
                .map(Quota::value)
                .map(value -> value.value())
                .toList());
        return sum.signum() > 0 ? Optional.of(sum) : Optional.empty();
    }

    private static List<Earning> earnings(EarningRun run, PersonId payee, ComponentId component, Currency currency) {
        return run.of(payee).stream()
                .filter(earning -> earning.component().equals(component))
                .filter(earning -> earning.amount().currency().equals(currency))
                .toList();
    }

    private static Explanation why(
            Money amount, Money pay, PersonId payee, ComponentId component, List<Earning> earnings) {
        return Explanation.of(
                        "incentives.scenario.explain.pay-at",
                        Operation.SUM,
                        Quantity.money(pay),
                        earnings.stream().map(Earning::explanation).toList())
                .with("component", component.value())
                .with("amount", amount.toArgument())
                .concerning(payee.value());
    }

    private static SortedMap<Money, PayCurvePoint.Place> places(
            ResolvedCommission paid,
            Optional<Ratio> quota,
            Optional<PayProfile> profile,
            Collection<Ratio> asked,
            Currency currency) {
        SortedMap<Money, PayCurvePoint.Place> places = new TreeMap<>();
        for (Ratio attainment : asked) {
            quota.ifPresent(
                    some -> places.put(minor(some.multipliedBy(attainment), currency), PayCurvePoint.Place.ASKED));
        }
        List<Ratio> edges = profile.map(
                        some -> some.points().stream().map(ProfilePoint::at).toList())
                .orElseGet(() -> bands(paid, quota.orElse(Ratio.ONE)));
        for (Ratio edge : edges) {
            Money before = minor(edge, currency);
            boolean whole = before.ratio().equals(edge);
            Money below = whole ? before.minus(Money.ofMinor(1, currency)) : before;
            if (below.signum() >= 0) {
                places.put(below, PayCurvePoint.Place.JUST_BELOW);
            }
            places.put(before.plus(Money.ofMinor(1, currency)), PayCurvePoint.Place.JUST_ABOVE);
        }
        // an edge that lies beside another one is an edge first
        for (Ratio edge : edges) {
            Money at = minor(edge, currency);
            if (at.ratio().equals(edge)) {
                places.put(at, PayCurvePoint.Place.AT_EDGE);
            }
        }
        return places;
    }

    private static List<Ratio> bands(ResolvedCommission paid, Ratio quota) {
        boolean shares = paid.component().rates().bounds() == BandBounds.SHARE_OF_QUOTA;
        return paid.component().rates().bands().stream()
                .map(band -> shares ? band.from().multipliedBy(quota) : band.from())
                .toList();
    }

    /** The largest amount in whole minor units that is not above a number. */
    private static Money minor(Ratio amount, Currency currency) {
        BigInteger units =
                amount.multipliedBy(Ratio.of(currency.minorPerUnit())).floor();
        return Money.ofMinor(units.longValueExact(), currency);
    }
}
