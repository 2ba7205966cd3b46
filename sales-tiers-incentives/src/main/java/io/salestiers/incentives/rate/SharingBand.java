package io.salestiers.incentives.rate;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Ratio;
import java.util.Optional;

/**
 * A step of a sharing: while the measured party has had from 15,000 to 20,000, the payee gets 90 %, the company the rest.
 *
 * @param from what the measured party has had where it begins
 * @param to where it ends; empty for the last band
 * @param payee the payee's share: 0.9 is 90 %
 */
public record SharingBand(Ratio from, Optional<Ratio> to, Ratio payee) {
    /** Refuses absent parts; what a band may be beside others is checked by the sharing. */
    public SharingBand {
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        requireNonNull(payee, "payee");
    }

    /**
     * A band with an end.
     *
     * @param from where it begins, for example {@code 15000}
     * @param to where it ends, for example {@code 20000}
     * @param payee the payee's share, for example {@code 0.9}
     * @return the band
     */
    public static SharingBand of(String from, String to, String payee) {
        return new SharingBand(Ratio.parse(from), Optional.of(Ratio.parse(to)), Ratio.parse(payee));
    }

    /**
     * A last band.
     *
     * @param from where it begins, for example {@code 20000}
     * @param payee the payee's share, for example {@code 1}
     * @return the band
     */
    public static SharingBand above(String from, String payee) {
        return new SharingBand(Ratio.parse(from), Optional.empty(), Ratio.parse(payee));
    }

    /**
     * The share of a party.
     *
     * @param party the party
     * @return the payee's share, or what is left of 1
     */
    public Ratio share(SharingParty party) {
        return party == SharingParty.PAYEE ? payee : Ratio.ONE.minus(payee);
    }
}
