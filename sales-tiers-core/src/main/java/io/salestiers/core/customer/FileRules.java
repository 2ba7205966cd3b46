package io.salestiers.core.customer;

import io.salestiers.core.authority.Capabilities;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** The rules about what is known of a customer. */
final class FileRules {
    private final CustomerDeed deed;

    FileRules(CustomerDeed deed) {
        this.deed = deed;
    }

    void record(CustomerCommand.RecordFacts command) {
        CustomerFacts facts = command.facts();
        if (deed.active() && !ownFacts(facts)) {
            deed.permitted(Capabilities.CUSTOMER_ADMINISTER, deed.state().last().owner());
        }
        days(facts)
                .filter(day -> day.isAfter(deed.today()))
                .distinct()
                .forEach(day -> deed.refuse(deed.finding(CustomerFinding.FUTURE_FACT)
                        .with("day", day)
                        .with("today", deed.today())));
        if (deed.refused()) {
            return;
        }
        if (deed.state().knows(facts)) {
            deed.refuse(deed.finding(CustomerFinding.NOTHING_CHANGED)
                    .with("owner", deed.state().last().owner().key()));
            return;
        }
        deed.become(
                new CustomerEdit(deed.state()).recorded(facts),
                corrects(facts) ? CustomerEventType.FACTS_CORRECTED : CustomerEventType.FACTS_RECORDED);
    }

    /** Whether a fact that is known is told otherwise. */
    private boolean corrects(CustomerFacts facts) {
        return corrects(deed.state().facts(), facts)
                || deed.state().absorbed().stream().anyMatch(other -> corrects(other.facts(), facts));
    }

    private static boolean corrects(CustomerFacts before, CustomerFacts newer) {
        return corrected(before.visits(), newer.visits(), Visit::key)
                || corrected(before.purchases(), newer.purchases(), Purchase::key)
                || corrected(before.feedback(), newer.feedback(), CustomerFeedback::key);
    }

    /** Owners record what they did and heard themselves; what a customer bought is not theirs to say. */
    private boolean ownFacts(CustomerFacts facts) {
        return facts.purchases().isEmpty()
                && facts.attributes().isEmpty()
                && facts.visits().stream().allMatch(visit -> visit.by().equals(deed.who()))
                && !corrects(facts)
                && (deed.own(deed.state().last().owner())
                        || deed.state().owner(deed.today()).filter(deed::own).isPresent());
    }

    private static Stream<LocalDate> days(CustomerFacts facts) {
        return Stream.of(
                        facts.visits().stream().map(Visit::day),
                        facts.purchases().stream().map(Purchase::day),
                        facts.feedback().stream().map(CustomerFeedback::day))
                .flatMap(Function.identity());
    }

    private static <T> boolean corrected(List<T> before, List<T> newer, Function<T, FactKey> key) {
        Map<FactKey, T> known = new HashMap<>();
        before.forEach(fact -> known.put(key.apply(fact), fact));
        return newer.stream().anyMatch(fact -> {
            T old = known.get(key.apply(fact));
            return old != null && !old.equals(fact);
        });
    }

    void overrideClass(CustomerCommand.OverrideClass command) {
        deed.reasonStated();
        if (deed.active()) {
            deed.permitted(Capabilities.CUSTOMER_ASSIGN, deed.state().last().owner());
        }
        if (command.days().openEnded() || !command.days().to().orElseThrow().isAfter(deed.today())) {
            deed.refuse(deed.finding(CustomerFinding.WRONG_DAYS)
                    .with("days", new io.salestiers.core.text.Argument.Days(command.days()))
                    .with("today", deed.today()));
        }
        if (!deed.refused()) {
            deed.become(
                    new CustomerEdit(deed.state())
                            .override(new ClassOverride(
                                    command.customerClass(), command.days(), deed.reason(), deed.who())),
                    CustomerEventType.CLASS_OVERRIDDEN);
        }
    }

    void anonymize() {
        deed.reasonStated();
        if (!deed.state().registered()) {
            deed.refuse(deed.finding(CustomerFinding.NOT_REGISTERED));
            return;
        }
        deed.permitted(Capabilities.CUSTOMER_ADMINISTER, deed.state().last().owner());
        deed.state()
                .anonymizedOn()
                .ifPresent(day -> deed.refuse(
                        deed.finding(CustomerFinding.ALREADY_ANONYMIZED).with("day", day)));
        if (!deed.refused()) {
            deed.become(new CustomerEdit(deed.state()).anonymizedOn(deed.today()), CustomerEventType.ANONYMIZED);
        }
    }
}
