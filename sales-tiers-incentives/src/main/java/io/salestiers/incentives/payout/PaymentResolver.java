package io.salestiers.incentives.payout;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.ExactMoney;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.result.Severity;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.text.Argument;
import io.salestiers.core.time.BusinessCalendar;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.Period;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import io.salestiers.incentives.assignment.AssignmentRule;
import io.salestiers.incentives.assignment.AssignmentSnapping;
import io.salestiers.incentives.assignment.PlanAssignment;
import io.salestiers.incentives.assignment.PlanAssignments;
import io.salestiers.incentives.assignment.PlanId;
import io.salestiers.incentives.quota.TargetPay;
import io.salestiers.kpi.target.Proration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Binds payment rules to a period: who has which draw, of which amount. */
final class PaymentResolver {
    private final PaymentRules rules;
    private final PaymentInputs inputs;
    private final Period period;
    private final List<Finding> findings = new ArrayList<>();

    private PaymentResolver(PaymentRules rules, PaymentInputs inputs, Period period) {
        this.rules = rules;
        this.inputs = inputs;
        this.period = period;
    }

    static WithFindings<ResolvedPaymentRules> resolve(PaymentRules rules, PaymentInputs inputs, Period period) {
        return new PaymentResolver(rules, inputs, period).resolve();
    }

    private WithFindings<ResolvedPaymentRules> resolve() {
        if (!rules.effective().encloses(period.range())) {
            findings.add(of(PaymentFinding.NOT_EFFECTIVE, "/effective")
                    .with("rules", rules.id().value())
                    .with("days", Argument.days(rules.effective()))
                    .with("period", period.name()));
        }
        if (rules.recovers() && inputs.deductionLimit().isEmpty()) {
            findings.add(of(PaymentFinding.NO_DEDUCTION_LIMIT, "/steps")
                    .with("rules", rules.id().value()));
        }
        Map<StepId, Map<PersonId, ResolvedDraw>> draws = new HashMap<>();
        Set<StepId> known = new HashSet<>();
        for (int i = 0; i < rules.steps().size(); i++) {
            PaymentStep step = rules.steps().get(i);
            if (step instanceof PaymentStep.Draw draw) {
                known.add(draw.id());
                draws.put(draw.id(), draws(draw.id(), draw.entitlements(), draw.partPeriod(), i));
            } else if (step instanceof PaymentStep.Guarantee guarantee) {
                known.add(guarantee.id());
                draws.put(guarantee.id(), draws(guarantee.id(), guarantee.entitlements(), guarantee.partPeriod(), i));
            }
        }
        for (DrawAgreement agreement : new TreeSet<>(inputs.agreements())) {
            if (!known.contains(agreement.step())) {
                findings.add(about(PaymentFinding.UNKNOWN_STEP, agreement)
                        .with(
                                "known",
                                Argument.texts(new TreeSet<>(known)
                                        .stream().map(StepId::value).toList())));
            }
        }
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR)
                ? WithFindings.failed(findings)
                : WithFindings.of(new ResolvedPaymentRules(rules, inputs, period, draws), findings);
    }

    private Map<PersonId, ResolvedDraw> draws(StepId step, List<Entitlement> entitlements, PartPeriod part, int index) {
        if (part instanceof PartPeriod.ByDays byDays
                && byDays.count() == Proration.DayCount.WORKING_DAYS
                && inputs.businessDays().isEmpty()) {
            findings.add(of(PaymentFinding.NO_WORKING_DAYS, "/steps/" + index + "/partPeriod")
                    .with("step", step.value()));
        }
        SortedMap<PersonId, List<DrawAgreement>> byPayee = new TreeMap<>();
        for (DrawAgreement agreement : new TreeSet<>(inputs.agreements())) {
            if (agreement.step().equals(step)) {
                byPayee.computeIfAbsent(agreement.payee(), id -> new ArrayList<>())
                        .add(agreement);
            }
        }
        Set<PersonId> own = new HashSet<>(byPayee.keySet());
        for (int i = 0; i < entitlements.size(); i++) {
            for (DrawAgreement agreement : entitled(step, entitlements.get(i), index, i)) {
                if (!own.contains(agreement.payee())) {
                    byPayee.computeIfAbsent(agreement.payee(), id -> new ArrayList<>())
                            .add(agreement);
                }
            }
        }
        Map<PersonId, ResolvedDraw> draws = new TreeMap<>();
        byPayee.forEach((payee, agreements) ->
                draws.put(payee, draw(agreements.stream().sorted().toList(), part)));
        return draws;
    }

    private List<DrawAgreement> entitled(StepId step, Entitlement entitlement, int index, int number) {
        if (!entitlement.days().from().isBefore(end())) {
            return List.of();
        }
        if (inputs.organization().isEmpty()) {
            findings.add(of(PaymentFinding.NO_ORGANIZATION, "/steps/" + index + "/entitlements/" + number)
                    .with("step", step.value()));
            return List.of();
        }
        DateRange days = DateRange.of(entitlement.days().from(), end());
        PlanAssignments held = PlanAssignments.from(
                List.of(new AssignmentRule(PlanId.of(step.value()), entitlement.who(), entitlement.days())),
                inputs.organization().get(),
                days,
                new AssignmentSnapping.Exact());
        List<DrawAgreement> agreements = new ArrayList<>();
        for (PlanAssignment each : held.all()) {
            agreements.add(new DrawAgreement(each.person(), step, each.days(), entitlement.amount()));
        }
        return agreements;
    }

    private ResolvedDraw draw(List<DrawAgreement> agreements, PartPeriod part) {
        for (int i = 1; i < agreements.size(); i++) {
            if (agreements.get(i - 1).days().overlaps(agreements.get(i).days())) {
                findings.add(about(PaymentFinding.AGREEMENTS_OVERLAP, agreements.get(i))
                        .with("other", Argument.days(agreements.get(i - 1).days())));
            }
        }
        List<Explanation> amounts = new ArrayList<>();
        List<DrawAgreement> counted = new ArrayList<>();
        for (DrawAgreement agreement : agreements) {
            currency(agreement);
            Optional<DateRange> days = days(agreement);
            if (days.isPresent()) {
                amount(agreement, days.get(), part).ifPresent(amount -> {
                    amounts.add(amount);
                    counted.add(agreement);
                });
            }
        }
        if (counted.size() > 1 && part instanceof PartPeriod.Whole) {
            findings.add(
                    about(PaymentFinding.SEVERAL_WHOLE_AMOUNTS, counted.get(1)).with("period", period.name()));
        }
        LocalDate first = agreements.get(0).days().from();
        boolean over = agreements.stream()
                .filter(agreement -> agreement.days().from().isBefore(end()))
                .allMatch(agreement -> days(agreement).isEmpty());
        return new ResolvedDraw(
                amounts.size() > 1
                        ? Optional.of(PaySteps.sum("draw-amounts", amounts, rules.currency()))
                        : amounts.stream().findFirst(),
                first.isBefore(end()) ? number(first) : 0,
                over && first.isBefore(end()));
    }

    private void currency(DrawAgreement agreement) {
        if (agreement.amount() instanceof DrawAmount.Stated stated
                && !stated.amount().currency().equals(rules.currency())) {
            findings.add(Finding.of(
                            PaymentFinding.OTHER_CURRENCY,
                            Place.during(agreement.payee().value(), agreement.days()))
                    .with("amount", stated.amount().toArgument())
                    .with("currency", rules.currency().code()));
        }
    }

    /** Counted from the period in which the draw begins. */
    private int number(LocalDate first) {
        LocalDate from =
                inputs.calendar().periodOf(period.kind(), first).range().from();
        return inputs.calendar()
                .periodsIn(period.kind(), DateRange.of(from, end()))
                .size();
    }

    /** The days of the period on which the agreement holds; it ends when the payee leaves. */
    private Optional<DateRange> days(DrawAgreement agreement) {
        Optional<DateRange> days = agreement.days().intersection(period.range());
        LocalDate last = inputs.leavers().get(agreement.payee());
        if (days.isEmpty() || last == null) {
            return days;
        }
        return last.isBefore(days.get().from())
                ? Optional.empty()
                : days.get().intersection(DateRange.of(days.get().from(), last.plusDays(1)));
    }

    private Optional<Explanation> amount(DrawAgreement agreement, DateRange days, PartPeriod part) {
        if (part instanceof PartPeriod.Nothing && !days.equals(period.range())) {
            return Optional.empty();
        }
        Currency currency = rules.currency();
        Explanation whole;
        if (agreement.amount() instanceof DrawAmount.Stated stated) {
            if (!stated.amount().currency().equals(currency)) {
                return Optional.empty();
            }
            whole = PaySteps.given("draw-amount", stated.amount());
        } else {
            DrawAmount.ShareOfTargetPay share = (DrawAmount.ShareOfTargetPay) agreement.amount();
            Optional<TargetPay> target = inputs.targetPay()
                    .find(share.component(), agreement.payee(), period)
                    .filter(pay -> pay.amount().currency().equals(currency));
            if (target.isEmpty()) {
                findings.add(about(PaymentFinding.NO_TARGET_PAY, agreement)
                        .with("component", share.component().value())
                        .with("period", period.name())
                        .with("currency", currency.code()));
                return Optional.empty();
            }
            whole = Explanation.of(
                    PaySteps.key("draw-of-target"),
                    Operation.PRODUCT,
                    Quantity.money(target.get().amount().multipliedBy(share.share())),
                    List.of(
                            target.get().explanation(),
                            Explanation.given(PaySteps.key("draw-share"), Quantity.ratio(share.share()))));
        }
        Explanation exact = part instanceof PartPeriod.ByDays byDays ? prorated(whole, days, byDays.count()) : whole;
        Explanation rounded =
                exact.operation() == Operation.GIVEN ? exact : PaySteps.rounded(exact, rules.rounding(), currency);
        return PaySteps.ratio(rounded).signum() > 0 ? Optional.of(rounded) : Optional.empty();
    }

    private Explanation prorated(Explanation whole, DateRange days, Proration.DayCount count) {
        BusinessCalendar business = inputs.businessDays().orElse(BusinessCalendar.everyDay());
        long counted = count.days(days, business);
        long all = count.days(period.range(), business);
        if (counted == all || all == 0) {
            return whole;
        }
        Explanation part = Explanation.of(
                        PaySteps.key("days-part"),
                        Operation.QUOTIENT,
                        Quantity.ratio(Ratio.of(counted, all)),
                        List.of(ofDays("days-counted", counted), ofDays("days-in-all", all)))
                .with("count", Argument.term(count.key()));
        return Explanation.of(
                PaySteps.key("draw-part"),
                Operation.PRODUCT,
                Quantity.money(
                        new ExactMoney(PaySteps.ratio(whole).multipliedBy(Ratio.of(counted, all)), rules.currency())),
                List.of(whole, part));
    }

    private static Explanation ofDays(String name, long number) {
        return Explanation.given(PaySteps.key(name), Quantity.of(Ratio.of(number), Unit.DAYS));
    }

    private LocalDate end() {
        return period.range().to().orElseThrow();
    }

    private static Finding of(PaymentFinding code, String pointer) {
        return Finding.of(code, Place.document("payment-rules", pointer));
    }

    private static Finding about(PaymentFinding code, DrawAgreement agreement) {
        return Finding.of(code, Place.during(agreement.payee().value(), agreement.days()))
                .with("payee", agreement.payee().value())
                .with("step", agreement.step().value());
    }
}
