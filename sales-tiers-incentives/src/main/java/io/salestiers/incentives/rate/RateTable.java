package io.salestiers.incentives.rate;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.InvalidDefinitionException;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What is paid on which part of an amount (费率表). The bands begin at zero and follow each other without hole or overlap,
 * and the last one has no end, so that there is an answer for every amount; in an interpolated table the last one ends, and
 * the table says what holds beyond.
 *
 * <p>{@link #slices(Ratio, Ratio)} is the only place where an amount meets bands; everything that is paid or explained
 * comes from its slices.
 *
 * <!-- sample: RateTableTest#acceleratedCommission -->
 * <pre>{@code
 * RateTable table = RateTable.builder()
 *         .bounds(BandBounds.SHARE_OF_QUOTA)
 *         .application(Application.MARGINAL)
 *         .ties(TieRule.EDGE_IN_UPPER_BAND)
 *         .negative(NegativeAmount.PAYS_NEGATIVE)
 *         .addBands(RateBand.of("0", "1", "0.10"), RateBand.above("1", "0.20"))
 *         .build();
 * Ratio quota = Ratio.of(33_000);
 *
 * table.pay(Ratio.of(40_000), quota); // 33,000 × 10 % + 7,000 × 20 % = 4,700
 * table.slices(Ratio.of(40_000), quota).get(1).pay(); // 1,400
 * }</pre>
 *
 * <p>Immutable and safe for use by several threads.
 */
@Value.Immutable
@SuppressWarnings("deprecation") // Immutables marks its own Json proxy deprecated
public sealed interface RateTable extends WithRateTable permits ImmutableRateTable, ImmutableRateTable.Json {
    /**
     * In what the edges are written.
     *
     * @return amounts or shares of the quota
     */
    BandBounds bounds();

    /**
     * To which part of an amount a band's value applies.
     *
     * @return the application
     */
    Application application();

    /**
     * To which band an amount on an edge belongs.
     *
     * @return the rule; without effect where pay has no jump at an edge
     */
    TieRule ties();

    /**
     * What is paid on an amount below zero.
     *
     * @return the rule
     */
    NegativeAmount negative();

    /**
     * The bands.
     *
     * @return one or more, in order
     */
    List<RateBand> bands();

    /**
     * What holds beyond the end of the last band.
     *
     * @return there exactly if the table is interpolated
     */
    Optional<BeyondLast> beyond();

    /** Refuses bands that leave the value of some amount open, or give two, with all that is wrong at once. */
    @Value.Check
    default void check() {
        List<Finding> findings = RateTableCheck.of(this);
        if (!findings.isEmpty()) {
            throw new InvalidDefinitionException(findings);
        }
    }

    /**
     * The band that an amount reaches, by the tie rule of this table.
     *
     * @param amount the amount
     * @param quota what a share of 1 stands for, above zero; without effect if the bounds are amounts
     * @return its index, the first is 0; the first one for an amount below zero
     */
    default int reached(Ratio amount, Ratio quota) {
        return new BandEdges(this, quota).reached(amount);
    }

    /**
     * Divides an amount among the bands.
     *
     * @param amount the amount
     * @param quota what a share of 1 stands for, above zero; without effect if the bounds are amounts
     * @return the slices, from the first band up, without those that hold and pay nothing; their amounts add up to the
     *     amount, and what they pay to its pay. None for zero, and none for an amount below zero that pays zero
     */
    default List<BandSlice> slices(Ratio amount, Ratio quota) {
        return Slicing.slices(new BandEdges(this, quota), amount);
    }

    /**
     * Divides an amount among bands whose bounds are amounts.
     *
     * @param amount the amount
     * @return as {@link #slices(Ratio, Ratio)}
     * @throws IllegalStateException if the bounds are shares of a quota
     */
    default List<BandSlice> slices(Ratio amount) {
        return slices(amount, BandEdges.withoutQuota(this));
    }

    /**
     * What the table pays.
     *
     * @param amount the amount
     * @param quota what a share of 1 stands for, above zero; without effect if the bounds are amounts
     * @return the sum over {@link #slices(Ratio, Ratio)}, exact
     */
    default Ratio pay(Ratio amount, Ratio quota) {
        Ratio pay = Ratio.ZERO;
        for (BandSlice slice : slices(amount, quota)) {
            pay = pay.plus(slice.pay());
        }
        return pay;
    }

    /**
     * What a table pays whose bounds are amounts.
     *
     * @param amount the amount
     * @return as {@link #pay(Ratio, Ratio)}
     * @throws IllegalStateException if the bounds are shares of a quota
     */
    default Ratio pay(Ratio amount) {
        return pay(amount, BandEdges.withoutQuota(this));
    }

    /**
     * The slices by which a running total moves: what a transaction pays in a table that counts the total.
     *
     * <p>With 3 % up to 500 and 5 % above, marginal, a transaction that takes the total from 400 to 700 has 100 at 3 % and
     * 200 at 5 %, and pays 13. A return that takes it back to 400 has −200 at 5 % and −100 at 3 %. In a table that applies
     * its rate to the whole amount, going from 400 to 700 takes back 400 at 3 % and gives 700 at 5 %.
     *
     * <p>Movements telescope: over any way from one total to another they add up to the same, namely the slices of the end
     * minus those of the start.
     *
     * @param before the running total before
     * @param after the running total after
     * @param quota what a share of 1 stands for, above zero; without effect if the bounds are amounts
     * @return what is taken back, from the top band down, then what is given, from the first band up
     */
    default List<BandSlice> movement(Ratio before, Ratio after, Ratio quota) {
        BandEdges edges = new BandEdges(this, quota);
        return Movement.between(Slicing.slices(edges, before), Slicing.slices(edges, after));
    }

    /**
     * The one rate that pays the same on all of an amount.
     *
     * @param amount the amount
     * @param quota what a share of 1 stands for, above zero; without effect if the bounds are amounts
     * @return pay ÷ amount; empty for an amount of zero
     */
    default Optional<Ratio> blendedRate(Ratio amount, Ratio quota) {
        return amount.signum() == 0
                ? Optional.empty()
                : Optional.of(pay(amount, quota).dividedBy(amount));
    }

    /**
     * Starts a table.
     *
     * @return a builder that names each missing attribute
     */
    static Builder builder() {
        return new Builder();
    }

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    private static RateTable fromJson(
            @JsonProperty("bounds") BandBounds bounds,
            @JsonProperty("application") Application application,
            @JsonProperty("ties") TieRule ties,
            @JsonProperty("negative") NegativeAmount negative,
            @JsonProperty("bands") List<BandForm> bands,
            @JsonProperty("beyond") Optional<BeyondLast> beyond) {
        return builder()
                .bounds(bounds)
                .application(application)
                .ties(ties)
                .negative(negative)
                .addAllBands(BandForm.bands(bands))
                .beyond(beyond)
                .build();
    }

    /** Builds tables. */
    final class Builder extends ImmutableRateTable.Builder {
        Builder() {}
    }
}
