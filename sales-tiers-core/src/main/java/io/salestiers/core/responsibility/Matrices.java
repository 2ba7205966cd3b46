package io.salestiers.core.responsibility;

import io.salestiers.core.authority.Capabilities;
import io.salestiers.core.org.Tier;
import io.salestiers.core.org.TierId;
import io.salestiers.core.time.DateRange;
import java.time.LocalDate;
import java.util.List;

/**
 * Responsibility matrices to start from. A host copies and changes them; nothing in the library depends on them.
 *
 * <p>They spread the duties of {@link Charters#standard()} over its four tiers, whose implied roles have the same ids. By
 * themselves they have no error and no warning. Targets are broken down by the supervisors, for which the regional manager
 * answers after the representatives were asked; each representative answers for their own customers.
 */
public final class Matrices {
    private static final TierId AD = Charters.ADMINISTRATOR;
    private static final TierId RM = Charters.REGIONAL_MANAGER;
    private static final TierId SV = Charters.SUPERVISOR;
    private static final TierId RP = Charters.REPRESENTATIVE;

    private final MatrixVariant variant;
    private final MatrixBuilder builder;

    private Matrices(MatrixVariant variant, LocalDate since) {
        this.variant = variant;
        this.builder = ResponsibilityMatrix.builder(variant, DateRange.startingOn(since));
    }

    /**
     * The usual duties with R, A, C and I.
     *
     * @param since the day from which it holds, without an end
     * @return the matrix
     */
    public static ResponsibilityMatrix standard(LocalDate since) {
        return new Matrices(MatrixVariant.RACI, since).matrix();
    }

    /**
     * The same with S: supervisors support their representatives, regional managers the administrator who supports them
     * all.
     *
     * @param since the day from which it holds, without an end
     * @return the matrix
     */
    public static ResponsibilityMatrix standardRasci(LocalDate since) {
        return new Matrices(MatrixVariant.RASCI, since).matrix();
    }

    /**
     * The same as decisions: who does the work drives, who answers approves, who is consulted contributes.
     *
     * @param since the day from which it holds, without an end
     * @return the matrix
     */
    public static ResponsibilityMatrix standardDaci(LocalDate since) {
        return new Matrices(MatrixVariant.DACI, since).matrix();
    }

    private ResponsibilityMatrix matrix() {
        Governance governance = Charters.standard();
        for (Tier tier : governance.ladder().tiers()) {
            Seats seats = tier.id().equals(RP) ? Seats.SEVERAL : Seats.ONE;
            builder.role(tier.id().value(), tier.name(), seats);
        }
        governance
                .charter()
                .tiers()
                .forEach(entry -> entry.duties()
                        .forEach(duty -> builder.duty(
                                entry.tier().equals(RP) ? MatrixDuty.ofEachPosition(duty) : MatrixDuty.ofUnit(duty))));

        duty("oversee-managers", AD, AD).needs(Capabilities.SCORECARD_SUPERVISE);
        told(RM);
        duty("support-managers", AD, AD);
        helping(RM);
        told(SV);
        duty("coordinate-tiers", AD, RM).needs(Capabilities.COMMUNICATION_COORDINATE);
        asked(SV);
        told(RP);
        duty("run-plans", AD, RM).needs(Capabilities.CYCLE_OPEN);
        asked(SV);
        told(RP);

        duty("decide-strategy", RM, RM);
        asked(AD, SV);
        told(RP);
        duty("break-down-targets", RM, SV).needs(Capabilities.TARGET_SET).covers("targets");
        asked(RP);
        told(AD);
        duty("watch-targets", RM, SV).covers("targets").follows("break-down-targets");
        told(AD, RP);

        duty("execute-strategy", SV, SV).follows("decide-strategy");
        asked(RM);
        told(RP);
        duty("lead-team", SV, SV);
        told(RM, RP);
        duty("assure-quality", SV, RP);
        told(RM);

        duty("win-customers", RP, RP);
        helping(SV);
        told(RM);
        duty("keep-customers", RP, RP);
        helping(SV);
        told(RM);
        duty("reach-target", RP, RP).follows("break-down-targets");
        helping(SV);
        told(RM);
        return builder.build();
    }

    private MatrixBuilder duty(String id, TierId accountable, TierId responsible) {
        builder.duty(id);
        give(variant.accountable(), accountable);
        give(variant.responsible(), responsible);
        return builder;
    }

    /** Support, or being consulted where there is no such letter. */
    private void helping(TierId... roles) {
        give(variant.support().orElse(variant.consulted()), roles);
    }

    private void asked(TierId... roles) {
        give(variant.consulted(), roles);
    }

    private void told(TierId... roles) {
        give(variant.informed(), roles);
    }

    private void give(Letter letter, TierId... roles) {
        List.of(roles).forEach(role -> builder.letter(letter, role.value()));
    }
}
