package io.salestiers.incentives.fairness;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.result.Finding;
import io.salestiers.core.table.Table;
import java.util.List;

/**
 * Whether selections and pay are fair to groups, in numbers. It says which group each number is of and how many people that has, never
 * who belongs to a group. Whoever is in a group that is too small to be shown, or in none, takes part in no number.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param reference the group to which gaps of pay are stated
 * @param rules when groups are shown and concerns are raised
 * @param selections the selections, in the order of the inputs
 * @param pay the pay of each group that is shown, by key
 * @param categories the categories of equal work that can be shown without telling anybody's pay, by category and part of pay
 * @param discretion what people have decided about the pay of each group; empty if nothing was decided
 * @param deciders what each person has decided, for those whose decisions can be shown; by decider
 * @param hiddenDeciders how many deciders are not shown
 * @param concerns what is worth a look: a reason to ask, no verdict about anybody
 */
public record FairnessReport(
        GroupKey reference,
        FairnessRules rules,
        List<SelectionResult> selections,
        List<GroupPay> pay,
        List<CategoryPay> categories,
        List<GroupDiscretion> discretion,
        List<DeciderDiscretion> deciders,
        int hiddenDeciders,
        List<Finding> concerns) {
    /** Copies the lists. */
    public FairnessReport {
        requireNonNull(reference, "reference");
        requireNonNull(rules, "rules");
        selections = List.copyOf(selections);
        pay = List.copyOf(pay);
        categories = List.copyOf(categories);
        discretion = List.copyOf(discretion);
        deciders = List.copyOf(deciders);
        concerns = List.copyOf(concerns);
    }

    /**
     * The report as tables: {@code fairness-selections}, {@code fairness-pay}, {@code fairness-quartiles}, {@code
     * fairness-categories}, {@code fairness-discretion}, {@code fairness-deciders}.
     *
     * @return one value a row, with stable keys; the keys are part of the API
     */
    public List<Table> tables() {
        return FairnessTables.of(this);
    }
}
