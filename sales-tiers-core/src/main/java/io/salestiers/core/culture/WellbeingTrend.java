package io.salestiers.core.culture;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.feedback.GroupFigures;
import io.salestiers.core.feedback.ResultGroup;
import io.salestiers.core.feedback.SurveyId;
import io.salestiers.core.feedback.SurveyResults;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.text.Argument;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The wellbeing index (员工关怀指数) of a group from pulse to pulse. It is made of what the results of the pulses show, so that it
 * tells about no group that is too small in one of them. Immutable and safe for use by several threads.
 *
 * <!-- sample: CultureSamplesTest#wellbeing -->
 * <pre>{@code
 * WellbeingTrend trend = WellbeingTrend.of(pulses, new ResultGroup.OfUnit(EAST));
 * WellbeingTrend.Point june = trend.points().get(1); // index 75, 25 more than in March
 * String caution = WellbeingTrend.CAUTION.en();
 * }</pre>
 *
 * @param group the group
 * @param points the pulses by their last day
 */
public record WellbeingTrend(ResultGroup group, List<Point> points) {
    /** What a change of the index does not show. */
    public static final LocalizedText CAUTION = LocalizedText.of(
            "Other people may have answered than last time, and other things may have changed: that the index moved after a"
                    + " program began is no proof that the program moved it.",
            "两次作答的可能不是同一批人，其他情况也可能有变；项目开始后指数变化，不能证明由该项目引起。");

    /**
     * One pulse.
     *
     * @param survey the pulse
     * @param day its last day
     * @param answers how many sheets count; 0 if the group is not shown
     * @param index the index, 0 to 100; empty if the group is not shown
     * @param change the index less that of the pulse before; empty if one of them is not shown
     */
    public record Point(
            SurveyId survey, LocalDate day, int answers, Optional<Quantity> index, Optional<Explanation> change) {
        /** Refuses absent parts. */
        public Point {
            requireNonNull(survey, "survey");
            requireNonNull(day, "day");
            requireNonNull(index, "index");
            requireNonNull(change, "change");
        }
    }

    /** Copies the list. */
    public WellbeingTrend {
        requireNonNull(group, "group");
        points = List.copyOf(points);
    }

    /**
     * The trend of a group.
     *
     * @param results the results of pulses in any order; those without an index have no point
     * @param group the group
     * @return the trend
     */
    public static WellbeingTrend of(Collection<SurveyResults> results, ResultGroup group) {
        List<Point> points = new ArrayList<>();
        Optional<Quantity> before = Optional.empty();
        List<SurveyResults> pulses = results.stream()
                .filter(each -> each.index().isPresent())
                .sorted(Comparator.comparing(WellbeingTrend::last)
                        .thenComparing(each -> each.survey().id()))
                .toList();
        for (SurveyResults each : pulses) {
            Optional<GroupFigures> shown = each.index().flatMap(index -> index.find(group));
            Optional<Quantity> index = shown.flatMap(GroupFigures::figure);
            Optional<Quantity> earlier = before;
            points.add(new Point(
                    each.survey().id(),
                    last(each),
                    shown.map(GroupFigures::answers).orElse(0),
                    index,
                    index.flatMap(now -> earlier.map(then -> change(each, now, then)))));
            before = index;
        }
        return new WellbeingTrend(group, points);
    }

    private static LocalDate last(SurveyResults results) {
        return results.survey().open().to().orElseThrow().minusDays(1);
    }

    private static Explanation change(SurveyResults results, Quantity now, Quantity then) {
        Ratio change = now.value().minus(then.value());
        return Explanation.of(
                        "core.culture.explain.index-change",
                        Operation.DIFFERENCE,
                        Quantity.of(change, Unit.POINTS),
                        List.of(
                                Explanation.given("core.culture.explain.index-now", now),
                                Explanation.given("core.culture.explain.index-before", then)))
                .with("survey", Argument.name(results.survey().name()))
                .with("caution", Argument.name(CAUTION));
    }
}
