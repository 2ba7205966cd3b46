package io.salestiers.incentives.earning;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.TierId;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.PeriodKind;
import io.salestiers.incentives.assignment.ComponentId;
import io.salestiers.incentives.assignment.Eligibility;
import io.salestiers.incentives.commission.SharingOpening;
import io.salestiers.incentives.commission.TrailClock;
import io.salestiers.incentives.commission.TrailLate;
import io.salestiers.incentives.commission.TrailLeaver;
import io.salestiers.incentives.commission.TrailStep;
import io.salestiers.incentives.credit.AmountRounding;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.credit.CreditFilter;
import io.salestiers.incentives.credit.CreditKind;
import io.salestiers.incentives.credit.CreditType;
import io.salestiers.incentives.figure.AttainmentBasis;
import io.salestiers.incentives.plan.Sharing;
import io.salestiers.incentives.plan.Trail;
import io.salestiers.incentives.rate.SharingTable;
import io.salestiers.incentives.testkit.plan.SmallCompany;
import io.salestiers.incentives.testkit.rate.RateArbitraries;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SharingAndTrailProperties {
    private static final CreditFilter REVENUE = CreditFilter.of(CreditType.REVENUE, CreditKind.DIRECT);

    @Provide
    Arbitrary<SharingTable> tables() {
        return RateArbitraries.sharings();
    }

    /** Sales and returns of Ann in the first four months of 2017. */
    @Provide
    Arbitrary<List<Credit>> credits() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 119),
                        Arbitraries.longs().between(-30_000, 100_000))
                .as((day, cents) -> SmallCompany.credit(
                        "T",
                        "Ann",
                        LocalDate.parse("2017-01-01").plusDays(day).toString(),
                        BigDecimal.valueOf(cents, 2).toPlainString()))
                .list()
                .ofMaxSize(10)
                .map(SharingAndTrailProperties::numbered);
    }

    private static List<Credit> numbered(List<Credit> some) {
        List<Credit> numbered = new ArrayList<>();
        for (Credit credit : some) {
            numbered.add(SmallCompany.credit(
                    "T" + (10 + numbered.size()),
                    "Ann",
                    credit.day().toString(),
                    credit.amount().amount().toPlainString()));
        }
        return numbered;
    }

    private static Sharing sharing(SharingTable table, AttainmentBasis basis) {
        return new Sharing(
                ComponentId.of("sharing"),
                LocalizedText.of("Sharing", "分成"),
                Eligibility.of(TierId.of("rep")),
                REVENUE,
                table,
                new SharingOpening.OfCredits(basis),
                List.of(),
                AmountRounding.HALF_EVEN);
    }

    private static Ratio exact(EarningRun run) {
        return Ratio.sum(
                run.earnings().stream().map(each -> each.exact().amount()).toList());
    }

    /** Month by month the payee has what one look at the whole total gives. */
    @Property(tries = 100)
    void sharingOfMonthsIsThatOfTheWhole(
            @ForAll("tables") SharingTable table, @ForAll("credits") List<Credit> credits) {
        CommissionScene scene = CommissionScene.of(sharing(table, new AttainmentBasis.ToDate(PeriodKind.YEAR)))
                .given(credits);
        Ratio sum = Ratio.ZERO;
        Ratio total = Ratio.ZERO;
        for (int month = 1; month <= 4; month++) {
            sum = sum.plus(exact(scene.run("2017-M0" + month)));
        }
        for (Credit credit : credits) {
            total = total.plus(credit.amount().ratio());
        }
        Ratio whole = Ratio.ZERO;
        Ratio both = Ratio.ZERO;
        for (var slice : table.movement(Ratio.ZERO, total)) {
            whole = whole.plus(slice.payee());
            both = both.plus(slice.payee()).plus(slice.company());
        }
        assertThat(sum).isEqualTo(whole);
        assertThat(both).isEqualTo(total);
    }

    @Property(tries = 50)
    void orderPlaysNoPart(
            @ForAll("tables") SharingTable table, @ForAll("credits") List<Credit> credits, @ForAll long seed) {
        List<Credit> shuffled = new ArrayList<>(credits);
        Collections.shuffle(shuffled, new Random(seed));
        Sharing sharing = sharing(table, AttainmentBasis.OF_PERIOD);
        Trail trail = trail(TrailLate.ON_ARRIVAL, 3);
        for (var component : List.of(sharing, trail)) {
            assertThat(CommissionScene.of(component)
                            .given(shuffled)
                            .run("2017-M03")
                            .earnings())
                    .isEqualTo(CommissionScene.of(component)
                            .given(credits)
                            .run("2017-M03")
                            .earnings());
        }
    }

    private static Trail trail(TrailLate late, int months) {
        return new Trail(
                ComponentId.of("trail"),
                LocalizedText.of("Trail", "续期佣金"),
                Eligibility.of(TierId.of("rep")),
                REVENUE,
                new TrailClock.Months(Optional.empty()),
                List.of(TrailStep.of(1, months, "0.05"), TrailStep.from(months + 1, "0.01")),
                TrailLeaver.STOPS,
                late,
                List.of(),
                AmountRounding.HALF_EVEN);
    }

    /**
     * Over all months each credit has paid for as many months as have begun since its day: counted once more by how many days
     * of the year are the day of the credit in their month, or the last of a month that does not have it.
     */
    @Property(tries = 60)
    void everyMonthPaysOnce(@ForAll("credits") List<Credit> credits) {
        CommissionScene scene = CommissionScene.of(trail(TrailLate.LOST, 3)).given(credits);
        Ratio sum = Ratio.ZERO;
        for (int month = 1; month <= 12; month++) {
            sum = sum.plus(exact(scene.run("2017-M" + (month < 10 ? "0" : "") + month)));
        }
        BigInteger expected = BigInteger.ZERO;
        for (Credit credit : credits) {
            int number = 0;
            for (LocalDate day = credit.day(); day.getYear() == 2017; day = day.plusDays(1)) {
                boolean due = day.getDayOfMonth() == Math.min(credit.day().getDayOfMonth(), day.lengthOfMonth());
                number += due ? 1 : 0;
                if (due) {
                    expected = expected.add(BigInteger.valueOf(credit.amount().minorUnits() * (number <= 3 ? 5 : 1)));
                }
            }
        }
        // cents × per cent
        assertThat(sum).isEqualTo(Ratio.of(expected, BigInteger.valueOf(10_000)));
    }
}
