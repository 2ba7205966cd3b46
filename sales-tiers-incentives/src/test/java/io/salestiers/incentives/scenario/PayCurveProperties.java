package io.salestiers.incentives.scenario;

import static io.salestiers.incentives.testkit.plan.SmallCompany.QUARTER;
import static io.salestiers.incentives.testkit.plan.SmallCompany.credit;
import static io.salestiers.incentives.testkit.plan.SmallCompany.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.PersonId;
import io.salestiers.incentives.assignment.ComponentId;
import io.salestiers.incentives.credit.Credits;
import io.salestiers.incentives.modifier.LimitScope;
import io.salestiers.incentives.modifier.PayLimit;
import io.salestiers.incentives.plan.Modifier;
import io.salestiers.incentives.quota.Quota;
import io.salestiers.incentives.quota.QuotaLookup;
import io.salestiers.incentives.rate.Application;
import io.salestiers.incentives.rate.TieRule;
import io.salestiers.incentives.testkit.plan.Commissions;
import io.salestiers.incentives.testkit.plan.SmallCompany;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** The run and the function of the rates and modifiers say the same, at and beside every edge. */
class PayCurveProperties {
    @Provide
    Arbitrary<Application> applications() {
        return Arbitraries.of(
                Application.MARGINAL,
                Application.WHOLE_AMOUNT,
                Application.PER_BAND,
                Application.HIGHEST_RATE_ON_EXCESS);
    }

    @Provide
    Arbitrary<List<Modifier>> modifiers() {
        return Arbitraries.of(
                        Modifier.capOfQuota("0.08"),
                        Modifier.capOfQuota("0.05"),
                        new Modifier.Floor(new PayLimit.ShareOfQuota(Ratio.parse("0.01")), LimitScope.COMPONENT),
                        new Modifier.Threshold(Ratio.parse("0.5")),
                        new Modifier.Decelerator(Ratio.parse("0.8"), Ratio.parse("0.5")),
                        new Modifier.Accelerator(
                                List.of(
                                        new Modifier.Accelerator.Step(Ratio.ONE, Ratio.parse("1.5")),
                                        new Modifier.Accelerator.Step(Ratio.parse("1.5"), Ratio.of(2))),
                                Modifier.Accelerator.Scope.ALL,
                                TieRule.EDGE_IN_UPPER_BAND))
                .list()
                .ofMaxSize(3);
    }

    @Provide
    Arbitrary<Long> quotas() {
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(1, Arbitraries.of(1L, 3L, 100_000L, 100_001L)),
                net.jqwik.api.Tuple.of(1, Arbitraries.longs().between(1, 10_000_000)));
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void runAndProfileAgree(
            @ForAll("applications") Application application,
            @ForAll("modifiers") List<Modifier> modifiers,
            @ForAll("quotas") long quota) {
        var plan = SmallCompany.plan(Commissions.of(SmallCompany.rates(application))
                .modifiers(modifiers.toArray(Modifier[]::new))
                .build());
        var inputs = SmallCompany.inputs(
                QuotaLookup.of(
                        SmallCompany.REVENUE,
                        QUARTER,
                        Map.of(PersonId.of("Ann"), Quota.stated(Money.ofMinor(quota, SmallCompany.USD)))),
                Credits.of(List.of()),
                SmallCompany.organization());

        PayCurve curve = PayCurveCalculator.DEFAULT
                .curve(
                        plan,
                        ComponentId.of("commission"),
                        inputs,
                        QUARTER,
                        credit("NEW", "Ann", "2017-08-15", "1.00"),
                        List.of(Ratio.of(1, 3), Ratio.of(5, 2)))
                .orThrow();

        assertThat(curve.points()).isNotEmpty();
        for (PayCurvePoint point : curve.points()) {
            assertThat(point.profile()).isPresent();
            assertThat(point.pay())
                    .as("%s of %s", point.amount(), usd("0.01"))
                    .isEqualTo(point.profile().get().rounded(RoundingMode.HALF_EVEN));
        }
        Statistics.label("modifiers").collect(modifiers.size());
    }
}
