package io.salestiers.incentives.promotion;

import io.salestiers.core.text.Argument;
import java.util.List;
import java.util.Optional;

/** The gates and the score on which a decision rests: found today, and whether they carry a rise or a fall. */
final class CaseEvidence {
    private final CaseDeed deed;
    private final PromotionRules rules;
    private final PromotionInputs inputs;
    private final PromotionCase state;

    CaseEvidence(CaseDeed deed, PromotionRules rules, PromotionInputs inputs) {
        this.deed = deed;
        this.rules = rules;
        this.inputs = inputs;
        this.state = deed.state();
    }

    /** The gates and the score of the case's own track today. */
    Optional<Eligibility> find() {
        Optional<CandidateFacts> facts = facts();
        deed.refuse(
                facts.isEmpty(),
                deed.finding(PromotionFinding.UNKNOWN_CANDIDATE)
                        .with("person", state.person().value()));
        return facts.map(this::seen);
    }

    /** The same; empty if nothing is known of the candidate. */
    Optional<Eligibility> known() {
        return facts().map(this::seen);
    }

    private Optional<CandidateFacts> facts() {
        return inputs.candidates().find(state.person(), deed.today());
    }

    private Eligibility seen(CandidateFacts facts) {
        return new EligibilityRun(rules, state.track(), facts, deed.today(), inputs).run();
    }

    /** What a rise needs, or a fall; what is not known will do for a nomination to rise only. */
    void require(Eligibility eligibility, boolean nomination) {
        if (deed.falls()) {
            mayFall(eligibility);
            return;
        }
        GateOutcome outcome = eligibility.outcome();
        if (outcome == GateOutcome.NOT_MET || (outcome == GateOutcome.NOT_KNOWN && !nomination)) {
            deed.refuse(deed.finding(PromotionFinding.EVIDENCE_FALLS_SHORT)
                    .with("person", state.person().value())
                    .with("track", Argument.name(state.track().name()))
                    .with("day", eligibility.day())
                    .with("outcome", Argument.term(outcome.key())));
            deed.refuse(eligibility.missing());
        }
    }

    private void mayFall(Eligibility eligibility) {
        deed.refuse(
                !eligibility.inTier() || eligibility.outcome() != GateOutcome.NOT_MET,
                deed.finding(PromotionFinding.TIER_IS_KEPT)
                        .with("person", state.person().value())
                        .with("tier", state.track().from().value()));
        EligibilityCalculator.DEFAULT
                .review(rules, state.person(), deed.today(), inputs)
                .value()
                .map(MoveReview::rises)
                .orElse(List.of())
                .forEach(rise -> deed.refuse(deed.finding(PromotionFinding.MAY_RISE)
                        .with("person", state.person().value())
                        .with("track", Argument.name(rise.track().name()))));
    }
}
