package io.salestiers.incentives.earning;

import static io.salestiers.incentives.testkit.plan.SmallCompany.USD;
import static io.salestiers.incentives.testkit.plan.SmallCompany.credit;
import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.time.BusinessCalendar;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.PeriodKind;
import io.salestiers.core.time.PieceJoining;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import io.salestiers.incentives.commission.ApplicationUnit;
import io.salestiers.incentives.commission.CutTotal;
import io.salestiers.incentives.commission.DateWindow;
import io.salestiers.incentives.commission.NegativePeriod;
import io.salestiers.incentives.commission.PayCurrency;
import io.salestiers.incentives.commission.ReturnRule;
import io.salestiers.incentives.commission.TrueUp;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.credit.CreditFilter;
import io.salestiers.incentives.credit.CreditKind;
import io.salestiers.incentives.credit.CreditType;
import io.salestiers.incentives.credit.DateName;
import io.salestiers.incentives.credit.Relation;
import io.salestiers.incentives.credit.TransactionId;
import io.salestiers.incentives.credit.TransactionReference;
import io.salestiers.incentives.figure.AttainmentBasis;
import io.salestiers.incentives.modifier.CapExcess;
import io.salestiers.incentives.modifier.LimitScope;
import io.salestiers.incentives.modifier.PayLimit;
import io.salestiers.incentives.plan.Modifier;
import io.salestiers.incentives.plan.PlanFinding;
import io.salestiers.incentives.quota.Prorated;
import io.salestiers.incentives.quota.ProrationRule;
import io.salestiers.incentives.quota.Quota;
import io.salestiers.incentives.rate.Application;
import io.salestiers.incentives.rate.BandBounds;
import io.salestiers.incentives.rate.BeyondLast;
import io.salestiers.incentives.rate.NegativeAmount;
import io.salestiers.incentives.rate.RateBand;
import io.salestiers.incentives.rate.RateTable;
import io.salestiers.incentives.rate.TieRule;
import io.salestiers.incentives.testkit.plan.Commissions;
import io.salestiers.incentives.testkit.plan.SmallCompany;
import io.salestiers.kpi.target.Proration;
import io.salestiers.kpi.target.TargetPiece;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CommissionTest {
    /** 5 % up to the quota, 10 % above. */
    private static final RateTable ACCELERATED =
            table(BandBounds.SHARE_OF_QUOTA, RateBand.of("0", "1", "0.05"), RateBand.above("1", "0.10"));

    /** 1 % up to 1,000, 2 % above. */
    private static final RateTable BY_AMOUNT =
            table(BandBounds.AMOUNT, RateBand.of("0", "1000", "0.01"), RateBand.above("1000", "0.02"));

    private static RateTable table(BandBounds bounds, RateBand... bands) {
        return RateTable.builder()
                .bounds(bounds)
                .application(Application.MARGINAL)
                .ties(TieRule.EDGE_IN_UPPER_BAND)
                .negative(NegativeAmount.PAYS_NEGATIVE)
                .addBands(bands)
                .build();
    }

    private static Credit returned(String transaction, String day, String amount, String original) {
        return credit(transaction, "Ann", day, amount).toBuilder()
                .reference(new TransactionReference(TransactionId.parse(original), Relation.RETURNS))
                .build();
    }

    @Nested
    class AppliedTo {
        /** https://docs.oracle.com/en/cloud/saas/sales/facmi/examples-of-calculating-earnings-using-step-rates.html */
        private CommissionScene oracle(ApplicationUnit unit) {
            RateTable steps = table(
                    BandBounds.AMOUNT,
                    RateBand.of("0", "1000", "0.01"),
                    RateBand.of("1000", "3000", "0.02"),
                    RateBand.of("3000", "8000", "0.03"),
                    RateBand.above("8000", "0.05"));
            return CommissionScene.of(
                            Commissions.of(steps).withoutQuota(USD).unit(unit).build())
                    .sells("T1", "2017-01-01", "200.00")
                    .sells("T2", "2017-01-02", "300.00")
                    .sells("T3", "2017-01-15", "1500.00")
                    .sells("T4", "2017-02-01", "1200.00")
                    .sells("T5", "2017-02-15", "2000.00")
                    .sells("T6", "2017-03-01", "4500.00");
        }

        @Test
        void eachTransactionBeginsInTheFirstBand() {
            // 2 + 3 + 20 + 14 + 30 + 95
            assertThat(oracle(ApplicationUnit.EACH_TRANSACTION).pays("2017-Q1")).isEqualTo("164.00");
        }

        @Test
        void totalOfThePeriodMeetsTheTableOnce() {
            // 10 + 40 + 150 + 85
            assertThat(oracle(ApplicationUnit.PERIOD_TOTAL).pays("2017-Q1")).isEqualTo("285.00");
        }

        @Test
        void runningTotalPaysTheSameAndTellsWhatEachTransactionBrought() {
            EarningRun run = oracle(ApplicationUnit.RUNNING_TOTAL).run("2017-Q1");

            assertThat(CommissionScene.shown(run, "Ann")).isEqualTo("285.00");
            assertThat(run.of(io.salestiers.core.org.PersonId.of("Ann")).get(0).explanation().flatten().stream()
                            .filter(step -> step.key().equals("incentives.explain.pay-of-deal"))
                            .map(step -> step.value().orElseThrow().value().toString()))
                    // 200 and 300 at 1 %; 500 at 1 % + 1,000 at 2 %; 1,000 at 2 % + 200 at 3 %; 2,000 at 3 %;
                    // 2,800 at 3 % + 1,700 at 5 %
                    .containsExactly("2", "3", "25", "26", "60", "169");
        }

        @Test
        void capOfATransactionLimitsEach() {
            // 2 + 3 + 20 + 14 + 30 + 50 instead of 95
            RateTable steps = table(
                    BandBounds.AMOUNT,
                    RateBand.of("0", "1000", "0.01"),
                    RateBand.of("1000", "3000", "0.02"),
                    RateBand.of("3000", "8000", "0.03"),
                    RateBand.above("8000", "0.05"));
            assertThat(CommissionScene.of(Commissions.of(steps)
                                    .withoutQuota(USD)
                                    .unit(ApplicationUnit.EACH_TRANSACTION)
                                    .modifiers(new Modifier.Cap(
                                            new PayLimit.Amount(SmallCompany.usd("50.00")),
                                            LimitScope.TRANSACTION,
                                            CapExcess.LOST))
                                    .build())
                            .sells("T5", "2017-02-15", "2000.00")
                            .sells("T6", "2017-03-01", "4500.00")
                            .pays("2017-Q1"))
                    .isEqualTo("80.00");
        }

        @Test
        void wholeAmountOnTheRunningTotalPaysEarlierTransactionsAgain() {
            // 5 % to 1,000, 10 % on all of it above: T1 900 pays 45; T2 takes the total to 1,200: 120 − 45
            RateTable whole = BY_AMOUNT
                    .withBands(RateBand.of("0", "1000", "0.05"), RateBand.above("1000", "0.10"))
                    .withApplication(Application.WHOLE_AMOUNT);
            assertThat(CommissionScene.of(Commissions.of(whole)
                                    .withoutQuota(USD)
                                    .unit(ApplicationUnit.RUNNING_TOTAL)
                                    .build())
                            .sells("T1", "2017-01-02", "900.00")
                            .sells("T2", "2017-01-03", "300.00")
                            .pays("2017-Q1"))
                    .isEqualTo("120.00");
        }
    }

    @Nested
    class Returns {
        private CommissionScene scene(ApplicationUnit unit, ReturnRule rule) {
            return CommissionScene.of(Commissions.of(BY_AMOUNT)
                            .withoutQuota(USD)
                            .unit(unit)
                            .returns(rule)
                            .build())
                    .sells("A", "2017-01-02", "900.00")
                    .sells("B", "2017-01-03", "300.00");
        }

        @Test
        void returnThatNetsMovesTheTotalBack() {
            // 9 + 5 − 11
            assertThat(scene(ApplicationUnit.RUNNING_TOTAL, ReturnRule.NETS_ON_ARRIVAL)
                            .given(returned("R", "2017-01-04", "-900.00", "A"))
                            .pays("2017-M01"))
                    .isEqualTo("3.00");
        }

        @Test
        void returnThatReversesTakesBackWhatTheDealEarned() {
            // 9 + 5 − 9
            assertThat(scene(ApplicationUnit.RUNNING_TOTAL, ReturnRule.REVERSES_WHAT_IT_EARNED)
                            .given(returned("R", "2017-01-04", "-900.00", "A"))
                            .pays("2017-M01"))
                    .isEqualTo("5.00");
        }

        @Test
        void partIsTakenBackInProportionEvenInALaterPeriod() {
            CommissionScene scene = scene(ApplicationUnit.RUNNING_TOTAL, ReturnRule.REVERSES_WHAT_IT_EARNED)
                    .given(returned("R", "2017-02-04", "-150.00", "B"));

            assertThat(scene.pays("2017-M01")).isEqualTo("14.00");
            // B earned 5, half of it is returned
            assertThat(scene.pays("2017-M02")).isEqualTo("-2.50");
        }

        @Test
        void eachTransactionByItself() {
            // a sale of 1,500 earns 10 + 10; its full return takes 20 back, or nets at the first rate: 15
            for (ReturnRule rule : ReturnRule.values()) {
                assertThat(CommissionScene.of(Commissions.of(BY_AMOUNT)
                                        .withoutQuota(USD)
                                        .unit(ApplicationUnit.EACH_TRANSACTION)
                                        .returns(rule)
                                        .build())
                                .sells("A", "2017-01-02", "1500.00")
                                .given(returned("R", "2017-03-01", "-1500.00", "A"))
                                .pays("2017-M03"))
                        .isEqualTo(rule == ReturnRule.NETS_ON_ARRIVAL ? "-15.00" : "-20.00");
            }
        }

        @Test
        void returnOfNothingNetsAndIsNoticed() {
            CommissionScene scene = scene(ApplicationUnit.RUNNING_TOTAL, ReturnRule.REVERSES_WHAT_IT_EARNED)
                    .given(returned("R", "2017-01-04", "-900.00", "unknown"));

            assertThat(scene.pays("2017-M01")).isEqualTo("3.00");
            assertThat(scene.findings())
                    .extracting(finding -> (Object) finding.code())
                    .contains(PlanFinding.RETURN_OF_NOTHING);
        }
    }

    @Nested
    class Negative {
        private CommissionScene scene(NegativePeriod rule) {
            return CommissionScene.of(Commissions.of(table(BandBounds.AMOUNT, RateBand.above("0", "0.05")))
                            .withoutQuota(USD)
                            .negative(rule)
                            .build())
                    .sells("R", "2017-03-02", "-1000.00")
                    .sells("S", "2017-04-02", "3000.00");
        }

        @Test
        void paysNegative() {
            CommissionScene scene = scene(NegativePeriod.PAYS_NEGATIVE);
            assertThat(scene.pays("2017-M03")).isEqualTo("-50.00");
            assertThat(scene.pays("2017-M04")).isEqualTo("150.00");
        }

        @Test
        void paysNothing() {
            CommissionScene scene = scene(NegativePeriod.ZERO);
            assertThat(scene.pays("2017-M03")).isEqualTo("0.00");
            assertThat(scene.pays("2017-M04")).isEqualTo("150.00");
        }

        @Test
        void carriesWhatIsMissing() {
            CommissionScene scene = scene(NegativePeriod.ZERO_AND_CARRIES);
            assertThat(scene.pays("2017-M03")).isEqualTo("0.00");
            assertThat(scene.pays("2017-M04")).isEqualTo("100.00");
        }

        @Test
        void carriesOverSeveralPeriodsAndTransactions() {
            CommissionScene scene = CommissionScene.of(
                            Commissions.of(table(BandBounds.AMOUNT, RateBand.above("0", "0.05")))
                                    .withoutQuota(USD)
                                    .unit(ApplicationUnit.RUNNING_TOTAL)
                                    .negative(NegativePeriod.ZERO_AND_CARRIES)
                                    .build())
                    .sells("R", "2017-03-02", "-1000.00")
                    .sells("S", "2017-04-02", "300.00")
                    .sells("U", "2017-05-02", "3000.00");
            assertThat(scene.pays("2017-M03")).isEqualTo("0.00");
            assertThat(scene.pays("2017-M04")).isEqualTo("0.00");
            // 3,000 − 700 = 2,300 at 5 %
            assertThat(scene.pays("2017-M05")).isEqualTo("115.00");
        }
    }

    @Nested
    class NegativeToDate {
        /** January 150, February −120, March 200 on 100 a month: the total goes 150, 30, 230. */
        private CommissionScene scene(NegativePeriod rule) {
            return CommissionScene.of(Commissions.of(ACCELERATED)
                            .basis(new AttainmentBasis.ToDate(PeriodKind.YEAR))
                            .negative(rule)
                            .build())
                    .quota("Ann", "2017-M01", "100.00")
                    .quota("Ann", "2017-M02", "100.00")
                    .quota("Ann", "2017-M03", "100.00")
                    .sells("A", "2017-01-10", "150.00")
                    .sells("R", "2017-02-10", "-120.00")
                    .sells("B", "2017-03-10", "200.00");
        }

        @Test
        void takesBackWhatItMoves() {
            CommissionScene scene = scene(NegativePeriod.PAYS_NEGATIVE);
            assertThat(scene.pays("2017-M01")).isEqualTo("10.00");
            // from 150 to 30 of 200, at 5 %
            assertThat(scene.pays("2017-M02")).isEqualTo("-6.00");
            assertThat(scene.pays("2017-M03")).isEqualTo("10.00");
        }

        @Test
        void whatIsMissingIsMadeUpForFirst() {
            CommissionScene scene = scene(NegativePeriod.ZERO_AND_CARRIES);
            assertThat(scene.pays("2017-M01")).isEqualTo("10.00");
            assertThat(scene.pays("2017-M02")).isEqualTo("0.00");
            // from 150, which is paid already, to 230 of 300
            assertThat(scene.pays("2017-M03")).isEqualTo("4.00");
        }

        @Test
        void orIsForgiven() {
            CommissionScene scene = scene(NegativePeriod.ZERO);
            assertThat(scene.pays("2017-M01")).isEqualTo("10.00");
            assertThat(scene.pays("2017-M02")).isEqualTo("0.00");
            assertThat(scene.pays("2017-M03")).isEqualTo("10.00");
        }
    }

    @Nested
    class Bases {
        private CommissionScene scene(AttainmentBasis basis, TrueUp trueUp) {
            return CommissionScene.of(Commissions.of(ACCELERATED)
                            .basis(basis)
                            .trueUp(trueUp)
                            .build())
                    .quota("Ann", "2017-M01", "100.00")
                    .quota("Ann", "2017-M02", "100.00")
                    .sells("A", "2017-01-10", "150.00")
                    .sells("B", "2017-02-10", "20.00");
        }

        @Test
        void eachPeriodByItselfMovesTheTotal() {
            CommissionScene scene = scene(new AttainmentBasis.ToDate(PeriodKind.YEAR), TrueUp.EACH_PERIOD_BY_ITSELF);
            assertThat(scene.pays("2017-M01")).isEqualTo("10.00");
            assertThat(scene.pays("2017-M02")).isEqualTo("1.00");
        }

        @Test
        void trueUpDeductsWhatIsPaid() {
            CommissionScene scene = scene(new AttainmentBasis.ToDate(PeriodKind.YEAR), TrueUp.EARNED_LESS_PAID);
            assertThat(scene.pays("2017-M01")).isEqualTo("10.00");
            assertThat(scene.pays("2017-M02")).isEqualTo("-1.50");
        }

        @Test
        void trueUpWithoutEarlierPayWaits() {
            CommissionScene scene = scene(new AttainmentBasis.ToDate(PeriodKind.YEAR), TrueUp.EARNED_LESS_PAID);
            assertThat(scene.pays("2017-M02")).isEqualTo("no-earlier-pay");
            assertThat(scene.findings())
                    .extracting(finding -> (Object) finding.code())
                    .contains(PlanFinding.EARLIER_PAY_MISSING);
        }

        @Test
        void trueUpThatIsNotNegativeIsRecoveredLater() {
            CommissionScene scene = CommissionScene.of(Commissions.of(ACCELERATED)
                            .basis(new AttainmentBasis.ToDate(PeriodKind.YEAR))
                            .trueUp(TrueUp.EARNED_LESS_PAID)
                            .negative(NegativePeriod.ZERO_AND_CARRIES)
                            .build())
                    .quota("Ann", "2017-M01", "100.00")
                    .quota("Ann", "2017-M02", "100.00")
                    .quota("Ann", "2017-M03", "100.00")
                    .sells("A", "2017-01-10", "150.00")
                    .sells("B", "2017-02-10", "20.00")
                    .sells("C", "2017-03-10", "100.00");
            assertThat(scene.pays("2017-M01")).isEqualTo("10.00");
            assertThat(scene.pays("2017-M02")).isEqualTo("0.00");
            // 270 of 300 earn 13.50, less 10
            assertThat(scene.pays("2017-M03")).isEqualTo("3.50");
        }

        @Test
        void monthsOfAnotherYearDoNotCount() {
            CommissionScene scene = scene(new AttainmentBasis.ToDate(PeriodKind.YEAR), TrueUp.EACH_PERIOD_BY_ITSELF)
                    .quota("Ann", "2016-M12", "1000.00")
                    .sells("Z", "2016-12-20", "5000.00");
            assertThat(scene.pays("2017-M01")).isEqualTo("10.00");
        }

        /** Of 1,200 a year 325 are no reason for the higher rate; of 300 to date they are. */
        @Test
        void toDateAgainstTheWholeYear() {
            CommissionScene scene = CommissionScene.of(Commissions.of(ACCELERATED)
                    .basis(new AttainmentBasis.ToDateOfWhole(PeriodKind.YEAR))
                    .build());
            CommissionScene toDate = CommissionScene.of(Commissions.of(ACCELERATED)
                    .basis(new AttainmentBasis.ToDate(PeriodKind.YEAR))
                    .build());
            for (CommissionScene each : List.of(scene, toDate)) {
                for (int month = 1; month <= 12; month++) {
                    each.quota("Ann", "2017-M" + (month < 10 ? "0" : "") + month, "100.00");
                }
                each.sells("A", "2017-01-10", "50.00")
                        .sells("B", "2017-02-10", "75.00")
                        .sells("C", "2017-03-10", "200.00");
            }
            assertThat(scene.pays("2017-M03")).isEqualTo("10.00");
            // from 125 to 300 at 5 %, to 325 at 10 %
            assertThat(toDate.pays("2017-M03")).isEqualTo("11.25");
        }

        /** January and February with 275 of 200: from 75 to 200 at 5 %, to 275 at 10 %. */
        @Test
        void rolling() {
            CommissionScene scene = CommissionScene.of(Commissions.of(ACCELERATED)
                            .basis(new AttainmentBasis.Rolling(2))
                            .build())
                    .quota("Ann", "2017-M01", "100.00")
                    .quota("Ann", "2017-M02", "100.00")
                    .quota("Ann", "2017-M03", "100.00")
                    .sells("A", "2017-01-10", "50.00")
                    .sells("B", "2017-02-10", "75.00")
                    .sells("C", "2017-03-10", "200.00");
            assertThat(scene.pays("2017-M03")).isEqualTo("13.75");
        }

        /** A month without a quota adds neither its quota nor its credits. */
        @Test
        void monthWithoutAQuotaIsLeftOut() {
            CommissionScene scene = scene(new AttainmentBasis.ToDate(PeriodKind.YEAR), TrueUp.EARNED_LESS_PAID)
                    .quota("Ann", "2017-M03", "100.00")
                    .quota("Ann", "2017-M01", "0.00")
                    .sells("C", "2017-03-10", "100.00");
            assertThat(scene.pays("2017-M01")).isEqualTo("zero-quota");
            assertThat(scene.pays("2017-M02")).isEqualTo("1.00");
            assertThat(scene.pays("2017-M03")).isEqualTo("5.00");
        }
    }

    @Nested
    class Pieces {
        /** Ann moves to another team on 16 June: 15 and 15 days. */
        private Organization moving() {
            return SmallCompany.builder()
                    .movePosition("ann", "east-2", LocalDate.parse("2017-06-16"))
                    .build();
        }

        private CommissionScene scene(PieceJoining joining, CutTotal totals) {
            return CommissionScene.of(Commissions.of(ACCELERATED)
                            .joining(joining)
                            .totals(totals)
                            .build())
                    .with(moving())
                    .quota("Ann", "2017-M06", "200.00")
                    .sells("A", "2017-06-10", "150.00")
                    .sells("B", "2017-06-20", "20.00");
        }

        @Test
        void segmentsHaveTheirOwnQuotaAndBands() {
            assertThat(scene(PieceJoining.SEGMENTED, CutTotal.BEGINS_ANEW).pays("2017-M06"))
                    .isEqualTo("11.00");
        }

        @Test
        void totalGoesOnAgainstTheQuotasSoFar() {
            // 10, then from 150 to 170 of 200 at 5 %
            assertThat(scene(PieceJoining.SEGMENTED, CutTotal.CARRIES_OVER).pays("2017-M06"))
                    .isEqualTo("11.00");
            // 10, then from 150 to 230 of 200: 50 at 5 %, 30 at 10 %
            assertThat(scene(PieceJoining.SEGMENTED, CutTotal.CARRIES_OVER)
                            .sells("C", "2017-06-25", "60.00")
                            .pays("2017-M06"))
                    .isEqualTo("15.50");
        }

        @Test
        void blendedIsMeasuredTogether() {
            assertThat(scene(PieceJoining.BLENDED, CutTotal.BEGINS_ANEW).pays("2017-M06"))
                    .isEqualTo("8.50");
        }

        @Test
        void changesOfOthersCutNothing() {
            CommissionScene scene = scene(PieceJoining.SEGMENTED, CutTotal.BEGINS_ANEW)
                    .with(SmallCompany.builder()
                            .movePosition("bo", "east-2", LocalDate.parse("2017-06-16"))
                            .build());
            assertThat(scene.pays("2017-M06")).isEqualTo("8.50");
        }

        /** 1,000 until the tenth, 5,000 after: 150 of the first 100, 20 of the other 500 thousand. */
        private Quota inPieces(String first, String second) {
            Ratio sum = Ratio.parse(first).plus(Ratio.parse(second));
            Quantity whole = new Quantity(sum, Unit.MONEY, Optional.of(USD));
            return new Quota(
                    whole,
                    List.of(piece("2017-06-01/2017-06-16", first), piece("2017-06-16/2017-07-01", second)),
                    Optional.empty(),
                    Quota.stated(whole).explanation());
        }

        private TargetPiece piece(String days, String amount) {
            return new TargetPiece(
                    DateRange.parse(days),
                    Quantity.money(SmallCompany.usd(amount)),
                    Optional.of(Subject.of(PositionId.of("ann"))));
        }

        @Test
        void quotaThatChangesCutsToo() {
            CommissionScene scene = scene(PieceJoining.SEGMENTED, CutTotal.BEGINS_ANEW)
                    .with(SmallCompany.organization())
                    .quota("Ann", "2017-M06", inPieces("100.00", "10.00"));
            // 100 at 5 % + 50 at 10 %; 10 at 5 % + 10 at 10 %
            assertThat(scene.pays("2017-M06")).isEqualTo("11.50");
        }

        @Test
        void quotaThatStaysTheSameByDayCutsNothing() {
            CommissionScene scene = scene(PieceJoining.SEGMENTED, CutTotal.BEGINS_ANEW)
                    .with(SmallCompany.organization())
                    .quota("Ann", "2017-M06", inPieces("100.00", "100.00"));
            assertThat(scene.pays("2017-M06")).isEqualTo("8.50");
        }

        @Test
        void firstOrLastQuotaIsExtendedToAllDays() {
            // 100 for 15 of 30 days is 200 for all: 170 at 5 %; 10 is 20 for all: 20 at 5 % + 150 at 10 %
            assertThat(scene(PieceJoining.AT_START, CutTotal.BEGINS_ANEW)
                            .quota("Ann", "2017-M06", inPieces("100.00", "10.00"))
                            .pays("2017-M06"))
                    .isEqualTo("8.50");
            assertThat(scene(PieceJoining.AT_END, CutTotal.BEGINS_ANEW)
                            .quota("Ann", "2017-M06", inPieces("100.00", "10.00"))
                            .pays("2017-M06"))
                    .isEqualTo("16.00");
        }

        @Test
        void whoIsNotThereOnTheDayThatDecidesIsPaidNothing() {
            Organization promoted = SmallCompany.builder()
                    .changeRole("ann", "manager", LocalDate.parse("2017-06-16"))
                    .build();
            assertThat(scene(PieceJoining.AT_END, CutTotal.BEGINS_ANEW)
                            .with(promoted)
                            .pays("2017-M06"))
                    .isEqualTo("not-there");
            // at the start all of the month counts, the sales as a manager too
            assertThat(scene(PieceJoining.AT_START, CutTotal.BEGINS_ANEW)
                            .with(promoted)
                            .pays("2017-M06"))
                    .isEqualTo("8.50");
            assertThat(scene(PieceJoining.BLENDED, CutTotal.BEGINS_ANEW)
                            .with(promoted)
                            .pays("2017-M06"))
                    .isEqualTo("7.50");
        }
    }

    @Nested
    class Prorating {
        /** Ann joins on Friday, 16 June 2017: 15 of 30 days. */
        private String pays(Prorated prorated, Proration days) {
            Organization joining = Organization.builder(
                            SmallCompany.organization().ladder(), LocalDate.parse("2016-01-01"))
                    .unit("company", io.salestiers.core.text.LocalizedText.same("company"))
                    .position("ann", "rep", "company")
                    .holder("Ann", "ann", DateRange.parse("2017-06-16/"))
                    .build();
            return CommissionScene.of(Commissions.of(ACCELERATED)
                            .proration(new ProrationRule(prorated, days))
                            .build())
                    .with(joining)
                    .with(BusinessCalendar.of(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Set.of(), Set.of()))
                    .quota("Ann", "2017-M06", "6600.00")
                    .given(Credit.of(
                            "A",
                            io.salestiers.core.org.PersonId.of("Ann"),
                            PositionId.of("ann"),
                            List.of(io.salestiers.core.org.UnitId.of("company")),
                            LocalDate.parse("2017-06-20"),
                            SmallCompany.usd("6600.00")))
                    .pays("2017-M06");
        }

        private Proration days(Proration.DayCount count, Proration.Ends ends) {
            return new Proration(count, ends, new Proration.Snapping.None());
        }

        @Test
        void nothingIsLowered() {
            for (Prorated each : List.of(Prorated.NEITHER, Prorated.TARGET_PAY)) {
                assertThat(pays(each, days(Proration.DayCount.CALENDAR_DAYS, Proration.Ends.BOTH_COUNTED)))
                        .isEqualTo("330.00");
            }
        }

        @Test
        void calendarDays() {
            // quota 3,300: 165 + 330
            for (Prorated each : List.of(Prorated.QUOTA, Prorated.BOTH)) {
                assertThat(pays(each, days(Proration.DayCount.CALENDAR_DAYS, Proration.Ends.BOTH_COUNTED)))
                        .isEqualTo("495.00");
            }
        }

        @Test
        void firstDayDoesNotCount() {
            // 14 of 30: quota 3,080: 154 + 352
            assertThat(pays(Prorated.QUOTA, days(Proration.DayCount.CALENDAR_DAYS, Proration.Ends.FIRST_NOT_COUNTED)))
                    .isEqualTo("506.00");
        }

        @Test
        void workingDays() {
            // 11 of 22: quota 3,300
            assertThat(pays(Prorated.QUOTA, days(Proration.DayCount.WORKING_DAYS, Proration.Ends.BOTH_COUNTED)))
                    .isEqualTo("495.00");
        }

        @Test
        void wholeMonths() {
            // a start after the 15th begins with the next month: no day counts, so there is no quota
            assertThat(pays(
                            Prorated.QUOTA,
                            new Proration(
                                    Proration.DayCount.CALENDAR_DAYS,
                                    Proration.Ends.BOTH_COUNTED,
                                    new Proration.Snapping.WholeMonths(15, Proration.OnTheDay.MONTH_COUNTS))))
                    .isEqualTo("zero-quota");
            // a start on the 16th has the month if that is the day
            assertThat(pays(
                            Prorated.QUOTA,
                            new Proration(
                                    Proration.DayCount.CALENDAR_DAYS,
                                    Proration.Ends.BOTH_COUNTED,
                                    new Proration.Snapping.WholeMonths(16, Proration.OnTheDay.MONTH_COUNTS))))
                    .isEqualTo("330.00");
        }
    }

    @Nested
    class Counted {
        private Credit pieces(String transaction, String day, int count) {
            return credit(transaction, "Ann", day, "24000.00").toBuilder()
                    .quantity(Ratio.of(count))
                    .build();
        }

        /** 300 for each of the first two, 500 for each further one. */
        @Test
        void piecesArePaidByThePiece() {
            RateTable perPiece = table(BandBounds.AMOUNT, RateBand.of("0", "2", "300"), RateBand.above("2", "500"));
            assertThat(CommissionScene.of(Commissions.of(perPiece)
                                    .withoutQuota(USD)
                                    .quantity(USD)
                                    .build())
                            .given(pieces("A", "2017-07-01", 2), pieces("B", "2017-07-02", 1))
                            .pays("2017-Q3"))
                    .isEqualTo("1100.00");
        }

        @Test
        void piecesAgainstAQuotaOfPieces() {
            RateTable perPiece =
                    table(BandBounds.SHARE_OF_QUOTA, RateBand.of("0", "1", "300"), RateBand.above("1", "500"));
            assertThat(CommissionScene.of(Commissions.of(perPiece).quantity(USD).build())
                            .quota("Ann", "2017-Q3", Quota.stated(Quantity.count(2)))
                            .given(pieces("A", "2017-07-01", 2), pieces("B", "2017-07-02", 1))
                            .pays("2017-Q3"))
                    .isEqualTo("1100.00");
        }

        @Test
        void creditWithoutAQuantityIsNotGuessed() {
            CommissionScene scene = CommissionScene.of(Commissions.of(BY_AMOUNT)
                            .withoutQuota(USD)
                            .quantity(USD)
                            .build())
                    .sells("A", "2017-07-01", "10.00");
            assertThat(scene.pays("2017-Q3")).isEqualTo("not-measured");
            assertThat(scene.findings())
                    .extracting(finding -> (Object) finding.code())
                    .contains(PlanFinding.NOT_MEASURED);
        }

        @Test
        void filterSelects() {
            assertThat(CommissionScene.of(Commissions.of(BY_AMOUNT)
                                    .withoutQuota(USD)
                                    .credits(CreditFilter.of(CreditType.of("services"), CreditKind.OVERLAY))
                                    .build())
                            .sells("A", "2017-07-01", "10.00")
                            .given(credit("B", "Ann", "2017-07-01", "500.00").toBuilder()
                                    .type(CreditType.of("services"))
                                    .kind(CreditKind.OVERLAY)
                                    .build())
                            .pays("2017-Q3"))
                    .isEqualTo("5.00");
        }

        /** http://adorbit.com/help_docs/en/billing/using-commissions/commission-plan-options.html */
        @Test
        void windowSelectsByAnotherDate() {
            TreeMap<DateName, LocalDate> dates = new TreeMap<>();
            dates.put(DateName.ORDER, LocalDate.parse("2016-12-30"));
            Commissions old = Commissions.of(table(BandBounds.AMOUNT, RateBand.above("0", "0.10")))
                    .withoutQuota(USD)
                    .window(new DateWindow(DateName.ORDER, DateRange.parse("2016-01-01/2017-01-01")));
            assertThat(CommissionScene.of(old.build())
                            .sells("A", "2017-07-01", "10.00")
                            .given(credit("B", "Ann", "2017-07-01", "500.00").toBuilder()
                                    .dates(dates)
                                    .build())
                            .pays("2017-Q3"))
                    .isEqualTo("50.00");
        }

        @Test
        void amountsInBandsAndInterpolation() {
            // https://docs.oracle.com/cd/G11809_01/trans/F77870-03/examples-of-calculating-earnings-using-interpolated-rates.html
            RateTable amounts = RateTable.builder()
                    .bounds(BandBounds.AMOUNT)
                    .application(Application.INTERPOLATED)
                    .ties(TieRule.EDGE_IN_UPPER_BAND)
                    .negative(NegativeAmount.PAYS_ZERO)
                    .addBands(
                            RateBand.paying("0", "1000", "10"),
                            RateBand.paying("1000", "3000", "40"),
                            RateBand.paying("3000", "8000", "100"),
                            RateBand.paying("8000", "20000", "2000"))
                    .beyond(BeyondLast.FLAT)
                    .build();
            assertThat(CommissionScene.of(Commissions.of(amounts)
                                    .withoutQuota(USD)
                                    .unit(ApplicationUnit.EACH_TRANSACTION)
                                    .build())
                            .sells("T3", "2017-07-01", "1500.00")
                            .sells("T6", "2017-07-02", "4500.00")
                            .sells("T7", "2017-07-02", "20001.00")
                            .pays("2017-Q3"))
                    // 20 + 80 + 2,150
                    .isEqualTo("2250.00");
        }
    }

    @Nested
    class Refused {
        private List<Object> codes(Commissions commission) {
            try {
                SmallCompany.plan(commission.build());
            } catch (InvalidDefinitionException e) {
                return e.findings().stream()
                        .map(finding -> (Object) finding.code())
                        .toList();
            }
            return List.of();
        }

        @Test
        void choicesThatDoNotGoTogether() {
            AttainmentBasis toDate = new AttainmentBasis.ToDate(PeriodKind.YEAR);
            assertThat(codes(Commissions.of(ACCELERATED).withoutQuota(USD)))
                    .containsExactly(PlanFinding.SHARES_WITHOUT_QUOTA);
            assertThat(codes(Commissions.of(BY_AMOUNT).withoutQuota(USD).currency(PayCurrency.OF_QUOTA)))
                    .containsExactly(PlanFinding.CURRENCY_NOT_STATED);
            assertThat(codes(Commissions.of(ACCELERATED)
                            .unit(ApplicationUnit.EACH_TRANSACTION)
                            .basis(toDate)))
                    .containsExactly(PlanFinding.TRANSACTIONS_DO_NOT_ADD_UP);
            assertThat(codes(Commissions.of(ACCELERATED).trueUp(TrueUp.EARNED_LESS_PAID)))
                    .containsExactly(PlanFinding.TRUE_UP_WITHOUT_TO_DATE);
            assertThat(codes(Commissions.of(ACCELERATED).returns(ReturnRule.REVERSES_WHAT_IT_EARNED)))
                    .containsExactly(PlanFinding.RETURNS_NEED_TRANSACTIONS);
            assertThat(codes(Commissions.of(ACCELERATED)
                            .joining(PieceJoining.SEGMENTED)
                            .basis(toDate)
                            .negative(NegativePeriod.ZERO_AND_CARRIES)))
                    .containsExactly(PlanFinding.SEGMENTS_DO_NOT_ADD_UP, PlanFinding.CARRY_NEEDS_ONE_TOTAL);
            assertThat(codes(Commissions.of(ACCELERATED)
                            .basis(toDate)
                            .trueUp(TrueUp.EARNED_LESS_PAID)
                            .negative(NegativePeriod.ZERO)
                            .modifiers(new Modifier.Cap(
                                    new PayLimit.ShareOfQuota(Ratio.ONE), LimitScope.COMPONENT, CapExcess.CARRIED))))
                    .containsExactly(PlanFinding.TRUE_UP_RECOVERS, PlanFinding.TRUE_UP_KEEPS_NO_EXCESS);
            assertThat(codes(Commissions.of(ACCELERATED)
                            .basis(toDate)
                            .modifiers(new Modifier.Accelerator(
                                    List.of(new Modifier.Accelerator.Step(Ratio.ONE, Ratio.of(2))),
                                    Modifier.Accelerator.Scope.ALL,
                                    TieRule.EDGE_IN_UPPER_BAND))))
                    .containsExactly(PlanFinding.ACCELERATOR_NEEDS_ALL_CREDITS);
        }

        @Test
        void workingDaysThatAreNotGiven() {
            CommissionScene scene = CommissionScene.of(Commissions.of(ACCELERATED)
                    .proration(new ProrationRule(
                            Prorated.QUOTA,
                            new Proration(
                                    Proration.DayCount.WORKING_DAYS,
                                    Proration.Ends.BOTH_COUNTED,
                                    new Proration.Snapping.None())))
                    .build());
            assertThat(SmallCompany.plan(Commissions.of(ACCELERATED)
                                    .proration(new ProrationRule(
                                            Prorated.QUOTA,
                                            new Proration(
                                                    Proration.DayCount.WORKING_DAYS,
                                                    Proration.Ends.BOTH_COUNTED,
                                                    new Proration.Snapping.None())))
                                    .build())
                            .resolve(scene.inputs(), SmallCompany.QUARTER)
                            .findings())
                    .extracting(finding -> (Object) finding.code())
                    .containsExactly(PlanFinding.NO_WORKING_DAYS);
        }
    }

    @Nested
    class Published {
        @Test
        void lateFactsMoveAPublishedQuotaOnlyIfThePlanSaysSo() {
            Quota quota =
                    Quota.stated(SmallCompany.usd("990.00")).withPublished(Quota.stated(SmallCompany.usd("1100.00")));
            var plan = SmallCompany.plan(Commissions.of(ACCELERATED).build());
            for (var movement : io.salestiers.incentives.quota.QuotaMovement.values()) {
                var moved = io.salestiers.incentives.plan.IncentivePlan.builder()
                        .id(plan.id())
                        .name(plan.name())
                        .effective(plan.effective())
                        .addAllComponents(plan.components())
                        .quotaMovement(movement)
                        .build();
                // 1,100 at 5 %; 990 at 5 % + 110 at 10 %
                assertThat(CommissionScene.of(moved)
                                .quota("Ann", "2017-Q3", quota)
                                .sells("A", "2017-07-01", "1100.00")
                                .pays("2017-Q3"))
                        .isEqualTo(
                                movement == io.salestiers.incentives.quota.QuotaMovement.FROZEN_WHEN_PUBLISHED
                                        ? "55.00"
                                        : "60.50");
            }
        }
    }
}
