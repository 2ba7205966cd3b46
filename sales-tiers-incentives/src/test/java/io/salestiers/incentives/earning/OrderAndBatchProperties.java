package io.salestiers.incentives.earning;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.org.Organization;
import io.salestiers.core.org.OrganizationBuilder;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.DateRange;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.credit.CreditRun;
import io.salestiers.incentives.credit.Credits;
import io.salestiers.incentives.plan.PlanInputs;
import io.salestiers.incentives.testkit.plan.WholePlan;
import io.salestiers.incentives.testkit.plan.WholePlanArbitrary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Four months of the whole plan stay as they are, in whatever order its facts come and wherever the organization is cut. */
class OrderAndBatchProperties {
    private static final int LAST = 4;

    @Provide
    Arbitrary<WholePlan> plans() {
        return WholePlanArbitrary.plans();
    }

    private static UnaryOperator<PlanInputs> credits(Credits credits) {
        return inputs -> inputs.withCredits(credits);
    }

    @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
    void orderOfCreditsPlaysNoPart(@ForAll("plans") WholePlan plan, @ForAll long seed) {
        List<Credit> shuffled = new ArrayList<>(plan.credits());
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(plan.months(LAST, credits(Credits.of(shuffled)))).isEqualTo(plan.months(LAST));
    }

    /** Runs of crediting, each with some of the credits, joined in any order. */
    @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
    void batchesPlayNoPart(
            @ForAll("plans") WholePlan plan, @ForAll long seed, @ForAll @IntRange(min = 2, max = 6) int batches) {
        Random random = new Random(seed);
        List<List<Credit>> parts = new ArrayList<>();
        for (int i = 0; i < batches; i++) {
            parts.add(new ArrayList<>());
        }
        plan.credits().forEach(credit -> parts.get(random.nextInt(batches)).add(credit));
        Collections.shuffle(parts, random);
        CreditRun joined = run(List.of());
        for (List<Credit> part : parts) {
            joined = random.nextBoolean() ? joined.plus(run(part)) : run(part).plus(joined);
        }

        assertThat(plan.months(LAST, credits(joined.credits()))).isEqualTo(plan.months(LAST));
    }

    private static CreditRun run(List<Credit> credits) {
        return new CreditRun(Credits.of(credits), List.of(), List.of(), new TreeMap<>(Map.of()), List.of());
    }

    /** What a run is recalculated from plays no part either: the months backwards, each after a run of another month. */
    @Property(tries = 20, edgeCases = EdgeCasesMode.NONE)
    void runOfAnotherMonthIsNoHelpAndNoHarm(@ForAll("plans") WholePlan plan) {
        List<EarningRun> months = plan.months(LAST);
        for (int i = LAST - 1; i > 0; i--) {
            assertThat(IncentiveCalculator.DEFAULT
                            .recalculate(months.get(i), months.get(i - 1).resolved())
                            .run())
                    .isEqualTo(months.get(i - 1));
        }
    }

    /* ---- cuts at which nothing economic changes ---- */

    /** Ann's appointment ends and is renewed on the same day in the same position. */
    @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
    void renewedAppointmentChangesNoEarning(
            @ForAll("plans") WholePlan plan, @ForAll @IntRange(min = 1, max = 118) int day) {
        WholePlan stays = plan.withAnn(plan.moves(), java.util.Optional.empty());
        LocalDate cut = LocalDate.of(2017, 1, 1).plusDays(day);
        Organization renewed = stays.builder(DateRange.of(LocalDate.of(2016, 1, 1), cut))
                .holder("Ann", "ann", DateRange.startingOn(cut))
                .build();

        assertThat(earnings(stays.months(LAST, inputs -> inputs.withOrganization(renewed))))
                .isEqualTo(earnings(stays.months(LAST)));
    }

    /** A unit of nobody is founded on one day and closed on another; another is called otherwise. */
    @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
    void unitsOfNobodyAndNamesChangeNoEarning(
            @ForAll("plans") WholePlan plan,
            @ForAll @IntRange(min = 1, max = 60) int day,
            @ForAll @IntRange(min = 1, max = 58) int days,
            @ForAll @IntRange(min = 0, max = 3) int where) {
        LocalDate from = LocalDate.of(2017, 1, 1).plusDays(day);
        String parent = List.of("company", "east", "west", "east-1").get(where);
        OrganizationBuilder builder = plan.builder(plan.annsDays())
                .unit("nobody", LocalizedText.of("Nobody", "无人"), parent, from)
                .closeUnit("nobody", from.plusDays(days));
        Organization organization = builder.build();

        assertThat(earnings(plan.months(LAST, inputs -> inputs.withOrganization(organization))))
                .isEqualTo(earnings(plan.months(LAST)));
    }

    /** A position that Ann's manager reports to on some days only, and that nobody holds, changes no earning. */
    @Property(tries = 20, edgeCases = EdgeCasesMode.NONE)
    void positionThatIsMovedToWhereItIsChangesNoEarning(
            @ForAll("plans") WholePlan plan, @ForAll @IntRange(min = 1, max = 118) int day) {
        LocalDate cut = LocalDate.of(2017, 1, 1).plusDays(day);
        Organization organization = plan.builder(plan.annsDays())
                .movePosition("bo", "east-1", cut)
                .reportsTo("bo", "mara", cut)
                .build();

        assertThat(earnings(plan.months(LAST, inputs -> inputs.withOrganization(organization))))
                .isEqualTo(earnings(plan.months(LAST)));
    }

    private static List<Object> earnings(List<EarningRun> runs) {
        List<Object> all = new ArrayList<>();
        runs.forEach(run -> all.add(List.of(run.earnings(), run.unpaid(), run.unassigned())));
        return all;
    }
}
