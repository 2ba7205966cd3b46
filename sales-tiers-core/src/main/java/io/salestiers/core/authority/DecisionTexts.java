package io.salestiers.core.authority;

import io.salestiers.core.audit.AuditOutcome;
import io.salestiers.core.audit.AuditRecord;
import io.salestiers.core.explain.Decision;
import io.salestiers.core.explain.Explanation;
import io.salestiers.core.org.Subject;
import io.salestiers.core.result.Finding;
import io.salestiers.core.text.Argument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts the answer to a question together: explanation, audit record, findings. */
final class DecisionTexts {
    /** The longest text that an audit record takes as its scope. */
    private static final int LONGEST_SCOPE = 500;

    private final AuthorityDay facts;
    private final Actor actor;
    private final Right right;
    private final Capability capability;
    private final Target target;

    DecisionTexts(AuthorityDay facts, Actor actor, Right right, Capability capability, Target target) {
        this.facts = facts;
        this.actor = actor;
        this.right = right;
        this.capability = capability;
        this.target = target;
    }

    AuthorityDecision decision(
            List<Finding> vetoes,
            List<Finding> notes,
            List<Interest> interests,
            @Nullable Basis basis,
            @Nullable Grant used) {
        boolean permit = vetoes.isEmpty();
        List<Grant> chain = permit && used != null ? facts.state.grants().chain(used.id()) : List.of();
        List<Finding> findings = new ArrayList<>(vetoes);
        findings.addAll(notes);
        Optional<Basis> on = permit ? Optional.ofNullable(basis) : Optional.empty();
        return new AuthorityDecision(
                new Decision(permit, findings, explanation(findings, interests, on, chain)),
                on,
                chain.stream().map(Grant::id).toList(),
                vetoes,
                interests,
                permit && !notes.isEmpty(),
                audit(vetoes, chain));
    }

    private Explanation explanation(
            List<Finding> findings, List<Interest> interests, Optional<Basis> basis, List<Grant> chain) {
        List<Explanation> steps = new ArrayList<>();
        basis.ifPresent(on -> steps.add(
                Explanation.none("core.authority.explain.basis", List.of()).with("basis", Argument.term(on.key()))));
        for (Grant grant : chain) {
            steps.add(Explanation.none("core.authority.explain.grant", List.of())
                    .with("grant", grant.id().value())
                    .with("grantee", grant.grantee().key())
                    .with("scope", grant.scope().key())
                    .with("validity", grant.validity().toString()));
        }
        for (Interest interest : interests) {
            steps.add(Explanation.none("core.authority.explain.interest", List.of())
                    .with("person", interest.person().value())
                    .with("kind", Argument.term(interest.kind().key()))
                    .with("source", interest.subject().key())
                    .with("days", Argument.days(interest.days()))
                    .concerning(interest.person().value()));
        }
        for (Finding finding : findings) {
            Explanation step = Explanation.none(finding.code().code(), List.of());
            for (var argument : finding.arguments().entrySet()) {
                step = step.with(argument.getKey(), argument.getValue());
            }
            steps.add(step);
        }
        Explanation whole = Explanation.none(
                        basis.isPresent() ? "core.authority.explain.permit" : "core.authority.explain.deny", steps)
                .with("actor", actor.person().value())
                .with("right", Argument.term(right.key()))
                .with("capability", capability.toString())
                .with("target", target.key())
                .with("instant", facts.instant.toString());
        return target.subject() instanceof Subject.OfPerson person
                ? whole.concerning(person.id().value())
                : whole;
    }

    private AuditRecord audit(List<Finding> vetoes, List<Grant> chain) {
        AuditRecord.Builder record = AuditRecord.builder()
                .at(facts.instant)
                .actor(actor.person())
                .capability(capability.toString())
                .target(target.subject())
                .outcome(vetoes.isEmpty() ? AuditOutcome.PERMIT : AuditOutcome.DENY);
        actor.onBehalfOf().ifPresent(record::onBehalfOf);
        for (Grant grant : chain) {
            record.grant(grant.id().value());
        }
        if (!chain.isEmpty()) {
            String scope =
                    facts.reach(chain.get(0), actor.person()).orElseThrow().key();
            if (scope.codePointCount(0, scope.length()) <= LONGEST_SCOPE) {
                record.scope(scope);
            }
        }
        vetoes.forEach(veto -> record.veto(veto.code()));
        return record.build();
    }
}
