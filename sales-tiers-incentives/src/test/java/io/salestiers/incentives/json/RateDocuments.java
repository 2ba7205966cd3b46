package io.salestiers.incentives.json;

import io.salestiers.core.json.JsonDocument;
import io.salestiers.incentives.rate.PayoutCurve;
import io.salestiers.incentives.rate.RateMatrix;
import io.salestiers.incentives.rate.RateTable;
import io.salestiers.incentives.rate.SharingTable;

/** The tables as documents of their own, for tests only: in the library they are parts of plans. */
public final class RateDocuments {
    public static final JsonDocument<RateTable> TABLE =
            new JsonDocument<>("rate-table", 1, RateTable.class, RateShapes.RATES);

    public static final JsonDocument<PayoutCurve> CURVE =
            new JsonDocument<>("payout-curve", 1, PayoutCurve.class, RateShapes.CURVE);

    public static final JsonDocument<RateMatrix> MATRIX =
            new JsonDocument<>("rate-matrix", 1, RateMatrix.class, RateShapes.MATRIX);

    public static final JsonDocument<SharingTable> SHARING =
            new JsonDocument<>("sharing-table", 1, SharingTable.class, RateShapes.SHARING);

    private RateDocuments() {}
}
