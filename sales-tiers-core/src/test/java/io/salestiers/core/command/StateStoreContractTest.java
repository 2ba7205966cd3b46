package io.salestiers.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.audit.AuditKey;
import io.salestiers.core.authority.Actor;
import io.salestiers.core.authority.AppliedChange;
import io.salestiers.core.canonical.JsonValue;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Outcome;
import io.salestiers.core.result.Place;
import io.salestiers.core.testkit.command.StateStoreContract;
import io.salestiers.core.testkit.contract.ContractRun;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The reference passes with the smallest state there is, and ways to be broken are caught. */
class StateStoreContractTest {
    /** A light that is lit and put out. */
    record Light(String id, int brightness, List<AppliedChange> applied) implements CommandedState<Light> {
        @Override
        public Light withApplied(AppliedChange change) {
            TreeSet<AppliedChange> all = new TreeSet<>(applied);
            all.add(change);
            return new Light(id, brightness, List.copyOf(all));
        }
    }

    private enum LightEvent implements EventType {
        CHANGED;

        @Override
        public String code() {
            return "core.test.changed";
        }
    }

    private abstract static class Lights extends StateStoreContract<String, Light> {
        @Override
        protected final String id(int number) {
            return "light-" + number;
        }

        private static Transition<Light> apply(
                String id, Optional<Light> state, int brightness, Instant at, boolean refused) {
            Light before = state.orElse(new Light(id, 0, List.of()));
            return TransitionDraft.apply(
                    before,
                    CommandHeader.of("k-" + before.revision() + "-" + brightness + "-" + refused),
                    JsonValue.object().with("brightness", JsonValue.number(brightness)),
                    Actor.of(PersonId.of("P-1")),
                    at,
                    AuditKey.of("light", id),
                    "light:change",
                    "light:" + id,
                    draft -> {
                        if (refused) {
                            draft.refuse(Finding.of(CommandFindings.KEY_REUSED, Place.about(id))
                                    .with("key", "k"));
                        }
                        draft.become(new Light(id, brightness, before.applied()));
                        draft.happened(LightEvent.CHANGED, AuditKey.of("light", id));
                    });
        }

        @Override
        protected final Transition<Light> done(String id, Optional<Light> state, int variant, Instant at) {
            return apply(id, state, variant, at, false);
        }

        @Override
        protected final Transition<Light> refused(String id, Optional<Light> state, Instant at) {
            return apply(id, state, 1, at, true);
        }
    }

    @Nested
    class InMemory extends Lights {
        @Override
        protected StateStore<String, Light> store() {
            return new InMemoryStateStore<>(Light::id);
        }
    }

    /** Two states at one instant are one. */
    static class ByInstant extends Lights {
        @Override
        protected StateStore<String, Light> store() {
            return new InMemoryStateStore<>(Light::id) {
                @Override
                public synchronized Outcome<Light> append(
                        String id, Transition<Light> transition, String expectedRevision, Instant recordedAt) {
                    List<StoredTransition<Light>> there = entries(id, 0);
                    boolean taken = !there.isEmpty()
                            && there.get(there.size() - 1).recordedAt().equals(recordedAt);
                    return taken
                            ? Outcome.conflict("taken", find(id).orElseThrow().revision())
                            : super.append(id, transition, expectedRevision, recordedAt);
                }
            };
        }
    }

    @Test
    void oneStateAnInstantIsCaught() {
        ContractRun.of(ByInstant.class).assertFailed("Storing.refusesToStoreBeforeTheLast");
    }

    /** Gives any state back as that of whoever is asked for. */
    static class WithoutLookingAtIds extends Lights {
        @Override
        protected StateStore<String, Light> store() {
            return new InMemoryStateStore<>(light -> "light-0");
        }
    }

    @Test
    void notLookingWhoseStateItIsIsCaught() {
        ContractRun.of(WithoutLookingAtIds.class).assertFailed("Storing.refusesTheStateOfAnother");
    }

    @Test
    void keepsNothingAtFirst() {
        assertThat(new InMemoryStateStore<>(Light::id).latest()).isEmpty();
    }
}
