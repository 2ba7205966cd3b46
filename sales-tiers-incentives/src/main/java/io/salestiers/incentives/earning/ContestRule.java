package io.salestiers.incentives.earning;

import static io.salestiers.incentives.earning.Steps.key;
import static io.salestiers.incentives.earning.Steps.value;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Apportionment;
import io.salestiers.core.money.ExactMoney;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.text.Argument;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.figure.ResolvedCondition.Outcome;
import io.salestiers.incentives.plan.Contest;
import io.salestiers.incentives.plan.ResolvedContest;
import io.salestiers.incentives.team.ContestEntrant;
import io.salestiers.incentives.team.ContestMeasure;
import io.salestiers.incentives.team.ContestPrizes;
import io.salestiers.incentives.team.ContestPrizes.Threshold;
import io.salestiers.incentives.team.ContestTies;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Prizes for places or for results that are reached. What a payee is told are the own place and result, and how many took part. */
final class ContestRule {
    private final ResolvedContest resolved;
    private final Contest component;
    private final SortedMap<PersonId, Explanation> results = new TreeMap<>();
    private final SortedMap<PersonId, Ratio> ranked = new TreeMap<>();
    private final List<Earning> earnings = new ArrayList<>();
    private final List<Unpaid> unpaid = new ArrayList<>();
    private final List<Unassigned> unassigned = new ArrayList<>();

    private ContestRule(ResolvedContest resolved) {
        this.resolved = resolved;
        this.component = resolved.component();
    }

    static PartResult calculate(ResolvedContest resolved) {
        return new ContestRule(resolved).calculate();
    }

    private PartResult calculate() {
        boolean waits = resolved.entrants().values().stream()
                .flatMap(entrant -> entrant.qualifiers().stream())
                .anyMatch(each -> each.outcome() == Outcome.WAITS);
        if (waits) {
            resolved.entrants().keySet().forEach(person -> nothing(person, "contest-waits", List.of()));
            return new PartResult(resolved, List.of(), unpaid, List.of());
        }
        resolved.entrants().forEach(this::enter);
        if (component.prizes() instanceof ContestPrizes.ByPlace places) {
            byPlace(places);
        } else if (component.prizes() instanceof ContestPrizes.ByThreshold thresholds) {
            results.keySet().forEach(person -> byThreshold(thresholds, person));
        } else {
            throw new AssertionError(component.prizes());
        }
        return new PartResult(resolved, earnings, unpaid, unassigned);
    }

    private void enter(PersonId person, ContestEntrant entrant) {
        Optional<Explanation> result = result(person, entrant);
        if (result.isEmpty()) {
            nothing(person, "contest-no-result", List.of());
        } else if (entrant.qualifiers().stream().anyMatch(each -> each.outcome() == Outcome.NOT_MET)) {
            nothing(person, "contest-not-qualified", ConditionSteps.all(entrant.qualifiers()));
        } else if (value(result.get()).compareTo(component.minimum()) < 0) {
            nothing(person, "contest-below-minimum", List.of(result.get()));
        } else {
            results.put(person, result.get());
            ranked.put(person, value(result.get()));
        }
    }

    private Optional<Explanation> result(PersonId person, ContestEntrant entrant) {
        if (component.measure() instanceof ContestMeasure.CreditTotal total) {
            Explanation sum = total.currency()
                    .map(currency -> Steps.credited("contest-result", entrant.credits(), currency))
                    .orElseGet(() -> pieces(entrant.credits()));
            return Optional.of(sum.concerning(person.value()));
        }
        return entrant.figure()
                .flatMap(figure -> figure.quantity()
                        .map(number -> Explanation.of(
                                        key("contest-result"), Operation.CHOSEN, number, List.of(figure.explanation()))
                                .concerning(person.value())));
    }

    private static Explanation pieces(List<Credit> credits) {
        List<Explanation> deals = new ArrayList<>();
        Ratio sum = Ratio.ZERO;
        for (Credit credit : credits) {
            sum = sum.plus(credit.value().value());
            deals.add(Explanation.given(key("credit"), credit.value())
                    .with("transaction", credit.transaction().toString())
                    .with("day", Argument.day(credit.day()))
                    .concerning(credit.payee().value()));
        }
        return Explanation.of(key("contest-result"), Operation.SUM, Quantity.of(sum, Unit.COUNT), deals);
    }

    private void nothing(PersonId person, String reason, List<Explanation> steps) {
        unpaid.add(Unpaid.of(resolved, person, key(reason), steps));
    }

    private Explanation named(Explanation step) {
        return step.with("component", Argument.name(component.name()));
    }

    private void byPlace(ContestPrizes.ByPlace places) {
        List<ContestRanking.Place> ranking =
                ContestRanking.of(ranked, resolved.entrants(), places.order(), places.ties());
        for (ContestRanking.Place place : ranking) {
            if (place.place() > places.prizes().size()) {
                place.people()
                        .forEach(person -> nothing(person, "contest-no-prize", List.of(place(place), results(person))));
            } else if (place.people().size() == 1 || places.ties() instanceof ContestTies.BetterPrize) {
                Explanation prize = prize(places, place.place());
                place.people().forEach(person -> win(person, money(prize), prize, place));
            } else {
                share(places, place);
            }
        }
        for (int i = ranked.size() + 1; i <= places.prizes().size(); i++) {
            Explanation prize = named(prize(places, i));
            unassigned.add(new Unassigned(component.id(), Subject.of(resolved.unit()), money(prize), prize));
        }
    }

    /* Who is tied shares the prizes of their places, to the last minor unit. */
    private void share(ContestPrizes.ByPlace places, ContestRanking.Place place) {
        List<Explanation> prizes = new ArrayList<>();
        for (int i = 0; i < place.people().size(); i++) {
            if (place.place() + i <= places.prizes().size()) {
                prizes.add(prize(places, place.place() + i));
            }
        }
        Explanation sum = Steps.sum("contest-prizes", prizes, places.currency());
        SortedMap<PersonId, Ratio> weights = new TreeMap<>();
        place.people().forEach(person -> weights.put(person, Ratio.ONE));
        Map<PersonId, Money> shares = Apportionment.divide(money(sum), weights, Comparator.naturalOrder());
        long down = money(sum).minorUnits() / place.people().size();
        shares.forEach((person, amount) -> win(
                person,
                amount,
                Explanation.of(
                                key("contest-tie"),
                                Operation.APPORTIONED,
                                Quantity.money(amount),
                                List.of(
                                        sum,
                                        Steps.rate("contest-tie-one", Ratio.ONE),
                                        Steps.rate(
                                                "contest-tie-all",
                                                Ratio.of(place.people().size()))))
                        .with("extra", Argument.number(amount.minorUnits() - down)),
                place));
    }

    private Explanation prize(ContestPrizes.ByPlace places, int place) {
        return Explanation.given(
                        key("contest-prize-of-place"),
                        Quantity.money(places.prizes().get(place - 1)))
                .with("place", Argument.number(place));
    }

    /* Prizes and their sums are whole amounts, so that no rounding takes place. */
    private static Money money(Explanation step) {
        return new ExactMoney(value(step), step.value().orElseThrow().currency().orElseThrow())
                .rounded(RoundingMode.DOWN);
    }

    private Explanation place(ContestRanking.Place place) {
        return Explanation.of(
                        key(place.people().size() == 1 ? "contest-place" : "contest-place-tied"),
                        Operation.COUNT,
                        Quantity.count(place.place()),
                        List.of())
                .with("place", Argument.number(place.place()))
                .with("tied", Argument.number(place.people().size()))
                .with("entrants", Argument.number(ranked.size()));
    }

    private Explanation results(PersonId person) {
        Explanation result = results.get(person);
        if (result == null) {
            throw new AssertionError(person);
        }
        return result;
    }

    private void win(PersonId person, Money amount, Explanation prize, ContestRanking.Place place) {
        List<Explanation> steps = new ArrayList<>(List.of(prize, place(place), results(person)));
        ContestEntrant entrant = resolved.entrants().get(person);
        if (entrant != null && component.prizes() instanceof ContestPrizes.ByPlace places) {
            tieKey(places.ties(), person, entrant).ifPresent(steps::add);
        }
        earn(person, amount, steps);
    }

    private Optional<Explanation> tieKey(ContestTies ties, PersonId person, ContestEntrant entrant) {
        if (ties instanceof ContestTies.Earlier) {
            List<Credit> credits = entrant.credits();
            return ContestRanking.reached(credits, value(results(person)))
                    .map(day -> Explanation.none(key("contest-reached"), List.of())
                            .with("day", Argument.day(day))
                            .concerning(person.value()));
        }
        return entrant.tie().map(figure -> figure.explanation().concerning(person.value()));
    }

    private void byThreshold(ContestPrizes.ByThreshold prizes, PersonId person) {
        List<Explanation> reached = new ArrayList<>();
        for (Threshold threshold : prizes.thresholds()) {
            if (value(results(person)).compareTo(threshold.from()) >= 0) {
                if (prizes.reached() == ContestPrizes.Reached.HIGHEST) {
                    reached.clear();
                }
                reached.add(Explanation.given(key("contest-prize-of-threshold"), Quantity.money(threshold.prize()))
                        .with("from", threshold.from().toArgument()));
            }
        }
        if (reached.isEmpty()) {
            nothing(person, "contest-no-threshold", List.of(results(person)));
            return;
        }
        Explanation sum =
                reached.size() == 1 ? reached.get(0) : Steps.sum("contest-prizes", reached, prizes.currency());
        earn(person, money(sum), List.of(sum, results(person)));
    }

    private void earn(PersonId person, Money amount, List<Explanation> steps) {
        ContestEntrant entrant = resolved.entrants().get(person);
        List<Explanation> all = new ArrayList<>(steps);
        if (entrant != null) {
            all.addAll(ConditionSteps.all(entrant.qualifiers()));
        }
        Explanation explanation = named(Explanation.of(key("contest"), Operation.CHOSEN, Quantity.money(amount), all))
                .concerning(person.value());
        earnings.add(new Earning(
                person, component.id(), new ExactMoney(amount.ratio(), amount.currency()), amount, explanation));
    }
}
