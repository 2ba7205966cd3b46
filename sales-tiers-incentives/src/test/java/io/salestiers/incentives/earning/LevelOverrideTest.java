package io.salestiers.incentives.earning;

import static io.salestiers.incentives.testkit.plan.SmallCompany.QUARTER;
import static io.salestiers.incentives.testkit.plan.SmallCompany.REVENUE_CREDITS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.org.Ladder;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.OrganizationBuilder;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.Tier;
import io.salestiers.core.org.TierId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.testkit.explain.Recalculation;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.unit.Quantity;
import io.salestiers.incentives.assignment.ComponentId;
import io.salestiers.incentives.credit.AmountRounding;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.credit.Credits;
import io.salestiers.incentives.figure.Figure;
import io.salestiers.incentives.figure.FigureLookup;
import io.salestiers.incentives.figure.FigureSource;
import io.salestiers.incentives.figure.Whose;
import io.salestiers.incentives.plan.LevelOverride;
import io.salestiers.incentives.plan.PlanFinding;
import io.salestiers.incentives.plan.PlanInputs;
import io.salestiers.incentives.plan.ResolvedPlan;
import io.salestiers.incentives.team.ActingHolder;
import io.salestiers.incentives.team.LevelRates;
import io.salestiers.incentives.team.LevelRates.PaidAsRates;
import io.salestiers.incentives.team.LevelRates.TierRate;
import io.salestiers.incentives.team.MissingLevel;
import io.salestiers.incentives.team.OwnSales;
import io.salestiers.incentives.team.SeveralLevels;
import io.salestiers.incentives.team.TeamDay;
import io.salestiers.incentives.testkit.plan.SmallCompany;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Ann sells, Tom leads the team, Bea the branch, Hal all of it. */
class LevelOverrideTest {
    private static final Currency KRW = Currency.of("KRW");
    private static final LevelRates TIERS = new LevelRates.ByTier(List.of(
            new TierRate(TierId.of("team"), Ratio.parse("0.05")),
            new TierRate(TierId.of("branch"), Ratio.parse("0.03")),
            new TierRate(TierId.of("hq"), Ratio.parse("0.02"))));
    private static final LevelRates LINES =
            new LevelRates.ByLine(List.of(Ratio.parse("0.05"), Ratio.parse("0.03"), Ratio.parse("0.02")));

    private static OrganizationBuilder builder() {
        return withoutBranch().holder("Bea", "bea");
    }

    private static OrganizationBuilder withoutBranch() {
        return Organization.builder(
                        Ladder.of(List.of(tier("agent", 1), tier("team", 2), tier("branch", 3), tier("hq", 4))),
                        LocalDate.of(2016, 1, 1))
                .unit("company", LocalizedText.same("company"))
                .position("hal", "hq", "company")
                .holder("Hal", "hal")
                .position("bea", "branch", "company")
                .reportsTo("bea", "hal")
                .position("tom", "team", "company")
                .reportsTo("tom", "bea")
                .holder("Tom", "tom")
                .position("ann", "agent", "company")
                .reportsTo("ann", "tom")
                .holder("Ann", "ann");
    }

    private static Tier tier(String id, int rank) {
        return new Tier(TierId.of(id), rank, LocalizedText.same(id));
    }

    private static Credit sold(String payee, String position, String amount) {
        return Credit.of(
                "T-" + payee,
                PersonId.of(payee),
                PositionId.of(position),
                List.of(UnitId.of("company")),
                LocalDate.of(2017, 8, 1),
                Money.of(amount, KRW));
    }

    private static LevelOverride override(LevelRates rates, MissingLevel missing, SeveralLevels several, OwnSales own) {
        return new LevelOverride(
                ComponentId.of("levels"),
                LocalizedText.of("Override by level", "层级提成"),
                REVENUE_CREDITS,
                rates,
                missing,
                several,
                own,
                TeamDay.EACH_DAY,
                ActingHolder.SUBSTITUTE,
                List.of(),
                AmountRounding.HALF_EVEN);
    }

    private static LevelOverride override(LevelRates rates, MissingLevel missing) {
        return override(rates, missing, SeveralLevels.ONCE, OwnSales.NOT_IN_TEAM);
    }

    private static WithFindings<ResolvedPlan> resolve(
            Organization organization, LevelOverride component, FigureLookup figures, Credit... credits) {
        return SmallCompany.plan(component)
                .resolve(
                        PlanInputs.builder()
                                .organization(organization)
                                .credits(Credits.of(List.of(credits)))
                                .calendar(FiscalCalendar.CALENDAR_YEAR)
                                .figures(figures)
                                .build(),
                        QUARTER);
    }

    private static List<String> paid(
            Organization organization, LevelOverride component, FigureLookup figures, Credit... credits) {
        EarningRun run = IncentiveCalculator.DEFAULT.calculate(
                resolve(organization, component, figures, credits).orThrow());
        List<String> paid = new ArrayList<>();
        run.earnings().forEach(earning -> {
            Recalculation.verify(earning.explanation());
            paid.add(earning.payee() + " " + earning.amount().amount());
        });
        run.unpaid().forEach(none -> paid.add(none.payee() + " unpaid"));
        run.unassigned()
                .forEach(none ->
                        paid.add(none.subject().key() + " " + none.amount().amount()));
        return paid;
    }

    private static List<String> paid(Organization organization, LevelOverride component, Credit... credits) {
        return paid(organization, component, FigureLookup.empty(), credits);
    }

    /**
     * A premium of 300,000 at a first-year rate of 7.0 is a base of 2,100,000; overrides are on it and not on the agent's 90 %
     * (<a href="https://github.com/hjryoo-ai/ga-commission-engine">ga-commission-engine</a>, CommissionCalculatorGoldenTest).
     */
    @Test
    void eachTierHasItsRateOfTheGrossBase() {
        assertThat(paid(builder().build(), override(TIERS, MissingLevel.UNPAID), sold("Ann", "ann", "2100000")))
                .containsExactly("Bea 63000", "Hal 42000", "Tom 105000");
        assertThat(paid(builder().build(), override(LINES, MissingLevel.UNPAID), sold("Ann", "ann", "2100000")))
                .containsExactly("Bea 63000", "Hal 42000", "Tom 105000");
    }

    @Test
    void aVacantLevelByTheNamedChoice() {
        Organization organization = withoutBranch().build();
        Credit sold = sold("Ann", "ann", "1000");

        assertThat(paid(organization, override(TIERS, MissingLevel.UNPAID), sold))
                .containsExactly("Hal 20", "Tom 50", "position:bea 30");
        assertThat(paid(organization, override(TIERS, MissingLevel.COMPRESSED), sold))
                .containsExactly("Hal 50", "Tom 50");
        assertThat(paid(organization, override(LINES, MissingLevel.UNPAID), sold))
                .containsExactly("Hal 20", "Tom 50", "position:bea 30");
        assertThat(paid(organization, override(LINES, MissingLevel.COMPRESSED), sold))
                .containsExactly("Hal 30", "Tom 50");
    }

    /** Max sells directly under the branch: there is no team lead above him. */
    @Test
    void aLevelThatIsNotThereByTheNamedChoice() {
        Organization organization = builder()
                .position("max", "agent", "company")
                .reportsTo("max", "bea")
                .holder("Max", "max")
                .build();
        Credit sold = sold("Max", "max", "1000");

        assertThat(paid(organization, override(TIERS, MissingLevel.UNPAID), sold))
                .containsExactly("Bea 30", "Hal 20");
        assertThat(paid(organization, override(TIERS, MissingLevel.COMPRESSED), sold))
                .containsExactly("Bea 80", "Hal 20");
        assertThat(resolve(organization, override(TIERS, MissingLevel.UNPAID), FigureLookup.empty(), sold)
                        .findings())
                .extracting(Finding::code)
                .containsExactly(PlanFinding.NO_LEVEL);
        // two lines above: 5 % and 3 %
        assertThat(paid(organization, override(LINES, MissingLevel.UNPAID), sold))
                .containsExactly("Bea 50", "Hal 30");
    }

    /** Tom leads the team and acts for the head of the branch. */
    @Test
    void aPersonAtSeveralLevelsByTheNamedChoice() {
        Organization organization = withoutBranch()
                .acting("Tom", "bea", DateRange.parse("2017-01-01/2018-01-01"))
                .build();
        Credit sold = sold("Ann", "ann", "1000");

        for (LevelRates rates : List.of(TIERS, LINES)) {
            assertThat(paid(
                            organization,
                            override(rates, MissingLevel.UNPAID, SeveralLevels.ONCE, OwnSales.NOT_IN_TEAM),
                            sold))
                    .containsExactly("Hal 20", "Tom 50");
            assertThat(paid(
                            organization,
                            override(rates, MissingLevel.UNPAID, SeveralLevels.EACH_TIME, OwnSales.NOT_IN_TEAM),
                            sold))
                    .containsExactly("Hal 20", "Tom 80");
        }
    }

    /** Tom sells himself: as the team lead of it, if own sales count; the level below him is not missing. */
    @Test
    void ownSalesByTheNamedChoice() {
        Organization organization = builder().build();
        Credit sold = sold("Tom", "tom", "1000");

        for (MissingLevel missing : MissingLevel.values()) {
            assertThat(paid(organization, override(TIERS, missing, SeveralLevels.ONCE, OwnSales.IN_TEAM), sold))
                    .containsExactly("Bea 30", "Hal 20", "Tom 50");
            assertThat(paid(organization, override(TIERS, missing, SeveralLevels.ONCE, OwnSales.NOT_IN_TEAM), sold))
                    .containsExactly("Bea 30", "Hal 20");
        }
    }

    private static final FigureSource LEVEL = new FigureSource.Stated(MeasureId.of("paid-as"), Whose.PAYEE);

    private static FigureLookup paidAs(Map<String, Integer> levels) {
        return (source, subject, period) -> source.equals(LEVEL) && subject instanceof Subject.OfPerson person
                ? Optional.ofNullable(levels.get(person.id().value()))
                        .map(level -> Figure.stated(Quantity.count(level)))
                : Optional.empty();
    }

    /**
     * Overrides of a director 2 %, of an executive 2 % and 1 %, of a gold executive 2 %, 2 % and 1 % on the levels below
     * (<a href="http://blog.shelfrelianceleaders.com/2012/02/day-18-rank-advancement.html">Shelf Reliance</a>), here along
     * reporting lines. The level is that of the period, which is re-earned each time.
     */
    @Test
    void ratesByTheLevelAsWhichThePayeeIsPaid() {
        LevelRates rates = new LevelRates.ByPaidAs(
                LEVEL, List.of(row(1, "0.01"), row(2, "0.02"), row(3, "0.02", "0.01"), row(5, "0.02", "0.02", "0.01")));
        Organization organization = builder().build();
        Credit sold = sold("Ann", "ann", "10000");
        LevelOverride override = override(rates, MissingLevel.UNPAID);

        assertThat(paid(organization, override, paidAs(Map.of("Tom", 2, "Bea", 3, "Hal", 5)), sold))
                .containsExactly("Bea 100", "Hal 100", "Tom 200");
        // paid as a director, Bea has nothing on the second level below her; Hal has no level with rates
        FigureLookup lower = paidAs(Map.of("Tom", 1, "Bea", 2, "Hal", 4));
        assertThat(paid(organization, override, lower, sold)).containsExactly("Bea 0", "Tom 100", "Hal unpaid");
        assertThat(resolve(organization, override, lower, sold).findings())
                .extracting(Finding::code)
                .containsExactly(PlanFinding.NO_PAID_AS);
    }

    private static PaidAsRates row(int level, String... rates) {
        return new PaidAsRates(
                Ratio.of(level),
                java.util.Arrays.stream(rates).map(Ratio::parse).toList());
    }

    @Test
    void refusesWhatHasNoMeaning() {
        assertThatThrownBy(() -> new LevelRates.ByLine(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LevelRates.ByLine(List.of(Ratio.of(-1))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LevelRates.ByTier(List.of(
                        new TierRate(TierId.of("team"), Ratio.ONE), new TierRate(TierId.of("team"), Ratio.ONE))))
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> new LevelRates.ByPaidAs(LEVEL, List.of(row(1, "1"), row(1, "1"))))
                .hasMessageContaining("twice");
        LevelOverride some = override(TIERS, MissingLevel.UNPAID);
        assertThatThrownBy(() -> new LevelOverride(
                        some.id(),
                        some.name(),
                        some.credits(),
                        some.levels(),
                        some.missing(),
                        some.several(),
                        some.ownSales(),
                        some.day(),
                        ActingHolder.BY_DAYS,
                        some.modifiers(),
                        some.rounding()))
                .hasMessageContaining("by-days");
    }
}
