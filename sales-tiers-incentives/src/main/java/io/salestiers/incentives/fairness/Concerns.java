package io.salestiers.incentives.fairness;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.text.Argument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What of a report is worth a look. */
final class Concerns {
    private Concerns() {}

    static List<Finding> of(
            List<SelectionResult> selections,
            List<CategoryPay> categories,
            List<GroupDiscretion> discretion,
            FairnessRules rules) {
        List<Finding> findings = new ArrayList<>();
        selections.forEach(selection -> of(selection, findings));
        categories.forEach(category -> of(category, rules, findings));
        discretion.forEach(group -> of(group, findings));
        return findings;
    }

    private static void of(SelectionResult selection, List<Finding> findings) {
        for (GroupSelection group : selection.groups()) {
            code(group.verdict())
                    .ifPresent(code -> findings.add(Finding.of(
                                    code, Place.about(group.group().value()))
                            .with("selection", Argument.name(selection.name()))
                            .with("group", group.group().value())
                            .with("selected", group.selected())
                            .with("candidates", group.candidates())
                            .with("ratio", Figures.value(group.ratio()).toArgument())
                            .with("probability", group.probability().toArgument())
                            .with("highest", selection.highest().orElseThrow().value())));
        }
    }

    private static Optional<FairnessFinding> code(SelectionVerdict verdict) {
        return switch (verdict) {
            case LOW -> Optional.of(FairnessFinding.SELECTION_RATIO);
            case LOW_BUT_UNCERTAIN -> Optional.of(FairnessFinding.SELECTION_RATIO_UNCERTAIN);
            case DIFFERENCE_BEYOND_CHANCE -> Optional.of(FairnessFinding.SELECTION_DIFFERENCE);
            case NO_CONCERN -> Optional.empty();
        };
    }

    private static void of(CategoryPay category, FairnessRules rules, List<Finding> findings) {
        for (CategoryGap gap : category.gaps()) {
            if (gap.beyondChance() && Figures.value(gap.unexplained()).abs().compareTo(rules.payGap()) >= 0) {
                findings.add(Finding.of(
                                FairnessFinding.UNEXPLAINED_GAP,
                                Place.about(category.category().value()))
                        .with("category", category.category().value())
                        .with("part", Argument.term(category.part().key()))
                        .with("group", gap.group().value())
                        .with("people", category.people())
                        .with("gap", Figures.value(gap.gap()).toArgument())
                        .with("unexplained", Figures.value(gap.unexplained()).toArgument()));
            }
        }
    }

    /* A wider gap is a gap further from zero: who is paid less gets less still, or who is paid more gets more. */
    private static void of(GroupDiscretion group, List<Finding> findings) {
        if (group.beyondChance()
                && known(group.gapWith())
                                .abs()
                                .compareTo(known(group.gapWithout()).abs())
                        > 0) {
            findings.add(Finding.of(
                            FairnessFinding.DISCRETION_WIDENS,
                            Place.about(group.group().value()))
                    .with("group", group.group().value())
                    .with("people", group.people())
                    .with("without", known(group.gapWithout()).toArgument())
                    .with("with", known(group.gapWith()).toArgument()));
        }
    }

    private static Ratio known(Explanation figure) {
        return figure.value().map(quantity -> quantity.value()).orElse(Ratio.ZERO);
    }
}
