package io.salestiers.core.responsibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.authority.Capabilities;
import io.salestiers.core.json.CoreDocuments;
import io.salestiers.core.json.SalesTiersJson;
import io.salestiers.core.org.RoleId;
import io.salestiers.core.org.UnitTypeId;
import io.salestiers.core.testkit.responsibility.ResponsibilityArbitraries;
import io.salestiers.core.time.DateRange;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ResponsibilityMatrixProperties {
    private static final DateRange DAYS = DateRange.parse("2024-02-15/2024-04-15");
    private static final List<String> TYPES = List.of("", "branch", "key", "unknown");
    private static final SalesTiersJson JACKSON2 = SalesTiersJson.jackson2();
    private static final SalesTiersJson JACKSON3 = SalesTiersJson.jackson3();

    @Provide
    Arbitrary<ResponsibilityMatrix> matrices() {
        return ResponsibilityArbitraries.matrices()
                .over(DAYS)
                .withVariants(MatrixVariant.values())
                .withLimitedDays()
                .withHandovers()
                .withLetters()
                .withGaps()
                .withOverlaps()
                .withTopics("targets", "people")
                .withNeeds(List.of(Capabilities.TARGET_SET))
                .withUnitTypes(UnitTypeId.of("branch"), UnitTypeId.of("key"));
    }

    @Property(tries = 60)
    void bothJacksonsWriteTheSameAndReadItBack(@ForAll("matrices") ResponsibilityMatrix matrix) {
        byte[] two = JACKSON2.write(matrix, CoreDocuments.RESPONSIBILITY_MATRIX);
        byte[] three = JACKSON3.write(matrix, CoreDocuments.RESPONSIBILITY_MATRIX);
        assertThat(two).isEqualTo(three);
        assertThat(JACKSON2.read("m", two, CoreDocuments.RESPONSIBILITY_MATRIX).orThrow())
                .isEqualTo(matrix);
        assertThat(JACKSON3.read("m", three, CoreDocuments.RESPONSIBILITY_MATRIX)
                        .orThrow())
                .isEqualTo(matrix);
    }

    @Property(tries = 40)
    void onEachDayARowIsWhatTheListSays(@ForAll("matrices") ResponsibilityMatrix matrix) {
        for (LocalDate day = DAYS.from().minusDays(1);
                day.isBefore(DAYS.to().orElseThrow().plusDays(2));
                day = day.plusDays(1)) {
            for (MatrixDuty duty : matrix.duties()) {
                for (String type : TYPES) {
                    MatrixRow row = type.isEmpty()
                            ? matrix.row(duty.id(), day)
                            : matrix.row(duty.id(), day, UnitTypeId.of(type));
                    assertThat(row.letters()).isEqualTo(letters(matrix, duty.id(), day, type));
                }
            }
        }
    }

    /** The oracle: a letter of the type where there is one, else that of all units. */
    private static Map<RoleId, Set<Letter>> letters(
            ResponsibilityMatrix matrix, DutyId duty, LocalDate day, String type) {
        Map<RoleId, Set<Letter>> letters = new TreeMap<>();
        for (Letter letter : Letter.values()) {
            List<Assignment> now = matrix.assignments().stream()
                    .filter(some -> some.duty().equals(duty)
                            && some.letter() == letter
                            && some.effective().contains(day))
                    .toList();
            List<Assignment> special = now.stream()
                    .filter(some -> some.unitType()
                            .equals(type.isEmpty() ? Optional.empty() : Optional.of(UnitTypeId.of(type))))
                    .toList();
            for (Assignment some : now) {
                boolean counts = special.isEmpty() ? some.unitType().isEmpty() : special.contains(some);
                if (counts) {
                    letters.computeIfAbsent(some.role(), role -> EnumSet.noneOf(Letter.class))
                            .add(letter);
                }
            }
        }
        return letters;
    }

    @Property(tries = 40)
    void cutsAreExactlyWhereTheMatrixChanges(@ForAll("matrices") ResponsibilityMatrix matrix) {
        List<DateRange> pieces = matrix.cuts(DAYS);
        assertThat(pieces.get(0).from()).isEqualTo(DAYS.from());
        assertThat(pieces.get(pieces.size() - 1).to()).isEqualTo(DAYS.to());
        for (int i = 1; i < pieces.size(); i++) {
            LocalDate day = pieces.get(i).from();
            assertThat(pieces.get(i - 1).to()).contains(day);
            assertThat(state(matrix, day)).isNotEqualTo(state(matrix, day.minusDays(1)));
        }
        for (DateRange piece : pieces) {
            for (LocalDate day = piece.from(); day.isBefore(piece.to().orElseThrow()); day = day.plusDays(3)) {
                assertThat(state(matrix, day)).isEqualTo(state(matrix, piece.from()));
            }
        }
    }

    private static List<Object> state(ResponsibilityMatrix matrix, LocalDate day) {
        return List.of(
                matrix.effective().contains(day),
                matrix.assignments().stream()
                        .filter(some -> some.effective().contains(day))
                        .toList());
    }

    @Property(tries = 40)
    void cutInTwoAndJoinedAgainItIsTheSame(@ForAll("matrices") ResponsibilityMatrix matrix) {
        DateRange days = matrix.effective();
        LocalDate middle = days.to()
                .map(end -> days.from().plusDays(days.lengthInDays() / 2))
                .orElse(days.from().plusDays(30));
        if (middle.isAfter(days.from())) {
            ResponsibilityMatrix first =
                    matrix.within(DateRange.of(days.from(), middle)).orElseThrow();
            ResponsibilityMatrix second = matrix.within(days.to()
                            .map(end -> DateRange.of(middle, end))
                            .orElseGet(() -> DateRange.startingOn(middle)))
                    .orElseThrow();
            assertThat(first.followedBy(second)).isEqualTo(matrix);
        }
    }
}
