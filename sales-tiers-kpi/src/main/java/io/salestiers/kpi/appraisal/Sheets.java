package io.salestiers.kpi.appraisal;

import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.text.Argument;
import io.salestiers.core.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The sheets about one person that may count, and what was found in the others.
 *
 * <p>A finding tells the group and the reason, never the rater, and not how many sheets it concerns: of two raters a count
 * would tell.
 */
final class Sheets {
    private final PersonId person;
    private final Period period;
    private final List<AnswerSheet> counting = new ArrayList<>();
    private final Set<Finding> findings = new LinkedHashSet<>();

    Sheets(AppraisalForm form, PersonId person, Period period, List<AnswerSheet> all) {
        this.person = person;
        this.period = period;
        Map<QuestionId, AnswerScale> asked = new HashMap<>();
        Set<RaterGroup> groups = new LinkedHashSet<>();
        for (AppraisalDimension dimension : form.dimensions()) {
            if (dimension.source() instanceof DimensionSource.FromAnswers source) {
                source.questions().forEach(question -> asked.put(question.id(), source.answers()));
                source.groups().forEach(rule -> groups.add(rule.group()));
            }
        }
        List<AnswerSheet> own = all.stream()
                .filter(sheet -> sheet.person().equals(person) && sheet.period().equals(period))
                .sorted(Comparator.comparing(AnswerSheet::group).thenComparing(AnswerSheet::rater))
                .toList();
        Map<RaterId, Integer> sheets = new TreeMap<>();
        List<AnswerSheet> proper = new ArrayList<>();
        for (AnswerSheet sheet : own) {
            Optional<AppraisalFinding> role = role(sheet, groups);
            if (role.isPresent()) {
                note(role.get(), sheet.group());
            } else {
                proper.add(sheet);
                sheets.merge(sheet.rater(), 1, Integer::sum);
            }
        }
        for (AnswerSheet sheet : proper) {
            if (sheets.getOrDefault(sheet.rater(), 0) > 1) {
                note(AppraisalFinding.RATED_TWICE, sheet.group());
            } else if (!asked.keySet().containsAll(sheet.answers().keySet())) {
                note(AppraisalFinding.UNKNOWN_QUESTION, sheet.group());
            } else if (sheet.answers().entrySet().stream()
                    .anyMatch(answer -> !scale(asked, answer.getKey()).contains(answer.getValue()))) {
                note(AppraisalFinding.ANSWER_OUT_OF_RANGE, sheet.group());
            } else {
                counting.add(sheet);
            }
        }
    }

    private static AnswerScale scale(Map<QuestionId, AnswerScale> asked, QuestionId question) {
        AnswerScale scale = asked.get(question);
        if (scale == null) {
            throw new AssertionError(question);
        }
        return scale;
    }

    private Optional<AppraisalFinding> role(AnswerSheet sheet, Set<RaterGroup> groups) {
        boolean self = sheet.rater().equals(RaterId.of(person));
        if (sheet.group() == RaterGroup.SELF && !self) {
            return Optional.of(AppraisalFinding.NOT_SELF);
        }
        if (sheet.group() != RaterGroup.SELF && self) {
            return Optional.of(AppraisalFinding.SELF_IN_GROUP);
        }
        return groups.contains(sheet.group()) ? Optional.empty() : Optional.of(AppraisalFinding.GROUP_NOT_ASKED);
    }

    private void note(AppraisalFinding code, RaterGroup group) {
        findings.add(Finding.of(code, Place.during("person:" + person, period.range()))
                .with("period", period.name())
                .with("group", Argument.term(group.key())));
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** The complete sheets of a group for the questions of a dimension. */
    List<AnswerSheet> complete(RaterGroup group, List<Question> questions) {
        List<AnswerSheet> complete = new ArrayList<>();
        for (AnswerSheet sheet : counting) {
            if (sheet.group() == group) {
                long answered = questions.stream()
                        .filter(question -> sheet.answers().containsKey(question.id()))
                        .count();
                if (answered == questions.size()) {
                    complete.add(sheet);
                } else if (answered > 0) {
                    note(AppraisalFinding.INCOMPLETE, group);
                }
            }
        }
        return complete;
    }
}
