package io.salestiers.kpi.analysis.comparison;

import static io.salestiers.kpi.testkit.analysis.AnalysisArbitraries.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.money.Rounding;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.testkit.money.BigRational;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.Texts;
import io.salestiers.core.unit.Quantity;
import io.salestiers.kpi.KpiMessages;
import io.salestiers.kpi.analysis.AnalysisFinding;
import io.salestiers.kpi.analysis.Explained;
import io.salestiers.kpi.evaluation.KpiValue;
import io.salestiers.kpi.measure.Reading;
import io.salestiers.kpi.measure.Reason;
import io.salestiers.kpi.testkit.analysis.AnalysisArbitraries;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class GroupComparisonTest {
    private static Set<Subject> people(String prefix, int count) {
        Set<Subject> people = new TreeSet<>();
        for (int i = 0; i < count; i++) {
            people.add(Subject.of(PersonId.of(prefix + i)));
        }
        return people;
    }

    private static List<KpiValue> values(String period, String trained, String untrained) {
        List<KpiValue> values = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            values.add(value("t" + i, period, trained));
            values.add(value("u" + i, period, untrained));
        }
        return values;
    }

    private static Reading ratio(String number) {
        return Reading.known(Quantity.ratio(Ratio.parse(number)));
    }

    /** From 0.50 to 0.54 and from 0.45 to 0.46: 0.04 − 0.01. */
    @Test
    void compare() {
        List<KpiValue> before = values("2025-Q1", "0.50", "0.45");
        List<KpiValue> after = values("2025-Q2", "0.54", "0.46");
        Set<Subject> trained = people("t", 5);
        Set<Subject> untrained = people("u", 5);
        // sample: compare
        GroupComparison effect = GroupComparisonCalculator.DEFAULT.compare(before, after, trained, untrained, 5);
        Reading change = effect.treated().change(); // 0.04: from 0.50 to 0.54
        Reading difference = effect.difference(); // 0.03 more than the others
        String caution = GroupComparison.CAUTION.en();
        // end
        assertThat(change).isEqualTo(ratio("0.04"));
        assertThat(difference).isEqualTo(ratio("0.03"));
        assertThat(effect.others().before()).isEqualTo(ratio("0.45"));
        assertThat(caution).contains("shows no cause");
        Explained.verify(effect.explanation());
        String text = effect.explanation()
                .print(Texts.of(Language.EN, List.of(CoreMessages.catalogue(), KpiMessages.catalogue())));
        assertThat(text).contains("shows no cause").contains("mean change of those trained (5;");
        assertThat(text).doesNotContain("person:");
        assertThat(effect.table(Rounding.halfEven(4)).rows()).hasSize(3);
    }

    @Test
    void smallGroupHidesBoth() {
        List<KpiValue> before = values("2025-Q1", "0.50", "0.45");
        List<KpiValue> after = values("2025-Q2", "0.54", "0.46");
        GroupComparison effect =
                GroupComparisonCalculator.DEFAULT.compare(before, after, people("t", 4), people("u", 5), 5);
        Reading hidden = Reading.notMeaningful(Reason.TOO_FEW);
        assertThat(effect.treated()).isEqualTo(new GroupChange(4, 0, hidden, hidden, hidden));
        assertThat(effect.others()).isEqualTo(new GroupChange(5, 0, hidden, hidden, hidden));
        assertThat(effect.difference()).isEqualTo(hidden);
        assertThat(effect.explanation().flatten())
                .allSatisfy(step -> assertThat(step.value()).isEmpty());
        assertThatThrownBy(() ->
                        GroupComparisonCalculator.DEFAULT.compare(before, after, people("t", 4), people("u", 5), 2))
                .hasMessage("least must be 3 or more, but was 2");
    }

    @Test
    void whoIsInBothGroupsIsRefused() {
        List<KpiValue> values = values("2025-Q1", "0.50", "0.45");
        assertThatThrownBy(() ->
                        GroupComparisonCalculator.DEFAULT.compare(values, values, people("t", 4), people("t", 2), 3))
                .isInstanceOfSatisfying(
                        InvalidDefinitionException.class,
                        refused -> assertThat(refused.findings())
                                .extracting(finding -> finding.code())
                                .containsExactly(AnalysisFinding.IN_BOTH_GROUPS, AnalysisFinding.IN_BOTH_GROUPS));
    }

    @Provide
    Arbitrary<List<KpiValue>> values() {
        return AnalysisArbitraries.acrossPersons();
    }

    /** Gaps leave a person out; what is left equals the mean of differences in plain fractions. */
    @Property(tries = 200)
    void changesEqualTheMeanOfDifferences(
            @ForAll("values") List<KpiValue> before, @ForAll("values") List<KpiValue> after) {
        Set<Subject> treated = people("p", 12);
        Set<Subject> others = new TreeSet<>(people("p", 25));
        others.removeAll(treated);
        GroupComparison comparison = GroupComparisonCalculator.DEFAULT.compare(before, after, treated, others, 3);
        BigRational[] sums = {BigRational.ZERO, BigRational.ZERO};
        int[] counts = {0, 0};
        for (KpiValue one : before) {
            for (KpiValue other : after) {
                if (one.subject().equals(other.subject())
                        && one.reading() instanceof Reading.Known from
                        && other.reading() instanceof Reading.Known to) {
                    int group = treated.contains(one.subject()) ? 0 : 1;
                    counts[group]++;
                    sums[group] = sums[group]
                            .plus(BigRational.of(to.value().value()))
                            .plus(BigRational.of(from.value().value()).negated());
                }
            }
        }
        assertThat(comparison.treated().sample()).isEqualTo(counts[0]);
        assertThat(comparison.others().left()).isEqualTo(others.size() - counts[1]);
        if (counts[0] >= 3 && counts[1] >= 3) {
            BigRational expected = sums[0].times(BigRational.of(counts[0]).inverse())
                    .plus(sums[1].times(BigRational.of(counts[1]).inverse()).negated());
            assertThat(BigRational.of(
                            comparison.difference().quantity().orElseThrow().value()))
                    .isEqualTo(expected);
        } else {
            assertThat(comparison.difference()).isEqualTo(Reading.notMeaningful(Reason.TOO_FEW));
        }
        Explained.verify(comparison.explanation());
    }
}
