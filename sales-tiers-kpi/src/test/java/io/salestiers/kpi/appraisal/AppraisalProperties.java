package io.salestiers.kpi.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.testkit.explain.Recalculation;
import io.salestiers.core.testkit.money.BigRational;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.Texts;
import io.salestiers.kpi.KpiMessages;
import io.salestiers.kpi.scorecard.RatingBand;
import io.salestiers.kpi.scorecard.RatingBands;
import io.salestiers.kpi.scorecard.VetoResult;
import io.salestiers.kpi.testkit.appraisal.AppraisalArbitraries;
import io.salestiers.kpi.testkit.appraisal.AppraisalCase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

class AppraisalProperties {
    @Provide
    Arbitrary<AppraisalCase> cases() {
        return AppraisalArbitraries.cases();
    }

    @Property(tries = 300)
    void explanationsCanBeRecalculated(@ForAll("cases") AppraisalCase each) {
        Appraisal appraisal = each.appraisal();
        Recalculation.verify(appraisal.explanation());
        assertThat(appraisal.explanation().value()).isEqualTo(appraisal.score().quantity());
    }

    /** Whatever is printed of an appraisal, in any language or for a log, has no rater in it. */
    @Property(tries = 100)
    void ratersAppearNowhere(@ForAll("cases") AppraisalCase each) {
        Appraisal appraisal = each.appraisal();
        assertThat(appraisal.toString()).doesNotContain("secret");
        assertThat(each.inputs().toString()).doesNotContain("secret");
        for (Language language : Language.values()) {
            Texts texts = Texts.of(language, List.of(CoreMessages.catalogue(), KpiMessages.catalogue()));
            assertThat(appraisal.explanation().print(texts)).doesNotContain("secret", "[", "{");
            appraisal
                    .findings()
                    .forEach(finding -> assertThat(finding.message(texts)).doesNotContain("secret", "[", "{"));
        }
    }

    /**
     * Nothing at all changes if somebody in a group below its minimum answers otherwise: not the total, not a mean, not a
     * finding, not a step.
     */
    @Property(tries = 500)
    void answersOfGroupsThatAreTooSmallLeaveNoTrace(@ForAll("cases") AppraisalCase each, @ForAll Random random) {
        List<AnswerSheet> changed = new ArrayList<>();
        boolean any = false;
        for (AnswerSheet sheet : each.inputs().sheets()) {
            Map<QuestionId, Integer> answers = new TreeMap<>(sheet.answers());
            for (AppraisalDimension dimension : each.form().dimensions()) {
                if (dimension.source() instanceof DimensionSource.FromAnswers source
                        && tooSmall(source, sheet.group(), each.inputs().sheets())) {
                    for (Question question : source.questions()) {
                        any |= answers.computeIfPresent(question.id(), (id, level) -> 1 + random.nextInt(5)) != null;
                    }
                }
            }
            changed.add(AnswerSheet.of(sheet.rater(), sheet.group(), sheet.person(), sheet.period(), answers));
        }
        Statistics.label("a group is too small")
                .collect(any)
                .coverage(c -> c.check(true).percentage(p -> p > 60));
        Appraisal other =
                new AppraisalCase(each.form(), new AppraisalInputs(each.inputs().scorecards(), changed)).appraisal();
        assertThat(other).isEqualTo(each.appraisal());
    }

    /** Counted once more, in the simplest way. */
    private static boolean tooSmall(DimensionSource.FromAnswers source, RaterGroup group, List<AnswerSheet> sheets) {
        GroupRule rule = source.groups().stream()
                .filter(candidate -> candidate.group() == group)
                .findFirst()
                .orElseThrow();
        List<QuestionId> questions =
                source.questions().stream().map(Question::id).toList();
        long complete = sheets.stream()
                .filter(sheet ->
                        sheet.group() == group && sheet.answers().keySet().containsAll(questions))
                .count();
        return complete < rule.minimumRaters();
    }

    /** Each mean once more, from the sheets and in the arithmetic of big integers; weights of the groups add up to 1 or 0. */
    @Property(tries = 300)
    void meansAreThoseOfTheSheets(@ForAll("cases") AppraisalCase each) {
        for (DimensionResult result : each.appraisal().dimensions()) {
            if (!(result.dimension().source() instanceof DimensionSource.FromAnswers source)) {
                continue;
            }
            Ratio weights =
                    Ratio.sum(result.groups().stream().map(GroupResult::weight).toList());
            assertThat(weights).isIn(Ratio.ZERO, Ratio.ONE);
            List<QuestionId> questions =
                    source.questions().stream().map(Question::id).toList();
            for (GroupResult group : result.groups()) {
                if (group.mean().isEmpty()) {
                    assertThat(tooSmall(
                                    source, group.rule().group(), each.inputs().sheets()))
                            .isTrue();
                    assertThat(group.weight()).isEqualTo(Ratio.ZERO);
                    continue;
                }
                List<AnswerSheet> sheets = each.inputs().sheets().stream()
                        .filter(sheet -> sheet.group() == group.rule().group()
                                && sheet.answers().keySet().containsAll(questions))
                        .toList();
                assertThat(group.raters()).hasValue(sheets.size());
                BigRational mean = BigRational.ZERO;
                for (Question question : source.questions()) {
                    long sum = sheets.stream()
                            .mapToInt(sheet -> sheet.answers().get(question.id()))
                            .sum();
                    mean = mean.plus(BigRational.of(sum)
                            .times(BigRational.of(sheets.size()).inverse())
                            .times(BigRational.of(question.weight())));
                }
                assertThat(BigRational.of(group.mean().get())).isEqualTo(mean);
            }
        }
    }

    /** The total is the weighted mean of the dimensions that have a score; none of them counts as zero. */
    @Property(tries = 300)
    void scoreIsTheMeanOfWhatIsThere(@ForAll("cases") AppraisalCase each) {
        Appraisal appraisal = each.appraisal();
        Ratio weights = Ratio.sum(
                appraisal.dimensions().stream().map(DimensionResult::weight).toList());
        assertThat(weights).isEqualTo(appraisal.score().quantity().isPresent() ? Ratio.ONE : Ratio.ZERO);
        if (appraisal.score().quantity().isEmpty()
                || each.form().rounding().ofLines().isPresent()) {
            return;
        }
        BigRational sum = BigRational.ZERO;
        for (DimensionResult dimension : appraisal.dimensions()) {
            if (dimension.score().quantity().isPresent()) {
                sum = sum.plus(BigRational.of(dimension.score().quantity().get().value())
                        .times(BigRational.of(dimension.weight())));
            }
        }
        assertThat(BigRational.of(appraisal.score().quantity().get().value())).isEqualTo(sum);
    }

    @Property(tries = 200)
    void orderOfSheetsDoesNotMatter(@ForAll("cases") AppraisalCase each, @ForAll Random random) {
        List<AnswerSheet> shuffled = new ArrayList<>(each.inputs().sheets());
        Collections.shuffle(shuffled, random);
        assertThat(new AppraisalCase(
                                each.form(), new AppraisalInputs(each.inputs().scorecards(), shuffled))
                        .appraisal())
                .isEqualTo(each.appraisal());
    }

    /** A higher answer of one rater never lowers the score. */
    @Property(tries = 300)
    void betterAnswerNeverGivesLess(@ForAll("cases") AppraisalCase each, @ForAll @IntRange(max = 100) int which) {
        List<AnswerSheet> sheets = new ArrayList<>(each.inputs().sheets());
        if (sheets.isEmpty()) {
            return;
        }
        AnswerSheet sheet = sheets.get(which % sheets.size());
        Map<QuestionId, Integer> better = new TreeMap<>(sheet.answers());
        better.replaceAll((question, level) -> Math.min(5, level + 1));
        sheets.set(
                which % sheets.size(),
                AnswerSheet.of(sheet.rater(), sheet.group(), sheet.person(), sheet.period(), better));
        Appraisal before = each.appraisal();
        Appraisal after =
                new AppraisalCase(each.form(), new AppraisalInputs(each.inputs().scorecards(), sheets)).appraisal();
        before.score()
                .quantity()
                .ifPresent(score -> assertThat(
                                after.score().quantity().orElseThrow().value())
                        .isGreaterThanOrEqualTo(score.value()));
    }

    @Property(tries = 200)
    void carriedVetoesNeverRaiseTheRating(@ForAll("cases") AppraisalCase each) {
        Appraisal appraisal = each.appraisal();
        List<RatingBand> ratings = each.form().ratings();
        if (each.form().vetoes() == ScorecardVetoes.NOT_CARRIED) {
            assertThat(appraisal.vetoes()).isEmpty();
            assertThat(appraisal.rating()).isEqualTo(appraisal.ratingByScore());
        }
        for (VetoResult veto : appraisal.vetoes()) {
            int most = RatingBands.rank(ratings, veto.item().rating());
            appraisal
                    .rating()
                    .ifPresent(rating -> assertThat(ratings.indexOf(rating)).isLessThanOrEqualTo(most));
        }
    }

    @Property(tries = 300)
    void edgeCasesOccur(@ForAll("cases") AppraisalCase each) {
        Appraisal appraisal = each.appraisal();
        List<GroupResult> groups = appraisal.dimensions().stream()
                .flatMap(dimension -> dimension.groups().stream())
                .toList();
        often("has a score", appraisal.score().quantity().isPresent(), 25);
        often("has none", appraisal.score().quantity().isEmpty(), 10);
        often(
                "a group is exactly at its minimum",
                groups.stream()
                        .anyMatch(group -> group.raters().isPresent()
                                && group.raters().getAsInt() == group.rule().minimumRaters()
                                && group.rule().anonymous()),
                30);
        often(
                "a dimension counts without one of its groups",
                appraisal.dimensions().stream()
                        .anyMatch(dimension -> dimension.score().quantity().isPresent()
                                && dimension.groups().stream()
                                        .anyMatch(group -> group.mean().isEmpty())),
                20);
        often(
                "a dimension is left out of a score",
                appraisal.score().quantity().isPresent()
                        && appraisal.dimensions().stream()
                                .anyMatch(dimension -> dimension.weight().signum() == 0),
                5);
        often(
                "own answers count",
                groups.stream()
                        .anyMatch(group -> group.rule().group() == RaterGroup.SELF
                                && group.weight().signum() > 0),
                5);
        often(
                "incomplete",
                appraisal.findings().stream().anyMatch(finding -> finding.code() == AppraisalFinding.INCOMPLETE),
                10);
        often("a veto", !appraisal.vetoes().isEmpty(), 5);
    }

    private static void often(String label, boolean holds, int percent) {
        Statistics.label(label).collect(holds).coverage(c -> c.check(true).percentage(p -> p >= percent));
    }
}
