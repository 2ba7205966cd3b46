package io.salestiers.incentives.credit;

import static io.salestiers.incentives.testkit.credit.SmallCrediting.EVENT;
import static io.salestiers.incentives.testkit.credit.SmallCrediting.collected;
import static io.salestiers.incentives.testkit.credit.SmallCrediting.direct;
import static io.salestiers.incentives.testkit.credit.SmallCrediting.later;
import static io.salestiers.incentives.testkit.credit.SmallCrediting.plan;
import static io.salestiers.incentives.testkit.credit.SmallCrediting.receipt;
import static io.salestiers.incentives.testkit.credit.SmallCrediting.returned;
import static io.salestiers.incentives.testkit.credit.SmallCrediting.revenue;
import static io.salestiers.incentives.testkit.credit.SmallCrediting.rollUp;
import static io.salestiers.incentives.testkit.credit.SmallCrediting.sale;
import static io.salestiers.incentives.testkit.credit.SmallCrediting.split;
import static io.salestiers.incentives.testkit.credit.SmallCrediting.terms;
import static io.salestiers.incentives.testkit.plan.SmallCompany.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.observation.DimensionId;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.testkit.explain.Recalculation;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.Texts;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import io.salestiers.incentives.IncentivesMessages;
import io.salestiers.incentives.testkit.credit.CreditingPlanDraft;
import io.salestiers.incentives.testkit.plan.SmallCompany;
import io.salestiers.kpi.measure.DimensionFilter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CreditCalculatorTest {
    private static final DimensionId CATEGORY = DimensionId.of("category");
    private final Organization company = SmallCompany.organization();

    private CreditRun run(CreditingPlanDraft plan, Transaction.Builder... transactions) {
        return run(plan.build(), company, transactions);
    }

    private static CreditRun run(CreditingPlan plan, Organization organization, Transaction.Builder... transactions) {
        CreditRun run = CreditCalculator.DEFAULT.credit(
                plan,
                Transactions.of(
                        Stream.of(transactions).map(Transaction.Builder::build).toList(), ChangedTransaction.REFUSED),
                organization);
        for (Credit credit : run.credits().all()) {
            Recalculation.verify(credit.explanation());
            assertThat(credit.explanation().value()).contains(credit.value());
            assertThat(printed(credit.explanation(), Language.EN)).doesNotContain("[");
            assertThat(printed(credit.explanation(), Language.ZH)).doesNotContain("[");
        }
        for (HouseCredit kept : run.house()) {
            Recalculation.verify(kept.explanation());
            assertThat(kept.explanation().value()).contains(kept.value());
        }
        return run;
    }

    private static String printed(io.salestiers.core.explain.Explanation explanation, Language language) {
        return explanation.print(Texts.of(language, List.of(IncentivesMessages.catalogue(), CoreMessages.catalogue())));
    }

    /** {@code T-1 Ann 60.00}, with the kind unless it is direct. */
    private static List<String> shown(CreditRun run) {
        List<String> all = new ArrayList<>();
        for (Credit credit : run.credits().all()) {
            all.add(credit.transaction() + " " + credit.payee() + " "
                    + (credit.inMoney()
                            ? credit.amount().amount().toPlainString()
                            : credit.value().value().toString())
                    + (credit.kind() == CreditKind.DIRECT ? "" : " " + credit.kind()));
        }
        for (HouseCredit kept : run.house()) {
            all.add(kept.transaction() + " house " + kept.value().value() + " " + kept.reason()
                    + (kept.kind() == CreditKind.DIRECT ? "" : " " + kept.kind()));
        }
        return all;
    }

    private static List<String> codes(CreditRun run) {
        return run.findings().stream()
                .map(finding -> finding.place() + " " + ((CreditFinding) finding.code()).name())
                .toList();
    }

    @Nested
    class Sales {
        @Test
        void belongToTheirSeller() {
            CreditRun run = run(plan(direct(revenue().build())), sale("T-1", "2017-07-02", "100.00", "Ann"));
            assertThat(shown(run)).containsExactly("T-1 Ann 100.00");
            assertThat(run.findings()).isEmpty();
            assertThat(run.outcome(TransactionId.parse("T-1"))).isEqualTo(TransactionOutcome.CREDITED);
            Credit credit = run.credits().all().get(0);
            assertThat(credit.position()).isEqualTo(PositionId.of("ann"));
            assertThat(credit.units()).extracting(Object::toString).containsExactly("east-1", "east", "company");
            assertThat(credit.day()).isEqualTo(LocalDate.of(2017, 7, 2));
            assertThat(credit.rule()).contains(CreditRuleId.of("direct"));
        }

        /** 10.01 × 1/2 is 5.005: down to 5.00 each, the last cent to the first of equal remainders. */
        @Test
        void areSplitToTheLastCent() {
            assertThat(shown(run(
                            plan(split(revenue().build(), SplitRemainder.LARGEST_REMAINDER)),
                            sale("T-1", "2017-07-02", "10.01", "Bo 0.5", "Ann 0.5"))))
                    .containsExactly("T-1 Ann 5.01", "T-1 Bo 5.00");
            // 5.005 half-even is 5.00, the last one has the rest.
            assertThat(shown(run(
                            plan(split(revenue().build(), SplitRemainder.LAST_TAKES_REST)),
                            sale("T-1", "2017-07-02", "10.01", "Bo 0.5", "Ann 0.5"))))
                    .containsExactly("T-1 Ann 5.00", "T-1 Bo 5.01");
        }

        @Test
        void withSharesThatDontTotalOneAreAFinding() {
            CreditRun run = run(
                    plan(split(revenue().build(), SplitRemainder.LARGEST_REMAINDER)),
                    sale("T-1", "2017-07-02", "10.00", "Bo 0.5", "Ann 0.4"));
            assertThat(shown(run)).isEmpty();
            assertThat(codes(run)).containsExactly("T-1 SHARES_NOT_ONE");
            assertThat(run.outcome(TransactionId.parse("T-1"))).isEqualTo(TransactionOutcome.UNCREDITED);
        }

        @Test
        void thatNoRuleFitsAreAFinding() {
            CreditRun run = run(
                    plan(direct(revenue().build())),
                    sale("T-1", "2017-07-02", "10.00"),
                    sale("T-2", "2018-01-01", "10.00", "Ann"));
            assertThat(shown(run)).isEmpty();
            assertThat(codes(run)).containsExactly("T-1 UNCREDITED");
            assertThat(run.outcome(TransactionId.parse("T-2"))).isEqualTo(TransactionOutcome.OUTSIDE_PLAN);
        }

        /** 1,000 × 0.8 = 800, capped at 600: 360 and 240, and 200 are cut off. */
        @Test
        void areWeightedAndCapped() {
            CreditTerms terms = revenue()
                    .addWeights(new CreditWeight.ByValue(
                            CATEGORY, new TreeMap<>(Map.of("service", Ratio.parse("0.8"))), new OtherValues.Refused()))
                    .addCaps(Quantity.money(usd("600.00")))
                    .build();
            CreditRun run = run(
                    plan(split(terms, SplitRemainder.LARGEST_REMAINDER)),
                    sale("T-1", "2017-07-02", "1000.00", "Ann 0.6", "Bo 0.4").dimension(CATEGORY, "service"),
                    sale("T-2", "2017-07-02", "1000.00", "Ann 1").dimension(CATEGORY, "goods"),
                    sale("T-3", "2017-07-02", "1000.00", "Ann 1"));
            assertThat(shown(run)).containsExactly("T-1 Ann 360.00", "T-1 Bo 240.00");
            assertThat(run.proofsOf(TransactionId.parse("T-1")))
                    .extracting(CreditProof::cutOff)
                    .containsExactly(Quantity.money(usd("200.00")));
            assertThat(codes(run)).containsExactly("T-2 WEIGHT_UNKNOWN", "T-3 WEIGHT_UNKNOWN");
        }

        /** A gift is credited, with nothing; a negative sale is capped as a positive one is. */
        @Test
        void ofNothingAndBelowAreCreditedToo() {
            CreditRun run = run(
                    plan(direct(revenue().addCaps(Quantity.money(usd("600.00"))).build())),
                    sale("T-1", "2017-07-02", "0.00", "Ann"),
                    sale("T-2", "2017-07-03", "-1000.00", "Ann"));
            assertThat(shown(run)).containsExactly("T-1 Ann 0.00", "T-2 Ann -600.00");
            assertThat(run.outcomes().values()).containsOnly(TransactionOutcome.CREDITED);
        }

        @Test
        void ofWhatPeopleOutsideTheOrganizationsUnitsSellGoToTheHouse() {
            CreditRun run = run(
                    plan(direct(revenue().build())).build(),
                    SmallCompany.builder()
                            .employed("Zed", DateRange.parse("2017-01-01/2018-01-01"))
                            .build(),
                    sale("T-1", "2017-07-02", "10.00", "Zed"));
            assertThat(shown(run)).containsExactly("T-1 house 10 WITHOUT_POSITION");
            assertThat(run.findings()).isEmpty();
        }

        /** 113.00 with a tax of 13.00 and a cost of 60.00. */
        @Test
        void areCreditedByTheirBasis() {
            Map<CreditBasis, String> expected = Map.of(
                    CreditBasis.GROSS, "T-1 Ann 113.00",
                    CreditBasis.NET_OF_TAX, "T-1 Ann 100.00",
                    CreditBasis.MARGIN, "T-1 Ann 53.00",
                    CreditBasis.MARGIN_NET_OF_TAX, "T-1 Ann 40.00",
                    CreditBasis.QUANTITY, "T-1 Ann 4");
            expected.forEach((basis, credit) -> assertThat(shown(run(
                            plan(direct(terms(CreditType.REVENUE, basis, CreditRelease.WITH_THE_SALE)
                                    .build())),
                            sale("T-1", "2017-07-02", "113.00", "Ann")
                                    .tax(usd("13.00"))
                                    .cost(usd("60.00"))
                                    .quantity(Ratio.of(4)))))
                    .containsExactly(credit));
            for (CreditBasis basis : CreditBasis.values()) {
                assertThat(codes(run(
                                plan(direct(terms(CreditType.REVENUE, basis, CreditRelease.WITH_THE_SALE)
                                        .build())),
                                sale("T-1", "2017-07-02", "113.00", "Ann"))))
                        .isEqualTo(basis == CreditBasis.GROSS ? List.of() : List.of("T-1 FIGURE_MISSING"));
            }
        }
    }

    @Nested
    class Returns {
        /** Half of 10.01 came back as 5.00: what is left, 5.01, is 2.505 each, so 2.51 and 2.50; taken back 2.50 and 2.50. */
        @Test
        void areTakenFromWhomWasCredited() {
            CreditingPlanDraft plan = plan(split(revenue().build(), SplitRemainder.LARGEST_REMAINDER));
            CreditRun run = run(
                    plan,
                    sale("T-1", "2017-07-02", "10.01", "Ann 0.5", "Bo 0.5"),
                    returned("R-1", "T-1", "2017-08-01", "-5.00"),
                    returned("R-2", "T-1", "2017-09-01", "-5.01"));
            assertThat(shown(run))
                    .containsExactly(
                            "T-1 Ann 5.01",
                            "T-1 Bo 5.00",
                            "R-1 Ann -2.50",
                            "R-1 Bo -2.50",
                            "R-2 Ann -2.51",
                            "R-2 Bo -2.50");
            assertThat(run.findings()).isEmpty();
        }

        /** A sale of 500 would have been credited with 500 instead of 600. */
        @Test
        void ofACappedSaleTakeBackWhatTheCapDidNotCutOff() {
            CreditRun run = run(
                    plan(direct(revenue().addCaps(Quantity.money(usd("600.00"))).build())),
                    sale("T-1", "2017-07-02", "1000.00", "Ann"),
                    returned("R-1", "T-1", "2017-08-01", "-500.00"));
            assertThat(shown(run)).containsExactly("T-1 Ann 600.00", "R-1 Ann -100.00");
        }

        @Test
        void neverTakeBackMoreThanWasCreditedUnlessStated() {
            Transaction.Builder sold = sale("T-1", "2017-07-02", "100.00", "Ann");
            Transaction.Builder back = returned("R-1", "T-1", "2017-08-01", "-120.00");
            CreditRun run = run(plan(direct(revenue().build())), sold, back);
            assertThat(shown(run)).containsExactly("T-1 Ann 100.00", "R-1 Ann -100.00");
            assertThat(codes(run)).containsExactly("R-1 OVER_RETURNED");
            CreditRun stated =
                    run(plan(direct(revenue().build())).excess(ExcessReturn.TAKES_BACK_ALL_OF_IT), sold, back);
            assertThat(shown(stated)).containsExactly("T-1 Ann 100.00", "R-1 Ann -120.00");
            assertThat(codes(stated)).containsExactly("R-1 OVER_RETURNED");
        }

        @Test
        void byTheirOwnDayAreTakenFromWhoIsThereThen() {
            Organization moved = SmallCompany.builder().build();
            CreditingPlan plan = plan(direct(revenue().build()))
                    .returns(ReturnCrediting.BY_ITS_OWN_DAY)
                    .build();
            CreditRun run = run(
                    plan,
                    moved,
                    sale("T-1", "2017-07-02", "100.00", "Ann"),
                    returned("R-1", "T-1", "2017-08-01", "-50.00").participant("seller", PersonId.of("Bo")),
                    returned("R-2", "T-1", "2017-08-02", "-60.00"));
            assertThat(shown(run)).containsExactly("T-1 Ann 100.00", "R-1 Bo -50.00", "R-2 Ann -60.00");
            assertThat(codes(run)).containsExactly("R-2 OVER_RETURNED");
        }

        @Test
        void thatReferToNothingAreFindings() {
            CreditRun run = run(
                    plan(direct(revenue().build())),
                    returned("R-1", "T-9", "2017-08-01", "-50.00"),
                    returned("R-2", "R-3", "2017-08-01", "-50.00"),
                    returned("R-3", "R-2", "2017-08-01", "-50.00"),
                    Transaction.builder(TransactionId.parse("R-4"), TransactionKind.RETURN, usd("-1.00"))
                            .date(DateName.of("event"), LocalDate.of(2017, 8, 1)));
            assertThat(shown(run)).isEmpty();
            assertThat(codes(run))
                    .containsExactly(
                            "R-1 UNKNOWN_REFERENCE",
                            "R-2 REFERENCE_CYCLE",
                            "R-3 REFERENCE_CYCLE",
                            "R-4 REFERENCE_MISSING");
            assertThat(run.outcomes().values()).containsOnly(TransactionOutcome.UNCREDITED);
        }

        /** The margin of 40.00 shrinks by a cost of 15.00 that became known late. */
        @Test
        void ofCostAdjustTheMargin() {
            CreditRun run = run(
                    plan(direct(terms(CreditType.MARGIN, CreditBasis.MARGIN_NET_OF_TAX, CreditRelease.WITH_THE_SALE)
                            .build())),
                    sale("T-1", "2017-07-02", "113.00", "Ann").tax(usd("13.00")).cost(usd("60.00")),
                    later("C-1", TransactionKind.COST_CORRECTION, "T-1", "2017-08-01", "0.00")
                            .cost(usd("15.00")));
            assertThat(shown(run)).containsExactly("T-1 Ann 40.00", "C-1 Ann -15.00");
        }
    }

    @Nested
    class Money {
        private final CreditRule split = split(collected().build(), SplitRemainder.LARGEST_REMAINDER);

        /** Thirds of 100.00: 33.33, then 66.67 − 33.33 = 33.34, then the rest; the parts of 33.33 are 20.00 and 13.33. */
        @Test
        void releasesInProportionAndAllOfItInTheEnd() {
            CreditRun run = run(
                    plan(split),
                    sale("T-1", "2017-07-02", "100.00", "Ann 0.6", "Bo 0.4"),
                    receipt("M-1", "T-1", "2017-08-01", "33.33"),
                    receipt("M-2", "T-1", "2017-09-01", "33.34"),
                    receipt("M-3", "T-1", "2017-10-01", "33.33"));
            assertThat(shown(run))
                    .containsExactly(
                            "M-1 Ann 20.00",
                            "M-1 Bo 13.33",
                            "M-2 Ann 20.00",
                            "M-2 Bo 13.34",
                            "M-3 Ann 20.00",
                            "M-3 Bo 13.33");
            assertThat(run.outcome(TransactionId.parse("T-1"))).isEqualTo(TransactionOutcome.PENDING);
            assertThat(run.proofs())
                    .extracting(
                            proof -> proof.transaction() + " " + proof.pending().value())
                    .containsExactly("M-1 66.67", "M-2 33.33", "M-3 0", "T-1 100");
        }

        @Test
        void keepsTheDatesOfTheSale() {
            CreditRun run = run(
                    plan(direct(collected().build())),
                    sale("T-1", "2017-07-02", "100.00", "Ann").dimension(CATEGORY, "goods"),
                    receipt("M-1", "T-1", "2017-08-01", "50.00"));
            Credit credit = run.credits().all().get(0);
            assertThat(credit.event()).isEqualTo(TransactionKind.RECEIPT);
            assertThat(credit.dates())
                    .containsEntry(DateName.ORDER, LocalDate.of(2017, 7, 2))
                    .containsEntry(DateName.PAYMENT, LocalDate.of(2017, 8, 1));
            assertThat(credit.dimensions()).containsEntry(CATEGORY, "goods");
            assertThat(credit.reference())
                    .contains(new TransactionReference(TransactionId.parse("T-1"), Relation.PAYS));
        }

        @Test
        void beyondWhatIsDueReleasesNothing() {
            CreditRun run = run(
                    plan(direct(collected().build())),
                    sale("T-1", "2017-07-02", "100.00", "Ann"),
                    receipt("M-1", "T-1", "2017-08-01", "70.00"),
                    receipt("M-2", "T-1", "2017-09-01", "70.00"),
                    receipt("M-3", "T-1", "2017-10-01", "10.00"),
                    receipt("M-4", "T-1", "2017-11-01", "-60.00"));
            // After all 90 are there: the refund takes the 50 that were too much first.
            assertThat(shown(run)).containsExactly("M-1 Ann 70.00", "M-2 Ann 30.00", "M-4 Ann -10.00");
            assertThat(codes(run)).containsExactly("M-2 OVER_PAID", "M-3 OVER_PAID");
            assertThat(run.outcome(TransactionId.parse("M-3"))).isEqualTo(TransactionOutcome.WITHOUT_EFFECT);
        }

        /** Paid 30 days late: × 0.9; 31 days late: × 0.5. */
        @Test
        void thatIsLateReleasesLess() {
            CreditingPlanDraft plan = plan(direct(collected().build()))
                    .overdue(new OverdueFactors(
                            DateName.DUE,
                            List.of(FactorBand.upTo("0", "1"), FactorBand.upTo("30", "0.9"), FactorBand.above("0.5"))));
            CreditRun run = run(
                    plan,
                    sale("T-1", "2017-07-02", "100.00", "Ann").date(DateName.DUE, LocalDate.of(2017, 8, 1)),
                    receipt("M-1", "T-1", "2017-08-01", "20.00"),
                    receipt("M-2", "T-1", "2017-08-31", "30.00"),
                    receipt("M-3", "T-1", "2017-09-01", "50.00"),
                    sale("T-2", "2017-07-02", "100.00", "Ann"),
                    receipt("M-4", "T-2", "2017-09-01", "50.00"));
            assertThat(shown(run)).containsExactly("M-1 Ann 20.00", "M-2 Ann 27.00", "M-3 Ann 25.00");
            assertThat(codes(run)).containsExactly("M-4 DATE_MISSING");
        }

        /** Of 1,000, 500 is paid, then 400 is given up. */
        @Test
        void thatWillNotComeStopsOrTakesBack() {
            Transaction.Builder[] transactions = {
                sale("T-1", "2017-07-02", "1000.00", "Ann"),
                receipt("M-1", "T-1", "2017-08-01", "500.00"),
                later("B-1", TransactionKind.BAD_DEBT, "T-1", "2017-09-01", "-400.00"),
                receipt("M-2", "T-1", "2017-10-01", "200.00")
            };
            CreditRun stops = run(plan(direct(collected().build())), transactions);
            assertThat(shown(stops)).containsExactly("M-1 Ann 500.00", "M-2 Ann 100.00");
            assertThat(codes(stops)).containsExactly("M-2 OVER_PAID");
            assertThat(shown(run(plan(direct(collected().build())).badDebt(BadDebtEffect.TAKES_BACK), transactions)))
                    .containsExactly("M-1 Ann 500.00", "B-1 Ann -400.00", "M-2 Ann 100.00");
            assertThat(shown(run(plan(direct(revenue().build())), transactions)))
                    .containsExactly("T-1 Ann 1000.00");
            assertThat(shown(run(plan(direct(revenue().build())).badDebt(BadDebtEffect.TAKES_BACK), transactions)))
                    .containsExactly("T-1 Ann 1000.00", "B-1 Ann -400.00");
        }

        /** Without tax 100 of 113: half of the money releases 50. */
        @Test
        void isGrossWhateverTheBasis() {
            assertThat(shown(run(
                            plan(direct(terms(CreditType.REVENUE, CreditBasis.NET_OF_TAX, CreditRelease.WITH_THE_MONEY)
                                    .build())),
                            sale("T-1", "2017-07-02", "113.00", "Ann").tax(usd("13.00")),
                            receipt("M-1", "T-1", "2017-08-01", "56.50"))))
                    .containsExactly("M-1 Ann 50.00");
        }

        /** Sold 1,000, paid 800, 400 comes back: of 600 all is paid, so 200 of 800 is taken back; the refund changes nothing. */
        @Test
        void thatWasPaidForWhatComesBackIsTakenBack() {
            assertThat(shown(run(
                            plan(direct(collected().build())),
                            sale("T-1", "2017-07-02", "1000.00", "Ann"),
                            receipt("M-1", "T-1", "2017-08-01", "800.00"),
                            returned("R-1", "T-1", "2017-09-01", "-400.00"),
                            receipt("M-2", "T-1", "2017-10-01", "-200.00"))))
                    .containsExactly("M-1 Ann 800.00", "R-1 Ann -200.00");
        }

        /** Refunded before it was paid: of 60 that come then, 50 are there. */
        @Test
        void thatIsRefundedBeforeItCameIsNotThere() {
            assertThat(shown(run(
                            plan(direct(collected().build())),
                            sale("T-1", "2017-07-02", "100.00", "Ann"),
                            receipt("M-1", "T-1", "2017-08-01", "-10.00"),
                            receipt("M-2", "T-1", "2017-08-02", "60.00"))))
                    .containsExactly("M-2 Ann 50.00");
        }

        @Test
        void beforeTheSaleCountsOnItsDay() {
            CreditRun run = run(
                    plan(direct(collected().build())),
                    sale("T-1", "2017-07-02", "100.00", "Ann"),
                    receipt("M-1", "T-1", "2017-06-01", "30.00"));
            assertThat(shown(run)).containsExactly("M-1 Ann 30.00");
            assertThat(run.credits().all().get(0).day()).isEqualTo(LocalDate.of(2017, 7, 2));
        }
    }

    @Nested
    class Positions {
        private CreditRun sold(Organization organization, CreditingPlanDraft plan) {
            return run(
                    plan.build(),
                    organization,
                    sale("T-1", "2017-07-02", "100.00").participant("seller", PositionId.of("new")));
        }

        private io.salestiers.core.org.OrganizationBuilder withPosition() {
            return SmallCompany.builder().position("new", "rep", "east-1").reportsTo("new", "mara");
        }

        @Test
        void thatAreVacantGoToTheHouseOrToTheNextAbove() {
            CreditingPlanDraft plan = plan(direct(revenue().build()), rollUp());
            CreditRun house = sold(withPosition().build(), plan);
            assertThat(shown(house))
                    .containsExactly("T-1 Mara 100.00 ROLL_UP", "T-1 Zoe 100.00 ROLL_UP", "T-1 house 100 VACANT");
            assertThat(house.outcome(TransactionId.parse("T-1"))).isEqualTo(TransactionOutcome.HOUSE);
            plan = plan(direct(revenue().build()), rollUp())
                    .placing(new Placing(ActingCover.CREDITED, JointHolders.FIRST, VacantCredit.TO_NEXT_ABOVE));
            assertThat(shown(sold(withPosition().build(), plan)))
                    .containsExactly("T-1 Mara 100.00", "T-1 Zoe 100.00 ROLL_UP");
        }

        @Test
        void areCreditedToWhoActsIfThatCounts() {
            Organization acting = withPosition()
                    .acting("Bo", "new", DateRange.parse("2017-07-01/2017-08-01"))
                    .build();
            assertThat(shown(sold(acting, plan(direct(revenue().build()))))).containsExactly("T-1 Bo 100.00");
            assertThat(shown(sold(
                            acting,
                            plan(direct(revenue().build()))
                                    .placing(new Placing(
                                            ActingCover.NOT_CREDITED, JointHolders.FIRST, VacantCredit.TO_HOUSE)))))
                    .containsExactly("T-1 house 100 VACANT");
        }

        /** Gus gives the position all of his time, Ida half of hers: 100 × 2/3 and 1/3. */
        @Test
        void ofSeveralHoldersAreCreditedAsChosen() {
            DateRange year = DateRange.parse("2017-01-01/2018-01-01");
            Organization joint = withPosition()
                    .holder("Gus", "new", year)
                    .holder("Ida", "new", year, Ratio.parse("0.5"))
                    .build();
            Map<JointHolders, List<String>> expected = Map.of(
                    JointHolders.FIRST, List.of("T-1 Gus 100.00"),
                    JointHolders.EQUALLY, List.of("T-1 Gus 50.00", "T-1 Ida 50.00"),
                    JointHolders.BY_WORKING_TIME, List.of("T-1 Gus 66.67", "T-1 Ida 33.33"));
            expected.forEach((choice, credits) -> assertThat(shown(sold(
                            joint,
                            plan(direct(revenue().build()))
                                    .placing(new Placing(ActingCover.CREDITED, choice, VacantCredit.TO_HOUSE)))))
                    .isEqualTo(credits));
        }

        @Test
        void andPeopleThatAreUnknownGoToTheHouse() {
            CreditRun run = run(
                    plan(direct(revenue().build())),
                    sale("T-1", "2017-07-02", "100.00", "Nobody"),
                    sale("T-2", "2017-07-02", "100.00").participant("seller", PositionId.of("nowhere")));
            assertThat(shown(run)).containsExactly("T-1 house 100 UNKNOWN", "T-2 house 100 UNKNOWN");
            assertThat(codes(run)).containsExactly("T-1 UNKNOWN_PARTICIPANT", "T-2 UNKNOWN_PARTICIPANT");
        }
    }

    @Nested
    class RollingUp {
        /** Every manager on the way has the same share as the seller, in every hierarchy. */
        @Test
        void givesTheSameShareAlongEveryHierarchy() {
            Organization company = SmallCompany.builder()
                    .head("east", "nils")
                    .territory("china", io.salestiers.core.text.LocalizedText.of("China", "中国"))
                    .territory("east-coast", io.salestiers.core.text.LocalizedText.of("East", "华东"), "china")
                    .claim("zoe", "china")
                    .claim("mara", "east-coast")
                    .build();
            CreditRule split = split(revenue().build(), SplitRemainder.LARGEST_REMAINDER);
            Transaction.Builder sale = sale("T-1", "2017-07-02", "100.00", "Ann 0.6", "Eve 0.4")
                    .dimension(DimensionId.of("territory"), "east-coast");
            RollUpDay day = new RollUpDay.SaleDay();
            assertThat(shown(run(
                            plan(split, rollUp(new RollUpLine.ReportingLine(), day))
                                    .build(),
                            company,
                            sale)))
                    .containsExactly(
                            "T-1 Ann 60.00",
                            "T-1 Eve 40.00",
                            "T-1 Mara 60.00 ROLL_UP",
                            "T-1 Olga 40.00 ROLL_UP",
                            "T-1 Zoe 60.00 ROLL_UP",
                            "T-1 Zoe 40.00 ROLL_UP");
            assertThat(shown(run(
                            plan(split, rollUp(new RollUpLine.UnitHeads(), day)).build(), company, sale)))
                    .containsExactly(
                            "T-1 Ann 60.00",
                            "T-1 Eve 40.00",
                            "T-1 Mara 60.00 ROLL_UP",
                            "T-1 Nils 60.00 ROLL_UP",
                            "T-1 Olga 40.00 ROLL_UP",
                            "T-1 Zoe 60.00 ROLL_UP",
                            "T-1 Zoe 40.00 ROLL_UP");
            assertThat(shown(run(
                            plan(split, rollUp(new RollUpLine.Territories(DimensionId.of("territory")), day))
                                    .build(),
                            company,
                            sale)))
                    .containsExactly(
                            "T-1 Ann 60.00",
                            "T-1 Eve 40.00",
                            "T-1 Mara 60.00 ROLL_UP",
                            "T-1 Mara 40.00 ROLL_UP",
                            "T-1 Zoe 60.00 ROLL_UP",
                            "T-1 Zoe 40.00 ROLL_UP");
        }

        /** A sale of 20 January, paid on 10 May; the manager is Mara until January, Nils until April, then Olga. */
        @Test
        void followsTheOrganizationOfTheChosenDay() {
            Organization moving = SmallCompany.builder()
                    .reportsTo("ann", "nils", LocalDate.of(2017, 2, 1))
                    .reportsTo("ann", "olga", LocalDate.of(2017, 5, 1))
                    .build();
            Map<RollUpDay, String> ofTheReceipt = Map.of(
                    new RollUpDay.SaleDay(), "Mara",
                    new RollUpDay.CreditDay(), "Olga",
                    new RollUpDay.PeriodEnd(
                                    io.salestiers.core.time.PeriodKind.QUARTER,
                                    io.salestiers.core.time.FiscalCalendar.CALENDAR_YEAR),
                            "Olga");
            Map<RollUpDay, String> ofTheSale = Map.of(
                    new RollUpDay.SaleDay(), "Mara",
                    new RollUpDay.CreditDay(), "Mara",
                    new RollUpDay.PeriodEnd(
                                    io.salestiers.core.time.PeriodKind.QUARTER,
                                    io.salestiers.core.time.FiscalCalendar.CALENDAR_YEAR),
                            "Nils");
            ofTheReceipt.forEach((day, manager) -> assertThat(shown(run(
                            plan(direct(collected().build()), rollUp(new RollUpLine.ReportingLine(), day))
                                    .build(),
                            moving,
                            sale("T-1", "2017-01-20", "100.00", "Ann"),
                            receipt("M-1", "T-1", "2017-05-10", "100.00"))))
                    .contains("M-1 " + manager + " 100.00 ROLL_UP"));
            ofTheSale.forEach((day, manager) -> assertThat(shown(run(
                            plan(direct(revenue().build()), rollUp(new RollUpLine.ReportingLine(), day))
                                    .build(),
                            moving,
                            sale("T-1", "2017-01-20", "100.00", "Ann"))))
                    .contains("T-1 " + manager + " 100.00 ROLL_UP"));
        }

        /** Mara heads her unit herself: what she sells rolls up to the units above it only. */
        @Test
        void doesNotCountTheSellersOwnPositionAgain() {
            CreditRule each = new CreditRule.RollUp(
                    CreditRuleId.of("each"),
                    CreditType.REVENUE,
                    new RollUpLine.UnitHeads(),
                    new RollUpDay.SaleDay(),
                    RepeatedPayee.EACH_TIME);
            assertThat(shown(run(plan(direct(revenue().build()), each), sale("T-1", "2017-07-02", "100.00", "Mara"))))
                    .containsExactly("T-1 Mara 100.00", "T-1 Zoe 100.00 ROLL_UP");
        }

        @Test
        void creditsSomebodyWhoIsMetTwiceAsChosen() {
            Organization twice = SmallCompany.builder()
                    .position("deputy", "manager", "east-1")
                    .reportsTo("deputy", "zoe")
                    .reportsTo("ann", "deputy", LocalDate.of(2017, 1, 1))
                    .acting("Ann", "deputy", DateRange.parse("2017-01-01/2018-01-01"))
                    .build();
            CreditRule each = new CreditRule.RollUp(
                    CreditRuleId.of("each"),
                    CreditType.REVENUE,
                    new RollUpLine.ReportingLine(),
                    new RollUpDay.SaleDay(),
                    RepeatedPayee.EACH_TIME);
            Transaction.Builder sale = sale("T-1", "2017-07-02", "100.00", "Ann");
            assertThat(shown(run(plan(direct(revenue().build()), rollUp()).build(), twice, sale)))
                    .containsExactly("T-1 Ann 100.00", "T-1 Zoe 100.00 ROLL_UP");
            assertThat(shown(run(plan(direct(revenue().build()), each).build(), twice, sale)))
                    .containsExactly("T-1 Ann 100.00", "T-1 Ann 100.00 ROLL_UP", "T-1 Zoe 100.00 ROLL_UP");
        }

        @Test
        void toAVacantPositionIsKeptByTheHouse() {
            Organization vacant = SmallCompany.builder()
                    .position("deputy", "manager", "east-1")
                    .reportsTo("deputy", "zoe")
                    .reportsTo("ann", "deputy", LocalDate.of(2017, 1, 1))
                    .build();
            assertThat(shown(run(
                            plan(direct(revenue().build()), rollUp()).build(),
                            vacant,
                            sale("T-1", "2017-07-02", "100.00", "Ann"))))
                    .containsExactly("T-1 Ann 100.00", "T-1 Zoe 100.00 ROLL_UP", "T-1 house 100 VACANT ROLL_UP");
        }
    }

    @Nested
    class Rules {
        private final CreditRule goods = new CreditRule.Direct(
                CreditRuleId.of("goods"),
                revenue().when(DimensionFilter.of(CATEGORY, "goods")).build(),
                ParticipantRole.of("seller"));
        private final CreditRule house =
                new CreditRule.House(CreditRuleId.of("rest"), revenue().build());

        @Test
        void areTriedInTheirOrderAndTheHouseTakesTheRest() {
            CreditRule engineers = new CreditRule.Split(
                    CreditRuleId.of("engineers"),
                    revenue().build(),
                    new SplitShares.ByRole(List.of(
                            new SplitShares.RoleShare(ParticipantRole.of("seller"), Ratio.parse("0.7")),
                            new SplitShares.RoleShare(ParticipantRole.of("engineer"), Ratio.parse("0.3")))),
                    SplitRemainder.LAST_TAKES_REST);
            CreditRun run = run(
                    plan(goods, engineers, house),
                    sale("T-1", "2017-07-02", "100.00", "Ann")
                            .dimension(CATEGORY, "goods")
                            .participant("engineer", PersonId.of("Bo")),
                    sale("T-2", "2017-07-03", "100.00", "Ann").participant("engineer", PersonId.of("Bo")),
                    sale("T-3", "2017-07-04", "100.00", "Ann"));
            assertThat(shown(run))
                    .containsExactly("T-1 Ann 100.00", "T-2 Ann 70.00", "T-2 Bo 30.00", "T-3 house 100 BY_RULE");
            assertThat(run.findings()).isEmpty();
        }

        @Test
        void ofSeveralTypesCreditOneTransactionOnceEach() {
            CreditRule units = new CreditRule.Direct(
                    CreditRuleId.of("units"),
                    terms(CreditType.UNITS, CreditBasis.QUANTITY, CreditRelease.WITH_THE_SALE)
                            .build(),
                    ParticipantRole.of("seller"));
            assertThat(shown(run(
                            plan(direct(revenue().build()), units, house),
                            sale("T-1", "2017-07-02", "100.00", "Ann").quantity(Ratio.parse("2.5")))))
                    .containsExactly("T-1 Ann 100.00", "T-1 Ann 2.5");
        }

        @Test
        void ofOverlaysGiveMoreAndTakeNothing() {
            CreditRule overlay = new CreditRule.Overlay(
                    CreditRuleId.of("help"),
                    revenue().build(),
                    ParticipantRole.of("specialist"),
                    new OverlayShares.Fixed(Ratio.parse("0.2")));
            CreditRun run = run(
                    plan(direct(revenue().build()), overlay, rollUp()),
                    sale("T-1", "2017-07-02", "100.00", "Ann").participant("specialist", PersonId.of("Eve")));
            assertThat(shown(run))
                    .containsExactly(
                            "T-1 Ann 100.00",
                            "T-1 Eve 20.00 OVERLAY",
                            "T-1 Mara 100.00 ROLL_UP",
                            "T-1 Zoe 100.00 ROLL_UP");
            assertThat(run.proofs()).hasSize(1);
        }

        @Test
        void leaveAsideWhatThePlanDoesNotCount() {
            TreeMap<TransactionKind, DateName> days = new TreeMap<>(Map.of(TransactionKind.BOOKING, DateName.ORDER));
            CreditRun run = run(
                    plan(direct(revenue().build())).days(days),
                    sale("T-1", "2017-07-02", "100.00", "Ann"),
                    receipt("M-1", "T-1", "2017-08-01", "50.00"),
                    receipt("M-2", "T-9", "2017-08-01", "50.00"));
            assertThat(shown(run)).containsExactly("T-1 Ann 100.00");
            assertThat(run.outcome(TransactionId.parse("M-1"))).isEqualTo(TransactionOutcome.LEFT_ASIDE);
            assertThat(run.findings()).isEmpty();
        }
    }

    @Nested
    class Plans {
        @Test
        void ofTheSalesDayCreditItsReturns() {
            CreditingPlan first = plan(direct(revenue().build()))
                    .effective("2017-01-01/2017-08-01")
                    .build();
            CreditingPlan second = plan(new CreditRule.House(
                            CreditRuleId.of("all"), revenue().build()))
                    .effective("2017-08-01/2018-01-01")
                    .build();
            Transactions transactions = Transactions.of(
                    List.of(
                            sale("T-1", "2017-07-31", "100.00", "Ann").build(),
                            returned("R-1", "T-1", "2017-08-01", "-100.00").build(),
                            sale("T-2", "2017-08-01", "100.00", "Ann").build()),
                    ChangedTransaction.REFUSED);
            assertThat(shown(CreditCalculator.DEFAULT.credit(
                            new CreditingPlans(List.of(second, first)), transactions, company)))
                    .containsExactly("T-1 Ann 100.00", "R-1 Ann -100.00", "T-2 house 100 BY_RULE");
        }

        @Test
        void refuseWhatContradictsItself() {
            assertThat(found(plan())).containsExactly(CreditFinding.NO_RULE);
            assertThat(found(plan(direct(collected().build()), direct(revenue().build()))
                            .returns(ReturnCrediting.BY_ITS_OWN_DAY)
                            .days(new TreeMap<>(Map.of(TransactionKind.RETURN, DateName.ORDER)))))
                    .containsExactly(
                            CreditFinding.NO_SALE,
                            CreditFinding.NO_RECEIPTS,
                            CreditFinding.RETURN_WITHOUT_MONEY,
                            CreditFinding.DUPLICATE_RULE);
            assertThat(found(plan(rollUp()))).containsExactly(CreditFinding.ROLL_UP_OF_NOTHING);
            // Overlays don't roll up.
            assertThat(found(plan(
                            new CreditRule.Overlay(
                                    CreditRuleId.of("overlay"),
                                    revenue().build(),
                                    ParticipantRole.of("seller"),
                                    new OverlayShares.Stated()),
                            rollUp())))
                    .containsExactly(CreditFinding.ROLL_UP_OF_NOTHING);
        }

        private List<TransactionOutcome> outcomes(CreditRun run, String... ids) {
            return Stream.of(ids)
                    .map(id -> run.outcome(TransactionId.parse(id)))
                    .toList();
        }

        @Test
        void thatDontHoldForASaleDontForItsFollowers() {
            CreditRun run = run(
                    plan(direct(revenue().build())),
                    sale("T-1", "2018-01-02", "100.00", "Ann"),
                    returned("R-1", "T-1", "2017-08-01", "-50.00"));
            assertThat(shown(run)).isEmpty();
            assertThat(outcomes(run, "T-1", "R-1")).containsOnly(TransactionOutcome.OUTSIDE_PLAN);
            assertThat(run.findings()).isEmpty();
        }

        @Test
        void thatDontCountASaleLeaveItsFollowersAside() {
            CreditRun run = run(
                    plan(direct(revenue().build()))
                            .days(new TreeMap<>(
                                    Map.of(TransactionKind.INVOICE, DateName.INVOICE, TransactionKind.RETURN, EVENT))),
                    sale("T-1", "2017-07-02", "100.00", "Ann"),
                    returned("R-1", "T-1", "2017-08-01", "-50.00"));
            assertThat(outcomes(run, "T-1", "R-1")).containsOnly(TransactionOutcome.LEFT_ASIDE);
        }

        @Test
        void nameTheDayThatASaleLacksAndWhatFollowsIt() {
            CreditRun run = run(
                    plan(direct(revenue().build())),
                    Transaction.builder(TransactionId.parse("T-1"), TransactionKind.BOOKING, usd("100.00"))
                            .date(DateName.INVOICE, LocalDate.of(2017, 7, 2))
                            .participant("seller", PersonId.of("Ann")),
                    returned("R-1", "T-1", "2017-08-01", "-50.00"));
            assertThat(codes(run)).containsExactly("R-1 REFERENCE_UNCREDITED", "T-1 DATE_MISSING");
            assertThat(run.findings().get(1).arguments().get("date")).hasToString("Text[value=order]");
            assertThat(run.findings().get(0).arguments().get("reference")).hasToString("Text[value=T-1]");
            assertThat(outcomes(run, "T-1", "R-1")).containsOnly(TransactionOutcome.UNCREDITED);
        }

        /** One version counts orders of the first half, the other one invoices of the second; this sale is both. */
        @Test
        void whichAreTwoForOneSaleAreAFinding() {
            CreditingPlan orders = plan(direct(revenue().build()))
                    .effective("2017-01-01/2017-07-01")
                    .build();
            CreditingPlan invoices = plan(direct(revenue().build()))
                    .days(new TreeMap<>(
                            Map.of(TransactionKind.BOOKING, DateName.INVOICE, TransactionKind.RETURN, EVENT)))
                    .effective("2017-07-01/2018-01-01")
                    .build();
            CreditRun run = CreditCalculator.DEFAULT.credit(
                    new CreditingPlans(List.of(orders, invoices)),
                    Transactions.of(
                            List.of(
                                    sale("T-1", "2017-06-30", "100.00", "Ann")
                                            .date(DateName.INVOICE, LocalDate.of(2017, 7, 1))
                                            .build(),
                                    returned("R-1", "T-1", "2017-08-01", "-50.00")
                                            .build(),
                                    sale("T-2", "2017-06-30", "7.00", "Ann").build()),
                            ChangedTransaction.REFUSED),
                    company);
            assertThat(shown(run)).containsExactly("T-2 Ann 7.00");
            assertThat(codes(run)).containsExactly("R-1 REFERENCE_UNCREDITED", "T-1 SEVERAL_PLANS");
            assertThat(outcomes(run, "T-1", "R-1")).containsOnly(TransactionOutcome.UNCREDITED);
        }

        @Test
        void dontCreditWhatFollowsInAnotherCurrencyOrWithoutItsDay() {
            CreditRun run = run(
                    plan(direct(revenue().build())),
                    sale("T-1", "2017-07-02", "100.00", "Ann"),
                    Transaction.builder(
                                    TransactionId.parse("R-1"),
                                    TransactionKind.RETURN,
                                    io.salestiers.core.money.Money.of(
                                            "-50.00", io.salestiers.core.money.Currency.of("EUR")))
                            .reference(TransactionId.parse("T-1"), Relation.RETURNS)
                            .date(EVENT, LocalDate.of(2017, 8, 1)),
                    Transaction.builder(TransactionId.parse("R-2"), TransactionKind.RETURN, usd("-50.00"))
                            .reference(TransactionId.parse("T-1"), Relation.RETURNS)
                            .date(DateName.ORDER, LocalDate.of(2017, 8, 1)));
            assertThat(shown(run)).containsExactly("T-1 Ann 100.00");
            assertThat(codes(run)).containsExactly("R-1 OTHER_CURRENCY", "R-2 DATE_MISSING");
            assertThat(outcomes(run, "R-1", "R-2")).containsOnly(TransactionOutcome.UNCREDITED);
        }

        /** A return by its own day is of the same product and the same sellers, unless it says otherwise. */
        @Test
        void byTheirOwnDayCreditReturnsWithWhatTheSaleSays() {
            CreditRun run = run(
                    plan(direct(revenue()
                                    .when(DimensionFilter.of(CATEGORY, "pump"))
                                    .build()))
                            .returns(ReturnCrediting.BY_ITS_OWN_DAY),
                    sale("T-1", "2017-07-02", "100.00", "Ann").dimension(CATEGORY, "pump"),
                    returned("R-1", "T-1", "2017-08-01", "-40.00"),
                    returned("R-2", "T-1", "2017-08-02", "-60.00"),
                    returned("R-3", "T-1", "2017-08-03", "-0.01"),
                    returned("R-4", "T-1", "2017-08-03", "-1.00").dimension(CATEGORY, "valve"));
            assertThat(shown(run))
                    .containsExactly("T-1 Ann 100.00", "R-1 Ann -40.00", "R-2 Ann -60.00", "R-3 Ann -0.01");
            assertThat(codes(run)).containsExactly("R-3 OVER_RETURNED", "R-4 OVER_RETURNED", "R-4 UNCREDITED");
        }

        private static List<io.salestiers.core.result.FindingCode> found(CreditingPlanDraft plan) {
            try {
                plan.build();
                return List.of();
            } catch (io.salestiers.core.result.InvalidDefinitionException e) {
                return e.findings().stream().map(Finding::code).toList();
            }
        }
    }

    @Test
    void countsWhatComesTwiceOnceAndRefusesWhatComesChanged() {
        Transaction sale = sale("T-1", "2017-07-02", "100.00", "Ann").build();
        Transaction changed = sale("T-1", "2017-07-02", "90.00", "Ann").build();
        Transaction back = returned("R-1", "T-1", "2017-08-01", "-10.00").build();
        CreditingPlan plan = plan(direct(revenue().build())).build();
        assertThat(shown(CreditCalculator.DEFAULT.credit(
                        plan, Transactions.of(List.of(sale, back, sale), ChangedTransaction.REFUSED), company)))
                .containsExactly("T-1 Ann 100.00", "R-1 Ann -10.00");
        CreditRun refused = CreditCalculator.DEFAULT.credit(
                plan, Transactions.of(List.of(sale, back, changed), ChangedTransaction.REFUSED), company);
        assertThat(shown(refused)).isEmpty();
        assertThat(codes(refused)).containsExactly("R-1 REFERENCE_UNCREDITED", "T-1 CHANGED");
        assertThat(refused.outcomes().values()).containsOnly(TransactionOutcome.UNCREDITED);
        CreditRun replaced = CreditCalculator.DEFAULT.credit(
                plan, Transactions.of(List.of(sale, back, changed), ChangedTransaction.LAST_READ_WINS), company);
        assertThat(shown(replaced)).containsExactly("T-1 Ann 90.00", "R-1 Ann -10.00");
        assertThat(codes(replaced)).containsExactly("T-1 REPLACED");
    }

    @Test
    void countsOfPiecesAreNeverRounded() {
        assertThat(shown(run(
                        plan(split(
                                terms(CreditType.UNITS, CreditBasis.QUANTITY, CreditRelease.WITH_THE_SALE)
                                        .addCaps(Quantity.of(Ratio.of(5), Unit.COUNT))
                                        .build(),
                                SplitRemainder.LARGEST_REMAINDER)),
                        sale("T-1", "2017-07-02", "1.00", "Ann 1/3", "Bo 2/3").quantity(Ratio.of(7)))))
                .containsExactly("T-1 Ann 5/3", "T-1 Bo 10/3");
    }
}
