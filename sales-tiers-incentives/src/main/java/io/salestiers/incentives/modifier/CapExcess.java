package io.salestiers.incentives.modifier;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.salestiers.incentives.quota.EarlierPay;

/**
 * What becomes of pay above a cap. The example has a cap of 80 and pays 126 in the first period, 30 in the second.
 */
public enum CapExcess {
    /** It is lost: 80, then 30. */
    @JsonProperty("lost")
    LOST,
    /**
     * It is carried to the next period and takes part in its cap: 80 with 46 carried, then 30 + 46 = 76. The next period
     * finds it in {@link EarlierPay}.
     */
    @JsonProperty("carried")
    CARRIED,
    /** It is owed and paid later, outside the caps of later periods: 80 with 46 deferred, then 30. */
    @JsonProperty("deferred")
    DEFERRED
}
