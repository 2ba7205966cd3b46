package io.salestiers.incentives.plan;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.TierId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.DateRange;
import io.salestiers.incentives.assignment.ComponentId;
import io.salestiers.incentives.assignment.Eligibility;
import io.salestiers.incentives.assignment.internal.Pointers;
import io.salestiers.incentives.figure.Condition;
import io.salestiers.incentives.team.ContestMeasure;
import io.salestiers.incentives.team.ContestPrizes;
import io.salestiers.incentives.team.ContestScope;
import io.salestiers.incentives.team.ContestTies;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Contest (销售竞赛, SPIF): prizes for the best results, or for reaching one, on some days.
 *
 * <p>With prizes of 100 and 50, results of 900, 700 and 600 pay 100, 50 and nothing. As one place depends on all others, a
 * contest waits as a whole if a condition waits for a number.
 *
 * @param id the id, unique in the plan
 * @param name what it is called
 * @param days on which days it is held: inside one period, in which its prizes are paid; empty for the whole of each period
 * @param scope who competes with whom
 * @param entrants whose positions take part
 * @param measure what counts
 * @param minimum the least result to take part, in the unit of the measure; also where lower results are better
 * @param qualifiers what else must hold to take part; none for nothing
 * @param prizes what is to be won
 */
public record Contest(
        ComponentId id,
        LocalizedText name,
        Optional<DateRange> days,
        ContestScope scope,
        Eligibility entrants,
        ContestMeasure measure,
        Ratio minimum,
        List<Condition> qualifiers,
        ContestPrizes prizes)
        implements PlanComponent {
    /** Copies the qualifiers; refuses absent parts, days without an end, and a tie rule by days for a measure without days. */
    public Contest {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(days, "days");
        requireNonNull(scope, "scope");
        requireNonNull(entrants, "entrants");
        requireNonNull(measure, "measure");
        requireNonNull(minimum, "minimum");
        qualifiers = List.copyOf(qualifiers);
        requireNonNull(prizes, "prizes");
        if (days.filter(DateRange::openEnded).isPresent()) {
            throw new IllegalArgumentException(
                    "a contest must end, but its days are " + days.get() + " (component " + id + ")");
        }
        if (measure instanceof ContestMeasure.OfFigure
                && prizes instanceof ContestPrizes.ByPlace places
                && places.ties() instanceof ContestTies.Earlier) {
            throw new IllegalArgumentException("ties must be broken otherwise than by the earlier day where a figure is"
                    + " measured, which has no days (component " + id + ")");
        }
    }

    @Override
    public SortedMap<String, TierId> namedTiers() {
        SortedMap<String, TierId> tiers = new TreeMap<>(Pointers.tiers("/entrants", entrants));
        if (scope instanceof ContestScope.EachUnit each) {
            tiers.putAll(Pointers.tiers("/scope/units", each.units()));
        }
        return tiers;
    }

    @Override
    public SortedMap<String, UnitId> namedUnits() {
        return Pointers.units("/entrants", entrants);
    }
}
