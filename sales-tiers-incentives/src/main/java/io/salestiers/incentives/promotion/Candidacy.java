package io.salestiers.incentives.promotion;

import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Tenures;
import io.salestiers.core.org.TierId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.PeriodKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What each gate is asked about: one person on one track on one day, with all that is known.
 *
 * @param rules the rules of now
 * @param track the track
 * @param facts who, with all facts
 * @param day when
 * @param inputs where numbers and vacancies are found
 */
record Candidacy(
        PromotionRules rules, PromotionTrack track, CandidateFacts facts, LocalDate day, PromotionInputs inputs) {
    PersonId person() {
        return facts.person();
    }

    /** The days in a tier among which the day is. */
    Optional<DateRange> currentTenure(TierId tier) {
        return facts.tenures().stream()
                .filter(tenure -> tenure.tier().equals(tier) && tenure.days().contains(day))
                .map(Tenures.Tenure::days)
                .findFirst();
    }

    /** The last periods before the day that count: of the time in the tier, or in any. */
    PeriodWindow window(PeriodKind kind, int wanted, PeriodScope scope, LeavePeriods leave) {
        List<DateRange> there = scope == PeriodScope.IN_TIER
                ? currentTenure(track.from()).map(List::of).orElse(List.of())
                : EligibilityRun.merged(
                        facts.tenures().stream().map(Tenures.Tenure::days).toList());
        return PeriodWindow.before(day, kind, wanted, there, facts.leave(), leave, inputs.calendar());
    }

    PeriodFigures figures() {
        return new PeriodFigures(facts, inputs);
    }

    /** A finding about the person. */
    Finding finding(PromotionFinding code) {
        return Finding.of(code, Place.about("person:" + person())).with("person", person().value());
    }
}
