package io.salestiers.core.training;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.text.LocalizedText;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A course (课程). It is completed on the first day on which enough of it was attended and the exam is passed, as far as it asks
 * for either. Checked by the catalog it stands in. Immutable and safe for use by several threads.
 *
 * @param id its id
 * @param name what people read
 * @param mode how it is held
 * @param subject what it is about
 * @param leastAttendance the least share to be attended, above 0 and at most 1; empty if attendance does not count
 * @param exam the exam; empty if there is none
 * @param gives the certificate that completing it gives or renews; empty if none
 * @param teaches the level of skills that completing it shows
 */
public record Course(
        CourseId id,
        LocalizedText name,
        CourseMode mode,
        CourseSubject subject,
        Optional<Ratio> leastAttendance,
        Optional<ExamRule> exam,
        Optional<CertificateId> gives,
        SortedMap<SkillId, Integer> teaches) {
    /** Copies the map. */
    public Course {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(mode, "mode");
        requireNonNull(subject, "subject");
        requireNonNull(leastAttendance, "leastAttendance");
        requireNonNull(exam, "exam");
        requireNonNull(gives, "gives");
        teaches = Collections.unmodifiableSortedMap(new TreeMap<>(teaches));
    }

    /**
     * A course that is completed by attending all of it.
     *
     * @param id its id
     * @param name what people read
     * @param mode how it is held
     * @param subject what it is about
     * @return the course
     */
    public static Course attended(String id, LocalizedText name, CourseMode mode, CourseSubject subject) {
        return new Course(
                CourseId.of(id),
                name,
                mode,
                subject,
                Optional.of(Ratio.ONE),
                Optional.empty(),
                Optional.empty(),
                Collections.emptySortedMap());
    }

    /**
     * A course that is completed by passing its exam.
     *
     * @param id its id
     * @param name what people read
     * @param mode how it is held
     * @param subject what it is about
     * @param exam the exam
     * @return the course
     */
    public static Course examined(
            String id, LocalizedText name, CourseMode mode, CourseSubject subject, ExamRule exam) {
        return new Course(
                CourseId.of(id),
                name,
                mode,
                subject,
                Optional.empty(),
                Optional.of(exam),
                Optional.empty(),
                Collections.emptySortedMap());
    }

    /**
     * This course with a certificate.
     *
     * @param certificate the kind that completing it gives or renews
     * @return a copy
     */
    public Course giving(CertificateId certificate) {
        return new Course(id, name, mode, subject, leastAttendance, exam, Optional.of(certificate), teaches);
    }

    /**
     * This course with one more skill.
     *
     * @param skill the skill
     * @param level the level that completing it shows
     * @return a copy
     */
    public Course teaching(SkillId skill, int level) {
        SortedMap<SkillId, Integer> more = new TreeMap<>(teaches);
        more.put(skill, level);
        return new Course(id, name, mode, subject, leastAttendance, exam, gives, more);
    }
}
