package io.salestiers.kpi.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.salestiers.core.observation.Fact;
import io.salestiers.core.observation.FactBatch;
import io.salestiers.core.observation.Observation;
import io.salestiers.core.testkit.contract.ContractRun;
import io.salestiers.core.unit.Quantity;
import io.salestiers.kpi.testkit.measure.FactSourceContract;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Each way to be broken is caught by the contract. */
class FactSourceContractTest {
    private static FactBatch batch(List<Fact> facts) {
        var builder = FactBatch.builder();
        facts.forEach(builder::add);
        return builder.build();
    }

    /** A sound source whose pages something is done to. */
    private static FactSourceContract.Recorded broken(UnaryOperator<FactSource> how) {
        InMemoryFactSource sound = new InMemoryFactSource(3);
        return new FactSourceContract.Recorded(how.apply(sound), facts -> sound.record(batch(facts)));
    }

    static class Sound extends FactSourceContract {
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

    /** The reference with pages so large that one is enough, and so small that each fact has its own. */
    static class OnePage extends FactSourceContract {
        @Override
        protected Recorded recorded() {
            InMemoryFactSource source = new InMemoryFactSource(1000);
            return new Recorded(source, facts -> source.record(batch(facts)));
        }
    }

    static class OneFact extends FactSourceContract {
        @Override
        protected Recorded recorded() {
            InMemoryFactSource source = new InMemoryFactSource(1);
            return new Recorded(source, facts -> source.record(batch(facts)));
        }
    }

    @Test
    void theSizeOfPagesDoesNotMatter() {
        ContractRun.of(OnePage.class).assertPassed();
        ContractRun.of(OneFact.class).assertPassed();
    }

    /** Always begins anew. */
    static class Forgetful extends FactSourceContract {
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
    static class ShortOfPages extends FactSourceContract {
        @Override
        protected Recorded recorded() {
            return broken(sound -> after -> {
                FactPage page = sound.read(after);
                return new FactPage(page.batch(), page.next(), false);
            });
        }
    }

    @Test
    void silenceAboutMoreIsCaught() {
        ContractRun.of(ShortOfPages.class).assertFailed("Pages.giveEverythingInTheOrderOfRecording");
    }

    /** Skips one fact from the second page on: an offset that is off by one. */
    static class OffByOne extends FactSourceContract {
        @Override
        protected Recorded recorded() {
            return broken(sound -> after -> {
                FactPage page = sound.read(after);
                FactBatch batch = page.batch();
                return after.equals(Watermark.START) || batch.size() == 0
                        ? page
                        : new FactPage(batch(batch.facts().subList(1, batch.size())), page.next(), page.more());
            });
        }
    }

    @Test
    void skippedFactIsCaught() {
        ContractRun.of(OffByOne.class)
                .assertFailed("Pages.giveEverythingInTheOrderOfRecording", "Resuming.givesOnlyWhatWasRecordedSince");
    }

    /** Gives each fact once in its life, as a queue does. */
    static class Consumed extends FactSourceContract {
        @Override
        protected Recorded recorded() {
            List<Watermark> given = new ArrayList<>();
            return broken(sound -> after -> {
                FactPage page = sound.read(after);
                boolean again = given.contains(after) && page.batch().size() > 0;
                given.add(after);
                return again ? new FactPage(FactBatch.empty(), page.next(), page.more()) : page;
            });
        }
    }

    @Test
    void readingThatConsumesIsCaught() {
        ContractRun.of(Consumed.class)
                .assertFailed("Pages.areThereAgainWhenReadAgain", "Resuming.losesNothingWhereverItBroke");
    }

    /** Gives pages in the order of source ids, as a query with the wrong ORDER BY does. */
    static class Sorted extends FactSourceContract {
        @Override
        protected Recorded recorded() {
            return broken(sound -> after -> {
                FactPage page = sound.read(after);
                List<Fact> facts = new ArrayList<>(page.batch().facts());
                facts.sort((a, b) ->
                        a.observation().source().compareTo(b.observation().source()));
                List<Fact> reversed = new ArrayList<>(facts);
                Collections.reverse(reversed);
                return new FactPage(batch(reversed), page.next(), page.more());
            });
        }
    }

    @Test
    void anotherOrderIsCaught() {
        ContractRun.of(Sorted.class).assertFailed("Pages.giveEverythingInTheOrderOfRecording");
    }

    /** Knows its own watermark objects only, not their texts. */
    static class ByIdentity extends FactSourceContract {
        @Override
        protected Recorded recorded() {
            Set<Watermark> given = Collections.newSetFromMap(new IdentityHashMap<>());
            return broken(sound -> after -> {
                boolean known = given.contains(after) || after.equals(Watermark.START);
                FactPage page = sound.read(known ? after : Watermark.START);
                given.add(page.next());
                return page;
            });
        }
    }

    @Test
    void watermarkThatDoesNotSurviveStorageIsCaught() {
        ContractRun.of(ByIdentity.class).assertFailed("Pages.moveOnWhileThereIsMore");
    }

    /** Forgets when facts arrived and what else they are told apart by. */
    static class Poor extends FactSourceContract {
        @Override
        protected Recorded recorded() {
            return broken(sound -> after -> {
                FactPage page = sound.read(after);
                List<Fact> facts = page.batch().observations().stream()
                        .map(o -> Fact.of(
                                new Observation(o.measure(), o.subject(), o.day(), o.value(), o.member(), o.source())))
                        .toList();
                return new FactPage(batch(facts), page.next(), page.more());
            });
        }
    }

    @Test
    void lostContentsAreCaught() {
        ContractRun.of(Poor.class).assertFailedOnly("Contents.areKeptExactly");
    }

    /** Rounds values to whole numbers, as a column of the wrong type does. */
    static class Rounding extends FactSourceContract {
        @Override
        protected Recorded recorded() {
            return broken(sound -> after -> {
                FactPage page = sound.read(after);
                List<Fact> facts = page.batch().facts().stream()
                        .map(f -> new Fact(rounded(f.observation()), f.arrived()))
                        .toList();
                return new FactPage(batch(facts), page.next(), page.more());
            });
        }

        private static Observation rounded(Observation o) {
            Quantity whole = new Quantity(
                    io.salestiers.core.money.Ratio.of(o.value().value().floor(), java.math.BigInteger.ONE),
                    o.value().unit(),
                    Optional.empty());
            return new Observation(o.measure(), o.subject(), o.day(), whole, o.member(), o.dimensions(), o.source());
        }
    }

    @Test
    void roundedValuesAreCaught() {
        ContractRun.of(Rounding.class).assertFailedOnly("Contents.areKeptExactly");
    }

    /** Takes any text for the beginning. */
    static class Lenient extends FactSourceContract {
        @Override
        protected Recorded recorded() {
            return broken(sound -> after -> {
                try {
                    return sound.read(after);
                } catch (IllegalArgumentException e) {
                    return sound.read(Watermark.START);
                }
            });
        }
    }

    @Test
    void leniencyAboutWatermarksIsCaught() {
        ContractRun.of(Lenient.class).assertFailedOnly("Resuming.refusesAWatermarkThatWasNeverGiven");
    }

    /** Freezes its list at the first reading: what is recorded between pages is lost until it starts anew. */
    static class Frozen extends FactSourceContract {
        @Override
        protected Recorded recorded() {
            InMemoryFactSource sound = new InMemoryFactSource(3);
            InMemoryFactSource frozen = new InMemoryFactSource(3);
            boolean[] copied = new boolean[1];
            FactSource source = after -> {
                if (!copied[0]) {
                    copied[0] = true;
                    frozen.record(sound.readAll(Watermark.START).batch());
                }
                return frozen.read(after);
            };
            return new Recorded(source, facts -> sound.record(batch(facts)));
        }
    }

    @Test
    void frozenListIsCaught() {
        ContractRun.of(Frozen.class)
                .assertFailed("Resuming.findsWhatIsRecordedBetweenPages", "Empty.givesWhatIsRecordedLater");
    }

    @Test
    void readingAllNamesASourceThatDoesNotMoveOn() {
        FactSource stuck = after -> new FactPage(FactBatch.empty(), Watermark.of("7"), true);
        assertThatIllegalStateException()
                .isThrownBy(() -> stuck.readAll(Watermark.START))
                .withMessage("FactSource says that there is more, but its watermark does not move on from '7'");
    }
}
