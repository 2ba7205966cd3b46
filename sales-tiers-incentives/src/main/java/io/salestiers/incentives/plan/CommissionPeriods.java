package io.salestiers.incentives.plan;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.Period;
import io.salestiers.core.time.PieceJoining;
import io.salestiers.core.unit.Quantity;
import io.salestiers.incentives.commission.ApplicationUnit;
import io.salestiers.incentives.commission.CommissionPiece;
import io.salestiers.incentives.commission.CutTotal;
import io.salestiers.incentives.commission.PieceRule;
import io.salestiers.incentives.commission.ReturnedCredit;
import io.salestiers.incentives.commission.SegmentQuotas;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.quota.Quota;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** The credits and quotas of a commission in each period that takes part in a calculation. Used once, by one thread. */
final class CommissionPeriods {
    private final RateCommission component;
    private final Resolution resolution;
    private final Map<Period, SortedMap<PersonId, List<Credit>>> credits = new TreeMap<>();
    private final Map<Period, Map<PersonId, List<CommissionPiece>>> pieces = new HashMap<>();

    CommissionPeriods(RateCommission component, Resolution resolution) {
        this.component = component;
        this.resolution = resolution;
    }

    /** Who is in an eligible position on some day of the period or has credits in one, with the credits that count. */
    SortedMap<PersonId, List<Credit>> earners(Period period) {
        return credits.computeIfAbsent(period, each -> {
            SortedMap<PersonId, List<Credit>> earners = resolution.at(each).earners(component.earners());
            earners.replaceAll((payee, own) ->
                    own.stream().filter(component.base()::includes).toList());
            return earners;
        });
    }

    /** The pieces of a payee's period, each with its quota and credits; none if the day that decides finds nobody. */
    List<CommissionPiece> pieces(PersonId payee, Period period) {
        Map<PersonId, List<CommissionPiece>> known = pieces.computeIfAbsent(period, each -> new HashMap<>());
        List<CommissionPiece> found = known.get(payee);
        if (found == null) {
            found = find(payee, period);
            known.put(payee, found);
        }
        return found;
    }

    private List<CommissionPiece> find(PersonId payee, Period period) {
        Resolution at = resolution.at(period);
        Optional<Quota> quota = component.quota().flatMap(rule -> at.quota(rule, payee));
        PieceRule rule = component.pieces();
        List<Credit> own = earners(period).getOrDefault(payee, List.of());
        if (!rule.asksForDays() && quota.map(Quota::pieces).orElse(List.of()).size() < 2) {
            return List.of(new CommissionPiece(period.range(), quota, own));
        }
        List<PieceQuotas.Piece> quotas =
                new PieceQuotas(rule, at, Participation.of(at, component.earners(), payee)).of(quota);
        if (rule.joining() == PieceJoining.AT_START || rule.joining() == PieceJoining.AT_END) {
            own = at.credits().of(payee).stream()
                    .filter(component.base()::includes)
                    .toList();
        }
        List<List<Credit>> byPiece = new ArrayList<>();
        quotas.forEach(each -> byPiece.add(new ArrayList<>()));
        if (!quotas.isEmpty()) {
            own.forEach(credit -> byPiece.get(index(quotas, credit)).add(credit));
        }
        List<CommissionPiece> result = new ArrayList<>();
        for (int i = 0; i < quotas.size(); i++) {
            result.add(new CommissionPiece(quotas.get(i).range(), quotas.get(i).quota(), byPiece.get(i)));
        }
        return List.copyOf(result);
    }

    /* A credit on a day outside of all pieces, such as one in a position that the payee no longer holds, belongs to the last
    piece before it. */
    private static int index(List<PieceQuotas.Piece> pieces, Credit credit) {
        int index = 0;
        for (int i = 0; i < pieces.size(); i++) {
            DateRange range = pieces.get(i).range();
            if (!credit.day().isBefore(range.from())) {
                index = i;
            }
        }
        return index;
    }

    /**
     * The earlier periods of the basis that count. Those in which the payee earns nothing by this component, or has no quota
     * where one is needed, add neither credits nor quota.
     */
    List<Period> earlier(PersonId payee, Period period) {
        return component.counting().basis().periods(period, resolution.inputs().calendar()).stream()
                .filter(each -> each.compareTo(period) < 0 && counts(payee, each))
                .toList();
    }

    private boolean counts(PersonId payee, Period period) {
        List<CommissionPiece> found = pieces(payee, period);
        return earners(period).containsKey(payee)
                && !found.isEmpty()
                && (component.quota().isEmpty()
                        || found.stream()
                                .anyMatch(piece -> piece.quota()
                                        .filter(quota -> quota.signum() > 0)
                                        .isPresent()));
    }

    Ratio total(PersonId payee, Period period) {
        return total(pieces(payee, period).stream()
                .flatMap(piece -> piece.credits().stream())
                .toList());
    }

    Ratio total(List<Credit> some) {
        return Ratio.sum(some.stream()
                .flatMap(credit -> component.base().valueOf(credit).stream())
                .map(Quantity::value)
                .toList());
    }

    /** The sum of the quotas of the basis; empty without quotas. */
    Optional<Quota> quotaToDate(PersonId payee, Period period) {
        List<Explanation> steps = new ArrayList<>();
        for (Period each : component
                .counting()
                .basis()
                .quotaPeriods(period, resolution.inputs().calendar())) {
            if (counts(payee, each)) {
                for (CommissionPiece piece : pieces(payee, each)) {
                    piece.quota()
                            .ifPresent(quota -> steps.add(Explanation.of(
                                            "incentives.explain.quota-of-period",
                                            Operation.CHOSEN,
                                            quota.value(),
                                            List.of(quota.explanation()))
                                    .with("period", each.name())));
                }
            }
        }
        return steps.isEmpty() ? Optional.empty() : sum(steps);
    }

    /** The currencies of the quotas of the basis. */
    NavigableSet<Currency> quotaCurrencies(PersonId payee, Period period) {
        NavigableSet<Currency> currencies = new TreeSet<>();
        for (Period each : component
                .counting()
                .basis()
                .quotaPeriods(period, resolution.inputs().calendar())) {
            pieces(payee, each)
                    .forEach(piece -> piece.quota()
                            .flatMap(quota -> quota.value().currency())
                            .ifPresent(currencies::add));
        }
        return currencies;
    }

    /* Quotas in two currencies or of money and pieces add up to none. */
    private static Optional<Quota> sum(List<Explanation> steps) {
        Quantity first = steps.get(0).value().orElseThrow();
        Ratio sum = Ratio.ZERO;
        for (Explanation step : steps) {
            Quantity value = step.value().orElseThrow();
            if (value.unit() != first.unit() || !value.currency().equals(first.currency())) {
                return Optional.empty();
            }
            sum = sum.plus(value.value());
        }
        Quantity value = new Quantity(sum, first.unit(), first.currency());
        return Optional.of(new Quota(
                value,
                List.of(),
                Optional.empty(),
                Explanation.of("incentives.explain.quotas", Operation.SUM, value, steps)));
    }

    /** The credit to which a return refers, and how it met the table; empty if the payee has no such credit. */
    Optional<ReturnedCredit> original(PersonId payee, Credit returned) {
        return returned.reference()
                .flatMap(reference -> resolution.inputs().credits().of(payee).stream()
                        .filter(credit -> credit.transaction().equals(reference.transaction())
                                && credit.type().equals(returned.type())
                                && credit.compareTo(returned) < 0)
                        .min(Comparator.comparing((Credit credit) -> credit.kind() != returned.kind())
                                .thenComparing(credit -> !credit.position().equals(returned.position()))
                                .thenComparing(Comparator.naturalOrder()))
                        .flatMap(credit -> met(payee, returned, credit)));
    }

    private Optional<ReturnedCredit> met(PersonId payee, Credit returned, Credit original) {
        Period period =
                resolution.inputs().calendar().periodOf(resolution.period().kind(), original.day());
        if (component
                        .base()
                        .valueOf(original)
                        .map(Quantity::value)
                        .orElse(Ratio.ZERO)
                        .signum()
                == 0) {
            return Optional.empty();
        }
        Ratio before = Ratio.ZERO;
        for (Period each : earlier(payee, period)) {
            before = before.plus(total(payee, each));
        }
        List<CommissionPiece> found = pieces(payee, period);
        for (int i = 0; i < found.size(); i++) {
            int at = found.get(i).credits().indexOf(original);
            if (at < 0) {
                if (component.pieces().totals() == CutTotal.CARRIES_OVER) {
                    before = before.plus(total(found.get(i).credits()));
                }
                continue;
            }
            boolean each = component.counting().unit() == ApplicationUnit.EACH_TRANSACTION;
            return Optional.of(new ReturnedCredit(
                    returned,
                    original,
                    !counts(payee, period)
                            ? Optional.empty()
                            : Optional.of(
                                    each
                                            ? Ratio.ZERO
                                            : before.plus(
                                                    total(found.get(i).credits().subList(0, at)))),
                    component.counting().addsUp() ? quotaToDate(payee, period) : measuredOn(found, i)));
        }
        return Optional.empty();
    }

    /** The quota that a piece is measured on: its own, or with a total that goes on those of all pieces up to it. */
    Optional<Quota> measuredOn(List<CommissionPiece> all, int index) {
        return all.get(index).quota().isEmpty() || component.pieces().totals() == CutTotal.BEGINS_ANEW || index == 0
                ? all.get(index).quota()
                : SegmentQuotas.upTo(all, index);
    }
}
