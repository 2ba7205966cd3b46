package io.salestiers.kpi.formula;

import io.salestiers.core.money.Currency;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which currencies the steps of a formula can meet, when each column has one currency. Where it can't be told beforehand
 * whether two different ones meet, rows have to be looked at one by one.
 */
final class ColumnCurrencies {
    private final List<Reference> references;
    private final List<ColumnType> types;

    private boolean clear = true;

    private ColumnCurrencies(List<Reference> references, List<ColumnType> types) {
        this.references = references;
        this.types = types;
    }

    /**
     * The money of a step.
     *
     * @param currencies those that its value may have
     * @param bare whether its value may have none, being the bare literal 0 or no money
     */
    private record Money(SortedSet<Currency> currencies, boolean bare) {
        static final Money NONE = new Money(new TreeSet<>(), true);
    }

    /**
     * What is known of the currencies of a formula.
     *
     * @param clear whether no row can meet two currencies
     * @param bareZero whether the result may be a 0 that takes its currency from the figures of the row
     */
    record Found(boolean clear, boolean bareZero) {}

    static Found in(CompiledFormula formula, List<ColumnType> types) {
        ColumnCurrencies walk = new ColumnCurrencies(formula.references(), types);
        Money result = walk.of(formula.root());
        boolean bareZero = formula.unit() == io.salestiers.core.unit.Unit.MONEY && result.bare();
        long currencies = types.stream()
                .map(ColumnType::currency)
                .flatMap(Optional::stream)
                .distinct()
                .count();
        return new Found(walk.clear && !(bareZero && currencies > 1), bareZero);
    }

    private Money of(Step step) {
        if (step instanceof Leaf.Constant) {
            return Money.NONE;
        }
        if (step instanceof Leaf.Read read) {
            @Nullable
            Currency currency =
                    types.get(references.indexOf(read.reference)).currency().orElse(null);
            return currency == null ? Money.NONE : new Money(new TreeSet<>(List.of(currency)), false);
        }
        if (step instanceof Strict strict) {
            return strict(strict);
        }
        if (step instanceof Lazy.Choice choice) {
            of(choice.condition);
            return any(List.of(choice.then, choice.otherwise));
        }
        if (step instanceof Lazy.Present present) {
            return any(present.choices);
        }
        if (step instanceof Lazy.Meaningful meaningful) {
            return any(List.of(meaningful.value, meaningful.instead));
        }
        if (step instanceof Lazy.Conditions conditions) {
            any(conditions.conditions);
        } else if (step instanceof Lazy.Opposite opposite) {
            of(opposite.condition);
        } else {
            clear = false;
        }
        return Money.NONE;
    }

    private Money strict(Strict step) {
        SortedSet<Currency> currencies = new TreeSet<>();
        boolean bare = true;
        for (Step operand : step.operands) {
            Money money = of(operand);
            currencies.addAll(money.currencies());
            bare &= money.bare();
        }
        clear &= currencies.size() <= 1;
        return step.type.money() == 0 ? Money.NONE : new Money(currencies, bare);
    }

    private Money any(Collection<Step> steps) {
        SortedSet<Currency> currencies = new TreeSet<>();
        boolean bare = false;
        for (Step step : steps) {
            Money money = of(step);
            currencies.addAll(money.currencies());
            bare |= money.bare();
        }
        return new Money(currencies, bare);
    }
}
