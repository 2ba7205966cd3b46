package io.salestiers.incentives.rate;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.InvalidDefinitionException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How transactions are shared between payee and company (分成), by bands of what one of the two has had so far. The quantity
 * that the bands measure is itself a result of the sharing, so a transaction is cut where that party's running share meets an
 * edge: a slice is as large as the room left in the band ÷ the party's percentage. A band in which the party gets nothing
 * never fills.
 *
 * <!-- sample: SharingTableTest#slidingSplit -->
 * <pre>{@code
 * SharingTable table = SharingTable.of(
 *         SharingParty.COMPANY,
 *         SharingBand.of("0", "15000", "0.8"),
 *         SharingBand.of("15000", "20000", "0.9"),
 *         SharingBand.above("20000", "1"));
 *
 * // the company has had 13,000: room for 2,000 ÷ 20 %, then for 5,000 ÷ 10 %, then no more
 * List<SharingSlice> slices = table.slices(Ratio.of(13_000), Ratio.of(62_000));
 * slices.get(0).payee(); // 8,000 of 10,000
 * slices.get(1).payee(); // 45,000 of 50,000
 * slices.get(2).payee(); // 2,000 of 2,000
 * }</pre>
 *
 * <p>Payee and company together have exactly the transaction, and cutting a transaction in two changes nothing. Immutable
 * and safe for use by several threads.
 *
 * @param measured whose share the bands measure
 * @param bands the bands, from zero, without hole or overlap, the last one without an end
 */
public record SharingTable(SharingParty measured, List<SharingBand> bands) {
    /** Refuses bands that leave a share open, or give two, with all that is wrong at once. */
    public SharingTable {
        requireNonNull(measured, "measured");
        bands = List.copyOf(bands);
        List<Finding> findings = SharingTableCheck.of(measured, bands);
        if (!findings.isEmpty()) {
            throw new InvalidDefinitionException(findings);
        }
    }

    /**
     * A sharing.
     *
     * @param measured whose share the bands measure
     * @param bands the bands
     * @return the table
     */
    public static SharingTable of(SharingParty measured, SharingBand... bands) {
        return new SharingTable(measured, List.of(bands));
    }

    /**
     * Shares a transaction.
     *
     * @param had what the measured party has had before, not negative
     * @param transaction the amount of the transaction, not negative
     * @return the slices, from the band of that share up; they add up to the transaction. None for zero
     * @throws IllegalArgumentException if one of the two is negative, or the measured party can't have had so much; a
     *     return is a {@link #movement}
     */
    public List<SharingSlice> slices(Ratio had, Ratio transaction) {
        if (had.signum() < 0 || transaction.signum() < 0) {
            throw new IllegalArgumentException(
                    "share and transaction must not be negative, but were " + had + " and " + transaction);
        }
        Ratio before = totalFor(had)
                .orElseThrow(() -> new IllegalArgumentException(
                        "the share must be one that the measured party can have, but was " + had));
        return movement(before, before.plus(transaction));
    }

    /**
     * Shares what moves a running total of transactions. By totals a return finds the bands again in which the sale was
     * shared, also where the measured party gets nothing and its share does not tell how far the total went.
     *
     * @param before the total of all transactions before; below zero it is shared as in the first band
     * @param after the total after
     * @return the slices; negative ones, from the top band down, if the total falls. They telescope: over any way to a total
     *     they add up to the same
     */
    public List<SharingSlice> movement(Ratio before, Ratio after) {
        List<SharingSlice> slices = new ArrayList<>();
        Optional<Ratio> low = Optional.empty();
        for (int i = 0; i < bands.size(); i++) {
            Optional<Ratio> high = totalAtEnd(i, low.orElse(Ratio.ZERO));
            Ratio part = within(after, low, high).minus(within(before, low, high));
            if (part.signum() != 0) {
                slices.add(new SharingSlice(i + 1, bands.get(i), part));
            }
            if (high.isEmpty()) {
                break;
            }
            low = high;
        }
        if (after.compareTo(before) < 0) {
            java.util.Collections.reverse(slices);
        }
        return List.copyOf(slices);
    }

    /**
     * The smallest total of transactions of which the measured party has had a share.
     *
     * @param had the share, not negative
     * @return the total; empty if the party never has so much, because a band below never fills
     */
    public Optional<Ratio> totalFor(Ratio had) {
        Ratio total = Ratio.ZERO;
        for (SharingBand band : bands) {
            Ratio room = band.to().map(had::min).orElse(had).minus(band.from());
            if (room.signum() > 0) {
                Ratio percentage = band.share(measured);
                if (percentage.signum() == 0) {
                    return Optional.empty();
                }
                total = total.plus(room.dividedBy(percentage));
            }
        }
        return Optional.of(total);
    }

    private Optional<Ratio> totalAtEnd(int index, Ratio totalAtBegin) {
        SharingBand band = bands.get(index);
        Ratio percentage = band.share(measured);
        return percentage.signum() == 0
                ? Optional.empty()
                : band.to().map(to -> totalAtBegin.plus(to.minus(band.from()).dividedBy(percentage)));
    }

    private static Ratio within(Ratio total, Optional<Ratio> low, Optional<Ratio> high) {
        Ratio capped = high.map(total::min).orElse(total);
        return low.map(edge -> capped.max(edge).minus(edge)).orElse(capped);
    }
}
