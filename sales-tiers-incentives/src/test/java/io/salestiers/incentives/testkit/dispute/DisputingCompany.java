package io.salestiers.incentives.testkit.dispute;

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
import io.salestiers.core.authority.OutsideBody;
import io.salestiers.core.authority.OutsideBodyId;
import io.salestiers.core.authority.Scope;
import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.time.BusinessCalendar;
import io.salestiers.core.time.InstantRange;
import io.salestiers.incentives.assignment.ComponentId;
import io.salestiers.incentives.assignment.PlanId;
import io.salestiers.incentives.dispute.DisputeClaim;
import io.salestiers.incentives.dispute.DisputePolicy;
import io.salestiers.incentives.dispute.DisputeProcess;
import io.salestiers.incentives.ledger.PaySource;
import io.salestiers.incentives.testkit.plan.SmallCompany;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The people of {@link SmallCompany} with authority over pay. Mara approves the pay of her team {@code east-1}, Nils and Zoe that of
 * everybody below them in the whole company; Olga prepares pay and approves nobody's. Zoe leads the company; what concerns her is
 * decided by the board, for which Dora speaks.
 */
public final class DisputingCompany {
    /** Sells; her line is disputed. */
    public static final PersonId ANN = PersonId.of("Ann");
    /** Sells. */
    public static final PersonId BO = PersonId.of("Bo");
    /** Ann's manager. */
    public static final PersonId MARA = PersonId.of("Mara");
    /** A manager of another team, who may approve pay in the whole company. */
    public static final PersonId NILS = PersonId.of("Nils");
    /** A manager of another office, who prepares pay. */
    public static final PersonId OLGA = PersonId.of("Olga");
    /** The director. */
    public static final PersonId ZOE = PersonId.of("Zoe");
    /** Speaks for the board. */
    public static final PersonId DORA = PersonId.of("Dora");
    /** The board. */
    public static final OutsideBodyId BOARD = OutsideBodyId.of("board");
    /** Everybody who may try something. */
    public static final List<PersonId> PEOPLE = List.of(ANN, BO, MARA, NILS, OLGA, ZOE, DORA);

    /** The line in dispute: the commission of the reference plan in 2017-Q3. */
    public static final PaySource LINE =
            PaySource.of(SmallCompany.QUARTER, PlanId.of("reference"), ComponentId.of("commission"));

    /** Nobody works on weekends, else always. */
    public static final BusinessCalendar WORKING_DAYS =
            BusinessCalendar.of(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Set.of(), Set.of());

    /** Ten working days to decide, five after an escalation, five to appeal. */
    public static final DisputePolicy POLICY = new DisputePolicy(10, 5, 5);

    private DisputingCompany() {}

    /**
     * By the policy and the working days.
     *
     * @return the process of a company without other disputes
     */
    public static DisputeProcess process() {
        return DisputeProcess.of(WORKING_DAYS, POLICY);
    }

    /**
     * Who may do what.
     *
     * @param policy what the company chooses
     * @return the authority
     */
    public static Authority authority(AuthorityPolicy policy) {
        List<Grant> grants = new ArrayList<>();
        grants.add(grant("mara", "east-1", Capabilities.PAY_APPROVE));
        grants.add(grant("nils", "company", Capabilities.PAY_APPROVE));
        grants.add(grant("zoe", "company", Capabilities.PAY_APPROVE));
        grants.add(grant("olga", "company", Capabilities.PAY_PLAN));
        AuthorityState state =
                AuthorityState.of(Grants.of(grants)).withOutsideBody(new OutsideBody(BOARD, Set.of(DORA)));
        return Authority.of(SmallCompany.organization(), state, policy);
    }

    /**
     * Who may do what by the shipped policy.
     *
     * @return the authority
     */
    public static Authority authority() {
        return authority(AuthorityPolicy.standard());
    }

    private static Grant grant(String position, String unit, Capability capability) {
        return Grant.builder(
                        GrantId.of("G-" + position),
                        Grantee.position(PositionId.of(position)),
                        Scope.unit(UnitId.of(unit), Depth.SUBTREE),
                        InstantRange.startingAt(Instant.parse("2016-01-01T00:00:00Z")),
                        ZOE)
                .use(Set.of(capability))
                .build();
    }

    /**
     * Ann's claim.
     *
     * @param amount by how much her commission is too low, in US dollars
     * @return the claim
     */
    public static DisputeClaim claim(String amount) {
        return DisputeClaim.of(LINE, usd(amount), "order-missing");
    }

    /**
     * An amount of US dollars.
     *
     * @param amount the amount
     * @return the amount
     */
    public static Money usd(String amount) {
        return SmallCompany.usd(amount);
    }

    /**
     * Ten in the morning.
     *
     * @param day the day
     * @return the instant in the company's zone
     */
    public static Instant at(String day) {
        return LocalDate.parse(day)
                .atTime(10, 0)
                .atZone(SmallCompany.organization().zone())
                .toInstant();
    }
}
