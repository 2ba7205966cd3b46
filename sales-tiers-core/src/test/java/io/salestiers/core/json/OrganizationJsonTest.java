package io.salestiers.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.Appointment;
import io.salestiers.core.org.Change;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.OrganizationDefinition;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.Reorganization;
import io.salestiers.core.org.RoleId;
import io.salestiers.core.org.TerritoryId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.org.UnitTypeId;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.text.Texts;
import io.salestiers.core.time.DateRange;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrganizationJsonTest {
    private static final SalesTiersJson TWO = SalesTiersJson.jackson2();
    private static final SalesTiersJson THREE = SalesTiersJson.jackson3();
    private static final LocalDate DAY = LocalDate.of(2025, 4, 1);

    private static final String COMPANY = """
            {
              "document": "organization",
              "formatVersion": 1,
              "zone": "Asia/Shanghai",
              "ladders": [
                {
                  "id": "sales",
                  "kind": "line",
                  "name": {"en": "Sales", "zh": "销售"},
                  "tiers": [
                    {"id": "manager", "rank": 20, "name": {"en": "Manager", "zh": "经理"}},
                    {"id": "seller", "rank": 10, "name": {"en": "Seller", "zh": "销售代表"}}
                  ]
                },
                {
                  "id": "operations",
                  "kind": "staff",
                  "name": {"en": "Operations", "zh": "销管"},
                  "tiers": [{"id": "analyst", "rank": 10, "name": {"en": "Analyst", "zh": "分析员"}}]
                }
              ],
              "roles": [{"id": "key-seller", "tier": "seller", "name": {"en": "Key seller", "zh": "大客户销售"}}],
              "units": [
                {"id": "company", "name": {"en": "Company", "zh": "公司"}},
                {
                  "id": "east",
                  "type": "region",
                  "name": {"en": "East", "zh": "华东"},
                  "parent": [{"unit": "company", "from": "2025-01-01"}],
                  "head": [
                    {"position": "M", "from": "2025-01-01", "to": "2025-07-01"},
                    {"position": "S", "from": "2025-07-01"}
                  ]
                }
              ],
              "territories": [
                {"id": "china", "name": {"en": "China", "zh": "中国"}},
                {
                  "id": "jiangsu",
                  "name": {"en": "Jiangsu", "zh": "江苏"},
                  "parent": [{"territory": "china", "from": "2025-01-01"}]
                }
              ],
              "positions": [
                {
                  "id": "M",
                  "existence": {"from": "2025-01-01"},
                  "role": [{"role": "manager", "from": "2025-01-01"}],
                  "unit": [{"unit": "company", "from": "2025-01-01"}]
                },
                {
                  "id": "S",
                  "existence": {"from": "2025-01-01", "to": "2026-01-01"},
                  "role": [{"role": "key-seller", "from": "2025-01-01"}],
                  "unit": [{"unit": "east", "from": "2025-01-01"}],
                  "reportsTo": [{"position": "M", "from": "2025-01-01"}]
                }
              ],
              "people": [
                {"id": "gao"},
                {"id": "li", "employment": [{"from": "2020-03-01", "to": "2022-01-01"}, {"from": "2024-01-01"}]}
              ],
              "appointments": [
                {"person": "li", "position": "M", "kind": "primary", "from": "2025-01-01"},
                {"person": "gao", "position": "S", "kind": "primary", "share": "0.5", "from": "2025-01-01", "to": "2025-04-01"},
                {"person": "li", "position": "S", "kind": "acting", "from": "2025-04-01", "to": "2025-05-01"}
              ],
              "claims": [{"territory": "jiangsu", "position": "S", "from": "2025-01-01"}]
            }
            """;

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Organization company() {
        return TWO.read("o.json", utf8(COMPANY), CoreDocuments.ORGANIZATION).orThrow();
    }

    private static String with(String from, String to) {
        assertThat(COMPANY).contains(from);
        return COMPANY.replace(from, to);
    }

    /** What both Jacksons find; it must be the same. */
    private static <T> List<String> findings(String json, JsonDocument<T> document) {
        List<String> two = shown(TWO.read("o.json", utf8(json), document));
        assertThat(shown(THREE.read("o.json", utf8(json), document))).isEqualTo(two);
        return two;
    }

    private static List<String> shown(WithFindings<?> result) {
        return result.findings().stream()
                .map(finding -> finding.code().code().substring("core.".length()) + " "
                        + finding.place().toString().replace("o.json#", ""))
                .toList();
    }

    @Nested
    class AnOrganization {
        @Test
        void isWrittenAsItWasRead() {
            for (SalesTiersJson json : List.of(TWO, THREE)) {
                Organization read = json.read("o.json", utf8(COMPANY), CoreDocuments.ORGANIZATION)
                        .orThrow();
                for (SalesTiersJson other : List.of(TWO, THREE)) {
                    assertThat(new String(other.write(read, CoreDocuments.ORGANIZATION), StandardCharsets.UTF_8)
                                    .replaceAll("\\s", ""))
                            .isEqualTo(COMPANY.replaceAll("\\s", ""));
                }
            }
        }

        @Test
        void saysWhatItSays() {
            Organization company = company();
            assertThat(company.findings())
                    .noneMatch(finding -> finding.severity() == io.salestiers.core.result.Severity.ERROR);
            assertThat(company.zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
            assertThat(company.ladders().all()).hasSize(2);
            assertThat(company.on(DAY).occupant(PositionId.of("S"))).contains(PersonId.of("li"));
            assertThat(company.appointments())
                    .contains(Appointment.primary(
                                    PersonId.of("gao"), PositionId.of("S"), DateRange.parse("2025-01-01/2025-04-01"))
                            .withShare(Ratio.of(1, 2)));
            assertThat(company.on(DAY).head(UnitId.of("east"))).contains(PositionId.of("M"));
            assertThat(company.on(DAY).territoryPath(TerritoryId.of("jiangsu"))).hasSize(2);
            assertThat(company.definition().people()).hasSize(2);
        }

        @Test
        void hasEqualBytesWhateverTheOrderOfItsLists() {
            OrganizationDefinition definition = company().definition();
            OrganizationDefinition reversed = definition.toBuilder()
                    .roles(reversed(definition.roles()))
                    .units(reversed(definition.units()))
                    .territories(reversed(definition.territories()))
                    .positions(reversed(definition.positions()))
                    .people(reversed(definition.people()))
                    .appointments(reversed(definition.appointments()))
                    .claims(reversed(definition.claims()))
                    .build();
            assertThat(TWO.write(Organization.of(reversed), CoreDocuments.ORGANIZATION))
                    .isEqualTo(TWO.write(company(), CoreDocuments.ORGANIZATION));
        }

        private static <T> List<T> reversed(List<T> list) {
            List<T> copy = new ArrayList<>(list);
            Collections.reverse(copy);
            return copy;
        }

        @Test
        void needsOnlyAZoneAndLadders() {
            String least = """
                    {
                      "document": "organization",
                      "formatVersion": 1,
                      "zone": "Z",
                      "ladders": [
                        {"id": "s", "kind": "line", "name": {"en": "S"}, "tiers": [{"id": "t", "rank": 1, "name": {"en": "T"}}]}
                      ]
                    }
                    """;
            Organization organization = THREE.read("o.json", utf8(least), CoreDocuments.ORGANIZATION)
                    .orThrow();
            assertThat(organization.units()).isEmpty();
            assertThat(organization.positions()).isEmpty();
        }

        @Test
        void bareMappersAgree() throws Exception {
            String two = Jackson2.mapper().writeValueAsString(company());
            assertThat(Jackson3.mapper().writeValueAsString(company())).isEqualTo(two);
            assertThat(Jackson2.mapper().readValue(two, Organization.class).definition())
                    .isEqualTo(company().definition());
            assertThat(Jackson3.mapper().readValue(two, Organization.class).definition())
                    .isEqualTo(company().definition());
        }

        @Test
        void mayContradictItself() {
            String nowhere = with("\"unit\": \"east\"", "\"unit\": \"west\"");
            Organization read = TWO.read("o.json", utf8(nowhere), CoreDocuments.ORGANIZATION)
                    .orThrow();
            assertThat(read.findings())
                    .anyMatch(finding -> finding.code().code().equals("core.org.unknown-unit"));
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "Asia/Shanghai | Asia/Shanghi | json.wrong-form /zone",
                    "Asia/Shanghai | z | json.wrong-form /zone",
                    "\"kind\": \"staff\" | \"kind\": \"stuff\" | json.misspelt /ladders/1/kind",
                    "\"id\": \"east\" | \"idd\": \"east\" | json.misspelt-field /units/1/idd",
                    "\"share\": \"0.5\" | \"share\": \"3/2\" | json.share /appointments/1/share",
                    "\"share\": \"0.5\" | \"share\": \"0\" | json.share /appointments/1/share",
                    "\"share\": \"0.5\" | \"share\": \"half\" | json.wrong-form /appointments/1/share",
                    "\"2025-07-01\"}, | \"2025-07-02\"}, | json.shared-days /units/1/head/1",
                    "\"2025-07-01\"}, | \"2024-07-01\"}, | json.range-order /units/1/head/0",
                    "\"to\": \"2026-01-01\" | \"to\": \"2025-01-01\" | json.range-order /positions/1/existence",
                    "\"to\": \"2025-05-01\" | \"to\": \"2025-02-30\" | json.wrong-form /appointments/2/to",
                    "\"to\": \"2022-01-01\" | \"to\": \"2020-01-01\" | json.range-order /people/1/employment/0",
                    "\"rank\": 20 | \"rank\": 10 | org.duplicate-rank /ladders/0/tiers/1/rank",
                    "\"id\": \"operations\" | \"id\": \"sales\" | org.duplicate-ladder /ladders/1/id",
                    "\"id\": \"analyst\" | \"id\": \"seller\" | org.tier-in-two-ladders /ladders/1/tiers/0/id"
                })
        void isRefusedAtThePlaceOfTheMistake(String from, String to, String expected) {
            assertThat(findings(with(from, to), CoreDocuments.ORGANIZATION)).startsWith(expected);
        }

        @Test
        void tellsAllMistakesAtOnce() {
            String bad = COMPANY.replace("Asia/Shanghai", "Moon/Crater")
                    .replace("\"share\": \"0.5\"", "\"share\": \"2\"")
                    .replace("\"2025-07-01\"},", "\"2025-08-01\"},")
                    .replace("\"kind\": \"acting\", ", "");
            assertThat(findings(bad, CoreDocuments.ORGANIZATION))
                    .containsExactly(
                            "json.wrong-form /zone",
                            "json.shared-days /units/1/head/1",
                            "json.share /appointments/1/share",
                            "json.missing-field /appointments/2");
        }

        @Test
        void namesBothEntriesThatShareDays() {
            String bad = with("\"2025-07-01\"},", "\"2025-08-01\"},");
            Texts english = Texts.of(Locale.ENGLISH, CoreMessages.catalogue());
            assertThat(TWO.read("o.json", utf8(bad), CoreDocuments.ORGANIZATION)
                            .findings()
                            .get(0)
                            .message(english))
                    .isEqualTo("entries must not share a day, but this one shares days"
                            + " (2025-07-01 to 2025-07-31) with entry 0");
        }
    }

    @Nested
    class AReorganization {
        private static final String PLAN = """
                {
                  "document": "reorganization",
                  "formatVersion": 1,
                  "changes": [
                    {"type": "move-unit", "day": "2025-04-01", "unit": "suzhou", "parent": "north"},
                    {"type": "close-position", "day": "2025-04-01", "position": "S2"},
                    {"type": "appoint", "day": "2025-04-01", "person": "qian", "position": "S3", "share": "0.5"}
                  ]
                }
                """;

        @Test
        void isWrittenAsItWasRead() {
            Reorganization plan =
                    TWO.read("r.json", utf8(PLAN), CoreDocuments.REORGANIZATION).orThrow();
            assertThat(plan)
                    .isEqualTo(Reorganization.of(
                            new Change.MoveUnit(DAY, UnitId.of("suzhou"), Optional.of(UnitId.of("north"))),
                            new Change.ClosePosition(DAY, PositionId.of("S2")),
                            new Change.Appoint(
                                    DAY,
                                    PersonId.of("qian"),
                                    PositionId.of("S3"),
                                    Optional.empty(),
                                    Optional.of(Ratio.of(1, 2)))));
            assertThat(new String(THREE.write(plan, CoreDocuments.REORGANIZATION), StandardCharsets.UTF_8)
                            .replaceAll("\\s", ""))
                    .isEqualTo(PLAN.replaceAll("\\s", ""));
        }

        private static Reorganization all() {
            UnitId unit = UnitId.of("u");
            UnitId other = UnitId.of("v");
            PositionId position = PositionId.of("p");
            PersonId person = PersonId.of("员工");
            TerritoryId territory = TerritoryId.of("t");
            LocalizedText name = LocalizedText.of("Name", "名称");
            Optional<LocalDate> until = Optional.of(DAY.plusDays(1));
            return Reorganization.of(
                    new Change.OpenUnit(DAY, unit, Optional.of(UnitTypeId.of("office")), name, Optional.of(other)),
                    new Change.OpenUnit(DAY, unit, Optional.empty(), name, Optional.empty()),
                    new Change.MoveUnit(DAY, unit, Optional.of(other)),
                    new Change.MoveUnit(DAY, unit, Optional.empty()),
                    new Change.ChangeHead(DAY, unit, Optional.of(position)),
                    new Change.ChangeHead(DAY, unit, Optional.empty()),
                    new Change.SplitUnit(
                            DAY, unit, List.of(new Change.Part(other, name, List.of(position), List.of(unit)))),
                    new Change.MergeUnits(DAY, List.of(unit), other),
                    new Change.CloseUnit(DAY, unit),
                    new Change.OpenPosition(DAY, position, RoleId.of("r"), unit, Optional.of(PositionId.of("q"))),
                    new Change.MovePosition(DAY, position, unit),
                    new Change.ChangeManager(DAY, position, Optional.empty()),
                    new Change.ChangeRole(DAY, position, RoleId.of("r")),
                    new Change.ClosePosition(DAY, position),
                    new Change.Appoint(DAY, person, position, until, Optional.of(Ratio.of(1, 3))),
                    new Change.ActFor(DAY, person, position, until),
                    new Change.EndAppointment(DAY, person, position),
                    new Change.OpenTerritory(DAY, territory, name, Optional.of(territory)),
                    new Change.MoveTerritory(DAY, territory, Optional.empty()),
                    new Change.CloseTerritory(DAY, territory),
                    new Change.Claim(DAY, territory, position, until),
                    new Change.EndClaim(DAY, territory, position));
        }

        @Test
        void everyChangeIsReadAsItWasWritten() {
            byte[] two = TWO.write(all(), CoreDocuments.REORGANIZATION);
            assertThat(THREE.write(all(), CoreDocuments.REORGANIZATION)).isEqualTo(two);
            assertThat(TWO.read("r", two, CoreDocuments.REORGANIZATION).orThrow())
                    .isEqualTo(all());
            assertThat(THREE.read("r", two, CoreDocuments.REORGANIZATION).orThrow())
                    .isEqualTo(all());
        }

        @Test
        void everyChangeIsTried() {
            Set<Class<?>> tried = new HashSet<>();
            all().changes().forEach(change -> tried.add(change.getClass()));
            assertThat(tried).isEqualTo(new HashSet<>(Arrays.asList(Change.class.getPermittedSubclasses())));
        }

        @Test
        void aShareOfOneIsTheSameAsNone() {
            String one = PLAN.replace("\"0.5\"", "\"1\"");
            Reorganization plan =
                    TWO.read("r.json", utf8(one), CoreDocuments.REORGANIZATION).orThrow();
            assertThat(new String(TWO.write(plan, CoreDocuments.REORGANIZATION), StandardCharsets.UTF_8))
                    .doesNotContain("share");
        }

        @Test
        void mistakesAreFoundAtTheirPlace() {
            String bad = PLAN.replace("\"move-unit\"", "\"move-units\"")
                    .replace("\"position\": \"S2\"", "\"positon\": \"S2\"")
                    .replace("\"person\": \"qian\"", "\"person\": 7");
            assertThat(findings(bad, CoreDocuments.REORGANIZATION))
                    .containsExactly(
                            "json.misspelt /changes/0/type",
                            "json.misspelt-field /changes/1/positon",
                            "json.missing-field /changes/1",
                            "json.wrong-type /changes/2/person");
        }
    }
}
