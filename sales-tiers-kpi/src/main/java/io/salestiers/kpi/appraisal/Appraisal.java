package io.salestiers.kpi.appraisal;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.table.Cell;
import io.salestiers.core.table.Column;
import io.salestiers.core.table.ColumnType;
import io.salestiers.core.table.Table;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.Period;
import io.salestiers.kpi.measure.Reading;
import io.salestiers.kpi.scorecard.RatingBand;
import io.salestiers.kpi.scorecard.VetoResult;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The appraisal (综合考评) of a person for a period. No rater is in it, and nothing of a group below its minimum.
 *
 * @param person whose
 * @param period when
 * @param dimensions the dimensions in the order of the form
 * @param score the exact score in points of the form's scale; or what is missing
 * @param published the score rounded as the form says; empty if there is none
 * @param ratingByScore the rating of the score before vetoes; empty if there is no score
 * @param vetoes the vetoes of scorecards, if the form carries them
 * @param rating the rating after vetoes; without a score there is one only if a veto sets it
 * @param findings why there is no score, which groups are too small, which sheets are left out
 * @param explanation the score from its dimensions down to means of groups
 */
public record Appraisal(
        PersonId person,
        Period period,
        List<DimensionResult> dimensions,
        Reading score,
        Optional<BigDecimal> published,
        Optional<RatingBand> ratingByScore,
        List<VetoResult> vetoes,
        Optional<RatingBand> rating,
        List<Finding> findings,
        Explanation explanation) {
    /** Copies the lists; refuses a published or rated score beside a reading without one. */
    public Appraisal {
        requireNonNull(person, "person");
        requireNonNull(period, "period");
        requireNonNull(rating, "rating");
        requireNonNull(explanation, "explanation");
        dimensions = List.copyOf(dimensions);
        vetoes = List.copyOf(vetoes);
        findings = List.copyOf(findings);
        boolean known = score.quantity().isPresent();
        if (published.isPresent() != known || ratingByScore.isPresent() != known) {
            throw new IllegalArgumentException("a score is published and rated exactly when it is known: " + score);
        }
    }

    /**
     * A row for each dimension, with the overall score and rating beside it. Nobody who answered is in it.
     *
     * @return the table {@code appraisal}, in the order of the form
     */
    public Table table() {
        Cell overall = exact(score);
        Cell rated = rating.<Cell>map(band -> new Cell.Text(band.rating().value()))
                .orElseGet(() -> new Cell.Absent("kpi.rating.none"));
        return new Table(
                "appraisal",
                LocalizedText.of("Appraisal", "考评"),
                List.of(
                        Column.of("person", LocalizedText.of("Person", "人员"), ColumnType.TEXT),
                        Column.of("period", LocalizedText.of("Period", "期间"), ColumnType.TEXT),
                        Column.of("dimension", LocalizedText.of("Dimension", "维度"), ColumnType.TEXT),
                        Column.of("score", LocalizedText.of("Score, exact", "得分（精确值）"), ColumnType.TEXT),
                        Column.of("weight", LocalizedText.of("Weight", "权重"), ColumnType.TEXT),
                        Column.of("overall", LocalizedText.of("Overall score, exact", "总分（精确值）"), ColumnType.TEXT),
                        Column.of("rating", LocalizedText.of("Rating", "等级"), ColumnType.TEXT)),
                dimensions.stream()
                        .map(each -> List.<Cell>of(
                                new Cell.Text(person.value()),
                                new Cell.Text(period.name()),
                                new Cell.Text(each.dimension().id().value()),
                                exact(each.score()),
                                new Cell.Text(each.weight().toString()),
                                overall,
                                rated))
                        .toList());
    }

    private static Cell exact(Reading reading) {
        return reading.quantity()
                .<Cell>map(known -> new Cell.Text(known.value().toString()))
                .orElseGet(() -> new Cell.Absent(
                        reading instanceof Reading.NotMeaningful without
                                ? without.reasons().first().key()
                                : "kpi.analysis.absent.missing"));
    }
}
