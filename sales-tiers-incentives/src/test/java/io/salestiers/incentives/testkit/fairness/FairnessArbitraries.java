package io.salestiers.incentives.testkit.fairness;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.testkit.money.MoneyArbitraries;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.incentives.fairness.CategoryId;
import io.salestiers.incentives.fairness.Discretion;
import io.salestiers.incentives.fairness.FactorId;
import io.salestiers.incentives.fairness.FairnessInputs;
import io.salestiers.incentives.fairness.FairnessRules;
import io.salestiers.incentives.fairness.GroupKey;
import io.salestiers.incentives.fairness.PaidPerson;
import io.salestiers.incentives.fairness.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Makes the inputs of fairness reports: up to 60 people in up to four categories and three groups, some of them too small to be
 * shown, some people in none; equal pay, no variable pay, factors that do not vary; decisions by up to three deciders, some of
 * which cancel out.
 */
public final class FairnessArbitraries {
    /** The group to which gaps are stated. */
    public static final GroupKey REFERENCE = GroupKey.of("m");
    /** The currency. */
    public static final Currency CNY = Currency.of("CNY");
    /** The neutral factors. */
    public static final List<FactorId> FACTORS = List.of(FactorId.of("attainment"), FactorId.of("days"));

    private FairnessArbitraries() {}

    private record Draft(int category, int group, long fixed, long variable, int attainment, int days, int decision) {}

    /**
     * Inputs with groups.
     *
     * @return people of all kinds
     */
    public static Arbitrary<GroupedPeople> people() {
        Arbitrary<Integer> categories = Arbitraries.frequencyOf(
                Tuple.of(5, Arbitraries.just(0)),
                Tuple.of(3, Arbitraries.just(1)),
                Tuple.of(2, Arbitraries.integers().between(2, 3)));
        Arbitrary<Integer> groups =
                Arbitraries.frequency(Tuple.of(6, 0), Tuple.of(5, 1), Tuple.of(1, 2), Tuple.of(1, 3));
        Arbitrary<Long> fixed = Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.of(100_000L, 120_000L)),
                Tuple.of(3, Arbitraries.longs().between(50_000, 500_000)));
        Arbitrary<Long> variable = Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(0L)),
                Tuple.of(4, Arbitraries.longs().between(-1_000, 200_000)));
        Arbitrary<Integer> decisions =
                Arbitraries.frequency(Tuple.of(6, 0), Tuple.of(8, 1), Tuple.of(5, 2), Tuple.of(1, 3), Tuple.of(1, 4));
        Arbitrary<Draft> person = Combinators.combine(
                        categories,
                        groups,
                        fixed,
                        variable,
                        Arbitraries.integers().between(50, 150),
                        Arbitraries.of(20, 20, 20, 10),
                        decisions)
                .as(Draft::new);
        return Arbitraries.frequencyOf(
                        Tuple.of(2, person.list().ofMinSize(1).ofMaxSize(20)),
                        Tuple.of(5, person.list().ofMinSize(40).ofMaxSize(60)))
                .map(FairnessArbitraries::inputs);
    }

    private static GroupedPeople inputs(List<Draft> drafts) {
        List<PaidPerson> people = new ArrayList<>();
        Map<PersonId, GroupKey> groups = new TreeMap<>();
        List<Discretion> discretions = new ArrayList<>();
        TreeSet<PersonId> candidates = new TreeSet<>();
        TreeSet<PersonId> selected = new TreeSet<>();
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            PersonId id = PersonId.of("P-" + (100 + i));
            people.add(person(id, draft));
            if (draft.group() < 3) {
                groups.put(id, GroupKey.of(List.of("m", "f", "x").get(draft.group())));
            }
            decide(discretions, id, draft);
            if (draft.days() == 20) {
                candidates.add(id);
                if (draft.attainment() > 110) {
                    selected.add(id);
                }
            }
        }
        return new GroupedPeople(
                new FairnessInputs(
                        people,
                        new TreeSet<>(FACTORS),
                        List.of(new Selection(LocalizedText.of("Promotion", "晋升"), candidates, selected)),
                        discretions),
                groups);
    }

    private static PaidPerson person(PersonId id, Draft draft) {
        SortedMap<FactorId, Ratio> factors = new TreeMap<>();
        factors.put(FACTORS.get(0), Ratio.of(draft.attainment(), 100));
        factors.put(FACTORS.get(1), Ratio.of(draft.days()));
        return new PaidPerson(
                id,
                CategoryId.of("C-" + draft.category()),
                Money.ofMinor(draft.fixed(), CNY),
                Money.ofMinor(draft.variable(), CNY),
                factors);
    }

    /* Decider 1, 2, 3, or one of them who gives and takes back. */
    private static void decide(List<Discretion> discretions, PersonId payee, Draft draft) {
        if (draft.decision() == 0) {
            return;
        }
        PersonId decider = PersonId.of("D-" + Math.min(draft.decision(), 3));
        Money amount = Money.ofMinor(100L * draft.attainment(), CNY);
        discretions.add(new Discretion(decider, payee, Discretion.Kind.BONUS, amount));
        if (draft.decision() == 4) {
            discretions.add(new Discretion(decider, payee, Discretion.Kind.ADJUSTMENT, amount.negated()));
        }
    }

    /**
     * Rules of reports.
     *
     * @return groups of 3 to 50, shares of every size, among them those of {@link FairnessRules#USUAL}, roundings of every mode
     */
    public static Arbitrary<FairnessRules> rules() {
        Arbitrary<Ratio> shares = Arbitraries.oneOf(
                Arbitraries.of("0.8", "0.05", "1/3", "0.00000001", "0.99").map(Ratio::parse),
                Arbitraries.longs()
                        .between(2, 1_000_000)
                        .flatMap(of -> Arbitraries.longs().between(1, of - 1).map(part -> Ratio.of(part, of))));
        Arbitrary<Ratio> errors = Combinators.combine(
                        Arbitraries.longs().between(1, 400), Arbitraries.longs().between(1, 100))
                .as(Ratio::of);
        return Combinators.combine(
                        Arbitraries.integers().between(3, 50),
                        shares,
                        shares,
                        shares,
                        errors,
                        MoneyArbitraries.roundings())
                .as(FairnessRules::new);
    }
}
