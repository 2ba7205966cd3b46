package io.salestiers.kpi.scorecard;

import io.salestiers.core.money.Ratio;
import io.salestiers.kpi.testkit.scorecard.ScorecardArbitraries;
import io.salestiers.kpi.testkit.scorecard.ScorecardCase;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** That what scorecards must be tested with does occur. */
class ScorecardArbitrariesProperties {
    @Provide
    Arbitrary<ScorecardCase> cases() {
        return ScorecardArbitraries.cases();
    }

    @Provide
    Arbitrary<Ratio> values() {
        return ScorecardArbitraries.values();
    }

    @Property(tries = 1000)
    void edgeCasesOccur(@ForAll("cases") ScorecardCase each) {
        Scorecard card = each.scorecard();
        List<LineResult> lines = card.lines();
        often("has a score", card.parts().isPresent(), 30);
        often("has none", card.parts().isEmpty(), 10);
        often(
                "a line is left out of a score",
                card.parts().isPresent() && lines.stream().anyMatch(line -> line.origin() == LineOrigin.NONE),
                5);
        often("a line counts at its floor", lines.stream().anyMatch(line -> line.origin() == LineOrigin.FLOOR), 3);
        often(
                "points above those on target",
                card.parts()
                        .filter(parts -> parts.weighted().compareTo(card.scale().onTarget()) > 0)
                        .isPresent(),
                3);
        often(
                "additions",
                card.adjustments().stream()
                        .anyMatch(item -> item.item().kind() == AdjustmentKind.ADDITION
                                && item.points().signum() > 0),
                10);
        often(
                "an item at its limit",
                card.adjustments().stream()
                        .anyMatch(item -> item.claimed()
                                .quantity()
                                .filter(q -> q.value().compareTo(item.points()) > 0)
                                .isPresent()),
                5);
        often(
                "the total of all items at its limit",
                card.parts()
                        .filter(parts -> parts.deducted()
                                        .equals(each.template().adjustments().mostDeducted())
                                && parts.deducted().signum() > 0)
                        .isPresent(),
                1);
        often("a veto", !card.vetoes().isEmpty(), 10);
        often("two vetoes", card.vetoes().size() > 1, 2);
        often("a veto lowers the rating", !card.rating().equals(card.ratingByScore()), 3);
        often("lines are rounded", each.template().rounding() instanceof ScoreRounding.PerLine, 20);
        often(
                "points may be carried",
                lines.stream().anyMatch(line -> line.line().missing() instanceof MissingPolicy.CarryPrevious),
                20);
        for (Class<?> kind : ScoringCurve.class.getPermittedSubclasses()) {
            often(
                    kind.getSimpleName(),
                    lines.stream().anyMatch(line -> kind.isInstance(line.line().curve())),
                    10);
        }
    }

    @Property(tries = 1000)
    void valuesLieAtTheEdges(@ForAll("values") Ratio value) {
        often("zero", value.signum() == 0, 5);
        often("on target", value.equals(Ratio.ONE), 5);
        often("negative", value.signum() < 0, 10);
        often("no decimal", !value.decimal(), 10);
    }

    private static void often(String label, boolean holds, int percent) {
        Statistics.label(label)
                .collect(holds)
                .coverage(coverage -> coverage.check(true).percentage(p -> p >= percent));
    }
}
