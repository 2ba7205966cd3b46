package io.salestiers.incentives.testkit.promotion;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.Tenures;
import io.salestiers.core.org.TierId;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.PeriodKind;
import io.salestiers.core.unit.Quantity;
import io.salestiers.incentives.assignment.AssignmentSnapping;
import io.salestiers.incentives.figure.Condition;
import io.salestiers.incentives.figure.Figure;
import io.salestiers.incentives.figure.FigureSource;
import io.salestiers.incentives.figure.StatedFigures;
import io.salestiers.incentives.figure.Whose;
import io.salestiers.incentives.promotion.CandidateFacts;
import io.salestiers.incentives.promotion.CandidateLookup;
import io.salestiers.incentives.promotion.Known;
import io.salestiers.incentives.promotion.LeavePeriods;
import io.salestiers.incentives.promotion.PanelRules;
import io.salestiers.incentives.promotion.PanelTie;
import io.salestiers.incentives.promotion.PeriodCondition;
import io.salestiers.incentives.promotion.PeriodScope;
import io.salestiers.incentives.promotion.PromotionGate;
import io.salestiers.incentives.promotion.PromotionInputs;
import io.salestiers.incentives.promotion.PromotionRules;
import io.salestiers.incentives.promotion.PromotionRulesId;
import io.salestiers.incentives.promotion.PromotionTrack;
import io.salestiers.incentives.promotion.TrackId;
import io.salestiers.incentives.promotion.TrackKind;
import io.salestiers.incentives.promotion.VacancyLookup;
import java.util.List;
import java.util.Map;

/** Short ways to write rules and candidates in tests: a representative, ann, who wants to become senior. */
public final class PromotionDrafts {
    /** A candidate. */
    public static final PersonId ANN = PersonId.of("ann");

    /** Where ann is. */
    public static final TierId REP = TierId.of("representative");

    /** Where ann wants to be. */
    public static final TierId LEAD = TierId.of("supervisor");

    /** The track of {@link #rules}. */
    public static final TrackId UP = TrackId.of("up");

    /** A number that hosts state. */
    public static final FigureSource SALES = new FigureSource.Stated(MeasureId.of("sales"), Whose.PAYEE);

    /** 1 March 2020 without end. */
    public static final DateRange SINCE_2020 = DateRange.parse("2020-03-01/");

    private PromotionDrafts() {}

    /**
     * A professional track with gates, a panel of two, and nothing else.
     *
     * @param gates the gates
     * @return the track
     */
    public static PromotionTrack track(PromotionGate... gates) {
        return PromotionTrack.builder()
                .id(UP)
                .name(LocalizedText.of("Up", "向上"))
                .kind(TrackKind.PROFESSIONAL)
                .from(REP)
                .to(LEAD)
                .addGates(gates)
                .panel(PanelRules.moreThanHalf(2, PanelTie.NOT_RECOMMENDED))
                .effective(new AssignmentSnapping.Exact())
                .build();
    }

    /**
     * Rules of some tracks.
     *
     * @param tracks the tracks
     * @return the rules, from 2020 on
     */
    public static PromotionRules rules(PromotionTrack... tracks) {
        return PromotionRules.builder()
                .id(PromotionRulesId.of("rules"))
                .name(LocalizedText.of("Promotion", "晋升制度"))
                .effective(DateRange.parse("2020-01-01/"))
                .addTracks(tracks)
                .build();
    }

    /**
     * At least so many sales.
     *
     * @param value how many
     * @param missing what holds without a number
     * @return the condition
     */
    public static Condition atLeast(long value, Condition.IfMissing missing) {
        return new Condition(SALES, Condition.Relation.AT_LEAST, Ratio.of(value), missing);
    }

    /**
     * So many quarters with at least 100 sales, in any tier; a quarter with a day of leave is skipped, one without a number is
     * not known.
     *
     * @param least how many
     * @param of of how many
     * @return the gate
     */
    public static PromotionGate.RecentPeriods quarters(int least, int of) {
        return new PromotionGate.RecentPeriods(
                PeriodKind.QUARTER,
                least,
                of,
                new PeriodCondition.OfFigure(atLeast(100, Condition.IfMissing.WAITS)),
                PeriodScope.IN_ANY_TIER,
                new LeavePeriods.AnyDay());
    }

    /**
     * Facts of ann, who is a representative since 1 March 2020, without certificates and improvement plans.
     *
     * @return a builder to which more is added
     */
    public static CandidateFacts.Builder ann() {
        return CandidateFacts.builder()
                .person(ANN)
                .addTenures(new Tenures.Tenure(REP, SINCE_2020))
                .certificates(Known.nothing())
                .improvementPlans(Known.nothing());
    }

    /**
     * Numbers of ann.
     *
     * @param byPeriod the number by the name of a period of the calendar year, such as {@code 2025-Q2}
     * @return the figures
     */
    public static StatedFigures sales(Map<String, Long> byPeriod) {
        StatedFigures.Builder figures = StatedFigures.builder();
        byPeriod.forEach((name, value) -> figures.figure(
                SALES,
                Subject.of(ANN),
                FiscalCalendar.CALENDAR_YEAR.parse(name),
                Figure.stated(Quantity.count(value))));
        return figures.build();
    }

    /**
     * Inputs with one candidate and two open positions of {@link #LEAD}.
     *
     * @param facts the candidate
     * @param figures the numbers
     * @return the inputs, in calendar years
     */
    public static PromotionInputs inputs(CandidateFacts facts, StatedFigures figures) {
        return new PromotionInputs(
                FiscalCalendar.CALENDAR_YEAR,
                CandidateLookup.of(Map.of(facts.person(), facts)),
                figures,
                VacancyLookup.of(Map.of(LEAD, 2)));
    }

    /**
     * A rating that will do, in the last of some half-years.
     *
     * @param accepted the ratings
     * @return the gate, not known without a rating
     */
    public static PromotionGate.RecentPeriods rated(List<io.salestiers.kpi.scorecard.RatingId> accepted) {
        return new PromotionGate.RecentPeriods(
                PeriodKind.HALF_YEAR,
                1,
                1,
                new PeriodCondition.OfRating(accepted, Condition.IfMissing.WAITS),
                PeriodScope.IN_ANY_TIER,
                new LeavePeriods.AnyDay());
    }
}
