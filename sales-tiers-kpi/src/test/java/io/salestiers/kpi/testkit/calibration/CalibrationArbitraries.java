package io.salestiers.kpi.testkit.calibration;

import io.salestiers.core.audit.AuditCode;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.PersonId;
import io.salestiers.kpi.calibration.ForcedDistribution;
import io.salestiers.kpi.calibration.LeftOut;
import io.salestiers.kpi.calibration.RatedPerson;
import io.salestiers.kpi.calibration.RatingShare;
import io.salestiers.kpi.scorecard.RatingId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Distributions and groups for calibration. Small groups with few scores, so that cuts fall into ties, ratings stay empty,
 * and groups lie on either side of the least size.
 */
public final class CalibrationArbitraries {
    /** The ratings, the best first; the last one stands in no distribution. */
    private static final List<RatingId> RATINGS =
            Stream.of("S", "A", "B", "C", "D", "X").map(RatingId::of).toList();

    private CalibrationArbitraries() {}

    /**
     * Expected distributions of 1 to 5 ratings, from equal shares to shares of some thousandths.
     *
     * @return distributions whose shares add up to exactly 1
     */
    public static Arbitrary<ForcedDistribution> distributions() {
        Arbitrary<Integer> part = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.integers().between(1, 4)), Tuple.of(1, Arbitraries.of(1, 10, 100)));
        return Combinators.combine(
                        part.list().ofMinSize(1).ofMaxSize(5),
                        Arbitraries.integers().between(1, 6))
                .as((parts, minimum) -> {
                    int whole = parts.stream().mapToInt(Integer::intValue).sum();
                    List<RatingShare> shares = IntStream.range(0, parts.size())
                            .mapToObj(i -> new RatingShare(RATINGS.get(i), Ratio.of(parts.get(i), whole)))
                            .toList();
                    return new ForcedDistribution(shares, minimum);
                });
    }

    /**
     * Groups of 0 to 8 people, rated without regard to their scores, and up to 3 who are left out.
     *
     * @return groups, most of them with an expected distribution
     */
    public static Arbitrary<DistributionCase> cases() {
        Arbitrary<Optional<Ratio>> score = Arbitraries.integers()
                .between(0, 40)
                .map(draw -> draw == 0 ? Optional.empty() : Optional.of(Ratio.of(58 + draw % 4, 1 + draw % 2)));
        Arbitrary<List<RatedPerson>> rated = Combinators.combine(Arbitraries.of(RATINGS), score)
                .as((rating, points) -> new RatedPerson(PersonId.of("nobody"), rating, points))
                .list()
                .ofMaxSize(8)
                .map(CalibrationArbitraries::named);
        Arbitrary<List<LeftOut>> leftOut = Arbitraries.of("new", "leave", "left")
                .list()
                .ofMaxSize(3)
                .map(reasons -> IntStream.range(0, reasons.size())
                        .mapToObj(i -> new LeftOut(PersonId.of("out-" + i), AuditCode.of(reasons.get(i))))
                        .toList());
        return Combinators.combine(distributions().optional(0.9), rated, leftOut)
                .as(DistributionCase::new);
    }

    private static List<RatedPerson> named(List<RatedPerson> people) {
        List<RatedPerson> named = new ArrayList<>();
        for (RatedPerson each : people) {
            named.add(new RatedPerson(PersonId.of("p-" + named.size()), each.rating(), each.score()));
        }
        return named;
    }
}
