package io.salestiers.incentives.earning;

import static io.salestiers.incentives.testkit.plan.SmallCompany.credit;
import static io.salestiers.incentives.testkit.plan.SmallCompany.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.org.TierId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.PeriodKind;
import io.salestiers.core.unit.Quantity;
import io.salestiers.incentives.assignment.ComponentId;
import io.salestiers.incentives.assignment.Eligibility;
import io.salestiers.incentives.commission.SharingOpening;
import io.salestiers.incentives.commission.TrailClock;
import io.salestiers.incentives.commission.TrailLate;
import io.salestiers.incentives.commission.TrailLeaver;
import io.salestiers.incentives.commission.TrailStep;
import io.salestiers.incentives.credit.AmountRounding;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.credit.CreditFilter;
import io.salestiers.incentives.credit.CreditKind;
import io.salestiers.incentives.credit.CreditType;
import io.salestiers.incentives.credit.Credits;
import io.salestiers.incentives.credit.DateName;
import io.salestiers.incentives.credit.Relation;
import io.salestiers.incentives.credit.TransactionId;
import io.salestiers.incentives.credit.TransactionKind;
import io.salestiers.incentives.credit.TransactionReference;
import io.salestiers.incentives.figure.AttainmentBasis;
import io.salestiers.incentives.figure.Figure;
import io.salestiers.incentives.plan.PlanFinding;
import io.salestiers.incentives.plan.PlanInputs;
import io.salestiers.incentives.plan.Sharing;
import io.salestiers.incentives.plan.Trail;
import io.salestiers.incentives.rate.SharingBand;
import io.salestiers.incentives.rate.SharingParty;
import io.salestiers.incentives.rate.SharingTable;
import io.salestiers.incentives.testkit.plan.SmallCompany;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SharingAndTrailTest {
    private static final CreditFilter REVENUE = CreditFilter.of(CreditType.REVENUE, CreditKind.DIRECT);

    /** https://brokermintsupport.zendesk.com/hc/en-us/articles/360046530791-Sliding-scale-based-on-Split-company-s-portion- */
    @Nested
    class Shared {
        private static final SharingTable SLIDING = SharingTable.of(
                SharingParty.COMPANY,
                SharingBand.of("0", "15000", "0.8"),
                SharingBand.of("15000", "20000", "0.9"),
                SharingBand.above("20000", "1"));

        private Sharing sharing(SharingOpening opening) {
            return new Sharing(
                    ComponentId.of("sharing"),
                    LocalizedText.of("Sharing", "分成"),
                    Eligibility.of(TierId.of("rep")),
                    REVENUE,
                    SLIDING,
                    opening,
                    List.of(),
                    AmountRounding.HALF_EVEN);
        }

        private EarningRun stated(Quantity had, Credit... credits) {
            EarningRun run = IncentiveCalculator.DEFAULT.calculate(SmallCompany.plan(
                            sharing(new SharingOpening.Stated(MeasureId.of("company_share"))))
                    .resolve(
                            PlanInputs.builder()
                                    .organization(SmallCompany.organization())
                                    .credits(Credits.of(List.of(credits)))
                                    .calendar(FiscalCalendar.CALENDAR_YEAR)
                                    .figures((source, subject, period) -> Optional.of(Figure.stated(had)))
                                    .build(),
                            SmallCompany.QUARTER)
                    .orThrow());
            CommissionScene.check(run);
            return run;
        }

        @Test
        void transactionIsCutWhereTheCompanysShareMeetsAnEdge() {
            EarningRun run = stated(Quantity.money(usd("13000.00")), credit("A", "Ann", "2017-07-01", "62000.00"));
            assertThat(CommissionScene.shown(run, "Ann")).isEqualTo("55000.00");
        }

        @Test
        void shareThatCannotBeHadIsNotPaidOn() {
            // the company never has more than 20,000
            EarningRun run = stated(Quantity.money(usd("20000.01")), credit("A", "Ann", "2017-07-01", "62000.00"));
            assertThat(CommissionScene.shown(run, "Ann")).isEqualTo("no-opening-share");
            assertThat(CommissionScene.shown(
                            stated(Quantity.count(1), credit("A", "Ann", "2017-07-01", "1.00")), "Ann"))
                    .isEqualTo("no-opening-share");
        }

        @Test
        void earlierCreditsOfTheYearFillTheBands() {
            CommissionScene scene = CommissionScene.of(
                            sharing(new SharingOpening.OfCredits(new AttainmentBasis.ToDate(PeriodKind.YEAR))))
                    .sells("A", "2017-01-10", "65000.00")
                    .sells("B", "2017-02-10", "62000.00");
            // 80 %: the company has 13,000
            assertThat(scene.pays("2017-M01")).isEqualTo("52000.00");
            assertThat(scene.pays("2017-M02")).isEqualTo("55000.00");
        }

        @Test
        void aReturnFindsTheBandsAgain() {
            CommissionScene scene = CommissionScene.of(
                            sharing(new SharingOpening.OfCredits(new AttainmentBasis.ToDate(PeriodKind.YEAR))))
                    .sells("A", "2017-01-10", "65000.00")
                    .sells("B", "2017-02-10", "62000.00")
                    .sells("C", "2017-02-20", "-62000.00");
            assertThat(scene.pays("2017-M02")).isEqualTo("0.00");
        }
    }

    @Nested
    class Instalments {
        private Trail trail(TrailClock clock, TrailLeaver leaver, TrailLate late, TrailStep... steps) {
            return new Trail(
                    ComponentId.of("trail"),
                    LocalizedText.of("Trail", "续期佣金"),
                    Eligibility.of(TierId.of("rep")),
                    CreditFilter.builder()
                            .addTypes(CreditType.REVENUE)
                            .addKinds(CreditKind.DIRECT)
                            .addEvents(TransactionKind.BOOKING, TransactionKind.RETURN)
                            .build(),
                    clock,
                    List.of(steps),
                    leaver,
                    late,
                    List.of(),
                    AmountRounding.HALF_EVEN);
        }

        private Trail months(TrailStep... steps) {
            return trail(new TrailClock.Months(Optional.empty()), TrailLeaver.STOPS, TrailLate.ON_ARRIVAL, steps);
        }

        /** A term of 12 months from 1 May 2016 ends with April 2017; then 1 % remains. */
        @Test
        void monthsAreCountedFromTheFirst() {
            CommissionScene scene = CommissionScene.of(months(TrailStep.of(1, 12, "0.05"), TrailStep.from(13, "0.01")))
                    .sells("A", "2016-05-01", "1000.00");
            assertThat(scene.pays("2017-M04")).isEqualTo("50.00");
            assertThat(scene.pays("2017-M05")).isEqualTo("10.00");
            assertThat(scene.pays("2017-Q2")).isEqualTo("70.00");
        }

        @Test
        void endOfMonthDoesNotDrift() {
            // due 31 January, 28 February, 31 March
            CommissionScene scene =
                    CommissionScene.of(months(TrailStep.of(1, 3, "0.05"))).sells("A", "2017-01-31", "1000.00");
            assertThat(scene.pays("2017-Q1")).isEqualTo("150.00");
            assertThat(scene.pays("2017-M02")).isEqualTo("50.00");
            assertThat(scene.pays("2017-M03")).isEqualTo("50.00");
            assertThat(scene.pays("2017-M04")).isEmpty();
        }

        @Test
        void yearlyRenewals() {
            CommissionScene scene = CommissionScene.of(months(
                            TrailStep.of(1, 12, "0"), new TrailStep(13, Optional.empty(), 12, Ratio.parse("0.02"))))
                    .sells("A", "2016-05-10", "1000.00");
            assertThat(scene.pays("2017-M05")).isEqualTo("20.00");
            assertThat(scene.pays("2017-M06")).isEmpty();
        }

        @Test
        void lateCreditCatchesUpOrNot() {
            TreeMap<DateName, LocalDate> dates = new TreeMap<>();
            dates.put(DateName.ORDER, LocalDate.parse("2017-01-15"));
            Credit late = credit("A", "Ann", "2017-03-20", "1000.00").toBuilder()
                    .dates(dates)
                    .build();
            for (TrailLate rule : TrailLate.values()) {
                CommissionScene scene = CommissionScene.of(trail(
                                new TrailClock.Months(Optional.of(DateName.ORDER)),
                                TrailLeaver.STOPS,
                                rule,
                                TrailStep.from(1, "0.05")))
                        .given(late);
                // January, February and March are due before 20 March
                assertThat(scene.pays("2017-M03")).isEqualTo(rule == TrailLate.ON_ARRIVAL ? "150.00" : "");
                assertThat(scene.pays("2017-M04")).isEqualTo("50.00");
            }
        }

        @Test
        void creditWithoutTheDayHasNoTrail() {
            CommissionScene scene = CommissionScene.of(trail(
                            new TrailClock.Months(Optional.of(DateName.ORDER)),
                            TrailLeaver.STOPS,
                            TrailLate.LOST,
                            TrailStep.from(1, "0.05")))
                    .sells("A", "2017-01-31", "1000.00");
            assertThat(scene.pays("2017-M01")).isEmpty();
            assertThat(scene.findings()).extracting(Finding::code).containsExactly(PlanFinding.TRAIL_WITHOUT_START);
        }

        @Test
        void leaverIsPaidNoMoreOrStill() {
            for (TrailLeaver rule : TrailLeaver.values()) {
                CommissionScene scene = CommissionScene.of(trail(
                                new TrailClock.Months(Optional.empty()),
                                rule,
                                TrailLate.LOST,
                                TrailStep.from(1, "0.05")))
                        .with(SmallCompany.builder()
                                .changeRole("ann", "manager", LocalDate.parse("2017-02-16"))
                                .build())
                        .sells("A", "2017-01-15", "1000.00");
                assertThat(scene.pays("2017-M02")).isEqualTo("50.00");
                assertThat(scene.pays("2017-M03")).isEqualTo(rule == TrailLeaver.STOPS ? "" : "50.00");
            }
        }

        /** http://www.vbaexpress.com/forum/showthread.php?p=205066&viewfull=1: half on set-up, half on the first month. */
        @Test
        void halvesAreReleasedByReceipts() {
            CommissionScene scene = CommissionScene.of(trail(
                            new TrailClock.Receipts(),
                            TrailLeaver.STOPS,
                            TrailLate.ON_ARRIVAL,
                            TrailStep.of(1, 2, "0.05")))
                    .sells("A", "2017-01-15", "1000.00")
                    .given(receipt("P1", "2017-02-01", "600.00"), receipt("P2", "2017-03-01", "40.00"))
                    .given(receipt("P3", "2017-03-02", "40.00"));
            assertThat(scene.pays("2017-M01")).isEmpty();
            assertThat(scene.pays("2017-M02")).isEqualTo("50.00");
            assertThat(scene.pays("2017-M03")).isEqualTo("50.00");
        }

        private Credit receipt(String id, String day, String amount) {
            return credit(id, "Ann", day, amount).toBuilder()
                    .event(TransactionKind.RECEIPT)
                    .reference(new TransactionReference(TransactionId.parse("A"), Relation.PAYS))
                    .build();
        }

        @Test
        void stepsMustFollowEachOther() {
            assertThatThrownBy(() -> months(TrailStep.from(2, "0.05"), TrailStep.of(3, 4, "0.01")))
                    .isInstanceOfSatisfying(
                            InvalidDefinitionException.class,
                            e -> assertThat(e.findings())
                                    .extracting(Finding::code)
                                    .containsExactly(
                                            PlanFinding.TRAIL_NOT_CONTIGUOUS, PlanFinding.TRAIL_OPEN_BEFORE_LAST));
            assertThatThrownBy(() -> TrailStep.of(3, 2, "0.01")).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
