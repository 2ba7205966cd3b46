package io.salestiers.incentives.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.audit.AuditOutcome;
import io.salestiers.core.authority.Actor;
import io.salestiers.core.authority.OutsideBodyId;
import io.salestiers.core.canonical.Digest;
import io.salestiers.core.canonical.JsonValue;
import io.salestiers.core.command.CommandHeader;
import io.salestiers.core.command.Transition;
import io.salestiers.core.explain.Explanation;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.FindingCode;
import io.salestiers.core.result.Outcome;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.Texts;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.Period;
import io.salestiers.core.unit.Quantity;
import io.salestiers.incentives.IncentivesMessages;
import io.salestiers.incentives.assignment.PlanId;
import io.salestiers.incentives.quota.Quota;
import io.salestiers.incentives.testkit.plan.SmallCompany;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AgreementProcessTest {
    private static final PersonId ANN = PersonId.of("Ann");
    private static final PersonId BO = PersonId.of("Bo");
    private static final Instant NOON = Instant.parse("2017-03-01T12:00:00Z");
    private static final Instant LATER = Instant.parse("2017-03-02T12:00:00Z");
    private static final DateRange YEAR = DateRange.parse("2017-01-01/2018-01-01");
    private static final Period Q1 = FiscalCalendar.CALENDAR_YEAR.parse("2017-Q1");
    private static final PayTerms OLD = plan(1);
    private static final PayTerms NEW = plan(2);
    private static final TermsChange CHANGE = TermsChange.of(OLD, NEW);

    private static PayTerms plan(int content) {
        return new PayTerms.OfPlan(PlanId.of("reps"), YEAR, Digest.of(JsonValue.number(content)));
    }

    private static PayTerms quota(PersonId payee, String amount) {
        return PayTerms.of(payee, MeasureId.of("revenue"), Q1, Quota.stated(Money.of(amount, Currency.of("CNY"))));
    }

    private static AgreementCommand acknowledge(String key, PayTerms terms) {
        return new AgreementCommand.Acknowledge(CommandHeader.of(key), terms);
    }

    private static AgreementCommand consent(String key) {
        return new AgreementCommand.GiveConsent(CommandHeader.of(key), CHANGE);
    }

    private static AgreementCommand withdraw(String key) {
        return new AgreementCommand.WithdrawConsent(CommandHeader.of(key), CHANGE);
    }

    private static Transition<PayeeAgreements> apply(
            PayeeAgreements state, AgreementCommand command, Actor actor, Instant at) {
        return AgreementProcess.DEFAULT.apply(state, command, actor, SmallCompany.organization(), at);
    }

    private static PayeeAgreements done(PayeeAgreements state, AgreementCommand command, Instant at) {
        return apply(state, command, Actor.of(state.payee()), at).outcome().orThrow();
    }

    private static List<FindingCode> refusal(Transition<PayeeAgreements> transition) {
        return transition.refusal().stream().map(Finding::code).toList();
    }

    @Nested
    class Acknowledging {
        @Test
        void keepsDigestAndDay() {
            Transition<PayeeAgreements> transition =
                    apply(PayeeAgreements.none(ANN), acknowledge("k", OLD), Actor.of(ANN), NOON);
            PayeeAgreements after = transition.outcome().orThrow();
            assertThat(after.acknowledgements())
                    .containsExactly(new Acknowledgement(OLD, LocalDate.of(2017, 3, 1), NOON));
            assertThat(after.acknowledgement(OLD)).isPresent();
            assertThat(after.acknowledgement(NEW)).isEmpty();
            assertThat(transition.events())
                    .extracting(event -> event.type().code())
                    .containsExactly("incentives.consent.terms-acknowledged");
            assertThat(transition.audit()).hasSize(1);
            assertThat(transition.audit().get(0).after()).contains(OLD.content());
        }

        /** Nobody for the payee: not the boss, not with a mandate, not for the board. */
        @Test
        void isThePayeesOwn() {
            PayeeAgreements none = PayeeAgreements.none(ANN);
            for (Actor other :
                    List.of(Actor.of(BO), Actor.of(BO).onBehalf(ANN), Actor.outside(OutsideBodyId.of("board"), ANN))) {
                Transition<PayeeAgreements> refused = apply(none, acknowledge("k", OLD), other, NOON);
                assertThat(refusal(refused)).containsExactly(ConsentFinding.NOT_OWN);
                assertThat(refused.audit()).extracting(r -> r.outcome()).containsExactly(AuditOutcome.DENY);
            }
        }

        @Test
        void allReasonsAtOnceInBothLanguages() {
            Transition<PayeeAgreements> refused =
                    apply(PayeeAgreements.none(ANN), acknowledge("k", quota(BO, "100.00")), Actor.of(BO), NOON);
            assertThat(refusal(refused)).containsExactly(ConsentFinding.NOT_OWN, ConsentFinding.TERMS_OF_ANOTHER);
            Texts english = Texts.of(Language.EN, List.of(CoreMessages.catalogue(), IncentivesMessages.catalogue()));
            Texts chinese = Texts.of(Language.ZH, List.of(CoreMessages.catalogue(), IncentivesMessages.catalogue()));
            assertThat(refused.refusal().get(0).message(english)).isEqualTo("only 'Ann' can say this, not 'Bo'");
            assertThat(refused.refusal().get(1).message(chinese)).isEqualTo("quota:revenue/2017-Q1 是他人的定额，不属于“Ann”");
        }

        @Test
        void twiceIsRefusedButTheSameCommandChangesNothing() {
            PayeeAgreements once = done(PayeeAgreements.none(ANN), acknowledge("k", OLD), NOON);
            assertThat(refusal(apply(once, acknowledge("other", OLD), Actor.of(ANN), LATER)))
                    .containsExactly(ConsentFinding.ALREADY_ACKNOWLEDGED);
            Transition<PayeeAgreements> again = apply(once, acknowledge("k", OLD), Actor.of(ANN), LATER);
            assertThat(again.outcome()).isEqualTo(Outcome.done(once));
            assertThat(again.events()).isEmpty();
        }
    }

    @Nested
    class Consenting {
        @Test
        void countsFromItsInstantUntilItIsWithdrawn() {
            PayeeAgreements given = done(PayeeAgreements.none(ANN), consent("k"), NOON);
            PayeeAgreements back = done(given, withdraw("w"), LATER);
            assertThat(given.consented(CHANGE, NOON.minusNanos(1))).isFalse();
            assertThat(given.consented(CHANGE, NOON)).isTrue();
            assertThat(back.consented(CHANGE, LATER.minusNanos(1))).isTrue();
            assertThat(back.consented(CHANGE, LATER)).isFalse();
        }

        @Test
        void toAnotherChangeDoesNotCount() {
            PayeeAgreements given = done(PayeeAgreements.none(ANN), consent("k"), NOON);
            assertThat(given.consented(TermsChange.of(OLD, plan(3)), LATER)).isFalse();
            assertThat(given.consented(new TermsChange(Optional.of(OLD), NEW, LocalDate.of(2017, 2, 1)), LATER))
                    .isFalse();
        }

        /** Given, withdrawn and given again: nothing is ever removed. */
        @Test
        void canBeGivenAgain() {
            PayeeAgreements given = done(PayeeAgreements.none(ANN), consent("k"), NOON);
            assertThat(refusal(apply(given, consent("k2"), Actor.of(ANN), NOON)))
                    .containsExactly(ConsentFinding.ALREADY_CONSENTED);
            PayeeAgreements back = done(given, withdraw("w"), NOON.plusSeconds(1));
            assertThat(refusal(apply(back, withdraw("w2"), Actor.of(ANN), LATER)))
                    .containsExactly(ConsentFinding.NOTHING_TO_WITHDRAW);
            PayeeAgreements again = done(back, consent("k3"), LATER);
            assertThat(again.consents()).hasSize(2);
            assertThat(again.consented(CHANGE, NOON)).isTrue();
            assertThat(again.consented(CHANGE, NOON.plusSeconds(2))).isFalse();
            assertThat(again.consented(CHANGE, LATER)).isTrue();
        }

        @Test
        void isThePayeesOwn() {
            PayeeAgreements given = done(PayeeAgreements.none(ANN), consent("k"), NOON);
            assertThat(refusal(apply(given, withdraw("w"), Actor.of(BO).onBehalf(ANN), LATER)))
                    .containsExactly(ConsentFinding.NOT_OWN);
        }
    }

    @Nested
    class Terms {
        @Test
        void aQuotaIsToldByItsAmountAndNotByItsReasons() {
            Quota stated = Quota.stated(Money.of("100.00", Currency.of("CNY")));
            Quantity value = stated.value();
            Quota explained = new Quota(
                    value,
                    List.of(),
                    Optional.empty(),
                    Explanation.given("incentives.explain.stated-quota", value).concerning("Bo"));
            MeasureId revenue = MeasureId.of("revenue");
            assertThat(PayTerms.of(ANN, revenue, Q1, explained)).isEqualTo(PayTerms.of(ANN, revenue, Q1, stated));
            assertThat(quota(ANN, "100.01")).isNotEqualTo(quota(ANN, "100.00"));
            assertThat(quota(ANN, "100.00").takesThePlaceOf(quota(ANN, "90.00")))
                    .isTrue();
            assertThat(quota(ANN, "100.00").takesThePlaceOf(quota(BO, "90.00"))).isFalse();
            assertThat(quota(ANN, "100.00").takesThePlaceOf(OLD)).isFalse();
        }

        @Test
        void aChangeIsOfOneThingAndFallsInItsDays() {
            assertThatThrownBy(() -> TermsChange.of(OLD, quota(ANN, "1.00"))).hasMessageContaining("about the same");
            assertThatThrownBy(() -> TermsChange.of(OLD, OLD)).hasMessageContaining("changes something");
            assertThatThrownBy(() -> new TermsChange(Optional.empty(), NEW, LocalDate.of(2018, 1, 1)))
                    .hasMessage(
                            "takesEffect must be one of the days 2017-01-01/2018-01-01 of plan:reps, but was 2018-01-01");
        }

        @Test
        void aChangeFromNothingIsAnotherChange() {
            TermsChange first = new TermsChange(Optional.empty(), NEW, CHANGE.takesEffect());
            assertThat(first.digest()).isNotEqualTo(CHANGE.digest());
            assertThat(TermsChange.of(OLD, NEW).digest()).isEqualTo(CHANGE.digest());
        }
    }
}
