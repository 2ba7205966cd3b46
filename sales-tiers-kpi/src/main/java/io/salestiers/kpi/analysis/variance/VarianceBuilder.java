package io.salestiers.kpi.analysis.variance;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.Subject;
import io.salestiers.core.text.Argument;
import io.salestiers.core.text.Ids;
import io.salestiers.core.unit.Quantity;
import io.salestiers.kpi.analysis.internal.Exact;
import io.salestiers.kpi.measure.Reading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Collects effects, in one order whatever the order of the input. */
final class VarianceBuilder {
    private static final Comparator<DriverEffect> ORDER = Comparator.comparing(DriverEffect::driver)
            .thenComparing(effect -> effect.part().orElse(""), Ids::compare);

    private final VarianceQuestion question;
    private final Quantity model;
    private final List<DriverEffect> effects = new ArrayList<>();

    VarianceBuilder(VarianceQuestion question, Quantity model) {
        this.question = question;
        this.model = model;
    }

    Quantity amount(Ratio value) {
        return Exact.like(model, value);
    }

    void add(Driver driver, Optional<String> part, Explanation step) {
        Explanation named = step.with("driver", Argument.term(driver.key()));
        named = part.isPresent() ? named.with("part", part.get()) : named;
        effects.add(new DriverEffect(driver, part, step.value().orElseThrow(), named));
    }

    /** Now − before of an item or of none, both stated. */
    void addDifference(Driver driver, Optional<String> part, Ratio now, Ratio before) {
        add(
                driver,
                part,
                difference(part.isPresent() ? "kpi.explain.effect" : "kpi.explain.effect-whole", now, before));
    }

    /** Now − before of a unit or person, both stated. */
    void addDifference(Driver driver, Subject part, Ratio now, Ratio before) {
        Explanation step = difference("kpi.explain.effect", now, before);
        add(
                driver,
                Optional.of(part.key()),
                part instanceof Subject.OfPerson person
                        ? step.concerning(person.id().value())
                        : step);
    }

    private Explanation difference(String key, Ratio now, Ratio before) {
        return Explanation.of(
                key,
                Operation.DIFFERENCE,
                amount(now.minus(before)),
                List.of(
                        Explanation.given("kpi.explain.effect-now", amount(now)),
                        Explanation.given("kpi.explain.effect-before", amount(before))));
    }

    Variance build(Reading current, Reading base) {
        effects.sort(ORDER);
        Quantity now = current.quantity().orElseThrow();
        Quantity before = base.quantity().orElseThrow();
        Quantity difference = amount(now.value().minus(before.value()));
        SortedMap<Driver, List<Explanation>> byDriver = new TreeMap<>();
        effects.forEach(effect -> byDriver.computeIfAbsent(effect.driver(), driver -> new ArrayList<>())
                .add(effect.explanation()));
        List<Explanation> drivers = new ArrayList<>();
        byDriver.forEach((driver, steps) -> drivers.add(Explanation.of(
                        "kpi.explain.driver",
                        Operation.SUM,
                        amount(Ratio.sum(steps.stream()
                                .map(step -> step.value().orElseThrow().value())
                                .toList())),
                        steps)
                .with("driver", Argument.term(driver.key()))));
        Explanation subtraction = Explanation.of(
                "kpi.explain.variance-difference",
                Operation.DIFFERENCE,
                difference,
                List.of(
                        Explanation.given("kpi.explain.variance-current", now)
                                .with("period", question.period().name()),
                        Explanation.given("kpi.explain.variance-base", before).with("base", base(question))));
        Explanation sum = Explanation.of("kpi.explain.variance-drivers", Operation.SUM, difference, drivers);
        return new Variance(
                question,
                current,
                base,
                Reading.known(difference),
                effects,
                about(
                        question,
                        Explanation.of(
                                "kpi.explain.variance", Operation.CHOSEN, difference, List.of(subtraction, sum))));
    }

    static Variance gap(VarianceQuestion question, Reading current, Reading base, Reading gap) {
        Explanation none = Explanation.none(
                "kpi.explain.variance-none",
                List.of(
                        Exact.given("kpi.explain.variance-current", current)
                                .with("period", question.period().name()),
                        Exact.given("kpi.explain.variance-base", base).with("base", base(question))));
        return new Variance(question, current, base, gap, List.of(), about(question, none));
    }

    /* A period is called by its name in every language, the target by the word of the reader. */
    private static Argument base(VarianceQuestion question) {
        return question.base() instanceof VarianceBase.OfTarget
                ? Argument.term("kpi.formula.target")
                : Argument.text(question.base().toString());
    }

    private static Explanation about(VarianceQuestion question, Explanation step) {
        Explanation named = step.with("measure", question.measure().value())
                .with("subject", question.subject().key())
                .with("period", question.period().name())
                .with("base", base(question));
        return question.subject() instanceof Subject.OfPerson person
                ? named.concerning(person.id().value())
                : named;
    }
}
