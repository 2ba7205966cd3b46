package io.salestiers.examples.quickstart.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.OrganizationDay;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.responsibility.Charters;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Severity;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.time.DateRange;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** All expected counts are those of the data set's README. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublicDataSetTest {
    private WithFindings<SalesData> read = WithFindings.failed(
            List.of(Finding.of(InputFindings.FOLDER_MISSING, io.salestiers.core.result.Place.file("none"))));

    @BeforeAll
    void read() {
        read = InputFolder.read(PublicDataSet.folder(), PublicDataSet.definitions());
    }

    private SalesData data() {
        return read.orThrow();
    }

    private DataNote note(InputFindings code) {
        List<DataNote> notes =
                data().notes().stream().filter(note -> note.code() == code).toList();
        assertThat(notes).as(code.code()).hasSize(1);
        return notes.get(0);
    }

    @Test
    void isReadUnchangedWithoutAnError() {
        assertThat(read.findings()).noneMatch(finding -> finding.severity() == Severity.ERROR);
        assertThat(data().opportunities()).hasSize(8_800);
        assertThat(data().accounts()).hasSize(85);
        assertThat(data().products()).hasSize(7);
        assertThat(data().agents()).hasSize(35);
        assertThat(data().people()).hasSize(41);
        assertThat(data().absent())
                .containsExactly(InputFile.TARGETS, InputFile.MARKET, InputFile.SURVEYS, InputFile.RATES);
    }

    @Test
    void keepsEveryRow() {
        Map<Stage, Long> stages = data().opportunities().stream()
                .collect(Collectors.groupingBy(Opportunity::stage, Collectors.counting()));
        assertThat(stages)
                .containsOnly(
                        Map.entry(Stage.WON, 4_238L),
                        Map.entry(Stage.LOST, 2_473L),
                        Map.entry(Stage.ENGAGING, 1_589L),
                        Map.entry(Stage.PROSPECTING, 500L));
    }

    @Test
    void losesNoMoney() {
        Currency usd = Currency.of("USD");
        Money won = data().opportunities().stream()
                .filter(deal -> deal.stage() == Stage.WON)
                .map(deal -> deal.value().orElseThrow())
                .reduce(Money.zero(usd), Money::plus);
        assertThat(won).isEqualTo(Money.of("10005534", usd));
    }

    @Test
    void closesFromMarchToDecember() {
        assertThat(data().closedDays())
                .contains(DateRange.closed(LocalDate.of(2017, 3, 1), LocalDate.of(2017, 12, 31)));
    }

    @Nested
    class Defects {
        @Test
        void productAlias() {
            DataNote note = note(InputFindings.ALIAS_USED);
            assertThat(note.count()).isEqualTo(1_480);
            assertThat(note.lines())
                    .hasSize(1_480)
                    .isSorted()
                    .doesNotHaveDuplicates()
                    .first()
                    .isEqualTo(3L);
            assertThat(note.file()).isEqualTo("sales_pipeline.csv");
            assertThat(data().opportunities().stream()
                            .filter(deal -> deal.product().equals("GTX Pro") && deal.stage() == Stage.WON))
                    .hasSize(729);
        }

        @Test
        void agentsWithoutDeals() {
            assertThat(note(InputFindings.AGENTS_WITHOUT_DEALS).subjects())
                    .containsExactly(
                            "Carl Lin", "Carol Thompson", "Elizabeth Anderson", "Mei-Mei Johns", "Natalya Ivanova");
            assertThat(data().agentsWithoutOpportunities()).hasSize(5);
        }

        @Test
        void openDeals() {
            assertThat(note(InputFindings.OPEN_DEALS).count()).isEqualTo(2_089);
            assertThat(note(InputFindings.OPEN_WITHOUT_DATE).count()).isEqualTo(500);
            assertThat(note(InputFindings.OPEN_WITHOUT_ACCOUNT).count()).isEqualTo(1_425);
        }

        @Test
        void misspeltSectorAndLocation() {
            List<DataNote> notes = data().notes().stream()
                    .filter(note -> note.code() == InputFindings.VALUE_CORRECTED)
                    .toList();
            assertThat(notes.stream().map(DataNote::count)).containsExactlyInAnyOrder(12, 1);
            assertThat(data().accounts().stream().flatMap(account -> account.sector().stream()))
                    .contains("technology")
                    .doesNotContain("technolgy");
        }

        @Test
        void firstQuarterOfOneMonth() {
            Finding finding = note(InputFindings.FIRST_PERIOD_INCOMPLETE).toFinding();
            assertThat(finding.arguments())
                    .containsEntry("period", io.salestiers.core.text.Argument.text("2017-Q1"))
                    .containsEntry("months", io.salestiers.core.text.Argument.number(1));
        }

        @Test
        void eachIsOneFinding() {
            for (DataNote note : data().notes()) {
                assertThat(read.findings()).contains(note.toFinding());
            }
            assertThat(data().notes()).hasSize(8);
        }
    }

    @Nested
    class TheOrganization {
        private OrganizationDay day() {
            WithFindings<Organization> organization =
                    OrganizationAssembler.assemble(data(), Charters.standard().ladder());
            return organization.orThrow().on(LocalDate.of(2017, 9, 30));
        }

        @Test
        void hasOfficesAndTeams() {
            assertThat(day().children(UnitId.of("company")))
                    .containsExactly(UnitId.of("office/Central"), UnitId.of("office/East"), UnitId.of("office/West"));
            assertThat(day().children(UnitId.of("office/Central")))
                    .containsExactly(UnitId.of("team/Dustin Brinkmann"), UnitId.of("team/Melvin Marxen"));
        }

        @Test
        void hasEveryListedAgent() {
            // 35 agents, 6 managers, 3 office heads, 1 company head.
            assertThat(day().positions()).hasSize(45);
            assertThat(day().vacancies()).hasSize(4);
        }

        @Test
        void reportsToTheManagerAndOnToVacantHeads() {
            assertThat(day().chain(PositionId.of("representative/Anna Snelling")))
                    .contains(
                            PositionId.of("supervisor/Dustin Brinkmann"),
                            PositionId.of("regional-manager/Central"),
                            PositionId.of("administrator/company"));
            assertThat(day().managerOf(PersonId.of("Anna Snelling"))).contains(PersonId.of("Dustin Brinkmann"));
            assertThat(day().managerOf(PersonId.of("Dustin Brinkmann"))).isEqualTo(Optional.empty());
        }
    }

    @Test
    void doesNotDependOnTheOrderOfRows(@TempDir Path folder) throws java.io.IOException {
        try (var files = Files.list(PublicDataSet.folder())) {
            for (Path file : files.toList()) {
                List<String> lines = new ArrayList<>(Files.readAllLines(file));
                if (file.toString().endsWith("sales_pipeline.csv")
                        || file.toString().endsWith("sales_teams.csv")) {
                    Collections.shuffle(lines.subList(1, lines.size()), new Random(1));
                }
                Files.write(folder.resolve(file.getFileName().toString()), lines);
            }
        }
        SalesData shuffled =
                InputFolder.read(folder, PublicDataSet.definitions()).orThrow();
        assertThat(InputFolder.read(folder, PublicDataSet.definitions()).findings())
                .isEqualTo(read.findings());
        assertThat(shuffled.opportunities().stream().map(Opportunity::id).toList())
                .isEqualTo(data().opportunities().stream().map(Opportunity::id).toList());
        assertThat(shuffled.notes().stream().map(DataNote::count).toList())
                .isEqualTo(data().notes().stream().map(DataNote::count).toList());
        assertThat(OrganizationAssembler.assemble(shuffled, Charters.standard().ladder())
                        .orThrow()
                        .positions())
                .isEqualTo(OrganizationAssembler.assemble(
                                data(), Charters.standard().ladder())
                        .orThrow()
                        .positions());
    }
}
