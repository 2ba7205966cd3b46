package io.salestiers.incentives.scenario;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.salestiers.core.observation.DimensionId;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.UnitId;
import io.salestiers.incentives.credit.Credit;

/** Whose sales, or sales of what, are assumed to grow. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = GrowthOf.All.class, name = "all"),
    @JsonSubTypes.Type(value = GrowthOf.Payee.class, name = "payee"),
    @JsonSubTypes.Type(value = GrowthOf.Unit.class, name = "unit"),
    @JsonSubTypes.Type(value = GrowthOf.Dimension.class, name = "dimension")
})
public sealed interface GrowthOf {
    /** All sales. */
    record All() implements GrowthOf {
        @Override
        public boolean concerns(Credit credit) {
            return true;
        }

        @Override
        public String label() {
            return "*";
        }
    }

    /**
     * The sales of one payee.
     *
     * @param payee the payee
     */
    record Payee(PersonId payee) implements GrowthOf {
        /** Refuses an absent payee. */
        public Payee {
            requireNonNull(payee, "payee");
        }

        @Override
        public boolean concerns(Credit credit) {
            return credit.payee().equals(payee);
        }

        @Override
        public String label() {
            return payee.value();
        }
    }

    /**
     * The sales of a unit and all below it.
     *
     * @param unit the unit
     */
    record Unit(UnitId unit) implements GrowthOf {
        /** Refuses an absent unit. */
        public Unit {
            requireNonNull(unit, "unit");
        }

        @Override
        public boolean concerns(Credit credit) {
            return credit.units().contains(unit);
        }

        @Override
        public String label() {
            return unit.value();
        }
    }

    /**
     * The sales of a product, or of anything else that credits state: the dimension {@code product} with the value {@code A-1}.
     *
     * @param dimension the dimension
     * @param value its value
     */
    record Dimension(DimensionId dimension, String value) implements GrowthOf {
        /** Refuses absent parts. */
        public Dimension {
            requireNonNull(dimension, "dimension");
            requireNonNull(value, "value");
        }

        @Override
        public boolean concerns(Credit credit) {
            return value.equals(credit.dimensions().get(dimension));
        }

        @Override
        public String label() {
            return dimension.value() + " = " + value;
        }
    }

    /**
     * Whether a credit grows by it.
     *
     * @param credit the credit
     * @return true if it does
     */
    boolean concerns(Credit credit);

    /**
     * What it is called where assumptions are listed.
     *
     * @return an id, or {@code *} for all sales
     */
    String label();
}
