package io.salestiers.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.salestiers.core.money.Currency;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.Texts;
import io.salestiers.examples.quickstart.closing.ClosedPeriod;
import io.salestiers.examples.quickstart.output.ResultFiles;
import io.salestiers.examples.quickstart.report.Chart;
import io.salestiers.examples.quickstart.report.Report;
import io.salestiers.examples.quickstart.report.Section;
import io.salestiers.incentives.scenario.PayDifference;
import io.salestiers.incentives.scenario.ScenarioComparison.PayeeCurrency;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the section on scenarios shows for the third quarter of the sample, counted again from opportunities.csv and targets.csv by
 * plain arithmetic. The variant differs from the plan in force in the rates and the cap of the commission only.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class ScenarioTest {
    private static final BigDecimal ZERO = new BigDecimal("0.00");
    private static final String VARIANT = "more-above-target";

    @TempDir
    private static Path temp;

    private final Map<String, BigDecimal> quotas = new TreeMap<>();
    private final Map<String, BigDecimal> sold = new TreeMap<>();
    private ClosedPeriod closed = ClosedQuarters.sample("2025-Q3");
    private Report report = ClosedQuarters.report(closed);
    private Path tables = Path.of("");

    /** Marginal rates of the four bands that begin at 0, 50, 100 and 120 % of the quota, and a cap as a share of it. */
    private record Rates(String cap, List<String> rates) {
        private static final List<String> EDGES = List.of("0", "0.5", "1", "1.2");

        BigDecimal pay(BigDecimal sold, BigDecimal quota) {
            BigDecimal pay = BigDecimal.ZERO;
            for (int band = 0; band < rates.size(); band++) {
                BigDecimal from = quota.multiply(new BigDecimal(EDGES.get(band)));
                BigDecimal to = band + 1 < rates.size() ? quota.multiply(new BigDecimal(EDGES.get(band + 1))) : sold;
                BigDecimal in = sold.min(to).subtract(from).max(BigDecimal.ZERO);
                pay = pay.add(in.multiply(new BigDecimal(rates.get(band))));
            }
            return pay.min(quota.multiply(new BigDecimal(cap))).setScale(2, RoundingMode.HALF_EVEN);
        }
    }

    private static final Rates IN_FORCE = new Rates("0.08", List.of("0.03", "0.05", "0.07", "0.09"));
    private static final Rates OTHER = new Rates("0.1", List.of("0.02", "0.05", "0.08", "0.12"));

    private static List<NamedCsvRecord> rows(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            return rows.stream().toList();
        }
    }

    private static boolean wonInTheQuarter(NamedCsvRecord deal) {
        return deal.getField("stage").equals("Won")
                && deal.getField("close_date").compareTo("2025-07-01") >= 0
                && deal.getField("close_date").compareTo("2025-10-01") < 0;
    }

    @BeforeAll
    void count() throws IOException {
        for (NamedCsvRecord row : rows(ClosedQuarters.SAMPLE.resolve("targets.csv"))) {
            if (row.getField("period").equals("2025-Q3")
                    && row.getField("measure").equals("revenue")) {
                quotas.put(row.getField("agent"), new BigDecimal(row.getField("value")));
            }
        }
        for (NamedCsvRecord row : rows(ClosedQuarters.SAMPLE.resolve("opportunities.csv"))) {
            if (wonInTheQuarter(row)) {
                sold.merge(row.getField("agent"), new BigDecimal(row.getField("value")), BigDecimal::add);
            }
        }
        ResultFiles.of(Language.EN, Main.catalogues()).write(report, temp.resolve("closed"));
        tables = temp.resolve("closed/tables");
    }

    private static BigDecimal number(NamedCsvRecord row, String column) {
        return new BigDecimal(row.getField(column));
    }

    private BigDecimal expected(String payee) {
        BigDecimal quota = quotas.getOrDefault(payee, BigDecimal.ZERO);
        BigDecimal revenue = sold.getOrDefault(payee, BigDecimal.ZERO);
        return quota.signum() == 0 ? ZERO : OTHER.pay(revenue, quota).subtract(IN_FORCE.pay(revenue, quota));
    }

    @Test
    void everyPayeeDiffersByTheCommission() throws IOException {
        Map<String, BigDecimal> earned = new TreeMap<>();
        for (NamedCsvRecord row : rows(tables.resolve("payouts.csv"))) {
            earned.put(row.getField("id"), number(row, "total"));
        }
        List<NamedCsvRecord> rows = rows(tables.resolve("scenario-pay.csv"));
        assertThat(rows)
                .extracting(row -> row.getField("id"))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(50);
        for (NamedCsvRecord row : rows) {
            String payee = row.getField("id");
            assertThat(row.getField("variant_id")).isEqualTo(VARIANT);
            assertThat(number(row, "in_force")).as(payee).isEqualTo(earned.get(payee));
            assertThat(number(row, "difference")).as(payee).isEqualTo(expected(payee));
            assertThat(number(row, "with_variant"))
                    .as(payee)
                    .isEqualTo(earned.getOrDefault(payee, ZERO).add(expected(payee)));
        }
    }

    /**
     * P1004 sold 200,000 of 400,000: 2 % instead of 3 % of it. P1017 sold 480,000: 4,000 + 10,000 + 6,400 = 20,400 instead of 6,000 +
     * 10,000 + 5,600 = 21,600. P1006 sold 600,693.05: 20,400 + 12 % of 120,693.05 = 34,883.17 instead of the cap of 32,000.
     */
    @ParameterizedTest
    @CsvSource({"P1004, -2000.00", "P1017, -1200.00", "P1006, 2883.17"})
    void byHand(String payee, BigDecimal difference) throws IOException {
        assertThat(rows(tables.resolve("scenario-pay.csv")))
                .filteredOn(row -> row.getField("id").equals(payee))
                .extracting(row -> number(row, "difference"))
                .containsExactly(difference);
    }

    @Test
    void totalsAreTheSumsOfTheirPayees() throws IOException {
        List<NamedCsvRecord> totals = rows(tables.resolve("scenario-totals.csv"));
        assertThat(totals)
                .extracting(row -> row.getField("difference_currency"))
                .containsExactly("CNY", "EUR");
        for (NamedCsvRecord total : totals) {
            String currency = total.getField("difference_currency");
            List<NamedCsvRecord> of = rows(tables.resolve("scenario-pay.csv")).stream()
                    .filter(row -> row.getField("difference_currency").equals(currency))
                    .toList();
            for (String column : List.of("in_force", "with_variant", "difference")) {
                assertThat(number(total, column))
                        .isEqualTo(of.stream().map(row -> number(row, column)).reduce(ZERO, BigDecimal::add));
            }
            BigDecimal change =
                    of.stream().map(row -> expected(row.getField("id"))).reduce(ZERO, BigDecimal::add);
            assertThat(number(total, "difference")).isEqualTo(change);
            assertThat(number(total, "gain")).isEqualTo(BigDecimal.valueOf(signs(of, 1)));
            assertThat(number(total, "lose")).isEqualTo(BigDecimal.valueOf(signs(of, -1)));
            assertThat(number(total, "unchanged")).isEqualTo(BigDecimal.valueOf(signs(of, 0)));
        }
    }

    private long signs(List<NamedCsvRecord> payees, int sign) {
        return payees.stream()
                .filter(row -> expected(row.getField("id")).signum() == sign)
                .count();
    }

    /** Of 400,000: 3 % of 200,000; + 5 % of 200,000; + 7 % of 80,000; and so on, until the caps of 8 % and 10 % are reached. */
    @ParameterizedTest
    @CsvSource({
        "0.0000, 0.00, 0.00",
        "0.5000, 6000.00, 4000.00",
        "1.0000, 16000.00, 14000.00",
        "1.2000, 21600.00, 20400.00",
        "1.5000, 32000.00, 34800.00",
        "2.0000, 32000.00, 40000.00"
    })
    void curveByHand(String attainment, BigDecimal inForce, BigDecimal withVariant) throws IOException {
        assertThat(rows(tables.resolve("pay-curve.csv")))
                .filteredOn(row -> row.getField("sold_currency").equals("CNY"))
                .filteredOn(row -> row.getField("attainment").equals(attainment))
                .hasSize(1)
                .allSatisfy(row -> {
                    assertThat(number(row, "in_force")).isEqualTo(inForce);
                    assertThat(number(row, "with_variant")).isEqualTo(withVariant);
                });
    }

    @ParameterizedTest
    @CsvSource({"CNY, 300000", "EUR, 60000"})
    void curveIsThatOfTheMedianQuota(String currency, BigDecimal least) throws IOException {
        Map<String, String> currencies = new TreeMap<>();
        rows(ClosedQuarters.SAMPLE.resolve("agents.csv"))
                .forEach(row -> currencies.put(row.getField("agent"), row.getField("currency")));
        List<String> byQuota = quotas.keySet().stream()
                .filter(agent -> currencies.getOrDefault(agent, "").equals(currency))
                .sorted(Comparator.<String, BigDecimal>comparing(agent -> quotas.getOrDefault(agent, ZERO))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        String median = byQuota.get((byQuota.size() - 1) / 2);
        List<NamedCsvRecord> curve = rows(tables.resolve("pay-curve.csv")).stream()
                .filter(row -> row.getField("sold_currency").equals(currency))
                .toList();
        assertThat(curve).hasSize(21).allSatisfy(row -> {
            BigDecimal quota = quotas.getOrDefault(median, ZERO);
            assertThat(row.getField("id")).isEqualTo(median);
            assertThat(quota).isGreaterThanOrEqualTo(least);
            BigDecimal amount = quota.multiply(number(row, "attainment"));
            assertThat(number(row, "sold")).isEqualByComparingTo(amount);
            assertThat(number(row, "in_force")).isEqualTo(IN_FORCE.pay(amount, quota));
            assertThat(number(row, "with_variant")).isEqualTo(OTHER.pay(amount, quota));
        });
    }

    @Test
    void chartsShowTheCurves() {
        List<Chart> charts = section(report).charts();
        assertThat(charts).extracting(Chart::id).containsExactly("pay-curve-cny", "pay-curve-eur");
        Chart.Lines lines = (Chart.Lines) charts.get(0);
        assertThat(lines.points()).hasSize(21).extracting(text -> text.en()).contains("0%", "10%", "200%");
        assertThat(lines.series()).extracting(series -> series.label().zh()).containsExactly("2025 年销售奖金方案", "超额加速方案");
    }

    private static Section section(Report report) {
        return report.sections().stream()
                .filter(each -> each.id().equals("scenario"))
                .findFirst()
                .orElseThrow();
    }

    private BigDecimal averageDeal(String currency) throws IOException {
        BigDecimal sum = BigDecimal.ZERO;
        int count = 0;
        for (NamedCsvRecord row : rows(ClosedQuarters.SAMPLE.resolve("opportunities.csv"))) {
            BigDecimal value = wonInTheQuarter(row) ? number(row, "value") : ZERO;
            boolean euro = row.getField("agent").compareTo("P1041") >= 0
                    && row.getField("agent").compareTo("P1061") < 0;
            if (value.signum() > 0 && currency.equals(euro ? "EUR" : "CNY")) {
                sum = sum.add(value);
                count++;
            }
        }
        return sum.divide(BigDecimal.valueOf(count), 0, RoundingMode.HALF_UP).setScale(2);
    }

    /** The deal is written into the file, and the quarter is closed once more. */
    @ParameterizedTest
    @CsvSource({"P1005, CNY", "P1006, CNY", "P1046, EUR"})
    void oneMoreDealEarnsWhatTheQuarterWithItEarnsMore(String payee, String currency) throws IOException {
        BigDecimal deal = averageDeal(currency);
        Path input = ClosedQuarters.copy(ClosedQuarters.SAMPLE, temp.resolve("with " + payee));
        Path deals = input.resolve("opportunities.csv");
        Files.writeString(
                deals,
                Files.readString(deals) + "MORE-1," + payee + ",Boreal 500,瑞丰科技,Won,2025-09-01,2025-09-30," + deal
                        + ",\n");
        Files.delete(input.resolve("draws.csv"));
        Files.delete(input.resolve("definitions/payment/CNY.json"));
        Files.delete(input.resolve("definitions/payment/EUR.json"));
        PayDifference after = ClosedQuarters.close(input, input.resolve("definitions"), "2025-Q3")
                .scenarios()
                .orElseThrow()
                .variants()
                .get(0)
                .comparison()
                .payees()
                .get(new PayeeCurrency(PersonId.of(payee), Currency.of(currency)));
        NamedCsvRecord before = of(tables, "scenario-pay.csv", payee);
        NamedCsvRecord more = of(tables, "one-more-deal.csv", payee);
        assertThat(number(more, "deal")).isEqualTo(deal);
        assertThat(more.getField("deal_currency")).isEqualTo(currency);
        assertThat(after).isNotNull().satisfies(pay -> {
            assertThat(number(more, "in_force"))
                    .isEqualTo(pay.baseline().amount().subtract(number(before, "in_force")));
            assertThat(number(more, "with_variant"))
                    .isEqualTo(pay.variant().amount().subtract(number(before, "with_variant")));
        });
    }

    private static NamedCsvRecord of(Path tables, String file, String payee) throws IOException {
        return rows(tables.resolve(file)).stream()
                .filter(row -> row.getField("id").equals(payee))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyRepresentativeWithAQuotaIsAsked() throws IOException {
        assertThat(rows(tables.resolve("one-more-deal.csv")))
                .extracting(row -> row.getField("id"))
                .containsExactlyElementsOf(quotas.keySet());
    }

    @Test
    void everythingIsSaidInBothLanguages() throws IOException {
        for (Language language : Language.values()) {
            Texts texts = Texts.of(language, Main.catalogues());
            report.explanations().forEach((id, explanation) -> {
                if (Stream.of("scenario-", "pay-curve", "one-more").anyMatch(id::startsWith)) {
                    assertThat(explanation.print(texts)).as(id).doesNotContain("quickstart.", "incentives.");
                }
            });
        }
        assertThat(report.explanations().keySet())
                .contains(
                        "scenario-difference more-above-target CNY",
                        "scenario-pay-difference more-above-target P1006 CNY",
                        "pay-curve P1021 1.2 more-above-target",
                        "one-more P1006 more-above-target",
                        "scenario-deal EUR");
        assertThat(Files.readString(temp.resolve("closed/report.html")))
                .contains("What another plan would pay", "方案模拟", "More above target", "超额加速方案", "再多一单可得奖金");
    }
}
