package io.salestiers.kpi.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.org.TierId;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.kpi.formula.Reference;
import io.salestiers.kpi.measure.BuiltInMeasures;
import io.salestiers.kpi.measure.Measure;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StandardKpisTest {
    private static final KpiCatalog ALL = StandardKpis.catalog().with(StandardKpis.REVENUE_GROWTH_ABSOLUTE_BASE);
    private static final CompiledCatalog COMPILED =
            ALL.compile(StandardMeasures.all()).orThrow();

    static List<Kpi> kpis() {
        return ALL.kpis();
    }

    /** Hosts store these ids: one that is changed or taken away breaks them. */
    @Test
    void idsAreStable() {
        assertThat(StandardKpis.catalog().kpis().stream().map(kpi -> kpi.id().value()))
                .containsExactly(
                        "revenue_growth",
                        "revenue_growth_year_ago",
                        "revenue_change",
                        "revenue_change_year_ago",
                        "market_share",
                        "market_share_units",
                        "team_performance",
                        "sales_amount",
                        "quota_attainment",
                        "gross_margin",
                        "average_discount",
                        "win_rate",
                        "win_rate_value",
                        "win_rate_cohort",
                        "average_deal_size",
                        "median_deal_size",
                        "sales_cycle",
                        "sales_cycle_median",
                        "sales_cycle_ninth_decile",
                        "pipeline_coverage",
                        "sales_velocity",
                        "new_customers",
                        "reactivated_customers",
                        "customer_retention",
                        "gross_revenue_retention",
                        "net_revenue_retention",
                        "customer_satisfaction",
                        "customer_satisfaction_mean",
                        "survey_response_rate",
                        "nps",
                        "enps",
                        "activities",
                        "calls",
                        "visits",
                        "follow_ups",
                        "follow_up_timeliness",
                        "forecast_accuracy",
                        "forecast_bias",
                        "training_completion",
                        "certificate_coverage",
                        "collection_rate",
                        "overdue_ratio",
                        "days_sales_outstanding",
                        "crm_active_users",
                        "crm_completeness",
                        "crm_timeliness");
    }

    @Test
    void idsOfMeasuresAreStable() {
        assertThat(StandardMeasures.all().stream().map(measure -> measure.id().value()))
                .doesNotHaveDuplicates()
                .containsExactly(
                        "revenue",
                        "won_deals",
                        "lost_deals",
                        "won_amount",
                        "lost_amount",
                        "median_won_amount",
                        "cohort_won_deals",
                        "cohort_lost_deals",
                        "won_days",
                        "timed_deals",
                        "median_won_days",
                        "ninth_decile_won_days",
                        "pipeline_amount",
                        "pipeline_deals",
                        "units_sold",
                        "market",
                        "market_units",
                        "cost_of_sales",
                        "list_amount",
                        "discount_amount",
                        "new_customers",
                        "reactivated_customers",
                        "cohort_customers",
                        "kept_customers",
                        "cohort_revenue",
                        "expansion_revenue",
                        "contraction_revenue",
                        "churned_revenue",
                        "survey_invitations",
                        "survey_answers",
                        "survey_satisfied",
                        "survey_points",
                        "nps_answers",
                        "nps_points",
                        "enps_answers",
                        "enps_points",
                        "activities",
                        "calls",
                        "visits",
                        "follow_ups",
                        "follow_ups_due",
                        "follow_ups_on_time",
                        "forecast_actual",
                        "forecast_actual_size",
                        "forecast_surplus",
                        "forecast_error",
                        "trainings_assigned",
                        "trainings_done",
                        "people_to_certify",
                        "certified_people",
                        "cash_due",
                        "cash_received",
                        "invoiced",
                        "receivables",
                        "receivables_overdue",
                        "crm_users",
                        "crm_active_users",
                        "crm_fields_required",
                        "crm_fields_filled",
                        "crm_entries",
                        "crm_entries_on_time");
    }

    @Test
    void everyConstantIsInTheCatalogue() throws IllegalAccessException {
        TreeSet<String> constants = new TreeSet<>();
        for (java.lang.reflect.Field field : StandardKpis.class.getFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.getType() == Kpi.class) {
                constants.add(((Kpi) field.get(null)).id().value());
            }
        }
        assertThat(constants)
                .isEqualTo(kpis().stream().map(kpi -> kpi.id().value()).collect(Collectors.toCollection(TreeSet::new)));
    }

    /** Declared by DOMAIN: growth and share, team performance and satisfaction, sales amount and new customers. */
    @Test
    void defaultAssignmentToTiers() {
        assertThat(StandardKpis.catalog().forTier(StandardKpis.REGIONAL_MANAGER))
                .contains(StandardKpis.REVENUE_GROWTH, StandardKpis.MARKET_SHARE)
                .hasSize(3);
        assertThat(StandardKpis.catalog().forTier(StandardKpis.SUPERVISOR))
                .containsExactly(StandardKpis.TEAM_PERFORMANCE, StandardKpis.CUSTOMER_SATISFACTION);
        assertThat(StandardKpis.catalog().forTier(StandardKpis.REPRESENTATIVE))
                .containsExactly(
                        StandardKpis.SALES_AMOUNT,
                        StandardKpis.QUOTA_ATTAINMENT,
                        StandardKpis.WIN_RATE,
                        StandardKpis.AVERAGE_DEAL_SIZE,
                        StandardKpis.SALES_CYCLE,
                        StandardKpis.NEW_CUSTOMERS);
        assertThat(COMPILED.forTier(StandardKpis.SUPERVISOR))
                .extracting(CompiledKpi::kpi)
                .isEqualTo(StandardKpis.catalog().forTier(StandardKpis.SUPERVISOR));
    }

    @Test
    void tiersOfTheHostTakeThePlaceOfTheStandardOnes() {
        TierId area = TierId.of("大区经理");
        KpiCatalog mapped = StandardKpis.catalog().withTiers(Map.of(StandardKpis.REGIONAL_MANAGER, area));
        assertThat(mapped.forTier(area)).hasSize(3);
        assertThat(mapped.forTier(StandardKpis.REGIONAL_MANAGER)).isEmpty();
        assertThat(mapped.forTier(StandardKpis.SUPERVISOR)).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("kpis")
    void textsStandInBothLanguages(Kpi kpi) {
        for (LocalizedText text : Stream.concat(Stream.of(kpi.name(), kpi.description()), kpi.sources().stream())
                .toList()) {
            assertThat(text.en()).isNotBlank().isNotEqualTo(text.zh());
            assertThat(han(text.zh())).as(text.zh()).isTrue();
            assertThat(han(text.en())).as(text.en()).isFalse();
        }
        assertThat(kpi.description().en()).endsWith(".");
        assertThat(kpi.description().zh()).endsWith("。");
    }

    @Test
    void namesAreUniqueInBothLanguages() {
        assertThat(kpis().stream().map(kpi -> kpi.name().en())).doesNotHaveDuplicates();
        assertThat(kpis().stream().map(kpi -> kpi.name().zh())).doesNotHaveDuplicates();
        assertThat(StandardMeasures.all().stream().map(measure -> measure.name().en()))
                .doesNotHaveDuplicates();
        assertThat(StandardMeasures.all().stream().map(measure -> measure.name().zh()))
                .doesNotHaveDuplicates();
    }

    /** A minimum sample that is stated in the text is the one that counts. */
    @ParameterizedTest
    @MethodSource("kpis")
    void textsTellTheMinimumSample(Kpi kpi) {
        kpi.edgeCases().sample().ifPresent(sample -> {
            assertThat(kpi.description().en()).contains("fewer than " + sample.least());
            assertThat(kpi.description().zh()).contains("少于 " + sample.least());
        });
        assertThat(kpi.description().en().contains("fewer than"))
                .isEqualTo(kpi.edgeCases().sample().isPresent());
    }

    private static boolean han(String text) {
        return text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }

    @Test
    void everyMeasureIsUsedAndEveryUsedMeasureIsDeclared() {
        Set<String> used = COMPILED.kpis().stream()
                .flatMap(kpi -> kpi.references().stream())
                .map(Reference::measure)
                .map(Object::toString)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(used).contains(BuiltInMeasures.CALENDAR_DAYS.id().value());
        used.remove(BuiltInMeasures.CALENDAR_DAYS.id().value());
        assertThat(used)
                .isEqualTo(StandardMeasures.all().stream()
                        .map(Measure::id)
                        .map(Object::toString)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @ParameterizedTest
    @MethodSource("kpis")
    void formulasAreCanonical(Kpi kpi) {
        assertThat(COMPILED.kpi(kpi.id()).formula()).hasToString(kpi.formula());
    }

    @Test
    void medianIsNotAdditiveAndAShareIsARatio() {
        Map<KpiAggregation, Long> counts =
                kpis().stream().collect(Collectors.groupingBy(Kpi::aggregation, Collectors.counting()));
        assertThat(counts)
                .containsOnly(
                        Map.entry(KpiAggregation.ADDITIVE, 8L),
                        Map.entry(KpiAggregation.RATIO, 36L),
                        Map.entry(KpiAggregation.NON_ADDITIVE, 3L));
    }
}
