package io.salestiers.incentives.plan;

import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.Place;
import io.salestiers.core.text.Argument;
import io.salestiers.core.unit.Quantity;
import io.salestiers.incentives.assignment.Eligibility;
import io.salestiers.incentives.figure.Figure;
import io.salestiers.incentives.figure.FigureSource;
import io.salestiers.incentives.quota.TargetPay;
import io.salestiers.incentives.quota.TargetPayDays;
import io.salestiers.incentives.quota.TargetPayRule;
import io.salestiers.incentives.quota.WithoutTargetPay;
import io.salestiers.kpi.measure.Reading;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The target pay of the payees of a component, and what is missing for them: collected payee by payee, the target pay first,
 * and reported once. Used by one thread.
 */
final class TargetPays {
    private final Resolution resolution;
    private final PlanComponent component;
    private final TargetPayRule rule;
    private final Eligibility earners;
    private final List<Argument> without = new ArrayList<>();
    private final Set<PersonId> unpaid = new HashSet<>();
    private final List<Argument> missing = new ArrayList<>();

    TargetPays(Resolution resolution, PlanComponent component, TargetPayRule rule, Eligibility earners) {
        this.earners = earners;
        this.resolution = resolution;
        this.component = component;
        this.rule = rule;
    }

    Optional<TargetPay> of(PersonId payee) {
        Optional<TargetPay> pay = resolution.inputs().targetPay().find(component.id(), payee, resolution.period());
        if (pay.isEmpty()) {
            without.add(Argument.text(payee.value()));
            unpaid.add(payee);
        }
        pay.filter(present -> present.amount().amount().signum() < 0)
                .ifPresent(present -> resolution.add(resolution
                        .finding(PlanFinding.NEGATIVE_TARGET_PAY, component)
                        .at(Place.during(payee.value(), resolution.period().range()))
                        .with("payee", payee.value())
                        .with("amount", Quantity.money(present.amount()).toArgument())));
        return rule.days() instanceof TargetPayDays.ByParticipation part
                ? pay.map(whole -> new ProratedTargetPay(part.days(), resolution, earners).of(whole, payee))
                : pay;
    }

    /** What a cap of the period before has carried over, in the currency of the target pay; checks amounts of modifiers, too. */
    Optional<Money> carried(PersonId payee, Optional<TargetPay> pay) {
        pay.ifPresent(
                present -> resolution.checkLimits(component, present.amount().currency()));
        return pay.flatMap(
                present -> resolution.carried(component, payee, present.amount().currency()));
    }

    Figure figure(FigureSource source, PersonId payee) {
        Figure figure = resolution.figure(source, payee);
        note(figure.reading(), source.key(), payee);
        return figure;
    }

    /** What a part holds of a number: for who has no target pay none matters, so that none makes it be calculated again. */
    Figure held(Figure figure, FigureSource source, PersonId payee) {
        return unpaid.contains(payee) ? Figure.missing(source) : figure;
    }

    /* For who has no target pay no number matters. */
    void note(Reading reading, String what, PersonId payee) {
        if (reading.quantity().isEmpty() && !unpaid.contains(payee)) {
            missing.add(Argument.text(payee.value() + ": " + what));
        }
    }

    void report() {
        if (rule.countsWorkingDays() && resolution.inputs().businessDays().isEmpty()) {
            resolution.add(resolution.finding(PlanFinding.NO_WORKING_DAYS, component));
        }
        if (!without.isEmpty()) {
            boolean refused = rule.withoutTargetPay() == WithoutTargetPay.REFUSES;
            resolution.add(resolution
                    .finding(refused ? PlanFinding.TARGET_PAY_REFUSED : PlanFinding.NO_TARGET_PAY, component)
                    .with("count", without.size())
                    .with("payees", new Argument.Many(without)));
        }
        if (!missing.isEmpty()) {
            resolution.add(resolution
                    .finding(PlanFinding.FIGURE_MISSING, component)
                    .with("count", missing.size())
                    .with("figures", new Argument.Many(missing)));
        }
    }
}
