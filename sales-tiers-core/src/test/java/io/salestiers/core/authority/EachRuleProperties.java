package io.salestiers.core.authority;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.authority.AuthorityProperties.Questions;
import io.salestiers.core.org.Ladder;
import io.salestiers.core.org.LadderKind;
import io.salestiers.core.org.OrganizationDay;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.Tier;
import io.salestiers.core.time.InstantRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/**
 * The rules of delegated authority one by one, each said in another way than the code says it. All of them at once are
 * compared with {@link NaiveAuthority} in {@link AuthorityProperties}.
 */
class EachRuleProperties {
    @Provide
    static Arbitrary<Questions> questions() {
        return AuthorityProperties.questions();
    }

    private interface Check {
        void check(Actor actor, Right right, Capability capability, Target target, AuthorityDecision decision);
    }

    private static void each(Questions questions, Check check) {
        PreparedAuthority prepared = questions.authority().at(questions.instant());
        for (Actor actor : questions.actors()) {
            for (Right right : Right.values()) {
                for (Capability capability : questions.capabilities()) {
                    for (Subject subject : questions.subjects()) {
                        Target target = questions.target(subject);
                        check.check(
                                actor, right, capability, target, prepared.decide(actor, right, capability, target));
                    }
                }
            }
        }
    }

    private static Optional<Grant> used(Questions questions, AuthorityDecision decision) {
        return decision.chain().stream()
                .findFirst()
                .map(id -> questions.authority().state().grants().grant(id));
    }

    /** Without all grants but those of its chain the answer stays: no other grant lent anything to it. */
    @Property(tries = 20, edgeCases = EdgeCasesMode.NONE)
    void g3NoCapabilityOfOneGrantCombinesWithTheScopeOfAnother(@ForAll("questions") Questions questions) {
        Authority authority = questions.authority();
        AuthorityState state = authority.state();
        each(questions, (actor, right, capability, target, decision) -> {
            Optional<Grant> used = used(questions, decision);
            if (used.isPresent()) {
                List<Grant> chain = state.grants().chain(used.get().id());
                List<Revocation> revocations = state.grants().revocations().stream()
                        .filter(revocation ->
                                chain.stream().anyMatch(grant -> grant.id().equals(revocation.grant())))
                        .toList();
                Authority alone = authority.with(state.withGrants(Grants.of(chain, revocations)));
                assertThat(alone.decide(actor, right, capability, target, questions.instant()))
                        .as("%s %s %s", actor, capability, target)
                        .isEqualTo(decision);
            }
            Statistics.collect(used.isPresent());
        });
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void g4UsingAdministeringAndGrantingOnAreThreeRights(@ForAll("questions") Questions questions) {
        each(
                questions,
                (actor, right, capability, target, decision) -> used(questions, decision)
                        .ifPresent(grant -> {
                            boolean given = switch (right) {
                                case USE -> grant.use().contains(capability);
                                case ADMINISTER -> grant.administer().contains(capability);
                                case GRANT_ON ->
                                    grant.onward().depth() > 0
                                            && grant.onward().use().contains(capability);
                            };
                            assertThat(given)
                                    .as("%s %s by %s", right, capability, grant)
                                    .isTrue();
                            Statistics.collect(right);
                        }));
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void g6DecidingAboutSomebodyNeedsAHigherTierOfTheSameLadderOrAPeerException(
            @ForAll("questions") Questions questions) {
        AuthorityDay facts = questions.authority().on(questions.instant());
        each(questions, (actor, right, capability, target, decision) -> {
            CapabilityDefinition definition = questions.authority().policy().definition(capability);
            boolean sees = right == Right.USE && definition.kind() == CapabilityKind.SIGHT;
            boolean prepares = right == Right.USE && definition.kind() == CapabilityKind.PREPARATION;
            boolean people = right != Right.USE || definition.is(CapabilityFlag.CONCERNS_PEOPLE);
            boolean self = actor.onBehalfOf().map(List::of).orElse(List.of()).stream()
                            .anyMatch(other -> new Concern(facts).concerns(other, target.subject()))
                    || new Concern(facts).concerns(actor.person(), target.subject());
            Optional<Tier> theirs = tier(facts, target.subject());
            Optional<Grant> used = used(questions, decision);
            if (used.isEmpty() || !people || sees || self || theirs.isEmpty()) {
                return;
            }
            PositionId own = facts.position(used.get().grantee()).orElseThrow();
            Tier mine =
                    facts.day.tier(own).map(id -> facts.day.ladders().tier(id)).orElseThrow();
            Ladder ladder = facts.day.ladders().ladderOf(mine.id());
            boolean higher = facts.day.ladders().higher(mine.id(), theirs.get().id());
            boolean peer = used.get().peersAt(questions.instant())
                    && mine.rank() == theirs.get().rank()
                    && facts.day.ladders().sameLadder(mine.id(), theirs.get().id());
            boolean staff = prepares && ladder.kind() == LadderKind.STAFF;
            assertThat(higher || peer || staff)
                    .as("%s %s %s", actor, capability, target)
                    .isTrue();
            Statistics.collect(higher, peer, staff);
        });
    }

    private static Optional<Tier> tier(AuthorityDay facts, Subject subject) {
        Optional<PositionId> position = subject instanceof Subject.OfPerson person
                ? Appointed.main(person.id(), facts.day)
                : subject instanceof Subject.OfPosition of ? Optional.of(of.id()) : Optional.empty();
        return position.flatMap(facts.day::tier).map(id -> facts.day.ladders().tier(id));
    }

    /** Without grants, root office and outside body nobody does anything but see. */
    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void g7HierarchyGivesSightAndNoRightToAct(@ForAll("questions") Questions questions) {
        Authority authority = questions.authority();
        AuthorityState state = authority.state();
        AuthorityState bare = new AuthorityState(
                Grants.none(),
                List.of(),
                state.recoveryRegistrants(),
                Optional.empty(),
                List.of(),
                state.sightShares(),
                state.interests(),
                state.rootRequests(),
                state.applied());
        Questions without = new Questions(
                authority.with(bare),
                questions.instant(),
                questions.actors(),
                questions.capabilities(),
                questions.record());
        each(without, (actor, right, capability, target, decision) -> {
            if (decision.permit()) {
                assertThat(right).isEqualTo(Right.USE);
                assertThat(authority.policy().definition(capability).kind()).isEqualTo(CapabilityKind.SIGHT);
                assertThat(decision.basis().orElseThrow()).isIn(Basis.ONESELF, Basis.HIERARCHY, Basis.SHARE);
            }
            Statistics.collect(decision.basis());
        });
    }

    /**
     * Everybody shares their own scorecard with the next person. Beside that person only superiors of theirs see it by this
     * share, and only by opt-in.
     */
    @Property(tries = 250, edgeCases = EdgeCasesMode.NONE)
    void g8WhatWasSharedReachesSuperiorsByOptInAlone(@ForAll("questions") Questions questions, @ForAll boolean upward) {
        Authority authority = questions.authority();
        List<PersonId> people = authority.organization().people();
        List<SightShare> shares = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            PersonId from = people.get(i);
            PersonId with = people.get((i + 1) % people.size());
            shares.add(new SightShare(
                    from,
                    with,
                    Capabilities.SCORECARD_SEE,
                    Subject.of(from),
                    InstantRange.startingAt(Instant.EPOCH),
                    upward));
        }
        Authority sharing = authority.with(authority.state().withSightShares(shares));
        PreparedAuthority prepared = sharing.at(questions.instant());
        OrganizationDay day =
                authority.organization().on(authority.organization().dayOf(questions.instant()));
        for (PersonId viewer : people) {
            for (SightShare share : shares) {
                AuthorityDecision decision =
                        prepared.decide(Actor.of(viewer), Capabilities.SCORECARD_SEE, Target.of(share.from()));
                boolean shared = decision.basis().filter(Basis.SHARE::equals).isPresent();
                if (shared && !viewer.equals(share.with())) {
                    assertThat(upward).isTrue();
                    assertThat(day.positionsOf(viewer))
                            .as("%s sees %s", viewer, share)
                            .anyMatch(above -> Appointed.main(share.with(), day)
                                    .filter(below -> day.chain(below).contains(above))
                                    .isPresent());
                }
                Statistics.label("shared with").collect(shared ? viewer.equals(share.with()) ? "them" : "above" : "no");
            }
        }
        Statistics.label("shared with").coverage(coverage -> {
            coverage.check("them").count(count -> count > 0);
            coverage.check("above").count(count -> count > 0);
        });
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void g8WhoSeesTheDirectLevelAloneSeesNothingThatAllLevelsDoNotShow(@ForAll("questions") Questions questions) {
        Authority authority = questions.authority();
        Authority all = Authority.of(
                authority.organization(),
                authority.state(),
                authority.policy().toBuilder().sight(SightLevel.ALL).build());
        Authority direct = Authority.of(
                authority.organization(),
                authority.state(),
                authority.policy().toBuilder().sight(SightLevel.DIRECT).build());
        PreparedAuthority wide = all.at(questions.instant());
        PreparedAuthority narrow = direct.at(questions.instant());
        for (Actor actor : questions.actors()) {
            for (Capability capability : questions.capabilities()) {
                for (Subject subject : questions.subjects()) {
                    Target target = Target.of(subject);
                    if (narrow.permits(actor, capability, target)) {
                        assertThat(wide.permits(actor, capability, target))
                                .as("%s %s %s", actor, capability, target)
                                .isTrue();
                    }
                }
            }
        }
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void g10WhileTheRootOfficeIsVacantNobodyHasARootCapability(@ForAll("questions") Questions questions) {
        Authority vacant =
                questions.authority().with(questions.authority().state().withRootAdministrators(List.of()));
        PreparedAuthority prepared = vacant.at(questions.instant());
        assertThat(vacant.rootVacant(questions.instant())).isTrue();
        for (Actor actor : questions.actors()) {
            for (Capability capability : vacant.policy().rootCapabilities()) {
                for (Subject subject : questions.subjects()) {
                    AuthorityDecision decision = prepared.decide(actor, capability, questions.target(subject));
                    assertThat(decision.permit()).isFalse();
                    assertThat(AuthorityProperties.codes(decision)).contains(AuthorityFindings.ROOT_VACANT);
                }
            }
        }
    }

    /** On one record; what others did on it says nothing. */
    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void g12WhoDidTheOneMayNotDoTheOther(@ForAll("questions") Questions questions) {
        Authority authority = questions.authority();
        PreparedAuthority prepared = authority.at(questions.instant());
        PersonId somebody = PersonId.of("somebody-else");
        for (Actor actor : questions.actors()) {
            for (SeparationOfDuty pair : authority.policy().separations()) {
                for (Subject subject : questions.subjects()) {
                    Target plain = Target.of(subject);
                    boolean before = prepared.permits(actor, pair.second(), plain);
                    assertThat(prepared.permits(
                                    actor,
                                    pair.second(),
                                    plain.on("r", List.of(new Involvement(actor.person(), pair.first())))))
                            .isFalse();
                    assertThat(prepared.permits(
                                    actor,
                                    pair.first(),
                                    plain.on("r", List.of(new Involvement(actor.person(), pair.second())))))
                            .isFalse();
                    assertThat(prepared.permits(
                                    actor,
                                    pair.second(),
                                    plain.on("r", List.of(new Involvement(somebody, pair.first())))))
                            .isEqualTo(before);
                    Statistics.collect(before);
                }
            }
        }
    }
}
