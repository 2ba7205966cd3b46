package io.salestiers.core.feedback;

import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import java.util.ArrayList;
import java.util.List;

/** Finds why a sheet can't be taken. No finding repeats what somebody wrote. */
final class SheetChecks {
    private final Survey survey;
    private final List<Finding> findings = new ArrayList<>();

    SheetChecks(Survey survey, AnswerSheet sheet) {
        this.survey = survey;
        if (sheet.about().isPresent() && survey.respondents() == Respondents.EMPLOYEES) {
            findings.add(of(FeedbackFinding.NAMES_A_PERSON));
        }
        for (SurveyQuestion question : survey.questions()) {
            Answer answer = sheet.answers().get(question.id());
            if (answer != null) {
                check(question, answer);
            } else if (question.required()) {
                findings.add(of(FeedbackFinding.NOT_ANSWERED)
                        .with("question", question.id().value()));
            }
        }
        for (SurveyQuestionId id : sheet.answers().keySet()) {
            if (survey.questions().stream().noneMatch(question -> question.id().equals(id))) {
                findings.add(of(FeedbackFinding.NOT_ASKED).with("question", id.value()));
            }
        }
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    private Finding of(FeedbackFinding code) {
        return Finding.of(code, Place.about(survey.id().value()));
    }

    private void check(SurveyQuestion question, Answer answer) {
        QuestionKind kind = question.kind();
        if (Levels.graded(kind)) {
            if (!(answer instanceof Answer.Level)) {
                otherKind(question);
            } else if (answer instanceof Answer.Level level
                    && (level.value() < Levels.least(kind) || level.value() > Levels.most(kind))) {
                findings.add(of(FeedbackFinding.OFF_SCALE)
                        .with("question", question.id().value())
                        .with("answer", level.value())
                        .with("least", Levels.least(kind))
                        .with("most", Levels.most(kind)));
            }
        } else if (kind instanceof QuestionKind.Choice choice) {
            if (!(answer instanceof Answer.Chosen)) {
                otherKind(question);
            } else if (answer instanceof Answer.Chosen chosen
                    && choice.options().stream().noneMatch(option -> option.id().equals(chosen.option()))) {
                findings.add(of(FeedbackFinding.UNKNOWN_OPTION)
                        .with("question", question.id().value())
                        .with("option", chosen.option()));
            }
        } else if (!(answer instanceof Answer.Written)) {
            otherKind(question);
        }
    }

    private void otherKind(SurveyQuestion question) {
        findings.add(of(FeedbackFinding.ANSWER_OF_ANOTHER_KIND)
                .with("question", question.id().value()));
    }
}
