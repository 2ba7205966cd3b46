package io.salestiers.core.responsibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.authority.Capabilities;
import io.salestiers.core.json.CoreDocuments;
import io.salestiers.core.json.SalesTiersJson;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.text.Texts;
import io.salestiers.core.time.DateRange;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MatrixJsonTest {
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);

    static Stream<SalesTiersJson> jacksons() {
        return Stream.of(SalesTiersJson.jackson2(), SalesTiersJson.jackson3());
    }

    private static ResponsibilityMatrix matrix() {
        return ResponsibilityMatrix.builder(MatrixVariant.RACI, DateRange.parse("2026-01-01/2027-01-01"))
                .role("supervisor", LocalizedText.of("Sales supervisor", "销售主管"))
                .role("representative", LocalizedText.of("Sales representative", "销售代表"), Seats.SEVERAL)
                .duty("split", LocalizedText.of("Split the target", "分解目标"))
                .needs(Capabilities.TARGET_SET)
                .covers("targets", "money")
                .informed("representative")
                .accountable("supervisor")
                .inUnitsOf("key")
                .from(JULY)
                .accountable("representative")
                .duty("win", LocalizedText.of("Win customers", "开发客户"))
                .ofEachPosition()
                .follows("split")
                .responsible("representative")
                .build();
    }

    private static final String TEXT = """
            {
              "document": "responsibility-matrix",
              "formatVersion": 1,
              "variant": "raci",
              "effective": {"from": "2026-01-01", "to": "2027-01-01"},
              "roles": [
                {"id": "supervisor", "name": {"en": "Sales supervisor", "zh": "销售主管"}, "seats": "one"},
                {
                  "id": "representative",
                  "name": {"en": "Sales representative", "zh": "销售代表"},
                  "seats": "several"
                }
              ],
              "duties": [
                {
                  "id": "split",
                  "name": {"en": "Split the target", "zh": "分解目标"},
                  "reach": "unit",
                  "needs": "target:set",
                  "covers": ["money", "targets"]
                },
                {
                  "id": "win",
                  "name": {"en": "Win customers", "zh": "开发客户"},
                  "reach": "position",
                  "follows": ["split"]
                }
              ],
              "assignments": [
                {"duty": "split", "letter": "accountable", "role": "supervisor"},
                {"duty": "split", "letter": "informed", "role": "representative"},
                {
                  "duty": "split",
                  "unitType": "key",
                  "letter": "accountable",
                  "role": "representative",
                  "effective": {"from": "2026-07-01", "to": "2027-01-01"}
                },
                {"duty": "win", "letter": "responsible", "role": "representative"}
              ]
            }
            """;

    @ParameterizedTest
    @MethodSource("jacksons")
    void isWrittenInOneOrder(SalesTiersJson json) {
        byte[] bytes = json.write(matrix(), CoreDocuments.RESPONSIBILITY_MATRIX);
        assertThat(new String(bytes, StandardCharsets.UTF_8).replaceAll("\\s+", ""))
                .isEqualTo(TEXT.replaceAll("\\s+", ""));
    }

    @ParameterizedTest
    @MethodSource("jacksons")
    void isReadAsItWasWritten(SalesTiersJson json) {
        assertThat(read(json, TEXT).orElseThrowMatrix()).isEqualTo(matrix());
    }

    @ParameterizedTest
    @MethodSource("jacksons")
    void theUsualOnesAreDocumentsToo(SalesTiersJson json) {
        for (ResponsibilityMatrix matrix :
                List.of(Matrices.standard(JULY), Matrices.standardRasci(JULY), Matrices.standardDaci(JULY))) {
            byte[] bytes = json.write(matrix, CoreDocuments.RESPONSIBILITY_MATRIX);
            assertThat(json.read("m.json", bytes, CoreDocuments.RESPONSIBILITY_MATRIX)
                            .orThrow())
                    .isEqualTo(matrix);
        }
    }

    @ParameterizedTest
    @MethodSource("jacksons")
    void allThatIsNotOfItsFormIsFoundAtOnce(SalesTiersJson json) {
        String wrong = TEXT.replace("\"raci\"", "\"rasi\"")
                .replace("\"several\"", "\"many\"")
                .replace("target:set", "Target set")
                .replace("\"reach\": \"position\"", "\"reach\": \"person\"")
                .replace("\"letter\": \"informed\"", "\"letter\": \"told\"")
                .replace(
                        "{\"from\": \"2026-07-01\", \"to\": \"2027-01-01\"}",
                        "{\"from\": \"2026-07-01\", \"to\": \"x\"}");
        assertThat(read(json, wrong).texts())
                .containsExactly(
                        "m.json#/variant: value must be one of raci, rasci, daci, but was 'rasi'\nMaybe 'raci' is"
                                + " meant",
                        "m.json#/roles/1/seats: value must be one of one, several, group, but was 'many'",
                        "m.json#/duties/0/needs: value must be a capability like target:set, but was 'Target set'",
                        "m.json#/duties/1/reach: value must be one of unit, position, but was 'person'",
                        "m.json#/assignments/1/letter: value must be one of responsible, accountable, support, driver,"
                                + " approver, contributor, consulted, informed, but was 'told'",
                        "m.json#/assignments/2/effective/to: value must be a day like 2025-04-01, but was 'x'");
    }

    @ParameterizedTest
    @MethodSource("jacksons")
    void allThatMeansNothingIsFoundAtItsPlaceInTheDocument(SalesTiersJson json) {
        String wrong = TEXT.replace("\"id\": \"win\"", "\"id\": \"split\"")
                .replace("\"letter\": \"informed\"", "\"letter\": \"support\"")
                .replace("\"duty\": \"win\", \"letter\"", "\"duty\": \"lost\", \"letter\"")
                .replace("{\"from\": \"2026-07-01\", \"to\": \"2027-01-01\"}", "{\"from\": \"2027-07-01\"}");
        assertThat(read(json, wrong).texts())
                .containsExactly(
                        "m.json#/duties/1/id: a matrix must name each duty once, but 'split' is there again",
                        "m.json#/duties/1/follows: a duty must not follow itself, but 'split' does",
                        "m.json#/assignments/1/letter: letter must be one of responsible, accountable, consulted,"
                                + " informed, but was 'support'",
                        "m.json#/assignments/2/effective: an assignment must share a day with its matrix (2026-01-01 to"
                                + " 2026-12-31), but is for other days (from 2027-07-01)",
                        "m.json#/assignments/3/duty: duty must be one of split, but was 'lost'");
    }

    @ParameterizedTest
    @MethodSource("jacksons")
    void whatIsMissingIsNamed(SalesTiersJson json) {
        String wrong = "{\"document\": \"responsibility-matrix\", \"formatVersion\": 1, \"variant\": \"raci\","
                + " \"assignments\": [{}]}";
        assertThat(read(json, wrong).texts())
                .hasSize(6)
                .allMatch(text -> text.contains("is missing"))
                .filteredOn(text -> text.startsWith("m.json#/assignments/0"))
                .hasSize(3);
    }

    private record Read(WithFindings<ResponsibilityMatrix> result) {
        ResponsibilityMatrix orElseThrowMatrix() {
            return result.orThrow();
        }

        List<String> texts() {
            Texts english = Texts.of(Locale.ENGLISH, CoreMessages.catalogue());
            return result.findings().stream()
                    .map(finding -> finding.place() + ": " + finding.message(english))
                    .toList();
        }
    }

    private static Read read(SalesTiersJson json, String text) {
        return new Read(
                json.read("m.json", text.getBytes(StandardCharsets.UTF_8), CoreDocuments.RESPONSIBILITY_MATRIX));
    }
}
