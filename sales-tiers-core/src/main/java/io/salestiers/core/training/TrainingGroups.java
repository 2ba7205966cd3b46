package io.salestiers.core.training;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.Subject;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.DateRange;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Those who were trained in some days and those who are not yet trained, for a comparison of a KPI before and after. That they
 * differ shows no cause: {@link #CAUTION} belongs beside every figure that is made of them. Immutable and safe for use by
 * several threads.
 *
 * @param course the course
 * @param window the days in which it was completed
 * @param trained who completed it then for the first time
 * @param notYet who had not completed it by the end of these days
 * @param leftOut who had completed it before and belongs to neither group
 */
public record TrainingGroups(
        CourseId course, DateRange window, Set<Subject> trained, Set<Subject> notYet, Set<Subject> leftOut) {
    /** What a comparison of the groups does not show. */
    public static final LocalizedText CAUTION = LocalizedText.of(
            "Who was trained first was chosen by somebody, or chose to be: a difference between the groups is no proof that the"
                    + " training caused it.",
            "谁先参加培训并非随机决定，两组之间的差异不能证明由培训引起。");

    /** Copies the sets. */
    public TrainingGroups {
        requireNonNull(course, "course");
        requireNonNull(window, "window");
        trained = sorted(trained);
        notYet = sorted(notYet);
        leftOut = sorted(leftOut);
    }

    private static SortedSet<Subject> sorted(Set<Subject> subjects) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(subjects));
    }
}
