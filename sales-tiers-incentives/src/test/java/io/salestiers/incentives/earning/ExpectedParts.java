package io.salestiers.incentives.earning;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.PersonId;
import io.salestiers.incentives.assignment.ComponentId;
import io.salestiers.incentives.quota.QuotaMovement;
import io.salestiers.incentives.testkit.plan.WholePlan;
import io.salestiers.incentives.testkit.plan.WholePlan.Sale;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which parts of a {@link WholePlan} there are in a month, and what each of them hangs on, written from the rules of its
 * components by names and plain numbers. A part is calculated again exactly if one of these facts changed, or what somebody
 * earned by a component that it reads.
 */
final class ExpectedParts {
    /** What a part hangs on: facts in words, and what it reads of whom. */
    private record Part(List<String> facts, Set<String> readers, Set<String> components) {}

    private final WholePlan plan;
    private final WholePlan paid;
    private final int month;
    private final LocalDate from;
    private final LocalDate end;
    private final Map<String, Part> parts = new TreeMap<>();

    private ExpectedParts(WholePlan plan, WholePlan paid, int month) {
        this.plan = plan;
        this.paid = paid;
        this.month = month;
        this.from = LocalDate.of(2017, month, 1);
        this.end = from.plusMonths(1);
        commissions();
        overrides();
        earned();
        levels();
        pools();
        contest();
        bonus();
        chain();
    }

    /** The parts that must be calculated again in a month, after the months before it were paid under the plan before. */
    static Set<String> again(WholePlan before, WholePlan after, int month, EarningRun had, EarningRun has) {
        Map<String, Part> old = new ExpectedParts(before, before, month).parts;
        Set<String> again = new TreeSet<>();
        new ExpectedParts(after, before, month).parts.forEach((key, part) -> {
            Part was = old.get(key);
            boolean same = was != null
                    && was.facts().equals(part.facts())
                    && part.readers().stream()
                            .allMatch(rep -> part.components().stream()
                                    .allMatch(read -> amounts(had, read, rep).equals(amounts(has, read, rep))));
            if (!same) {
                again.add(key);
            }
        });
        return again;
    }

    /** All parts of a month. */
    static Set<String> all(WholePlan plan, int month) {
        return new ExpectedParts(plan, plan, month).parts.keySet();
    }

    private static List<String> amounts(EarningRun run, String component, String rep) {
        return run.of(PersonId.of(rep)).stream()
                .filter(earning -> earning.component().equals(ComponentId.of(component)))
                .map(earning -> earning.amount().toString())
                .toList();
    }

    private void part(String key, List<String> facts) {
        part(key, facts, Set.of(), Set.of());
    }

    private void part(String key, List<String> facts, Set<String> readers, Set<String> components) {
        parts.put(key, new Part(List.copyOf(facts), readers, components));
    }

    /* ---- facts ---- */

    private boolean holds(WholePlan world, String rep, LocalDate day) {
        return !rep.equals("Ann")
                || world.leaves().filter(gone -> !day.isBefore(gone)).isEmpty();
    }

    private boolean earner(WholePlan world, String rep, int each) {
        return holds(world, rep, LocalDate.of(2017, each, 1))
                || world.sales().stream().anyMatch(sale -> sale.rep().equals(rep) && sale.month() == each);
    }

    private List<Sale> sales() {
        return plan.sales().stream()
                .filter(sale -> sale.month() == month)
                .sorted(Comparator.comparing(Sale::day).thenComparing(Sale::number))
                .toList();
    }

    private List<String> sold(String rep) {
        List<String> sold = new ArrayList<>();
        for (Sale sale : sales()) {
            if (sale.rep().equals(rep)) {
                sold.add(words(sale));
            }
        }
        return sold;
    }

    /* The unit is a fact of a credit: it says to which team and office it belongs. */
    private String words(Sale sale) {
        return sale.number() + " " + sale.rep() + " " + sale.day() + " " + sale.cents() + " "
                + plan.team(sale.rep(), sale.day());
    }

    /** Tenths of cents, and in words what is shown of it; empty for none. */
    private record Quota(long tenths, String shown) {}

    private static List<Quota> quota(WholePlan world, String rep, int each) {
        List<Quota> rule = new ArrayList<>();
        if (world.first().containsKey(rep)) {
            long before = each == 1 ? 0 : world.sold(rep, each - 1);
            if (each == 1) {
                long stated = world.first().getOrDefault(rep, 0L);
                rule.add(new Quota(10 * stated, "stated " + stated));
            } else if (before > 0) {
                rule.add(new Quota(11 * before, "110 % of " + before));
            }
        }
        Long told = world.published().get(rep + " " + each);
        if (told == null) {
            return List.copyOf(rule);
        }
        Quota published = new Quota(10 * told, "stated " + told);
        if (rule.isEmpty()) {
            return List.of(published);
        }
        boolean frozen = world.movement() == QuotaMovement.FROZEN_WHEN_PUBLISHED;
        Quota counts = frozen ? published : rule.get(0);
        Quota other = frozen ? rule.get(0) : published;
        return List.of(
                counts.tenths() == other.tenths()
                        ? counts
                        : new Quota(counts.tenths(), counts.shown() + " not " + other.tenths()));
    }

    private static boolean counts(List<Quota> quota) {
        return quota.stream().anyMatch(each -> each.tenths() > 0);
    }

    private void commissions() {
        for (String rep : WholePlan.REPS) {
            if (!earner(plan, rep, month)) {
                continue;
            }
            List<Quota> quota = quota(plan, rep, month);
            List<String> facts = new ArrayList<>(sold(rep));
            facts.add("quota " + quota);
            part("monthly person:" + rep, facts);

            List<String> earlier = new ArrayList<>();
            boolean unknown = false;
            for (int each = 1; each < month; each++) {
                if (earner(plan, rep, each) && counts(quota(plan, rep, each))) {
                    earlier.add(each + ": " + plan.sold(rep, each) + " of " + quota(plan, rep, each));
                    unknown |= !earner(paid, rep, each) || !counts(quota(paid, rep, each));
                }
            }
            if (!counts(quota)) {
                // without a quota of the month nothing is paid, whatever was before
                part("commission person:" + rep, facts);
            } else if (unknown) {
                facts.add("what was paid earlier is not known");
                part("commission person:" + rep, facts);
            } else {
                facts.addAll(earlier);
                part("commission person:" + rep, facts);
            }
        }
    }

    private void overrides() {
        Map<String, List<String>> teams = new TreeMap<>();
        for (Sale sale : sales()) {
            teams.computeIfAbsent(manager(sale.rep(), sale.day()), name -> new ArrayList<>())
                    .add(words(sale));
        }
        teams.forEach((manager, sold) -> part("override person:" + manager + " USD", sold));
    }

    private String manager(String rep, LocalDate day) {
        return requireNonNull(WholePlan.MANAGERS.get(plan.team(rep, day)));
    }

    private void earned() {
        Map<String, Map<String, Integer>> days = new TreeMap<>();
        Map<String, Integer> all = new TreeMap<>();
        for (String rep : WholePlan.REPS) {
            for (LocalDate day = from; day.isBefore(end); day = day.plusDays(1)) {
                if (holds(plan, rep, day)) {
                    days.computeIfAbsent(manager(rep, day), name -> new TreeMap<>())
                            .merge(rep, 1, Integer::sum);
                    all.merge(rep, 1, Integer::sum);
                }
            }
        }
        days.forEach((manager, members) -> {
            List<String> facts = new ArrayList<>();
            // shares as 28 · 29 · 30 · 31 parts, so that 15 of 30 days are those of 14 of 28
            members.forEach((rep, count) -> facts.add(rep + " " + 755_160 * count / requireNonNull(all.get(rep))));
            part("earned person:" + manager, facts, members.keySet(), Set.of("commission", "monthly"));
        });
    }

    private void levels() {
        Map<String, List<String>> teams = new TreeMap<>();
        for (Sale sale : sales()) {
            for (String above : List.of(manager(sale.rep(), sale.day()), "Zoe")) {
                teams.computeIfAbsent(above, name -> new ArrayList<>()).add(words(sale));
            }
        }
        teams.forEach((above, sold) -> part("levels person:" + above + " USD", sold));
    }

    /* Without a positive quota there is no attainment, whatever was sold. */
    private List<String> attainment(String unit) {
        List<String> facts = new ArrayList<>();
        Long quota = plan.units().get(unit);
        facts.add("quota of " + unit + " " + quota);
        if (quota != null && quota > 0) {
            for (Sale sale : sales()) {
                if (unit.equals("company")
                        || plan.office(sale.rep(), sale.day()).equals(unit)) {
                    facts.add(sale.number() + " " + sale.rep() + " " + sale.day() + " " + sale.cents());
                }
            }
        }
        return facts;
    }

    private void pools() {
        for (String office : List.of("east", "west")) {
            List<String> facts = new ArrayList<>(attainment(office));
            Set<String> members = new TreeSet<>();
            for (String rep : WholePlan.REPS) {
                LocalDate last = end.minusDays(1);
                if (holds(plan, rep, last) && plan.office(rep, last).equals(office)) {
                    members.add(rep);
                    facts.add("member " + rep);
                    for (Sale sale : sales()) {
                        if (sale.rep().equals(rep)
                                && plan.office(rep, sale.day()).equals(office)) {
                            facts.add(words(sale));
                        }
                    }
                }
            }
            part("pool unit:" + office, facts, members, Set.of("monthly"));
        }
    }

    private void contest() {
        List<String> facts = new ArrayList<>();
        for (String rep : WholePlan.REPS) {
            if (earner(plan, rep, month)) {
                facts.add(rep + " takes part");
                facts.addAll(sold(rep));
            }
        }
        part("contest unit:company", facts);
    }

    private void bonus() {
        for (String rep : WholePlan.REPS) {
            if (earner(plan, rep, month)) {
                boolean target = !rep.equals("陈");
                part(
                        "bonus person:" + rep,
                        !target
                                ? List.of()
                                : holds(plan, rep, from) ? attainment("company") : List.of("of no company"));
            }
        }
    }

    private void chain() {
        Map<String, List<String>> offices = new TreeMap<>();
        plan.funds()
                .forEach((office, cents) -> offices.computeIfAbsent(office, name -> new ArrayList<>())
                        .add("fund"));
        for (String rep : WholePlan.REPS) {
            if (!earner(plan, rep, month)) {
                continue;
            }
            if (rep.equals("Dan")) {
                part("chain person:Dan", List.of());
            } else if (!holds(plan, rep, from)) {
                part("chain person:" + rep, List.of("own " + plan.percents().get(rep)));
            } else {
                LocalDate last = YearMonth.from(from).atEndOfMonth();
                while (!holds(plan, rep, last)) {
                    last = last.minusDays(1);
                }
                offices.computeIfAbsent(plan.office(rep, last), name -> new ArrayList<>())
                        .add(rep + " " + plan.percents().get("company") + " "
                                + plan.percents().get(plan.team(rep, last)) + " "
                                + plan.percents().get(rep));
            }
        }
        offices.forEach((office, facts) -> {
            facts.add("fund " + plan.funds().get(office));
            part("chain unit:" + office + " USD", facts);
        });
    }
}
