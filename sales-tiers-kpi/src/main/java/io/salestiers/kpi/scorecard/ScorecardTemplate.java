package io.salestiers.kpi.scorecard;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.kpi.catalog.KpiCatalog;
import io.salestiers.kpi.catalog.KpiId;
import io.salestiers.kpi.measure.Measure;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The scorecard (计分卡、考核表) of a tier: weighted lines, whose weights add up to exactly 1, items outside the weights, and
 * the ratings that scores get.
 *
 * <p>The score comes about in this order, and each step stands in the explanation:
 *
 * <ol>
 *   <li>each line: the KPI, or its achievement, becomes points by the curve of the line, and is multiplied by its weight;
 *       the result is rounded if {@link ScoreRounding.PerLine} says so;
 *   <li>the weighted sum of the lines;
 *   <li>plus additions, minus deductions: each within its own limit, then all of a kind within theirs;
 *   <li>the total, not below its floor and not above its cap: that is the exact score;
 *   <li>rounded for publishing;
 *   <li>rated, by the exact or the published score;
 *   <li>vetoes: the rating is set or limited, never raised.
 * </ol>
 *
 * <p>Lines of 0.6 × 110 and 0.4 × 50 points, 3 added and 2 taken away: 66 + 20 + 3 − 2 = 87 points. Immutable and safe for
 * use by several threads.
 *
 * @param name what readers see
 * @param scale the scale of the points of all lines
 * @param lines the lines in the order in which they are shown; the order does not matter to the score
 * @param adjustments the items outside the weights
 * @param vetoes the veto items
 * @param total the limits of the score
 * @param rounding where is rounded, and how
 * @param ratingBasis which score is rated
 * @param ratings the bands from the lowest to the highest, without gap or overlap, over all possible scores
 */
public record ScorecardTemplate(
        LocalizedText name,
        ScoreScale scale,
        List<ScorecardLine> lines,
        Adjustments adjustments,
        List<VetoItem> vetoes,
        TotalLimits total,
        ScoreRounding rounding,
        RatingBasis ratingBasis,
        List<RatingBand> ratings) {
    /**
     * Refuses parts that mean nothing, with everything that is wrong with them.
     *
     * @throws InvalidDefinitionException with all findings
     */
    public ScorecardTemplate {
        requireNonNull(name, "name");
        requireNonNull(scale, "scale");
        requireNonNull(adjustments, "adjustments");
        requireNonNull(total, "total");
        requireNonNull(rounding, "rounding");
        requireNonNull(ratingBasis, "ratingBasis");
        lines = List.copyOf(lines);
        vetoes = List.copyOf(vetoes);
        ratings = List.copyOf(ratings);
        List<Finding> findings =
                new TemplateChecks(scale, lines, adjustments, vetoes, total, rounding, ratingBasis, ratings).findings();
        if (!findings.isEmpty()) {
            throw new InvalidDefinitionException(findings);
        }
    }

    /**
     * What is wrong with this template in view of a catalogue: KPIs that it does not have, and forms of achievement, curves,
     * deductions and vetoes that go against the direction of the KPI.
     *
     * @param catalog the catalogue
     * @param document the name of the document for the places
     * @param pointer where the template lies in it, for example {@code /scorecards/representative}
     * @return all findings in the order of the template
     */
    public List<Finding> check(KpiCatalog catalog, String document, String pointer) {
        return new CatalogChecks(catalog, Optional.empty(), document, pointer).findings(this);
    }

    /**
     * What is wrong with this template in view of a catalogue and of the measures that have targets: what {@link
     * #check(KpiCatalog, String, String)} finds, lines held against the target of a measure that is not there, and lines held
     * against one in another unit than their KPI: a win rate can't be held against yuan.
     *
     * @param catalog the catalogue
     * @param measures the measures
     * @param document the name of the document for the places
     * @param pointer where the template lies in it, for example {@code /scorecards/representative}
     * @return all findings in the order of the template
     */
    public List<Finding> check(KpiCatalog catalog, Collection<Measure> measures, String document, String pointer) {
        return new CatalogChecks(catalog, Optional.of(measures), document, pointer).findings(this);
    }

    /**
     * All KPIs of which a scorecard needs the value.
     *
     * @return those of lines, items outside the weights and vetoes, by code point
     */
    public SortedSet<KpiId> kpis() {
        SortedSet<KpiId> kpis = new TreeSet<>();
        lines.forEach(line -> kpis.add(line.kpi()));
        for (AdjustmentItem item : adjustments.items()) {
            if (item.source() instanceof AdjustmentSource.PerStep source) {
                kpis.add(source.kpi());
            }
        }
        for (VetoItem item : vetoes) {
            if (item.trigger() instanceof VetoTrigger.OnKpi trigger) {
                kpis.add(trigger.kpi());
            }
        }
        return Collections.unmodifiableSortedSet(kpis);
    }

    /**
     * The rating of a score, before vetoes.
     *
     * @param points the score that is looked up
     * @return the band in which it lies; a score at the upper edge of a band is in the next one, in the top band it is
     *     inside; empty only for a score outside the limits of the total
     */
    public Optional<RatingBand> rating(Ratio points) {
        return RatingBands.find(ratings, points);
    }
}
