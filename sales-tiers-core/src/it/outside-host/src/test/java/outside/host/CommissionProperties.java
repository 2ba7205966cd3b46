package outside.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.testkit.money.BigRational;
import io.salestiers.core.testkit.money.MoneyArbitraries;
import io.salestiers.core.testkit.money.RatioArbitraries;
import java.math.RoundingMode;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A host's own rule, tested with the amounts, rates and second opinion of the library's test-kit. */
class CommissionProperties {
    @Provide
    Arbitrary<Money> sales() {
        return MoneyArbitraries.currencies().flatMap(MoneyArbitraries::amounts);
    }

    @Provide
    Arbitrary<Ratio> rates() {
        return RatioArbitraries.shares();
    }

    @Property
    void commissionIsTheExactShareRoundedOnce(@ForAll("sales") Money sales, @ForAll("rates") Ratio rate) {
        Money commission = Commission.of(sales, rate);

        assertThat(commission.currency()).isEqualTo(sales.currency());
        assertThat(BigRational.of(commission.ratio()))
                .isEqualTo(BigRational.of(sales.ratio())
                        .times(BigRational.of(rate))
                        .rounded(sales.currency().digits(), RoundingMode.HALF_EVEN));
    }
}
