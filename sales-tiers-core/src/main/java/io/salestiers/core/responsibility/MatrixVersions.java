package io.salestiers.core.responsibility;

import io.salestiers.core.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Two versions of a matrix as one. */
final class MatrixVersions {
    private MatrixVersions() {}

    static ResponsibilityMatrix joined(ResponsibilityMatrix first, ResponsibilityMatrix next) {
        LocalDate start = next.effective().from();
        boolean after = start.isAfter(first.effective().from());
        boolean touching =
                first.effective().to().map(end -> !start.isAfter(end)).orElse(true);
        if (!after || !touching) {
            throw new IllegalArgumentException("the next version must begin after "
                    + first.effective().from() + " and leave no day out, but holds on " + next.effective() + " after "
                    + first.effective());
        }
        if (first.variant() != next.variant()) {
            throw new IllegalArgumentException("the next version must be of the same variant, but is " + next.variant()
                    + " after " + first.variant());
        }
        DateRange days = next.effective()
                .to()
                .map(end -> DateRange.of(first.effective().from(), end))
                .orElseGet(() -> DateRange.startingOn(first.effective().from()));
        List<Assignment> assignments = new ArrayList<>(next.assignments());
        first.within(DateRange.of(first.effective().from(), start))
                .ifPresent(before -> assignments.addAll(before.assignments()));
        return ResponsibilityMatrix.of(first.variant(), days, roles(first, next), duties(first, next), assignments);
    }

    private static List<MatrixRole> roles(ResponsibilityMatrix first, ResponsibilityMatrix next) {
        List<MatrixRole> roles = new ArrayList<>(next.roles());
        for (MatrixRole role : first.roles()) {
            next.findRole(role.id())
                    .ifPresentOrElse(later -> same(later.seats() == role.seats(), role, later), () -> roles.add(role));
        }
        return roles;
    }

    private static List<MatrixDuty> duties(ResponsibilityMatrix first, ResponsibilityMatrix next) {
        List<MatrixDuty> duties = new ArrayList<>(next.duties());
        for (MatrixDuty duty : first.duties()) {
            next.findDuty(duty.id())
                    .ifPresentOrElse(
                            later -> same(later.withName(duty.name()).equals(duty), duty, later),
                            () -> duties.add(duty));
        }
        return duties;
    }

    private static void same(boolean same, Object before, Object later) {
        if (!same) {
            throw new IllegalArgumentException("versions of a matrix may differ in names and assignments only, but "
                    + before + " became " + later);
        }
    }
}
