package io.salestiers.core.training;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What a training plan asks for. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Requirement.CompleteCourse.class, name = "course"),
    @JsonSubTypes.Type(value = Requirement.HoldCertificate.class, name = "certificate")
})
public sealed interface Requirement {
    /**
     * To have completed a course, at any time up to the due day; before the start in the tier counts too.
     *
     * @param course the course
     * @param due by when
     */
    record CompleteCourse(CourseId course, Due due) implements Requirement {
        /** Refuses absent parts. */
        public CompleteCourse {
            requireNonNull(course, "course");
            requireNonNull(due, "due");
        }
    }

    /**
     * To hold a valid certificate, from the due day on and on every day after.
     *
     * @param certificate the kind
     * @param due from when on
     */
    record HoldCertificate(CertificateId certificate, Due due) implements Requirement {
        /** Refuses absent parts. */
        public HoldCertificate {
            requireNonNull(certificate, "certificate");
            requireNonNull(due, "due");
        }
    }

    /**
     * By when.
     *
     * @return the due rule
     */
    Due due();
}
