package io.salestiers.core.responsibility;

import io.salestiers.core.org.RoleId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.FindingCode;
import io.salestiers.core.result.Place;
import io.salestiers.core.text.Argument;
import io.salestiers.core.time.DateRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/* What was found over the days, as findings. */
record CoverageTexts(ResponsibilityMatrix matrix, PlaceNames names, MatrixPolicy policy) {
    private record Found(DutyId duty, Subject leaf, DateRange days, Finding finding) {}

    /** In the order of duties, places and days. */
    List<Finding> of(
            List<CoverageGap> gaps,
            List<CoverageOverlap> overlaps,
            List<CoverageGap> unworked,
            List<DutyConflict> conflicts) {
        List<Found> all = new ArrayList<>();
        gaps.forEach(gap ->
                add(all, uncovered(gap.reason()), gap.duty(), gap.leaf(), gap.days(), at -> why(at, gap.reason())));
        overlaps.forEach(overlap -> add(
                all,
                overlap.several().kind() == Accountability.Several.Kind.HANDOVER
                        ? ResponsibilityFindings.HANDOVER_OVERLAP
                        : ResponsibilityFindings.SEVERAL_PEOPLE_ACCOUNTABLE,
                overlap.duty(),
                overlap.leaf(),
                overlap.days(),
                at -> at.with("count", overlap.several().people().size())
                        .with("people", holders(overlap.several().holders()))));
        unworked.forEach(gap ->
                add(all, unworked(gap.reason()), gap.duty(), gap.leaf(), gap.days(), at -> why(at, gap.reason())));
        conflicts.forEach(conflict -> add(
                all,
                ResponsibilityFindings.CONFLICTING_DUTIES,
                conflict.first(),
                conflict.leaf(),
                conflict.days(),
                at -> at.with(
                                "other",
                                Argument.name(matrix.duty(conflict.second()).name()))
                        .with("covers", Argument.texts(conflict.covers()))
                        .with("people", holders(conflict.firstHolders()))
                        .with("others", holders(conflict.secondHolders()))));
        all.sort(Comparator.comparing(Found::duty)
                .thenComparing(Found::leaf)
                .thenComparing(Found::days)
                .thenComparing(found -> found.finding().toString()));
        return all.stream().map(Found::finding).toList();
    }

    private void add(
            List<Found> all,
            ResponsibilityFindings kind,
            DutyId duty,
            Subject leaf,
            DateRange days,
            UnaryOperator<Finding> more) {
        Optional<FindingCode> code = policy.code(kind);
        if (code.isPresent()) {
            Finding finding = Finding.of(code.get(), Place.during(id(leaf), days))
                    .with("duty", Argument.name(matrix.duty(duty).name()))
                    .with("place", names.of(leaf, days.from()))
                    .with("days", Argument.days(days));
            all.add(new Found(duty, leaf, days, more.apply(finding)));
        }
    }

    /** The bare id of a unit or position. */
    static String id(Subject leaf) {
        return leaf.key().substring(leaf.key().indexOf(':') + 1);
    }

    private static ResponsibilityFindings uncovered(GapReason reason) {
        return reason.match(
                rule -> ResponsibilityFindings.UNCOVERED_BY_MATRIX,
                absent -> ResponsibilityFindings.UNCOVERED_BY_MATRIX,
                position -> ResponsibilityFindings.UNCOVERED_BY_POSITION,
                vacant -> ResponsibilityFindings.UNCOVERED_BY_VACANCY,
                unable -> ResponsibilityFindings.UNCOVERED_BY_CAPABILITY);
    }

    /* A capability is only asked of who is accountable. */
    private static ResponsibilityFindings unworked(GapReason reason) {
        return reason.match(
                rule -> ResponsibilityFindings.UNWORKED_BY_MATRIX,
                absent -> ResponsibilityFindings.UNWORKED_BY_MATRIX,
                position -> ResponsibilityFindings.UNWORKED_BY_POSITION,
                vacant -> ResponsibilityFindings.UNWORKED_BY_VACANCY,
                unable -> ResponsibilityFindings.UNWORKED_BY_MATRIX);
    }

    private static Finding why(Finding finding, GapReason reason) {
        return reason.match(
                rule -> finding,
                absent -> finding,
                none -> finding.with(
                        "roles",
                        Argument.texts(none.roles().stream().map(RoleId::value).toList())),
                vacant -> finding.with(
                        "positions",
                        Argument.texts(vacant.positions().stream()
                                .map(vacancy -> vacancy.position().value())
                                .toList())),
                unable -> finding.with("person", unable.holder().person().value())
                        .with("position", unable.holder().position().value())
                        .with("capability", unable.capability().toString()));
    }

    static Argument holders(List<DutyHolder> holders) {
        return Argument.texts(holders.stream()
                .map(holder -> holder.person() + " (" + holder.position() + ")")
                .toList());
    }
}
