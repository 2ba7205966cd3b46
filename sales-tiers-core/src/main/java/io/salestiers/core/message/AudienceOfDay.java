package io.salestiers.core.message;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.text.Argument;
import io.salestiers.core.unit.Quantity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who belongs to an audience on a day.
 *
 * @param day the day
 * @param recipients the people, each once, by id
 * @param vacant positions that are meant but that nobody holds, by id: nobody is told in their place
 * @param gone people who are named but hold no position and act for none, by id
 * @param findings rules that name a unit or position that the organization never has, in the order of the rules
 */
public record AudienceOfDay(
        LocalDate day,
        List<Recipient> recipients,
        List<PositionId> vacant,
        List<PersonId> gone,
        List<Finding> findings) {
    /** Copies the lists. */
    public AudienceOfDay {
        requireNonNull(day, "day");
        recipients = List.copyOf(recipients);
        vacant = List.copyOf(vacant);
        gone = List.copyOf(gone);
        findings = List.copyOf(findings);
    }

    /**
     * The people.
     *
     * @return each once, by id
     */
    public List<PersonId> people() {
        return recipients.stream().map(Recipient::person).toList();
    }

    /**
     * Whether somebody belongs to it.
     *
     * @param person a person
     * @return true if so
     */
    public boolean contains(PersonId person) {
        return recipients.stream().anyMatch(recipient -> recipient.person().equals(person));
    }

    /**
     * Why these people.
     *
     * @return their number, with a step for each person that names the rule and the position
     */
    public Explanation explanation() {
        List<Explanation> steps = new ArrayList<>();
        for (Recipient recipient : recipients) {
            Map<String, Argument> inputs = new LinkedHashMap<>();
            inputs.put("person", Argument.text(recipient.person().value()));
            inputs.put(
                    "rules",
                    Argument.texts(recipient.reasons().stream()
                            .map(reason -> "#" + (reason.rule() + 1)
                                    + reason.position()
                                            .map(position -> " " + position)
                                            .orElse(""))
                            .toList()));
            steps.add(new Explanation(
                    "core.message.why.recipient",
                    inputs,
                    Operation.NONE,
                    Optional.empty(),
                    Optional.of(recipient.person().value()),
                    List.of()));
        }
        return new Explanation(
                "core.message.why.audience",
                Map.of("day", Argument.day(day), "vacant", Argument.number(vacant.size())),
                Operation.COUNT,
                Optional.of(Quantity.count(recipients.size())),
                Optional.empty(),
                steps);
    }
}
