package io.salestiers.examples.quickstart.closing;

import io.salestiers.core.org.Ladder;
import io.salestiers.core.result.Finding;
import io.salestiers.core.training.TrainingCatalog;
import io.salestiers.incentives.json.IncentiveDocuments;
import io.salestiers.incentives.promotion.PromotionRules;
import io.salestiers.kpi.catalog.CompiledCatalog;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Who may move up, as the business wrote it: the documents in the folder {@code careers} of the definitions.
 *
 * @param rules rules of promotion by the name of their document
 */
public record CareerDefinitions(SortedMap<String, PromotionRules> rules) {
    static final String FOLDER = "careers";

    /** Copies the map. */
    public CareerDefinitions {
        rules = Collections.unmodifiableSortedMap(new TreeMap<>(rules));
    }

    static CareerDefinitions read(Path folder, List<Finding> findings) {
        SortedMap<String, PromotionRules> rules = new TreeMap<>();
        for (String file : Definitions.documents(folder, findings)) {
            Definitions.read(folder, file, IncentiveDocuments.PROMOTION_RULES, findings)
                    .ifPresent(read -> rules.put(file, read));
        }
        return new CareerDefinitions(rules);
    }

    /** What does not fit the tiers, KPIs and certificates of the business. */
    List<Finding> check(Ladder tiers, CompiledCatalog catalog, Optional<TrainingCatalog> training) {
        return new CareerChecks(tiers, catalog, training).check(rules);
    }
}
