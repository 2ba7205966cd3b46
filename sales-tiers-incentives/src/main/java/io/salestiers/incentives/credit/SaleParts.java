package io.salestiers.incentives.credit;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.unit.Quantity;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a credit takes over from its transaction, and from the sale to which this refers. */
final class SaleParts {
    private SaleParts() {}

    static Credit.Builder of(
            Sale sale,
            SaleEvent event,
            PersonId payee,
            PositionId position,
            List<UnitId> units,
            Quantity value,
            Ratio share) {
        Transaction own = event.transaction();
        Transaction root = sale.root();
        Credit.Builder builder = Credit.builder(own.id(), payee, position, units, event.day(), value)
                .event(own.kind())
                .share(share)
                .dates(both(root.dates(), own.dates()))
                .dimensions(both(root.dimensions(), own.dimensions()))
                .description(both(root.description(), own.description()));
        own.quantity().ifPresent(quantity -> builder.quantity(quantity.multipliedBy(share)));
        own.reference().ifPresent(builder::reference);
        return builder;
    }

    static <K extends Comparable<K>, V> SortedMap<K, V> both(SortedMap<K, V> first, SortedMap<K, V> over) {
        if (first.equals(over)) {
            return first;
        }
        SortedMap<K, V> both = new TreeMap<>(first);
        both.putAll(over);
        return both;
    }
}
