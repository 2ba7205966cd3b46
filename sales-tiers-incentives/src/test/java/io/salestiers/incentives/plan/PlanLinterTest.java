package io.salestiers.incentives.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.text.Texts;
import io.salestiers.incentives.IncentivesMessages;
import io.salestiers.incentives.rate.Application;
import io.salestiers.incentives.rate.BandBounds;
import io.salestiers.incentives.rate.NegativeAmount;
import io.salestiers.incentives.rate.RateBand;
import io.salestiers.incentives.rate.RateTable;
import io.salestiers.incentives.rate.TieRule;
import io.salestiers.incentives.testkit.plan.Commissions;
import io.salestiers.incentives.testkit.plan.SmallCompany;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PlanLinterTest {
    private static IncentivePlan plan(Application application, String cap, RateBand... bands) {
        var reference = SmallCompany.commission(RateTable.builder()
                .bounds(BandBounds.SHARE_OF_QUOTA)
                .application(application)
                .ties(TieRule.EDGE_IN_LOWER_BAND)
                .negative(NegativeAmount.PAYS_NEGATIVE)
                .addBands(bands)
                .build());
        return SmallCompany.plan(Commissions.of(reference.rates())
                .modifiers(Modifier.capOfQuota(cap))
                .build());
    }

    /** Above 1.2 quotas 7 % are 8.4 % of the quota already, and the cap is 8 %. */
    @Test
    void inTheWholeAmountPlanTheCapMakesTheLastBandIneffective() {
        List<Finding> findings = PlanLinter.lint(SmallCompany.plan(SmallCompany.rates(Application.WHOLE_AMOUNT)));

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(PlanFinding.BAND_WITHOUT_EFFECT);
            assertThat(finding.place()).isEqualTo(Place.document("incentive-plan", "/components/0/rates/bands/3"));
            assertThat(finding.message(Texts.of(Locale.ENGLISH, IncentivesMessages.catalogue())))
                    .isEqualTo("band 4 (from 1.2, rate 0.09) has no effect: where it begins, pay is 0.084 of the quota"
                            + " already and the cap is 0.08 (component commission)");
        });
    }

    /** 1.5 % + 2.5 % + 1.4 % = 5.4 % of the quota at 1.2: the cap is not reached. */
    @Test
    void inTheMarginalPlanEveryBandHasAnEffect() {
        assertThat(PlanLinter.lint(SmallCompany.plan(SmallCompany.rates(Application.MARGINAL))))
                .isEmpty();
    }

    /** Marginally, 2 % + 4 % = 6 % at 1.0; a cap of exactly that leaves nothing to the band above. */
    @Test
    void capReachedExactlyAtTheEdge() {
        assertThat(PlanLinter.lint(plan(
                        Application.MARGINAL,
                        "0.06",
                        RateBand.of("0", "0.5", "0.04"),
                        RateBand.of("0.5", "1", "0.08"),
                        RateBand.above("1", "0.1"))))
                .extracting(Finding::code)
                .containsExactly(PlanFinding.BAND_WITHOUT_EFFECT);
    }

    /** 6 % at the edge from below, capped 8 % above: the band lifts pay, so it has an effect. */
    @Test
    void bandThatLiftsPayToTheCapHasAnEffect() {
        assertThat(PlanLinter.lint(plan(
                        Application.WHOLE_AMOUNT,
                        "0.08",
                        RateBand.of("0", "1.2", "0.05"),
                        RateBand.above("1.2", "0.09"))))
                .isEmpty();
    }

    @Test
    void payThatFalls() {
        assertThat(PlanLinter.lint(plan(
                        Application.WHOLE_AMOUNT,
                        "0.5",
                        RateBand.of("0", "1.5", "0.05"),
                        RateBand.above("1.5", "0.04"))))
                .extracting(Finding::code)
                .containsExactly(PlanFinding.PAY_FALLS);
    }

    /** 4 % at the quota, capped at 3 %. */
    @Test
    void capBelowTarget() {
        assertThat(PlanLinter.lint(plan(Application.MARGINAL, "0.03", RateBand.above("0", "0.04"))))
                .extracting(Finding::code)
                .containsExactly(PlanFinding.CAP_BELOW_TARGET);
    }
}
