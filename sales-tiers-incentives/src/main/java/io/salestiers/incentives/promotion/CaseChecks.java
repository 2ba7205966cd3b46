package io.salestiers.incentives.promotion;

import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.text.Argument;
import java.util.ArrayList;
import java.util.List;

/** What makes a stored case contradict itself, so that no command could be applied to it. */
final class CaseChecks {
    private final PromotionCase stored;
    private final CasePhase reached;
    private final List<Finding> findings = new ArrayList<>();

    private CaseChecks(PromotionCase stored) {
        this.stored = stored;
        List<CaseContest> contests = stored.contests();
        // A contest keeps all that led to what it contests.
        this.reached = stored.phase() == CasePhase.CONTESTED && !contests.isEmpty()
                ? contests.get(contests.size() - 1).decided()
                : stored.phase();
    }

    static List<Finding> check(PromotionCase stored) {
        CaseChecks checks = new CaseChecks(stored);
        checks.parts();
        checks.evidence();
        return checks.findings;
    }

    private void parts() {
        require(!stored.decisions().isEmpty(), "decisions");
        require(stored.phase() != CasePhase.CONTESTED || !stored.contests().isEmpty(), "contests");
        boolean approved =
                switch (reached) {
                    case APPROVED, ON_TRIAL, CONFIRMED, RETURNED -> true;
                    case NOMINATED, IN_PANEL, RECOMMENDED, CONTESTED, REJECTED, WITHDRAWN -> false;
                };
        boolean convened = approved
                || reached == CasePhase.IN_PANEL
                || reached == CasePhase.RECOMMENDED
                || reached == CasePhase.REJECTED;
        boolean tried = reached == CasePhase.ON_TRIAL || reached == CasePhase.RETURNED;
        require(!convened || stored.panel().isPresent(), "panels");
        require(!approved || stored.effective().isPresent(), "effective");
        require(!tried || stored.trial().filter(days -> !days.openEnded()).isPresent(), "trial");
        int changes = reached == CasePhase.RETURNED ? 2 : approved ? 1 : 0;
        require(stored.changes().size() >= changes, "changes");
    }

    private void require(boolean there, String part) {
        if (!there) {
            findings.add(found(PromotionFinding.PART_MISSING, "/" + part)
                    .with("phase", Argument.term(reached.key()))
                    .with("part", part));
        }
    }

    private void evidence() {
        for (int i = 0; i < stored.decisions().size(); i++) {
            Eligibility evidence = stored.decisions().get(i).evidence().orElse(null);
            if (evidence != null && !fits(evidence)) {
                findings.add(found(PromotionFinding.OTHER_EVIDENCE, "/decisions/" + i + "/evidence")
                        .with("person", stored.person().value())
                        .with("track", Argument.name(stored.track().name())));
            }
        }
    }

    private boolean fits(Eligibility evidence) {
        PromotionTrack track = stored.track();
        return evidence.person().equals(stored.person())
                && evidence.track().equals(track)
                && evidence.gates().stream().map(GateResult::gate).toList().equals(track.gates())
                && evidence.score().isPresent() == track.score().isPresent();
    }

    private static Finding found(PromotionFinding code, String pointer) {
        return Finding.of(code, Place.document("promotion-case", pointer));
    }
}
