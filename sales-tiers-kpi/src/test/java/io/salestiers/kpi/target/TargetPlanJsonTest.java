package io.salestiers.kpi.target;

import static io.salestiers.kpi.target.TargetFixture.COMPANY;
import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.json.SalesTiersJson;
import io.salestiers.core.org.Organization;
import io.salestiers.core.result.Finding;
import io.salestiers.core.testkit.org.OrganizationArbitraries;
import io.salestiers.kpi.json.KpiDocuments;
import io.salestiers.kpi.testkit.target.TargetArbitraries;
import io.salestiers.kpi.testkit.target.TargetPlanArbitrary;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitrary;
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
