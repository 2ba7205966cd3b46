package io.salestiers.incentives.testkit.dispute;

import static io.salestiers.incentives.testkit.dispute.DisputingCompany.ANN;
import static io.salestiers.incentives.testkit.dispute.DisputingCompany.BO;
import static io.salestiers.incentives.testkit.dispute.DisputingCompany.NILS;
import static io.salestiers.incentives.testkit.dispute.DisputingCompany.OLGA;
import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.audit.AuditCode;
import io.salestiers.core.authority.Actor;
import io.salestiers.core.authority.Authority;
import io.salestiers.core.authority.Capabilities;
import io.salestiers.core.authority.Involvement;
import io.salestiers.core.canonical.Digest;
import io.salestiers.core.canonical.JsonValue;
import io.salestiers.core.command.CommandHeader;
import io.salestiers.core.command.CommandKey;
import io.salestiers.core.command.StateStore;
import io.salestiers.core.command.Transition;
import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.testkit.command.StateStoreContract;
import io.salestiers.incentives.credit.TransactionId;
import io.salestiers.incentives.dispute.Dispute;
import io.salestiers.incentives.dispute.DisputeClaim;
import io.salestiers.incentives.dispute.DisputeCommand;
import io.salestiers.incentives.dispute.DisputeEvidence;
import io.salestiers.incentives.dispute.DisputeId;
import io.salestiers.incentives.dispute.DisputeProcess;
import io.salestiers.incentives.dispute.DisputeStore;
import io.salestiers.incentives.ledger.EntryId;
import io.salestiers.incentives.testkit.plan.SmallCompany;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * What every {@link DisputeStore} does. An adapter extends it and gives an empty store:
 *
 * <pre>{@code
 * class JdbcDisputeStoreTest extends DisputeStoreContract {
 *     @Override
 *     protected DisputeStore store() {
 *         return new JdbcDisputeStore(emptyDatabase());
 *     }
 * }
 * }</pre>
 */
public abstract class DisputeStoreContract extends StateStoreContract<DisputeId, Dispute> {
    private static final Authority AUTHORITY = DisputingCompany.authority();
    private static final DisputeProcess PROCESS = DisputingCompany.process();

    /** For the adapters to be tested. */
    protected DisputeStoreContract() {}

    @Override
    protected abstract DisputeStore store();

    @Override
    protected final DisputeId id(int number) {
        return DisputeId.of("争议/" + (char) ('a' + number));
    }

    /** First a claim with everything that a claim can have, then decisions and appeals by turns. */
    @Override
    protected final Transition<Dispute> done(DisputeId id, Optional<Dispute> state, int variant, Instant at) {
        return done(id, ANN, state, variant, at);
    }

    private static Transition<Dispute> done(
            DisputeId id, PersonId payee, Optional<Dispute> state, int variant, Instant at) {
        CommandHeader header = CommandHeader.of(
                        "form-" + state.map(Dispute::revision).orElse("0") + "-" + variant)
                .because("checked");
        if (state.isEmpty()) {
            DisputeClaim claim = DisputeClaim.of(
                            DisputingCompany.LINE.on(TransactionId.of("erp", "订单-" + variant)),
                            Money.ofMinor(24_000 + variant, SmallCompany.USD),
                            "order-missing")
                    .about(new EntryId(CommandKey.of("run/2017"), 7))
                    .proved(
                            DisputeEvidence.of("order:SO-17"),
                            new DisputeEvidence(
                                    AuditCode.of("contract:1"), Optional.of(Digest.of(JsonValue.number(variant)))))
                    .preparedBy(new Involvement(OLGA, Capabilities.PAY_PLAN));
            return PROCESS.file(new DisputeCommand.File(header, id, payee, claim), Actor.of(payee), AUTHORITY, at);
        }
        // Given to somebody, who grants a part.
        Dispute before = state.get();
        DisputeCommand command = before.handler().filter(NILS::equals).isPresent()
                ? new DisputeCommand.Decide(header, Optional.of(Money.ofMinor(100 + variant, SmallCompany.USD)))
                : new DisputeCommand.Assign(header, NILS);
        return PROCESS.apply(before, command, Actor.of(NILS), AUTHORITY, at);
    }

    @Override
    protected final Transition<Dispute> refused(DisputeId id, Optional<Dispute> state, Instant at) {
        DisputeCommand.File file =
                new DisputeCommand.File(CommandHeader.of("by-another"), id, ANN, DisputingCompany.claim("1.00"));
        return state.isEmpty()
                ? PROCESS.file(file, Actor.of(BO), AUTHORITY, at)
                : PROCESS.apply(state.get(), file, Actor.of(BO), AUTHORITY, at);
    }

    /** All disputes. */
    @Nested
    class Everything {
        private final Instant day = DisputingCompany.at("2017-10-09");

        private Dispute next(DisputeStore store, int number, PersonId payee) {
            Optional<Dispute> before = store.find(id(number));
            String revision = before.map(Dispute::revision).orElse(StateStore.NOTHING);
            return store.append(id(number), done(id(number), payee, before, number, day), revision, day)
                    .orThrow();
        }

        /** Nothing at first. */
        @Test
        void nothingAtFirst() {
            DisputeStore store = store();
            assertThat(store.all()).isEmpty();
            assertThat(store.of(ANN)).isEmpty();
        }

        /** The latest state of each, by id; what was refused from the start is no dispute. */
        @Test
        void theLatestOfEach() {
            DisputeStore store = store();
            Dispute second = next(store, 2, BO);
            next(store, 1, ANN);
            next(store, 1, ANN);
            Dispute first = next(store, 1, ANN);
            store.append(id(0), refused(id(0), Optional.empty(), day), StateStore.NOTHING, day);
            assertThat(first.decisions()).hasSize(1);
            assertThat(store.all()).containsExactly(first, second);
            assertThat(store.of(ANN)).containsExactly(first);
            assertThat(store.of(BO)).isEqualTo(List.of(second));
        }
    }
}
