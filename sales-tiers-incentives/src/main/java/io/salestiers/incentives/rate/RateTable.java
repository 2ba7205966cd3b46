package io.salestiers.incentives.rate;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.result.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which rate is paid on which part of an amount. The bands begin at zero, follow each other without hole or overlap, and
 * the last one has no end, so that there is a rate for every amount.
 *
 * <p>{@link #slices(Ratio, Ratio)} is the only place where an amount meets bands; everything that is paid or explained
 * comes from its slices. Immutable and safe for use by several threads.
 *
 * @param bands the bands, in order
 * @param ties to which band an amount on an edge belongs
 * @param application to which part of the amount a rate applies
 * @param negative what is paid on an amount below zero
 */
public record RateTable(List<RateBand> bands, TieRule ties, Application application, NegativeAmount negative) {
    /** Refuses bands that leave the rate of some amount open, or give two. */
    public RateTable {
        bands = List.copyOf(bands);
        requireNonNull(ties, "ties");
        requireNonNull(application, "application");
        requireNonNull(negative, "negative");
        List<Finding> findings = check(bands);
        if (!findings.isEmpty()) {
            throw new InvalidDefinitionException(findings);
        }
    }

    /**
     * What keeps bands from being a table.
     *
     * @param bands the bands, in order
     * @return all findings, each at the pointer of its band, {@code /bands/1}; empty if they make a table
     */
    public static List<Finding> check(List<RateBand> bands) {
        List<Finding> findings = new ArrayList<>();
        if (bands.isEmpty()) {
            return List.of(Finding.of(RateFinding.NO_BAND, Place.document("rate-table", "/bands")));
        }
        if (bands.get(0).from().signum() != 0) {
            findings.add(finding(RateFinding.FIRST_NOT_ZERO, bands, 0));
        }
        for (int i = 0; i < bands.size(); i++) {
            RateBand band = bands.get(i);
            boolean last = i == bands.size() - 1;
            if (band.rate().signum() < 0) {
                findings.add(finding(RateFinding.NEGATIVE_RATE, bands, i)
                        .with("rate", band.rate().toArgument()));
            }
            if (band.to().isEmpty()) {
                if (!last) {
                    findings.add(finding(RateFinding.OPEN_BEFORE_LAST, bands, i));
                }
                continue;
            }
            Ratio end = band.to().get();
            if (end.compareTo(band.from()) <= 0) {
                findings.add(finding(RateFinding.EMPTY_BAND, bands, i).with("to", end.toArgument()));
            }
            if (last) {
                findings.add(finding(RateFinding.LAST_NOT_OPEN, bands, i).with("to", end.toArgument()));
                continue;
            }
            int order = bands.get(i + 1).from().compareTo(end);
            if (order != 0) {
                findings.add(finding(order > 0 ? RateFinding.HOLE : RateFinding.OVERLAP, bands, i + 1)
                        .with("previous", i + 1)
                        .with("end", end.toArgument()));
            }
        }
        return List.copyOf(findings);
    }

    private static Finding finding(RateFinding code, List<RateBand> bands, int index) {
        return Finding.of(code, Place.document("rate-table", "/bands/" + index))
                .with("band", index + 1)
                .with("from", bands.get(index).from().toArgument());
    }

    /**
     * The band that an amount reaches, by the tie rule of this table.
     *
     * @param amount the amount
     * @param quota what a share of 1 stands for, above zero; {@link Ratio#ONE} if the bands are amounts themselves
     * @return its index, the first is 0; the first one for an amount below zero
     */
    public int reached(Ratio amount, Ratio quota) {
        requirePositive(quota);
        int reached = 0;
        for (int i = 1; i < bands.size(); i++) {
            int order = amount.compareTo(bands.get(i).from().multipliedBy(quota));
            if (order > 0 || (order == 0 && ties == TieRule.EDGE_IN_UPPER_BAND)) {
                reached = i;
            }
        }
        return reached;
    }

    /**
     * Divides an amount among the bands.
     *
     * @param amount the amount
     * @param quota what a share of 1 stands for, above zero; {@link Ratio#ONE} if the bands are amounts themselves
     * @return the slices with their rates, from the first band up, without empty ones; they add up to the amount, but
     *     there is none for an amount below zero that pays zero
     */
    public List<BandSlice> slices(Ratio amount, Ratio quota) {
        requirePositive(quota);
        if (amount.signum() == 0 || (amount.signum() < 0 && negative == NegativeAmount.PAYS_ZERO)) {
            return List.of();
        }
        int reached = reached(amount, quota);
        if (amount.signum() < 0 || application == Application.WHOLE_AMOUNT) {
            return List.of(slice(reached, Optional.empty(), Optional.empty(), amount));
        }
        if (application == Application.HIGHEST_RATE_ON_EXCESS) {
            return highestRateOnExcess(amount, quota, reached);
        }
        List<BandSlice> slices = new ArrayList<>();
        for (int i = 0; i < bands.size(); i++) {
            Optional<Ratio> above =
                    i == 0 ? Optional.empty() : Optional.of(bands.get(i).from().multipliedBy(quota));
            Optional<Ratio> upTo = bands.get(i).to().map(quota::multipliedBy);
            Ratio part = upTo.map(amount::min).orElse(amount).minus(above.orElse(Ratio.ZERO));
            if (part.signum() > 0) {
                slices.add(slice(i, above, upTo, part));
            }
        }
        return List.copyOf(slices);
    }

    private List<BandSlice> highestRateOnExcess(Ratio amount, Ratio quota, int reached) {
        Optional<Ratio> edge = bands.get(0).to().map(quota::multipliedBy);
        if (edge.isEmpty() || amount.compareTo(edge.get()) <= 0) {
            return List.of(slice(0, Optional.empty(), edge, amount));
        }
        return List.of(
                slice(0, Optional.empty(), edge, edge.get()),
                slice(reached, edge, Optional.empty(), amount.minus(edge.get())));
    }

    private BandSlice slice(int index, Optional<Ratio> above, Optional<Ratio> upTo, Ratio part) {
        return new BandSlice(
                index + 1, bands.get(index), above, upTo, part, bands.get(index).rate());
    }

    /**
     * What the table pays.
     *
     * @param amount the amount
     * @param quota what a share of 1 stands for, above zero
     * @return the sum over {@link #slices(Ratio, Ratio)}, exact
     */
    public Ratio pay(Ratio amount, Ratio quota) {
        Ratio pay = Ratio.ZERO;
        for (BandSlice slice : slices(amount, quota)) {
            pay = pay.plus(slice.pay());
        }
        return pay;
    }

    private static void requirePositive(Ratio quota) {
        if (quota.signum() <= 0) {
            throw new IllegalArgumentException("quota must be positive, but was " + quota);
        }
    }
}
