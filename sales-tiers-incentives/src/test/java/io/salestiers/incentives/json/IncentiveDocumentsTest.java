package io.salestiers.incentives.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.json.SalesTiersJson;
import io.salestiers.core.org.TierId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.result.WithFindings;
import io.salestiers.incentives.plan.IncentivePlan;
import io.salestiers.incentives.plan.TeamPool;
import io.salestiers.incentives.plan.UnitLevel;
import io.salestiers.incentives.rate.Application;
import io.salestiers.incentives.rate.RateFinding;
import io.salestiers.incentives.testkit.plan.SmallCompany;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IncentiveDocumentsTest {
    private static final SalesTiersJson JACKSON_2 = SalesTiersJson.jackson2();
    private static final SalesTiersJson JACKSON_3 = SalesTiersJson.jackson3();

    static Stream<IncentivePlan> plans() {
        TeamPool pool = SmallCompany.pool();
        return Stream.concat(
                Stream.of(Application.values()).map(SmallCompany::rates).map(SmallCompany::plan),
                Stream.of(
                                new UnitLevel.HeadedBy(TierId.of("manager")),
                                new UnitLevel.Listed(List.of(UnitId.of("west"), UnitId.of("east"))))
                        .map(units -> SmallCompany.plan(new TeamPool(
                                pool.id(), pool.name(), units, pool.rate(), pool.fundRounding(), pool.members()))));
    }

    @ParameterizedTest
    @MethodSource("plans")
    void planIsWrittenAndReadAgainAlikeByBothJacksons(IncentivePlan plan) {
        byte[] bytes = JACKSON_3.write(plan, IncentiveDocuments.PLAN);

        assertThat(JACKSON_2.write(plan, IncentiveDocuments.PLAN)).isEqualTo(bytes);
        assertThat(JACKSON_3.read("plan.json", bytes, IncentiveDocuments.PLAN).orThrow())
                .isEqualTo(plan);
        assertThat(JACKSON_2.read("plan.json", bytes, IncentiveDocuments.PLAN).orThrow())
                .isEqualTo(plan);
    }

    @Test
    void findingsOfATableAreAtTheirBands() {
        String text = new String(
                        JACKSON_3.write(
                                SmallCompany.plan(SmallCompany.rates(Application.MARGINAL)), IncentiveDocuments.PLAN),
                        StandardCharsets.UTF_8)
                .replace("\"to\": \"1.2\"", "\"to\": \"1.1\"");
        for (SalesTiersJson json : List.of(JACKSON_2, JACKSON_3)) {
            WithFindings<IncentivePlan> read =
                    json.read("plan.json", text.getBytes(StandardCharsets.UTF_8), IncentiveDocuments.PLAN);

            assertThat(read.findings()).extracting(Finding::code).containsExactly(RateFinding.HOLE);
            assertThat(read.findings())
                    .extracting(Finding::place)
                    .containsExactly(Place.document("plan.json", "/components/0/rates/bands/3"));
        }
    }
}
