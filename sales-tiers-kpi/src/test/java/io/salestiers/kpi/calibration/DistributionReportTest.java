package io.salestiers.kpi.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.audit.AuditCode;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.result.Severity;
import io.salestiers.core.table.Cell;
import io.salestiers.core.text.Texts;
import io.salestiers.kpi.KpiMessages;
import io.salestiers.kpi.scorecard.RatingId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DistributionReportTest {
    private static final RatingId A = RatingId.of("A");
    private static final RatingId B = RatingId.of("B");
    private static final RatingId C = RatingId.of("C");
    private static final Texts EN = Texts.of(Locale.ENGLISH, CoreMessages.catalogue(), KpiMessages.catalogue());
    private static final Texts ZH = Texts.of(Locale.CHINA, CoreMessages.catalogue(), KpiMessages.catalogue());

    private static RatedPerson person(String id, RatingId rating, int score) {
        return new RatedPerson(PersonId.of(id), rating, Optional.of(Ratio.of(score)));
    }

    private static ForcedDistribution distribution(int minimumGroup) {
        return new ForcedDistribution(
                List.of(
                        new RatingShare(A, Ratio.of(1, 5)),
                        new RatingShare(B, Ratio.of(7, 10)),
                        new RatingShare(C, Ratio.of(1, 10))),
                minimumGroup);
    }

    @Test
    void report() {
        // sample: report
        ForcedDistribution expected = new ForcedDistribution(
                List.of(
                        new RatingShare(RatingId.of("A"), Ratio.of(1, 5)),
                        new RatingShare(RatingId.of("B"), Ratio.of(7, 10)),
                        new RatingShare(RatingId.of("C"), Ratio.of(1, 10))),
                5);
        Map<RatingId, Long> whole = expected.expected(7); // A: 1, B: 5, C: 1
        List<RatedPerson> rated = List.of(
                person("p1", A, 95),
                person("p2", A, 95),
                person("p3", B, 80),
                person("p4", B, 78),
                person("p5", B, 75),
                person("p6", B, 74),
                person("p7", C, 55));
        List<LeftOut> leftOut = List.of(new LeftOut(PersonId.of("p8"), AuditCode.of("joined-in-june")));
        DistributionReport report = DistributionReport.of(Optional.of(expected), rated, leftOut);
        List<Finding> findings = report.findings(); // two A in place of one; and the cut falls inside p1 and p2
        // end
        assertThat(report.table().rows())
                .containsExactly(
                        List.of(new Cell.Text("A"), new Cell.Whole(2), new Cell.Whole(1)),
                        List.of(new Cell.Text("B"), new Cell.Whole(4), new Cell.Whole(5)),
                        List.of(new Cell.Text("C"), new Cell.Whole(1), new Cell.Whole(1)));
        // By hand: 1.4, 4.9, 0.7 people; down 1, 4, 0; the two that are left go to 0.9 and 0.7.
        assertThat(whole).containsExactly(Map.entry(A, 1L), Map.entry(B, 5L), Map.entry(C, 1L));
        assertThat(report.counts())
                .containsExactly(
                        new RatingCount(A, 2, Optional.of(1L)),
                        new RatingCount(B, 4, Optional.of(5L)),
                        new RatingCount(C, 1, Optional.of(1L)));
        assertThat(report.guidelineOnly()).isFalse();
        assertThat(report.ties()).singleElement().satisfies(tie -> {
            assertThat(tie.above()).isEqualTo(A);
            assertThat(tie.below()).isEqualTo(B);
            assertThat(tie.places()).isEqualTo(1);
            assertThat(tie.people()).containsExactly(PersonId.of("p1"), PersonId.of("p2"));
        });
        assertThat(findings)
                .extracting(Finding::code)
                .containsExactly(
                        CalibrationFinding.DIFFERS,
                        CalibrationFinding.DIFFERS,
                        CalibrationFinding.CUT_IN_TIE,
                        CalibrationFinding.LEFT_OUT);
        assertThat(findings).noneMatch(finding -> finding.severity() == Severity.ERROR);
        assertThat(findings.get(0).message(EN))
                .isEqualTo("rating 'A': 2 of 7 people, expected 1; this is a report and changes no rating");
        assertThat(findings.get(2).message(EN)).contains("inside a tie", "p1", "p2");
        assertThat(findings.get(2).message(ZH)).contains("同分者", "p1", "不作取舍");
    }

    @Test
    void equalRemaindersGoToTheBetterRating() {
        // 0.5 and 0.5 people: one of the two gets the person.
        ForcedDistribution halves = new ForcedDistribution(
                List.of(new RatingShare(B, Ratio.of(1, 2)), new RatingShare(A, Ratio.of(1, 2))), 1);
        assertThat(halves.expected(1)).containsExactly(Map.entry(B, 1L), Map.entry(A, 0L));
        assertThat(halves.expected(0)).containsExactly(Map.entry(B, 0L), Map.entry(A, 0L));
        assertThatThrownBy(() -> halves.expected(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a group must have 0 people or more, but had -1");
    }

    @Test
    void smallGroupsHaveAGuidelineOnly() {
        List<RatedPerson> four =
                List.of(person("a", A, 90), person("b", A, 89), person("c", A, 88), person("d", A, 87));
        DistributionReport small = DistributionReport.of(Optional.of(distribution(5)), four, List.of());
        assertThat(small.guidelineOnly()).isTrue();
        assertThat(small.findings()).extracting(Finding::code).containsOnly(CalibrationFinding.DIFFERS_FROM_GUIDELINE);
        DistributionReport enough = DistributionReport.of(Optional.of(distribution(4)), four, List.of());
        assertThat(enough.guidelineOnly()).isFalse();
        assertThat(enough.findings()).extracting(Finding::code).containsOnly(CalibrationFinding.DIFFERS);
    }

    @Test
    void withoutADistributionItOnlyCounts() {
        DistributionReport report = DistributionReport.of(
                Optional.empty(), List.of(person("a", B, 70), person("b", A, 90), person("c", B, 70)), List.of());
        assertThat(report.counts())
                .containsExactly(new RatingCount(A, 1, Optional.empty()), new RatingCount(B, 2, Optional.empty()));
        assertThat(report.ties()).isEmpty();
        assertThat(report.findings()).isEmpty();
        assertThat(report.guidelineOnly()).isFalse();
    }

    @Test
    void aRatingThatIsNotNamedIsExpectedOfNobody() {
        DistributionReport report = DistributionReport.of(
                Optional.of(distribution(1)),
                List.of(person("a", RatingId.of("S"), 120), person("b", B, 70)),
                List.of());
        assertThat(report.counts()).last().isEqualTo(new RatingCount(RatingId.of("S"), 1, Optional.of(0L)));
    }

    @Test
    void twoCutsAtOnePlaceAreOne() {
        List<RatedPerson> two = List.of(person("a", B, 70), person("b", B, 70));
        // Of two people 0.4, 1.4 and 0.2 are expected: 1 and 1, since of equal remainders the better rating's comes
        // first.
        assertThat(DistributionReport.of(Optional.of(distribution(1)), two, List.of())
                        .ties())
                .singleElement()
                .satisfies(tie -> assertThat(tie.below()).isEqualTo(B));
        // Halves and nothing between: one cut, between the first and the last rating.
        ForcedDistribution gap = new ForcedDistribution(
                List.of(
                        new RatingShare(A, Ratio.of(1, 2)),
                        new RatingShare(B, Ratio.of(1, 100)),
                        new RatingShare(C, Ratio.of(49, 100))),
                1);
        assertThat(gap.expected(2)).containsExactly(Map.entry(A, 1L), Map.entry(B, 0L), Map.entry(C, 1L));
        assertThat(DistributionReport.of(Optional.of(gap), two, List.of()).ties())
                .singleElement()
                .satisfies(tie -> {
                    assertThat(tie.above()).isEqualTo(A);
                    assertThat(tie.below()).isEqualTo(C);
                });
    }

    @Test
    void withoutAScoreThereIsNoOrder() {
        RatedPerson bare = new RatedPerson(PersonId.of("x"), A, Optional.empty());
        DistributionReport report = DistributionReport.of(
                Optional.of(distribution(1)), List.of(bare, person("a", B, 70), person("b", B, 70)), List.of());
        assertThat(report.ties()).isEmpty();
        assertThat(report.withoutScore()).containsExactly(PersonId.of("x"));
        assertThat(report.findings()).extracting(Finding::code).contains(CalibrationFinding.WITHOUT_SCORE);
    }

    @Test
    void theOrderOfPeopleDoesNotMatter() {
        List<RatedPerson> people = new ArrayList<>(List.of(
                person("a", A, 90), person("b", B, 80), person("c", B, 80), person("d", B, 80), person("e", C, 10)));
        List<LeftOut> out = new ArrayList<>(List.of(
                new LeftOut(PersonId.of("y"), AuditCode.of("left")),
                new LeftOut(PersonId.of("x"), AuditCode.of("new"))));
        DistributionReport one = DistributionReport.of(Optional.of(distribution(1)), people, out);
        Collections.reverse(people);
        Collections.reverse(out);
        DistributionReport other = DistributionReport.of(Optional.of(distribution(1)), people, out);
        assertThat(other).isEqualTo(one);
        assertThat(other.digest()).isEqualTo(one.digest());
    }

    @Test
    void theDigestSeesEveryPart() {
        DistributionReport plain = new DistributionReport(
                List.of(new RatingCount(A, 1, Optional.of(1L))),
                1,
                false,
                List.of(),
                Collections.emptySortedSet(),
                List.of());
        List<DistributionReport> others = List.of(
                new DistributionReport(
                        List.of(new RatingCount(A, 1, Optional.empty())),
                        1,
                        false,
                        List.of(),
                        Collections.emptySortedSet(),
                        List.of()),
                new DistributionReport(plain.counts(), 2, false, List.of(), Collections.emptySortedSet(), List.of()),
                new DistributionReport(plain.counts(), 1, true, List.of(), Collections.emptySortedSet(), List.of()),
                new DistributionReport(
                        plain.counts(),
                        1,
                        false,
                        List.of(new TiedCut(
                                A, B, 1, new java.util.TreeSet<>(List.of(PersonId.of("a"), PersonId.of("b"))))),
                        Collections.emptySortedSet(),
                        List.of()),
                new DistributionReport(
                        plain.counts(),
                        1,
                        false,
                        List.of(),
                        new java.util.TreeSet<>(List.of(PersonId.of("a"))),
                        List.of()),
                new DistributionReport(
                        plain.counts(),
                        1,
                        false,
                        List.of(),
                        Collections.emptySortedSet(),
                        List.of(new LeftOut(PersonId.of("a"), AuditCode.of("left")))));
        List<Object> digests = new ArrayList<>();
        digests.add(plain.digest());
        others.forEach(other -> digests.add(other.digest()));
        assertThat(digests).doesNotHaveDuplicates();
    }

    @Test
    void whatMeansNothingIsRefused() {
        assertThatThrownBy(() -> new ForcedDistribution(
                        List.of(new RatingShare(A, Ratio.of(1, 2)), new RatingShare(A, Ratio.of(1, 4))), 1))
                .isInstanceOfSatisfying(
                        InvalidDefinitionException.class,
                        e -> assertThat(e.findings())
                                .extracting(Finding::code)
                                .containsExactly(CalibrationFinding.RATING_TWICE, CalibrationFinding.SHARES_NOT_ONE));
        assertThatThrownBy(() -> distribution(0)).hasMessage("minimumGroup must be 1 or more, but was 0");
        assertThatThrownBy(() -> new RatingShare(A, Ratio.ZERO)).hasMessageContaining("above 0 and at most 1");
        assertThatThrownBy(() -> new RatingShare(A, Ratio.of(2))).hasMessageContaining("above 0 and at most 1");
        assertThat(new RatingShare(A, Ratio.ONE).share()).isEqualTo(Ratio.ONE);
        assertThatThrownBy(() -> DistributionReport.of(
                        Optional.empty(), List.of(person("a", A, 1), person("a", B, 1)), List.of()))
                .hasMessage("a person must be there once, but twice is a");
        assertThatThrownBy(() -> new RatingCount(A, -1, Optional.empty())).hasMessageContaining("negative");
        assertThatThrownBy(() -> new RatingCount(A, 0, Optional.of(-1L))).hasMessageContaining("negative");
        java.util.SortedSet<PersonId> pair = new java.util.TreeSet<>(List.of(PersonId.of("a"), PersonId.of("b")));
        assertThatThrownBy(() -> new TiedCut(A, B, 0, pair)).hasMessageContaining("some above and some below");
        assertThatThrownBy(() -> new TiedCut(A, B, 2, pair)).hasMessageContaining("some above and some below");
    }
}
