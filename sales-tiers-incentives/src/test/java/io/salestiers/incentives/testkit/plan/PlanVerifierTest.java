package io.salestiers.incentives.testkit.plan;

import static io.salestiers.incentives.testkit.plan.SmallCompany.credit;
import static io.salestiers.incentives.testkit.plan.SmallCompany.usd;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.incentives.bonus.MissingPart;
import io.salestiers.incentives.bonus.Objective;
import io.salestiers.incentives.bonus.ObjectiveScore;
import io.salestiers.incentives.figure.MissingFigure;
import io.salestiers.incentives.figure.Whose;
import io.salestiers.incentives.plan.ObjectiveList;
import io.salestiers.incentives.plan.ScoreMeasure;
import io.salestiers.incentives.rate.Application;
import io.salestiers.kpi.scorecard.EvidenceId;
import io.salestiers.kpi.scorecard.RatingId;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanVerifierTest {
    private static PlanVerifier verifier() {
        return PlanVerifier.verify(SmallCompany.plan(SmallCompany.commission(SmallCompany.rates(Application.MARGINAL))))
                .with(SmallCompany.organization())
                .in("2017-Q3")
                .given(credit("T-1", "Ann", "2017-07-01", "1300.00"))
                .quota("Ann", "revenue", usd("1000.00"));
    }

    @Test
    void rightAmountPasses() {
        assertThatCode(() -> verifier()
                        .paying("Ann", "commission")
                        .pays("63.00")
                        .paying("Bo", "commission")
                        .paysNothing())
                .doesNotThrowAnyException();
    }

    @Test
    void wrongAmountIsExplained() {
        assertThatThrownBy(() -> verifier().paying("Ann", "commission").pays("64.00"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("component commission must pay Ann 64.00, but it gives:")
                .hasMessageContaining("Deal T-1")
                .hasMessageContaining("Band 4 (> 120 % of the quota)");
    }

    @Test
    void moreCreditsAreCalculatedAgain() {
        PlanVerifier verifier = verifier().paying("Ann", "commission").pays("63.00");
        assertThatCode(() -> verifier.given(credit("T-2", "Ann", "2017-07-02", "100.00"))
                        .paying("Ann", "commission")
                        .pays("72.00"))
                .doesNotThrowAnyException();
    }

    @Test
    void ratingsAndScoresOfObjectivesCanBeGiven() {
        PlanVerifier.verify(SmallCompany.plan(Bonuses.scorecard(
                        new ScoreMeasure.ByRating(
                                Whose.PAYEE,
                                List.of(new ScoreMeasure.RatingShare(RatingId.of("A"), Ratio.parse("1.2")))),
                        new MissingFigure.Waits())))
                .with(SmallCompany.organization())
                .in("2017-Q3")
                .targetPay("Ann", "bonus", usd("1000.00"))
                .targetPay("Bo", "bonus", usd("1000.00"))
                .rating(Subject.of(PersonId.of("Ann")), "A")
                .paying("Ann", "bonus")
                .pays("1200.00")
                .paying("Bo", "bonus")
                .paysNothing();
        PlanVerifier.verify(SmallCompany.plan(Bonuses.objectives(
                        new ObjectiveList.InPlan(
                                List.of(Objective.of("office", LocalizedText.of("Open an office", "开设办事处"), "1"))),
                        "1",
                        new MissingPart.Waits())))
                .with(SmallCompany.organization())
                .in("2017-Q3")
                .targetPay("Ann", "bonus", usd("1000.00"))
                .score(
                        "Ann",
                        "bonus",
                        "office",
                        new ObjectiveScore(Ratio.parse("0.9"), PersonId.of("Mara"), EvidenceId.of("E-1")))
                .paying("Ann", "bonus")
                .pays("900.00");
    }

    @Test
    void whatCannotBeCalculatedIsSaid() {
        assertThatThrownBy(() ->
                        verifier().in("2018-Q1").paying("Ann", "commission").pays("0.00"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("must hold on all days of 2018-Q1");
    }

    @Test
    void somethingPaidWhereNothingMust() {
        assertThatThrownBy(() -> verifier().paying("Ann", "commission").paysNothing())
                .hasMessageContaining("must pay Ann nothing");
        assertThatThrownBy(() -> verifier().paying("Ann", "bonus").pays("1.00"))
                .hasMessageContaining("the run has nothing for this payee and component; it has [Ann commission");
    }
}
