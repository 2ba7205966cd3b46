package io.salestiers.incentives.testkit.scenario;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.observation.DimensionId;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.incentives.scenario.BudgetCase;
import io.salestiers.incentives.scenario.ExpectedDeal;
import io.salestiers.incentives.scenario.Growth;
import io.salestiers.incentives.scenario.GrowthOf;
import io.salestiers.incentives.scenario.SpreadOutcome;
import io.salestiers.incentives.testkit.credit.CreditArbitraries;
import io.salestiers.incentives.testkit.plan.SmallCompany;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Makes what a budget of {@link SmallCompany} assumes: growth of everybody, Ann and the west, also none and to nothing; spreads of
 * up to three outcomes; up to three deals of the months July and August 2018, some of them certain.
 */
public final class BudgetArbitraries {
    private static final List<String> REPS = List.of("Ann", "Bo", "Eve");

    private BudgetArbitraries() {}

    /**
     * Cases.
     *
     * @return assumptions of up to 24 combinations
     */
    public static Arbitrary<BudgetCase> cases() {
        return Combinators.combine(growths(), spreads(), deals())
                .as((growths, spread, deals) ->
                        new BudgetCase(LocalizedText.of("Base", "基准情形"), growths, spread, deals));
    }

    private static Arbitrary<List<Growth>> growths() {
        Arbitrary<GrowthOf> whose = Arbitraries.of(
                new GrowthOf.All(), new GrowthOf.Payee(PersonId.of("Ann")), new GrowthOf.Unit(UnitId.of("west")));
        Arbitrary<Ratio> factors = Arbitraries.of("0", "0.9", "1", "1.1", "4/3").map(Ratio::parse);
        return Combinators.combine(whose, factors).as(Growth::new).list().ofMaxSize(3);
    }

    private static Arbitrary<List<SpreadOutcome>> spreads() {
        Arbitrary<Ratio> factors = Arbitraries.of("0", "0.5", "1", "1.25", "2").map(Ratio::parse);
        return Combinators.combine(
                        factors.list().ofMaxSize(3), Arbitraries.integers().between(1, 5))
                .as((some, weight) -> {
                    // the first weighs as much as it says, each other one 1
                    List<SpreadOutcome> spread = new ArrayList<>();
                    int sum = weight + some.size() - 1;
                    for (int i = 0; i < some.size(); i++) {
                        spread.add(new SpreadOutcome(some.get(i), Ratio.of(i == 0 ? weight : 1, sum)));
                    }
                    return spread;
                });
    }

    private static Arbitrary<List<ExpectedDeal>> deals() {
        Arbitrary<Ratio> probabilities =
                Arbitraries.of("1/10", "1/2", "2/3", "1").map(Ratio::parse);
        Arbitrary<Integer> days = Arbitraries.integers().between(10, 31);
        Arbitrary<Integer> dollars = Arbitraries.integers().between(1, 2_000);
        return Combinators.combine(Arbitraries.of(REPS), days, dollars, probabilities)
                .as((rep, day, amount, probability) -> new Object[] {rep, day, amount, probability})
                .list()
                .ofMaxSize(3)
                .map(BudgetArbitraries::deals);
    }

    private static List<ExpectedDeal> deals(List<Object[]> drafts) {
        List<ExpectedDeal> deals = new ArrayList<>();
        for (Object[] draft : drafts) {
            deals.add(new ExpectedDeal(
                    List.of(SmallCompany.credit(
                            "D-" + (deals.size() + 1),
                            (String) draft[0],
                            "2018-0" + (7 + (int) draft[1] % 2) + "-" + draft[1],
                            draft[2] + ".00")),
                    (Ratio) draft[3]));
        }
        return deals;
    }

    /**
     * Cases of which every part varies, whatever they could be calculated for: growth of every kind, deals of whole credits.
     *
     * @return assumptions, for what stores them
     */
    public static Arbitrary<BudgetCase> fullCases() {
        Arbitrary<GrowthOf> of = Arbitraries.of(
                new GrowthOf.All(),
                new GrowthOf.Payee(PersonId.of("Bo")),
                new GrowthOf.Unit(UnitId.of("华东")),
                new GrowthOf.Dimension(DimensionId.of("product"), "A-1, blue"));
        Arbitrary<Growth> growths = Combinators.combine(
                        of, Arbitraries.of("0", "1/3", "1.1", "20").map(Ratio::parse))
                .as(Growth::new);
        Arbitrary<ExpectedDeal> deals = Combinators.combine(
                        CreditArbitraries.fullCredits().list().ofMinSize(1).ofMaxSize(3),
                        Arbitraries.of("0.0001", "1/3", "1").map(Ratio::parse))
                .as(ExpectedDeal::new);
        return Combinators.combine(
                        Arbitraries.of(LocalizedText.of("Low", "低情形"), LocalizedText.of("High", "高情形")),
                        growths.list().ofMaxSize(4),
                        spreads(),
                        deals.list().ofMaxSize(3))
                .as(BudgetCase::new);
    }
}
