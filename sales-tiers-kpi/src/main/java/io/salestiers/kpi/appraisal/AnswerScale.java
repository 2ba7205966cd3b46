package io.salestiers.kpi.appraisal;

/**
 * The levels of which an answer is one: whole numbers from 1 to 5. More is better.
 *
 * @param least the lowest level
 * @param most the highest level, above the lowest
 */
public record AnswerScale(int least, int most) {
    /**
     * Whether an answer is one of the levels.
     *
     * @param answer the answer
     * @return true if it is, both ends included
     */
    public boolean contains(int answer) {
        return answer >= least && answer <= most;
    }
}
