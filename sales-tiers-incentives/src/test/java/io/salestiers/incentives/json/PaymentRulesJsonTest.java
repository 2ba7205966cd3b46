package io.salestiers.incentives.json;

import static io.salestiers.incentives.testkit.payout.SmallPayment.DRAW;
import static io.salestiers.incentives.testkit.payout.SmallPayment.all;
import static io.salestiers.incentives.testkit.payout.SmallPayment.draw;
import static io.salestiers.incentives.testkit.payout.SmallPayment.recover;
import static io.salestiers.incentives.testkit.payout.SmallPayment.rules;
import static io.salestiers.incentives.testkit.payout.SmallPayment.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.json.SalesTiersJson;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.TierId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.time.DateRange;
import io.salestiers.incentives.assignment.ComponentId;
import io.salestiers.incentives.assignment.Eligibility;
import io.salestiers.incentives.payout.DebtRecovery;
import io.salestiers.incentives.payout.DrawAmount;
import io.salestiers.incentives.payout.DrawDebt;
import io.salestiers.incentives.payout.DrawForm;
import io.salestiers.incentives.payout.Entitlement;
import io.salestiers.incentives.payout.Forgiveness;
import io.salestiers.incentives.payout.LeaverDebt;
import io.salestiers.incentives.payout.NegativeScope;
import io.salestiers.incentives.payout.PartPeriod;
import io.salestiers.incentives.payout.PaymentFinding;
import io.salestiers.incentives.payout.PaymentRules;
import io.salestiers.incentives.payout.PaymentStep;
import io.salestiers.incentives.payout.RecoveryLimit;
import io.salestiers.incentives.payout.RecoveryStart;
import io.salestiers.incentives.payout.RecoveryTerms;
import io.salestiers.incentives.payout.StepId;
import io.salestiers.incentives.payout.TakeHome;
import io.salestiers.incentives.testkit.payout.PaymentArbitraries;
import io.salestiers.kpi.target.Proration;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PaymentRulesJsonTest {
    private static final List<SalesTiersJson> JACKSONS = List.of(SalesTiersJson.jackson2(), SalesTiersJson.jackson3());

    /** One of each variant, so that a form that is forgotten fails. */
    private static PaymentRules everything() {
        DateRange open = DateRange.startingOn(LocalDate.of(2025, 1, 1));
        Eligibility reps = Eligibility.of(TierId.of("rep"));
        RecoveryTerms third = new RecoveryTerms(
                Ratio.parse("1/3"), new RecoveryLimit.AtMost(usd("300.00")), new TakeHome.AtLeast(usd("10.00")));
        return rules(
                new PaymentStep.ClawBack(StepId.of("taken-back")),
                new PaymentStep.HoldBack(StepId.of("held")),
                new PaymentStep.Draw(
                        DRAW,
                        DrawForm.ADVANCE,
                        new DrawDebt.Recoverable(
                                new RecoveryStart.FromPeriod(4),
                                new RecoveryTerms(Ratio.ONE, new RecoveryLimit.None(), new TakeHome.OfDraw()),
                                new Forgiveness.AfterPeriods(12),
                                LeaverDebt.FORGIVEN),
                        List.of(new Entitlement(reps, open, DrawAmount.of(usd("100.00")))),
                        new PartPeriod.ByDays(Proration.DayCount.WORKING_DAYS)),
                recoverable("next", new RecoveryStart.NextPeriod(), LeaverDebt.AS_BEFORE, new PartPeriod.Whole()),
                recoverable("after", new RecoveryStart.AfterDraw(), LeaverDebt.AT_ONCE, new PartPeriod.Nothing()),
                recoverable(
                        "day",
                        new RecoveryStart.OnDay(LocalDate.of(2025, 2, 28)),
                        LeaverDebt.AS_BEFORE,
                        new PartPeriod.Whole()),
                new PaymentStep.Guarantee(
                        StepId.of("guarantee"),
                        List.of(new Entitlement(
                                reps,
                                open,
                                new DrawAmount.ShareOfTargetPay(ComponentId.of("bonus"), Ratio.parse("0.8")))),
                        new PartPeriod.ByDays(Proration.DayCount.THIRTY_DAY_MONTHS)),
                new PaymentStep.CarryNegative(
                        StepId.of("corrections"), NegativeScope.CORRECTIONS_OF_EARLIER_PERIODS, usd("5.00")),
                new PaymentStep.CarryNegative(StepId.of("negative"), NegativeScope.BALANCE, usd("0.00")),
                recover(
                        new DebtRecovery.OfReceivable(third),
                        new DebtRecovery.OfDraw(DRAW),
                        new DebtRecovery.OfDraw(StepId.of("next")),
                        new DebtRecovery.OfDraw(StepId.of("after")),
                        new DebtRecovery.OfDraw(StepId.of("day")),
                        new DebtRecovery.OfOtherAdvances(all())),
                new PaymentStep.MinimumPayout(StepId.of("minimum"), usd("100.00")));
    }

    private static PaymentStep.Draw recoverable(
            String id, RecoveryStart start, LeaverDebt leaver, PartPeriod partPeriod) {
        return new PaymentStep.Draw(
                StepId.of(id),
                DrawForm.FLOOR,
                new DrawDebt.Recoverable(start, all(), new Forgiveness.Never(), leaver),
                List.of(),
                partPeriod);
    }

    private static void readAgain(PaymentRules rules) {
        byte[] bytes = JACKSONS.get(0).write(rules, IncentiveDocuments.PAYMENT_RULES);
        for (SalesTiersJson json : JACKSONS) {
            assertThat(json.write(rules, IncentiveDocuments.PAYMENT_RULES)).isEqualTo(bytes);
            assertThat(json.read("rules.json", bytes, IncentiveDocuments.PAYMENT_RULES)
                            .orThrow())
                    .isEqualTo(rules);
        }
    }

    @Test
    void eachVariantIsReadAgain() {
        readAgain(everything());
        readAgain(rules(draw(DrawForm.FLOOR, new DrawDebt.NotRecoverable())));
        readAgain(rules());
    }

    @Provide
    Arbitrary<PaymentRules> some() {
        return PaymentArbitraries.rules();
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void allRulesAreReadAgain(@ForAll("some") PaymentRules rules) {
        readAgain(rules);
    }

    @Test
    void findingsAreWhereTheyStand() {
        String text = new String(
                        JACKSONS.get(0).write(everything(), IncentiveDocuments.PAYMENT_RULES), StandardCharsets.UTF_8)
                .replace("\"draw\": \"after\"", "\"draw\": \"nobody\"");
        for (SalesTiersJson json : JACKSONS) {
            WithFindings<PaymentRules> read =
                    json.read("rules.json", text.getBytes(StandardCharsets.UTF_8), IncentiveDocuments.PAYMENT_RULES);
            assertThat(read.findings())
                    .extracting(Finding::code)
                    .containsExactlyInAnyOrder(PaymentFinding.UNKNOWN_DRAW, PaymentFinding.NEVER_RECOVERED);
            assertThat(read.findings())
                    .extracting(Finding::place)
                    .contains(Place.document("rules.json", "/steps/9/debts/3/draw"));
        }
    }

    @Test
    void whatIsNoChoiceIsRefusedWithItsPlace() {
        String text = new String(
                        JACKSONS.get(0).write(everything(), IncentiveDocuments.PAYMENT_RULES), StandardCharsets.UTF_8)
                .replace("\"advance\"", "\"both\"")
                .replace("\"forgiven\"", "\"lost\"");
        for (SalesTiersJson json : JACKSONS) {
            assertThat(json.read("rules.json", text.getBytes(StandardCharsets.UTF_8), IncentiveDocuments.PAYMENT_RULES)
                            .findings())
                    .extracting(Finding::place)
                    .containsExactly(
                            Place.document("rules.json", "/steps/2/form"),
                            Place.document("rules.json", "/steps/2/debt/leaver"));
        }
    }
}
