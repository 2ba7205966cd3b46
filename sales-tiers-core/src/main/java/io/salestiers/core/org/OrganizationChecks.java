package io.salestiers.core.org;

import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.text.Argument;
import io.salestiers.core.text.Ids;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.Timeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/* The findings of an organization, collected from all checks and put in order. */
final class OrganizationChecks {
    /** A finding with what it is sorted by; without days it is about all. */
    private record Found(OrgFindings code, String subject, Optional<DateRange> days, Finding finding) {}

    /* The order must not come from the order of the lists, so it goes down to the values of the finding. */
    private static final Comparator<Found> ORDER = Comparator.comparing(Found::code)
            .thenComparing(Found::subject, Ids::compare)
            .thenComparing(found -> found.days().orElse(DateRange.startingOn(LocalDate.MIN)))
            .thenComparing(found -> found.finding().arguments().toString());

    private final List<Found> found = new ArrayList<>();

    private OrganizationChecks() {}

    static List<Finding> of(Organization organization, OrganizationPolicy policy) {
        OrganizationChecks checks = new OrganizationChecks();
        new ReferenceChecks(organization, checks).check();
        new UnitChecks(organization, checks).check();
        new PositionChecks(organization, policy, checks).check();
        new TerritoryChecks(organization, checks).check();
        new AppointmentChecks(organization, checks).check();
        new PeopleChecks(organization, checks).check();
        return checks.ordered();
    }

    static List<Finding> contradictions(Organization organization, List<CurrentValue> values) {
        OrganizationChecks checks = new OrganizationChecks();
        new Contradictions(organization, checks).check(values);
        return checks.ordered();
    }

    /** Each once: a unit that is listed twice is one finding, not twice all that is wrong with it. */
    private List<Finding> ordered() {
        return found.stream().sorted(ORDER).map(Found::finding).distinct().toList();
    }

    /** Adds a finding for the days between two values. */
    <T> void gaps(OrgFindings code, String name, Object subject, Timeline<T> timeline) {
        List<Timeline.Entry<T>> entries = timeline.entries();
        for (int i = 1; i < entries.size(); i++) {
            Timeline.Entry<T> before = entries.get(i - 1);
            Timeline.Entry<T> after = entries.get(i);
            LocalDate end = before.range().to().orElseThrow();
            if (end.isBefore(after.range().from())) {
                add(code, subject, DateRange.of(end, after.range().from()))
                        .with(name, subject)
                        .with("before", String.valueOf(before.value()))
                        .with("after", String.valueOf(after.value()))
                        .done();
            }
        }
    }

    /** Adds a finding about something on some days; each has the placeholder {@code days}. */
    Values add(OrgFindings code, Object subject, DateRange days) {
        return new Values(code, subject.toString(), Optional.of(days));
    }

    /** Adds a finding about something, whatever the day. */
    Values add(OrgFindings code, Object subject) {
        return new Values(code, subject.toString(), Optional.empty());
    }

    /** The values of a finding, added by {@link #done()}. */
    final class Values {
        private final OrgFindings code;
        private final String subject;
        private final Optional<DateRange> days;
        private Finding finding;

        private Values(OrgFindings code, String subject, Optional<DateRange> days) {
            this.code = code;
            this.subject = subject;
            this.days = days;
            Place place = days.map(range -> Place.during(subject, range)).orElseGet(() -> Place.about(subject));
            this.finding = Finding.of(code, place);
        }

        Values with(String name, Object id) {
            finding = finding.with(name, id.toString());
            return this;
        }

        Values with(String name, LocalDate day) {
            finding = finding.with(name, day);
            return this;
        }

        Values with(String name, List<?> ids) {
            finding = finding.with(
                    name, Argument.texts(ids.stream().map(Object::toString).toList()));
            return this;
        }

        Values with(String name, Sweep.Crowd<?> crowd) {
            List<String> ids = new ArrayList<>();
            crowd.members().forEach(member -> ids.add(member.toString()));
            if (crowd.more()) {
                ids.add("…");
            }
            return with(name, ids);
        }

        void done() {
            Finding full = days.map(range -> finding.with("days", Argument.days(range)))
                    .orElse(finding);
            found.add(new Found(code, subject, days, full));
        }
    }
}
