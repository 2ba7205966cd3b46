package io.salestiers.incentives.promotion;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.audit.AuditCode;
import io.salestiers.kpi.improvement.HumanDecision;
import java.time.LocalDate;

/**
 * That somebody with a name decided about a title, with the agreement on which it rests: the only way in which a title falls.
 *
 * @param level the title from then on
 * @param from from which day on
 * @param decision who decided, when and why
 * @param agreement under which reference the agreement with the person, or the rule of the contract, is kept
 */
public record TitleDecision(LevelId level, LocalDate from, HumanDecision decision, AuditCode agreement) {
    /** Refuses absent parts. */
    public TitleDecision {
        requireNonNull(level, "level");
        requireNonNull(from, "from");
        requireNonNull(decision, "decision");
        requireNonNull(agreement, "agreement");
    }
}
