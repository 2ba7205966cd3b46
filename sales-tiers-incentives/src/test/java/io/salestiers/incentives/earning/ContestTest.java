package io.salestiers.incentives.earning;

import static io.salestiers.incentives.testkit.plan.SmallCompany.QUARTER;
import static io.salestiers.incentives.testkit.plan.SmallCompany.REVENUE_CREDITS;
import static io.salestiers.incentives.testkit.plan.SmallCompany.USD;
import static io.salestiers.incentives.testkit.plan.SmallCompany.credit;
import static io.salestiers.incentives.testkit.plan.SmallCompany.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.TierId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.testkit.explain.Recalculation;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.text.Texts;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.unit.Quantity;
import io.salestiers.incentives.IncentivesMessages;
import io.salestiers.incentives.assignment.ComponentId;
import io.salestiers.incentives.assignment.Eligibility;
import io.salestiers.incentives.assignment.UnitLevel;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.credit.CreditFilter;
import io.salestiers.incentives.credit.CreditKind;
import io.salestiers.incentives.credit.CreditType;
import io.salestiers.incentives.credit.Credits;
import io.salestiers.incentives.credit.TransactionId;
import io.salestiers.incentives.figure.Condition;
import io.salestiers.incentives.figure.Condition.IfMissing;
import io.salestiers.incentives.figure.Condition.Relation;
import io.salestiers.incentives.figure.Figure;
import io.salestiers.incentives.figure.FigureLookup;
import io.salestiers.incentives.figure.FigureSource;
import io.salestiers.incentives.figure.Whose;
import io.salestiers.incentives.plan.Contest;
import io.salestiers.incentives.plan.PlanFinding;
import io.salestiers.incentives.plan.PlanInputs;
import io.salestiers.incentives.plan.ResolvedPlan;
import io.salestiers.incentives.statement.Statements;
import io.salestiers.incentives.team.ContestMeasure;
import io.salestiers.incentives.team.ContestPrizes;
import io.salestiers.incentives.team.ContestPrizes.Order;
import io.salestiers.incentives.team.ContestPrizes.Reached;
import io.salestiers.incentives.team.ContestPrizes.Threshold;
import io.salestiers.incentives.team.ContestScope;
import io.salestiers.incentives.team.ContestTies;
import io.salestiers.incentives.testkit.plan.SmallCompany;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Prizes of 100, 50 and 20; Ann has 900, Bo and 陈 have 700 each, Dan has 600. */
class ContestTest {
    private static final FigureSource CUSTOMERS = new FigureSource.Stated(MeasureId.of("customers"), Whose.PAYEE);
    private static final Credit[] SOLD = {
        credit("T-1", "Ann", "2017-07-01", "900.00"),
        credit("T-2", "Bo", "2017-08-10", "800.00"),
        credit("T-3", "Bo", "2017-08-20", "-100.00"),
        credit("T-4", "陈", "2017-07-05", "600.00"),
        credit("T-5", "陈", "2017-08-12", "100.00"),
        credit("T-6", "Dan", "2017-07-01", "600.00")
    };

    private Optional<DateRange> days = Optional.empty();
    private ContestScope scope = ContestScope.COMPANY;
    private ContestMeasure measure = new ContestMeasure.CreditTotal(REVENUE_CREDITS, Optional.of(USD));
    private Ratio minimum = Ratio.of(1);
    private List<Condition> qualifiers = List.of();
    private ContestPrizes prizes = places(ContestTies.SHARED);
    private Organization organization = SmallCompany.organization();
    private FigureLookup figures = FigureLookup.empty();

    private static ContestPrizes places(ContestTies ties) {
        return new ContestPrizes.ByPlace(List.of(usd("100.00"), usd("50.00"), usd("20.00")), Order.HIGHEST_FIRST, ties);
    }

    private Contest contest() {
        return new Contest(
                ComponentId.of("contest"),
                LocalizedText.of("Autumn contest", "秋季竞赛"),
                days,
                scope,
                Eligibility.of(TierId.of("rep")),
                measure,
                minimum,
                qualifiers,
                prizes);
    }

    private WithFindings<ResolvedPlan> resolve(Credit... credits) {
        return SmallCompany.plan(contest())
                .resolve(
                        PlanInputs.builder()
                                .organization(organization)
                                .credits(Credits.of(List.of(credits)))
                                .calendar(FiscalCalendar.CALENDAR_YEAR)
                                .figures(figures)
                                .build(),
                        QUARTER);
    }

    private EarningRun run(Credit... credits) {
        return IncentiveCalculator.DEFAULT.calculate(resolve(credits).orThrow());
    }

    private List<String> paid(Credit... credits) {
        EarningRun run = run(credits);
        List<String> paid = new ArrayList<>();
        run.earnings().forEach(earning -> {
            Recalculation.verify(earning.explanation());
            paid.add(earning.payee() + " " + earning.amount().amount());
        });
        run.unassigned()
                .forEach(none ->
                        paid.add(none.subject().key() + " " + none.amount().amount()));
        return paid;
    }

    private static FigureLookup customers(Map<String, Integer> numbers) {
        return (source, subject, period) -> source.equals(CUSTOMERS) && subject instanceof Subject.OfPerson person
                ? Optional.ofNullable(numbers.get(person.id().value()))
                        .map(number -> Figure.stated(Quantity.count(number)))
                : Optional.empty();
    }

    @Test
    void tiesByTheNamedChoice() {
        assertThat(paid(SOLD)).containsExactly("Ann 100.00", "Bo 35.00", "陈 35.00");
        prizes = places(new ContestTies.BetterPrize());
        assertThat(paid(SOLD)).containsExactly("Ann 100.00", "Bo 50.00", "陈 50.00");
        // Bo has 700 or more at the end of 10 August for the first time, 陈 on 12 August
        prizes = places(new ContestTies.Earlier());
        assertThat(paid(SOLD)).containsExactly("Ann 100.00", "Bo 50.00", "陈 20.00");
        prizes = places(new ContestTies.ByFigure(CUSTOMERS));
        figures = customers(Map.of("Bo", 3, "陈", 4));
        assertThat(paid(SOLD)).containsExactly("Ann 100.00", "Bo 20.00", "陈 50.00");
        // no number comes last; and who is still tied shares
        figures = customers(Map.of("Bo", 3));
        assertThat(paid(SOLD)).containsExactly("Ann 100.00", "Bo 50.00", "陈 20.00");
        figures = customers(Map.of("Bo", 3, "陈", 3));
        assertThat(paid(SOLD)).containsExactly("Ann 100.00", "Bo 35.00", "陈 35.00");
    }

    /** Three share 100 + 50 + 20 = 170: 56.67, 56.67 and 56.66. Four share the same: 42.50 each. */
    @Test
    void everyMinorUnitIsShared() {
        Credit[] three = {
            credit("T-1", "Ann", "2017-07-01", "9.00"),
            credit("T-2", "Bo", "2017-07-01", "9.00"),
            credit("T-3", "陈", "2017-07-01", "9.00")
        };
        assertThat(paid(three)).containsExactly("Ann 56.67", "Bo 56.67", "陈 56.66");
        assertThat(paid(three[0], three[1], three[2], credit("T-4", "Dan", "2017-07-01", "9.00")))
                .containsExactly("Ann 42.50", "Bo 42.50", "Dan 42.50", "陈 42.50");
    }

    @Test
    void aPrizeThatNobodyWinsIsUnassigned() {
        assertThat(paid(SOLD[0])).containsExactly("Ann 100.00", "unit:company 50.00", "unit:company 20.00");
        assertThat(paid()).containsExactly("unit:company 100.00", "unit:company 50.00", "unit:company 20.00");
    }

    @Test
    void eachUnitHasAContestOfItsOwn() {
        scope = new ContestScope.EachUnit(new UnitLevel.AtDepth(2));
        assertThat(paid(SOLD))
                .containsExactly(
                        "Ann 100.00",
                        "Bo 35.00",
                        "Dan 100.00",
                        "陈 35.00",
                        "unit:east-2 50.00",
                        "unit:east-2 20.00",
                        "unit:west-1 100.00",
                        "unit:west-1 50.00",
                        "unit:west-1 20.00");
        // all that Bo sold counts where Bo is last
        organization = SmallCompany.builder()
                .movePosition("bo", "west-1", LocalDate.of(2017, 9, 30))
                .build();
        assertThat(paid(SOLD)).contains("Bo 100.00", "陈 50.00");
    }

    @Test
    void onlyTheDaysOfTheContestCount() {
        days = Optional.of(DateRange.parse("2017-08-01/2017-09-01"));
        assertThat(paid(SOLD)).containsExactly("Bo 100.00", "陈 50.00", "unit:company 20.00");
        days = Optional.of(DateRange.parse("2017-10-01/2017-11-01"));
        assertThat(paid(SOLD)).isEmpty();
        days = Optional.of(DateRange.parse("2017-09-15/2017-10-15"));
        assertThat(resolve(SOLD).findings())
                .extracting(Finding::code)
                .containsExactly(PlanFinding.CONTEST_OUTSIDE_PERIOD);
    }

    @Test
    void whoTakesPart() {
        minimum = Ratio.of(700);
        assertThat(paid(SOLD)).containsExactly("Ann 100.00", "Bo 35.00", "陈 35.00");
        minimum = Ratio.parse("700.01");
        assertThat(paid(SOLD)).containsExactly("Ann 100.00", "unit:company 50.00", "unit:company 20.00");
        minimum = Ratio.of(1);
        figures = customers(Map.of("Ann", 1, "Dan", 2));
        qualifiers = List.of(new Condition(CUSTOMERS, Relation.AT_LEAST, Ratio.of(2), IfMissing.NOT_MET));
        assertThat(paid(SOLD)).containsExactly("Dan 100.00", "unit:company 50.00", "unit:company 20.00");
        qualifiers = List.of(new Condition(CUSTOMERS, Relation.AT_LEAST, Ratio.of(2), IfMissing.WAITS));
        assertThat(paid(SOLD)).isEmpty();
        assertThat(resolve(SOLD).findings()).extracting(Finding::code).containsExactly(PlanFinding.GROUP_WAITS);
    }

    /** 100 from 500 on, 250 from 800 on. */
    @Test
    void thresholdsByTheNamedChoice() {
        List<Threshold> thresholds =
                List.of(new Threshold(Ratio.of(500), usd("100.00")), new Threshold(Ratio.of(800), usd("250.00")));
        prizes = new ContestPrizes.ByThreshold(thresholds, Reached.HIGHEST);
        assertThat(paid(SOLD)).containsExactly("Ann 250.00", "Bo 100.00", "Dan 100.00", "陈 100.00");
        prizes = new ContestPrizes.ByThreshold(thresholds, Reached.EACH);
        assertThat(paid(SOLD)).containsExactly("Ann 350.00", "Bo 100.00", "Dan 100.00", "陈 100.00");
    }

    /** The fewest days until delivery win. */
    @Test
    void aFigureWhoseLowestIsBest() {
        measure = new ContestMeasure.OfFigure(CUSTOMERS);
        prizes = new ContestPrizes.ByPlace(List.of(usd("10.00")), Order.LOWEST_FIRST, ContestTies.SHARED);
        figures = customers(Map.of("Ann", 3, "Bo", 2, "Dan", 5));

        assertThat(paid()).containsExactly("Bo 10.00");
    }

    @Test
    void piecesCountAsWellAsMoney() {
        CreditFilter units = CreditFilter.of(CreditType.UNITS, CreditKind.DIRECT);
        measure = new ContestMeasure.CreditTotal(units, Optional.empty());
        Credit three = Credit.builder(
                        TransactionId.parse("T-9"),
                        PersonId.of("Eve"),
                        PositionId.of("eve"),
                        List.of(UnitId.of("west-1"), UnitId.of("west"), UnitId.of("company")),
                        LocalDate.of(2017, 8, 1),
                        Quantity.count(3))
                .build();

        assertThat(paid(three, SOLD[0])).contains("Eve 100.00").doesNotContain("Ann 100.00");
    }

    @Test
    void aPayeeSeesTheOwnPlaceAndResult() {
        Texts english = Texts.of(Locale.ENGLISH, IncentivesMessages.catalogue(), CoreMessages.catalogue());
        String bo = Statements.of(run(SOLD)).stream()
                .filter(statement -> statement.payee().value().equals("Bo"))
                .findFirst()
                .orElseThrow()
                .lines()
                .get(0)
                .explanation()
                .print(english);

        assertThat(bo)
                .startsWith("Autumn contest = USD 35.00")
                .contains("Prize of place 2 = USD 50.00")
                .contains("Place 2 of 4, shared by 2")
                .contains("Own result = USD 700.00")
                .contains("Deal T-2, 2017-08-10 = USD 800.00")
                .doesNotContain("900.00", "600.00", "Ann", "陈", "T-1");
    }

    @Test
    void refusesWhatHasNoMeaning() {
        assertThatThrownBy(() -> new ContestPrizes.ByPlace(
                        List.of(usd("1.00"), usd("2.00")), Order.HIGHEST_FIRST, ContestTies.SHARED))
                .hasMessageContaining("must not be larger");
        assertThatThrownBy(() -> new ContestPrizes.ByPlace(
                        List.of(usd("1.00"), Money.of("1", io.salestiers.core.money.Currency.of("JPY"))),
                        Order.HIGHEST_FIRST,
                        ContestTies.SHARED))
                .hasMessageContaining("USD");
        assertThatThrownBy(() -> new ContestPrizes.ByThreshold(
                        List.of(new Threshold(Ratio.ONE, usd("1.00")), new Threshold(Ratio.ONE, usd("2.00"))),
                        Reached.EACH))
                .hasMessageContaining("must rise");
        measure = new ContestMeasure.OfFigure(CUSTOMERS);
        prizes = places(new ContestTies.Earlier());
        assertThatThrownBy(this::contest).hasMessageContaining("has no days");
        days = Optional.of(DateRange.startingOn(LocalDate.of(2017, 8, 1)));
        prizes = places(ContestTies.SHARED);
        assertThatThrownBy(this::contest).hasMessageContaining("must end");
    }
}
