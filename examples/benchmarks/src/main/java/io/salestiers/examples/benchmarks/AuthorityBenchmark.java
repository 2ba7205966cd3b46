package io.salestiers.examples.benchmarks;

import io.salestiers.core.authority.Authority;
import io.salestiers.core.authority.AuthorityDecision;
import io.salestiers.core.authority.PreparedAuthority;
import io.salestiers.examples.benchmarks.Company.Question;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
 * One decision about authority, against a look-up in a hash map that holds the answers to just these questions: what a cache in
 * front of any rights system costs at best. 10,000 units, 30,000 people, 50,000 grants in chains down the tree.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class AuthorityBenchmark {
    /** How many units; three people each. */
    @Param("10000")
    public int units;

    /** How many grants. */
    @Param("50000")
    public int grants;

    /** How many questions are asked in turn. */
    @Param("1024")
    public int questions;

    private @Nullable Authority authority;
    private @Nullable PreparedAuthority prepared;
    private List<Question> asked = List.of();
    private Map<Question, Boolean> answers = Map.of();
    private int next;

    /** For JMH. */
    public AuthorityBenchmark() {}

    /** Generates the company, prepares its authority, and compares the quick answers with the explained ones. */
    @Setup
    public void generate() {
        Company company = Company.of(units, grants);
        Authority built = company.authority();
        PreparedAuthority ready = built.at(Company.NOW);
        authority = built;
        prepared = ready;
        asked = company.questions(questions);
        answers = new HashMap<>();
        int permitted = 0;
        int explained = 0;
        for (Question each : asked) {
            boolean quick = ready.permits(each.actor(), each.capability(), each.target());
            answers.put(each, quick);
            permitted += quick ? 1 : 0;
            // Each explained one looks at the whole company; some dozens are enough to find a difference in kind.
            if (explained++ < 64) {
                boolean slow = built.decide(each.actor(), each.capability(), each.target(), Company.NOW)
                        .permit();
                AuditBenchmark.require(quick == slow, "permits says " + quick + ", decide the opposite: " + each);
            }
        }
        AuditBenchmark.require(
                permitted > 0 && permitted < asked.size(), "all questions have one answer: " + permitted);
    }

    private Question question() {
        next = next + 1 == asked.size() ? 0 : next + 1;
        return asked.get(next);
    }

    /**
     * A look-up by the question.
     *
     * @return the answer
     */
    @Benchmark
    public boolean hashMap() {
        return Boolean.TRUE.equals(answers.get(question()));
    }

    /**
     * The prepared decision.
     *
     * @return the answer
     */
    @Benchmark
    public boolean permits() {
        Question each = question();
        return ready().permits(each.actor(), each.capability(), each.target());
    }

    /**
     * The explained decision with its audit record, on the prepared authority.
     *
     * @return the decision
     */
    @Benchmark
    public AuthorityDecision decidePrepared() {
        Question each = question();
        return ready().decide(each.actor(), each.capability(), each.target());
    }

    /**
     * The explained decision with its audit record, not prepared.
     *
     * @return the decision
     */
    @Benchmark
    public AuthorityDecision decide() {
        Question each = question();
        return built().decide(each.actor(), each.capability(), each.target(), Company.NOW);
    }

    /**
     * Preparing an instant.
     *
     * @return the prepared authority
     */
    @Benchmark
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public PreparedAuthority prepare() {
        return built().at(Company.NOW);
    }

    private Authority built() {
        return java.util.Objects.requireNonNull(authority);
    }

    private PreparedAuthority ready() {
        return java.util.Objects.requireNonNull(prepared);
    }
}
