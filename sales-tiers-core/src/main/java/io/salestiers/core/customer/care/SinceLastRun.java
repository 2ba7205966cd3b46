package io.salestiers.core.customer.care;

import io.salestiers.core.customer.Visit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The next follow-up is due one interval after the last one: from event to event. */
final class SinceLastRun {
    private final FollowUpRun run;
    private final Stretch stretch;
    private final DueBasis.SinceLast basis;
    private final List<FollowUp> all = new ArrayList<>();
    private boolean first = true;
    private @Nullable LocalDate from;
    private @Nullable LocalDate due;
    private @Nullable FollowUpRule rule;

    SinceLastRun(FollowUpRun run, Stretch stretch, DueBasis.SinceLast basis) {
        this.run = run;
        this.stretch = stretch;
        this.basis = basis;
    }

    List<FollowUp> run() {
        for (LocalDate day : events()) {
            classOf(day);
            for (Visit visit : run.visits()) {
                if (visit.day().equals(day)) {
                    visited(visit);
                }
            }
        }
        stretch.end().ifPresent(this::end);
        if (due != null) {
            all.add(current());
        }
        return all;
    }

    /** The days on which something can change: the first one, those of visits, and those of another class. */
    private Set<LocalDate> events() {
        TreeSet<LocalDate> days = new TreeSet<>();
        days.add(stretch.from());
        run.visits().forEach(visit -> days.add(visit.day()));
        run.classes().entries().forEach(entry -> {
            days.add(entry.range().from());
            entry.range().to().ifPresent(days::add);
        });
        days.removeIf(day -> !stretch.contains(day));
        return days;
    }

    private void classOf(LocalDate day) {
        FollowUpRule now = run.rule(day).orElse(null);
        if (now == null) {
            end(day);
        } else if (due == null) {
            begin(day, now, day, first);
        } else if (basis.classChange() == ClassChange.SOONER && !day.isAfter(due) && changed(day, now)) {
            LocalDate sooner = day.plusMonths(now.every().months());
            if (sooner.isBefore(due)) {
                due = sooner;
                rule = now;
            }
        }
    }

    /** Whether the class is another one than on the day before, which need not be that of the follow-up. */
    private boolean changed(LocalDate day, FollowUpRule now) {
        return !run.rule(day.minusDays(1)).equals(Optional.of(now));
    }

    private void begin(LocalDate day, FollowUpRule by, LocalDate countsFrom, boolean opening) {
        rule = by;
        from = countsFrom;
        due = opening && basis.firstAfterDays().isPresent()
                ? day.plusDays(basis.firstAfterDays().get())
                : day.plusMonths(by.every().months());
    }

    private void visited(Visit visit) {
        if (due == null || rule == null || visit.day().isBefore(from) || !run.admitted(visit, rule)) {
            return;
        }
        all.add(FollowUpRun.done(current(), visit));
        first = false;
        // The class may have changed since the follow-up that is done now became due.
        FollowUpRule next = run.rule(visit.day()).orElseThrow();
        begin(visit.day(), next, visit.day().plusDays(1), false);
    }

    /** From this day on nobody has to. What is over stays missed; who had days of grace left has missed nothing. */
    private void end(LocalDate day) {
        if (due != null && current().latest().isBefore(day)) {
            all.add(FollowUpRun.ended(current(), day));
        }
        due = null;
        from = null;
        rule = null;
    }

    private FollowUp current() {
        if (rule == null || from == null || due == null) {
            throw new AssertionError("no follow-up is open");
        }
        return run.open(rule, from, due);
    }
}
