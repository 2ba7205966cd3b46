package io.salestiers.core.feedback;

/** The levels of questions that are answered by a number. */
final class Levels {
    private Levels() {}

    static boolean graded(QuestionKind kind) {
        return kind instanceof QuestionKind.Satisfaction
                || kind instanceof QuestionKind.Recommendation
                || kind instanceof QuestionKind.Scale;
    }

    static int least(QuestionKind kind) {
        if (kind instanceof QuestionKind.Scale scale) {
            return scale.least();
        }
        return kind instanceof QuestionKind.Satisfaction ? 1 : 0;
    }

    static int most(QuestionKind kind) {
        if (kind instanceof QuestionKind.Scale scale) {
            return scale.most();
        }
        return kind instanceof QuestionKind.Satisfaction ? 5 : 10;
    }
}
