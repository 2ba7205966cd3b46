package io.salestiers.kpi.testkit.evaluation;

import io.salestiers.core.canonical.Digest;
import io.salestiers.core.canonical.InputRef;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.testkit.audit.AuditArbitraries;
import io.salestiers.core.testkit.observation.ObservationArbitraries;
import io.salestiers.core.testkit.time.PeriodArbitraries;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.Period;
import io.salestiers.core.time.PieceJoining;
import io.salestiers.core.unit.Quantity;
import io.salestiers.kpi.catalog.KpiId;
import io.salestiers.kpi.evaluation.EvaluationPolicy;
import io.salestiers.kpi.evaluation.EvaluationVersion;
import io.salestiers.kpi.evaluation.KeptValue;
import io.salestiers.kpi.evaluation.PieceTarget;
import io.salestiers.kpi.measure.Reading;
import io.salestiers.kpi.measure.Reason;
import java.math.BigInteger;
import java.util.Optional;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** What an evaluation can be told to do with joiners, leavers and movers, and what is kept of it. */
public final class EvaluationArbitraries {
    private EvaluationArbitraries() {}

    /**
     * Every joining with every share of targets.
     *
     * @param mostDays the largest minimum of days, 1 or more; 1 and this one come more often than others
     * @return policies
     */
    public static Arbitrary<EvaluationPolicy> policies(int mostDays) {
        Arbitrary<Integer> days =
                Arbitraries.oneOf(Arbitraries.integers().between(1, mostDays), Arbitraries.of(1, mostDays));
        return Combinators.combine(Arbitraries.of(PieceJoining.class), Arbitraries.of(PieceTarget.class), days)
                .as(EvaluationPolicy::new);
    }

    /**
     * Readings of all kinds: values of every unit, also of more digits than people type, one or more reasons, one or more
     * missing inputs.
     *
     * @return readings
     */
    public static Arbitrary<Reading> readings() {
        BigInteger odd = BigInteger.TWO.pow(4095).subtract(BigInteger.ONE);
        Arbitrary<Reading> huge = Arbitraries.of(
                        Ratio.of(odd, BigInteger.ONE),
                        Ratio.of(BigInteger.ONE, BigInteger.TWO.pow(200)),
                        Ratio.of(odd.negate(), BigInteger.TEN.pow(1200)),
                        Ratio.of(BigInteger.TEN.pow(40), BigInteger.valueOf(7)))
                .map(value -> Reading.known(Quantity.ratio(value)));
        return Arbitraries.frequencyOf(
                Tuple.of(6, ObservationArbitraries.values().map(Reading::known)),
                Tuple.of(1, huge),
                Tuple.of(
                        2,
                        Arbitraries.of(Reason.class)
                                .set()
                                .ofMinSize(1)
                                .ofMaxSize(3)
                                .map(reasons -> new Reading.NotMeaningful(new TreeSet<>(reasons)))),
                Tuple.of(
                        2,
                        Arbitraries.of("revenue", "target(revenue) 2025-Q1 person:p-1", "市场 \"A\"", "𠮷")
                                .set()
                                .ofMinSize(1)
                                .ofMaxSize(3)
                                .map(inputs -> new Reading.Missing(new TreeSet<>(inputs)))));
    }

    /**
     * Published values of a period: of all kinds of subjects, for the whole period and parts of it, none or more.
     *
     * @param supersedes what the version supersedes; empty for first versions
     * @return versions of number 1 or 2
     */
    public static Arbitrary<EvaluationVersion> versions(Optional<Digest> supersedes) {
        return PeriodArbitraries.periods(FiscalCalendar.CALENDAR_YEAR)
                .flatMap(period -> Combinators.combine(
                                values(period).list().ofMaxSize(12).uniqueElements(EvaluationArbitraries::place),
                                inputs().list().ofMaxSize(3),
                                Arbitraries.integers().between(1, 3))
                        .as((values, inputs, semantics) -> new EvaluationVersion(
                                period, supersedes.isPresent() ? 2 : 1, values, inputs, semantics, supersedes)));
    }

    private static String place(KeptValue value) {
        return value.subject().key() + " " + value.days() + " " + value.kpi();
    }

    private static Arbitrary<KeptValue> values(Period period) {
        Arbitrary<DateRange> days = Arbitraries.of(
                period.range(),
                DateRange.of(period.range().from(), period.range().from().plusDays(14)),
                DateRange.of(
                        period.range().from().plusDays(14), period.range().to().orElseThrow()));
        return Combinators.combine(
                        ObservationArbitraries.subjects(),
                        days,
                        Arbitraries.of("win_rate", "sales_amount", "毛利率").map(KpiId::of),
                        readings())
                .as(KeptValue::new);
    }

    private static Arbitrary<InputRef> inputs() {
        return Combinators.combine(
                        Arbitraries.of("facts", "organization", "kpi-catalogue"),
                        Arbitraries.of("crm", "华东"),
                        Arbitraries.of("1", "2025-07-03"),
                        AuditArbitraries.digests().optional())
                .as(InputRef::new);
    }
}
