package io.salestiers.incentives.rate;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.json.JsonDocument;
import io.salestiers.core.json.SalesTiersJson;
import io.salestiers.core.money.Ratio;
import io.salestiers.incentives.json.RateDocuments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Published examples, a folder each: {@code definition.json} and {@code cases.csv}, whose first line names the source. The
 * columns say what goes in and what must come out; several numbers in a field are separated by {@code |}.
 */
class RateGoldenTest {
    private static final Path FOLDERS = Path.of("src/test/resources/golden/rate");
    private static final Set<String> INPUTS = Set.of("amount", "quota", "attainment", "at", "had", "transaction");
    private static final SalesTiersJson JSON = SalesTiersJson.jackson3();

    static Stream<String> folders() throws IOException {
        try (Stream<Path> list = Files.list(FOLDERS)) {
            return list.map(path -> path.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void paysWhatIsPublished(String folder) throws IOException {
        byte[] definition = Files.readAllBytes(FOLDERS.resolve(folder).resolve("definition.json"));
        List<String> lines = Files.readAllLines(FOLDERS.resolve(folder).resolve("cases.csv"));
        assertThat(lines.get(0)).startsWith("# source: https://");
        List<String> rows = lines.stream().filter(line -> !line.startsWith("#")).toList();
        List<String> columns = List.of(rows.get(0).split(",", -1));
        Function<Map<String, String>, Map<String, String>> answers = answers(folder, definition);
        assertThat(rows).hasSizeGreaterThan(1);
        for (String row : rows.subList(1, rows.size())) {
            Map<String, String> given = new HashMap<>();
            List<String> fields = List.of(row.split(",", -1));
            assertThat(fields).as(row).hasSameSizeAs(columns);
            for (int i = 0; i < columns.size(); i++) {
                given.put(columns.get(i), fields.get(i));
            }
            Map<String, String> expected = new HashMap<>(given);
            expected.keySet().removeAll(INPUTS);
            assertThat(answers.apply(given)).as("%s: %s", folder, row).containsAllEntriesOf(expected);
            assertThat(expected).isNotEmpty();
        }
    }

    private static Function<Map<String, String>, Map<String, String>> answers(String folder, byte[] definition) {
        String text = new String(definition, java.nio.charset.StandardCharsets.UTF_8);
        if (text.contains("\"rate-table\"")) {
            RateTable table = read(folder, definition, RateDocuments.TABLE);
            return given -> pays(table, given);
        }
        if (text.contains("\"payout-curve\"")) {
            PayoutCurve curve = read(folder, definition, RateDocuments.CURVE);
            return given ->
                    Map.of("share", curve.share(number(given, "attainment")).toString());
        }
        if (text.contains("\"rate-matrix\"")) {
            RateMatrix matrix = read(folder, definition, RateDocuments.MATRIX);
            return given -> Map.of("value", value(matrix, field(given, "at")));
        }
        SharingTable table = read(folder, definition, RateDocuments.SHARING);
        return given -> shares(table.slices(number(given, "had"), number(given, "transaction")));
    }

    private static <T> T read(String folder, byte[] definition, JsonDocument<T> document) {
        return JSON.read(folder, definition, document).orThrow();
    }

    private static Map<String, String> pays(RateTable table, Map<String, String> given) {
        Ratio amount = number(given, "amount");
        boolean quota = given.containsKey("quota");
        List<BandSlice> slices = quota ? table.slices(amount, number(given, "quota")) : table.slices(amount);
        Ratio pay = quota ? table.pay(amount, number(given, "quota")) : table.pay(amount);
        return Map.of(
                "pays",
                pay.toString(),
                "slices",
                joined(slices.stream().map(BandSlice::pay).toList()),
                "parts",
                joined(slices.stream().map(BandSlice::amount).toList()),
                "values",
                joined(slices.stream().map(slice -> slice.value().on(Ratio.ONE)).toList()),
                "blended",
                table.blendedRate(amount, Ratio.ONE).map(Ratio::toString).orElse(""));
    }

    private static String value(RateMatrix matrix, String at) {
        List<Coordinate> coordinates = new ArrayList<>();
        Arrays.stream(at.split("\\|")).map(Ratio::parse).map(Coordinate::of).forEach(coordinates::add);
        return matrix.read(coordinates).answer().orElseThrow().toString();
    }

    private static Map<String, String> shares(List<SharingSlice> slices) {
        return Map.of(
                "payee",
                Ratio.sum(slices.stream().map(SharingSlice::payee).toList()).toString(),
                "company",
                Ratio.sum(slices.stream().map(SharingSlice::company).toList()).toString(),
                "parts",
                joined(slices.stream().map(SharingSlice::amount).toList()));
    }

    private static Ratio number(Map<String, String> given, String column) {
        return Ratio.parse(field(given, column));
    }

    private static String field(Map<String, String> given, String column) {
        return Objects.requireNonNull(given.get(column), column);
    }

    private static String joined(List<Ratio> numbers) {
        return String.join("|", numbers.stream().map(Ratio::toString).toList());
    }
}
