package io.salestiers.core.customer.care;

import io.salestiers.core.customer.Customer;
import io.salestiers.core.customer.CustomerClassId;
import io.salestiers.core.customer.CustomerOwner;
import io.salestiers.core.customer.Visit;
import io.salestiers.core.time.Timeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The follow-ups of one customer, seen from one day. */
final class FollowUpRun {
    private final FollowUps finder;
    private final FollowUpPolicy policy;
    private final Customer customer;
    private final Timeline<CustomerOwner> owners;
    private final Timeline<CustomerClassId> classes;
    private final List<Visit> visits;
    private final LocalDate asOf;
    private final LocalDate until;

    FollowUpRun(
            FollowUps finder, Customer customer, Timeline<CustomerClassId> classes, LocalDate asOf, LocalDate until) {
        this.finder = finder;
        this.policy = finder.policy();
        this.customer = customer;
        this.owners = Stretch.seenFrom(customer.ownership(), asOf);
        this.classes = Stretch.seenFrom(classes, asOf);
        this.visits = customer.visits().stream()
                .filter(visit -> !visit.day().isAfter(asOf))
                .toList();
        this.asOf = asOf;
        this.until = until;
    }

    List<FollowUp> run() {
        List<FollowUp> all = new ArrayList<>();
        for (Stretch stretch : Stretch.of(owners, policy.newOwner())) {
            all.addAll(
                    policy.basis() instanceof DueBasis.EachPeriod each
                            ? new PeriodRun(this, stretch, each).run()
                            : new SinceLastRun(this, stretch, (DueBasis.SinceLast) policy.basis()).run());
        }
        all.removeIf(each -> each.due().isAfter(until));
        all.sort(Comparator.comparing(FollowUp::due).thenComparing(FollowUp::from));
        return List.copyOf(all);
    }

    LocalDate asOf() {
        return asOf;
    }

    LocalDate until() {
        return until;
    }

    List<Visit> visits() {
        return visits;
    }

    Timeline<CustomerClassId> classes() {
        return classes;
    }

    Optional<FollowUpRule> rule(LocalDate day) {
        return classes.on(day).flatMap(policy::rule);
    }

    /** Whether a visit is one that counts under a rule, whatever its day. */
    boolean admitted(Visit visit, FollowUpRule rule) {
        if (!rule.channels().contains(visit.channel())) {
            return false;
        }
        return policy.countedVisits() == CountedVisits.BY_ANYONE
                || owners.on(visit.day())
                        .filter(owner ->
                                owner.heldBy(visit.by(), finder.organization().on(visit.day())))
                        .isPresent();
    }

    FollowUp open(FollowUpRule rule, LocalDate from, LocalDate due) {
        return new FollowUp(
                customer.id(),
                owners.on(due).orElseThrow(),
                rule.customerClass(),
                from,
                due,
                due.plusDays(rule.graceDays()),
                rule.channels(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static FollowUp done(FollowUp open, Visit visit) {
        return new FollowUp(
                open.customer(),
                open.owner(),
                open.customerClass(),
                open.from(),
                open.due(),
                open.latest(),
                open.channels(),
                Optional.of(visit.day()),
                Optional.of(visit.key()),
                Optional.empty());
    }

    static FollowUp ended(FollowUp open, LocalDate day) {
        return new FollowUp(
                open.customer(),
                open.owner(),
                open.customerClass(),
                open.from(),
                open.due(),
                open.latest(),
                open.channels(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(day));
    }
}
