package io.salestiers.kpi.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.canonical.Digest;
import io.salestiers.core.json.JsonDocument;
import io.salestiers.core.json.SalesTiersJson;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.result.Finding;
import io.salestiers.core.testkit.observation.ObservationArbitraries;
import io.salestiers.core.testkit.time.PeriodArbitraries;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.Texts;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import io.salestiers.kpi.KpiMessages;
import io.salestiers.kpi.analysis.forecast.ForecastSnapshot;
import io.salestiers.kpi.analysis.forecast.SnapshotId;
import io.salestiers.kpi.evaluation.EvaluationHistory;
import io.salestiers.kpi.evaluation.EvaluationVersion;
import io.salestiers.kpi.measure.Reading;
import io.salestiers.kpi.measure.Reason;
import io.salestiers.kpi.testkit.evaluation.EvaluationArbitraries;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

/** What is published can be stored and read again, and says so if somebody changed it. */
class ResultDocumentsProperties {
    private static final SalesTiersJson TWO = SalesTiersJson.jackson2();
    private static final SalesTiersJson THREE = SalesTiersJson.jackson3();

    private static <T> byte[] survives(T value, JsonDocument<T> document) {
        byte[] bytes = THREE.write(value, document);
        assertThat(TWO.write(value, document)).isEqualTo(bytes);
        for (SalesTiersJson json : List.of(TWO, THREE)) {
            T read = json.read("d.json", bytes, document).orThrow();
            assertThat(read).isEqualTo(value);
            assertThat(json.write(read, document)).isEqualTo(bytes);
        }
        return bytes;
    }

    private static <T> List<String> findings(String text, JsonDocument<T> document) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        List<Finding> findings = THREE.read("d.json", bytes, document).findings();
        assertThat(TWO.read("d.json", bytes, document).findings()).isEqualTo(findings);
        for (Language language : Language.values()) {
            Texts texts = Texts.of(language, List.of(CoreMessages.catalogue(), KpiMessages.catalogue()));
            findings.forEach(finding -> assertThat(finding.message(texts)).doesNotContain("{", "core.json.", "kpi."));
        }
        return findings.stream()
                .map(finding -> finding.code().code() + " " + finding.place())
                .toList();
    }

    @Provide
    Arbitrary<EvaluationVersion> versions() {
        return EvaluationArbitraries.versions(Optional.empty());
    }

    @Property(tries = 300)
    void publishedValuesSurviveAndKeepTheirDigest(@ForAll("versions") EvaluationVersion version) {
        byte[] bytes = survives(version, KpiDocuments.EVALUATION_VERSION);
        assertThat(TWO.read("v.json", bytes, KpiDocuments.EVALUATION_VERSION)
                        .orThrow()
                        .digest())
                .isEqualTo(version.digest());
        for (Reading reading :
                version.values().stream().map(value -> value.reading()).toList()) {
            Statistics.label("reading")
                    .collect(reading.getClass().getSimpleName())
                    .coverage(check -> {
                        check.check("Known").percentage(share -> share > 30);
                        check.check("NotMeaningful").percentage(share -> share > 5);
                        check.check("Missing").percentage(share -> share > 5);
                    });
            boolean beyond = reading.quantity()
                    .filter(value -> value.value().numerator().bitLength() > 127
                            || value.value().denominator().bitLength() > 127)
                    .isPresent();
            Statistics.label("beyond 38 digits")
                    .collect(beyond)
                    .coverage(check -> check.check(true).count(count -> count > 0));
        }
    }

    /* Another digit at any place: refused, another version, or the same one; never the digest of another. */
    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void aChangedByteIsSeenByTheHistory(
            @ForAll("versions") EvaluationVersion first, @ForAll @IntRange(max = 1_000_000) int where) {
        EvaluationVersion second = new EvaluationVersion(
                first.period(), 2, List.of(), first.inputs(), first.semantics(), Optional.of(first.digest()));
        byte[] bytes = THREE.write(first, KpiDocuments.EVALUATION_VERSION);
        int[] digits = IntStream.range(0, bytes.length)
                .filter(at -> bytes[at] >= '0' && bytes[at] <= '9')
                .toArray();
        int at = digits[where % digits.length];
        bytes[at] = (byte) ('0' + (bytes[at] - '0' + 1 + where % 9) % 10);
        Optional<EvaluationVersion> read =
                THREE.read("v.json", bytes, KpiDocuments.EVALUATION_VERSION).value();
        Statistics.label("change")
                .collect(read.isEmpty() ? "refused" : read.get().equals(first) ? "same" : "other")
                .coverage(check -> check.check("other").percentage(share -> share > 30));
        if (read.isPresent() && !read.get().equals(first)) {
            assertThat(read.get().digest()).isNotEqualTo(first.digest());
            assertThatIllegalArgumentException().isThrownBy(() -> new EvaluationHistory(List.of(read.get(), second)));
        } else {
            read.ifPresent(same -> assertThat(new EvaluationHistory(List.of(same, second)).latest())
                    .isEqualTo(second));
        }
    }

    @Example
    void everyFigureOfAVersionCanBeForgedAndIsSeen() {
        EvaluationVersion first = version();
        EvaluationVersion second = new EvaluationVersion(
                first.period(), 2, first.values(), first.inputs(), 1, Optional.of(first.digest()));
        String text = new String(THREE.write(first, KpiDocuments.EVALUATION_VERSION), StandardCharsets.UTF_8);
        for (String[] forged : new String[][] {
            {"\"2/3\"", "\"0.75\""},
            {"\"anna\"", "\"ann\""},
            {"\"win_rate\"", "\"win_ratio\""},
            {"\"zero-divisor\"", "\"zero-base\""},
            {"\"market\"", "\"markets\""},
            {"\"2025-05-01\"", "\"2025-05-02\""},
            {"\"2025-07-03\"", "\"2025-07-04\""},
            {"\"semantics\": 1", "\"semantics\": 2"},
            {"\"fiscalYear\": 2025", "\"fiscalYear\": 2024"},
            {"\"CNY\"", "\"USD\""}
        }) {
            assertThat(text).contains(forged[0]);
            EvaluationVersion other = THREE.read(
                            "v.json",
                            text.replace(forged[0], forged[1]).getBytes(StandardCharsets.UTF_8),
                            KpiDocuments.EVALUATION_VERSION)
                    .orThrow();
            assertThatIllegalArgumentException()
                    .as(forged[1])
                    .isThrownBy(() -> new EvaluationHistory(List.of(other, second)));
        }
    }

    private static EvaluationVersion version() {
        String text = """
                {
                  "document": "evaluation-version", "formatVersion": 1,
                  "period": {"kind": "quarter", "fiscalYear": 2025, "index": 2,
                    "range": {"from": "2025-04-01", "to": "2025-07-01"}},
                  "number": 1,
                  "values": [
                    {"subject": {"type": "person", "id": "anna"}, "days": {"from": "2025-04-01", "to": "2025-05-01"},
                      "kpi": "win_rate", "reading": {"type": "known", "value": {"value": "2/3", "unit": "ratio"}}},
                    {"subject": {"type": "unit", "id": "east"}, "days": {"from": "2025-04-01", "to": "2025-07-01"},
                      "kpi": "sales", "reading":
                        {"type": "known", "value": {"value": "12.5", "unit": "money", "currency": "CNY"}}},
                    {"subject": {"type": "unit", "id": "east"}, "days": {"from": "2025-04-01", "to": "2025-07-01"},
                      "kpi": "margin", "reading": {"type": "not-meaningful", "reasons": ["zero-divisor"]}},
                    {"subject": {"type": "unit", "id": "east"}, "days": {"from": "2025-04-01", "to": "2025-07-01"},
                      "kpi": "share", "reading": {"type": "missing", "inputs": ["market"]}}
                  ],
                  "inputs": [{"kind": "facts", "id": "crm", "revision": "2025-07-03"}],
                  "semantics": 1
                }
                """;
        return THREE.read("v.json", text.getBytes(StandardCharsets.UTF_8), KpiDocuments.EVALUATION_VERSION)
                .orThrow();
    }

    @Example
    void readingsAreThoseOfTheDocument() {
        assertThat(version().values())
                .extracting(value -> value.kpi().value() + " " + value.reading())
                .containsExactly(
                        "win_rate 2/3 RATIO",
                        "margin not meaningful [ZERO_DIVISOR]",
                        "sales CNY 12.5",
                        "share missing [market]");
        assertThat(version().values().get(1).reading()).isEqualTo(Reading.notMeaningful(Reason.ZERO_DIVISOR));
    }

    @Example
    void allThatIsWrongWithPublishedValuesComesBackAtItsPlace() {
        String good = new String(THREE.write(version(), KpiDocuments.EVALUATION_VERSION), StandardCharsets.UTF_8);
        assertThat(findings(
                        good.replace("\"2/3\"", "\"2/0\"")
                                .replace("\"zero-divisor\"", "\"zero-diviser\"")
                                .replace("\"type\": \"missing\"", "\"type\": \"unknown\"")
                                .replace("\"number\": 1", "\"number\": 0")
                                .replace("\"money\"", "\"count\""),
                        KpiDocuments.EVALUATION_VERSION))
                .containsExactly(
                        "core.json.out-of-range d.json#/number",
                        "core.json.wrong-form d.json#/values/0/reading/value/value",
                        "core.json.misspelt d.json#/values/1/reading/reasons/0",
                        "core.json.unknown-field d.json#/values/2/reading/value/currency",
                        "core.json.misspelt d.json#/values/3/reading/type");
        // Twice the same place in the list, and a first version that supersedes another.
        String digest = version().digest().hex();
        assertThat(findings(
                        good.replace("\"margin\"", "\"sales\"")
                                .replace("\"share\"", "\"sales\"")
                                .replace("\"semantics\": 1", "\"semantics\": 1, \"supersedes\": \"" + digest + "\""),
                        KpiDocuments.EVALUATION_VERSION))
                .containsExactly(
                        "kpi.evaluation.supersedes d.json#/supersedes",
                        "kpi.evaluation.value-twice d.json#/values/2",
                        "kpi.evaluation.value-twice d.json#/values/3");
        assertThat(findings(good.replace("[\"zero-divisor\"]", "[]"), KpiDocuments.EVALUATION_VERSION))
                .isNotEmpty()
                .allMatch(finding -> finding.startsWith("core.json.refused d.json#/values/1/reading"));
    }

    @Example
    void numbersBeyondExactArithmeticAreRefused() {
        String good = new String(THREE.write(version(), KpiDocuments.EVALUATION_VERSION), StandardCharsets.UTF_8);
        for (String number :
                List.of("9".repeat(1300), "1/" + "7".repeat(1300), "0." + "1".repeat(2600), "1e9", "+2/3")) {
            assertThat(findings(good.replace("\"2/3\"", "\"" + number + "\""), KpiDocuments.EVALUATION_VERSION))
                    .containsExactly("core.json.wrong-form d.json#/values/0/reading/value/value");
        }
    }

    @Provide
    Arbitrary<ForecastSnapshot> snapshots() {
        return Combinators.combine(
                        PeriodArbitraries.periods(FiscalCalendar.CALENDAR_YEAR),
                        Arbitraries.of("p-1", "p-2", "张三").set().ofMaxSize(3),
                        Arbitraries.of(Unit.COUNT, Unit.DAYS, Unit.RATIO),
                        ObservationArbitraries.numbers().list().ofSize(3))
                .as((period, people, unit, numbers) -> {
                    TreeMap<Subject, Quantity> values = new TreeMap<>();
                    List<String> ordered =
                            people.stream().sorted(Comparator.naturalOrder()).toList();
                    for (int i = 0; i < ordered.size(); i++) {
                        values.put(Subject.of(PersonId.of(ordered.get(i))), Quantity.of(numbers.get(i), unit));
                    }
                    return new ForecastSnapshot(
                            SnapshotId.of("预测-1"),
                            MeasureId.of("revenue"),
                            period,
                            period.range().from().plusDays(3),
                            values);
                });
    }

    @Property(tries = 100)
    void forecastsSurvive(@ForAll("snapshots") ForecastSnapshot snapshot) {
        survives(snapshot, KpiDocuments.FORECAST_SNAPSHOT);
    }

    @Example
    void allThatIsWrongWithAForecastComesBackAtItsPlace() {
        ForecastSnapshot snapshot = ForecastSnapshot.open(
                        SnapshotId.of("2025-Q1-commit"),
                        MeasureId.of("revenue"),
                        FiscalCalendar.CALENDAR_YEAR.parse("2025-Q1"),
                        LocalDate.of(2025, 2, 1))
                .with(Subject.of(PersonId.of("anna")), Quantity.count(3), LocalDate.of(2025, 1, 1))
                .orThrow()
                .with(Subject.of(PersonId.of("ben")), Quantity.count(4), LocalDate.of(2025, 1, 1))
                .orThrow();
        String good = new String(THREE.write(snapshot, KpiDocuments.FORECAST_SNAPSHOT), StandardCharsets.UTF_8);
        assertThat(findings(
                        good.replace("\"2025-02-01\"", "\"2025-02-30\"").replace("\"4\"", "\"four\""),
                        KpiDocuments.FORECAST_SNAPSHOT))
                .containsExactly(
                        "core.json.wrong-form d.json#/lockDay", "core.json.wrong-form d.json#/values/1/value/value");
        assertThat(findings(good.replace("\"ben\"", "\"anna\""), KpiDocuments.FORECAST_SNAPSHOT))
                .containsExactly("kpi.analysis.subject-twice d.json#/values/1");
        // Of a unit and a person, in pieces and in days.
        int last = good.lastIndexOf("\"person\"");
        String mixed = good.substring(0, last)
                + good.substring(last).replace("\"person\"", "\"unit\"").replace("\"count\"", "\"days\"");
        assertThat(findings(mixed, KpiDocuments.FORECAST_SNAPSHOT))
                .containsExactly("kpi.analysis.mixed-levels d.json", "kpi.analysis.mixed-units d.json");
    }

    @Example
    void digestsOfTheTwoVersionsDiffer() {
        Digest digest = version().digest();
        List<EvaluationVersion> more = new ArrayList<>(List.of(version()));
        more.add(new EvaluationVersion(version().period(), 2, version().values(), List.of(), 1, Optional.of(digest)));
        survives(more.get(1), KpiDocuments.EVALUATION_VERSION);
        assertThat(new EvaluationHistory(more).latest().digest()).isNotEqualTo(digest);
    }
}
