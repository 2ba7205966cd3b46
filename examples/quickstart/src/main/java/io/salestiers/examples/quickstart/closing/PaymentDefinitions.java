package io.salestiers.examples.quickstart.closing;

import io.salestiers.core.money.Currency;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.incentives.json.IncentiveDocuments;
import io.salestiers.incentives.payout.PaymentRules;
import io.salestiers.incentives.payout.PaymentRulesLinter;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How earnings become pay: the documents in the folder {@code payment} of the definitions, one a currency.
 *
 * @param rules the rules of each currency
 */
public record PaymentDefinitions(SortedMap<Currency, PaymentRules> rules) {
    static final String FOLDER = "payment";

    /** Copies the map. */
    public PaymentDefinitions {
        rules = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(rules));
    }

    static PaymentDefinitions read(Path folder, List<Finding> findings) {
        SortedMap<Currency, PaymentRules> rules = new TreeMap<>();
        for (String file : Definitions.documents(folder, findings)) {
            Definitions.read(folder, file, IncentiveDocuments.PAYMENT_RULES, findings)
                    .ifPresent(read -> {
                        PaymentRulesLinter.lint(read).forEach(finding -> findings.add(Definitions.in(file, finding)));
                        if (rules.putIfAbsent(read.currency(), read) != null) {
                            findings.add(Finding.of(ClosingFindings.PAYMENT_TWICE, Place.document(file, "/currency"))
                                    .with("value", read.currency().code()));
                        }
                    });
        }
        return new PaymentDefinitions(rules);
    }
}
