package io.salestiers.incentives.payout;

import static io.salestiers.incentives.testkit.payout.SmallPayment.ANN;
import static io.salestiers.incentives.testkit.payout.SmallPayment.month;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.testkit.contract.ContractRun;
import io.salestiers.incentives.testkit.payout.DeductionLimitContract;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DeductionLimitTest {
    private static final Currency CNY = Currency.of("CNY");

    private static Money cny(String amount) {
        return Money.of(amount, CNY);
    }

    private static DeductionRequest request(String pay, String kept) {
        return new DeductionRequest(ANN, month(8), DebtNature.EARNED_PAY, cny(pay), cny(kept));
    }

    @Nested
    class AShareAboveAMinimum {
        private final ShareAboveMinimum limit = ShareAboveMinimum.of(Ratio.parse("0.2"), cny("2690.00"));

        @Test
        void isTheShareWhereEnoughIsLeft() {
            assertThat(limit.most(request("5000.00", "0.00"))).isEqualTo(cny("1000.00"));
            assertThat(limit.most(request("5000.00", "900.00"))).isEqualTo(cny("100.00"));
            assertThat(limit.most(request("5000.00", "1000.01"))).isEqualTo(cny("0.00"));
        }

        @Test
        void isWhatIsAboveTheMinimum() {
            // 20 % of 3,000 are 600, but then 2,400 would be left; 3,000 − 2,690 = 310
            assertThat(limit.most(request("3000.00", "0.00"))).isEqualTo(cny("310.00"));
            assertThat(limit.most(request("2690.00", "0.00"))).isEqualTo(cny("0.00"));
            assertThat(limit.most(request("100.00", "0.00"))).isEqualTo(cny("0.00"));
        }

        @Test
        void keepsNoPartOfAFen() {
            // 20 % of 3,500.04 are 700.008
            assertThat(limit.most(request("3500.04", "0.00"))).isEqualTo(cny("700.00"));
        }

        @Test
        void countsWhatIsPaidBeside() {
            ShareAboveMinimum both = limit.beside(request -> cny("2000.00"));
            // 20 % of 5,000; but no more than the 700 that are left of the pay
            assertThat(both.most(request("3000.00", "0.00"))).isEqualTo(cny("1000.00"));
            assertThat(both.most(request("1000.00", "0.00"))).isEqualTo(cny("310.00"));
            ShareAboveMinimum much = limit.beside(request -> cny("20000.00"));
            assertThat(much.most(request("700.00", "0.00"))).isEqualTo(cny("700.00"));
        }

        @Test
        void refusesWhatIsNoShareAndNoMinimum() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ShareAboveMinimum.of(Ratio.parse("1.01"), cny("0.00")))
                    .withMessage("share must be from 0 to 1, but was 1.01");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ShareAboveMinimum.of(Ratio.parse("-0.01"), cny("0.00")));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ShareAboveMinimum.of(Ratio.ONE, cny("-0.01")))
                    .withMessage("minimum must be zero or positive, but was CNY -0.01");
        }
    }

    @Nested
    class Contract {
        static class Share extends DeductionLimitContract {
            @Override
            protected DeductionLimit limit() {
                return ShareAboveMinimum.of(Ratio.parse("0.2"), cny("2690.00"));
            }
        }

        static class ShareBeside extends DeductionLimitContract {
            @Override
            protected DeductionLimit limit() {
                return ShareAboveMinimum.of(Ratio.parse("1/3"), cny("2690.00")).beside(request -> cny("2000.00"));
            }
        }

        static class Nothing extends DeductionLimitContract {
            @Override
            protected DeductionLimit limit() {
                return DeductionLimit.NOTHING;
            }
        }

        static class AllPay extends DeductionLimitContract {
            @Override
            protected DeductionLimit limit() {
                return DeductionLimit.ALL_PAY;
            }
        }

        @Test
        void thoseOfTheLibraryPass() {
            for (Class<?> each : java.util.List.of(Share.class, ShareBeside.class, Nothing.class, AllPay.class)) {
                assertThat(ContractRun.of(each).assertPassed().passed()).hasSize(4);
            }
        }

        static class Negative extends DeductionLimitContract {
            @Override
            protected DeductionLimit limit() {
                return request -> request.left().minus(cny("1.00"));
            }
        }

        static class OtherCurrency extends DeductionLimitContract {
            @Override
            protected DeductionLimit limit() {
                return request -> Money.zero(Currency.of("USD"));
            }
        }

        static class Moody extends DeductionLimitContract {
            @Override
            protected DeductionLimit limit() {
                AtomicInteger asked = new AtomicInteger();
                return request -> asked.incrementAndGet() % 2 == 0 ? request.left() : cny("0.00");
            }
        }

        /** Forgets what is kept for other debts. */
        static class Forgetful extends DeductionLimitContract {
            @Override
            protected DeductionLimit limit() {
                return request -> request.pay().multipliedBy(Ratio.parse("0.2")).rounded(java.math.RoundingMode.DOWN);
            }
        }

        @Test
        void brokenOnesAreCaught() {
            ContractRun.of(Negative.class).assertFailed("neverAnswersLessThanZero");
            ContractRun.of(OtherCurrency.class).assertFailed("answersInTheCurrencyOfThePay");
            ContractRun.of(Moody.class).assertFailed("answersTheSameAgain");
            ContractRun.of(Forgetful.class).assertFailedOnly("allowsNoMoreInTwoStepsThanInOne");
        }
    }

    @Test
    void requestOfTwoCurrenciesOrBelowZeroIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DeductionRequest(
                        ANN, month(8), DebtNature.ADVANCE, cny("1.00"), Money.of("1.00", Currency.of("USD"))));
        assertThatIllegalArgumentException().isThrownBy(() -> request("-1.00", "0.00"));
        assertThatIllegalArgumentException().isThrownBy(() -> request("1.00", "-0.01"));
        assertThat(request("1.00", "1.50").left()).isEqualTo(cny("0.00"));
    }
}
