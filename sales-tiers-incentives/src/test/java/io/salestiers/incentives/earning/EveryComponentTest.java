package io.salestiers.incentives.earning;

import static io.salestiers.incentives.testkit.plan.SmallCompany.REVENUE_CREDITS;
import static io.salestiers.incentives.testkit.plan.SmallCompany.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.explain.Explanation;
import io.salestiers.core.json.SalesTiersJson;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.testkit.explain.Recalculation;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.text.Texts;
import io.salestiers.core.time.PeriodKind;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import io.salestiers.incentives.IncentivesMessages;
import io.salestiers.incentives.assignment.ComponentId;
import io.salestiers.incentives.bonus.MissingPart;
import io.salestiers.incentives.bonus.Objective;
import io.salestiers.incentives.bonus.ObjectiveScore;
import io.salestiers.incentives.commission.SharingOpening;
import io.salestiers.incentives.commission.TrailClock;
import io.salestiers.incentives.commission.TrailLate;
import io.salestiers.incentives.commission.TrailLeaver;
import io.salestiers.incentives.commission.TrailStep;
import io.salestiers.incentives.credit.AmountRounding;
import io.salestiers.incentives.figure.AttainmentBasis;
import io.salestiers.incentives.figure.Figure;
import io.salestiers.incentives.figure.FigureSource;
import io.salestiers.incentives.figure.MissingFigure;
import io.salestiers.incentives.figure.Whose;
import io.salestiers.incentives.json.IncentiveDocuments;
import io.salestiers.incentives.plan.IncentivePlan;
import io.salestiers.incentives.plan.ObjectiveList;
import io.salestiers.incentives.plan.Objectives;
import io.salestiers.incentives.plan.PlanComponent;
import io.salestiers.incentives.plan.PlanInputs;
import io.salestiers.incentives.plan.ResolvedComponent;
import io.salestiers.incentives.plan.ResolvedPlan;
import io.salestiers.incentives.plan.ScoreMeasure;
import io.salestiers.incentives.plan.ScorecardBonus;
import io.salestiers.incentives.plan.Sharing;
import io.salestiers.incentives.plan.Trail;
import io.salestiers.incentives.quota.EarlierPay;
import io.salestiers.incentives.quota.QuotaMovement;
import io.salestiers.incentives.quota.TargetPay;
import io.salestiers.incentives.quota.TargetPayLookup;
import io.salestiers.incentives.rate.SharingBand;
import io.salestiers.incentives.rate.SharingParty;
import io.salestiers.incentives.rate.SharingTable;
import io.salestiers.incentives.testkit.plan.Bonuses;
import io.salestiers.incentives.testkit.plan.WholePlan;
import io.salestiers.incentives.testkit.plan.WholePlan.Sale;
import io.salestiers.kpi.scorecard.EvidenceId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A plan with one of each kind of component, so that a kind that is forgotten somewhere fails here. */
class EveryComponentTest {
    private static final SalesTiersJson JACKSON_2 = SalesTiersJson.jackson2();
    private static final SalesTiersJson JACKSON_3 = SalesTiersJson.jackson3();
    private static final LocalizedText NAME = LocalizedText.of("Component", "奖金项目");

    /** Everybody but Dan sells, Bo twice in the same month. */
    private static final WholePlan COMPANY = new WholePlan(
            QuotaMovement.FOLLOWS_ITS_RULE,
            List.of(
                    sale(1, "Ann", "2017-01-10", 40_000),
                    sale(2, "Bo", "2017-01-11", 60_000),
                    sale(3, "陈", "2017-01-12", 20_000),
                    sale(4, "Eve", "2017-01-13", 50_000),
                    sale(5, "Ann", "2017-02-10", 70_000),
                    sale(6, "Bo", "2017-02-11", 60_000),
                    sale(7, "Bo", "2017-02-14", -5_000),
                    sale(8, "陈", "2017-02-12", 30_000),
                    sale(9, "Eve", "2017-02-13", 50_000),
                    sale(10, "Fay", "2017-02-15", 55_000)),
            new TreeMap<>(Map.of("Ann", 50_000L, "Bo", 50_000L, "陈", 50_000L, "Eve", 50_000L, "Fay", 50_000L)),
            new TreeMap<>(Map.of("Ann 2", 50_000L, "Fay 2", 45_000L)),
            new TreeMap<>(Map.of("company", 250_000L, "east", 150_000L, "west", 100_000L)),
            new TreeMap<>(Map.of("company", 105L, "east-1", 110L, "west-1", 95L, "Ann", 100L, "Bo", 90L, "陈", 120L)),
            new TreeMap<>(Map.of("east", 150_000L, "west", 100_000L)),
            Optional.empty(),
            Optional.empty());

    private static Sale sale(int number, String rep, String day, long cents) {
        return new Sale(number, rep, LocalDate.parse(day), cents);
    }

    static IncentivePlan plan() {
        List<PlanComponent> components = new ArrayList<>(WholePlan.components());
        components.add(new ScorecardBonus(
                ComponentId.of("scorecard"),
                NAME,
                Bonuses.REPS,
                Bonuses.TARGET,
                new ScoreMeasure.ByScore(Whose.PAYEE, Bonuses.lines("60", "0.5", "120", "1.5")),
                new MissingFigure.PaysNothing(),
                List.of(),
                AmountRounding.HALF_EVEN));
        components.add(new Objectives(
                ComponentId.of("objectives"),
                NAME,
                Bonuses.REPS,
                Bonuses.TARGET,
                new ObjectiveList.InPlan(List.of(
                        Objective.of("training", LocalizedText.of("Training", "培训"), "0.4"),
                        Objective.of("forecast", LocalizedText.of("Forecast", "预测准确"), "0.6"))),
                Ratio.ONE,
                new MissingPart.PaysNothing(),
                List.of(),
                AmountRounding.HALF_EVEN));
        components.add(new Sharing(
                ComponentId.of("sharing"),
                NAME,
                Bonuses.REPS,
                REVENUE_CREDITS,
                SharingTable.of(
                        SharingParty.COMPANY,
                        SharingBand.of("0", "100", "0.8"),
                        SharingBand.of("100", "200", "0.9"),
                        SharingBand.above("200", "1")),
                new SharingOpening.OfCredits(new AttainmentBasis.ToDate(PeriodKind.YEAR)),
                List.of(),
                AmountRounding.HALF_EVEN));
        components.add(new Trail(
                ComponentId.of("trail"),
                NAME,
                Bonuses.REPS,
                REVENUE_CREDITS,
                new TrailClock.Months(Optional.empty()),
                List.of(TrailStep.of(1, 1, "0.02"), TrailStep.from(2, "0.01")),
                TrailLeaver.STOPS,
                TrailLate.ON_ARRIVAL,
                List.of(),
                AmountRounding.HALF_EVEN));
        return COMPANY.plan().withComponents(components);
    }

    private static PlanInputs inputs(EarlierPay earlier) {
        Map<PersonId, TargetPay> targets = Map.of(
                PersonId.of("Ann"),
                TargetPay.stated(usd("1000.00")),
                PersonId.of("Eve"),
                TargetPay.stated(usd("900.00")));
        PlanInputs inputs = COMPANY.inputs(earlier);
        return inputs.withTargetPay(inputs.targetPay()
                        .combinedWith(TargetPayLookup.of(ComponentId.of("scorecard"), targets))
                        .combinedWith(TargetPayLookup.of(ComponentId.of("objectives"), targets)))
                .withObjectives((component, payee, objective, period) ->
                        Optional.of(new ObjectiveScore(Ratio.parse("0.8"), PersonId.of("Mara"), EvidenceId.of("E-17"))))
                .withFigures((source, subject, period) -> source instanceof FigureSource.Score
                        ? Optional.of(Figure.stated(Quantity.of(Ratio.of(90), Unit.POINTS)))
                        : inputs.figures().find(source, subject, period));
    }

    private static ResolvedPlan resolved() {
        List<EarningRun> january = List.of(IncentiveCalculator.DEFAULT.calculate(
                plan().resolve(inputs(EarlierPay.none()), WholePlan.period(1)).orThrow()));
        return plan().resolve(inputs(WholePlan.earlier(january)), WholePlan.period(2))
                .orThrow();
    }

    /** Fails if a kind is permitted that the plan here lacks: add one to it. */
    @Test
    void planHasOneOfEachKind() {
        assertThat(plan().components().stream().map(Object::getClass).distinct().map(Class::getName))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(PlanComponent.class.getPermittedSubclasses())
                        .map(Class::getName)
                        .toList());
    }

    @Test
    void eachKindResolves() {
        assertThat(resolved().components().stream()
                        .map(Object::getClass)
                        .distinct()
                        .map(Class::getName))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(ResolvedComponent.class.getPermittedSubclasses())
                        .map(Class::getName)
                        .toList());
    }

    @Test
    void eachKindPaysAndIsRecalculated() {
        EarningRun run = IncentiveCalculator.DEFAULT.calculate(resolved());

        assertThat(run.earnings().stream().map(Earning::component).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        plan().components().stream().map(PlanComponent::id).toList());
        for (Earning earning : run.earnings()) {
            Recalculation.verify(earning.explanation());
            assertThat(earning.explanation().value()).contains(Quantity.money(earning.amount()));
            assertThat(earning.explanation().person()).contains(earning.payee().value());
        }
        run.unpaid().forEach(none -> Recalculation.verify(none.explanation()));
        run.unassigned().forEach(none -> Recalculation.verify(none.explanation()));
        assertThat(IncentiveCalculator.DEFAULT.recalculate(run, resolved()).parts())
                .isEmpty();
    }

    @Test
    void eachStepHasATextInBothLanguages() {
        EarningRun run = IncentiveCalculator.DEFAULT.calculate(resolved());
        List<Explanation> all = new ArrayList<>();
        run.earnings().forEach(each -> all.add(each.explanation()));
        run.unpaid().forEach(each -> all.add(each.explanation()));
        run.unassigned().forEach(each -> all.add(each.explanation()));
        for (Language language : Language.values()) {
            Texts texts = Texts.of(language, List.of(IncentivesMessages.catalogue(), CoreMessages.catalogue()));
            all.forEach(each -> assertThat(each.print(texts)).doesNotContain("["));
        }
    }

    @Test
    void eachKindIsWrittenAndReadByBothJacksons() {
        IncentivePlan plan = plan();
        byte[] bytes = JACKSON_3.write(plan, IncentiveDocuments.PLAN);

        assertThat(JACKSON_2.write(plan, IncentiveDocuments.PLAN)).isEqualTo(bytes);
        assertThat(JACKSON_3.read("plan.json", bytes, IncentiveDocuments.PLAN).orThrow())
                .isEqualTo(plan);
        assertThat(JACKSON_2.read("plan.json", bytes, IncentiveDocuments.PLAN).orThrow())
                .isEqualTo(plan);
    }

    /** Every tier that is written anywhere in a component is named by it, under a pointer at which it is written. */
    @Test
    void eachKindNamesItsTiers() throws Exception {
        var tree = new com.fasterxml.jackson.databind.ObjectMapper()
                .readTree(JACKSON_2.write(plan(), IncentiveDocuments.PLAN));
        for (int i = 0; i < plan().components().size(); i++) {
            PlanComponent component = plan().components().get(i);
            var written = tree.findValue("components").get(i);
            assertThat(component.namedTiers()).as(component.id().value()).isNotEmpty();
            component
                    .namedTiers()
                    .forEach((pointer, tier) -> assertThat(written.at(pointer).asText())
                            .as(component.id() + " " + pointer)
                            .isEqualTo(tier.value()));
            List<String> texts = new ArrayList<>();
            texts(written, texts);
            assertThat(component.namedTiers().values().stream().map(Object::toString))
                    .containsExactlyInAnyOrderElementsOf(texts.stream()
                            .filter(List.of("rep", "manager", "director")::contains)
                            .toList());
        }
    }

    private static void texts(com.fasterxml.jackson.databind.JsonNode node, List<String> found) {
        if (node.isTextual()) {
            found.add(node.asText());
        }
        node.forEach(below -> texts(below, found));
    }

    @Test
    void equalInputsGiveEqualRuns() {
        assertThat(IncentiveCalculator.DEFAULT.calculate(resolved()))
                .isEqualTo(IncentiveCalculator.DEFAULT.calculate(resolved()))
                .hasSameHashCodeAs(IncentiveCalculator.DEFAULT.calculate(resolved()));
        assertThat(EarningRun.total(IncentiveCalculator.DEFAULT
                                .calculate(resolved())
                                .earnings())
                        .values())
                .allMatch((Money total) -> total.signum() > 0);
    }
}
