package io.salestiers.kpi.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Severity;
import io.salestiers.kpi.scorecard.RatingId;
import io.salestiers.kpi.testkit.calibration.CalibrationArbitraries;
import io.salestiers.kpi.testkit.calibration.DistributionCase;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

/**
 * The report against brute force: expected numbers by trying every way of dividing the group into whole people, ties by
 * trying every choice of the people above a cut.
 */
class DistributionProperties {
    @Provide
    Arbitrary<ForcedDistribution> distributions() {
        return CalibrationArbitraries.distributions();
    }

    @Provide
    Arbitrary<DistributionCase> cases() {
        return CalibrationArbitraries.cases();
    }

    // The oracle of expected numbers.

    /**
     * Of all ways to divide a group the one with the least sum of squared distances to the exact shares, which is what the
     * largest remainder finds; of several the one that gives most to the best rating, then to the next.
     */
    private static List<Long> divided(ForcedDistribution distribution, int people) {
        BigInteger whole = BigInteger.ONE;
        for (RatingShare share : distribution.shares()) {
            whole = whole.multiply(share.share().denominator());
        }
        List<BigInteger> exact = new ArrayList<>();
        for (RatingShare share : distribution.shares()) {
            exact.add(whole.multiply(share.share().numerator())
                    .divide(share.share().denominator())
                    .multiply(BigInteger.valueOf(people)));
        }
        List<Long> best = List.of();
        BigInteger least = BigInteger.ZERO;
        for (List<Long> split : splits(people, distribution.shares().size())) {
            BigInteger distance = BigInteger.ZERO;
            for (int i = 0; i < split.size(); i++) {
                BigInteger off =
                        BigInteger.valueOf(split.get(i)).multiply(whole).subtract(exact.get(i));
                distance = distance.add(off.multiply(off));
            }
            // The splits come with most for the best rating first, so that of equal ones the first stays.
            if (best.isEmpty() || distance.compareTo(least) < 0) {
                best = split;
                least = distance;
            }
        }
        return best;
    }

    private static List<List<Long>> splits(long people, int parts) {
        if (parts == 1) {
            return List.of(List.of(people));
        }
        List<List<Long>> all = new ArrayList<>();
        for (long first = people; first >= 0; first--) {
            for (List<Long> rest : splits(people - first, parts - 1)) {
                List<Long> split = new ArrayList<>();
                split.add(first);
                split.addAll(rest);
                all.add(split);
            }
        }
        return all;
    }

    @Property(tries = 300)
    void expectedNumbersAreTheNearestWholePeople(
            @ForAll("distributions") ForcedDistribution distribution, @ForAll @IntRange(max = 12) int people) {
        Map<RatingId, Long> expected = distribution.expected(people);
        assertThat(List.copyOf(expected.keySet()))
                .isEqualTo(
                        distribution.shares().stream().map(RatingShare::rating).toList());
        assertThat(List.copyOf(expected.values())).isEqualTo(divided(distribution, people));
    }

    // The report.

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void everybodyIsCountedOnceAndHeldAgainstWhatIsExpected(@ForAll("cases") DistributionCase group) {
        DistributionReport report = group.report();
        Map<RatingId, Long> wanted = new TreeMap<>();
        List<RatingId> order = new ArrayList<>();
        group.expected().ifPresent(distribution -> {
            List<Long> numbers = divided(distribution, group.rated().size());
            for (int i = 0; i < numbers.size(); i++) {
                order.add(distribution.shares().get(i).rating());
                wanted.put(order.get(i), numbers.get(i));
            }
        });
        new TreeSet<>(group.rated().stream().map(RatedPerson::rating).toList())
                .stream().filter(rating -> !wanted.containsKey(rating)).forEach(order::add);
        assertThat(report.counts()).extracting(RatingCount::rating).isEqualTo(order);
        long differing = 0;
        for (RatingCount count : report.counts()) {
            long actual = 0;
            for (RatedPerson person : group.rated()) {
                actual += person.rating().equals(count.rating()) ? 1 : 0;
            }
            assertThat(count.actual()).isEqualTo(actual);
            Optional<Long> number = group.expected().map(any -> wanted.getOrDefault(count.rating(), 0L));
            assertThat(count.expected()).isEqualTo(number);
            differing += number.isPresent() && number.get() != actual ? 1 : 0;
        }
        assertThat(report.people()).isEqualTo(group.rated().size());
        boolean small = group.expected().isPresent()
                && group.rated().size() < group.expected().get().minimumGroup();
        assertThat(report.guidelineOnly()).isEqualTo(small);
        assertThat(report.findings())
                .filteredOn(finding -> finding.code()
                        == (small ? CalibrationFinding.DIFFERS_FROM_GUIDELINE : CalibrationFinding.DIFFERS))
                .hasSize((int) differing);
        // Whatever it says, it asks for nothing.
        assertThat(report.findings()).noneMatch(finding -> finding.severity() == Severity.ERROR);
        Statistics.label("group").collect(small ? "guideline" : "binding");
        Statistics.label("spread").collect(differing == 0 ? "as expected" : "differs");
        Statistics.label("group")
                .coverage(coverage -> coverage.check("guideline").percentage(share -> share > 5));
        Statistics.label("spread")
                .coverage(coverage -> coverage.check("as expected").count(count -> count > 0));
    }

    // The oracle of ties.

    /** All choices of some people such that nobody outside has a higher score than somebody inside. */
    private static List<Set<PersonId>> above(List<RatedPerson> people, int places) {
        List<Set<PersonId>> choices = new ArrayList<>();
        for (int mask = 0; mask < 1 << people.size(); mask++) {
            if (Integer.bitCount(mask) != places) {
                continue;
            }
            boolean fair = true;
            TreeSet<PersonId> inside = new TreeSet<>();
            for (int i = 0; i < people.size(); i++) {
                if ((mask >> i & 1) == 0) {
                    continue;
                }
                inside.add(people.get(i).person());
                for (int j = 0; j < people.size(); j++) {
                    Ratio lower = people.get(i).score().orElseThrow();
                    Ratio higher = people.get(j).score().orElseThrow();
                    fair &= (mask >> j & 1) == 1 || higher.compareTo(lower) <= 0;
                }
            }
            if (fair) {
                choices.add(inside);
            }
        }
        return choices;
    }

    private static List<TiedCut> ties(DistributionCase group) {
        ForcedDistribution distribution = group.expected().orElseThrow();
        List<Long> numbers = divided(distribution, group.rated().size());
        List<TiedCut> ties = new ArrayList<>();
        for (int places = 1; places < group.rated().size(); places++) {
            int first = -1;
            int last = -1;
            long sum = 0;
            for (int i = 0; i + 1 < numbers.size(); i++) {
                sum += numbers.get(i);
                first = sum == places && first < 0 ? i : first;
                last = sum == places ? i : last;
            }
            List<Set<PersonId>> choices = above(group.rated(), places);
            if (first >= 0 && choices.size() > 1) {
                TreeSet<PersonId> sometimes = new TreeSet<>();
                choices.forEach(sometimes::addAll);
                TreeSet<PersonId> always = new TreeSet<>(choices.get(0));
                choices.forEach(always::retainAll);
                sometimes.removeAll(always);
                ties.add(new TiedCut(
                        distribution.shares().get(first).rating(),
                        distribution.shares().get(last + 1).rating(),
                        places - always.size(),
                        sometimes));
            }
        }
        return ties;
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void aCutIsTiedExactlyIfThereIsAChoice(@ForAll("cases") DistributionCase group) {
        DistributionReport report = group.report();
        boolean ordered =
                group.rated().stream().allMatch(person -> person.score().isPresent());
        List<TiedCut> expected = group.expected().isPresent() && ordered ? ties(group) : List.of();
        assertThat(report.ties()).isEqualTo(expected);
        assertThat(report.findings())
                .filteredOn(finding -> finding.code() == CalibrationFinding.CUT_IN_TIE)
                .hasSameSizeAs(expected);
        assertThat(report.withoutScore())
                .containsExactlyElementsOf(new TreeSet<>(group.rated().stream()
                        .filter(person -> person.score().isEmpty())
                        .map(RatedPerson::person)
                        .toList()));
        assertThat(report.findings())
                .filteredOn(finding -> finding.code() == CalibrationFinding.WITHOUT_SCORE)
                .hasSize(ordered ? 0 : 1);
        Statistics.label("ties").collect(!ordered ? "no order" : expected.isEmpty() ? "none" : "some");
        Statistics.label("ties").coverage(coverage -> {
            coverage.check("some").percentage(share -> share > 10);
            coverage.check("none").percentage(share -> share > 10);
            coverage.check("no order").percentage(share -> share > 3);
        });
    }

    @Property(tries = 300)
    void whoIsLeftOutIsNamedAndChangesNothing(@ForAll("cases") DistributionCase group) {
        DistributionReport report = group.report();
        DistributionReport without = new DistributionCase(group.expected(), group.rated(), List.of()).report();
        assertThat(report)
                .isEqualTo(new DistributionReport(
                        without.counts(),
                        without.people(),
                        without.guidelineOnly(),
                        without.ties(),
                        without.withoutScore(),
                        group.leftOut()));
        List<Finding> named = report.findings().stream()
                .filter(finding -> finding.code() == CalibrationFinding.LEFT_OUT)
                .toList();
        assertThat(named).hasSameSizeAs(group.leftOut());
        assertThat(report.findings()).hasSize(without.findings().size() + named.size());
        assertThat(report.digest().equals(without.digest()))
                .isEqualTo(group.leftOut().isEmpty());
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void theOrderOfPeopleDoesNotMatter(@ForAll("cases") DistributionCase group, @ForAll Random random) {
        List<RatedPerson> rated = new ArrayList<>(group.rated());
        List<LeftOut> leftOut = new ArrayList<>(group.leftOut());
        Collections.shuffle(rated, random);
        Collections.shuffle(leftOut, random);
        DistributionReport other = new DistributionCase(group.expected(), rated, leftOut).report();
        assertThat(other).isEqualTo(group.report());
        assertThat(other.digest()).isEqualTo(group.report().digest());
        assertThat(other.findings()).isEqualTo(group.report().findings());
    }

    /** Else the properties above could hold because nothing ever came about. */
    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void edgeCasesComeAbout(@ForAll("cases") DistributionCase group) {
        Statistics.label("expected").collect(group.expected().isPresent());
        Statistics.label("empty group").collect(group.rated().isEmpty());
        Statistics.label("left out").collect(!group.leftOut().isEmpty());
        boolean unfilled = group.expected()
                .filter(distribution ->
                        distribution.expected(group.rated().size()).containsValue(0L))
                .isPresent();
        Statistics.label("a rating for nobody").collect(unfilled);
        boolean unknown = group.expected().isPresent()
                && group.report().counts().size()
                        > group.expected().get().shares().size();
        Statistics.label("a rating that is not expected").collect(unknown);
        for (String label : List.of(
                "expected", "empty group", "left out", "a rating for nobody", "a rating that is not expected")) {
            Statistics.label(label).coverage(coverage -> {
                coverage.check(true).count(count -> count > 0);
                coverage.check(false).count(count -> count > 0);
            });
        }
    }
}
