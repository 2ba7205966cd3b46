package io.salestiers.core.feedback;

import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Finds steps that can't follow one another. */
final class StepChecks {
    private final FeedbackItemId id;
    private final List<Finding> findings = new ArrayList<>();
    private LocalDate last;
    private LocalDate due;
    private boolean answered;
    private boolean closed;

    StepChecks(FeedbackItemId id, LocalDate received, LocalDate firstDue, List<FeedbackStep> steps) {
        this.id = id;
        last = received;
        due = firstDue;
        if (due.isBefore(received)) {
            findings.add(of(FeedbackFinding.DUE_BEFORE_RECEIVED, received).with("due", due));
        }
        steps.forEach(this::follow);
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    private Finding of(FeedbackFinding code, LocalDate day) {
        return Finding.of(code, Place.about(id.value()))
                .with("item", id.value())
                .with("day", day);
    }

    private void follow(FeedbackStep step) {
        if (step.day().isBefore(last)) {
            findings.add(of(FeedbackFinding.STEP_TOO_EARLY, step.day()).with("last", last));
        } else {
            last = step.day();
        }
        if (step instanceof FeedbackStep.Reopened reopened) {
            if (!closed) {
                findings.add(of(FeedbackFinding.ITEM_NOT_CLOSED, step.day()));
            }
            if (reopened.due().isBefore(step.day())) {
                findings.add(of(FeedbackFinding.DUE_BEFORE_RECEIVED, step.day()).with("due", reopened.due()));
            }
            due = reopened.due();
            closed = false;
            answered = false;
            return;
        }
        if (closed) {
            findings.add(of(FeedbackFinding.ITEM_CLOSED, step.day()));
        }
        if (step instanceof FeedbackStep.Extended extended) {
            if (!extended.due().isAfter(due)) {
                findings.add(of(FeedbackFinding.DUE_NOT_LATER, step.day())
                        .with("due", extended.due())
                        .with("before", due));
            }
            due = extended.due();
        } else if (step instanceof FeedbackStep.Answered) {
            answered = true;
        } else if (step instanceof FeedbackStep.Closed) {
            if (!answered) {
                findings.add(of(FeedbackFinding.CLOSED_WITHOUT_ANSWER, step.day()));
            }
            closed = true;
        }
    }
}
