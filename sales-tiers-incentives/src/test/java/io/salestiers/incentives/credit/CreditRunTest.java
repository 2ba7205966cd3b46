package io.salestiers.incentives.credit;

import static io.salestiers.incentives.testkit.credit.SmallCrediting.direct;
import static io.salestiers.incentives.testkit.credit.SmallCrediting.plan;
import static io.salestiers.incentives.testkit.credit.SmallCrediting.returned;
import static io.salestiers.incentives.testkit.credit.SmallCrediting.revenue;
import static io.salestiers.incentives.testkit.credit.SmallCrediting.sale;
import static io.salestiers.incentives.testkit.plan.SmallCompany.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.salestiers.core.result.Finding;
import io.salestiers.incentives.testkit.plan.SmallCompany;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CreditRunTest {
    private static CreditRun run(Transaction.Builder... transactions) {
        return CreditCalculator.DEFAULT.credit(
                plan(direct(revenue().build())).build(),
                Transactions.of(
                        Stream.of(transactions).map(Transaction.Builder::build).toList(), ChangedTransaction.REFUSED),
                SmallCompany.organization());
    }

    private static TransactionId id(String text) {
        return TransactionId.parse(text);
    }

    private final CreditRun first = run(
            sale("T-1", "2017-07-02", "100.00", "Ann"),
            returned("R-1", "T-1", "2017-08-01", "-40.00"),
            sale("T-3", "2017-07-02", "7.00"));
    private final CreditRun second = run(sale("T-2", "2017-07-02", "50.00", "Bo"), sale("T-0", "2017-07-04", "1.00"));

    @Test
    void tellsWhatBecameOfATransaction() {
        assertThat(first.creditsOf(id("R-1"))).extracting(Credit::amount).containsExactly(usd("-40.00"));
        assertThat(first.creditsOf(id("T-3"))).isEmpty();
        assertThat(first.proofsOf(id("T-1")))
                .hasSize(1)
                .allMatch(proof -> proof.transaction().equals(id("T-1")));
        assertThat(first.proofsOf(id("T-2"))).isEmpty();
        assertThat(first.outcome(id("T-3"))).isEqualTo(TransactionOutcome.UNCREDITED);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> first.outcome(id("T-9")))
                .withMessageContaining("T-9");
    }

    /** Two sales with all that refers to them, credited apart and put together, are as if credited at once. */
    @Test
    void ofOtherSalesIsAdded() {
        CreditRun both = first.plus(second);
        assertThat(both)
                .isEqualTo(run(
                        sale("T-0", "2017-07-04", "1.00"),
                        sale("T-2", "2017-07-02", "50.00", "Bo"),
                        sale("T-1", "2017-07-02", "100.00", "Ann"),
                        returned("R-1", "T-1", "2017-08-01", "-40.00"),
                        sale("T-3", "2017-07-02", "7.00")))
                .isEqualTo(second.plus(first));
        assertThat(both.outcomes().keySet()).containsExactly(id("R-1"), id("T-0"), id("T-1"), id("T-2"), id("T-3"));
        assertThat(both.findings())
                .extracting(Finding::place)
                .extracting(Object::toString)
                .containsExactly("T-0", "T-3");
        assertThat(both.proofs()).hasSize(3).isSorted();
        assertThat(Credits.totals(both.credits().all()).values()).containsExactly(usd("110.00"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> first.plus(first))
                .withMessageContaining("R-1 is in both runs");
    }

    @Test
    void creditsAreEqualByTheirParts() {
        Credits same = Credits.of(List.copyOf(first.credits().all()));
        assertThat(same).isEqualTo(first.credits()).hasSameHashCodeAs(first.credits());
        assertThat(same).isNotEqualTo(second.credits()).isNotEqualTo("credits");
        assertThat(same.hashCode()).isNotEqualTo(second.credits().hashCode());
        assertThat(same).hasToString(first.credits().all().toString());
    }
}
