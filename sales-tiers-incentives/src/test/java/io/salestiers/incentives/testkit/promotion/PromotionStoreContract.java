package io.salestiers.incentives.testkit.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.authority.Actor;
import io.salestiers.core.command.CommandHeader;
import io.salestiers.core.command.StateStore;
import io.salestiers.core.command.Transition;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.testkit.command.StateStoreContract;
import io.salestiers.core.time.DateRange;
import io.salestiers.incentives.promotion.Panel;
import io.salestiers.incentives.promotion.PromotionCase;
import io.salestiers.incentives.promotion.PromotionCaseId;
import io.salestiers.incentives.promotion.PromotionCommand;
import io.salestiers.incentives.promotion.PromotionStore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * What every {@link PromotionStore} does. An adapter extends it and gives an empty store:
 *
 * <pre>{@code
 * class JdbcPromotionStoreTest extends PromotionStoreContract {
 *     @Override
 *     protected PromotionStore store() {
 *         return new JdbcPromotionStore(emptyDatabase());
 *     }
 * }
 * }</pre>
 */
public abstract class PromotionStoreContract extends StateStoreContract<PromotionCaseId, PromotionCase> {
    private static final Instant FEBRUARY = Instant.parse("2026-02-02T04:00:00Z");
    private static final Instant APRIL = Instant.parse("2026-04-01T04:00:00Z");

    /** For the adapters to be tested. */
    protected PromotionStoreContract() {}

    @Override
    protected abstract PromotionStore store();

    @Override
    protected final PromotionCaseId id(int number) {
        return PromotionCaseId.of("晋升/" + (char) ('a' + number));
    }

    /** From the nomination with its evidence to the trial, which becomes longer day by day. */
    @Override
    protected final Transition<PromotionCase> done(
            PromotionCaseId id, Optional<PromotionCase> state, int variant, Instant at) {
        CommandHeader header = CommandHeader.of(
                        "form-" + state.map(PromotionCase::revision).orElse("0") + "-" + variant)
                .because("variant-" + variant);
        if (state.isEmpty()) {
            return PromotionWalk.PROCESS.nominate(
                    header,
                    id,
                    PromotionCompany.ZHANG,
                    PromotionCompany.SUPERVISOR,
                    Actor.of(PromotionCompany.LI),
                    PromotionWalk.AUTHORITY,
                    FEBRUARY);
        }
        PromotionCase before = state.get();
        return switch (before.phase()) {
            case NOMINATED ->
                apply(
                        before,
                        new PromotionCommand.ConvenePanel(
                                header,
                                PromotionCompany.HE,
                                new TreeSet<>(List.of(PromotionCompany.HE, PromotionCompany.GU))),
                        PromotionCompany.QI,
                        FEBRUARY);
            case IN_PANEL -> panel(before, header);
            case RECOMMENDED ->
                apply(
                        before,
                        new PromotionCommand.Approve(header, Optional.of(PromotionCompany.OPEN), Optional.empty()),
                        PromotionCompany.WANG,
                        FEBRUARY);
            case APPROVED -> apply(before, new PromotionCommand.TakeEffect(header), PromotionCompany.QI, APRIL);
            default -> {
                LocalDate day = before.effective()
                        .orElseThrow()
                        .plusDays(before.trialLeave().size());
                yield apply(
                        before,
                        new PromotionCommand.CountLeave(header, DateRange.of(day, day.plusDays(1))),
                        PromotionCompany.QI,
                        APRIL);
            }
        };
    }

    private static Transition<PromotionCase> panel(PromotionCase before, CommandHeader header) {
        Panel panel = before.panel().orElseThrow();
        for (PersonId member : panel.members()) {
            if (panel.voteOf(member).isEmpty()) {
                return apply(before, new PromotionCommand.Vote(header, true), member, FEBRUARY);
            }
        }
        return apply(before, new PromotionCommand.ClosePanel(header), panel.chair(), FEBRUARY);
    }

    private static Transition<PromotionCase> apply(
            PromotionCase before, PromotionCommand command, PersonId actor, Instant instant) {
        return PromotionWalk.PROCESS.apply(before, command, Actor.of(actor), PromotionWalk.AUTHORITY, instant);
    }

    @Override
    protected final Transition<PromotionCase> refused(PromotionCaseId id, Optional<PromotionCase> state, Instant at) {
        CommandHeader header = CommandHeader.of("by-another");
        return state.isEmpty()
                ? PromotionWalk.PROCESS.nominate(
                        header,
                        id,
                        PromotionCompany.ZHANG,
                        PromotionCompany.SUPERVISOR,
                        Actor.of(PromotionCompany.GU),
                        PromotionWalk.AUTHORITY,
                        FEBRUARY)
                : apply(state.get(), new PromotionCommand.Reject(header), PromotionCompany.ZHANG, FEBRUARY);
    }

    /** All cases. */
    @Nested
    class Everything {
        private PromotionCase next(PromotionStore store, int number) {
            Optional<PromotionCase> before = store.find(id(number));
            String revision = before.map(PromotionCase::revision).orElse(StateStore.NOTHING);
            return store.append(id(number), done(id(number), before, number, FEBRUARY), revision, FEBRUARY)
                    .orThrow();
        }

        /** Nothing at first. */
        @Test
        void nothingAtFirst() {
            assertThat(store().all()).isEmpty();
        }

        /** The latest state of each, by id; what was refused from the start is no case. */
        @Test
        void theLatestOfEach() {
            PromotionStore store = store();
            PromotionCase second = next(store, 2);
            PromotionCase first = next(store, 1);
            for (int i = 0; i < 7; i++) {
                first = next(store, 1);
            }
            store.append(id(0), refused(id(0), Optional.empty(), FEBRUARY), StateStore.NOTHING, FEBRUARY);
            assertThat(first.trialLeave()).isNotEmpty();
            assertThat(store.all()).containsExactly(first, second);
        }
    }
}
