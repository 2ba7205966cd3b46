package io.salestiers.kpi.target;

import static io.salestiers.kpi.target.TargetFixture.COMPANY;
import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.json.SalesTiersJson;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.result.Finding;
import io.salestiers.core.testkit.observation.ObservationArbitraries;
import io.salestiers.core.testkit.org.OrganizationArbitraries;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import io.salestiers.kpi.json.KpiDocuments;
import io.salestiers.kpi.testkit.target.TargetArbitraries;
import io.salestiers.kpi.testkit.target.TargetPlanArbitrary;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TargetPlanJsonTest {
    @Provide
    Arbitrary<TargetPlan> plans() {
        Arbitrary<Organization> organizations =
                OrganizationArbitraries.organizations().withPeople(1, 4).over(TargetPlanArbitrary.YEAR);
        return organizations
                .filter(organization ->
                        organization.on(TargetPlanArbitrary.YEAR.from()).root().isPresent())
                .flatMap(organization -> TargetArbitraries.plans().in(organization));
    }

    @Property(tries = 60)
    void plansSurviveWritingAndReadingWithBothJacksons(@ForAll("plans") TargetPlan plan) {
        byte[] bytes = SalesTiersJson.jackson3().write(plan, KpiDocuments.TARGET_PLAN);
        assertThat(SalesTiersJson.jackson2().write(plan, KpiDocuments.TARGET_PLAN))
                .isEqualTo(bytes);
        assertThat(SalesTiersJson.jackson3()
                        .read("plan.json", bytes, KpiDocuments.TARGET_PLAN)
                        .orThrow())
                .isEqualTo(plan);
        assertThat(SalesTiersJson.jackson2()
                        .read("plan.json", bytes, KpiDocuments.TARGET_PLAN)
                        .orThrow())
                .isEqualTo(plan);
    }

    @Provide
    Arbitrary<TargetVersion> versions() {
        Arbitrary<Map.Entry<String, Ratio>> targets = Combinators.combine(
                        Arbitraries.of("p-1", "p-2", "张三"),
                        Arbitraries.of("2025-Q1", "2025-Q2", "2025-M01", "2025"),
                        ObservationArbitraries.numbers().filter(number -> number.signum() >= 0))
                .as((person, period, number) -> Map.entry(person + " " + period, number));
        return Combinators.combine(plans(), targets.list().ofMaxSize(6).uniqueElements(Map.Entry::getKey))
                .as((plan, published) -> new TargetVersion(
                        plan,
                        LocalDate.of(2025, 4, 1),
                        published.stream()
                                .map(each -> new Target(
                                        plan.measure(),
                                        Subject.of(PersonId.of(each.getKey().split(" ", -1)[0])),
                                        FiscalCalendar.CALENDAR_YEAR.parse(
                                                each.getKey().split(" ", -1)[1]),
                                        Quantity.of(each.getValue(), Unit.COUNT),
                                        plan.forPay()))
                                .toList()));
    }

    @Property(tries = 60)
    void versionsSurviveWritingAndReadingWithBothJacksons(@ForAll("versions") TargetVersion version) {
        byte[] bytes = SalesTiersJson.jackson3().write(version, KpiDocuments.TARGET_VERSION);
        assertThat(SalesTiersJson.jackson2().write(version, KpiDocuments.TARGET_VERSION))
                .isEqualTo(bytes);
        for (SalesTiersJson json : List.of(SalesTiersJson.jackson2(), SalesTiersJson.jackson3())) {
            assertThat(json.read("version.json", bytes, KpiDocuments.TARGET_VERSION)
                            .orThrow())
                    .isEqualTo(version);
        }
    }

    @Example
    void allThatIsWrongWithPublishedTargetsComesBackAtItsPlace() {
        TargetPlan plan = new TargetFixture().amount(COMPANY, "2025", "7.00").plan();
        Target first = new Target(
                plan.measure(),
                COMPANY,
                FiscalCalendar.CALENDAR_YEAR.parse("2025-Q1"),
                Quantity.of(Ratio.of(3), Unit.COUNT),
                false);
        Target second = new Target(
                plan.measure(),
                COMPANY,
                FiscalCalendar.CALENDAR_YEAR.parse("2025-Q2"),
                Quantity.of(Ratio.of(4), Unit.COUNT),
                false);
        String good = new String(
                SalesTiersJson.jackson3()
                        .write(
                                new TargetVersion(plan, LocalDate.of(2025, 1, 1), List.of(first, second)),
                                KpiDocuments.TARGET_VERSION),
                StandardCharsets.UTF_8);
        assertThat(versionFindings(good.replace("\"3\"", "\"-3\"").replace("\"4\"", "\"-4\"")))
                .containsExactly(
                        "kpi.target.negative version.json#/published/0/value",
                        "kpi.target.negative version.json#/published/1/value");
        int published = good.indexOf("\"published\"");
        String otherMeasure = good.substring(0, published)
                + good.substring(published)
                        .replace("\"" + plan.measure() + "\"", "\"other\"")
                        .replace("\"index\": 2", "\"index\": 1")
                        .replace("\"2025-04-01\"", "\"2025-01-01\"")
                        .replace("\"2025-07-01\"", "\"2025-04-01\"")
                        .replaceFirst(
                                "\"from\": \"2025-01-01\",(\\s+)\"to\": \"2025-01-01\"",
                                "\"from\": \"2025-01-01\",$1\"to\": \"2025-04-01\"");
        assertThat(versionFindings(otherMeasure))
                .containsExactly(
                        "kpi.target.unknown-measure version.json#/published/0/measure",
                        "kpi.target.unknown-measure version.json#/published/1/measure",
                        "kpi.target.twice version.json#/published/1");
        assertThat(versionFindings(good.replace("\"forPay\": false\n    }", "\"forPay\": 0\n    }")
                        .replace("\"effective\": \"2025-01-01\"", "\"effective\": \"today\"")))
                .contains("core.json.wrong-form version.json#/effective");
    }

    private static List<String> versionFindings(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        List<Finding> findings = SalesTiersJson.jackson3()
                .read("version.json", bytes, KpiDocuments.TARGET_VERSION)
                .findings();
        assertThat(SalesTiersJson.jackson2()
                        .read("version.json", bytes, KpiDocuments.TARGET_VERSION)
                        .findings())
                .isEqualTo(findings);
        return findings.stream()
                .map(finding -> finding.code().code() + " " + finding.place())
                .toList();
    }

    @Example
    void stepsByStatedSharesAndFormulasToo() {
        TargetFixture fixture = new TargetFixture().amount(COMPANY, "2025", "1.00");
        fixture.breakdown(
                Breakdown.Vacancies.OPEN_IN_UNIT,
                TargetFixture.step(
                        new SplitBy.StatedShares(
                                new java.util.TreeMap<>(java.util.Map.of(
                                        io.salestiers.core.org.UnitId.of("a/b~c"), io.salestiers.core.money.Ratio.ONE)),
                                new java.util.TreeMap<>()),
                        "1/3"),
                TargetFixture.step(new SplitBy.OfFormula("prior(revenue)"), "1"));
        TargetPlan plan = fixture.plan();
        byte[] bytes = SalesTiersJson.jackson3().write(plan, KpiDocuments.TARGET_PLAN);
        assertThat(SalesTiersJson.jackson2().write(plan, KpiDocuments.TARGET_PLAN))
                .isEqualTo(bytes);
        assertThat(SalesTiersJson.jackson2()
                        .read("plan.json", bytes, KpiDocuments.TARGET_PLAN)
                        .orThrow())
                .isEqualTo(plan);
    }

    @Example
    void whatTheDomainRefusesComesBackWithItsPlace() {
        byte[] bytes = SalesTiersJson.jackson3()
                .write(new TargetFixture().amount(COMPANY, "2025", "7.00").plan(), KpiDocuments.TARGET_PLAN);
        String text = new String(bytes, StandardCharsets.UTF_8).replace("\"7\"", "\"-7.001\"");
        List<Finding> findings = SalesTiersJson.jackson3()
                .read("plan.json", text.getBytes(StandardCharsets.UTF_8), KpiDocuments.TARGET_PLAN)
                .findings();
        assertThat(findings)
                .extracting(finding -> finding.code().code() + " " + finding.place())
                .containsExactly(
                        "kpi.target.not-whole plan.json#/amounts/0/value",
                        "kpi.target.negative plan.json#/amounts/0/value");
    }
}
