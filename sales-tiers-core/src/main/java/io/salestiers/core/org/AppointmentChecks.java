package io.salestiers.core.org;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.Timeline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/* People in positions: too many, too few, on the wrong days. */
final class AppointmentChecks {
    private final Organization organization;
    private final OrganizationChecks checks;

    AppointmentChecks(Organization organization, OrganizationChecks checks) {
        this.organization = organization;
        this.checks = checks;
    }

    void check() {
        Map<PositionId, List<Appointment>> byPosition = new LinkedHashMap<>();
        organization.positions().forEach(position -> byPosition.put(position.id(), new ArrayList<>()));
        for (Appointment appointment : organization.appointments()) {
            List<Appointment> known = byPosition.get(appointment.position());
            if (known != null) {
                known.add(appointment);
            }
        }
        byPosition.forEach((id, appointments) -> {
            Position position = organization.position(id);
            repeated(position, appointments);
            List<Appointment> effective = new ArrayList<>();
            for (Appointment appointment : appointments) {
                each(position, appointment);
                appointment
                        .range()
                        .intersection(position.existence())
                        .ifPresent(days -> effective.add(appointment.withRange(days)));
            }
            holders(position, effective);
        });
    }

    private void each(Position position, Appointment appointment) {
        Days outside = Days.of(appointment.range()).minus(Days.of(position.existence()));
        for (DateRange range : outside.ranges()) {
            add(OrgFindings.OUTSIDE_EXISTENCE, appointment, range);
        }
        boolean endless =
                appointment.range().openEnded() && position.existence().openEnded();
        if (appointment.kind() == AppointmentKind.ACTING && endless) {
            add(OrgFindings.ACTING_WITHOUT_END, appointment, appointment.range());
        }
    }

    private void repeated(Position position, List<Appointment> appointments) {
        Map<Holder, List<Timeline.Entry<Integer>>> byHolder = new TreeMap<>();
        for (int i = 0; i < appointments.size(); i++) {
            Appointment appointment = appointments.get(i);
            byHolder.computeIfAbsent(new Holder(appointment.person(), appointment.kind()), any -> new ArrayList<>())
                    .add(new Timeline.Entry<>(appointment.range(), i));
        }
        byHolder.forEach((holder, entries) -> {
            for (Sweep.Crowd<Integer> crowd : Sweep.crowds(entries, Comparator.naturalOrder())) {
                add(
                        OrgFindings.REPEATED_APPOINTMENT,
                        new Appointment(holder.person(), position.id(), crowd.range(), holder.kind(), Ratio.ONE),
                        crowd.range());
            }
        });
    }

    private void holders(Position position, List<Appointment> effective) {
        List<Timeline.Entry<PersonId>> holders = new ArrayList<>();
        for (Appointment appointment : effective) {
            if (appointment.kind() == AppointmentKind.PRIMARY) {
                holders.add(new Timeline.Entry<>(appointment.range(), appointment.person()));
            }
        }
        crowds(OrgFindings.SEVERAL_HOLDERS, position, holders);
        Days held = Days.of(holders.stream().map(Timeline.Entry::range).toList());
        List<Timeline.Entry<PersonId>> acting = new ArrayList<>();
        for (Appointment appointment : effective) {
            if (appointment.kind() == AppointmentKind.ACTING) {
                Days days = Days.of(appointment.range());
                for (DateRange range : days.and(held).ranges()) {
                    add(OrgFindings.ACTING_PAST_ITS_END, appointment, range);
                }
                for (DateRange range : days.minus(held).ranges()) {
                    acting.add(new Timeline.Entry<>(range, appointment.person()));
                }
            }
        }
        crowds(OrgFindings.SEVERAL_ACTING, position, acting);
        Days occupied = Days.of(effective.stream().map(Appointment::range).toList());
        for (DateRange range : Days.of(position.existence()).minus(occupied).ranges()) {
            checks.add(OrgFindings.VACANCY, position.id(), range)
                    .with("position", position.id())
                    .done();
        }
    }

    private void crowds(OrgFindings code, Position position, List<Timeline.Entry<PersonId>> people) {
        for (Sweep.Crowd<PersonId> crowd : Sweep.crowds(people, Comparator.naturalOrder())) {
            checks.add(code, position.id(), crowd.range())
                    .with("position", position.id())
                    .with("people", crowd)
                    .done();
        }
    }

    private void add(OrgFindings code, Appointment appointment, DateRange days) {
        checks.add(code, appointment.person(), days)
                .with("person", appointment.person())
                .with("position", appointment.position())
                .done();
    }
}
