package io.salestiers.core.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.json.CoreDocuments;
import io.salestiers.core.json.SalesTiersJson;
import io.salestiers.core.observation.Observation;
import io.salestiers.core.org.AppointmentKind;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.OrganizationDay;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.TierId;
import io.salestiers.core.testkit.org.OrganizationArbitraries;
import io.salestiers.core.testkit.training.TrainingArbitraries;
import io.salestiers.core.time.DateRange;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** Against telling it day by day. */
class TrainingProperties {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final int HORIZON = 3 * 366;
    private static final List<TierId> TIERS = List.of(TierId.of("tier-1"), TierId.of("tier-2"), TierId.of("tier-3"));
    private static final PersonId ANNA = PersonId.of("anna");

    /** What people of a small company learned. */
    record Company(Organization organization, TrainingCatalog catalog, List<TrainingFact> facts) {
        TrainingRecords records() {
            return TrainingRecords.of(catalog, facts).orThrow();
        }
    }

    @Provide
    Arbitrary<Company> companies() {
        return OrganizationArbitraries.organizations()
                .withPeople(1, 4)
                .over(DateRange.of(FIRST, FIRST.plusYears(1)))
                .withEverything()
                .flatMap(organization -> Combinators.combine(
                                TrainingArbitraries.catalogs(TIERS),
                                TrainingArbitraries.facts(
                                        organization.people().isEmpty() ? List.of(ANNA) : organization.people()))
                        .as((catalog, facts) -> new Company(organization, catalog, facts)));
    }

    @Provide
    Arbitrary<TrainingCatalog> catalogs() {
        return TrainingArbitraries.catalogs(TIERS);
    }

    @Provide
    Arbitrary<List<TrainingFact>> facts() {
        return TrainingArbitraries.facts(List.of(ANNA));
    }

    @Property(tries = 150)
    void catalogsSurviveWritingAndReading(@ForAll("catalogs") TrainingCatalog catalog) {
        byte[] bytes = SalesTiersJson.jackson2().write(catalog, CoreDocuments.TRAINING_CATALOG);
        assertThat(SalesTiersJson.jackson3().write(catalog, CoreDocuments.TRAINING_CATALOG))
                .isEqualTo(bytes);
        for (SalesTiersJson json : List.of(SalesTiersJson.jackson2(), SalesTiersJson.jackson3())) {
            assertThat(json.read("x", bytes, CoreDocuments.TRAINING_CATALOG).orThrow())
                    .isEqualTo(catalog);
        }
        List<Requirement> asked = catalog.plans().stream()
                .flatMap(plan -> plan.requirements().stream())
                .toList();
        occurs("never", catalog.certificates().get(0).expiry() instanceof Expiry.Never);
        occurs("on day", asked.stream().anyMatch(each -> each.due() instanceof Due.OnDay));
        occurs("certificate", asked.stream().anyMatch(each -> each instanceof Requirement.HoldCertificate));
        occurs("exam", catalog.courses().get(0).exam().isPresent());
        occurs("attendance", catalog.courses().get(0).leastAttendance().isPresent());
        occurs("gives", catalog.courses().get(0).gives().isPresent());
    }

    private static void occurs(String what, boolean itDoes) {
        Statistics.label(what).collect(itDoes).coverage(coverage -> {
            coverage.check(true).count(count -> count > 0);
            coverage.check(false).count(count -> count > 0);
        });
    }

    @Property(tries = 300)
    void recordsDoNotDependOnTheOrderOfFacts(
            @ForAll("catalogs") TrainingCatalog catalog,
            @ForAll("facts") List<TrainingFact> facts,
            @ForAll Random random) {
        List<TrainingFact> shuffled = new ArrayList<>(facts);
        Collections.shuffle(shuffled, random);
        for (Class<?> kind : TrainingFact.class.getPermittedSubclasses()) {
            occurs(kind.getSimpleName(), facts.stream().anyMatch(kind::isInstance));
        }
        occurs("left out", !TrainingRecords.of(catalog, facts).findings().isEmpty());
        assertThat(TrainingRecords.of(catalog, shuffled)).isEqualTo(TrainingRecords.of(catalog, facts));
        List<TrainingFact> twice = new ArrayList<>(facts);
        twice.addAll(shuffled);
        assertThat(TrainingRecords.of(catalog, twice).orThrow())
                .isEqualTo(TrainingRecords.of(catalog, facts).orThrow());
    }

    /** A calendar on the wall: each certificate paints its days, a renewal paints on, a revocation wipes all that follows. */
    @Property(tries = 500)
    void certificatesAreValidOnThePaintedDays(
            @ForAll("catalogs") TrainingCatalog catalog, @ForAll("facts") List<TrainingFact> facts) {
        TrainingRecord record = TrainingRecords.of(catalog, facts).orThrow().of(ANNA);
        for (Certificate certificate : catalog.certificates()) {
            boolean[] wall = paint(catalog, certificate, record, facts);
            boolean held = false;
            for (int i = 0; i < HORIZON; i++) {
                CertificateStatus status = record.statusOn(certificate, FIRST.plusDays(i));
                assertThat(status.held())
                        .as("%s on %s", certificate, FIRST.plusDays(i))
                        .isEqualTo(wall[i]);
                held |= wall[i];
                assertThat(status == CertificateStatus.NONE).isEqualTo(!held);
            }
            Statistics.label("held").collect(held).coverage(c -> c.check(true).percentage(p -> p > 10));
        }
    }

    private static boolean[] paint(
            TrainingCatalog catalog, Certificate certificate, TrainingRecord record, List<TrainingFact> facts) {
        Map<LocalDate, List<Optional<LocalDate>>> got = new TreeMap<>();
        for (TrainingFact fact : facts) {
            if (fact instanceof TrainingFact.Granted granted
                    && granted.certificate().equals(certificate.id())) {
                got.computeIfAbsent(fact.day(), day -> new ArrayList<>()).add(granted.last());
            }
        }
        for (Course course : catalog.courses()) {
            if (course.gives().equals(Optional.of(certificate.id()))) {
                record.completions()
                        .getOrDefault(course.id(), List.of())
                        .forEach(day -> got.computeIfAbsent(day, key -> new ArrayList<>())
                                .add(Optional.empty()));
            }
        }
        boolean[] wall = new boolean[HORIZON];
        for (int i = 0; i < HORIZON; i++) {
            LocalDate day = FIRST.plusDays(i);
            List<Optional<LocalDate>> today = got.getOrDefault(day, List.of()).stream()
                    .sorted(Comparator.comparing(last -> last.orElse(LocalDate.MAX)))
                    .toList();
            for (Optional<LocalDate> last : today) {
                int end = i;
                while (end < HORIZON && wall[end]) {
                    end++;
                }
                Arrays.fill(
                        wall,
                        i,
                        Math.max(end, Math.min(HORIZON, place(newEnd(certificate.expiry(), day, i, end, last)))),
                        true);
            }
            boolean revoked = facts.stream()
                    .anyMatch(fact -> fact instanceof TrainingFact.Revoked taken
                            && taken.day().equals(day)
                            && taken.certificate().equals(certificate.id()));
            if (revoked) {
                Arrays.fill(wall, i, HORIZON, false);
            }
        }
        return wall;
    }

    private static LocalDate newEnd(Expiry expiry, LocalDate day, int today, int end, Optional<LocalDate> last) {
        if (last.isPresent()) {
            return last.get().plusDays(1);
        }
        if (!(expiry instanceof Expiry.AfterMonths after)) {
            return FIRST.plusDays(HORIZON);
        }
        boolean inWindow = end > today && end < HORIZON && end - today <= after.windowDays();
        return inWindow && after.start() == RenewalStart.EXPIRY
                ? FIRST.plusDays(end).plusMonths(after.months())
                : day.plusMonths(after.months());
    }

    private static int place(LocalDate day) {
        return (int) ChronoUnit.DAYS.between(FIRST, day);
    }

    private static boolean holds(OrganizationDay day, PersonId person, TierId tier) {
        return day.positions().stream()
                .anyMatch(position -> day.tier(position).equals(Optional.of(tier))
                        && day.holders(position).stream()
                                .anyMatch(holder ->
                                        holder.person().equals(person) && holder.kind() == AppointmentKind.PRIMARY));
    }

    /** Backwards, day by day, as long as the person holds a position of the tier. */
    private static LocalDate start(Organization organization, PersonId person, TierId tier, LocalDate day) {
        LocalDate start = day;
        while (holds(organization.on(start.minusDays(1)), person, tier)) {
            start = start.minusDays(1);
        }
        return start;
    }

    @Property(tries = 40)
    void completionIsThatOfEachDay(@ForAll("companies") Company company) {
        DateRange range = DateRange.of(FIRST.plusDays(20), FIRST.plusDays(140));
        List<String> expected = new ArrayList<>();
        TrainingRecords records = company.records();
        for (LocalDate day = range.from(); range.contains(day); day = day.plusDays(1)) {
            OrganizationDay today = company.organization().on(day);
            for (PersonId person : company.organization().people()) {
                for (TrainingPlan plan : company.catalog().plans()) {
                    if (!holds(today, person, plan.tier())) {
                        continue;
                    }
                    LocalDate start = start(company.organization(), person, plan.tier(), day);
                    for (Requirement each : plan.requirements()) {
                        if (each instanceof Requirement.CompleteCourse course
                                && due(each.due(), start).equals(day)) {
                            expected.add("trainings_assigned " + person + " " + day);
                            LocalDate until = day;
                            if (records.of(person).completions().getOrDefault(course.course(), List.of()).stream()
                                    .anyMatch(done -> !done.isAfter(until))) {
                                expected.add("trainings_done " + person + " " + day);
                            }
                        }
                    }
                }
            }
        }
        List<Observation> found = TrainingCalculator.DEFAULT.completion(
                company.catalog(), records, company.organization(), range, CompletionBasis.BY_DUE_DAY);
        assertThat(found.stream()
                        .map(each -> each.measure() + " " + each.source().replaceFirst(".*/", "") + " " + each.day()))
                .containsExactlyInAnyOrderElementsOf(expected);
        Statistics.label("assigned")
                .collect(!expected.isEmpty())
                .coverage(c -> c.check(true).percentage(p -> p > 2.5));
    }

    private static LocalDate due(Due due, LocalDate start) {
        if (due instanceof Due.AfterStart after) {
            return start.plusDays(after.days());
        }
        LocalDate day = ((Due.OnDay) due).day();
        return day.isAfter(start) ? day : start;
    }

    @Property(tries = 60)
    void gapsAndCoverageAreThoseOfTheDay(@ForAll("companies") Company company, @ForAll Random random) {
        LocalDate day = FIRST.plusDays(random.nextInt(365));
        OrganizationDay today = company.organization().on(day);
        TrainingRecords records = company.records();
        List<String> expected = new ArrayList<>();
        List<String> covered = new ArrayList<>();
        for (PersonId person : company.organization().people()) {
            TrainingRecord record = records.of(person);
            Map<String, LocalDate> dues = new TreeMap<>();
            for (TrainingPlan plan : company.catalog().plans()) {
                if (holds(today, person, plan.tier())) {
                    LocalDate start = start(company.organization(), person, plan.tier(), day);
                    plan.requirements()
                            .forEach(each -> dues.merge(
                                    each instanceof Requirement.CompleteCourse course
                                            ? course.course().value()
                                            : ((Requirement.HoldCertificate) each)
                                                    .certificate()
                                                    .value(),
                                    due(each.due(), start),
                                    (a, b) -> a.isBefore(b) ? a : b));
                }
            }
            boolean needed = false;
            boolean all = true;
            for (Map.Entry<String, LocalDate> each : dues.entrySet()) {
                if (each.getKey().startsWith("c-")) {
                    if (record.completions().getOrDefault(CourseId.of(each.getKey()), List.of()).stream()
                            .noneMatch(done -> !done.isAfter(day))) {
                        expected.add(person + " " + each.getKey() + " " + day.isAfter(each.getValue()));
                    }
                } else {
                    boolean held =
                            record.certificates().getOrDefault(CertificateId.of(each.getKey()), List.of()).stream()
                                    .anyMatch(validity -> validity.days().contains(day));
                    if (!each.getValue().isAfter(day)) {
                        needed = true;
                        all &= held;
                    }
                    if (!held) {
                        boolean ever =
                                record.certificates().getOrDefault(CertificateId.of(each.getKey()), List.of()).stream()
                                        .anyMatch(validity ->
                                                validity.days().from().isBefore(day));
                        expected.add(person + " " + each.getKey() + " "
                                + (ever || !each.getValue().isAfter(day)));
                    }
                }
            }
            covered.add(person + " " + (needed ? 1 : 0) + " " + (needed && all ? 1 : 0));
        }
        TrainingGaps gaps = TrainingCalculator.DEFAULT.gaps(
                company.catalog(),
                records,
                company.organization(),
                day,
                company.organization().people());
        assertThat(gaps.all().stream()
                        .filter(gap -> gap.kind() != TrainingFinding.SKILL_BELOW
                                && gap.kind() != TrainingFinding.CERTIFICATE_EXPIRING)
                        .map(gap -> gap.person() + " " + gap.what() + " "
                                + gaps.late().contains(gap)))
                .containsExactlyInAnyOrderElementsOf(expected);
        List<Observation> coverage =
                TrainingCalculator.DEFAULT.coverage(company.catalog(), records, company.organization(), day);
        List<String> found = new ArrayList<>();
        for (int i = 0; i < coverage.size(); i += 2) {
            found.add(coverage.get(i).member().orElseThrow() + " "
                    + coverage.get(i).value().value() + " "
                    + coverage.get(i + 1).value().value());
        }
        assertThat(found).containsExactlyElementsOf(covered);
    }

    /** Everybody is in one group. */
    @Property(tries = 100)
    void groupsPartThePeople(@ForAll("companies") Company company) {
        List<PersonId> people = company.organization().people();
        TrainingGroups groups = TrainingCalculator.DEFAULT.groups(
                CourseId.of("c-1"), company.records(), people, DateRange.of(FIRST.plusDays(60), FIRST.plusDays(200)));
        assertThat(groups.trained().size()
                        + groups.notYet().size()
                        + groups.leftOut().size())
                .isEqualTo(people.size());
        assertThat(groups.trained()).noneMatch(groups.notYet()::contains);
        for (PersonId person : people) {
            Optional<LocalDate> first = company.records().of(person).completed(CourseId.of("c-1"));
            boolean trained = first.isPresent() && place(first.orElseThrow()) >= 60 && place(first.orElseThrow()) < 200;
            assertThat(groups.trained().contains(new io.salestiers.core.org.Subject.OfPerson(person)))
                    .isEqualTo(trained);
        }
    }
}
