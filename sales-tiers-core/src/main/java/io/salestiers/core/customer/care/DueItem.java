package io.salestiers.core.customer.care;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.text.Argument;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One line of a due list.
 *
 * @param followUp what is to be done
 * @param daysPastDue how late it is: 0 on its due day, negative before
 */
public record DueItem(FollowUp followUp, long daysPastDue) {
    /** Refuses an absent follow-up. */
    public DueItem {
        requireNonNull(followUp, "followUp");
    }

    /**
     * Whether it can still be done in time.
     *
     * @param day the day of the list
     * @return true within the days of grace
     */
    public boolean withinGrace(LocalDate day) {
        return !day.isAfter(followUp.latest());
    }

    /**
     * Why it is on the list, and where.
     *
     * @return the days past due, with the rule and the days that led to it
     */
    public Explanation explanation() {
        Explanation rule = Explanation.none("core.care.due.rule", List.of())
                .with("class", followUp.customerClass().value())
                .with(
                        "channels",
                        new Argument.Many(followUp.channels().stream()
                                .map(channel -> Argument.term(channel.key()))
                                .toList()));
        Explanation days = Explanation.none("core.care.due.days", List.of())
                .with("from", Argument.day(followUp.from()))
                .with("due", Argument.day(followUp.due()))
                .with("latest", Argument.day(followUp.latest()));
        return new Explanation(
                        "core.care.due",
                        Map.of(),
                        Operation.GIVEN,
                        Optional.of(Quantity.of(Ratio.of(daysPastDue), Unit.DAYS)),
                        Optional.empty(),
                        List.of(rule, days))
                .with("customer", followUp.customer().value())
                .with("owner", followUp.owner().key());
    }
}
