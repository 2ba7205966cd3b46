package io.salestiers.incentives.plan;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.org.Appointment;
import io.salestiers.core.org.AppointmentKind;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.OrganizationDay;
import io.salestiers.core.org.OrganizationPiece;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.TierId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.result.Severity;
import io.salestiers.core.text.Argument;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.Period;
import io.salestiers.incentives.assignment.Eligibility;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.credit.CreditFilter;
import io.salestiers.incentives.credit.Credits;
import io.salestiers.incentives.figure.Figure;
import io.salestiers.incentives.figure.FigureSource;
import io.salestiers.incentives.figure.ResolvedCondition;
import io.salestiers.incentives.modifier.CapExcess;
import io.salestiers.incentives.quota.EarlierPay;
import io.salestiers.incentives.quota.Quota;
import io.salestiers.incentives.quota.QuotaLookup;
import io.salestiers.incentives.quota.QuotaRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A plan on its way to be bound to one period: what the resolvers of components share. It collects what they find wrong. Used
 * once, by one thread.
 */
final class Resolution {
    private final IncentivePlan plan;
    private final PlanInputs inputs;
    private final Period period;
    private Optional<Credits> credits = Optional.empty();
    private final TreeMap<LocalDate, OrganizationDay> days = new TreeMap<>();
    private final List<OrganizationPiece> pieces;
    private final Map<Period, Resolution> others = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Figures figures = new Figures(this);

    Resolution(IncentivePlan plan, PlanInputs inputs, Period period) {
        this.plan = plan;
        this.inputs = inputs;
        this.period = period;
        this.pieces = pieces(plan, inputs, period);
        for (OrganizationPiece piece : pieces) {
            days.put(piece.range().from(), piece.day());
        }
    }

    /* Cut where the organization changes, and where somebody comes under the plan or leaves it. */
    private static List<OrganizationPiece> pieces(IncentivePlan plan, PlanInputs inputs, Period period) {
        NavigableSet<LocalDate> changes = new TreeSet<>();
        inputs.assignments().ifPresent(each -> changes.addAll(each.changes(plan.id())));
        List<OrganizationPiece> pieces = new ArrayList<>();
        for (OrganizationPiece piece : inputs.organization().over(period.range())) {
            LocalDate from = piece.range().from();
            LocalDate end = piece.range().to().orElseThrow();
            for (LocalDate cut : changes.subSet(from.plusDays(1), end)) {
                pieces.add(new OrganizationPiece(
                        DateRange.of(from, cut), inputs.organization().on(from)));
                from = cut;
            }
            pieces.add(
                    from.equals(piece.range().from())
                            ? piece
                            : new OrganizationPiece(
                                    DateRange.of(from, end),
                                    inputs.organization().on(from)));
        }
        return List.copyOf(pieces);
    }

    IncentivePlan plan() {
        return plan;
    }

    PlanInputs inputs() {
        return inputs;
    }

    Organization organization() {
        return inputs.organization();
    }

    Period period() {
        return period;
    }

    /** The same plan and inputs in another period; what is found wrong there was found when that period was calculated. */
    Resolution at(Period other) {
        return other.equals(period) ? this : others.computeIfAbsent(other, each -> new Resolution(plan, inputs, each));
    }

    Figures figures() {
        return figures;
    }

    /** Those of the period; found when they are first asked for, because of an earlier period often only the days are. */
    Credits credits() {
        if (credits.isEmpty()) {
            credits = Optional.of(inputs.credits().within(period.range()));
        }
        return credits.get();
    }

    /** Those of the period that match a filter, which must be of money. */
    List<Credit> credits(PlanComponent component, CreditFilter filter) {
        List<Credit> matching = credits().all().stream().filter(filter::matches).toList();
        long counts = matching.stream().filter(credit -> !credit.inMoney()).count();
        if (counts > 0) {
            Finding finding = finding(PlanFinding.CREDITS_NOT_MONEY, component).with("count", counts);
            if (!findings.contains(finding)) {
                add(finding);
            }
        }
        return matching.stream().filter(Credit::inMoney).toList();
    }

    List<Finding> findings() {
        return findings;
    }

    boolean failed() {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }

    void add(Finding finding) {
        findings.add(finding);
    }

    Finding finding(PlanFinding code, PlanComponent component) {
        return Finding.of(code, Place.during(component.id().value(), period.range()))
                .with("component", Argument.name(component.name()))
                .with("period", period.name());
    }

    void noteCredits(PlanFinding code, PlanComponent component, List<Credit> some, Argument about) {
        if (!some.isEmpty()) {
            add(finding(code, component)
                    .with("count", some.size())
                    .with("credited", amounts(Credits.totals(some).values()))
                    .with("about", about));
        }
    }

    /** The longest pieces of the period in which nothing changes, by time. */
    List<OrganizationPiece> pieces() {
        return pieces;
    }

    /** The organization of the last day of the period on which a position is there; if it never is, of the last day. */
    OrganizationDay lastDay(PositionId position) {
        for (int i = pieces.size() - 1; i >= 0; i--) {
            if (pieces.get(i).day().exists(position)) {
                return pieces.get(i).day();
            }
        }
        return pieces.get(pieces.size() - 1).day();
    }

    /** Who holds a position on some day of the period. */
    SortedSet<PersonId> holders() {
        SortedSet<PersonId> holders = new TreeSet<>();
        for (Appointment appointment : organization().appointments()) {
            if (appointment.kind() == AppointmentKind.PRIMARY && period.range().overlaps(appointment.range())) {
                holders.add(appointment.person());
            }
        }
        return holders;
    }

    /** The organization of a day of the period; it is one object for all days between two changes. */
    OrganizationDay day(LocalDate day) {
        Map.Entry<LocalDate, OrganizationDay> entry = days.floorEntry(day);
        if (entry == null || !period.range().contains(day)) {
            throw new AssertionError(day);
        }
        return entry.getValue();
    }

    /** The first day from which on the organization is as on a day of the period. */
    LocalDate since(LocalDate day) {
        return days.floorKey(day);
    }

    OrganizationDay day(Credit credit) {
        return day(credit.day());
    }

    /** The tier of the position on the day of the credit: a position may change tiers within the period. */
    Optional<TierId> tier(Credit credit) {
        return day(credit).tier(credit.position());
    }

    boolean eligible(Eligibility eligibility, Credit credit) {
        return eligible(eligibility, credit.payee(), credit.position(), day(credit));
    }

    /** Whether somebody in a position earns on a day: the position is eligible, and the plan is assigned to the person. */
    boolean eligible(Eligibility eligibility, PersonId person, PositionId position, OrganizationDay day) {
        return eligibility.includes(position, day)
                && inputs.assignments()
                        .map(each -> each.assigned(person, plan.id(), day.day()))
                        .orElse(true);
    }

    /** Who holds an eligible position on some day of the period, or has credits in one, with these credits in order. */
    SortedMap<PersonId, List<Credit>> earners(Eligibility eligibility) {
        SortedMap<PersonId, List<Credit>> byPayee = new TreeMap<>();
        for (Appointment appointment : organization().appointments()) {
            if (appointment.kind() == AppointmentKind.PRIMARY && everEligible(eligibility, appointment)) {
                byPayee.putIfAbsent(appointment.person(), new ArrayList<>());
            }
        }
        for (Credit credit : credits().all()) {
            if (eligible(eligibility, credit)) {
                byPayee.computeIfAbsent(credit.payee(), id -> new ArrayList<>()).add(credit);
            }
        }
        return byPayee;
    }

    private boolean everEligible(Eligibility eligibility, Appointment appointment) {
        Optional<DateRange> held = period.range().intersection(appointment.range());
        if (held.isEmpty()) {
            return false;
        }
        PositionId position = appointment.position();
        LocalDate first = days.floorKey(held.get().from());
        for (Map.Entry<LocalDate, OrganizationDay> each :
                days.tailMap(first, true).entrySet()) {
            if (held.get().to().filter(end -> !each.getKey().isBefore(end)).isPresent()) {
                return false;
            }
            if (eligible(eligibility, appointment.person(), position, each.getValue())) {
                return true;
            }
        }
        return false;
    }

    /** The quotas that count: as published or as they follow from their rules, as the plan says. */
    QuotaLookup quotas() {
        return (measure, subject, when) -> inputs.quotas()
                .find(measure, subject, when)
                .map(quota -> PublishedQuota.choose(quota, plan.quotaMovement()));
    }

    Optional<Quota> quota(QuotaRule rule, PersonId payee) {
        return quotas().find(rule.measure(), Subject.of(payee), period);
    }

    List<ResolvedModifier> modifiers(PlanComponent component, PersonId payee) {
        return component.modifiers().stream()
                .map(modifier ->
                        new ResolvedModifier(modifier, modifier.figure().map(source -> figure(source, payee))))
                .toList();
    }

    /** Whom a cap of the period before has carried something over, with the amounts, if the component keeps its excess so. */
    SortedMap<PersonId, List<Money>> carried(PlanComponent component) {
        SortedMap<PersonId, SortedSet<Currency>> currencies = new TreeMap<>();
        for (EarlierPay.Item item : inputs.earlier().all()) {
            if (item.component().equals(component.id())) {
                currencies
                        .computeIfAbsent(item.payee(), id -> new TreeSet<>())
                        .add(item.carried().currency());
            }
        }
        SortedMap<PersonId, List<Money>> carried = new TreeMap<>();
        currencies.forEach((payee, some) -> some.forEach(currency -> carried(component, payee, currency)
                .filter(amount -> amount.signum() > 0)
                .ifPresent(amount ->
                        carried.computeIfAbsent(payee, id -> new ArrayList<>()).add(amount))));
        return carried;
    }

    /** What a cap has carried over and no later period has paid, if the component keeps its excess in that way. */
    Optional<Money> carried(PlanComponent component, PersonId payee, Currency currency) {
        boolean carries = component.modifiers().stream()
                .anyMatch(each -> each instanceof Modifier.Cap cap && cap.excess() == CapExcess.CARRIED);
        return carries
                ? inputs.earlier()
                        .latestBefore(payee, component.id(), period, currency)
                        .map(EarlierPay.Item::carried)
                : Optional.empty();
    }

    /** Amounts in modifiers must be in the currency in which the component pays. */
    void checkLimits(PlanComponent component, Currency currency) {
        for (int i = 0; i < component.modifiers().size(); i++) {
            for (Money amount : ModifierChecks.amounts(component.modifiers().get(i))) {
                if (!amount.currency().equals(currency)) {
                    Finding finding = finding(PlanFinding.LIMIT_CURRENCY, component)
                            .with("modifier", i + 1)
                            .with("amount", amount.toArgument())
                            .with("currency", currency.code());
                    if (!findings.contains(finding)) {
                        add(finding);
                    }
                }
            }
        }
    }

    Figure figure(FigureSource source, PersonId payee) {
        return figures.find(source, payee);
    }

    /** A number of a unit, or of the company. */
    Figure figure(FigureSource source, UnitId unit) {
        return figures.find(source, unit);
    }

    void noteWaiting(PlanComponent component, Subject subject, List<ResolvedCondition> conditions) {
        List<Argument> figures = conditions.stream()
                .filter(each -> each.outcome() == ResolvedCondition.Outcome.WAITS)
                .map(each -> each.condition().figure().key())
                .distinct()
                .map(Argument::text)
                .toList();
        if (!figures.isEmpty()) {
            add(finding(PlanFinding.GROUP_WAITS, component)
                    .at(Place.during(subject.key(), period.range()))
                    .with("subject", subject.key())
                    .with("figures", new Argument.Many(figures)));
        }
    }

    static Money sum(List<Credit> some, Currency currency) {
        Money sum = Money.zero(currency);
        for (Credit credit : some) {
            sum = sum.plus(credit.amount());
        }
        return sum;
    }

    static Argument amounts(Collection<Money> amounts) {
        return new Argument.Many(amounts.stream().map(Money::toArgument).toList());
    }

    static <K> void add(Map<K, List<Credit>> map, K key, Credit credit) {
        map.computeIfAbsent(key, k -> new ArrayList<>()).add(credit);
    }
}
