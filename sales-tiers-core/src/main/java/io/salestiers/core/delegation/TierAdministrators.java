package io.salestiers.core.delegation;

import io.salestiers.core.authority.Capabilities;
import io.salestiers.core.authority.Capability;
import io.salestiers.core.authority.SeparationOfDuty;
import io.salestiers.core.text.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The authority of the usual tier administrator (分级管理员). */
public final class TierAdministrators {
    private static final Set<Capability> USE = Set.of(
            Capabilities.SCORECARD_SEE,
            Capabilities.SCORECARD_SUPERVISE,
            Capabilities.RESULT_SEE,
            Capabilities.CYCLE_OPEN,
            Capabilities.CYCLE_CLOSE,
            Capabilities.COMMUNICATION_COORDINATE,
            Capabilities.TRAINING_PLAN,
            Capabilities.AUDIT_READ);

    /** Approving scorecards and attesting results, of the units in which one supervises and runs the cycles. */
    private static final List<Capability> NEVER = List.of(Capabilities.SCORECARD_APPROVE, Capabilities.RESULT_ATTEST);

    private static final AuthorityBundle BUNDLE =
            new AuthorityBundle(LocalizedText.of("Tier administrator", "分级管理员"), USE, separations());

    private TierAdministrators() {}

    private static List<SeparationOfDuty> separations() {
        List<SeparationOfDuty> separations = new ArrayList<>();
        for (Capability never : NEVER) {
            separations.add(new SeparationOfDuty(Capabilities.SCORECARD_SUPERVISE, never));
            separations.add(new SeparationOfDuty(Capabilities.CYCLE_CLOSE, never));
        }
        return separations;
    }

    /**
     * Supervising the managers' scorecards, opening and closing cycles, coordinating communication, planning training,
     * reading the audit log; not approving scorecards or attesting results in the same units.
     *
     * <p>Reading the audit log is sensitive, so the grant waits for a second person (G13).
     *
     * @return the bundle, the same every time
     */
    public static AuthorityBundle bundle() {
        return BUNDLE;
    }
}
