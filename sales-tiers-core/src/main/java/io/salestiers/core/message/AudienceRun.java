package io.salestiers.core.message;

import io.salestiers.core.org.AppointmentKind;
import io.salestiers.core.org.Holder;
import io.salestiers.core.org.OrganizationDay;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.NotFoundException;
import io.salestiers.core.result.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds who belongs to an audience on one day. */
final class AudienceRun {
    private final Audience audience;
    private final OrganizationDay day;
    private final Map<PersonId, List<Recipient.Reason>> found = new TreeMap<>();
    private final Set<PositionId> vacant = new TreeSet<>();
    private final Set<PersonId> gone = new TreeSet<>();
    private final List<Finding> findings = new ArrayList<>();

    AudienceRun(Audience audience, OrganizationDay day) {
        this.audience = audience;
        this.day = day;
    }

    AudienceOfDay audience() {
        for (int i = 0; i < audience.to().size(); i++) {
            include(i, audience.to().get(i));
        }
        for (int i = 0; i < audience.except().size(); i++) {
            exclude(audience.except().get(i), "/except/" + i);
        }
        return new AudienceOfDay(
                day.day(),
                found.entrySet().stream()
                        .map(entry -> new Recipient(entry.getKey(), entry.getValue()))
                        .toList(),
                List.copyOf(vacant),
                List.copyOf(gone),
                findings);
    }

    private void include(int number, AudienceRule rule) {
        if (rule instanceof AudienceRule.Person person) {
            if (day.positionsOf(person.person()).isEmpty()
                    && day.positionOf(person.person()).isEmpty()) {
                gone.add(person.person());
            } else {
                reason(person.person(), new Recipient.Reason(number, Optional.empty()));
            }
            return;
        }
        for (PositionId position : positions(rule, "/to/" + number)) {
            Optional<PersonId> holder = holder(position);
            if (holder.isPresent()) {
                reason(holder.get(), new Recipient.Reason(number, Optional.of(position)));
            } else {
                vacant.add(position);
            }
        }
    }

    private void reason(PersonId person, Recipient.Reason reason) {
        found.computeIfAbsent(person, key -> new ArrayList<>()).add(reason);
    }

    private void exclude(AudienceRule rule, String pointer) {
        if (rule instanceof AudienceRule.Person person) {
            found.remove(person.person());
            gone.remove(person.person());
            return;
        }
        for (PositionId position : positions(rule, pointer)) {
            holder(position).ifPresent(found::remove);
            vacant.remove(position);
        }
    }

    private Optional<PersonId> holder(PositionId position) {
        return day.holders(position).stream()
                .filter(holder ->
                        audience.acting() == ActingCover.STANDS_IN || holder.kind() == AppointmentKind.PRIMARY)
                .findFirst()
                .map(Holder::person);
    }

    private List<PositionId> positions(AudienceRule rule, String pointer) {
        try {
            return positions(rule);
        } catch (NotFoundException e) {
            findings.add(Finding.of(MessageFindings.UNKNOWN_IN_AUDIENCE, Place.document("audience", pointer))
                    .with("problem", String.valueOf(e.getMessage())));
            return List.of();
        }
    }

    private List<PositionId> positions(AudienceRule rule) {
        if (rule instanceof AudienceRule.Position position) {
            return day.exists(position.position()) ? List.of(position.position()) : List.of();
        }
        if (rule instanceof AudienceRule.Positions positions) {
            List<PositionId> all = positions
                    .unit()
                    .map(unit -> positions.below() ? day.positionsIn(unit) : day.positionsDirectlyIn(unit))
                    .orElseGet(day::positions);
            return all.stream()
                    .filter(position ->
                            positions.tier().isEmpty() || day.tier(position).equals(positions.tier()))
                    .filter(position ->
                            positions.role().isEmpty() || day.role(position).equals(positions.role()))
                    .toList();
        }
        if (rule instanceof AudienceRule.Heads heads) {
            List<UnitId> units = heads.below() ? day.subtree(heads.unit()) : List.of(heads.unit());
            return units.stream().flatMap(unit -> day.head(unit).stream()).toList();
        }
        if (rule instanceof AudienceRule.Reports reports) {
            return reports.all() ? day.allReports(reports.position()) : day.directReports(reports.position());
        }
        throw new AssertionError(rule);
    }
}
