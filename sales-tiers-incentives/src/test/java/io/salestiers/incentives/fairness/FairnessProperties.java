package io.salestiers.incentives.fairness;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.testkit.explain.Recalculation;
import io.salestiers.core.testkit.money.BigRational;
import io.salestiers.core.unit.Quantity;
import io.salestiers.incentives.testkit.fairness.FairnessArbitraries;
import io.salestiers.incentives.testkit.fairness.GroupedPeople;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Reports against slow and simple calculations in whole numbers, and against an onlooker who adds up and subtracts. */
class FairnessProperties {
    private static final GroupKey REFERENCE = FairnessArbitraries.REFERENCE;
    private static final FairnessRules RULES = FairnessRules.USUAL;

    @Provide
    Arbitrary<GroupedPeople> people() {
        return FairnessArbitraries.people();
    }

    private static FairnessReport report(GroupedPeople people) {
        return FairnessCalculator.DEFAULT
                .report(people.inputs(), people.groups(), REFERENCE, RULES)
                .orThrow();
    }

    private static List<PaidPerson> of(GroupedPeople people, GroupKey group) {
        return people.inputs().people().stream()
                .filter(person -> group.equals(people.groups().get(person.person())))
                .toList();
    }

    /* ---- nobody's number can be worked out ---- */

    /**
     * The onlooker knows every sum that is shown, which are sums over cells, and forms all linear combinations of them. None of
     * these is a sum over fewer people than the limit: a set of cells with so few people must not lie in the space that the shown
     * sums span, by its rank.
     */
    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void noSmallGroupFollowsFromWhatIsShown(@ForAll("people") GroupedPeople people) {
        FairnessReport report = report(people);
        for (PayPart part : PayPart.values()) {
            Map<List<String>, Set<PersonId>> cells = new TreeMap<>(java.util.Comparator.comparing(List::toString));
            for (PaidPerson person : people.inputs().people()) {
                GroupKey group = people.groups().get(person.person());
                if (group != null && part.of(person).signum() != 0) {
                    cells.computeIfAbsent(List.of(person.category().value(), group.value()), key -> new TreeSet<>())
                            .add(person.person());
                }
            }
            List<Set<List<String>>> shown = new ArrayList<>();
            for (GroupPay group : report.pay()) {
                PartGap gap = group.gaps().get(part);
                if (gap != null && shown(gap.mean())) {
                    shown.add(column(cells.keySet(), group.group().value()));
                    shown.add(column(cells.keySet(), REFERENCE.value()));
                }
            }
            for (CategoryPay category : report.categories()) {
                if (category.part() == part) {
                    Set<GroupKey> groups = new TreeSet<>(
                            report.pay().stream().map(GroupPay::group).toList());
                    groups.forEach(group -> shown.add(
                            cell(cells.keySet(), List.of(category.category().value(), group.value()))));
                }
            }
            assertNothingTells(cells, shown);
        }
    }

    /** The same of what people have decided: a cell is what one decider has given to one group. */
    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void noDecisionFollowsFromWhatIsShown(@ForAll("people") GroupedPeople people) {
        FairnessReport report = report(people);
        Map<List<String>, Map<PersonId, Money>> net = new HashMap<>();
        for (Discretion some : people.inputs().discretions()) {
            GroupKey group = people.groups().get(some.payee());
            if (group != null) {
                net.computeIfAbsent(List.of(some.decider().value(), group.value()), key -> new TreeMap<>())
                        .merge(some.payee(), some.amount(), Money::plus);
            }
        }
        Map<List<String>, Set<PersonId>> cells = new TreeMap<>(java.util.Comparator.comparing(List::toString));
        net.forEach((cell, amounts) -> {
            amounts.values().removeIf(amount -> amount.signum() == 0);
            if (!amounts.isEmpty()) {
                cells.put(cell, new TreeSet<>(amounts.keySet()));
            }
        });
        List<Set<List<String>>> shown = new ArrayList<>();
        for (GroupDiscretion group : report.discretion()) {
            if (shown(group.each()) || shown(group.gapWithout())) {
                shown.add(column(cells.keySet(), group.group().value()));
            }
            if (shown(group.gapWithout())) {
                shown.add(column(cells.keySet(), REFERENCE.value()));
            }
        }
        for (DeciderDiscretion decider : report.deciders()) {
            decider.each()
                    .keySet()
                    .forEach(group -> shown.add(
                            cell(cells.keySet(), List.of(decider.decider().value(), group.value()))));
        }
        assertNothingTells(cells, shown);
    }

    private static boolean shown(Explanation figure) {
        return figure.value().isPresent();
    }

    private static Set<List<String>> column(Collection<List<String>> cells, String group) {
        Set<List<String>> some = new LinkedHashSet<>();
        cells.stream().filter(cell -> cell.get(1).equals(group)).forEach(some::add);
        return some;
    }

    private static Set<List<String>> cell(Collection<List<String>> cells, List<String> one) {
        return cells.contains(one) ? Set.of(one) : Set.of();
    }

    private static void assertNothingTells(Map<List<String>, Set<PersonId>> cells, List<Set<List<String>>> shown) {
        List<List<String>> atoms = List.copyOf(cells.keySet());
        List<List<BigRational>> rows =
                shown.stream().map(some -> row(atoms, some)).toList();
        int rank = rank(rows);
        for (int mask = 1; mask < 1 << atoms.size(); mask++) {
            Set<List<String>> some = new HashSet<>();
            Set<PersonId> people = new HashSet<>();
            for (int i = 0; i < atoms.size(); i++) {
                if ((mask & 1 << i) != 0) {
                    some.add(atoms.get(i));
                    people.addAll(cells.get(atoms.get(i)));
                }
            }
            if (people.size() < RULES.leastGroup()) {
                List<List<BigRational>> more = new ArrayList<>(rows);
                more.add(row(atoms, some));
                assertThat(rank(more))
                        .as("%s of %s follows from %s", people, some, shown)
                        .isGreaterThan(rank);
            }
        }
    }

    private static List<BigRational> row(List<List<String>> atoms, Set<List<String>> some) {
        return atoms.stream()
                .map(atom -> BigRational.of(some.contains(atom) ? 1 : 0))
                .toList();
    }

    private static int rank(List<List<BigRational>> matrix) {
        List<List<BigRational>> rows = new ArrayList<>();
        matrix.forEach(row -> rows.add(new ArrayList<>(row)));
        int rank = 0;
        int width = rows.isEmpty() ? 0 : rows.get(0).size();
        for (int column = 0; column < width; column++) {
            int pivot = rank;
            while (pivot < rows.size() && rows.get(pivot).get(column).equals(BigRational.ZERO)) {
                pivot++;
            }
            if (pivot < rows.size()) {
                Collections.swap(rows, rank, pivot);
                for (int i = rank + 1; i < rows.size(); i++) {
                    BigRational factor = rows.get(i)
                            .get(column)
                            .times(rows.get(rank).get(column).inverse());
                    for (int j = column; j < width; j++) {
                        rows.get(i)
                                .set(
                                        j,
                                        rows.get(i)
                                                .get(j)
                                                .plus(factor.times(
                                                                rows.get(rank).get(j))
                                                        .negated()));
                    }
                }
                rank++;
            }
        }
        return rank;
    }

    /* ---- the numbers ---- */

    /** Means, medians, quarters and shares, counted out. */
    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void gapsAndQuarters(@ForAll("people") GroupedPeople people) {
        FairnessReport report = report(people);
        List<PaidPerson> everybody = report.pay().stream()
                .flatMap(group -> of(people, group.group()).stream())
                .toList();
        for (GroupPay group : report.pay()) {
            List<PaidPerson> some = of(people, group.group());
            assertThat(group.people()).isEqualTo(some.size()).isGreaterThanOrEqualTo(RULES.leastGroup());
            equal(
                    group.receiving(),
                    BigRational.of(some.stream()
                                    .filter(person -> person.variable().signum() != 0)
                                    .count())
                            .times(BigRational.of(some.size()).inverse()));
            for (int quarter = 0; quarter < 4; quarter++) {
                equal(group.quartiles().get(quarter), quarter(everybody, some, quarter));
            }
            group.gaps().forEach((part, gap) -> {
                List<Long> own = cents(some, part);
                List<Long> other = cents(of(people, REFERENCE), part);
                if (shown(gap.mean())) {
                    equal(
                            gap.mean(),
                            BigRational.of(1)
                                    .plus(mean(own).times(mean(other).inverse()).negated()));
                }
                if (shown(gap.median())) {
                    equal(
                            gap.median(),
                            BigRational.of(1)
                                    .plus(median(own)
                                            .times(median(other).inverse())
                                            .negated()));
                }
            });
        }
    }

    /* Everybody is cut into four times as many slices as there are who are paid the same, which are dealt out evenly. */
    private static BigRational quarter(List<PaidPerson> everybody, List<PaidPerson> some, int quarter) {
        Set<PersonId> members =
                new HashSet<>(some.stream().map(PaidPerson::person).toList());
        BigRational inside = BigRational.of(0);
        for (PaidPerson person : everybody) {
            if (members.contains(person.person())) {
                long below = everybody.stream()
                        .filter(other -> other.total().compareTo(person.total()) < 0)
                        .count();
                long same = everybody.stream()
                        .filter(other -> other.total().equals(person.total()))
                        .count();
                // in units of a quarter of a person
                long from = Math.max(4 * below, (long) quarter * everybody.size());
                long to = Math.min(4 * (below + same), (quarter + 1L) * everybody.size());
                inside = inside.plus(BigRational.of(Math.max(0, to - from))
                        .times(BigRational.of(4 * same).inverse()));
            }
        }
        return inside.times(BigRational.of(4))
                .times(BigRational.of(everybody.size()).inverse());
    }

    private static List<Long> cents(List<PaidPerson> people, PayPart part) {
        return people.stream()
                .map(person -> part.of(person).minorUnits())
                .sorted()
                .toList();
    }

    private static BigRational mean(List<Long> cents) {
        return BigRational.of(cents.stream().mapToLong(Long::longValue).sum())
                .times(BigRational.of(cents.size()).inverse());
    }

    /* The value with as many below as above: one more is taken off each end until one or two are left. */
    private static BigRational median(List<Long> cents) {
        List<Long> left = new ArrayList<>(cents);
        while (left.size() > 2) {
            left.remove(left.size() - 1);
            left.remove(0);
        }
        return mean(left);
    }

    /**
     * Regressions by Cramer's rule on all columns at once, groups as columns of 0 and 1: the unexplained gap is what the column of
     * the group pays, and its variance that of this coefficient.
     */
    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void regressions(@ForAll("people") GroupedPeople people) {
        FairnessReport report = report(people);
        for (CategoryPay category : report.categories()) {
            List<GroupKey> groups = new ArrayList<>();
            List<PaidPerson> all = new ArrayList<>();
            for (GroupPay group : report.pay()) {
                List<PaidPerson> some = of(people, group.group()).stream()
                        .filter(person -> person.category().equals(category.category()))
                        .toList();
                if (!some.isEmpty()) {
                    groups.add(group.group());
                    all.addAll(some);
                }
            }
            assertThat(category.people()).isEqualTo(all.size());
            if (shown(category.determination())) {
                determination(category, all);
            }
            for (CategoryGap gap : category.gaps()) {
                if (shown(gap.unexplained())) {
                    coefficient(category, gap, groups, all, people.groups());
                } else if (all.size() >= FairnessRules.LEAST_SAMPLE && shown(gap.gap())) {
                    // no value only if the columns depend on each other, or there are as many as people
                    List<List<BigInteger>> design = design(groups, all, people.groups(), REFERENCE);
                    assertThat(design.get(0).size() >= all.size()
                                    || determinant(gram(design)).signum() == 0)
                            .isTrue();
                }
            }
        }
    }

    private static void determination(CategoryPay category, List<PaidPerson> all) {
        List<List<BigInteger>> design = design(List.of(), all, Map.of(), REFERENCE);
        List<BigInteger> pay = all.stream()
                .map(person -> BigInteger.valueOf(category.part().of(person).minorUnits()))
                .toList();
        BigRational residual = residual(design, pay);
        BigRational total =
                residual(design.stream().map(row -> row.subList(0, 1)).toList(), pay);
        equal(
                category.determination(),
                BigRational.of(1).plus(residual.times(total.inverse()).negated()));
    }

    private static void coefficient(
            CategoryPay category,
            CategoryGap gap,
            List<GroupKey> groups,
            List<PaidPerson> all,
            Map<PersonId, GroupKey> of) {
        List<List<BigInteger>> design = design(groups, all, of, REFERENCE);
        List<BigInteger> pay = all.stream()
                .map(person -> BigInteger.valueOf(category.part().of(person).minorUnits()))
                .toList();
        List<GroupKey> others = new ArrayList<>(groups);
        others.remove(REFERENCE);
        int column = 1 + others.indexOf(gap.group());
        List<List<BigInteger>> gram = gram(design);
        BigRational coefficient = cramer(gram, products(design, pay), column);
        BigRational base = mean(all.stream()
                .filter(person -> REFERENCE.equals(of.get(person.person())))
                .map(person -> category.part().of(person).minorUnits())
                .toList());
        BigRational unexplained = coefficient.times(base.inverse()).negated();
        equal(gap.unexplained(), unexplained);
        Recalculation.verify(gap.unexplained());
        BigRational squared = residual(design, pay)
                .times(BigRational.of(all.size() - design.get(0).size()).inverse());
        BigRational variance = squared.times(whole(determinant(minor(gram, column)))
                .times(whole(determinant(gram)).inverse()));
        BigRational limit = variance.times(BigRational.of(4));
        assertThat(gap.beyondChance()).isEqualTo(coefficient.times(coefficient).compareTo(limit) > 0);
        if (!variance.equals(BigRational.ZERO)) {
            equal(gap.squaredErrors(), coefficient.times(coefficient).times(variance.inverse()));
        }
    }

    /* A column of ones, one for each other group, and one for each factor in ten-thousandths. */
    private static List<List<BigInteger>> design(
            List<GroupKey> groups, List<PaidPerson> all, Map<PersonId, GroupKey> of, GroupKey reference) {
        List<List<BigInteger>> rows = new ArrayList<>();
        for (PaidPerson person : all) {
            List<BigInteger> row = new ArrayList<>();
            row.add(BigInteger.ONE);
            groups.stream()
                    .filter(group -> !group.equals(reference))
                    .forEach(
                            group -> row.add(group.equals(of.get(person.person())) ? BigInteger.ONE : BigInteger.ZERO));
            person.factors()
                    .values()
                    .forEach(factor ->
                            row.add(factor.multipliedBy(Ratio.of(10_000)).floor()));
            rows.add(row);
        }
        return rows;
    }

    private static List<List<BigInteger>> gram(List<List<BigInteger>> design) {
        int width = design.get(0).size();
        List<List<BigInteger>> gram = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            int column = i;
            gram.add(
                    products(design, design.stream().map(row -> row.get(column)).toList()));
        }
        return gram;
    }

    private static List<BigInteger> products(List<List<BigInteger>> design, List<BigInteger> with) {
        List<BigInteger> products = new ArrayList<>();
        for (int j = 0; j < design.get(0).size(); j++) {
            BigInteger sum = BigInteger.ZERO;
            for (int i = 0; i < design.size(); i++) {
                sum = sum.add(design.get(i).get(j).multiply(with.get(i)));
            }
            products.add(sum);
        }
        return products;
    }

    private static BigRational cramer(List<List<BigInteger>> matrix, List<BigInteger> right, int unknown) {
        List<List<BigInteger>> replaced = new ArrayList<>();
        for (int i = 0; i < matrix.size(); i++) {
            List<BigInteger> row = new ArrayList<>(matrix.get(i));
            row.set(unknown, right.get(i));
            replaced.add(row);
        }
        return whole(determinant(replaced)).times(whole(determinant(matrix)).inverse());
    }

    private static List<List<BigInteger>> minor(List<List<BigInteger>> matrix, int without) {
        List<List<BigInteger>> minor = new ArrayList<>();
        for (int i = 0; i < matrix.size(); i++) {
            if (i != without) {
                List<BigInteger> row = new ArrayList<>(matrix.get(i));
                row.remove(without);
                minor.add(row);
            }
        }
        return minor;
    }

    /* By the first row, as in school. */
    private static BigInteger determinant(List<List<BigInteger>> matrix) {
        if (matrix.isEmpty()) {
            return BigInteger.ONE;
        }
        BigInteger sum = BigInteger.ZERO;
        for (int j = 0; j < matrix.size(); j++) {
            List<List<BigInteger>> below = new ArrayList<>();
            for (List<BigInteger> row : matrix.subList(1, matrix.size())) {
                List<BigInteger> rest = new ArrayList<>(row);
                rest.remove(j);
                below.add(rest);
            }
            BigInteger part = matrix.get(0).get(j).multiply(determinant(below));
            sum = j % 2 == 0 ? sum.add(part) : sum.subtract(part);
        }
        return sum;
    }

    /* Σ(y − ŷ)², each by itself. */
    private static BigRational residual(List<List<BigInteger>> design, List<BigInteger> pay) {
        List<List<BigInteger>> gram = gram(design);
        List<BigInteger> products = products(design, pay);
        List<BigRational> coefficients = new ArrayList<>();
        for (int i = 0; i < gram.size(); i++) {
            coefficients.add(cramer(gram, products, i));
        }
        BigRational sum = BigRational.of(0);
        for (int i = 0; i < design.size(); i++) {
            BigRational rest = whole(pay.get(i));
            for (int j = 0; j < coefficients.size(); j++) {
                rest = rest.plus(
                        coefficients.get(j).times(whole(design.get(i).get(j))).negated());
            }
            sum = sum.plus(rest.times(rest));
        }
        return sum;
    }

    private static BigRational whole(BigInteger value) {
        return new BigRational(value, BigInteger.ONE);
    }

    private static void equal(Explanation figure, BigRational expected) {
        Ratio value = figure.value().map(Quantity::value).orElseThrow();
        assertThat(BigRational.of(value)).isEqualByComparingTo(expected);
    }

    /** Fisher's test against all ways in which as many can be chosen, one by one. */
    @Property(tries = 100)
    void exactTest(
            @ForAll @IntRange(min = 1, max = 8) int size,
            @ForAll @IntRange(min = 1, max = 8) int other,
            @ForAll @IntRange(max = 8) int first,
            @ForAll @IntRange(max = 8) int second) {
        int a = Math.min(first, size);
        int b = Math.min(second, other);
        Map<Integer, Long> ways = new TreeMap<>();
        for (int mask = 0; mask < 1 << (size + other); mask++) {
            if (Integer.bitCount(mask) == a + b) {
                ways.merge(Integer.bitCount(mask & ((1 << size) - 1)), 1L, Long::sum);
            }
        }
        long happened = ways.getOrDefault(a, 0L);
        long unlikely = ways.values().stream()
                .filter(some -> some <= happened)
                .mapToLong(Long::longValue)
                .sum();
        long all = ways.values().stream().mapToLong(Long::longValue).sum();

        ExactTest test = ExactTest.of(a, size, b, other);

        assertThat(test.atMost(Ratio.of(unlikely, all))).isTrue();
        assertThat(test.atMost(Ratio.of(2 * unlikely - 1, 2 * all))).isFalse();
        Ratio over = test.shown().minus(Ratio.of(unlikely, all));
        assertThat(over.signum()).isNotNegative();
        assertThat(over).isLessThan(Ratio.of(1, 1_000_000));
    }

    /** The order of people, selections and decisions plays no part. */
    @Property(tries = 50, edgeCases = EdgeCasesMode.NONE)
    void orderPlaysNoPart(@ForAll("people") GroupedPeople people, @ForAll long seed) {
        FairnessInputs inputs = people.inputs();
        List<PaidPerson> paid = new ArrayList<>(inputs.people());
        List<Discretion> given = new ArrayList<>(inputs.discretions());
        Collections.shuffle(paid, new Random(seed));
        Collections.shuffle(given, new Random(seed));
        GroupedPeople shuffled = new GroupedPeople(
                new FairnessInputs(paid, inputs.factors(), inputs.selections(), given), people.groups());
        assertThat(report(shuffled)).isEqualTo(report(people));
    }
}
