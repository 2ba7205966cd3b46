package io.salestiers.core.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.authority.Actor;
import io.salestiers.core.authority.Authority;
import io.salestiers.core.authority.AuthorityPolicy;
import io.salestiers.core.authority.AuthorityState;
import io.salestiers.core.authority.Capabilities;
import io.salestiers.core.authority.Capability;
import io.salestiers.core.authority.CompetentDecider;
import io.salestiers.core.authority.Condition;
import io.salestiers.core.authority.Depth;
import io.salestiers.core.authority.Grant;
import io.salestiers.core.authority.GrantId;
import io.salestiers.core.authority.Grantee;
import io.salestiers.core.authority.Grants;
import io.salestiers.core.authority.PreparedAuthority;
import io.salestiers.core.authority.ResidualRule;
import io.salestiers.core.authority.Scope;
import io.salestiers.core.authority.ScopeFilter;
import io.salestiers.core.authority.Target;
import io.salestiers.core.org.Ladder;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.Tier;
import io.salestiers.core.org.TierId;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.InstantRange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Samples that stand in the documentation of authority: Li leads a team in which Zhang sells. */
class AuthoritySamplesTest {
    private static final PersonId LI = PersonId.of("li");
    private static final PersonId ZHANG = PersonId.of("zhang");
    private static final Instant NOW = Instant.parse("2026-06-03T01:30:00Z");

    private static Authority authority() {
        Ladder ladder = Ladder.of(List.of(
                new Tier(TierId.of("head"), 30, LocalizedText.of("Head", "总监")),
                new Tier(TierId.of("lead"), 20, LocalizedText.of("Lead", "主管")),
                new Tier(TierId.of("rep"), 10, LocalizedText.of("Rep", "代表"))));
        Organization organization = Organization.builder(ladder, LocalDate.of(2026, 1, 1))
                .unit("suzhou", LocalizedText.of("Suzhou", "苏州"))
                .position("lead", "lead", "suzhou")
                .position("rep", "rep", "suzhou")
                .reportsTo("rep", "lead")
                .holder("li", "lead")
                .holder("zhang", "rep")
                .build();
        Grant grant = Grant.builder(
                        GrantId.of("G-1"),
                        Grantee.position(PositionId.of("lead")),
                        Scope.ownUnit(Depth.SUBTREE),
                        InstantRange.startingAt(Instant.parse("2026-01-01T00:00:00Z")),
                        LI)
                .use(Capabilities.TARGET_SET)
                .build();
        return Authority.of(organization, AuthorityState.of(Grants.of(List.of(grant))), AuthorityPolicy.standard());
    }

    @Test
    void filter() {
        Authority authority = authority();
        Actor li = Actor.of(LI);
        // sample: filter
        ScopeFilter filter = authority.effectiveScope(li, Capabilities.TARGET_SET, NOW);
        Condition where = filter.condition(); // to be written in the language of the database
        Set<ResidualRule> later = filter.residualRules(); // to be asked of decide, record by record
        // end
        assertThat(where.matches(authority.row(Subject.of(ZHANG), NOW))).isTrue();
        assertThat(where.matches(authority.row(Subject.of(LI), NOW))).isFalse();
        assertThat(later).containsExactly(ResidualRule.SEPARATION_OF_DUTY);
    }

    @Test
    void prepare() {
        Authority authority = authority();
        Actor li = Actor.of(LI);
        // sample: prepare
        PreparedAuthority prepared = authority.at(NOW); // once
        boolean may = prepared.permits(li, Capabilities.TARGET_SET, Target.of(ZHANG)); // often
        // end
        assertThat(may).isTrue();
    }

    @Test
    void decider() {
        Authority authority = authority();
        Capability capability = Capabilities.TARGET_SET;
        // sample: decider
        CompetentDecider decider = authority.competentDecider(capability, Target.of(ZHANG), NOW);
        // end
        assertThat(decider)
                .isInstanceOfSatisfying(
                        CompetentDecider.OnePerson.class,
                        one -> assertThat(one.person()).isEqualTo(LI));
    }
}
