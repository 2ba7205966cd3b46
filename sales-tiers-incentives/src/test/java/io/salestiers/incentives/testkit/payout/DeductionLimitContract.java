package io.salestiers.incentives.testkit.payout;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.Period;
import io.salestiers.core.time.PeriodKind;
import io.salestiers.incentives.payout.DebtNature;
import io.salestiers.incentives.payout.DeductionLimit;
import io.salestiers.incentives.payout.DeductionRequest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What every {@link DeductionLimit} does. A host extends it and gives its limit, with a payee whom it knows and a currency in
 * which it pays:
 *
 * <pre>{@code
 * class LocalLawTest extends DeductionLimitContract {
 *     @Override
 *     protected DeductionLimit limit() {
 *         return new LocalLaw(minimumWages());
 *     }
 * }
 * }</pre>
 */
public abstract class DeductionLimitContract {
    private static final List<Long> AMOUNTS = List.of(0L, 1L, 4L, 5L, 99L, 100_000L, 269_000L, 300_000L, 10_000_000L);

    /** For the limits to be tested. */
    protected DeductionLimitContract() {}

    /**
     * The limit.
     *
     * @return asked once for each test
     */
    protected abstract DeductionLimit limit();

    /**
     * A payee whom it knows.
     *
     * @return {@code P-1} if not overridden
     */
    protected PersonId payee() {
        return PersonId.of("P-1");
    }

    /**
     * A currency in which it pays.
     *
     * @return CNY if not overridden
     */
    protected Currency currency() {
        return Currency.of("CNY");
    }

    /**
     * A period that it knows.
     *
     * @return August 2025 if not overridden
     */
    protected Period period() {
        return FiscalCalendar.CALENDAR_YEAR.period(PeriodKind.MONTH, 2025, 8);
    }

    private List<DeductionRequest> requests() {
        List<DeductionRequest> requests = new ArrayList<>();
        for (DebtNature nature : DebtNature.values()) {
            for (long pay : AMOUNTS) {
                for (long kept : AMOUNTS) {
                    if (kept <= pay) {
                        requests.add(request(nature, pay, kept));
                    }
                }
            }
        }
        return requests;
    }

    private DeductionRequest request(DebtNature nature, long pay, long kept) {
        return new DeductionRequest(
                payee(), period(), nature, Money.ofMinor(pay, currency()), Money.ofMinor(kept, currency()));
    }

    /** An amount below zero would be paid to the payee. */
    @Test
    protected void neverAnswersLessThanZero() {
        DeductionLimit limit = limit();
        assertThat(requests())
                .allSatisfy(request -> assertThat(limit.most(request).signum()).isNotNegative());
    }

    /** Nothing is converted on the way. */
    @Test
    protected void answersInTheCurrencyOfThePay() {
        DeductionLimit limit = limit();
        assertThat(requests())
                .allSatisfy(
                        request -> assertThat(limit.most(request).currency()).isEqualTo(currency()));
    }

    /** A run that is worked out again must give the same. */
    @Test
    protected void answersTheSameAgain() {
        DeductionLimit limit = limit();
        List<Money> first = requests().stream().map(limit::most).toList();
        List<DeductionRequest> backwards = new ArrayList<>(requests());
        java.util.Collections.reverse(backwards);
        List<Money> second = new ArrayList<>(backwards.stream().map(limit::most).toList());
        java.util.Collections.reverse(second);
        assertThat(second).isEqualTo(first);
    }

    /** Else debts that are asked about one after the other would be allowed what one debt of their sum is not. */
    @Test
    protected void allowsNoMoreInTwoStepsThanInOne() {
        DeductionLimit limit = limit();
        for (DebtNature nature : DebtNature.values()) {
            for (long pay : AMOUNTS) {
                Money once = atMost(limit, request(nature, pay, 0));
                for (long kept : AMOUNTS) {
                    if (kept <= once.minorUnits()) {
                        Money twice = Money.ofMinor(kept, currency()).plus(atMost(limit, request(nature, pay, kept)));
                        assertThat(twice)
                                .as("of a pay of %s, %s kept before", pay, kept)
                                .isLessThanOrEqualTo(once);
                    }
                }
            }
        }
    }

    private static Money atMost(DeductionLimit limit, DeductionRequest request) {
        Money most = limit.most(request);
        return most.compareTo(request.left()) < 0 ? most : request.left();
    }
}
