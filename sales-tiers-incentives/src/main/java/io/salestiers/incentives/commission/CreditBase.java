package io.salestiers.incentives.commission;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.credit.CreditFilter;
import java.util.Optional;

/**
 * What a component is paid for: which credits count, and what of them.
 *
 * @param credits which credits count
 * @param measured whether their money or their pieces are measured
 * @param window which days of their transactions count besides; empty for all
 * @param currency in which currency the component pays
 */
public record CreditBase(CreditFilter credits, Measured measured, Optional<DateWindow> window, PayCurrency currency) {
    /** Refuses absent parts. */
    public CreditBase {
        requireNonNull(credits, "credits");
        requireNonNull(measured, "measured");
        requireNonNull(window, "window");
        requireNonNull(currency, "currency");
    }

    /**
     * Whether a credit counts.
     *
     * @param credit the credit
     * @return true if filter and window let it pass
     */
    public boolean includes(Credit credit) {
        return credits.matches(credit)
                && window.map(days -> days.includes(credit)).orElse(true);
    }

    /**
     * What of a credit is measured.
     *
     * @param credit the credit
     * @return its money or its pieces; empty if it has none
     */
    public Optional<Quantity> valueOf(Credit credit) {
        if (credit.inMoney()) {
            return measured == Measured.AMOUNT
                    ? Optional.of(credit.value())
                    : credit.quantity().map(pieces -> Quantity.of(pieces, Unit.COUNT));
        }
        return measured == Measured.QUANTITY ? Optional.of(credit.value()) : Optional.empty();
    }
}
