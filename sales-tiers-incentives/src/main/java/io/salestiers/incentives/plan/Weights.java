package io.salestiers.incentives.plan;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.result.Place;
import java.util.ArrayList;
import java.util.List;

/** What weights of parts must be: above zero, together exactly 1. */
final class Weights {
    private Weights() {}

    static void check(String document, String pointer, List<Ratio> weights) {
        List<Finding> findings = findings(document, pointer, weights);
        if (!findings.isEmpty()) {
            throw new InvalidDefinitionException(findings);
        }
    }

    static List<Finding> findings(String document, String pointer, List<Ratio> weights) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < weights.size(); i++) {
            if (weights.get(i).signum() <= 0) {
                findings.add(Finding.of(
                                PlanFinding.WEIGHT_NOT_POSITIVE,
                                Place.document(document, pointer + "/" + i + "/weight"))
                        .with("weight", weights.get(i).toArgument()));
            }
        }
        Ratio sum = Ratio.sum(weights);
        if (!sum.equals(Ratio.ONE)) {
            findings.add(Finding.of(PlanFinding.WEIGHTS_NOT_ONE, Place.document(document, pointer))
                    .with("sum", sum.toArgument()));
        }
        return findings;
    }
}
