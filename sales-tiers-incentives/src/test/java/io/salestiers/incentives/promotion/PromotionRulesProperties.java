package io.salestiers.incentives.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.json.SalesTiersJson;
import io.salestiers.core.org.Ladders;
import io.salestiers.core.responsibility.Charters;
import io.salestiers.incentives.json.IncentiveDocuments;
import io.salestiers.incentives.testkit.promotion.PromotionArbitraries;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** Arbitrary rules are sound, survive writing and reading, and have every kind of gate among them. */
class PromotionRulesProperties {
    @Provide
    Arbitrary<PromotionRules> rules() {
        return PromotionArbitraries.rules();
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void rulesSurviveWritingAndReadingWithBothJacksons(@ForAll("rules") PromotionRules rules) {
        byte[] bytes = SalesTiersJson.jackson3().write(rules, IncentiveDocuments.PROMOTION_RULES);
        assertThat(SalesTiersJson.jackson2().write(rules, IncentiveDocuments.PROMOTION_RULES))
                .isEqualTo(bytes);
        for (SalesTiersJson json : List.of(SalesTiersJson.jackson2(), SalesTiersJson.jackson3())) {
            assertThat(json.read("rules.json", bytes, IncentiveDocuments.PROMOTION_RULES)
                            .orThrow())
                    .isEqualTo(rules);
        }
    }

    @Property(tries = 250, edgeCases = EdgeCasesMode.NONE)
    void arbitraryRulesHaveEverything(@ForAll("rules") PromotionRules rules) {
        assertThat(rules.findings(Ladders.of(Charters.standard().ladder()))).isEmpty();
        Set<Object> gates = new HashSet<>();
        Set<Object> kinds = new HashSet<>();
        for (PromotionTrack track : rules.tracks()) {
            track.gates().forEach(gate -> gates.add(gate.getClass()));
            kinds.add(track.kind());
            Statistics.label("score").collect(track.score().isPresent());
            Statistics.label("trial").collect(track.trial().isPresent());
        }
        gates.forEach(gate -> Statistics.label("gate").collect(gate));
        kinds.forEach(kind -> Statistics.label("kind").collect(kind));
        Statistics.label("gate")
                .coverage(coverage -> List.of(PromotionGate.class.getPermittedSubclasses())
                        .forEach(gate -> coverage.check(gate).count(count -> count > 0)));
        Statistics.label("kind")
                .coverage(coverage -> List.of(TrackKind.values())
                        .forEach(kind -> coverage.check(kind).count(count -> count > 0)));
        for (String label : List.of("score", "trial")) {
            Statistics.label(label)
                    .coverage(coverage -> List.of(true, false)
                            .forEach(each -> coverage.check(each).count(count -> count > 0)));
        }
    }
}
