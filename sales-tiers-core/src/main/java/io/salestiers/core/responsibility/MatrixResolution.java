package io.salestiers.core.responsibility;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.authority.Authority;
import io.salestiers.core.authority.AuthorityPolicy;
import io.salestiers.core.authority.Capability;
import io.salestiers.core.org.OrgUnit;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.Role;
import io.salestiers.core.org.RoleId;
import io.salestiers.core.org.UnitTypeId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.result.Place;
import io.salestiers.core.text.Argument;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/* Binds a matrix to an organization, after the checks that need one. */
final class MatrixResolution {
    private MatrixResolution() {}

    static ResolvedMatrix of(ResponsibilityMatrix matrix, Organization organization, @Nullable Authority authority) {
        requireNonNull(organization, "organization");
        List<Finding> findings = check(matrix, organization);
        if (authority != null) {
            findings.addAll(check(matrix, authority.policy()));
        }
        if (!findings.isEmpty()) {
            throw new InvalidDefinitionException(findings);
        }
        Set<RoleId> roles = new TreeSet<>();
        matrix.roles().forEach(role -> roles.add(role.id()));
        OrgColumns columns = new OrgColumns(organization, roles);
        // The grants are asked in this organization, whichever the authority was made for.
        AuthorityDays days = authority == null ? null : new AuthorityDays(authority.with(organization));
        return new ResolvedMatrix(matrix, organization, authority, new ResolvedColumns(matrix, columns, days));
    }

    private static List<Finding> check(ResponsibilityMatrix matrix, Organization organization) {
        List<Finding> findings = new ArrayList<>();
        Set<RoleId> known = new TreeSet<>();
        for (Role role : organization.roles()) {
            known.add(role.id());
        }
        for (int i = 0; i < matrix.roles().size(); i++) {
            MatrixRole role = matrix.roles().get(i);
            // A body such as a committee has no positions, so it can only be found to have none.
            if (role.seats() != Seats.GROUP && !known.contains(role.id())) {
                findings.add(Finding.of(ResponsibilityFindings.ROLE_NOT_IN_ORGANIZATION, place("/roles/" + i + "/id"))
                        .with("role", role.id().value())
                        .with(
                                "allowed",
                                Argument.texts(known.stream().map(RoleId::value).toList())));
            }
        }
        Set<UnitTypeId> types = new TreeSet<>();
        for (OrgUnit unit : organization.units()) {
            unit.type().ifPresent(types::add);
        }
        Set<UnitTypeId> missing = new TreeSet<>(matrix.unitTypes());
        missing.removeAll(types);
        for (int i = 0; i < matrix.assignments().size(); i++) {
            UnitTypeId type = matrix.assignments().get(i).unitType().orElse(null);
            // Each type once, at its first assignment.
            if (type != null && missing.remove(type)) {
                findings.add(Finding.of(
                                ResponsibilityFindings.UNIT_TYPE_NOT_IN_ORGANIZATION,
                                place("/assignments/" + i + "/unitType"))
                        .with("unitType", type.value())
                        .with(
                                "allowed",
                                Argument.texts(
                                        types.stream().map(UnitTypeId::value).toList())));
            }
        }
        return findings;
    }

    private static List<Finding> check(ResponsibilityMatrix matrix, AuthorityPolicy policy) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < matrix.duties().size(); i++) {
            Capability needs = matrix.duties().get(i).needs().orElse(null);
            if (needs != null && policy.find(needs).isEmpty()) {
                findings.add(Finding.of(
                                ResponsibilityFindings.CAPABILITY_NOT_IN_POLICY, place("/duties/" + i + "/needs"))
                        .with("capability", needs.toString())
                        .with(
                                "allowed",
                                Argument.texts(policy.capabilities().stream()
                                        .map(known -> known.capability().toString())
                                        .toList())));
            }
        }
        return findings;
    }

    private static Place place(String pointer) {
        return Place.document("responsibility-matrix", pointer);
    }
}
