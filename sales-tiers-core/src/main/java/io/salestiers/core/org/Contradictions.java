package io.salestiers.core.org;

import io.salestiers.core.time.DateRange;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/* What another system says is so now, against the history on its day. */
final class Contradictions {
    /** Stands for a value that is not there. */
    private static final String NONE = "—";

    private final Organization organization;
    private final OrganizationChecks checks;

    Contradictions(Organization organization, OrganizationChecks checks) {
        this.organization = organization;
        this.checks = checks;
    }

    void check(List<CurrentValue> values) {
        values.stream().distinct().forEach(this::check);
    }

    private void check(CurrentValue current) {
        Optional<PositionHistory> history = organization.findHistory(current.position());
        if (history.isEmpty()) {
            add(OrgFindings.CURRENT_WITHOUT_POSITION, current).done();
            return;
        }
        List<String> known = known(history.get(), current);
        // Of several holders, which is a finding of its own, each is one.
        boolean agrees = current.value().map(known::contains).orElse(known.isEmpty());
        if (!agrees) {
            add(code(current.attribute()), current)
                    .with("value", current.value().orElse(NONE))
                    .with("expected", known.isEmpty() ? NONE : String.join(", ", known))
                    .done();
        }
    }

    private static List<String> known(PositionHistory history, CurrentValue current) {
        return switch (current.attribute()) {
            case MANAGER -> one(history.manager().on(current.asOf()));
            case UNIT -> one(history.unit().on(current.asOf()));
            case ROLE -> one(history.role().on(current.asOf()));
            case HOLDER ->
                history.holders().on(current.asOf()).orElse(List.of()).stream()
                        .filter(holder -> holder.kind() == AppointmentKind.PRIMARY)
                        .map(holder -> holder.person().value())
                        .toList();
        };
    }

    private static List<String> one(Optional<?> value) {
        return value.stream().map(Objects::toString).toList();
    }

    private static OrgFindings code(CurrentValue.Attribute attribute) {
        return switch (attribute) {
            case MANAGER -> OrgFindings.CURRENT_MANAGER;
            case UNIT -> OrgFindings.CURRENT_UNIT;
            case ROLE -> OrgFindings.CURRENT_ROLE;
            case HOLDER -> OrgFindings.CURRENT_HOLDER;
        };
    }

    private OrganizationChecks.Values add(OrgFindings code, CurrentValue current) {
        return checks.add(code, current.position(), DateRange.closed(current.asOf(), current.asOf()))
                .with("position", current.position())
                .with("day", current.asOf());
    }
}
