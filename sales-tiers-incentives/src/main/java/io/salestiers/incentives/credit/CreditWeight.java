package io.salestiers.incentives.credit;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.observation.DimensionId;
import io.salestiers.core.text.Ids;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** By what the basis of a transaction is multiplied before it is credited: a category that counts 80 %, a deal with a discount. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = CreditWeight.ByValue.class, name = "by-value"),
    @JsonSubTypes.Type(value = CreditWeight.ByBand.class, name = "by-band")
})
public sealed interface CreditWeight {
    /**
     * A weight for each value of a dimension: the category {@code service} counts 0.8, {@code strategic} 1.2.
     *
     * @param dimension the dimension of the transaction
     * @param weights the weight of each value, 0 or more, one value or more, in Unicode form NFC
     * @param others what other values weigh
     */
    record ByValue(DimensionId dimension, SortedMap<String, Ratio> weights, OtherValues others)
            implements CreditWeight {
        /** Copies the weights; refuses none and one below zero. */
        public ByValue {
            requireNonNull(dimension, "dimension");
            requireNonNull(others, "others");
            SortedMap<String, Ratio> copy = new TreeMap<>(Ids::compare);
            for (Map.Entry<String, Ratio> each : weights.entrySet()) {
                if (each.getValue().signum() < 0) {
                    throw new IllegalArgumentException("weight must be zero or positive, but was " + each.getValue()
                            + " (" + dimension + " " + each.getKey() + ")");
                }
                copy.put(Ids.normalized(each.getKey()), each.getValue());
            }
            weights = Collections.unmodifiableSortedMap(copy);
            if (weights.isEmpty()) {
                throw new IllegalArgumentException("dimension " + dimension + " needs a value that has a weight");
            }
        }

        @Override
        public Optional<Ratio> weight(SortedMap<DimensionId, String> dimensions) {
            String value = dimensions.get(dimension);
            Ratio weight = value == null ? null : weights.get(value);
            return weight == null ? other(others) : Optional.of(weight);
        }
    }

    /**
     * A weight by a number in a dimension, such as the discount from the list price: up to 0.1 the weight is 1, up to 0.2 it
     * is 0.8, above 0.5.
     *
     * @param dimension the dimension of the transaction, whose values are decimal numbers or fractions
     * @param bands the weights by the number, the edge in the lower band
     * @param others what a transaction weighs that has no value, or one that is no number
     */
    record ByBand(DimensionId dimension, List<FactorBand> bands, OtherValues others) implements CreditWeight {
        /** Copies the bands; refuses those that leave a number without a weight. */
        public ByBand {
            requireNonNull(dimension, "dimension");
            requireNonNull(others, "others");
            bands = FactorBand.checked(bands);
        }

        @Override
        public Optional<Ratio> weight(SortedMap<DimensionId, String> dimensions) {
            String value = dimensions.get(dimension);
            if (value == null) {
                return other(others);
            }
            Ratio number;
            try {
                number = Ratio.parse(value);
            } catch (IllegalArgumentException e) {
                return other(others);
            }
            return Optional.of(FactorBand.factor(bands, number));
        }
    }

    /**
     * By which dimension it weighs.
     *
     * @return the dimension of transactions
     */
    DimensionId dimension();

    /**
     * The weight of a transaction.
     *
     * @param dimensions its values by dimension
     * @return the weight; empty if it is to be refused
     */
    Optional<Ratio> weight(SortedMap<DimensionId, String> dimensions);

    private static Optional<Ratio> other(OtherValues others) {
        return others instanceof OtherValues.Weigh weigh ? Optional.of(weigh.weight()) : Optional.empty();
    }
}
