package io.salestiers.core.feedback;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Outcome;
import io.salestiers.core.result.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A survey store in memory, for tests, trials and small hosts; it is empty again after a restart. Safe for use by several
 * threads.
 */
public final class InMemorySurveyStore implements SurveyStore {
    private final Map<SurveyId, Recorded> recorded = new HashMap<>();

    private record Recorded(
            Survey survey, Set<InvitationToken> invited, Set<InvitationToken> used, List<AnswerSheet> sheets) {}

    /** Nothing is recorded. */
    public InMemorySurveyStore() {}

    @Override
    public synchronized Outcome<Survey> open(Survey survey, Set<InvitationToken> invited) {
        Recorded known = recorded.get(survey.id());
        if (known == null) {
            recorded.put(survey.id(), new Recorded(survey, Set.copyOf(invited), new HashSet<>(), new ArrayList<>()));
        } else if (!known.survey().equals(survey) || !known.invited().equals(invited)) {
            return Outcome.refused(List.of(found(FeedbackFinding.RECORDED, survey.id())));
        }
        return Outcome.done(survey);
    }

    @Override
    public synchronized Optional<Survey> find(SurveyId survey) {
        return Optional.ofNullable(recorded.get(requireNonNull(survey, "survey")))
                .map(Recorded::survey);
    }

    @Override
    public synchronized Outcome<AnswerSheet> submit(
            SurveyId survey, InvitationToken token, AnswerSheet sheet, LocalDate day) {
        Recorded known = recorded.get(survey);
        if (known == null) {
            return Outcome.refused(List.of(found(FeedbackFinding.NO_SURVEY, survey)));
        }
        List<Finding> findings = new ArrayList<>();
        if (!known.survey().open().contains(day)) {
            findings.add(found(FeedbackFinding.NOT_OPEN, survey).with("day", day));
        }
        if (!known.invited().contains(token)) {
            findings.add(found(FeedbackFinding.UNKNOWN_TOKEN, survey));
        } else if (known.used().contains(token)) {
            findings.add(found(FeedbackFinding.TOKEN_USED, survey));
        }
        findings.addAll(known.survey().check(sheet));
        if (!findings.isEmpty()) {
            return Outcome.refused(findings);
        }
        known.used().add(token);
        known.sheets().add(sheet);
        return Outcome.done(sheet);
    }

    @Override
    public synchronized List<AnswerSheet> sheets(SurveyId survey) {
        Recorded known = recorded.get(requireNonNull(survey, "survey"));
        return known == null ? List.of() : known.sheets().stream().sorted().toList();
    }

    private static Finding found(FeedbackFinding code, SurveyId survey) {
        return Finding.of(code, Place.about(survey.value())).with("survey", survey.value());
    }
}
