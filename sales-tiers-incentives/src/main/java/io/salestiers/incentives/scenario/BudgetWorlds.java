package io.salestiers.incentives.scenario;

/** How the combinations of what may happen are gone through: two deals and a spread of three are 3 × 2 × 2 = 12. */
public sealed interface BudgetWorlds {
    /**
     * All of them, each by its exact probability.
     *
     * @param most how many at most; more are refused
     */
    record Enumerated(int most) implements BudgetWorlds {
        /** Refuses a limit below one. */
        public Enumerated {
            if (most < 1) {
                throw new IllegalArgumentException("most must be 1 or more, but was " + most);
            }
        }
    }

    /**
     * Some that are drawn by their probabilities; the same seed draws the same (SplitMix64: G. Steele, D. Lea, C. Flood, Fast
     * splittable pseudorandom number generators, OOPSLA 2014). The expected cost is then an estimate.
     *
     * @param seed the seed
     * @param count how many are drawn, with repetition
     */
    record Sampled(long seed, int count) implements BudgetWorlds {
        /** Refuses a count below one. */
        public Sampled {
            if (count < 1) {
                throw new IllegalArgumentException("count must be 1 or more, but was " + count);
            }
        }
    }
}
