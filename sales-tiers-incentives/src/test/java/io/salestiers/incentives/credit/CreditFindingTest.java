package io.salestiers.incentives.credit;

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
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.observation.DimensionId;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.FindingCode;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.Texts;
import io.salestiers.core.unit.Quantity;
import io.salestiers.incentives.IncentivesMessages;
import io.salestiers.incentives.testkit.plan.SmallCompany;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Everything that can be wrong is found in some input, and says so in both languages. */
class CreditFindingTest {
    private final List<Finding> found = new ArrayList<>();

    private void run(CreditingPlans plans, Organization organization, Transaction.Builder... transactions) {
        found.addAll(CreditCalculator.DEFAULT
                .credit(
                        plans,
                        Transactions.of(
                                Stream.of(transactions)
                                        .map(Transaction.Builder::build)
                                        .toList(),
                                ChangedTransaction.REFUSED),
                        organization)
                .findings());
    }

    private void run(CreditRule rule, Transaction.Builder... transactions) {
        run(CreditingPlans.of(plan(rule).build()), SmallCompany.organization(), transactions);
    }

    private void refused(io.salestiers.incentives.testkit.credit.CreditingPlanDraft draft) {
        try {
            draft.build();
        } catch (InvalidDefinitionException e) {
            found.addAll(e.findings());
        }
    }

    @Test
    void everyCodeIsFoundAndReadable() {
        plans();
        transactions();
        participants();
        references();
        rollUps();
        credits();

        Set<CreditFinding> codes = EnumSet.noneOf(CreditFinding.class);
        for (Finding finding : found) {
            codes.add((CreditFinding) finding.code());
            for (Language language : Language.values()) {
                String text = finding.message(
                        Texts.of(language, List.of(IncentivesMessages.catalogue(), CoreMessages.catalogue())));
                assertThat(text).as(finding.toString()).doesNotContain("[").doesNotContain("{");
            }
        }
        assertThat(codes).containsExactlyInAnyOrder(CreditFinding.values());
    }

    private void plans() {
        refused(plan());
        refused(plan(rollUp()));
        refused(plan(direct(collected().build()), direct(collected().build()))
                .returns(ReturnCrediting.BY_ITS_OWN_DAY)
                .days(Map.of(TransactionKind.RETURN, DateName.ORDER)));
        CreditingPlan first = plan(direct(revenue().build()))
                .effective("2017-01-01/2017-07-01")
                .build();
        CreditingPlan second = plan(direct(revenue().build()))
                .effective("2017-07-01/2018-01-01")
                .days(Map.of(TransactionKind.BOOKING, DateName.INVOICE))
                .build();
        run(
                new CreditingPlans(List.of(first, second)),
                SmallCompany.organization(),
                sale("T-1", "2017-06-30", "1.00", "Ann").date(DateName.INVOICE, LocalDate.of(2017, 7, 1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CreditingPlans(List.of(first, first)))
                .withMessageContaining("overlap");
        assertThatIllegalArgumentException().isThrownBy(() -> new CreditingPlans(List.of()));
    }

    private void transactions() {
        CreditRule capped =
                direct(revenue().addCaps(Quantity.money(usd("1.00"))).build());
        run(
                capped,
                Transaction.builder(
                                TransactionId.parse("T-2"),
                                TransactionKind.BOOKING,
                                Money.of("1.00", Currency.of("EUR")))
                        .date(DateName.ORDER, LocalDate.of(2017, 7, 1))
                        .participant("seller", PersonId.of("Ann")));
        run(
                direct(revenue()
                        .addWeights(new CreditWeight.ByBand(
                                DimensionId.of("discount"), List.of(FactorBand.above("1")), new OtherValues.Refused()))
                        .build()),
                sale("T-3", "2017-07-01", "1.00", "Ann"));
        run(
                direct(terms(CreditType.MARGIN, CreditBasis.MARGIN, CreditRelease.WITH_THE_SALE)
                        .build()),
                sale("T-4", "2017-07-01", "1.00", "Ann"));
        run(
                direct(revenue().build()),
                Transaction.builder(TransactionId.parse("T-5"), TransactionKind.BOOKING, usd("1.00"))
                        .date(DateName.DUE, LocalDate.of(2017, 7, 1)),
                sale("T-6", "2017-07-01", "1.00", "Ann"),
                sale("T-6", "2017-07-01", "2.00", "Ann"),
                sale("T-7", "2017-07-01", "1.00"));
        found.addAll(Transactions.of(
                        List.of(
                                sale("T-6", "2017-07-01", "1.00", "Ann").build(),
                                sale("T-6", "2017-07-01", "2.00", "Ann").build()),
                        ChangedTransaction.LAST_READ_WINS)
                .findings());
    }

    private void participants() {
        CreditRule split = split(revenue().build(), SplitRemainder.LARGEST_REMAINDER);
        run(split, sale("P-1", "2017-07-01", "1.00", "Ann 0.5", "Bo 0.4"));
        run(split, sale("P-2", "2017-07-01", "1.00", "Ann"));
        run(split, sale("P-3", "2017-07-01", "1.00", "Ann 1.5", "Bo -0.5"));
        run(direct(revenue().build()), sale("P-4", "2017-07-01", "1.00", "Ann", "Bo"));
        run(direct(revenue().build()), sale("P-5", "2017-07-01", "1.00", "Nobody"));
    }

    private void references() {
        run(
                direct(collected().build()),
                sale("S-1", "2017-07-01", "1.00", "Ann"),
                receipt("S-2", "S-1", "2017-07-02", "2.00"),
                returned("S-3", "S-1", "2017-07-03", "-2.00"),
                returned("S-4", "S-9", "2017-07-03", "-2.00"),
                returned("S-5", "S-6", "2017-07-03", "-2.00"),
                returned("S-6", "S-5", "2017-07-03", "-2.00"),
                Transaction.builder(TransactionId.parse("S-7"), TransactionKind.RETURN, usd("-1.00"))
                        .date(DateName.of("event"), LocalDate.of(2017, 7, 1)),
                Transaction.builder(
                                TransactionId.parse("S-8"),
                                TransactionKind.RECEIPT,
                                Money.of("1.00", Currency.of("EUR")))
                        .date(DateName.PAYMENT, LocalDate.of(2017, 7, 1))
                        .reference(TransactionId.parse("S-1"), Relation.PAYS));
        run(
                direct(terms(CreditType.MARGIN, CreditBasis.MARGIN, CreditRelease.WITH_THE_SALE)
                        .build()),
                sale("S-10", "2017-07-01", "1.00", "Ann"),
                later("S-11", TransactionKind.CORRECTION, "S-10", "2017-07-02", "1.00"));
    }

    private void rollUps() {
        CreditRule territories =
                rollUp(new RollUpLine.Territories(DimensionId.of("territory")), new RollUpDay.SaleDay());
        run(
                CreditingPlans.of(plan(direct(revenue().build()), territories).build()),
                SmallCompany.organization(),
                sale("U-1", "2017-07-01", "1.00", "Ann"));
        Organization closing = SmallCompany.builder()
                .position("short", "rep", "east-1")
                .reportsTo("short", "mara")
                .holder("Gus", "short", io.salestiers.core.time.DateRange.parse("2017-01-01/2017-08-01"))
                .closePosition("short", LocalDate.of(2017, 8, 1))
                .build();
        run(
                CreditingPlans.of(plan(
                                direct(revenue().build()),
                                rollUp(
                                        new RollUpLine.ReportingLine(),
                                        new RollUpDay.PeriodEnd(
                                                io.salestiers.core.time.PeriodKind.QUARTER,
                                                io.salestiers.core.time.FiscalCalendar.CALENDAR_YEAR)))
                        .build()),
                closing,
                sale("U-2", "2017-07-01", "1.00").participant("seller", PositionId.of("short")));
    }

    private void credits() {
        Credit credit = SmallCompany.credit("T-1", "Ann", "2017-07-02", "60.00");
        found.addAll(Credits.of(List.of(credit))
                .conservation(
                        CreditType.REVENUE,
                        new TreeMap<>(Map.of(
                                TransactionId.parse("T-1"), usd("1.00"), TransactionId.parse("T-9"), usd("1.00")))));
        found.addAll(Credits.of(List.of(credit)).conservation(CreditType.REVENUE, Map.of()));
        try {
            Credits.of(List.of(credit, credit));
        } catch (InvalidDefinitionException e) {
            found.addAll(e.findings());
        }
    }

    @Test
    void definitionsRefuseWhatIsMeaningless() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SplitShares.ByRole(List.of(
                        new SplitShares.RoleShare(ParticipantRole.of("a"), Ratio.parse("0.7")),
                        new SplitShares.RoleShare(ParticipantRole.of("b"), Ratio.parse("0.2")))))
                .withMessageContaining("0.9");
        assertThatIllegalArgumentException().isThrownBy(() -> new SplitShares.Stated(List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SplitShares.Equal(List.of(ParticipantRole.of("a"), ParticipantRole.of("a"))));
        assertThatIllegalArgumentException().isThrownBy(() -> new OverlayShares.Fixed(Ratio.ZERO));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SplitShares.RoleShare(ParticipantRole.of("a"), Ratio.ZERO));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OverdueFactors(DateName.DUE, List.of(FactorBand.above("1.1"))))
                .withMessageContaining("at most 1");
        assertThatIllegalArgumentException().isThrownBy(() -> FactorBand.above("-1"));
        assertThatIllegalArgumentException().isThrownBy(() -> new OtherValues.Weigh(Ratio.of(-1)));
        for (List<FactorBand> bands : List.of(
                List.<FactorBand>of(),
                List.of(FactorBand.upTo("1", "1")),
                List.of(FactorBand.above("1"), FactorBand.above("1")),
                List.of(FactorBand.upTo("1", "1"), FactorBand.upTo("1", "1"), FactorBand.above("1")))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            new CreditWeight.ByBand(DimensionId.of("discount"), bands, new OtherValues.Refused()));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CreditWeight.ByValue(
                        DimensionId.of("category"), new TreeMap<>(), new OtherValues.Refused()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CreditWeight.ByValue(
                        DimensionId.of("category"),
                        new TreeMap<>(Map.of("a", Ratio.of(-1))),
                        new OtherValues.Refused()));
        for (Quantity cap : List.of(Quantity.count(1), Quantity.money(usd("0.00")), Quantity.money(usd("-1.00")))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> revenue().addCaps(cap).build());
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> revenue()
                        .addCaps(Quantity.money(usd("1.00")), Quantity.money(usd("2.00")))
                        .build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CreditProof(
                        TransactionId.parse("T-1"),
                        CreditType.REVENUE,
                        CreditRuleId.of("r"),
                        Quantity.money(usd("1.00")),
                        Quantity.money(usd("0.60")),
                        Quantity.money(usd("0.30")),
                        Quantity.money(usd("0.00")),
                        Quantity.money(usd("0.00"))));
    }

    @Test
    void unrelatedTransactionsAreNotCreditedAgain() {
        List<Transaction> all = List.of(
                sale("T-1", "2017-07-01", "1.00", "Ann").build(),
                returned("R-1", "T-1", "2017-07-02", "-1.00").build(),
                later("R-2", TransactionKind.CORRECTION, "R-1", "2017-07-03", "0.50")
                        .build(),
                sale("T-2", "2017-07-01", "1.00", "Ann").build(),
                sale("T-3", "2017-07-01", "1.00", "Ann").build(),
                sale("T-3", "2017-07-01", "2.00", "Ann").build(),
                returned("R-3", "T-3", "2017-07-02", "-1.00").build());
        Transactions read = Transactions.of(all, ChangedTransaction.REFUSED);
        assertThat(read.refused()).containsExactly(TransactionId.parse("T-3"));
        assertThat(read.find(TransactionId.parse("T-3"))).isEmpty();
        assertThat(read.related(Set.of(TransactionId.parse("R-2"))).all())
                .extracting(each -> each.id().toString())
                .containsExactly("R-1", "R-2", "T-1");
        Transactions broken = read.related(Set.of(TransactionId.parse("R-3")));
        assertThat(broken.all()).extracting(each -> each.id().toString()).containsExactly("R-3");
        assertThat(broken.findings()).extracting(Finding::code).containsExactly((FindingCode) CreditFinding.CHANGED);
    }

    @Test
    void runsOfTheSameTransactionAreNotAddedUp() {
        CreditRun run = CreditCalculator.DEFAULT.credit(
                plan(direct(revenue().build())).build(),
                Transactions.of(List.of(sale("T-1", "2017-07-01", "1.00", "Ann").build()), ChangedTransaction.REFUSED),
                SmallCompany.organization());
        assertThatIllegalArgumentException().isThrownBy(() -> run.plus(run));
        assertThatIllegalArgumentException().isThrownBy(() -> run.outcome(TransactionId.parse("T-2")));
    }
}
