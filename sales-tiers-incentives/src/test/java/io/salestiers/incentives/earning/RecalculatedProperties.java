package io.salestiers.incentives.earning;

import static io.salestiers.incentives.testkit.plan.SmallCompany.QUARTER;
import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.money.Money;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.credit.Credits;
import io.salestiers.incentives.plan.ResolvedPlan;
import io.salestiers.incentives.rate.Application;
import io.salestiers.incentives.testkit.plan.SmallCompany;
import io.salestiers.incentives.testkit.plan.SmallCompany.Quarter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** A run after a change equals a run from the beginning, and nothing is calculated again that the change does not reach. */
class RecalculatedProperties {
    private static final Map<String, String> OFFICE =
            Map.of("Ann", "east", "Bo", "east", "陈", "east", "Dan", "east", "Eve", "west", "Fay", "west");
    private static final Map<String, String> MANAGER =
            Map.of("Ann", "Mara", "Bo", "Mara", "陈", "Mara", "Dan", "Nils", "Eve", "Olga", "Fay", "Olga");

    @Provide
    Arbitrary<Quarter> quarters() {
        return SmallCompany.quarters(
                Arbitraries.of(Application.MARGINAL, Application.WHOLE_AMOUNT).map(SmallCompany::rates));
    }

    private static ResolvedPlan resolve(Quarter quarter, List<Credit> credits) {
        return quarter.plan()
                .resolve(
                        SmallCompany.inputs(quarter.lookup(), Credits.of(credits), SmallCompany.organization()),
                        QUARTER)
                .orThrow();
    }

    @Property(tries = 200)
    void oneCreditMoreReachesItsPayeeManagerAndOfficeOnly(
            @ForAll("quarters") Quarter quarter, @ForAll @IntRange(min = 0, max = 5) int who) {
        String rep = List.of("Ann", "Bo", "陈", "Dan", "Eve", "Fay").get(who);
        List<Credit> more = new ArrayList<>(quarter.credits());
        more.add(SmallCompany.credit("NEW", rep, "2017-08-15", "12.34"));

        EarningRun before = IncentiveCalculator.DEFAULT.calculate(resolve(quarter, quarter.credits()));
        ResolvedPlan now = resolve(quarter, more);
        Recalculated after = IncentiveCalculator.DEFAULT.recalculate(before, now);

        assertThat(after.run()).isEqualTo(IncentiveCalculator.DEFAULT.calculate(now));
        Set<String> again = new TreeSet<>();
        after.parts().forEach(part -> again.add(part.component().id() + " " + part.part()));
        assertThat(again)
                .containsExactly(
                        "commission person:" + rep,
                        "override person:" + MANAGER.get(rep) + " USD",
                        "pool unit:" + OFFICE.get(rep) + " USD");
    }

    @Property(tries = 100)
    void nothingChangedNothingCalculated(@ForAll("quarters") Quarter quarter) {
        EarningRun before = IncentiveCalculator.DEFAULT.calculate(resolve(quarter, quarter.credits()));
        Recalculated after = IncentiveCalculator.DEFAULT.recalculate(before, resolve(quarter, quarter.credits()));

        assertThat(after.parts()).isEmpty();
        assertThat(after.run()).isEqualTo(before);
    }

    /** Any change of any credits: lost, changed, moved out of the quarter. */
    @Property(tries = 200)
    void equalsARunFromTheBeginning(
            @ForAll("quarters") Quarter quarter, @ForAll @IntRange(min = 0, max = 39) int which, @ForAll long cents) {
        List<Credit> changed = new ArrayList<>(quarter.credits());
        if (which < changed.size()) {
            Credit old = changed.remove(which);
            if (cents % 3 != 0) {
                changed.add(Credit.of(
                        old.transaction().toString(),
                        old.payee(),
                        old.position(),
                        old.units(),
                        cents % 2 == 0 ? old.day() : old.day().minusDays(120),
                        Money.ofMinor(cents % 100_000, SmallCompany.USD)));
            }
        }
        EarningRun before = IncentiveCalculator.DEFAULT.calculate(resolve(quarter, quarter.credits()));
        ResolvedPlan now = resolve(quarter, changed);

        assertThat(IncentiveCalculator.DEFAULT.recalculate(before, now).run())
                .isEqualTo(IncentiveCalculator.DEFAULT.calculate(now));
    }
}
