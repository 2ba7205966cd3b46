package io.salestiers.kpi.target;

import io.salestiers.core.org.Appointment;
import io.salestiers.core.org.AppointmentKind;
import io.salestiers.core.org.Holder;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.OrganizationDay;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.time.BusinessCalendar;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.kpi.measure.MeasureValues;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What all parts of a plan's run look at, and what they found. Used by one thread, for one run. */
final class PlanContext {
    private final TargetPlan plan;
    private final MeasureValues values;
    private final FiscalCalendar calendar;
    private final BusinessCalendar business;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<LocalDate, OrganizationDay> days = new HashMap<>();
    private final Map<DateRange, List<DateRange>> cuts = new HashMap<>();
    private final Set<PersonId> people = new HashSet<>();
    private final Map<PersonId, List<Appointment>> appointments = new HashMap<>();

    PlanContext(TargetPlan plan, MeasureValues values, FiscalCalendar calendar, BusinessCalendar business) {
        this.plan = plan;
        this.values = values;
        this.calendar = calendar;
        this.business = business;
    }

    TargetPlan plan() {
        return plan;
    }

    MeasureValues values() {
        return values;
    }

    Organization organization() {
        return values.organization();
    }

    FiscalCalendar calendar() {
        return calendar;
    }

    BusinessCalendar business() {
        return business;
    }

    List<Finding> findings() {
        return findings;
    }

    void add(Finding finding) {
        findings.add(finding);
    }

    OrganizationDay on(LocalDate day) {
        return days.computeIfAbsent(day, organization()::on);
    }

    /** The pieces of a range in which the organization does not change. */
    List<DateRange> cuts(DateRange range) {
        return cuts.computeIfAbsent(range, organization()::cuts);
    }

    /** Whether the organization ever has a person. */
    boolean knows(PersonId person) {
        if (people.isEmpty()) {
            people.addAll(organization().people());
        }
        return people.contains(person);
    }

    /** The appointments of a person, by their days. */
    List<Appointment> appointments(PersonId person) {
        if (appointments.isEmpty()) {
            organization().appointments().stream()
                    .sorted(Comparator.comparing(Appointment::range))
                    .forEach(each -> appointments
                            .computeIfAbsent(each.person(), key -> new ArrayList<>())
                            .add(each));
        }
        return appointments.getOrDefault(person, List.of());
    }

    /** Who carries the target of a position on a day. */
    Optional<PersonId> carrier(PositionId position, LocalDate day) {
        List<Holder> holders = on(day).holders(position);
        return holders.stream()
                .filter(holder -> holder.kind() == AppointmentKind.PRIMARY
                        || plan.people().acting() == PersonalRules.Acting.CARRIES)
                .map(Holder::person)
                .findFirst();
    }
}
