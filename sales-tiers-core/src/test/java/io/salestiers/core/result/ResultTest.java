package io.salestiers.core.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.json.JsonFinding;
import io.salestiers.core.responsibility.ResponsibilityFindings;
import io.salestiers.core.text.Texts;
import io.salestiers.core.time.DateRange;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ResultTest {
    private static final Finding ERROR = Finding.of(JsonFinding.NULL, Place.document("a.json", "/b"));
    private static final Finding WARNING = Finding.of(
                    ResponsibilityFindings.TIER_WITHOUT_DUTY, Place.document("a.json", ""))
            .with("tier", "supervisor");

    @Nested
    class Outcomes {
        @Test
        void doneHasItsValue() {
            Outcome<Integer> done = Outcome.done(2);
            assertThat(done.orThrow()).isEqualTo(2);
            assertThat(done.map(value -> value * 3)).isEqualTo(Outcome.done(6));
            assertThat(done.<String>match(value -> "done " + value, findings -> "no", racing -> "race"))
                    .isEqualTo("done 2");
        }

        @Test
        void refusedHasAllFindings() {
            Outcome<Integer> refused = Outcome.refused(List.of(WARNING, ERROR));
            assertThat(refused.map(value -> value * 3)).isEqualTo(Outcome.refused(List.of(WARNING, ERROR)));
            assertThat(refused.<Integer>match(value -> 0, List::size, racing -> 0))
                    .isEqualTo(2);
            assertThatThrownBy(refused::orThrow).isInstanceOf(InvalidDefinitionException.class);
        }

        @Test
        void conflictHasBothRevisions() {
            Outcome<Integer> conflict = Outcome.conflict("r1", "r2");
            assertThat(conflict.map(value -> value * 3)).isEqualTo(Outcome.conflict("r1", "r2"));
            assertThat(conflict.<String>match(
                            value -> "", findings -> "", racing -> racing.expected() + " " + racing.actual()))
                    .isEqualTo("r1 r2");
            assertThatThrownBy(conflict::orThrow)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("expected revision r1, but there is r2");
        }

        @Test
        void whatMakesNoSenseIsRefused() {
            assertThatThrownBy(() -> Outcome.refused(List.of(WARNING))).hasMessageContaining("needs an error");
            assertThatThrownBy(() -> Outcome.refused(List.of())).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> Outcome.conflict("r1", "r1")).hasMessageContaining("equal revisions: r1");
        }
    }

    @Nested
    class ValuesWithFindings {
        @Test
        void warningsStandBesideAValue() {
            WithFindings<Integer> read = WithFindings.of(2, List.of(WARNING));
            assertThat(read.orThrow()).isEqualTo(2);
            assertThat(read.map(value -> value + 1)).isEqualTo(WithFindings.of(3, List.of(WARNING)));
        }

        @Test
        void errorsStandInPlaceOfOne() {
            WithFindings<Integer> failed = WithFindings.failed(List.of(WARNING, ERROR));
            assertThat(failed.value()).isEmpty();
            assertThat(failed.map(value -> value + 1).findings()).containsExactly(WARNING, ERROR);
            assertThatThrownBy(failed::orThrow)
                    .isInstanceOfSatisfying(
                            InvalidDefinitionException.class,
                            e -> assertThat(e.findings()).containsExactly(WARNING, ERROR));
            assertThatThrownBy(() -> WithFindings.of(2, List.of(ERROR))).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> WithFindings.failed(List.of(WARNING)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    class Findings {
        @Test
        void sayTheSameInTheReadersLanguage() {
            assertThat(WARNING.message(Texts.of(Locale.ENGLISH, CoreMessages.catalogue())))
                    .isEqualTo("tier 'supervisor' has no duty in the charter");
            assertThat(WARNING.message(Texts.of(Locale.CHINA, CoreMessages.catalogue())))
                    .contains("supervisor");
            assertThat(WARNING.severity()).isEqualTo(Severity.WARNING);
        }

        @Test
        void arePutWhereTheValueStands() {
            assertThat(ERROR.at(Place.file("a.csv", 3, 2)).place()).hasToString("a.csv:3:2");
            assertThat(Place.file("a.csv")).hasToString("a.csv");
            assertThat(ERROR.place()).hasToString("a.json#/b");
            assertThat(Place.during("suzhou", DateRange.parse("2025-01-01/2025-02-01")))
                    .hasToString("suzhou 2025-01-01/2025-02-01");
        }
    }
}
