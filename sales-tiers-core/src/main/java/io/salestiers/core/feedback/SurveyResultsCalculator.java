package io.salestiers.core.feedback;

import io.salestiers.core.org.Organization;
import io.salestiers.core.org.TierId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.text.Ids;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Finds the results of a survey, and shows only what tells about no small group. Stateless and safe for use by several
 * threads.
 *
 * <!-- sample: FeedbackSamplesTest#results -->
 * <pre>{@code
 * SurveyResults results = SurveyResultsCalculator.DEFAULT
 *         .results(survey, sheets, organization, LocalDate.of(2026, 3, 15))
 *         .orThrow();
 * GroupFigures east = results.of("recommend").shown().get(0); // 6 answers
 * // Suzhou has five, but with it the one answer of Wuxi could be worked out.
 * List<ResultGroup> hidden = results.of("recommend").hidden();
 * List<Observation> figures = results.observations(); // enps_answers 6, enps_points 100
 * }</pre>
 *
 * <p>Which groups are shown is decided for each question from the numbers of its answers, with the units of the last day of
 * the survey. The index and its questions are decided together.
 */
public final class SurveyResultsCalculator {
    /** The calculator of this release. */
    public static final SurveyResultsCalculator DEFAULT = new SurveyResultsCalculator();

    private SurveyResultsCalculator() {}

    /**
     * The results of a survey that is over.
     *
     * @param survey the survey
     * @param sheets all sheets that were handed in
     * @param organization the organization of that time
     * @param today the day on which the results are wanted
     * @return the results; none, with all findings, if the survey is still open on {@code today}, if a sheet can't be taken or
     *     lies outside the scope, or if there are more than 12 tiers to be told apart. If the whole has too few answers, the
     *     results are empty, and a finding says so
     * @throws io.salestiers.core.result.NotFoundException if the organization never has the unit of the scope
     */
    public WithFindings<SurveyResults> results(
            Survey survey, Collection<AnswerSheet> sheets, Organization organization, LocalDate today) {
        LocalDate end = survey.open().to().orElseThrow();
        UnitTree units = new UnitTree(survey.scope(), organization.on(end.minusDays(1)));
        List<AnswerSheet> sorted = sheets.stream().sorted().toList();
        List<Finding> findings = errors(survey, sorted, units, today);
        if (!findings.isEmpty()) {
            return WithFindings.failed(findings);
        }
        return WithFindings.of(results(survey, sorted, units, end.minusDays(1), findings), findings);
    }

    private static List<Finding> errors(Survey survey, List<AnswerSheet> sheets, UnitTree units, LocalDate today) {
        List<Finding> findings = new ArrayList<>();
        Place place = Place.about(survey.id().value());
        LocalDate end = survey.open().to().orElseThrow();
        if (today.isBefore(end)) {
            findings.add(Finding.of(FeedbackFinding.STILL_OPEN, place)
                    .with("last", end.minusDays(1))
                    .with("today", today));
        }
        for (AnswerSheet sheet : sheets) {
            if (!units.contains(sheet.unit())) {
                findings.add(Finding.of(FeedbackFinding.OUTSIDE_THE_SCOPE, place)
                        .with("unit", sheet.unit().value())
                        .with("scope", survey.scope().value()));
            }
            findings.addAll(survey.check(sheet));
        }
        Set<TierId> tiers =
                sheets.stream().flatMap(sheet -> sheet.tier().stream()).collect(Collectors.toSet());
        if (survey.breakdown().tiers() && tiers.size() > TierTable.MOST) {
            findings.add(Finding.of(FeedbackFinding.TOO_MANY_TIERS, place)
                    .with("most", TierTable.MOST)
                    .with("count", tiers.size()));
        }
        return findings.stream().distinct().collect(Collectors.toCollection(ArrayList::new));
    }

    private static SurveyResults results(
            Survey survey, List<AnswerSheet> sheets, UnitTree units, LocalDate day, List<Finding> findings) {
        int least = survey.anonymity().leastShown();
        List<AnswerSheet> whole = sheets.stream()
                .filter(sheet -> sheet.answers().keySet().containsAll(survey.index()))
                .toList();
        SurveyObservations observations = new SurveyObservations(survey, day);
        SortedMap<SurveyQuestionId, GroupedFigures> questions = new TreeMap<>();
        SortedMap<SurveyQuestionId, List<String>> words = new TreeMap<>();
        for (SurveyQuestion question : survey.questions()) {
            List<AnswerSheet> answered = (survey.index().contains(question.id()) ? whole : sheets)
                    .stream()
                            .filter(sheet -> sheet.answers().containsKey(question.id()))
                            .toList();
            if (answered.size() < least) {
                findings.add(Finding.of(
                                FeedbackFinding.TOO_FEW_ANSWERS,
                                Place.about(survey.id().value()))
                        .with("question", question.id().value())
                        .with("least", least));
            }
            if (question.kind() instanceof QuestionKind.Words) {
                if (!answered.isEmpty() && answered.size() >= least) {
                    words.put(question.id(), written(question, answered));
                }
                continue;
            }
            ShownGroups groups = new ShownGroups(survey.breakdown(), least, units, answered);
            questions.put(
                    question.id(),
                    figures(
                            groups,
                            groups.shown().entrySet().stream()
                                    .map(each -> Figures.of(each.getKey(), question, each.getValue()))
                                    .toList()));
            observations.question(question, groups.rests());
        }
        Optional<GroupedFigures> index = Optional.empty();
        if (!survey.index().isEmpty()) {
            ShownGroups groups = new ShownGroups(survey.breakdown(), least, units, whole);
            index = Optional.of(figures(
                    groups,
                    groups.shown().entrySet().stream()
                            .map(each -> Figures.ofIndex(each.getKey(), survey, each.getValue()))
                            .toList()));
            observations.index(groups.rests());
        }
        return new SurveyResults(survey, questions, index, words, observations.observations());
    }

    private static GroupedFigures figures(ShownGroups groups, List<GroupFigures> shown) {
        return new GroupedFigures(shown, List.copyOf(groups.hidden()));
    }

    private static List<String> written(SurveyQuestion question, List<AnswerSheet> sheets) {
        return sheets.stream()
                .flatMap(sheet -> sheet.answers().entrySet().stream())
                .filter(each -> each.getKey().equals(question.id()))
                .map(each -> ((Answer.Written) each.getValue()).words())
                .sorted(Ids::compare)
                .toList();
    }
}
