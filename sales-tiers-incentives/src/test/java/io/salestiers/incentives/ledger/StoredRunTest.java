package io.salestiers.incentives.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.canonical.InputRef;
import io.salestiers.core.json.JsonFinding;
import io.salestiers.core.json.SalesTiersJson;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.Texts;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.Period;
import io.salestiers.incentives.IncentivesMessages;
import io.salestiers.incentives.assignment.ComponentId;
import io.salestiers.incentives.assignment.PlanId;
import io.salestiers.incentives.json.IncentiveDocuments;
import io.salestiers.incentives.testkit.ledger.RunArbitraries;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoredRunTest {
    private static final Period AUGUST = FiscalCalendar.CALENDAR_YEAR.parse("2026-M08");
    private static final String A = RunArbitraries.digest("a").hex();

    private static final PeriodRun RUN = PeriodRun.of(
            AUGUST,
            List.of(new RunLine(
                    PersonId.of("P-17"),
                    PaySource.of(AUGUST, PlanId.of("reps-2026"), ComponentId.of("commission")),
                    Money.of("1250.00", Currency.of("CNY")),
                    RunArbitraries.digest("a"))),
            List.of(InputRef.of("plan", "reps-2026", "7")));

    /* Fields in order of their names, no blank: what canonical JSON says, written by hand. */
    private static final String TEXT = "{\"document\":\"period-run\",\"formatVersion\":1,"
            + "\"inputs\":[{\"id\":\"reps-2026\",\"kind\":\"plan\",\"revision\":\"7\"}],"
            + "\"lines\":[{\"amount\":{\"amount\":\"1250.00\",\"currency\":\"CNY\"},\"balance\":\"payable\","
            + "\"component\":\"commission\",\"explanation\":\"" + A + "\",\"payee\":\"P-17\",\"plan\":\"reps-2026\"}],"
            + "\"period\":{\"fiscalYear\":2026,\"index\":8,\"kind\":\"month\","
            + "\"range\":{\"from\":\"2026-08-01\",\"to\":\"2026-09-01\"}},\"semantics\":1}";

    private static List<Finding> findings(String text) {
        List<Finding> findings = SalesTiersJson.jackson3()
                .read("run.json", text.getBytes(StandardCharsets.UTF_8), IncentiveDocuments.PERIOD_RUN)
                .findings();
        for (Language language : Language.values()) {
            Texts texts = Texts.of(language, List.of(IncentivesMessages.catalogue(), CoreMessages.catalogue()));
            findings.forEach(finding ->
                    assertThat(finding.message(texts)).doesNotContain("{").doesNotContain("["));
        }
        return findings;
    }

    private static List<String> places(String text) {
        return findings(text).stream()
                .map(finding -> finding.code().code() + " " + finding.place())
                .toList();
    }

    @Test
    void isWrittenInOneWay() {
        assertThat(new String(RUN.bytes(), StandardCharsets.UTF_8)).isEqualTo(TEXT);
    }

    @Test
    void isReadAgain() {
        assertThat(findings(TEXT)).isEmpty();
        assertThat(SalesTiersJson.jackson3()
                        .read("run.json", RUN.bytes(), IncentiveDocuments.PERIOD_RUN)
                        .orThrow())
                .isEqualTo(RUN);
    }

    /** Everything that the types refuse, at once. */
    @Test
    void findsAllThatIsWrong() {
        String text = TEXT.replace("\"index\":8", "\"index\":1")
                .replace(
                        "\"inputs\":[",
                        "\"inputs\":[{\"kind\":\"Plan\",\"id\":\"x\",\"revision\":\"1\"},"
                                + "{\"kind\":\"facts\",\"id\":\"x\",\"revision\":\"1\"},"
                                + "{\"kind\":\"facts\",\"id\":\"x\",\"revision\":\"2\"},"
                                + "{\"kind\":\"facts\",\"id\":\"y\",\"revision\":\"1\",\"digest\":\"123\"},")
                .replace(
                        "\"lines\":[",
                        "\"lines\":["
                                + line(
                                        "P-17",
                                        "\"plan\":\"reps-2026\",\"component\":\"commission\",",
                                        "1.00",
                                        "payable",
                                        A)
                                + ","
                                + line("P-18", "\"component\":\"commission\",", "1.00", "payable", A) + ","
                                + line(
                                        "P-19",
                                        "\"transaction\":\"a:b:\",\"plan\":\"x\",",
                                        "1.00",
                                        "payable",
                                        A.toUpperCase(java.util.Locale.ROOT))
                                + ","
                                + line("P-20", "", "0.00", "held", A) + ",");
        assertThat(places(text))
                .containsExactly(
                        "incentives.ledger.run-refused run.json#/inputs/0",
                        "incentives.ledger.run-duplicate-input run.json#/inputs/2",
                        "incentives.ledger.run-refused run.json#/inputs/3",
                        "incentives.ledger.run-refused run.json#/lines/1",
                        "incentives.ledger.run-refused run.json#/lines/2",
                        "incentives.ledger.run-refused run.json#/lines/3",
                        "incentives.ledger.run-duplicate-line run.json#/lines/4");
        assertThat(places(TEXT.replace("\"kind\":\"month\"", "\"kind\":\"quarter\"")))
                .containsExactly("incentives.ledger.run-refused run.json#/period");
    }

    private static String line(String payee, String source, String amount, String balance, String digest) {
        return "{\"payee\":\"" + payee + "\"," + source + "\"amount\":{\"currency\":\"CNY\",\"amount\":\"" + amount
                + "\"},\"balance\":\"" + balance + "\",\"explanation\":\"" + digest + "\"}";
    }

    @Test
    void findsOtherForms() {
        assertThat(places(TEXT.replace("1250.00", "1250.001")))
                .containsExactly(JsonFinding.AMOUNT.code() + " run.json#/lines/0/amount/amount");
        assertThat(places(TEXT.replace("\"payable\"", "\"draw\"").replace("\"semantics\":1", "\"semantics\":0")))
                .containsExactly(
                        JsonFinding.NOT_ALLOWED.code() + " run.json#/lines/0/balance",
                        JsonFinding.OUT_OF_RANGE.code() + " run.json#/semantics");
        assertThat(places(TEXT.replace("period-run", "statement")))
                .containsExactly(JsonFinding.WRONG_DOCUMENT.code() + " run.json#/document");
        assertThat(places("")).hasSize(1);
    }
}
