package io.salestiers.incentives.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.canonical.Digest;
import io.salestiers.core.json.SalesTiersJson;
import io.salestiers.core.money.Currency;
import io.salestiers.core.org.PersonId;
import io.salestiers.incentives.json.IncentiveDocuments;
import io.salestiers.incentives.testkit.ledger.LedgerArbitraries;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of all entries, whichever process has booked them. */
class LedgerValuesProperties {
    private static final SalesTiersJson JACKSON_2 = SalesTiersJson.jackson2();
    private static final SalesTiersJson JACKSON_3 = SalesTiersJson.jackson3();

    @Provide
    Arbitrary<LedgerView> views() {
        return LedgerArbitraries.views();
    }

    @Provide
    Arbitrary<Posting> postings() {
        return LedgerArbitraries.postings();
    }

    @Provide
    Arbitrary<LedgerState> states() {
        return LedgerArbitraries.states(120);
    }

    @Property(tries = 200)
    void everyBalanceIsTheSumOfItsEntriesInAnyOrder(@ForAll("views") LedgerView view, @ForAll Random random) {
        List<LedgerEntry> shuffled = new ArrayList<>(view.entries());
        Collections.shuffle(shuffled, random);
        LedgerView other = LedgerView.of(view.revision(), shuffled);
        for (PersonId payee : view.payees()) {
            for (Currency currency : view.currencies(payee)) {
                BigInteger owed = BigInteger.ZERO;
                for (Balance balance : Balance.values()) {
                    BigInteger sum = sum(view, payee, currency, balance);
                    assertThat(view.balance(payee, currency, balance).minorUnits())
                            .isEqualTo(sum.longValueExact());
                    assertThat(other.balance(payee, currency, balance))
                            .isEqualTo(view.balance(payee, currency, balance));
                    owed = balance == Balance.ACCRUED ? owed : owed.add(sum);
                }
                assertThat(view.owed(payee, currency).minorUnits()).isEqualTo(owed.longValueExact());
            }
        }
    }

    private static BigInteger sum(LedgerView view, PersonId payee, Currency currency, Balance balance) {
        BigInteger sum = BigInteger.ZERO;
        for (LedgerEntry entry : view.entries()) {
            Posting posting = entry.posting();
            if (posting.payee().equals(payee) && posting.amount().currency().equals(currency)) {
                BigInteger minor = BigInteger.valueOf(posting.amount().minorUnits());
                sum = posting.balance() == balance ? sum.add(minor) : sum;
                sum = posting.against().filter(some -> some == balance).isPresent() ? sum.subtract(minor) : sum;
            }
        }
        return sum;
    }

    @Property(tries = 200)
    void entriesComeBackFromDocuments(@ForAll("views") LedgerView view) {
        byte[] bytes = JACKSON_2.write(view, IncentiveDocuments.LEDGER_ENTRIES);
        assertThat(JACKSON_3.write(view, IncentiveDocuments.LEDGER_ENTRIES)).isEqualTo(bytes);
        for (SalesTiersJson json : List.of(JACKSON_2, JACKSON_3)) {
            LedgerView read = json.read("entries.json", bytes, IncentiveDocuments.LEDGER_ENTRIES)
                    .orThrow();
            assertThat(read.entries()).isEqualTo(view.entries());
            assertThat(read.revision()).isEqualTo(view.revision());
        }
    }

    @Property(tries = 60)
    void statesComeBackFromDocuments(@ForAll("states") LedgerState state) {
        byte[] bytes = JACKSON_2.write(state, IncentiveDocuments.LEDGER_STATE);
        assertThat(JACKSON_3.write(state, IncentiveDocuments.LEDGER_STATE)).isEqualTo(bytes);
        for (SalesTiersJson json : List.of(JACKSON_2, JACKSON_3)) {
            assertThat(json.read("state.json", bytes, IncentiveDocuments.LEDGER_STATE)
                            .orThrow())
                    .isEqualTo(state);
        }
    }

    @Property(tries = 500)
    void equalPostingsHaveEqualFingerprintsAndOthersOthers(
            @ForAll("postings") Posting one, @ForAll("postings") Posting other) {
        assertThat(digest(one).equals(digest(other))).isEqualTo(one.equals(other));
        // One attribute makes the difference.
        assertThat(digest(one.withPayee(PersonId.of("P-0")))).isNotEqualTo(digest(one));
        assertThat(digest(one.withSource(other.source())).equals(digest(one)))
                .isEqualTo(one.source().equals(other.source()));
        assertThat(digest(one.withEvidence(other.evidence())).equals(digest(one)))
                .isEqualTo(one.evidence().equals(other.evidence()));
        assertThat(digest(one.withReason(other.reason())).equals(digest(one)))
                .isEqualTo(one.reason().equals(other.reason()));
    }

    private static Digest digest(Posting posting) {
        return new Booking("1", List.of(posting)).digest();
    }
}
