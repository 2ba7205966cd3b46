package io.salestiers.core.culture;

import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.text.Argument;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Looks which recognitions count, and which go round in a ring. Stateless and safe for use by several threads.
 *
 * <!-- sample: CultureSamplesTest#recognition -->
 * <pre>{@code
 * List<Recognition> given = List.of(
 *         new Recognition(RecognitionId.of("R-1"), SUN, ZHAO, CUSTOMER_FIRST, LocalDate.of(2026, 3, 2)),
 *         new Recognition(RecognitionId.of("R-2"), ZHAO, SUN, CUSTOMER_FIRST, LocalDate.of(2026, 3, 3)),
 *         new Recognition(RecognitionId.of("R-3"), SUN, SUN, CUSTOMER_FIRST, LocalDate.of(2026, 3, 4)));
 * RecognitionReview review =
 *         RecognitionReviewer.DEFAULT.review(charter, given).orThrow(); // R-3 does not count
 * List<PraiseRing> rings = RecognitionReviewer.DEFAULT
 *         .rings(review, DateRange.parse("2026-01-01/2026-04-01"))
 *         .orThrow(); // sun and zhao, by: reported, not judged
 * }</pre>
 */
public final class RecognitionReviewer {
    /** The one of this release. */
    public static final RecognitionReviewer DEFAULT = new RecognitionReviewer();

    /** How many rings are told at most. */
    public static final int MOST_RINGS = 1000;

    private RecognitionReviewer() {}

    /* Who gave in which period, to whom. */
    private record Pair(PersonId giver, PersonId receiver, Period period) {}

    private record Giver(PersonId giver, Period period) {}

    /**
     * Which recognitions count.
     *
     * @param charter the rules
     * @param recognitions all recognitions, in any order; the first ones of a period, by day and then by id, count up to the
     *     limits
     * @return those that count, with a warning for each that does not: of oneself, for no value, above a limit
     */
    public WithFindings<RecognitionReview> review(CultureCharter charter, Collection<Recognition> recognitions) {
        List<Finding> findings = new ArrayList<>();
        List<Recognition> counted = new ArrayList<>();
        Map<Pair, Integer> pairs = new HashMap<>();
        Map<Giver, Integer> givers = new HashMap<>();
        RecognitionRules rules = charter.recognition();
        for (Recognition each : unique(recognitions, findings)) {
            Period period = rules.calendar().periodOf(rules.period(), each.day());
            Pair pair = new Pair(each.giver(), each.receiver(), period);
            Giver giver = new Giver(each.giver(), period);
            if (each.giver().equals(each.receiver())) {
                findings.add(of(CultureFinding.SELF, each));
            } else if (charter.values().stream().noneMatch(value -> value.id().equals(each.value()))) {
                findings.add(of(CultureFinding.UNKNOWN_VALUE, each)
                        .with("value", each.value().value()));
            } else if (pairs.getOrDefault(pair, 0) >= rules.mostForOne()) {
                findings.add(of(CultureFinding.PAIR_LIMIT, each)
                        .with("receiver", each.receiver().value())
                        .with("most", rules.mostForOne())
                        .with("period", period.name()));
            } else if (givers.getOrDefault(giver, 0) >= rules.mostByGiver()) {
                findings.add(of(CultureFinding.GIVER_LIMIT, each)
                        .with("most", rules.mostByGiver())
                        .with("period", period.name()));
            } else {
                pairs.merge(pair, 1, Integer::sum);
                givers.merge(giver, 1, Integer::sum);
                counted.add(each);
            }
        }
        return WithFindings.of(new RecognitionReview(charter, counted), findings);
    }

    private static Finding of(CultureFinding code, Recognition each) {
        return Finding.of(code, Place.about(each.id().value()))
                .with("recognition", each.id().value())
                .with("giver", each.giver().value());
    }

    private static List<Recognition> unique(Collection<Recognition> recognitions, List<Finding> findings) {
        Map<RecognitionId, List<Recognition>> byId = new TreeMap<>();
        recognitions.forEach(
                each -> byId.computeIfAbsent(each.id(), id -> new ArrayList<>()).add(each));
        List<Recognition> unique = new ArrayList<>();
        byId.forEach((id, same) -> {
            boolean equal = same.stream().distinct().count() == 1;
            if (equal) {
                unique.add(same.get(0));
            }
            if (same.size() > 1) {
                findings.add(
                        Finding.of(equal ? CultureFinding.REPEATED : CultureFinding.ID_TWICE, Place.about(id.value()))
                                .with("recognition", id.value())
                                .with("count", same.size()));
            }
        });
        unique.sort(Comparator.comparing(Recognition::day).thenComparing(Recognition::id));
        return unique;
    }

    /**
     * Who recognized each other in rings.
     *
     * @param review the recognitions that count
     * @param range the days to look at
     * @return each ring once, up to the length that the rules say, the shortest first, then by ids; with a note for each, and a
     *     warning if there are more than {@value #MOST_RINGS}, of which some are told
     */
    public WithFindings<List<PraiseRing>> rings(RecognitionReview review, DateRange range) {
        RingSearch search = new RingSearch(
                review.counted().stream()
                        .filter(each -> range.contains(each.day()))
                        .toList(),
                review.charter().recognition().longestRing(),
                MOST_RINGS);
        List<Finding> findings = new ArrayList<>();
        for (PraiseRing ring : search.rings()) {
            findings.add(Finding.of(
                            CultureFinding.RING,
                            Place.during("person:" + ring.people().get(0), range))
                    .with(
                            "people",
                            Argument.texts(
                                    ring.people().stream().map(PersonId::value).toList()))
                    .with("count", ring.people().size())
                    .with("days", Argument.days(range)));
        }
        if (!search.complete()) {
            findings.add(Finding.of(CultureFinding.MORE_RINGS, Place.about("recognitions"))
                    .with("most", MOST_RINGS));
        }
        return WithFindings.of(search.rings(), findings);
    }
}
