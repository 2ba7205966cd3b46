package io.salestiers.incentives.testkit.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.UnitId;
import io.salestiers.incentives.testkit.plan.MovingCompany.Sale;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

class MovingCompanyTest {
    @Provide
    Arbitrary<MovingCompany> companies() {
        return MovingCompany.companies();
    }

    @Provide
    Arbitrary<List<Sale>> sales() {
        return MovingCompany.sales();
    }

    @Property(tries = 100)
    void theOrganizationIsTheTable(@ForAll("companies") MovingCompany company) {
        var organization = company.organization();
        for (int day = 0; day < MovingCompany.DAYS; day += 13) {
            var on = organization.on(SmallCompany.QUARTER.range().from().plusDays(day));
            for (int i = 0; i < MovingCompany.POSITIONS; i++) {
                PositionId position = PositionId.of("p" + i);
                int manager = company.manager(i, day);
                assertThat(on.managerPosition(position))
                        .isEqualTo(manager < 0 ? Optional.empty() : Optional.of(PositionId.of("p" + manager)));
                assertThat(on.unitOf(position)).contains(UnitId.of("u" + company.unit(i, day)));
                assertThat(on.occupant(position))
                        .isEqualTo(company.holder(i, day)
                                .or(() -> company.acting(
                                        position(position), on.day().getDayOfYear() - 182))
                                .map(PersonId::of));
            }
        }
    }

    private static int position(PositionId id) {
        return Integer.parseInt(id.value().substring(1));
    }

    @Property(tries = 300)
    void whatMattersOccurs(@ForAll("companies") MovingCompany company, @ForAll("sales") List<Sale> sales) {
        Statistics.label("move of a line").collect(any(i -> company.manager(i, 0) != company.manager(i, 91)));
        Statistics.label("move of a unit").collect(any(i -> company.unit(i, 0) != company.unit(i, 91)));
        Statistics.label("vacancy")
                .collect(any(i -> ever(day -> company.holder(i, day).isEmpty())));
        Statistics.label("acting beside a holder")
                .collect(any(i -> ever(day -> company.acting(i, day).isPresent()
                        && company.holder(i, day).isPresent())));
        Statistics.label("acting in a vacancy")
                .collect(any(i -> ever(day -> company.acting(i, day).isPresent()
                        && company.holder(i, day).isEmpty())));
        Statistics.label("return").collect(sales.stream().anyMatch(sale -> sale.cents() < 0));
        Statistics.label("five sales or more").collect(sales.size() >= 5);
        for (String label : List.of(
                "move of a line",
                "move of a unit",
                "vacancy",
                "acting beside a holder",
                "acting in a vacancy",
                "return",
                "five sales or more")) {
            Statistics.label(label).coverage(coverage -> coverage.check(true).percentage(percent -> percent > 20));
        }
    }

    private static boolean any(java.util.function.IntPredicate position) {
        return IntStream.range(0, MovingCompany.POSITIONS).anyMatch(position);
    }

    private static boolean ever(java.util.function.IntPredicate day) {
        return IntStream.range(0, MovingCompany.DAYS).anyMatch(day);
    }
}
