package io.salestiers.core.responsibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.org.Organization;
import io.salestiers.core.org.Reorganization;
import io.salestiers.core.org.ReorganizationDiff;
import io.salestiers.core.testkit.org.OrganizationArbitraries;
import io.salestiers.core.testkit.org.ReorganizationArbitraries;
import io.salestiers.core.testkit.responsibility.ResponsibilityArbitraries;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

class ComparisonProperties {
    /** A company, and the same company with one to three changes somewhere. */
    record Two(Draws.Company before, Organization after) {
        Comparisons comparisons() {
            return new Comparisons(
                    before.resolved(),
                    before.matrix().resolve(after),
                    ReorganizationDiff.between(before.organization(), after, Draws.RANGE),
                    Draws.RANGE);
        }

        Comparisons ofAllPlaces() {
            return new Comparisons(before.resolved(), before.matrix().resolve(after), null, Draws.RANGE);
        }
    }

    @Provide
    Arbitrary<Two> two() {
        return Draws.companies()
                .flatMap(company -> Arbitraries.longs()
                        .withoutEdgeCases()
                        .map(seed -> new Two(company, Draws.changed(new Random(seed), company.organization()))));
    }

    private record Change(Optional<Accountability> before, Optional<Accountability> after) {}

    private static List<AccountabilityChange> expectedChanges(Two two) {
        Map<DayByDay.At, NavigableMap<LocalDate, Accountability>> before =
                two.before().oracle().days(Draws.RANGE);
        Map<DayByDay.At, NavigableMap<LocalDate, Accountability>> after =
                new DayByDay(two.before().matrix(), two.after()).days(Draws.RANGE);
        List<AccountabilityChange> changes = new ArrayList<>();
        Set<DayByDay.At> all = new HashSet<>(before.keySet());
        all.addAll(after.keySet());
        for (DayByDay.At at : all) {
            NavigableMap<LocalDate, Change> days = new TreeMap<>();
            for (LocalDate day = Draws.RANGE.from(); Draws.RANGE.contains(day); day = day.plusDays(1)) {
                Optional<Accountability> was = Optional.ofNullable(
                        before.getOrDefault(at, new TreeMap<>()).get(day));
                Optional<Accountability> is = Optional.ofNullable(
                        after.getOrDefault(at, new TreeMap<>()).get(day));
                if (!was.map(Accountability::people)
                        .orElse(List.of())
                        .equals(is.map(Accountability::people).orElse(List.of()))) {
                    days.put(day, new Change(was, is));
                }
            }
            if (!days.isEmpty()) {
                DayByDay.stretches(days)
                        .forEach((range, change) -> changes.add(new AccountabilityChange(
                                at.duty(), at.leaf(), range, change.before(), change.after())));
            }
        }
        return changes.stream().sorted().toList();
    }

    @Property(tries = 100)
    void theImpactIsThatOfADayByDayComparison(@ForAll("two") Two two) {
        AccountabilityImpact impact = two.comparisons().impact();
        assertThat(impact.changes()).isEqualTo(expectedChanges(two));
        Statistics.label("changes")
                .collect(impact.empty())
                .coverage(coverage -> coverage.check(false).percentage(share -> share > 5));
    }

    @Property(tries = 200)
    void whatTheDifferenceDoesNotTouchIsTheSame(@ForAll("two") Two two) {
        assertThat(two.comparisons().impact()).isEqualTo(two.ofAllPlaces().impact());
        WhatIf touched = two.comparisons().whatIf();
        WhatIf all = two.ofAllPlaces().whatIf();
        assertThat(touched.appears()).isEqualTo(all.appears());
        assertThat(touched.heals()).isEqualTo(all.heals());
    }

    @Property(tries = 100)
    void whatAppearsAndWhatHealsIsThatOfADayByDayComparison(@ForAll("two") Two two) {
        WhatIf whatIf = two.comparisons().whatIf();
        Map<DayByDay.At, NavigableMap<LocalDate, Accountability>> before =
                two.before().oracle().days(Draws.RANGE);
        Map<DayByDay.At, NavigableMap<LocalDate, Accountability>> after =
                new DayByDay(two.before().matrix(), two.after()).days(Draws.RANGE);
        assertThat(whatIf.appears().gaps()).isEqualTo(gaps(after, before, after));
        assertThat(whatIf.heals().gaps()).isEqualTo(gaps(before, after, after));
        assertThat(whatIf.appears().overlaps()).isEqualTo(overlaps(after, before, after));
        assertThat(whatIf.heals().overlaps()).isEqualTo(overlaps(before, after, after));
        Statistics.label("appears")
                .collect(whatIf.appears().empty())
                .coverage(coverage -> coverage.check(false).percentage(share -> share > 2));
        Statistics.label("heals")
                .collect(whatIf.heals().empty())
                .coverage(coverage -> coverage.check(false).percentage(share -> share > 2));
    }

    private static <T> Map<DayByDay.At, NavigableMap<LocalDate, T>> only(
            Class<T> kind,
            Map<DayByDay.At, NavigableMap<LocalDate, Accountability>> with,
            Map<DayByDay.At, NavigableMap<LocalDate, Accountability>> without,
            Map<DayByDay.At, NavigableMap<LocalDate, Accountability>> there) {
        Map<DayByDay.At, NavigableMap<LocalDate, T>> found = new java.util.LinkedHashMap<>();
        with.forEach((at, days) -> days.forEach((day, value) -> {
            Accountability other = without.getOrDefault(at, new TreeMap<>()).get(day);
            boolean still = there.getOrDefault(at, new TreeMap<>()).containsKey(day);
            if (still && kind.isInstance(value) && !kind.isInstance(other)) {
                found.computeIfAbsent(at, any -> new TreeMap<>()).put(day, kind.cast(value));
            }
        }));
        return found;
    }

    private static List<CoverageGap> gaps(
            Map<DayByDay.At, NavigableMap<LocalDate, Accountability>> with,
            Map<DayByDay.At, NavigableMap<LocalDate, Accountability>> without,
            Map<DayByDay.At, NavigableMap<LocalDate, Accountability>> there) {
        List<CoverageGap> gaps = new ArrayList<>();
        only(Accountability.Gap.class, with, without, there)
                .forEach((at, days) -> DayByDay.stretches(days)
                        .forEach((range, gap) -> gaps.add(new CoverageGap(at.duty(), at.leaf(), range, gap.reason()))));
        return gaps.stream().sorted().toList();
    }

    private static List<CoverageOverlap> overlaps(
            Map<DayByDay.At, NavigableMap<LocalDate, Accountability>> with,
            Map<DayByDay.At, NavigableMap<LocalDate, Accountability>> without,
            Map<DayByDay.At, NavigableMap<LocalDate, Accountability>> there) {
        List<CoverageOverlap> overlaps = new ArrayList<>();
        only(Accountability.Several.class, with, without, there)
                .forEach((at, days) -> DayByDay.stretches(days)
                        .forEach((range, several) ->
                                overlaps.add(new CoverageOverlap(at.duty(), at.leaf(), range, several))));
        return overlaps.stream().sorted().toList();
    }

    record Planned(ResponsibilityMatrix matrix, Organization organization, Reorganization reorganization) {}

    @Provide
    Arbitrary<Planned> planned() {
        return OrganizationArbitraries.organizations()
                .withTiers(3)
                .withPeople(3, 14)
                .over(Draws.RANGE)
                .withMoves()
                .withVacancies()
                .withActing()
                .flatMap(organization -> Combinators.combine(
                                ResponsibilityArbitraries.matrices()
                                        .withTiers(3)
                                        .over(Draws.RANGE)
                                        .withDuties(1, 4)
                                        .withLetters(),
                                ReorganizationArbitraries.of(organization).over(Draws.RANGE))
                        .as((matrix, change) -> new Planned(matrix, organization, change)));
    }

    @Property(tries = 60)
    void aReorganizationIsComparedWhereItTouches(@ForAll("planned") Planned planned) {
        ResolvedMatrix resolved = planned.matrix().resolve(planned.organization());
        Optional<WhatIf> whatIf =
                resolved.whatIf(planned.reorganization(), Draws.RANGE).value();
        Statistics.label("possible")
                .collect(whatIf.isPresent())
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 50));
        if (whatIf.isPresent()) {
            Comparisons everywhere = new Comparisons(resolved, whatIf.get().after(), null, Draws.RANGE);
            assertThat(whatIf.get().appears()).isEqualTo(everywhere.whatIf().appears());
            assertThat(whatIf.get().heals()).isEqualTo(everywhere.whatIf().heals());
            assertThat(resolved.impactOf(planned.reorganization(), Draws.RANGE).orThrow())
                    .isEqualTo(everywhere.impact());
            Statistics.label("worse")
                    .collect(whatIf.get().appears().empty())
                    .coverage(coverage -> coverage.check(false).percentage(share -> share > 0));
        }
    }
}
