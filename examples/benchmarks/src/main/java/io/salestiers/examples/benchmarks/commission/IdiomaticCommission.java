package io.salestiers.examples.benchmarks.commission;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.reducing;

import io.salestiers.examples.benchmarks.contender.Task;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What most teams write: decimals for money, dates for days, streams that filter, group and add. */
final class IdiomaticCommission implements CommissionRun {
    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 1);
    private static final LocalDate LAST_DAY = FIRST_DAY.plusDays(CommissionPlan.LAST_DAY);

    /** A transaction as such a program keeps it. */
    private record Deal(int seller, BigDecimal amount, BigDecimal weight, LocalDate day, Optional<Split> split) {}

    /** Who gets a part of a credit, and which part the seller keeps. */
    private record Split(int partner, BigDecimal sellersPart) {}

    /** What a payee is credited for a deal. */
    private record Credit(int payee, BigDecimal amount) {}

    @Override
    public String name() {
        return "idiomatic-java";
    }

    @Override
    public Task<CommissionResult> prepare(CommissionProblem problem) {
        Transactions transactions = problem.transactions();
        List<Deal> deals = IntStream.range(0, transactions.size())
                .mapToObj(i -> deal(transactions, i))
                .toList();
        IdiomaticSettlement settlement = new IdiomaticSettlement(problem.salesForce());
        return () -> {
            List<Credit> credits = deals.stream()
                    .filter(deal ->
                            !deal.day().isBefore(FIRST_DAY) && !deal.day().isAfter(LAST_DAY))
                    .flatMap(IdiomaticCommission::credits)
                    .toList();
            Map<Integer, BigDecimal> byPayee = credits.stream()
                    .collect(groupingBy(Credit::payee, reducing(BigDecimal.ZERO, Credit::amount, BigDecimal::add)));
            return settlement.settle(credits.size(), byPayee);
        };
    }

    private static Deal deal(Transactions transactions, int i) {
        return new Deal(
                transactions.representatives()[i],
                BigDecimal.valueOf(transactions.cents()[i], 2),
                BigDecimal.valueOf(CommissionPlan.weights().get(transactions.categories()[i]), 2),
                FIRST_DAY.plusDays(transactions.days()[i]),
                Optional.of(transactions.partners()[i])
                        .filter(partner -> partner != Transactions.NONE)
                        .map(partner -> new Split(
                                partner, BigDecimal.valueOf(transactions.percents()[i], 2))));
    }

    private static Stream<Credit> credits(Deal deal) {
        BigDecimal whole = deal.amount().multiply(deal.weight()).setScale(2, RoundingMode.HALF_EVEN);
        return deal.split()
                .map(split -> {
                    BigDecimal part = whole.multiply(split.sellersPart()).setScale(2, RoundingMode.HALF_EVEN);
                    return Stream.of(
                            new Credit(deal.seller(), part), new Credit(split.partner(), whole.subtract(part)));
                })
                .orElseGet(() -> Stream.of(new Credit(deal.seller(), whole)));
    }

    static BigDecimal percent(BigDecimal amount, long percent) {
        return amount.multiply(BigDecimal.valueOf(percent, 2));
    }
}
