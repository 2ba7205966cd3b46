package io.salestiers.kpi.scorecard;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks up and checks lists of {@link RatingBand}s, which run from the lowest to the highest. */
public final class RatingBands {
    private RatingBands() {}

    /**
     * The rating of a score.
     *
     * @param bands the bands from the lowest to the highest
     * @param points the score that is looked up
     * @return the band in which it lies; a score at the upper edge of a band is in the next one, in the top band it is
     *     inside; empty for a score below the first or above the last band
     */
    public static Optional<RatingBand> find(List<RatingBand> bands, Ratio points) {
        for (int i = 0; i < bands.size(); i++) {
            RatingBand band = bands.get(i);
            int atEnd = points.compareTo(band.to());
            boolean top = i == bands.size() - 1;
            if (points.compareTo(band.from()) >= 0 && (atEnd < 0 || (top && atEnd == 0))) {
                return Optional.of(band);
            }
        }
        return Optional.empty();
    }

    /**
     * The place of a rating in the order of the bands.
     *
     * @param bands the bands from the lowest to the highest
     * @param rating the rating
     * @return from 0 for the lowest; −1 if there is none
     */
    public static int rank(List<RatingBand> bands, RatingId rating) {
        for (int i = 0; i < bands.size(); i++) {
            if (bands.get(i).rating().equals(rating)) {
                return i;
            }
        }
        return -1;
    }

    /**
     * The rating after vetoes: the lowest of the rating by the score and those of the vetoes. It is never higher than the
     * rating by the score.
     *
     * @param bands the bands from the lowest to the highest
     * @param byScore the rating by the score; empty if there is no score
     * @param vetoes the vetoes that took effect
     * @return empty if there is no score and no veto that sets a rating; or if a veto has a rating that is not among the bands
     */
    public static Optional<RatingBand> afterVetoes(
            List<RatingBand> bands, Optional<RatingBand> byScore, List<VetoItem> vetoes) {
        boolean set = vetoes.stream().anyMatch(veto -> veto.effect() == VetoEffect.SETS_RATING);
        if (byScore.isEmpty() && !set) {
            return Optional.empty();
        }
        int rank = byScore.map(band -> rank(bands, band.rating())).orElse(bands.size() - 1);
        for (VetoItem veto : vetoes) {
            rank = Math.min(rank, rank(bands, veto.rating()));
        }
        return rank < 0 ? Optional.empty() : Optional.of(bands.get(rank));
    }

    /**
     * What is wrong with bands that must cover all scores from {@code least} to {@code most}.
     *
     * @param bands the bands from the lowest to the highest
     * @param least the lowest score that is possible
     * @param most the highest score that is possible
     * @param document the document of the places
     * @param pointer where the list lies in it
     * @return no bands, empty ones, a rating twice, gaps, overlaps, scores without a band
     */
    public static List<Finding> check(
            List<RatingBand> bands, Ratio least, Ratio most, String document, String pointer) {
        List<Finding> findings = new ArrayList<>();
        if (bands.isEmpty()) {
            findings.add(Finding.of(ScorecardFinding.NO_RATINGS, Place.document(document, pointer)));
            return findings;
        }
        Set<RatingId> seen = new HashSet<>();
        for (int i = 0; i < bands.size(); i++) {
            RatingBand band = bands.get(i);
            String here = pointer + "/" + i;
            if (band.to().compareTo(band.from()) <= 0) {
                findings.add(Finding.of(ScorecardFinding.RATING_EMPTY, Place.document(document, here + "/to"))
                        .with("rating", band.rating().value())
                        .with("from", band.from().toArgument())
                        .with("to", band.to().toArgument()));
            }
            if (!seen.add(band.rating())) {
                findings.add(Finding.of(ScorecardFinding.RATING_TWICE, Place.document(document, here + "/rating"))
                        .with("rating", band.rating().value()));
            }
            if (i > 0 && !band.from().equals(bands.get(i - 1).to())) {
                findings.add(
                        Finding.of(ScorecardFinding.RATINGS_NOT_CONTIGUOUS, Place.document(document, here + "/from"))
                                .with("rating", band.rating().value())
                                .with("from", band.from().toArgument())
                                .with("end", bands.get(i - 1).to().toArgument()));
            }
        }
        RatingBand first = bands.get(0);
        RatingBand last = bands.get(bands.size() - 1);
        if (first.from().compareTo(least) > 0 || last.to().compareTo(most) < 0) {
            findings.add(Finding.of(ScorecardFinding.RATINGS_DO_NOT_COVER, Place.document(document, pointer))
                    .with("from", first.from().toArgument())
                    .with("to", last.to().toArgument())
                    .with("least", least.toArgument())
                    .with("most", most.toArgument()));
        }
        return findings;
    }
}
