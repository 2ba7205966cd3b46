package io.salestiers.examples.quickstart.input;

import io.salestiers.core.cadence.ActionItem;
import io.salestiers.core.customer.VisitChannel;
import io.salestiers.core.feedback.FeedbackOrigin;
import io.salestiers.core.org.OrganizationDay;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.time.BusinessCalendar;
import io.salestiers.core.training.TrainingFact;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a folder says of the rhythm of the organization: who looks after whom, what was done, and what is open.
 *
 * <p>All lists are in an order that does not depend on the order of rows in the files. Immutable and safe for use by
 * several threads.
 *
 * @param files the files of the rhythm that the folder has
 * @param owners who looks after customers, by account and first day
 * @param visits contacts with customers, by account, day and line
 * @param certificates certificates granted or renewed, by person, day and line
 * @param feedback what was said, by id
 * @param actions what was agreed in meetings, by id
 * @param holidays by country and day
 */
public record RhythmData(
        Set<InputFile> files,
        List<Owner> owners,
        List<Contact> visits,
        List<TrainingFact> certificates,
        List<Said> feedback,
        List<ActionItem> actions,
        List<Holiday> holidays) {
    /**
     * A position looks after a customer.
     *
     * @param account the customer
     * @param position the position
     * @param from the first day; the next row of the account ends it
     */
    public record Owner(String account, PositionId position, LocalDate from) {}

    /**
     * Somebody called, wrote to or visited a customer.
     *
     * @param line the line of the row
     * @param account the customer
     * @param date the day
     * @param agent who
     * @param channel by which way
     */
    public record Contact(long line, String account, LocalDate date, PersonId agent, VisitChannel channel) {}

    /**
     * Something that was said and is to be answered.
     *
     * @param id the key
     * @param origin where it was said
     * @param account the customer who said it, if a customer did
     * @param received the day
     * @param owner who follows it to its end
     * @param due by when, if the file says so; else the feedback rules say it
     * @param closed when it was answered and closed, if it was
     * @param answer what was answered; there if it was closed
     * @param text what was said
     */
    public record Said(
            String id,
            FeedbackOrigin origin,
            Optional<String> account,
            LocalDate received,
            PersonId owner,
            Optional<LocalDate> due,
            Optional<LocalDate> closed,
            Optional<String> answer,
            String text) {}

    /**
     * A day on which a country works otherwise than weekdays tell.
     *
     * @param country the country
     * @param date the day
     * @param working true for a day of a weekend that is worked, false for a holiday
     */
    public record Holiday(String country, LocalDate date, boolean working) {}

    /** Copies the collections. */
    public RhythmData {
        files = files.isEmpty() ? Set.of() : java.util.Collections.unmodifiableSet(EnumSet.copyOf(files));
        owners = List.copyOf(owners);
        visits = List.copyOf(visits);
        certificates = List.copyOf(certificates);
        feedback = List.copyOf(feedback);
        actions = List.copyOf(actions);
        holidays = List.copyOf(holidays);
    }

    /**
     * When people of a unit work together: on the days on which all countries do in which it has people.
     *
     * @param day the organization
     * @param unit the unit
     * @return Monday to Friday, without the holidays of any of its countries, and with the worked weekends that all of them have
     */
    public BusinessCalendar calendar(OrganizationDay day, UnitId unit) {
        Set<UnitId> around = new TreeSet<>(day.path(unit));
        around.addAll(day.subtree(unit));
        Set<String> countries = holidays.stream()
                .map(Holiday::country)
                .filter(country -> around.contains(DerivedIds.unit("country", country)))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<LocalDate> free = new TreeSet<>();
        Map<LocalDate, Integer> worked = new TreeMap<>();
        for (Holiday holiday : holidays) {
            if (countries.contains(holiday.country()) && holiday.working()) {
                worked.merge(holiday.date(), 1, Integer::sum);
            } else if (countries.contains(holiday.country())) {
                free.add(holiday.date());
            }
        }
        worked.keySet().removeAll(free);
        worked.values().removeIf(count -> count < countries.size());
        return BusinessCalendar.of(EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), free, worked.keySet());
    }
}
