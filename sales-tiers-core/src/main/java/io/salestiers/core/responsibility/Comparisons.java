package io.salestiers.core.responsibility;

import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.ReorganizationDiff;
import io.salestiers.core.org.Subject;
import io.salestiers.core.time.DateRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/* Two organizations under one matrix: what is worse, what is better, and who gains and loses. */
final class Comparisons {
    private record Change(Optional<Accountability> before, Optional<Accountability> after) {}

    private final ResolvedMatrix before;
    private final ResolvedMatrix after;
    private final @Nullable ReorganizationDiff diff;
    private final DateRange range;
    private final List<MatrixDuty> duties;

    /** Without a difference to go by, all places are compared. */
    Comparisons(ResolvedMatrix before, ResolvedMatrix after, @Nullable ReorganizationDiff diff, DateRange range) {
        this.before = before;
        this.after = after;
        this.diff = diff;
        this.range = range;
        this.duties = before.columns().rules().duties;
    }

    WhatIf whatIf() {
        Delta appears = new Delta();
        Delta heals = new Delta();
        forEach(pair -> {
            DutyId duty = duties.get(pair.duty).id();
            Stretches<GapReason> newGaps = new Stretches<>();
            Stretches<GapReason> oldGaps = new Stretches<>();
            Stretches<Accountability.Several> newOverlaps = new Stretches<>();
            Stretches<Accountability.Several> oldOverlaps = new Stretches<>();
            Stretches<Boolean> there = new Stretches<>();
            RowPairs.sideBySide(pair.before, pair.after, (from, to, was, is) -> {
                if (is != null) {
                    there.add(from, to, true);
                    note(from, to, was, is, newGaps, newOverlaps);
                    note(from, to, is, was, oldGaps, oldOverlaps);
                }
            });
            Stretches<GapReason> newUnworked = new Stretches<>();
            Stretches<GapReason> oldUnworked = new Stretches<>();
            RowPairs.sideBySide(pair.unworkedBefore, pair.unworkedAfter, (from, to, was, is) -> {
                if (was == null && is != null) {
                    newUnworked.add(from, to, is);
                } else if (was != null && is == null) {
                    // Only where the place is still there.
                    for (int i = there.firstEndingAfter(from); i < there.size() && there.from(i) < to; i++) {
                        oldUnworked.add(Math.max(from, there.from(i)), Math.min(to, there.to(i)), was);
                    }
                }
            });
            appears.add(duty, pair.leaf, newGaps, newOverlaps, newUnworked);
            heals.add(duty, pair.leaf, oldGaps, oldOverlaps, oldUnworked);
        });
        return new WhatIf(after, range, appears.delta(), heals.delta());
    }

    /** What the second one has and the first one has not. */
    private static void note(
            long from,
            long to,
            @Nullable Accountability without,
            @Nullable Accountability with,
            Stretches<GapReason> gaps,
            Stretches<Accountability.Several> overlaps) {
        if (with instanceof Accountability.Gap gap && !(without instanceof Accountability.Gap)) {
            gaps.add(from, to, gap.reason());
        } else if (with instanceof Accountability.Several several && !(without instanceof Accountability.Several)) {
            overlaps.add(from, to, several);
        }
    }

    AccountabilityImpact impact() {
        List<AccountabilityChange> changes = new ArrayList<>();
        forEach(pair -> {
            Stretches<Change> row = new Stretches<>();
            RowPairs.sideBySide(pair.before, pair.after, (from, to, was, is) -> {
                if (!people(was).equals(people(is))) {
                    row.add(from, to, new Change(Optional.ofNullable(was), Optional.ofNullable(is)));
                }
            });
            for (int i = 0; i < row.size(); i++) {
                changes.add(new AccountabilityChange(
                        duties.get(pair.duty).id(),
                        pair.leaf,
                        row.range(i),
                        row.value(i).before(),
                        row.value(i).after()));
            }
        });
        return new AccountabilityImpact(range, changes);
    }

    private static List<PersonId> people(@Nullable Accountability accountability) {
        return accountability == null ? List.of() : accountability.people();
    }

    private void forEach(java.util.function.Consumer<RowPairs.Pair> visitor) {
        RowPairs.forEach(
                before.columns(), after.columns(), diff, range.from().toEpochDay(), Stretches.end(range), visitor);
    }

    /** Filled place by place. */
    private static final class Delta {
        private final List<CoverageGap> gaps = new ArrayList<>();
        private final List<CoverageOverlap> overlaps = new ArrayList<>();
        private final List<CoverageGap> unworked = new ArrayList<>();

        void add(
                DutyId duty,
                Subject leaf,
                Stretches<GapReason> moreGaps,
                Stretches<Accountability.Several> moreOverlaps,
                Stretches<GapReason> moreUnworked) {
            for (int i = 0; i < moreGaps.size(); i++) {
                gaps.add(new CoverageGap(duty, leaf, moreGaps.range(i), moreGaps.value(i)));
            }
            for (int i = 0; i < moreOverlaps.size(); i++) {
                overlaps.add(new CoverageOverlap(duty, leaf, moreOverlaps.range(i), moreOverlaps.value(i)));
            }
            for (int i = 0; i < moreUnworked.size(); i++) {
                unworked.add(new CoverageGap(duty, leaf, moreUnworked.range(i), moreUnworked.value(i)));
            }
        }

        CoverageDelta delta() {
            return new CoverageDelta(gaps, overlaps, unworked);
        }
    }
}
