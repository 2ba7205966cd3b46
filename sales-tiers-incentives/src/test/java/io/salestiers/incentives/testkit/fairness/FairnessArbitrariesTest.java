package io.salestiers.incentives.testkit.fairness;

import io.salestiers.incentives.fairness.FairnessCalculator;
import io.salestiers.incentives.fairness.FairnessReport;
import io.salestiers.incentives.fairness.FairnessRules;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

class FairnessArbitrariesTest {
    @Provide
    Arbitrary<GroupedPeople> people() {
        return FairnessArbitraries.people();
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void everyCaseOccurs(@ForAll("people") GroupedPeople people) {
        FairnessReport report = FairnessCalculator.DEFAULT
                .report(people.inputs(), people.groups(), FairnessArbitraries.REFERENCE, FairnessRules.USUAL)
                .orThrow();
        long groups = people.groups().values().stream().distinct().count();
        long categories = people.inputs().people().stream()
                .map(person -> person.category())
                .distinct()
                .count();
        occurs(
                "somebody without a group",
                people.groups().size() < people.inputs().people().size());
        occurs("a group that is not shown", report.pay().size() < groups);
        occurs("no group that is shown", report.pay().isEmpty());
        occurs(
                "a category that is not shown",
                report.categories().size() < 2 * categories
                        && !report.categories().isEmpty());
        occurs(
                "a gap that is explained in part",
                report.categories().stream()
                        .flatMap(category -> category.gaps().stream())
                        .anyMatch(gap -> gap.explained().value().isPresent()));
        occurs("deciders that are shown", !report.deciders().isEmpty());
        occurs("deciders that are not shown", report.hiddenDeciders() > 0);
    }

    private static void occurs(String what, boolean so) {
        Statistics.label(what).collect(so);
        Statistics.label(what).coverage(coverage -> coverage.check(true).percentage(percent -> percent > 1.0));
    }
}
