package io.salestiers.core.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.authority.Actor;
import io.salestiers.core.authority.Authority;
import io.salestiers.core.authority.AuthorityDecision;
import io.salestiers.core.authority.AuthorityPolicy;
import io.salestiers.core.authority.AuthorityState;
import io.salestiers.core.authority.Capabilities;
import io.salestiers.core.authority.Depth;
import io.salestiers.core.authority.Grant;
import io.salestiers.core.authority.GrantId;
import io.salestiers.core.authority.Grantee;
import io.salestiers.core.authority.Grants;
import io.salestiers.core.authority.Involvement;
import io.salestiers.core.authority.Onward;
import io.salestiers.core.authority.RootAdministrator;
import io.salestiers.core.authority.Scope;
import io.salestiers.core.authority.Target;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.OrganizationDay;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.responsibility.Charters;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.text.Texts;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.InstantRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * One small story, of which the documentation shows the questions. Wang leads the east (华东); Li leads Suzhou (苏州) until
 * the end of June 2026, then Chen acts for her until 14 July; Zhang sells there.
 */
class GovernanceSamplesTest {
    private static final UnitId SUZHOU = UnitId.of("suzhou");
    private static final PersonId ZHAO = PersonId.of("zhao");
    private static final PersonId WANG = PersonId.of("wang");
    private static final PersonId LI = PersonId.of("li");
    private static final PersonId ZHANG = PersonId.of("zhang");
    private static final Texts EN = Texts.of(Locale.ENGLISH, CoreMessages.catalogue());
    private static final Texts ZH = Texts.of(Locale.CHINA, CoreMessages.catalogue());

    private static Organization organization() {
        // sample: organization
        Organization organization = Organization.builder(Charters.standard().ladder(), LocalDate.of(2026, 1, 1))
                .zone(ZoneId.of("Asia/Shanghai"))
                .unit("company", LocalizedText.of("Company", "公司"))
                .unit("east", LocalizedText.of("East", "华东"), "company")
                .unit("suzhou", LocalizedText.of("Suzhou", "苏州"), "east")
                .position("administrator", "administrator", "company")
                .position("east-manager", "regional-manager", "east")
                .position("suzhou-lead", "supervisor", "suzhou")
                .position("suzhou-1", "representative", "suzhou")
                .reportsTo("east-manager", "administrator")
                .reportsTo("suzhou-lead", "east-manager")
                .reportsTo("suzhou-1", "suzhou-lead")
                .holder("zhao", "administrator")
                .holder("wang", "east-manager")
                .holder("li", "suzhou-lead", DateRange.parse("2026-01-01/2026-07-01"))
                .acting("chen", "suzhou-lead", DateRange.parse("2026-07-01/2026-07-15"))
                .holder("zhang", "suzhou-1")
                .build();
        // end
        return organization;
    }

    @Test
    void whoIsMyManager() {
        Organization organization = organization();
        // sample: manager
        OrganizationDay day = organization.on(LocalDate.of(2026, 7, 3));
        Optional<PersonId> manager = day.managerOf(ZHANG); // chen
        List<PositionId> line = day.chain(PositionId.of("suzhou-1")); // suzhou-lead, east-manager, administrator
        // end
        assertThat(manager).contains(PersonId.of("chen"));
        assertThat(line).hasToString("[suzhou-lead, east-manager, administrator]");
    }

    private static AuthorityState state() {
        InstantRange year = InstantRange.startingAt(Instant.parse("2025-12-31T16:00:00Z"));
        // sample: grants
        Grant office = Grant.builder(
                        GrantId.of("G-1"),
                        Grantee.position(PositionId.of("east-manager")),
                        Scope.ownUnit(Depth.SUBTREE),
                        year,
                        ZHAO)
                .use(Capabilities.SCORECARD_APPROVE)
                .onward(Onward.use(1, Set.of(Capabilities.SCORECARD_SCORE, Capabilities.SCORECARD_APPROVE)))
                .build();
        Grant suzhou = Grant.builder(
                        GrantId.of("G-2"),
                        Grantee.position(PositionId.of("suzhou-lead")),
                        Scope.unit(SUZHOU, Depth.SUBTREE),
                        year,
                        WANG)
                .use(Capabilities.SCORECARD_APPROVE)
                .from(GrantId.of("G-1"))
                .build();
        AuthorityState state = AuthorityState.of(Grants.of(List.of(office, suzhou)))
                .withRootAdministrators(List.of(new RootAdministrator(ZHAO, year, RootAdministrator.Origin.FOUNDED)));
        // end
        return state;
    }

    @Test
    void maySheApproveHisScorecard() {
        Organization organization = organization();
        AuthorityState state = state();
        // sample: decide
        Authority authority = Authority.of(organization, state, AuthorityPolicy.standard());
        Instant now = Instant.parse("2026-06-03T01:30:00Z");
        AuthorityDecision may = authority.decide(Actor.of(LI), Capabilities.SCORECARD_APPROVE, Target.of(ZHANG), now);
        boolean yes = may.permit(); // true
        List<GrantId> chain = may.chain(); // G-2, which comes from G-1

        // The same scorecard, but she scored it herself.
        Target scored = Target.of(ZHANG).on("scorecard-17", List.of(new Involvement(LI, Capabilities.SCORECARD_SCORE)));
        AuthorityDecision mayNot = authority.decide(Actor.of(LI), Capabilities.SCORECARD_APPROVE, scored, now);
        String why = mayNot.decision().print(EN);
        // end
        assertThat(yes).isTrue();
        assertThat(chain).hasToString("[G-2, G-1]");
        assertThat(mayNot.permit()).isFalse();
        assertThat(why).startsWith("no\n  error: ").contains("'li' has done scorecard:score on it");
        assertThat(mayNot.decision().print(ZH)).startsWith("否\n  错误: ").contains("“li”已对其做过");
    }
}
