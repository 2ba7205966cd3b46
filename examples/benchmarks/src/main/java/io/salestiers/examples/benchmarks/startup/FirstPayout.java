package io.salestiers.examples.benchmarks.startup;

import io.salestiers.core.money.Money;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.PersonId;
import io.salestiers.incentives.credit.CreditCalculator;
import io.salestiers.incentives.credit.Credits;
import io.salestiers.incentives.earning.Earning;
import io.salestiers.incentives.earning.EarningRun;
import io.salestiers.incentives.earning.IncentiveCalculator;
import io.salestiers.incentives.plan.ResolvedPlan;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A host that starts, pays an office of four for a quarter and ends. */
public final class FirstPayout {
    /** What the last line ends with. */
    static final String MILLIS = " ms since the JVM began";

    /**
     * What is printed before the last line. Of quotas of 100,000, 80,000 and 60,000 up to half pays 2 %, the other half 4 %, all
     * above 6 %; Mara is paid a fifth of these rates for the team, on 200,000. Services count 120 %:
     *
     * <pre>
     *       credit                                          commission                                  share of the pool
     * Ann   61,234.56 + 60 % of 54,000.06       93,634.60   1,000.00 + 1,745.384                2,745.38   53.779 → 53.78
     * Bo    40 % of it + 70,000.00 − 10,000.00  81,600.02     800.00 + 1,600.00 + 96.0012       2,496.00   46.867 → 46.87
     * Cai   120 % of 20,000.00                  24,000.00     480.00                              480.00   13.784 → 13.78
     * Mara                                     199,234.62     400.00 + 793.87696                1,193.88
     * </pre>
     *
     * The team has reached 99.6 % of its quota, more than the 90 % that open the pool: 2 % of 5,721.38 are 114.43. Shares by
     * credit are cut to 53.77, 46.86 and 13.78; Ann and Bo have the largest remainders for the two cents that are left.
     */
    static final List<String> PAYOUTS =
            List.of("Ann CNY 2799.16", "Bo CNY 2542.87", "Cai CNY 493.78", "Mara CNY 1193.88");

    private FirstPayout() {}

    /**
     * Prints what each is paid, and how long that took from the start of the JVM.
     *
     * @param arguments {@code java} for plans written in Java, otherwise they are read from JSON
     */
    public static void main(String... arguments) {
        OfficePlans plans = List.of(arguments).contains("java") ? OfficePlans.inJava() : OfficePlans.fromJson();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        payouts(plans).forEach(out::println);
        long end = System.currentTimeMillis();
        out.println(end - ManagementFactory.getRuntimeMXBean().getStartTime() + MILLIS);
    }

    /** From sales to credits, from credits to earnings, rounded to the cent; a payout is all that somebody earns. */
    static List<String> payouts(OfficePlans plans) {
        Organization organization = Office.organization();
        Credits credits = CreditCalculator.DEFAULT
                .credit(plans.crediting(), Office.sales(), organization)
                .credits();
        ResolvedPlan bound = plans.incentives()
                .resolve(Office.inputs(organization, credits), Office.QUARTER)
                .orThrow();
        EarningRun run = IncentiveCalculator.DEFAULT.calculate(bound);
        List<String> payouts = new ArrayList<>();
        for (PersonId payee : run.payees()) {
            Money payout = run.of(payee).stream().map(Earning::amount).reduce(Money.zero(Office.CURRENCY), Money::plus);
            payouts.add(payee + " " + payout);
        }
        return payouts;
    }
}
