package io.salestiers.core.culture;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.feedback.GroupFigures;
import io.salestiers.core.json.CoreDocuments;
import io.salestiers.core.json.SalesTiersJson;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.observation.Observation;
import io.salestiers.core.org.AppointmentKind;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.OrganizationDay;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.TierId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.testkit.culture.CultureArbitraries;
import io.salestiers.core.testkit.explain.Recalculation;
import io.salestiers.core.testkit.org.OrganizationArbitraries;
import io.salestiers.core.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** Against brute force. */
class CultureProperties {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final DateRange ALL = DateRange.parse("2026-01-01/2027-01-01");
    private static final List<TierId> TIERS = List.of(TierId.of("tier-1"), TierId.of("tier-2"), TierId.of("tier-3"));

    record Company(Organization organization, CultureCharter charter, List<Workload> workloads, LocalDate day) {}

    @Provide
    Arbitrary<CultureCharter> charters() {
        return CultureArbitraries.charters(TIERS);
    }

    @Provide
    Arbitrary<List<Recognition>> recognitions() {
        return CultureArbitraries.recognitions(6, 40);
    }

    @Provide
    Arbitrary<Company> companies() {
        return OrganizationArbitraries.organizations()
                .withPeople(1, 14)
                .over(ALL)
                .withEverything()
                .flatMap(organization -> Combinators.combine(
                                CultureArbitraries.charters(TIERS),
                                net.jqwik.api.Arbitraries.integers().between(0, 364))
                        .flatAs((charter, day) -> CultureArbitraries.workloads(
                                        organization.people(), FIRST.plusDays(day))
                                .map(workloads -> new Company(organization, charter, workloads, FIRST.plusDays(day)))));
    }

    @Property(tries = 150)
    void chartersSurviveWritingAndReading(@ForAll("charters") CultureCharter charter) {
        byte[] bytes = SalesTiersJson.jackson2().write(charter, CoreDocuments.CULTURE_CHARTER);
        assertThat(SalesTiersJson.jackson3().write(charter, CoreDocuments.CULTURE_CHARTER))
                .isEqualTo(bytes);
        for (SalesTiersJson json : List.of(SalesTiersJson.jackson2(), SalesTiersJson.jackson3())) {
            assertThat(json.read("x", bytes, CoreDocuments.CULTURE_CHARTER).orThrow())
                    .isEqualTo(charter);
        }
        occurs("several versions", charter.codes().size() > 1);
        occurs("program", !charter.programs().isEmpty());
        for (Class<?> rule : WorkloadRule.class.getPermittedSubclasses()) {
            occurs(rule.getSimpleName(), charter.workload().stream().anyMatch(rule::isInstance));
        }
    }

    private static void occurs(String what, boolean itDoes) {
        Statistics.label(what).collect(itDoes).coverage(coverage -> {
            coverage.check(true).count(count -> count > 0);
            coverage.check(false).count(count -> count > 0);
        });
    }

    /** Each recognition is looked at with all that counted before it, counted anew. */
    @Property(tries = 300)
    void limitsHoldForEachRecognition(
            @ForAll("charters") CultureCharter charter,
            @ForAll("recognitions") List<Recognition> recognitions,
            @ForAll Random random) {
        RecognitionRules rules = charter.recognition();
        List<Recognition> expected = new ArrayList<>();
        List<Recognition> ordered = recognitions.stream()
                .sorted(Comparator.comparing(Recognition::day).thenComparing(Recognition::id))
                .toList();
        for (Recognition each : ordered) {
            List<Recognition> same = expected.stream()
                    .filter(before -> before.giver().equals(each.giver())
                            && rules.calendar()
                                    .periodOf(rules.period(), before.day())
                                    .range()
                                    .contains(each.day()))
                    .toList();
            long ofPair = same.stream()
                    .filter(before -> before.receiver().equals(each.receiver()))
                    .count();
            boolean counts = !each.giver().equals(each.receiver())
                    && !each.value().value().equals("v-9")
                    && same.size() < rules.mostByGiver()
                    && ofPair < rules.mostForOne();
            if (counts) {
                expected.add(each);
            }
        }
        occurs("self", recognitions.stream().anyMatch(each -> each.giver().equals(each.receiver())));
        occurs(
                "no value",
                recognitions.stream().anyMatch(each -> each.value().value().equals("v-9")));
        List<Recognition> shuffled = new ArrayList<>(recognitions);
        Collections.shuffle(shuffled, random);
        RecognitionReview review =
                RecognitionReviewer.DEFAULT.review(charter, shuffled).orThrow();
        assertThat(review.counted()).isEqualTo(expected);
        assertThat(RecognitionReviewer.DEFAULT.review(charter, shuffled).findings())
                .hasSize(recognitions.size() - expected.size());
        assertThat(review.observations(ALL)).hasSize(2 * expected.size());
    }

    /** All ordered choices of people, looked at one by one. */
    @Property(tries = 200)
    void ringsAreThoseOfAllChoices(
            @ForAll("charters") CultureCharter charter, @ForAll("recognitions") List<Recognition> recognitions) {
        RecognitionReview review =
                RecognitionReviewer.DEFAULT.review(charter, recognitions).orThrow();
        Set<String> arrows = new HashSet<>();
        review.counted().forEach(each -> arrows.add(each.giver() + ">" + each.receiver()));
        Set<String> expected = new HashSet<>();
        choose(new ArrayList<>(), charter.recognition().longestRing(), arrows, expected);
        List<PraiseRing> rings = RecognitionReviewer.DEFAULT.rings(review, ALL).orThrow();
        assertThat(rings.stream().map(ring -> ring.people().toString())).containsExactlyInAnyOrderElementsOf(expected);
        Map<RecognitionId, Recognition> byId = new HashMap<>();
        review.counted().forEach(each -> byId.put(each.id(), each));
        for (PraiseRing ring : rings) {
            assertThat(ring.recognitions()).hasSize(ring.people().size());
            for (int i = 0; i < ring.people().size(); i++) {
                Recognition shown = requireNonNull(byId.get(ring.recognitions().get(i)));
                assertThat(shown.giver()).isEqualTo(ring.people().get(i));
                assertThat(shown.receiver())
                        .isEqualTo(ring.people().get((i + 1) % ring.people().size()));
            }
        }
        Statistics.label("ring of three or more")
                .collect(rings.stream().anyMatch(ring -> ring.people().size() > 2))
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 1));
    }

    private static void choose(List<PersonId> path, int longest, Set<String> arrows, Set<String> rings) {
        if (path.size() >= 2) {
            boolean ring = true;
            for (int i = 0; i < path.size(); i++) {
                ring &= arrows.contains(path.get(i) + ">" + path.get((i + 1) % path.size()));
            }
            if (ring
                    && path.stream()
                            .min(Comparator.naturalOrder())
                            .orElseThrow()
                            .equals(path.get(0))) {
                rings.add(path.toString());
            }
        }
        for (int i = 0; i < 6 && path.size() < longest; i++) {
            PersonId person = CultureArbitraries.person(i);
            if (!path.contains(person)) {
                List<PersonId> longer = new ArrayList<>(path);
                longer.add(person);
                choose(longer, longest, arrows, rings);
            }
        }
    }

    private static boolean holdsAnyOf(OrganizationDay day, PersonId person, Set<TierId> tiers) {
        return day.positions().stream()
                .anyMatch(position -> day.tier(position)
                                .filter(tier -> tiers.isEmpty() || tiers.contains(tier))
                                .isPresent()
                        && day.holders(position).stream()
                                .anyMatch(holder ->
                                        holder.person().equals(person) && holder.kind() == AppointmentKind.PRIMARY));
    }

    /** Backwards, day by day, as long as the person is in the tiers and the version in force. */
    private static LocalDate since(Company company, PersonId person, CodeVersion version, LocalDate day) {
        LocalDate since = day;
        while (since.isAfter(version.from())
                && holdsAnyOf(company.organization().on(since.minusDays(1)), person, version.tiers())) {
            since = since.minusDays(1);
        }
        return since;
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void codesAreOpenAsOfTheDay(@ForAll("companies") Company company, @ForAll Random random) {
        List<Acknowledgement> given = new ArrayList<>();
        for (PersonId person : company.organization().people()) {
            for (CodeVersion version : company.charter().codes()) {
                if (random.nextBoolean()) {
                    given.add(new Acknowledgement(
                            person, version.code(), version.version(), FIRST.plusDays(random.nextInt(365))));
                }
            }
        }
        LocalDate day = company.day();
        Optional<CodeVersion> inForce = company.charter().codes().stream()
                .filter(version -> !version.from().isAfter(day))
                .max(Comparator.comparing(CodeVersion::from));
        List<String> expected = new ArrayList<>();
        inForce.ifPresent(version -> {
            for (PersonId person : company.organization().people()) {
                boolean acknowledged = given.stream()
                        .anyMatch(each -> each.person().equals(person)
                                && each.version().equals(version.version())
                                && !each.day().isAfter(day));
                if (!acknowledged && holdsAnyOf(company.organization().on(day), person, version.tiers())) {
                    LocalDate due = since(company, person, version, day).plusDays(version.days());
                    expected.add(person + " " + due + " " + due.isBefore(day));
                }
            }
        });
        List<OpenAcknowledgement> open = CodesOfConduct.DEFAULT
                .open(company.charter(), given, company.organization(), day)
                .orThrow();
        assertThat(open.stream()
                        .map(each -> each.person() + " " + each.due() + " "
                                + (each.finding().code() == CultureFinding.ACKNOWLEDGEMENT_OVERDUE)))
                .containsExactlyElementsOf(expected);
        Statistics.label("open")
                .collect(!expected.isEmpty())
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 20));
    }

    /** Figures by day add up to those of the year. */
    @Property(tries = 10, edgeCases = EdgeCasesMode.NONE)
    void acknowledgementsAddUp(@ForAll("companies") Company company) {
        DateRange half = DateRange.parse("2026-01-01/2026-06-01");
        DateRange rest = DateRange.parse("2026-06-01/2027-01-01");
        List<Observation> parts = new ArrayList<>(
                CodesOfConduct.DEFAULT.observations(company.charter(), List.of(), company.organization(), half));
        parts.addAll(CodesOfConduct.DEFAULT.observations(company.charter(), List.of(), company.organization(), rest));
        assertThat(CodesOfConduct.DEFAULT.observations(company.charter(), List.of(), company.organization(), ALL))
                .isEqualTo(parts);
    }

    @Property(tries = 50, edgeCases = EdgeCasesMode.NONE)
    void workIsComparedWithTheMiddleOfTheTier(@ForAll("companies") Company company) {
        OrganizationDay day = company.organization().on(company.day());
        for (UnitId unit : day.units()) {
            List<String> expected = new ArrayList<>();
            for (WorkloadRule rule : company.charter().workload()) {
                Set<TierId> tiers = new HashSet<>();
                day.positions().forEach(position -> day.tier(position).ifPresent(tiers::add));
                for (TierId tier : tiers) {
                    List<PersonId> people = company.organization().people().stream()
                            .filter(person -> day.positionOf(person)
                                    .filter(position ->
                                            day.tier(position).equals(Optional.of(tier)) && day.liesIn(position, unit))
                                    .isPresent())
                            .filter(person -> figure(company, rule, person, day).isPresent())
                            .toList();
                    for (PersonId person : people) {
                        if (outOfBalance(company, rule, person, people, day)) {
                            expected.add(rule + " " + person);
                        }
                    }
                }
            }
            List<WorkloadWarning> warnings = WorkloadBalance.DEFAULT
                    .warnings(company.charter(), company.workloads(), day, unit)
                    .orThrow();
            assertThat(warnings.stream().map(each -> each.rule() + " " + each.person()))
                    .containsExactlyInAnyOrderElementsOf(expected);
            warnings.forEach(each -> Recalculation.verify(each.explanation()));
            Statistics.label("warning")
                    .collect(!expected.isEmpty())
                    .coverage(coverage -> coverage.check(true).percentage(share -> share > 5));
        }
    }

    private static Optional<Ratio> figure(Company company, WorkloadRule rule, PersonId person, OrganizationDay day) {
        Optional<Ratio> figure = company.workloads().stream()
                .filter(each -> each.person().equals(person))
                .flatMap(each -> Optional.ofNullable(each.figures().get(rule.measure())).stream())
                .findFirst();
        boolean byTime = (rule instanceof WorkloadRule.AboveMedian above && above.basis() == WorkloadBasis.WORKING_TIME)
                || (rule instanceof WorkloadRule.BelowMedian below && below.basis() == WorkloadBasis.WORKING_TIME);
        return byTime ? figure.map(each -> each.dividedBy(day.timeOf(person))) : figure;
    }

    /** The median is the number with at most half of all below it and at most half above it. */
    private static boolean outOfBalance(
            Company company, WorkloadRule rule, PersonId person, List<PersonId> people, OrganizationDay day) {
        Ratio own = figure(company, rule, person, day).orElseThrow();
        if (rule instanceof WorkloadRule.AboveLimit limit) {
            return own.compareTo(limit.limit()) > 0;
        }
        int least = rule instanceof WorkloadRule.AboveMedian above
                ? above.leastCompared()
                : ((WorkloadRule.BelowMedian) rule).leastCompared();
        if (people.size() < least) {
            return false;
        }
        List<Ratio> candidates = new ArrayList<>();
        for (PersonId each : people) {
            Ratio middle = figure(company, rule, each, day).orElseThrow();
            long below = people.stream()
                    .filter(other ->
                            figure(company, rule, other, day).orElseThrow().compareTo(middle) < 0)
                    .count();
            long above = people.stream()
                    .filter(other ->
                            figure(company, rule, other, day).orElseThrow().compareTo(middle) > 0)
                    .count();
            if (2 * below <= people.size() && 2 * above <= people.size()) {
                candidates.add(middle);
            }
        }
        Ratio lowest = candidates.stream().min(Comparator.naturalOrder()).orElseThrow();
        Ratio highest = candidates.stream().max(Comparator.naturalOrder()).orElseThrow();
        Ratio median = lowest.plus(highest).dividedBy(Ratio.of(2));
        return rule instanceof WorkloadRule.AboveMedian above
                ? own.compareTo(median.multipliedBy(above.share())) > 0
                : own.compareTo(median.multipliedBy(((WorkloadRule.BelowMedian) rule).share())) < 0;
    }

    /** Nobody who is alone, or nearly, can be told from the reach of a program. */
    @Property(tries = 30, edgeCases = EdgeCasesMode.NONE)
    void reachCountsEligiblePeopleOnly(@ForAll("companies") Company company, @ForAll Random random) {
        for (Program program : company.charter().programs()) {
            List<ProgramParticipation> participations = company.organization().people().stream()
                    .filter(person -> random.nextBoolean())
                    .map(person -> new ProgramParticipation(person, program.id(), ALL))
                    .toList();
            OrganizationDay day = company.organization().on(company.day());
            for (UnitId root : day.roots()) {
                ProgramReach.Reach reach = ProgramReach.DEFAULT
                        .on(program, participations, company.organization(), root, company.day(), 3)
                        .value()
                        .orElseThrow();
                for (GroupFigures each : reach.figures().shown()) {
                    UnitId unit = ((io.salestiers.core.feedback.ResultGroup.OfUnit) each.group()).unit();
                    List<PersonId> eligible = company.organization().people().stream()
                            .filter(person -> longEnough(company, program, person)
                                    && day.positionOf(person)
                                            .filter(position -> day.liesIn(position, unit))
                                            .isPresent())
                            .toList();
                    long part = participations.stream()
                            .filter(one -> eligible.contains(one.person()))
                            .count();
                    assertThat(each.answers()).isEqualTo(eligible.size()).isGreaterThanOrEqualTo(3);
                    assertThat(each.figure().orElseThrow().value()).isEqualTo(Ratio.of(part, eligible.size()));
                }
            }
        }
    }

    private static boolean longEnough(Company company, Program program, PersonId person) {
        for (int i = 0; i <= program.daysInService(); i++) {
            if (!holdsAnyOf(company.organization().on(company.day().minusDays(i)), person, program.tiers())) {
                return false;
            }
        }
        return true;
    }
}
