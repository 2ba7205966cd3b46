package io.salestiers.core.responsibility;

import io.salestiers.core.org.Appointment;
import io.salestiers.core.org.AppointmentKind;
import io.salestiers.core.org.Position;
import io.salestiers.core.time.DateRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/* Who is in each position on which days: its holders, or else those who act for it, or nobody. */
final class Occupants {
    private record Change(long day, boolean acting, int person, int by) {}

    private record Now(List<Integer> people, boolean acting) {}

    private Occupants() {}

    static void fill(OrgColumns columns) {
        List<List<Appointment>> appointments = new ArrayList<>();
        columns.positions.forEach(any -> appointments.add(new ArrayList<>()));
        for (Appointment appointment : columns.organization.appointments()) {
            int position = columns.position(appointment.position());
            if (position >= 0) {
                appointments.get(position).add(appointment);
            }
        }
        int number = 0;
        for (Position position : columns.organization.positions()) {
            columns.occupancies.add(of(columns, number, position.existence(), appointments.get(number)));
            number++;
        }
    }

    private static Stretches<Occupancy> of(
            OrgColumns columns, int position, DateRange existence, List<Appointment> appointments) {
        List<Change> changes = new ArrayList<>();
        for (Appointment appointment : appointments) {
            Optional<DateRange> days = appointment.range().intersection(existence);
            if (days.isPresent()) {
                boolean acting = appointment.kind() == AppointmentKind.ACTING;
                int person = columns.person(appointment.person());
                changes.add(new Change(days.get().from().toEpochDay(), acting, person, 1));
                changes.add(new Change(Stretches.end(days.get()), acting, person, -1));
            }
        }
        changes.sort(Comparator.comparingLong(Change::day));
        long end = Stretches.end(existence);
        TreeMap<Integer, Integer> holders = new TreeMap<>();
        TreeMap<Integer, Integer> acting = new TreeMap<>();
        // First collected, so that a change which does not show (acting beside a holder) starts no new occupancy.
        Stretches<Now> raw = new Stretches<>();
        long day = existence.from().toEpochDay();
        for (int i = 0; day < end; ) {
            for (; i < changes.size() && changes.get(i).day() == day; i++) {
                Change change = changes.get(i);
                (change.acting() ? acting : holders)
                        .merge(change.person(), change.by(), (a, b) -> a + b == 0 ? null : a + b);
            }
            long next = i < changes.size() ? changes.get(i).day() : end;
            boolean covered = holders.isEmpty() && !acting.isEmpty();
            Now now = new Now(List.copyOf((covered ? acting : holders).keySet()), covered);
            raw.add(day, next, now);
            day = next;
        }
        Stretches<Occupancy> occupancies = new Stretches<>();
        for (int i = 0; i < raw.size(); i++) {
            int[] people =
                    raw.value(i).people().stream().mapToInt(Integer::intValue).toArray();
            Occupancy occupancy = new Occupancy(
                    position, raw.from(i), raw.to(i), people, raw.value(i).acting());
            occupancies.add(raw.from(i), raw.to(i), occupancy);
        }
        return occupancies;
    }
}
