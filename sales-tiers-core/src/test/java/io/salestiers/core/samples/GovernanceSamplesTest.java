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
import io.salestiers.core.command.CommandHeader;
import io.salestiers.core.command.Transition;
import io.salestiers.core.delegation.Delegation;
import io.salestiers.core.delegation.DelegationCommand;
import io.salestiers.core.delegation.Impact;
import io.salestiers.core.org.Change;
import io.salestiers.core.org.OrgFindings;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.OrganizationDay;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.Reorganization;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.responsibility.Answer;
import io.salestiers.core.responsibility.Charters;
import io.salestiers.core.responsibility.CoverageGap;
import io.salestiers.core.responsibility.DutyId;
import io.salestiers.core.responsibility.GapReason;
import io.salestiers.core.responsibility.ResolvedMatrix;
import io.salestiers.core.responsibility.ResponsibilityMatrix;
import io.salestiers.core.responsibility.WhatIf;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.text.Texts;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.InstantRange;
import java.nio.file.Path;
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
    private static final DutyId BREAK_DOWN_TARGETS = DutyId.of("break-down-targets");
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

    private static ResponsibilityMatrix matrix() {
        // sample: matrix
        ResponsibilityMatrix matrix = ResponsibilityMatrix.raci(LocalDate.of(2026, 1, 1))
                .duty("break-down-targets", LocalizedText.of("Break down the targets", "分解销售目标"))
                .accountable("supervisor")
                .responsible("supervisor")
                .consulted("regional-manager")
                .informed("representative")
                .duty("win-customers", LocalizedText.of("Win customers", "开发客户"))
                .ofEachPosition()
                .accountable("representative")
                .responsible("representative")
                .build();
        // end
        return matrix;
    }

    @Test
    void whoWasAccountable() {
        Organization organization = organization();
        ResponsibilityMatrix matrix = matrix();
        // sample: accountable
        ResolvedMatrix resolved = matrix.resolve(organization);
        Answer answer = resolved.accountable(BREAK_DOWN_TARGETS, SUZHOU, LocalDate.of(2026, 7, 3));
        Optional<PersonId> person = answer.person(); // chen, who acts for the supervisor
        String why = answer.explanation().print(ZH);
        // end
        assertThat(person).contains(PersonId.of("chen"));
        assertThat(why).isNotBlank();
        assertThat(answer.explanation().print(EN)).isNotBlank();
    }

    @Test
    void questionsToAMatrix() {
        Organization organization = organization();
        ResponsibilityMatrix matrix = matrix();
        DateRange quarter = DateRange.parse("2026-07-01/2026-10-01");
        Reorganization plan =
                Reorganization.of(new Change.ClosePosition(LocalDate.of(2026, 8, 1), PositionId.of("suzhou-1")));
        // sample: resolved
        ResolvedMatrix resolved = matrix.resolve(organization);
        Answer answer = resolved.accountable(BREAK_DOWN_TARGETS, SUZHOU, LocalDate.of(2026, 7, 3)); // chen
        List<CoverageGap> gaps = resolved.coverage(quarter).gaps(); // which duties had nobody, where, when and why
        WhatIf after = resolved.whatIf(plan, quarter).orThrow(); // what a reorganization would leave uncovered
        // end
        assertThat(answer.person()).contains(PersonId.of("chen"));
        assertThat(gaps).singleElement().satisfies(gap -> {
            assertThat(gap.days()).hasToString("2026-07-15/2026-10-01");
            assertThat(gap.reason()).isInstanceOf(GapReason.Vacant.class);
        });
        assertThat(after.appears().gaps()).isEmpty();
    }

    @Test
    void vacancyAfterTheActingIsFound() {
        assertThat(organization().findings())
                .filteredOn(finding -> finding.code() == OrgFindings.VACANCY)
                .singleElement()
                .satisfies(finding -> assertThat(finding.message(EN)).contains("suzhou-lead", "from 2026-07-15"));
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

    @Test
    void whatWouldBeLeftUncovered() {
        ResolvedMatrix resolved = matrix().resolve(organization());
        // sample: reorganization
        Reorganization plan =
                Reorganization.of(new Change.ClosePosition(LocalDate.of(2026, 5, 1), PositionId.of("suzhou-lead")));
        List<CoverageGap> gaps = resolved.whatIf(plan, DateRange.parse("2026-04-01/2026-07-01"))
                .orThrow()
                .appears()
                .gaps();
        // break-down-targets in suzhou, 2026-05-01/2026-07-01: there is no position of the role
        // end
        assertThat(gaps).singleElement().satisfies(gap -> {
            assertThat(gap.duty()).isEqualTo(BREAK_DOWN_TARGETS);
            assertThat(gap.days()).hasToString("2026-05-01/2026-07-01");
            assertThat(gap.reason()).isInstanceOf(GapReason.NoPosition.class);
        });
    }

    @Test
    void questionsOfTheReadme() {
        Organization organization = organization();
        ResponsibilityMatrix matrix = matrix();
        AuthorityState state = state();
        Texts texts = ZH;
        // sample: questions
        LocalDate day = LocalDate.of(2026, 7, 3);
        ResolvedMatrix duties = matrix.resolve(organization);
        // Who was accountable for breaking down the targets in Suzhou on 3 July?
        Optional<PersonId> accountable = duties.accountable(DutyId.of("break-down-targets"), UnitId.of("suzhou"), day)
                .person(); // chen
        // Who was Zhang's manager on that day?
        Optional<PersonId> manager = organization.on(day).managerOf(PersonId.of("zhang")); // chen
        // What would closing the position of Suzhou's supervisor leave uncovered?
        Reorganization plan =
                Reorganization.of(new Change.ClosePosition(LocalDate.of(2026, 5, 1), PositionId.of("suzhou-lead")));
        WhatIf after =
                duties.whatIf(plan, DateRange.parse("2026-04-01/2026-07-01")).orThrow();
        List<DutyId> uncovered = after.appears().uncoveredDuties(); // break-down-targets
        // May Li approve Zhang's scorecard, which she has scored, and why not?
        Authority authority = Authority.of(organization, state, AuthorityPolicy.standard());
        Instant now = Instant.parse("2026-06-03T01:30:00Z");
        PersonId li = PersonId.of("li");
        Target scorecard = Target.of(PersonId.of("zhang"))
                .on("scorecard-17", List.of(new Involvement(li, Capabilities.SCORECARD_SCORE)));
        AuthorityDecision may = authority.decide(Actor.of(li), Capabilities.SCORECARD_APPROVE, scorecard, now);
        String why = may.decision().print(texts); // no: she has scored it
        // What would revoking the grant of the east's manager void?
        DelegationCommand revoke = DelegationCommand.revoke(CommandHeader.of("form-17"), GrantId.of("G-1"));
        Impact impact = Delegation.DEFAULT
                .dryRun(state, revoke, Actor.of(PersonId.of("zhao")), authority, now)
                .orThrow();
        List<GrantId> falls = impact.falls(); // G-1, and G-2 with it
        // end
        assertThat(accountable).contains(PersonId.of("chen"));
        assertThat(manager).contains(PersonId.of("chen"));
        assertThat(uncovered).containsExactly(BREAK_DOWN_TARGETS);
        assertThat(may.permit()).isFalse();
        assertThat(why).startsWith("否\n  错误: ").contains("“li”已对其做过");
        assertThat(falls).hasToString("[G-1, G-2]");
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
        // The pages show what is printed.
        assertThat(Path.of("src/site/markdown/governance.md")).content().contains("```text\n" + why + "```\n");
        assertThat(Path.of("src/site/markdown/governance.zh.md"))
                .content()
                .contains("```text\n" + mayNot.decision().print(ZH) + "```\n");
    }

    @Test
    void wangGrantsOn() {
        AuthorityState state = state();
        Authority authority = Authority.of(organization(), state, AuthorityPolicy.standard());
        Instant now = Instant.parse("2026-06-03T01:30:00Z");
        InstantRange quarter = InstantRange.of(now, Instant.parse("2026-09-30T16:00:00Z"));
        // sample: issue
        Grant grant = Grant.builder(
                        GrantId.of("G-3"), Grantee.person(LI), Scope.unit(SUZHOU, Depth.SUBTREE), quarter, WANG)
                .use(Capabilities.SCORECARD_APPROVE)
                .from(GrantId.of("G-1"))
                .build();
        DelegationCommand issue = DelegationCommand.issue(CommandHeader.of("form-16"), grant);
        Transition<AuthorityState> done = Delegation.DEFAULT.apply(state, issue, Actor.of(WANG), authority, now);
        // end
        assertThat(done.outcome().orThrow().grants().find(GrantId.of("G-3"))).isPresent();
    }

    @Test
    void whatDoesRevokingVoid() {
        AuthorityState state = state();
        Authority authority = Authority.of(organization(), state, AuthorityPolicy.standard());
        Instant now = Instant.parse("2026-06-03T01:30:00Z");
        // sample: revoke
        DelegationCommand revoke = DelegationCommand.revoke(CommandHeader.of("form-17"), GrantId.of("G-1"));
        Impact impact = Delegation.DEFAULT
                .dryRun(state, revoke, Actor.of(ZHAO), authority, now)
                .orThrow();
        List<GrantId> falls = impact.falls(); // G-1, and G-2 with it
        List<PersonId> people = impact.people(); // li, wang
        // end
        assertThat(falls).hasToString("[G-1, G-2]");
        assertThat(people).containsExactly(LI, WANG);
    }
}
