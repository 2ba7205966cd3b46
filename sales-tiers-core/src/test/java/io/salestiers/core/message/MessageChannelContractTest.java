package io.salestiers.core.message;

import io.salestiers.core.org.PersonId;
import io.salestiers.core.testkit.contract.ContractRun;
import io.salestiers.core.testkit.message.MessageChannelContract;
import io.salestiers.core.testkit.message.SimulatedPlatform;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MessageChannelContractTest {
    @Nested
    class Simulated extends MessageChannelContract {
        @Override
        protected Platform platform() {
            return new SimulatedPlatform(true);
        }
    }

    @Nested
    class SimulatedWithoutKeys extends MessageChannelContract {
        @Override
        protected Platform platform() {
            return new SimulatedPlatform(false);
        }

        @Override
        protected boolean honoursKeys() {
            return false;
        }
    }

    private record Broken(SimulatedPlatform sound, UnaryOperator<MessageChannel> broken)
            implements MessageChannelContract.Platform {
        @Override
        public MessageChannel channel() {
            return broken.apply(sound);
        }

        @Override
        public List<String> shownTo(PersonId person) {
            return sound.shownTo(person);
        }

        @Override
        public void become(MessageChannelContract.Mood mood) {
            sound.become(mood);
        }
    }

    static class IgnoresKeys extends MessageChannelContract {
        @Override
        protected Platform platform() {
            return new SimulatedPlatform(false);
        }
    }

    @Test
    void channelThatShowsTwiceIsCaught() {
        ContractRun.of(IgnoresKeys.class).assertFailedOnly("sameKeyIsShownOnce");
    }

    /** Looks at the status line only, which is 200 whatever happened. */
    static class TrustsTheStatus extends MessageChannelContract {
        @Override
        protected Platform platform() {
            return new Broken(new SimulatedPlatform(true), sound -> delivery -> {
                sound.deliver(delivery);
                return new DeliveryOutcome.Delivered();
            });
        }
    }

    @Test
    void channelThatTrustsTheStatusIsCaught() {
        ContractRun.of(TrustsTheStatus.class)
                .assertFailedOnly(
                        "whoIsMissedIsNamed",
                        "busyPlatformSaysWhen",
                        "expiredCredentialsAreNoFailure",
                        "closedPlatformIsPermanent");
    }

    static class RetriesForEver extends MessageChannelContract {
        @Override
        protected Platform platform() {
            return new Broken(
                    new SimulatedPlatform(true),
                    sound -> delivery -> sound.deliver(delivery) instanceof DeliveryOutcome.Delivered done
                            ? done
                            : new DeliveryOutcome.RetryAfter(Duration.ofSeconds(60)));
        }
    }

    @Test
    void channelThatTakesEverythingForBusyIsCaught() {
        ContractRun.of(RetriesForEver.class)
                .assertFailedOnly("whoIsMissedIsNamed", "expiredCredentialsAreNoFailure", "closedPlatformIsPermanent");
    }

    /** Takes messages with one text for one message. */
    static class KeyIsTheText extends MessageChannelContract {
        @Override
        protected Platform platform() {
            return new Broken(
                    new SimulatedPlatform(true),
                    sound -> delivery -> sound.deliver(
                            Delivery.of("same", delivery.channel(), delivery.people(), delivery.message())));
        }
    }

    @Test
    void channelWithAKeyOfItsOwnIsCaught() {
        ContractRun.of(KeyIsTheText.class).assertFailedOnly("otherKeyIsShownAgain");
    }
}
