package io.salestiers.kpi.scorecard;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.FindingCode;
import io.salestiers.core.result.Place;
import io.salestiers.kpi.catalog.Direction;
import io.salestiers.kpi.catalog.KpiId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds what makes a template meaningless by itself. */
final class TemplateChecks {
    private static final String DOCUMENT = "scorecard";

    private final ScoreScale scale;
    private final List<RatingBand> ratings;
    private final List<Finding> findings = new ArrayList<>();

    TemplateChecks(
            ScoreScale scale,
            List<ScorecardLine> lines,
            Adjustments adjustments,
            List<VetoItem> vetoes,
            TotalLimits total,
            ScoreRounding rounding,
            RatingBasis basis,
            List<RatingBand> ratings) {
        this.scale = scale;
        this.ratings = ratings;
        if (!scale.ordered()) {
            findings.add(at(ScorecardFinding.SCALE_ORDER, "/scale")
                    .with("least", scale.least().toArgument())
                    .with("onTarget", scale.onTarget().toArgument())
                    .with("most", scale.most().toArgument()));
        }
        lines(lines);
        Set<ItemId> ids = new HashSet<>();
        adjustments(adjustments, ids);
        vetoes(vetoes, ids);
        if (total.cap().compareTo(total.floor()) <= 0) {
            findings.add(at(ScorecardFinding.TOTAL_ORDER, "/total")
                    .with("floor", total.floor().toArgument())
                    .with("cap", total.cap().toArgument()));
        }
        // Rounding keeps the order of scores: what lies between the limits is published between the rounded limits.
        boolean exact = basis == RatingBasis.EXACT;
        Ratio least = exact ? total.floor() : Ratio.of(total.floor().rounded(rounding.published()));
        Ratio most = exact ? total.cap() : Ratio.of(total.cap().rounded(rounding.published()));
        findings.addAll(RatingBands.check(ratings, least, most, DOCUMENT, "/ratings"));
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    private static Finding at(FindingCode code, String pointer) {
        return Finding.of(code, Place.document(DOCUMENT, pointer));
    }

    private void lines(List<ScorecardLine> lines) {
        if (lines.isEmpty()) {
            findings.add(at(ScorecardFinding.NO_LINES, "/lines"));
            return;
        }
        Set<KpiId> seen = new HashSet<>();
        Ratio sum = Ratio.ZERO;
        for (int i = 0; i < lines.size(); i++) {
            ScorecardLine line = lines.get(i);
            String here = "/lines/" + i;
            sum = sum.plus(line.weight());
            weight(line, here);
            if (!seen.add(line.kpi())) {
                findings.add(at(ScorecardFinding.KPI_TWICE, here + "/kpi")
                        .with("kpi", line.kpi().value()));
            }
            input(line, here);
            if (scale.ordered()) {
                findings.addAll(CurveChecks.check(
                        line.curve(),
                        scale,
                        line.input().rising(),
                        line.input() instanceof LineInput.Achievement,
                        DOCUMENT,
                        here + "/curve"));
            }
            missing(line.missing(), here + "/missing");
        }
        if (!sum.equals(Ratio.ONE)) {
            findings.add(at(ScorecardFinding.WEIGHTS_NOT_ONE, "/lines").with("sum", sum.toArgument()));
        }
    }

    private void weight(ScorecardLine line, String here) {
        if (line.weight().signum() <= 0) {
            findings.add(at(ScorecardFinding.WEIGHT_NOT_POSITIVE, here + "/weight")
                    .with("weight", line.weight().toArgument()));
        }
        line.weightBand()
                .filter(band -> !band.contains(line.weight()))
                .ifPresent(band -> findings.add(at(ScorecardFinding.WEIGHT_OUTSIDE_BAND, here + "/weight")
                        .with("weight", line.weight().toArgument())
                        .with("least", band.least().toArgument())
                        .with("most", band.most().toArgument())));
    }

    private void input(ScorecardLine line, String here) {
        if (line.input() instanceof LineInput.Value value
                && value.direction() != Direction.HIGHER_IS_BETTER
                && value.direction() != Direction.LOWER_IS_BETTER) {
            findings.add(at(ScorecardFinding.DIRECTION_NOT_MONOTONE, here + "/input/direction")
                    .with("kpi", line.kpi().value()));
        }
        if (line.input() instanceof LineInput.Achievement achievement
                && achievement.form() instanceof AchievementForm.Deviation deviation
                && deviation.tolerance().signum() <= 0) {
            findings.add(at(ScorecardFinding.TOLERANCE_NOT_POSITIVE, here + "/input/form/tolerance")
                    .with("tolerance", deviation.tolerance().toArgument()));
        }
    }

    private void missing(MissingPolicy policy, String here) {
        if (policy instanceof MissingPolicy.CarryPrevious carry) {
            if (carry.atMostPeriods() < 1) {
                findings.add(at(ScorecardFinding.CARRY_TOO_SHORT, here + "/atMostPeriods")
                        .with("periods", carry.atMostPeriods()));
            }
            missing(carry.otherwise(), here + "/otherwise");
        } else if (policy instanceof MissingPolicy.Renormalise renormalise) {
            Ratio least = renormalise.leastPresentWeight();
            if (least.signum() <= 0 || least.compareTo(Ratio.ONE) > 0) {
                findings.add(at(ScorecardFinding.LEAST_WEIGHT_RANGE, here + "/leastPresentWeight")
                        .with("weight", least.toArgument()));
            }
        }
    }

    private void adjustments(Adjustments adjustments, Set<ItemId> ids) {
        for (int i = 0; i < adjustments.items().size(); i++) {
            AdjustmentItem item = adjustments.items().get(i);
            String here = "/adjustments/items/" + i;
            once(item.id(), ids, here);
            limit(item.limit(), here + "/limit");
            if (item.source() instanceof AdjustmentSource.PerStep source) {
                positive(source.step(), here + "/source/step");
                positive(source.points(), here + "/source/points");
            }
        }
        limit(adjustments.mostAdded(), "/adjustments/mostAdded");
        limit(adjustments.mostDeducted(), "/adjustments/mostDeducted");
    }

    private void vetoes(List<VetoItem> vetoes, Set<ItemId> ids) {
        for (int i = 0; i < vetoes.size(); i++) {
            VetoItem item = vetoes.get(i);
            once(item.id(), ids, "/vetoes/" + i);
            if (RatingBands.rank(ratings, item.rating()) < 0) {
                findings.add(at(ScorecardFinding.VETO_RATING_UNKNOWN, "/vetoes/" + i + "/rating")
                        .with("rating", item.rating().value()));
            }
        }
    }

    private void once(ItemId id, Set<ItemId> ids, String here) {
        if (!ids.add(id)) {
            findings.add(at(ScorecardFinding.ITEM_TWICE, here + "/id").with("item", id.value()));
        }
    }

    private void limit(Ratio limit, String pointer) {
        if (limit.signum() < 0) {
            findings.add(at(ScorecardFinding.LIMIT_NEGATIVE, pointer).with("limit", limit.toArgument()));
        }
    }

    private void positive(Ratio number, String pointer) {
        if (number.signum() <= 0) {
            findings.add(at(ScorecardFinding.STEP_NOT_POSITIVE, pointer).with("number", number.toArgument()));
        }
    }
}
