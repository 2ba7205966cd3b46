package io.salestiers.core.json;

import io.salestiers.core.responsibility.Letter;
import io.salestiers.core.responsibility.MatrixVariant;
import io.salestiers.core.responsibility.Reach;
import io.salestiers.core.responsibility.Seats;
import java.util.Arrays;

/** The shape of a responsibility matrix. */
final class MatrixShapes {
    private static final Shape ROLE = Shape.object()
            .required("id", Shape.id())
            .required("name", Shape.localized())
            .required("seats", oneOf(Seats.values()));

    private static final Shape DUTY = Shape.object()
            .required("id", Shape.id())
            .required("name", Shape.localized())
            .required("reach", oneOf(Reach.values()))
            .optional("needs", LeafShape.CAPABILITY)
            .optional("covers", Shape.list(Shape.id()))
            .optional("follows", Shape.list(Shape.id()));

    /* Every letter of every variant: that it is one of this variant is the matrix's to say, with the right ones. */
    private static final Shape ASSIGNMENT = Shape.object()
            .required("duty", Shape.id())
            .optional("unitType", Shape.id())
            .required("letter", oneOf(Letter.values()))
            .required("role", Shape.id())
            .optional("effective", Shape.dateRange());

    static final Shape MATRIX = Shape.object()
            .required("variant", oneOf(MatrixVariant.values()))
            .required("effective", Shape.dateRange())
            .required("roles", Shape.list(ROLE))
            .required("duties", Shape.list(DUTY))
            .required("assignments", Shape.list(ASSIGNMENT));

    private MatrixShapes() {}

    private static Shape oneOf(Enum<?>[] constants) {
        return LeafShape.choice(Arrays.stream(constants).map(ValueForms::name).toList());
    }
}
