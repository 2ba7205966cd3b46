package io.salestiers.incentives.promotion;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.Ladders;
import io.salestiers.core.org.TierId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.incentives.assignment.AssignmentSnapping;
import io.salestiers.incentives.figure.Condition;
import io.salestiers.incentives.figure.FigureSource;
import io.salestiers.incentives.figure.Whose;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What makes rules of promotion meaningless or unfair on their own, and what does not fit an organization. */
final class PromotionChecks {
    private static final String DOCUMENT = "promotion-rules";

    private final PromotionRules rules;
    private final List<Finding> findings = new ArrayList<>();

    private PromotionChecks(PromotionRules rules) {
        this.rules = rules;
    }

    static List<Finding> check(PromotionRules rules) {
        PromotionChecks checks = new PromotionChecks(rules);
        checks.all();
        return checks.findings;
    }

    static List<Finding> against(PromotionRules rules, Ladders tiers) {
        PromotionChecks checks = new PromotionChecks(rules);
        for (int i = 0; i < rules.tracks().size(); i++) {
            checks.tiers(rules.tracks().get(i), "/tracks/" + i, tiers);
        }
        return List.copyOf(checks.findings);
    }

    private void all() {
        if (rules.tracks().isEmpty() && rules.ladders().isEmpty()) {
            add(PromotionFinding.NOTHING_RULED, "");
        }
        Set<Object> ids = new HashSet<>();
        for (int i = 0; i < rules.ladders().size(); i++) {
            CareerLadder ladder = rules.ladders().get(i);
            String at = "/ladders/" + i;
            if (!ids.add(ladder.id())) {
                findings.add(finding(PromotionFinding.DUPLICATE_LADDER, at + "/id")
                        .with("ladder", ladder.id().value()));
            }
            ladder(ladder, at);
        }
        for (int i = 0; i < rules.tracks().size(); i++) {
            PromotionTrack track = rules.tracks().get(i);
            String at = "/tracks/" + i;
            if (!ids.add(track.id())) {
                findings.add(finding(PromotionFinding.DUPLICATE_TRACK, at + "/id")
                        .with("track", track.id().value()));
            }
            track(track, at);
        }
    }

    private void ladder(CareerLadder ladder, String at) {
        if (ladder.levels().isEmpty()) {
            findings.add(finding(PromotionFinding.NO_LEVEL, at + "/levels")
                    .with("ladder", ladder.id().value()));
        }
        Set<LevelId> levels = new HashSet<>();
        for (int i = 0; i < ladder.levels().size(); i++) {
            CareerLevel level = ladder.levels().get(i);
            if (!levels.add(level.id())) {
                findings.add(finding(PromotionFinding.DUPLICATE_LEVEL, at + "/levels/" + i + "/id")
                        .with("ladder", ladder.id().value())
                        .with("level", level.id().value()));
            }
            for (int j = 0; j < level.needs().size(); j++) {
                figure(level.needs().get(j).figure(), at + "/levels/" + i + "/needs/" + j + "/figure");
            }
        }
        if (ladder.title() instanceof TitleRule.Retained retained) {
            figure(retained.figure(), at + "/title/figure");
        }
    }

    private void track(PromotionTrack track, String at) {
        if (track.from().equals(track.to())) {
            findings.add(of(PromotionFinding.SAME_TIER, track, at + "/to")
                    .with("tier", track.to().value()));
        }
        if (track.gates().isEmpty()) {
            findings.add(of(PromotionFinding.NO_GATE, track, at + "/gates"));
        }
        gates(track.gates(), at + "/gates");
        track.score().ifPresent(score -> score(score, track, at + "/score"));
        if (track.kind() == TrackKind.MANAGER && resultsAlone(track)) {
            findings.add(of(PromotionFinding.RESULTS_ALONE, track, at));
        }
        if (track.kind() == TrackKind.RETENTION) {
            retention(track, at);
        }
    }

    private void gates(List<PromotionGate> gates, String at) {
        for (int i = 0; i < gates.size(); i++) {
            gate(gates.get(i), at + "/" + i);
        }
    }

    private void gate(PromotionGate gate, String at) {
        if (gate instanceof PromotionGate.RecentPeriods recent
                && recent.condition() instanceof PeriodCondition.OfFigure figure) {
            figure(figure.condition().figure(), at + "/condition/condition/figure");
        } else if (gate instanceof PromotionGate.RollingAverage average) {
            figure(average.figure(), at + "/figure");
        } else if (gate instanceof PromotionGate.LeastLevel level) {
            Optional<CareerLadder> ladder = rules.find(level.ladder());
            if (ladder.isEmpty()) {
                findings.add(finding(PromotionFinding.UNKNOWN_LADDER, at + "/ladder")
                        .with("ladder", level.ladder().value()));
            } else if (ladder.get().rank(level.level()).isEmpty()) {
                findings.add(finding(PromotionFinding.UNKNOWN_LEVEL, at + "/level")
                        .with("ladder", level.ladder().value())
                        .with("level", level.level().value()));
            }
        } else if (gate instanceof PromotionGate.AnyOf any) {
            for (int i = 0; i < any.ways().size(); i++) {
                gates(any.ways().get(i).gates(), at + "/ways/" + i + "/gates");
            }
        }
    }

    private void figure(FigureSource figure, String at) {
        if (figure.whose() == Whose.COMPANY) {
            findings.add(finding(PromotionFinding.COMPANY_FIGURE, at).with("figure", figure.key()));
        }
    }

    private void score(PromotionScore score, PromotionTrack track, String at) {
        Ratio sum = Ratio.sum(score.parts().stream().map(ScorePart::weight).toList());
        if (!sum.equals(Ratio.ONE)) {
            findings.add(
                    of(PromotionFinding.WEIGHTS_NOT_ONE, track, at + "/parts").with("sum", sum.toArgument()));
        }
        Set<FigureSource> figures = new HashSet<>();
        for (int i = 0; i < score.parts().size(); i++) {
            FigureSource figure = score.parts().get(i).figure();
            figure(figure, at + "/parts/" + i + "/figure");
            if (!figures.add(figure)) {
                findings.add(of(PromotionFinding.FIGURE_TWICE, track, at + "/parts/" + i + "/figure")
                        .with("figure", figure.key()));
            }
        }
    }

    /** Whether nothing but results, time and luck is asked. */
    private static boolean resultsAlone(PromotionTrack track) {
        return track.gates().stream().noneMatch(PromotionChecks::asksForMore)
                && track.score()
                        .filter(score -> score.fromResultsAlone().compareTo(score.passing()) < 0)
                        .isEmpty();
    }

    private static boolean asksForMore(PromotionGate gate) {
        return gate instanceof PromotionGate.ValidCertificates
                || gate instanceof PromotionGate.StatedEvidence
                || (gate instanceof PromotionGate.AnyOf any
                        && any.ways().stream()
                                .allMatch(way -> way.gates().stream().anyMatch(PromotionChecks::asksForMore)));
    }

    private void retention(PromotionTrack track, String at) {
        for (int i = 0; i < track.gates().size(); i++) {
            PromotionGate gate = track.gates().get(i);
            boolean recent =
                    gate instanceof PromotionGate.RecentPeriods periods && periods.scope() == PeriodScope.IN_TIER;
            boolean average =
                    gate instanceof PromotionGate.RollingAverage rolling && rolling.scope() == PeriodScope.IN_TIER;
            if (!recent && !average) {
                findings.add(of(PromotionFinding.RETENTION_GATE, track, at + "/gates/" + i));
            }
            if (gate instanceof PromotionGate.RecentPeriods periods && missingCosts(periods.condition())) {
                findings.add(of(PromotionFinding.RETENTION_MISSING, track, at + "/gates/" + i + "/condition"));
            }
        }
        if (track.effective() instanceof AssignmentSnapping.ToMonth) {
            findings.add(of(PromotionFinding.RETENTION_BACKDATED, track, at + "/effective"));
        }
        if (track.score().isPresent() || track.trial().isPresent()) {
            findings.add(of(PromotionFinding.RETENTION_EXTRAS, track, at));
        }
    }

    private static boolean missingCosts(PeriodCondition condition) {
        Condition.IfMissing missing = condition instanceof PeriodCondition.OfFigure figure
                ? figure.condition().ifMissing()
                : ((PeriodCondition.OfRating) condition).ifMissing();
        return missing == Condition.IfMissing.NOT_MET;
    }

    private void tiers(PromotionTrack track, String at, Ladders tiers) {
        boolean from = known(track, track.from(), at + "/from", tiers);
        boolean to = known(track, track.to(), at + "/to", tiers);
        for (int i = 0; i < track.gates().size(); i++) {
            if (track.gates().get(i) instanceof PromotionGate.TimeInTier time) {
                for (TierId tier : time.tiers()) {
                    known(track, tier, at + "/gates/" + i + "/tiers", tiers);
                }
            }
        }
        if (!from || !to) {
            return;
        }
        boolean same = tiers.sameLadder(track.from(), track.to());
        if (track.kind() == TrackKind.RETENTION && !(same && tiers.higher(track.from(), track.to()))) {
            findings.add(of(PromotionFinding.LEADS_NOT_DOWN, track, at + "/to")
                    .with("from", track.from().value())
                    .with("to", track.to().value()));
        }
        if (track.kind() != TrackKind.RETENTION && same && !tiers.higher(track.to(), track.from())) {
            findings.add(of(PromotionFinding.LEADS_NOT_UP, track, at + "/to")
                    .with("from", track.from().value())
                    .with("to", track.to().value()));
        }
    }

    private boolean known(PromotionTrack track, TierId tier, String at, Ladders tiers) {
        boolean known = tiers.find(tier).isPresent();
        if (!known) {
            findings.add(of(PromotionFinding.UNKNOWN_TIER, track, at).with("tier", tier.value()));
        }
        return known;
    }

    private void add(PromotionFinding code, String pointer) {
        findings.add(finding(code, pointer));
    }

    private static Finding finding(PromotionFinding code, String pointer) {
        return Finding.of(code, Place.document(DOCUMENT, pointer));
    }

    private static Finding of(PromotionFinding code, PromotionTrack track, String pointer) {
        return finding(code, pointer).with("track", track.id().value());
    }
}
