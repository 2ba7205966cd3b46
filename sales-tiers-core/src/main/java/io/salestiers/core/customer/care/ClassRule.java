package io.salestiers.core.customer.care;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** What decides on the class of a customer. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ClassRule.ByAmount.class, name = "by-amount"),
    @JsonSubTypes.Type(value = ClassRule.ByRank.class, name = "by-rank")
})
public sealed interface ClassRule {
    /**
     * Its amount: A from 100,000, B from 20,000.
     *
     * @param bands the classes, the highest first, each from a lower amount on than the one before
     * @param atEdge to which class the edge belongs
     */
    record ByAmount(List<ClassBand> bands, AtEdge atEdge) implements ClassRule {
        /** Copies the list. */
        public ByAmount {
            bands = List.copyOf(bands);
            requireNonNull(atEdge, "atEdge");
        }
    }

    /**
     * Its place among all customers: the best 20 % are A, the next 30 % are B. A customer is the third of ten if two have more;
     * the third of ten is within 30 %, not within 20 %.
     *
     * @param bands the classes, the highest first, with their shares, each above 0, together at most 1
     * @param tied what becomes of customers that are equal
     */
    record ByRank(List<ClassBand> bands, TiedCustomers tied) implements ClassRule {
        /** Copies the list. */
        public ByRank {
            bands = List.copyOf(bands);
            requireNonNull(tied, "tied");
        }
    }

    /**
     * The classes.
     *
     * @return them, the highest first
     */
    List<ClassBand> bands();
}
