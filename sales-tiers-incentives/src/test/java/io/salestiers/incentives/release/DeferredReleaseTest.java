package io.salestiers.incentives.release;

import static io.salestiers.incentives.testkit.release.SmallLedger.ANN;
import static io.salestiers.incentives.testkit.release.SmallLedger.CNY;
import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.command.CommandKey;
import io.salestiers.core.money.Money;
import io.salestiers.core.time.Period;
import io.salestiers.incentives.ledger.Balance;
import io.salestiers.incentives.ledger.DeferredPay;
import io.salestiers.incentives.ledger.EntryId;
import io.salestiers.incentives.ledger.EntryKind;
import io.salestiers.incentives.ledger.LedgerEntry;
import io.salestiers.incentives.ledger.LedgerView;
import io.salestiers.incentives.ledger.PaySource;
import io.salestiers.incentives.ledger.Posting;
import io.salestiers.incentives.testkit.release.SmallLedger;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A cap pays 80 of 126 and defers 46, of which 30 are released: 110 are earned and due, and nothing was kept until an event. */
class DeferredReleaseTest {
    private static final Period MONTH = SmallLedger.month("2026-M01");
    private static final PaySource SOURCE = PaySource.of(MONTH, SmallLedger.PLAN, SmallLedger.COMMISSION);

    private final List<LedgerEntry> entries = new ArrayList<>();

    private void book(Posting posting) {
        entries.add(new LedgerEntry(
                new EntryId(CommandKey.of("all"), entries.size() + 1),
                MONTH,
                MONTH.range().from(),
                posting));
    }

    private LedgerView view() {
        return LedgerView.of("1", entries);
    }

    private static Posting earning(String amount, Balance balance) {
        return Posting.builder()
                .kind(EntryKind.EARNING)
                .payee(ANN)
                .amount(Money.of(amount, CNY))
                .balance(balance)
                .source(SOURCE)
                .build();
    }

    @Test
    void isEarnedAndNotKept() {
        book(earning("80.00", Balance.PAYABLE));
        book(earning("46.00", Balance.HELD));
        Posting release = DeferredPay.of(view()).get(0).release(Money.of("30.00", CNY));
        book(release);
        SourceAccount account = SourceAccounts.of(view(), List.of()).get(0);
        assertThat(account.earned()).isEqualTo(Money.of("110.00", CNY));
        assertThat(account.held()).isEqualTo(Money.zero(CNY));
        assertThat(account.due()).isEqualTo(Money.of("110.00", CNY));

        // 20 of the release are taken back
        book(release.withRefersTo(entries.get(2).id())
                .withKind(EntryKind.REVERSAL)
                .withAmount(Money.of("-20.00", CNY)));
        account = SourceAccounts.of(view(), List.of()).get(0);
        assertThat(account.earned()).isEqualTo(Money.of("90.00", CNY));
        assertThat(account.held()).isEqualTo(Money.zero(CNY));
    }
}
