package io.salestiers.kpi.formula;

import io.salestiers.core.unit.Unit;
import java.util.Optional;

/**
 * The type of an expression: money^a · days^b, or which sort of plain number.
 *
 * @param sort which sort
 * @param money the power of money
 * @param days the power of days
 */
record Dimension(Sort sort, int money, int days) {
    /** Sorts of expressions; plain numbers from the weakest, which adapts to the others, to the strongest. */
    enum Sort {
        /** The literal 0, which stands beside any unit. */
        ZERO,
        /** A number without a unit. */
        PLAIN,
        RATIO,
        COUNT,
        POINTS,
        /** With a power of money or days. */
        POWERS,
        CONDITION,
        /** Already reported; fits everything, so that one slip is one issue. */
        UNKNOWN
    }

    static final Dimension ZERO = new Dimension(Sort.ZERO, 0, 0);
    static final Dimension PLAIN = new Dimension(Sort.PLAIN, 0, 0);
    static final Dimension RATIO = new Dimension(Sort.RATIO, 0, 0);
    static final Dimension COUNT = new Dimension(Sort.COUNT, 0, 0);
    static final Dimension POINTS = new Dimension(Sort.POINTS, 0, 0);
    static final Dimension MONEY = new Dimension(Sort.POWERS, 1, 0);
    static final Dimension DAYS = new Dimension(Sort.POWERS, 0, 1);
    static final Dimension CONDITION = new Dimension(Sort.CONDITION, 0, 0);
    static final Dimension UNKNOWN = new Dimension(Sort.UNKNOWN, 0, 0);

    static Dimension of(Unit unit) {
        return switch (unit) {
            case RATIO -> RATIO;
            case COUNT -> COUNT;
            case MONEY -> MONEY;
            case DAYS -> DAYS;
            case POINTS -> POINTS;
        };
    }

    boolean number() {
        return sort != Sort.CONDITION;
    }

    /** A number without a unit, 0 included. */
    boolean unitless() {
        return sort == Sort.ZERO || sort == Sort.PLAIN;
    }

    /** The unit of both where they are added or compared, or one of both is chosen; empty if they don't go together. */
    Optional<Dimension> joined(Dimension other) {
        if (equals(other) || (other.sort == Sort.ZERO && number())) {
            return Optional.of(this);
        }
        if (sort == Sort.ZERO && other.number()) {
            return Optional.of(other);
        }
        if (sort == Sort.UNKNOWN || other.sort == Sort.UNKNOWN) {
            return Optional.of(UNKNOWN);
        }
        boolean plain = sort.compareTo(Sort.POWERS) < 0 && other.sort.compareTo(Sort.POWERS) < 0;
        return plain && (unitless() || other.unitless()) ? Optional.of(unitless() ? other : this) : Optional.empty();
    }

    Dimension times(Dimension other) {
        if (sort == Sort.UNKNOWN || other.sort == Sort.UNKNOWN) {
            return UNKNOWN;
        }
        int moneyPower = money + other.money;
        int daysPower = days + other.days;
        if (moneyPower != 0 || daysPower != 0) {
            return new Dimension(Sort.POWERS, moneyPower, daysPower);
        }
        if (sort == Sort.POWERS || other.sort == Sort.POWERS) {
            return RATIO;
        }
        // 90 % of 20 visits are visits: the stronger sort stays. A product is no bare 0 any more.
        Sort stronger = sort.compareTo(other.sort) >= 0 ? sort : other.sort;
        return new Dimension(stronger == Sort.ZERO ? Sort.PLAIN : stronger, 0, 0);
    }

    Dimension dividedBy(Dimension other) {
        if (sort == Sort.UNKNOWN || other.sort == Sort.UNKNOWN) {
            return UNKNOWN;
        }
        int moneyPower = money - other.money;
        int daysPower = days - other.days;
        if (moneyPower != 0 || daysPower != 0) {
            return new Dimension(Sort.POWERS, moneyPower, daysPower);
        }
        if (unitless() && other.unitless()) {
            return PLAIN;
        }
        // Points by count are points on average, a count by a ratio stays a count; all else is a ratio.
        boolean keeps = (sort == Sort.POINTS && other.sort != Sort.POINTS)
                || (sort == Sort.COUNT && (other.unitless() || other.sort == Sort.RATIO));
        return keeps ? this : RATIO;
    }

    /** The unit of a result; empty for conditions and units that have no name. */
    Optional<Unit> unit() {
        return switch (sort) {
            case ZERO, PLAIN, RATIO -> Optional.of(Unit.RATIO);
            case COUNT -> Optional.of(Unit.COUNT);
            case POINTS -> Optional.of(Unit.POINTS);
            case POWERS ->
                equals(MONEY) ? Optional.of(Unit.MONEY) : equals(DAYS) ? Optional.of(Unit.DAYS) : Optional.empty();
            case CONDITION, UNKNOWN -> Optional.empty();
        };
    }

    /** The key of its word. */
    String key() {
        String word = switch (sort) {
            case ZERO, PLAIN -> "number";
            case RATIO -> "ratio";
            case COUNT -> "count";
            case POINTS -> "points";
            case CONDITION -> "condition";
            case UNKNOWN -> "mixed";
            case POWERS ->
                equals(MONEY) ? "money" : equals(DAYS) ? "days" : money == 1 && days == -1 ? "money-a-day" : "mixed";
        };
        return "kpi.formula.unit." + word;
    }
}
