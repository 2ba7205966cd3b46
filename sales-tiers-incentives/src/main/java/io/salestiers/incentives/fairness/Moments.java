package io.salestiers.incentives.fairness;

import io.salestiers.core.money.Ratio;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/*
 * What regressions need of some people: their number, sums, and sums of products around the means. Several can be added: sums
 * around one common mean (of all), or around the mean of each (within groups).
 */
record Moments(
        int people, List<Ratio> means, Ratio pay, List<List<Ratio>> squares, List<Ratio> products, Ratio variation) {
    static Moments of(List<List<Ratio>> factors, List<Ratio> pay) {
        int people = pay.size();
        int count = factors.get(0).size();
        Ratio n = Ratio.of(people);
        List<List<Ratio>> columns = new ArrayList<>();
        List<Ratio> sums = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int column = i;
            columns.add(factors.stream().map(row -> row.get(column)).toList());
            sums.add(Ratio.sum(columns.get(i)));
        }
        Ratio paid = Ratio.sum(pay);
        List<List<Ratio>> squares = new ArrayList<>();
        List<Ratio> products = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<Ratio> row = new ArrayList<>();
            for (int j = 0; j < count; j++) {
                row.add(around(columns.get(i), columns.get(j), sums.get(i), sums.get(j)));
            }
            squares.add(row);
            products.add(around(columns.get(i), pay, sums.get(i), paid));
        }
        return new Moments(
                people,
                sums.stream().map(sum -> sum.dividedBy(n)).toList(),
                paid.dividedBy(n),
                squares,
                products,
                around(pay, pay, paid, paid));
    }

    /* Σ(a − mean a)(b − mean b) = Σab − Σa·Σb ÷ n */
    private static Ratio around(List<Ratio> a, List<Ratio> b, Ratio sumOfA, Ratio sumOfB) {
        Ratio products = Ratio.ZERO;
        for (int i = 0; i < a.size(); i++) {
            products = products.plus(a.get(i).multipliedBy(b.get(i)));
        }
        return products.minus(sumOfA.multipliedBy(sumOfB).dividedBy(Ratio.of(a.size())));
    }

    /** Sums around the mean of each. */
    static List<List<Ratio>> squares(List<Moments> groups) {
        List<List<Ratio>> sum = groups.get(0).squares;
        for (Moments group : groups.subList(1, groups.size())) {
            List<List<Ratio>> next = new ArrayList<>();
            for (int i = 0; i < sum.size(); i++) {
                next.add(plus(sum.get(i), group.squares.get(i)));
            }
            sum = next;
        }
        return sum;
    }

    static List<Ratio> products(List<Moments> groups) {
        List<Ratio> sum =
                new ArrayList<>(Collections.nCopies(groups.get(0).products.size(), Ratio.ZERO));
        for (Moments group : groups) {
            sum = plus(sum, group.products);
        }
        return sum;
    }

    static Ratio variation(List<Moments> groups) {
        return Ratio.sum(groups.stream().map(Moments::variation).toList());
    }

    static Ratio dot(List<Ratio> a, List<Ratio> b) {
        Ratio sum = Ratio.ZERO;
        for (int i = 0; i < a.size(); i++) {
            sum = sum.plus(a.get(i).multipliedBy(b.get(i)));
        }
        return sum;
    }

    static List<Ratio> minus(List<Ratio> a, List<Ratio> b) {
        return plus(a, b.stream().map(Ratio::negated).toList());
    }

    private static List<Ratio> plus(List<Ratio> a, List<Ratio> b) {
        List<Ratio> sum = new ArrayList<>();
        for (int i = 0; i < a.size(); i++) {
            sum.add(a.get(i).plus(b.get(i)));
        }
        return sum;
    }
}
