package io.salestiers.core.training;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.PersonId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Something that happened in the training of a person (培训记录). Everything else is computed from such facts; they are added and
 * never changed. Immutable and safe for use by several threads.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = TrainingFact.Enrolled.class, name = "enrolled"),
    @JsonSubTypes.Type(value = TrainingFact.Attended.class, name = "attended"),
    @JsonSubTypes.Type(value = TrainingFact.Examined.class, name = "examined"),
    @JsonSubTypes.Type(value = TrainingFact.Assessed.class, name = "assessed"),
    @JsonSubTypes.Type(value = TrainingFact.Granted.class, name = "granted"),
    @JsonSubTypes.Type(value = TrainingFact.Revoked.class, name = "revoked")
})
public sealed interface TrainingFact {
    /**
     * A place in a course. Attendance and attempts count from here on, until the course is completed or begun anew.
     *
     * @param id its id
     * @param person who
     * @param day when
     * @param course which course
     */
    record Enrolled(TrainingFactId id, PersonId person, LocalDate day, CourseId course) implements TrainingFact {
        /** Refuses absent parts. */
        public Enrolled {
            requireNonNull(id, "id");
            requireNonNull(person, "person");
            requireNonNull(day, "day");
            requireNonNull(course, "course");
        }
    }

    /**
     * A part of a course that was attended. Parts are added: two halves are the whole.
     *
     * @param id its id
     * @param person who
     * @param day when
     * @param course which course
     * @param share how much of the whole course, above 0 and at most 1
     */
    record Attended(TrainingFactId id, PersonId person, LocalDate day, CourseId course, Ratio share)
            implements TrainingFact {
        /** Refuses absent parts and an impossible share. */
        public Attended {
            requireNonNull(id, "id");
            requireNonNull(person, "person");
            requireNonNull(day, "day");
            requireNonNull(course, "course");
            if (share.signum() <= 0 || share.compareTo(Ratio.ONE) > 0) {
                throw new IllegalArgumentException("share must be above 0 and at most 1, but was " + share);
            }
        }
    }

    /**
     * An exam that was taken.
     *
     * @param id its id
     * @param person who
     * @param day when
     * @param course which course
     * @param score the score, 0 to 1
     */
    record Examined(TrainingFactId id, PersonId person, LocalDate day, CourseId course, Ratio score)
            implements TrainingFact {
        /** Refuses absent parts and an impossible score. */
        public Examined {
            requireNonNull(id, "id");
            requireNonNull(person, "person");
            requireNonNull(day, "day");
            requireNonNull(course, "course");
            if (score.signum() < 0 || score.compareTo(Ratio.ONE) > 0) {
                throw new IllegalArgumentException("score must be 0 to 1, but was " + score);
            }
        }
    }

    /**
     * A level of a skill that somebody judged. It holds until the next one, whatever courses showed before.
     *
     * @param id its id
     * @param person who
     * @param day when
     * @param skill which skill
     * @param level the level, 0 or more
     */
    record Assessed(TrainingFactId id, PersonId person, LocalDate day, SkillId skill, int level)
            implements TrainingFact {
        /** Refuses absent parts and a negative level. */
        public Assessed {
            requireNonNull(id, "id");
            requireNonNull(person, "person");
            requireNonNull(day, "day");
            requireNonNull(skill, "skill");
            if (level < 0) {
                throw new IllegalArgumentException("level must be 0 or more, but was " + level);
            }
        }
    }

    /**
     * A certificate from elsewhere, or a renewal of one.
     *
     * @param id its id
     * @param person who
     * @param day the first day on which it is valid
     * @param certificate which kind
     * @param last the last day on which it is valid; empty if it is valid as long as its kind says
     */
    record Granted(
            TrainingFactId id, PersonId person, LocalDate day, CertificateId certificate, Optional<LocalDate> last)
            implements TrainingFact {
        /** Refuses absent parts and an end before the start. */
        public Granted {
            requireNonNull(id, "id");
            requireNonNull(person, "person");
            requireNonNull(day, "day");
            requireNonNull(certificate, "certificate");
            if (last.filter(end -> end.isBefore(day)).isPresent()) {
                throw new IllegalArgumentException(
                        "the last day must not be before " + day + ", but was " + last.orElseThrow());
            }
        }
    }

    /**
     * A certificate that is taken away.
     *
     * @param id its id
     * @param person whose
     * @param day the first day on which it is not valid
     * @param certificate which kind
     */
    record Revoked(TrainingFactId id, PersonId person, LocalDate day, CertificateId certificate)
            implements TrainingFact {
        /** Refuses absent parts. */
        public Revoked {
            requireNonNull(id, "id");
            requireNonNull(person, "person");
            requireNonNull(day, "day");
            requireNonNull(certificate, "certificate");
        }
    }

    /**
     * Its id.
     *
     * @return the id, by which a repetition is known
     */
    TrainingFactId id();

    /**
     * Whom it is about.
     *
     * @return the person
     */
    PersonId person();

    /**
     * When it happened.
     *
     * @return the day
     */
    LocalDate day();
}
