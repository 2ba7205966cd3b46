package io.salestiers.incentives.promotion;

import io.salestiers.core.canonical.JsonValue;
import io.salestiers.core.explain.Explanation;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.Tenures;
import io.salestiers.core.org.TierId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.text.Argument;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Looks whether somebody was long enough in a tier, or in several. */
final class TimeInTierGate {
    private TimeInTierGate() {}

    static GateResult result(PromotionGate.TimeInTier gate, Candidacy candidacy) {
        List<TierId> tiers = gate.tiers().isEmpty() ? List.of(candidacy.track().from()) : gate.tiers();
        List<DateRange> times = EligibilityRun.merged(candidacy.facts().tenures().stream()
                .filter(tenure ->
                        tiers.contains(tenure.tier()) && !tenure.days().from().isAfter(candidacy.day()))
                .map(Tenures.Tenure::days)
                .toList());
        Optional<DateRange> last =
                times.stream().filter(range -> range.contains(candidacy.day())).findFirst();
        DateRange window = DateRange.of(candidacy.day().minusMonths(gate.months()), candidacy.day());
        long needed;
        long held;
        if (gate.basis() == TenureBasis.TOTAL) {
            needed = window.lengthInDays();
            held = times.stream()
                    .mapToLong(range -> ChronoUnit.DAYS.between(
                            range.from(),
                            range.to()
                                    .filter(end -> end.isBefore(candidacy.day()))
                                    .orElse(candidacy.day())))
                    .sum();
        } else {
            LocalDate from = last.map(DateRange::from).orElse(candidacy.day());
            needed = ChronoUnit.DAYS.between(from, from.plusMonths(gate.months()));
            held = ChronoUnit.DAYS.between(from, candidacy.day());
        }
        GateOutcome outcome = GateOutcome.of(held >= needed);
        List<Finding> missing = outcome == GateOutcome.MET
                ? List.of()
                : List.of(candidacy
                        .finding(PromotionFinding.TIME_SHORT)
                        .with("months", gate.months())
                        .with("tiers", GateSteps.list(tiers))
                        .with("more", needed - held));
        Explanation explanation = GateSteps.step(
                        "time-in-tier",
                        outcome,
                        List.of(
                                Explanation.given(
                                        "incentives.promotion.explain.days-held",
                                        Quantity.of(Ratio.of(held), Unit.DAYS)),
                                Explanation.given(
                                        "incentives.promotion.explain.days-needed",
                                        Quantity.of(Ratio.of(needed), Unit.DAYS))))
                .with("months", Argument.number(gate.months()))
                .with("tiers", GateSteps.list(tiers))
                .with("basis", Argument.term(gate.basis().key()));
        return new GateResult(
                gate,
                outcome,
                missing,
                GateSteps.evidence("time-in-tier")
                        .with("times", GateSteps.texts(times))
                        .with("held", JsonValue.number(held))
                        .with("needed", JsonValue.number(needed)),
                explanation);
    }
}
