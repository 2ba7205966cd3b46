package io.salestiers.kpi.scorecard;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.Subject;
import io.salestiers.core.time.Period;
import io.salestiers.core.time.PeriodKind;
import io.salestiers.kpi.catalog.KpiId;
import io.salestiers.kpi.internal.weighting.PointSteps;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** The points of a subject's lines in earlier periods of the same kind, on the same scale. */
final class PreviousPoints {
    private final TreeMap<Integer, Scorecard> byAge = new TreeMap<>();

    PreviousPoints(Subject subject, Period period, ScoreScale scale, List<Scorecard> cards) {
        for (Scorecard card : cards) {
            if (card.subject().equals(subject)
                    && card.period().kind() == period.kind()
                    && card.scale().equals(scale)) {
                Scorecard other = byAge.put(age(card.period(), period), card);
                if (other != null && !other.equals(card)) {
                    throw new IllegalArgumentException("there must be one previous scorecard of " + subject.key()
                            + " in " + card.period() + ", but there are two");
                }
            }
        }
    }

    /** How many periods the first lies before the second; below 1 if it doesn't. */
    private static int age(Period earlier, Period now) {
        return number(now) - number(earlier);
    }

    private static int number(Period period) {
        return period.fiscalYear() * perYear(period.kind()) + period.index();
    }

    private static int perYear(PeriodKind kind) {
        return switch (kind) {
            case MONTH -> 12;
            case QUARTER -> 4;
            case HALF_YEAR -> 2;
            case YEAR -> 1;
        };
    }

    /** The points of the latest earlier period in which the line had a number of its own. */
    Optional<Explanation> points(KpiId kpi, int atMostPeriods) {
        for (Scorecard card : byAge.subMap(1, true, atMostPeriods, true).values()) {
            for (LineResult line : card.lines()) {
                if (line.line().kpi().equals(kpi) && line.origin() == LineOrigin.OWN) {
                    Ratio points = line.score().quantity().orElseThrow().value();
                    return Optional.of(PointSteps.points("kpi.explain.points-carried", points)
                            .with("period", card.period().name()));
                }
            }
        }
        return Optional.empty();
    }
}
