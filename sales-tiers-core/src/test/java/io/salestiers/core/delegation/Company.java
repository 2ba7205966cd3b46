package io.salestiers.core.delegation;

import io.salestiers.core.authority.Actor;
import io.salestiers.core.authority.Authority;
import io.salestiers.core.authority.AuthorityPolicy;
import io.salestiers.core.authority.AuthorityState;
import io.salestiers.core.authority.Capabilities;
import io.salestiers.core.authority.Capability;
import io.salestiers.core.authority.Depth;
import io.salestiers.core.authority.Grant;
import io.salestiers.core.authority.GrantBuilder;
import io.salestiers.core.authority.GrantId;
import io.salestiers.core.authority.Grantee;
import io.salestiers.core.authority.Grants;
import io.salestiers.core.authority.Onward;
import io.salestiers.core.authority.OutsideBody;
import io.salestiers.core.authority.OutsideBodyId;
import io.salestiers.core.authority.RecoveryRegistrant;
import io.salestiers.core.authority.RootAdministrator;
import io.salestiers.core.authority.Scope;
import io.salestiers.core.command.BodyDecision;
import io.salestiers.core.command.CommandHeader;
import io.salestiers.core.command.Transition;
import io.salestiers.core.org.Ladder;
import io.salestiers.core.org.LadderId;
import io.salestiers.core.org.LadderKind;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.OrganizationBuilder;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.Tier;
import io.salestiers.core.org.TierId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.FindingCode;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.InstantRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/**
 * A small company on 3 July 2025: chen heads China, wang the East, liu the West; zhang leads Suzhou and zhao Shanghai; li and
 * sun sell in Suzhou. he and ma of sales operations are the root administrators; gu and tang are registered for recovery;
 * dong speaks for the board.
 */
final class Company {
    static final LocalDate SINCE = LocalDate.of(2025, 1, 1);
    static final Instant START = Instant.parse("2024-12-31T16:00:00Z");
    static final Instant NOW = Instant.parse("2025-07-03T02:00:00Z");
    static final InstantRange YEAR = InstantRange.of(NOW, Instant.parse("2025-12-31T16:00:00Z"));
    static final PersonId CHEN = PersonId.of("chen");
    static final PersonId WANG = PersonId.of("wang");
    static final PersonId LIU = PersonId.of("liu");
    static final PersonId ZHANG = PersonId.of("zhang");
    static final PersonId ZHAO = PersonId.of("zhao");
    static final PersonId LI = PersonId.of("li");
    static final PersonId SUN = PersonId.of("sun");
    static final PersonId HE = PersonId.of("he");
    static final PersonId MA = PersonId.of("ma");
    static final PersonId GU = PersonId.of("gu");
    static final PersonId TANG = PersonId.of("tang");
    static final PersonId DONG = PersonId.of("dong");
    static final Scope EAST = Scope.unit(UnitId.of("EAST"), Depth.SUBTREE);
    static final Scope SUZHOU = Scope.unit(UnitId.of("SUZHOU"), Depth.SUBTREE);
    static final OutsideBody BOARD = new OutsideBody(OutsideBodyId.of("board"), Set.of(DONG));
    static final BodyDecision RESOLUTION = BodyDecision.of("board", "2025-14");

    final Organization organization;
    final AuthorityPolicy policy;
    final AuthorityState state;

    private Company(Organization organization, AuthorityPolicy policy, AuthorityState state) {
        this.organization = organization;
        this.policy = policy;
        this.state = state;
    }

    static Company standard() {
        return new Company(organization(DateRange.startingOn(SINCE)), AuthorityPolicy.standard(), founded());
    }

    static AuthorityState founded() {
        return AuthorityState.empty()
                .withRootAdministrators(List.of(founder(HE), founder(MA)))
                .withRecoveryRegistrants(
                        List.of(new RecoveryRegistrant(GU, START), new RecoveryRegistrant(TANG, START)))
                .withOutsideBody(BOARD);
    }

    static RootAdministrator founder(PersonId person) {
        return new RootAdministrator(person, InstantRange.startingAt(START), RootAdministrator.Origin.FOUNDED);
    }

    /** In which he and ma of sales operations are appointed on some days only. */
    static Organization organization(DateRange operations) {
        return builder()
                .holder("he", "P-OPS", operations)
                .holder("ma", "P-OPS2", operations)
                .build()
                .requireValid();
    }

    static OrganizationBuilder builder() {
        return withoutWang().holder("wang", "P-EAST");
    }

    static OrganizationBuilder withoutWang() {
        Ladder line =
                Ladder.of(List.of(tier("head", 40), tier("manager", 30), tier("supervisor", 20), tier("rep", 10)));
        Ladder staff = Ladder.of(
                LadderId.of("staff"),
                LadderKind.STAFF,
                LocalizedText.of("Staff", "职能"),
                List.of(tier("ops-head", 20), tier("ops", 10)));
        return Organization.builder(line, SINCE)
                .zone(ZoneId.of("Asia/Shanghai"))
                .ladder(staff)
                .unit("CN", LocalizedText.of("China", "中国"))
                .unit("EAST", LocalizedText.of("East", "华东"), "CN")
                .unit("WEST", LocalizedText.of("West", "西部"), "CN")
                .unit("SUZHOU", LocalizedText.of("Suzhou", "苏州"), "EAST")
                .unit("SHANGHAI", LocalizedText.of("Shanghai", "上海"), "EAST")
                .position("P-HEAD", "head", "CN")
                .position("P-EAST", "manager", "EAST")
                .position("P-WEST", "manager", "WEST")
                .position("P-SZ", "supervisor", "SUZHOU")
                .position("P-SH", "supervisor", "SHANGHAI")
                .position("P-R1", "rep", "SUZHOU")
                .position("P-R2", "rep", "SUZHOU")
                .position("P-OPS", "ops-head", "CN")
                .position("P-OPS2", "ops", "CN")
                .reportsTo("P-EAST", "P-HEAD")
                .reportsTo("P-WEST", "P-HEAD")
                .reportsTo("P-SZ", "P-EAST")
                .reportsTo("P-SH", "P-EAST")
                .reportsTo("P-R1", "P-SZ")
                .reportsTo("P-R2", "P-SZ")
                .reportsTo("P-OPS", "P-HEAD")
                .reportsTo("P-OPS2", "P-OPS")
                .holder("chen", "P-HEAD")
                .holder("liu", "P-WEST")
                .holder("zhang", "P-SZ")
                .holder("zhao", "P-SH")
                .holder("li", "P-R1")
                .holder("sun", "P-R2");
    }

    private static Tier tier(String id, int rank) {
        return new Tier(TierId.of(id), rank, LocalizedText.same(id));
    }

    Company with(AuthorityState other) {
        return new Company(organization, policy, other);
    }

    Company with(Organization other) {
        return new Company(other, policy, state);
    }

    Company with(AuthorityPolicy other) {
        return new Company(organization, other, state);
    }

    Company with(Grant... grants) {
        Grants all = state.grants();
        for (Grant grant : grants) {
            all = all.with(grant);
        }
        return with(state.withGrants(all));
    }

    Authority authority() {
        return Authority.of(organization, state, policy);
    }

    Transition<AuthorityState> apply(PersonId actor, DelegationCommand command) {
        return apply(Actor.of(actor), command, NOW);
    }

    Transition<AuthorityState> apply(Actor actor, DelegationCommand command, Instant instant) {
        return Delegation.DEFAULT.apply(state, command, actor, authority(), instant);
    }

    /** The company after a command that is done. */
    Company after(PersonId actor, DelegationCommand command) {
        return with(apply(actor, command).outcome().orThrow());
    }

    Company after(Actor actor, DelegationCommand command, Instant instant) {
        return with(apply(actor, command, instant).outcome().orThrow());
    }

    static CommandHeader header(String key) {
        return CommandHeader.of(key);
    }

    static DelegationCommand issue(Grant grant) {
        return DelegationCommand.issue(header("issue-" + grant.id()), grant);
    }

    static DelegationCommand revoke(String grant) {
        return DelegationCommand.revoke(header("revoke-" + grant), GrantId.of(grant));
    }

    static Actor board() {
        return Actor.outside(BOARD.id(), DONG);
    }

    /** G-EAST: the position of the East may set targets in the East, administer and hand that on twice. */
    static GrantBuilder east() {
        return Grant.builder(GrantId.of("G-EAST"), Grantee.position(PositionId.of("P-EAST")), EAST, YEAR, HE)
                .use(Capabilities.TARGET_SET, Capabilities.TARGET_SEE)
                .administer(List.of(Capabilities.TARGET_SET, Capabilities.TARGET_SEE))
                .onward(new Onward(
                        2, Set.of(Capabilities.TARGET_SET, Capabilities.TARGET_SEE), Set.of(Capabilities.TARGET_SET)));
    }

    /** G-SZ: zhang may set targets in Suzhou, from wang's G-EAST, and hand that on once. */
    static GrantBuilder suzhou() {
        return Grant.builder(GrantId.of("G-SZ"), Grantee.person(ZHANG), SUZHOU, YEAR, WANG)
                .use(Capabilities.TARGET_SET)
                .onward(Onward.use(1, Set.of(Capabilities.TARGET_SET)))
                .from(GrantId.of("G-EAST"));
    }

    /** G-R1: li may set targets in Suzhou, from zhang's G-SZ. */
    static GrantBuilder li() {
        return Grant.builder(GrantId.of("G-R1"), Grantee.person(LI), SUZHOU, YEAR, ZHANG)
                .use(Capabilities.TARGET_SET)
                .from(GrantId.of("G-SZ"));
    }

    static Set<Capability> capabilities(Capability... some) {
        return Set.of(some);
    }

    static List<FindingCode> codes(List<Finding> findings) {
        return findings.stream().map(Finding::code).toList();
    }

    static List<FindingCode> refusal(Transition<AuthorityState> transition) {
        return codes(transition.refusal());
    }
}
