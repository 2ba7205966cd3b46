package io.salestiers.incentives.testkit.fairness;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.incentives.fairness.CategoryId;
import io.salestiers.incentives.fairness.Discretion;
import io.salestiers.incentives.fairness.FactorId;
import io.salestiers.incentives.fairness.FairnessInputs;
import io.salestiers.incentives.fairness.GroupKey;
import io.salestiers.incentives.fairness.PaidPerson;
import io.salestiers.incentives.fairness.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * An organization of which the truth is known, because it was drawn from it: whom it pays less for the same, selects less often,
 * or gives less. Everybody's pay follows the same rule of attainment and days, with chance added; women attain less, or are
 * there for fewer days, where the truth says so, which is a gap but not an unfair one.
 *
 * @param people how many
 * @param payBias the share of pay that women lack for the same work: 0.12 for 12 %
 * @param attainmentGap by how much women attain less, in hundredths: a gap that a neutral factor explains
 * @param selectionRates the probability of a selection in percent, of men and of women
 * @param givenToMen what managers give each man, in cents, before chance
 * @param givenToWomen what managers give each woman, in cents, before chance
 */
public record SimulatedOrganization(
        int people,
        Ratio payBias,
        int attainmentGap,
        List<Integer> selectionRates,
        long givenToMen,
        long givenToWomen) {
    /** A fair one of 120 people. */
    public static final SimulatedOrganization FAIR =
            new SimulatedOrganization(120, Ratio.ZERO, 0, List.of(30, 30), 50_000, 50_000);

    private static final Currency CNY = Currency.of("CNY");
    private static final FactorId ATTAINMENT = FactorId.of("attainment");
    private static final FactorId DAYS = FactorId.of("days");

    /**
     * Draws one: the same seed gives the same people.
     *
     * @param seed the seed
     * @return its inputs and groups {@code m} and {@code f}
     */
    public GroupedPeople draw(long seed) {
        Random random = new Random(seed);
        List<PaidPerson> paid = new ArrayList<>();
        List<Discretion> given = new ArrayList<>();
        Map<PersonId, GroupKey> groups = new TreeMap<>();
        TreeSet<PersonId> candidates = new TreeSet<>();
        TreeSet<PersonId> selected = new TreeSet<>();
        for (int i = 0; i < people; i++) {
            boolean woman = random.nextInt(100) < 45;
            PersonId id = PersonId.of(String.format(java.util.Locale.ROOT, "P-%03d", i));
            groups.put(id, GroupKey.of(woman ? "f" : "m"));
            int attainment = 100 + (int) Math.round(random.nextGaussian() * 15) - (woman ? attainmentGap : 0);
            int days = 40 + random.nextInt(21);
            long discretion = Math.round((woman ? givenToWomen : givenToMen) + random.nextGaussian() * 20_000);
            paid.add(person(id, woman, attainment, days, discretion, random));
            given.add(new Discretion(
                    PersonId.of("D-" + i % 4), id, Discretion.Kind.BONUS, Money.ofMinor(discretion, CNY)));
            candidates.add(id);
            if (random.nextInt(100) < selectionRates.get(woman ? 1 : 0)) {
                selected.add(id);
            }
        }
        TreeSet<FactorId> factors = new TreeSet<>(List.of(ATTAINMENT, DAYS));
        return new GroupedPeople(
                new FairnessInputs(
                        paid,
                        factors,
                        List.of(new Selection(LocalizedText.of("Promotion", "晋升"), candidates, selected)),
                        given),
                groups);
    }

    /* 80 a day and 40 for each point of attainment, give or take 8 %, less the bias. */
    private PaidPerson person(PersonId id, boolean woman, int attainment, int days, long discretion, Random random) {
        long fair = 8_000L * days + 400_000L * Math.max(0, attainment) / 100;
        double noise = 1 + random.nextGaussian() * 0.08;
        double bias = woman
                ? 1 - payBias.numerator().doubleValue() / payBias.denominator().doubleValue()
                : 1;
        long pay = Math.round(fair * noise * bias);
        SortedMap<FactorId, Ratio> factors = new TreeMap<>();
        factors.put(ATTAINMENT, Ratio.of(attainment, 100));
        factors.put(DAYS, Ratio.of(days));
        return new PaidPerson(
                id,
                CategoryId.of("sales"),
                Money.ofMinor(pay / 2, CNY),
                Money.ofMinor(pay - pay / 2 + discretion, CNY),
                factors);
    }
}
