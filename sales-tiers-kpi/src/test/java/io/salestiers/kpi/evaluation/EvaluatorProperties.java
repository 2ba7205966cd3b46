package io.salestiers.kpi.evaluation;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.observation.Observation;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.OrganizationDay;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.TierId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.testkit.org.OrganizationArbitraries;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.Period;
import io.salestiers.core.time.PieceJoining;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import io.salestiers.kpi.catalog.CompiledCatalog;
import io.salestiers.kpi.catalog.Direction;
import io.salestiers.kpi.catalog.EdgeCases;
import io.salestiers.kpi.catalog.Kpi;
import io.salestiers.kpi.catalog.KpiAggregation;
import io.salestiers.kpi.catalog.KpiCatalog;
import io.salestiers.kpi.catalog.KpiId;
import io.salestiers.kpi.catalog.StandardKpis;
import io.salestiers.kpi.measure.CurrencyPolicy;
import io.salestiers.kpi.measure.MeasureValues;
import io.salestiers.kpi.measure.PlacementDay;
import io.salestiers.kpi.target.Target;
import io.salestiers.kpi.target.Targets;
import io.salestiers.kpi.testkit.evaluation.EvaluationArbitraries;
import io.salestiers.kpi.testkit.measure.MeasureArbitraries;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

class EvaluatorProperties {
    private static final DateRange DAYS = DateRange.parse("2025-01-01/2025-03-01");
    private static final Period Q2 = FiscalCalendar.CALENDAR_YEAR.parse("2025-Q2");
    private static final KpiId SALES = KpiId.of("sales");
    private static final KpiId ATTAINMENT = KpiId.of("attainment");
    private static final CompiledCatalog CATALOG = KpiCatalog.of(List.of(
                    kpi(SALES, "revenue", Unit.MONEY, KpiAggregation.ADDITIVE, EdgeCases.NONE),
                    kpi(
                            ATTAINMENT,
                            "attainment(revenue)",
                            Unit.RATIO,
                            KpiAggregation.RATIO,
                            StandardKpis.QUOTA_ATTAINMENT.edgeCases())))
            .compile(List.of(MeasureArbitraries.REVENUE))
            .orThrow();

    private static Kpi kpi(KpiId id, String formula, Unit unit, KpiAggregation aggregation, EdgeCases edgeCases) {
        return new Kpi(
                id,
                LocalizedText.same(id.value()),
                LocalizedText.same(id.value()),
                formula,
                unit,
                Direction.HIGHER_IS_BETTER,
                aggregation,
                new TreeSet<>(Arrays.asList(
                        TierId.of("representative"), TierId.of("supervisor"), TierId.of("regional-manager"))),
                io.salestiers.core.money.Rounding.halfEven(2),
                edgeCases,
                Optional.empty());
    }

    @Provide
    Arbitrary<Organization> companies() {
        return MeasureArbitraries.organizations();
    }

    @Provide
    Arbitrary<Organization> changing() {
        return OrganizationArbitraries.organizations().over(DAYS).withEverything();
    }

    @Provide
    Arbitrary<List<Observation>> deals() {
        return net.jqwik.api.Combinators.combine(
                        Arbitraries.of(MeasureArbitraries.PEOPLE),
                        MeasureArbitraries.days(),
                        Arbitraries.longs().between(-50_000, 1_000_000))
                .as((person, day, cents) -> new Observation(
                        MeasureArbitraries.REVENUE.id(),
                        Subject.of(PersonId.of(person)),
                        day,
                        Quantity.money(Money.ofMinor(cents, Currency.of("CNY"))),
                        Optional.empty(),
                        person + day + cents))
                .list()
                .ofMaxSize(40);
    }

    private static EvaluationInputs inputs(Organization organization, List<Observation> deals) {
        MeasureValues values = MeasureValues.of(
                List.of(MeasureArbitraries.REVENUE),
                List.of(MeasureArbitraries.REVENUE.id()),
                deals,
                organization,
                MeasureArbitraries.YEAR,
                CurrencyPolicy.converting(Currency.of("CNY"), (from, to, day) -> Optional.empty()));
        List<Target> targets = MeasureArbitraries.PEOPLE.stream()
                .map(person -> new Target(
                        MeasureArbitraries.REVENUE.id(),
                        Subject.of(PersonId.of(person)),
                        Q2,
                        Quantity.money(Money.of("1000.00", Currency.of("CNY"))),
                        true))
                .toList();
        return new EvaluationInputs(
                values,
                Targets.of(targets, List.of(MeasureArbitraries.REVENUE)).orThrow(),
                FiscalCalendar.CALENDAR_YEAR,
                PlacementDay.AT_START);
    }

    private static Evaluation evaluate(EvaluationInputs inputs, PieceJoining joining, PieceTarget target) {
        return Evaluator.DEFAULT.evaluate(inputs, CATALOG, new EvaluationPolicy(joining, target, 1), Q2);
    }

    /** A day at a time: who is in which tier and unit, by main position. */
    @Property(tries = 150)
    void piecesAreTheStretchesOfEqualDays(@ForAll("changing") Organization organization) {
        DateRange range = DateRange.parse("2024-12-25/2025-02-20");
        List<String> expected = new ArrayList<>();
        TreeMap<String, String> open = new TreeMap<>();
        TreeMap<String, LocalDate> since = new TreeMap<>();
        for (LocalDate day = range.from(); !day.isAfter(range.to().orElseThrow()); day = day.plusDays(1)) {
            TreeMap<String, String> now = new TreeMap<>();
            if (range.contains(day)) {
                OrganizationDay on = organization.on(day);
                for (PersonId person : organization.people()) {
                    on.positionOf(person)
                            .ifPresent(position ->
                                    place(on, person, position).ifPresent(place -> now.put(person.value(), place)));
                }
            }
            for (String person : new TreeSet<>(open.keySet())) {
                if (!Objects.equals(open.get(person), now.get(person))) {
                    LocalDate from = requireNonNull(since.remove(person));
                    expected.add(person + " " + open.remove(person) + " " + DateRange.of(from, day));
                }
            }
            for (String person : now.keySet()) {
                if (open.putIfAbsent(person, now.get(person)) == null) {
                    since.put(person, day);
                }
            }
        }
        List<Stay> stays = Stays.ofPeople(organization, range, PieceJoining.SEGMENTED, PlacementDay.AT_START);
        assertThat(stays.stream()
                        .map(stay -> ((Subject.OfPerson) stay.subject()).id() + " "
                                + stay.tier().orElseThrow() + "@" + stay.unit() + " " + stay.days()))
                .containsExactlyInAnyOrderElementsOf(expected);
        Statistics.label("someone moves")
                .collect(stays.stream().map(Stay::subject).distinct().count() < stays.size())
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 10));
    }

    private static Optional<String> place(OrganizationDay on, PersonId person, PositionId position) {
        boolean occupies = on.occupant(position).equals(Optional.of(person));
        Optional<TierId> tier = on.tier(position);
        Optional<UnitId> unit = on.unitOf(position);
        return occupies && tier.isPresent() && unit.isPresent()
                ? Optional.of(tier.get() + "@" + unit.get())
                : Optional.empty();
    }

    /** What is added up is the same however the period is cut; linear targets too. */
    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void piecesSumToTheWhole(@ForAll("companies") Organization organization, @ForAll("deals") List<Observation> deals) {
        EvaluationInputs inputs = inputs(organization, deals);
        Evaluation whole = evaluate(inputs, PieceJoining.AT_START, PieceTarget.WHOLE);
        Evaluation pieces = evaluate(inputs, PieceJoining.SEGMENTED, PieceTarget.BY_PARTICIPATION_DAYS);
        for (EvaluatedStay one : whole.stays()) {
            Subject subject = one.stay().subject();
            assertThat(Ratio.sum(pieces.of(subject).stream()
                            .map(piece -> value(piece, SALES))
                            .toList()))
                    .isEqualTo(value(one, SALES));
            // Attainment × days ÷ participation is a piece's part of the attainment: the prorated targets sum to the
            // target.
            assertThat(Ratio.sum(pieces.of(subject).stream()
                            .map(piece -> value(piece, ATTAINMENT)
                                    .multipliedBy(Ratio.of(
                                            piece.stay().lengthInDays(),
                                            piece.stay().participation())))
                            .toList()))
                    .isEqualTo(value(one, ATTAINMENT));
        }
        Statistics.label("cut")
                .collect(pieces.stays().size() > whole.stays().size())
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 3));
    }

    /** A cut at which nothing economic changes: blended pieces of one tier are the whole. */
    @Property(tries = 60)
    void movesWithinATierChangeNothingWhenBlended(
            @ForAll("companies") Organization organization, @ForAll("deals") List<Observation> deals) {
        EvaluationInputs inputs = inputs(organization, deals);
        Evaluation blended = evaluate(inputs, PieceJoining.BLENDED, PieceTarget.BY_PERIOD_DAYS);
        Evaluation whole = evaluate(inputs, PieceJoining.AT_START, PieceTarget.WHOLE);
        assertThat(blended.values())
                .extracting(KpiValue::reading)
                .isEqualTo(whole.values().stream().map(KpiValue::reading).toList());
    }

    @Provide
    Arbitrary<EvaluationPolicy> policies() {
        return EvaluationArbitraries.policies(91);
    }

    /** Nobody is lost, nobody is evaluated and too short at once, and what is explained is what was evaluated. */
    @Property(tries = 60)
    void everybodyIsEvaluatedOrNamed(
            @ForAll("companies") Organization organization,
            @ForAll("deals") List<Observation> deals,
            @ForAll("policies") EvaluationPolicy policy) {
        EvaluationInputs inputs = inputs(organization, deals);
        Evaluation evaluation = Evaluator.DEFAULT.evaluate(inputs, CATALOG, policy, Q2);
        List<Stay> all = new ArrayList<>(evaluation.tooShort());
        evaluation.stays().forEach(each -> all.add(each.stay()));
        assertThat(all)
                .containsExactlyInAnyOrderElementsOf(
                        Stays.ofPeople(organization, Q2.range(), policy.joining(), inputs.placement()));
        assertThat(evaluation.tooShort()).allMatch(stay -> stay.participation() < policy.minimumDays());
        for (EvaluatedStay each : evaluation.stays()) {
            assertThat(each.stay().participation()).isGreaterThanOrEqualTo(policy.minimumDays());
            for (KpiValue value : each.values()) {
                KpiValue deep = Evaluator.DEFAULT.explain(inputs, CATALOG, evaluation, each.stay(), value.kpi());
                assertThat(deep.published()).isEqualTo(value.published());
            }
        }
        Statistics.label("joining").collect(policy.joining());
        Statistics.label("minimum")
                .collect(policy.minimumDays() == 1 ? "1" : policy.minimumDays() == 91 ? "91" : "between")
                .coverage(coverage -> {
                    coverage.check("1").percentage(share -> share > 1);
                    coverage.check("91").percentage(share -> share > 1);
                });
    }

    @Property(tries = 40)
    void theOrderOfFactsDoesNotMatter(
            @ForAll("companies") Organization organization,
            @ForAll("deals") List<Observation> deals,
            @ForAll Random random) {
        List<Observation> shuffled = new ArrayList<>(deals);
        Collections.shuffle(shuffled, random);
        assertThat(evaluate(inputs(organization, shuffled), PieceJoining.SEGMENTED, PieceTarget.BY_PERIOD_DAYS))
                .isEqualTo(evaluate(inputs(organization, deals), PieceJoining.SEGMENTED, PieceTarget.BY_PERIOD_DAYS));
    }

    private static Ratio value(EvaluatedStay stay, KpiId kpi) {
        return stay.find(kpi).orElseThrow().reading().quantity().orElseThrow().value();
    }
}
