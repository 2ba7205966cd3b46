package io.salestiers.core.cadence;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.text.Argument;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.unit.Quantity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Adds up how far the parts of a strategy have come, each step of it told. */
final class StrategyProgress {
    /** A part with its weight. */
    private record Part(Ratio weight, Explanation progress) {
        Optional<Ratio> value() {
            return progress.value().map(Quantity::value);
        }
    }

    private final Strategy strategy;
    private final List<ProgressReport> reports;
    private final LocalDate day;

    StrategyProgress(Strategy strategy, List<ProgressReport> reports, LocalDate day) {
        this.strategy = strategy;
        this.reports = List.copyOf(reports);
        this.day = day;
    }

    Explanation explanation() {
        List<Part> parts = new ArrayList<>();
        for (Initiative initiative : strategy.initiatives()) {
            List<Part> actions = initiative.actions().stream()
                    .map(action -> new Part(action.weight(), action(action)))
                    .toList();
            parts.add(new Part(initiative.weight(), whole("core.cadence.why.initiative", initiative.name(), actions)));
        }
        return whole("core.cadence.why.strategy", strategy.name(), parts);
    }

    private Explanation action(StrategyAction action) {
        Optional<ProgressReport> latest = reports.stream()
                .filter(report ->
                        report.action().equals(action.id()) && !report.day().isAfter(day))
                .max(Comparator.comparing(ProgressReport::day)
                        .thenComparing(ProgressReport::progress, Comparator.reverseOrder()));
        Map<String, Argument> name = Map.of("name", Argument.name(action.name()));
        if (latest.isPresent()) {
            return new Explanation(
                    "core.cadence.why.reported",
                    Map.of(
                            "name",
                            Argument.name(action.name()),
                            "day",
                            Argument.day(latest.get().day())),
                    Operation.GIVEN,
                    Optional.of(Quantity.ratio(latest.get().progress())),
                    Optional.of(latest.get().by().value()),
                    List.of());
        }
        return strategy.unreported() == Unreported.AS_ZERO
                ? new Explanation(
                        "core.cadence.why.unreported",
                        name,
                        Operation.GIVEN,
                        Optional.of(Quantity.ratio(Ratio.ZERO)),
                        Optional.empty(),
                        List.of())
                : new Explanation(
                        "core.cadence.why.unreported",
                        name,
                        Operation.NONE,
                        Optional.empty(),
                        Optional.empty(),
                        List.of());
    }

    private Explanation whole(String key, LocalizedText name, List<Part> all) {
        List<Part> parts = all.stream().filter(part -> part.value().isPresent()).toList();
        Map<String, Argument> inputs = Map.of(
                "name", Argument.name(name),
                "rule", Argument.term(strategy.rule().key()),
                "unknown", Argument.number(all.size() - parts.size()));
        if (parts.isEmpty()) {
            return new Explanation(
                    key,
                    inputs,
                    Operation.NONE,
                    Optional.empty(),
                    Optional.empty(),
                    all.stream().map(Part::progress).toList());
        }
        if (strategy.rule() == ProgressRule.LEAST) {
            Ratio least = parts.stream()
                    .map(part -> part.value().orElseThrow())
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
            return new Explanation(
                    key,
                    inputs,
                    Operation.LEAST,
                    Optional.of(Quantity.ratio(least)),
                    Optional.empty(),
                    parts.stream().map(Part::progress).toList());
        }
        List<Explanation> products = new ArrayList<>();
        List<Explanation> weights = new ArrayList<>();
        Ratio sum = Ratio.ZERO;
        Ratio weight = Ratio.ZERO;
        for (Part part : parts) {
            Explanation weighed = given("core.cadence.why.weight", part.weight());
            Explanation counted = counted(part);
            Ratio product =
                    part.weight().multipliedBy(counted.value().orElseThrow().value());
            products.add(Explanation.of(
                    "core.cadence.why.weighted",
                    Operation.PRODUCT,
                    Quantity.ratio(product),
                    List.of(weighed, counted)));
            weights.add(weighed);
            sum = sum.plus(product);
            weight = weight.plus(part.weight());
        }
        return new Explanation(
                key,
                inputs,
                Operation.QUOTIENT,
                Optional.of(Quantity.ratio(sum.dividedBy(weight))),
                Optional.empty(),
                List.of(
                        Explanation.of("core.cadence.why.weighted-sum", Operation.SUM, Quantity.ratio(sum), products),
                        Explanation.of("core.cadence.why.weights", Operation.SUM, Quantity.ratio(weight), weights)));
    }

    /** The progress itself; or, if only what is finished counts, all or nothing of it. */
    private Explanation counted(Part part) {
        if (strategy.rule() != ProgressRule.FINISHED_SHARE) {
            return part.progress();
        }
        boolean finished = part.value().orElseThrow().equals(Ratio.ONE);
        return new Explanation(
                finished ? "core.cadence.why.finished" : "core.cadence.why.unfinished",
                Map.of(),
                Operation.GIVEN,
                Optional.of(Quantity.ratio(finished ? Ratio.ONE : Ratio.ZERO)),
                Optional.empty(),
                List.of(part.progress()));
    }

    private static Explanation given(String key, Ratio value) {
        return Explanation.given(key, Quantity.ratio(value));
    }
}
