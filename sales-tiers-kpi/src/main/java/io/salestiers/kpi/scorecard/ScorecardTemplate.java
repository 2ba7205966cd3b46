package io.salestiers.kpi.scorecard;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.money.Rounding;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.result.Place;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.kpi.catalog.Kpi;
import io.salestiers.kpi.catalog.KpiCatalog;
import io.salestiers.kpi.catalog.KpiId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The scorecard (计分卡) of a tier: weighted lines, whose weights add up to exactly 1, and the ratings that scores get.
 *
 * <p>The score is 100 × Σ weight × achievement, in points: everything exactly on target is 100. It is exact; it is rounded
 * once, for publishing. Immutable and safe for use by several threads.
 *
 * @param name what readers see
 * @param lines the lines in the order in which they are shown
 * @param rounding how the published score is rounded
 * @param ratingBasis which score is rated
 * @param ratings the bands from the lowest to the highest, without gap or overlap, over all possible scores
 */
public record ScorecardTemplate(
        LocalizedText name,
        List<ScorecardLine> lines,
        Rounding rounding,
        RatingBasis ratingBasis,
        List<RatingBand> ratings) {
    private static final String DOCUMENT = "scorecard";

    /**
     * Refuses lines and bands that mean nothing, with everything that is wrong with them.
     *
     * @throws InvalidDefinitionException with all findings
     */
    public ScorecardTemplate {
        requireNonNull(name, "name");
        requireNonNull(rounding, "rounding");
        requireNonNull(ratingBasis, "ratingBasis");
        lines = List.copyOf(lines);
        ratings = List.copyOf(ratings);
        List<Finding> findings = new ArrayList<>();
        checkLines(lines, findings);
        checkRatings(ratings, findings);
        if (findings.isEmpty()) {
            checkCover(lines, ratings, findings);
        }
        if (!findings.isEmpty()) {
            throw new InvalidDefinitionException(findings);
        }
    }

    private static void checkLines(List<ScorecardLine> lines, List<Finding> findings) {
        if (lines.isEmpty()) {
            findings.add(Finding.of(ScorecardFinding.NO_LINES, Place.document(DOCUMENT, "/lines")));
            return;
        }
        Set<KpiId> seen = new HashSet<>();
        Ratio sum = Ratio.ZERO;
        for (int i = 0; i < lines.size(); i++) {
            ScorecardLine line = lines.get(i);
            sum = sum.plus(line.weight());
            if (line.weight().signum() <= 0) {
                findings.add(Finding.of(
                                ScorecardFinding.WEIGHT_NOT_POSITIVE,
                                Place.document(DOCUMENT, "/lines/" + i + "/weight"))
                        .with("weight", line.weight().toArgument()));
            }
            if (!seen.add(line.kpi())) {
                findings.add(Finding.of(ScorecardFinding.KPI_TWICE, Place.document(DOCUMENT, "/lines/" + i + "/kpi"))
                        .with("kpi", line.kpi().value()));
            }
        }
        if (!sum.equals(Ratio.ONE)) {
            findings.add(Finding.of(ScorecardFinding.WEIGHTS_NOT_ONE, Place.document(DOCUMENT, "/lines"))
                    .with("sum", sum.toArgument()));
        }
    }

    private static void checkRatings(List<RatingBand> ratings, List<Finding> findings) {
        if (ratings.isEmpty()) {
            findings.add(Finding.of(ScorecardFinding.NO_RATINGS, Place.document(DOCUMENT, "/ratings")));
        }
        Set<RatingId> seen = new HashSet<>();
        for (int i = 0; i < ratings.size(); i++) {
            RatingBand band = ratings.get(i);
            if (!seen.add(band.rating())) {
                findings.add(
                        Finding.of(ScorecardFinding.RATING_TWICE, Place.document(DOCUMENT, "/ratings/" + i + "/rating"))
                                .with("rating", band.rating().value()));
            }
            if (i > 0 && !band.from().equals(ratings.get(i - 1).to())) {
                findings.add(Finding.of(
                                ScorecardFinding.RATINGS_NOT_CONTIGUOUS,
                                Place.document(DOCUMENT, "/ratings/" + i + "/from"))
                        .with("rating", band.rating().value())
                        .with("from", band.from().toArgument())
                        .with("end", ratings.get(i - 1).to().toArgument()));
            }
        }
    }

    private static void checkCover(List<ScorecardLine> lines, List<RatingBand> ratings, List<Finding> findings) {
        // A score is a weighted mean of achievements, also when lines are left out: these bounds hold for all of them.
        Ratio least = lines.get(0).achievement().floor();
        Ratio most = lines.get(0).achievement().cap();
        for (ScorecardLine line : lines) {
            least = least.min(line.achievement().floor());
            most = most.max(line.achievement().cap());
        }
        least = least.multipliedBy(Ratio.of(100));
        most = most.multipliedBy(Ratio.of(100));
        RatingBand first = ratings.get(0);
        RatingBand last = ratings.get(ratings.size() - 1);
        if (first.from().compareTo(least) > 0 || last.to().compareTo(most) < 0) {
            findings.add(Finding.of(ScorecardFinding.RATINGS_DO_NOT_COVER, Place.document(DOCUMENT, "/ratings"))
                    .with("from", first.from().toArgument())
                    .with("to", last.to().toArgument())
                    .with("least", least.toArgument())
                    .with("most", most.toArgument()));
        }
    }

    /**
     * What is wrong with this template in view of a catalogue: KPIs that it does not have, and forms of achievement that go
     * against the direction of the KPI.
     *
     * @param catalog the catalogue
     * @param document the name of the document for the places
     * @param pointer where the template lies in it, for example {@code /scorecards/representative}
     * @return all findings in the order of the lines
     */
    public List<Finding> check(KpiCatalog catalog, String document, String pointer) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            ScorecardLine line = lines.get(i);
            Optional<Kpi> kpi = catalog.find(line.kpi());
            if (kpi.isEmpty()) {
                findings.add(Finding.of(
                                ScorecardFinding.UNKNOWN_KPI,
                                Place.document(document, pointer + "/lines/" + i + "/kpi"))
                        .with("kpi", line.kpi().value()));
            } else if (kpi.get().direction() != line.achievement().form().direction()) {
                findings.add(Finding.of(
                                ScorecardFinding.FORM_AGAINST_DIRECTION,
                                Place.document(document, pointer + "/lines/" + i + "/achievement/form"))
                        .with("kpi", line.kpi().value())
                        .with(
                                "form",
                                io.salestiers.core.text.Argument.term(
                                        line.achievement().form().key()))
                        .with(
                                "direction",
                                io.salestiers.core.text.Argument.term(
                                        kpi.get().direction().key())));
            }
        }
        return List.copyOf(findings);
    }

    /**
     * The rating of a score.
     *
     * @param points the score that is looked up
     * @return the band in which it lies; a score at the upper edge of a band is in the next one, in the top band it is
     *     inside; empty only for a score that no lines can give
     */
    public Optional<RatingBand> rating(Ratio points) {
        for (int i = 0; i < ratings.size(); i++) {
            RatingBand band = ratings.get(i);
            int atEnd = points.compareTo(band.to());
            boolean top = i == ratings.size() - 1;
            if (points.compareTo(band.from()) >= 0 && (atEnd < 0 || (top && atEnd == 0))) {
                return Optional.of(band);
            }
        }
        return Optional.empty();
    }
}
