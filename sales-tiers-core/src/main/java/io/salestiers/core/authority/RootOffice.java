package io.salestiers.core.authority;

import io.salestiers.core.org.Organization;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.time.DateRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Who is in the root office when (G10). */
final class RootOffice {
    /** An administrator during the instants at which validity and appointment hold. */
    private record Tenure(RootAdministrator administrator, Instant start, Optional<Instant> end) {
        boolean contains(Instant instant) {
            return !start.isAfter(instant) && (end.isEmpty() || instant.isBefore(end.get()));
        }

        /** A hand-over at the very instant of the end is none too late. */
        boolean reaches(Instant instant) {
            return !start.isAfter(instant) && (end.isEmpty() || !instant.isAfter(end.get()));
        }
    }

    private RootOffice() {}

    static List<PersonId> activeAt(
            Instant instant, List<RootAdministrator> administrators, Organization organization, Appointed appointed) {
        List<Tenure> tenures = new ArrayList<>();
        for (RootAdministrator administrator : administrators) {
            tenure(administrator, organization, appointed).ifPresent(tenures::add);
        }
        tenures.sort(Comparator.comparing(Tenure::start)
                .thenComparing(tenure -> tenure.administrator().origin())
                .thenComparing(Tenure::administrator));
        List<Tenure> effective = new ArrayList<>();
        for (Tenure tenure : tenures) {
            if (tenure.administrator().origin() != RootAdministrator.Origin.APPOINTED
                    || effective.stream().anyMatch(earlier -> earlier.reaches(tenure.start()))) {
                effective.add(tenure);
            }
        }
        return effective.stream()
                .filter(tenure -> tenure.contains(instant))
                .map(tenure -> tenure.administrator().person())
                .distinct()
                .sorted()
                .toList();
    }

    private static Optional<Tenure> tenure(
            RootAdministrator administrator, Organization organization, Appointed appointed) {
        Instant from = administrator.validity().from();
        Optional<DateRange> stretch =
                appointed.stretch(administrator.person(), Optional.empty(), organization.dayOf(from));
        if (stretch.isEmpty()) {
            return Optional.empty();
        }
        Instant begin = organization.startOf(stretch.get().from());
        Instant start = begin.isAfter(from) ? begin : from;
        Optional<Instant> end = administrator.validity().to();
        Optional<Instant> left = stretch.get().to().map(organization::startOf);
        if (end.isEmpty() || (left.isPresent() && left.get().isBefore(end.get()))) {
            end = left;
        }
        return end.isPresent() && !end.get().isAfter(start)
                ? Optional.empty()
                : Optional.of(new Tenure(administrator, start, end));
    }
}
