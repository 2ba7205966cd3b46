package io.salestiers.incentives.fairness;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.explain.Explanation;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.money.Rounding;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.table.Cell;
import io.salestiers.core.table.Table;
import io.salestiers.core.testkit.explain.Recalculation;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.text.Texts;
import io.salestiers.core.unit.Quantity;
import io.salestiers.incentives.IncentivesMessages;
import io.salestiers.kpi.KpiMessages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FairnessCalculatorTest {
    private static final Currency CNY = Currency.of("CNY");
    private static final GroupKey MEN = GroupKey.of("men");
    private static final GroupKey WOMEN = GroupKey.of("women");
    private static final CategoryId SALES = CategoryId.of("sales");
    private static final FactorId ATTAINMENT = FactorId.of("attainment");
    private static final FairnessRules RULES =
            new FairnessRules(3, Ratio.of(4, 5), Ratio.of(1, 20), Ratio.of(1, 20), Ratio.of(2), Rounding.halfEven(4));

    private final List<PaidPerson> people = new ArrayList<>();
    private final List<Selection> selections = new ArrayList<>();
    private final List<Discretion> discretions = new ArrayList<>();
    private final TreeSet<FactorId> factors = new TreeSet<>();
    private final Map<PersonId, GroupKey> groups = new TreeMap<>();

    private static Money cny(String amount) {
        return Money.of(amount, CNY);
    }

    private void person(String id, GroupKey group, CategoryId category, String fixed, String variable) {
        people.add(new PaidPerson(PersonId.of(id), category, cny(fixed), cny(variable), new TreeMap<>()));
        groups.put(PersonId.of(id), group);
    }

    private void person(String id, GroupKey group, String attainment, String pay) {
        SortedMap<FactorId, Ratio> factor = new TreeMap<>(Map.of(ATTAINMENT, Ratio.parse(attainment)));
        people.add(new PaidPerson(PersonId.of(id), SALES, cny(pay), cny("0.00"), factor));
        groups.put(PersonId.of(id), group);
        factors.add(ATTAINMENT);
    }

    private FairnessInputs inputs() {
        return new FairnessInputs(people, factors, selections, discretions);
    }

    private FairnessReport report() {
        FairnessReport report =
                FairnessCalculator.DEFAULT.report(inputs(), groups, MEN, RULES).orThrow();
        explained(report);
        return report;
    }

    /* Every step follows from those below it, and has a text in both languages. */
    private static void explained(FairnessReport report) {
        List<Explanation> all = new ArrayList<>();
        report.selections().forEach(each -> each.groups().forEach(group -> all.add(group.ratio())));
        report.pay().forEach(group -> {
            all.add(group.receiving());
            all.addAll(group.quartiles());
            group.gaps().values().forEach(gap -> all.addAll(List.of(gap.mean(), gap.median())));
        });
        report.categories().forEach(category -> {
            all.add(category.determination());
            category.gaps()
                    .forEach(gap ->
                            all.addAll(List.of(gap.gap(), gap.explained(), gap.unexplained(), gap.squaredErrors())));
        });
        report.discretion()
                .forEach(group ->
                        all.addAll(List.of(group.affected(), group.each(), group.gapWith(), group.gapWithout())));
        report.deciders().forEach(decider -> all.addAll(decider.each().values()));
        for (Language language : Language.values()) {
            Texts texts = texts(language);
            all.forEach(each -> {
                Recalculation.verify(each);
                assertThat(each.print(texts)).doesNotContain("[");
            });
            report.concerns()
                    .forEach(finding -> assertThat(finding.message(texts)).doesNotContain("["));
        }
    }

    private static Texts texts(Language language) {
        return Texts.of(
                language, List.of(IncentivesMessages.catalogue(), KpiMessages.catalogue(), CoreMessages.catalogue()));
    }

    private static Ratio value(Explanation figure) {
        return figure.value().map(Quantity::value).orElseThrow();
    }

    private static String reason(Explanation figure) {
        assertThat(figure.value()).isEmpty();
        return figure.key().replace("incentives.fairness.explain.", "");
    }

    @Nested
    class Selections {
        private void select(int men, int menSelected, int women, int womenSelected) {
            TreeSet<PersonId> candidates = new TreeSet<>();
            TreeSet<PersonId> selected = new TreeSet<>();
            add("M", MEN, men, menSelected, candidates, selected);
            add("F", WOMEN, women, womenSelected, candidates, selected);
            selections.add(new Selection(LocalizedText.of("Promotion", "晋升"), candidates, selected));
        }

        private void add(
                String name, GroupKey group, int size, int chosen, Set<PersonId> candidates, Set<PersonId> selected) {
            for (int i = 0; i < size; i++) {
                PersonId id = PersonId.of(name + i);
                groups.put(id, group);
                candidates.add(id);
                if (i < chosen) {
                    selected.add(id);
                }
            }
        }

        /**
         * 48 of 80 are 60 %, 12 of 40 are 30 %, which is one half of it: the example of question 12 of the Questions and Answers
         * on the Uniform Guidelines, 44 FR 11996 (1979).
         */
        @Test
        void fourFifths() {
            select(80, 48, 40, 12);

            SelectionResult result = report().selections().get(0);

            assertThat(result.highest()).contains(MEN);
            GroupSelection women = result.find(WOMEN).orElseThrow();
            assertThat(women.rate()).isEqualTo(Ratio.of(3, 10));
            assertThat(value(women.ratio())).isEqualTo(Ratio.of(1, 2));
            assertThat(women.candidates()).isEqualTo(40);
            assertThat(women.selected()).isEqualTo(12);
            assertThat(women.verdict()).isEqualTo(SelectionVerdict.LOW);
            GroupSelection men = result.find(MEN).orElseThrow();
            assertThat(value(men.ratio())).isEqualTo(Ratio.ONE);
            assertThat(men.probability()).isEqualTo(Ratio.ONE);
            assertThat(men.verdict()).isEqualTo(SelectionVerdict.NO_CONCERN);
            assertThat(report().concerns()).singleElement().satisfies(finding -> {
                assertThat(finding.code()).isEqualTo(FairnessFinding.SELECTION_RATIO);
                assertThat(finding.message(texts(Language.EN)))
                        .startsWith("Promotion: women was selected in 12 of 40 cases, 0.5 of the rate of men; chance");
            });
        }

        /** 4 of 5 is exactly four fifths of 5 of 5: not below. */
        @Test
        void exactlyFourFifths() {
            select(5, 5, 5, 4);
            assertThat(report().selections().get(0).find(WOMEN).orElseThrow().verdict())
                    .isEqualTo(SelectionVerdict.NO_CONCERN);
            assertThat(report().concerns()).isEmpty();
        }

        /**
         * 3 of 4 and 1 of 4: of the 70 ways to choose 4 of 8, 1 + 16 + 16 + 1 are no more probable than the 16 of 3 and 1, which
         * are 34/70 = 0.4857…, rounded up.
         */
        @Test
        void fewMayBeChance() {
            select(4, 3, 4, 1);

            GroupSelection women = report().selections().get(0).find(WOMEN).orElseThrow();

            assertThat(women.probability()).isEqualTo(Ratio.parse("0.485715"));
            assertThat(women.verdict()).isEqualTo(SelectionVerdict.LOW_BUT_UNCERTAIN);
            assertThat(report().concerns())
                    .extracting(Finding::code)
                    .containsExactly(FairnessFinding.SELECTION_RATIO_UNCERTAIN);
        }

        /** All 4 and none of 4: 2 of 70 ways, 2.9 %. */
        @Test
        void allAndNone() {
            select(4, 4, 4, 0);
            GroupSelection women = report().selections().get(0).find(WOMEN).orElseThrow();
            assertThat(women.probability()).isEqualTo(Ratio.parse("0.028572"));
            assertThat(women.verdict()).isEqualTo(SelectionVerdict.LOW);
        }

        /** 95 % and 85 % of many: a ratio of 0.89, and far beyond chance. */
        @Test
        void smallDifferenceBeyondChance() {
            select(400, 380, 400, 340);
            assertThat(report().selections().get(0).find(WOMEN).orElseThrow().verdict())
                    .isEqualTo(SelectionVerdict.DIFFERENCE_BEYOND_CHANCE);
            assertThat(report().concerns())
                    .extracting(Finding::code)
                    .containsExactly(FairnessFinding.SELECTION_DIFFERENCE);
        }

        @Test
        void nobodySelected() {
            select(4, 0, 4, 0);
            GroupSelection women = report().selections().get(0).find(WOMEN).orElseThrow();
            assertThat(reason(women.ratio())).isEqualTo("nobody-selected");
            assertThat(women.verdict()).isEqualTo(SelectionVerdict.NO_CONCERN);
        }

        /** Two women are too few to be shown; who is in no group is not counted. */
        @Test
        void smallGroupsAreNotShown() {
            select(4, 1, 2, 2);
            groups.remove(PersonId.of("M3"));

            SelectionResult result = report().selections().get(0);

            assertThat(result.groups()).singleElement().satisfies(men -> {
                assertThat(men.group()).isEqualTo(MEN);
                assertThat(men.candidates()).isEqualTo(3);
            });
            assertThat(result.find(WOMEN)).isEmpty();
        }

        @Test
        void nobodyIsShown() {
            select(2, 1, 2, 1);
            assertThat(report().selections().get(0).highest()).isEmpty();
            assertThat(report().selections().get(0).groups()).isEmpty();
        }

        /** Of equal rates the larger group is the highest; of equal sizes the first by key. */
        @Test
        void tiesOfTheHighest() {
            select(3, 3, 4, 4);
            select(4, 2, 4, 2);
            assertThat(report().selections())
                    .extracting(SelectionResult::highest)
                    .containsExactly(java.util.Optional.of(WOMEN), java.util.Optional.of(MEN));
        }

        @Test
        void selectedMustBeCandidates() {
            assertThatThrownBy(() -> new Selection(
                            LocalizedText.same("x"), new TreeSet<>(), new TreeSet<>(List.of(PersonId.of("Ann")))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("Ann");
        }
    }

    @Nested
    class Gaps {
        /** Men 100, 200, 300; women 90, 100, 260: means 200 and 150, medians 200 and 100. */
        private void six() {
            person("M1", MEN, SALES, "80.00", "20.00");
            person("M2", MEN, SALES, "180.00", "20.00");
            person("M3", MEN, SALES, "260.00", "40.00");
            person("F1", WOMEN, SALES, "80.00", "10.00");
            person("F2", WOMEN, SALES, "90.00", "10.00");
            person("F3", WOMEN, SALES, "248.00", "12.00");
        }

        private GroupPay pay(GroupKey group) {
            return report().pay().stream()
                    .filter(each -> each.group().equals(group))
                    .findFirst()
                    .orElseThrow();
        }

        private PartGap gap(PayPart part) {
            return requireNonNull(pay(WOMEN).gaps().get(part));
        }

        @Test
        void meansAndMedians() {
            six();

            PartGap total = gap(PayPart.TOTAL);
            assertThat(value(total.mean())).isEqualTo(Ratio.of(1, 4));
            assertThat(value(total.median())).isEqualTo(Ratio.of(1, 2));
            // 80 ÷ 3 and 32 ÷ 3; 20 and 10
            PartGap variable = gap(PayPart.VARIABLE);
            assertThat(value(variable.mean())).isEqualTo(Ratio.of(3, 5));
            assertThat(value(variable.median())).isEqualTo(Ratio.of(1, 2));
            assertThat(pay(WOMEN).people()).isEqualTo(3);
            assertThat(pay(MEN).gaps()).isEmpty();
            assertThat(total.mean().print(texts(Language.EN)))
                    .startsWith("Gap of the means, as a share of the reference group's mean = 25% (quotient)");
        }

        /** Of 4 the median is the mean of the two in the middle: men 100, 200, 300, 500: 250. */
        @Test
        void medianOfAnEvenNumber() {
            six();
            person("M4", MEN, SALES, "500.00", "0.00");
            assertThat(value(gap(PayPart.TOTAL).median())).isEqualTo(Ratio.of(3, 5));
            assertThat(value(pay(MEN).receiving())).isEqualTo(Ratio.of(3, 4));
        }

        /**
         * Sorted: 90 f, 100 f m, 200 m, 260 f, 300 m. A quarter are 1½ people: the first has f and half of the two with 100, each
         * counted by a quarter; the second the other 1½ of those, and so on.
         */
        @Test
        void quarters() {
            six();
            // lowest: 90 and ¼ of f, ¼ of m; second: ¾ of f, ¾ of m; third: 200 and ½ of 260; highest: ½ of 260 and 300
            assertThat(pay(WOMEN).quartiles())
                    .extracting(FairnessCalculatorTest::value)
                    .containsExactly(Ratio.of(5, 6), Ratio.of(1, 2), Ratio.of(1, 3), Ratio.of(1, 3));
            assertThat(pay(MEN).quartiles())
                    .extracting(FairnessCalculatorTest::value)
                    .containsExactly(Ratio.of(1, 6), Ratio.of(1, 2), Ratio.of(2, 3), Ratio.of(2, 3));
            assertThat(pay(MEN).quartiles().get(3).print(texts(Language.EN)))
                    .startsWith("Share of men in quarter 4 of all people by pay = 2/3");
        }

        /** One woman of three is paid variably: the mean would tell how much. */
        @Test
        void zerosHideNobody() {
            person("M1", MEN, SALES, "80.00", "20.00");
            person("M2", MEN, SALES, "80.00", "20.00");
            person("M3", MEN, SALES, "80.00", "20.00");
            person("F1", WOMEN, SALES, "80.00", "10.00");
            person("F2", WOMEN, SALES, "80.00", "0.00");
            person("F3", WOMEN, SALES, "80.00", "0.00");

            PartGap variable = gap(PayPart.VARIABLE);

            assertThat(reason(variable.mean())).isEqualTo("too-few-paid");
            assertThat(reason(variable.median())).isEqualTo("too-few-paid");
            assertThat(value(gap(PayPart.TOTAL).mean())).isEqualTo(Ratio.of(1, 6));
            assertThat(value(pay(WOMEN).receiving())).isEqualTo(Ratio.of(1, 3));
            assertThat(report().categories()).extracting(CategoryPay::part).containsExactly(PayPart.TOTAL);
        }

        /** The same of the reference group. */
        @Test
        void zerosOfTheReferenceHideNobody() {
            six();
            people.replaceAll(person -> person.person().value().equals("M2")
                    ? new PaidPerson(person.person(), SALES, cny("200.00"), cny("0.00"), new TreeMap<>())
                    : person);
            assertThat(reason(gap(PayPart.VARIABLE).mean())).isEqualTo("too-few-paid");
        }

        @Test
        void nobodyIsPaidVariably() {
            for (GroupKey group : List.of(MEN, WOMEN)) {
                for (int i = 0; i < 3; i++) {
                    person(group + "-" + i, group, SALES, "80.00", "0.00");
                }
            }
            PartGap variable = gap(PayPart.VARIABLE);
            assertThat(reason(variable.mean())).isEqualTo("no-reference-pay");
            assertThat(reason(variable.median())).isEqualTo("no-reference-pay");
            assertThat(value(pay(WOMEN).receiving())).isEqualTo(Ratio.ZERO);
            CategoryGap gap = report().categories().get(1).gaps().get(0);
            assertThat(reason(gap.gap())).isEqualTo("no-reference-pay");
            assertThat(reason(gap.unexplained())).isEqualTo("no-reference-pay");
        }

        @Test
        void referenceThatIsNotShown() {
            six();
            groups.remove(PersonId.of("M1"));

            FairnessReport report = report();

            assertThat(report.pay()).extracting(GroupPay::group).containsExactly(WOMEN);
            assertThat(report.pay().get(0).gaps()).isEmpty();
            assertThat(report.categories()).allMatch(category -> category.gaps().isEmpty());
            // the quarters are of those who are shown: of 3 people each has ¾
            assertThat(report.pay().get(0).quartiles())
                    .allMatch(share -> value(share).equals(Ratio.ONE));
        }

        @Test
        void nobody() {
            FairnessReport report = report();
            assertThat(report.pay()).isEmpty();
            assertThat(report.categories()).isEmpty();
            assertThat(report.tables())
                    .hasSize(6)
                    .allMatch(table -> table.rows().isEmpty());
        }
    }

    @Nested
    class EqualWork {
        private CategoryGap gap() {
            return report().categories().get(0).gaps().get(0);
        }

        /**
         * Men attain 1 to 6, women 0 to 4 (five women); all are paid 100 + 10 × attainment, women 20 less. Means 135 and 100:
         * a gap of 35/135, of which the attainment (3.5 and 2, at 10 each) explains 15/135 and 20/135 remain, without any chance.
         */
        @Test
        void unexplainedPart() {
            for (int i = 1; i <= 6; i++) {
                person("M" + i, MEN, "" + i, (100 + 10 * i) + ".00");
            }
            for (int i = 0; i <= 4; i++) {
                person("F" + i, WOMEN, "" + i, (80 + 10 * i) + ".00");
            }

            CategoryGap gap = gap();

            assertThat(value(gap.gap())).isEqualTo(Ratio.of(35, 135));
            assertThat(value(gap.explained())).isEqualTo(Ratio.of(15, 135));
            assertThat(value(gap.unexplained())).isEqualTo(Ratio.of(20, 135));
            assertThat(reason(gap.squaredErrors())).isEqualTo("no-residual");
            assertThat(gap.beyondChance()).isTrue();
            assertThat(gap.people()).isEqualTo(5);
            assertThat(report().categories().get(0).people()).isEqualTo(11);
            assertThat(report().concerns())
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.message(texts(Language.EN)))
                            .isEqualTo(
                                    "category sales, total pay: of the gap of 7/27 of women, neutral factors leave 4/27"
                                            + " unexplained (n = 11)"));
        }

        /** The same pay for all: the gap of the means is explained in full, and nobody is accused. */
        @Test
        void explainedInFull() {
            for (int i = 1; i <= 6; i++) {
                person("M" + i, MEN, "" + i, (100 + 10 * i) + ".00");
            }
            for (int i = 0; i <= 4; i++) {
                person("F" + i, WOMEN, "" + i, (100 + 10 * i) + ".00");
            }
            assertThat(value(gap().unexplained())).isEqualTo(Ratio.ZERO);
            assertThat(gap().beyondChance()).isFalse();
            assertThat(value(report().categories().get(0).determination())).isEqualTo(Ratio.ONE);
            assertThat(report().concerns()).isEmpty();
        }

        /**
         * Without factors the unexplained part is all of the gap. Five men are paid 98, 99, 100, 101, 102 and five women 10 less: s² =
         * (10 + 10) ÷ 8 = 2.5, variance 2.5 × (1/5 + 1/5) = 1, so that 10 are ten standard errors, squared 100. R² of nothing is 0.
         */
        @Test
        void standardErrors() {
            for (int i = -2; i <= 2; i++) {
                person("M" + i, MEN, SALES, (100 + i) + ".00", "0.00");
                person("F" + i, WOMEN, SALES, (90 + i) + ".00", "0.00");
            }
            assertThat(value(gap().gap())).isEqualTo(Ratio.of(1, 10));
            assertThat(value(gap().explained())).isEqualTo(Ratio.ZERO);
            assertThat(value(gap().unexplained())).isEqualTo(Ratio.of(1, 10));
            assertThat(value(gap().squaredErrors())).isEqualTo(Ratio.of(100));
            assertThat(gap().beyondChance()).isTrue();
            assertThat(value(report().categories().get(0).determination())).isEqualTo(Ratio.ZERO);
        }

        /** Two standard errors exactly are not beyond two; a little more is, but below 5 % of pay no concern. */
        @Test
        void justBeyondChance() {
            for (int i = -2; i <= 2; i++) {
                person("M" + i, MEN, SALES, (100 + i) + ".00", "0.00");
                person("F" + i, WOMEN, SALES, (98 + i) + ".00", "0.00");
            }
            assertThat(value(gap().squaredErrors())).isEqualTo(Ratio.of(4));
            assertThat(gap().beyondChance()).isFalse();
            people.replaceAll(person -> person.person().value().startsWith("F")
                    ? new PaidPerson(
                            person.person(), SALES, person.fixed().minus(cny("0.50")), cny("0.00"), new TreeMap<>())
                    : person);
            assertThat(gap().beyondChance()).isTrue();
            assertThat(report().concerns()).isEmpty();
        }

        /** Exactly 5 % is a concern: the men's pay is 100 in the mean, the women's 95. */
        @Test
        void exactlyTheThreshold() {
            for (int i = -2; i <= 2; i++) {
                person("M" + i, MEN, SALES, (100 + i) + ".00", "0.00");
                person("F" + i, WOMEN, SALES, (95 + i) + ".00", "0.00");
            }
            assertThat(report().concerns()).extracting(Finding::code).containsExactly(FairnessFinding.UNEXPLAINED_GAP);
        }

        /** Women are paid more: that is a gap too. */
        @Test
        void gapTheOtherWay() {
            for (int i = -2; i <= 2; i++) {
                person("M" + i, MEN, SALES, (100 + i) + ".00", "0.00");
                person("F" + i, WOMEN, SALES, (120 + i) + ".00", "0.00");
            }
            assertThat(value(gap().gap())).isEqualTo(Ratio.of(-1, 5));
            assertThat(report().concerns()).extracting(Finding::code).containsExactly(FairnessFinding.UNEXPLAINED_GAP);
        }

        /** Nine people: a gap, but no word about what explains it. */
        @Test
        void fewerThanTen() {
            for (int i = 1; i <= 5; i++) {
                person("M" + i, MEN, "" + i, (100 + 10 * i) + ".00");
            }
            for (int i = 1; i <= 4; i++) {
                person("F" + i, WOMEN, "" + i, (80 + 10 * i) + ".00");
            }
            assertThat(reason(report().categories().get(0).determination())).isEqualTo("too-few-people");
            assertThat(reason(gap().explained())).isEqualTo("too-few-people");
            assertThat(reason(gap().unexplained())).isEqualTo("too-few-people");
            assertThat(gap().beyondChance()).isFalse();
            // 130 and 105
            assertThat(value(gap().gap())).isEqualTo(Ratio.of(25, 130));
            person("F5", WOMEN, "5", "130.00");
            assertThat(value(gap().unexplained())).isEqualTo(Ratio.of(20, 130));
        }

        /** Everybody attains the same: nothing can be said about what a point of it pays. */
        @Test
        void factorsThatDoNotVary() {
            for (int i = 1; i <= 5; i++) {
                person("M" + i, MEN, "1", (100 + i) + ".00");
                person("F" + i, WOMEN, "1", (90 + i) + ".00");
            }
            assertThat(reason(gap().explained())).isEqualTo("dependent-factors");
            assertThat(reason(report().categories().get(0).determination())).isEqualTo("dependent-factors");
            assertThat(report().concerns()).isEmpty();
        }

        @Test
        void everybodyIsPaidTheSame() {
            for (int i = 1; i <= 5; i++) {
                person("M" + i, MEN, "" + i, "100.00");
                person("F" + i, WOMEN, "" + i, "100.00");
            }
            assertThat(reason(report().categories().get(0).determination())).isEqualTo("no-spread");
            assertThat(value(gap().unexplained())).isEqualTo(Ratio.ZERO);
        }

        /** With four decimals 1.00004 and 1 are one number, and nothing varies. */
        @Test
        void factorsAreRounded() {
            for (int i = 1; i <= 5; i++) {
                person("M" + i, MEN, "1.00004", (100 + i) + ".00");
                person("F" + i, WOMEN, "1", (90 + i) + ".00");
            }
            assertThat(reason(gap().explained())).isEqualTo("dependent-factors");
        }

        /** R²: pay 1, 2, 3, 4, … beside attainments 1 to 10 with one pair exchanged. */
        @Test
        void determination() {
            // Σx² around the mean 82.5; exchanging 1 and 2 takes 1 from Σxy: 81.5² ÷ 82.5²
            for (int i = 1; i <= 10; i++) {
                int pay = i == 1 ? 2 : i == 2 ? 1 : i;
                person("P" + i, i % 2 == 0 ? MEN : WOMEN, "" + i, pay + ".00");
            }
            assertThat(value(report().categories().get(0).determination())).isEqualTo(Ratio.of(163L * 163, 165L * 165));
        }

        /** Two women in a category of their own cannot be shown; the next category is given up, for the difference would tell. */
        @Test
        void categoriesThatWouldTellAreNotShown() {
            CategoryId service = CategoryId.of("service");
            CategoryId support = CategoryId.of("support");
            for (int i = 0; i < 4; i++) {
                person("M" + i, MEN, SALES, "100.00", "0.00");
                person("F" + i, WOMEN, SALES, "100.00", "0.00");
            }
            for (int i = 0; i < 3; i++) {
                person("M1" + i, MEN, service, "100.00", "0.00");
                person("F1" + i, WOMEN, service, "100.00", "0.00");
                person("M2" + i, MEN, support, "100.00", "0.00");
            }
            assertThat(report().categories())
                    .extracting(CategoryPay::category)
                    .containsExactly(SALES, SALES, service, service, support, support);
            person("F20", WOMEN, support, "100.00", "0.00");
            person("F21", WOMEN, support, "100.00", "0.00");

            assertThat(report().categories()).extracting(CategoryPay::category).containsExactly(SALES, SALES);
        }
    }

    @Nested
    class Decisions {
        private void given(String decider, String payee, String amount) {
            discretions.add(
                    new Discretion(PersonId.of(decider), PersonId.of(payee), Discretion.Kind.BONUS, cny(amount)));
        }

        /** Four men and four women with 100 each beside what is given. */
        private void eight(String men, String women) {
            for (int i = 1; i <= 4; i++) {
                person("M" + i, MEN, SALES, "100.00", men);
                given("Zoe", "M" + i, men);
                person("F" + i, WOMEN, SALES, "100.00", women);
                given("Zoe", "F" + i, women);
            }
        }

        private GroupDiscretion women() {
            return report().discretion().stream()
                    .filter(each -> each.group().equals(WOMEN))
                    .findFirst()
                    .orElseThrow();
        }

        /** Men are given 20, women 2: no gap without it, (120 − 102) ÷ 120 = 15 % with it. */
        @Test
        void widens() {
            eight("20.00", "2.00");

            assertThat(value(women().affected())).isEqualTo(Ratio.ONE);
            assertThat(value(women().each())).isEqualTo(Ratio.of(2));
            assertThat(value(women().gapWithout())).isEqualTo(Ratio.ZERO);
            assertThat(value(women().gapWith())).isEqualTo(Ratio.of(18, 120));
            assertThat(women().people()).isEqualTo(4);
            assertThat(women().beyondChance()).isTrue();
            assertThat(report().concerns()).extracting(Finding::code).contains(FairnessFinding.DISCRETION_WIDENS);
            GroupDiscretion men = report().discretion().get(0);
            assertThat(men.group()).isEqualTo(MEN);
            assertThat(value(men.each())).isEqualTo(Ratio.of(20));
            assertThat(reason(men.gapWith())).isEqualTo("is-reference");
            assertThat(report().deciders()).singleElement().satisfies(zoe -> {
                assertThat(zoe.decider()).isEqualTo(PersonId.of("Zoe"));
                assertThat(value(requireNonNull(zoe.each().get(MEN)))).isEqualTo(Ratio.of(20));
                assertThat(value(requireNonNull(zoe.each().get(WOMEN)))).isEqualTo(Ratio.of(2));
            });
            assertThat(report().hiddenDeciders()).isZero();
        }

        /** Women are given more, and had less: the gap closes, which is no concern. */
        @Test
        void closes() {
            for (int i = 1; i <= 4; i++) {
                person("M" + i, MEN, SALES, "100.00", "0.00");
                person("F" + i, WOMEN, SALES, "80.00", "20.00");
                given("Zoe", "F" + i, "20.00");
            }
            assertThat(value(women().gapWithout())).isEqualTo(Ratio.of(1, 5));
            assertThat(value(women().gapWith())).isEqualTo(Ratio.ZERO);
            assertThat(women().beyondChance()).isTrue();
            assertThat(report().concerns()).extracting(Finding::code).doesNotContain(FairnessFinding.DISCRETION_WIDENS);
        }

        /**
         * Men are given 8, 12, 8, 12 (mean 10, variance of the mean 16 ÷ 12), women 2 × 1.6… less with the same variance: 8/3
         * together, so that a difference of 3 is below and one of 4 above two standard errors (2 × 1.63 = 3.27).
         */
        @Test
        void chanceWidens() {
            String[] given = {"8.00", "12.00", "8.00", "12.00"};
            for (String less : List.of("3.00", "4.00")) {
                people.clear();
                discretions.clear();
                for (int i = 0; i < 4; i++) {
                    person("M" + i, MEN, SALES, "100.00", given[i]);
                    given("Zoe", "M" + i, given[i]);
                    Money women = cny(given[i]).minus(cny(less));
                    person("F" + i, WOMEN, SALES, "100.00", women.amount().toPlainString());
                    given("Zoe", "F" + i, women.amount().toPlainString());
                }
                assertThat(women().beyondChance()).as(less).isEqualTo(less.equals("4.00"));
            }
        }

        /** Two women are affected: neither by how much, nor the gap without it, from which it would follow. */
        @Test
        void fewAffected() {
            eight("20.00", "2.00");
            discretions.removeIf(each ->
                    each.payee().value().equals("F1") || each.payee().value().equals("F2"));

            assertThat(value(women().affected())).isEqualTo(Ratio.of(1, 2));
            assertThat(reason(women().each())).isEqualTo("too-few-affected");
            assertThat(reason(women().gapWithout())).isEqualTo("too-few-affected");
            assertThat(reason(women().gapWith())).isEqualTo("too-few-affected");
            assertThat(report().deciders()).isEmpty();
            assertThat(report().hiddenDeciders()).isEqualTo(1);
        }

        /** The same of the reference group. */
        @Test
        void fewOfTheReferenceAffected() {
            eight("20.00", "2.00");
            discretions.removeIf(each ->
                    each.payee().value().equals("M1") || each.payee().value().equals("M2"));
            assertThat(value(women().each())).isEqualTo(Ratio.of(2));
            assertThat(reason(women().gapWithout())).isEqualTo("too-few-affected");
        }

        /** What was given and taken back affects nobody. */
        @Test
        void givenAndTakenBack() {
            eight("20.00", "2.00");
            for (int i = 1; i <= 4; i++) {
                given("Zoe", "F" + i, "-2.00");
            }
            assertThat(value(women().affected())).isEqualTo(Ratio.ZERO);
            assertThat(value(women().each())).isEqualTo(Ratio.ZERO);
            assertThat(report().deciders())
                    .singleElement()
                    .satisfies(zoe -> assertThat(zoe.each()).containsOnlyKeys(MEN));
        }

        /** Two deciders of the same three women: apart they could be shown, but not that of whom two are. */
        @Test
        void decidersThatWouldTellAreNotShown() {
            eight("20.00", "2.00");
            discretions.clear();
            for (int i = 1; i <= 3; i++) {
                given("Ann", "F" + i, "2.00");
                given("Bo", "M" + i, "2.00");
            }
            assertThat(report().deciders())
                    .extracting(DeciderDiscretion::decider)
                    .containsExactly(PersonId.of("Ann"), PersonId.of("Bo"));
            given("Cy", "F1", "2.00");
            given("Cy", "F4", "2.00");
            // with Cy hidden, the total of women less Ann's would be Cy's; of the men nothing would follow
            assertThat(report().deciders())
                    .extracting(DeciderDiscretion::decider)
                    .containsExactly(PersonId.of("Bo"));
            assertThat(report().hiddenDeciders()).isEqualTo(2);
        }

        @Test
        void noDecisions() {
            eight("20.00", "2.00");
            discretions.clear();
            assertThat(report().discretion()).isEmpty();
            assertThat(report().deciders()).isEmpty();
        }

        @Test
        void referenceThatIsNotShown() {
            eight("20.00", "2.00");
            groups.keySet().removeIf(id -> id.value().startsWith("M"));
            assertThat(reason(women().gapWith())).isEqualTo("is-reference");
            assertThat(value(women().each())).isEqualTo(Ratio.of(2));
        }
    }

    @Nested
    class Inputs {
        private List<Finding> findings() {
            List<Finding> findings = FairnessCalculator.DEFAULT
                    .report(inputs(), groups, MEN, RULES)
                    .findings();
            for (Language language : Language.values()) {
                findings.forEach(
                        finding -> assertThat(finding.message(texts(language))).doesNotContain("["));
            }
            return findings;
        }

        @Test
        void allFindingsAtOnce() {
            factors.add(ATTAINMENT);
            person("Ann", WOMEN, SALES, "1.00", "1.00");
            person("Ann", WOMEN, SALES, "1.00", "1.00");
            Currency usd = Currency.of("USD");
            people.add(new PaidPerson(
                    PersonId.of("Bo"),
                    SALES,
                    Money.of("1.00", usd),
                    Money.of("1.00", usd),
                    new TreeMap<>(Map.of(ATTAINMENT, Ratio.ONE))));
            discretions.add(new Discretion(
                    PersonId.of("Zoe"), PersonId.of("Cy"), Discretion.Kind.ADJUSTMENT, Money.of("1.00", usd)));

            assertThat(findings())
                    .extracting(Finding::code)
                    .containsExactlyInAnyOrder(
                            FairnessFinding.FACTOR_MISSING,
                            FairnessFinding.FACTOR_MISSING,
                            FairnessFinding.DUPLICATE_PERSON,
                            FairnessFinding.OTHER_CURRENCY,
                            FairnessFinding.OTHER_CURRENCY,
                            FairnessFinding.UNKNOWN_PAYEE);
            assertThat(findings()).allMatch(finding -> finding.severity() == io.salestiers.core.result.Severity.ERROR);
            assertThat(findings().stream().map(finding -> finding.message(texts(Language.EN))))
                    .contains(
                            "Zoe decided about the pay of Cy, who must be listed, but is not",
                            "all pay must be in CNY, but that of Bo is in USD");
        }

        @Test
        void valuesRefuseWhatMakesNoSense() {
            assertThatThrownBy(() -> new PaidPerson(
                            PersonId.of("Ann"),
                            SALES,
                            cny("1.00"),
                            Money.of("1.00", Currency.of("USD")),
                            new TreeMap<>()))
                    .hasMessageContaining("variable pay must be in CNY");
            assertThatThrownBy(() -> rules(2, "0.8", "0.05", "0.05", "2")).hasMessageContaining("leastGroup");
            assertThatThrownBy(() -> rules(3, "1", "0.05", "0.05", "2")).hasMessageContaining("selectionRatio");
            assertThatThrownBy(() -> rules(3, "0.8", "0", "0.05", "2")).hasMessageContaining("level");
            assertThatThrownBy(() -> rules(3, "0.8", "0.05", "1.2", "2")).hasMessageContaining("payGap");
            assertThatThrownBy(() -> rules(3, "0.8", "0.05", "0.05", "0")).hasMessageContaining("standardErrors");
            TreeSet<FactorId> nine = new TreeSet<>();
            for (int i = 0; i < 9; i++) {
                nine.add(FactorId.of("F" + i));
            }
            assertThatThrownBy(() -> new FairnessInputs(List.of(), nine, List.of(), List.of()))
                    .hasMessageContaining("at most 8 factors, but are 9");
            nine.pollFirst();
            assertThat(new FairnessInputs(List.of(), nine, List.of(), List.of()).factors())
                    .hasSize(8);
        }

        private static FairnessRules rules(int least, String ratio, String level, String gap, String errors) {
            return new FairnessRules(
                    least,
                    Ratio.parse(ratio),
                    Ratio.parse(level),
                    Ratio.parse(gap),
                    Ratio.parse(errors),
                    Rounding.halfEven(4));
        }

        /** A report knows groups by their keys and nobody by a group. */
        @Test
        void noPersonInTheReport() {
            for (int i = 1; i <= 6; i++) {
                person("Person-" + i, i % 2 == 0 ? MEN : WOMEN, SALES, "100.00", "1.00");
                discretions.add(new Discretion(
                        PersonId.of("Zoe"), PersonId.of("Person-" + i), Discretion.Kind.BONUS, cny("1.00")));
            }
            assertThat(report().toString()).doesNotContain("Person-").contains("Zoe");
        }

        @Test
        void idsInOrder() {
            assertThat(new TreeSet<>(List.of(GroupKey.of("b"), GroupKey.of("a"))))
                    .extracting(GroupKey::toString)
                    .containsExactly("a", "b");
            assertThat(new TreeSet<>(List.of(CategoryId.of("b"), CategoryId.of("a"))))
                    .extracting(CategoryId::toString)
                    .containsExactly("a", "b");
            assertThat(new TreeSet<>(List.of(FactorId.of("b"), FactorId.of("a"))))
                    .extracting(FactorId::toString)
                    .containsExactly("a", "b");
            for (String bad : List.of("", "a\nb")) {
                assertThatThrownBy(() -> GroupKey.of(bad)).isInstanceOf(IllegalArgumentException.class);
                assertThatThrownBy(() -> CategoryId.of(bad)).isInstanceOf(IllegalArgumentException.class);
                assertThatThrownBy(() -> FactorId.of(bad)).isInstanceOf(IllegalArgumentException.class);
            }
        }
    }

    @Test
    void tables() {
        for (int i = 0; i < 6; i++) {
            person("M" + i, MEN, "" + i, (100 + i) + ".00");
            person("F" + i, WOMEN, "" + i, (90 + i) + ".00");
            for (String name : List.of("M", "F")) {
                discretions.add(new Discretion(
                        PersonId.of("Zoe"), PersonId.of(name + i), Discretion.Kind.OVERRULING, cny("3.00")));
            }
        }
        TreeSet<PersonId> all = new TreeSet<>(groups.keySet());
        selections.add(
                new Selection(LocalizedText.of("Top rating", "最高等级"), all, new TreeSet<>(List.of(PersonId.of("M1")))));

        List<Table> tables = report().tables();

        assertThat(tables)
                .extracting(Table::key)
                .containsExactly(
                        "fairness-selections",
                        "fairness-pay",
                        "fairness-quartiles",
                        "fairness-categories",
                        "fairness-discretion",
                        "fairness-deciders");
        assertThat(tables).extracting(table -> table.rows().size()).containsExactly(2, 4, 8, 2, 2, 2);
        assertThat(tables.get(0).rows().get(1))
                .startsWith(
                        new Cell.Name(LocalizedText.of("Top rating", "最高等级")),
                        new Cell.Text("women"),
                        new Cell.Whole(6),
                        new Cell.Whole(0))
                .endsWith(new Cell.Term("incentives.fairness.verdict.low-but-uncertain"));
        // men are the reference; (102.5 − 92.5) ÷ 102.5 = 0.09756…
        assertThat(tables.get(1).rows().get(0))
                .containsSequence(
                        new Cell.Absent("incentives.fairness.explain.is-reference"),
                        new Cell.Absent("incentives.fairness.explain.is-reference"));
        assertThat(tables.get(1).rows().get(2).get(3))
                .isEqualTo(new Cell.Numeral(new java.math.BigDecimal("0.0976"), Quantity.ratio(Ratio.of(4, 41))));
        // variable pay is nothing for anybody
        assertThat(tables.get(1).rows().get(3).get(3))
                .isEqualTo(new Cell.Absent("incentives.fairness.explain.no-reference-pay"));
        assertThat(tables.get(2).rows().get(5).subList(0, 2))
                .containsExactly(new Cell.Text("women"), new Cell.Whole(2));
        assertThat(tables.get(3).rows().get(0))
                .startsWith(
                        new Cell.Text("sales"),
                        new Cell.Term("incentives.fairness.pay-part.total"),
                        new Cell.Whole(12));
        assertThat(tables.get(5).rows().get(0)).startsWith(new Cell.Text("Zoe"), new Cell.Text("men"));
        for (Language language : Language.values()) {
            Texts texts = texts(language);
            for (Discretion.Kind kind : Discretion.Kind.values()) {
                assertThat(texts.text(kind.key())).doesNotContain("[");
            }
            for (SelectionVerdict verdict : SelectionVerdict.values()) {
                assertThat(texts.text(verdict.key())).doesNotContain("[");
            }
            for (PayPart part : PayPart.values()) {
                assertThat(texts.text(part.key())).doesNotContain("[");
            }
            tables.forEach(table -> table.rows()
                    .forEach(row -> row.forEach(cell -> {
                        if (cell instanceof Cell.Term term) {
                            assertThat(texts.text(term.key())).doesNotContain("[");
                        }
                        if (cell instanceof Cell.Absent absent) {
                            assertThat(texts.text(absent.reasonKey())).doesNotContain("[");
                        }
                    })));
        }
    }

    @Test
    void fairness() {
        for (int i = 1; i <= 6; i++) {
            person("M" + i, MEN, "" + i, (100 + 10 * i) + ".00");
            person("F" + i, WOMEN, "" + i, (80 + 10 * i) + ".00");
        }
        FairnessInputs inputs = inputs();
        Map<PersonId, GroupKey> labels = groups;
        // sample: fairness
        // men and women attain 1 to 6 and are paid 10 a point, men on top of 100, women on top of 80
        FairnessReport report = FairnessCalculator.DEFAULT
                .report(inputs, labels, GroupKey.of("men"), FairnessRules.USUAL)
                .orThrow();
        CategoryGap women = report.categories().get(0).gaps().get(0);
        Explanation gap = women.gap(); // (135 − 115) ÷ 135 = 4/27
        Explanation unexplained = women.unexplained(); // all of it
        List<Finding> concerns = report.concerns(); // a gap in category sales that attainment does not explain
        // end
        assertThat(value(gap)).isEqualTo(Ratio.of(4, 27));
        assertThat(value(unexplained)).isEqualTo(Ratio.of(4, 27));
        assertThat(concerns).extracting(Finding::code).containsExactly(FairnessFinding.UNEXPLAINED_GAP);
    }
}
