package io.salestiers.incentives.testkit.ledger;

import io.salestiers.core.authority.Authority;
import io.salestiers.core.authority.AuthorityPolicy;
import io.salestiers.core.authority.AuthorityState;
import io.salestiers.core.authority.Capabilities;
import io.salestiers.core.authority.Capability;
import io.salestiers.core.authority.Depth;
import io.salestiers.core.authority.Grant;
import io.salestiers.core.authority.GrantId;
import io.salestiers.core.authority.Grantee;
import io.salestiers.core.authority.Grants;
import io.salestiers.core.authority.Scope;
import io.salestiers.core.canonical.Digest;
import io.salestiers.core.canonical.InputRef;
import io.salestiers.core.canonical.JsonValue;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.responsibility.Charters;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.InstantRange;
import io.salestiers.core.time.Period;
import io.salestiers.core.time.PeriodKind;
import io.salestiers.incentives.assignment.ComponentId;
import io.salestiers.incentives.assignment.PlanId;
import io.salestiers.incentives.ledger.LedgerId;
import io.salestiers.incentives.ledger.LedgerState;
import io.salestiers.incentives.ledger.PaySource;
import io.salestiers.incentives.ledger.PeriodRun;
import io.salestiers.incentives.ledger.RunLine;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A company that pays its sales people: Li leads Suzhou, where Zhang and Sun sell (Sun until 15 August 2025); in finance Pei and
 * Xu plan their pay, Fang and Wen approve it, and Bao could do both.
 */
public final class PaidCompany {
    /** Plans pay. */
    public static final PersonId PEI = PersonId.of("pei");

    /** Plans pay. */
    public static final PersonId XU = PersonId.of("xu");

    /** Approves pay. */
    public static final PersonId FANG = PersonId.of("fang");

    /** Approves pay. */
    public static final PersonId WEN = PersonId.of("wen");

    /** May plan and approve pay. */
    public static final PersonId BAO = PersonId.of("bao");

    /** Leads Suzhou; may plan and approve, but not what concerns the own unit. */
    public static final PersonId LI = PersonId.of("li");

    /** Sells in Suzhou. */
    public static final PersonId ZHANG = PersonId.of("zhang");

    /** Sold in Suzhou until 15 August 2025. */
    public static final PersonId SUN = PersonId.of("sun");

    /** Whose pay is in the ledger. */
    public static final List<PersonId> PAYEES = List.of(LI, SUN, ZHANG);

    /** Who has a capability over the pay of sales. */
    public static final List<PersonId> ACTORS = List.of(PEI, XU, FANG, WEN, BAO, LI);

    /** All who sell. */
    public static final UnitId SALES = UnitId.of("sales");

    /** Yuan. */
    public static final Currency CNY = Currency.of("CNY");

    /** The ledger of the company. */
    public static final LedgerId LEDGER = LedgerId.of("sales");

    /** A plan. */
    public static final PlanId PLAN = PlanId.of("reps-2025");

    /** What it pays on sales. */
    public static final ComponentId COMMISSION = ComponentId.of("commission");

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private PaidCompany() {}

    /**
     * A period of the calendar year.
     *
     * @param name such as {@code 2025-M07}
     * @return the period
     */
    public static Period period(String name) {
        return FiscalCalendar.CALENDAR_YEAR.parse(name);
    }

    /**
     * Yuan.
     *
     * @param amount such as {@code 1250.00}
     * @return the money
     */
    public static Money cny(String amount) {
        return Money.of(amount, CNY);
    }

    /**
     * The commission of a period.
     *
     * @param period the period in which it is earned
     * @return the source
     */
    public static PaySource commission(Period period) {
        return PaySource.of(period, PLAN, COMMISSION);
    }

    /**
     * A line of a run.
     *
     * @param payee who earns
     * @param period in which period
     * @param amount how much commission, in yuan
     * @return the line
     */
    public static RunLine line(PersonId payee, Period period, String amount) {
        return new RunLine(payee, commission(period), cny(amount), Digest.of(JsonValue.text(payee + amount)));
    }

    /**
     * The inputs of a month.
     *
     * @param credits the revision of the credits
     * @return the plans and the credits
     */
    public static List<InputRef> inputs(int credits) {
        return List.of(InputRef.of("credits", "crm", Integer.toString(credits)), InputRef.of("plans", "sales", "3"));
    }

    /**
     * A run.
     *
     * @param period the period
     * @param credits the revision of the credits from which it was calculated
     * @param lines what everybody earned
     * @return the run
     */
    public static PeriodRun run(Period period, int credits, RunLine... lines) {
        return PeriodRun.of(period, List.of(lines), inputs(credits));
    }

    /**
     * The ledger before its first period.
     *
     * @return a ledger of months
     */
    public static LedgerState ledger() {
        return LedgerState.of(LEDGER, SALES, PeriodKind.MONTH);
    }

    /**
     * Ten in the morning of a day in Shanghai.
     *
     * @param day such as {@code 2025-08-04}
     * @return the instant
     */
    public static Instant at(String day) {
        return LocalDate.parse(day).atTime(10, 0).atZone(SHANGHAI).toInstant();
    }

    /**
     * The organization.
     *
     * @return the organization, from 2025 on
     */
    public static Organization organization() {
        return Organization.builder(Charters.standard().ladder(), LocalDate.of(2025, 1, 1))
                .zone(SHANGHAI)
                .unit("company", LocalizedText.of("Company", "公司"))
                .unit("finance", LocalizedText.of("Finance", "财务部"), "company")
                .unit("sales", LocalizedText.of("Sales", "销售部"), "company")
                .unit("suzhou", LocalizedText.of("Suzhou", "苏州"), "sales")
                .position("p-zhao", "administrator", "company")
                .position("p-fang", "supervisor", "finance")
                .position("p-wen", "supervisor", "finance")
                .position("p-pei", "representative", "finance")
                .position("p-xu", "representative", "finance")
                .position("p-bao", "representative", "finance")
                .position("p-li", "supervisor", "suzhou")
                .position("p-zhang", "representative", "suzhou")
                .position("p-sun", "representative", "suzhou")
                .reportsTo("p-fang", "p-zhao")
                .reportsTo("p-wen", "p-zhao")
                .reportsTo("p-pei", "p-fang")
                .reportsTo("p-xu", "p-fang")
                .reportsTo("p-bao", "p-fang")
                .reportsTo("p-li", "p-zhao")
                .reportsTo("p-zhang", "p-li")
                .reportsTo("p-sun", "p-li")
                .holder("zhao", "p-zhao")
                .holder("fang", "p-fang")
                .holder("wen", "p-wen")
                .holder("pei", "p-pei")
                .holder("xu", "p-xu")
                .holder("bao", "p-bao")
                .holder("li", "p-li")
                .holder("zhang", "p-zhang")
                .holder("sun", "p-sun", DateRange.parse("2025-01-01/2025-08-16"))
                .build();
    }

    /**
     * Who may plan and approve the pay of sales.
     *
     * @return the organization with its grants and the shipped policy, which separates the two
     */
    public static Authority authority() {
        return authority(AuthorityPolicy.standard());
    }

    /**
     * The same with another policy.
     *
     * @param policy what the company chooses
     * @return the authority
     */
    public static Authority authority(AuthorityPolicy policy) {
        return Authority.of(organization(), AuthorityState.of(Grants.of(grants())), policy);
    }

    /**
     * The grants.
     *
     * @return of each actor, over sales
     */
    public static Collection<Grant> grants() {
        Map<PersonId, Set<Capability>> capabilities = new TreeMap<>();
        Set<Capability> both = Set.of(Capabilities.PAY_PLAN, Capabilities.PAY_APPROVE);
        capabilities.put(PEI, Set.of(Capabilities.PAY_PLAN));
        capabilities.put(XU, Set.of(Capabilities.PAY_PLAN));
        capabilities.put(FANG, Set.of(Capabilities.PAY_APPROVE));
        capabilities.put(WEN, Set.of(Capabilities.PAY_APPROVE));
        capabilities.put(BAO, both);
        capabilities.put(LI, both);
        InstantRange always = InstantRange.startingAt(Instant.parse("2024-12-31T16:00:00Z"));
        return capabilities.entrySet().stream()
                .map(each -> Grant.builder(
                                GrantId.of("G-" + each.getKey()),
                                Grantee.position(PositionId.of("p-" + each.getKey())),
                                Scope.unit(SALES, Depth.SUBTREE),
                                always,
                                PersonId.of("zhao"))
                        .use(each.getValue())
                        .build())
                .toList();
    }
}
