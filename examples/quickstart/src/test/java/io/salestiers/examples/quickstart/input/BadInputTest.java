package io.salestiers.examples.quickstart.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.result.Finding;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.Texts;
import io.salestiers.examples.quickstart.QuickstartMessages;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadInputTest {
    @TempDir
    Path directory = Path.of("");

    private SmallFolder folder = new SmallFolder(Path.of("target"));

    @BeforeEach
    void create() {
        folder = new SmallFolder(directory);
    }

    private String message() {
        Finding first = folder.read().findings().get(0);
        return first.message(Texts.of(Language.EN, List.of(QuickstartMessages.catalogue())));
    }

    @Test
    void theUnspoiltFolderIsGood() {
        assertThat(folder.errors()).isEmpty();
        assertThat(folder.read().orThrow().opportunities()).hasSize(2);
    }

    @Nested
    class AFile {
        @Test
        void missing() throws IOException {
            Files.delete(folder.path("products.csv"));
            assertThat(folder.errors()).containsExactly("file-missing products.csv");
        }

        @Test
        void severalMissingAtOnce() throws IOException {
            Files.delete(folder.path("products.csv"));
            Files.delete(folder.path("agents.csv"));
            assertThat(folder.errors()).containsExactly("file-missing agents.csv", "file-missing products.csv");
        }

        @Test
        void empty() {
            folder.write("products.csv", "");
            assertThat(folder.errors()).containsExactly("file-empty products.csv");
        }

        @Test
        void notUtf8() {
            // 王 in GBK.
            byte[] gbk = {(byte) 0xcd, (byte) 0xf5, ',', 'A', ',', '1', '\n'};
            byte[] good = "product,series,list_price\nAurora,A,100\nBoreal,B,200\n".getBytes(StandardCharsets.UTF_8);
            byte[] bad = Arrays.copyOf(good, good.length + gbk.length);
            System.arraycopy(gbk, 0, bad, good.length, gbk.length);
            folder.write("products.csv", bad);
            assertThat(folder.errors()).contains("not-utf8 products.csv:4");
        }

        @Test
        void endsInTheMiddleOfACharacter() {
            byte[] good = "product,series\nAurora,A\nBoreal,中".getBytes(StandardCharsets.UTF_8);
            folder.write("products.csv", Arrays.copyOf(good, good.length - 1));
            assertThat(folder.errors()).containsExactly("not-utf8 products.csv:3");
        }

        @Test
        void withALineOf200MegabytesInBoundedMemory() throws IOException {
            byte[] chunk = new byte[1 << 20];
            Arrays.fill(chunk, (byte) 'x');
            try (OutputStream out = Files.newOutputStream(folder.path("products.csv"))) {
                out.write("product,series,list_price\nAurora,A,100\n".getBytes(StandardCharsets.UTF_8));
                for (int i = 0; i < 200; i++) {
                    out.write(chunk);
                }
            }
            Runtime runtime = Runtime.getRuntime();
            System.gc();
            long before = runtime.totalMemory() - runtime.freeMemory();
            assertThat(folder.errors()).contains("line-too-long products.csv:3");
            long after = runtime.totalMemory() - runtime.freeMemory();
            assertThat(after - before).isLessThan(100L << 20);
        }

        @Test
        void withAQuoteThatIsNeverClosed() {
            folder.write("products.csv", "product,series,list_price\nAurora,A,100\n\"Boreal,B,200\n");
            assertThat(folder.errors()).contains("not-csv products.csv:3");
        }

        @Test
        void withTextBehindAClosingQuote() {
            folder.write("products.csv", "product,series,list_price\nAurora,A,100\n\"Boreal\"x,B,200\n");
            assertThat(folder.errors()).contains("not-csv products.csv:3");
        }

        @Test
        void withMoreRowsThanTheLimit() {
            assertThat(InputFolder.read(directory, directory, new Limits(100, 50, 1)).findings().stream()
                            .map(SmallFolder::brief))
                    .contains("file-too-large agents.csv", "file-too-large opportunities.csv");
        }

        @Test
        void withAFieldLongerThanTheLimit() {
            folder.replace("products.csv", "Boreal", "B".repeat(5_000));
            assertThat(folder.errors()).contains("not-csv products.csv:3");
        }
    }

    @Nested
    class AColumn {
        @Test
        void missing() {
            folder.write("accounts.csv", "sector\nretail\n");
            assertThat(folder.errors()).containsExactly("column-missing accounts.csv:1");
        }

        @Test
        void missingSaysWhichThereAreAndWhichIsProbablyMeant() {
            folder.write("accounts.csv", "acount,sector\n华信,retail\n");
            assertThat(message())
                    .isEqualTo("column 'account' must be there, but columns are acount, sector\n"
                            + "Maybe 'acount' is meant, which input.json can state under \"columns\"");
        }

        @Test
        void twice() {
            folder.write("accounts.csv", "account,account\n华信,retail\n");
            assertThat(folder.errors()).containsExactly("column-twice accounts.csv:1:2");
        }

        @Test
        void raggedRow() {
            folder.write("products.csv", "product,series,list_price\nAurora,A,100\nBoreal,B\n");
            assertThat(folder.errors()).contains("row-ragged products.csv:3");
        }
    }

    @Nested
    class AKey {
        @Test
        void duplicate() {
            folder.replace("opportunities.csv", "D2", "D1");
            assertThat(folder.errors()).containsExactly("key-duplicate opportunities.csv:3:1");
            assertThat(message()).isEqualTo("id 'D1' must be there once, but stands in line 2 already");
        }

        @Test
        void duplicateAgent() {
            folder.replace("agents.csv", "Anna,", "王伟,").replace("opportunities.csv", "Anna", "王伟");
            assertThat(folder.errors()).containsExactly("agent-twice agents.csv:3:1");
        }

        @Test
        void unknownAgent() {
            folder.replace("opportunities.csv", "Anna", "Ana");
            assertThat(folder.errors()).containsExactly("reference-unknown-maybe opportunities.csv:3:2");
            assertThat(message())
                    .isEqualTo("agent must be one of the 2 agents in agents.csv, but was 'Ana'\nMaybe 'Anna' is meant");
        }

        @Test
        void unknownProductAndAccount() {
            folder.replace("opportunities.csv", "Boreal,", "Zenith,Nobody");
            assertThat(folder.errors())
                    .containsExactly(
                            "reference-unknown opportunities.csv:3:3", "reference-unknown opportunities.csv:3:4");
        }

        @Test
        void withABlankAtItsEnd() {
            folder.replace("products.csv", "Boreal", "Boreal ");
            assertThat(folder.errors()).contains("id-invalid products.csv:3:1");
        }
    }

    @Nested
    class ANumber {
        @Test
        void ofFourHundredMillionDigitsIsRefusedAtOnce() {
            folder.replace("opportunities.csv", "12.50", "1E400000000");
            assertThat(folder.errors()).containsExactly("number-invalid opportunities.csv:2:8");
            assertThat(message())
                    .isEqualTo(
                            "value must be a plain decimal like -1234.50 of at most 38 digits, but was '1E400000000'");
        }

        @Test
        void withThreeDecimalsInCny() {
            folder.replace("opportunities.csv", "12.50", "12.505");
            assertThat(folder.errors()).containsExactly("too-many-decimals opportunities.csv:2:8");
            assertThat(message()).isEqualTo("value in CNY must have at most 2 decimals, but was '12.505'");
        }

        @Test
        void thatDoesNotFit() {
            folder.replace("opportunities.csv", "12.50", "99999999999999999999");
            assertThat(folder.errors()).containsExactly("amount-too-large opportunities.csv:2:8");
        }

        @Test
        void negativeQuota() {
            folder.write("targets.csv", "agent,period,measure,value\nAnna,2025-Q1,revenue,-1\n");
            assertThat(folder.errors()).containsExactly("negative targets.csv:2:4");
            assertThat(message()).isEqualTo("value must be zero or positive, but was -1");
        }

        @Test
        void rateOfZero() {
            folder.write("rates.csv", "date,from,to,rate\n2025-01-01,EUR,CNY,0\n");
            assertThat(folder.errors()).containsExactly("not-positive rates.csv:2:4");
        }

        @Test
        void badDates() {
            folder.replace("opportunities.csv", "2025-01-02", "2025-02-30")
                    .replace("opportunities.csv", "2025-02-01", "01/02/2025");
            assertThat(folder.errors())
                    .containsExactly("date-invalid opportunities.csv:2:6", "date-invalid opportunities.csv:3:6");
        }

        @Test
        void badPeriodCurrencyAndScore() {
            folder.write("targets.csv", "agent,period,measure,value\nAnna,2025Q1,revenue,1\n")
                    .write("rates.csv", "date,from,to,rate\n2025-01-01,RMB,CNY,1\n")
                    .write("surveys.csv", "date,agent,score\n2025-01-01,Anna,6\n");
            assertThat(folder.errors())
                    .containsExactly(
                            "period-invalid targets.csv:2:2",
                            "word-unknown surveys.csv:2:3",
                            "currency-unknown rates.csv:2:2");
        }
    }

    @Nested
    class ADeal {
        @Test
        void closedBeforeItBegan() {
            folder.replace("opportunities.csv", "2025-01-20", "2025-01-01");
            assertThat(folder.errors()).containsExactly("closed-before-engaged opportunities.csv:2:7");
        }

        @Test
        void wonWithoutDayAndValue() {
            folder.replace("opportunities.csv", "2025-01-20,12.50", ",");
            assertThat(folder.errors())
                    .containsExactly(
                            "closed-incomplete opportunities.csv:2:7", "closed-incomplete opportunities.csv:2:8");
        }

        @Test
        void openWithAValue() {
            folder.replace("opportunities.csv", "2025-02-01,,", "2025-02-01,,5");
            assertThat(folder.errors()).containsExactly("open-with-result opportunities.csv:3:8");
        }

        @Test
        void unknownStage() {
            folder.replace("opportunities.csv", "Engaging", "Talking");
            assertThat(message()).isEqualTo("stage must be one of Engaging, Lost, Prospecting, Won, but was 'Talking'");
        }

        @Test
        void negativeWithoutReference() {
            folder.replace("opportunities.csv", "12.50", "-12.50");
            assertThat(folder.errors()).containsExactly("negative-without-reference opportunities.csv:2:8");
        }
    }

    @Nested
    class AReturn {
        private SmallFolder returned(String day, String value, String reference) {
            return folder.write("opportunities.csv", """
                    id,agent,product,account,stage,engage_date,close_date,value,reference
                    D1,王伟,Aurora,华信,Won,2025-01-02,2025-03-20,500.00,
                    R1,王伟,Aurora,华信,Won,,%s,%s,%s
                    """.formatted(day, value, reference));
        }

        @Test
        void isSignedAndRefersToItsDeal() {
            SalesData data = returned("2025-04-10", "-500.00", "D1").read().orThrow();
            assertThat(data.opportunityById("R1").returned()).isTrue();
            assertThat(data.opportunityById("R1").value().orElseThrow().signum())
                    .isEqualTo(-1);
        }

        @Test
        void countsOnItsDayOrThatOfTheDeal() {
            returned("2025-04-10", "-500.00", "D1");
            SalesData arrival = folder.read().orThrow();
            assertThat(arrival.countingDay(arrival.opportunityById("R1"))).isEqualTo("2025-04-10");
            folder.replace("input.json", "\"currency\"", "\"returns\": \"recompute-original-period\", \"currency\"");
            SalesData original = folder.read().orThrow();
            assertThat(original.countingDay(original.opportunityById("R1"))).isEqualTo("2025-03-20");
        }

        @Test
        void mustBeNegativeLaterAndNoMoreThanTheDeal() {
            assertThat(returned("2025-04-10", "500.00", "D1").errors())
                    .containsExactly("return-not-negative opportunities.csv:3:8");
            assertThat(returned("2025-03-19", "-500.00", "D1").errors())
                    .containsExactly("return-too-early opportunities.csv:3:7");
            assertThat(returned("2025-04-10", "-500.01", "D1").errors())
                    .containsExactly("return-too-large opportunities.csv:3:8");
            assertThat(returned("2025-04-10", "-500.00", "X9").errors())
                    .containsExactly("reference-unknown opportunities.csv:3:9");
            assertThat(returned("2025-04-10", "-500.00", "R1").errors())
                    .containsExactly("return-of-no-sale opportunities.csv:3:9");
        }
    }

    @Nested
    class TheHierarchy {
        @Test
        void mustHaveNoRing() {
            folder.write("agents.csv", "agent,manager,office\n王伟,Anna,上海\nAnna,Bea,上海\nBea,王伟,上海\n");
            assertThat(folder.errors()).containsExactly("manager-cycle agents.csv:3:2");
            assertThat(message())
                    .isEqualTo("nobody may be their own superior, but on 2000-01-01 the managers are"
                            + " Anna → Bea → 王伟 → Anna");
        }

        @Test
        void mustHaveNobodyAboveThemselves() {
            folder.replace("agents.csv", "Anna,李芳", "Anna,Anna");
            assertThat(folder.errors()).containsExactly("manager-cycle agents.csv:3:2");
        }

        @Test
        void mayExchangeRolesOverTime() {
            folder.write(
                    "agents.csv",
                    "agent,manager,office,from,to\n王伟,Anna,上海,2025-01-01,2025-02-01\nAnna,王伟,上海,2025-02-01,\n");
            assertThat(folder.errors()).isEmpty();
        }

        @Test
        void mustEndAfterItsStart() {
            folder.write("agents.csv", "agent,manager,office,from,to\n王伟,李芳,上海,2025-04-01,2025-01-01\nAnna,李芳,上海,,\n");
            assertThat(folder.errors()).containsExactly("days-reversed agents.csv:2:5");
        }
    }

    @Nested
    class TheFormat {
        @Test
        void notJson() {
            folder.write("input.json", "{\"document\": ");
            assertThat(folder.errors()).hasSize(1).first().asString().startsWith("format-unreadable input.json:1");
        }

        @Test
        void propertyTwice() {
            folder.replace("input.json", "\"currency\"", "\"formatVersion\": 1, \"currency\"");
            assertThat(folder.errors()).hasSize(1).first().asString().startsWith("format-unreadable input.json:1");
        }

        @Test
        void allThatIsWrongAtItsPointer() {
            folder.write(
                    "input.json",
                    "{\"document\": \"plan\", \"formatVersion\": 2, \"curency\": \"CNY\", \"currency\": \"RMB\","
                            + " \"files\": {\"agents\": \"../agents.csv\", \"deals\": \"x.csv\"}, \"yearStart\": 13,"
                            + " \"columns\": {\"agents\": {\"agent\": 1}}, \"aliases\": {\"stages\": {\"赢\": \"win\"}}}");
            assertThat(folder.errors())
                    .containsExactlyInAnyOrder(
                            "format-value input.json#/document",
                            "format-value input.json#/formatVersion",
                            "format-unknown input.json#/curency",
                            "format-value input.json#/currency",
                            "format-value input.json#/files/agents",
                            "format-unknown input.json#/files/deals",
                            "format-value input.json#/yearStart",
                            "format-value input.json#/columns/agents/agent",
                            "format-value input.json#/aliases/stages/赢");
        }

        @Test
        void noCurrencyAnywhere() throws IOException {
            Files.delete(folder.path("input.json"));
            assertThat(folder.errors()).contains("currency-missing agents.csv:2", "currency-missing agents.csv:3");
        }
    }

    @Test
    void everythingIsFoundAtOnce() throws IOException {
        Files.delete(folder.path("accounts.csv"));
        folder.replace("opportunities.csv", "12.50", "1E400000000")
                .replace("opportunities.csv", "Anna", "Nobody")
                .replace("products.csv", "200", "-200")
                .replace("agents.csv", "Anna,李芳", "Anna,Anna");
        assertThat(folder.errors())
                .containsExactly(
                        "manager-cycle agents.csv:3:2",
                        "negative products.csv:3:3",
                        "file-missing accounts.csv",
                        "number-invalid opportunities.csv:2:8",
                        "reference-unknown opportunities.csv:3:2");
    }

    @Test
    void aThousandOfOneKindAreCountedNotListed() {
        StringBuilder rows = new StringBuilder("id,agent,product,account,stage,engage_date,close_date,value\n");
        for (int i = 0; i < 1_000; i++) {
            rows.append("D").append(i).append(",Anna,Aurora,华信,Won,x,2025-01-20,1\n");
        }
        folder.write("opportunities.csv", rows.toString());
        assertThat(folder.errors()).hasSize(101).last().isEqualTo("more-of-the-same opportunities.csv");
        Finding last = folder.read().findings().stream()
                .filter(finding -> finding.code() == InputFindings.MORE_OF_THE_SAME)
                .findFirst()
                .orElseThrow();
        assertThat(last.arguments()).containsEntry("count", io.salestiers.core.text.Argument.number(900));
    }

    @Test
    void aByteOrderMarkIsTolerated() {
        folder.replace("agents.csv", "agent,manager", "\uFEFFagent,manager");
        assertThat(folder.errors()).isEmpty();
    }

    @Test
    void quotedFieldsAndCarriageReturnsAreRfc4180() {
        folder.write(
                "products.csv", "product,series,list_price\r\n\"Aurora\",\"a \"\"b\"\",\nc\",100\r\nBoreal,B,200\r\n");
        assertThat(folder.read().orThrow().products().get(0).series()).contains("a \"b\",\nc");
    }
}
