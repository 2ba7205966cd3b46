package io.salestiers.kpi.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.salestiers.core.canonical.InputRef;
import io.salestiers.core.observation.Fact;
import io.salestiers.core.observation.FactBatch;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.observation.Observation;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.result.Finding;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import io.salestiers.kpi.measure.FactPolicy.Late;
import io.salestiers.kpi.measure.FactPolicy.Outside;
import io.salestiers.kpi.measure.FactPolicy.SameKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FactIntakeTest {
    private static final DateRange QUARTER = DateRange.parse("2025-01-01/2025-04-01");
    private static final Measure DEALS = Measure.additive("deals", LocalizedText.same("Deals"), Unit.COUNT);
    private static final String ON_TIME = "2025-02-05T16:00:00Z";
    private static final String TOO_LATE = "2025-02-05T16:00:00.000000001Z";

    /* January may be reported until 5 February 16:00 UTC; the other months have no cut-off. */
    private static final List<FactPolicy.CutOff> CUT_OFFS =
            List.of(new FactPolicy.CutOff(DateRange.parse("2025-01-01/2025-02-01"), Instant.parse(ON_TIME)));

    private static Fact fact(String source, String day, long value, String arrived) {
        Observation seen = new Observation(
                DEALS.id(),
                Subject.of(PersonId.of("moses")),
                LocalDate.parse(day),
                Quantity.count(value),
                Optional.empty(),
                source);
        return arrived.isEmpty() ? Fact.of(seen) : Fact.of(seen, Instant.parse(arrived));
    }

    private static FactIntake intake(SameKey sameKey, Late late, Outside outside, Fact... facts) {
        var builder = FactBatch.builder();
        List.of(facts).forEach(builder::add);
        return FactIntake.of(
                List.of(builder.build()), List.of(DEALS), QUARTER, new FactPolicy(sameKey, late, CUT_OFFS, outside));
    }

    private static List<Long> values(FactBatch batch) {
        return batch.observations().stream()
                .map(o -> o.value().value().numerator().longValueExact())
                .toList();
    }

    @Nested
    class SameKeys {
        private final Fact[] corrected = {
            fact("d-7", "2025-03-01", 100, ""), fact("d-7", "2025-03-01", 120, ""), fact("d-7", "2025-03-01", 120, "")
        };

        @Test
        void lastReadWins() {
            FactIntake intake = intake(SameKey.LAST_READ_WINS, Late.COUNT, Outside.LEAVE_OUT, corrected);
            assertThat(values(intake.facts())).containsExactly(120L);
            assertThat(intake.counts()).isEqualTo(new FactCounts(3, 1, 1, 1, 0, 0, 0, 0));
            assertThat(intake.findings())
                    .extracting(Finding::code)
                    .containsExactly(MeasureFinding.DUPLICATE, MeasureFinding.REPLACED);
        }

        @Test
        void firstReadWins() {
            FactIntake intake = intake(SameKey.FIRST_READ_WINS, Late.COUNT, Outside.LEAVE_OUT, corrected);
            assertThat(values(intake.facts())).containsExactly(100L);
            assertThat(intake.counts()).isEqualTo(new FactCounts(3, 1, 1, 1, 0, 0, 0, 0));
        }

        @Test
        void allAreRefused() {
            FactIntake intake = intake(SameKey.REFUSE_ALL, Late.COUNT, Outside.LEAVE_OUT, corrected);
            assertThat(intake.facts().size()).isZero();
            assertThat(intake.counts()).isEqualTo(new FactCounts(3, 0, 1, 0, 0, 0, 2, 0));
            assertThat(intake.findings())
                    .extracting(Finding::code)
                    .containsExactly(MeasureFinding.DUPLICATE, MeasureFinding.KEY_CONFLICT);
        }

        @Test
        void aCorrectionThatIsTakenBackLeavesTheFirstContent() {
            FactIntake intake = intake(
                    SameKey.LAST_READ_WINS,
                    Late.COUNT,
                    Outside.LEAVE_OUT,
                    fact("d-7", "2025-03-01", 100, ""),
                    fact("d-7", "2025-03-01", 120, ""),
                    fact("d-7", "2025-03-01", 100, ""));
            assertThat(values(intake.facts())).containsExactly(100L);
            assertThat(intake.counts()).isEqualTo(new FactCounts(3, 1, 1, 1, 0, 0, 0, 0));
        }

        /* A correction may move a deal to another day and even out of the quarter; the old one must not stay. */
        @Test
        void aCorrectionMayMoveAFactOutOfTheObservedDays() {
            FactIntake intake = intake(
                    SameKey.LAST_READ_WINS,
                    Late.COUNT,
                    Outside.LEAVE_OUT,
                    fact("d-7", "2025-03-31", 100, ""),
                    fact("d-7", "2025-04-01", 100, ""));
            assertThat(intake.facts().size()).isZero();
            assertThat(intake.counts()).isEqualTo(new FactCounts(2, 0, 0, 1, 0, 1, 0, 0));
        }
    }

    @Nested
    class LateOnes {
        @Test
        void areHeldWithTheirPeriodUntouched() {
            FactIntake intake = intake(
                    SameKey.LAST_READ_WINS,
                    Late.HOLD_FOR_RESTATEMENT,
                    Outside.LEAVE_OUT,
                    fact("d-1", "2025-01-31", 10, ON_TIME),
                    fact("d-2", "2025-01-31", 20, TOO_LATE),
                    fact("d-3", "2025-02-01", 30, TOO_LATE));
            assertThat(values(intake.facts())).containsExactly(10L, 30L);
            assertThat(values(intake.held())).containsExactly(20L);
            assertThat(intake.counts()).isEqualTo(new FactCounts(3, 2, 0, 0, 1, 0, 0, 0));
            assertThat(intake.findings()).extracting(Finding::code).containsExactly(MeasureFinding.HELD);
        }

        @Test
        void countWhereThePolicySaysSo() {
            FactIntake intake = intake(
                    SameKey.LAST_READ_WINS,
                    Late.COUNT,
                    Outside.LEAVE_OUT,
                    fact("d-1", "2025-01-31", 10, ON_TIME),
                    fact("d-2", "2025-01-31", 20, TOO_LATE));
            assertThat(values(intake.facts())).containsExactly(10L, 20L);
            assertThat(intake.counts()).isEqualTo(new FactCounts(2, 2, 0, 0, 0, 0, 0, 1));
            assertThat(intake.findings()).extracting(Finding::code).containsExactly(MeasureFinding.LATE);
        }

        /* Taking the deal out of January changes January, although March is open. */
        @Test
        void alsoWhenTheyMoveAFactOutOfAClosedPeriod() {
            FactIntake intake = intake(
                    SameKey.LAST_READ_WINS,
                    Late.HOLD_FOR_RESTATEMENT,
                    Outside.LEAVE_OUT,
                    fact("d-1", "2025-01-31", 10, ON_TIME),
                    fact("d-1", "2025-03-02", 10, TOO_LATE));
            assertThat(intake.facts().day(0)).isEqualTo("2025-01-31");
            assertThat(intake.held().day(0)).isEqualTo("2025-03-02");
            assertThat(intake.counts()).isEqualTo(new FactCounts(2, 1, 0, 0, 1, 0, 0, 0));
        }

        @Test
        void onlyTheLastOfSeveralLateCorrectionsIsHeld() {
            FactIntake intake = intake(
                    SameKey.LAST_READ_WINS,
                    Late.HOLD_FOR_RESTATEMENT,
                    Outside.LEAVE_OUT,
                    fact("d-1", "2025-01-31", 10, ON_TIME),
                    fact("d-1", "2025-01-31", 11, TOO_LATE),
                    fact("d-1", "2025-01-31", 12, TOO_LATE));
            assertThat(values(intake.held())).containsExactly(12L);
            assertThat(intake.counts()).isEqualTo(new FactCounts(3, 1, 0, 1, 1, 0, 0, 0));
        }

        @Test
        void aLateCorrectionThatIsTakenBackIsNotHeld() {
            FactIntake intake = intake(
                    SameKey.LAST_READ_WINS,
                    Late.HOLD_FOR_RESTATEMENT,
                    Outside.LEAVE_OUT,
                    fact("d-1", "2025-01-31", 10, ON_TIME),
                    fact("d-1", "2025-01-31", 11, TOO_LATE),
                    fact("d-1", "2025-01-31", 10, TOO_LATE));
            assertThat(values(intake.facts())).containsExactly(10L);
            assertThat(intake.held().size()).isZero();
            assertThat(intake.counts()).isEqualTo(new FactCounts(3, 1, 1, 1, 0, 0, 0, 0));
        }

        @Test
        void unknownArrivalIsOnTimeAndFound() {
            FactIntake intake = intake(
                    SameKey.LAST_READ_WINS,
                    Late.HOLD_FOR_RESTATEMENT,
                    Outside.LEAVE_OUT,
                    fact("d-1", "2025-01-31", 10, ""),
                    fact("d-2", "2025-02-01", 10, ""));
            assertThat(intake.counts().counted()).isEqualTo(2);
            assertThat(intake.findings()).singleElement().satisfies(finding -> {
                assertThat(finding.code()).isEqualTo(MeasureFinding.ARRIVAL_UNKNOWN);
                assertThat(finding.arguments()).containsKey("count");
            });
        }
    }

    @Nested
    class Others {
        @Test
        void outsideIsLeftOutOrRefused() {
            Fact before = fact("d-1", "2024-12-31", 1, "");
            assertThat(intake(SameKey.REFUSE_ALL, Late.COUNT, Outside.LEAVE_OUT, before)
                            .counts())
                    .isEqualTo(new FactCounts(1, 0, 0, 0, 0, 1, 0, 0));
            FactIntake refused = intake(SameKey.REFUSE_ALL, Late.COUNT, Outside.REFUSE, before);
            assertThat(refused.counts()).isEqualTo(new FactCounts(1, 0, 0, 0, 0, 0, 1, 0));
            assertThat(refused.findings()).extracting(Finding::code).containsExactly(MeasureFinding.OUTSIDE_REFUSED);
        }

        @Test
        void aCorrectionThatCanNotBeReadReplacesNothing() {
            Fact wrongUnit = Fact.of(new Observation(
                    DEALS.id(),
                    Subject.of(PersonId.of("moses")),
                    LocalDate.parse("2025-03-01"),
                    Quantity.of(io.salestiers.core.money.Ratio.ONE, Unit.DAYS),
                    Optional.empty(),
                    "d-1"));
            Fact unknown = Fact.of(new Observation(
                    MeasureId.of("visits"),
                    Subject.of(PersonId.of("moses")),
                    LocalDate.parse("2025-03-01"),
                    Quantity.count(1),
                    Optional.empty(),
                    "d-1"));
            FactIntake intake = intake(
                    SameKey.LAST_READ_WINS,
                    Late.COUNT,
                    Outside.LEAVE_OUT,
                    fact("d-1", "2025-03-01", 10, ""),
                    wrongUnit,
                    unknown);
            assertThat(values(intake.facts())).containsExactly(10L);
            assertThat(intake.counts()).isEqualTo(new FactCounts(3, 1, 0, 0, 0, 0, 2, 0));
            assertThat(intake.findings())
                    .extracting(Finding::code)
                    .containsExactly(MeasureFinding.WRONG_UNIT, MeasureFinding.UNKNOWN_MEASURE);
        }

        @Test
        void aDayHasOneCutOff() {
            List<FactPolicy.CutOff> twice = List.of(
                    CUT_OFFS.get(0),
                    new FactPolicy.CutOff(DateRange.parse("2025-01-31/2025-03-01"), Instant.parse(TOO_LATE)));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new FactPolicy(SameKey.REFUSE_ALL, Late.COUNT, twice, Outside.REFUSE));
        }

        @Test
        void numbersMustAddUp() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new FactCounts(3, 1, 0, 0, 0, 0, 0, 0))
                    .withMessage("the facts read are 3, but what became of them adds up to 1");
            assertThatIllegalArgumentException().isThrownBy(() -> new FactCounts(0, 1, -1, 0, 0, 0, 0, 0));
            assertThatIllegalArgumentException().isThrownBy(() -> new FactCounts(1, 1, 0, 0, 0, 0, 0, 2));
        }
    }

    @Nested
    class Snapshots {
        @Test
        void areTheSameForTheSameContentsOnly() {
            Fact a = fact("d-1", "2025-03-01", 10, ON_TIME);
            Fact b = fact("d-2", "2025-03-01", 20, "");
            SnapshotId one = SnapshotId.of(FactBatch.of(List.of(a.observation(), b.observation())));
            assertThat(SnapshotId.of(FactBatch.builder().add(b).add(a).build())).isEqualTo(one);
            assertThat(SnapshotId.of(FactBatch.of(List.of(a.observation())))).isNotEqualTo(one);
            assertThat(SnapshotId.of(FactBatch.of(List.of(
                            a.observation(), fact("d-2", "2025-03-01", 21, "").observation()))))
                    .isNotEqualTo(one);
        }

        @Test
        void tellApartTextsThatCanNotBeWritten() {
            Fact high = fact("\ud800", "2025-03-01", 10, "");
            Fact low = fact("\udc00", "2025-03-01", 10, "");
            assertThat(SnapshotId.of(FactBatch.of(List.of(high.observation()))))
                    .isNotEqualTo(SnapshotId.of(FactBatch.of(List.of(low.observation()))));
        }

        @Test
        void areAnInputOfAResult() {
            SnapshotId id = SnapshotId.of(FactBatch.empty());
            assertThat(id.toInputRef("crm"))
                    .isEqualTo(InputRef.of("facts", "crm", id.content().hex()).with(id.content()));
        }

        /* SHA-256 of nothing, a constant of the standard (FIPS 180-4 test vector). */
        @Test
        void ofNothing() {
            assertThat(SnapshotId.of(FactBatch.empty()).content())
                    .hasToString("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        }
    }
}
