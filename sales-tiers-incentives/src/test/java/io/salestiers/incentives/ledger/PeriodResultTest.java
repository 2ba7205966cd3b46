package io.salestiers.incentives.ledger;

import static io.salestiers.incentives.testkit.plan.SmallCompany.QUARTER;
import static io.salestiers.incentives.testkit.plan.SmallCompany.REVENUE;
import static io.salestiers.incentives.testkit.plan.SmallCompany.credit;
import static io.salestiers.incentives.testkit.plan.SmallCompany.credits;
import static io.salestiers.incentives.testkit.plan.SmallCompany.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.canonical.InputRef;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.testkit.explain.Recalculation;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.Texts;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.unit.Quantity;
import io.salestiers.incentives.IncentivesMessages;
import io.salestiers.incentives.assignment.PlanId;
import io.salestiers.incentives.earning.EarningRun;
import io.salestiers.incentives.earning.IncentiveCalculator;
import io.salestiers.incentives.modifier.CapExcess;
import io.salestiers.incentives.modifier.LimitScope;
import io.salestiers.incentives.modifier.PayLimit;
import io.salestiers.incentives.modifier.PlanLimit;
import io.salestiers.incentives.plan.IncentivePlan;
import io.salestiers.incentives.plan.Modifier;
import io.salestiers.incentives.quota.Quota;
import io.salestiers.incentives.quota.QuotaLookup;
import io.salestiers.incentives.rate.Application;
import io.salestiers.incentives.testkit.plan.Commissions;
import io.salestiers.incentives.testkit.plan.SmallCompany;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Ann sells 2,000 on a quota of 1,000. By marginal bands of 3 % to half of the quota, 5 % to all of it, 7 % to 120 % and 9 % above
 * she earns 15 + 25 + 14 + 72 = 126.
 */
class PeriodResultTest {
    private static final PersonId ANN = PersonId.of("Ann");
    private static final InputRef PLAN = InputRef.of("plan", "reference", "7");

    private static IncentivePlan plan(String id, List<PlanLimit> limits, Modifier... modifiers) {
        IncentivePlan reference = SmallCompany.plan(Commissions.of(SmallCompany.rates(Application.MARGINAL))
                .modifiers(modifiers)
                .build());
        return IncentivePlan.builder()
                .id(PlanId.of(id))
                .name(reference.name())
                .effective(reference.effective())
                .addAllComponents(reference.components())
                .addAllLimits(limits)
                .build();
    }

    private static EarningRun run(IncentivePlan plan, String amount) {
        return IncentiveCalculator.DEFAULT.calculate(plan.resolve(
                        SmallCompany.inputs(
                                QuotaLookup.of(REVENUE, QUARTER, Map.of(ANN, Quota.stated(usd("1000.00")))),
                                credits(credit("T-1", "Ann", "2017-07-01", amount)),
                                SmallCompany.organization()),
                        QUARTER)
                .orThrow());
    }

    private static Modifier cap(CapExcess excess) {
        return new Modifier.Cap(new PayLimit.Amount(usd("80.00")), LimitScope.COMPONENT, excess);
    }

    private static PlanLimit limit(PlanLimit.Kind kind, String amount, CapExcess excess) {
        return new PlanLimit(kind, usd(amount), List.of(), excess);
    }

    private static List<String> lines(List<PlanLimit> limits, EarningRun... runs) {
        PeriodResult result = new PeriodResult(QUARTER, List.of(runs), limits, List.of(PLAN));
        PeriodRun run = result.run();
        assertThat(result.explanations().keySet()).containsExactlyElementsOf(run.lines());
        result.explanations().forEach((line, explanation) -> {
            Recalculation.verify(explanation);
            assertThat(explanation.value()).contains(Quantity.money(line.amount()));
            assertThat(line.explanation()).isEqualTo(Evidence.of(explanation));
            for (Language language : Language.values()) {
                assertThat(explanation.print(
                                Texts.of(language, List.of(IncentivesMessages.catalogue(), CoreMessages.catalogue()))))
                        .doesNotContain("[");
            }
        });
        return run.lines().stream()
                .map(line -> line.source().plan().map(PlanId::value).orElse("all") + " "
                        + line.source().component().map(Object::toString).orElse("limits") + " " + line.amount() + " "
                        + line.balance())
                .toList();
    }

    @Test
    void eachComponentIsALine() {
        assertThat(lines(List.of(), run(plan("a", List.of()), "2000.00")))
                .containsExactly("a commission USD 126.00 PAYABLE");
    }

    @Test
    void eachDealIsALineWhereDealsAreAskedFor() {
        // 126 on 1,500 and 500: three quarters and a quarter.
        EarningRun run = IncentiveCalculator.DEFAULT.calculate(plan("a", List.of())
                .resolve(
                        SmallCompany.inputs(
                                QuotaLookup.of(REVENUE, QUARTER, Map.of(ANN, Quota.stated(usd("1000.00")))),
                                credits(
                                        credit("T-1", "Ann", "2017-07-01", "1500.00"),
                                        credit("T-2", "Ann", "2017-07-02", "500.00")),
                                SmallCompany.organization()),
                        QUARTER)
                .orThrow());
        PeriodResult result = new PeriodResult(QUARTER, List.of(run), List.of(), List.of(PLAN), RunDetail.BY_DEAL);
        assertThat(result.run().lines())
                .extracting(line -> line.source().transaction().orElseThrow() + " " + line.amount())
                .containsExactly("T-1 USD 94.50", "T-2 USD 31.50");
        result.explanations().forEach((line, explanation) -> {
            Recalculation.verify(explanation);
            assertThat(line.explanation()).isEqualTo(Evidence.of(explanation));
            assertThat(explanation.inputs().get("earning"))
                    .asString()
                    .contains(Evidence.of(run.earnings().get(0).explanation()).hex());
        });
        EarningRun nothing = run(plan("a", List.of()), "0.00");
        assertThat(new PeriodResult(QUARTER, List.of(nothing), List.of(), List.of(PLAN), RunDetail.BY_DEAL)
                        .run()
                        .lines())
                .extracting(line -> line.source().transaction() + " " + line.amount())
                .containsExactly("Optional.empty USD 0.00");
    }

    @Test
    void zeroIsALineThatBooksNothing() {
        EarningRun nothing = run(plan("a", List.of()), "0.00");
        assertThat(lines(List.of(), nothing)).containsExactly("a commission USD 0.00 PAYABLE");
        assertThat(new PeriodResult(QUARTER, List.of(nothing), List.of(PLAN))
                        .run()
                        .postings())
                .isEmpty();
    }

    /** What has no quota is no line: it was not calculated. */
    @Test
    void whatIsNotCalculatedIsNoLine() {
        EarningRun without = IncentiveCalculator.DEFAULT.calculate(plan("a", List.of())
                .resolve(
                        SmallCompany.inputs(
                                QuotaLookup.empty(),
                                credits(credit("T-1", "Ann", "2017-07-01", "2000.00")),
                                SmallCompany.organization()),
                        QUARTER)
                .orThrow());
        assertThat(without.unpaid()).isNotEmpty();
        assertThat(lines(List.of(), without)).isEmpty();
    }

    /** Of 126 under a cap of 80, 46 are over: lost, left to the next period, or earned and held. */
    @Test
    void whatACapKeepsIsNotLost() {
        assertThat(lines(List.of(), run(plan("a", List.of(), cap(CapExcess.LOST)), "2000.00")))
                .containsExactly("a commission USD 80.00 PAYABLE");
        EarningRun carried = run(plan("a", List.of(), cap(CapExcess.CARRIED)), "2000.00");
        assertThat(lines(List.of(), carried)).containsExactly("a commission USD 80.00 PAYABLE");
        assertThat(PaidBefore.nothing()
                        .plus(new PeriodResult(QUARTER, List.of(carried), List.of()))
                        .of(PlanId.of("a"))
                        .all())
                .singleElement()
                .satisfies(item -> assertThat(item.carried()).isEqualTo(usd("46.00")));
        assertThat(lines(List.of(), run(plan("a", List.of(), cap(CapExcess.DEFERRED)), "2000.00")))
                .containsExactly("a commission USD 80.00 PAYABLE", "a commission USD 46.00 HELD");
    }

    /** 126, capped to 100 which defers 26, raised to 110: one line of −26 + 10 = −16 beside the held 26. */
    @Test
    void severalLimitsOfAPlanAreOneLine() {
        IncentivePlan plan = plan(
                "a",
                List.of(
                        limit(PlanLimit.Kind.CAP, "100.00", CapExcess.DEFERRED),
                        limit(PlanLimit.Kind.FLOOR, "110.00", CapExcess.LOST)));
        assertThat(lines(List.of(), run(plan, "2000.00")))
                .containsExactly(
                        "a limits USD -16.00 PAYABLE", "a limits USD 26.00 HELD", "a commission USD 126.00 PAYABLE");
    }

    /** 126 of the one plan and 100 of the other, at most 150 together: −76. */
    @Test
    void limitsOnAllPlansAreALineOfNoPlan() {
        EarningRun one = run(plan("a", List.of()), "2000.00");
        EarningRun other = run(plan("b", List.of(limit(PlanLimit.Kind.CAP, "100.00", CapExcess.LOST))), "2000.00");
        List<PlanLimit> all = List.of(limit(PlanLimit.Kind.CAP, "150.00", CapExcess.DEFERRED));
        assertThat(lines(all, one, other))
                .containsExactly(
                        "all limits USD -76.00 PAYABLE",
                        "all limits USD 76.00 HELD",
                        "a commission USD 126.00 PAYABLE",
                        "b limits USD -26.00 PAYABLE",
                        "b commission USD 126.00 PAYABLE");
        assertThat(lines(all, other, one)).isEqualTo(lines(all, one, other));
    }

    /** Two versions of the plan: what both give is one amount of one source. */
    @Test
    void versionsOfAPlanAreOneLine() {
        IncentivePlan first = plan("a", List.of()).withEffective(DateRange.parse("2017-01-01/2018-01-01"));
        IncentivePlan second = plan("a", List.of()).withEffective(DateRange.parse("2017-07-01/2018-01-01"));
        EarningRun one = run(first, "2000.00");
        EarningRun other = run(second, "1000.00");
        int lines = one.earnings().size() + other.earnings().size();
        PeriodRun run = new PeriodResult(QUARTER, List.of(one, other), List.of(PLAN)).run();

        assertThat(lines).isEqualTo(2);
        assertThat(run.lines()).hasSize(1);
        assertThat(run.lines().get(0).amount())
                .isEqualTo(one.earnings()
                        .get(0)
                        .amount()
                        .plus(other.earnings().get(0).amount()));
        assertThat(lines(List.of(), one, other)).hasSize(1);
        assertThat(PaidBefore.nothing()
                        .plus(new PeriodResult(QUARTER, List.of(one, other), List.of()))
                        .of(PlanId.of("a"))
                        .all())
                .singleElement()
                .satisfies(item ->
                        assertThat(item.earned()).isEqualTo(run.lines().get(0).amount()));
    }

    @Test
    void refuses() {
        EarningRun run = run(plan("a", List.of()), "2000.00");
        assertThatThrownBy(
                        () -> new PeriodResult(FiscalCalendar.CALENDAR_YEAR.parse("2017-Q4"), List.of(run), List.of()))
                .hasMessageContaining("runs must be of 2017-Q4");
        assertThatThrownBy(() -> new PeriodResult(QUARTER, List.of(run, run), List.of()).run())
                .hasMessageContaining("is there twice");
        assertThatThrownBy(() ->
                        new RunLine(ANN, PaySource.of(QUARTER), usd("1.00"), Balance.DRAW, Evidence.of(explanation())))
                .hasMessageContaining("balance of a line must be one of");
        assertThatThrownBy(() ->
                        new RunLine(ANN, PaySource.of(QUARTER), usd("0.00"), Balance.HELD, Evidence.of(explanation())))
                .hasMessageContaining("above zero");
    }

    private static io.salestiers.core.explain.Explanation explanation() {
        return io.salestiers.core.explain.Explanation.given("any", Quantity.money(usd("1.00")));
    }
}
