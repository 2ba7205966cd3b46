package outside.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class CommissionProperties {
    private static final Currency CNY = Currency.of("CNY");

    @Property
    void commissionIsWithinHalfAMinorUnitOfTheExactShare(
            @ForAll @LongRange(min = -1_000_000_000_000L, max = 1_000_000_000_000L) long minor,
            @ForAll @IntRange(min = 0, max = 1000) int perMille) {
        Money sales = Money.ofMinor(minor, CNY);
        Ratio rate = Ratio.of(perMille, 1000);
        Ratio error = Commission.of(sales, rate).ratio().minus(sales.ratio().multipliedBy(rate));
        assertThat(error.abs()).isLessThanOrEqualTo(Ratio.of(1, 200));
    }
}
