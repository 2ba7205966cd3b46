package io.salestiers.core.authority;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.testkit.authority.AuthorityArbitraries;
import io.salestiers.core.testkit.authority.GovernedOrganizations;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

class AuthorityProperties {
    /** Some questions of one instant. */
    record Questions(
            Authority authority, Instant instant, List<Actor> actors, List<Capability> capabilities, Target record) {
        Target target(Subject subject) {
            return new Target(subject, record.record(), record.involvements());
        }

        List<Subject> subjects() {
            return AuthorityArbitraries.subjects(authority.organization());
        }

        @Override
        public String toString() {
            return actors + " " + capabilities + " " + record + " at " + instant + "\n"
                    + authority.state().grants().all() + "\n" + authority.state() + "\n"
                    + authority.policy().sight() + authority.policy().actingInherits()
                    + authority.policy().interest();
        }
    }

    @Provide
    static Arbitrary<Questions> questions() {
        return AuthorityArbitraries.authorities()
                .flatMap(authority -> Combinators.combine(
                                AuthorityArbitraries.instants(
                                        authority.organization(), authority.state(), GovernedOrganizations.DAYS),
                                AuthorityArbitraries.actors(authority).list().ofSize(3),
                                AuthorityArbitraries.capabilities().list().ofSize(3),
                                AuthorityArbitraries.targets(authority.organization()))
                        .as((instant, actors, capabilities, record) ->
                                new Questions(authority, instant, actors, capabilities, record)));
    }

    static Set<AuthorityFindings> codes(AuthorityDecision decision) {
        return decision.vetoes().stream()
                .map(veto -> (AuthorityFindings) veto.code())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Property(tries = 30, edgeCases = EdgeCasesMode.NONE)
    void everyRuleThatSpeaksAgainstItIsFoundAndNoOther(@ForAll("questions") Questions questions) {
        Authority authority = questions.authority();
        NaiveAuthority naive = new NaiveAuthority(authority, questions.instant());
        for (Actor actor : questions.actors()) {
            for (Capability capability : questions.capabilities()) {
                for (Subject subject : questions.subjects()) {
                    Target target = questions.target(subject);
                    AuthorityDecision decision = authority.decide(actor, capability, target, questions.instant());
                    assertThat(codes(decision))
                            .as("%s %s %s", actor, capability, target)
                            .isEqualTo(naive.vetoes(actor, capability, target));
                    Statistics.label("basis").collect(decision.basis());
                }
            }
        }
    }

    /** G10. */
    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void theRootOfficeIsHeldByThoseWhoCameIntoItRightly(@ForAll("questions") Questions questions) {
        List<PersonId> root = questions.authority().rootAdministrators(questions.instant());
        assertThat(root).isEqualTo(new NaiveAuthority(questions.authority(), questions.instant()).root());
        Statistics.collect(root.size());
    }

    @Property(tries = 30, edgeCases = EdgeCasesMode.NONE)
    void preparedAuthorityGivesTheSameAnswers(@ForAll("questions") Questions questions) {
        Authority authority = questions.authority();
        PreparedAuthority prepared = authority.at(questions.instant());
        for (Actor actor : questions.actors()) {
            for (Capability capability : questions.capabilities()) {
                for (Subject subject : questions.subjects()) {
                    Target target = questions.target(subject);
                    AuthorityDecision decision = authority.decide(actor, capability, target, questions.instant());
                    assertThat(prepared.permits(actor, capability, target))
                            .as("%s %s %s", actor, capability, target)
                            .isEqualTo(decision.permit());
                    assertThat(prepared.decide(actor, capability, target)).isEqualTo(decision);
                }
            }
        }
    }

    /** G14. */
    @Property(tries = 30, edgeCases = EdgeCasesMode.NONE)
    void theFilterHasExactlyWhatIsPermittedAndWhatOnlyResidualRulesDeny(@ForAll("questions") Questions questions) {
        Authority authority = questions.authority();
        Instant instant = questions.instant();
        for (Actor actor : questions.actors()) {
            for (Capability capability : questions.capabilities()) {
                ScopeFilter filter = authority.effectiveScope(actor, capability, instant);
                for (Subject subject : questions.subjects()) {
                    AuthorityDecision decision =
                            authority.decide(actor, capability, questions.target(subject), instant);
                    boolean residualAlone = codes(decision).equals(Set.of(AuthorityFindings.SEPARATION));
                    assertThat(filter.matches(authority.row(subject, instant)))
                            .as("%s %s %s", actor, capability, subject)
                            .isEqualTo(decision.permit() || residualAlone);
                    if (residualAlone) {
                        assertThat(filter.residualRules()).contains(ResidualRule.SEPARATION_OF_DUTY);
                    }
                    Statistics.collect(decision.permit(), residualAlone);
                }
            }
        }
    }
}
