package io.salestiers.core.authority;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.audit.AuditRecord;
import io.salestiers.core.explain.Decision;
import io.salestiers.core.result.Finding;
import java.util.List;
import java.util.Optional;

/**
 * Whether somebody may do something, and why.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param decision the answer with its findings and explanation
 * @param basis on what a permission rests; empty for a denial
 * @param chain the grants used, the actor's own first, then those it comes from; empty for a denial, and if it rests on no
 *     grant
 * @param vetoes every rule that speaks against it; empty for a permission
 * @param interests what interests of the actor were found, also if they lead to no veto
 * @param secondApproval whether a second person must approve what is permitted (G5)
 * @param audit the record of it, which the host appends to its log: denials always, permissions as it chooses
 */
public record AuthorityDecision(
        Decision decision,
        Optional<Basis> basis,
        List<GrantId> chain,
        List<Finding> vetoes,
        List<Interest> interests,
        boolean secondApproval,
        AuditRecord audit) {
    /** Copies the lists. */
    public AuthorityDecision {
        requireNonNull(decision, "decision");
        requireNonNull(basis, "basis");
        chain = List.copyOf(chain);
        vetoes = List.copyOf(vetoes);
        interests = List.copyOf(interests);
        requireNonNull(audit, "audit");
        if (decision.permit() != vetoes.isEmpty() || decision.permit() != basis.isPresent()) {
            throw new IllegalArgumentException(
                    "a permission has a basis and no veto, but there were " + basis + " and " + vetoes);
        }
    }

    /**
     * The answer.
     *
     * @return true if permitted
     */
    public boolean permit() {
        return decision.permit();
    }
}
