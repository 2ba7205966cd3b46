package io.salestiers.examples.quickstart.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.money.Money;
import io.salestiers.core.result.Finding;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.Texts;
import io.salestiers.core.time.DateRange;
import io.salestiers.examples.quickstart.QuickstartMessages;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Good and wrong rows in the file of draws. */
class DrawInputTest {
    private static final String HEADER = "agent,step,amount,from,to,currency\n";

    @TempDir
    Path directory = Path.of("");

    private SmallFolder folder = new SmallFolder(Path.of("target"));

    @BeforeEach
    void create() {
        folder = new SmallFolder(directory);
    }

    @Test
    void goodRowsAreReadInAnyOrder() {
        String li = "Anna,draw,12.50,2025-01-01,,\n";
        String wang = "王伟,draw,100,2025-01-01,2025-04-01,EUR\n";
        folder.write("draws.csv", HEADER + wang + li);
        assertThat(folder.errors()).isEmpty();
        List<AgreedDraw> draws = folder.read().orThrow().draws();
        assertThat(draws).extracting(draw -> draw.agent().value()).containsExactly("Anna", "王伟");
        assertThat(draws)
                .extracting(AgreedDraw::amount)
                .map(Money::toString)
                .containsExactly("CNY 12.50", "EUR 100.00");
        assertThat(draws)
                .extracting(AgreedDraw::days)
                .containsExactly(
                        DateRange.startingOn(LocalDate.of(2025, 1, 1)), DateRange.parse("2025-01-01/2025-04-01"));
        folder.write("draws.csv", HEADER + li + wang);
        assertThat(folder.read().orThrow().draws())
                .extracting(AgreedDraw::agreement)
                .isEqualTo(draws.stream().map(AgreedDraw::agreement).toList());
    }

    @Test
    void allThatIsWrongIsFoundAtOnce() {
        folder.write(
                "draws.csv",
                HEADER
                        + "Otto,,0,2025-02-30,2025-01-01,\n"
                        + "Anna,draw,-5,2025-02-01,2025-02-01,XXQ\n"
                        + "Anna,draw,12.505,2025-01-01,,\n"
                        + "王伟,draw,5,2025-01-01,2025-04-01,\n"
                        + "王伟,draw,6,2025-03-01,,\n"
                        + "王伟,guarantee,6,2025-03-01,,\n"
                        + ",draw,6,,,\n");
        assertThat(folder.errors())
                .containsExactlyInAnyOrder(
                        "reference-unknown draws.csv:2:1",
                        "value-missing draws.csv:2:2",
                        "not-positive draws.csv:2:3",
                        "date-invalid draws.csv:2:4",
                        "not-positive draws.csv:3:3",
                        "days-reversed draws.csv:3:5",
                        "currency-unknown draws.csv:3:6",
                        "too-many-decimals draws.csv:4:3",
                        "draw-twice draws.csv:6:1",
                        "value-missing draws.csv:8:1",
                        "value-missing draws.csv:8:4");
    }

    @Test
    void theValueAndWhatIsAllowedAreTold() {
        folder.write("draws.csv", HEADER + "Anna,draw,0,2025-02-01,,\nAnna,draw,5,2025-02-01,2025-01-01,\n");
        Texts texts = Texts.of(Language.EN, List.of(QuickstartMessages.catalogue()));
        List<Finding> findings = folder.read().findings();
        assertThat(findings)
                .extracting(finding -> finding.place() + ": " + finding.message(texts))
                .contains(
                        "draws.csv:2:3: amount must be above zero, but was 0",
                        "draws.csv:3:5: to must be after the first day 2025-02-01, but was 2025-01-01");
    }

    @Test
    void nothingIsMissingWithoutTheFile() {
        assertThat(folder.read().findings())
                .noneMatch(finding -> finding.place().toString().startsWith("draws.csv"));
        assertThat(folder.read().orThrow().absent()).doesNotContain(InputFile.DRAWS);
    }
}
