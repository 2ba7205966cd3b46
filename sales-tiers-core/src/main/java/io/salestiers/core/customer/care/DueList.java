package io.salestiers.core.customer.care;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.customer.Customer;
import io.salestiers.core.customer.CustomerClassId;
import io.salestiers.core.customer.CustomerId;
import io.salestiers.core.customer.CustomerOwner;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.table.Cell;
import io.salestiers.core.table.Column;
import io.salestiers.core.table.ColumnType;
import io.salestiers.core.table.Table;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.Timeline;
import io.salestiers.core.unit.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whom a person has to follow up on a day (今日应回访), the most urgent first: by days past due, then by the importance of the class,
 * then by id.
 *
 * <p>It has the customers of the person and those of the positions whose occupant the person is that day: while a position
 * has no holder and li acts, its customers are on li's list. What is done on the day is off the list; visits after it are not looked at, so
 * that the list of a day that is over is what it was. Immutable and safe for use by several threads.
 *
 * @param person whose list
 * @param day of which day
 * @param items what is to be done, the most urgent first
 */
public record DueList(PersonId person, LocalDate day, List<DueItem> items) {
    /** Copies the list. */
    public DueList {
        requireNonNull(person, "person");
        requireNonNull(day, "day");
        items = List.copyOf(items);
    }

    /**
     * The list of a person.
     *
     * @param finder the policy in the organization
     * @param customers the customers, such as those that a directory has for the owners of the person; others do not matter
     * @param classes the class of each on every day; a customer without an entry has no class
     * @param person who
     * @param day which day
     * @param daysAhead how many days ahead it looks, 0 or more: 0 for what is due today or past due
     * @return the list
     */
    public static DueList of(
            FollowUps finder,
            Collection<Customer> customers,
            Map<CustomerId, Timeline<CustomerClassId>> classes,
            PersonId person,
            LocalDate day,
            int daysAhead) {
        if (daysAhead < 0) {
            throw new IllegalArgumentException("daysAhead must be 0 or more, but was " + daysAhead);
        }
        List<CustomerOwner> owners =
                CustomerOwner.ofPerson(person, finder.organization().on(day));
        List<DueItem> items = new ArrayList<>();
        for (Customer customer : customers) {
            Timeline<CustomerClassId> line = classes.get(customer.id());
            if (line != null && customer.owner(day).filter(owners::contains).isPresent()) {
                for (FollowUp each : finder.of(customer, line, day, day.plusDays(daysAhead))) {
                    if (each.open() && !each.from().isAfter(day)) {
                        items.add(new DueItem(each, each.daysPastDue(day)));
                    }
                }
            }
        }
        items.sort(order(finder.policy()));
        return new DueList(person, day, items);
    }

    private static Comparator<DueItem> order(FollowUpPolicy policy) {
        return Comparator.comparing(DueItem::daysPastDue)
                .reversed()
                .thenComparing(item -> policy.rank(item.followUp().customerClass()))
                .thenComparing(item -> item.followUp().customer())
                .thenComparing(item -> item.followUp().due());
    }

    /**
     * The list as a table, for a message, an agenda or a file.
     *
     * @return a line an item, in the order of the list
     */
    public Table table() {
        List<List<Cell>> rows = new ArrayList<>();
        for (DueItem item : items) {
            FollowUp each = item.followUp();
            rows.add(List.of(
                    new Cell.Text(each.customer().value()),
                    new Cell.Text(each.customerClass().value()),
                    new Cell.Day(each.due()),
                    new Cell.Day(each.latest()),
                    new Cell.Whole(item.daysPastDue())));
        }
        return new Table(
                "follow-ups-due",
                LocalizedText.of("Customers to follow up", "应回访客户"),
                List.of(
                        Column.of("customer", LocalizedText.of("Customer", "客户"), ColumnType.TEXT),
                        Column.of("class", LocalizedText.of("Class", "等级"), ColumnType.TEXT),
                        Column.of("due", LocalizedText.of("Due", "应回访日"), ColumnType.DATE),
                        Column.of("latest", LocalizedText.of("In time until", "宽限截止日"), ColumnType.DATE),
                        new Column(
                                "days_past_due",
                                LocalizedText.of("Days past due", "逾期天数"),
                                ColumnType.WHOLE,
                                Optional.of(Unit.DAYS))),
                rows);
    }
}
