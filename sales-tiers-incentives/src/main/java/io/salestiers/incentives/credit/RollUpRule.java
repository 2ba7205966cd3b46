package io.salestiers.incentives.credit;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.OrganizationDay;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.TerritoryId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.text.Argument;
import io.salestiers.core.unit.Quantity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/** Passes direct credits upwards. */
final class RollUpRule {
    private final CreditRule.RollUp rule;
    private final Sale sale;
    private final Placement placement;
    private final CreditCollector collector;

    RollUpRule(CreditRule.RollUp rule, Sale sale, Placement placement, CreditCollector collector) {
        this.rule = rule;
        this.sale = sale;
        this.placement = placement;
        this.collector = collector;
    }

    void apply(List<DirectCredit> direct) {
        for (DirectCredit each : direct) {
            if (each.type().equals(rule.credits())
                    && each.recipient().position().isPresent()) {
                LocalDate day = rule.day().of(sale.day(), each.event().day());
                pass(each, each.recipient().position().get(), day);
            }
        }
    }

    private void pass(DirectCredit credit, PositionId from, LocalDate day) {
        Set<PersonId> met = new HashSet<>();
        credit.recipient().person().ifPresent(met::add);
        for (PositionId above : way(credit, from, day)) {
            List<UnitId> units = placement.units(above, day);
            SortedMap<PersonId, Ratio> people =
                    placement.people(above, sale.plan().placing(), day);
            if (people.isEmpty() || units.isEmpty()) {
                keep(credit, from, above, units.isEmpty() && !people.isEmpty());
                continue;
            }
            List<Recipient> recipients = new ArrayList<>();
            people.forEach(
                    (person, part) -> recipients.add(Recipient.of(part, person, above, units, Subject.of(above))));
            Sharing sharing = new Sharing(recipients, Sharing.Way.LARGEST_REMAINDER);
            List<Ratio> parts =
                    sharing.parts(credit.value().value(), credit.value().currency(), AmountRounding.HALF_EVEN);
            for (int i = 0; i < recipients.size(); i++) {
                PersonId person = recipients.get(i).person().orElseThrow();
                if (met.add(person) || rule.repeated() == RepeatedPayee.EACH_TIME) {
                    collector.add(credit(credit, from, recipients.get(i), parts.get(i)));
                }
            }
        }
    }

    private Credit credit(DirectCredit below, PositionId from, Recipient recipient, Ratio part) {
        Quantity value = new Quantity(part, below.value().unit(), below.value().currency());
        CreditTrace trace = made -> explanation(below, from, recipient, value)
                .concerning(made.payee().value());
        return SaleParts.of(
                        sale,
                        below.event(),
                        recipient.person().orElseThrow(),
                        recipient.position().orElseThrow(),
                        recipient.units(),
                        value,
                        below.recipient().share().multipliedBy(recipient.share()))
                .type(rule.credits())
                .kind(CreditKind.ROLL_UP)
                .rule(rule.id())
                .from(from, below.recipient().person())
                .trace(trace)
                .build();
    }

    private void keep(DirectCredit credit, PositionId from, PositionId above, boolean withoutUnit) {
        HouseReason reason = withoutUnit ? HouseReason.WITHOUT_UNIT : HouseReason.VACANT;
        Recipient nobody = Recipient.house(Ratio.ONE, reason, Optional.of(above), Optional.of(Subject.of(above)));
        collector.add(new HouseCredit(
                credit.event().transaction().id(),
                credit.event().kind(),
                sale.plan().house(),
                rule.credits(),
                CreditKind.ROLL_UP,
                rule.id(),
                reason,
                nobody.owner(),
                Optional.of(from),
                credit.value(),
                credit.recipient().share(),
                credit.event().day(),
                explanation(credit, from, nobody, credit.value()).with("reason", Argument.term(reason.key()))));
    }

    private Explanation explanation(DirectCredit below, PositionId from, Recipient recipient, Quantity value) {
        Explanation origin = below.why().get();
        Explanation step;
        if (recipient.share().equals(Ratio.ONE)) {
            step = Explanation.of(CreditSteps.key("rolled-up"), Operation.CHOSEN, value, List.of(origin));
        } else {
            Explanation share = Explanation.given(CreditSteps.key("share"), Quantity.ratio(recipient.share()));
            step = value.currency().isEmpty()
                    ? Explanation.of(CreditSteps.key("rolled-up"), Operation.PRODUCT, value, List.of(origin, share))
                    : Explanation.of(
                                    CreditSteps.key("rolled-up"),
                                    Operation.APPORTIONED,
                                    value,
                                    List.of(
                                            origin,
                                            share,
                                            Explanation.given(CreditSteps.key("shares"), Quantity.ratio(Ratio.ONE))))
                            .with("extra", extra(below, recipient, value));
        }
        return step.with("rule", rule.id().value())
                .with("from", from.value())
                .with("to", recipient.position().map(PositionId::value).orElse(""));
    }

    private static Argument extra(DirectCredit below, Recipient recipient, Quantity value) {
        Ratio minor = Ratio.of(value.currency().orElseThrow().minorPerUnit());
        Ratio down = Ratio.of(
                below.value()
                        .value()
                        .abs()
                        .multipliedBy(recipient.share())
                        .multipliedBy(minor)
                        .floor(),
                java.math.BigInteger.ONE);
        return value.value().abs().multipliedBy(minor).minus(down).toArgument();
    }

    private List<PositionId> way(DirectCredit credit, PositionId from, LocalDate day) {
        OrganizationDay view = placement.on(day);
        if (rule.line() instanceof RollUpLine.Territories territories) {
            return claimants(territories, credit, from, view);
        }
        if (!view.exists(from)) {
            collector.add(CreditCollector.finding(
                            CreditFinding.NO_ROLL_UP,
                            credit.event().transaction().id())
                    .with("rule", rule.id().value())
                    .with("position", from.value())
                    .with("day", day));
            return List.of();
        }
        if (rule.line() instanceof RollUpLine.ReportingLine) {
            return view.chain(from);
        }
        if (rule.line() instanceof RollUpLine.UnitHeads) {
            Set<PositionId> heads = new LinkedHashSet<>();
            for (UnitId unit : placement.units(from, day)) {
                view.head(unit).filter(head -> !head.equals(from)).ifPresent(heads::add);
            }
            return List.copyOf(heads);
        }
        throw new AssertionError(rule.line());
    }

    private List<PositionId> claimants(
            RollUpLine.Territories line, DirectCredit credit, PositionId from, OrganizationDay view) {
        String value = SaleParts.both(
                        sale.root().dimensions(), credit.event().transaction().dimensions())
                .get(line.dimension());
        Optional<TerritoryId> territory = Optional.ofNullable(value).flatMap(placement::territory);
        if (territory.isEmpty()) {
            collector.add(CreditCollector.finding(
                            CreditFinding.UNKNOWN_TERRITORY,
                            credit.event().transaction().id())
                    .with("rule", rule.id().value())
                    .with("territory", value == null ? "–" : value));
            return List.of();
        }
        Set<PositionId> claimants = new LinkedHashSet<>();
        for (TerritoryId each : view.territoryPath(territory.get())) {
            view.claimants(each).stream()
                    .filter(claimant -> !claimant.equals(from))
                    .forEach(claimants::add);
        }
        return List.copyOf(claimants);
    }
}
