package io.salestiers.incentives.statement;

import static io.salestiers.incentives.statement.StatementScene.ANN;
import static io.salestiers.incentives.testkit.plan.SmallCompany.USD;
import static io.salestiers.incentives.testkit.plan.SmallCompany.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.json.SalesTiersJson;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.org.NameLookup;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.testkit.explain.Recalculation;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.text.Texts;
import io.salestiers.core.unit.Quantity;
import io.salestiers.incentives.assignment.ComponentId;
import io.salestiers.incentives.assignment.PlanId;
import io.salestiers.incentives.assignment.UnitLevel;
import io.salestiers.incentives.credit.Credits;
import io.salestiers.incentives.earning.EarningRun;
import io.salestiers.incentives.earning.IncentiveCalculator;
import io.salestiers.incentives.json.IncentiveDocuments;
import io.salestiers.incentives.plan.IncentivePlan;
import io.salestiers.incentives.quota.QuotaLookup;
import io.salestiers.incentives.testkit.plan.SmallCompany;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StatementTest {
    private static final SalesTiersJson JACKSON_2 = SalesTiersJson.jackson2();
    private static final SalesTiersJson JACKSON_3 = SalesTiersJson.jackson3();

    private static Texts texts(Language language) {
        return StatementScene.texts(language);
    }

    @Test
    void addsUpToTheCent() {
        Statement statement = StatementScene.statement();
        assertThat(statement.payments())
                .containsExactly(
                        new StatementPayment(usd("100.00"), usd("-35.00"), usd("-12.00"), usd("-20.00"), usd("33.00")));
        Explanation why = statement.explanation(USD);
        assertThat(why.value()).contains(Quantity.money(usd("33.00")));
        Recalculation.verify(why);
        assertThat(why.print(texts(Language.EN))).contains("Deal TX-1, 2017-07-10", "Deal TX-2, 2017-09-20");
    }

    @Test
    void readsLikeThis() {
        EarningRun run = StatementScene.reference();
        // sample: statement
        StatementInputs inputs = StatementInputs.builder()
                .putEntry(
                        ANN,
                        PayeeEntries.builder()
                                .addAdjustments(new StatementEntry(
                                        AdjustmentKind.CORRECTION,
                                        usd("-12.00"),
                                        LocalDate.of(2017, 9, 15),
                                        StatementReason.of(
                                                "counted-twice", LocalizedText.of("deal counted twice", "订单重复计入"))))
                                .build())
                .build();
        Statement statement = Statements.of(ANN, List.of(run), inputs).orThrow();
        Money payable = statement.payments().get(0).payable(); // 80 + 10, capped to 60, less 12
        String text = statement.text(texts(Language.EN), NameLookup.of(Map.of(ANN, "Ann Lee")));
        // end
        assertThat(payable).isEqualTo(usd("48.00"));
        assertThat(text).contains("Ann Lee").contains("USD 48.00");
    }

    @Test
    void saysWhatWaitsAndWhy() {
        LineReference audited = new LineReference(PlanId.of("extra"), ComponentId.of("audited"));
        assertThat(StatementScene.statement().pending())
                .containsExactly(
                        PendingItem.of(StatementReason.WAITING_FOR_FIGURE, audited, Optional.empty()),
                        StatementScene.order(),
                        new PendingItem(
                                StatementReason.DEFERRED_BY_CAP,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(usd("30.00"))));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void isWrittenAsInTheFile(Language language) throws IOException {
        String text = StatementScene.statement()
                .text(texts(language), NameLookup.of(Map.of(ANN, language == Language.ZH ? "安妮" : "Ann Lee")));
        assertThat(text).isEqualTo(golden("ann-" + language.name().toLowerCase(java.util.Locale.ROOT) + ".txt"));
    }

    private static String golden(String name) throws IOException {
        try (var in = StatementTest.class.getResourceAsStream("/golden/statement/" + name)) {
            assertThat(in).as(name).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void isReadAsItWasWritten() {
        Statement statement = StatementScene.statement();
        byte[] two = JACKSON_2.write(statement, IncentiveDocuments.STATEMENT);
        byte[] three = JACKSON_3.write(statement, IncentiveDocuments.STATEMENT);
        assertThat(new String(two, StandardCharsets.UTF_8)).isEqualTo(new String(three, StandardCharsets.UTF_8));
        for (SalesTiersJson json : List.of(JACKSON_2, JACKSON_3)) {
            assertThat(json.read("ann.json", two, IncentiveDocuments.STATEMENT).orThrow())
                    .isEqualTo(statement);
        }
    }

    @Test
    void aDocumentThatDoesNotAddUpIsRefused() {
        byte[] bytes = JACKSON_2.write(StatementScene.statement(), IncentiveDocuments.STATEMENT);
        String changed = new String(bytes, StandardCharsets.UTF_8).replace("\"-380.00\"", "\"-381.00\"");
        for (SalesTiersJson json : List.of(JACKSON_2, JACKSON_3)) {
            assertThat(json.read("ann.json", changed.getBytes(StandardCharsets.UTF_8), IncentiveDocuments.STATEMENT)
                            .findings())
                    .extracting(Finding::code)
                    .containsExactly(StatementFinding.BALANCE_NOT_CONSERVED);
        }
    }

    @Test
    void allThatDoesNotAddUpIsFoundAtOnce() {
        StatementBalance wrong =
                new StatementBalance("draw", LocalizedText.of("Draw", "预支"), usd("-500.00"), List.of(), usd("-499.99"));
        PayeeEntries entries = PayeeEntries.builder()
                .addBalances(wrong, wrong)
                .addAdjustments(new StatementEntry(
                        AdjustmentKind.CORRECTION,
                        usd("1.00"),
                        LocalDate.parse("2017-09-15"),
                        StatementReason.of("other", LocalizedText.of("other", "其他")),
                        Optional.of(new LineReference(PlanId.of("reference"), ComponentId.of("nothing")))))
                .build();
        WithFindings<Statement> made =
                Statements.of(ANN, List.of(StatementScene.reference()), StatementScene.inputs(entries));
        assertThat(made.findings())
                .extracting(Finding::code)
                .containsExactly(
                        StatementFinding.BALANCE_NOT_CONSERVED,
                        StatementFinding.DUPLICATE_BALANCE,
                        StatementFinding.BALANCE_NOT_CONSERVED,
                        StatementFinding.UNKNOWN_LINE);
        assertThat(made.findings().get(0).message(texts(Language.EN)))
                .isEqualTo("statement of Ann for 2017-Q3: balance draw must close at USD -500.00, but closes at"
                        + " USD -499.99");
    }

    @Test
    void whatPayrollIsGoingToPayIsCompared() {
        PayeeEntries entries = PayeeEntries.builder()
                .addPayments(usd("60.01"), Money.of("5", Currency.of("CNY")))
                .build();
        WithFindings<Statement> made =
                Statements.of(ANN, List.of(StatementScene.reference()), StatementScene.inputs(entries));
        assertThat(made.findings())
                .extracting(finding -> finding.message(texts(Language.EN)))
                .containsExactly(
                        "statement of Ann for 2017-Q3: the payment must be CNY 0.00, which the parts add up to, but is"
                                + " CNY 5.00",
                        "statement of Ann for 2017-Q3: the payment must be USD 60.00, which the parts add up to, but is"
                                + " USD 60.01");
    }

    @Test
    void whoHasEntriesOnlyHasAStatement() {
        PersonId zoe = PersonId.of("Zoe");
        StatementInputs inputs = StatementInputs.builder()
                .putEntry(
                        zoe,
                        PayeeEntries.builder()
                                .addBalances(StatementScene.draw())
                                .build())
                .build();
        List<Statement> all =
                Statements.of(List.of(StatementScene.reference()), inputs).orThrow();
        assertThat(all).extracting(Statement::payee).contains(zoe, ANN);
        assertThat(all.stream().filter(each -> each.payee().equals(zoe)).flatMap(each -> each.payments().stream()))
                .containsExactly(new StatementPayment(usd("0"), usd("0"), usd("0"), usd("-20.00"), usd("-20.00")));
    }

    @Test
    void anotherPersonsStepIsRefused() {
        Statement statement = StatementScene.statement();
        StatementLine line = statement.lines().get(0);
        Explanation others = Explanation.given("incentives.explain.credit", Quantity.money(usd("10.00")))
                .concerning("Bo");
        assertThatThrownBy(() -> Statement.builder()
                        .payee(ANN)
                        .period(statement.period())
                        .addLines(new StatementLine(line.plan(), line.component(), line.name(), line.amount(), others))
                        .addPayments(new StatementPayment(usd("10.00"), usd("0"), usd("0"), usd("0"), usd("10.00")))
                        .build())
                .isInstanceOf(InvalidDefinitionException.class)
                .satisfies(thrown -> assertThat(((InvalidDefinitionException) thrown).findings())
                        .extracting(Finding::code)
                        .containsExactly(StatementFinding.SOMEBODY_ELSE));
    }

    @Test
    void orderOfRunsAndEntriesChangesNothing() {
        StatementEntry later = new StatementEntry(
                AdjustmentKind.CORRECTION,
                usd("3.00"),
                LocalDate.parse("2017-09-16"),
                StatementReason.of("later", LocalizedText.of("later", "后补")));
        PayeeEntries forward = PayeeEntries.builder()
                .addAdjustments(StatementScene.correction(), later)
                .build();
        PayeeEntries backward = PayeeEntries.builder()
                .addAdjustments(later, StatementScene.correction())
                .build();
        Statement one = Statements.of(
                        ANN,
                        List.of(StatementScene.reference(), StatementScene.extra()),
                        StatementScene.inputs(forward))
                .orThrow();
        Statement other = Statements.of(
                        ANN,
                        List.of(StatementScene.extra(), StatementScene.reference()),
                        StatementScene.inputs(backward))
                .orThrow();
        assertThat(other).isEqualTo(one);
        assertThat(JACKSON_2.write(other, IncentiveDocuments.STATEMENT))
                .isEqualTo(JACKSON_2.write(one, IncentiveDocuments.STATEMENT));
    }

    /**
     * The pool of Ann's office rests on 1,000 + 500 + 300 + 777.77, that of her team on 1,000 + 500 + 300: the difference would
     * be Dan's. So the steps of the first line are shown and those of the second are not; its amount stays.
     */
    @Test
    void twoLinesThatWouldTellByTheirDifferenceAreNotBothExplained() {
        Credits credits = SmallCompany.credits(
                SmallCompany.credit("TX-1", "Ann", "2017-07-10", "1000.00"),
                SmallCompany.credit("TX-2", "Bo", "2017-07-11", "500.00"),
                SmallCompany.credit("TX-3", "陈", "2017-07-12", "300.00"),
                SmallCompany.credit("TX-4", "Dan", "2017-07-13", "777.77"));
        EarningRun office = pool("a", 1, credits);
        EarningRun team = pool("b", 2, credits);
        assertThat(seen(List.of(office))).contains("USD 2,577.77");
        assertThat(seen(List.of(team))).contains("USD 1,800.00");
        Statement both = Statements.of(
                        ANN, List.of(team, office), StatementInputs.builder().build())
                .orThrow();
        assertThat(both.lines().get(0).explanation().steps()).isNotEmpty();
        assertThat(both.lines().get(1).explanation().steps()).isEmpty();
        assertThat(both.lines()).allSatisfy(line -> assertThat(line.amount()).isPresent());
        assertThat(seen(List.of(team, office))).contains("USD 2,577.77").doesNotContain("USD 1,800.00");
    }

    private static EarningRun pool(String id, int depth, Credits credits) {
        IncentivePlan plan = SmallCompany.plan(SmallCompany.pool(new UnitLevel.AtDepth(depth)))
                .withId(PlanId.of(id));
        return IncentiveCalculator.DEFAULT.calculate(plan.resolve(
                        SmallCompany.inputs(QuotaLookup.empty(), credits, SmallCompany.organization()),
                        SmallCompany.QUARTER)
                .orThrow());
    }

    private static String seen(List<EarningRun> runs) {
        return Statements.of(ANN, runs, StatementInputs.builder().build())
                .orThrow()
                .text(texts(Language.EN), NameLookup.empty());
    }

    @Test
    void reasonsOfTheLibraryHaveTheirWords() {
        for (String code : StatementReason.own()) {
            for (Language language : Language.values()) {
                assertThat(texts(language).show(new StatementReason(code, Optional.empty()).toArgument()))
                        .doesNotContain("[");
            }
        }
        assertThatThrownBy(() -> StatementReason.of("not-credited", LocalizedText.same("x")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new StatementReason("mine", Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
