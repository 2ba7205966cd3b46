package io.salestiers.core.cadence;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.org.OrganizationDay;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.result.Place;
import io.salestiers.core.text.LocalizedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a sales organization wants to reach (销售策略), taken apart: a strategy has initiatives of units, an initiative actions
 * with an owner, and how far each has come makes how far the whole has.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param id its id
 * @param name what it is called
 * @param owner the position that answers for it
 * @param initiatives its parts, one or more
 * @param rule how the progress of parts makes that of the whole, on both levels
 * @param unreported what an action counts of which nobody has reported yet
 */
public record Strategy(
        StrategyId id,
        LocalizedText name,
        PositionId owner,
        List<Initiative> initiatives,
        ProgressRule rule,
        Unreported unreported) {
    /** Refuses initiatives and actions with one id, naming all such. */
    public Strategy {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(owner, "owner");
        requireNonNull(rule, "rule");
        requireNonNull(unreported, "unreported");
        initiatives = List.copyOf(initiatives);
        if (initiatives.isEmpty()) {
            throw new IllegalArgumentException("a strategy must have an initiative (" + id + ")");
        }
        List<Finding> findings = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < initiatives.size(); i++) {
            Initiative initiative = initiatives.get(i);
            if (!ids.add("initiative " + initiative.id())) {
                findings.add(twice("/initiatives/" + i, initiative.id().value()));
            }
            for (int a = 0; a < initiative.actions().size(); a++) {
                ActionId action = initiative.actions().get(a).id();
                if (!ids.add("action " + action)) {
                    findings.add(twice("/initiatives/" + i + "/actions/" + a, action.value()));
                }
            }
        }
        if (!findings.isEmpty()) {
            throw new InvalidDefinitionException(findings);
        }
    }

    private static Finding twice(String pointer, String id) {
        return Finding.of(CadenceFindings.PART_TWICE, Place.document("strategy", pointer))
                .with("id", id);
    }

    /**
     * How far it has come by a day.
     *
     * @param reports what was reported, in any order; reports of later days and of other actions do not count
     * @param day the day
     * @return the share, with a step for each initiative and action; without a value if it is not known
     */
    public Explanation progressOn(List<ProgressReport> reports, LocalDate day) {
        return new StrategyProgress(this, reports, day).explanation();
    }

    /**
     * What nobody answers for on a day: initiatives and actions whose position is vacant or does not exist.
     *
     * @param day the organization of the day
     * @return warnings in the order of the parts
     */
    public List<Finding> findings(OrganizationDay day) {
        List<Finding> findings = new ArrayList<>();
        check(owner, "", day, findings);
        for (int i = 0; i < initiatives.size(); i++) {
            check(initiatives.get(i).owner(), "/initiatives/" + i, day, findings);
            for (int a = 0; a < initiatives.get(i).actions().size(); a++) {
                check(
                        initiatives.get(i).actions().get(a).owner(),
                        "/initiatives/" + i + "/actions/" + a,
                        day,
                        findings);
            }
        }
        return List.copyOf(findings);
    }

    private static void check(PositionId owner, String pointer, OrganizationDay day, List<Finding> findings) {
        boolean answered =
                day.positions().contains(owner) && day.occupant(owner).isPresent();
        if (!answered) {
            findings.add(Finding.of(CadenceFindings.NOBODY_ANSWERS, Place.document("strategy", pointer + "/owner"))
                    .with("position", owner.value())
                    .with("day", day.day()));
        }
    }
}
