package io.salestiers.core.message;

import io.salestiers.core.result.Outcome;
import io.salestiers.core.testkit.contract.ContractRun;
import io.salestiers.core.testkit.message.OutboxStoreContract;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OutboxStoreContractTest {
    @Nested
    class InMemory extends OutboxStoreContract {
        @Override
        protected OutboxStore store() {
            return new InMemoryOutboxStore();
        }
    }

    /** Does what the one in memory does, but for what is broken. */
    private abstract static class Broken implements OutboxStore {
        final InMemoryOutboxStore sound = new InMemoryOutboxStore();

        @Override
        public OutboxItem add(OutboxItem item) {
            return sound.add(item);
        }

        @Override
        public Optional<OutboxItem> find(DeliveryKey key) {
            return sound.find(key);
        }

        @Override
        public List<OutboxItem> due(Instant now, int limit) {
            return sound.due(now, limit);
        }

        @Override
        public Outcome<OutboxItem> replace(OutboxItem next) {
            return sound.replace(next);
        }
    }

    static class ForgetsThatItWasSettled extends OutboxStoreContract {
        @Override
        protected OutboxStore store() {
            return new Broken() {
                private final Map<DeliveryKey, OutboxItem> added = new HashMap<>();

                @Override
                public OutboxItem add(OutboxItem item) {
                    if (find(item.key()).filter(old -> old.state().settled()).isPresent()) {
                        added.put(item.key(), item);
                        return item;
                    }
                    return super.add(item);
                }
            };
        }
    }

    @Test
    void storeThatSendsAgainWhatWasSettledIsCaught() {
        ContractRun.of(ForgetsThatItWasSettled.class).assertFailedOnly("Adding.aKeyThatIsSettledIsNotStoredAgain");
    }

    static class LosesWhatWasClaimed extends OutboxStoreContract {
        @Override
        protected OutboxStore store() {
            return new Broken() {
                @Override
                public List<OutboxItem> due(Instant now, int limit) {
                    return super.due(now, limit).stream()
                            .filter(item -> item.state() == OutboxItem.State.WAITING)
                            .toList();
                }
            };
        }
    }

    @Test
    void storeThatNeverFreesAClaimIsCaught() {
        ContractRun.of(LosesWhatWasClaimed.class).assertFailedOnly("Due.isAgainWhatWasClaimedByWhoeverDied");
    }

    static class LastOneWins extends OutboxStoreContract {
        @Override
        protected OutboxStore store() {
            return new Broken() {
                private final Map<DeliveryKey, OutboxItem> items = Collections.synchronizedMap(new HashMap<>());

                @Override
                public OutboxItem add(OutboxItem item) {
                    OutboxItem before = items.putIfAbsent(item.key(), item);
                    return before == null ? item : before;
                }

                @Override
                public Optional<OutboxItem> find(DeliveryKey key) {
                    return Optional.ofNullable(items.get(key));
                }

                @Override
                public List<OutboxItem> due(Instant now, int limit) {
                    InMemoryOutboxStore store = new InMemoryOutboxStore();
                    new ArrayList<>(items.values()).forEach(store::add);
                    return store.due(now, limit);
                }

                @Override
                public Outcome<OutboxItem> replace(OutboxItem next) {
                    if (!items.containsKey(next.key())) {
                        return super.replace(next);
                    }
                    items.put(next.key(), next);
                    return Outcome.done(next);
                }
            };
        }
    }

    @Test
    void storeInWhichTheLastOneWinsIsCaught() {
        ContractRun.of(LastOneWins.class)
                .assertFailedOnly("Replacing.aSecondClaimIsAConflict", "Replacing.ofManyAtOnceOneWins");
    }

    static class RoundsInstants extends OutboxStoreContract {
        @Override
        protected OutboxStore store() {
            return new Broken() {
                @Override
                public OutboxItem add(OutboxItem item) {
                    return super.add(new OutboxItem(
                            item.delivery(),
                            item.state(),
                            Instant.ofEpochMilli(item.notBefore().toEpochMilli()),
                            item.attempts(),
                            item.revision(),
                            item.missed(),
                            item.failure()));
                }
            };
        }
    }

    @Test
    void storeThatKeepsMillisecondsOnlyIsCaught() {
        ContractRun.of(RoundsInstants.class).assertFailed("Adding.everythingComesBackAsItWas");
    }

    static class NoOrder extends OutboxStoreContract {
        @Override
        protected OutboxStore store() {
            return new Broken() {
                @Override
                public List<OutboxItem> due(Instant now, int limit) {
                    List<OutboxItem> all = new ArrayList<>(super.due(now, Integer.MAX_VALUE));
                    Collections.reverse(all);
                    return all.stream().limit(limit).toList();
                }
            };
        }
    }

    @Test
    void storeWithoutOrderIsCaught() {
        ContractRun.of(NoOrder.class).assertFailedOnly("Due.isOrderedByInstantThenKey", "Due.isLimited");
    }
}
