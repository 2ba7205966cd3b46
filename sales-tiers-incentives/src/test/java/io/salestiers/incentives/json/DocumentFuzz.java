package io.salestiers.incentives.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.json.JsonDocument;
import io.salestiers.core.json.SalesTiersJson;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.Texts;
import io.salestiers.incentives.IncentivesMessages;
import io.salestiers.incentives.payout.DrawForm;
import io.salestiers.incentives.rate.Application;
import io.salestiers.incentives.testkit.ledger.LedgerWalk;
import io.salestiers.incentives.testkit.payout.SmallPayment;
import io.salestiers.incentives.testkit.plan.SmallCompany;
import io.salestiers.incentives.testkit.promotion.PromotionCompany;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.IntBinaryOperator;
import java.util.function.IntFunction;

/**
 * Whatever became of a stored document: no crash, nothing but values and findings, the same of both Jacksons. What is read is
 * written and read again alike.
 */
final class DocumentFuzz {
    private static final SalesTiersJson JACKSON_2 = SalesTiersJson.jackson2();
    private static final SalesTiersJson JACKSON_3 = SalesTiersJson.jackson3();
    private static final Texts EN =
            Texts.of(Language.EN, List.of(IncentivesMessages.catalogue(), CoreMessages.catalogue()));

    private record Sample<T>(JsonDocument<T> document, String text) {
        static <T> Sample<T> of(JsonDocument<T> document, T value) {
            return new Sample<>(document, new String(JACKSON_3.write(value, document), StandardCharsets.UTF_8));
        }

        void check(byte[] bytes) {
            WithFindings<T> read = JACKSON_3.read("d.json", bytes, document);
            WithFindings<T> other = JACKSON_2.read("d.json", bytes, document);
            assertThat(other.value().isPresent()).isEqualTo(read.value().isPresent());
            read.findings().forEach(finding -> assertThat(finding.message(EN)).doesNotContain("[{"));
            if (read.value().isEmpty()) {
                assertThat(read.findings()).isNotEmpty();
                return;
            }
            byte[] written = JACKSON_3.write(read.orThrow(), document);
            assertThat(JACKSON_2.write(other.orThrow(), document)).isEqualTo(written);
            T again = JACKSON_2.read("d.json", written, document).orThrow();
            assertThat(JACKSON_3.digest(again, document)).isEqualTo(JACKSON_2.digest(read.orThrow(), document));
        }
    }

    private static final List<Sample<?>> SAMPLES = List.of(
            new Sample<>(IncentiveDocuments.FAIRNESS_RULES, FairnessRulesJsonTest.USUAL),
            new Sample<>(IncentiveDocuments.BUDGET_CASE, BudgetCaseJsonTest.BASE),
            new Sample<>(IncentiveDocuments.DRAW_AGREEMENT, DrawAgreementJsonTest.RAMP),
            new Sample<>(IncentiveDocuments.PROMOTION_CASE, PromotionCaseJsonTest.CASE),
            new Sample<>(IncentiveDocuments.DISPUTE, DisputeDocumentsTest.STORED),
            new Sample<>(IncentiveDocuments.PAYEE_AGREEMENTS, AgreementDocumentsTest.STORED),
            new Sample<>(
                    IncentiveDocuments.LEDGER_ENTRIES,
                    LedgerDocumentsTest.ENTRIES.formatted(
                            LedgerDocumentsTest.ENTRY.formatted("pay/17", "payout", "-1000.00"))),
            Sample.of(IncentiveDocuments.LEDGER_STATE, LedgerWalk.ofSeed(1, 40).state()),
            Sample.of(IncentiveDocuments.PROMOTION_RULES, PromotionCompany.rules()),
            Sample.of(
                    IncentiveDocuments.PAYMENT_RULES,
                    SmallPayment.rules(
                            SmallPayment.draw(DrawForm.ADVANCE, SmallPayment.recoverable(SmallPayment.all())),
                            SmallPayment.recoverDraw(),
                            SmallPayment.carry())),
            Sample.of(IncentiveDocuments.PLAN, SmallCompany.plan(SmallCompany.rates(Application.MARGINAL))));

    private DocumentFuzz() {}

    /** Changes one of the documents and looks what comes of it. */
    static void check(IntBinaryOperator number, BooleanSupplier coin, IntFunction<String> text) {
        Sample<?> sample = SAMPLES.get(number.applyAsInt(0, SAMPLES.size() - 1));
        sample.check(ChangedDocument.of(sample.text(), number, coin, text));
    }
}
