package io.salestiers.incentives.ledger;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.audit.AuditKey;
import io.salestiers.core.authority.AppliedChange;
import io.salestiers.core.command.CommandedState;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.time.Period;
import io.salestiers.core.time.PeriodKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where a ledger stands, without its entries: its periods, and which commands led to it.
 *
 * <p>It is a value that a host stores in a {@link Ledger} together with the entries; {@link LedgerProcess} makes the next one
 * of it by a {@link LedgerCommand}. Immutable and safe for use by several threads.
 *
 * @param id its id
 * @param unit whose pay it is: the unit with everything below it, over which the pay of others is planned and approved
 * @param kind how long its periods are
 * @param periods its periods, in order and without holes
 * @param accruals for which periods how much is still accrued, in order
 * @param entries how many entries it has
 * @param applied the commands that led to this state
 */
public record LedgerState(
        LedgerId id,
        UnitId unit,
        PeriodKind kind,
        List<LedgerPeriod> periods,
        List<OpenAccruals> accruals,
        long entries,
        List<AppliedChange> applied)
        implements CommandedState<LedgerState> {
    /**
     * Sorts accruals and commands.
     *
     * @throws IllegalArgumentException if periods are of another kind, out of order or not next to each other, if a period has
     *     open accruals twice, or if there is a negative number of entries
     */
    public LedgerState {
        requireNonNull(id, "id");
        requireNonNull(unit, "unit");
        requireNonNull(kind, "kind");
        periods = List.copyOf(periods);
        accruals = List.copyOf(new TreeSet<>(accruals));
        applied = List.copyOf(new TreeSet<>(applied));
        for (int i = 0; i < periods.size(); i++) {
            Period period = periods.get(i).period();
            require(period.kind() == kind, id, "its periods are " + kind, period);
            require(
                    i == 0 || follows(periods.get(i - 1).period(), period),
                    id,
                    "its periods follow each other without a hole",
                    period);
        }
        Set<Period> accrued = new HashSet<>();
        for (OpenAccruals open : accruals) {
            require(accrued.add(open.earnedIn()), id, "a period has its accruals once", open.earnedIn());
        }
        require(entries >= 0, id, "it has 0 entries or more", entries);
    }

    private static void require(boolean holds, LedgerId id, String rule, Object value) {
        if (!holds) {
            throw new IllegalArgumentException("ledger " + id + ": " + rule + ", but there was " + value);
        }
    }

    static boolean follows(Period before, Period after) {
        return after.range().from().equals(before.range().to().orElseThrow());
    }

    /**
     * A ledger that begins, without periods and entries.
     *
     * @param id its id
     * @param unit whose pay it is
     * @param kind how long its periods are
     * @return the ledger
     */
    public static LedgerState of(LedgerId id, UnitId unit, PeriodKind kind) {
        return new LedgerState(id, unit, kind, List.of(), List.of(), 0, List.of());
    }

    /**
     * A period.
     *
     * @param period which
     * @return the period; empty if it was not opened
     */
    public Optional<LedgerPeriod> find(Period period) {
        return periods.stream().filter(each -> each.period().equals(period)).findFirst();
    }

    /**
     * Whether what was earned in a period has been booked once, so that whatever changes it is a late change: a month if it was
     * locked here, a quarter if its last month was, and whatever ended before the first period.
     *
     * @param earnedIn a period of any kind
     * @return true if so
     */
    public boolean booked(Period earnedIn) {
        LocalDate end = earnedIn.range().to().orElseThrow();
        for (LedgerPeriod each : periods) {
            if (!end.isAfter(each.period().range().to().orElseThrow())) {
                return each.phase().booked()
                        || !end.isAfter(each.period().range().from());
            }
        }
        return false;
    }

    /** The ledger itself, for events and audit. */
    AuditKey key() {
        return AuditKey.of("ledger", id.value());
    }

    /** With a period that is new or takes the place of the same one. */
    LedgerState with(LedgerPeriod period) {
        List<LedgerPeriod> all = new ArrayList<>(periods);
        all.removeIf(each -> each.period().equals(period.period()));
        int place = 0;
        while (place < all.size() && all.get(place).period().compareTo(period.period()) < 0) {
            place++;
        }
        all.add(place, period);
        return new LedgerState(id, unit, kind, all, accruals, entries, applied);
    }

    LedgerState withAccruals(List<OpenAccruals> open) {
        return new LedgerState(id, unit, kind, periods, open, entries, applied);
    }

    LedgerState withMoreEntries(int more) {
        return new LedgerState(id, unit, kind, periods, accruals, Math.addExact(entries, more), applied);
    }

    @Override
    public LedgerState withApplied(AppliedChange change) {
        List<AppliedChange> all = new ArrayList<>(applied);
        all.add(change);
        return new LedgerState(id, unit, kind, periods, accruals, entries, all);
    }
}
