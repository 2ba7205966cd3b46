package io.salestiers.incentives.promotion;

import io.salestiers.core.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Asks the gates and the score of one track about one person on one day. */
final class EligibilityRun {
    private final Candidacy candidacy;

    EligibilityRun(
            PromotionRules rules, PromotionTrack track, CandidateFacts facts, LocalDate day, PromotionInputs inputs) {
        this.candidacy = new Candidacy(rules, track, facts, day, inputs);
    }

    Eligibility run() {
        PromotionTrack track = candidacy.track();
        return new Eligibility(
                candidacy.person(),
                track,
                candidacy.day(),
                candidacy.currentTenure(track.from()).isPresent(),
                track.gates().stream().map(this::gate).toList(),
                track.score().map(score -> new ScoreRun(candidacy, score).run()));
    }

    private GateResult gate(PromotionGate gate) {
        if (gate instanceof PromotionGate.TimeInTier time) {
            return TimeInTierGate.result(time, candidacy);
        }
        if (gate instanceof PromotionGate.RecentPeriods recent) {
            return RecentPeriodsGate.result(recent, candidacy);
        }
        if (gate instanceof PromotionGate.RollingAverage average) {
            return RollingAverageGate.result(average, candidacy);
        }
        if (gate instanceof PromotionGate.ValidCertificates certificates) {
            return CertificatesGate.result(certificates, candidacy);
        }
        if (gate instanceof PromotionGate.NoOpenImprovementPlan plans) {
            return ImprovementPlanGate.result(plans, candidacy);
        }
        if (gate instanceof PromotionGate.Vacancy vacancy) {
            return VacancyGate.result(vacancy, candidacy);
        }
        if (gate instanceof PromotionGate.LeastLevel level) {
            return LeastLevelGate.result(level, candidacy);
        }
        if (gate instanceof PromotionGate.StatedEvidence evidence) {
            return StatedEvidenceGate.result(evidence, candidacy);
        }
        if (gate instanceof PromotionGate.AnyOf any) {
            return AnyOfGate.result(any, candidacy, this::gate);
        }
        throw new AssertionError(gate);
    }

    /** Ranges that touch or overlap as one: who is in two of the tiers at once is there once. */
    static List<DateRange> merged(Collection<DateRange> ranges) {
        List<DateRange> merged = new ArrayList<>();
        for (DateRange range : ranges.stream().sorted().toList()) {
            DateRange before = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (before == null
                    || (!before.openEnded() && before.to().orElseThrow().isBefore(range.from()))) {
                merged.add(range);
            } else if (!before.openEnded()) {
                merged.set(
                        merged.size() - 1,
                        range.openEnded()
                                ? DateRange.startingOn(before.from())
                                : DateRange.of(
                                        before.from(),
                                        max(
                                                before.to().orElseThrow(),
                                                range.to().orElseThrow())));
            }
        }
        return List.copyOf(merged);
    }

    private static LocalDate max(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? b : a;
    }
}
