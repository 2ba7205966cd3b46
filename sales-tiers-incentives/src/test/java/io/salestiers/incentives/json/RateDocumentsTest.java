package io.salestiers.incentives.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.json.JsonDocument;
import io.salestiers.core.json.SalesTiersJson;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.text.Texts;
import io.salestiers.incentives.IncentivesMessages;
import io.salestiers.incentives.rate.PayoutCurve;
import io.salestiers.incentives.rate.RateFinding;
import io.salestiers.incentives.rate.RateMatrix;
import io.salestiers.incentives.rate.RateTable;
import io.salestiers.incentives.rate.SharingTable;
import io.salestiers.incentives.testkit.rate.RateArbitraries;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RateDocumentsTest {
    private static final SalesTiersJson JACKSON_2 = SalesTiersJson.jackson2();
    private static final SalesTiersJson JACKSON_3 = SalesTiersJson.jackson3();

    @Provide
    Arbitrary<RateTable> tables() {
        return RateArbitraries.tables();
    }

    @Provide
    Arbitrary<PayoutCurve> curves() {
        return RateArbitraries.curves();
    }

    @Provide
    Arbitrary<RateMatrix> matrices() {
        return RateArbitraries.matrices();
    }

    @Provide
    Arbitrary<SharingTable> sharings() {
        return RateArbitraries.sharings();
    }

    private static <T> void isReadAgain(T value, JsonDocument<T> document) {
        byte[] bytes = JACKSON_3.write(value, document);

        assertThat(JACKSON_2.write(value, document)).isEqualTo(bytes);
        assertThat(JACKSON_3.read("it.json", bytes, document).orThrow()).isEqualTo(value);
        assertThat(JACKSON_2.read("it.json", bytes, document).orThrow()).isEqualTo(value);
    }

    @Property(tries = 100)
    void tableIsWrittenAndReadAgainAlikeByBothJacksons(@ForAll("tables") RateTable table) {
        isReadAgain(table, RateDocuments.TABLE);
    }

    @Property(tries = 100)
    void curveIsWrittenAndReadAgainAlikeByBothJacksons(@ForAll("curves") PayoutCurve curve) {
        isReadAgain(curve, RateDocuments.CURVE);
    }

    @Property(tries = 100)
    void matrixIsWrittenAndReadAgainAlikeByBothJacksons(@ForAll("matrices") RateMatrix matrix) {
        isReadAgain(matrix, RateDocuments.MATRIX);
    }

    @Property(tries = 100)
    void sharingIsWrittenAndReadAgainAlikeByBothJacksons(@ForAll("sharings") SharingTable sharing) {
        isReadAgain(sharing, RateDocuments.SHARING);
    }

    private static <T> List<String> findings(String text, JsonDocument<T> document) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        WithFindings<T> read = JACKSON_3.read("it.json", bytes, document);
        assertThat(JACKSON_2.read("it.json", bytes, document).findings()).isEqualTo(read.findings());
        return read.findings().stream()
                .map(finding -> finding.code() + " " + ((Place.InDocument) finding.place()).pointer())
                .toList();
    }

    @Example
    void bandsWithoutAValueAndWithTwoAreFoundTogether() {
        String text = """
                {"document": "rate-table", "formatVersion": 1, "bounds": "amount", "application": "marginal",
                 "ties": "edge-in-upper-band", "negative": "pays-zero", "bands": [
                   {"from": "0", "to": "10"}, {"from": "10", "to": "20", "rate": "1"},
                   {"from": "20", "rate": "1", "amount": "3"}]}
                """;
        assertThat(findings(text, RateDocuments.TABLE))
                .containsExactly("NOT_ONE_VALUE /bands/0", "NOT_ONE_VALUE /bands/2");
        Finding finding = JACKSON_3
                .read("it.json", text.getBytes(StandardCharsets.UTF_8), RateDocuments.TABLE)
                .findings()
                .get(1);
        assertThat(finding.code()).isEqualTo(RateFinding.NOT_ONE_VALUE);
        assertThat(finding.message(Texts.of(Locale.ENGLISH, IncentivesMessages.catalogue())))
                .isEqualTo("a band must have either a rate or an amount, but band 3 (from 20) has none or both");
    }

    @Example
    void whatIsWrongWithAMatrixIsFoundAtItsRow() {
        String text = """
                {"document": "rate-matrix", "formatVersion": 1, "axes": [
                   {"type": "texts", "name": "kind", "values": ["new", "old"], "unknown": {"type": "refused"}},
                   {"type": "numbers", "name": "revenue", "bounds": "amount", "lookUp": "floor",
                    "edges": [{"at": "0", "ties": "edge-in-upper-band"}, {"at": "10", "ties": "edge-in-upper-band"}],
                    "below": {"type": "nearest"}, "beyond": {"type": "nearest"}}],
                 "rows": [{"at": ["new"], "values": ["1"]}, {"at": ["used"], "values": ["1", "2"]}]}
                """;
        assertThat(findings(text, RateDocuments.MATRIX))
                .containsExactly("CELL_MISSING /rows/0/values", "ROW_SURPLUS /rows/1", "ROW_MISSING /rows");
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        List<Finding> findings =
                JACKSON_3.read("it.json", bytes, RateDocuments.MATRIX).findings();
        Texts english = Texts.of(Locale.ENGLISH, IncentivesMessages.catalogue());
        assertThat(findings.get(0).message(english))
                .isEqualTo("each cell must have a value, but there is none at [new, 10]");
        assertThat(findings.get(2).message(english))
                .isEqualTo("each combination of steps must have a row of cells, but there is none at [old]");
    }

    @Example
    void whatIsWrongWithACurveOrASharingIsFoundAtItsPlace() {
        assertThat(findings("""
                        {"document": "payout-curve", "formatVersion": 1, "form": "steps", "below": "0",
                         "knots": [{"at": "1", "pays": "1"}, {"at": "0.5", "pays": "0"}],
                         "ties": "edge-in-upper-band", "beyond": "extended"}
                        """, RateDocuments.CURVE))
                .containsExactly("KNOT_NOT_AFTER /knots/1", "NO_LINE_TO_EXTEND /beyond");
        assertThat(findings("""
                        {"document": "sharing-table", "formatVersion": 1, "measured": "payee",
                         "bands": [{"from": "0", "to": "5", "payee": "0"}, {"from": "5", "payee": "1"}]}
                        """, RateDocuments.SHARING)).containsExactly("NEVER_FILLS /bands/0");
    }
}
