package io.salestiers.kpi.cycle;

import static io.salestiers.kpi.testkit.cycle.ReviewedCompany.A;
import static io.salestiers.kpi.testkit.cycle.ReviewedCompany.B;
import static io.salestiers.kpi.testkit.cycle.ReviewedCompany.HE;
import static io.salestiers.kpi.testkit.cycle.ReviewedCompany.LI;
import static io.salestiers.kpi.testkit.cycle.ReviewedCompany.REPRESENTATIVE;
import static io.salestiers.kpi.testkit.cycle.ReviewedCompany.TANG;
import static io.salestiers.kpi.testkit.cycle.ReviewedCompany.WANG;
import static io.salestiers.kpi.testkit.cycle.ReviewedCompany.ZHANG;
import static io.salestiers.kpi.testkit.cycle.ReviewedCompany.ZHAO;
import static io.salestiers.kpi.testkit.cycle.ReviewedCompany.code;
import static io.salestiers.kpi.testkit.cycle.ReviewedCompany.result;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.canonical.Digest;
import io.salestiers.core.canonical.InputRef;
import io.salestiers.core.canonical.JsonValue;
import io.salestiers.core.explain.Explanation;
import io.salestiers.core.json.SalesTiersJson;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.kpi.calibration.CalibratedValue;
import io.salestiers.kpi.json.KpiDocuments;
import io.salestiers.kpi.measure.Reading;
import io.salestiers.kpi.scorecard.ScoreScale;
import io.salestiers.kpi.scorecard.Scorecard;
import io.salestiers.kpi.testkit.cycle.ReviewedCompany;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What values refuse by themselves, however they came about: by commands, by hand, or from a file. */
class CycleValuesTest {
    private static final Instant NOW = Instant.parse("2025-07-11T02:00:00Z");
    private static final LocalDate UNTIL = LocalDate.of(2025, 7, 18);
    private static final Digest OTHER = Digest.of(JsonValue.object());
    private static final CalibratedValue DECIDED =
            new CalibratedValue(B, Optional.empty(), HE, new TreeSet<>(List.of(HE)), Optional.empty(), code("why"));

    private static ResultVersion version() {
        return ResultVersion.of(
                Optional.empty(),
                ResultCause.FIRST,
                result(ZHANG, 75),
                DECIDED,
                new TreeSet<>(List.of(WANG)),
                TANG,
                NOW,
                UNTIL);
    }

    private static ResultVersion second(ResultVersion first) {
        return ResultVersion.of(
                Optional.of(first),
                ResultCause.REOPENED,
                result(ZHANG, 76),
                DECIDED,
                new TreeSet<>(List.of(WANG)),
                TANG,
                NOW,
                UNTIL);
    }

    private static ScorecardEntry published(List<ResultVersion> versions) {
        return new ScorecardEntry(
                ZHANG,
                REPRESENTATIVE,
                LI,
                EntryStage.PUBLISHED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(result(ZHANG, 75)),
                Optional.of(LI),
                Optional.of(DECIDED),
                new TreeSet<>(List.of(WANG)),
                versions,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    @Test
    void aVersionThatWasTouchedIsRefused() {
        ResultVersion sound = version();
        assertThatThrownBy(() -> new ResultVersion(
                        1,
                        ResultCause.FIRST,
                        result(ZHANG, 76),
                        sound.decided(),
                        sound.approvedBy(),
                        TANG,
                        NOW,
                        UNTIL,
                        Optional.empty(),
                        sound.digest()))
                .hasMessageStartingWith("digest of version 1 must be ");
        assertThatThrownBy(() -> ResultVersion.of(
                        Optional.empty(),
                        ResultCause.FIRST,
                        result(ZHANG, 75),
                        DECIDED,
                        new TreeSet<>(),
                        TANG,
                        NOW,
                        UNTIL))
                .hasMessage("a published result must be approved by somebody");
        assertThatThrownBy(() -> ResultVersion.of(
                        Optional.empty(),
                        ResultCause.REOPENED,
                        result(ZHANG, 75),
                        DECIDED,
                        new TreeSet<>(List.of(WANG)),
                        TANG,
                        NOW,
                        UNTIL))
                .hasMessageContaining("only the first version is FIRST");
        assertThatThrownBy(() -> ResultVersion.of(
                        Optional.of(sound),
                        ResultCause.FIRST,
                        result(ZHANG, 75),
                        DECIDED,
                        new TreeSet<>(List.of(WANG)),
                        TANG,
                        NOW,
                        UNTIL))
                .hasMessageContaining("only the first version is FIRST");
    }

    @Test
    void everyPartOfAVersionIsInItsDigest() {
        ResultVersion sound = version();
        TreeSet<io.salestiers.core.org.PersonId> wang = new TreeSet<>(List.of(WANG));
        List<ResultVersion> others = List.of(
                ResultVersion.of(
                        Optional.empty(), ResultCause.FIRST, result(ZHANG, 76), DECIDED, wang, TANG, NOW, UNTIL),
                ResultVersion.of(
                        Optional.empty(),
                        ResultCause.FIRST,
                        result(ZHANG, 75),
                        new CalibratedValue(
                                A, Optional.of(Ratio.ONE), HE, DECIDED.supporters(), Optional.empty(), code("why")),
                        wang,
                        TANG,
                        NOW,
                        UNTIL),
                ResultVersion.of(
                        Optional.empty(),
                        ResultCause.FIRST,
                        result(ZHANG, 75),
                        DECIDED,
                        new TreeSet<>(List.of(ZHAO)),
                        TANG,
                        NOW,
                        UNTIL),
                ResultVersion.of(Optional.empty(), ResultCause.FIRST, result(ZHANG, 75), DECIDED, wang, HE, NOW, UNTIL),
                ResultVersion.of(
                        Optional.empty(),
                        ResultCause.FIRST,
                        result(ZHANG, 75),
                        DECIDED,
                        wang,
                        TANG,
                        NOW.plusSeconds(1),
                        UNTIL),
                ResultVersion.of(
                        Optional.empty(),
                        ResultCause.FIRST,
                        result(ZHANG, 75),
                        DECIDED,
                        wang,
                        TANG,
                        NOW,
                        UNTIL.plusDays(1)));
        assertThat(others)
                .extracting(ResultVersion::digest)
                .doesNotHaveDuplicates()
                .doesNotContain(sound.digest());
        assertThat(version().digest()).isEqualTo(sound.digest());
    }

    @Test
    void versionsFollowOneAnother() {
        ResultVersion first = version();
        assertThat(published(List.of(first, second(first))).result()).contains(second(first));
        assertThatThrownBy(() -> published(List.of(second(first)))).hasMessageContaining("versions");
        assertThatThrownBy(() -> published(List.of(first, first))).hasMessageContaining("versions");
        assertThatThrownBy(() -> published(List.of())).hasMessageContaining("versions");
    }

    @Test
    void aDecisionWithoutAScoreKeepsTheComputedOneOfItsRatingOnly() {
        assertThat(version().score()).contains(Ratio.of(75));
        ScoredResult high = result(ZHANG, 90);
        assertThat(ResultVersion.countingScore(high, DECIDED)).isEmpty();
        CalibratedValue scored = new CalibratedValue(
                B, Optional.of(Ratio.of(79)), HE, DECIDED.supporters(), Optional.empty(), code("why"));
        assertThat(ResultVersion.countingScore(high, scored)).contains(Ratio.of(79));
    }

    @Test
    void aResultSaysFromWhatItWasComputed() {
        ScoredResult sound = result(ZHANG, 75);
        assertThatThrownBy(() -> new ScoredResult(
                        ZHANG, "2025-Q2", sound.score(), sound.published(), sound.rating(), List.of(), "1"))
                .hasMessage("a result must say from what it was computed, but has no inputs");
        assertThatThrownBy(() -> new ScoredResult(
                        ZHANG, "2025-Q2", Optional.empty(), sound.published(), Optional.empty(), sound.inputs(), "1"))
                .hasMessageContaining("a published score goes with a score");
        assertThatThrownBy(() -> new ScoredResult(
                        ZHANG, "2025-Q2", Optional.empty(), Optional.empty(), sound.rating(), sound.inputs(), "1"))
                .hasMessageContaining("a published score goes with a score");
        assertThatThrownBy(() -> new ScoredResult(
                        ZHANG, "2025-Q2", sound.score(), sound.published(), sound.rating(), sound.inputs(), " "))
                .hasMessageContaining("semantics");
        ScoredResult reversed = new ScoredResult(
                ZHANG,
                "2025-Q2",
                sound.score(),
                sound.published(),
                sound.rating(),
                List.of(
                        sound.inputs().get(1),
                        sound.inputs().get(0),
                        sound.inputs().get(1)),
                "1");
        assertThat(reversed).isEqualTo(sound);
        assertThat(reversed.digest()).isEqualTo(sound.digest());
    }

    @Test
    void aScorecardWithoutAScoreIsKeptWithoutOne() {
        Scorecard card = new Scorecard(
                Subject.of(ZHANG),
                FiscalCalendar.CALENDAR_YEAR.parse("2025-Q2"),
                ScoreScale.HUNDRED,
                List.of(),
                List.of(),
                Optional.empty(),
                Reading.missing("revenue"),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(),
                Explanation.none("kpi.explain.scorecard-without-score", List.of()));
        ScoredResult kept = ScoredResult.from(card, List.of(InputRef.of("facts", "crm", "1")), "1");
        assertThat(kept.score()).isEmpty();
        assertThat(kept.person()).isEqualTo(ZHANG);
        assertThat(kept.period()).isEqualTo("2025-Q2");
        assertThatThrownBy(() -> ScoredResult.from(
                        new Scorecard(
                                Subject.of(UnitId.of("east")),
                                card.period(),
                                ScoreScale.HUNDRED,
                                List.of(),
                                List.of(),
                                Optional.empty(),
                                card.score(),
                                Optional.empty(),
                                Optional.empty(),
                                List.of(),
                                Optional.empty(),
                                List.of(),
                                card.explanation()),
                        List.of(InputRef.of("facts", "crm", "1")),
                        "1"))
                .hasMessage("scorecard must be that of a person, but was of unit:east");
    }

    @Test
    void aStateThatNoCommandLeadsToIsRefused() {
        CycleState draft = ReviewedCompany.draft();
        assertThatThrownBy(() -> draft.withPhase(CyclePhase.PUBLISHED)).hasMessageContaining("have a publisher");
        assertThatThrownBy(() -> draft.with(published(List.of(version()))))
                .hasMessageContaining("results are published with the cycle");
        assertThatThrownBy(() -> new CycleState(
                        draft.id(),
                        draft.template(),
                        draft.unit(),
                        draft.period(),
                        draft.method(),
                        draft.policy(),
                        CyclePhase.PUBLISHED,
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.of(ZHAO),
                        Optional.of(TANG),
                        List.of()))
                .hasMessageContaining("with a report of their distribution");
        assertThatThrownBy(() -> new CycleState(
                        draft.id(),
                        draft.template(),
                        draft.unit(),
                        draft.period(),
                        draft.method(),
                        draft.policy(),
                        CyclePhase.PUBLISHED,
                        List.of(),
                        List.of(),
                        Optional.of(new AttachedDistribution(List.of(), ZHAO, NOW)),
                        Optional.of(ZHAO),
                        Optional.of(ZHAO),
                        List.of()))
                .hasMessageContaining("who locks is not who publishes");
        ScorecardEntry zhang = draft.find(ZHANG).orElseThrow();
        assertThatThrownBy(() -> draft.withEntries(List.of(zhang, zhang)))
                .hasMessageContaining("a person is there once");
        assertThatThrownBy(() -> zhang.edit().stage(EntryStage.MANAGER_DONE).done())
                .hasMessage(
                        "manager of the entry of zhang does not go with stage MANAGER_DONE, but was Optional.empty");
        for (EntryStage stage : List.of(
                EntryStage.CALIBRATED,
                EntryStage.APPROVED,
                EntryStage.PUBLISHED,
                EntryStage.ACKNOWLEDGED,
                EntryStage.ON_HOLD,
                EntryStage.EXCLUDED,
                EntryStage.UNDER_APPEAL)) {
            assertThatThrownBy(() -> zhang.edit().stage(stage).done())
                    .as("%s", stage)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> zhang.edit().aside(EntryStage.EXCLUDED).done()).hasMessageContaining("excludedFor");
        assertThatThrownBy(() -> new Appeal(0, NOW, code("x"), Optional.empty()))
                .hasMessageContaining("version 1 or later");
    }

    @Test
    void aForgedFileIsRefused() {
        CycleState draft = ReviewedCompany.draft();
        String text =
                new String(SalesTiersJson.jackson3().write(draft, KpiDocuments.CYCLE_STATE), StandardCharsets.UTF_8);
        assertThat(SalesTiersJson.jackson3()
                        .read(
                                "c.json",
                                text.replace("\"draft\"", "\"published\"").getBytes(StandardCharsets.UTF_8),
                                KpiDocuments.CYCLE_STATE)
                        .findings())
                .isNotEmpty();
        assertThat(OTHER.hex()).startsWith("44136fa3");
    }
}
