package io.salestiers.kpi.appraisal;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.FindingCode;
import io.salestiers.core.result.Place;
import io.salestiers.core.text.Argument;
import io.salestiers.kpi.scorecard.CurveChecks;
import io.salestiers.kpi.scorecard.MissingPolicy;
import io.salestiers.kpi.scorecard.RatingBand;
import io.salestiers.kpi.scorecard.RatingBands;
import io.salestiers.kpi.scorecard.RatingBasis;
import io.salestiers.kpi.scorecard.ScoreRounding;
import io.salestiers.kpi.scorecard.ScoreScale;
import io.salestiers.kpi.scorecard.ScorecardFinding;
import io.salestiers.kpi.scorecard.ScoringCurve;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds what makes a form meaningless. */
final class FormChecks {
    private static final String DOCUMENT = "appraisal-form";

    private final ScoreScale scale;
    private final Set<QuestionId> questions = new HashSet<>();
    private final List<Finding> findings = new ArrayList<>();

    FormChecks(
            ScoreScale scale,
            List<AppraisalDimension> dimensions,
            ScoreRounding rounding,
            RatingBasis basis,
            List<RatingBand> ratings) {
        this.scale = scale;
        if (!scale.ordered()) {
            add(at(ScorecardFinding.SCALE_ORDER, "/scale")
                    .with("least", scale.least().toArgument())
                    .with("onTarget", scale.onTarget().toArgument())
                    .with("most", scale.most().toArgument()));
        }
        dimensions(dimensions);
        boolean exact = basis == RatingBasis.EXACT;
        Ratio least = exact ? scale.least() : Ratio.of(scale.least().rounded(rounding.published()));
        Ratio most = exact ? scale.most() : Ratio.of(scale.most().rounded(rounding.published()));
        findings.addAll(RatingBands.check(ratings, least, most, DOCUMENT, "/ratings"));
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    private static Finding at(FindingCode code, String pointer) {
        return Finding.of(code, Place.document(DOCUMENT, pointer));
    }

    private void add(Finding finding) {
        findings.add(finding);
    }

    private void dimensions(List<AppraisalDimension> dimensions) {
        if (dimensions.isEmpty()) {
            add(at(AppraisalFinding.NO_DIMENSIONS, "/dimensions"));
            return;
        }
        Set<AppraisalDimensionId> seen = new HashSet<>();
        for (int i = 0; i < dimensions.size(); i++) {
            AppraisalDimension dimension = dimensions.get(i);
            String here = "/dimensions/" + i;
            if (!seen.add(dimension.id())) {
                add(at(AppraisalFinding.DIMENSION_TWICE, here + "/id")
                        .with("dimension", dimension.id().value()));
            }
            positive(dimension.weight(), here + "/weight");
            leastWeight(dimension.missing(), here + "/missing");
            if (dimension.source() instanceof DimensionSource.FromAnswers source) {
                answers(source, here + "/source");
            } else if (dimension.source() instanceof DimensionSource.FromScorecard source) {
                source.conversion().ifPresent(curve -> conversion(curve, here + "/source/conversion"));
            }
        }
        one(dimensions.stream().map(AppraisalDimension::weight).toList(), "/dimensions");
    }

    private void answers(DimensionSource.FromAnswers source, String here) {
        if (source.answers().most() <= source.answers().least()) {
            add(at(AppraisalFinding.ANSWERS_ORDER, here + "/answers")
                    .with("least", source.answers().least())
                    .with("most", source.answers().most()));
        }
        for (int i = 0; i < source.questions().size(); i++) {
            Question question = source.questions().get(i);
            if (!questions.add(question.id())) {
                add(at(AppraisalFinding.QUESTION_TWICE, here + "/questions/" + i + "/id")
                        .with("question", question.id().value()));
            }
            positive(question.weight(), here + "/questions/" + i + "/weight");
        }
        one(source.questions().stream().map(Question::weight).toList(), here + "/questions");
        Set<RaterGroup> groups = new HashSet<>();
        for (int i = 0; i < source.groups().size(); i++) {
            group(source.groups().get(i), groups, here + "/groups/" + i);
        }
        one(source.groups().stream().map(GroupRule::weight).toList(), here + "/groups");
        if (source.missingGroup() instanceof MissingPolicy.Floor) {
            // Too few raters are nobody's fault, least of all that of the person who is rated.
            add(at(AppraisalFinding.GROUP_AT_FLOOR, here + "/missingGroup/type"));
        }
        leastWeight(source.missingGroup(), here + "/missingGroup");
        conversion(source.conversion(), here + "/conversion");
    }

    private void group(GroupRule rule, Set<RaterGroup> seen, String here) {
        Argument name = Argument.term(rule.group().key());
        if (!seen.add(rule.group())) {
            add(at(AppraisalFinding.GROUP_TWICE, here + "/group").with("group", name));
        }
        if (rule.weight().signum() < 0) {
            add(at(ScorecardFinding.WEIGHT_NOT_POSITIVE, here + "/weight")
                    .with("weight", rule.weight().toArgument()));
        }
        if (rule.anonymous() && !rule.group().mayBeAnonymous()) {
            add(at(AppraisalFinding.GROUP_KNOWN, here + "/anonymous").with("group", name));
        }
        int least = rule.anonymous() ? GroupRule.LEAST_ANONYMOUS : 1;
        if (rule.minimumRaters() < least) {
            add(at(AppraisalFinding.MINIMUM_TOO_LOW, here + "/minimumRaters")
                    .with("group", name)
                    .with("least", least)
                    .with("minimum", rule.minimumRaters()));
        }
        if (rule.group() == RaterGroup.SELF && rule.minimumRaters() > 1) {
            add(at(AppraisalFinding.SELF_IS_ONE, here + "/minimumRaters").with("minimum", rule.minimumRaters()));
        }
    }

    private void conversion(ScoringCurve curve, String here) {
        if (scale.ordered()) {
            findings.addAll(CurveChecks.check(curve, scale, true, false, DOCUMENT, here));
        }
    }

    private void positive(Ratio weight, String here) {
        if (weight.signum() <= 0) {
            add(at(ScorecardFinding.WEIGHT_NOT_POSITIVE, here).with("weight", weight.toArgument()));
        }
    }

    private void leastWeight(MissingPolicy.OfThisPeriod policy, String here) {
        if (policy instanceof MissingPolicy.Renormalise renormalise) {
            Ratio least = renormalise.leastPresentWeight();
            if (least.signum() <= 0 || least.compareTo(Ratio.ONE) > 0) {
                add(at(ScorecardFinding.LEAST_WEIGHT_RANGE, here + "/leastPresentWeight")
                        .with("weight", least.toArgument()));
            }
        }
    }

    private void one(List<Ratio> weights, String here) {
        Ratio sum = Ratio.sum(weights);
        if (!sum.equals(Ratio.ONE)) {
            add(at(ScorecardFinding.WEIGHTS_NOT_ONE, here).with("sum", sum.toArgument()));
        }
    }
}
