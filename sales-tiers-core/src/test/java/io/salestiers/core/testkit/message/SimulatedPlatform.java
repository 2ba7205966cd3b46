package io.salestiers.core.testkit.message;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.audit.AuditCode;
import io.salestiers.core.message.Delivery;
import io.salestiers.core.message.DeliveryKey;
import io.salestiers.core.message.DeliveryOutcome;
import io.salestiers.core.message.MessageChannel;
import io.salestiers.core.message.MessageMarkup;
import io.salestiers.core.message.MessageWriter;
import io.salestiers.core.org.NameLookup;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.testkit.message.MessageChannelContract.Mood;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.Texts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A platform in memory, for tests of hosts: it shows what it gets, and honours keys or not. Not for several threads. */
public final class SimulatedPlatform implements MessageChannelContract.Platform, MessageChannel {
    private static final MessageWriter WRITER = new MessageWriter(
            Texts.of(Language.EN, List.of(CoreMessages.catalogue())), NameLookup.empty(), MessageMarkup.plain());

    private final boolean honoursKeys;
    private final Set<DeliveryKey> seen = new HashSet<>();
    private final Map<PersonId, List<String>> shown = new TreeMap<>();
    private Mood mood = Mood.WELL;

    /**
     * A new platform.
     *
     * @param honoursKeys whether it shows a message once although it gets it twice
     */
    public SimulatedPlatform(boolean honoursKeys) {
        this.honoursKeys = honoursKeys;
    }

    @Override
    public MessageChannel channel() {
        return this;
    }

    @Override
    public List<String> shownTo(PersonId person) {
        return List.copyOf(shown.getOrDefault(person, List.of()));
    }

    @Override
    public void become(Mood other) {
        mood = other;
    }

    @Override
    public DeliveryOutcome deliver(Delivery delivery) {
        return switch (mood) {
            case BUSY -> new DeliveryOutcome.RetryAfter(Duration.ofSeconds(60));
            case CREDENTIALS_EXPIRED -> new DeliveryOutcome.RefreshCredentials();
            case CLOSED -> new DeliveryOutcome.Permanent(AuditCode.of("simulated.closed"));
            case WELL, KNOWS_NOT_ALL -> show(delivery);
        };
    }

    private DeliveryOutcome show(Delivery delivery) {
        List<PersonId> missed = new ArrayList<>();
        boolean again = !seen.add(delivery.key()) && honoursKeys;
        for (PersonId person : delivery.people()) {
            if (mood == Mood.KNOWS_NOT_ALL && person.value().equals("nobody")) {
                missed.add(person);
            } else if (!again) {
                shown.computeIfAbsent(person, key -> new ArrayList<>()).add(WRITER.write(delivery.message()));
            }
        }
        return missed.isEmpty() ? new DeliveryOutcome.Delivered() : new DeliveryOutcome.Partial(missed);
    }
}
