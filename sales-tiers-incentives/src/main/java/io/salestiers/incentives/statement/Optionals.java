package io.salestiers.incentives.statement;

import io.salestiers.core.money.Money;
import java.util.Comparator;
import java.util.Optional;

/** Orders that do not depend on how a statement's parts were given. */
final class Optionals {
    private Optionals() {}

    static <T extends Comparable<T>> Comparator<Optional<T>> absentFirst() {
        return (left, right) -> left.isPresent() && right.isPresent()
                ? left.get().compareTo(right.get())
                : Boolean.compare(left.isPresent(), right.isPresent());
    }

    /** Amounts of several currencies have no order of their own. */
    static Comparator<Money> money() {
        return Comparator.comparing(Money::currency).thenComparingLong(Money::minorUnits);
    }
}
