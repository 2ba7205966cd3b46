package io.salestiers.incentives.fairness;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.money.Rounding;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.result.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * When a fairness report shows a group, and when it raises a concern. A concern is a reason to look, no verdict.
 *
 * @param leastGroup from how many people on a group, or a part of it, is shown: 3 or more
 * @param selectionRatio below which share of the highest selection rate a group's rate is a concern: 4/5 in the Uniform
 *     Guidelines on Employee Selection Procedures, 29 CFR 1607.4(D)
 * @param level how improbable a difference of selection rates must be by chance alone, above 0 and below 1: 1/20
 * @param payGap from which size on an unexplained gap of pay is a concern, as a share of the reference group's mean: 1/20 in
 *     article 10 of Directive (EU) 2023/970
 * @param standardErrors how many standard errors a gap must exceed so as not to be taken for chance: 2 ("two or three
 *     standard deviations", Hazelwood School District v. United States, 433 U.S. 299, 1977)
 * @param factors how neutral factors are rounded before they explain anything, so that numbers stay of a size that can be
 *     calculated exactly
 */
public record FairnessRules(
        int leastGroup, Ratio selectionRatio, Ratio level, Ratio payGap, Ratio standardErrors, Rounding factors) {
    /** The fewest people of whom a regression says something. */
    public static final int LEAST_SAMPLE = 10;

    /** Groups of five or more, four fifths, 5 %, gaps of 5 %, two standard errors, factors with four decimals half-even. */
    public static final FairnessRules USUAL =
            new FairnessRules(5, Ratio.of(4, 5), Ratio.of(1, 20), Ratio.of(1, 20), Ratio.of(2), Rounding.halfEven(4));

    /**
     * Refuses numbers outside their range, with everything that is wrong with them.
     *
     * @throws InvalidDefinitionException with all findings
     */
    public FairnessRules {
        requireNonNull(factors, "factors");
        List<Finding> findings = new ArrayList<>();
        if (leastGroup < 3) {
            findings.add(found(FairnessFinding.GROUP_TOO_SMALL, "leastGroup").with("value", leastGroup));
        }
        share("selectionRatio", selectionRatio, findings);
        share("level", level, findings);
        share("payGap", payGap, findings);
        if (standardErrors.signum() <= 0) {
            findings.add(
                    found(FairnessFinding.NOT_POSITIVE, "standardErrors").with("value", standardErrors.toArgument()));
        }
        if (!findings.isEmpty()) {
            throw new InvalidDefinitionException(findings);
        }
    }

    private static void share(String field, Ratio share, List<Finding> findings) {
        if (share.signum() <= 0 || share.compareTo(Ratio.ONE) >= 0) {
            findings.add(found(FairnessFinding.NO_SHARE, field).with("value", share.toArgument()));
        }
    }

    private static Finding found(FairnessFinding code, String field) {
        return Finding.of(code, Place.document("fairness-rules", "/" + field));
    }
}
