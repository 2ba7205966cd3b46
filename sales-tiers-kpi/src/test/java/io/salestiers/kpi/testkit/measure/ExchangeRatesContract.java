package io.salestiers.kpi.testkit.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Ratio;
import io.salestiers.kpi.measure.ExchangeRates;
import io.salestiers.kpi.measure.ExchangeRates.Rate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every {@link ExchangeRates} does. An adapter extends it and loads the rates that it is given:
 *
 * <pre>{@code
 * class TreasuryRatesTest extends ExchangeRatesContract {
 *     @Override
 *     protected ExchangeRates rates(List<Rate> rates) {
 *         return new TreasuryRates(databaseWith(rates));
 *     }
 * }
 * }</pre>
 */
public abstract class ExchangeRatesContract {
    private static final Currency EUR = Currency.of("EUR");
    private static final Currency CNY = Currency.of("CNY");
    private static final Currency USD = Currency.of("USD");
    private static final LocalDate JANUARY_1 = LocalDate.of(2025, 1, 1);
    private static final LocalDate FEBRUARY_1 = LocalDate.of(2025, 2, 1);

    private ExchangeRates rates = (from, to, day) -> Optional.empty();

    /** For the adapters to be tested. */
    protected ExchangeRatesContract() {}

    /**
     * Rates of a list, each from its day on until the next one of its pair; asked once for each test.
     *
     * @param rates the rates, in no order
     * @return what an adapter answers when its source has these rates
     */
    protected abstract ExchangeRates rates(List<Rate> rates);

    /** Euro in yuan with as many digits as banks publish, and dollars by an exact fraction. */
    @BeforeEach
    final void load() {
        rates = rates(List.of(
                new Rate(FEBRUARY_1, EUR, CNY, Ratio.parse("7.51234567")),
                new Rate(JANUARY_1, EUR, CNY, Ratio.parse("7.60")),
                new Rate(JANUARY_1, CNY, EUR, Ratio.parse("0.13")),
                new Rate(JANUARY_1, USD, CNY, Ratio.parse("22/3"))));
    }

    private Optional<Ratio> rate(Currency from, Currency to, LocalDate day) {
        try {
            return rates.rate(from, to, day);
        } catch (RuntimeException e) {
            throw new AssertionError("a rate that is not known is no error, but asking for it threw " + e, e);
        }
    }

    /** A rate holds from its first day on. */
    @Test
    protected void holdsFromItsFirstDay() {
        assertThat(rate(EUR, CNY, JANUARY_1)).contains(Ratio.parse("7.60"));
        assertThat(rate(EUR, CNY, FEBRUARY_1)).contains(Ratio.parse("7.51234567"));
    }

    /** It holds until the day before the next one of its pair. */
    @Test
    protected void holdsUntilTheNextOne() {
        assertThat(rate(EUR, CNY, FEBRUARY_1.minusDays(1))).contains(Ratio.parse("7.60"));
        assertThat(rate(EUR, CNY, LocalDate.of(2030, 1, 1))).contains(Ratio.parse("7.51234567"));
    }

    /** Before the first rate of a pair none is known: no later one is taken. */
    @Test
    protected void knowsNothingBeforeTheFirst() {
        assertThat(rate(EUR, CNY, JANUARY_1.minusDays(1))).isEmpty();
    }

    /** A pair that is turned round is another pair, with a rate of its own or none. */
    @Test
    protected void turnsNoPairRound() {
        assertThat(rate(CNY, EUR, FEBRUARY_1)).contains(Ratio.parse("0.13"));
        assertThat(rate(CNY, USD, FEBRUARY_1)).isEmpty();
    }

    /** No rate is made of two others. */
    @Test
    protected void crossesNothing() {
        assertThat(rate(EUR, USD, FEBRUARY_1)).isEmpty();
        assertThat(rate(USD, EUR, FEBRUARY_1)).isEmpty();
    }

    /** Nothing is rounded on the way. */
    @Test
    protected void isExact() {
        assertThat(rate(USD, CNY, JANUARY_1)).contains(Ratio.parse("22/3"));
    }

    /** A currency that the source does not have is no error. */
    @Test
    protected void knowsNothingOfOtherCurrencies() {
        assertThat(rate(Currency.of("JPY"), CNY, FEBRUARY_1)).isEmpty();
        assertThat(rate(EUR, Currency.of("JPY"), FEBRUARY_1)).isEmpty();
    }

    /** Asked again, it answers the same. */
    @Test
    protected void answersTheSameAgain() {
        Optional<Ratio> first = rate(EUR, CNY, JANUARY_1);
        rate(EUR, CNY, FEBRUARY_1);
        assertThat(rate(EUR, CNY, JANUARY_1)).isEqualTo(first);
    }
}
