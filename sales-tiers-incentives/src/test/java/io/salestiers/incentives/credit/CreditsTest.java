package io.salestiers.incentives.credit;

import static io.salestiers.incentives.testkit.plan.SmallCompany.credit;
import static io.salestiers.incentives.testkit.plan.SmallCompany.credits;
import static io.salestiers.incentives.testkit.plan.SmallCompany.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.time.DateRange;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CreditsTest {
    private final Credit ann = credit("T-1", "Ann", "2017-07-02", "60.00");
    private final Credit bo = credit("T-1", "Bo", "2017-07-02", "40.00");
    private final Credit eve = credit("T-0", "Eve", "2017-07-01", "5.00");
    private final Credits credits = credits(ann, bo, eve);

    @Test
    void areFoundByPayeeAndUnit() {
        assertThat(credits.all()).containsExactly(eve, ann, bo);
        assertThat(credits.of(PersonId.of("Ann"))).containsExactly(ann);
        assertThat(credits.in(UnitId.of("east"))).containsExactly(ann, bo);
        assertThat(credits.in(UnitId.of("company"))).containsExactly(eve, ann, bo);
        assertThat(credits.within(DateRange.parse("2017-07-01/2017-07-02")).all())
                .containsExactly(eve);
        assertThat(Credits.totals(credits.all()).values()).containsExactly(usd("105.00"));
    }

    @Test
    void refuseTheSameCreditTwice() {
        assertThatThrownBy(() -> credits(ann, ann))
                .isInstanceOfSatisfying(
                        InvalidDefinitionException.class,
                        e -> assertThat(e.findings())
                                .extracting(Finding::code)
                                .containsExactly(CreditFinding.DUPLICATE));
    }

    /** Shares must add up to the total; here 60 and 40. */
    @Test
    void conserveTheirTransactions() {
        assertThat(credits.conservation(
                        CreditType.REVENUE,
                        Map.of(TransactionId.parse("T-1"), usd("100.00"), TransactionId.parse("T-0"), usd("5.00"))))
                .isEmpty();
    }

    @Test
    void tellWhatIsNotConserved() {
        assertThat(credits.conservation(
                        CreditType.REVENUE,
                        Map.of(TransactionId.parse("T-1"), usd("110.00"), TransactionId.parse("T-9"), usd("1.00"))))
                .extracting(Finding::code)
                .containsExactly(
                        CreditFinding.NOT_CONSERVED, CreditFinding.UNCREDITED, CreditFinding.UNKNOWN_TRANSACTION);
    }
}
