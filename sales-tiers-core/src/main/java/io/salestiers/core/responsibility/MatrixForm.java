package io.salestiers.core.responsibility;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.salestiers.core.authority.Capability;
import io.salestiers.core.org.RoleId;
import io.salestiers.core.org.UnitTypeId;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.DateRange;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/*
 * A matrix as it is written in JSON: an assignment without days holds on all days of the matrix, and what is empty is left
 * out.
 */
record MatrixForm(
        MatrixVariant variant,
        DateRange effective,
        List<MatrixRole> roles,
        List<DutyForm> duties,
        List<AssignmentForm> assignments) {

    @JsonCreator
    MatrixForm(
            @JsonProperty("variant") MatrixVariant variant,
            @JsonProperty("effective") DateRange effective,
            @JsonProperty("roles") List<MatrixRole> roles,
            @JsonProperty("duties") List<DutyForm> duties,
            @JsonProperty("assignments") List<AssignmentForm> assignments) {
        this.variant = variant;
        this.effective = effective;
        this.roles = List.copyOf(roles);
        this.duties = List.copyOf(duties);
        this.assignments = List.copyOf(assignments);
    }

    static MatrixForm of(ResponsibilityMatrix matrix) {
        return new MatrixForm(
                matrix.variant(),
                matrix.effective(),
                matrix.roles(),
                matrix.duties().stream().map(DutyForm::of).toList(),
                matrix.assignments().stream()
                        .map(assignment -> AssignmentForm.of(assignment, matrix.effective()))
                        .toList());
    }

    ResponsibilityMatrix matrix() {
        return ResponsibilityMatrix.of(
                variant,
                effective,
                roles,
                duties.stream().map(DutyForm::duty).toList(),
                assignments.stream().map(form -> form.assignment(effective)).toList());
    }

    record DutyForm(
            DutyId id,
            LocalizedText name,
            Reach reach,
            Optional<Capability> needs,
            Optional<Set<String>> covers,
            Optional<Set<DutyId>> follows) {
        @JsonCreator
        DutyForm(
                @JsonProperty("id") DutyId id,
                @JsonProperty("name") LocalizedText name,
                @JsonProperty("reach") Reach reach,
                @JsonProperty("needs") Optional<Capability> needs,
                @JsonProperty("covers") Optional<Set<String>> covers,
                @JsonProperty("follows") Optional<Set<DutyId>> follows) {
            this.id = id;
            this.name = name;
            this.reach = reach;
            this.needs = needs;
            this.covers = covers;
            this.follows = follows;
        }

        private static DutyForm of(MatrixDuty duty) {
            return new DutyForm(
                    duty.id(),
                    duty.name(),
                    duty.reach(),
                    duty.needs(),
                    Optional.of(duty.covers()).filter(topics -> !topics.isEmpty()),
                    Optional.of(duty.follows()).filter(duties -> !duties.isEmpty()));
        }

        private MatrixDuty duty() {
            return new MatrixDuty(new Duty(id, name), reach, needs, covers.orElse(Set.of()), follows.orElse(Set.of()));
        }
    }

    record AssignmentForm(
            DutyId duty, RoleId role, Letter letter, Optional<DateRange> effective, Optional<UnitTypeId> unitType) {
        @JsonCreator
        AssignmentForm(
                @JsonProperty("duty") DutyId duty,
                @JsonProperty("role") RoleId role,
                @JsonProperty("letter") Letter letter,
                @JsonProperty("effective") Optional<DateRange> effective,
                @JsonProperty("unitType") Optional<UnitTypeId> unitType) {
            this.duty = duty;
            this.role = role;
            this.letter = letter;
            this.effective = effective;
            this.unitType = unitType;
        }

        private static AssignmentForm of(Assignment assignment, DateRange always) {
            return new AssignmentForm(
                    assignment.duty(),
                    assignment.role(),
                    assignment.letter(),
                    Optional.of(assignment.effective()).filter(days -> !days.equals(always)),
                    assignment.unitType());
        }

        private Assignment assignment(DateRange always) {
            return new Assignment(duty, role, letter, effective.orElse(always), unitType);
        }
    }
}
