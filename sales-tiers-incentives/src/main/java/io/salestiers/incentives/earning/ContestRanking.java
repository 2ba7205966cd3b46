package io.salestiers.incentives.earning;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.unit.Quantity;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.team.ContestEntrant;
import io.salestiers.incentives.team.ContestPrizes.Order;
import io.salestiers.incentives.team.ContestTies;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Who is before whom in a contest. */
final class ContestRanking {
    /**
     * Those who share a place.
     *
     * @param place the place, the first is 1
     * @param people who is there, by id
     */
    record Place(int place, List<PersonId> people) {}

    private record Rank(Ratio result, Optional<LocalDate> reached, Optional<Ratio> key) {}

    private ContestRanking() {}

    /** The places, the best first; after two who share the first one comes the third. */
    static List<Place> of(
            SortedMap<PersonId, Ratio> results, Map<PersonId, ContestEntrant> entrants, Order order, ContestTies ties) {
        Comparator<Ratio> better = order == Order.HIGHEST_FIRST ? Comparator.reverseOrder() : Comparator.naturalOrder();
        Comparator<Rank> ranking = Comparator.comparing(Rank::result, better)
                .thenComparing(rank -> rank.reached().orElse(LocalDate.MIN))
                .thenComparing((one, other) -> keys(one.key(), other.key()));
        SortedMap<Rank, List<PersonId>> groups = new TreeMap<>(ranking);
        results.forEach((person, result) -> {
            ContestEntrant entrant = entrants.get(person);
            if (entrant == null) {
                throw new AssertionError(person);
            }
            groups.computeIfAbsent(rank(entrant, result, ties), rank -> new ArrayList<>())
                    .add(person);
        });
        List<Place> places = new ArrayList<>();
        int next = 1;
        for (List<PersonId> people : groups.values()) {
            places.add(new Place(next, List.copyOf(people)));
            next += people.size();
        }
        return places;
    }

    private static int keys(Optional<Ratio> one, Optional<Ratio> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return Boolean.compare(one.isEmpty(), other.isEmpty());
        }
        return other.get().compareTo(one.get());
    }

    private static Rank rank(ContestEntrant entrant, Ratio result, ContestTies ties) {
        Optional<LocalDate> reached =
                ties instanceof ContestTies.Earlier ? reached(entrant.credits(), result) : Optional.empty();
        Optional<Ratio> key = ties instanceof ContestTies.ByFigure
                ? entrant.tie().flatMap(figure -> figure.quantity()).map(Quantity::value)
                : Optional.empty();
        return new Rank(result, reached, key);
    }

    /** The first day at whose end the total of credits, which are in order of days, is the result or more. */
    static Optional<LocalDate> reached(List<Credit> credits, Ratio result) {
        Ratio total = Ratio.ZERO;
        for (int i = 0; i < credits.size(); i++) {
            total = total.plus(credits.get(i).value().value());
            boolean lastOfDay = i + 1 == credits.size()
                    || !credits.get(i + 1).day().equals(credits.get(i).day());
            if (lastOfDay && total.compareTo(result) >= 0) {
                return Optional.of(credits.get(i).day());
            }
        }
        return Optional.empty();
    }
}
