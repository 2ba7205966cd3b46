package io.salestiers.core.testkit.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.salestiers.core.message.Block;
import io.salestiers.core.message.Delivery;
import io.salestiers.core.message.DeliveryOutcome;
import io.salestiers.core.message.Message;
import io.salestiers.core.message.MessageChannel;
import io.salestiers.core.message.Phrase;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.Severity;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What every {@link MessageChannel} must do. An adapter's test extends it, and gives the adapter together with the fake of the
 * platform that it talks to.
 */
public abstract class MessageChannelContract {
    /** The platform behind a channel, in the hands of the test. */
    public interface Platform {
        /**
         * The channel to it.
         *
         * @return the adapter under test
         */
        MessageChannel channel();

        /**
         * What its members see.
         *
         * @param person a member
         * @return the texts that the person was shown, in order
         */
        List<String> shownTo(PersonId person);

        /**
         * From now on, until another call, what the platform does.
         *
         * @param mood what it does
         */
        void become(Mood mood);
    }

    /** What a platform does to a message. */
    public enum Mood {
        /** Shows it. */
        WELL,
        /** Shows it to all whom it knows: {@code nobody} is not among them. */
        KNOWS_NOT_ALL,
        /** Refuses it, and says to come again in 60 seconds. */
        BUSY,
        /** Refuses it, because the credentials have run out. */
        CREDENTIALS_EXPIRED,
        /** Refuses it for ever. */
        CLOSED
    }

    /** A member of the platform. */
    protected static final PersonId LI = PersonId.of("li");

    /** A member of the platform. */
    protected static final PersonId WANG = PersonId.of("wang");

    /** No member of the platform. */
    protected static final PersonId NOBODY = PersonId.of("nobody");

    /** For adapters. */
    protected MessageChannelContract() {}

    /**
     * A new platform that shows everything to its members {@code li} and {@code wang}.
     *
     * @return the platform with its channel
     */
    protected abstract Platform platform();

    /**
     * Whether the channel shows a message once although it gets it twice.
     *
     * @return true unless overridden
     */
    protected boolean honoursKeys() {
        return true;
    }

    private static Delivery delivery(String cause, String text, PersonId... people) {
        return Delivery.of(
                cause,
                "channel",
                List.of(people),
                Message.of(Severity.INFO, Phrase.verbatim(text), new Block.Text(Phrase.verbatim("body of " + text))));
    }

    @Test
    void messageIsShownToEverybodyOnce() {
        Platform platform = platform();
        assertThat(platform.channel().deliver(delivery("c1", "hello", LI, WANG)))
                .isEqualTo(new DeliveryOutcome.Delivered());
        for (PersonId person : List.of(LI, WANG)) {
            assertThat(platform.shownTo(person)).hasSize(1).first().asString().contains("hello", "body of hello");
        }
    }

    @Test
    void messageIsNotShownToOthers() {
        Platform platform = platform();
        platform.channel().deliver(delivery("c1", "hello", LI));
        assertThat(platform.shownTo(WANG)).isEmpty();
    }

    @Test
    void sameKeyIsShownOnce() {
        assumeTrue(honoursKeys(), "keys are not honoured");
        Platform platform = platform();
        Delivery delivery = delivery("c1", "hello", LI);
        platform.channel().deliver(delivery);
        assertThat(platform.channel().deliver(delivery)).isEqualTo(new DeliveryOutcome.Delivered());
        assertThat(platform.shownTo(LI)).hasSize(1);
    }

    @Test
    void otherKeyIsShownAgain() {
        Platform platform = platform();
        platform.channel().deliver(delivery("c1", "hello", LI));
        platform.channel().deliver(delivery("c2", "hello", LI));
        assertThat(platform.shownTo(LI)).hasSize(2);
    }

    @Test
    void whoIsMissedIsNamed() {
        Platform platform = platform();
        platform.become(Mood.KNOWS_NOT_ALL);
        assertThat(platform.channel().deliver(delivery("c1", "hello", LI, NOBODY)))
                .isEqualTo(new DeliveryOutcome.Partial(List.of(NOBODY)));
        assertThat(platform.shownTo(LI)).hasSize(1);
    }

    @Test
    void busyPlatformSaysWhen() {
        Platform platform = platform();
        platform.become(Mood.BUSY);
        assertThat(platform.channel().deliver(delivery("c1", "hello", LI)))
                .isEqualTo(new DeliveryOutcome.RetryAfter(Duration.ofSeconds(60)));
        assertThat(platform.shownTo(LI)).isEmpty();
    }

    @Test
    void refusedMessageIsShownWhenItComesAgain() {
        Platform platform = platform();
        Delivery delivery = delivery("c1", "hello", LI);
        for (Mood mood : List.of(Mood.BUSY, Mood.CREDENTIALS_EXPIRED)) {
            platform.become(mood);
            platform.channel().deliver(delivery);
        }
        platform.become(Mood.WELL);
        assertThat(platform.channel().deliver(delivery)).isEqualTo(new DeliveryOutcome.Delivered());
        assertThat(platform.shownTo(LI)).hasSize(1);
    }

    @Test
    void expiredCredentialsAreNoFailure() {
        Platform platform = platform();
        platform.become(Mood.CREDENTIALS_EXPIRED);
        assertThat(platform.channel().deliver(delivery("c1", "hello", LI)))
                .isEqualTo(new DeliveryOutcome.RefreshCredentials());
    }

    @Test
    void closedPlatformIsPermanent() {
        Platform platform = platform();
        platform.become(Mood.CLOSED);
        assertThat(platform.channel().deliver(delivery("c1", "hello", LI)))
                .isInstanceOf(DeliveryOutcome.Permanent.class);
    }
}
