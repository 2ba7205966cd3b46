package io.salestiers.incentives.credit;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.observation.DimensionId;
import io.salestiers.core.org.Ladder;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.OrganizationBuilder;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.Tier;
import io.salestiers.core.org.TierId;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.incentives.testkit.credit.SmallCrediting;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * The crediting of the commission run that is timed by the benchmarks: 10,000 payees, 10,000 transactions, category weights,
 * splits of which the first part is rounded and the second is the rest, a period of 91 days, roll-up to supervisor, region
 * and country. The number of credit lines, 9,516, and the country's credit, 43,637,984.00, are those of its definition.
 */
class BenchmarkCreditsTest {
    private static final Currency CNY = Currency.of("CNY");
    private static final LocalDate START = LocalDate.of(2025, 4, 1);
    private static final DimensionId CATEGORY = DimensionId.of("category");
    private static final String[] WEIGHTS = {"1", "1", "1.2", "0.8", "1.5", "1", "0.5", "1.1"};

    private static Organization organization() {
        OrganizationBuilder builder = Organization.builder(
                        Ladder.of(List.of(new Tier(TierId.of("rep"), 1, LocalizedText.of("Anybody", "任何人")))),
                        LocalDate.of(2024, 1, 1))
                .unit("company", LocalizedText.of("Company", "公司"));
        SplittableRandom o = new SplittableRandom(7_701);
        for (int id = 0; id < 10_000; id++) {
            builder.position("p" + id, "rep", "company").holder("e" + id, "p" + id);
            if (id > 0) {
                int parent = id <= 10 ? 0 : id <= 210 ? 1 + (id - 11) % 10 : 11 + o.nextInt(200);
                builder.reportsTo("p" + id, "p" + parent);
            }
            if (id > 210) {
                o.nextInt(41);
            }
        }
        return builder.build();
    }

    private static List<Transaction> transactions(int n) {
        SplittableRandom t = new SplittableRandom(20_250_401);
        List<Transaction> all = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            int rep1 = 211 + t.nextInt(9789);
            long cents = 100 + t.nextLong(1_000_000);
            if (t.nextInt(50) == 0) {
                cents = -cents;
            }
            int category = t.nextInt(8);
            int day = t.nextInt(100) - 4;
            Transaction.Builder builder = Transaction.builder(
                            TransactionId.of("w2", Integer.toString(i)),
                            TransactionKind.BOOKING,
                            Money.ofMinor(cents, CNY))
                    .date(DateName.ORDER, START.plusDays(day))
                    .dimension(CATEGORY, "c" + category);
            if (t.nextInt(20) == 0) {
                int k = 211 + t.nextInt(9788);
                int rep2 = k >= rep1 ? k + 1 : k;
                Ratio share = Ratio.of(50 + 10 * t.nextInt(3), 100);
                builder.participant(
                                Participant.of("first", PersonId.of("e" + rep1)).withShare(share))
                        .participant(Participant.of("second", PersonId.of("e" + rep2))
                                .withShare(Ratio.ONE.minus(share)));
            } else {
                builder.participant(
                        Participant.of("first", PersonId.of("e" + rep1)).withShare(Ratio.ONE));
            }
            all.add(builder.build());
        }
        return all;
    }

    @Test
    void isExpressible() {
        TreeMap<String, Ratio> weights = new TreeMap<>();
        for (int i = 0; i < WEIGHTS.length; i++) {
            weights.put("c" + i, Ratio.parse(WEIGHTS[i]));
        }
        CreditRule split = new CreditRule.Split(
                CreditRuleId.of("split"),
                SmallCrediting.revenue()
                        .addWeights(new CreditWeight.ByValue(CATEGORY, weights, new OtherValues.Refused()))
                        .build(),
                new SplitShares.Stated(List.of(ParticipantRole.of("first"), ParticipantRole.of("second"))),
                SplitRemainder.LAST_TAKES_REST);
        CreditingPlan plan = SmallCrediting.plan(split, SmallCrediting.rollUp())
                .effective("2025-04-01/2025-07-01")
                .days(Map.of(TransactionKind.BOOKING, DateName.ORDER))
                .build();
        CreditRun run = CreditCalculator.DEFAULT.credit(
                plan, Transactions.of(transactions(10_000), ChangedTransaction.REFUSED), organization());
        assertThat(run.findings()).isEmpty();
        assertThat(run.credits()
                        .matching(CreditFilter.of(CreditType.REVENUE, CreditKind.DIRECT))
                        .all())
                .hasSize(9516);
        Credits rolledUp = run.credits().matching(CreditFilter.of(CreditType.REVENUE, CreditKind.ROLL_UP));
        List<Credit> country = rolledUp.of(PersonId.of("e0"));
        assertThat(country).allMatch(credit -> credit.position().equals(PositionId.of("p0")));
        assertThat(Credits.totals(country).get(CNY)).isEqualTo(Money.of("43637984.00", CNY));
        assertThat(rolledUp.all()).hasSize(3 * 9516);
    }
}
