package io.salestiers.incentives.plan;

import static io.salestiers.incentives.testkit.plan.SmallCompany.QUARTER;
import static io.salestiers.incentives.testkit.plan.SmallCompany.REVENUE;
import static io.salestiers.incentives.testkit.plan.SmallCompany.credit;
import static io.salestiers.incentives.testkit.plan.SmallCompany.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.TierId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.testkit.explain.Recalculation;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.Period;
import io.salestiers.core.time.PeriodKind;
import io.salestiers.core.time.PieceJoining;
import io.salestiers.core.unit.Quantity;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.credit.CreditFilter;
import io.salestiers.incentives.credit.CreditKind;
import io.salestiers.incentives.credit.CreditType;
import io.salestiers.incentives.credit.Credits;
import io.salestiers.incentives.credit.TransactionId;
import io.salestiers.incentives.figure.AttainmentBasis;
import io.salestiers.incentives.figure.Figure;
import io.salestiers.incentives.figure.FigureLookup;
import io.salestiers.incentives.figure.FigurePrecision;
import io.salestiers.incentives.figure.FigureSource;
import io.salestiers.incentives.figure.KpiFigures;
import io.salestiers.incentives.figure.RatingFigure;
import io.salestiers.incentives.figure.StatedFigures;
import io.salestiers.incentives.figure.Whose;
import io.salestiers.incentives.quota.Quota;
import io.salestiers.incentives.quota.QuotaLookup;
import io.salestiers.incentives.testkit.plan.SmallCompany;
import io.salestiers.kpi.catalog.KpiId;
import io.salestiers.kpi.evaluation.EvaluatedStay;
import io.salestiers.kpi.evaluation.Evaluation;
import io.salestiers.kpi.evaluation.EvaluationPolicy;
import io.salestiers.kpi.evaluation.KpiValue;
import io.salestiers.kpi.evaluation.PieceTarget;
import io.salestiers.kpi.evaluation.Stay;
import io.salestiers.kpi.measure.Reading;
import io.salestiers.kpi.measure.Reason;
import io.salestiers.kpi.scorecard.RatingId;
import io.salestiers.kpi.scorecard.Scorecard;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FiguresTest {
    private static final PersonId ANN = PersonId.of("Ann");
    private static final KpiId WIN_RATE = KpiId.of("win-rate");

    private static final CreditFilter DIRECT = CreditFilter.of(CreditType.REVENUE, CreditKind.DIRECT);

    private static Figure find(FigureSource source, PlanInputs inputs, Period period) {
        return new Resolution(SmallCompany.plan(SmallCompany.pool()), inputs, period).figure(source, ANN);
    }

    private static FigureSource attainment(AttainmentBasis basis, Whose whose) {
        return new FigureSource.QuotaAttainment(REVENUE, DIRECT, basis, whose);
    }

    /* Quotas by the key of a subject and the name of a period. */
    private static QuotaLookup quotas(String... stated) {
        Map<String, Money> amounts = new TreeMap<>();
        for (int i = 0; i < stated.length; i += 2) {
            amounts.put(stated[i], usd(stated[i + 1]));
        }
        return (measure, subject, period) -> Optional.ofNullable(amounts.get(subject.key() + " " + period.name()))
                .filter(amount -> measure.equals(REVENUE))
                .map(Quota::stated);
    }

    @Nested
    class Attainment {
        /*
         * The quarterly credits of a year that the published example of a shared measure has: 100, 50, 75 and 25 in one
         * batch, 100, 50 and 75 in the next
         * (https://helpcenter.xactlycorp.com/article/incent-concepts-understanding-attainment-calculations).
         */
        private final List<Credit> year = List.of(
                credit("T-1", "Ann", "2017-01-10", "100"),
                credit("T-2", "Ann", "2017-01-11", "50"),
                credit("T-3", "Ann", "2017-01-12", "75"),
                credit("T-4", "Ann", "2017-01-13", "25"),
                credit("T-5", "Ann", "2017-04-10", "100"),
                credit("T-6", "Ann", "2017-04-11", "50"),
                credit("T-7", "Ann", "2017-04-12", "75"));

        private final QuotaLookup quarters = quotas("person:Ann 2017-Q1", "500", "person:Ann 2017-Q2", "450");

        private Figure toDate(String quarter, List<Credit> credits) {
            return find(
                    attainment(new AttainmentBasis.ToDate(PeriodKind.YEAR), Whose.PAYEE),
                    SmallCompany.inputs(quarters, Credits.of(credits), SmallCompany.organization()),
                    FiscalCalendar.CALENDAR_YEAR.parse(quarter));
        }

        @Test
        void addsUpAllCreditsOfTheYear() {
            // 250 of 500 after the first quarter, 475 of 950 after the second: a half each time
            assertThat(toDate("2017-Q1", year).reading()).isEqualTo(Reading.known(Quantity.ratio(Ratio.of(1, 2))));
            assertThat(toDate("2017-Q2", year).reading()).isEqualTo(Reading.known(Quantity.ratio(Ratio.of(475, 950))));
            Explanation why = toDate("2017-Q2", year).explanation();
            Recalculation.verify(why);
            assertThat(why.steps().get(0).steps()).hasSize(7);
            assertThat(why.person()).contains("Ann");
        }

        @Test
        void isTheSameAfterEachCreditInWhicheverOrderTheyCame() {
            // 100, 150, 225, 250, 350, 400, 475 as the source has it, of a quota of 950 at the end of the second
            // quarter
            List<Integer> published = List.of(100, 150, 225, 250, 350, 400, 475);
            for (int i = 1; i <= year.size(); i++) {
                List<Credit> first = new ArrayList<>(year.subList(0, i));
                Reading expected = Reading.known(Quantity.ratio(Ratio.of(published.get(i - 1), 950)));
                assertThat(toDate("2017-Q2", first).reading()).isEqualTo(expected);
                Collections.reverse(first);
                assertThat(toDate("2017-Q2", first).reading()).isEqualTo(expected);
            }
        }

        @Test
        void ofAUnitHasTheCreditsOfAllItsPeopleByName() {
            Credits credits = SmallCompany.credits(
                    credit("T-1", "Ann", "2017-07-10", "300"),
                    credit("T-2", "Bo", "2017-07-11", "450"),
                    credit("T-3", "Dan", "2017-07-12", "250"),
                    credit("T-4", "Eve", "2017-07-12", "1000"));
            QuotaLookup lookup =
                    quotas("unit:east-1 2017-Q3", "1000", "unit:company 2017-Q3", "1000", "person:Ann 2017-Q3", "200");
            PlanInputs inputs = SmallCompany.inputs(lookup, credits, SmallCompany.organization());

            Figure team = find(attainment(AttainmentBasis.OF_PERIOD, Whose.UNIT), inputs, QUARTER);
            Figure company = find(attainment(AttainmentBasis.OF_PERIOD, Whose.COMPANY), inputs, QUARTER);

            assertThat(team.reading()).isEqualTo(Reading.known(Quantity.ratio(Ratio.of(3, 4))));
            assertThat(company.reading()).isEqualTo(Reading.known(Quantity.ratio(Ratio.of(2))));
            Recalculation.verify(team.explanation());
            assertThat(team.explanation().person()).isEmpty();
            assertThat(team.explanation().steps().get(0).steps())
                    .extracting(Explanation::person)
                    .containsExactly(Optional.of("Ann"), Optional.of("Bo"));
        }

        @Test
        void withoutAQuotaIsMissingAndNamesThePeriod() {
            Figure figure = find(
                    attainment(new AttainmentBasis.Rolling(2), Whose.PAYEE),
                    SmallCompany.inputs(quarters, Credits.of(year), SmallCompany.organization()),
                    QUARTER);

            assertThat(figure.reading()).isEqualTo(Reading.missing("revenue 2017-Q3"));
        }

        @Test
        void onAQuotaOfZeroOrBelowOrInAnotherCurrencySaysNothing() {
            for (Map.Entry<Money, Reason> each : Map.of(
                            usd("0"), Reason.ZERO_DIVISOR,
                            usd("-1"), Reason.NEGATIVE_BASE,
                            Money.of("100", Currency.of("CNY")), Reason.MIXED_CURRENCIES)
                    .entrySet()) {
                QuotaLookup lookup = QuotaLookup.of(REVENUE, QUARTER, Map.of(ANN, Quota.stated(each.getKey())));
                Credits credits = SmallCompany.credits(credit("T-1", "Ann", "2017-07-10", "300"));
                Figure figure = find(
                        attainment(AttainmentBasis.OF_PERIOD, Whose.PAYEE),
                        SmallCompany.inputs(lookup, credits, SmallCompany.organization()),
                        QUARTER);

                assertThat(figure.reading()).isEqualTo(Reading.notMeaningful(each.getValue()));
            }
        }

        @Test
        void countsPiecesWhereTheQuotaIsInPieces() {
            QuotaLookup twelve = (measure, subject, period) -> Optional.of(Quota.stated(Quantity.count(12)));
            Credit ofThree = Credit.builder(
                            TransactionId.parse("T-1"),
                            ANN,
                            PositionId.of("ann"),
                            List.of(UnitId.of("east-1"), UnitId.of("east"), UnitId.of("company")),
                            LocalDate.of(2017, 7, 10),
                            usd("900.00"))
                    .quantity(Ratio.of(3))
                    .build();
            Figure pieces = find(
                    attainment(AttainmentBasis.OF_PERIOD, Whose.PAYEE),
                    SmallCompany.inputs(twelve, Credits.of(List.of(ofThree)), SmallCompany.organization()),
                    QUARTER);
            Figure money = find(
                    attainment(AttainmentBasis.OF_PERIOD, Whose.PAYEE),
                    SmallCompany.inputs(
                            twelve,
                            SmallCompany.credits(credit("T-2", "Ann", "2017-07-10", "900.00")),
                            SmallCompany.organization()),
                    QUARTER);

            assertThat(pieces.reading()).isEqualTo(Reading.known(Quantity.ratio(Ratio.of(1, 4))));
            Recalculation.verify(pieces.explanation());
            assertThat(money.reading()).isEqualTo(Reading.notMeaningful(Reason.INVALID_INPUT));
        }

        @Test
        void ofReturnsOnlyIsBelowZero() {
            Figure figure = find(
                    attainment(AttainmentBasis.OF_PERIOD, Whose.PAYEE),
                    SmallCompany.inputs(
                            quotas("person:Ann 2017-Q3", "200"),
                            SmallCompany.credits(credit("T-1", "Ann", "2017-07-10", "-50")),
                            SmallCompany.organization()),
                    QUARTER);

            assertThat(figure.reading()).isEqualTo(Reading.known(Quantity.ratio(Ratio.of(-1, 4))));
        }
    }

    @Nested
    class OfWhom {
        @Test
        void theUnitIsTheLastOneOfThePeriod() {
            // Ann's position moves to the west in the middle of August
            var organization = SmallCompany.builder()
                    .movePosition("ann", "west-1", LocalDate.of(2017, 8, 15))
                    .build();
            FigureLookup unit = (source, subject, period) ->
                    Optional.of(Figure.stated(Quantity.count(subject.equals(Subject.of(UnitId.of("west-1"))) ? 1 : 2)));
            PlanInputs inputs = PlanInputs.builder()
                    .organization(organization)
                    .credits(SmallCompany.credits())
                    .calendar(FiscalCalendar.CALENDAR_YEAR)
                    .figures(unit)
                    .build();
            FigureSource source = new FigureSource.Stated(MeasureId.of("climate"), Whose.UNIT);

            assertThat(find(source, inputs, QUARTER).quantity()).contains(Quantity.count(1));
        }

        @Test
        void aNumberOfAPersonConcernsThatPerson() {
            FigureSource source = new FigureSource.Stated(MeasureId.of("attendance"), Whose.PAYEE);
            StatedFigures stated = StatedFigures.builder()
                    .figure(source, Subject.of(ANN), QUARTER, Figure.stated(Quantity.ratio(Ratio.of(21, 22))))
                    .build();
            PlanInputs inputs = PlanInputs.builder()
                    .organization(SmallCompany.organization())
                    .credits(SmallCompany.credits())
                    .calendar(FiscalCalendar.CALENDAR_YEAR)
                    .figures(stated)
                    .build();

            assertThat(find(source, inputs, QUARTER).explanation().person()).contains("Ann");
        }
    }

    @Nested
    class Adapters {
        private static final Stay STAY =
                new Stay(Subject.of(ANN), Optional.of(TierId.of("rep")), UnitId.of("east-1"), QUARTER.range(), 92, 92);

        private KpiValue value(Stay stay, Reading reading, Optional<BigDecimal> published) {
            Explanation why = reading.quantity()
                    .map(quantity -> Explanation.given("kpi.explain.kpi", quantity))
                    .orElseGet(() -> Explanation.none("kpi.explain.kpi-without-value", List.of()));
            return new KpiValue(
                    WIN_RATE, stay.subject(), QUARTER, reading, published, why.concerning("Ann"), List.of());
        }

        private Evaluation evaluation(EvaluatedStay... stays) {
            return new Evaluation(
                    QUARTER,
                    new EvaluationPolicy(PieceJoining.SEGMENTED, PieceTarget.BY_PERIOD_DAYS, 1),
                    List.of(stays),
                    List.of());
        }

        private Figure find(FigurePrecision precision, Evaluation... evaluations) {
            return KpiFigures.of(List.of(evaluations), precision)
                    .find(new FigureSource.KpiResult(WIN_RATE, Whose.PAYEE), Subject.of(ANN), QUARTER)
                    .orElseThrow();
        }

        @Test
        void areMadeOfWhatWasEvaluatedAndStated() {
            MeasureId attendance = MeasureId.of("attendance");
            PersonId ann = ANN;
            Period march = FiscalCalendar.CALENDAR_YEAR.parse("2017-M03");
            Evaluation people = evaluation();
            Evaluation units = evaluation();
            List<Scorecard> scorecards = List.of();
            // sample: kpiFigures
            FigureLookup figures = KpiFigures.of(List.of(people, units), FigurePrecision.EXACT)
                    .combinedWith(KpiFigures.ofScorecards(scorecards, FigurePrecision.AS_PUBLISHED));
            // end
            // sample: statedFigures
            FigureSource source = new FigureSource.Stated(attendance, Whose.PAYEE);
            FigureLookup stated = StatedFigures.builder()
                    .figure(source, Subject.of(ann), march, Figure.stated(Quantity.ratio(Ratio.of(21, 22))))
                    .rating(Subject.of(ann), march, RatingId.of("A"))
                    .build();
            // end
            FigureLookup both = figures.combinedWith(stated);
            assertThat(both.find(source, Subject.of(ann), march).flatMap(Figure::quantity))
                    .contains(Quantity.ratio(Ratio.of(21, 22)));
            assertThat(both.findRating(Subject.of(ann), march).flatMap(RatingFigure::rating))
                    .contains(RatingId.of("A"));
            assertThat(both.find(source, Subject.of(ann), QUARTER)).isEmpty();
        }

        @Test
        void takeAResultExactlyOrAsPublished() {
            Reading exact = Reading.known(Quantity.ratio(Ratio.parse("0.99996")));
            Evaluation evaluation = evaluation(
                    new EvaluatedStay(STAY, List.of(value(STAY, exact, Optional.of(new BigDecimal("1.0000"))))));

            assertThat(find(FigurePrecision.EXACT, evaluation).reading()).isEqualTo(exact);
            Figure published = find(FigurePrecision.AS_PUBLISHED, evaluation);
            assertThat(published.reading()).isEqualTo(Reading.known(Quantity.ratio(Ratio.ONE)));
            assertThat(published.explanation().operation()).isEqualTo(Operation.GIVEN);
            assertThat(published.explanation().person()).contains("Ann");
            assertThat(published.explanation().steps().get(0).value()).isEqualTo(exact.quantity());
        }

        @Test
        void keepWhatIsMissingOrNotMeaningful() {
            for (Reading reading : List.of(Reading.missing("deals"), Reading.notMeaningful(Reason.ZERO_DIVISOR))) {
                Evaluation evaluation =
                        evaluation(new EvaluatedStay(STAY, List.of(value(STAY, reading, Optional.empty()))));
                for (FigurePrecision precision : FigurePrecision.values()) {
                    assertThat(find(precision, evaluation).reading()).isEqualTo(reading);
                }
            }
        }

        @Test
        void haveNoNumberForWhoWasEvaluatedInPieces() {
            DateRange july = DateRange.parse("2017-07-01/2017-08-01");
            Stay first = new Stay(STAY.subject(), STAY.tier(), STAY.unit(), july, 31, 92);
            Stay second = new Stay(
                    STAY.subject(), STAY.tier(), UnitId.of("east-2"), DateRange.parse("2017-08-01/2017-10-01"), 61, 92);
            Reading half = Reading.known(Quantity.ratio(Ratio.of(1, 2)));
            Evaluation pieces = evaluation(
                    new EvaluatedStay(first, List.of(value(first, half, Optional.of(new BigDecimal("0.5"))))),
                    new EvaluatedStay(second, List.of(value(second, half, Optional.of(new BigDecimal("0.5"))))));

            assertThat(find(FigurePrecision.EXACT, pieces).reading())
                    .isEqualTo(Reading.notMeaningful(Reason.NOT_ADDITIVE));
        }

        @Test
        void refuseAResultThatIsThereTwice() {
            Evaluation one = evaluation(
                    new EvaluatedStay(STAY, List.of(value(STAY, Reading.missing("deals"), Optional.empty()))));

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> find(FigurePrecision.EXACT, one, one))
                    .withMessage(
                            "the result of a KPI must be there once, but two evaluations have win-rate for person:Ann"
                                    + " in 2017-Q3");
        }

        @Test
        void areAskedOneAfterTheOther() {
            FigureSource attendance = new FigureSource.Stated(MeasureId.of("attendance"), Whose.PAYEE);
            FigureLookup first = StatedFigures.builder()
                    .rating(Subject.of(ANN), QUARTER, RatingId.of("A"))
                    .build();
            FigureLookup second = StatedFigures.builder()
                    .rating(Subject.of(ANN), QUARTER, RatingId.of("B"))
                    .figure(attendance, Subject.of(ANN), QUARTER, Figure.stated(Quantity.count(3)))
                    .build();
            FigureLookup both = first.combinedWith(second);

            assertThat(both.findRating(Subject.of(ANN), QUARTER).orElseThrow().rating())
                    .contains(RatingId.of("A"));
            assertThat(both.find(attendance, Subject.of(ANN), QUARTER)).isPresent();
        }

        @Test
        void refuseANumberThatIsStatedTwice() {
            StatedFigures.Builder builder = StatedFigures.builder().rating(Subject.of(ANN), QUARTER, RatingId.of("A"));

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> builder.rating(Subject.of(ANN), QUARTER, RatingId.of("B")))
                    .withMessage("a rating is stated twice: of person:Ann in 2017-Q3");
        }
    }
}
