package io.salestiers.incentives.earning;

import static io.salestiers.incentives.testkit.plan.SmallCompany.QUARTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.org.Organization;
import io.salestiers.core.result.Finding;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.credit.CreditFilter;
import io.salestiers.incentives.credit.CreditKind;
import io.salestiers.incentives.credit.CreditSums;
import io.salestiers.incentives.credit.CreditType;
import io.salestiers.incentives.credit.Credits;
import io.salestiers.incentives.modifier.KickerExtra;
import io.salestiers.incentives.plan.Modifier;
import io.salestiers.incentives.plan.PlanFinding;
import io.salestiers.incentives.rate.Application;
import io.salestiers.incentives.testkit.plan.Commissions;
import io.salestiers.incentives.testkit.plan.SmallCompany;
import io.salestiers.incentives.testkit.plan.SmallCompany.Quarter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** A plan that may be paid from sums of credits pays the same from them, however they were divided and merged. */
class CreditSumsProperties {
    @Provide
    Arbitrary<Quarter> quarters() {
        return SmallCompany.quarters(Arbitraries.of(Application.values())
                .filter(each -> each != Application.PER_BAND)
                .map(SmallCompany::rates));
    }

    /** Ann moves to the west in the middle of the quarter, so that her credits belong to two teams and offices. */
    private static Organization organization() {
        return SmallCompany.builder()
                .movePosition("ann", "west-1", LocalDate.of(2017, 8, 10))
                .reportsTo("ann", "olga", LocalDate.of(2017, 8, 10))
                .build();
    }

    private static CreditSums empty(Quarter quarter) {
        return quarter.plan()
                .creditSums(organization(), QUARTER, FiscalCalendar.CALENDAR_YEAR)
                .orThrow();
    }

    private static CreditSums divided(Quarter quarter, long seed, int parts) {
        List<Credit> shuffled = new ArrayList<>(quarter.credits());
        Collections.shuffle(shuffled, new Random(seed));
        List<CreditSums> sums = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            sums.add(empty(quarter));
        }
        for (int i = 0; i < shuffled.size(); i++) {
            sums.get(i % parts).add(List.of(shuffled.get(i)));
        }
        CreditSums all = sums.get(0);
        for (CreditSums more : sums.subList(1, parts)) {
            all = CreditSums.fromBytes(more.toBytes()).merge(all);
        }
        return all;
    }

    private static Map<String, String> pay(Quarter quarter, Credits credits) {
        Map<String, String> pay = new TreeMap<>();
        EarningRun run = IncentiveCalculator.DEFAULT.calculate(quarter.plan()
                .resolve(SmallCompany.inputs(quarter.lookup(), credits, organization()), QUARTER)
                .orThrow());
        run.earnings()
                .forEach(earning -> pay.put(
                        earning.payee() + " " + earning.component(), earning.amount() + " of " + earning.exact()));
        run.unpaid().forEach(none -> pay.put(none.payee() + " " + none.component(), "nothing"));
        run.unassigned()
                .forEach(none -> pay.put(
                        none.subject() + " " + none.component(), none.amount().toString()));
        return pay;
    }

    @Property(tries = 200)
    void paysTheSame(
            @ForAll("quarters") Quarter quarter, @ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int parts) {
        assertThat(pay(quarter, divided(quarter, seed, parts).finish()))
                .isEqualTo(pay(quarter, Credits.of(quarter.credits())));
    }

    @Property(tries = 200)
    void anyDivisionGivesTheSameBytes(
            @ForAll("quarters") Quarter quarter, @ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int parts) {
        byte[] bytes = divided(quarter, seed, parts).toBytes();

        assertThat(bytes).isEqualTo(empty(quarter).add(quarter.credits()).toBytes());
        assertThat(CreditSums.fromBytes(bytes).finish().all())
                .isEqualTo(empty(quarter).add(quarter.credits()).finish().all());
    }

    /** Six representatives, and for each of them the days before, after, and in the quarter until Ann moves and from then on. */
    @Property(tries = 50)
    void memoryDependsOnPayees(@ForAll("quarters") Quarter quarter) {
        CreditSums sums = empty(quarter);
        for (int i = 0; i < 50; i++) {
            sums.add(quarter.credits());
        }
        assertThat(sums.size()).isLessThanOrEqualTo(6 * 4);
    }

    @Example
    void componentsThatMustSeeEachCreditAreNamed() {
        var reference = SmallCompany.commission(SmallCompany.rates(Application.MARGINAL));
        var plan = SmallCompany.plan(Commissions.of(SmallCompany.rates(Application.MARGINAL))
                .modifiers(new Modifier.DealKicker(
                        CreditFilter.of(CreditType.REVENUE, CreditKind.DIRECT),
                        new KickerExtra.Amount(SmallCompany.usd("1.00"))))
                .build());

        assertThat(plan.creditSums(organization(), QUARTER, FiscalCalendar.CALENDAR_YEAR)
                        .findings())
                .extracting(Finding::code)
                .containsExactly(PlanFinding.NEEDS_EACH_CREDIT);
        assertThat(SmallCompany.plan(reference)
                        .creditSums(organization(), QUARTER, FiscalCalendar.CALENDAR_YEAR)
                        .findings())
                .isEmpty();
    }

    @Example
    void bytesOfSomethingElseAreRefused() {
        CreditSums sums = CreditSums.of(List.of(LocalDate.of(2017, 1, 1)))
                .add(List.of(SmallCompany.credit("T-1", "Ann", "2017-07-01", "1.00")));
        byte[] bytes = sums.toBytes();

        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> CreditSums.fromBytes(cut)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> CreditSums.fromBytes(Arrays.copyOf(bytes, bytes.length + 1)))
                .hasMessageContaining("go on");
        bytes[7]++;
        assertThatThrownBy(() -> CreditSums.fromBytes(bytes)).hasMessageContaining("version 1");
        assertThatThrownBy(() -> sums.add(List.of(SmallCompany.credit("T-2", "Ann", "2016-12-31", "1.00"))))
                .hasMessageContaining("must not lie before the first day, 2017-01-01, but was of 2016-12-31");
        assertThatThrownBy(() -> sums.merge(CreditSums.of(List.of()))).hasMessageContaining("same cuts");
    }
}
