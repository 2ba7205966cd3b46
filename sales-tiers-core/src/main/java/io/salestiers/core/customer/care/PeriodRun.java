package io.salestiers.core.customer.care;

import io.salestiers.core.customer.Visit;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.Period;
import io.salestiers.core.time.PeriodKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** One follow-up in each period of the class of its last day. */
final class PeriodRun {
    private final FollowUpRun run;
    private final Stretch stretch;
    private final DueBasis.EachPeriod basis;

    PeriodRun(FollowUpRun run, Stretch stretch, DueBasis.EachPeriod basis) {
        this.run = run;
        this.stretch = stretch;
        this.basis = basis;
    }

    List<FollowUp> run() {
        List<FollowUp> all = new ArrayList<>(due());
        for (Visit visit : run.visits()) {
            if (stretch.contains(visit.day())) {
                count(visit, all);
            }
        }
        // Who lost the customer within the days of grace has missed nothing; what is over can't be done any more.
        stretch.end()
                .ifPresent(end ->
                        all.removeIf(each -> each.open() && !each.latest().isBefore(end)));
        all.replaceAll(each -> each.open() && each.latest().isBefore(run.asOf())
                ? FollowUpRun.ended(each, each.latest().plusDays(1))
                : each);
        return all;
    }

    /** A visit counts for the first one that is open, begun and not over. */
    private void count(Visit visit, List<FollowUp> all) {
        for (int i = 0; i < all.size(); i++) {
            FollowUp each = all.get(i);
            boolean within = !visit.day().isBefore(each.from()) && !visit.day().isAfter(each.latest());
            if (each.open()
                    && within
                    && run.admitted(visit, run.rule(each.due()).orElseThrow())) {
                all.set(i, FollowUpRun.done(each, visit));
                return;
            }
        }
    }

    private List<FollowUp> due() {
        LocalDate last = stretch.end().map(end -> end.minusDays(1)).orElse(run.until());
        if (last.isAfter(run.until())) {
            last = run.until();
        }
        List<FollowUp> all = new ArrayList<>();
        if (last.isBefore(stretch.from())) {
            return all;
        }
        for (PeriodKind kind : kinds()) {
            for (Period period : basis.calendar().periodsIn(kind, DateRange.closed(stretch.from(), last))) {
                LocalDate due = period.range().to().orElseThrow().minusDays(1);
                boolean whole = !period.range().from().isBefore(stretch.from());
                if (!due.isAfter(last) && (whole || basis.first() == FirstPeriod.RUNNING)) {
                    LocalDate from = whole ? period.range().from() : stretch.from();
                    run.rule(due)
                            .filter(rule -> rule.every() == kind)
                            .ifPresent(rule -> all.add(run.open(rule, from, due)));
                }
            }
        }
        all.sort(Comparator.comparing(FollowUp::due).thenComparing(FollowUp::from));
        return all;
    }

    private Set<PeriodKind> kinds() {
        Set<PeriodKind> kinds = EnumSet.noneOf(PeriodKind.class);
        run.classes()
                .entries()
                .forEach(entry -> run.rule(entry.range().from()).ifPresent(rule -> kinds.add(rule.every())));
        return kinds;
    }
}
