package io.salestiers.incentives.rate;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** A dimension of a rate matrix: steps of a number, or a list of texts. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = MatrixAxis.Numbers.class, name = "numbers"),
    @JsonSubTypes.Type(value = MatrixAxis.Texts.class, name = "texts")
})
public sealed interface MatrixAxis {
    /**
     * Steps of a number.
     *
     * @param name what is looked up, such as {@code revenue}; unique in the matrix
     * @param bounds in what the edges are written; shares of the quota are compared with the attainment
     * @param lookUp what a number between two edges means
     * @param edges the edges, rising, one or more
     * @param below what holds for a number that has not reached the first edge
     * @param beyond what holds for a number above the last edge; mostly that it counts as that edge
     */
    record Numbers(
            String name,
            BandBounds bounds,
            AxisLookUp lookUp,
            List<AxisEdge> edges,
            OutsideAxis below,
            OutsideAxis beyond)
            implements MatrixAxis {
        /** Copies the edges; what an axis may be is checked by the matrix. */
        public Numbers {
            requireNonNull(name, "name");
            requireNonNull(bounds, "bounds");
            requireNonNull(lookUp, "lookUp");
            edges = List.copyOf(edges);
            requireNonNull(below, "below");
            requireNonNull(beyond, "beyond");
        }

        @Override
        public List<String> labels() {
            return edges.stream().map(AxisEdge::label).toList();
        }
    }

    /**
     * Texts, such as product families.
     *
     * @param name what is looked up, such as {@code product}; unique in the matrix
     * @param values the texts, each once, one or more
     * @param unknown what holds for another text
     */
    record Texts(String name, List<String> values, OutsideAxis unknown) implements MatrixAxis {
        /** Copies the texts; what an axis may be is checked by the matrix. */
        public Texts {
            requireNonNull(name, "name");
            values = List.copyOf(values);
            requireNonNull(unknown, "unknown");
        }

        @Override
        public List<String> labels() {
            return values;
        }
    }

    /**
     * What is looked up.
     *
     * @return the name, unique in the matrix
     */
    String name();

    /**
     * The steps by name, as the rows of a matrix state their coordinates.
     *
     * @return the texts themselves; of edges {@code 0.8}, or {@code >0.8} for one that is reached above it only
     */
    List<String> labels();
}
