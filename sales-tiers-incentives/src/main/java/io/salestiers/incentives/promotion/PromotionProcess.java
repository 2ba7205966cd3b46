package io.salestiers.incentives.promotion;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.authority.Actor;
import io.salestiers.core.authority.Authority;
import io.salestiers.core.canonical.JsonValue;
import io.salestiers.core.command.CommandHeader;
import io.salestiers.core.command.Transition;
import io.salestiers.core.command.TransitionDraft;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.NotFoundException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/**
 * Leads a case of promotion by commands, from the nomination to the end of the trial.
 *
 * <!-- sample: PromotionStoryTest#command -->
 * <pre>{@code
 * PromotionProcess process = PromotionProcess.of(rules, inputs).besides(store.all());
 * CommandHeader header = CommandHeader.of("form-1").because("yearly-review");
 * PromotionCaseId id = PromotionCaseId.of("PC-1");
 * Transition<PromotionCase> nominated =
 *         process.nominate(header, id, ZHANG, SUPERVISOR, Actor.of(LI), authority, now);
 * Outcome<PromotionCase> stored = store.append(id, nominated, "", now); // state, events and audit
 * Outcome<PromotionCase> stored = store.append(id, nominated, StateStore.NOTHING, now); // state, events and audit
 * CasePhase phase = stored.orThrow().phase(); // NOMINATED
 * }</pre>
 *
 * <p>Nobody decides about themself; who nominated, convened, sat on a panel or decided before does not decide; who approves
 * stands above the tier, or speaks for the outside body if there is none above. Gates and score are found by the process itself,
 * at the nomination and again on the day of the approval, so that no command can skip one. A move to a lower tier rests on a
 * missed retention, never on a rank, and needs a named decision and an agreement.
 *
 * <p>All reasons against a command are named at once; one that was applied before changes nothing more. Immutable, without
 * state of its own, and safe for use by several threads if its look-ups are.
 */
public final class PromotionProcess {
    private final PromotionRules rules;
    private final PromotionInputs inputs;
    private final List<PromotionCase> others;

    private PromotionProcess(PromotionRules rules, PromotionInputs inputs, List<PromotionCase> others) {
        this.rules = requireNonNull(rules, "rules");
        this.inputs = requireNonNull(inputs, "inputs");
        this.others = others;
    }

    /**
     * A process.
     *
     * @param rules the rules of now
     * @param inputs what promotion is found from
     * @return the process, which knows of no other case
     */
    public static PromotionProcess of(PromotionRules rules, PromotionInputs inputs) {
        return new PromotionProcess(rules, inputs, List.of());
    }

    /**
     * The same process, which sees other cases: a person has one open case at a time, and an id is given once.
     *
     * @param cases the cases that are there, such as {@link PromotionStore#all()}
     * @return a copy
     */
    public PromotionProcess besides(Collection<PromotionCase> cases) {
        return new PromotionProcess(rules, inputs, List.copyOf(cases));
    }

    /**
     * Nominates somebody. Takes {@link io.salestiers.core.authority.Capabilities#PROMOTION_NOMINATE}, which a person can have for
     * themself.
     *
     * @param header key and reason; a move to a lower tier needs a reason
     * @param id the id of the case
     * @param person who shall move
     * @param track on which track; of a {@link TrackKind#RETENTION} the tier must be missed by its gates
     * @param actor who nominates
     * @param authority the organization, the grants and the policy
     * @param instant when; days are those of the organization's zone
     * @return the case, which has no effect before others decide; or all reasons of a refusal
     * @throws NotFoundException if the rules have no such track
     */
    public Transition<PromotionCase> nominate(
            CommandHeader header,
            PromotionCaseId id,
            PersonId person,
            TrackId track,
            Actor actor,
            Authority authority,
            Instant instant) {
        PromotionCase fresh = new PromotionCase.Builder()
                .id(requireNonNull(id, "id"))
                .person(requireNonNull(person, "person"))
                .rules(rules.id())
                .track(rules.track(track))
                .nominatedBy(actor.person())
                .phase(CasePhase.NOMINATED)
                .build();
        PromotionCase draft = others.stream()
                .filter(other -> other.id().equals(id))
                .findFirst()
                .orElse(fresh);
        JsonValue.Fields content = JsonValue.object()
                .with("case", id.value())
                .with("person", person.value())
                .with("track", track.value());
        return apply(
                draft,
                header,
                content,
                "promotion:nominate",
                actor,
                instant,
                deed -> new CaseRules(deed, authority, rules, inputs).nominate(others));
    }

    /**
     * Applies a command.
     *
     * @param state the case as it is
     * @param command what shall happen
     * @param actor who wants it
     * @param authority the organization, the grants and the policy
     * @param instant when; days are those of the organization's zone
     * @return the new case with its events and audit records; or all reasons of a refusal with its audit record; or a conflict,
     *     if the command expects another revision
     */
    public Transition<PromotionCase> apply(
            PromotionCase state, PromotionCommand command, Actor actor, Authority authority, Instant instant) {
        requireNonNull(state, "state");
        return apply(
                state,
                command.header(),
                command.content(),
                command.name(),
                actor,
                instant,
                deed -> new CaseRules(deed, authority, rules, inputs).apply(command));
    }

    private static Transition<PromotionCase> apply(
            PromotionCase state,
            CommandHeader header,
            JsonValue.Fields content,
            String name,
            Actor actor,
            Instant instant,
            Consumer<TransitionDraft<PromotionCase>> deed) {
        return TransitionDraft.apply(
                state, header, content, actor, instant, state.key(), name, "promotion-case:" + state.id(), deed);
    }
}
