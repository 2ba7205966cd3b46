package io.salestiers.kpi.measure;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.observation.FactBatch;
import io.salestiers.core.observation.Observation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Some rows of a batch, in the order of days. */
final class Rows {
    private final FactBatch batch;
    private final int[] rows;

    Rows(FactBatch batch, int[] rows) {
        this.batch = batch;
        this.rows = rows;
    }

    int size() {
        return rows.length;
    }

    int row(int index) {
        return rows[index];
    }

    FactBatch batch() {
        return batch;
    }

    List<Observation> observations() {
        return Arrays.stream(rows).mapToObj(batch::observation).toList();
    }

    List<Ratio> values() {
        List<Ratio> values = new ArrayList<>(rows.length);
        for (int row : rows) {
            values.add(batch.value(row));
        }
        return values;
    }

    long members() {
        return Arrays.stream(rows).map(batch::memberCode).distinct().count();
    }

    /** The currencies of the values, at most two of them. */
    SortedSet<Currency> currencies() {
        SortedSet<Currency> currencies = new TreeSet<>();
        for (int row : rows) {
            Optional<Currency> currency = batch.currency(row);
            if (currency.isPresent() && currencies.add(currency.get()) && currencies.size() > 1) {
                break;
            }
        }
        return currencies;
    }
}
