package io.salestiers.incentives.promotion;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.audit.AuditCode;
import io.salestiers.core.command.BodyDecision;
import io.salestiers.core.explain.Explanation;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.text.Argument;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One decision about a case, with all on which it rests. It is never changed: what comes later is another decision. Immutable
 * and safe for use by several threads.
 *
 * @param step what was decided
 * @param by who decided
 * @param at when
 * @param reason why, as a code of the host
 * @param evidence the gates and the score as they stood then, with their values; empty where they were not asked
 * @param panel the panel with its votes; empty where it was not a panel's
 * @param agreement under which reference the agreement is kept on which a move to a lower tier rests
 * @param body the decision of the outside body on which it rests, for what concerns the highest tier
 * @param result where the case stood after it
 */
public record CaseDecision(
        CaseStep step,
        PersonId by,
        Instant at,
        AuditCode reason,
        Optional<Eligibility> evidence,
        Optional<Panel> panel,
        Optional<AuditCode> agreement,
        Optional<BodyDecision> body,
        CasePhase result) {
    /** Refuses absent parts. */
    public CaseDecision {
        requireNonNull(step, "step");
        requireNonNull(by, "by");
        requireNonNull(at, "at");
        requireNonNull(reason, "reason");
        requireNonNull(evidence, "evidence");
        requireNonNull(panel, "panel");
        requireNonNull(agreement, "agreement");
        requireNonNull(body, "body");
        requireNonNull(result, "result");
    }

    /**
     * Who decided what, why, and on what evidence, to be printed in either language.
     *
     * @return a step with the evidence below it
     */
    public Explanation explanation() {
        List<Explanation> steps = new ArrayList<>();
        panel.ifPresent(each -> steps.add(Explanation.none("incentives.promotion.explain.case-votes", List.of())
                .with("for", Argument.number(each.inFavor()))
                .with("against", Argument.number(each.against()))
                .with("recused", Argument.number(each.recused().size()))));
        agreement.ifPresent(each -> steps.add(Explanation.none("incentives.promotion.explain.case-agreement", List.of())
                .with("agreement", each.value())));
        body.ifPresent(each -> steps.add(Explanation.none("incentives.promotion.explain.case-body", List.of())
                .with("body", each.body().value())
                .with("reference", each.reference().value())));
        evidence.ifPresent(each ->
                steps.add(Explanation.none("incentives.promotion.explain.case-evidence", List.of(each.explanation()))
                        .with("digest", each.digest().toString())));
        return Explanation.none("incentives.promotion.explain.case-step", steps)
                .with("step", Argument.term(step.key()))
                .with("actor", by.value())
                .with("reason", reason.value())
                .with("result", Argument.term(result.key()));
    }
}
