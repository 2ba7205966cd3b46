package io.salestiers.kpi.analysis.warning;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Rounding;
import io.salestiers.core.observation.Observation;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.OrganizationBuilder;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.TierId;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.BusinessCalendar;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.Period;
import io.salestiers.core.time.PeriodKind;
import io.salestiers.core.unit.Quantity;
import io.salestiers.kpi.catalog.StandardMeasures;
import io.salestiers.kpi.evaluation.EvaluationInputs;
import io.salestiers.kpi.measure.CurrencyPolicy;
import io.salestiers.kpi.measure.MeasureValues;
import io.salestiers.kpi.measure.PlacementDay;
import io.salestiers.kpi.target.TargetResolver;
import io.salestiers.kpi.target.TargetRule;
import io.salestiers.kpi.target.Targets;
import io.salestiers.kpi.testkit.measure.MeasureArbitraries;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Warnings on the public data set of CRM opportunities: for the second to fourth quarter of 2017, each with a target of 110 % of
 * the team's revenue of the quarter before, shared by its people, a rule that looks at the first six or eight weeks is held
 * against who missed the target in the end. A plain calculation over the file, which shares nothing with the library, must count
 * the same.
 */
class WarningsOnPublicDataTest {
    private static final String FOLDER = "shared/data/crm-sales-opportunities";
    private static final LocalDate FIRST = LocalDate.of(2017, 1, 1);
    private static final Currency USD = Currency.of("USD");
    private static final List<String> QUARTERS = List.of("2017-Q2", "2017-Q3", "2017-Q4");

    private record Deal(String id, String agent, LocalDate closed, long dollars) {}

    private final Map<String, String> managers = new TreeMap<>();
    private final Map<String, String> offices = new TreeMap<>();
    private final List<Deal> won = new ArrayList<>();

    @BeforeEach
    void read() throws IOException {
        Optional<Path> folder = find();
        Assumptions.assumeTrue(
                folder.isPresent(), "no folder " + FOLDER + " here or above, so the public data is not read");
        for (String line : lines(folder.orElseThrow().resolve("sales_teams.csv"))) {
            String[] row = line.split(",", -1);
            managers.put(row[0], row[1]);
            offices.put(row[1], row[2]);
        }
        for (String line : lines(folder.orElseThrow().resolve("sales_pipeline.csv"))) {
            String[] row = line.split(",", -1);
            if (row[4].equals("Won")) {
                won.add(new Deal(row[0], row[1], LocalDate.parse(row[6]), Long.parseLong(row[7].replace(".0", ""))));
            }
        }
        assertThat(managers).hasSize(35);
        assertThat(won).hasSizeGreaterThan(4_000);
    }

    private static Optional<Path> find() {
        for (Path here = Path.of("").toAbsolutePath(); here != null; here = here.getParent()) {
            Path folder = here.resolve(FOLDER);
            if (Files.isDirectory(folder)) {
                return Optional.of(folder);
            }
        }
        return Optional.empty();
    }

    private static List<String> lines(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        return lines.subList(1, lines.size());
    }

    private Organization organization() {
        OrganizationBuilder builder =
                Organization.builder(MeasureArbitraries.ladder(), FIRST).unit("company", LocalizedText.same("Company"));
        new TreeSet<>(offices.values())
                .forEach(office -> builder.unit("office " + office, LocalizedText.same(office), "company"));
        offices.forEach(
                (manager, office) -> builder.unit("team " + manager, LocalizedText.same(manager), "office " + office)
                        .position("lead " + manager, "supervisor", "team " + manager)
                        .holder(manager, "lead " + manager));
        managers.forEach((agent, manager) -> builder.position("seat " + agent, "representative", "team " + manager)
                .reportsTo("seat " + agent, "lead " + manager)
                .holder(agent, "seat " + agent));
        return builder.build();
    }

    private MeasureValues known(Organization organization, LocalDate end) {
        List<Observation> observations = new ArrayList<>();
        for (Deal deal : won) {
            if (deal.closed().isBefore(end)) {
                observations.add(new Observation(
                        StandardMeasures.REVENUE.id(),
                        Subject.of(PersonId.of(deal.agent())),
                        deal.closed(),
                        Quantity.money(Money.ofMinor(deal.dollars() * 100, USD)),
                        Optional.empty(),
                        deal.id()));
            }
        }
        return MeasureValues.of(
                StandardMeasures.all(),
                List.of(StandardMeasures.REVENUE.id()),
                observations,
                organization,
                DateRange.of(FIRST, end),
                CurrencyPolicy.none());
    }

    private static WarningRules rules(int leastDays, String share) {
        return new WarningRules(List.of(new WarningRule(
                WarningRuleId.of("behind-target"),
                LocalizedText.of("Behind the target", "落后于目标"),
                new TreeSet<>(List.of(TierId.of("representative"))),
                PeriodKind.QUARTER,
                "elapsed_days >= days(" + leastDays + ") and revenue / elapsed_days * period_days < " + share
                        + " * target(revenue)",
                WarningSeverity.WARNING,
                new WarningOwner.LineManager(),
                LocalizedText.of("Go through the open deals together", "一起逐笔检查在手商机"))));
    }

    @ParameterizedTest
    @CsvSource({"6, 1", "8, 1", "6, 0.8", "8, 0.8"})
    void countsEqualAPlainCalculation(int weeks, String share, TestReporter reporter) {
        Organization organization = organization();
        CompiledWarningRules rules =
                rules(weeks * 7, share).compile(StandardMeasures.all()).orThrow();
        WarningQuality all = WarningQuality.NONE;
        for (String name : QUARTERS) {
            Period quarter = FiscalCalendar.CALENDAR_YEAR.parse(name);
            LocalDate day = quarter.range().from().plusDays(weeks * 7L - 1);
            // What came is known when the quarter is over; the warning was there weeks before.
            assertThat(day).isBefore(quarter.range().to().orElseThrow().minusWeeks(4));
            Targets targets = targets(known(organization, day.plusDays(1)), quarter);
            WarningReport report = WarningEvaluator.DEFAULT.evaluate(
                    rules,
                    new EvaluationInputs(
                            known(organization, day.plusDays(1)),
                            targets,
                            FiscalCalendar.CALENDAR_YEAR,
                            PlacementDay.AT_START),
                    quarter,
                    day,
                    BusinessCalendar.everyDay());
            assertThat(report.findings()).isEmpty();
            report.warnings()
                    .forEach(warning -> assertThat(warning.owner())
                            .map(PersonId::value)
                            .hasValue(managers.getOrDefault(warning.person().value(), "nobody")));
            MeasureValues result = known(organization, quarter.range().to().orElseThrow());
            Map<PersonId, Boolean> missed = new TreeMap<>();
            for (String agent : managers.keySet()) {
                Subject subject = Subject.of(PersonId.of(agent));
                BigDecimal target = decimal(targets.find(StandardMeasures.REVENUE.id(), subject, quarter)
                        .orElseThrow()
                        .reading()
                        .quantity()
                        .orElseThrow());
                BigDecimal came = decimal(result.read(StandardMeasures.REVENUE.id(), subject, quarter.range())
                        .quantity()
                        .orElseThrow());
                missed.put(PersonId.of(agent), came.compareTo(target) < 0);
            }
            WarningQuality quality = WarningQuality.of(report, WarningRuleId.of("behind-target"), missed);
            WarningQuality plain = plain(quarter.range().from(), weeks * 7, new BigDecimal(share));
            assertThat(quality).as(name).isEqualTo(plain);
            reporter.publishEntry(name + ", week " + weeks + ", below " + share, quality.toString());
            all = all.plus(quality);
        }
        reporter.publishEntry("all quarters, week " + weeks + ", below " + share, all.toString());
        assertThat(all.firedAndMissed()).isPositive();
        assertThat(all.unknown()).isZero();
        assertThat(all.firedAndMissed() + all.firedAndMet() + all.silentAndMissed() + all.silentAndMet())
                .isEqualTo(3 * 35);
    }

    private static Targets targets(MeasureValues values, Period quarter) {
        TargetRule rule = new TargetRule(
                TierId.of("representative"),
                StandardMeasures.REVENUE.id(),
                PeriodKind.QUARTER,
                "1.10 * prior(team(revenue)) / team(listed_positions)",
                Rounding.halfEven(2),
                true);
        return TargetResolver.of(
                        List.of(rule),
                        StandardMeasures.all(),
                        FiscalCalendar.CALENDAR_YEAR,
                        PlacementDay.AT_START,
                        "cycle",
                        "/targets")
                .orThrow()
                .resolve(values, Targets.none(), List.of(quarter))
                .orThrow();
    }

    private static BigDecimal decimal(Quantity quantity) {
        return new BigDecimal(quantity.value().toString());
    }

    /** Dollars of some people in some days, straight from the rows. */
    private long dollars(List<String> agents, LocalDate from, LocalDate to) {
        return won.stream()
                .filter(deal -> agents.contains(deal.agent())
                        && !deal.closed().isBefore(from)
                        && deal.closed().isBefore(to))
                .mapToLong(Deal::dollars)
                .sum();
    }

    private WarningQuality plain(LocalDate start, int elapsed, BigDecimal share) {
        LocalDate end = start.plusMonths(3);
        BigDecimal days = BigDecimal.valueOf(end.toEpochDay() - start.toEpochDay());
        long firedAndMissed = 0;
        long firedAndMet = 0;
        long silentAndMissed = 0;
        long silentAndMet = 0;
        for (String agent : managers.keySet()) {
            List<String> team = managers.entrySet().stream()
                    .filter(entry -> entry.getValue().equals(managers.get(agent)))
                    .map(Map.Entry::getKey)
                    .toList();
            BigDecimal target = BigDecimal.valueOf(110 * dollars(team, start.minusMonths(3), start))
                    .divide(BigDecimal.valueOf(100L * team.size()), 2, RoundingMode.HALF_EVEN);
            BigDecimal soFar = BigDecimal.valueOf(dollars(List.of(agent), start, start.plusDays(elapsed)));
            boolean fired =
                    soFar.multiply(days).compareTo(share.multiply(target).multiply(BigDecimal.valueOf(elapsed))) < 0;
            boolean missed =
                    BigDecimal.valueOf(dollars(List.of(agent), start, end)).compareTo(target) < 0;
            firedAndMissed += fired && missed ? 1 : 0;
            firedAndMet += fired && !missed ? 1 : 0;
            silentAndMissed += !fired && missed ? 1 : 0;
            silentAndMet += !fired && !missed ? 1 : 0;
        }
        return new WarningQuality(firedAndMissed, firedAndMet, silentAndMissed, silentAndMet, 0);
    }
}
