package io.salestiers.incentives.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.canonical.Digest;
import io.salestiers.core.canonical.JsonValue;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.FindingCode;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.Period;
import io.salestiers.incentives.assignment.PlanId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Rates from 1 July on, in Shanghai, where that day begins on 30 June at 16:00 UTC. */
class ConsentCheckTest {
    private static final PersonId ANN = PersonId.of("Ann");
    private static final PersonId BO = PersonId.of("Bo");
    private static final Period Q3 = FiscalCalendar.CALENDAR_YEAR.parse("2026-Q3");
    private static final Period Q4 = FiscalCalendar.CALENDAR_YEAR.parse("2026-Q4");
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Instant LATE = Instant.parse("2026-08-10T02:00:00Z");
    private static final Instant NOW = Instant.parse("2026-10-05T02:00:00Z");
    private static final TermsChange CHANGE = TermsChange.of(plan(1), plan(2));
    private static final ConsentCheck CHECK = ConsentCheck.of(KnownInTime.ON_ITS_FIRST_DAY, SHANGHAI);

    private static PayTerms plan(int content) {
        return new PayTerms.OfPlan(
                PlanId.of("reps"), DateRange.parse("2026-07-01/2027-01-01"), Digest.of(JsonValue.number(content)));
    }

    private static PayEffect effect(PersonId payee, Period period, String before, String after) {
        return new PayEffect(payee, period, money(before), money(after));
    }

    private static Money money(String text) {
        return Money.of(text.substring(4), Currency.of(text.substring(0, 3)));
    }

    private static PayeeAgreements consented(PersonId payee, TermsChange change, Instant at, Optional<Instant> until) {
        return PayeeAgreements.none(payee).with(new Consent(change, LocalDate.ofInstant(at, SHANGHAI), at, until));
    }

    private static List<MissingConsent> missing(List<PayEffect> pay, PayeeAgreements... agreements) {
        return CHECK.missing(CHANGE, LATE, pay, List.of(agreements), NOW);
    }

    private static List<FindingCode> codes(List<MissingConsent> missing) {
        return missing.stream().map(each -> each.finding().code()).toList();
    }

    private static final List<PayEffect> LOWER = List.of(effect(ANN, Q3, "CNY 5000.00", "CNY 4999.99"));

    @Test
    void aCentLessIsLess() {
        assertThat(codes(missing(LOWER))).containsExactly(ConsentFinding.CONSENT_MISSING);
    }

    @Test
    void theSameOrMoreNeedsNone() {
        assertThat(missing(List.of(
                        effect(ANN, Q3, "CNY 5000.00", "CNY 5000.00"), effect(BO, Q3, "CNY -10.00", "CNY -9.99"))))
                .isEmpty();
    }

    /** From −10.00 to −10.01 pay falls as well. */
    @Test
    void belowZeroToo() {
        assertThat(missing(List.of(effect(ANN, Q3, "CNY -10.00", "CNY -10.01"))))
                .hasSize(1);
    }

    @Test
    void theDayOnWhichItTakesEffect() {
        Instant before = Instant.parse("2026-06-30T15:59:59Z");
        Instant first = Instant.parse("2026-06-30T16:00:00Z");
        Instant last = Instant.parse("2026-07-01T15:59:59Z");
        Instant after = Instant.parse("2026-07-01T16:00:00Z");
        ConsentCheck strict = ConsentCheck.of(KnownInTime.BEFORE_ITS_FIRST_DAY, SHANGHAI);
        assertThat(List.of(before, first, last, after))
                .map(at -> CHECK.late(CHANGE, at))
                .containsExactly(false, false, false, true);
        assertThat(List.of(before, first, last, after))
                .map(at -> strict.late(CHANGE, at))
                .containsExactly(false, true, true, true);
        assertThat(CHECK.missing(CHANGE, last, LOWER, List.of(), NOW)).isEmpty();
        assertThat(CHECK.missing(CHANGE, after, LOWER, List.of(), NOW)).hasSize(1);
    }

    /** More dollars make up for no yuan, and the fourth quarter for no third. */
    @Test
    void eachCurrencyAndPeriodByItself() {
        List<MissingConsent> missing = missing(List.of(
                effect(ANN, Q3, "USD 0.00", "USD 900.00"),
                effect(ANN, Q4, "CNY 10.00", "CNY 900.00"),
                effect(ANN, Q3, "CNY 10.00", "CNY 9.00")));
        assertThat(missing)
                .extracting(MissingConsent::effect)
                .containsExactly(effect(ANN, Q3, "CNY 10.00", "CNY 9.00"));
        assertThat(missing.get(0).finding().arguments().get("loss"))
                .isEqualTo(money("CNY 1.00").toArgument());
    }

    /** What one plan takes and another gives in the same period and currency is added up. */
    @Test
    void severalPlansTogether() {
        assertThat(missing(List.of(
                        effect(ANN, Q3, "CNY 10.00", "CNY 6.00"),
                        effect(ANN, Q3, "CNY 1.00", "CNY 5.00"),
                        effect(BO, Q3, "CNY 10.00", "CNY 6.00"),
                        effect(BO, Q3, "CNY 1.00", "CNY 4.99"))))
                .extracting(MissingConsent::effect)
                .containsExactly(effect(BO, Q3, "CNY 11.00", "CNY 10.99"));
    }

    @Test
    void consentCountsFromItsInstant() {
        assertThat(missing(LOWER, consented(ANN, CHANGE, NOW, Optional.empty())))
                .isEmpty();
        assertThat(codes(missing(LOWER, consented(ANN, CHANGE, NOW.plusNanos(1), Optional.empty()))))
                .containsExactly(ConsentFinding.CONSENT_MISSING);
        assertThat(codes(missing(LOWER, consented(BO, CHANGE, LATE, Optional.empty()))))
                .containsExactly(ConsentFinding.CONSENT_MISSING);
    }

    @Test
    void aWithdrawnConsentCountsNoMore() {
        assertThat(missing(LOWER, consented(ANN, CHANGE, LATE, Optional.of(NOW.plusNanos(1)))))
                .isEmpty();
        assertThat(codes(missing(LOWER, consented(ANN, CHANGE, LATE, Optional.of(NOW)))))
                .containsExactly(ConsentFinding.CONSENT_ENDED);
    }

    /** She agreed to 4 %, not to 3 %. */
    @Test
    void consentToAnotherChangeDoesNotCount() {
        assertThat(codes(missing(LOWER, consented(ANN, TermsChange.of(plan(1), plan(3)), LATE, Optional.empty()))))
                .containsExactly(ConsentFinding.CONSENT_TO_ANOTHER);
    }

    @Test
    void cannotBeBookedBeforeItWasRecorded() {
        assertThatThrownBy(() -> CHECK.missing(CHANGE, NOW, LOWER, List.of(), LATE))
                .hasMessageContaining("after it was recorded");
    }

    @Test
    void comparesOneCurrency() {
        assertThatThrownBy(() -> effect(ANN, Q3, "CNY 1.00", "USD 1.00")).hasMessageContaining("in one currency");
    }
}
