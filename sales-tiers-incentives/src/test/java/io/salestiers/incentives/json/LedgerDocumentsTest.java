package io.salestiers.incentives.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.json.JsonDocument;
import io.salestiers.core.json.SalesTiersJson;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.WithFindings;
import io.salestiers.incentives.ledger.LedgerEntry;
import io.salestiers.incentives.ledger.LedgerState;
import io.salestiers.incentives.ledger.LedgerView;
import io.salestiers.incentives.testkit.ledger.LedgerWalk;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LedgerDocumentsTest {
    private static final SalesTiersJson JACKSON_2 = SalesTiersJson.jackson2();
    private static final SalesTiersJson JACKSON_3 = SalesTiersJson.jackson3();

    /** Half of a posting: what holds the amount that a test reads. */
    static final String ENTRIES =
            "{\"document\":\"ledger-entries\",\"formatVersion\":1,\"revision\":\"1\",\"entries\":[%s]}";

    static final String ENTRY =
            "{\"id\":\"%s\",\"bookedIn\":{\"kind\":\"month\",\"fiscalYear\":2025,\"index\":7,"
                    + "\"range\":{\"from\":\"2025-07-01\",\"to\":\"2025-08-01\"}},\"day\":\"2025-08-04\",\"posting\":{\"kind\":\"%s\","
                    + "\"payee\":\"zhang\",\"amount\":{\"currency\":\"CNY\",\"amount\":\"%s\"},\"source\":{\"earnedIn\":"
                    + "{\"kind\":\"month\",\"fiscalYear\":2025,\"index\":7,\"range\":{\"from\":\"2025-07-01\",\"to\":\"2025-08-01\"}}}}}";

    static Stream<LedgerWalk> walks() {
        return Stream.of(1, 2, 3, 4).map(seed -> LedgerWalk.ofSeed(seed, 250));
    }

    private static <T> void comesBack(T value, JsonDocument<T> document) {
        byte[] bytes = JACKSON_2.write(value, document);
        assertThat(JACKSON_3.write(value, document)).isEqualTo(bytes);
        for (SalesTiersJson json : List.of(JACKSON_2, JACKSON_3)) {
            WithFindings<T> read = json.read("ledger.json", bytes, document);
            assertThat(read.findings()).isEmpty();
            assertThat(json.write(read.orThrow(), document)).isEqualTo(bytes);
        }
    }

    @ParameterizedTest
    @MethodSource("walks")
    void everyStateComesBack(LedgerWalk walk) {
        for (LedgerWalk.Step step : walk.steps().subList(0, 60)) {
            comesBack(step.after(), IncentiveDocuments.LEDGER_STATE);
        }
        LedgerState state = walk.state();
        byte[] bytes = JACKSON_3.write(state, IncentiveDocuments.LEDGER_STATE);
        assertThat(JACKSON_2
                        .read("ledger.json", bytes, IncentiveDocuments.LEDGER_STATE)
                        .orThrow())
                .isEqualTo(state);
        assertThat(state.periods()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("walks")
    void allEntriesComeBack(LedgerWalk walk) {
        LedgerView view = walk.view();
        comesBack(view, IncentiveDocuments.LEDGER_ENTRIES);
        byte[] bytes = JACKSON_2.write(view, IncentiveDocuments.LEDGER_ENTRIES);
        LedgerView read = JACKSON_3
                .read("ledger.json", bytes, IncentiveDocuments.LEDGER_ENTRIES)
                .orThrow();
        assertThat(read.entries()).isEqualTo(view.entries());
        assertThat(read.revision()).isEqualTo(view.revision());
        assertThat(view.entries()).isNotEmpty();
    }

    private static WithFindings<LedgerView> read(SalesTiersJson json, String... entries) {
        byte[] bytes = ENTRIES.formatted(String.join(",", entries)).getBytes(StandardCharsets.UTF_8);
        return json.read("ledger.json", bytes, IncentiveDocuments.LEDGER_ENTRIES);
    }

    @Test
    void anEntryIsWrittenAsTheDocumentationSays() {
        LedgerView view =
                read(JACKSON_3, ENTRY.formatted("pay/17", "payout", "-1000.00")).orThrow();
        LedgerEntry entry = view.entries().get(0);
        assertThat(entry.id()).hasToString("pay/17");
        assertThat(entry.amount()).hasToString("CNY -1000.00");
        assertThat(new String(JACKSON_3.write(view, IncentiveDocuments.LEDGER_ENTRIES), StandardCharsets.UTF_8)
                        .replaceAll("\\s+", ""))
                .isEqualTo(ENTRIES.formatted(ENTRY.formatted("pay/17", "payout", "-1000.00"))
                        .replace("\"source\":{", "\"balance\":\"payable\",\"source\":{"));
    }

    @Test
    void whatIsNoEntryIsFound() {
        for (SalesTiersJson json : List.of(JACKSON_2, JACKSON_3)) {
            assertThat(read(json, ENTRY.formatted("pay/17", "gift", "1.00"), ENTRY.formatted("pay/18", "payout", "x"))
                            .findings())
                    .extracting(finding -> finding.place().toString())
                    .containsExactly(
                            "ledger.json#/entries/0/posting/kind", "ledger.json#/entries/1/posting/amount/amount");
            // A payout above zero, an id without its number, and the same entry twice.
            for (String[] wrong : List.of(
                    new String[] {ENTRY.formatted("pay/17", "payout", "1000.00")},
                    new String[] {ENTRY.formatted("pay", "payout", "-1000.00")},
                    new String[] {
                        ENTRY.formatted("pay/1", "payout", "-1000.00"), ENTRY.formatted("pay/1", "payout", "-1000.00")
                    })) {
                List<Finding> findings = read(json, wrong).findings();
                assertThat(findings).hasSize(1);
                assertThat(findings.get(0).place().toString()).startsWith("ledger.json");
            }
        }
    }
}
