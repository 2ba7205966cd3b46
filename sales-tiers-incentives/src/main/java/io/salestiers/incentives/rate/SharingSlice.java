package io.salestiers.incentives.rate;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Ratio;

/**
 * The part of a transaction that is shared in one band: 50,000 at 90 % give 45,000 to the payee and 5,000 to the company.
 *
 * @param band the number of the band in its table, the first is 1
 * @param range the band
 * @param amount the part of the transaction; negative for what a return takes back
 */
public record SharingSlice(int band, SharingBand range, Ratio amount) {
    /** Refuses absent parts. */
    public SharingSlice {
        requireNonNull(range, "range");
        requireNonNull(amount, "amount");
    }

    /**
     * What a party gets of it.
     *
     * @param party the party
     * @return amount × the party's share; both together are the amount, exactly
     */
    public Ratio of(SharingParty party) {
        return amount.multipliedBy(range.share(party));
    }

    /**
     * What the payee gets of it.
     *
     * @return amount × the payee's share
     */
    public Ratio payee() {
        return of(SharingParty.PAYEE);
    }

    /**
     * What the company gets of it.
     *
     * @return amount × the company's share
     */
    public Ratio company() {
        return of(SharingParty.COMPANY);
    }
}
