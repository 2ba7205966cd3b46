package io.salestiers.incentives.ledger;

import io.salestiers.core.canonical.Digest;
import io.salestiers.core.canonical.InputRef;
import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.result.Place;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.Period;
import io.salestiers.core.time.PeriodKind;
import io.salestiers.incentives.assignment.ComponentId;
import io.salestiers.incentives.assignment.PlanId;
import io.salestiers.incentives.credit.TransactionId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A run as it stands in a document. Its parts are as they were read, so that everything that is wrong with them is found at once
 * and not only the first.
 *
 * @param period the period
 * @param semantics the semantics version
 * @param inputs the inputs
 * @param lines the lines
 */
record StoredRun(StoredPeriod period, int semantics, List<StoredInput> inputs, List<StoredLine> lines) {
    /** A period. */
    record StoredPeriod(PeriodKind kind, int fiscalYear, int index, DateRange range) {}

    /** An input. */
    record StoredInput(String kind, String id, String revision, Optional<String> digest) {}

    /** A line; its period is that of the run. */
    record StoredLine(
            PersonId payee,
            Optional<PlanId> plan,
            Optional<ComponentId> component,
            Optional<String> transaction,
            Money amount,
            Balance balance,
            String explanation) {}

    private static final String DOCUMENT = "period-run";

    /** The name of a constant in documents. */
    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static StoredRun of(PeriodRun run) {
        Period period = run.period();
        return new StoredRun(
                new StoredPeriod(period.kind(), period.fiscalYear(), period.index(), period.range()),
                run.semantics(),
                run.inputs().stream()
                        .map(input -> new StoredInput(
                                input.kind(),
                                input.id(),
                                input.revision(),
                                input.digest().map(Digest::hex)))
                        .toList(),
                run.lines().stream()
                        .map(line -> new StoredLine(
                                line.payee(),
                                line.source().plan(),
                                line.source().component(),
                                line.source().transaction().map(TransactionId::toString),
                                line.amount(),
                                line.balance(),
                                line.explanation().hex()))
                        .toList());
    }

    /**
     * The run.
     *
     * @throws InvalidDefinitionException with all that is wrong, each with its pointer
     */
    PeriodRun run() {
        List<Finding> findings = new ArrayList<>();
        Optional<Period> of = read(
                "/period",
                findings,
                () -> new Period(period.kind(), period.fiscalYear(), period.index(), period.range()));
        List<InputRef> readInputs = inputs(findings);
        List<RunLine> readLines = of.map(some -> lines(some, findings)).orElse(List.of());
        if (!findings.isEmpty()) {
            throw new InvalidDefinitionException(findings);
        }
        return new PeriodRun(of.orElseThrow(), readLines, readInputs, semantics);
    }

    private List<InputRef> inputs(List<Finding> findings) {
        Map<List<String>, Integer> first = new HashMap<>();
        List<InputRef> read = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            StoredInput input = inputs.get(i);
            Optional<InputRef> ref = read(
                    "/inputs/" + i,
                    findings,
                    () -> new InputRef(
                            input.kind(),
                            input.id(),
                            input.revision(),
                            input.digest().map(Digest::parse)));
            if (ref.isPresent()) {
                read.add(ref.get());
                twice(first, List.of(input.kind(), input.id()), i, RunFinding.DUPLICATE_INPUT, "/inputs/", findings);
            }
        }
        return read;
    }

    private List<RunLine> lines(Period of, List<Finding> findings) {
        Map<LineKey, Integer> first = new HashMap<>();
        List<RunLine> read = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            StoredLine line = lines.get(i);
            Optional<RunLine> some = read(
                    "/lines/" + i,
                    findings,
                    () -> new RunLine(
                            line.payee(),
                            new PaySource(
                                    of,
                                    line.plan(),
                                    line.component(),
                                    line.transaction().map(TransactionId::parse)),
                            line.amount(),
                            line.balance(),
                            Digest.parse(line.explanation())));
            if (some.isPresent()) {
                read.add(some.get());
                twice(first, LineKey.of(some.get()), i, RunFinding.DUPLICATE_LINE, "/lines/", findings);
            }
        }
        return read;
    }

    private static <K> void twice(
            Map<K, Integer> first, K key, int index, RunFinding finding, String list, List<Finding> findings) {
        Integer earlier = first.putIfAbsent(key, index);
        if (earlier != null) {
            findings.add(
                    Finding.of(finding, Place.document(DOCUMENT, list + index)).with("first", list + earlier));
        }
    }

    private static <T> Optional<T> read(String pointer, List<Finding> findings, Supplier<T> value) {
        try {
            return Optional.of(value.get());
        } catch (IllegalArgumentException e) {
            findings.add(Finding.of(RunFinding.REFUSED, Place.document(DOCUMENT, pointer))
                    .with("problem", String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }
}
