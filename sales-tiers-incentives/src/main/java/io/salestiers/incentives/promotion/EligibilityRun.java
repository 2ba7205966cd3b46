package io.salestiers.incentives.promotion;

import io.salestiers.core.canonical.JsonValue;
import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.Tenures;
import io.salestiers.core.org.TierId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.text.Argument;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.Period;
import io.salestiers.core.time.PeriodKind;
import io.salestiers.core.training.CertificateId;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import io.salestiers.incentives.figure.Condition;
import io.salestiers.incentives.figure.Figure;
import io.salestiers.incentives.figure.FigureSource;
import io.salestiers.incentives.figure.RatingFigure;
import io.salestiers.incentives.figure.Whose;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** The gates of one track for one person on one day. */
final class EligibilityRun {
    private final PromotionRules rules;
    private final PromotionTrack track;
    private final CandidateFacts facts;
    private final LocalDate day;
    private final PromotionInputs inputs;

    EligibilityRun(
            PromotionRules rules, PromotionTrack track, CandidateFacts facts, LocalDate day, PromotionInputs inputs) {
        this.rules = rules;
        this.track = track;
        this.facts = facts;
        this.day = day;
        this.inputs = inputs;
    }

    Eligibility run() {
        return new Eligibility(
                facts.person(),
                track,
                day,
                currentTenure(track.from()).isPresent(),
                track.gates().stream().map(this::gate).toList(),
                track.score().map(this::score));
    }

    private Optional<DateRange> currentTenure(TierId tier) {
        return facts.tenures().stream()
                .filter(tenure -> tenure.tier().equals(tier) && tenure.days().contains(day))
                .map(Tenures.Tenure::days)
                .findFirst();
    }

    private GateResult gate(PromotionGate gate) {
        if (gate instanceof PromotionGate.TimeInTier time) {
            return time(time);
        }
        if (gate instanceof PromotionGate.RecentPeriods recent) {
            return recent(recent);
        }
        if (gate instanceof PromotionGate.RollingAverage average) {
            return average(average);
        }
        if (gate instanceof PromotionGate.ValidCertificates certificates) {
            return certificates(certificates);
        }
        if (gate instanceof PromotionGate.NoOpenImprovementPlan plans) {
            return improvement(plans);
        }
        if (gate instanceof PromotionGate.Vacancy vacancy) {
            return vacancy(vacancy);
        }
        if (gate instanceof PromotionGate.LeastLevel level) {
            return level(level);
        }
        if (gate instanceof PromotionGate.StatedEvidence evidence) {
            return stated(evidence);
        }
        if (gate instanceof PromotionGate.AnyOf any) {
            return any(any);
        }
        throw new AssertionError(gate);
    }

    private Finding finding(PromotionFinding code) {
        return Finding.of(code, Place.about("person:" + facts.person()))
                .with("person", facts.person().value());
    }

    private static Explanation step(String name, GateOutcome outcome, List<Explanation> steps) {
        return Explanation.none("incentives.promotion.explain." + name, steps)
                .with("outcome", Argument.term(outcome.key()));
    }

    private static JsonValue.Fields evidence(String gate) {
        return JsonValue.object().with("gate", gate);
    }

    private static JsonValue texts(Collection<?> values) {
        return JsonValue.list(
                values.stream().map(each -> JsonValue.text(each.toString())).toList());
    }

    private static Argument list(Collection<?> values) {
        return Argument.texts(values.stream().map(Object::toString).toList());
    }

    /* Time in tier */

    private GateResult time(PromotionGate.TimeInTier gate) {
        List<TierId> tiers = gate.tiers().isEmpty() ? List.of(track.from()) : gate.tiers();
        List<DateRange> times = merged(facts.tenures().stream()
                .filter(tenure ->
                        tiers.contains(tenure.tier()) && !tenure.days().from().isAfter(day))
                .map(Tenures.Tenure::days)
                .toList());
        Optional<DateRange> last =
                times.stream().filter(range -> range.contains(day)).findFirst();
        DateRange window = DateRange.of(day.minusMonths(gate.months()), day);
        long needed;
        long held;
        if (gate.basis() == TenureBasis.TOTAL) {
            needed = window.lengthInDays();
            held = times.stream()
                    .mapToLong(range -> ChronoUnit.DAYS.between(
                            range.from(),
                            range.to().filter(end -> end.isBefore(day)).orElse(day)))
                    .sum();
        } else {
            LocalDate from = last.map(DateRange::from).orElse(day);
            needed = ChronoUnit.DAYS.between(from, from.plusMonths(gate.months()));
            held = ChronoUnit.DAYS.between(from, day);
        }
        GateOutcome outcome = GateOutcome.of(held >= needed);
        List<Finding> missing = outcome == GateOutcome.MET
                ? List.of()
                : List.of(finding(PromotionFinding.TIME_SHORT)
                        .with("months", gate.months())
                        .with("tiers", list(tiers))
                        .with("more", needed - held));
        Explanation explanation = step(
                        "time-in-tier",
                        outcome,
                        List.of(
                                Explanation.given(
                                        "incentives.promotion.explain.days-held",
                                        Quantity.of(Ratio.of(held), Unit.DAYS)),
                                Explanation.given(
                                        "incentives.promotion.explain.days-needed",
                                        Quantity.of(Ratio.of(needed), Unit.DAYS))))
                .with("months", Argument.number(gate.months()))
                .with("tiers", list(tiers))
                .with("basis", Argument.term(gate.basis().key()));
        return new GateResult(
                gate,
                outcome,
                missing,
                evidence("time-in-tier")
                        .with("times", texts(times))
                        .with("held", JsonValue.number(held))
                        .with("needed", JsonValue.number(needed)),
                explanation);
    }

    /** Ranges that touch or overlap as one: who is in two of the tiers at once is there once. */
    static List<DateRange> merged(Collection<DateRange> ranges) {
        List<DateRange> merged = new ArrayList<>();
        for (DateRange range : ranges.stream().sorted().toList()) {
            DateRange before = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (before == null
                    || (!before.openEnded() && before.to().orElseThrow().isBefore(range.from()))) {
                merged.add(range);
            } else if (!before.openEnded()) {
                merged.set(
                        merged.size() - 1,
                        range.openEnded()
                                ? DateRange.startingOn(before.from())
                                : DateRange.of(
                                        before.from(),
                                        max(
                                                before.to().orElseThrow(),
                                                range.to().orElseThrow())));
            }
        }
        return List.copyOf(merged);
    }

    private static LocalDate max(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? b : a;
    }

    /* Periods */

    private PeriodWindow window(PeriodKind kind, int wanted, PeriodScope scope, LeavePeriods leave) {
        List<DateRange> there = scope == PeriodScope.IN_TIER
                ? currentTenure(track.from()).map(List::of).orElse(List.of())
                : merged(facts.tenures().stream().map(Tenures.Tenure::days).toList());
        return PeriodWindow.before(day, kind, wanted, there, facts.leave(), leave, inputs.calendar());
    }

    /** The person, or the person's unit on the last day of the period. */
    private Optional<Subject> subject(Whose whose, Period period) {
        if (whose == Whose.PAYEE) {
            return Optional.of(Subject.of(facts.person()));
        }
        Optional<UnitId> unit =
                facts.units().on(period.range().to().orElseThrow().minusDays(1));
        return unit.map(Subject::of);
    }

    private Figure figure(FigureSource source, Period period) {
        return subject(source.whose(), period)
                .flatMap(subject -> inputs.figures().find(source, subject, period))
                .orElseGet(() -> Figure.missing(source));
    }

    private GateResult recent(PromotionGate.RecentPeriods gate) {
        PeriodWindow window = window(gate.kind(), gate.of(), gate.scope(), gate.leave());
        List<Explanation> steps = new ArrayList<>();
        Map<String, JsonValue> values = new TreeMap<>();
        List<Period> unknown = new ArrayList<>();
        int met = 0;
        for (Period period : window.counted()) {
            PeriodSeen seen = see(gate.condition(), period);
            met += seen.outcome() == GateOutcome.MET ? 1 : 0;
            if (seen.outcome() == GateOutcome.NOT_KNOWN) {
                unknown.add(period);
            }
            steps.add(
                    step("period", seen.outcome(), List.of(seen.explanation())).with("period", period.name()));
            values.put(period.name(), JsonValue.text(seen.value()));
        }
        skipped(window, steps, values);
        GateOutcome outcome = met >= gate.least()
                ? GateOutcome.MET
                : met + unknown.size() >= gate.least() ? GateOutcome.NOT_KNOWN : GateOutcome.NOT_MET;
        List<Finding> missing = new ArrayList<>();
        if (outcome == GateOutcome.NOT_KNOWN) {
            missing.add(notKnown(gate.condition(), unknown));
        } else if (outcome == GateOutcome.NOT_MET) {
            missing.add(with(
                            finding(
                                    rated(gate.condition())
                                            ? PromotionFinding.RATINGS_SHORT
                                            : PromotionFinding.PERIODS_SHORT),
                            asked(gate.condition()))
                    .with("more", gate.least() - met)
                    .with("least", gate.least())
                    .with("of", gate.of())
                    .with("kind", Argument.term(gate.kind().key()))
                    .with("met", met)
                    .with("counted", window.counted().size()));
        }
        Explanation explanation = with(
                        step(rated(gate.condition()) ? "recent-ratings" : "recent-periods", outcome, steps),
                        asked(gate.condition()))
                .with("least", Argument.number(gate.least()))
                .with("of", Argument.number(gate.of()))
                .with("kind", Argument.term(gate.kind().key()))
                .with("met", Argument.number(met))
                .with("skipped", Argument.number(window.skipped().size()));
        return new GateResult(
                gate,
                outcome,
                missing,
                evidence("recent-periods").with("periods", new JsonValue.Fields(values)),
                explanation);
    }

    private static void skipped(PeriodWindow window, List<Explanation> steps, Map<String, JsonValue> values) {
        for (Period period : window.skipped()) {
            steps.add(Explanation.none("incentives.promotion.explain.period-skipped", List.of())
                    .with("period", period.name()));
            values.put(period.name(), JsonValue.text("leave"));
        }
    }

    private Finding notKnown(PeriodCondition condition, List<Period> unknown) {
        return with(
                        finding(
                                rated(condition)
                                        ? PromotionFinding.RATINGS_NOT_KNOWN
                                        : PromotionFinding.PERIODS_NOT_KNOWN),
                        asked(condition))
                .with("periods", list(unknown.stream().map(Period::name).toList()));
    }

    private static boolean rated(PeriodCondition condition) {
        return condition instanceof PeriodCondition.OfRating;
    }

    /* What is asked of a period: the figure with its standard, or the ratings. */
    private static Map<String, Argument> asked(PeriodCondition condition) {
        return condition instanceof PeriodCondition.OfFigure figure
                ? asked(
                        figure.condition().figure(),
                        figure.condition().relation(),
                        figure.condition().value())
                : Map.of("ratings", list(((PeriodCondition.OfRating) condition).accepted()));
    }

    private static Map<String, Argument> asked(FigureSource figure, Condition.Relation relation, Ratio value) {
        return Map.of(
                "figure",
                Argument.text(figure.key()),
                "relation",
                Argument.term(relation.key()),
                "value",
                value.toArgument());
    }

    private static Finding with(Finding finding, Map<String, Argument> asked) {
        Finding all = finding;
        for (Map.Entry<String, Argument> each : new TreeMap<>(asked).entrySet()) {
            all = all.with(each.getKey(), each.getValue());
        }
        return all;
    }

    private static Explanation with(Explanation step, Map<String, Argument> asked) {
        Explanation all = step;
        for (Map.Entry<String, Argument> each : new TreeMap<>(asked).entrySet()) {
            all = all.with(each.getKey(), each.getValue());
        }
        return all;
    }

    /** What a period shows. */
    private record PeriodSeen(GateOutcome outcome, String value, Explanation explanation) {}

    private PeriodSeen see(PeriodCondition condition, Period period) {
        if (condition instanceof PeriodCondition.OfFigure asked) {
            Figure figure = figure(asked.condition().figure(), period);
            GateOutcome outcome = figure.quantity()
                    .map(number -> GateOutcome.of(asked.condition()
                            .relation()
                            .holds(number.value(), asked.condition().value())))
                    .orElseGet(() -> ifMissing(asked.condition().ifMissing()));
            return new PeriodSeen(outcome, figure.reading().toString(), figure.explanation());
        }
        PeriodCondition.OfRating asked = (PeriodCondition.OfRating) condition;
        RatingFigure rating =
                inputs.figures().findRating(Subject.of(facts.person()), period).orElseGet(RatingFigure::missing);
        GateOutcome outcome = rating.rating()
                .map(each -> GateOutcome.of(asked.accepted().contains(each)))
                .orElseGet(() -> ifMissing(asked.ifMissing()));
        return new PeriodSeen(outcome, rating.rating().map(Object::toString).orElse("missing"), rating.explanation());
    }

    static GateOutcome ifMissing(Condition.IfMissing choice) {
        return switch (choice) {
            case MET -> GateOutcome.MET;
            case NOT_MET -> GateOutcome.NOT_MET;
            case WAITS -> GateOutcome.NOT_KNOWN;
        };
    }

    private GateResult average(PromotionGate.RollingAverage gate) {
        PeriodWindow window = window(gate.kind(), gate.periods(), gate.scope(), gate.leave());
        Average average = average(gate.figure(), window.counted());
        List<Explanation> steps = new ArrayList<>(List.of(average.explanation()));
        Map<String, JsonValue> values = new TreeMap<>(average.values());
        skipped(window, steps, values);
        int more = gate.periods() - window.counted().size();
        GateOutcome outcome = more > 0
                ? GateOutcome.NOT_MET
                : average.value()
                        .map(value -> GateOutcome.of(gate.relation().holds(value.value(), gate.value())))
                        .orElse(GateOutcome.NOT_KNOWN);
        List<Finding> missing = new ArrayList<>();
        Map<String, Argument> asked = asked(gate.figure(), gate.relation(), gate.value());
        if (more > 0) {
            missing.add(with(finding(PromotionFinding.PERIODS_TOO_FEW), asked)
                    .with("more", more)
                    .with("of", gate.periods())
                    .with("kind", Argument.term(gate.kind().key())));
        } else if (outcome == GateOutcome.NOT_KNOWN) {
            missing.add(
                    with(finding(PromotionFinding.PERIODS_NOT_KNOWN), asked).with("periods", list(average.unknown())));
        } else if (outcome == GateOutcome.NOT_MET) {
            missing.add(with(finding(PromotionFinding.AVERAGE_SHORT), asked)
                    .with("of", gate.periods())
                    .with("kind", Argument.term(gate.kind().key()))
                    .with("average", average.value().orElseThrow().toArgument()));
        }
        return new GateResult(
                gate,
                outcome,
                missing,
                evidence("rolling-average").with("periods", new JsonValue.Fields(values)),
                with(step("rolling-average", outcome, steps), asked)
                        .with("of", Argument.number(gate.periods()))
                        .with("kind", Argument.term(gate.kind().key()))
                        .with("skipped", Argument.number(window.skipped().size())));
    }

    static Explanation named(Figure figure, FigureSource source, Period period) {
        Explanation below = figure.explanation();
        return (below.value().isPresent()
                        ? Explanation.of(
                                "incentives.promotion.explain.figure-of-period",
                                Operation.CHOSEN,
                                below.value().get(),
                                List.of(below))
                        : Explanation.none("incentives.promotion.explain.figure-of-period", List.of(below)))
                .with("figure", source.key())
                .with("period", period.name());
    }

    /** The average of a number over periods; no value if one is missing, or if there is no period. */
    record Average(
            Optional<Quantity> value, List<String> unknown, Map<String, JsonValue> values, Explanation explanation) {}

    Average average(FigureSource source, List<Period> periods) {
        List<Explanation> steps = new ArrayList<>();
        List<Quantity> numbers = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        Map<String, JsonValue> values = new TreeMap<>();
        for (Period period : periods) {
            Figure figure = figure(source, period);
            figure.quantity().ifPresentOrElse(numbers::add, () -> unknown.add(period.name()));
            values.put(period.name(), JsonValue.text(figure.reading().toString()));
            steps.add(named(figure, source, period));
        }
        boolean alike = numbers.stream()
                        .map(number -> number.unit() + "/" + number.currency())
                        .distinct()
                        .count()
                <= 1;
        if (numbers.isEmpty() || !unknown.isEmpty() || !alike) {
            return new Average(
                    Optional.empty(),
                    unknown,
                    values,
                    Explanation.none("incentives.promotion.explain.no-average", steps)
                            .with("figure", source.key()));
        }
        Quantity first = numbers.get(0);
        Ratio sum = Ratio.sum(numbers.stream().map(Quantity::value).toList());
        Quantity total = new Quantity(sum, first.unit(), first.currency());
        Quantity value = new Quantity(sum.dividedBy(Ratio.of(numbers.size())), first.unit(), first.currency());
        Explanation explanation = Explanation.of(
                        "incentives.promotion.explain.average",
                        Operation.QUOTIENT,
                        value,
                        List.of(
                                Explanation.of(
                                        "incentives.promotion.explain.sum-of-periods", Operation.SUM, total, steps),
                                Explanation.given(
                                        "incentives.promotion.explain.number-of-periods",
                                        Quantity.count(numbers.size()))))
                .with("figure", source.key());
        return new Average(Optional.of(value), unknown, values, explanation);
    }

    /* Certificates, improvement plans, vacancies, titles, evidence */

    private GateResult certificates(PromotionGate.ValidCertificates gate) {
        List<Finding> missing = new ArrayList<>();
        List<Explanation> steps = new ArrayList<>();
        Map<String, JsonValue> values = new TreeMap<>();
        GateOutcome outcome;
        if (facts.certificates().isEmpty()) {
            outcome = GateOutcome.NOT_KNOWN;
            missing.add(
                    finding(PromotionFinding.CERTIFICATES_NOT_KNOWN).with("certificates", list(gate.certificates())));
        } else {
            List<GateOutcome> outcomes = new ArrayList<>();
            for (CertificateId certificate : gate.certificates()) {
                Optional<DateRange> valid = facts.certificates().get().all().stream()
                        .filter(each -> each.certificate().equals(certificate)
                                && each.days().contains(day))
                        .map(HeldCertificate::days)
                        .findFirst();
                GateOutcome each = GateOutcome.of(valid.isPresent());
                outcomes.add(each);
                if (valid.isEmpty()) {
                    missing.add(finding(PromotionFinding.CERTIFICATE_NOT_VALID)
                            .with("certificate", certificate.value())
                            .with("day", day));
                }
                steps.add(step(valid.isPresent() ? "certificate-valid" : "certificate", each, List.of())
                        .with("certificate", certificate.value()));
                valid.ifPresent(days ->
                        steps.set(steps.size() - 1, steps.get(steps.size() - 1).with("days", Argument.days(days))));
                values.put(
                        certificate.value(),
                        JsonValue.text(valid.map(DateRange::toString).orElse("none")));
            }
            outcome = GateOutcome.all(outcomes);
        }
        return new GateResult(
                gate,
                outcome,
                missing,
                evidence("valid-certificates").with("certificates", new JsonValue.Fields(values)),
                step("valid-certificates", outcome, steps).with("certificates", list(gate.certificates())));
    }

    private GateResult improvement(PromotionGate.NoOpenImprovementPlan gate) {
        Optional<List<String>> open = facts.improvementPlans()
                .map(known -> known.all().stream()
                        .filter(plan -> plan.days().contains(day))
                        .map(plan -> plan.plan().value())
                        .sorted()
                        .toList());
        GateOutcome outcome = open.map(plans -> GateOutcome.of(plans.isEmpty())).orElse(GateOutcome.NOT_KNOWN);
        List<Finding> missing = outcome == GateOutcome.MET
                ? List.of()
                : List.of(
                        open.isPresent()
                                ? finding(PromotionFinding.IMPROVEMENT_PLAN_OPEN)
                                        .with("plans", list(open.get()))
                                : finding(PromotionFinding.IMPROVEMENT_PLANS_NOT_KNOWN));
        return new GateResult(
                gate,
                outcome,
                missing,
                evidence("no-open-improvement-plan")
                        .with("plans", open.map(EligibilityRun::texts).orElse(JsonValue.text("unknown"))),
                step("no-open-improvement-plan", outcome, List.of()));
    }

    private GateResult vacancy(PromotionGate.Vacancy gate) {
        OptionalInt open = inputs.vacancies().open(track.to(), facts.person(), day);
        if (open.isPresent() && open.getAsInt() < 0) {
            throw new IllegalArgumentException(
                    "VacancyLookup must answer zero or more, but answered " + open.getAsInt() + " for " + track.to());
        }
        GateOutcome outcome = open.isPresent() ? GateOutcome.of(open.getAsInt() > 0) : GateOutcome.NOT_KNOWN;
        List<Finding> missing = outcome == GateOutcome.MET
                ? List.of()
                : List.of(finding(open.isPresent() ? PromotionFinding.NO_VACANCY : PromotionFinding.VACANCY_NOT_KNOWN)
                        .with("tier", track.to().value()));
        List<Explanation> steps = open.isPresent()
                ? List.of(Explanation.given(
                        "incentives.promotion.explain.open-positions", Quantity.count(open.getAsInt())))
                : List.of();
        return new GateResult(
                gate,
                outcome,
                missing,
                evidence("vacancy")
                        .with("open", JsonValue.text(open.isPresent() ? Integer.toString(open.getAsInt()) : "unknown")),
                step("vacancy", outcome, steps).with("tier", track.to().value()));
    }

    private GateResult level(PromotionGate.LeastLevel gate) {
        // A case goes on by its own track under rules that may have lost the ladder since.
        Optional<CareerLadder> known = rules.find(gate.ladder())
                .filter(ladder -> ladder.rank(gate.level()).isPresent());
        Optional<LevelId> title = known.flatMap(ladder -> facts.titles().stream()
                .filter(each ->
                        each.ladder().equals(gate.ladder()) && each.days().contains(day))
                .map(HeldTitle::level)
                .filter(level -> ladder.rank(level).isPresent())
                .max(Comparator.comparing(level -> rank(ladder, level))));
        GateOutcome outcome = title.map(level ->
                        GateOutcome.of(rank(known.orElseThrow(), level) >= rank(known.orElseThrow(), gate.level())))
                .orElse(GateOutcome.NOT_KNOWN);
        Finding lacking = finding(title.isPresent() ? PromotionFinding.LEVEL_SHORT : PromotionFinding.LEVEL_NOT_KNOWN)
                .with("ladder", gate.ladder().value())
                .with("level", gate.level().value());
        Explanation explanation = step(title.isPresent() ? "least-level" : "least-level-unknown", outcome, List.of())
                .with("ladder", gate.ladder().value())
                .with("level", gate.level().value());
        return new GateResult(
                gate,
                outcome,
                outcome == GateOutcome.MET
                        ? List.of()
                        : List.of(title.map(level -> lacking.with("title", level.value()))
                                .orElse(lacking)),
                evidence("least-level").with("title", title.map(LevelId::value).orElse("unknown")),
                title.map(level -> explanation.with("title", level.value())).orElse(explanation));
    }

    private static int rank(CareerLadder ladder, LevelId level) {
        return ladder.rank(level).orElseThrow();
    }

    private GateResult stated(PromotionGate.StatedEvidence gate) {
        Optional<StatedFact> fact = facts.evidence().stream()
                .filter(each ->
                        each.evidence().equals(gate.evidence()) && !each.day().isAfter(day))
                .max(Comparator.comparing(StatedFact::day).thenComparing(each -> !each.met()));
        boolean holds = fact.filter(each -> each.met()
                        && gate.validMonths()
                                .map(months -> day.isBefore(each.day().plusMonths(months)))
                                .orElse(true))
                .isPresent();
        GateOutcome outcome = fact.isPresent() ? GateOutcome.of(holds) : GateOutcome.NOT_KNOWN;
        Finding lacking = finding(
                        fact.isPresent() ? PromotionFinding.EVIDENCE_SHORT : PromotionFinding.EVIDENCE_NOT_KNOWN)
                .with("evidence", Argument.name(gate.name()));
        Explanation explanation = step(fact.isPresent() ? "stated-evidence" : "evidence-unknown", outcome, List.of())
                .with("evidence", Argument.name(gate.name()));
        JsonValue.Fields evidence =
                evidence("stated-evidence").with("evidence", gate.evidence().value());
        return new GateResult(
                gate,
                outcome,
                outcome == GateOutcome.MET
                        ? List.of()
                        : List.of(fact.map(each -> lacking.with("day", each.day())
                                        .with("reference", each.reference().value()))
                                .orElse(lacking)),
                fact.map(each -> evidence.with("met", new JsonValue.Flag(each.met()))
                                .with("day", each.day().toString())
                                .with("reference", each.reference().value()))
                        .orElse(evidence),
                fact.map(each -> explanation
                                .with("day", Argument.day(each.day()))
                                .with("reference", each.reference().value()))
                        .orElse(explanation));
    }

    private GateResult any(PromotionGate.AnyOf gate) {
        List<GateOutcome> outcomes = new ArrayList<>();
        List<Explanation> steps = new ArrayList<>();
        List<JsonValue> values = new ArrayList<>();
        List<Finding> below = new ArrayList<>();
        for (PromotionGate.AnyOf.Way way : gate.ways()) {
            List<GateResult> results = way.gates().stream().map(this::gate).toList();
            GateOutcome outcome =
                    GateOutcome.all(results.stream().map(GateResult::outcome).toList());
            outcomes.add(outcome);
            steps.add(step(
                            "way",
                            outcome,
                            results.stream().map(GateResult::explanation).toList())
                    .with("way", Argument.name(way.name())));
            values.add(JsonValue.list(results.stream()
                    .map(each -> each.evidence().with("outcome", each.outcome().name()))
                    .toList()));
            results.forEach(each -> below.addAll(each.missing()));
        }
        GateOutcome outcome = GateOutcome.any(outcomes);
        List<Finding> missing = new ArrayList<>();
        if (outcome != GateOutcome.MET) {
            missing.add(finding(PromotionFinding.NO_WAY_OPEN)
                    .with(
                            "ways",
                            new Argument.Many(gate.ways().stream()
                                    .map(way -> Argument.name(way.name()))
                                    .toList())));
            missing.addAll(below);
        }
        return new GateResult(
                gate,
                outcome,
                missing,
                evidence("any-of").with("ways", JsonValue.list(values)),
                step("any-of", outcome, steps));
    }

    /* Score */

    private ScoreResult score(PromotionScore score) {
        return new ScoreRun(this, score, facts.person().value()).run();
    }

    /** The average of the number of a part over the last periods that count; fewer will do. */
    Average partAverage(ScorePart part, LeavePeriods leave) {
        PeriodWindow window = window(part.period(), part.periods(), PeriodScope.IN_ANY_TIER, leave);
        return average(part.figure(), window.counted());
    }
}
