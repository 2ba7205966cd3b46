package io.salestiers.incentives.credit;

import io.salestiers.core.money.Currency;
import io.salestiers.core.observation.DimensionId;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.text.Ids;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What credits have in common that are added up.
 *
 * @param day the first day of the stretch
 * @param payee who is credited
 * @param position for which position
 * @param units where the position was
 * @param type what is measured
 * @param kind how it came to the payee
 * @param event what happened
 * @param currency the code of the currency; empty for pieces
 * @param counted whether the credits count pieces beside money
 * @param dimensions the dimensions
 * @param from whose credit rolled up
 * @param fromPayee who was credited directly
 */
record CreditSumKey(
        LocalDate day,
        PersonId payee,
        PositionId position,
        List<UnitId> units,
        CreditType type,
        CreditKind kind,
        TransactionKind event,
        Optional<String> currency,
        boolean counted,
        SortedMap<DimensionId, String> dimensions,
        Optional<PositionId> from,
        Optional<PersonId> fromPayee)
        implements Comparable<CreditSumKey> {
    private static final Comparator<CreditSumKey> ORDER = Comparator.comparing(CreditSumKey::day)
            .thenComparing(CreditSumKey::payee)
            .thenComparing(CreditSumKey::position)
            .thenComparing(CreditSumKey::type)
            .thenComparing(CreditSumKey::kind)
            .thenComparing(CreditSumKey::event)
            .thenComparing(CreditSumKey::counted)
            .thenComparing(key -> key.currency().orElse(""))
            .thenComparing(key -> key.from().map(PositionId::value).orElse(""), Ids::compare)
            .thenComparing(key -> key.fromPayee().map(PersonId::value).orElse(""), Ids::compare)
            .thenComparing(CreditSumKey::places, CreditSumKey::compareLists);

    static CreditSumKey of(Credit credit, LocalDate day) {
        return new CreditSumKey(
                day,
                credit.payee(),
                credit.position(),
                credit.units(),
                credit.type(),
                credit.kind(),
                credit.event(),
                credit.value().currency().map(Currency::code),
                credit.quantity().isPresent(),
                credit.dimensions(),
                credit.from(),
                credit.fromPayee());
    }

    /** Units and dimensions in one list, to be compared text by text. */
    private List<String> places() {
        List<String> texts = new ArrayList<>();
        texts.add(String.valueOf(units.size()));
        units.forEach(unit -> texts.add(unit.value()));
        for (Map.Entry<DimensionId, String> each : dimensions.entrySet()) {
            texts.add(each.getKey().value());
            texts.add(each.getValue());
        }
        return texts;
    }

    private static int compareLists(List<String> one, List<String> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int order = Ids.compare(one.get(i), other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    }

    @Override
    public int compareTo(CreditSumKey other) {
        return ORDER.compare(this, other);
    }
}
