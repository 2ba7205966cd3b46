package io.salestiers.incentives.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.json.SalesTiersJson;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.org.TierId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.time.PeriodKind;
import io.salestiers.incentives.assignment.ComponentId;
import io.salestiers.incentives.assignment.UnitLevel;
import io.salestiers.incentives.credit.CreditFilter;
import io.salestiers.incentives.credit.CreditKind;
import io.salestiers.incentives.credit.CreditType;
import io.salestiers.incentives.figure.AttainmentBasis;
import io.salestiers.incentives.figure.Condition;
import io.salestiers.incentives.figure.FigureSource;
import io.salestiers.incentives.figure.Whose;
import io.salestiers.incentives.modifier.CapExcess;
import io.salestiers.incentives.modifier.GateOtherwise;
import io.salestiers.incentives.modifier.KickerExtra;
import io.salestiers.incentives.modifier.LimitScope;
import io.salestiers.incentives.modifier.PayLimit;
import io.salestiers.incentives.modifier.PlanLimit;
import io.salestiers.incentives.plan.IncentivePlan;
import io.salestiers.incentives.plan.Modifier;
import io.salestiers.incentives.plan.RateCommission;
import io.salestiers.incentives.rate.Application;
import io.salestiers.incentives.rate.RateFinding;
import io.salestiers.incentives.rate.TieRule;
import io.salestiers.incentives.testkit.plan.Commissions;
import io.salestiers.incentives.testkit.plan.SmallCompany;
import io.salestiers.kpi.catalog.KpiId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IncentiveDocumentsTest {
    private static final SalesTiersJson JACKSON_2 = SalesTiersJson.jackson2();
    private static final SalesTiersJson JACKSON_3 = SalesTiersJson.jackson3();

    static Stream<IncentivePlan> plans() {
        return Stream.concat(
                Stream.concat(
                        Stream.of(withModifiers(), withLimits()),
                        Stream.of(Application.values()).map(SmallCompany::rates).map(SmallCompany::plan)),
                Stream.of(
                                new UnitLevel.HeadedBy(TierId.of("manager")),
                                new UnitLevel.Listed(List.of(UnitId.of("west"), UnitId.of("east"))))
                        .map(units -> SmallCompany.plan(SmallCompany.pool(units))));
    }

    /** One of each, so that a form that is forgotten fails. */
    private static IncentivePlan withModifiers() {
        FigureSource attainment = new FigureSource.QuotaAttainment(
                SmallCompany.REVENUE,
                CreditFilter.of(CreditType.REVENUE, CreditKind.DIRECT),
                new AttainmentBasis.ToDate(PeriodKind.YEAR),
                Whose.COMPANY);
        Condition met = new Condition(attainment, Condition.Relation.AT_LEAST, Ratio.ONE, Condition.IfMissing.WAITS);
        Condition score = new Condition(
                new FigureSource.Score(Whose.PAYEE), Condition.Relation.BELOW, Ratio.of(60), Condition.IfMissing.MET);
        Condition kpi = new Condition(
                new FigureSource.KpiResult(KpiId.of("win-rate"), Whose.UNIT),
                Condition.Relation.ABOVE,
                Ratio.parse("1/3"),
                Condition.IfMissing.NOT_MET);
        RateCommission reference = SmallCompany.commission(SmallCompany.rates(Application.MARGINAL));
        return SmallCompany.plan(Commissions.of(reference.rates())
                .modifiers(
                        new Modifier.Threshold(Ratio.parse("0.5")),
                        new Modifier.Decelerator(Ratio.parse("0.8"), Ratio.parse("0.5")),
                        new Modifier.Accelerator(
                                List.of(new Modifier.Accelerator.Step(Ratio.ONE, Ratio.parse("1.5"))),
                                Modifier.Accelerator.Scope.WHOLE_EXCESS,
                                TieRule.EDGE_IN_UPPER_BAND),
                        new Modifier.Gate(met, new GateOtherwise.Nothing()),
                        new Modifier.Gate(score, new GateOtherwise.Share(Ratio.parse("0.5"))),
                        new Modifier.Gate(kpi, new GateOtherwise.FlatRate(Ratio.parse("0.01"))),
                        new Modifier.Gate(kpi, new GateOtherwise.AtMost(new PayLimit.ShareOfQuota(Ratio.parse("0.1")))),
                        new Modifier.Kicker(met, new KickerExtra.Amount(SmallCompany.usd("50.00"))),
                        new Modifier.Kicker(met, new KickerExtra.RateOnCredits(Ratio.parse("0.01"))),
                        new Modifier.DealKicker(
                                CreditFilter.of(CreditType.REVENUE, CreditKind.DIRECT, CreditKind.OVERLAY),
                                new KickerExtra.Amount(SmallCompany.usd("5.00"))),
                        new Modifier.Multiplier(
                                new Condition(
                                        new FigureSource.Stated(MeasureId.of("attendance"), Whose.PAYEE),
                                        Condition.Relation.AT_MOST,
                                        Ratio.ONE,
                                        Condition.IfMissing.MET),
                                Ratio.parse("1.1")),
                        new Modifier.Floor(new PayLimit.Amount(SmallCompany.usd("1.00")), LimitScope.COMPONENT),
                        new Modifier.Cap(
                                new PayLimit.Amount(SmallCompany.usd("80.00")),
                                LimitScope.COMPONENT,
                                CapExcess.CARRIED))
                .build());
    }

    private static IncentivePlan withLimits() {
        IncentivePlan plan = SmallCompany.plan(SmallCompany.rates(Application.MARGINAL));
        return IncentivePlan.builder()
                .id(plan.id())
                .name(plan.name())
                .effective(plan.effective())
                .addAllComponents(plan.components())
                .addLimits(
                        new PlanLimit(
                                PlanLimit.Kind.CAP,
                                SmallCompany.usd("80.00"),
                                List.of(ComponentId.of("commission")),
                                CapExcess.DEFERRED),
                        new PlanLimit(PlanLimit.Kind.FLOOR, SmallCompany.usd("10.00"), List.of(), CapExcess.LOST))
                .build();
    }

    @ParameterizedTest
    @MethodSource("plans")
    void planIsWrittenAndReadAgainAlikeByBothJacksons(IncentivePlan plan) {
        byte[] bytes = JACKSON_3.write(plan, IncentiveDocuments.PLAN);

        assertThat(JACKSON_2.write(plan, IncentiveDocuments.PLAN)).isEqualTo(bytes);
        assertThat(JACKSON_3.read("plan.json", bytes, IncentiveDocuments.PLAN).orThrow())
                .isEqualTo(plan);
        assertThat(JACKSON_2.read("plan.json", bytes, IncentiveDocuments.PLAN).orThrow())
                .isEqualTo(plan);
    }

    @Test
    void findingsOfATableAreAtTheirBands() {
        String text = new String(
                        JACKSON_3.write(
                                SmallCompany.plan(SmallCompany.rates(Application.MARGINAL)), IncentiveDocuments.PLAN),
                        StandardCharsets.UTF_8)
                .replace("\"to\": \"1.2\"", "\"to\": \"1.1\"");
        for (SalesTiersJson json : List.of(JACKSON_2, JACKSON_3)) {
            WithFindings<IncentivePlan> read =
                    json.read("plan.json", text.getBytes(StandardCharsets.UTF_8), IncentiveDocuments.PLAN);

            assertThat(read.findings()).extracting(Finding::code).containsExactly(RateFinding.HOLE);
            assertThat(read.findings())
                    .extracting(Finding::place)
                    .containsExactly(Place.document("plan.json", "/components/0/rates/bands/3"));
        }
    }
}
