package io.salestiers.examples.quickstart.generate;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.responsibility.Charters;
import io.salestiers.core.result.Severity;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.Period;
import io.salestiers.examples.quickstart.input.InputFindings;
import io.salestiers.examples.quickstart.input.InputFolder;
import io.salestiers.examples.quickstart.input.Opportunity;
import io.salestiers.examples.quickstart.input.OrganizationAssembler;
import io.salestiers.examples.quickstart.input.SalesData;
import io.salestiers.examples.quickstart.input.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleGeneratorTest {
    private static final Path SAMPLE = Path.of("sample");

    private static WithFindings<SalesData> read() {
        return InputFolder.read(SAMPLE, SAMPLE.resolve("definitions"));
    }

    private static SalesData data() {
        return read().orThrow();
    }

    private static Organization organization() {
        return OrganizationAssembler.assemble(data(), Charters.standard().ladder())
                .orThrow();
    }

    @Nested
    class Bytes {
        @Test
        void committedSampleIsWhatTheSeedGives() throws IOException {
            Map<String, byte[]> files = SampleGenerator.generate(SampleGenerator.SEED);
            assertThat(files).hasSize(16);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                assertThat(Files.readAllBytes(SAMPLE.resolve(file.getKey())))
                        .as(file.getKey())
                        .isEqualTo(file.getValue());
            }
        }

        @Test
        void localeAndZoneOfTheMachinePlayNoPart() {
            Locale locale = Locale.getDefault();
            TimeZone zone = TimeZone.getDefault();
            Map<String, byte[]> expected = SampleGenerator.generate(7);
            try {
                Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
                TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
                SampleGenerator.generate(7)
                        .forEach((file, bytes) -> assertThat(bytes).as(file).isEqualTo(expected.get(file)));
            } finally {
                Locale.setDefault(locale);
                TimeZone.setDefault(zone);
            }
        }

        @Test
        void anotherSeedGivesOtherDeals() {
            assertThat(SampleGenerator.generate(1).get("opportunities.csv"))
                    .isNotEqualTo(SampleGenerator.generate(2).get("opportunities.csv"));
        }

        @Test
        void commandWritesThem(@TempDir Path folder) {
            Path output = folder.resolve("new");
            int code = new picocli.CommandLine(new GenerateCommand()).execute("--output", output.toString());
            assertThat(code).isZero();
            assertThat(output.resolve("agents.csv")).hasSameBinaryContentAs(SAMPLE.resolve("agents.csv"));
        }
    }

    @Nested
    class Content {
        @Test
        void isReadWithoutAnErrorOrWarning() {
            assertThat(read().findings()).allMatch(finding -> finding.severity() == Severity.INFO);
            assertThat(data().absent()).isEmpty();
        }

        @Test
        void hasAboutSixtyPeopleInFourTiersOverTwoCountries() {
            assertThat(data().people()).hasSizeBetween(60, 66);
            assertThat(organization().positions().stream()
                            .flatMap(position -> position.role().entries().stream())
                            .map(role -> role.value().value())
                            .collect(Collectors.toSet()))
                    .hasSize(4);
            assertThat(data().assignments().stream()
                            .flatMap(row -> row.currency().stream())
                            .collect(Collectors.toSet()))
                    .containsExactlyInAnyOrder(Currency.of("CNY"), Currency.of("EUR"));
            assertThat(organization().on(LocalDate.of(2025, 9, 30)).children(UnitId.of("company")))
                    .containsExactly(UnitId.of("country/CN"), UnitId.of("country/DE"));
        }

        @Test
        void hasThousandsOfDealsInEveryMonthAndReturnsOfSome() {
            assertThat(data().opportunities()).hasSizeBetween(2_500, 6_000);
            Set<Integer> months = data().opportunities().stream()
                    .flatMap(deal -> deal.closed().stream())
                    .map(LocalDate::getMonthValue)
                    .collect(Collectors.toSet());
            assertThat(months).hasSize(12);
            assertThat(data().opportunities().stream().filter(Opportunity::returned))
                    .hasSizeBetween(20, 100);
        }

        @Test
        void everyDealIsClosedBySomebodyWithAPosition() {
            assertThat(data().notes()).noneMatch(note -> note.code() == InputFindings.DEAL_WITHOUT_POSITION);
        }

        @Test
        void somebodyStandsOnEveryEdgeInBothCountries() {
            Period quarter = FiscalCalendar.CALENDAR_YEAR.parse("2025-Q3");
            SalesData data = data();
            Map<PersonId, Money> revenue = new TreeMap<>();
            for (Opportunity deal : data.opportunities()) {
                if (deal.stage() == Stage.WON && quarter.range().contains(data.countingDay(deal))) {
                    revenue.merge(deal.agent(), deal.value().orElseThrow(), Money::plus);
                }
            }
            Map<Ratio, Long> edges = data.targets().stream()
                    .filter(target -> target.period().equals(quarter) && revenue.containsKey(target.agent()))
                    .map(target -> revenue.getOrDefault(target.agent(), Money.zero(Currency.of("CNY")))
                            .ratio()
                            .dividedBy(target.value().value()))
                    .collect(Collectors.groupingBy(attainment -> attainment, Collectors.counting()));
            assertThat(edges)
                    .containsEntry(Ratio.of(1, 2), 1L)
                    .containsEntry(Ratio.ONE, 2L)
                    .containsEntry(Ratio.of(6, 5), 1L);
        }
    }

    @Nested
    class Changes {
        @Test
        void somebodyMovesInTheMiddleOfTheThirdQuarter() {
            PersonId person = organization()
                    .on(LocalDate.of(2025, 8, 15))
                    .occupant(PositionId.of("BJS-1-R5"))
                    .orElseThrow();
            assertThat(organization().on(LocalDate.of(2025, 8, 16)).positionOf(person))
                    .contains(PositionId.of("SZX-1-R6"));
        }

        @Test
        void aTeamWithoutSupervisorReportsToTheRegionalManager() {
            PersonId member = organization()
                    .on(LocalDate.of(2025, 5, 1))
                    .occupant(PositionId.of("SZX-2-R2"))
                    .orElseThrow();
            assertThat(organization().on(LocalDate.of(2025, 5, 1)).managerPosition(PositionId.of("SZX-2-R2")))
                    .contains(PositionId.of("SZX-2-SUP"));
            assertThat(organization().on(LocalDate.of(2025, 5, 1)).managerOf(member))
                    .isEqualTo(organization().on(LocalDate.of(2025, 5, 1)).occupant(PositionId.of("SZX-RM")));
            assertThat(organization().on(LocalDate.of(2025, 5, 1)).occupant(PositionId.of("SZX-RM")))
                    .isPresent();
        }

        @Test
        void positionsAreVacantOnTheDaysOfTheRows() {
            assertThat(organization().on(LocalDate.of(2025, 9, 30)).vacancies())
                    .containsExactlyInAnyOrder(
                            PositionId.of("HAM-1-R5"), PositionId.of("MUC-2-R5"), PositionId.of("SZX-2-R1"));
        }

        @Test
        void aYearIsCutAtEveryChange() {
            assertThat(organization().cuts(DateRange.of(LocalDate.of(2025, 7, 1), LocalDate.of(2025, 10, 1))))
                    .extracting(DateRange::from)
                    .containsExactly(LocalDate.of(2025, 7, 1), LocalDate.of(2025, 8, 1), LocalDate.of(2025, 8, 16));
        }
    }
}
