package io.salestiers.incentives.plan;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.Place;
import io.salestiers.core.text.Argument;
import io.salestiers.core.time.Period;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import io.salestiers.incentives.commission.CommissionGap;
import io.salestiers.incentives.commission.CommissionPiece;
import io.salestiers.incentives.commission.Counting;
import io.salestiers.incentives.commission.Measured;
import io.salestiers.incentives.commission.NegativePeriod;
import io.salestiers.incentives.commission.ReturnRule;
import io.salestiers.incentives.commission.ReturnedCredit;
import io.salestiers.incentives.commission.SegmentQuotas;
import io.salestiers.incentives.commission.TrueUp;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.credit.Relation;
import io.salestiers.incentives.quota.EarlierCredits;
import io.salestiers.incentives.quota.EarlierPay;
import io.salestiers.incentives.quota.Quota;
import io.salestiers.incentives.quota.WithoutQuota;
import io.salestiers.kpi.target.Proration;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** Which credits and quotas each payee's commission is calculated from. */
final class CommissionResolver {
    private final RateCommission component;
    private final Resolution resolution;
    private final Period period;
    private final CommissionPeriods periods;
    private final List<Argument> withoutQuota = new ArrayList<>();

    private CommissionResolver(RateCommission component, Resolution resolution) {
        this.component = component;
        this.resolution = resolution;
        this.period = resolution.period();
        this.periods = new CommissionPeriods(component, resolution);
    }

    static List<ResolvedCommission> resolve(RateCommission component, Resolution resolution) {
        if (component.pieces().asksForDays()
                && component.pieces().proration().days().dayCount() == Proration.DayCount.WORKING_DAYS
                && resolution.inputs().businessDays().isEmpty()) {
            resolution.add(resolution.finding(PlanFinding.NO_WORKING_DAYS, component));
            return List.of();
        }
        CommissionResolver resolver = new CommissionResolver(component, resolution);
        List<ResolvedCommission> resolved = resolver.periods.earners(resolver.period).keySet().stream()
                .map(resolver::resolve)
                .toList();
        resolver.noteWithoutQuota();
        return resolved;
    }

    private ResolvedCommission resolve(PersonId payee) {
        List<CommissionPiece> pieces = periods.pieces(payee, period);
        List<Period> earlier = periods.earlier(payee, period);
        Optional<Quota> quota = quota(payee, pieces);
        Optional<Currency> currency = component.base().currency().of(quota);
        List<Credit> credits =
                pieces.stream().flatMap(piece -> piece.credits().stream()).toList();
        Optional<CommissionGap> gap = gap(payee, pieces, quota, currency, credits, earlier);
        currency.ifPresent(known -> resolution.checkLimits(component, known));
        if (gap.isPresent()) {
            return unpaid(payee, gap, pieces);
        }
        return new ResolvedCommission(
                component,
                payee,
                currency,
                gap,
                pieces,
                earlier.stream()
                        .map(each -> new EarlierCredits(each, quantity(periods.total(payee, each), currency)))
                        .toList(),
                component.counting().addsUp() ? quota : Optional.empty(),
                returned(payee, credits),
                shortfall(payee, currency),
                currency.map(known -> paid(payee, earlier, known)).orElse(List.of()),
                resolution.modifiers(component, payee),
                currency.flatMap(known -> resolution.carried(component, payee, known)));
    }

    /* Who is paid nothing is so whatever was before, so that nothing of it makes the part be calculated again. */
    private ResolvedCommission unpaid(PersonId payee, Optional<CommissionGap> gap, List<CommissionPiece> pieces) {
        return new ResolvedCommission(
                component,
                payee,
                Optional.empty(),
                gap,
                pieces,
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty());
    }

    /* The quota that decides whether and in which currency there is pay: that of the period, or of all that is added up. */
    private Optional<Quota> quota(PersonId payee, List<CommissionPiece> pieces) {
        if (pieces.isEmpty() || pieces.get(0).quota().isEmpty()) {
            return Optional.empty();
        }
        return component.counting().addsUp()
                ? periods.quotaToDate(payee, period)
                : SegmentQuotas.upTo(pieces, pieces.size() - 1);
    }

    private Quantity quantity(Ratio total, Optional<Currency> currency) {
        return component.base().measured() == Measured.AMOUNT && currency.isPresent()
                ? new Quantity(total, Unit.MONEY, currency)
                : Quantity.of(total, Unit.COUNT);
    }

    private Optional<CommissionGap> gap(
            PersonId payee,
            List<CommissionPiece> pieces,
            Optional<Quota> quota,
            Optional<Currency> currency,
            List<Credit> credits,
            List<Period> earlier) {
        if (pieces.isEmpty()) {
            return Optional.of(CommissionGap.NOT_THERE);
        }
        if (component.quota().isPresent()) {
            Optional<CommissionGap> gap = quotaGap(payee, pieces, quota);
            if (gap.isPresent()) {
                return gap;
            }
        }
        if (currency.isEmpty()) {
            // The quota is in pieces, but the pay is to be in the currency of the quota.
            return Optional.of(CommissionGap.NO_QUOTA);
        }
        if (credits.stream().anyMatch(credit -> component.base().valueOf(credit).isEmpty())) {
            resolution.add(resolution
                    .finding(PlanFinding.NOT_MEASURED, component)
                    .at(place(payee))
                    .with("payee", payee.value())
                    .with(
                            "transactions",
                            Argument.texts(credits.stream()
                                    .filter(credit ->
                                            component.base().valueOf(credit).isEmpty())
                                    .map(credit -> credit.transaction().toString())
                                    .toList())));
            return Optional.of(CommissionGap.NOT_MEASURED);
        }
        if (otherCurrency(payee, currency.get(), quota, credits, earlier)) {
            return Optional.of(CommissionGap.OTHER_CURRENCY);
        }
        return earlierPayMissing(payee, earlier, currency.get())
                ? Optional.of(CommissionGap.NO_EARLIER_PAY)
                : Optional.empty();
    }

    private Optional<CommissionGap> quotaGap(PersonId payee, List<CommissionPiece> pieces, Optional<Quota> quota) {
        List<Quota> own =
                pieces.stream().flatMap(piece -> piece.quota().stream()).toList();
        own.stream().filter(each -> each.signum() < 0).forEach(each -> addOf(PlanFinding.NEGATIVE_QUOTA, payee, each));
        if (own.stream().noneMatch(each -> each.signum() != 0)) {
            withoutQuota.add(Argument.text(payee.value()));
            return Optional.of(own.isEmpty() ? CommissionGap.NO_QUOTA : CommissionGap.ZERO_QUOTA);
        }
        if (quota.isEmpty()) {
            // Each period has one, but they are of several currencies, so there is no sum.
            NavigableSet<Currency> currencies = periods.quotaCurrencies(payee, period);
            noteCurrencies(payee, currencies.first(), currencies);
            return Optional.of(CommissionGap.OTHER_CURRENCY);
        }
        return Optional.empty();
    }

    private void noteCurrencies(PersonId payee, Currency currency, NavigableSet<Currency> all) {
        resolution.add(resolution
                .finding(PlanFinding.OTHER_CURRENCY, component)
                .at(place(payee))
                .with("payee", payee.value())
                .with("currency", currency.code())
                .with(
                        "others",
                        Argument.texts(all.stream()
                                .filter(each -> !each.equals(currency))
                                .map(Currency::code)
                                .toList())));
    }

    private boolean otherCurrency(
            PersonId payee, Currency currency, Optional<Quota> quota, List<Credit> credits, List<Period> earlier) {
        if (component.base().measured() != Measured.AMOUNT) {
            return false;
        }
        NavigableSet<Currency> others = new TreeSet<>();
        quota.flatMap(each -> each.value().currency()).ifPresent(others::add);
        credits.forEach(credit -> others.add(credit.amount().currency()));
        for (Period each : earlier) {
            for (CommissionPiece piece : periods.pieces(payee, each)) {
                piece.credits().stream()
                        .filter(Credit::inMoney)
                        .forEach(credit -> others.add(credit.amount().currency()));
            }
        }
        others.remove(currency);
        if (!others.isEmpty()) {
            noteCurrencies(payee, currency, others);
        }
        return !others.isEmpty();
    }

    private boolean earlierPayMissing(PersonId payee, List<Period> earlier, Currency currency) {
        if (component.counting().trueUp() != TrueUp.EARNED_LESS_PAID) {
            return false;
        }
        List<String> missing = earlier.stream()
                .filter(each -> resolution
                        .inputs()
                        .earlier()
                        .find(payee, component.id(), each, currency)
                        .isEmpty())
                .map(Period::name)
                .toList();
        if (!missing.isEmpty()) {
            resolution.add(resolution
                    .finding(PlanFinding.EARLIER_PAY_MISSING, component)
                    .at(place(payee))
                    .with("payee", payee.value())
                    .with("missing", Argument.texts(missing)));
        }
        return !missing.isEmpty();
    }

    private List<EarlierPay.Item> paid(PersonId payee, List<Period> earlier, Currency currency) {
        if (component.counting().trueUp() != TrueUp.EARNED_LESS_PAID) {
            return List.of();
        }
        return earlier.stream()
                .flatMap(each -> resolution.inputs().earlier().find(payee, component.id(), each, currency).stream())
                .toList();
    }

    private Optional<Quantity> shortfall(PersonId payee, Optional<Currency> currency) {
        Counting counting = component.counting();
        if (counting.negative() != NegativePeriod.ZERO_AND_CARRIES || counting.trueUp() == TrueUp.EARNED_LESS_PAID) {
            return Optional.empty();
        }
        return currency.flatMap(
                        known -> resolution.inputs().earlier().latestBefore(payee, component.id(), period, known))
                .flatMap(EarlierPay.Item::shortfall);
    }

    private List<ReturnedCredit> returned(PersonId payee, List<Credit> credits) {
        if (component.counting().returns() != ReturnRule.REVERSES_WHAT_IT_EARNED) {
            return List.of();
        }
        List<ReturnedCredit> returned = new ArrayList<>();
        List<String> ofNothing = new ArrayList<>();
        for (Credit credit : credits) {
            if (credit.reference()
                    .filter(reference -> reference.relation() == Relation.RETURNS)
                    .isPresent()) {
                Optional<ReturnedCredit> original = periods.original(payee, credit);
                original.ifPresent(returned::add);
                if (original.isEmpty()) {
                    ofNothing.add(credit.transaction().toString());
                }
            }
        }
        if (!ofNothing.isEmpty()) {
            resolution.add(resolution
                    .finding(PlanFinding.RETURN_OF_NOTHING, component)
                    .at(place(payee))
                    .with("payee", payee.value())
                    .with("transactions", Argument.texts(ofNothing)));
        }
        return returned;
    }

    private void noteWithoutQuota() {
        component
                .quota()
                .filter(rule -> !withoutQuota.isEmpty())
                .ifPresent(rule -> resolution.add(resolution
                        .finding(
                                rule.withoutQuota() == WithoutQuota.REFUSES
                                        ? PlanFinding.QUOTA_REFUSED
                                        : PlanFinding.NO_QUOTA,
                                component)
                        .with("count", withoutQuota.size())
                        .with("payees", new Argument.Many(withoutQuota))));
    }

    private void addOf(PlanFinding code, PersonId payee, Quota quota) {
        resolution.add(resolution
                .finding(code, component)
                .at(place(payee))
                .with("payee", payee.value())
                .with("quota", quota.value().toArgument()));
    }

    private Place place(PersonId payee) {
        return Place.during(payee.value(), period.range());
    }
}
