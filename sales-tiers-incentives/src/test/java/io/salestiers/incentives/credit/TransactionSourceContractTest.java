package io.salestiers.incentives.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.salestiers.core.org.PersonId;
import io.salestiers.core.testkit.contract.ContractRun;
import io.salestiers.incentives.testkit.credit.SmallCrediting;
import io.salestiers.incentives.testkit.credit.TransactionSourceContract;
import io.salestiers.kpi.measure.Watermark;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Each way to be broken is caught by the contract. */
class TransactionSourceContractTest {
    /** A sound source whose pages something is done to. */
    private static TransactionSourceContract.Recorded broken(UnaryOperator<TransactionSource> how) {
        InMemoryTransactionSource sound = new InMemoryTransactionSource(3);
        return new TransactionSourceContract.Recorded(how.apply(sound), sound::record);
    }

    static class Sound extends TransactionSourceContract {
        @Override
        protected Recorded recorded() {
            return broken(sound -> sound);
        }
    }

    @Test
    void aSoundSourcePasses() {
        ContractRun run = ContractRun.of(Sound.class).assertPassed();
        assertThat(run.skipped()).isEmpty();
        assertThat(run.passed()).hasSize(12);
    }

    /** The reference with pages so large that one is enough, and so small that each transaction has its own. */
    static class OnePage extends TransactionSourceContract {
        @Override
        protected Recorded recorded() {
            InMemoryTransactionSource source = new InMemoryTransactionSource(1000);
            return new Recorded(source, source::record);
        }
    }

    static class OneTransaction extends TransactionSourceContract {
        @Override
        protected Recorded recorded() {
            InMemoryTransactionSource source = new InMemoryTransactionSource(1);
            return new Recorded(source, source::record);
        }
    }

    @Test
    void theSizeOfPagesDoesNotMatter() {
        ContractRun.of(OnePage.class).assertPassed();
        ContractRun.of(OneTransaction.class).assertPassed();
    }

    /** Always begins anew. */
    static class Forgetful extends TransactionSourceContract {
        @Override
        protected Recorded recorded() {
            return broken(sound -> after -> sound.read(Watermark.START));
        }
    }

    @Test
    void forgettingHowFarItWasReadIsCaught() {
        ContractRun.of(Forgetful.class)
                .assertFailed("Pages.moveOnWhileThereIsMore", "Resuming.givesOnlyWhatWasRecordedSince");
    }

    /** Never says that there is more. */
    static class ShortOfPages extends TransactionSourceContract {
        @Override
        protected Recorded recorded() {
            return broken(sound -> after -> {
                TransactionPage page = sound.read(after);
                return new TransactionPage(page.transactions(), page.next(), false);
            });
        }
    }

    @Test
    void silenceAboutMoreIsCaught() {
        ContractRun.of(ShortOfPages.class).assertFailed("Pages.giveEverythingInTheOrderOfRecording");
    }

    /** Skips one transaction from the second page on: an offset that is off by one. */
    static class OffByOne extends TransactionSourceContract {
        @Override
        protected Recorded recorded() {
            return broken(sound -> after -> {
                TransactionPage page = sound.read(after);
                List<Transaction> all = page.transactions();
                return after.equals(Watermark.START) || all.isEmpty()
                        ? page
                        : new TransactionPage(all.subList(1, all.size()), page.next(), page.more());
            });
        }
    }

    @Test
    void skippedTransactionIsCaught() {
        ContractRun.of(OffByOne.class)
                .assertFailed("Pages.giveEverythingInTheOrderOfRecording", "Resuming.givesOnlyWhatWasRecordedSince");
    }

    /** Gives each transaction once in its life, as a queue does. */
    static class Consumed extends TransactionSourceContract {
        @Override
        protected Recorded recorded() {
            List<Watermark> given = new ArrayList<>();
            return broken(sound -> after -> {
                TransactionPage page = sound.read(after);
                boolean again = given.contains(after) && page.transactions().size() > 0;
                given.add(after);
                return again ? new TransactionPage(List.of(), page.next(), page.more()) : page;
            });
        }
    }

    @Test
    void readingThatConsumesIsCaught() {
        ContractRun.of(Consumed.class)
                .assertFailed("Pages.areThereAgainWhenReadAgain", "Resuming.losesNothingWhereverItBroke");
    }

    /** Gives pages in the order of source ids, as a query with the wrong ORDER BY does. */
    static class Sorted extends TransactionSourceContract {
        @Override
        protected Recorded recorded() {
            return broken(sound -> after -> {
                TransactionPage page = sound.read(after);
                List<Transaction> transactions = new ArrayList<>(page.transactions());
                Collections.sort(transactions);
                List<Transaction> reversed = new ArrayList<>(transactions);
                Collections.reverse(reversed);
                return new TransactionPage(reversed, page.next(), page.more());
            });
        }
    }

    @Test
    void anotherOrderIsCaught() {
        ContractRun.of(Sorted.class).assertFailed("Pages.giveEverythingInTheOrderOfRecording");
    }

    /** Knows its own watermark objects only, not their texts. */
    static class ByIdentity extends TransactionSourceContract {
        @Override
        protected Recorded recorded() {
            Set<Watermark> given = Collections.newSetFromMap(new IdentityHashMap<>());
            return broken(sound -> after -> {
                boolean known = given.contains(after) || after.equals(Watermark.START);
                TransactionPage page = sound.read(known ? after : Watermark.START);
                given.add(page.next());
                return page;
            });
        }
    }

    @Test
    void watermarkThatDoesNotSurviveStorageIsCaught() {
        ContractRun.of(ByIdentity.class).assertFailed("Pages.moveOnWhileThereIsMore");
    }

    /** Forgets who took part. */
    static class Poor extends TransactionSourceContract {
        @Override
        protected Recorded recorded() {
            return broken(sound -> after -> {
                TransactionPage page = sound.read(after);
                List<Transaction> poor = page.transactions().stream()
                        .map(each -> Transaction.builder(each.id(), each.kind(), each.amount())
                                .date(
                                        DateName.ORDER,
                                        each.findDate(DateName.ORDER).orElseThrow())
                                .participant("seller", PersonId.of("moses"))
                                .build())
                        .toList();
                return new TransactionPage(poor, page.next(), page.more());
            });
        }
    }

    @Test
    void lostContentsAreCaught() {
        ContractRun.of(Poor.class).assertFailedOnly("Contents.areKeptExactly");
    }

    @Test
    void aSourceThatDoesNotMoveOnIsNotReadForever() {
        TransactionSource stuck = after -> new TransactionPage(List.of(), Watermark.START, true);
        assertThatIllegalStateException()
                .isThrownBy(() -> stuck.readAll(Watermark.START))
                .withMessageContaining("does not move on");
    }

    @Test
    void allPagesAreReadAsOne() {
        List<Transaction> some = List.of(
                SmallCrediting.sale("T-1", "2017-07-01", "1.00", "Ann").build(),
                SmallCrediting.sale("T-2", "2017-07-01", "1.00", "Ann").build());
        InMemoryTransactionSource source = new InMemoryTransactionSource(1);
        source.record(some);
        TransactionPage page = source.readAll(Watermark.START);
        assertThat(page.transactions()).isEqualTo(some);
        assertThat(page.more()).isFalse();
        assertThat(source.readAll(page.next()).transactions()).isEmpty();
        assertThat(TransactionSource.of(some).read(Watermark.START).transactions())
                .isEqualTo(some);
        assertThat(TransactionSource.empty().read(Watermark.START).transactions())
                .isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new InMemoryTransactionSource(0));
    }
}
