package io.salestiers.incentives.earning;

import static io.salestiers.incentives.testkit.plan.MovingCompany.DAYS;
import static io.salestiers.incentives.testkit.plan.MovingCompany.tier;
import static io.salestiers.incentives.testkit.plan.SmallCompany.QUARTER;
import static io.salestiers.incentives.testkit.plan.SmallCompany.REVENUE_CREDITS;
import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.TierId;
import io.salestiers.core.testkit.explain.Recalculation;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.incentives.assignment.ComponentId;
import io.salestiers.incentives.credit.AmountRounding;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.credit.Credits;
import io.salestiers.incentives.credit.HouseAccountId;
import io.salestiers.incentives.plan.IncentivePlan;
import io.salestiers.incentives.plan.LevelOverride;
import io.salestiers.incentives.plan.PlanInputs;
import io.salestiers.incentives.plan.ResolvedPlan;
import io.salestiers.incentives.team.ActingHolder;
import io.salestiers.incentives.team.LevelRates;
import io.salestiers.incentives.team.LevelRates.TierRate;
import io.salestiers.incentives.team.MissingLevel;
import io.salestiers.incentives.team.OverrideBase;
import io.salestiers.incentives.team.OverridePay;
import io.salestiers.incentives.team.OverrideTeam;
import io.salestiers.incentives.team.OwnSales;
import io.salestiers.incentives.team.SeveralLevels;
import io.salestiers.incentives.team.TeamDay;
import io.salestiers.incentives.team.TeamReach;
import io.salestiers.incentives.team.VacantPosition;
import io.salestiers.incentives.testkit.plan.MovingCompany;
import io.salestiers.incentives.testkit.plan.MovingCompany.Sale;
import io.salestiers.incentives.testkit.plan.SmallCompany;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Overrides equal a walk through the days and reporting lines of a plain table, for every combination of choices. */
class OverrideProperties {
    private static final VacantPosition HOUSE = new VacantPosition.ToHouse(HouseAccountId.of("house"));

    @Provide
    Arbitrary<MovingCompany> companies() {
        return MovingCompany.companies();
    }

    @Provide
    Arbitrary<List<Sale>> sales() {
        return MovingCompany.sales();
    }

    @Provide
    Arbitrary<OverrideTeam> teams() {
        return Combinators.combine(
                        Arbitraries.of(
                                new TeamReach.DirectReports(),
                                TeamReach.UNTIL_NEXT_MANAGER,
                                new TeamReach.WholeSubtree(SeveralLevels.ONCE),
                                new TeamReach.WholeSubtree(SeveralLevels.EACH_TIME)),
                        Arbitraries.of(OwnSales.values()),
                        Arbitraries.of(TeamDay.values()),
                        Arbitraries.of(VacantPosition.UNPAID, VacantPosition.NEXT_ABOVE, HOUSE),
                        Arbitraries.of(ActingHolder.values()))
                .as((reach, own, day, vacant, acting) ->
                        new OverrideTeam(TierId.of("manager"), reach, own, day, vacant, acting));
    }

    private static IncentivePlan plan(OverrideTeam team) {
        return SmallCompany.plan(SmallCompany.override(
                team, new OverrideBase.Gross(REVENUE_CREDITS), new OverridePay.FixedRate(Ratio.ONE)));
    }

    private static ResolvedPlan resolve(IncentivePlan plan, MovingCompany company, List<Credit> credits) {
        return resolve(plan, company.organization(), credits);
    }

    private static ResolvedPlan resolve(IncentivePlan plan, Organization organization, List<Credit> credits) {
        return plan.resolve(
                        PlanInputs.builder()
                                .organization(organization)
                                .credits(Credits.of(credits))
                                .calendar(FiscalCalendar.CALENDAR_YEAR)
                                .build(),
                        QUARTER)
                .orThrow();
    }

    private static Map<String, String> paid(EarningRun run) {
        Map<String, String> paid = new TreeMap<>();
        run.earnings().forEach(earning -> {
            Recalculation.verify(earning.explanation());
            paid.put(earning.payee().value(), earning.amount().amount().toPlainString());
        });
        run.unassigned()
                .forEach(none -> paid.put(
                        none.subject().key()
                                + none.house().map(house -> " " + house).orElse(""),
                        none.amount().amount().toPlainString()));
        return paid;
    }

    @Property(tries = 400)
    void teamsEqualAWalkThroughTheDays(
            @ForAll("companies") MovingCompany company,
            @ForAll("sales") List<Sale> sales,
            @ForAll("teams") OverrideTeam team) {
        ResolvedPlan resolved = resolve(plan(team), company, company.credits(sales));
        assertThat(paid(IncentiveCalculator.DEFAULT.calculate(resolved))).isEqualTo(walk(company, sales, team));
    }

    @Property(tries = 100)
    void orderAndBatchesPlayNoPart(
            @ForAll("companies") MovingCompany company,
            @ForAll("sales") List<Sale> sales,
            @ForAll("teams") OverrideTeam team,
            @ForAll long seed) {
        List<Credit> credits = company.credits(sales);
        List<Credit> shuffled = new ArrayList<>(credits);
        Collections.shuffle(shuffled, new Random(seed));
        ResolvedPlan resolved = resolve(plan(team), company, credits);

        assertThat(resolve(plan(team), company, shuffled)).isEqualTo(resolved);
        EarningRun half = IncentiveCalculator.DEFAULT.calculate(
                resolve(plan(team), company, shuffled.subList(0, shuffled.size() / 2)));
        assertThat(IncentiveCalculator.DEFAULT.recalculate(half, resolved).run())
                .isEqualTo(IncentiveCalculator.DEFAULT.calculate(resolved));
    }

    /** Parts are equal when nothing changes that concerns them, so that nothing is calculated again. */
    @Property(tries = 100)
    void aCutAtWhichNothingChangesChangesNothing(
            @ForAll("companies") MovingCompany company,
            @ForAll("sales") List<Sale> sales,
            @ForAll("teams") OverrideTeam team,
            @ForAll("levels") LevelOverride levels,
            @ForAll @IntRange(min = 1, max = 91) int day) {
        IncentivePlan plan = SmallCompany.plan(
                SmallCompany.override(
                        team, new OverrideBase.Gross(REVENUE_CREDITS), new OverridePay.FixedRate(Ratio.ONE)),
                levels);
        assertThat(resolve(plan, company.organizationWithACut(day), company.credits(sales)))
                .isEqualTo(resolve(plan, company, company.credits(sales)));
    }

    /* ---- teams, by tables of numbers only ---- */

    private static Optional<String> person(MovingCompany company, ActingHolder acting, int position, int day) {
        return acting == ActingHolder.HOLDER
                ? company.holder(position, day)
                : company.acting(position, day).or(() -> company.holder(position, day));
    }

    private static String recipient(MovingCompany company, OverrideTeam team, int position, int day) {
        Optional<String> person = person(company, team.acting(), position, day);
        if (person.isEmpty() && team.vacant().equals(VacantPosition.NEXT_ABOVE)) {
            int above = company.manager(position, day);
            while (above >= 0 && person.isEmpty()) {
                person = person(company, team.acting(), above, day);
                above = company.manager(above, day);
            }
        }
        return person.orElse("position:p" + position + (team.vacant().equals(HOUSE) ? " house" : ""));
    }

    private static List<Integer> managers(MovingCompany company, OverrideTeam team, int position, int day) {
        List<Integer> managers = new ArrayList<>();
        boolean manager = tier(position).equals("manager");
        if (manager && team.ownSales() == OwnSales.IN_TEAM) {
            managers.add(position);
        }
        int above = company.manager(position, day);
        if (team.reach() instanceof TeamReach.DirectReports) {
            if (above >= 0 && tier(above).equals("manager")) {
                managers.add(above);
            }
            return managers;
        }
        if (manager && team.reach() instanceof TeamReach.UntilNextManager) {
            return managers;
        }
        while (above >= 0) {
            if (tier(above).equals("manager")) {
                managers.add(above);
                if (team.reach() instanceof TeamReach.UntilNextManager) {
                    return managers;
                }
            }
            above = company.manager(above, day);
        }
        return managers;
    }

    private static Map<String, String> walk(MovingCompany company, List<Sale> sales, OverrideTeam team) {
        // in cents × days, so that shares by days are whole numbers
        Map<String, BigInteger> sums = new TreeMap<>();
        for (Sale sale : sales) {
            Optional<String> seller = company.seller(sale);
            if (seller.isEmpty()) {
                continue;
            }
            int day = team.day() == TeamDay.EACH_DAY ? sale.day() : DAYS - 1;
            Set<String> before = new HashSet<>();
            for (int manager : managers(company, team, sale.position(), day)) {
                Map<String, Integer> days = new TreeMap<>();
                if (team.acting() == ActingHolder.BY_DAYS) {
                    for (int each = 0; each < DAYS; each++) {
                        days.merge(recipient(company, team, manager, each), 1, Integer::sum);
                    }
                } else {
                    days.put(recipient(company, team, manager, day), DAYS);
                }
                days.forEach((recipient, count) -> {
                    boolean own = recipient.equals(seller.get()) && team.ownSales() == OwnSales.NOT_IN_TEAM;
                    boolean once = team.reach().equals(new TeamReach.WholeSubtree(SeveralLevels.ONCE))
                            && !recipient.startsWith("position");
                    if (!own && (!once || before.add(recipient))) {
                        sums.merge(
                                recipient,
                                BigInteger.valueOf(sale.cents()).multiply(BigInteger.valueOf(count)),
                                BigInteger::add);
                    }
                });
            }
        }
        Map<String, String> paid = new TreeMap<>();
        sums.forEach((who, sum) -> paid.put(
                who,
                new BigDecimal(sum)
                        .divide(BigDecimal.valueOf(DAYS), 0, RoundingMode.HALF_EVEN)
                        .movePointLeft(2)
                        .toPlainString()));
        paid.replaceAll((who, amount) -> new BigDecimal(amount).setScale(2).toPlainString());
        return paid;
    }

    /* ---- levels ---- */

    @Provide
    Arbitrary<LevelOverride> levels() {
        LevelRates tiers = new LevelRates.ByTier(List.of(
                new TierRate(TierId.of("manager"), Ratio.ONE), new TierRate(TierId.of("director"), Ratio.of(100))));
        LevelRates lines = new LevelRates.ByLine(List.of(Ratio.ONE, Ratio.of(100), Ratio.of(10_000)));
        return Combinators.combine(
                        Arbitraries.of(tiers, lines),
                        Arbitraries.of(MissingLevel.values()),
                        Arbitraries.of(SeveralLevels.values()),
                        Arbitraries.of(OwnSales.values()),
                        Arbitraries.of(TeamDay.values()),
                        Arbitraries.of(ActingHolder.SUBSTITUTE, ActingHolder.HOLDER))
                .as((rates, missing, several, own, day, acting) -> new LevelOverride(
                        ComponentId.of("levels"),
                        LocalizedText.same("levels"),
                        REVENUE_CREDITS,
                        rates,
                        missing,
                        several,
                        own,
                        day,
                        acting,
                        List.of(),
                        AmountRounding.HALF_EVEN));
    }

    @Property(tries = 400)
    void levelsEqualAWalkThroughTheDays(
            @ForAll("companies") MovingCompany company,
            @ForAll("sales") List<Sale> sales,
            @ForAll("levels") LevelOverride rule) {
        ResolvedPlan resolved = resolve(SmallCompany.plan(rule), company, company.credits(sales));
        Map<String, BigInteger> sums = new TreeMap<>();
        for (Sale sale : sales) {
            company.seller(sale)
                    .ifPresent(seller -> levels(company, rule, sale, seller)
                            .forEach((who, rate) -> sums.merge(
                                    who,
                                    BigInteger.valueOf(sale.cents()).multiply(BigInteger.valueOf(rate)),
                                    BigInteger::add)));
        }
        Map<String, String> expected = new TreeMap<>();
        sums.forEach((who, sum) -> expected.put(who, new BigDecimal(sum, 2).toPlainString()));
        assertThat(paid(IncentiveCalculator.DEFAULT.calculate(resolved))).isEqualTo(expected);
    }

    private static Map<String, Integer> levels(MovingCompany company, LevelOverride rule, Sale sale, String seller) {
        int day = rule.day() == TeamDay.EACH_DAY ? sale.day() : DAYS - 1;
        List<Integer> chain = new ArrayList<>();
        for (int above = company.manager(sale.position(), day); above >= 0; above = company.manager(above, day)) {
            chain.add(above);
        }
        boolean tiers = rule.levels() instanceof LevelRates.ByTier;
        boolean compressed = rule.missing() == MissingLevel.COMPRESSED;
        // for each level its position, -1 for none, -2 for one that does not apply
        List<Integer> positions = new ArrayList<>();
        if (tiers) {
            List<Integer> line = new ArrayList<>(chain);
            if (rule.ownSales() == OwnSales.IN_TEAM) {
                line.add(0, sale.position());
            }
            List<String> order = List.of("rep", "manager", "director");
            for (String tier : List.of("manager", "director")) {
                int found = -1;
                for (int each : line) {
                    if (found == -1 && tier(each).equals(tier)) {
                        found = each;
                    }
                }
                boolean applies = order.indexOf(tier) > order.indexOf(tier(sale.position()));
                positions.add(found == -1 && !applies ? -2 : found);
            }
        } else {
            for (int each : chain) {
                if (positions.size() < 3
                        && !(compressed
                                && person(company, rule.acting(), each, day).isEmpty())) {
                    positions.add(each);
                }
            }
        }
        Set<String> before = new HashSet<>();
        List<String> who = new ArrayList<>();
        for (int position : positions) {
            Optional<String> person = position < 0 ? Optional.empty() : person(company, rule.acting(), position, day);
            if (person.isPresent()) {
                boolean own = person.get().equals(seller) && rule.ownSales() == OwnSales.NOT_IN_TEAM;
                boolean again = !before.add(person.get()) && rule.several() == SeveralLevels.ONCE;
                who.add(own || again ? "" : person.get());
            } else {
                who.add(position == -2 ? "" : position == -1 ? "?" : "position:p" + position);
            }
        }
        Map<String, Integer> rates = new TreeMap<>();
        int rate = 1;
        for (int i = 0; i < who.size(); i++) {
            String payee = who.get(i);
            boolean lacks = payee.equals("?") || payee.startsWith("position");
            if (lacks && compressed && tiers) {
                for (int j = i + 1; j < who.size(); j++) {
                    if (lacks
                            && !who.get(j).isEmpty()
                            && !who.get(j).equals("?")
                            && !who.get(j).startsWith("position")) {
                        payee = who.get(j);
                        lacks = false;
                    }
                }
            }
            if (!payee.isEmpty() && !payee.equals("?")) {
                rates.merge(payee, rate, Integer::sum);
            }
            rate *= 100;
        }
        return rates;
    }
}
