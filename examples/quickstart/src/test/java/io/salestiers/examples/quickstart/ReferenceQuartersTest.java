package io.salestiers.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.result.Finding;
import io.salestiers.examples.quickstart.closing.ClosedPeriod;
import io.salestiers.examples.quickstart.closing.Closing;
import io.salestiers.examples.quickstart.closing.Definitions;
import io.salestiers.examples.quickstart.input.Assignment;
import io.salestiers.examples.quickstart.input.InputFolder;
import io.salestiers.examples.quickstart.input.PublicDataSet;
import io.salestiers.examples.quickstart.input.SalesData;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.earning.Earning;
import io.salestiers.incentives.earning.Unpaid;
import io.salestiers.incentives.plan.PlanFinding;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The reference plan on the unchanged public data set, for all quarters of 2017. The totals are those of the data set's
 * description and of two calculations with exact fractions outside this program; {@link StraightLine} is a third one that
 * is compared person by person.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class ReferenceQuartersTest {
    @TempDir
    private static Path temp;

    private StraightLine expected;
    private List<Finding> warnings;
    private final Map<String, ClosedPeriod> marginal = new TreeMap<>();
    private final Map<String, ClosedPeriod> wholeAmount = new TreeMap<>();

    @BeforeAll
    void close() {
        Path folder = PublicDataSet.folder();
        expected = new StraightLine(folder);
        Path variant = ClosedQuarters.copy(PublicDataSet.definitions(), temp.resolve("whole-amount"));
        ClosedQuarters.replace(variant.resolve("plan.json"), "\"marginal\"", "\"whole-amount\"");
        warnings = Definitions.read(variant).findings();
        close(folder, PublicDataSet.definitions(), marginal);
        close(folder, variant, wholeAmount);
    }

    private static void close(Path folder, Path definitions, Map<String, ClosedPeriod> closed) {
        SalesData data = InputFolder.read(folder, definitions).orThrow();
        Definitions written = Definitions.read(definitions).orThrow();
        for (String quarter : List.of("2017-Q1", "2017-Q2", "2017-Q3", "2017-Q4")) {
            closed.put(
                    quarter,
                    Closing.close(data, written, written.cycle().calendar().parse(quarter))
                            .orThrow());
        }
    }

    private ClosedPeriod marginal(int quarter) {
        return List.copyOf(marginal.values()).get(quarter - 1);
    }

    private ClosedPeriod wholeAmount(int quarter) {
        return List.copyOf(wholeAmount.values()).get(quarter - 1);
    }

    private static Map<String, BigDecimal> pay(ClosedPeriod closed, String component) {
        Map<String, BigDecimal> pay = new TreeMap<>();
        for (Earning earning : closed.run().earnings()) {
            if (earning.component().value().equals(component)) {
                assertThat(pay.put(earning.payee().value(), earning.amount().amount()))
                        .as("second earning of " + earning.payee())
                        .isNull();
            }
        }
        return pay;
    }

    private static Map<String, BigDecimal> quotas(ClosedPeriod closed) {
        Map<String, BigDecimal> quotas = new TreeMap<>();
        for (PersonId person : closed.data().people()) {
            closed.inputs()
                    .targets()
                    .find(new MeasureId("revenue"), Subject.of(person), closed.period())
                    .flatMap(target -> target.reading().quantity())
                    .ifPresent(quota -> quotas.put(
                            person.value(), new BigDecimal(quota.value().toString()).setScale(2)));
        }
        return quotas;
    }

    private static Map<String, BigDecimal> credited(ClosedPeriod closed) {
        Map<String, BigDecimal> credited = new TreeMap<>();
        for (Credit credit : closed.credits().all()) {
            credited.merge(credit.payee().value(), credit.amount().amount(), BigDecimal::add);
        }
        return credited;
    }

    private static BigDecimal sum(Map<String, BigDecimal> amounts) {
        return amounts.values().stream().reduce(new BigDecimal("0.00"), BigDecimal::add);
    }

    @ParameterizedTest
    @CsvSource({
        "1,       0.00, 1134672.00,      0.00,      0.00, 11346.72, 1739.94, 1645.76, 2287.66",
        "2, 1248139.20, 3086111.00,  85056.30,  85056.30, 30861.11, 4786.60, 5084.12, 5559.84",
        "3, 3394722.10, 2982255.00, 114729.50, 151268.34, 29822.55, 5266.01, 4598.84, 5046.43",
        "4, 3280480.46, 2802496.00, 112391.22, 149093.91, 28024.96, 4938.91, 4124.26, 4949.30"
    })
    void totals(
            int quarter,
            BigDecimal quotas,
            BigDecimal credited,
            BigDecimal marginalPay,
            BigDecimal wholeAmountPay,
            BigDecimal overrides,
            BigDecimal central,
            BigDecimal east,
            BigDecimal west) {
        ClosedPeriod closed = marginal(quarter);
        assertThat(sum(quotas(closed))).isEqualTo(quotas);
        assertThat(sum(credited(closed))).isEqualTo(credited);
        assertThat(sum(pay(closed, "commission"))).isEqualTo(marginalPay);
        assertThat(sum(pay(wholeAmount(quarter), "commission"))).isEqualTo(wholeAmountPay);
        assertThat(sum(pay(closed, "override"))).isEqualTo(overrides);
        assertThat(sum(pay(closed, "office-pool"))).isEqualTo(central.add(east).add(west));
        assertThat(expected.funds(quarter))
                .containsExactlyEntriesOf(new TreeMap<>(Map.of("Central", central, "East", east, "West", west)));
        assertThat(byOffice(closed)).isEqualTo(expected.funds(quarter));
    }

    private static Map<String, BigDecimal> byOffice(ClosedPeriod closed) {
        Map<String, BigDecimal> funds = new TreeMap<>();
        Map<String, BigDecimal> shares = pay(closed, "office-pool");
        for (Assignment row : closed.data().assignments()) {
            String name = row.agent().orElseThrow().value();
            funds.merge(row.office().orElseThrow(), shares.getOrDefault(name, BigDecimal.ZERO), BigDecimal::add);
        }
        return funds;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void everyPersonGetsWhatAStraightCalculationGives(int quarter) {
        ClosedPeriod closed = marginal(quarter);
        assertThat(quotas(closed)).isEqualTo(expected.quotas(quarter));
        assertThat(credited(closed)).isEqualTo(expected.credited(quarter));
        assertThat(pay(closed, "commission")).isEqualTo(expected.commissions(quarter, false));
        assertThat(pay(closed, "override")).isEqualTo(expected.overrides(quarter));
        assertThat(pay(closed, "office-pool")).isEqualTo(expected.poolShares(quarter));
        assertThat(closed.run().unassigned()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void everyPersonGetsTheRateOfTheBandOnTheWholeAmount(int quarter) {
        assertThat(pay(wholeAmount(quarter), "commission")).isEqualTo(expected.commissions(quarter, true));
    }

    @Test
    void withoutAQuarterBeforeThereIsNoQuotaAndEveryoneIsToldWhy() {
        List<Unpaid> unpaid = new ArrayList<>(marginal(1).run().unpaid());
        assertThat(unpaid).hasSize(35).allSatisfy(none -> {
            assertThat(none.component().value()).isEqualTo("commission");
            assertThat(none.explanation().value()).isEmpty();
            assertThat(none.explanation().person()).contains(none.payee().value());
        });
        assertThat(unpaid).extracting(Unpaid::payee).doesNotHaveDuplicates();
    }

    @Test
    void theSecondQuarterSaysThatItsBaseIsIncomplete() {
        assertThat(marginal(2).findings())
                .extracting(finding -> finding.code().code())
                .contains("quickstart.closing.base-incomplete");
        assertThat(marginal(3).findings())
                .extracting(finding -> finding.code().code())
                .doesNotContain("quickstart.closing.base-incomplete");
    }

    /** 8 % of the quota is reached at 120 %, where the whole amount pays 8.4 %: nobody ever gets 9 %. */
    @Test
    void onTheWholeAmountTheCapTakesTheHighestBandItsEffect() {
        assertThat(warnings)
                .filteredOn(finding -> finding.code().equals(PlanFinding.BAND_WITHOUT_EFFECT))
                .hasSize(1)
                .allSatisfy(finding -> assertThat(finding.place().toString()).contains("/components/0/rates/bands/3"));
        assertThat(Definitions.read(PublicDataSet.definitions()).findings())
                .extracting(finding -> finding.code().code())
                .doesNotContain(PlanFinding.BAND_WITHOUT_EFFECT.code());
    }
}
