package io.salestiers.incentives.promotion;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.salestiers.core.audit.AuditKey;
import io.salestiers.core.authority.AppliedChange;
import io.salestiers.core.authority.Involvement;
import io.salestiers.core.command.CommandedState;
import io.salestiers.core.explain.Explanation;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.TierId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.text.Argument;
import io.salestiers.core.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.immutables.value.Value;

/**
 * A case of promotion (晋升案件), or of a move to a lower tier: one person on one track, from the nomination to the end of the
 * trial, with every decision and its evidence. It holds opaque ids, numbers and codes; no name and no text of anybody.
 * Immutable and safe for use by several threads.
 *
 * <p>It comes to be by {@link PromotionProcess#nominate} and changes by {@link PromotionProcess#apply} alone. A host stores it
 * between commands, as the document {@code promotion-case}; one that contradicts itself is refused with all that is wrong.
 */
@Value.Immutable
@SuppressWarnings("deprecation") // Immutables marks its own Json proxy deprecated
public sealed interface PromotionCase extends CommandedState<PromotionCase>, WithPromotionCase
        permits ImmutablePromotionCase, ImmutablePromotionCase.Json {
    /**
     * The id.
     *
     * @return the id
     */
    PromotionCaseId id();

    /**
     * Who moves.
     *
     * @return the candidate
     */
    PersonId person();

    /**
     * By which rules.
     *
     * @return the id of the rules of the day of the nomination
     */
    PromotionRulesId rules();

    /**
     * On which track.
     *
     * @return the track as it was when the person was nominated; later changes of the rules do not touch it
     */
    PromotionTrack track();

    /**
     * Who nominated.
     *
     * @return possibly the candidate
     */
    PersonId nominatedBy();

    /**
     * Where it stands.
     *
     * @return the phase
     */
    CasePhase phase();

    /**
     * The panels.
     *
     * @return the last one is that of now; there are several if a contest was granted
     */
    List<Panel> panels();

    /**
     * What was decided.
     *
     * @return in the order of time
     */
    List<CaseDecision> decisions();

    /**
     * From when on it counts.
     *
     * @return empty before the approval
     */
    Optional<LocalDate> effective();

    /**
     * The position that was held when it was approved, to which a return may lead.
     *
     * @return empty before the approval, and if there was none
     */
    Optional<PositionId> formerPosition();

    /**
     * The days of the trial.
     *
     * @return with those that leave has added; empty if there is no trial, and before it begins
     */
    Optional<DateRange> trial();

    /**
     * The days of protected leave by which the trial became longer.
     *
     * @return in the order in which they were counted
     */
    List<DateRange> trialLeave();

    /**
     * What follows for the organization.
     *
     * @return what the host has to change, in the order of the decisions
     */
    List<TierChange> changes();

    /**
     * What the person contested.
     *
     * @return in the order of time
     */
    List<CaseContest> contests();

    /**
     * Who has used which capability on it.
     *
     * @return in order
     */
    List<Involvement> involvements();

    /**
     * The commands that led to it.
     *
     * @return in the order of their keys
     */
    @Override
    List<AppliedChange> applied();

    /**
     * Whether a decision above a tier is needed: above the tier to which somebody rises, or from which somebody falls.
     *
     * @return the higher tier of the two
     */
    default TierId decidedAbove() {
        return track().kind() == TrackKind.RETENTION ? track().from() : track().to();
    }

    /**
     * Who has had a part in it, beside the candidate: nominated, convened or sat on a panel, decided.
     *
     * @return the people in order
     */
    default SortedSet<PersonId> involved() {
        SortedSet<PersonId> involved = new TreeSet<>();
        involvements().forEach(each -> involved.add(each.person()));
        panels().forEach(panel -> involved.addAll(panel.members()));
        return Collections.unmodifiableSortedSet(involved);
    }

    /**
     * The panel of now.
     *
     * @return empty if none was convened yet
     */
    default Optional<Panel> panel() {
        return panels().isEmpty() ? Optional.empty() : Optional.of(panels().get(panels().size() - 1));
    }

    /**
     * The last decision.
     *
     * @return at least that of the nomination
     */
    default CaseDecision lastDecision() {
        return decisions().get(decisions().size() - 1);
    }

    @Override
    default PromotionCase withApplied(AppliedChange change) {
        List<AppliedChange> all = new ArrayList<>(applied());
        all.add(change);
        return withApplied(new TreeSet<>(all));
    }

    /**
     * Every decision with its evidence, to be printed in either language.
     *
     * @return a step for each decision
     */
    default Explanation explanation() {
        return Explanation.none(
                        "incentives.promotion.explain.case",
                        decisions().stream().map(CaseDecision::explanation).toList())
                .with("case", id().value())
                .with("person", person().value())
                .with("track", Argument.name(track().name()))
                .with("phase", Argument.term(phase().key()))
                .concerning(person().value());
    }

    /**
     * About whom it is.
     *
     * @return the key of the person in audit records
     */
    default AuditKey key() {
        return AuditKey.of(Subject.of(person()));
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static PromotionCase fromJson(ImmutablePromotionCase.Json json) {
        PromotionCase stored = ImmutablePromotionCase.fromJson(json);
        List<Finding> findings = CaseChecks.check(stored);
        if (!findings.isEmpty()) {
            throw new InvalidDefinitionException(findings);
        }
        return stored;
    }

    /** Builds cases. */
    final class Builder extends ImmutablePromotionCase.Builder {
        Builder() {}
    }
}
