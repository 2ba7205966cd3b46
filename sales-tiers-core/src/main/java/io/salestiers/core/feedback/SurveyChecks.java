package io.salestiers.core.feedback;

import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.time.DateRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds what makes a survey meaningless. */
final class SurveyChecks {
    private static final String DOCUMENT = "survey";
    private static final int FARTHEST = 1000;

    private final List<Finding> findings = new ArrayList<>();

    SurveyChecks(
            Respondents respondents,
            DateRange open,
            Anonymity anonymity,
            Breakdown breakdown,
            List<SurveyQuestion> questions,
            List<SurveyQuestionId> index) {
        if (open.openEnded()) {
            findings.add(at(FeedbackFinding.NO_END, "/open"));
        }
        if (anonymity instanceof Anonymity.Threshold threshold && threshold.least() < Anonymity.LEAST_THRESHOLD) {
            findings.add(at(FeedbackFinding.THRESHOLD_TOO_LOW, "/anonymity/least")
                    .with("least", Anonymity.LEAST_THRESHOLD)
                    .with("threshold", threshold.least()));
        }
        if (anonymity instanceof Anonymity.Attributed && respondents == Respondents.EMPLOYEES) {
            findings.add(at(FeedbackFinding.EMPLOYEES_ATTRIBUTED, "/anonymity"));
        }
        if (respondents == Respondents.CUSTOMERS && (breakdown != Breakdown.WHOLE && breakdown != Breakdown.BY_UNIT)) {
            findings.add(at(FeedbackFinding.CUSTOMERS_HAVE_NO_TIER, "/breakdown"));
        }
        questions(questions);
        index(questions, index);
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    private static Finding at(FeedbackFinding code, String pointer) {
        return Finding.of(code, Place.document(DOCUMENT, pointer));
    }

    private void questions(List<SurveyQuestion> questions) {
        if (questions.isEmpty()) {
            findings.add(at(FeedbackFinding.NO_QUESTIONS, "/questions"));
        }
        Set<SurveyQuestionId> seen = new HashSet<>();
        for (int i = 0; i < questions.size(); i++) {
            SurveyQuestion question = questions.get(i);
            String here = "/questions/" + i;
            if (!seen.add(question.id())) {
                findings.add(at(FeedbackFinding.QUESTION_TWICE, here + "/id")
                        .with("question", question.id().value()));
            }
            kind(question.kind(), here + "/kind");
        }
    }

    private void kind(QuestionKind kind, String here) {
        if (kind instanceof QuestionKind.Recommendation asked
                && !asked.equals(QuestionKind.Recommendation.standard())) {
            findings.add(at(FeedbackFinding.NOT_THE_SCALE_OF_THE_SCORE, here)
                    .with("least", asked.least())
                    .with("most", asked.most())
                    .with("detractors", asked.detractorsUpTo()));
        }
        if (kind instanceof QuestionKind.Scale scale
                && (scale.least() >= scale.most() || scale.least() < -FARTHEST || scale.most() > FARTHEST)) {
            findings.add(at(FeedbackFinding.SCALE_ORDER, here)
                    .with("least", scale.least())
                    .with("most", scale.most())
                    .with("farthest", FARTHEST));
        }
        if (kind instanceof QuestionKind.Choice choice) {
            if (choice.options().size() < 2) {
                findings.add(at(FeedbackFinding.TOO_FEW_OPTIONS, here + "/options")
                        .with("count", choice.options().size()));
            }
            Set<String> seen = new HashSet<>();
            for (int i = 0; i < choice.options().size(); i++) {
                String option = choice.options().get(i).id();
                if (!seen.add(option)) {
                    findings.add(at(FeedbackFinding.OPTION_TWICE, here + "/options/" + i + "/id")
                            .with("option", option));
                }
            }
        }
    }

    private void index(List<SurveyQuestion> questions, List<SurveyQuestionId> index) {
        Map<SurveyQuestionId, QuestionKind> kinds = new HashMap<>();
        questions.forEach(question -> kinds.put(question.id(), question.kind()));
        Set<SurveyQuestionId> seen = new HashSet<>();
        for (int i = 0; i < index.size(); i++) {
            SurveyQuestionId id = index.get(i);
            QuestionKind kind = kinds.get(id);
            boolean graded = kind instanceof QuestionKind.Satisfaction || kind instanceof QuestionKind.Scale;
            if (!graded || !seen.add(id)) {
                findings.add(at(FeedbackFinding.NOT_OF_THE_INDEX, "/index/" + i).with("question", id.value()));
            }
        }
    }
}
