package io.salestiers.kpi.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.money.Rounding;
import io.salestiers.core.testkit.contract.ContractRun;
import io.salestiers.kpi.measure.ExchangeRates.Rate;
import io.salestiers.kpi.testkit.measure.ExchangeRatesContract;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Rates of a list pass, and each way to be broken is caught. */
class ExchangeRatesContractTest {
    @Nested
    class OfAList extends ExchangeRatesContract {
        @Override
        protected ExchangeRates rates(List<Rate> rates) {
            return ExchangeRates.of(rates);
        }
    }

    static class Sound extends ExchangeRatesContract {
        @Override
        protected ExchangeRates rates(List<Rate> rates) {
            return ExchangeRates.of(rates);
        }
    }

    @Test
    void aSoundAdapterPasses() {
        assertThat(ContractRun.of(Sound.class).assertPassed().passed()).hasSize(8);
    }

    static class TurningRound extends ExchangeRatesContract {
        @Override
        protected ExchangeRates rates(List<Rate> rates) {
            ExchangeRates sound = ExchangeRates.of(rates);
            return (from, to, day) ->
                    sound.rate(from, to, day).or(() -> sound.rate(to, from, day).map(Ratio.ONE::dividedBy));
        }
    }

    @Test
    void aPairThatIsTurnedRoundIsCaught() {
        ContractRun.of(TurningRound.class).assertFailed("turnsNoPairRound");
    }

    static class FromTheNextDay extends ExchangeRatesContract {
        @Override
        protected ExchangeRates rates(List<Rate> rates) {
            ExchangeRates sound = ExchangeRates.of(rates);
            return (from, to, day) -> sound.rate(from, to, day.minusDays(1));
        }
    }

    @Test
    void oneDayLateIsCaught() {
        ContractRun.of(FromTheNextDay.class).assertFailed("holdsFromItsFirstDay", "isExact");
    }

    static class Rounding4 extends ExchangeRatesContract {
        @Override
        protected ExchangeRates rates(List<Rate> rates) {
            ExchangeRates sound = ExchangeRates.of(rates);
            return (from, to, day) ->
                    sound.rate(from, to, day).map(rate -> Ratio.of(rate.rounded(Rounding.halfEven(4))));
        }
    }

    @Test
    void roundingIsCaught() {
        ContractRun.of(Rounding4.class).assertFailed("isExact", "holdsFromItsFirstDay", "holdsUntilTheNextOne");
    }

    static class AlwaysTheLatest extends ExchangeRatesContract {
        @Override
        protected ExchangeRates rates(List<Rate> rates) {
            ExchangeRates sound = ExchangeRates.of(rates);
            return (from, to, day) -> sound.rate(from, to, LocalDate.of(2040, 1, 1));
        }
    }

    @Test
    void theLatestForEveryDayIsCaught() {
        ContractRun.of(AlwaysTheLatest.class).assertFailed("knowsNothingBeforeTheFirst", "holdsUntilTheNextOne");
    }

    static class Crossing extends ExchangeRatesContract {
        @Override
        protected ExchangeRates rates(List<Rate> rates) {
            ExchangeRates sound = ExchangeRates.of(rates);
            var cny = io.salestiers.core.money.Currency.of("CNY");
            return (from, to, day) -> sound.rate(from, to, day)
                    .or(() -> sound.rate(from, cny, day)
                            .flatMap(first -> sound.rate(cny, to, day).map(first::multipliedBy)));
        }
    }

    @Test
    void aRateMadeOfTwoOthersIsCaught() {
        ContractRun.of(Crossing.class).assertFailed("crossesNothing");
    }

    static class Throwing extends ExchangeRatesContract {
        @Override
        protected ExchangeRates rates(List<Rate> rates) {
            ExchangeRates sound = ExchangeRates.of(rates);
            return (from, to, day) -> Optional.of(sound.rate(from, to, day).orElseThrow());
        }
    }

    @Test
    void anExceptionForWhatIsUnknownIsCaught() {
        ContractRun.of(Throwing.class).assertFailed("knowsNothingOfOtherCurrencies", "knowsNothingBeforeTheFirst");
    }

    static class Restless extends ExchangeRatesContract {
        @Override
        protected ExchangeRates rates(List<Rate> rates) {
            ExchangeRates sound = ExchangeRates.of(rates);
            int[] asked = {0};
            return (from, to, day) -> asked[0]++ < 1 ? sound.rate(from, to, day) : Optional.empty();
        }
    }

    @Test
    void anotherAnswerIsCaught() {
        ContractRun.of(Restless.class).assertFailed("answersTheSameAgain");
    }
}
