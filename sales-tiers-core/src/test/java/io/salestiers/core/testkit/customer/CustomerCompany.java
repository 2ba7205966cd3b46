package io.salestiers.core.testkit.customer;

import io.salestiers.core.authority.Authority;
import io.salestiers.core.authority.AuthorityPolicy;
import io.salestiers.core.authority.AuthorityState;
import io.salestiers.core.authority.Capabilities;
import io.salestiers.core.authority.Depth;
import io.salestiers.core.authority.Grant;
import io.salestiers.core.authority.GrantId;
import io.salestiers.core.authority.Grantee;
import io.salestiers.core.authority.Grants;
import io.salestiers.core.authority.RootAdministrator;
import io.salestiers.core.authority.Scope;
import io.salestiers.core.customer.ChangeDay;
import io.salestiers.core.customer.ClaimLimit;
import io.salestiers.core.customer.CustomerOwner;
import io.salestiers.core.customer.CustomerPool;
import io.salestiers.core.customer.HoldingLimit;
import io.salestiers.core.customer.LimitReach;
import io.salestiers.core.customer.OwnerKind;
import io.salestiers.core.customer.OwnershipPolicy;
import io.salestiers.core.customer.PoolAccess;
import io.salestiers.core.customer.PoolId;
import io.salestiers.core.customer.ReleaseRule;
import io.salestiers.core.customer.ReleaseWhen;
import io.salestiers.core.org.Ladder;
import io.salestiers.core.org.LadderId;
import io.salestiers.core.org.LadderKind;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.Tier;
import io.salestiers.core.org.TierId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.InstantRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * A small company with customers, since 2025: wang leads the East, li Suzhou, where zhang and sun sell; zhou sells in Chengdu, in
 * the West of gao. he of sales operations keeps the customer files. sun leaves at the end of June; from then on {@code suzhou-2}
 * is vacant. In August zhang is on leave and holds no position; li acts for him.
 */
public final class CustomerCompany {
    /** Since when it exists. */
    public static final LocalDate SINCE = LocalDate.of(2025, 1, 1);
    /** Leads the East. */
    public static final PersonId WANG = PersonId.of("wang");
    /** Leads Suzhou. */
    public static final PersonId LI = PersonId.of("li");
    /** Sells in Suzhou, in {@link #SUZHOU_1}. */
    public static final PersonId ZHANG = PersonId.of("zhang");
    /** Sells in Suzhou until the end of June, in {@link #SUZHOU_2}. */
    public static final PersonId SUN = PersonId.of("sun");
    /** Sells in Chengdu, in {@link #CHENGDU_1}. */
    public static final PersonId ZHOU = PersonId.of("zhou");
    /** Leads the West. */
    public static final PersonId GAO = PersonId.of("gao");
    /** Keeps the customer files. */
    public static final PersonId HE = PersonId.of("he");
    /** The position of zhang. */
    public static final CustomerOwner SUZHOU_1 = CustomerOwner.of(PositionId.of("suzhou-1"));
    /** The position of sun. */
    public static final CustomerOwner SUZHOU_2 = CustomerOwner.of(PositionId.of("suzhou-2"));
    /** The position of zhou. */
    public static final CustomerOwner CHENGDU_1 = CustomerOwner.of(PositionId.of("chengdu-1"));
    /** The pool of the East, from which only the East may claim. */
    public static final PoolId EAST = PoolId.of("east");
    /** The pool of the company, from which everybody may claim. */
    public static final PoolId COMMON = PoolId.of("common");

    private CustomerCompany() {}

    /**
     * Its organization.
     *
     * @return a sound organization
     */
    public static Organization organization() {
        Ladder line = Ladder.of(List.of(tier("manager", 30), tier("supervisor", 20), tier("representative", 10)));
        Ladder staff = Ladder.of(
                LadderId.of("operations"),
                LadderKind.STAFF,
                LocalizedText.of("Operations", "销管"),
                List.of(tier("operator", 10)));
        return Organization.builder(line, SINCE)
                .zone(ZoneId.of("Asia/Shanghai"))
                .ladder(staff)
                .unit("company", LocalizedText.of("Company", "公司"))
                .unit("east", LocalizedText.of("East", "华东"), "company")
                .unit("suzhou", LocalizedText.of("Suzhou", "苏州"), "east")
                .unit("west", LocalizedText.of("West", "西部"), "company")
                .position("east-manager", "manager", "east")
                .position("suzhou-lead", "supervisor", "suzhou")
                .position("suzhou-1", "representative", "suzhou")
                .position("suzhou-2", "representative", "suzhou")
                .position("west-manager", "manager", "west")
                .position("chengdu-1", "representative", "west")
                .position("operations", "operator", "company")
                .reportsTo("suzhou-lead", "east-manager")
                .reportsTo("suzhou-1", "suzhou-lead")
                .reportsTo("suzhou-2", "suzhou-lead")
                .reportsTo("chengdu-1", "west-manager")
                .holder("wang", "east-manager")
                .holder("li", "suzhou-lead")
                .holder("zhang", "suzhou-1", DateRange.parse("2025-01-01/2025-08-01"))
                .holder("zhang", "suzhou-1", DateRange.startingOn(LocalDate.of(2025, 9, 1)))
                .acting("li", "suzhou-1", DateRange.parse("2025-08-01/2025-09-01"))
                .holder("sun", "suzhou-2", DateRange.parse("2025-01-01/2025-07-01"))
                .holder("gao", "west-manager")
                .holder("zhou", "chengdu-1")
                .holder("he", "operations")
                .build();
    }

    private static Tier tier(String id, int rank) {
        return new Tier(TierId.of(id), rank, LocalizedText.same(id));
    }

    /**
     * Who may do what: leaders assign the customers of their units and manage their pools, he keeps the files of all.
     *
     * @return the authority
     */
    public static Authority authority() {
        return authority(organization());
    }

    /**
     * The same grants in another organization.
     *
     * @param organization the organization
     * @return the authority
     */
    public static Authority authority(Organization organization) {
        InstantRange always = InstantRange.startingAt(Instant.parse("2024-12-31T16:00:00Z"));
        AuthorityState state = AuthorityState.of(Grants.of(List.of(
                        assign("G-EAST", "east-manager", "east", always),
                        assign("G-SUZHOU", "suzhou-lead", "suzhou", always),
                        assign("G-WEST", "west-manager", "west", always),
                        Grant.builder(
                                        GrantId.of("G-FILES"),
                                        Grantee.position(PositionId.of("operations")),
                                        Scope.unit(UnitId.of("company"), Depth.SUBTREE),
                                        always,
                                        HE)
                                .use(Capabilities.CUSTOMER_ADMINISTER, Capabilities.CUSTOMER_POOL_MANAGE)
                                .build())))
                .withRootAdministrators(List.of(new RootAdministrator(HE, always, RootAdministrator.Origin.FOUNDED)));
        return Authority.of(organization, state, AuthorityPolicy.standard());
    }

    private static Grant assign(String id, String position, String unit, InstantRange validity) {
        return Grant.builder(
                        GrantId.of(id),
                        Grantee.position(PositionId.of(position)),
                        Scope.unit(UnitId.of(unit), Depth.SUBTREE),
                        validity,
                        HE)
                .use(Capabilities.CUSTOMER_ASSIGN, Capabilities.CUSTOMER_POOL_MANAGE)
                .build();
    }

    /**
     * Its policy: positions own customers, at most 50 each; new ones are protected for 30 days, claimed ones for 7; at most 2
     * claims in 7 days; who lost a customer may claim it again after 30 days; without a follow-up for 60 days or a deal for 180
     * it falls back into the pool of the East, which is told 14 days before.
     *
     * @return the policy
     */
    public static OwnershipPolicy policy() {
        return new OwnershipPolicy(
                OwnerKind.POSITION,
                ChangeDay.SAME_DAY,
                30,
                7,
                1,
                Optional.of(new HoldingLimit(50, LimitReach.OWN_GAINS)),
                List.of(new ClaimLimit(2, 7)),
                30,
                Optional.of(new ReleaseRule(Optional.of(60), Optional.of(180), ReleaseWhen.EITHER, 14, EAST)),
                List.of(
                        new CustomerPool(EAST, LocalizedText.of("East", "华东公海"), UnitId.of("east"), PoolAccess.UNIT),
                        new CustomerPool(
                                COMMON,
                                LocalizedText.of("Everybody", "公共公海"),
                                UnitId.of("company"),
                                PoolAccess.EVERYBODY)));
    }

    /**
     * Noon in Shanghai.
     *
     * @param day a day such as {@code 2025-03-03}
     * @return the instant
     */
    public static Instant noon(String day) {
        return noon(LocalDate.parse(day));
    }

    /**
     * Noon in Shanghai.
     *
     * @param day a day
     * @return the instant
     */
    public static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    }
}
