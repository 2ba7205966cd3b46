package io.salestiers.incentives.credit;

import static io.salestiers.incentives.testkit.credit.SmallCrediting.direct;
import static io.salestiers.incentives.testkit.credit.SmallCrediting.plan;
import static io.salestiers.incentives.testkit.credit.SmallCrediting.revenue;
import static io.salestiers.incentives.testkit.credit.SmallCrediting.rollUp;
import static io.salestiers.incentives.testkit.credit.SmallCrediting.sale;
import static io.salestiers.incentives.testkit.plan.SmallCompany.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.observation.DimensionId;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.observation.Observation;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.unit.Quantity;
import io.salestiers.incentives.testkit.credit.CreditArbitraries;
import io.salestiers.incentives.testkit.plan.SmallCompany;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CreditObservationsTest {
    private final Credits credits = CreditCalculator.DEFAULT
            .credit(
                    plan(direct(revenue().build()), rollUp()).build(),
                    Transactions.of(
                            List.of(sale("T-1", "2017-07-02", "60.00", "Ann")
                                    .dimension(CreditArbitraries.CATEGORY, "goods")
                                    .build()),
                            ChangedTransaction.REFUSED),
                    SmallCompany.organization())
            .credits();

    private static Observation seen(MeasureId measure, Subject subject, String source) {
        TreeMap<DimensionId, String> dimensions = new TreeMap<>();
        dimensions.put(CreditArbitraries.CATEGORY, "goods");
        return new Observation(
                measure,
                subject,
                LocalDate.of(2017, 7, 2),
                Quantity.money(usd("60.00")),
                Optional.empty(),
                dimensions,
                source);
    }

    @Test
    void areOfThePayeeOrThePosition() {
        CreditFilter direct = CreditFilter.of(CreditType.REVENUE, CreditKind.DIRECT);
        MeasureId measure = MeasureId.of("credited.revenue");
        assertThat(CreditObservations.of(credits, direct, CreditObservations.About.THE_PAYEE))
                .containsExactly(seen(measure, Subject.of(PersonId.of("Ann")), "T-1|direct|revenue|direct|Ann|ann"));
        assertThat(CreditObservations.of(credits, direct, CreditObservations.About.THE_POSITION))
                .containsExactly(seen(measure, Subject.of(PositionId.of("ann")), "T-1|direct|revenue|direct|Ann|ann"));
    }

    @Test
    void haveOneSourceEachAndTheMeasureOfTheCaller() {
        CreditFilter rolledUp = CreditFilter.of(CreditType.REVENUE, CreditKind.ROLL_UP);
        MeasureId team = MeasureId.of("team");
        assertThat(CreditObservations.of(credits, rolledUp, CreditObservations.About.THE_PAYEE, type -> team))
                .containsExactly(
                        seen(team, Subject.of(PersonId.of("Mara")), "T-1|roll-up|revenue|roll-up|Mara|mara|ann|Ann"),
                        seen(team, Subject.of(PersonId.of("Zoe")), "T-1|roll-up|revenue|roll-up|Zoe|zoe|ann|Ann"));
    }
}
