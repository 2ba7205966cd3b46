package io.salestiers.incentives.fairness;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Currency;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.result.WithFindings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Makes fairness reports. Stateless and pure: groups are given to the call, and nothing of who belongs to which is kept.
 *
 * <!-- sample: FairnessCalculatorTest#fairness -->
 * <pre>{@code
 * // men and women attain 1 to 6 and are paid 10 a point, men on top of 100, women on top of 80
 * FairnessReport report = FairnessCalculator.DEFAULT
 *         .report(inputs, labels, GroupKey.of("men"), FairnessRules.USUAL)
 *         .orThrow();
 * CategoryGap women = report.categories().get(0).gaps().get(0);
 * Explanation gap = women.gap(); // (135 − 115) ÷ 135 = 4/27
 * Explanation unexplained = women.unexplained(); // all of it
 * List<Finding> concerns = report.concerns(); // a gap in category sales that attainment does not explain
 * }</pre>
 *
 * <p>Safe for use by several threads.
 */
public final class FairnessCalculator {
    /** The calculator. */
    public static final FairnessCalculator DEFAULT = new FairnessCalculator();

    private FairnessCalculator() {}

    /**
     * Makes a report.
     *
     * @param inputs who was paid, selected, and what was decided by whom
     * @param groups the group of each person; who has none takes part in no number. Not kept
     * @param reference the group to which gaps of pay are stated, such as {@code men}
     * @param rules when groups are shown and concerns are raised
     * @return the report, whose {@link FairnessReport#concerns()} are findings about fairness; or, if something is wrong with the
     *     inputs, all that is
     */
    public WithFindings<FairnessReport> report(
            FairnessInputs inputs, Map<PersonId, GroupKey> groups, GroupKey reference, FairnessRules rules) {
        requireNonNull(reference, "reference");
        List<Finding> findings = check(inputs);
        if (!findings.isEmpty()) {
            return WithFindings.failed(findings);
        }
        List<SelectionResult> selections = inputs.selections().stream()
                .map(selection -> SelectionRates.of(selection, groups, rules))
                .toList();
        SortedMap<GroupKey, List<PaidPerson>> shown = shown(inputs.people(), groups, rules);
        Discretions discretions = new Discretions(inputs.discretions(), shown, reference, rules);
        List<DeciderDiscretion> deciders = discretions.byDecider();
        List<GroupDiscretion> discretion = inputs.discretions().isEmpty() ? List.of() : discretions.byGroup();
        List<CategoryPay> categories = categories(shown, inputs.factors(), reference, rules);
        return WithFindings.of(
                new FairnessReport(
                        reference,
                        rules,
                        selections,
                        new GroupPays(shown, reference, rules).all(),
                        categories,
                        discretion,
                        deciders,
                        discretions.notShownDeciders(deciders.size()),
                        Concerns.of(selections, categories, discretion, rules)),
                List.of());
    }

    private static SortedMap<GroupKey, List<PaidPerson>> shown(
            List<PaidPerson> people, Map<PersonId, GroupKey> groups, FairnessRules rules) {
        SortedMap<GroupKey, List<PaidPerson>> byGroup = new TreeMap<>();
        for (PaidPerson person : people) {
            GroupKey group = groups.get(person.person());
            if (group != null) {
                byGroup.computeIfAbsent(group, key -> new ArrayList<>()).add(person);
            }
        }
        byGroup.keySet().retainAll(ShownParts.groups(GroupPays.sizes(byGroup), rules.leastGroup()));
        return byGroup;
    }

    private static List<CategoryPay> categories(
            SortedMap<GroupKey, List<PaidPerson>> shown,
            SortedSet<FactorId> factors,
            GroupKey reference,
            FairnessRules rules) {
        SortedMap<CategoryId, SortedMap<GroupKey, List<PaidPerson>>> byCategory = new TreeMap<>();
        shown.forEach((group, people) -> people.forEach(person -> byCategory
                .computeIfAbsent(person.category(), id -> new TreeMap<>())
                .computeIfAbsent(group, key -> new ArrayList<>())
                .add(person)));
        SortedMap<PayPart, SortedSet<CategoryId>> shownOf = new TreeMap<>();
        for (PayPart part : PayPart.values()) {
            shownOf.put(part, shownCategories(byCategory, part, rules));
        }
        List<CategoryPay> result = new ArrayList<>();
        byCategory.forEach((category, byGroup) -> shownOf.forEach((part, some) -> {
            if (some.contains(category)) {
                result.add(new CategoryPays(part, byGroup, factors, reference, rules).of(category));
            }
        }));
        return result;
    }

    /* Each cell must have enough people, and enough who are paid something, because a zero hides nobody. */
    private static SortedSet<CategoryId> shownCategories(
            SortedMap<CategoryId, SortedMap<GroupKey, List<PaidPerson>>> byCategory,
            PayPart part,
            FairnessRules rules) {
        SortedMap<CategoryId, Map<Cell, Set<PersonId>>> cells = new TreeMap<>();
        byCategory.forEach((category, byGroup) -> {
            Map<Cell, Set<PersonId>> row = new HashMap<>();
            byGroup.forEach((group, people) -> people.forEach(person -> {
                row.computeIfAbsent(new Cell(group, false), key -> new HashSet<>())
                        .add(person.person());
                if (part.of(person).signum() != 0) {
                    row.computeIfAbsent(new Cell(group, true), key -> new HashSet<>())
                            .add(person.person());
                }
            }));
            cells.put(category, row);
        });
        return ShownParts.rows(cells, rules.leastGroup());
    }

    /** The people of a group, or those of them who are paid something. */
    private record Cell(GroupKey group, boolean paid) {}

    private static List<Finding> check(FairnessInputs inputs) {
        List<Finding> findings = new ArrayList<>();
        Set<PersonId> known = new HashSet<>();
        SortedSet<PersonId> twice = new TreeSet<>();
        for (PaidPerson person : inputs.people()) {
            if (!known.add(person.person())) {
                twice.add(person.person());
            }
            inputs.factors().stream()
                    .filter(factor -> !person.factors().containsKey(factor))
                    .forEach(factor -> findings.add(found(FairnessFinding.FACTOR_MISSING, person.person())
                            .with("factor", factor.value())));
        }
        twice.forEach(person -> findings.add(found(FairnessFinding.DUPLICATE_PERSON, person)));
        if (!inputs.people().isEmpty()) {
            Currency currency = inputs.people().get(0).fixed().currency();
            for (PaidPerson person : inputs.people()) {
                other(findings, currency, person.fixed().currency(), person.person());
            }
            for (Discretion some : inputs.discretions()) {
                other(findings, currency, some.amount().currency(), some.payee());
            }
        }
        for (Discretion some : inputs.discretions()) {
            if (!known.contains(some.payee())) {
                findings.add(found(FairnessFinding.UNKNOWN_PAYEE, some.payee())
                        .with("decider", some.decider().value()));
            }
        }
        return findings;
    }

    private static void other(List<Finding> findings, Currency expected, Currency actual, PersonId person) {
        if (!expected.equals(actual)) {
            findings.add(found(FairnessFinding.OTHER_CURRENCY, person)
                    .with("expected", expected.code())
                    .with("currency", actual.code()));
        }
    }

    private static Finding found(FairnessFinding code, PersonId person) {
        return Finding.of(code, Place.about(person.value())).with("person", person.value());
    }
}
