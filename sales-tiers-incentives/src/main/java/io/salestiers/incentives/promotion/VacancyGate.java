package io.salestiers.incentives.promotion;

import io.salestiers.core.canonical.JsonValue;
import io.salestiers.core.explain.Explanation;
import io.salestiers.core.result.Finding;
import io.salestiers.core.unit.Quantity;
import java.util.List;
import java.util.OptionalInt;

/** Looks whether a position of the tier is open to which the track leads. */
final class VacancyGate {
    private VacancyGate() {}

    static GateResult result(PromotionGate.Vacancy gate, Candidacy candidacy) {
        OptionalInt open =
                candidacy.inputs().vacancies().open(candidacy.track().to(), candidacy.person(), candidacy.day());
        if (open.isPresent() && open.getAsInt() < 0) {
            throw new IllegalArgumentException("VacancyLookup must answer zero or more, but answered " + open.getAsInt()
                    + " for " + candidacy.track().to());
        }
        GateOutcome outcome = open.isPresent() ? GateOutcome.of(open.getAsInt() > 0) : GateOutcome.NOT_KNOWN;
        List<Finding> missing = outcome == GateOutcome.MET
                ? List.of()
                : List.of(candidacy
                        .finding(open.isPresent() ? PromotionFinding.NO_VACANCY : PromotionFinding.VACANCY_NOT_KNOWN)
                        .with("tier", candidacy.track().to().value()));
        List<Explanation> steps = open.isPresent()
                ? List.of(Explanation.given(
                        "incentives.promotion.explain.open-positions", Quantity.count(open.getAsInt())))
                : List.of();
        return new GateResult(
                gate,
                outcome,
                missing,
                GateSteps.evidence("vacancy")
                        .with("open", JsonValue.text(open.isPresent() ? Integer.toString(open.getAsInt()) : "unknown")),
                GateSteps.step("vacancy", outcome, steps)
                        .with("tier", candidacy.track().to().value()));
    }
}
