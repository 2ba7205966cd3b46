package outside.host;

import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import java.math.RoundingMode;

/** What a host might write: a flat commission, rounded once. */
public final class Commission {
    private Commission() {}

    /**
     * A share of an amount.
     *
     * @param sales the amount
     * @param rate the share, for example 3/100
     * @return the commission, to the nearest minor unit, a half to the even neighbour
     */
    public static Money of(Money sales, Ratio rate) {
        return sales.multipliedBy(rate).rounded(RoundingMode.HALF_EVEN);
    }
}
