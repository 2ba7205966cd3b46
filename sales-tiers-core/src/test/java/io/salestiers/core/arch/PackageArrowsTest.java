package io.salestiers.core.arch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.salestiers.core.arch.bad.high.High;
import io.salestiers.core.arch.bad.low.Low;
import io.salestiers.core.arch.bad.odd.Odd;
import io.salestiers.core.arch.bad.peer.Peer;
import io.salestiers.core.testkit.arch.PackageArrows;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PackageArrowsTest {
    private static final String ROOT = "io.salestiers.core.arch.bad";
    private static final JavaClasses CLASSES =
            new ClassFileImporter().importClasses(Low.class, High.class, Peer.class, Odd.class);

    @Nested
    class Rules {
        private final PackageArrows arrows = PackageArrows.of(ROOT, "low", "high peer", "odd");

        @Test
        void arrowUpwardsIsRejected() {
            assertThat(arrows.followed().evaluate(CLASSES).getFailureReport().getDetails())
                    .isNotEmpty()
                    .allMatch(line -> line.startsWith("low must not use high"));
        }

        @Test
        void arrowDownwardsIsAccepted() {
            PackageArrows reversed = PackageArrows.of(ROOT, "high peer", "low", "odd");
            assertThat(reversed.followed().evaluate(CLASSES).hasViolation()).isFalse();
        }

        @Test
        void packageWithoutAPlaceIsRejected() {
            assertThat(PackageArrows.of(ROOT, "low", "high peer")
                            .complete()
                            .evaluate(CLASSES)
                            .getFailureReport()
                            .getDetails())
                    .singleElement()
                    .asString()
                    .contains("package odd has no place");
            assertThat(arrows.complete().evaluate(CLASSES).hasViolation()).isFalse();
        }

        @Test
        void circleWithinAStepIsRejected() {
            assertThat(arrows.acyclic().evaluate(CLASSES).hasViolation()).isTrue();
            JavaClasses withoutPeer = new ClassFileImporter().importClasses(Low.class, High.class);
            assertThat(arrows.acyclic().evaluate(withoutPeer).hasViolation()).isFalse();
        }
    }

    @Nested
    class OrderOfCore {
        private final PackageArrows arrows = ArchitectureTest.ARROWS;

        @Test
        void isOneWay() {
            assertThat(arrows.mayUse("org", "time")).isTrue();
            assertThat(arrows.mayUse("time", "org")).isFalse();
            assertThat(arrows.mayUse("culture", "observation")).isTrue();
            assertThat(arrows.mayUse("observation", "culture")).isFalse();
        }

        @Test
        void jsonMayUseAllAndNothingUsesJson() {
            assertThat(arrows.mayUse("json", "culture")).isTrue();
            assertThat(arrows.mayUse("culture", "json")).isFalse();
        }

        @Test
        void nothingUsesTheRoot() {
            assertThat(arrows.mayUse("", "json")).isTrue();
            assertThat(arrows.mayUse("json", "")).isFalse();
        }
    }

    @Test
    void packageInTwoPlacesIsRefused() {
        assertThatThrownBy(() -> PackageArrows.of(ROOT, "low", "high low"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("package low stands in two places");
    }
}
