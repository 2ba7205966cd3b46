package io.salestiers.incentives.scenario;

import io.salestiers.core.money.Ratio;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** The combinations of what may happen in a case. */
final class Worlds {
    private static final BigInteger TWO_TO_53 = BigInteger.ONE.shiftLeft(53);

    /**
     * One combination.
     *
     * @param factor how sales come out
     * @param won the deals that are won
     * @param probability its probability
     */
    record World(Ratio factor, List<ExpectedDeal> won, Ratio probability) {
        World {
            won = List.copyOf(won);
        }
    }

    private Worlds() {}

    static BigInteger count(BudgetCase assumed) {
        long uncertain = assumed.deals().stream()
                .filter(deal -> !deal.probability().equals(Ratio.ONE))
                .count();
        return BigInteger.valueOf(Math.max(1, assumed.spread().size())).shiftLeft(Math.toIntExact(uncertain));
    }

    static List<World> all(BudgetCase assumed) {
        List<World> worlds = new ArrayList<>();
        for (SpreadOutcome outcome : spread(assumed)) {
            worlds.add(new World(outcome.factor(), List.of(), outcome.probability()));
        }
        for (ExpectedDeal deal : assumed.deals()) {
            Ratio lost = Ratio.ONE.minus(deal.probability());
            List<World> next = new ArrayList<>();
            for (World world : worlds) {
                List<ExpectedDeal> won = new ArrayList<>(world.won());
                won.add(deal);
                next.add(new World(world.factor(), won, world.probability().multipliedBy(deal.probability())));
                if (lost.signum() > 0) {
                    next.add(new World(
                            world.factor(), world.won(), world.probability().multipliedBy(lost)));
                }
            }
            worlds = next;
        }
        return worlds;
    }

    static List<World> drawn(BudgetCase assumed, BudgetWorlds.Sampled sampled) {
        List<World> worlds = new ArrayList<>();
        Ratio probability = Ratio.of(1, sampled.count());
        long state = sampled.seed();
        for (int i = 0; i < sampled.count(); i++) {
            state += 0x9E3779B97F4A7C15L;
            Ratio factor = factor(spread(assumed), unit(state));
            List<ExpectedDeal> won = new ArrayList<>();
            for (ExpectedDeal deal : assumed.deals()) {
                state += 0x9E3779B97F4A7C15L;
                if (unit(state).compareTo(deal.probability()) < 0) {
                    won.add(deal);
                }
            }
            worlds.add(new World(factor, won, probability));
        }
        return worlds;
    }

    private static List<SpreadOutcome> spread(BudgetCase assumed) {
        return assumed.spread().isEmpty() ? List.of(new SpreadOutcome(Ratio.ONE, Ratio.ONE)) : assumed.spread();
    }

    private static Ratio factor(List<SpreadOutcome> spread, Ratio drawn) {
        Ratio sum = Ratio.ZERO;
        for (SpreadOutcome outcome : spread) {
            sum = sum.plus(outcome.probability());
            if (drawn.compareTo(sum) < 0) {
                return outcome.factor();
            }
        }
        throw new AssertionError("probabilities add up to 1, and " + drawn + " is below it");
    }

    /* SplitMix64: the 53 highest of 64 mixed bits as a number from 0 to below 1. */
    private static Ratio unit(long state) {
        long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        mixed ^= mixed >>> 31;
        return Ratio.of(BigInteger.valueOf(mixed >>> 11), TWO_TO_53);
    }
}
