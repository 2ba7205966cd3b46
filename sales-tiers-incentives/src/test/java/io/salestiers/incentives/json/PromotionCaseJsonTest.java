package io.salestiers.incentives.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.json.SalesTiersJson;
import io.salestiers.core.result.Finding;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.Texts;
import io.salestiers.incentives.IncentivesMessages;
import io.salestiers.incentives.promotion.CaseDecision;
import io.salestiers.incentives.promotion.CasePhase;
import io.salestiers.incentives.promotion.Eligibility;
import io.salestiers.incentives.promotion.PromotionCase;
import io.salestiers.incentives.testkit.promotion.PromotionArbitraries;
import io.salestiers.incentives.testkit.promotion.PromotionWalk;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

class PromotionCaseJsonTest {
    private static final List<SalesTiersJson> JACKSONS = List.of(SalesTiersJson.jackson2(), SalesTiersJson.jackson3());
    private static final Texts EN =
            Texts.of(Language.EN, List.of(IncentivesMessages.catalogue(), CoreMessages.catalogue()));

    @Provide
    Arbitrary<PromotionWalk> walks() {
        return PromotionArbitraries.walks().filter(walk -> !walk.steps().isEmpty());
    }

    private static PromotionCase readAgain(PromotionCase written) {
        byte[] bytes = JACKSONS.get(0).write(written, IncentiveDocuments.PROMOTION_CASE);
        for (SalesTiersJson json : JACKSONS) {
            assertThat(json.write(written, IncentiveDocuments.PROMOTION_CASE)).isEqualTo(bytes);
            PromotionCase read =
                    json.read("c.json", bytes, IncentiveDocuments.PROMOTION_CASE).orThrow();
            assertThat(read).isEqualTo(written);
            assertThat(json.digest(read, IncentiveDocuments.PROMOTION_CASE))
                    .isEqualTo(JACKSONS.get(1).digest(written, IncentiveDocuments.PROMOTION_CASE));
        }
        return JACKSONS.get(1)
                .read("c.json", bytes, IncentiveDocuments.PROMOTION_CASE)
                .orThrow();
    }

    /** A host reads a case, applies a command and stores it again: nothing is lost on the way. */
    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void whatIsReadAgainGoesOnAlike(@ForAll("walks") PromotionWalk walk) {
        PromotionWalk.Step last = walk.steps().get(walk.steps().size() - 1);
        PromotionCase written = last.before();
        PromotionCase read = readAgain(written);
        assertThat(read.explanation().print(EN)).isEqualTo(written.explanation().print(EN));
        for (int i = 0; i < written.decisions().size(); i++) {
            assertThat(read.decisions().get(i).evidence().map(Eligibility::digest))
                    .isEqualTo(written.decisions().get(i).evidence().map(Eligibility::digest));
        }
        assertThat(PromotionWalk.PROCESS.apply(
                        read, last.command(), last.actor(), PromotionWalk.AUTHORITY, last.instant()))
                .isEqualTo(last.transition());
        readAgain(last.after());
    }

    /** Every place at which a walk stops on its way: all phases, all decisions. */
    @Test
    void everyPhaseIsReadAgain() {
        Set<CasePhase> seen = EnumSet.noneOf(CasePhase.class);
        for (int seed = 0; seed < 200 && seen.size() < CasePhase.values().length; seed++) {
            for (PromotionWalk.Step step : PromotionWalk.of(seed, 60).steps()) {
                if (step.changed() && seen.add(step.after().phase())) {
                    readAgain(step.after());
                }
            }
        }
        assertThat(seen).containsExactlyInAnyOrder(CasePhase.values());
    }

    private static final String TRACK = """
            {
              "id": "supervisor",
              "name": {"en": "To supervisor", "zh": "晋升销售主管"},
              "kind": "manager",
              "from": "representative",
              "to": "supervisor",
              "gates": [{"type": "vacancy"}],
              "score": {
                "parts": [{"kind": "performance", "weight": "1", "figure": {"type": "score", "whose": "payee"},
                  "period": "half-year", "periods": 1}],
                "most": "120",
                "passing": "80",
                "missing": {"type": "waits"},
                "leave": {"type": "any-day"}
              },
              "panel": {"quorum": 2, "majority": "two-thirds"},
              "effective": {"type": "exact"},
              "trial": {"months": 3, "returns": "former-position"}
            }""";

    /** A case in which everything has happened that is written: evidence that lacks something, votes, a contest. */
    static final String CASE = """
            {
              "document": "promotion-case",
              "formatVersion": 1,
              "id": "PC-1",
              "person": "P-17",
              "rules": "sales",
              "track": TRACK,
              "nominatedBy": "P-3",
              "phase": "contested",
              "panels": [{"convenedBy": "P-4", "chair": "P-9", "members": ["P-7", "P-8", "P-9"], "recused": ["P-7"],
                "votes": [
                  {"member": "P-9", "inFavor": true, "reason": "ready", "at": "2026-02-10T04:00:00Z"},
                  {"member": "P-8", "inFavor": true, "reason": "doc:17", "at": "2026-02-11T04:00:00Z"}
                ]}],
              "decisions": [
                {"step": "nominated", "by": "P-3", "at": "2026-02-02T04:00:00Z", "reason": "yearly-review",
                  "evidence": {
                    "person": "P-17",
                    "track": TRACK,
                    "day": "2026-02-02",
                    "inTier": true,
                    "gates": [
                      {
                        "gate": {"type": "vacancy"},
                        "outcome": "not-known",
                        "missing": [
                          {"code": "incentives.promotion.vacancy-not-known", "place": "person:P-17", "arguments": {
                            "person": "P-17",
                            "tier": "supervisor"
                          }}
                        ],
                        "evidence": {"gate": "vacancy", "open": "unknown"},
                        "explanation": {
                          "key": "incentives.promotion.explain.vacancy",
                          "inputs": {"outcome": {"term": "incentives.promotion.outcome.not-known"}},
                          "operation": "none"
                        }
                      }
                    ],
                    "score": {
                      "points": {"value": "250/3", "unit": "points"},
                      "outcome": "met",
                      "missing": [],
                      "evidence": {"parts": {"PERFORMANCE/score": {"2025-H2": "250/3"}}, "points": "250/3"},
                      "explanation": {"key": "incentives.promotion.explain.score", "operation": "none"}
                    }
                  },
                  "result": "nominated"},
                {"step": "panel", "by": "P-9", "at": "2026-02-12T04:00:00Z", "reason": "done",
                  "panel": {"convenedBy": "P-4", "chair": "P-9", "members": ["P-8", "P-9"], "recused": [], "votes": []},
                  "result": "recommended"},
                {"step": "approved", "by": "P-1", "at": "2026-02-13T04:00:00Z", "reason": "ready",
                  "body": {"body": "board", "reference": "B-1"}, "result": "approved"},
                {"step": "returned", "by": "P-2", "at": "2026-04-30T04:00:00Z", "reason": "missed",
                  "agreement": "T-1", "result": "returned"}
              ],
              "effective": "2026-02-13",
              "formerPosition": "rep-1",
              "trial": {"from": "2026-02-13", "to": "2026-05-16"},
              "trialLeave": [{"from": "2026-03-02", "to": "2026-03-05"}],
              "changes": [
                {"person": "P-17", "from": "representative", "to": "supervisor", "day": "2026-02-13",
                  "position": "sup-2"},
                {"person": "P-17", "from": "supervisor", "to": "representative", "day": "2026-05-01"}
              ],
              "contests": [{"ground": "wrong", "at": "2026-05-02T04:00:00Z", "decided": "returned"}],
              "involvements": [{"person": "P-3", "capability": "promotion:nominate"}],
              "applied": [
                {"key": "form-1", "at": "2026-02-02T04:00:00Z",
                  "content": "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"}
              ]
            }
            """.replace("TRACK", TRACK);

    private static List<String> findings(String text) {
        List<List<String>> both = JACKSONS.stream()
                .map(json ->
                        json
                                .read(
                                        "c.json",
                                        text.getBytes(StandardCharsets.UTF_8),
                                        IncentiveDocuments.PROMOTION_CASE)
                                .findings()
                                .stream()
                                .map(finding -> finding.code() + " " + finding.place())
                                .toList())
                .toList();
        assertThat(both.get(1)).isEqualTo(both.get(0));
        return both.get(0);
    }

    /** What a host has stored stays readable: the form, written by hand. */
    @Test
    void theFormIsStable() {
        for (SalesTiersJson json : JACKSONS) {
            PromotionCase read = json.read(
                            "c.json", CASE.getBytes(StandardCharsets.UTF_8), IncentiveDocuments.PROMOTION_CASE)
                    .orThrow();
            assertThat(read.phase()).isEqualTo(CasePhase.CONTESTED);
            assertThat(read.panel().orElseThrow().inFavor()).isEqualTo(2);
            CaseDecision first = read.decisions().get(0);
            Finding missing = first.evidence().orElseThrow().missing().get(0);
            assertThat(missing.message(EN)).contains("supervisor");
            assertThat(read.explanation().print(EN)).contains("yearly-review", "B-1", "T-1");
            assertThat(new String(json.write(read, IncentiveDocuments.PROMOTION_CASE), StandardCharsets.UTF_8)
                            .replaceAll("\\s", ""))
                    .isEqualTo(CASE.replaceAll("\\s", ""));
        }
    }

    @Test
    void allThatHasAnotherFormIsFound() {
        assertThat(findings(CASE.replace("\"contested\"", "\"appealed\"")
                        .replace("\"inFavor\": true, \"reason\": \"doc:17\"", "\"infavor\": true")
                        .replace("promotion.vacancy-not-known", "promotion.unheard-of-things-happened")
                        .replace("\"open\": \"unknown\"", "\"open\": null")
                        .replace("{\"person\": \"P-17\", \"from\": \"supervisor\"", "{\"who\": 17, \"from\": \"supervisor\"")
                        .replace("\"decided\": \"returned\"", "\"decided\": \"nominated\"")))
                .containsExactly(
                        "NOT_ALLOWED c.json#/phase",
                        "MISSPELT_FIELD c.json#/panels/0/votes/1/infavor",
                        "MISSING_FIELD c.json#/panels/0/votes/1",
                        "MISSING_FIELD c.json#/panels/0/votes/1",
                        "NOT_ALLOWED c.json#/decisions/0/evidence/gates/0/missing/0/code",
                        "NULL c.json#/decisions/0/evidence/gates/0/evidence/open",
                        "UNKNOWN_FIELD c.json#/changes/1/who",
                        "MISSING_FIELD c.json#/changes/1",
                        "NOT_ALLOWED c.json#/contests/0/decided");
    }

    /** Else a command would fail in the middle of its work, for want of what every such case has. */
    @Test
    void aCaseThatContradictsItselfIsRefused() {
        assertThat(findings(CASE.replace("\"effective\": \"2026-02-13\",\n", "")
                        .replace("{\"person\": \"P-17\", \"from\": \"supervisor\", \"to\": \"representative\", "
                                + "\"day\": \"2026-05-01\"}", "")
                        .replace("\"position\": \"sup-2\"},", "\"position\": \"sup-2\"}")
                        .replace("\"person\": \"P-17\",\n        \"track\"", "\"person\": \"P-18\",\n        \"track\"")))
                .containsExactly(
                        "PART_MISSING c.json#/effective",
                        "PART_MISSING c.json#/changes",
                        "OTHER_EVIDENCE c.json#/decisions/0/evidence");
        assertThat(findings(CASE.replace(", \"to\": \"2026-05-16\"", "")))
                .containsExactly("PART_MISSING c.json#/trial");
        assertThat(findings(CASE.replaceAll("(?s)\"decisions\": \\[.*\"effective\": \"2026-02-13\"",
                                "\"decisions\": [],\n  \"effective\": \"2026-02-13\"")
                        .replaceAll("\"contests\": .*", "\"contests\": [],")
                        .replaceAll("(?s)\"panels\": \\[.*?\\]\\}\\],", "\"panels\": [],")))
                .containsExactly("PART_MISSING c.json#/decisions", "PART_MISSING c.json#/contests");
    }
}
