package io.salestiers.core.training;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One course of one person, told fact after fact. */
final class CourseRun {
    private final Course course;
    private final List<LocalDate> completions = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private boolean enrolled;
    private boolean passed;
    private Ratio attended = Ratio.ZERO;
    private int attempts;
    private Optional<LocalDate> lastAttempt = Optional.empty();

    CourseRun(Course course) {
        this.course = course;
    }

    List<LocalDate> completions() {
        return completions;
    }

    List<Finding> findings() {
        return findings;
    }

    void follow(TrainingFact fact) {
        if (fact instanceof TrainingFact.Enrolled) {
            enrolled = true;
            passed = false;
            attended = Ratio.ZERO;
            attempts = 0;
            lastAttempt = Optional.empty();
            return;
        }
        if (!enrolled) {
            find(TrainingFinding.NOT_ENROLLED, fact);
            return;
        }
        if (fact instanceof TrainingFact.Attended part) {
            attended = attended.plus(part.share());
        } else if (fact instanceof TrainingFact.Examined exam) {
            examine(exam);
        }
        boolean enough = course.leastAttendance()
                .map(least -> attended.compareTo(least) >= 0)
                .orElse(true);
        if (enough && (passed || course.exam().isEmpty())) {
            completions.add(fact.day());
            enrolled = false;
        }
    }

    private void examine(TrainingFact.Examined exam) {
        if (course.exam().isEmpty()) {
            return;
        }
        ExamRule rule = course.exam().orElseThrow();
        if (attempts >= rule.attempts()) {
            find(TrainingFinding.NO_ATTEMPT_LEFT, exam);
            return;
        }
        if (lastAttempt
                .filter(last -> exam.day().isBefore(last.plusDays(rule.daysBetween())))
                .isPresent()) {
            find(TrainingFinding.EXAM_TOO_EARLY, exam);
            return;
        }
        attempts++;
        lastAttempt = Optional.of(exam.day());
        passed |= exam.score().compareTo(rule.pass()) >= 0;
    }

    private void find(TrainingFinding code, TrainingFact fact) {
        findings.add(Finding.of(code, Place.about(fact.id().value()))
                .with("fact", fact.id().value())
                .with("person", fact.person().value())
                .with("course", course.id().value())
                .with("day", fact.day()));
    }
}
