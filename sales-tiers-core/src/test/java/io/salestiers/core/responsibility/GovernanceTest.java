package io.salestiers.core.responsibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.json.CoreDocuments;
import io.salestiers.core.json.SalesTiersJson;
import io.salestiers.core.org.Ladder;
import io.salestiers.core.org.LadderId;
import io.salestiers.core.org.LadderKind;
import io.salestiers.core.org.Ladders;
import io.salestiers.core.org.Tier;
import io.salestiers.core.org.TierId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.text.Texts;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class GovernanceTest {
    private static final Texts ENGLISH = Texts.of(Locale.ENGLISH, CoreMessages.catalogue());
    private static final Texts CHINESE = Texts.of(Locale.CHINA, CoreMessages.catalogue());

    private static Duty duty(String id) {
        return new Duty(DutyId.of(id), LocalizedText.same(id));
    }

    @Nested
    class Standard {
        private final Governance standard = Charters.standard();

        @Test
        void hasTheFourTiers() {
            assertThat(standard.ladder().tiers())
                    .extracting(tier -> tier.name().in(Language.ZH))
                    .containsExactly("分级管理员", "区域销售经理", "销售主管", "销售代表");
            assertThat(standard.ladder().tiers())
                    .extracting(tier -> tier.name().in(Language.EN))
                    .containsExactly(
                            "Tier administrator", "Regional sales manager", "Sales supervisor", "Sales representative");
        }

        @Test
        void everyTierHasADuty() {
            assertThat(standard.findings()).isEmpty();
        }

        @Test
        void targetsAreBrokenDownByTheRegionalManager() {
            assertThat(standard.charter().tierOf(DutyId.of("break-down-targets")))
                    .contains(Charters.REGIONAL_MANAGER);
            assertThat(standard.charter().duties(Charters.REPRESENTATIVE))
                    .extracting(duty -> duty.name().zh())
                    .containsExactly("开发客户", "维护客户关系", "完成销售目标");
        }
    }

    @Nested
    class WhatIsWrong {
        @Test
        void aDutyOfTwoTiersAndATierTwice() {
            assertThatThrownBy(() -> Charter.of(List.of(
                            new TierDuties(Charters.SUPERVISOR, List.of(duty("a"))),
                            new TierDuties(Charters.REPRESENTATIVE, List.of(duty("b"), duty("a"))),
                            new TierDuties(Charters.SUPERVISOR, List.of()))))
                    .isInstanceOfSatisfying(
                            InvalidDefinitionException.class,
                            e -> assertThat(e.findings())
                                    .extracting(finding -> finding.place() + ": " + finding.message(ENGLISH))
                                    .containsExactly(
                                            "charter#/1/duties/1/id: a duty must belong to one tier, but 'a' of"
                                                    + " 'representative' is there before, in 'supervisor'",
                                            "charter#/2/tier: a charter must name each tier once, but 'supervisor' is there"
                                                    + " again"));
        }

        @Test
        void aTierWithoutDutyIsAWarning() {
            Governance governance = new Governance(Charters.standard().ladder(), Charter.of(List.of()));
            assertThat(governance.findings())
                    .extracting(finding -> finding.message(ENGLISH))
                    .hasSize(4)
                    .contains("tier 'supervisor' has no duty in the charter");
        }

        @ParameterizedTest
        @EnumSource
        void everyCodeHasATextInBothLanguages(ResponsibilityFindings code) {
            assertThat(ENGLISH.find(code.code())).isPresent();
            assertThat(CHINESE.find(code.code())).isPresent();
        }
    }

    static Stream<SalesTiersJson> jacksons() {
        return Stream.of(SalesTiersJson.jackson2(), SalesTiersJson.jackson3());
    }

    @ParameterizedTest
    @MethodSource("jacksons")
    void theDocumentReadsAsItWasWritten(SalesTiersJson json) {
        byte[] bytes = json.write(Charters.standard(), CoreDocuments.GOVERNANCE);
        assertThat(new String(bytes, StandardCharsets.UTF_8))
                .contains("\"document\": \"tiers-and-charter\"")
                .contains("分解销售目标");
        assertThat(json.read("tiers.json", bytes, CoreDocuments.GOVERNANCE).orThrow())
                .isEqualTo(Charters.standard());
    }

    @ParameterizedTest
    @MethodSource("jacksons")
    void allThatIsWrongHasItsPlaceInTheDocument(SalesTiersJson json) {
        String name = "\"name\": {\"en\": \"x\", \"zh\": \"某\"}";
        String text = "{\"document\": \"tiers-and-charter\", \"formatVersion\": 1, \"ladder\": ["
                + "{\"id\": \"a\", \"rank\": 1, " + name + "}, {\"id\": \"b\", \"rank\": 1, " + name + "}],"
                + "\"charter\": [{\"tier\": \"a\", \"duties\": []}, {\"tier\": \"a\", \"duties\": []}]}";
        WithFindings<Governance> read =
                json.read("tiers.json", text.getBytes(StandardCharsets.UTF_8), CoreDocuments.GOVERNANCE);
        assertThat(read.findings())
                .extracting(finding -> finding.place().toString())
                .containsExactly("tiers.json#/ladder/1/rank", "tiers.json#/charter/1/tier");
    }

    @ParameterizedTest
    @MethodSource("jacksons")
    void laddersSideBySideReadAsTheyWereWritten(SalesTiersJson json) {
        Ladder staff = Ladder.of(
                LadderId.of("operations"),
                LadderKind.STAFF,
                LocalizedText.of("Sales operations", "销管"),
                List.of(new Tier(TierId.of("clerk"), 1, LocalizedText.of("Clerk", "专员"))));
        Governance both = new Governance(
                Ladders.of(List.of(staff, Charters.standard().ladder())),
                Charters.standard().charter());
        byte[] bytes = json.write(both, CoreDocuments.GOVERNANCE);
        assertThat(new String(bytes, StandardCharsets.UTF_8))
                .contains("\"ladders\"", "\"kind\": \"staff\"", "\"kind\": \"line\"")
                .doesNotContain("\"ladder\"");
        Governance read =
                json.read("tiers.json", bytes, CoreDocuments.GOVERNANCE).orThrow();
        assertThat(read).isEqualTo(both);
        assertThat(read.ladder()).isEqualTo(Charters.standard().ladder());
        assertThat(read.findings()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("jacksons")
    void whatIsWrongWithLaddersHasItsPlaceInTheDocument(SalesTiersJson json) {
        String name = "\"name\": {\"en\": \"x\", \"zh\": \"某\"}";
        String tier = "{\"id\": \"a\", \"rank\": 1, " + name + "}";
        String ladder = "{\"id\": \"%s\", \"kind\": \"line\", " + name + ", \"tiers\": [%s]}";
        String text =
                "{\"document\": \"tiers-and-charter\", \"formatVersion\": 1, \"ladders\": [%s, %s], \"charter\": []}";
        assertThat(places(json, text.formatted(ladder.formatted("l", tier), ladder.formatted("m", ""))))
                .containsExactly("t#/ladders/1/tiers");
        assertThat(places(json, text.formatted(ladder.formatted("l", tier), ladder.formatted("l", tier))))
                .containsExactly("t#/ladders/1/id", "t#/ladders/1/tiers/0/id");
        assertThat(places(json, "{\"document\": \"tiers-and-charter\", \"formatVersion\": 1, \"charter\": []}"))
                .containsExactly("t#/ladders");
    }

    private static List<String> places(SalesTiersJson json, String text) {
        return json.read("t", text.getBytes(StandardCharsets.UTF_8), CoreDocuments.GOVERNANCE).findings().stream()
                .map(finding -> finding.place().toString())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("jacksons")
    void aCharterOfOtherTiersIsRefused(SalesTiersJson json) {
        Charter other = Charter.of(List.of(new TierDuties(TierId.of("boss"), List.of())));
        assertThatThrownBy(() -> new Governance(Charters.standard().ladder(), other))
                .isInstanceOf(InvalidDefinitionException.class);
        String text = new String(json.write(Charters.standard(), CoreDocuments.GOVERNANCE), StandardCharsets.UTF_8)
                .replace("\"tier\": \"supervisor\"", "\"tier\": \"boss\"");
        List<Finding> findings = json.read("t", text.getBytes(StandardCharsets.UTF_8), CoreDocuments.GOVERNANCE)
                .findings();
        assertThat(findings)
                .extracting(finding -> finding.place() + ": " + finding.message(ENGLISH))
                .containsExactly("t#/charter/2/tier: tier must be one of administrator, regional-manager, supervisor,"
                        + " representative, but was 'boss'");
        assertThat(findings.get(0).message(CHINESE))
                .isEqualTo("层级应为 administrator、regional-manager、supervisor、representative 之一，实际为“boss”");
    }
}
