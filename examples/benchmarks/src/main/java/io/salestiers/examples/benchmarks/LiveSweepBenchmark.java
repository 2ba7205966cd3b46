package io.salestiers.examples.benchmarks;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.Subject;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.responsibility.Accountability;
import io.salestiers.core.responsibility.CoverageGap;
import io.salestiers.core.responsibility.CoverageReport;
import io.salestiers.core.responsibility.DutyId;
import io.salestiers.core.responsibility.ResolvedMatrix;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Every gap and overlap of accountability over years, found by a sweep over the changes, against asking for every duty and team
 * on one single day. Who asks day by day does that a thousand times for three years.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
public class LiveSweepBenchmark {
    private static final int SAMPLES = 200;

    /** How many units. */
    @Param("2000")
    public int units;

    /** How many duties. */
    @Param("30")
    public int duties;

    /** How many years. */
    @Param("3")
    public int years;

    /** About how many appointments. */
    @Param("20000")
    public int appointments;

    private @Nullable DutyCompany company;
    private @Nullable ResolvedMatrix resolved;

    /** For JMH. */
    public LiveSweepBenchmark() {}

    /** Generates the company, and compares the report with questions about single days. */
    @Setup
    public void generate() {
        DutyCompany generated = new DutyCompany(units, duties, years, appointments);
        company = generated;
        resolved = generated.matrix().resolve(generated.organization());
        Map<String, List<CoverageGap>> gaps = new HashMap<>();
        for (CoverageGap gap : sweep().gaps()) {
            gaps.computeIfAbsent(gap.duty() + " " + gap.leaf().key(), key -> new ArrayList<>())
                    .add(gap);
        }
        SplittableRandom random = new SplittableRandom(1);
        List<UnitId> teams = generated.teams();
        int found = 0;
        for (int i = 0; i < SAMPLES; i++) {
            int number = random.nextInt(duties);
            DutyId duty = duty(number % 6 == 5 ? 0 : number); // of the others each position answers for itself
            UnitId team = teams.get(random.nextInt(teams.size()));
            LocalDate day = generated
                    .range()
                    .from()
                    .plusDays(random.nextLong(generated.range().lengthInDays()));
            boolean swept = gaps.getOrDefault(duty + " " + Subject.of(team).key(), List.of()).stream()
                    .anyMatch(gap -> gap.days().contains(day));
            boolean asked = matrix().accountable(duty, team, day).accountability() instanceof Accountability.Gap;
            AuditBenchmark.require(
                    swept == asked,
                    "the sweep says " + swept + ", the day the opposite: " + duty + " " + team + " " + day);
            found += asked ? 1 : 0;
        }
        AuditBenchmark.require(found < SAMPLES, "everything is a gap");
    }

    private static DutyId duty(int number) {
        return DutyId.of("duty-" + number);
    }

    private ResolvedMatrix matrix() {
        return requireNonNull(resolved);
    }

    /**
     * The matrix bound to the organization.
     *
     * @return the resolved matrix
     */
    @Benchmark
    public ResolvedMatrix resolve() {
        DutyCompany generated = requireNonNull(company);
        return generated.matrix().resolve(generated.organization());
    }

    /**
     * All gaps and overlaps of all years.
     *
     * @return the report
     */
    @Benchmark
    public CoverageReport sweep() {
        return matrix().coverage(requireNonNull(company).range());
    }

    /**
     * Every duty and team on one day, by single questions.
     *
     * @return how many of them nobody answers for
     */
    @Benchmark
    public int askOneDay() {
        LocalDate day = requireNonNull(company).range().from().plusDays(100);
        int gaps = 0;
        for (UnitId team : requireNonNull(company).teams()) {
            for (int d = 0; d < duties; d++) {
                gaps += matrix().accountable(duty(d), team, day).accountability() instanceof Accountability.Gap ? 1 : 0;
            }
        }
        return gaps;
    }
}
