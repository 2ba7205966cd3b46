package io.salestiers.incentives.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.testkit.explain.Recalculation;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import io.salestiers.incentives.testkit.plan.SmallCompany;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ConversionTest {
    private static final Currency EUR = Currency.of("EUR");
    private static final Currency CNY = Currency.of("CNY");
    private static final LocalDate DAY = LocalDate.of(2025, 3, 1);
    private static final Ratio RATE = Ratio.parse("7.81234");

    private static Conversion conversion(String amount, RoundingMode mode) {
        return Conversion.of(Money.of(amount, EUR), RATE, CNY, DAY, mode);
    }

    /** 100 × 7.81234 = 781.234. */
    @Test
    void roundsToTheMinorUnit() {
        assertThat(conversion("100.00", RoundingMode.HALF_EVEN).converted()).isEqualTo(Money.of("781.23", CNY));
        assertThat(conversion("100.00", RoundingMode.UP).converted()).isEqualTo(Money.of("781.24", CNY));
        assertThat(conversion("-100.00", RoundingMode.FLOOR).converted()).isEqualTo(Money.of("-781.24", CNY));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Conversion(
                        Money.of("100.00", EUR), Money.of("781.24", CNY), RATE, DAY, RoundingMode.HALF_EVEN))
                .withMessageContaining("must give CNY 781.23, but was said to give CNY 781.24");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Conversion.of(Money.of("1.00", EUR), Ratio.ZERO, CNY, DAY, RoundingMode.UP))
                .withMessageContaining("above zero, but was 0");
    }

    @Test
    void ofACreditGivesACreditInTheOtherCurrency() {
        Credit credit = SmallCompany.credit("T-1", "Ann", "2017-07-02", "60.00").toBuilder()
                .amount(Money.of("100.00", EUR))
                .build();
        Credit converted = credit.convertedTo(conversion("100.00", RoundingMode.HALF_EVEN));

        assertThat(converted.amount()).isEqualTo(Money.of("781.23", CNY));
        assertThat(converted.conversion()).contains(conversion("100.00", RoundingMode.HALF_EVEN));
        assertThat(converted.transaction()).isEqualTo(credit.transaction());
        assertThat(converted.explanation().value()).contains(Quantity.money(Money.of("781.23", CNY)));
        Recalculation.verify(converted.explanation());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> credit.convertedTo(conversion("99.00", RoundingMode.HALF_EVEN)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> converted.convertedTo(
                        Conversion.of(Money.of("781.23", CNY), Ratio.ONE, EUR, DAY, RoundingMode.UP)))
                .withMessageContaining("once");
        Credit pieces = Credit.builder(
                        credit.transaction(),
                        credit.payee(),
                        credit.position(),
                        credit.units(),
                        credit.day(),
                        Quantity.of(Ratio.ONE, Unit.COUNT))
                .build();
        assertThatIllegalArgumentException().isThrownBy(() -> pieces.convertedTo(conversion("1.00", RoundingMode.UP)));
    }
}
