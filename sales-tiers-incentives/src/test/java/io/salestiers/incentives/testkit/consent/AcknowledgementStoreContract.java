package io.salestiers.incentives.testkit.consent;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.authority.Actor;
import io.salestiers.core.canonical.Digest;
import io.salestiers.core.canonical.JsonValue;
import io.salestiers.core.command.CommandHeader;
import io.salestiers.core.command.StateStore;
import io.salestiers.core.command.Transition;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.testkit.command.StateStoreContract;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.incentives.assignment.PlanId;
import io.salestiers.incentives.consent.AcknowledgementStore;
import io.salestiers.incentives.consent.AgreementCommand;
import io.salestiers.incentives.consent.AgreementProcess;
import io.salestiers.incentives.consent.PayTerms;
import io.salestiers.incentives.consent.PayeeAgreements;
import io.salestiers.incentives.consent.TermsChange;
import io.salestiers.incentives.testkit.plan.SmallCompany;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * What every {@link AcknowledgementStore} does. An adapter extends it and gives an empty store:
 *
 * <pre>{@code
 * class JdbcAcknowledgementStoreTest extends AcknowledgementStoreContract {
 *     @Override
 *     protected AcknowledgementStore store() {
 *         return new JdbcAcknowledgementStore(emptyDatabase());
 *     }
 * }
 * }</pre>
 */
public abstract class AcknowledgementStoreContract extends StateStoreContract<PersonId, PayeeAgreements> {
    private static final Organization COMPANY = SmallCompany.organization();
    private static final Instant EARLY = Instant.parse("2026-03-01T09:00:00.654321Z");
    private static final Instant LATE = Instant.parse("2026-03-02T09:00:00Z");

    /** For the adapters to be tested. */
    protected AcknowledgementStoreContract() {}

    @Override
    protected abstract AcknowledgementStore store();

    @Override
    protected final PersonId id(int number) {
        return PersonId.of("员工 " + number);
    }

    private static Digest content(int variant) {
        return Digest.of(JsonValue.number(variant));
    }

    private static PayTerms plan(int variant) {
        return new PayTerms.OfPlan(PlanId.of("销售/2026"), DateRange.parse("2026-01-01/2027-01-01"), content(variant));
    }

    /** By turns an acknowledgement of a plan, one of a quota, and a consent to a change that has both sides. */
    @Override
    protected final Transition<PayeeAgreements> done(
            PersonId payee, Optional<PayeeAgreements> state, int variant, Instant at) {
        PayeeAgreements before = state.orElseGet(() -> PayeeAgreements.none(payee));
        CommandHeader header = CommandHeader.of("form-" + before.applied().size() + "-" + variant);
        AgreementCommand command = switch (variant % 3) {
            case 0 -> new AgreementCommand.Acknowledge(header, plan(variant));
            case 1 ->
                new AgreementCommand.Acknowledge(
                        header,
                        new PayTerms.OfQuota(
                                payee,
                                MeasureId.of("revenue"),
                                FiscalCalendar.CALENDAR_YEAR.parse("2026-Q1"),
                                content(variant)));
            default ->
                new AgreementCommand.GiveConsent(
                        header,
                        new TermsChange(Optional.of(plan(variant)), plan(variant + 1), LocalDate.of(2026, 2, 1)));
        };
        return AgreementProcess.DEFAULT.apply(before, command, Actor.of(payee), COMPANY, at);
    }

    @Override
    protected final Transition<PayeeAgreements> refused(PersonId payee, Optional<PayeeAgreements> state, Instant at) {
        return AgreementProcess.DEFAULT.apply(
                state.orElseGet(() -> PayeeAgreements.none(payee)),
                new AgreementCommand.Acknowledge(CommandHeader.of("by-another"), plan(0)),
                Actor.of(PersonId.of("boss")),
                COMPANY,
                at);
    }

    private PayeeAgreements stored(AcknowledgementStore store, int payee, int variant, Instant at) {
        PayeeAgreements before = store.of(id(payee));
        return store.append(id(payee), done(id(payee), Optional.of(before), variant, at), before.revision(), at)
                .orThrow();
    }

    /** What all payees have said. */
    @Nested
    class Everybody {
        /** Nobody has said anything, and each has the state of somebody who has not. */
        @Test
        void nobodyAtFirst() {
            AcknowledgementStore store = store();
            assertThat(store.all()).isEmpty();
            assertThat(store.of(id(3))).isEqualTo(PayeeAgreements.none(id(3)));
        }

        /** The latest state of each, by their ids; who was only refused has said nothing. */
        @Test
        void theLatestOfEach() {
            AcknowledgementStore store = store();
            PayeeAgreements second = stored(store, 2, 0, EARLY);
            stored(store, 1, 1, EARLY);
            PayeeAgreements first = stored(store, 1, 2, LATE);
            store.append(id(0), refused(id(0), Optional.empty(), LATE), StateStore.NOTHING, LATE);
            assertThat(store.all()).containsExactly(first, second);
            assertThat(store.of(id(1))).isEqualTo(first);
        }

        /** A consent that is withdrawn comes back withdrawn, and is known as it was. */
        @Test
        void aWithdrawalIsKept() {
            AcknowledgementStore store = store();
            PayeeAgreements given = stored(store, 1, 2, EARLY);
            AgreementCommand withdraw = new AgreementCommand.WithdrawConsent(
                    CommandHeader.of("back"), given.consents().get(0).change());
            Transition<PayeeAgreements> back =
                    AgreementProcess.DEFAULT.apply(given, withdraw, Actor.of(id(1)), COMPANY, LATE);
            store.append(id(1), back, given.revision(), LATE);
            assertThat(store.of(id(1)).consents().get(0).withdrawnAt()).contains(LATE);
            assertThat(store.knownAt(id(1), LATE.minusNanos(1000))).contains(given);
        }
    }
}
