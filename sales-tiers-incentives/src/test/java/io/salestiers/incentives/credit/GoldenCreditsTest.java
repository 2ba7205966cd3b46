package io.salestiers.incentives.credit;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.json.CoreDocuments;
import io.salestiers.core.json.JsonDocument;
import io.salestiers.core.json.SalesTiersJson;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.observation.DimensionId;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.testkit.explain.Recalculation;
import io.salestiers.core.unit.Quantity;
import io.salestiers.incentives.json.IncentiveDocuments;
import io.salestiers.incentives.testkit.credit.CreditingCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The golden cases of crediting: a folder each, to which anybody can add.
 *
 * <p>A folder has a {@code crediting-plan.json}, a {@code transactions.csv} and an {@code expected.csv}, whose first lines
 * name the source and the arithmetic; the organization is the one beside the folders, unless a folder has its own. Expected
 * are all credits ({@code house <reason>} for what the house keeps) and all findings, in any order.
 */
class GoldenCreditsTest {
    private static final Path FOLDER = Path.of("src/test/resources/golden/credit");

    static Stream<Path> cases() throws IOException {
        try (Stream<Path> all = Files.list(FOLDER)) {
            return all.filter(Files::isDirectory).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void comesToWhatIsExpected(Path folder) throws IOException {
        Path organization = folder.resolve("organization.json");
        CreditingCase read = new CreditingCase(
                read(folder.resolve("crediting-plan.json"), IncentiveDocuments.CREDITING_PLAN),
                rows(folder.resolve("transactions.csv")).stream()
                        .map(GoldenCreditsTest::transaction)
                        .toList(),
                GoldenCreditsTest.<Organization>read(
                                Files.exists(organization) ? organization : FOLDER.resolve("organization.json"),
                                CoreDocuments.ORGANIZATION)
                        .requireValid());
        CreditRun run = read.run();
        List<String> expected = rows(folder.resolve("expected.csv")).stream()
                .map(row -> String.join(",", row))
                .toList();
        assertThat(actual(run)).containsExactlyInAnyOrderElementsOf(expected);
        for (Credit credit : run.credits().all()) {
            Recalculation.verify(credit.explanation());
            assertThat(credit.explanation().value()).contains(credit.value());
        }
    }

    private static List<String> actual(CreditRun run) {
        List<String> actual = new ArrayList<>();
        for (Credit credit : run.credits().all()) {
            actual.add(line(
                    credit.transaction(),
                    credit.type(),
                    credit.kind(),
                    credit.payee().value(),
                    credit.value()));
        }
        for (HouseCredit kept : run.house()) {
            actual.add(
                    line(kept.transaction(), kept.type(), kept.kind(), "house " + word(kept.reason()), kept.value()));
        }
        run.findings()
                .forEach(finding -> actual.add(finding.place() + ",finding,"
                        + finding.code().code().replace("incentives.credit.", "") + ",,"));
        return actual;
    }

    private static String line(
            TransactionId transaction, CreditType type, CreditKind kind, String payee, Quantity value) {
        Currency currency = value.currency().orElseThrow();
        Money amount = Money.of(new java.math.BigDecimal(value.value().toString()), currency);
        return transaction + "," + type + "," + word(kind) + "," + payee + "," + amount;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <T> T read(Path file, JsonDocument<T> document) throws IOException {
        return SalesTiersJson.jackson3()
                .read(file.toString(), Files.readAllBytes(file), document)
                .orThrow();
    }

    private static List<List<String>> rows(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.startsWith("#"))
                .skip(1)
                .map(line -> List.of(line.split(",", -1)))
                .toList();
    }

    private static Transaction transaction(List<String> row) {
        String[] amount = row.get(2).split(" ", -1);
        Currency currency = Currency.of(amount[0]);
        Transaction.Builder builder = Transaction.builder(
                TransactionId.parse(row.get(0)),
                TransactionKind.valueOf(row.get(1).toUpperCase(Locale.ROOT).replace('-', '_')),
                Money.of(amount[1], currency));
        given(row.get(3)).ifPresent(value -> builder.quantity(Ratio.parse(value)));
        given(row.get(4)).ifPresent(value -> builder.tax(Money.of(value, currency)));
        given(row.get(5)).ifPresent(value -> builder.cost(Money.of(value, currency)));
        for (String[] pair : pairs(row.get(6), "=")) {
            builder.date(DateName.of(pair[0]), LocalDate.parse(pair[1]));
        }
        for (String[] pair : pairs(row.get(7), "=")) {
            builder.dimension(DimensionId.of(pair[0]), pair[1]);
        }
        for (String[] parts : pairs(row.get(8), " ")) {
            Subject who = parts[1].startsWith("position:")
                    ? Subject.of(PositionId.of(parts[1].substring("position:".length())))
                    : Subject.of(PersonId.of(parts[1]));
            builder.participant(new Participant(
                    ParticipantRole.of(parts[0]),
                    who,
                    parts.length > 2 ? Optional.of(Ratio.parse(parts[2])) : Optional.empty()));
        }
        for (String[] parts : pairs(row.get(9), " ")) {
            builder.reference(
                    TransactionId.parse(parts[1]),
                    Relation.valueOf(parts[0].toUpperCase(Locale.ROOT).replace('-', '_')));
        }
        return builder.build();
    }

    private static Optional<String> given(String cell) {
        return cell.isEmpty() ? Optional.empty() : Optional.of(cell);
    }

    private static List<String[]> pairs(String cell, String between) {
        return cell.isEmpty()
                ? List.of()
                : Stream.of(cell.split("; ", -1))
                        .map(part -> part.split(between, -1))
                        .toList();
    }
}
