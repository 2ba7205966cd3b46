package io.salestiers.kpi.scorecard;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.Subject;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.text.Argument;
import io.salestiers.core.time.Period;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import io.salestiers.kpi.catalog.KpiId;
import io.salestiers.kpi.evaluation.KpiValue;
import io.salestiers.kpi.measure.Reading;
import io.salestiers.kpi.measure.Reason;
import io.salestiers.kpi.target.TargetValue;
import io.salestiers.kpi.target.Targets;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Fills in scorecards. Stateless and safe for use by several threads.
 *
 * <p>Lines A 60 % and B 40 % with achievements 1.1 and 0.5 give 100 × (0.6 × 1.1 + 0.4 × 0.5) = 86 points.
 */
public final class ScorecardCalculator {
    /** The calculator of this release. */
    public static final ScorecardCalculator DEFAULT = new ScorecardCalculator();

    private static final Ratio HUNDRED = Ratio.of(100);

    private ScorecardCalculator() {}

    /**
     * The scorecard of a subject. A KPI of the template that is not among the values counts as missing.
     *
     * @param template the template
     * @param subject whose
     * @param period when
     * @param values the KPI values; those of other subjects and periods are passed over
     * @param targets the targets for lines that are held against one
     * @return the scorecard
     */
    public Scorecard calculate(
            ScorecardTemplate template, Subject subject, Period period, List<KpiValue> values, Targets targets) {
        Map<KpiId, KpiValue> byKpi = new TreeMap<>();
        for (KpiValue value : values) {
            if (value.subject().equals(subject) && value.period().equals(period)) {
                byKpi.put(value.kpi(), value);
            }
        }
        List<ScoredLine> lines = new ArrayList<>();
        for (ScorecardLine line : template.lines()) {
            lines.add(ScoredLine.of(line, subject, period, Optional.ofNullable(byKpi.get(line.kpi())), targets));
        }
        return new Run(template, subject, period, lines).scorecard();
    }

    private record Run(ScorecardTemplate template, Subject subject, Period period, List<ScoredLine> lines) {
        Scorecard scorecard() {
            List<Finding> findings = new ArrayList<>();
            Ratio present = Ratio.sum(lines.stream()
                    .filter(ScoredLine::counts)
                    .map(line -> line.line().weight())
                    .toList());
            SortedSet<String> blocking = new TreeSet<>();
            for (ScoredLine line : lines) {
                Optional<ScorecardFinding> reason = line.blocks(present);
                if (reason.isPresent()) {
                    blocking.add(line.line().kpi().value());
                    findings.add(finding(line, reason.get(), present));
                }
            }
            boolean scored = blocking.isEmpty() && present.signum() > 0;
            List<LineResult> results = new ArrayList<>();
            List<Explanation> steps = new ArrayList<>();
            Ratio sum = Ratio.ZERO;
            for (ScoredLine line : lines) {
                LineResult result = line.result(scored ? present : Ratio.ZERO);
                results.add(result);
                sum = sum.plus(result.points());
                line.explain(result, present).ifPresent(steps::add);
            }
            return scored ? scored(sum, results, steps) : unscored(blocking, results, findings);
        }

        private Finding finding(ScoredLine line, ScorecardFinding code, Ratio present) {
            Finding finding = Finding.of(code, Place.during(subject.key(), period.range()))
                    .with("kpi", line.line().kpi().value())
                    .with("period", period.name());
            return line.line().missing() instanceof MissingPolicy.Renormalise policy
                    ? finding.with("present", present.toArgument())
                            .with("least", policy.leastPresentWeight().toArgument())
                    : finding;
        }

        private Scorecard scored(Ratio sum, List<LineResult> results, List<Explanation> steps) {
            Quantity score = Quantity.of(sum, Unit.POINTS);
            BigDecimal published = sum.rounded(template.rounding());
            Ratio rated = template.ratingBasis() == RatingBasis.EXACT ? sum : Ratio.of(published);
            Optional<RatingBand> rating = template.rating(rated);
            Explanation explanation = labelled(Explanation.of("kpi.explain.scorecard", Operation.SUM, score, steps))
                    .with("published", Argument.number(published))
                    .with(
                            "rating",
                            rating.map(band -> Argument.name(band.name())).orElse(Argument.text("-")));
            return new Scorecard(
                    subject,
                    period,
                    results,
                    Reading.known(score),
                    Optional.of(published),
                    rating,
                    List.of(),
                    explanation);
        }

        private Scorecard unscored(SortedSet<String> blocking, List<LineResult> results, List<Finding> findings) {
            SortedSet<String> inputs = new TreeSet<>(blocking);
            if (inputs.isEmpty()) {
                template.lines().forEach(line -> inputs.add(line.kpi().value()));
            }
            return new Scorecard(
                    subject,
                    period,
                    results,
                    new Reading.Missing(inputs),
                    Optional.empty(),
                    Optional.empty(),
                    findings,
                    labelled(Explanation.none("kpi.explain.scorecard-without-score", List.of()))
                            .with("inputs", Argument.texts(List.copyOf(inputs))));
        }

        private Explanation labelled(Explanation step) {
            Explanation labelled = step.with("scorecard", Argument.name(template.name()))
                    .with("subject", subject.key())
                    .with("period", period.name());
            return subject instanceof Subject.OfPerson person
                    ? labelled.concerning(person.id().value())
                    : labelled;
        }
    }

    /** A line with its numbers, before the weights of lines that are left out are shared. */
    private record ScoredLine(ScorecardLine line, Reading actual, Reading target, Reading achievement) {
        static ScoredLine of(
                ScorecardLine line, Subject subject, Period period, Optional<KpiValue> value, Targets targets) {
            Reading actual = value.map(KpiValue::reading)
                    .orElseGet(() -> Reading.missing(line.kpi().value()));
            Reading target = target(line, subject, period, actual, targets);
            return new ScoredLine(line, actual, target, achievement(line, actual, target));
        }

        private static Reading target(
                ScorecardLine line, Subject subject, Period period, Reading actual, Targets targets) {
            if (line.target() instanceof LineTarget.OfMeasure of) {
                return targets.find(of.measure(), subject, period)
                        .map(TargetValue::reading)
                        .orElseGet(() -> Reading.missing("target(" + of.measure() + ")"));
            }
            Ratio constant = ((LineTarget.Constant) line.target()).value();
            // A constant has the unit of the KPI; without a value there is no unit to show it in.
            return Reading.known(actual.quantity()
                    .map(quantity -> new Quantity(constant, quantity.unit(), quantity.currency()))
                    .orElseGet(() -> Quantity.ratio(constant)));
        }

        private static Reading achievement(ScorecardLine line, Reading actual, Reading target) {
            Optional<Reading> gap = Reading.gap(actual, target);
            if (gap.isPresent()) {
                return gap.get();
            }
            Quantity value = actual.quantity().orElseThrow();
            Quantity aim = target.quantity().orElseThrow();
            if (value.unit() != aim.unit()) {
                throw new IllegalArgumentException("the target of " + line.kpi() + " must be in its unit "
                        + value.unit() + ", but is in " + aim.unit());
            }
            if (!value.currency().equals(aim.currency())) {
                return Reading.notMeaningful(Reason.MIXED_CURRENCIES);
            }
            return line.achievement()
                    .achievement(value.value(), aim.value())
                    .map(achievement -> Reading.known(Quantity.ratio(achievement)))
                    .orElseGet(() -> Reading.notMeaningful(Reason.ZERO_DIVISOR));
        }

        private boolean known() {
            return achievement.quantity().isPresent();
        }

        boolean counts() {
            return known() || line.missing() instanceof MissingPolicy.Floor;
        }

        Optional<ScorecardFinding> blocks(Ratio present) {
            if (counts()) {
                return Optional.empty();
            }
            if (line.missing() instanceof MissingPolicy.Renormalise policy) {
                return present.compareTo(policy.leastPresentWeight()) < 0
                        ? Optional.of(ScorecardFinding.TOO_LITTLE_WEIGHT)
                        : Optional.empty();
            }
            return Optional.of(ScorecardFinding.BLOCKED);
        }

        private Ratio factor() {
            return achievement
                    .quantity()
                    .map(Quantity::value)
                    .orElseGet(() -> line.achievement().floor());
        }

        LineResult result(Ratio present) {
            Ratio weight = counts() && present.signum() > 0 ? line.weight().dividedBy(present) : Ratio.ZERO;
            Ratio points = counts() ? HUNDRED.multipliedBy(weight).multipliedBy(factor()) : Ratio.ZERO;
            return new LineResult(line, actual, target, achievement, weight, points);
        }

        Optional<Explanation> explain(LineResult result, Ratio present) {
            if (!counts() || present.signum() == 0) {
                return Optional.empty();
            }
            Quantity own = Quantity.ratio(line.weight());
            Explanation weight = present.equals(Ratio.ONE)
                    ? Explanation.given("kpi.explain.weight", own)
                    : Explanation.of(
                            "kpi.explain.weight-shared",
                            Operation.QUOTIENT,
                            Quantity.ratio(result.weight()),
                            List.of(
                                    Explanation.given("kpi.explain.weight", own),
                                    Explanation.given("kpi.explain.weight-present", Quantity.ratio(present))));
            return Optional.of(Explanation.of(
                            "kpi.explain.line",
                            Operation.PRODUCT,
                            Quantity.of(result.points(), Unit.POINTS),
                            List.of(
                                    Explanation.given("kpi.explain.full-points", Quantity.of(HUNDRED, Unit.POINTS)),
                                    weight,
                                    explainAchievement()))
                    .with("kpi", line.kpi().value()));
        }

        private Explanation explainAchievement() {
            Quantity factor = Quantity.ratio(factor());
            if (!known()) {
                return Explanation.given("kpi.explain.achievement-missing", factor);
            }
            Quantity value = actual.quantity().orElseThrow();
            Quantity aim = target.quantity().orElseThrow();
            Explanation floor = Explanation.given(
                    "kpi.explain.floor", Quantity.ratio(line.achievement().floor()));
            Explanation cap = Explanation.given(
                    "kpi.explain.cap", Quantity.ratio(line.achievement().cap()));
            Optional<Ratio> raw = line.achievement().raw(value.value(), aim.value());
            if (raw.isEmpty()) {
                return Explanation.of("kpi.explain.achievement-at-cap", Operation.CHOSEN, factor, List.of(cap));
            }
            Explanation linear = explainLinear(Quantity.ratio(raw.get()), value, aim);
            Ratio capped = raw.get().min(line.achievement().cap());
            return Explanation.of(
                    "kpi.explain.achievement",
                    Operation.GREATEST,
                    factor,
                    List.of(
                            Explanation.of(
                                    "kpi.explain.achievement-capped",
                                    Operation.LEAST,
                                    Quantity.ratio(capped),
                                    List.of(linear, cap)),
                            floor));
        }

        private Explanation explainLinear(Quantity raw, Quantity value, Quantity aim) {
            Explanation actualStep = Explanation.given("kpi.explain.actual", value);
            Explanation targetStep = Explanation.given("kpi.explain.target", aim);
            String key = line.achievement().form().key();
            return switch (line.achievement().form()) {
                case ACTUAL_OVER_TARGET ->
                    Explanation.of(key, Operation.QUOTIENT, raw, List.of(actualStep, targetStep));
                case TARGET_OVER_ACTUAL ->
                    Explanation.of(key, Operation.QUOTIENT, raw, List.of(targetStep, actualStep));
                case TWO_MINUS ->
                    Explanation.of(
                            key,
                            Operation.DIFFERENCE,
                            raw,
                            List.of(
                                    Explanation.given("kpi.explain.two", Quantity.ratio(Ratio.of(2))),
                                    Explanation.of(
                                            "kpi.explain.actual-over-target",
                                            Operation.QUOTIENT,
                                            Quantity.ratio(value.value().dividedBy(aim.value())),
                                            List.of(actualStep, targetStep))));
                case WORST_MINUS -> {
                    Quantity worst =
                            new Quantity(line.achievement().worst().orElseThrow(), value.unit(), value.currency());
                    Explanation worstStep = Explanation.given("kpi.explain.worst", worst);
                    yield Explanation.of(
                            key,
                            Operation.QUOTIENT,
                            raw,
                            List.of(
                                    difference("kpi.explain.worst-minus-actual", worst, value, worstStep, actualStep),
                                    difference("kpi.explain.worst-minus-target", worst, aim, worstStep, targetStep)));
                }
            };
        }

        private static Explanation difference(
                String key, Quantity a, Quantity b, Explanation stepA, Explanation stepB) {
            return Explanation.of(
                    key,
                    Operation.DIFFERENCE,
                    new Quantity(a.value().minus(b.value()), a.unit(), a.currency()),
                    List.of(stepA, stepB));
        }
    }
}
