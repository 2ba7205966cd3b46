package io.salestiers.examples.quickstart.closing;

import io.salestiers.core.cadence.MeetingLog;
import io.salestiers.core.cadence.SeriesId;
import io.salestiers.core.customer.care.CustomerClasses;
import io.salestiers.core.customer.care.DueItem;
import io.salestiers.core.feedback.Escalation;
import io.salestiers.core.feedback.FeedbackItem;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.time.Period;
import io.salestiers.core.training.Certificate;
import io.salestiers.examples.quickstart.input.SalesData;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is due at the end of the last day of a period, from what is known by then: later visits, renewals and answers play no
 * part.
 *
 * @param day the last day of the period
 * @param due follow-ups that are overdue or become due within {@value #DAYS_AHEAD} days, by the person who looks after the
 *     customer; those of vacant positions last
 * @param classes classes of customers with their reasons; empty if follow-ups can't be shown
 * @param certificates last valid days that are over or come within {@value #CERTIFICATE_DAYS} days, the nearest first
 * @param feedback what is not closed, the longest overdue first; empty if it can't be shown
 * @param logs what each series of meetings has agreed on
 */
public record Rhythm(
        LocalDate day,
        Optional<List<DueVisit>> due,
        Optional<CustomerClasses> classes,
        Optional<List<Expiring>> certificates,
        Optional<List<OpenFeedback>> feedback,
        Map<SeriesId, MeetingLog> logs) {
    /** For how many days visits are planned ahead. */
    public static final int DAYS_AHEAD = 14;

    /** How long before it ends a certificate is to be renewed. */
    public static final int CERTIFICATE_DAYS = 60;

    /**
     * A follow-up.
     *
     * @param person who looks after the customer; empty while the position is vacant
     * @param position the position that does
     * @param item when it is due
     */
    public record DueVisit(Optional<PersonId> person, PositionId position, DueItem item) {}

    /**
     * A certificate that ended or ends soon.
     *
     * @param person whose
     * @param certificate which
     * @param granted when it was last granted or renewed
     * @param last the last day on which it is valid
     */
    public record Expiring(PersonId person, Certificate certificate, LocalDate granted, LocalDate last) {}

    /**
     * Feedback that is not closed.
     *
     * @param item what was said
     * @param account which customer said it
     * @param overdue for how long it is overdue, and who is to hear of it; empty if it is not
     */
    public record OpenFeedback(FeedbackItem item, Optional<String> account, Optional<Escalation> overdue) {}

    /** Copies the lists. */
    public Rhythm {
        due = due.map(List::copyOf);
        certificates = certificates.map(List::copyOf);
        feedback = feedback.map(List::copyOf);
        logs = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(logs));
    }

    static Rhythm of(
            SalesData data,
            RhythmDefinitions definitions,
            Organization organization,
            Period period,
            List<Finding> findings) {
        return new RhythmFinder(data, definitions, organization, period, findings).find();
    }

    /** Whether there is nothing to show. */
    boolean empty() {
        return due.isEmpty() && certificates.isEmpty() && feedback.isEmpty() && logs.isEmpty();
    }
}
