package io.salestiers.core.responsibility;

import io.salestiers.core.org.RoleId;
import io.salestiers.core.org.UnitTypeId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.result.Place;
import io.salestiers.core.text.Argument;
import io.salestiers.core.text.Ids;
import io.salestiers.core.time.DateRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What makes a matrix meaningless, and the one form of those that mean something. */
final class MatrixChecks {
    /** What an assignment says, whatever the days. */
    private record Part(int duty, Optional<UnitTypeId> unitType, int letter, RoleId role) implements Comparable<Part> {
        private static final Comparator<Part> ORDER = Comparator.comparingInt(Part::duty)
                .thenComparing(part -> part.unitType().map(UnitTypeId::value).orElse(""), Ids::compare)
                .thenComparingInt(Part::letter)
                .thenComparing(Part::role);

        @Override
        public int compareTo(Part other) {
            return ORDER.compare(this, other);
        }
    }

    private MatrixChecks() {}

    static void refuse(List<Finding> findings) {
        if (!findings.isEmpty()) {
            throw new InvalidDefinitionException(findings);
        }
    }

    static List<Finding> of(
            MatrixVariant variant,
            DateRange effective,
            List<MatrixRole> roles,
            List<MatrixDuty> duties,
            List<Assignment> assignments) {
        List<Finding> findings = new ArrayList<>();
        Set<String> roleIds = new LinkedHashSet<>();
        for (int i = 0; i < roles.size(); i++) {
            if (!roleIds.add(roles.get(i).id().value())) {
                findings.add(found(ResponsibilityFindings.REPEATED_ROLE, "/roles/" + i + "/id")
                        .with("role", roles.get(i).id().value()));
            }
        }
        Set<String> dutyIds = new LinkedHashSet<>();
        for (int i = 0; i < duties.size(); i++) {
            if (!dutyIds.add(duties.get(i).id().value())) {
                findings.add(found(ResponsibilityFindings.REPEATED_DUTY, "/duties/" + i + "/id")
                        .with("duty", duties.get(i).id().value()));
            }
        }
        for (int i = 0; i < duties.size(); i++) {
            // The set has lost the order of a document, so the pointer stops at the list.
            String pointer = "/duties/" + i + "/follows";
            for (DutyId followed : duties.get(i).follows()) {
                if (followed.equals(duties.get(i).id())) {
                    findings.add(found(ResponsibilityFindings.FOLLOWS_ITSELF, pointer)
                            .with("duty", followed.value()));
                } else {
                    known(ResponsibilityFindings.UNKNOWN_DUTY, pointer, "duty", followed.value(), dutyIds, findings);
                }
            }
        }
        List<String> letters =
                variant.letters().stream().map(MatrixChecks::written).toList();
        for (int i = 0; i < assignments.size(); i++) {
            Assignment assignment = assignments.get(i);
            String at = "/assignments/" + i;
            String duty = assignment.duty().value();
            known(ResponsibilityFindings.UNKNOWN_DUTY, at + "/duty", "duty", duty, dutyIds, findings);
            String role = assignment.role().value();
            known(ResponsibilityFindings.UNKNOWN_ROLE, at + "/role", "role", role, roleIds, findings);
            if (!variant.letters().contains(assignment.letter())) {
                findings.add(found(ResponsibilityFindings.FOREIGN_LETTER, at + "/letter")
                        .with("letter", written(assignment.letter()))
                        .with("allowed", Argument.texts(letters)));
            }
            if (!assignment.effective().overlaps(effective)) {
                findings.add(found(ResponsibilityFindings.OUTSIDE_MATRIX, at + "/effective")
                        .with("days", Argument.days(assignment.effective()))
                        .with("allowed", Argument.days(effective)));
            }
        }
        return findings;
    }

    private static String written(Letter letter) {
        return letter.name().toLowerCase(java.util.Locale.ROOT);
    }

    private static void known(
            ResponsibilityFindings code,
            String pointer,
            String argument,
            String id,
            Set<String> allowed,
            List<Finding> findings) {
        if (!allowed.contains(id)) {
            findings.add(found(code, pointer).with(argument, id).with("allowed", Argument.texts(List.copyOf(allowed))));
        }
    }

    private static Finding found(ResponsibilityFindings code, String pointer) {
        return Finding.of(code, Place.document("responsibility-matrix", pointer));
    }

    /** The same assignments in the order of the matrix, within its days, and none that touches its like. */
    static List<Assignment> normalized(
            MatrixVariant variant, DateRange effective, List<MatrixDuty> duties, List<Assignment> assignments) {
        Map<DutyId, Integer> order = new TreeMap<>();
        duties.forEach(duty -> order.put(duty.id(), order.size()));
        Map<Part, List<DateRange>> days = new TreeMap<>();
        for (Assignment assignment : assignments) {
            Part part = new Part(
                    order.getOrDefault(assignment.duty(), 0),
                    assignment.unitType(),
                    variant.letters().indexOf(assignment.letter()),
                    assignment.role());
            assignment
                    .effective()
                    .intersection(effective)
                    .ifPresent(range ->
                            days.computeIfAbsent(part, p -> new ArrayList<>()).add(range));
        }
        List<Assignment> normalized = new ArrayList<>();
        days.forEach((part, ranges) -> {
            for (DateRange range : MatrixRows.joined(ranges)) {
                normalized.add(new Assignment(
                        duties.get(part.duty()).id(),
                        part.role(),
                        variant.letters().get(part.letter()),
                        range,
                        part.unitType()));
            }
        });
        return List.copyOf(normalized);
    }
}
