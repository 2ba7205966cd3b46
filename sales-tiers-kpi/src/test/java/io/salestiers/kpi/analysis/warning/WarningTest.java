package io.salestiers.kpi.analysis.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.json.SalesTiersJson;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.observation.DimensionId;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.observation.Observation;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.TierId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.table.Cell;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.text.Texts;
import io.salestiers.core.time.BusinessCalendar;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.Period;
import io.salestiers.core.time.PeriodKind;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import io.salestiers.kpi.KpiMessages;
import io.salestiers.kpi.analysis.AnalysisFinding;
import io.salestiers.kpi.analysis.Explained;
import io.salestiers.kpi.catalog.StandardMeasures;
import io.salestiers.kpi.evaluation.EvaluationInputs;
import io.salestiers.kpi.formula.FormulaFinding;
import io.salestiers.kpi.formula.FormulaIssue;
import io.salestiers.kpi.json.KpiDocuments;
import io.salestiers.kpi.measure.CurrencyPolicy;
import io.salestiers.kpi.measure.Measure;
import io.salestiers.kpi.measure.MeasureValues;
import io.salestiers.kpi.measure.PlacementDay;
import io.salestiers.kpi.measure.Reading;
import io.salestiers.kpi.measure.Reason;
import io.salestiers.kpi.target.Target;
import io.salestiers.kpi.target.Targets;
import io.salestiers.kpi.testkit.measure.MeasureArbitraries;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WarningTest {
    private static final MeasureId REVENUE = StandardMeasures.REVENUE.id();
    private static final FiscalCalendar CALENDAR = FiscalCalendar.CALENDAR_YEAR;
    private static final Period Q1 = CALENDAR.parse("2025-Q1");
    private static final LocalDate DAY = LocalDate.of(2025, 2, 14);
    private static final TierId REPRESENTATIVE = TierId.of("representative");
    private static final TierId SUPERVISOR = TierId.of("supervisor");
    private static final PersonId BEN = PersonId.of("ben");
    private static final PersonId HEAD = PersonId.of("head");

    private static final String BEHIND =
            "elapsed_days >= days(42) and revenue / elapsed_days * period_days < 0.8 * target(revenue)";

    private static WarningRule rule(String id, String condition, WarningOwner owner) {
        return new WarningRule(
                WarningRuleId.of(id),
                LocalizedText.of("Behind the target", "落后于目标"),
                new TreeSet<>(List.of(REPRESENTATIVE)),
                PeriodKind.QUARTER,
                condition,
                WarningSeverity.URGENT,
                owner,
                LocalizedText.of("Go through the open deals together", "一起逐笔检查在手商机"));
    }

    private final Organization organization = Organization.builder(
                    MeasureArbitraries.ladder(), LocalDate.of(2025, 1, 1))
            .unit("company", LocalizedText.same("Company"))
            .unit("team", LocalizedText.same("Team"), "company")
            .position("boss-seat", "regional-manager", "company")
            .position("head-seat", "supervisor", "team")
            .position("r1", "representative", "team")
            .position("r2", "representative", "team")
            .position("r3", "representative", "team")
            .reportsTo("head-seat", "boss-seat")
            .reportsTo("r1", "head-seat")
            .reportsTo("r2", "head-seat")
            .reportsTo("r3", "head-seat")
            .holder("head", "head-seat")
            .holder("anna", "r1")
            .holder("ben", "r2")
            .holder("carl", "r3")
            .build();

    private static Observation sold(String who, String day, String amount) {
        return new Observation(
                REVENUE,
                Subject.of(PersonId.of(who)),
                LocalDate.parse(day),
                Quantity.money(Money.of(amount, Currency.of("CNY"))),
                Optional.empty(),
                who + day);
    }

    private static Target target(String who, String amount) {
        return new Target(
                REVENUE, Subject.of(PersonId.of(who)), Q1, Quantity.money(Money.of(amount, Currency.of("CNY"))), false);
    }

    /* Known up to the day: Ben's large deal of March is in the file, but not yet seen. */
    private EvaluationInputs known(LocalDate day) {
        MeasureValues values = MeasureValues.of(
                StandardMeasures.all(),
                List.of(
                        sold("anna", "2025-01-10", "60.00"),
                        sold("ben", "2025-02-14", "30.00"),
                        sold("ben", "2025-03-01", "500.00"),
                        sold("carl", "2025-02-01", "1.00")),
                organization,
                DateRange.of(LocalDate.of(2025, 1, 1), day.plusDays(1)),
                CurrencyPolicy.none());
        Targets targets = Targets.of(List.of(target("anna", "100.00"), target("ben", "100.00")), StandardMeasures.all())
                .orThrow();
        return new EvaluationInputs(values, targets, CALENDAR, PlacementDay.AT_START);
    }

    private WarningReport report(WarningRule... rules) {
        CompiledWarningRules compiled =
                new WarningRules(List.of(rules)).compile(StandardMeasures.all()).orThrow();
        return WarningEvaluator.DEFAULT.evaluate(compiled, known(DAY), Q1, DAY, BusinessCalendar.everyDay());
    }

    /** 45 of 90 days: Anna is on her way to 120, Ben to 60, below 80. Carl has no target. */
    @Test
    void evaluate() {
        WarningRules definition =
                new WarningRules(List.of(rule("behind-target", BEHIND, new WarningOwner.LineManager())));
        List<Measure> measures = StandardMeasures.all();
        EvaluationInputs inputs = known(DAY);
        // sample: evaluate
        CompiledWarningRules rules = definition.compile(measures).orThrow();
        WarningReport report = WarningEvaluator.DEFAULT.evaluate(
                rules, inputs, Q1, LocalDate.of(2025, 2, 14), BusinessCalendar.everyDay());
        Warning warning = report.warnings().get(0); // behind-target 2025-Q1 2025-02-14 person:ben
        Optional<PersonId> owner = warning.owner(); // head, the manager of Ben on that day
        // end
        assertThat(report.warnings()).hasSize(1);
        assertThat(warning.key()).isEqualTo("behind-target 2025-Q1 2025-02-14 person:ben");
        assertThat(owner).contains(HEAD);
        assertThat(report.of(HEAD)).containsExactly(warning);
        assertThat(report.checks()).hasSize(3);
        assertThat(report.unchecked()).singleElement().satisfies(check -> {
            assertThat(check.person()).isEqualTo(PersonId.of("carl"));
            assertThat(check.result()).isInstanceOf(Reading.Missing.class);
        });
        Explained.verify(warning.evidence());
        assertThat(warning.evidence()
                        .print(Texts.of(Language.EN, List.of(CoreMessages.catalogue(), KpiMessages.catalogue()))))
                .contains("CNY 60.00")
                .contains("CNY 80.00")
                .contains("true");
        List<List<Cell>> rows = report.table().rows();
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).get(7)).isEqualTo(new Cell.Text("person:head"));
        assertThat(rows.get(1).get(9)).isEqualTo(new Cell.Term("kpi.reading.missing"));
    }

    @Test
    void ownerIsFoundByRoleAndAVacantOneIsAFinding() {
        WarningReport report = report(
                rule("a", BEHIND, new WarningOwner.OfTier(SUPERVISOR)),
                rule("b", BEHIND, new WarningOwner.OfTier(TierId.of("regional-manager"))),
                rule("c", BEHIND, new WarningOwner.Themself()));
        assertThat(report.warnings())
                .extracting(Warning::owner)
                .containsExactly(Optional.of(HEAD), Optional.empty(), Optional.of(BEN));
        assertThat(report.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(AnalysisFinding.OWNER_VACANT);
            assertThat(finding.message(
                            Texts.of(Language.EN, List.of(CoreMessages.catalogue(), KpiMessages.catalogue()))))
                    .contains("'b' about ben has no owner on 2025-02-14");
        });
    }

    @Test
    void valuesThatKnowTooMuchAreRefused() {
        CompiledWarningRules rules = new WarningRules(List.of(rule("a", BEHIND, new WarningOwner.Themself())))
                .compile(StandardMeasures.all())
                .orThrow();
        assertThatThrownBy(() -> WarningEvaluator.DEFAULT.evaluate(
                        rules, known(DAY.plusDays(1)), Q1, DAY, BusinessCalendar.everyDay()))
                .isInstanceOfSatisfying(
                        InvalidDefinitionException.class,
                        refused -> assertThat(refused.findings())
                                .extracting(Finding::code)
                                .containsExactly(AnalysisFinding.BEYOND_DAY));
        assertThatThrownBy(() -> WarningEvaluator.DEFAULT.evaluate(
                        rules, known(DAY), Q1, LocalDate.of(2025, 4, 1), BusinessCalendar.everyDay()))
                .isInstanceOf(InvalidDefinitionException.class);
    }

    /** 33 of the 64 weekdays of the quarter are over on 14 February. */
    @Test
    void workingDaysAreThoseOfTheCalendar() {
        CompiledWarningRules rules = new WarningRules(List.of(rule(
                        "a",
                        "elapsed_working_days = days(33) and period_working_days = days(64)",
                        new WarningOwner.Themself())))
                .compile(StandardMeasures.all())
                .orThrow();
        BusinessCalendar weekdays =
                BusinessCalendar.of(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Set.of(), Set.of());
        assertThat(WarningEvaluator.DEFAULT
                        .evaluate(rules, known(DAY), Q1, DAY, weekdays)
                        .warnings())
                .hasSize(3);
    }

    @Test
    void rulesForOtherPeriodsPlayNoPart() {
        WarningRule monthly = new WarningRule(
                WarningRuleId.of("m"),
                LocalizedText.same("m"),
                new TreeSet<>(List.of(REPRESENTATIVE)),
                PeriodKind.MONTH,
                "revenue >= 0",
                WarningSeverity.NOTICE,
                new WarningOwner.Themself(),
                LocalizedText.same("-"));
        assertThat(report(monthly).checks()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "prior(elapsed_days) > 0",
                "target(period_days) > 0",
                "team(elapsed_days) > 0",
                "revenue",
                "revenue > 5",
                "revenue > 0, 1, 0) + if(revenue > 0",
                "revenue >"
            })
    void conditionsThatAreNoneAreRefused(String condition) {
        WarningRules rules = new WarningRules(List.of(rule("a", condition, new WarningOwner.Themself())));
        WithFindings<CompiledWarningRules> compiled = rules.compile(StandardMeasures.all());
        assertThat(compiled.value()).isEmpty();
        assertThat(compiled.findings())
                .allSatisfy(finding -> assertThat(finding.place().toString()).contains("/rules/0/condition"));
    }

    /** The caret stands under the name in the condition as it was written. */
    @Test
    void issueHasItsPlaceInTheCondition() {
        String condition = "elapsed_days > days(3) and revenu > 0";
        Finding finding = new WarningRules(List.of(rule("a", condition, new WarningOwner.Themself())))
                .compile(StandardMeasures.all())
                .findings()
                .get(0);
        assertThat(new FormulaIssue(condition, finding).column()).isEqualTo(condition.indexOf("revenu") + 1);
    }

    @Test
    void aMisspelledDimensionIsFoundWhereDimensionsAreKnown() {
        WarningRules rules =
                new WarningRules(List.of(rule("a", "revenue[prodct = \"X\"] > 0", new WarningOwner.Themself())));
        assertThat(rules.compile(StandardMeasures.all()).findings()).isEmpty();
        assertThat(rules.compile(StandardMeasures.all(), List.of(DimensionId.of("product")))
                        .findings())
                .extracting(Finding::code)
                .containsExactly(FormulaFinding.UNKNOWN_DIMENSION_SIMILAR);
    }

    @Test
    void definitionsAreCheckedAsAWhole() {
        WarningRule nobody = new WarningRule(
                WarningRuleId.of("a"),
                LocalizedText.same("a"),
                new TreeSet<>(),
                PeriodKind.QUARTER,
                "revenue > 0",
                WarningSeverity.NOTICE,
                new WarningOwner.Themself(),
                LocalizedText.same("-"));
        assertThatThrownBy(() -> new WarningRules(List.of(nobody, nobody)))
                .isInstanceOfSatisfying(
                        InvalidDefinitionException.class,
                        refused -> assertThat(refused.findings())
                                .extracting(Finding::code)
                                .containsExactly(
                                        AnalysisFinding.RULE_WITHOUT_TIER,
                                        AnalysisFinding.RULE_TWICE,
                                        AnalysisFinding.RULE_WITHOUT_TIER));
        WarningRules rules =
                new WarningRules(List.of(rule("a", BEHIND, new WarningOwner.OfTier(TierId.of("president")))));
        assertThat(rules.check(MeasureArbitraries.ladder()))
                .extracting(Finding::code)
                .containsExactly(AnalysisFinding.UNKNOWN_TIER);
        List<Measure> measures = new ArrayList<>(StandardMeasures.all());
        measures.add(Measure.additive("elapsed_days", LocalizedText.same("x"), Unit.DAYS));
        assertThat(rules.compile(measures).findings())
                .extracting(Finding::code)
                .containsExactly(AnalysisFinding.RESERVED_MEASURE);
    }

    @Test
    void qualityCountsBothSides() {
        WarningReport report = report(rule("a", BEHIND, new WarningOwner.Themself()));
        WarningQuality quality = WarningQuality.of(
                report,
                WarningRuleId.of("a"),
                Map.of(PersonId.of("anna"), true, BEN, true, PersonId.of("carl"), false));
        assertThat(quality).isEqualTo(new WarningQuality(1, 0, 1, 0, 1));
        assertThat(quality.precision()).isEqualTo(Reading.known(Quantity.ratio(Ratio.ONE)));
        assertThat(quality.recall()).isEqualTo(Reading.known(Quantity.ratio(Ratio.of(1, 2))));
        assertThat(WarningQuality.NONE.precision()).isEqualTo(Reading.notMeaningful(Reason.ZERO_DIVISOR));
        assertThat(quality.plus(new WarningQuality(0, 2, 0, 3, 0))).isEqualTo(new WarningQuality(1, 2, 1, 3, 1));
    }

    @Test
    void documentSurvivesWritingAndReadingWithBothJacksons() {
        WarningRules rules = new WarningRules(List.of(
                rule("a", BEHIND, new WarningOwner.LineManager()),
                rule("b", "revenue >= 0", new WarningOwner.OfTier(SUPERVISOR)),
                rule("c", "revenue >= 0", new WarningOwner.Themself())));
        byte[] bytes = SalesTiersJson.jackson3().write(rules, KpiDocuments.WARNING_RULES);
        assertThat(SalesTiersJson.jackson2().write(rules, KpiDocuments.WARNING_RULES))
                .isEqualTo(bytes);
        assertThat(SalesTiersJson.jackson3()
                        .read("warnings.json", bytes, KpiDocuments.WARNING_RULES)
                        .orThrow())
                .isEqualTo(rules);
        assertThat(SalesTiersJson.jackson2()
                        .read("warnings.json", bytes, KpiDocuments.WARNING_RULES)
                        .orThrow())
                .isEqualTo(rules);
        String twice = new String(bytes, StandardCharsets.UTF_8).replace("\"b\"", "\"a\"");
        assertThat(SalesTiersJson.jackson3()
                        .read("warnings.json", twice.getBytes(StandardCharsets.UTF_8), KpiDocuments.WARNING_RULES)
                        .findings())
                .extracting(Finding::code)
                .contains(AnalysisFinding.RULE_TWICE);
    }
}
