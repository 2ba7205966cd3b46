package io.salestiers.core.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.org.RoleId;
import io.salestiers.core.org.UnitTypeId;
import io.salestiers.core.responsibility.Charters;
import io.salestiers.core.responsibility.DutyId;
import io.salestiers.core.responsibility.Governance;
import io.salestiers.core.responsibility.Matrices;
import io.salestiers.core.responsibility.MatrixContext;
import io.salestiers.core.responsibility.MatrixPolicy;
import io.salestiers.core.responsibility.MatrixRule;
import io.salestiers.core.responsibility.ResponsibilityMatrix;
import io.salestiers.core.responsibility.SameSeat;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Severity;
import io.salestiers.core.table.Table;
import io.salestiers.core.text.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Samples that stand in the documentation of responsibility matrices. */
class MatrixSamplesTest {
    @Test
    void matrix() {
        // sample: matrix
        ResponsibilityMatrix matrix = ResponsibilityMatrix.raci(LocalDate.of(2026, 1, 1))
                .duty("break-down-targets", LocalizedText.of("Break down the targets", "分解销售目标"))
                .accountable("regional-manager")
                .responsible("supervisor")
                .informed("representative")
                .inUnitsOf("key-accounts")
                .accountable("key-account-director")
                .duty("win-customers", LocalizedText.of("Win customers", "开发客户"))
                .ofEachPosition()
                .accountable("representative")
                .responsible("representative")
                .build();
        Optional<RoleId> role =
                matrix.accountableRole(DutyId.of("break-down-targets"), LocalDate.of(2026, 7, 3)); // regional-manager
        // end
        assertThat(role).contains(RoleId.of("regional-manager"));
        assertThat(matrix.accountableRole(
                        DutyId.of("break-down-targets"), LocalDate.of(2026, 7, 3), UnitTypeId.of("key-accounts")))
                .contains(RoleId.of("key-account-director"));
    }

    @Test
    void builder() {
        // sample: days
        LocalDate july = LocalDate.of(2026, 7, 1);
        ResponsibilityMatrix matrix = ResponsibilityMatrix.raci(LocalDate.of(2026, 1, 1))
                .duty("break-down-targets", LocalizedText.of("Break down the targets", "分解销售目标"))
                .accountable("regional-manager")
                .responsible("supervisor")
                .consulted("controller")
                .until(july)
                .informed("representative")
                .duty("lead-team", LocalizedText.of("Lead the team", "带领销售团队"))
                .until(july)
                .accountable("regional-manager")
                .from(july)
                .accountable("supervisor")
                .build();
        // end
        assertThat(matrix.accountableRole(DutyId.of("lead-team"), july.minusDays(1)))
                .contains(RoleId.of("regional-manager"));
        assertThat(matrix.accountableRole(DutyId.of("lead-team"), july)).contains(RoleId.of("supervisor"));
        assertThat(matrix.letters(DutyId.of("break-down-targets"), july))
                .doesNotContainKey(RoleId.of("representative"));
    }

    @Test
    void context() {
        Governance governance = Charters.standard();
        ResponsibilityMatrix matrix = ResponsibilityMatrix.raci(LocalDate.of(2026, 1, 1))
                .duty("break-down-targets", LocalizedText.of("Break down the targets", "分解销售目标"))
                .accountable("key-account-director")
                .build();
        // sample: context
        MatrixContext context = MatrixContext.NOTHING
                .withCharter(governance.charter())
                .withTiers(Map.of(RoleId.of("key-account-director"), Charters.REGIONAL_MANAGER));
        List<Finding> findings = matrix.findings(MatrixPolicy.STANDARD, context);
        // end
        assertThat(findings).isNotEmpty();
    }

    @Test
    void policy() {
        // sample: policy
        MatrixPolicy policy = MatrixPolicy.STANDARD
                .withMostResponsible(2)
                .withSameSeat(SameSeat.FORBIDDEN)
                .withSeverity(MatrixRule.BALANCED_LOAD, Severity.INFO)
                .without(MatrixRule.ASKED_IN_TIME);
        // end
        assertThat(policy).isNotEqualTo(MatrixPolicy.STANDARD);
    }

    @Test
    void usual() {
        // sample: usual
        ResponsibilityMatrix matrix = Matrices.standard(LocalDate.of(2026, 1, 1));
        LocalDate day = LocalDate.of(2026, 7, 3);
        Optional<RoleId> role = matrix.accountableRole(DutyId.of("break-down-targets"), day); // regional-manager
        Table table = matrix.asTable(day); // a duty a row, a role a column
        List<Finding> findings = matrix.findings(); // notes only
        // end
        assertThat(role).contains(RoleId.of("regional-manager"));
        assertThat(table.rows()).hasSize(13);
        assertThat(findings).extracting(Finding::severity).containsOnly(Severity.INFO);
    }
}
