package io.salestiers.core.training;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Ratio;

/**
 * When an exam is passed (考试规则). With a pass mark of 0.8, 3 attempts and 7 days between them, 0.75 on 2 March fails, 0.9 on
 * 5 March does not count because it comes too early, and 0.8 on 9 March passes.
 *
 * @param pass the least score, above 0 and at most 1; that score itself passes
 * @param attempts how often it may be taken after an enrollment, 1 or more
 * @param daysBetween the least days from an attempt that counts to the next, 0 or more
 */
public record ExamRule(Ratio pass, int attempts, int daysBetween) {
    /** Refuses an absent pass mark. */
    public ExamRule {
        requireNonNull(pass, "pass");
    }
}
