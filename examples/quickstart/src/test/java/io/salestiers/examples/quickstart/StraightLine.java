package io.salestiers.examples.quickstart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The reference plan calculated a second time, straight from the lines of the public data set and without the library: it
 * shares no code with what it checks. The files hold no quoted fields, so a line is split at its commas.
 */
final class StraightLine {
    record Rep(String name, String manager, String office) {}

    private static final BigDecimal[] EDGES = {new BigDecimal("0.5"), BigDecimal.ONE, new BigDecimal("1.2")};
    private static final BigDecimal[] RATES = {
        new BigDecimal("0.03"), new BigDecimal("0.05"), new BigDecimal("0.07"), new BigDecimal("0.09")
    };
    private static final BigDecimal CAP = new BigDecimal("0.08");

    private final List<Rep> reps = new ArrayList<>();
    private final List<TreeMap<String, BigDecimal>> wonByQuarter = new ArrayList<>();

    StraightLine(Path folder) {
        for (int quarter = 0; quarter <= 4; quarter++) {
            wonByQuarter.add(new TreeMap<>());
        }
        lines(folder.resolve("sales_teams.csv")).forEach(line -> reps.add(new Rep(line[0], line[1], line[2])));
        for (String[] line : lines(folder.resolve("sales_pipeline.csv"))) {
            if (line[4].equals("Won")) {
                LocalDate closed = LocalDate.parse(line[6]);
                if (closed.getYear() == 2017) {
                    wonByQuarter
                            .get((closed.getMonthValue() + 2) / 3)
                            .merge(line[1], new BigDecimal(line[7]), BigDecimal::add);
                }
            }
        }
    }

    private static List<String[]> lines(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private BigDecimal won(int quarter, String rep) {
        return wonByQuarter.get(quarter).getOrDefault(rep, BigDecimal.ZERO);
    }

    /** What each rep who sold anything is credited with. */
    Map<String, BigDecimal> credited(int quarter) {
        return cents(wonByQuarter.get(quarter));
    }

    /** The data begins in March 2017, so the first quarter has no quotas. */
    Map<String, BigDecimal> quotas(int quarter) {
        Map<String, BigDecimal> quotas = new TreeMap<>();
        if (quarter > 1) {
            for (Rep rep : reps) {
                BigDecimal team = BigDecimal.ZERO;
                int listed = 0;
                for (Rep other : reps) {
                    if (other.manager().equals(rep.manager())) {
                        listed++;
                        team = team.add(won(quarter - 1, other.name()));
                    }
                }
                quotas.put(
                        rep.name(),
                        team.multiply(new BigDecimal("1.10"))
                                .divide(BigDecimal.valueOf(listed), 2, RoundingMode.HALF_EVEN));
            }
        }
        return quotas;
    }

    Map<String, BigDecimal> commissions(int quarter, boolean wholeAmount) {
        Map<String, BigDecimal> pay = new TreeMap<>();
        quotas(quarter).forEach((rep, quota) -> {
            BigDecimal credited = won(quarter, rep);
            BigDecimal uncapped = wholeAmount ? wholeAmount(credited, quota) : marginal(credited, quota);
            pay.put(rep, uncapped.min(CAP.multiply(quota)).setScale(2, RoundingMode.HALF_EVEN));
        });
        return pay;
    }

    private static BigDecimal marginal(BigDecimal credited, BigDecimal quota) {
        BigDecimal pay = BigDecimal.ZERO;
        BigDecimal from = BigDecimal.ZERO;
        for (int band = 0; band < RATES.length; band++) {
            BigDecimal to = band < EDGES.length ? EDGES[band].multiply(quota).min(credited) : credited;
            if (to.compareTo(from) > 0) {
                pay = pay.add(to.subtract(from).multiply(RATES[band]));
                from = to;
            }
        }
        return pay;
    }

    private static BigDecimal wholeAmount(BigDecimal credited, BigDecimal quota) {
        int band = 0;
        while (band < EDGES.length && credited.compareTo(EDGES[band].multiply(quota)) > 0) {
            band++;
        }
        return credited.multiply(RATES[band]);
    }

    Map<String, BigDecimal> overrides(int quarter) {
        Map<String, BigDecimal> teams = new TreeMap<>();
        reps.forEach(rep -> teams.merge(rep.manager(), won(quarter, rep.name()), BigDecimal::add));
        Map<String, BigDecimal> pay = new TreeMap<>();
        teams.forEach((manager, team) ->
                pay.put(manager, team.multiply(new BigDecimal("0.01")).setScale(2, RoundingMode.HALF_EVEN)));
        return pay;
    }

    Map<String, BigDecimal> funds(int quarter) {
        Map<String, BigDecimal> offices = new TreeMap<>();
        reps.forEach(rep -> offices.merge(rep.office(), won(quarter, rep.name()), BigDecimal::add));
        Map<String, BigDecimal> funds = new TreeMap<>();
        offices.forEach((office, revenue) ->
                funds.put(office, revenue.multiply(new BigDecimal("0.005")).setScale(2, RoundingMode.HALF_EVEN)));
        return funds;
    }

    /** Each gets whole cents down; the cents that are left go to the largest remainders, at a tie to the smaller name. */
    Map<String, BigDecimal> poolShares(int quarter) {
        Map<String, BigDecimal> shares = new TreeMap<>();
        funds(quarter).forEach((office, fund) -> {
            Map<String, BigInteger> weights = new TreeMap<>();
            reps.stream()
                    .filter(rep -> rep.office().equals(office))
                    .filter(rep -> won(quarter, rep.name()).signum() > 0)
                    .forEach(rep -> weights.put(
                            rep.name(),
                            won(quarter, rep.name()).movePointRight(2).toBigIntegerExact()));
            BigInteger all = weights.values().stream().reduce(BigInteger.ZERO, BigInteger::add);
            BigInteger left = fund.movePointRight(2).toBigIntegerExact();
            BigInteger cents = left;
            Map<String, BigInteger> remainders = new TreeMap<>();
            for (Map.Entry<String, BigInteger> weight : weights.entrySet()) {
                BigInteger[] parts = cents.multiply(weight.getValue()).divideAndRemainder(all);
                shares.put(weight.getKey(), new BigDecimal(parts[0], 2));
                remainders.put(weight.getKey(), parts[1]);
                left = left.subtract(parts[0]);
            }
            remainders.entrySet().stream()
                    .sorted(Map.Entry.<String, BigInteger>comparingByValue(Comparator.reverseOrder())
                            .thenComparing(Map.Entry.comparingByKey()))
                    .limit(left.intValueExact())
                    .forEach(each -> shares.merge(each.getKey(), new BigDecimal("0.01"), BigDecimal::add));
        });
        return shares;
    }

    private static Map<String, BigDecimal> cents(Map<String, BigDecimal> amounts) {
        Map<String, BigDecimal> cents = new TreeMap<>();
        amounts.forEach((name, amount) -> cents.put(name, amount.setScale(2)));
        return cents;
    }
}
