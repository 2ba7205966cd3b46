package io.salestiers.kpi.calibration;

import io.salestiers.core.canonical.Digest;
import io.salestiers.core.canonical.JsonValue;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.table.Cell;
import io.salestiers.core.table.Column;
import io.salestiers.core.table.ColumnType;
import io.salestiers.core.table.Table;
import io.salestiers.core.text.Argument;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.kpi.scorecard.RatingId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How ratings spread over a group, held against what was expected: a report for people to read, which changes nothing.
 *
 * <!-- sample: DistributionReportTest#report -->
 * <pre>{@code
 * ForcedDistribution expected = new ForcedDistribution(
 *         List.of(
 *                 new RatingShare(RatingId.of("A"), Ratio.of(1, 5)),
 *                 new RatingShare(RatingId.of("B"), Ratio.of(7, 10)),
 *                 new RatingShare(RatingId.of("C"), Ratio.of(1, 10))),
 *         5);
 * Map<RatingId, Long> whole = expected.expected(7); // A: 1, B: 5, C: 1
 * List<RatedPerson> rated = List.of(
 *         person("p1", A, 95),
 *         person("p2", A, 95),
 *         person("p3", B, 80),
 *         person("p4", B, 78),
 *         person("p5", B, 75),
 *         person("p6", B, 74),
 *         person("p7", C, 55));
 * List<LeftOut> leftOut = List.of(new LeftOut(PersonId.of("p8"), AuditCode.of("joined-in-june")));
 * DistributionReport report = DistributionReport.of(Optional.of(expected), rated, leftOut);
 * List<Finding> findings = report.findings(); // two A in place of one; and the cut falls inside p1 and p2
 * }</pre>
 *
 * <p>The order in which people are given does not matter. Immutable and safe for use by several threads.
 *
 * @param counts the ratings, the best first as the distribution has them, then those that it does not name, by id
 * @param people how many people count
 * @param guidelineOnly whether the group is too small for the shares to be more than a guideline
 * @param ties where the expected numbers would cut through equal scores, the best cut first; empty also if somebody has no
 *     score, since then there is no order
 * @param withoutScore who has a rating but no score
 * @param leftOut who does not count, and why
 */
public record DistributionReport(
        List<RatingCount> counts,
        long people,
        boolean guidelineOnly,
        List<TiedCut> ties,
        SortedSet<PersonId> withoutScore,
        List<LeftOut> leftOut) {
    /** Copies the collections. */
    public DistributionReport {
        counts = List.copyOf(counts);
        ties = List.copyOf(ties);
        withoutScore = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(withoutScore));
        leftOut = List.copyOf(leftOut);
    }

    /**
     * The report of a group.
     *
     * @param expected what is expected; empty: the report only counts
     * @param rated the people who count, each once
     * @param leftOut who does not count
     * @return the report
     * @throws IllegalArgumentException if somebody is there twice
     */
    public static DistributionReport of(
            Optional<ForcedDistribution> expected, Collection<RatedPerson> rated, Collection<LeftOut> leftOut) {
        Set<PersonId> seen = new HashSet<>();
        Map<RatingId, Long> actual = new TreeMap<>();
        SortedSet<PersonId> withoutScore = new TreeSet<>();
        for (RatedPerson person : rated) {
            if (!seen.add(person.person())) {
                throw new IllegalArgumentException("a person must be there once, but twice is " + person.person());
            }
            actual.merge(person.rating(), 1L, Long::sum);
            if (person.score().isEmpty()) {
                withoutScore.add(person.person());
            }
        }
        Map<RatingId, Long> numbers = expected.map(distribution -> distribution.expected(rated.size()))
                .orElse(Map.of());
        List<RatingCount> counts = new ArrayList<>();
        numbers.forEach((rating, count) ->
                counts.add(new RatingCount(rating, actual.getOrDefault(rating, 0L), Optional.of(count))));
        actual.forEach((rating, count) -> {
            if (!numbers.containsKey(rating)) {
                counts.add(new RatingCount(rating, count, expected.map(any -> 0L)));
            }
        });
        return new DistributionReport(
                counts,
                rated.size(),
                expected.filter(distribution -> rated.size() < distribution.minimumGroup())
                        .isPresent(),
                withoutScore.isEmpty() ? ties(numbers, rated) : List.of(),
                withoutScore,
                List.copyOf(new TreeSet<>(leftOut)));
    }

    private static List<TiedCut> ties(Map<RatingId, Long> numbers, Collection<RatedPerson> rated) {
        List<RatedPerson> order = new ArrayList<>(rated);
        Comparator<RatedPerson> byScore =
                Comparator.comparing(person -> person.score().orElse(Ratio.ZERO));
        order.sort(byScore.reversed());
        List<RatingId> ratings = new ArrayList<>(numbers.keySet());
        Map<Integer, TiedCut> ties = new LinkedHashMap<>();
        int cut = 0;
        for (int i = 0; i + 1 < ratings.size(); i++) {
            cut += numbers.getOrDefault(ratings.get(i), 0L).intValue();
            boolean through = cut > 0
                    && cut < order.size()
                    && order.get(cut - 1).score().equals(order.get(cut).score());
            if (through) {
                Optional<Ratio> score = order.get(cut).score();
                SortedSet<PersonId> people = new TreeSet<>();
                long above = 0;
                for (int place = 0; place < order.size(); place++) {
                    if (order.get(place).score().equals(score)) {
                        people.add(order.get(place).person());
                        above += place < cut ? 1 : 0;
                    }
                }
                // A rating of nobody between two cuts at one place: the cut is one, between what is above and below
                // both.
                TiedCut earlier = ties.get(cut);
                ties.put(
                        cut,
                        new TiedCut(
                                earlier == null ? ratings.get(i) : earlier.above(), ratings.get(i + 1), above, people));
            }
        }
        return List.copyOf(ties.values());
    }

    /**
     * What is worth knowing. None of it is an error: nothing has to be done about it, least of all by moving a rating.
     *
     * @return by rating, then ties, then people
     */
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (RatingCount count : counts) {
            long expected = count.expected().orElse(count.actual());
            if (!count.asExpected()) {
                findings.add(found(
                                guidelineOnly ? CalibrationFinding.DIFFERS_FROM_GUIDELINE : CalibrationFinding.DIFFERS,
                                "rating:" + count.rating())
                        .with("rating", count.rating().value())
                        .with("actual", count.actual())
                        .with("expected", expected)
                        .with("people", people));
            }
        }
        for (TiedCut tie : ties) {
            findings.add(found(CalibrationFinding.CUT_IN_TIE, "rating:" + tie.above())
                    .with("above", tie.above().value())
                    .with("below", tie.below().value())
                    .with("places", tie.places())
                    .with("people", names(tie.people())));
        }
        if (!withoutScore.isEmpty()) {
            findings.add(found(CalibrationFinding.WITHOUT_SCORE, "distribution").with("people", names(withoutScore)));
        }
        for (LeftOut out : leftOut) {
            findings.add(found(CalibrationFinding.LEFT_OUT, "person:" + out.person())
                    .with("person", out.person().value())
                    .with("reason", out.reason().value()));
        }
        return List.copyOf(findings);
    }

    private static Finding found(CalibrationFinding code, String about) {
        return Finding.of(code, Place.about(about));
    }

    private static Argument names(Collection<PersonId> people) {
        return Argument.texts(people.stream().map(PersonId::value).toList());
    }

    /**
     * The fingerprint of the report, by which somebody who publishes says which one was seen.
     *
     * @return the same for equal reports
     */
    public Digest digest() {
        return Digest.of(JsonValue.object()
                .with(
                        "counts",
                        JsonValue.list(counts.stream()
                                .map(count -> JsonValue.object()
                                        .with("rating", count.rating().value())
                                        .with("actual", JsonValue.number(count.actual()))
                                        .with(
                                                "expected",
                                                JsonValue.list(count.expected().stream()
                                                        .map(JsonValue::number)
                                                        .toList())))
                                .toList()))
                .with("people", JsonValue.number(people))
                .with("guidelineOnly", new JsonValue.Flag(guidelineOnly))
                .with(
                        "ties",
                        JsonValue.list(ties.stream()
                                .map(tie -> JsonValue.object()
                                        .with("above", tie.above().value())
                                        .with("below", tie.below().value())
                                        .with("places", JsonValue.number(tie.places()))
                                        .with("people", ids(tie.people())))
                                .toList()))
                .with("withoutScore", ids(withoutScore))
                .with(
                        "leftOut",
                        JsonValue.list(leftOut.stream()
                                .map(out -> JsonValue.object()
                                        .with("person", out.person().value())
                                        .with("reason", out.reason().value()))
                                .toList())));
    }

    private static JsonValue ids(Collection<PersonId> people) {
        return JsonValue.list(
                people.stream().map(person -> JsonValue.text(person.value())).toList());
    }

    /**
     * How many have each rating and how many the guideline would have, a row for each rating.
     *
     * @return the table {@code rating-distribution}, in the order of the ratings
     */
    public Table table() {
        return new Table(
                "rating-distribution",
                LocalizedText.of("Distribution of ratings", "等级分布"),
                List.of(
                        Column.of("rating", LocalizedText.of("Rating", "等级"), ColumnType.TEXT),
                        Column.of("actual", LocalizedText.of("People", "实际人数"), ColumnType.WHOLE),
                        Column.of("expected", LocalizedText.of("By the guideline", "参考人数"), ColumnType.WHOLE)),
                counts.stream()
                        .map(count -> List.<Cell>of(
                                new Cell.Text(count.rating().value()),
                                new Cell.Whole(count.actual()),
                                count.expected()
                                        .<Cell>map(Cell.Whole::new)
                                        .orElseGet(() -> new Cell.Absent("kpi.analysis.absent.does-not-apply"))))
                        .toList());
    }
}
