package io.salestiers.kpi.testkit.measure;

import io.salestiers.core.observation.Fact;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.observation.Observation;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.unit.Quantity;
import io.salestiers.kpi.measure.FactPolicy;
import io.salestiers.kpi.measure.TerritoryPolicy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Facts that come twice, are corrected, or arrive late, and policies for them. */
public final class FactArbitraries {
    /** The days that are asked for: the first quarter of 2025. */
    public static final DateRange QUARTER = DateRange.parse("2025-01-01/2025-04-01");

    /** The measure of all facts: a number of calls. */
    public static final MeasureId CALLS = MeasureId.of("calls");

    /** Cut-offs of January, on 5 February, and February, on 5 March, both at 16:00 UTC; March has none. */
    public static final List<FactPolicy.CutOff> CUT_OFFS = List.of(
            new FactPolicy.CutOff(DateRange.parse("2025-01-01/2025-02-01"), Instant.parse("2025-02-05T16:00:00Z")),
            new FactPolicy.CutOff(DateRange.parse("2025-02-01/2025-03-01"), Instant.parse("2025-03-05T16:00:00Z")));

    private FactArbitraries() {}

    /**
     * Policies with every choice.
     *
     * @return policies with {@link #CUT_OFFS} or without cut-offs
     */
    public static Arbitrary<FactPolicy> policies() {
        return Combinators.combine(
                        Arbitraries.of(FactPolicy.SameKey.class),
                        Arbitraries.of(FactPolicy.Late.class),
                        Arbitraries.of(CUT_OFFS, List.<FactPolicy.CutOff>of()),
                        Arbitraries.of(FactPolicy.Outside.class))
                .as(FactPolicy::new);
    }

    /**
     * Policies with every choice about territories.
     *
     * @return policies
     */
    public static Arbitrary<TerritoryPolicy> territoryPolicies() {
        return Combinators.combine(
                        Arbitraries.of(TerritoryPolicy.Owner.class), Arbitraries.of(TerritoryPolicy.Place.class))
                .as(TerritoryPolicy::new);
    }

    /**
     * A fact of {@link #CALLS} of one of six keys, with one of three values, on a day from December to April, most of which
     * arrived after it by up to 80 days, at the very instant of a cut-off, or at an unknown instant.
     *
     * @return facts that often have the key of another one
     */
    public static Arbitrary<Fact> facts() {
        Arbitrary<LocalDate> days = Arbitraries.oneOf(
                Arbitraries.integers().between(0, 130).map(LocalDate.of(2024, 12, 15)::plusDays),
                Arbitraries.of(
                        LocalDate.of(2024, 12, 31),
                        LocalDate.of(2025, 1, 31),
                        LocalDate.of(2025, 2, 1),
                        LocalDate.of(2025, 3, 31),
                        LocalDate.of(2025, 4, 1)));
        return Combinators.combine(
                        Arbitraries.integers().between(1, 6),
                        days,
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(-2, 80))
                .as((key, day, value, delay) -> {
                    Observation seen = new Observation(
                            CALLS,
                            Subject.of(PersonId.of("p1")),
                            day,
                            Quantity.count(value),
                            Optional.empty(),
                            "k-" + key);
                    return delay == -2
                            ? Fact.of(seen)
                            : Fact.of(
                                    seen,
                                    delay == -1
                                            ? Instant.parse("2025-02-05T16:00:00Z")
                                            : day.plusDays(delay).atStartOfDay().toInstant(ZoneOffset.UTC));
                });
    }
}
