package io.salestiers.incentives.earning;

import static io.salestiers.incentives.testkit.plan.SmallCompany.QUARTER;
import static io.salestiers.incentives.testkit.plan.SmallCompany.USD;
import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.testkit.explain.Recalculation;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.incentives.assignment.UnitLevel;
import io.salestiers.incentives.bonus.ChainFund;
import io.salestiers.incentives.bonus.ChainFunding;
import io.salestiers.incentives.bonus.FundUse;
import io.salestiers.incentives.bonus.NegativeFund;
import io.salestiers.incentives.credit.AmountRounding;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.credit.CreditFilter;
import io.salestiers.incentives.credit.CreditKind;
import io.salestiers.incentives.credit.CreditType;
import io.salestiers.incentives.credit.Credits;
import io.salestiers.incentives.figure.AttainmentBasis;
import io.salestiers.incentives.figure.FigureSource;
import io.salestiers.incentives.figure.MissingFigure;
import io.salestiers.incentives.figure.Whose;
import io.salestiers.incentives.plan.Coefficient;
import io.salestiers.incentives.plan.CoefficientChain;
import io.salestiers.incentives.plan.CoefficientSource;
import io.salestiers.incentives.plan.PlanInputs;
import io.salestiers.incentives.plan.ResolvedPlan;
import io.salestiers.incentives.quota.Quota;
import io.salestiers.incentives.rate.Application;
import io.salestiers.incentives.testkit.plan.BonusArbitraries;
import io.salestiers.incentives.testkit.plan.BonusArbitraries.ChainCase;
import io.salestiers.incentives.testkit.plan.BonusArbitraries.Member;
import io.salestiers.incentives.testkit.plan.Bonuses;
import io.salestiers.incentives.testkit.plan.SmallCompany;
import io.salestiers.incentives.testkit.plan.SmallCompany.Quarter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Chains of coefficients against a calculation in whole numbers that has nothing of the library but its input. */
class ChainProperties {
    /* All products are whole multiples of 1 / (66 × 20) cents: coefficients are thirds, 22nds, tenths, and 1.05 is 21/20. */
    private static final BigInteger SCALE = BigInteger.valueOf(6_600L * 20);

    @Provide
    Arbitrary<ChainCase> chains() {
        return BonusArbitraries.chains();
    }

    private static ResolvedPlan resolve(ChainCase chain, boolean funded) {
        return SmallCompany.plan(chain.chain(funded))
                .resolve(chain.inputs(), QUARTER)
                .orThrow();
    }

    private static Map<String, Long> cents(EarningRun run) {
        Map<String, Long> cents = new TreeMap<>();
        run.earnings().forEach(each -> {
            Recalculation.verify(each.explanation());
            cents.put(each.payee().value(), each.amount().minorUnits());
        });
        run.unassigned().forEach(each -> {
            Recalculation.verify(each.explanation());
            cents.put("nobody", each.amount().minorUnits());
        });
        return cents;
    }

    /** Base × 21/20 × own coefficient, as a multiple of 1/SCALE cents; empty for who cannot have a product. */
    private static Optional<BigInteger> product(Member member, MissingFigure missing) {
        Optional<Ratio> own = member.own();
        if (own.isEmpty() && missing instanceof MissingFigure.CountsAs fixed) {
            own = Optional.of(fixed.value());
        }
        if (member.base().isEmpty() || own.isEmpty()) {
            return Optional.empty();
        }
        BigInteger numerator = BigInteger.valueOf(member.base().get())
                .multiply(BigInteger.valueOf(21))
                .multiply(own.get().numerator().max(BigInteger.ZERO))
                .multiply(SCALE);
        BigInteger[] divided = numerator.divideAndRemainder(
                BigInteger.valueOf(20).multiply(own.get().denominator()));
        assertThat(divided[1]).isEqualTo(BigInteger.ZERO);
        return Optional.of(divided[0]);
    }

    private static long rounded(BigInteger product, AmountRounding rounding) {
        RoundingMode mode = switch (rounding) {
            case HALF_EVEN -> RoundingMode.HALF_EVEN;
            case HALF_UP -> RoundingMode.HALF_UP;
            case DOWN -> RoundingMode.DOWN;
            case UP -> RoundingMode.UP;
        };
        return new BigDecimal(product).divide(new BigDecimal(SCALE), 0, mode).longValueExact();
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void unfundedIsTheRoundedProduct(@ForAll("chains") ChainCase chain) {
        Map<String, Long> expected = new TreeMap<>();
        chain.members()
                .forEach((name, member) -> product(member, chain.missing())
                        .ifPresent(product -> expected.put(name, rounded(product, chain.rounding()))));
        assertThat(cents(IncentiveCalculator.DEFAULT.calculate(resolve(chain, false))))
                .isEqualTo(expected);
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void fundedIsSharedByLargestRemainder(@ForAll("chains") ChainCase chain) {
        assertThat(cents(IncentiveCalculator.DEFAULT.calculate(resolve(chain, true))))
                .isEqualTo(shared(chain));
    }

    private static Map<String, Long> shared(ChainCase chain) {
        Map<String, BigInteger> weights = new TreeMap<>();
        boolean waits = false;
        boolean anybody = false;
        for (Map.Entry<String, Member> each : chain.members().entrySet()) {
            Optional<BigInteger> product = product(each.getValue(), chain.missing());
            anybody |= each.getValue().base().isPresent();
            waits |= each.getValue().base().isPresent()
                    && product.isEmpty()
                    && chain.missing() instanceof MissingFigure.Waits;
            product.filter(value -> value.signum() > 0).ifPresent(value -> weights.put(each.getKey(), value));
        }
        if (waits || chain.fund() == 0) {
            return Map.of();
        }
        if ((chain.fund() < 0 && chain.negative() == NegativeFund.PAYS_NOTHING) || weights.isEmpty() || !anybody) {
            return Map.of("nobody", chain.fund());
        }
        Map<String, Long> asTheyAre = new TreeMap<>();
        weights.forEach((name, product) -> asTheyAre.put(name, rounded(product, chain.rounding())));
        long together = asTheyAre.values().stream().mapToLong(Long::longValue).sum();
        if (chain.fund() > 0 && chain.use() == FundUse.ONLY_SCALE_DOWN && together <= chain.fund()) {
            if (together < chain.fund()) {
                asTheyAre.put("nobody", chain.fund() - together);
            }
            return asTheyAre;
        }
        return divided(chain.fund(), weights);
    }

    private static Map<String, Long> divided(long fund, Map<String, BigInteger> weights) {
        BigInteger total = weights.values().stream().reduce(BigInteger.ZERO, BigInteger::add);
        BigInteger whole = BigInteger.valueOf(Math.abs(fund));
        Map<String, Long> parts = new TreeMap<>();
        Map<String, BigInteger> remainders = new TreeMap<>();
        long left = Math.abs(fund);
        for (Map.Entry<String, BigInteger> each : weights.entrySet()) {
            BigInteger[] part = whole.multiply(each.getValue()).divideAndRemainder(total);
            parts.put(each.getKey(), part[0].longValueExact());
            remainders.put(each.getKey(), part[1]);
            left -= part[0].longValueExact();
        }
        List<String> order = new ArrayList<>(weights.keySet());
        order.sort(Comparator.comparing((String name) -> remainders.getOrDefault(name, BigInteger.ZERO))
                .reversed()
                .thenComparing(Comparator.naturalOrder()));
        for (String name : order.subList(0, Math.toIntExact(left))) {
            parts.merge(name, 1L, Long::sum);
        }
        if (fund < 0) {
            parts.replaceAll((name, part) -> -part);
        }
        return parts;
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void everyCentOfAFundGoesSomewhere(@ForAll("chains") ChainCase chain) {
        EarningRun run = IncentiveCalculator.DEFAULT.calculate(resolve(chain, true));
        long given = cents(run).values().stream().mapToLong(Long::longValue).sum();
        boolean waits =
                run.unpaid().stream().anyMatch(none -> none.explanation().key().endsWith("-waits"));
        assertThat(given).isEqualTo(waits ? 0 : chain.fund());
    }

    /** Everybody who could earn is either paid or told why not, once. */
    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void everybodyIsPaidOrToldWhyNot(@ForAll("chains") ChainCase chain) {
        for (boolean funded : new boolean[] {true, false}) {
            EarningRun run = IncentiveCalculator.DEFAULT.calculate(resolve(chain, funded));
            List<String> all = new ArrayList<>();
            run.earnings().forEach(each -> all.add(each.payee().value()));
            run.unpaid().forEach(each -> all.add(each.payee().value()));
            assertThat(all).containsExactlyInAnyOrderElementsOf(BonusArbitraries.REPS);
        }
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void nothingChangedNothingIsCalculatedAgain(@ForAll("chains") ChainCase chain) {
        EarningRun run = IncentiveCalculator.DEFAULT.calculate(resolve(chain, true));
        assertThat(IncentiveCalculator.DEFAULT
                        .recalculate(run, resolve(chain, true))
                        .parts())
                .isEmpty();
    }

    @Provide
    Arbitrary<Quarter> quarters() {
        return SmallCompany.quarters(Arbitraries.just(SmallCompany.rates(Application.MARGINAL)));
    }

    /** The fund is a rate on credits, and the coefficient an attainment of the company, both whichever way credits come. */
    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void orderOfCreditsPlaysNoPart(@ForAll("quarters") Quarter quarter, @ForAll long seed) {
        List<Credit> shuffled = new ArrayList<>(quarter.credits());
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(funded(shuffled)).isEqualTo(funded(quarter.credits()));
    }

    private static EarningRun funded(List<Credit> credits) {
        CreditFilter direct = CreditFilter.of(CreditType.REVENUE, CreditKind.DIRECT);
        CoefficientChain chain = new CoefficientChain(
                Bonuses.BONUS,
                LocalizedText.of("Performance pay", "绩效工资"),
                Bonuses.REPS,
                Bonuses.TARGET,
                List.of(new Coefficient(
                        LocalizedText.of("Company", "公司系数"),
                        new CoefficientSource.OfFigure(
                                new FigureSource.QuotaAttainment(
                                        SmallCompany.REVENUE, direct, AttainmentBasis.OF_PERIOD, Whose.COMPANY),
                                Optional.empty()))),
                new MissingFigure.Waits(),
                new ChainFunding.Funded(
                        new UnitLevel.AtDepth(1),
                        new ChainFund.RateOnCredits(Ratio.parse("0.013"), direct),
                        FundUse.ONLY_SCALE_DOWN,
                        NegativeFund.IS_SHARED),
                List.of(),
                AmountRounding.HALF_EVEN);
        Map<String, Money> bases = new TreeMap<>();
        BonusArbitraries.REPS.forEach(name -> bases.put(name, Money.ofMinor(1_000 + 333L * name.length(), USD)));
        PlanInputs inputs = PlanInputs.builder()
                .organization(SmallCompany.organization())
                .credits(Credits.of(credits))
                .calendar(FiscalCalendar.CALENDAR_YEAR)
                .quotas((measure, subject, period) -> Optional.of(Quota.stated(SmallCompany.usd("2000.00"))))
                .targetPay(Bonuses.targets(bases))
                .build();
        return IncentiveCalculator.DEFAULT.calculate(
                SmallCompany.plan(chain).resolve(inputs, QUARTER).orThrow());
    }
}
