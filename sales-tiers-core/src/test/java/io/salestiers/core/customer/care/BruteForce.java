package io.salestiers.core.customer.care;

import io.salestiers.core.customer.Customer;
import io.salestiers.core.customer.CustomerClassId;
import io.salestiers.core.customer.CustomerOwner;
import io.salestiers.core.customer.Visit;
import io.salestiers.core.org.Organization;
import io.salestiers.core.time.Period;
import io.salestiers.core.time.Timeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Follow-ups found by going through all days one by one, as a careful clerk with a paper calendar would. */
final class BruteForce {
    /** One line in the clerk's book. */
    static final class Line {
        final LocalDate from;
        LocalDate due;
        FollowUpRule rule;
        Optional<Visit> visit = Optional.empty();
        boolean ended;

        Line(LocalDate from, LocalDate due, FollowUpRule rule) {
            this.from = from;
            this.due = due;
            this.rule = rule;
        }

        LocalDate latest() {
            return due.plusDays(rule.graceDays());
        }

        @Override
        public String toString() {
            return from + ".." + due + "/" + latest() + " " + rule.customerClass() + " "
                    + visit.map(Visit::key).orElse(null) + (ended ? " ended" : "");
        }
    }

    private final FollowUpPolicy policy;
    private final Organization organization;
    private final Customer customer;
    private final Timeline<CustomerClassId> classes;
    private final LocalDate asOf;
    private final LocalDate until;

    BruteForce(
            FollowUpPolicy policy,
            Organization organization,
            Customer customer,
            Timeline<CustomerClassId> classes,
            LocalDate asOf,
            LocalDate until) {
        this.policy = policy;
        this.organization = organization;
        this.customer = customer;
        this.classes = classes;
        this.asOf = asOf;
        this.until = until;
    }

    private LocalDate seen(LocalDate day) {
        return day.isAfter(asOf) ? asOf : day;
    }

    private Optional<CustomerOwner> owner(LocalDate day) {
        return customer.owner(seen(day)).filter(owner -> !owner.pooled());
    }

    private Optional<FollowUpRule> rule(LocalDate day) {
        return classes.on(seen(day))
                .flatMap(of -> policy.rules().stream()
                        .filter(rule -> rule.customerClass().equals(of))
                        .findFirst());
    }

    private boolean begins(LocalDate day) {
        Optional<CustomerOwner> before = owner(day.minusDays(1));
        return owner(day).isPresent()
                && (before.isEmpty() || (policy.newOwner() == NewOwner.BEGINS_ANEW && !before.equals(owner(day))));
    }

    private boolean ends(LocalDate day) {
        return owner(day).isEmpty() || begins(day);
    }

    private List<Visit> visitsOn(LocalDate day) {
        return customer.visits().stream()
                .filter(visit -> visit.day().equals(day) && !day.isAfter(asOf))
                .sorted(Comparator.comparing(Visit::key))
                .toList();
    }

    private boolean admitted(Visit visit, FollowUpRule rule) {
        boolean byOwner = owner(visit.day())
                .filter(owner -> owner instanceof CustomerOwner.OfPosition position
                        && organization.on(visit.day()).occupant(position.id()).equals(Optional.of(visit.by())))
                .isPresent();
        return rule.channels().contains(visit.channel())
                && (policy.countedVisits() == CountedVisits.BY_ANYONE || byOwner);
    }

    List<Line> lines(LocalDate firstDay) {
        List<Line> all = policy.basis() instanceof DueBasis.SinceLast since
                ? sinceLast(since, firstDay)
                : eachPeriod((DueBasis.EachPeriod) policy.basis(), firstDay);
        all.removeIf(line -> line.due.isAfter(until));
        all.sort(Comparator.comparing((Line line) -> line.due).thenComparing(line -> line.from));
        return all;
    }

    private List<Line> sinceLast(DueBasis.SinceLast basis, LocalDate firstDay) {
        List<Line> book = new ArrayList<>();
        Line open = null;
        boolean first = true;
        LocalDate last = until.isAfter(asOf) ? until : asOf;
        for (LocalDate day = firstDay; !day.isAfter(last); day = day.plusDays(1)) {
            if (ends(day)) {
                open = closed(book, open, day);
                first = true;
            }
            if (owner(day).isEmpty()) {
                continue;
            }
            Optional<FollowUpRule> rule = rule(day);
            if (rule.isEmpty()) {
                open = closed(book, open, day);
                continue;
            }
            if (open == null) {
                LocalDate due = first && basis.firstAfterDays().isPresent()
                        ? day.plusDays(basis.firstAfterDays().get())
                        : day.plusMonths(rule.get().every().months());
                open = new Line(day, due, rule.get());
            } else if (basis.classChange() == ClassChange.SOONER
                    && !rule.equals(rule(day.minusDays(1)))
                    && !day.isAfter(open.due)
                    && day.plusMonths(rule.get().every().months()).isBefore(open.due)) {
                open.due = day.plusMonths(rule.get().every().months());
                open.rule = rule.get();
            }
            for (Visit visit : visitsOn(day)) {
                if (!day.isBefore(open.from) && admitted(visit, open.rule)) {
                    open.visit = Optional.of(visit);
                    book.add(open);
                    first = false;
                    open = new Line(
                            day.plusDays(1), day.plusMonths(rule.get().every().months()), rule.get());
                }
            }
        }
        if (open != null) {
            book.add(open);
        }
        return book;
    }

    private static @Nullable Line closed(List<Line> book, @Nullable Line open, LocalDate day) {
        if (open != null && open.latest().isBefore(day)) {
            open.ended = true;
            book.add(open);
        }
        return null;
    }

    private List<Line> eachPeriod(DueBasis.EachPeriod basis, LocalDate firstDay) {
        List<Line> all = new ArrayList<>();
        LocalDate begun = firstDay;
        List<Line> running = new ArrayList<>();
        for (LocalDate day = firstDay; !day.isAfter(until); day = day.plusDays(1)) {
            if (ends(day)) {
                all.addAll(finished(running, begun, day));
                running = new ArrayList<>();
                begun = day;
            }
            Optional<FollowUpRule> rule = rule(day);
            if (owner(day).isPresent() && rule.isPresent()) {
                Period period = basis.calendar().periodOf(rule.get().every(), day);
                LocalDate start = period.range().from();
                boolean lastDay = period.range().to().orElseThrow().equals(day.plusDays(1));
                if (lastDay && (!start.isBefore(begun) || basis.first() == FirstPeriod.RUNNING)) {
                    running.add(new Line(start.isBefore(begun) ? begun : start, day, rule.get()));
                }
            }
        }
        LocalDate stop = until.plusDays(1);
        while (!stop.isAfter(asOf) && !ends(stop)) {
            stop = stop.plusDays(1);
        }
        // Owned on and on, as far as is known, unless it ended between.
        boolean known = !stop.isAfter(asOf);
        all.addAll(finished(running, begun, known ? stop : LocalDate.MAX));
        return all;
    }

    private List<Line> finished(List<Line> running, LocalDate begun, LocalDate end) {
        for (LocalDate day = begun; day.isBefore(end) && !day.isAfter(asOf); day = day.plusDays(1)) {
            for (Visit visit : visitsOn(day)) {
                for (Line line : running) {
                    if (line.visit.isEmpty()
                            && !day.isBefore(line.from)
                            && !day.isAfter(line.latest())
                            && admitted(visit, line.rule)) {
                        line.visit = Optional.of(visit);
                        break;
                    }
                }
            }
        }
        List<Line> kept = new ArrayList<>();
        for (Line line : running) {
            if (line.visit.isPresent() || line.latest().isBefore(end)) {
                line.ended = line.visit.isEmpty() && line.latest().isBefore(asOf);
                kept.add(line);
            }
        }
        return kept;
    }
}
