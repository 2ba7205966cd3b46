package io.salestiers.core.training;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.PersonId;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a person has learned, on every day (个人培训档案). Immutable and safe for use by several threads.
 *
 * @param person who
 * @param completions the days on which each course was completed, in order
 * @param certificates the days on which each certificate is valid, in order and apart from each other
 * @param assessments what was judged of each skill, by day; of one day the last by id
 * @param shown what completed courses showed of each skill, by day
 */
public record TrainingRecord(
        PersonId person,
        SortedMap<CourseId, List<LocalDate>> completions,
        SortedMap<CertificateId, List<Validity>> certificates,
        SortedMap<SkillId, SortedMap<LocalDate, Integer>> assessments,
        SortedMap<SkillId, SortedMap<LocalDate, Integer>> shown) {
    /** Copies the maps. */
    public TrainingRecord {
        requireNonNull(person, "person");
        completions = Collections.unmodifiableSortedMap(new TreeMap<>(completions));
        certificates = Collections.unmodifiableSortedMap(new TreeMap<>(certificates));
        assessments = Collections.unmodifiableSortedMap(new TreeMap<>(assessments));
        shown = Collections.unmodifiableSortedMap(new TreeMap<>(shown));
    }

    /**
     * The first completion of a course.
     *
     * @param course the course
     * @return the day; empty if it was never completed
     */
    public Optional<LocalDate> completed(CourseId course) {
        return completions.getOrDefault(course, List.of()).stream().findFirst();
    }

    /**
     * Whether a course was completed up to and with a day.
     *
     * @param course the course
     * @param day the day
     * @return true from the day of the first completion on
     */
    public boolean completedBy(CourseId course, LocalDate day) {
        return completed(course).filter(done -> !done.isAfter(day)).isPresent();
    }

    /**
     * How the person stands with a certificate on a day.
     *
     * @param certificate the kind
     * @param day the day
     * @return the status
     */
    public CertificateStatus statusOn(Certificate certificate, LocalDate day) {
        CertificateStatus status = CertificateStatus.NONE;
        for (Validity each : certificates.getOrDefault(certificate.id(), List.of())) {
            if (each.days().contains(day)) {
                return expiring(certificate, each, day) ? CertificateStatus.EXPIRING : CertificateStatus.VALID;
            }
            if (!day.isBefore(each.days().from())) {
                status = each.revoked() ? CertificateStatus.REVOKED : CertificateStatus.EXPIRED;
            }
        }
        return status;
    }

    /**
     * The days of validity that a certificate has on a day, or had last before it.
     *
     * @param certificate the kind
     * @param day the day
     * @return the days; empty if the person had not got it by then
     */
    public Optional<Validity> validityOn(CertificateId certificate, LocalDate day) {
        return certificates.getOrDefault(certificate, List.of()).stream()
                .filter(each -> !day.isBefore(each.days().from()))
                .reduce((earlier, later) -> later);
    }

    private static boolean expiring(Certificate certificate, Validity validity, LocalDate day) {
        return certificate.expiry() instanceof Expiry.AfterMonths after
                && validity.days()
                        .to()
                        .filter(end -> !validity.revoked() && !day.isBefore(end.minusDays(after.windowDays())))
                        .isPresent();
    }

    /**
     * The level of a skill on a day: what was judged last, or more if a course that was completed on a later day shows more.
     *
     * @param skill the skill
     * @param day the day
     * @return the level, 0 if nothing is known
     */
    public int levelOn(SkillId skill, LocalDate day) {
        LocalDate judged = LocalDate.MIN;
        int level = 0;
        for (Map.Entry<LocalDate, Integer> each :
                assessments.getOrDefault(skill, Collections.emptySortedMap()).entrySet()) {
            if (!each.getKey().isAfter(day)) {
                judged = each.getKey();
                level = each.getValue();
            }
        }
        for (Map.Entry<LocalDate, Integer> each :
                shown.getOrDefault(skill, Collections.emptySortedMap()).entrySet()) {
            if (each.getKey().isAfter(judged) && !each.getKey().isAfter(day)) {
                level = Math.max(level, each.getValue());
            }
        }
        return level;
    }
}
