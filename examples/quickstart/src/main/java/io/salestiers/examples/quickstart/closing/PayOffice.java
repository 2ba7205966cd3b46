package io.salestiers.examples.quickstart.closing;

import io.salestiers.core.authority.Actor;
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
import io.salestiers.core.authority.Target;
import io.salestiers.core.command.CommandHeader;
import io.salestiers.core.org.Appointment;
import io.salestiers.core.org.OrgUnit;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Position;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.InstantRange;
import io.salestiers.core.time.Period;
import io.salestiers.core.time.Timeline;
import io.salestiers.incentives.ledger.InMemoryLedger;
import io.salestiers.incentives.ledger.Ledger;
import io.salestiers.incentives.ledger.LedgerCommand;
import io.salestiers.incentives.ledger.LedgerId;
import io.salestiers.incentives.ledger.LedgerProcess;
import io.salestiers.incentives.ledger.LedgerState;
import io.salestiers.incentives.ledger.LedgerTransition;
import io.salestiers.incentives.ledger.LedgerView;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Two people who keep the ledger of the company: one plans pay, the other approves it. A host takes both from its login and their
 * grants from its store; here they are made up, since the files know nobody beside those who sell.
 */
final class PayOffice {
    private static final LedgerId LEDGER = LedgerId.of("sales");
    private static final UnitId OFFICE = UnitId.of("pay-office");
    private static final PersonId PLANNER = PersonId.of("pay-office/planner");
    private static final PersonId APPROVER = PersonId.of("pay-office/approver");
    private static final OutsideBody BOARD = new OutsideBody(OutsideBodyId.of("board"), Set.of(APPROVER));
    private static final PersonId ISSUER = PersonId.of("pay-office/head");

    private final Ledger ledger = new InMemoryLedger();
    private final Authority authority;
    private final Actor approver;
    private final List<Finding> findings;

    PayOffice(Organization organization, Period first, List<Finding> findings) {
        LocalDate since = first.range().from();
        LocalDate end = first.range().to().orElseThrow();
        UnitId company = organization.on(end.minusDays(1)).root().orElseThrow();
        this.authority = Authority.of(
                withStaff(organization, since),
                AuthorityState.of(Grants.of(List.of(
                                grant("plans", PLANNER, Capabilities.PAY_PLAN, company, organization.startOf(since)),
                                grant(
                                        "approves",
                                        APPROVER,
                                        Capabilities.PAY_APPROVE,
                                        company,
                                        organization.startOf(since)))))
                        .withOutsideBody(BOARD),
                AuthorityPolicy.standard());
        this.approver = approver(company, at(end));
        this.findings = findings;
        ledger.found(LedgerState.of(LEDGER, company, first.kind()), at(since)).orThrow();
    }

    /* A unit of its own, beside the company: nobody in it has an interest in the pay that it keeps. */
    private static Organization withStaff(Organization organization, LocalDate since) {
        DateRange days = DateRange.startingOn(since);
        List<OrgUnit> units = new ArrayList<>(organization.units());
        units.add(OrgUnit.of(OFFICE, LocalizedText.of("Pay office", "薪酬组"), Timeline.empty()));
        List<Position> positions = new ArrayList<>(organization.positions());
        List<Appointment> appointments = new ArrayList<>(organization.appointments());
        for (PersonId person : List.of(PLANNER, APPROVER)) {
            PositionId position = PositionId.of(person.value());
            positions.add(Position.of(
                    position, organization.ladder().lowest().id(), days, Timeline.of(days, OFFICE), Timeline.empty()));
            appointments.add(Appointment.primary(person, position, days));
        }
        return Organization.of(organization.ladder(), units, positions, appointments);
    }

    /* The pay of a company with its head is approved by those above the head: then the approver speaks for the board. */
    private Actor approver(UnitId company, Instant instant) {
        Actor own = Actor.of(APPROVER);
        return authority
                        .decide(own, Capabilities.PAY_APPROVE, Target.of(company), instant)
                        .permit()
                ? own
                : Actor.outside(BOARD.id(), APPROVER);
    }

    private static Grant grant(String id, PersonId who, Capability capability, UnitId company, Instant since) {
        return Grant.builder(
                        GrantId.of(id),
                        Grantee.person(who),
                        Scope.unit(company, Depth.SUBTREE),
                        InstantRange.startingAt(since),
                        ISSUER)
                .use(Set.of(capability))
                .build();
    }

    /* The example has no clock: all is done at ten in the morning of days that follow from the period. */
    private Instant at(LocalDate day) {
        return day.atTime(LocalTime.of(10, 0))
                .atZone(authority.organization().zone())
                .toInstant();
    }

    /** The entries as they are. */
    LedgerView view() {
        return ledger.view(LEDGER);
    }

    boolean plans(LocalDate day, String key, Function<CommandHeader, LedgerCommand> command) {
        return does(Actor.of(PLANNER), day, command.apply(CommandHeader.of(key)));
    }

    boolean approves(LocalDate day, String key, Function<CommandHeader, LedgerCommand> command) {
        return does(approver, day, command.apply(CommandHeader.of(key)));
    }

    /** Applies a command to the latest state and stores what came of it; the reasons of a refusal are findings. */
    private boolean does(Actor actor, LocalDate day, LedgerCommand command) {
        LedgerState before = ledger.find(LEDGER).orElseThrow();
        LedgerTransition transition = LedgerProcess.DEFAULT.apply(
                before, ledger.view(LEDGER, command.touched()), command, actor, authority, at(day));
        ledger.append(LEDGER, transition, before.revision(), at(day));
        findings.addAll(transition.refusal());
        if (!transition.done() && transition.refusal().isEmpty()) {
            // Nobody else has this ledger, so no command can come in between.
            throw new IllegalStateException("conflict: " + transition.outcome());
        }
        return transition.done();
    }
}
