package io.salestiers.incentives.testkit.plan;

import static io.salestiers.incentives.testkit.plan.SmallCompany.QUARTER;

import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.unit.Quantity;
import io.salestiers.incentives.assignment.UnitLevel;
import io.salestiers.incentives.bonus.ChainFund;
import io.salestiers.incentives.bonus.ChainFunding;
import io.salestiers.incentives.bonus.FundUse;
import io.salestiers.incentives.bonus.MissingPart;
import io.salestiers.incentives.bonus.NegativeFund;
import io.salestiers.incentives.credit.AmountRounding;
import io.salestiers.incentives.credit.Credits;
import io.salestiers.incentives.figure.Figure;
import io.salestiers.incentives.figure.MissingFigure;
import io.salestiers.incentives.figure.StatedFigures;
import io.salestiers.incentives.figure.Whose;
import io.salestiers.incentives.plan.CoefficientChain;
import io.salestiers.incentives.plan.PlanInputs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Bonuses for properties. What makes them hard occurs often: odd cents, equal remainders, zeros, missing numbers. */
public final class BonusArbitraries {
    /** Everybody who may earn in {@link ChainCase}. */
    public static final List<String> REPS = List.of("Ann", "Bo", "陈", "Dan", "Eve", "Fay");

    /**
     * A member of a chain.
     *
     * @param base the base in cents; absent for none
     * @param own the person's coefficient; absent if it is missing
     */
    public record Member(Optional<Long> base, Optional<Ratio> own) {}

    /**
     * A chain of coefficients of {@link SmallCompany}, whose company has the coefficient 1.05 and all units 1, that shares one
     * fund for the company.
     *
     * @param members by the name of the representative
     * @param fund the fund in cents
     * @param use whether it is a limit
     * @param negative what becomes of one below zero
     * @param missing what follows where a number is missing
     * @param rounding how pay is rounded
     */
    public record ChainCase(
            Map<String, Member> members,
            long fund,
            FundUse use,
            NegativeFund negative,
            MissingFigure missing,
            AmountRounding rounding) {
        /**
         * The chain.
         *
         * @param funded whether it shares the fund
         * @return the component
         */
        public CoefficientChain chain(boolean funded) {
            CoefficientChain chain = Bonuses.chain(
                    funded
                            ? new ChainFunding.Funded(
                                    new UnitLevel.AtDepth(0),
                                    new ChainFund.FixedAmount(Money.ofMinor(fund, SmallCompany.USD)),
                                    use,
                                    negative)
                            : new ChainFunding.Unfunded(),
                    missing);
            return new CoefficientChain(
                    chain.id(),
                    chain.name(),
                    chain.earners(),
                    chain.base(),
                    chain.coefficients(),
                    chain.missing(),
                    chain.funding(),
                    chain.modifiers(),
                    rounding);
        }

        /**
         * What it is bound to.
         *
         * @return bases and numbers of 2017-Q3
         */
        public PlanInputs inputs() {
            StatedFigures.Builder figures = StatedFigures.builder();
            number(figures, "company", Whose.COMPANY, Subject.of(UnitId.of("company")), Ratio.parse("1.05"));
            for (String unit : List.of("east-1", "east-2", "west-1")) {
                number(figures, "team", Whose.UNIT, Subject.of(UnitId.of(unit)), Ratio.ONE);
            }
            Map<String, Money> bases = new TreeMap<>();
            members.forEach((name, member) -> {
                Subject subject = Subject.of(PersonId.of(name));
                member.base().ifPresent(cents -> bases.put(name, Money.ofMinor(cents, SmallCompany.USD)));
                member.own().ifPresent(own -> number(figures, "person", Whose.PAYEE, subject, own));
                number(figures, "attendance", Whose.PAYEE, subject, Ratio.ONE);
            });
            return PlanInputs.builder()
                    .organization(SmallCompany.organization())
                    .credits(Credits.of(List.of()))
                    .calendar(FiscalCalendar.CALENDAR_YEAR)
                    .figures(figures.build())
                    .targetPay(Bonuses.targets(bases))
                    .build();
        }

        private static void number(
                StatedFigures.Builder figures, String name, Whose whose, Subject subject, Ratio value) {
            figures.figure(Bonuses.stated(name, whose), subject, QUARTER, Figure.stated(Quantity.ratio(value)));
        }
    }

    private BonusArbitraries() {}

    /**
     * Chains that share a fund.
     *
     * @return cases in which some have no base or no coefficient, or the same products, and the fund is odd, zero or negative
     */
    public static Arbitrary<ChainCase> chains() {
        Arbitrary<Optional<Long>> bases = Arbitraries.frequencyOf(
                        Tuple.of(4, Arbitraries.of(100_000L, 300_000L)),
                        Tuple.of(4, Arbitraries.longs().between(0, 1_000_000)),
                        Tuple.of(1, Arbitraries.just(-1L)))
                .map(cents -> cents < 0 ? Optional.empty() : Optional.of(cents));
        Arbitrary<Optional<Ratio>> coefficients = Arbitraries.frequencyOf(
                        Tuple.of(5, Arbitraries.of("1", "0.9", "1.2", "1/3", "21/22", "0", "-0.5")),
                        Tuple.of(1, Arbitraries.just("")))
                .map(text -> text.isEmpty() ? Optional.empty() : Optional.of(Ratio.parse(text)));
        Arbitrary<List<Member>> members =
                Combinators.combine(bases, coefficients).as(Member::new).list().ofSize(REPS.size());
        Arbitrary<Long> funds = Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.longs().between(1, 2_000_000)),
                Tuple.of(2, Arbitraries.of(1L, 100_001L, 100_000_000L)),
                Tuple.of(1, Arbitraries.of(0L, -1L, -100_001L)));
        return Combinators.combine(
                        members,
                        funds,
                        Arbitraries.of(FundUse.class),
                        Arbitraries.of(NegativeFund.class),
                        Arbitraries.of(
                                new MissingFigure.PaysNothing(),
                                new MissingFigure.Waits(),
                                new MissingFigure.CountsAs(Ratio.parse("0.7"))),
                        Arbitraries.of(AmountRounding.class))
                .as((list, fund, use, negative, missing, rounding) ->
                        new ChainCase(named(list), fund, use, negative, missing, rounding));
    }

    private static Map<String, Member> named(List<Member> members) {
        Map<String, Member> named = new TreeMap<>();
        for (int i = 0; i < REPS.size(); i++) {
            named.put(REPS.get(i), members.get(i));
        }
        return named;
    }

    /**
     * Weights of the parts of a bonus.
     *
     * @return one to five weights above zero that add up to exactly 1, some of them not decimal
     */
    public static Arbitrary<List<Ratio>> weights() {
        return Arbitraries.integers()
                .between(1, 9)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .map(parts -> {
                    int sum = parts.stream().mapToInt(Integer::intValue).sum();
                    List<Ratio> weights = new ArrayList<>();
                    parts.forEach(part -> weights.add(Ratio.of(part, sum)));
                    return weights;
                });
    }

    /**
     * What follows where a part has no number.
     *
     * @return each policy
     */
    public static Arbitrary<MissingPart> missingParts() {
        return Arbitraries.of(
                new MissingPart.PaysNothing(),
                new MissingPart.Waits(),
                new MissingPart.CountsAs(Ratio.ZERO),
                new MissingPart.CountsAs(Ratio.ONE),
                new MissingPart.Renormalise(Ratio.parse("0.5")),
                new MissingPart.Renormalise(Ratio.ONE));
    }
}
