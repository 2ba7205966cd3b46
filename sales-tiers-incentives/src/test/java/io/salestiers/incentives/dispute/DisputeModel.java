package io.salestiers.incentives.dispute;

import static io.salestiers.incentives.testkit.dispute.DisputingCompany.ANN;
import static io.salestiers.incentives.testkit.dispute.DisputingCompany.MARA;
import static io.salestiers.incentives.testkit.dispute.DisputingCompany.NILS;
import static io.salestiers.incentives.testkit.dispute.DisputingCompany.ZOE;

import io.salestiers.core.authority.Actor;
import io.salestiers.core.authority.Capabilities;
import io.salestiers.core.org.PersonId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A dispute of Ann as a person would keep it on a sheet of paper: what the sheet says, and whether the next thing may happen. It
 * knows who may do what from the description of the company, not from authority, and counts in cents.
 */
final class DisputeModel {
    private static final Set<PersonId> MAY_APPROVE = Set.of(MARA, NILS, ZOE);
    /** Above Ann stand Mara and Zoe; above Mara and Nils stands Zoe. */
    private static final List<PersonId> LINE = List.of(MARA, ZOE);

    private String phase = "new";
    private final Set<PersonId> involved = new HashSet<>(Set.of(ANN));
    private final Set<PersonId> planned = new HashSet<>();
    private @Nullable PersonId filedBy;
    private boolean mandate;
    private long claimed = -1;
    private @Nullable PersonId handler;
    private LocalDate due = LocalDate.MIN;
    private LocalDate until = LocalDate.MIN;
    private long granted;
    private @Nullable PersonId firstDecider;
    private int adjustments;

    String phase() {
        return phase;
    }

    @Nullable
    PersonId handler() {
        return handler;
    }

    long granted() {
        return granted;
    }

    int adjustments() {
        return adjustments;
    }

    private static LocalDate workingDays(LocalDate from, int days) {
        LocalDate day = from;
        int left = days;
        while (left > 0) {
            day = day.plusDays(1);
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return day;
    }

    private boolean waiting() {
        return phase.equals("filed") || phase.equals("appealed");
    }

    private boolean own(Actor actor, PersonId filing, boolean mandated) {
        if (actor.speaksFor().isPresent()) {
            return false;
        }
        if (actor.onBehalfOf().isEmpty()) {
            return actor.person().equals(ANN);
        }
        return actor.onBehalfOf().get().equals(ANN) && actor.person().equals(filing) && mandated;
    }

    private boolean mayApprove(Actor actor) {
        return actor.speaksFor().isEmpty()
                && MAY_APPROVE.contains(actor.person())
                && !planned.contains(actor.person())
                && actor.onBehalfOf().filter(planned::contains).isEmpty();
    }

    private @Nullable PersonId first() {
        return LINE.stream()
                .filter(person -> !involved.contains(person))
                .findFirst()
                .orElse(null);
    }

    private @Nullable PersonId above(@Nullable PersonId person) {
        if (person == null) {
            return first();
        }
        return person.equals(ZOE) || involved.contains(ZOE) ? null : ZOE;
    }

    /** Whether the next thing may happen, leaving aside keys and revisions. */
    boolean allows(DisputeCommand command, Actor actor, LocalDate day) {
        if (command instanceof DisputeCommand.File file) {
            return phase.equals("new")
                    && own(actor, actor.person(), file.claim().mandate().isPresent());
        }
        PersonId filing = filedBy == null ? ANN : filedBy;
        if (command instanceof DisputeCommand.Assign assign) {
            return waiting()
                    && mayApprove(actor)
                    && MAY_APPROVE.contains(assign.handler())
                    && !involved.contains(assign.handler())
                    && !assign.handler().equals(handler);
        }
        if (command instanceof DisputeCommand.Escalate) {
            boolean concerned = actor.person().equals(ANN)
                    || actor.onBehalfOf().filter(ANN::equals).isPresent();
            return waiting()
                    && day.isAfter(due)
                    && (concerned ? own(actor, filing, mandate) : mayApprove(actor))
                    && above(handler) != null;
        }
        if (command instanceof DisputeCommand.Appeal) {
            return phase.equals("decided") && own(actor, filing, mandate) && !day.isAfter(until);
        }
        if (command instanceof DisputeCommand.Withdraw) {
            return waiting() && own(actor, filing, mandate);
        }
        DisputeCommand.Decide decide = (DisputeCommand.Decide) command;
        boolean amountFits = decide.amount().isEmpty()
                || (decide.amount().get().currency().code().equals("USD")
                        && decide.amount().get().minorUnits() > granted
                        && (claimed < 0 || decide.amount().get().minorUnits() <= claimed));
        return waiting()
                && decide.header().reason().value().equals("why")
                && mayApprove(actor)
                && !involved.contains(actor.person())
                && actor.onBehalfOf().filter(involved::contains).isEmpty()
                && (handler == null || handler.equals(actor.person()))
                && amountFits;
    }

    /** Writes down that it has happened. */
    void happens(DisputeCommand command, Actor actor, LocalDate day) {
        if (command instanceof DisputeCommand.File file) {
            phase = "filed";
            filedBy = actor.person();
            mandate = file.claim().mandate().isPresent();
            involved.add(actor.person());
            file.claim().prepared().forEach(each -> {
                involved.add(each.person());
                if (each.capability().equals(Capabilities.PAY_PLAN)) {
                    planned.add(each.person());
                }
            });
            claimed = file.claim().amount().isPresent()
                    ? file.claim().amount().get().minorUnits()
                    : -1;
            handler = first();
            due = workingDays(day, 10);
        } else if (command instanceof DisputeCommand.Assign assign) {
            handler = assign.handler();
        } else if (command instanceof DisputeCommand.Escalate) {
            handler = above(handler);
            due = workingDays(day, 5);
        } else if (command instanceof DisputeCommand.Appeal) {
            phase = "appealed";
            handler = above(firstDecider);
            due = workingDays(day, 10);
        } else if (command instanceof DisputeCommand.Withdraw) {
            phase = phase.equals("filed") ? "withdrawn" : "final";
        } else if (command instanceof DisputeCommand.Decide decide) {
            boolean second = phase.equals("appealed");
            if (decide.amount().isPresent()) {
                granted = decide.amount().get().minorUnits();
                adjustments++;
            }
            phase = second || (decide.amount().isPresent() && granted == claimed) ? "final" : "decided";
            firstDecider = second ? firstDecider : actor.person();
            involved.add(actor.person());
            until = workingDays(day, 5);
        }
    }
}
