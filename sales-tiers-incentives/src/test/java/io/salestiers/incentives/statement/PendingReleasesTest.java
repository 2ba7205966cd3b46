package io.salestiers.incentives.statement;

import static io.salestiers.incentives.testkit.plan.SmallCompany.QUARTER;
import static io.salestiers.incentives.testkit.plan.SmallCompany.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.org.NameLookup;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.text.Language;
import io.salestiers.incentives.credit.TransactionId;
import io.salestiers.incentives.ledger.PaySource;
import io.salestiers.incentives.release.CashShare;
import io.salestiers.incentives.release.EarningEvent;
import io.salestiers.incentives.release.EarningEvents;
import io.salestiers.incentives.release.EventName;
import io.salestiers.incentives.release.WaitingPay;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PendingReleasesTest {
    private static final PaySource SOURCE = PaySource.of(QUARTER);

    private static WaitingPay waiting(String deal, EarningEvent event, String amount) {
        return new WaitingPay(StatementScene.ANN, SOURCE.on(TransactionId.parse(deal)), event, usd(amount));
    }

    private static final List<WaitingPay> ALL = List.of(
            waiting("SO-1", EarningEvents.ON_INVOICE, "10.00"),
            waiting("SO-2", new EarningEvent.OnCash(CashShare.IN_PROPORTION), "20.00"),
            waiting("SO-3", new EarningEvent.OnEvent(EventName.DELIVERY), "30.00"),
            waiting("SO-4", new EarningEvent.MonthsLater(3), "40.00"),
            new WaitingPay(StatementScene.ANN, SOURCE, new EarningEvent.OnDay(LocalDate.of(2018, 1, 1)), usd("50.00")),
            new WaitingPay(PersonId.of("Bo"), SOURCE, EarningEvents.ON_INVOICE, usd("60.00")));

    @Test
    void sayWhatEachWaitsFor() {
        assertThat(PendingReleases.of(ALL, StatementScene.ANN))
                .extracting(
                        item -> item.transaction().map(TransactionId::toString).orElse("no deal") + " "
                                + item.reason().code() + " " + item.amount().orElseThrow())
                .containsExactlyInAnyOrder(
                        "SO-1 waiting-for-invoice USD 10.00",
                        "SO-2 waiting-for-payment USD 20.00",
                        "SO-3 waiting-for-event USD 30.00",
                        "SO-4 waiting-for-date USD 40.00",
                        "no deal waiting-for-date USD 50.00")
                .doesNotContain("USD 60.00");
        assertThat(PendingReleases.of(List.of(), StatementScene.ANN)).isEmpty();
    }

    @Test
    void standOnTheStatement() {
        StatementInputs inputs = StatementInputs.builder()
                .putEntry(
                        StatementScene.ANN,
                        PayeeEntries.builder()
                                .addAllPending(PendingReleases.of(ALL, StatementScene.ANN))
                                .build())
                .build();
        Statement statement = Statements.of(StatementScene.ANN, List.of(StatementScene.reference()), inputs)
                .orThrow();
        NameLookup names = NameLookup.of(Map.of());
        assertThat(statement.text(StatementScene.texts(Language.EN), names))
                .contains("SO-2: waiting for payment", "SO-3: waiting for what it depends on");
        assertThat(statement.text(StatementScene.texts(Language.ZH), names)).contains("待约定事项发生");
    }
}
