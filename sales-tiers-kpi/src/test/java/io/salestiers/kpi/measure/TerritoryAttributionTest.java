package io.salestiers.kpi.measure;

import static io.salestiers.kpi.testkit.measure.MeasureArbitraries.ladder;
import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.observation.Observation;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.TerritoryId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import io.salestiers.kpi.measure.TerritoryPolicy.Owner;
import io.salestiers.kpi.measure.TerritoryPolicy.Place;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TerritoryAttributionTest {
    private static final DateRange YEAR = DateRange.parse("2025-01-01/2026-01-01");
    private static final MeasureId CALLS = MeasureId.of("calls");
    private static final Subject TEAM = Subject.of(UnitId.of("team"));
    private static final Subject CHINA = territory("china");
    private static final Subject JIANGSU = territory("jiangsu");
    private static final Subject SUZHOU = territory("suzhou");
    private static final Subject NANJING = territory("nanjing");
    private static final Subject ZHEJIANG = territory("zhejiang");
    private static final Subject MOSES = Subject.of(PersonId.of("moses"));
    private static final Subject ANNA = Subject.of(PersonId.of("anna"));
    private static final Subject HEAD = Subject.of(PersonId.of("li"));

    /*
     * Moses (s-1) claims Jiangsu, until Anna (s-2) takes it over on 1 July; Li, the supervisor, claims Zhejiang together with
     * Anna, and China all year. Nobody claims Suzhou or Nanjing themselves.
     */
    private static final Organization ORGANIZATION = Organization.builder(ladder(), YEAR.from())
            .unit("team", LocalizedText.same("Team"))
            .position("head", "supervisor", "team")
            .position("s-1", "representative", "team")
            .position("s-2", "representative", "team")
            .position("s-3", "representative", "team")
            .holder("li", "head")
            .holder("moses", "s-1")
            .holder("anna", "s-2")
            .holder("wang", "s-3")
            .territory("china", LocalizedText.same("China"))
            .territory("jiangsu", LocalizedText.same("Jiangsu"), "china")
            .territory("suzhou", LocalizedText.same("Suzhou"), "jiangsu")
            .territory("nanjing", LocalizedText.same("Nanjing"), "jiangsu")
            .territory("zhejiang", LocalizedText.same("Zhejiang"), "china")
            .territory("abroad", LocalizedText.same("Abroad"))
            .claim("head", "china")
            .claim("head", "zhejiang")
            .claim("s-1", "jiangsu", DateRange.parse("2025-01-01/2025-07-01"))
            .claim("s-2", "jiangsu", DateRange.parse("2025-07-01/"))
            .claim("s-2", "zhejiang")
            .claim("s-3", "suzhou", DateRange.parse("2025-10-01/"))
            .claim("s-3", "nanjing", DateRange.parse("2025-10-01/"))
            .build();

    private static Subject territory(String id) {
        return Subject.of(TerritoryId.of(id));
    }

    private static MeasureValues values(Owner owner, Place place, Observation... observations) {
        return MeasureValues.builder(
                        List.of(Measure.additive("calls", LocalizedText.same("Calls"), Unit.COUNT)), ORGANIZATION, YEAR)
                .observations(List.of(observations))
                .currencies(CurrencyPolicy.none())
                .territories(new TerritoryPolicy(owner, place))
                .build();
    }

    private static Observation call(Subject of, String day, int number) {
        return new Observation(
                CALLS, of, LocalDate.parse(day), Quantity.count(number), Optional.empty(), of.key() + day);
    }

    private static long read(MeasureValues values, Subject subject) {
        return values.read(CALLS, subject, YEAR)
                .quantity()
                .orElseThrow()
                .value()
                .numerator()
                .longValueExact();
    }

    private static List<Object> codes(MeasureValues values) {
        return values.findings().stream()
                .map(Finding::code)
                .map(Object.class::cast)
                .toList();
    }

    @Nested
    class FactsOfTerritories {
        private final Observation june = call(SUZHOU, "2025-06-30", 1);
        private final Observation july = call(SUZHOU, "2025-07-01", 10);
        private final Observation both = call(ZHEJIANG, "2025-06-30", 100);

        @Test
        void countForTheTerritoriesAround() {
            MeasureValues values = values(Owner.NOBODY, Place.NOWHERE, june, july, both);
            assertThat(read(values, SUZHOU)).isEqualTo(11);
            assertThat(read(values, JIANGSU)).isEqualTo(11);
            assertThat(read(values, CHINA)).isEqualTo(111);
            assertThat(read(values, NANJING)).isZero();
            assertThat(read(values, TEAM)).isZero();
            assertThat(values.findings()).isEmpty();
        }

        @Test
        void countForTheSoleClaimantOfTheDay() {
            MeasureValues values = values(Owner.SOLE_CLAIMANT, Place.NOWHERE, june, july, both);
            assertThat(read(values, MOSES)).isEqualTo(1);
            assertThat(read(values, ANNA)).isEqualTo(10);
            assertThat(read(values, Subject.of(PositionId.of("s-2")))).isEqualTo(10);
            assertThat(read(values, HEAD)).isZero();
            // Zhejiang has two claimants: its fact is nobody's, but not lost.
            assertThat(read(values, TEAM)).isEqualTo(11);
            assertThat(read(values, CHINA)).isEqualTo(111);
            assertThat(codes(values)).containsExactly(MeasureFinding.TERRITORY_CONTESTED);
        }

        @Test
        void countForTheLowestClaimantWhereOneIsLower() {
            MeasureValues values = values(Owner.LOWEST_CLAIMANT, Place.NOWHERE, june, july, both);
            assertThat(read(values, ANNA)).isEqualTo(110);
            assertThat(read(values, HEAD)).isZero();
            assertThat(read(values, TEAM)).isEqualTo(111);
            assertThat(values.findings()).isEmpty();
        }

        @Test
        void unclaimedAndUnknownOnesAreFound() {
            MeasureValues values = values(
                    Owner.SOLE_CLAIMANT,
                    Place.NOWHERE,
                    call(territory("abroad"), "2025-06-30", 5),
                    call(territory("mars"), "2025-06-30", 7));
            assertThat(read(values, territory("abroad"))).isEqualTo(5);
            assertThat(read(values, territory("mars"))).isEqualTo(7);
            assertThat(codes(values))
                    .containsExactly(MeasureFinding.TERRITORY_UNKNOWN, MeasureFinding.TERRITORY_UNCLAIMED);
        }

        /* Li's own claim on China is farther than the one on Jiangsu, and the nearest where there is no other. */
        @Test
        void theNearestClaimWins() {
            MeasureValues values = values(Owner.SOLE_CLAIMANT, Place.NOWHERE, june, call(CHINA, "2025-06-30", 3));
            assertThat(read(values, MOSES)).isEqualTo(1);
            assertThat(read(values, HEAD)).isEqualTo(3);
        }
    }

    @Nested
    class FactsOfPositions {
        private final Observation june = call(MOSES, "2025-06-30", 1);
        private final Observation without = call(MOSES, "2025-07-01", 10);
        private final Observation two = call(ANNA, "2025-08-01", 100);
        private final Observation head = call(HEAD, "2025-08-01", 1000);

        @Test
        void countForNoTerritoryUnlessThePolicySaysSo() {
            MeasureValues values = values(Owner.NOBODY, Place.NOWHERE, june, without, two, head);
            assertThat(read(values, CHINA)).isZero();
            assertThat(values.findings()).isEmpty();
        }

        @Test
        void countForTheOnlyTerritoryThatIsClaimed() {
            MeasureValues values = values(Owner.NOBODY, Place.ONLY_CLAIM, june, without, two, head);
            assertThat(read(values, JIANGSU)).isEqualTo(1);
            assertThat(read(values, SUZHOU)).isZero();
            // Li claims Zhejiang too, but it lies in China: his fact is somewhere in China.
            assertThat(read(values, CHINA)).isEqualTo(1001);
            assertThat(read(values, ZHEJIANG)).isZero();
            assertThat(read(values, TEAM)).isEqualTo(1111);
            assertThat(codes(values))
                    .containsExactly(MeasureFinding.TERRITORY_AMBIGUOUS, MeasureFinding.TERRITORY_ABSENT);
        }

        @Test
        void countForTheCommonGroundOfSeveral() {
            MeasureValues values = values(
                    Owner.NOBODY,
                    Place.COMMON_GROUND,
                    two,
                    call(Subject.of(PositionId.of("s-3")), "2025-10-01", 10_000));
            // Anna has Jiangsu and Zhejiang: China is common. Wang has Suzhou and Nanjing: Jiangsu and China are.
            assertThat(read(values, CHINA)).isEqualTo(10_100);
            assertThat(read(values, JIANGSU)).isEqualTo(10_000);
            assertThat(read(values, SUZHOU)).isZero();
            assertThat(read(values, ZHEJIANG)).isZero();
            assertThat(codes(values)).containsExactly(MeasureFinding.TERRITORY_AMBIGUOUS);
        }
    }
}
