package io.salestiers.core.feedback;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.salestiers.core.org.PersonId;
import java.time.LocalDate;

/** What happened to a feedback item. Steps are added and never changed. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = FeedbackStep.Assigned.class, name = "assigned"),
    @JsonSubTypes.Type(value = FeedbackStep.Extended.class, name = "extended"),
    @JsonSubTypes.Type(value = FeedbackStep.Answered.class, name = "answered"),
    @JsonSubTypes.Type(value = FeedbackStep.Closed.class, name = "closed"),
    @JsonSubTypes.Type(value = FeedbackStep.Reopened.class, name = "reopened")
})
public sealed interface FeedbackStep {
    /**
     * Another owner.
     *
     * @param day the day
     * @param owner who looks after it from this day on
     */
    record Assigned(LocalDate day, PersonId owner) implements FeedbackStep {
        /** Refuses absent parts. */
        public Assigned {
            requireNonNull(day, "day");
            requireNonNull(owner, "owner");
        }
    }

    /**
     * A later due day.
     *
     * @param day the day on which that is agreed
     * @param due the new due day
     */
    record Extended(LocalDate day, LocalDate due) implements FeedbackStep {
        /** Refuses absent parts. */
        public Extended {
            requireNonNull(day, "day");
            requireNonNull(due, "due");
        }
    }

    /**
     * An answer.
     *
     * @param day the day
     * @param by who answered
     * @param words what they said; shown where the item is shown, and nowhere else
     */
    record Answered(LocalDate day, PersonId by, String words) implements FeedbackStep {
        /** Refuses absent parts and a blank answer. */
        public Answered {
            requireNonNull(day, "day");
            requireNonNull(by, "by");
            if (words.isBlank()) {
                throw new IllegalArgumentException("an answer must not be blank");
            }
        }
    }

    /**
     * The end.
     *
     * @param day the day
     * @param by who closed it
     * @param outcome with what
     */
    record Closed(LocalDate day, PersonId by, FeedbackOutcome outcome) implements FeedbackStep {
        /** Refuses absent parts. */
        public Closed {
            requireNonNull(day, "day");
            requireNonNull(by, "by");
            requireNonNull(outcome, "outcome");
        }
    }

    /**
     * A new beginning: who gave the feedback is not content.
     *
     * @param day the day
     * @param due the new due day
     */
    record Reopened(LocalDate day, LocalDate due) implements FeedbackStep {
        /** Refuses absent parts. */
        public Reopened {
            requireNonNull(day, "day");
            requireNonNull(due, "due");
        }
    }

    /**
     * The day of the step.
     *
     * @return the day
     */
    LocalDate day();
}
