package io.salestiers.kpi.target;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.money.Rounding;
import io.salestiers.core.observation.Observation;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.OrganizationBuilder;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.TierId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.BusinessCalendar;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.PeriodKind;
import io.salestiers.core.time.PieceJoining;
import io.salestiers.core.unit.Quantity;
import io.salestiers.kpi.catalog.StandardMeasures;
import io.salestiers.kpi.measure.CurrencyPolicy;
import io.salestiers.kpi.measure.MeasureValues;
import io.salestiers.kpi.measure.PlacementDay;
import io.salestiers.kpi.testkit.measure.MeasureArbitraries;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A plan to be changed in one place, and a company of two teams. */
final class TargetFixture {
    static final FiscalCalendar CALENDAR = FiscalCalendar.CALENDAR_YEAR;
    static final BusinessCalendar WEEKDAYS =
            BusinessCalendar.of(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Set.of(), Set.of());
    static final DateRange YEAR = DateRange.parse("2025-01-01/2026-01-01");
    static final Subject COMPANY = unit("company");
    static final TierId REP = TierId.of("representative");

    Set<PeriodKind> kinds = EnumSet.of(PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.YEAR);
    List<PlannedAmount> amounts = new ArrayList<>();
    PieceJoining revisions = PieceJoining.BLENDED;
    Spread spread = new Spread.Equal();
    Optional<Breakdown> breakdown = Optional.empty();
    Proration proration = Proration.plain(Proration.DayCount.CALENDAR_DAYS);
    PieceJoining moves = PieceJoining.BLENDED;
    PersonalRules.Acting acting = PersonalRules.Acting.CARRIES;
    Ramp ramp = new Ramp.None();
    List<Relief> reliefs = List.of();
    Rounding rounding = Rounding.halfUp(2);

    static Subject unit(String id) {
        return Subject.of(UnitId.of(id));
    }

    static Subject person(String id) {
        return Subject.of(PersonId.of(id));
    }

    static Subject position(String id) {
        return Subject.of(PositionId.of(id));
    }

    static Quantity cny(String amount) {
        return Quantity.money(Money.of(amount, Currency.of("CNY")));
    }

    TargetFixture kinds(PeriodKind first, PeriodKind... more) {
        kinds = EnumSet.of(first, more);
        return this;
    }

    TargetFixture amount(Subject subject, String period, String amount) {
        amounts.add(PlannedAmount.of(subject, period, cny(amount)));
        return this;
    }

    TargetFixture revised(Subject subject, String period, String amount, String from) {
        amounts.add(new PlannedAmount(subject, period, cny(amount), Optional.of(LocalDate.parse(from))));
        return this;
    }

    TargetFixture breakdown(Breakdown.Vacancies vacancies, Breakdown.Step... steps) {
        return breakdown(vacancies, Breakdown.Heads.HAVE_NONE, steps);
    }

    TargetFixture breakdown(Breakdown.Vacancies vacancies, Breakdown.Heads heads, Breakdown.Step... steps) {
        breakdown = Optional.of(new Breakdown(PlacementDay.AT_START, List.of(steps), REP, vacancies, heads));
        return this;
    }

    static Breakdown.Step step(SplitBy by, String factor) {
        return new Breakdown.Step(by, Ratio.parse(factor));
    }

    TargetPlan plan() {
        return new TargetPlan(
                TargetPlanId.of("revenue-2025"),
                LocalizedText.of("Revenue 2025", "2025年销售额"),
                StandardMeasures.REVENUE.id(),
                true,
                new TreeSet<>(kinds),
                amounts,
                revisions,
                spread,
                breakdown,
                new PersonalRules(proration, moves, acting, ramp, reliefs),
                rounding);
    }

    WithFindings<Targets> resolve(Organization organization, Observation... observations) {
        return plan().resolve(values(organization, observations), CALENDAR, WEEKDAYS);
    }

    static MeasureValues values(Organization organization, Observation... observations) {
        return MeasureValues.of(
                StandardMeasures.all(), List.of(observations), organization, YEAR, CurrencyPolicy.none());
    }

    /** Team a: three positions, of which a3 is vacant; team b: two. */
    static OrganizationBuilder company() {
        return Organization.builder(MeasureArbitraries.ladder(), YEAR.from())
                .unit("company", LocalizedText.same("Company"))
                .unit("a", LocalizedText.same("A"), "company")
                .unit("b", LocalizedText.same("B"), "company")
                .position("boss", "regional-manager", "company")
                .position("a-lead", "supervisor", "a")
                .position("a1", "representative", "a")
                .position("a2", "representative", "a")
                .position("a3", "representative", "a")
                .position("b-lead", "supervisor", "b")
                .position("b1", "representative", "b")
                .position("b2", "representative", "b")
                .holder("chen", "boss")
                .holder("wang", "a-lead")
                .holder("li", "a1")
                .holder("sun", "a2")
                .holder("zhao", "b-lead")
                .holder("zhou", "b1")
                .holder("wu", "b2");
    }

    /** One position of a team, without a holder yet. */
    static OrganizationBuilder single() {
        return Organization.builder(MeasureArbitraries.ladder(), YEAR.from())
                .unit("team", LocalizedText.same("Team"))
                .position("p", "representative", "team");
    }

    static Quantity value(Targets targets, Subject subject, String period) {
        return targets.find(StandardMeasures.REVENUE.id(), subject, CALENDAR.parse(period))
                .orElseThrow(() -> new AssertionError("no target of " + subject.key() + " in " + period + ", but "
                        + targets.all().stream()
                                .map(each -> each.subject().key() + " " + each.period())
                                .toList()))
                .reading()
                .quantity()
                .orElseThrow();
    }
}
