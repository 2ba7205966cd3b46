package io.salestiers.core.authority;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.authority.AuthorityProperties.Questions;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.ReorganizationDiff;
import io.salestiers.core.org.Subject;
import io.salestiers.core.testkit.authority.AuthorityArbitraries;
import io.salestiers.core.testkit.authority.GovernedOrganizations;
import io.salestiers.core.testkit.org.ReorganizationArbitraries;
import io.salestiers.core.time.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

class AuthorityInvariantsProperties {
    @Provide
    static Arbitrary<Questions> questions() {
        return AuthorityProperties.questions();
    }

    /** An authority before and after a reorganization. */
    record Replanned(Questions questions, Organization after) {}

    @Provide
    static Arbitrary<Replanned> replanned() {
        return questions().flatMap(questions -> {
            Organization before = questions.authority().organization();
            return ReorganizationArbitraries.of(before)
                    .map(plan ->
                            new Replanned(questions, before.apply(plan).value().orElse(before)));
        });
    }

    private static void attenuated(Authority authority, Questions questions) {
        AuthorityDay facts = authority.on(questions.instant());
        ReachedSubjects reached = new ReachedSubjects(facts);
        for (Grant grant : authority.state().grants().all()) {
            if (grant.parent().isPresent()) {
                Grant parent = authority.state().grants().grant(grant.parent().get());
                assertThat(parent.onward().use())
                        .containsAll(grant.use())
                        .containsAll(grant.onward().use());
                assertThat(parent.onward().administer()).containsAll(grant.administer());
                assertThat(parent.validity().encloses(grant.validity())).isTrue();
                assertThat(grant.onward().depth()).isLessThan(parent.onward().depth());
                assertThat(reached.of(parent)).containsAll(reached.of(grant));
                if (facts.live(grant)) {
                    assertThat(facts.live(parent)).isTrue();
                }
                Statistics.label("derived")
                        .collect(facts.live(grant), reached.of(grant).isEmpty());
            }
        }
    }

    /** G1, G2. */
    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void aDelegateNeverHoldsMoreThanTheDelegator(@ForAll("questions") Questions questions) {
        attenuated(questions.authority(), questions);
    }

    /** G2, G15. */
    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void norAfterAnyReorganization(@ForAll("replanned") Replanned replanned) {
        attenuated(replanned.questions().authority().with(replanned.after()), replanned.questions());
    }

    /** G15. */
    @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
    void theImpactIsWhatGrantsReachBeforeAndAfter(@ForAll("replanned") Replanned replanned) {
        Authority before = replanned.questions().authority();
        Authority after = before.with(replanned.after());
        ReorganizationDiff diff =
                ReorganizationDiff.between(before.organization(), after.organization(), GovernedOrganizations.DAYS);
        AuthorityImpact impact = before.impactOf(diff, replanned.after());
        for (DateRange different : diff.days()) {
            // The impact counts in days, each from its start.
            check(before, after, impact, different.from());
        }
        if (diff.isEmpty()) {
            assertThat(impact.isEmpty()).isTrue();
        }
    }

    private static void check(Authority before, Authority after, AuthorityImpact impact, LocalDate day) {
        Instant start = before.organization().startOf(day);
        NaiveAuthority was = new NaiveAuthority(before, start);
        NaiveAuthority will = new NaiveAuthority(after, start);
        ReachedSubjects reachedBefore = new ReachedSubjects(before.on(start));
        ReachedSubjects reachedAfter = new ReachedSubjects(after.on(start));
        for (Grant grant : before.state().grants().all()) {
            Set<Subject> had = was.live(grant) ? reachedBefore.of(grant) : Set.of();
            Set<Subject> has = will.live(grant) ? reachedAfter.of(grant) : Set.of();
            List<AuthorityImpact.GrantImpact> told = impact.grants().stream()
                    .filter(each ->
                            each.grant().equals(grant.id()) && each.days().contains(day))
                    .toList();
            boolean different = !had.equals(has) || was.live(grant) != will.live(grant);
            assertThat(told).hasSize(different ? 1 : 0);
            for (AuthorityImpact.GrantImpact each : told) {
                assertThat(each.liveBefore()).isEqualTo(was.live(grant));
                assertThat(each.liveAfter()).isEqualTo(will.live(grant));
                assertThat(each.gained())
                        .isSubsetOf(has)
                        .doesNotContainAnyElementsOf(
                                had.isEmpty() ? Set.of(Subject.of(AuthorityArbitraries.STRANGER)) : had);
                assertThat(each.lost()).isSubsetOf(had);
                assertThat(each.becomesEmpty()).isEqualTo(!had.isEmpty() && has.isEmpty());
            }
            Statistics.collect(different);
        }
    }

    /** G5. */
    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void nobodyDecidesAboutThemselves(@ForAll("questions") Questions questions) {
        Authority authority = questions.authority();
        PreparedAuthority prepared = authority.at(questions.instant());
        for (Actor actor : questions.actors()) {
            for (CapabilityDefinition definition : authority.policy().capabilities()) {
                if (definition.kind() == CapabilityKind.DECISION && definition.is(CapabilityFlag.CONCERNS_PEOPLE)) {
                    assertThat(prepared.permits(actor, definition.capability(), Target.of(actor.person())))
                            .isFalse();
                }
            }
        }
    }

    /** G16. */
    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void theHighestTierIsDecidedByTheOutsideBodyAlone(@ForAll("questions") Questions questions) {
        Authority authority = questions.authority();
        NaiveAuthority naive = new NaiveAuthority(authority, questions.instant());
        PreparedAuthority prepared = authority.at(questions.instant());
        for (Subject subject : questions.subjects()) {
            if (naive.concernsHighest(subject)) {
                for (Actor actor : questions.actors()) {
                    for (CapabilityDefinition definition : authority.policy().capabilities()) {
                        if (definition.kind() == CapabilityKind.DECISION
                                && definition.is(CapabilityFlag.CONCERNS_PEOPLE)
                                && actor.speaksFor().isEmpty()) {
                            assertThat(prepared.permits(actor, definition.capability(), Target.of(subject)))
                                    .isFalse();
                        }
                    }
                }
            }
        }
    }

    /** G9. */
    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void revokingVoidsEverythingDerivedAndNothingElse(@ForAll("questions") Questions questions) {
        Authority authority = questions.authority();
        for (Grant revoked : authority.state().grants().all()) {
            Grants left = authority
                    .state()
                    .grants()
                    .with(new Revocation(revoked.id(), questions.instant(), revoked.issuer(), "test"));
            Set<Grant> fallen = new HashSet<>(left.derived(revoked.id()));
            fallen.add(revoked);
            AuthorityDay before = authority.on(questions.instant());
            AuthorityDay after =
                    authority.with(authority.state().withGrants(left)).on(questions.instant());
            for (Grant grant : left.all()) {
                assertThat(after.live(grant)).isEqualTo(before.live(grant) && !fallen.contains(grant));
            }
        }
    }

    @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
    void theOrderOfGrantsAndOtherListsDoesNotMatter(@ForAll("questions") Questions questions, @ForAll long seed) {
        Authority authority = questions.authority();
        AuthorityState state = authority.state();
        List<Grant> shuffled = new ArrayList<>(state.grants().all());
        Collections.shuffle(shuffled, new Random(seed));
        List<Interest> interests = new ArrayList<>(state.interests());
        Collections.shuffle(interests, new Random(seed));
        Authority other = authority.with(state.withInterests(interests)
                .withGrants(Grants.of(shuffled, state.grants().revocations())));
        for (Actor actor : questions.actors()) {
            for (Capability capability : questions.capabilities()) {
                Target target = questions.target(questions.subjects().get(0));
                assertThat(other.decide(actor, capability, target, questions.instant()))
                        .isEqualTo(authority.decide(actor, capability, target, questions.instant()));
            }
        }
    }

    /** G5, G16: who is named may really decide. */
    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void theCompetentDeciderMayDecideAndStandsUpTheLine(@ForAll("questions") Questions questions) {
        Authority authority = questions.authority();
        for (Capability capability : questions.capabilities()) {
            for (Subject subject : questions.subjects()) {
                Target target = questions.target(subject);
                CompetentDecider decider = authority.competentDecider(capability, target, questions.instant());
                if (decider instanceof CompetentDecider.OnePerson one) {
                    assertThat(authority
                                    .decide(Actor.of(one.person()), capability, target, questions.instant())
                                    .permit())
                            .isTrue();
                } else if (decider instanceof CompetentDecider.Outside outside) {
                    assertThat(authority
                                    .decide(
                                            Actor.outside(outside.body().id(), outside.member()),
                                            capability,
                                            target,
                                            questions.instant())
                                    .permit())
                            .isTrue();
                } else {
                    assertThat(((CompetentDecider.Nobody) decider).reasons()).isNotEmpty();
                }
                Statistics.collect(decider.getClass().getSimpleName());
            }
        }
    }

    /** What a scope covers by conditions is what it covers subject by subject. */
    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void aCoveredScopeReachesNothingBeyond(@ForAll("questions") Questions questions) {
        Authority authority = questions.authority();
        AuthorityDay facts = authority.on(questions.instant());
        ReachedSubjects reached = new ReachedSubjects(facts);
        List<Grant> grants = authority.state().grants().all();
        for (Grant outer : grants) {
            for (Grant inner : grants) {
                boolean covers = authority.covers(outer.id(), inner.scope(), inner.grantee(), questions.instant());
                Set<Subject> meant = reached.of(facts.meaning(inner.scope(), inner.grantee()));
                if (covers) {
                    assertThat(reached.of(outer)).containsAll(meant);
                }
                Statistics.collect(covers);
            }
        }
    }
}
