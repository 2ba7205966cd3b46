package io.salestiers.incentives.consent;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.time.BusinessCalendar;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.Timeline;
import io.salestiers.incentives.assignment.PlanAssignments;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who has not acknowledged which terms. Plans hold for those who are assigned to them, quotas for their payees; of terms about
 * the same that were recorded one after the other, the later ones go before the earlier ones on the days for which both were
 * recorded. Immutable and safe for use by several threads.
 *
 * <!-- sample: ConsentStoryTest#open -->
 * <pre>{@code
 * List<RecordedTerms> terms = plans.history(year.id()).stream()
 *         .map(stored -> new RecordedTerms(
 *                 PayTerms.of(stored.plan(), JSON.digest(stored.plan(), IncentiveDocuments.PLAN)),
 *                 stored.recordedAt()))
 *         .toList();
 * List<OpenAcknowledgement> open = OpenAcknowledgements.within(WORKING_DAYS, 5, ZONE)
 *         .open(terms, assignments, store.all(), SUMMER, at("2017-08-18"))
 *         .orThrow(); // of Ann and Bo the version with the cap, both due on Thursday, 17 August
 * }</pre>
 */
public final class OpenAcknowledgements {
    private static final Comparator<OpenAcknowledgement> ORDER = Comparator.comparing(OpenAcknowledgement::payee)
            .thenComparing(open -> open.terms().key())
            .thenComparing(open -> open.terms().days())
            .thenComparing(open -> open.terms().content());

    /* For whom terms hold on which days. */
    private record Holder(PersonId payee, DateRange days) {}

    /* Which terms somebody is asked for. */
    private record Asked(PersonId payee, PayTerms terms) {}

    private final BusinessCalendar calendar;
    private final int workingDays;
    private final ZoneId zone;

    private OpenAcknowledgements(BusinessCalendar calendar, int workingDays, ZoneId zone) {
        this.calendar = requireNonNull(calendar, "calendar");
        this.workingDays = workingDays;
        this.zone = requireNonNull(zone, "zone");
        if (workingDays < 0) {
            throw new IllegalArgumentException("workingDays must be 0 or more, but was " + workingDays);
        }
    }

    /**
     * With the time that payees have.
     *
     * @param calendar the working days
     * @param workingDays how many of them payees have, 0 or more: from the day on which the terms were recorded, or from the first
     *     day on which they hold for the payee, whichever is later
     * @param zone the zone of the organization, in which the days are
     * @return the report of a company
     */
    public static OpenAcknowledgements within(BusinessCalendar calendar, int workingDays, ZoneId zone) {
        return new OpenAcknowledgements(calendar, workingDays, zone);
    }

    /**
     * Who has not acknowledged which terms, as it was known at an instant.
     *
     * @param terms all terms that were ever recorded; those recorded later than the instant are not known yet
     * @param assignments who is paid by which plan
     * @param agreements what payees have said; what they said later than the instant does not count yet
     * @param days which terms are asked for: those that hold for a payee on one of these days
     * @param instant as of when
     * @return by payee, then by terms; with a warning for each acknowledgement of terms that were never recorded
     */
    public WithFindings<List<OpenAcknowledgement>> open(
            Collection<RecordedTerms> terms,
            PlanAssignments assignments,
            Collection<PayeeAgreements> agreements,
            DateRange days,
            Instant instant) {
        Map<PersonId, PayeeAgreements> said = new HashMap<>();
        agreements.forEach(each -> said.put(each.payee(), each));
        LocalDate today = dayOf(instant);
        List<OpenAcknowledgement> open = new ArrayList<>();
        for (List<RecordedTerms> versions : matters(terms, instant)) {
            for (Timeline.Entry<RecordedTerms> version : inForce(versions).entries()) {
                PayTerms shown = version.value().terms();
                for (Holder holder : holders(shown, assignments)) {
                    Optional<DateRange> held = holder.days().intersection(version.range());
                    if (held.flatMap(days::intersection).isPresent()
                            && !acknowledged(said.get(holder.payee()), shown, instant)) {
                        LocalDate recorded = dayOf(version.value().recordedAt());
                        LocalDate first = held.get().from();
                        LocalDate due = calendar.plus(recorded.isAfter(first) ? recorded : first, workingDays);
                        open.add(new OpenAcknowledgement(
                                holder.payee(), shown, due, finding(holder.payee(), shown, due, today)));
                    }
                }
            }
        }
        open.sort(ORDER);
        return WithFindings.of(once(open), unknown(terms, agreements));
    }

    /** The terms that are known, in groups of those about the same, each in the order in which they were recorded. */
    private static List<List<RecordedTerms>> matters(Collection<RecordedTerms> terms, Instant instant) {
        List<List<RecordedTerms>> matters = new ArrayList<>();
        terms.stream()
                .filter(each -> !each.recordedAt().isAfter(instant))
                .sorted()
                .forEach(each -> {
                    Optional<List<RecordedTerms>> matter = matters.stream()
                            .filter(group ->
                                    each.terms().takesThePlaceOf(group.get(0).terms()))
                            .findFirst();
                    if (matter.isPresent()) {
                        matter.get().add(each);
                    } else {
                        matters.add(new ArrayList<>(List.of(each)));
                    }
                });
        return matters;
    }

    private static Timeline<RecordedTerms> inForce(List<RecordedTerms> versions) {
        Timeline<RecordedTerms> inForce = Timeline.empty();
        for (RecordedTerms version : versions) {
            inForce = inForce.replacing(version.terms().days(), version);
        }
        return inForce;
    }

    private static List<Holder> holders(PayTerms terms, PlanAssignments assignments) {
        if (terms instanceof PayTerms.OfPlan plan) {
            return assignments.all().stream()
                    .filter(each -> each.plan().equals(plan.plan()))
                    .map(each -> new Holder(each.person(), each.days()))
                    .toList();
        }
        if (terms instanceof PayTerms.OfQuota quota) {
            return List.of(new Holder(quota.payee(), quota.days()));
        }
        throw new AssertionError(terms);
    }

    private static boolean acknowledged(@Nullable PayeeAgreements said, PayTerms terms, Instant instant) {
        return said != null
                && said.acknowledgement(terms)
                        .filter(each -> !each.at().isAfter(instant))
                        .isPresent();
    }

    private static Finding finding(PersonId payee, PayTerms terms, LocalDate due, LocalDate today) {
        ConsentFinding code =
                today.isAfter(due) ? ConsentFinding.ACKNOWLEDGEMENT_OVERDUE : ConsentFinding.ACKNOWLEDGEMENT_OPEN;
        return Finding.of(code, Place.about("person:" + payee))
                .with("payee", payee.value())
                .with("terms", terms.key())
                .with("from", terms.days().from())
                .with("due", due)
                .with("day", today);
    }

    /** Terms that hold twice for somebody, with others between, are asked for once, by the earliest day. */
    private static List<OpenAcknowledgement> once(List<OpenAcknowledgement> sorted) {
        Map<Asked, OpenAcknowledgement> first = new LinkedHashMap<>();
        for (OpenAcknowledgement each : sorted) {
            first.merge(
                    new Asked(each.payee(), each.terms()),
                    each,
                    (one, other) -> other.due().isBefore(one.due()) ? other : one);
        }
        return List.copyOf(first.values());
    }

    private static List<Finding> unknown(Collection<RecordedTerms> terms, Collection<PayeeAgreements> agreements) {
        Set<PayTerms> known = new HashSet<>();
        terms.forEach(each -> known.add(each.terms()));
        List<Finding> unknown = new ArrayList<>();
        agreements.stream()
                .sorted(Comparator.comparing(PayeeAgreements::payee))
                .forEach(said -> said.acknowledgements().stream()
                        .filter(each -> !known.contains(each.terms()))
                        .forEach(each -> unknown.add(
                                Finding.of(ConsentFinding.UNKNOWN_TERMS, Place.about("person:" + said.payee()))
                                        .with("payee", said.payee().value())
                                        .with("terms", each.terms().key())
                                        .with("day", each.day()))));
        return unknown;
    }

    private LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }
}
