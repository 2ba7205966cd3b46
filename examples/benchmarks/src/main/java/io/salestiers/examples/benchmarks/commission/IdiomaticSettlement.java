package io.salestiers.examples.benchmarks.commission;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** From the representatives' credits to what everyone is paid, in decimals, maps and streams. */
final class IdiomaticSettlement {
    private final List<Payee> payees;
    private final Map<Integer, List<Payee>> teams;

    /** Someone who is paid; the superior of the country's head is −1. */
    private record Payee(int id, int superior, Level level, BigDecimal quota) {}

    /** A member's share with what rounding down to cents left of it. */
    private record Share(int id, BigDecimal cents, BigDecimal remainder) {}

    IdiomaticSettlement(SalesForce salesForce) {
        payees = IntStream.range(0, SalesForce.PAYEES)
                .mapToObj(id -> new Payee(
                        id, salesForce.superior(id), SalesForce.level(id), BigDecimal.valueOf(salesForce.quota(id), 2)))
                .toList();
        teams = payees.stream()
                .filter(payee -> payee.level() == Level.REPRESENTATIVE)
                .collect(groupingBy(Payee::superior));
    }

    CommissionResult settle(long creditLines, Map<Integer, BigDecimal> sold) {
        Map<Integer, BigDecimal> credits = rolledUp(sold);
        Map<Integer, BigDecimal> commissions = new HashMap<>();
        for (Payee payee : payees) {
            commissions.put(payee.id(), commission(payee, amount(credits, payee.id())));
        }
        Map<Integer, BigDecimal> shares = new HashMap<>();
        teams.forEach((supervisor, members) -> {
            if (funded(payees.get(supervisor), amount(credits, supervisor))) {
                share(members, credits, commissions, shares);
            }
        });
        return new CommissionResult(
                creditLines,
                column(id -> amount(credits, id).movePointRight(2)),
                column(id -> attainment(payees.get(id), amount(credits, id)).movePointRight(6)),
                column(id -> amount(commissions, id).movePointRight(2)),
                column(id -> amount(shares, id).movePointRight(2)));
    }

    private Map<Integer, BigDecimal> rolledUp(Map<Integer, BigDecimal> sold) {
        Map<Integer, BigDecimal> credits = new HashMap<>();
        for (Payee payee : payees) {
            BigDecimal own = sold.getOrDefault(payee.id(), BigDecimal.ZERO);
            for (int id = payee.id(); id >= 0; id = payees.get(id).superior()) {
                credits.merge(id, own, BigDecimal::add);
            }
        }
        return credits;
    }

    private static BigDecimal attainment(Payee payee, BigDecimal credit) {
        return credit.divide(payee.quota(), 6, RoundingMode.HALF_EVEN);
    }

    private static BigDecimal commission(Payee payee, BigDecimal credit) {
        BigDecimal sum = BigDecimal.ZERO;
        List<Integer> edges = CommissionPlan.edges();
        for (int band = 0; band < edges.size(); band++) {
            BigDecimal from = edge(payee, edges.get(band));
            BigDecimal to = band + 1 < edges.size() ? credit.min(edge(payee, edges.get(band + 1))) : credit;
            if (to.compareTo(from) > 0) {
                BigDecimal rate = BigDecimal.valueOf(payee.level().rates().get(band), 4);
                sum = sum.add(to.subtract(from).multiply(rate));
            }
        }
        BigDecimal cap = payee.quota()
                .multiply(BigDecimal.valueOf(payee.level().cap(), 4))
                .setScale(2, RoundingMode.DOWN);
        return sum.setScale(2, RoundingMode.HALF_EVEN).min(cap);
    }

    private static BigDecimal edge(Payee payee, int percent) {
        return IdiomaticCommission.percent(payee.quota(), percent).setScale(2, RoundingMode.DOWN);
    }

    private static boolean funded(Payee supervisor, BigDecimal credit) {
        return credit.signum() > 0
                && credit.compareTo(IdiomaticCommission.percent(supervisor.quota(), CommissionPlan.POOL_THRESHOLD))
                        >= 0;
    }

    private static void share(
            List<Payee> members,
            Map<Integer, BigDecimal> credits,
            Map<Integer, BigDecimal> commissions,
            Map<Integer, BigDecimal> shares) {
        BigDecimal earned = members.stream()
                .map(member -> amount(commissions, member.id()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal pool =
                IdiomaticCommission.percent(earned, CommissionPlan.POOL_PERCENT).setScale(2, RoundingMode.HALF_EVEN);
        BigDecimal total = members.stream()
                .map(member -> amount(credits, member.id()).max(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        List<Share> down = members.stream()
                .map(member -> share(member, pool, amount(credits, member.id()).max(BigDecimal.ZERO), total))
                .toList();
        BigDecimal left = pool.subtract(down.stream().map(Share::cents).reduce(BigDecimal.ZERO, BigDecimal::add));
        down.forEach(share -> shares.put(share.id(), share.cents()));
        BigDecimal cent = new BigDecimal("0.01");
        down.stream()
                .sorted(comparing(Share::remainder).reversed().thenComparing(Share::id))
                .limit(left.movePointRight(2).longValueExact())
                .forEach(share -> shares.merge(share.id(), cent, BigDecimal::add));
    }

    private static Share share(Payee member, BigDecimal pool, BigDecimal credit, BigDecimal total) {
        BigDecimal exact = pool.multiply(credit);
        BigDecimal cents = exact.divide(total, 2, RoundingMode.DOWN);
        return new Share(member.id(), cents, exact.subtract(cents.multiply(total)));
    }

    private static BigDecimal amount(Map<Integer, BigDecimal> amounts, int payee) {
        return amounts.getOrDefault(payee, BigDecimal.ZERO);
    }

    private static long[] column(IntFunction<BigDecimal> figure) {
        return IntStream.range(0, SalesForce.PAYEES)
                .mapToLong(id -> figure.apply(id).longValueExact())
                .toArray();
    }
}
