package io.salestiers.incentives.promotion;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.incentives.figure.FigureLookup;

/**
 * What promotion is found from.
 *
 * @param calendar the calendar of the periods
 * @param candidates what is known about people
 * @param figures their numbers and ratings, attainments too: unlike a plan, promotion has no credits from which they follow
 * @param vacancies the open positions
 */
public record PromotionInputs(
        FiscalCalendar calendar, CandidateLookup candidates, FigureLookup figures, VacancyLookup vacancies) {
    /** Refuses absent parts. */
    public PromotionInputs {
        requireNonNull(calendar, "calendar");
        requireNonNull(candidates, "candidates");
        requireNonNull(figures, "figures");
        requireNonNull(vacancies, "vacancies");
    }
}
