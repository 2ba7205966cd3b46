package io.salestiers.kpi.target;

import static io.salestiers.kpi.testkit.target.TargetPlanArbitrary.YEAR;
import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.AppointmentKind;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.OrganizationDay;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.TierId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.testkit.explain.Recalculation;
import io.salestiers.core.testkit.money.BigRational;
import io.salestiers.core.testkit.org.OrganizationArbitraries;
import io.salestiers.core.testkit.time.PeriodArbitraries;
import io.salestiers.core.text.Argument;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.Period;
import io.salestiers.core.time.PeriodKind;
import io.salestiers.core.unit.Quantity;
import io.salestiers.kpi.catalog.StandardMeasures;
import io.salestiers.kpi.measure.PlacementDay;
import io.salestiers.kpi.testkit.target.TargetArbitraries;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.statistics.Statistics;

class TargetPlanProperties {
    private static WithFindings<Targets> resolve(TargetPlan plan, Organization organization) {
        return plan.resolve(TargetFixture.values(organization), TargetFixture.CALENDAR, TargetFixture.WEEKDAYS);
    }

    private static Arbitrary<Organization> organizations() {
        return OrganizationArbitraries.organizations()
                .withPeople(3, 12)
                .over(YEAR)
                .withMoves()
                .withVacancies()
                .withActing()
                .filter(organization -> organization.on(YEAR.from()).root().isPresent());
    }

    @Provide
    Arbitrary<Tuple2<Organization, TargetPlan>> anyPlans() {
        return organizations()
                .flatMap(organization ->
                        TargetArbitraries.plans().in(organization).map(plan -> Tuple.of(organization, plan)))
                .withoutEdgeCases();
    }

    @Provide
    Arbitrary<Tuple2<Organization, TargetPlan>> plainPlans() {
        return organizations()
                .flatMap(organization -> TargetArbitraries.plans()
                        .withPlainDays()
                        .withoutRevisions()
                        .in(organization)
                        .map(plan -> Tuple.of(organization, plan)))
                .withoutEdgeCases();
    }

    private static List<Period> smallest(TargetPlan plan) {
        return TargetFixture.CALENDAR.periodsIn(plan.smallestKind(), YEAR);
    }

    private static Optional<Quantity> find(Targets targets, Subject subject, Period period) {
        return targets.find(StandardMeasures.REVENUE.id(), subject, period)
                .flatMap(value -> value.reading().quantity());
    }

    private static BigRational sum(List<Quantity> quantities) {
        return quantities.stream()
                .map(quantity -> BigRational.of(quantity.value()))
                .reduce(BigRational.ZERO, BigRational::plus);
    }

    /** The smallest periods of the root add up to the stated amount, whatever the weights. */
    @Property(tries = 200)
    void spreadConserves(@ForAll("plainPlans") Tuple2<Organization, TargetPlan> both) {
        TargetPlan plan = both.get2();
        Targets targets = resolve(plan, both.get1()).orThrow();
        PlannedAmount amount = plan.amounts().get(0);
        List<Quantity> parts = smallest(plan).stream()
                .flatMap(period -> find(targets, amount.subject(), period).stream())
                .toList();
        assertThat(parts).hasSize(plan.smallestKind().perYear());
        assertThat(sum(parts)).isEqualTo(BigRational.of(amount.value().value()));
    }

    @Provide
    Arbitrary<FiscalCalendar> calendars() {
        return Arbitraries.oneOf(
                PeriodArbitraries.calendars(), PeriodArbitraries.weekCalendars().map(each -> each));
    }

    /** Months of weeks and fiscal years that begin in any month are divided as exactly. */
    @Property(tries = 200)
    void spreadConservesInAnyCalendar(
            @ForAll("calendars") FiscalCalendar calendar,
            @ForAll PeriodKind smallest,
            @ForAll @LongRange(min = 0, max = 1_000_000) long fen,
            @ForAll Random random) {
        TargetFixture fixture = new TargetFixture();
        fixture.kinds = EnumSet.of(smallest, PeriodKind.YEAR);
        Quantity amount = Quantity.money(Money.ofMinor(fen, Currency.of("CNY")));
        fixture.amounts.add(PlannedAmount.of(TargetFixture.COMPANY, "2026", amount));
        List<Ratio> months = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            months.add(Ratio.of(random.nextInt(5) + (i == 0 ? 1 : 0)));
        }
        fixture.spread = random.nextBoolean()
                ? new Spread.CalendarDays()
                : new Spread.Seasonal(LocalizedText.of("Season", "季节"), months);
        Targets targets = fixture.plan()
                .resolve(TargetFixture.values(TargetFixture.company().build()), calendar, TargetFixture.WEEKDAYS)
                .orThrow();
        List<Quantity> parts = calendar
                .periodsIn(smallest, calendar.parse("2026").range())
                .stream()
                .flatMap(period -> find(targets, TargetFixture.COMPANY, period).stream())
                .toList();
        assertThat(parts).hasSize(smallest.perYear());
        assertThat(sum(parts)).isEqualTo(BigRational.of(amount.value()));
        assertThat(find(targets, TargetFixture.COMPANY, calendar.parse("2026"))).contains(amount);
        assertThat(TargetCheck.overTime(targets, calendar)).isEmpty();
    }

    /** At each unit the parts of units and positions below it add up to target × over-assignment, rounded. */
    @Property(tries = 200)
    void breakdownConservesAtEachLevel(@ForAll("plainPlans") Tuple2<Organization, TargetPlan> both) {
        Organization organization = both.get1();
        TargetPlan plan = withVacanciesAtPositions(both.get2());
        WithFindings<Targets> result = resolve(plan, organization);
        Targets targets = result.orThrow();
        Breakdown breakdown = plan.breakdown().orElseThrow();
        int compared = 0;
        for (Period period : smallest(plan)) {
            LocalDate deciding = breakdown.placement() == PlacementDay.AT_START
                    ? period.range().from()
                    : period.range().to().orElseThrow().minusDays(1);
            OrganizationDay day = organization.on(deciding);
            for (UnitId unit : day.units()) {
                Optional<Quantity> own = find(targets, Subject.of(unit), period);
                if (own.isEmpty() || notSplit(result, unit, period)) {
                    continue;
                }
                List<Quantity> parts = new ArrayList<>();
                for (UnitId child : day.children(unit)) {
                    find(targets, Subject.of(child), period).ifPresent(parts::add);
                }
                for (PositionId position : day.positionsDirectlyIn(unit)) {
                    if (day.tier(position).equals(Optional.of(breakdown.tier()))) {
                        find(targets, Subject.of(position), period).ifPresent(parts::add);
                    }
                }
                int depth = day.path(unit).size() - 1;
                Ratio factor = breakdown.steps().get(depth).overAssignment();
                BigRational exact = BigRational.of(own.get().value()).times(BigRational.of(factor));
                BigRational expected = factor.equals(Ratio.ONE)
                        ? exact
                        : exact.rounded(plan.rounding().scale(), plan.rounding().mode());
                assertThat(sum(parts)).as("%s in %s", unit, period).isEqualTo(expected);
                compared++;
            }
        }
        Statistics.label("units compared").collect(compared > 0);
    }

    private static boolean notSplit(WithFindings<Targets> result, UnitId unit, Period period) {
        return result.findings().stream()
                .filter(finding ->
                        finding.code() == TargetFinding.NO_RECEIVERS || finding.code() == TargetFinding.NO_WEIGHTS)
                .anyMatch(finding ->
                        says(finding, "subject", Subject.of(unit).key()) && says(finding, "period", period.name()));
    }

    private static boolean says(Finding finding, String name, String text) {
        return Argument.text(text).equals(finding.arguments().get(name));
    }

    private static TargetPlan withVacanciesAtPositions(TargetPlan plan) {
        Breakdown old = plan.breakdown().orElseThrow();
        return with(
                plan,
                new Breakdown(
                        old.placement(),
                        old.steps(),
                        old.tier(),
                        Breakdown.Vacancies.STAY_WITH_POSITION,
                        Breakdown.Heads.HAVE_NONE),
                plan.people());
    }

    private static TargetPlan with(TargetPlan plan, Breakdown breakdown, PersonalRules people) {
        return new TargetPlan(
                plan.id(),
                plan.name(),
                plan.measure(),
                plan.forPay(),
                plan.kinds(),
                plan.amounts(),
                plan.revisions(),
                plan.spread(),
                Optional.of(breakdown),
                people,
                plan.rounding());
    }

    /** What people have and what is open add up to what positions have. */
    @Property(tries = 200)
    void peopleAndWhatIsOpenAreTheWhole(@ForAll("plainPlans") Tuple2<Organization, TargetPlan> both) {
        TargetPlan plan = withVacanciesAtPositions(both.get2());
        WithFindings<Targets> result = resolve(plan, both.get1());
        Targets targets = result.orThrow();
        for (Period period : smallest(plan)) {
            List<Quantity> positions = new ArrayList<>();
            List<Quantity> people = new ArrayList<>();
            for (TargetValue value : targets.all()) {
                if (value.period().equals(period)) {
                    List<Quantity> into = value.subject() instanceof Subject.OfPosition
                            ? positions
                            : value.subject() instanceof Subject.OfPerson ? people : new ArrayList<>();
                    value.reading().quantity().ifPresent(into::add);
                }
            }
            BigRational open = BigRational.ZERO;
            for (Finding finding : result.findings()) {
                if (finding.code() == TargetFinding.OPEN_QUOTA
                        && says(finding, "period", period.name())
                        && finding.arguments().get("value") instanceof Argument.Amount amount) {
                    open = open.plus(rational(amount.value()));
                }
            }
            assertThat(sum(people).plus(open)).isEqualTo(sum(positions));
        }
    }

    private static BigRational rational(BigDecimal value) {
        return new BigRational(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
    }

    /**
     * An oracle that goes through all days one by one: the exact part of each person is the sum over days and positions; the
     * target is within one fen of it for each position carried.
     */
    @Property(tries = 150)
    void peopleHaveWhatDayByDayCountingGives(@ForAll("plainPlans") Tuple2<Organization, TargetPlan> both) {
        Organization organization = both.get1();
        TargetPlan plan = withVacanciesAtPositions(both.get2());
        Targets targets = resolve(plan, organization).orThrow();
        for (Period period : smallest(plan)) {
            Map<PersonId, BigRational> exact = new TreeMap<>();
            Map<PersonId, Integer> pieces = new TreeMap<>();
            long all = days(plan, period.range());
            for (TargetValue value : targets.all()) {
                if (value.period().equals(period) && value.subject() instanceof Subject.OfPosition position) {
                    BigRational whole = BigRational.of(
                            value.reading().quantity().orElseThrow().value());
                    Optional<PersonId> before = Optional.empty();
                    for (LocalDate day = period.range().from(); period.range().contains(day); day = day.plusDays(1)) {
                        Optional<PersonId> carrier = carrier(plan, organization, position.id(), day);
                        if (carrier.isPresent()) {
                            BigRational weight = BigRational.of(days(plan, DateRange.closed(day, day)))
                                    .times(BigRational.of(ramp(plan, organization, carrier.get(), position.id(), day)))
                                    .times(BigRational.of(relief(plan, carrier.get(), day)));
                            exact.merge(
                                    carrier.get(),
                                    whole.times(weight)
                                            .times(BigRational.of(all).inverse()),
                                    BigRational::plus);
                            pieces.merge(carrier.get(), carrier.equals(before) ? 0 : 1, Integer::sum);
                        }
                        before = carrier;
                    }
                }
            }
            exact.forEach((person, value) -> {
                BigRational actual = BigRational.of(
                        find(targets, Subject.of(person), period).orElseThrow().value());
                BigRational slack =
                        new BigRational(BigInteger.valueOf(pieces.getOrDefault(person, 0)), BigInteger.valueOf(100));
                assertThat(actual.plus(value.negated())).isLessThan(slack);
                assertThat(value.plus(actual.negated())).isLessThan(slack);
                assertThat(actual).isGreaterThanOrEqualTo(BigRational.ZERO);
            });
        }
    }

    private static long days(TargetPlan plan, DateRange range) {
        return plan.people().proration().dayCount().days(range, TargetFixture.WEEKDAYS);
    }

    private static Optional<PersonId> carrier(
            TargetPlan plan, Organization organization, PositionId position, LocalDate day) {
        return organization.appointments().stream()
                .filter(each -> each.position().equals(position) && each.range().contains(day))
                .filter(each -> organization.position(position).existence().contains(day))
                .filter(each -> each.kind() == AppointmentKind.PRIMARY
                        || plan.people().acting() == PersonalRules.Acting.CARRIES)
                .sorted(java.util.Comparator.comparing(io.salestiers.core.org.Appointment::kind)
                        .thenComparing(io.salestiers.core.org.Appointment::person))
                .map(io.salestiers.core.org.Appointment::person)
                .findFirst();
    }

    private static Ratio ramp(
            TargetPlan plan, Organization organization, PersonId person, PositionId position, LocalDate day) {
        Ramp ramp = plan.people().ramp();
        Ramp.TenureStart start = ramp instanceof Ramp.ByMonth months
                ? months.start()
                : ramp instanceof Ramp.ByDay byDay ? byDay.start() : Ramp.TenureStart.POSITION;
        LocalDate first = day;
        if (start == Ramp.TenureStart.FIRST_APPOINTMENT) {
            for (var each : organization.appointments()) {
                if (each.person().equals(person)
                        && (each.kind() == AppointmentKind.PRIMARY
                                || plan.people().acting() == PersonalRules.Acting.CARRIES)
                        && each.range().from().isBefore(first)) {
                    first = each.range().from();
                }
            }
        } else {
            LocalDate probe = day;
            while (appointed(organization, person, position, probe)) {
                first = probe;
                probe = probe.minusDays(1);
            }
        }
        return ramp.share(first, day, TargetFixture.CALENDAR);
    }

    private static boolean appointed(Organization organization, PersonId person, PositionId position, LocalDate day) {
        return organization.appointments().stream()
                .anyMatch(each -> each.person().equals(person)
                        && each.position().equals(position)
                        && each.range().contains(day));
    }

    private static Ratio relief(TargetPlan plan, PersonId person, LocalDate day) {
        return plan.people().reliefs().stream()
                .filter(each -> each.person().equals(person) && each.range().contains(day))
                .findFirst()
                .map(each -> each.extent() instanceof Relief.Extent.Share share
                        ? Ratio.ONE.minus(share.lowered())
                        : Ratio.ZERO)
                .orElse(Ratio.ONE);
    }

    /** Larger periods are the sums of the smallest, pieces of a target add up to it, and nothing is below zero. */
    @Property(tries = 200)
    void sumsAndPiecesAgree(@ForAll("anyPlans") Tuple2<Organization, TargetPlan> both) {
        WithFindings<Targets> result = resolve(both.get2(), both.get1());
        Targets targets = result.orThrow();
        for (TargetValue value : targets.all()) {
            Quantity whole = value.reading().quantity().orElseThrow();
            assertThat(whole.value()).isGreaterThanOrEqualTo(Ratio.ZERO);
            assertThat(sum(value.pieces().stream().map(TargetPiece::value).toList()))
                    .isEqualTo(BigRational.of(whole.value()));
            if (value.origin() == TargetOrigin.SUM) {
                List<Quantity> parts =
                        TargetFixture.CALENDAR
                                .periodsIn(
                                        both.get2().smallestKind(),
                                        value.period().range())
                                .stream()
                                .flatMap(part -> find(targets, value.subject(), part).stream())
                                .toList();
                assertThat(sum(parts)).isEqualTo(BigRational.of(whole.value()));
            }
        }
        assertThat(TargetCheck.overTime(targets, TargetFixture.CALENDAR)).isEmpty();
        Statistics.label("targets").collect(targets.all().size() > 20);
    }

    /** Who has the explanation can do the arithmetic again. */
    @Property(tries = 100)
    void explanationsAreTrue(@ForAll("anyPlans") Tuple2<Organization, TargetPlan> both) {
        for (TargetValue value : resolve(both.get2(), both.get1()).orThrow().all()) {
            Explanation explanation = value.explanation();
            assertThat(explanation.value()).isEqualTo(value.reading().quantity());
            Recalculation.verify(explanation);
        }
    }

    /** The order of amounts and reliefs says nothing. */
    @Property(tries = 100)
    void orderDoesNotMatter(@ForAll("anyPlans") Tuple2<Organization, TargetPlan> both, @ForAll Random random) {
        TargetPlan plan = both.get2();
        List<PlannedAmount> amounts = new ArrayList<>(plan.amounts());
        Collections.shuffle(amounts, random);
        List<Relief> reliefs = new ArrayList<>(plan.people().reliefs());
        Collections.shuffle(reliefs, random);
        PersonalRules people = new PersonalRules(
                plan.people().proration(),
                plan.people().moves(),
                plan.people().acting(),
                plan.people().ramp(),
                reliefs);
        TargetPlan shuffled = with(plan.withAmounts(amounts), plan.breakdown().orElseThrow(), people);
        assertThat(resolve(shuffled, both.get1()).orThrow().all())
                .isEqualTo(resolve(plan, both.get1()).orThrow().all());
        assertThat(resolve(shuffled, both.get1()).findings())
                .isEqualTo(resolve(plan, both.get1()).findings());
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(1, 364).map(day -> YEAR.from().plusDays(day));
    }

    /** A revision to the same amount, and a relief cut in two, alter nothing. */
    @Property(tries = 100)
    void cuttingWhereNothingChangesAltersNothing(
            @ForAll("plainPlans") Tuple2<Organization, TargetPlan> both, @ForAll("days") LocalDate day) {
        TargetPlan plan = both.get2();
        PlannedAmount amount = plan.amounts().get(0);
        List<Relief> cut = new ArrayList<>();
        for (Relief relief : plan.people().reliefs()) {
            DateRange range = relief.range();
            if (range.contains(day) && day.isAfter(range.from())) {
                cut.add(new Relief(relief.person(), DateRange.of(range.from(), day), relief.extent()));
                cut.add(new Relief(relief.person(), DateRange.of(day, range.to().orElseThrow()), relief.extent()));
            } else {
                cut.add(relief);
            }
        }
        PersonalRules people = new PersonalRules(
                plan.people().proration(),
                plan.people().moves(),
                plan.people().acting(),
                plan.people().ramp(),
                cut);
        TargetPlan revised = with(
                plan.plus(new PlannedAmount(amount.subject(), amount.period(), amount.value(), Optional.of(day))),
                plan.breakdown().orElseThrow(),
                people);
        Map<List<Object>, Quantity> expected = values(resolve(plan, both.get1()).orThrow());
        assertThat(values(resolve(withFineRounding(revised), both.get1()).orThrow()))
                .isEqualTo(
                        plan.rounding().scale() == 2
                                ? expected
                                : values(resolve(withFineRounding(plan), both.get1())
                                        .orThrow()));
    }

    /* Rounding to whole yuan is a change of its own where amounts have fen. */
    private static TargetPlan withFineRounding(TargetPlan plan) {
        return new TargetPlan(
                plan.id(),
                plan.name(),
                plan.measure(),
                plan.forPay(),
                plan.kinds(),
                plan.amounts(),
                plan.revisions(),
                plan.spread(),
                plan.breakdown(),
                plan.people(),
                new io.salestiers.core.money.Rounding(2, plan.rounding().mode()));
    }

    private static Map<List<Object>, Quantity> values(Targets targets) {
        Map<List<Object>, Quantity> values = new java.util.LinkedHashMap<>();
        targets.all()
                .forEach(value -> values.put(
                        List.of(value.subject(), value.period()),
                        value.reading().quantity().orElseThrow()));
        return values;
    }

    /** Whatever the calendar counts, the days of a range are those of its pieces. */
    @Property(tries = 300)
    void dayCountsAddUp(
            @ForAll Proration.DayCount count, @ForAll("days") LocalDate first, @ForAll("days") LocalDate second) {
        LocalDate early = first.isBefore(second) ? first : second;
        LocalDate late = first.isBefore(second) ? second : first;
        DateRange whole = DateRange.of(YEAR.from(), late.plusDays(1));
        long parts = count.days(DateRange.of(YEAR.from(), early), TargetFixture.WEEKDAYS)
                + count.days(DateRange.of(early, late.plusDays(1)), TargetFixture.WEEKDAYS);
        assertThat(count.days(whole, TargetFixture.WEEKDAYS)).isEqualTo(parts);
    }

    /** The published arbitraries have what they promise. */
    @Property(tries = 300)
    void plansHaveTheEdgeCases(@ForAll("anyPlans") Tuple2<Organization, TargetPlan> both) {
        TargetPlan plan = both.get2();
        Statistics.label("zero")
                .collect(plan.amounts().get(0).value().value().signum() == 0)
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 0));
        Statistics.label("revised")
                .collect(plan.amounts().size() > 1)
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 10));
        Statistics.label("ramp")
                .collect(plan.people().ramp().getClass().getSimpleName())
                .coverage(coverage -> {
                    coverage.check("None").percentage(share -> share > 5);
                    coverage.check("ByMonth").percentage(share -> share > 5);
                    coverage.check("ByDay").percentage(share -> share > 5);
                });
        Statistics.label("relief")
                .collect(!plan.people().reliefs().isEmpty())
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 20));
        Statistics.label("months")
                .collect(plan.smallestKind())
                .coverage(coverage -> coverage.check(PeriodKind.MONTH).percentage(share -> share > 10));
    }

    /** The lowest tier of the organizations is that of the plans' breakdowns. */
    @Property(tries = 20)
    void plansFitTheOrganization(@ForAll("anyPlans") Tuple2<Organization, TargetPlan> both) {
        TierId tier = both.get2().breakdown().orElseThrow().tier();
        assertThat(both.get1().ladder().find(tier)).isPresent();
        assertThat(resolve(both.get2(), both.get1()).value()).isPresent();
    }
}
