package io.salestiers.incentives.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.command.CommandKey;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.Outcome;
import io.salestiers.core.time.Period;
import io.salestiers.incentives.testkit.ledger.LedgerWalk;
import io.salestiers.incentives.testkit.ledger.PaidCompany;
import java.math.BigInteger;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.Transformer;

/** Whoever does whatever in whichever order: the ledger does what one on paper would, and nothing else. */
class LedgerModelProperties {
    private static final List<PersonId> PEOPLE = List.of(
            PaidCompany.ZHANG, PaidCompany.SUN, PaidCompany.LI, PaidCompany.BAO, PaidCompany.PEI, PaidCompany.FANG);

    /** The ledger, and beside it the one on paper. */
    private static final class Scene {
        private final LedgerWalk walk;
        private final PlainLedger paper;
        private final Map<CommandKey, LedgerWalk.Step> applied = new HashMap<>();

        Scene(boolean separated) {
            walk = new LedgerWalk(separated);
            paper = new PlainLedger(separated);
        }

        void step(int[] draw) {
            LedgerWalk.Step step = walk.step(draw);
            LedgerWalk.Step earlier = applied.get(step.command().header().key());
            if (earlier != null) {
                sentAgain(step, earlier);
            } else if (step.command()
                    .booked()
                    .filter(booking -> !booking.basedOn().equals(step.before().revision()))
                    .isPresent()) {
                assertThat(step.transition().outcome()).isInstanceOf(Outcome.Conflict.class);
                unchanged(step);
            } else {
                assertThat(step.transition().done())
                        .as(
                                "%s by %s on %s",
                                step.command(), step.actor(), step.transition().refusal())
                        .isEqualTo(paper.allows(step));
                if (step.transition().done()) {
                    changed(step);
                } else {
                    assertThat(step.transition().transition().audit()).hasSize(1);
                    unchanged(step);
                }
            }
            added(step);
        }

        private void sentAgain(LedgerWalk.Step step, LedgerWalk.Step earlier) {
            boolean same = step.command().name().equals(earlier.command().name())
                    && step.command().content().equals(earlier.command().content())
                    && step.command()
                            .header()
                            .reason()
                            .equals(earlier.command().header().reason())
                    && step.actor().equals(earlier.actor());
            assertThat(step.transition().done()).isEqualTo(same);
            unchanged(step);
        }

        private static void unchanged(LedgerWalk.Step step) {
            assertThat(step.transition().entries()).isEmpty();
            assertThat(step.after()).isEqualTo(step.before());
        }

        private void changed(LedgerWalk.Step step) {
            Period period = step.command().period();
            boolean wasClosed = paper.closed(period);
            paper.done(step);
            applied.put(step.command().header().key(), step);
            // What was closed stays as it is, unless a second person reopens it.
            if (wasClosed) {
                assertThat(step.transition().entries()).isEmpty();
                assertThat(step.command()).isInstanceOf(LedgerCommand.Step.class);
            }
            assertThat(step.after().find(period).orElseThrow().phase().name().toLowerCase(Locale.ROOT))
                    .isEqualTo(paper.phase(period));
            for (LedgerPeriod other : step.before().periods()) {
                if (!other.period().equals(period)) {
                    assertThat(step.after().find(other.period())).contains(other);
                }
            }
            if (step.command() instanceof LedgerCommand.Lock lock) {
                assertThat(step.transition().entries())
                        .extracting(LedgerEntry::payee, LedgerEntry::amount, LedgerEntry::source)
                        .containsExactlyElementsOf(lock.runs().get(0).lines().stream()
                                .filter(line -> line.amount().signum() != 0)
                                .map(line ->
                                        org.assertj.core.groups.Tuple.tuple(line.payee(), line.amount(), line.source()))
                                .toList());
            }
        }

        private void added(LedgerWalk.Step step) {
            List<LedgerEntry> before = step.view().entries();
            List<LedgerEntry> after = walk.view().entries();
            assertThat(after.subList(0, before.size())).isEqualTo(before);
            assertThat(after.subList(before.size(), after.size()))
                    .isEqualTo(step.transition().entries());
            assertThat(after).isEqualTo(paper.entries());
            int number = 0;
            for (LedgerEntry entry : step.transition().entries()) {
                number++;
                assertThat(entry.id()).hasToString(step.command().header().key() + "/" + number);
                assertThat(entry.bookedIn()).isEqualTo(step.command().period());
                assertThat(entry.day())
                        .isEqualTo(step.instant()
                                .atZone(ZoneId.of("Asia/Shanghai"))
                                .toLocalDate());
                assertThat(entry.payee()).isNotEqualTo(step.actor().person());
            }
        }

        void sums() {
            LedgerView view = walk.view();
            for (PersonId person : PEOPLE) {
                for (Balance balance : Balance.values()) {
                    BigInteger sum = paper.balance(person, balance);
                    assertThat(BigInteger.valueOf(view.balance(person, PaidCompany.CNY, balance)
                                    .minorUnits()))
                            .isEqualTo(sum);
                    assertThat(sum.signum())
                            .isIn(
                                    switch (balance) {
                                        case HELD -> List.of(0, 1);
                                        case DRAW, RECEIVABLE -> List.of(0, -1);
                                        case PAYABLE, ACCRUED -> List.of(-1, 0, 1);
                                    });
                }
            }
        }

        void counts() {
            Map<Period, Integer> open = new HashMap<>();
            paper.accrued().keySet().forEach(key -> open.merge(key.source().earnedIn(), 1, Integer::sum));
            Map<Period, Integer> counted = new HashMap<>();
            walk.state().accruals().forEach(each -> counted.put(each.earnedIn(), each.count()));
            assertThat(counted).isEqualTo(open);
            assertThat(walk.state().entries()).isEqualTo(paper.entries().size());
            assertThat(walk.state().applied()).hasSize(applied.size());
        }

        @Override
        public String toString() {
            List<String> steps = new ArrayList<>();
            walk.steps()
                    .forEach(step -> steps.add(step.actor().person() + " "
                            + step.command().name() + " " + step.command().period()
                            + (step.transition().done() ? "" : " (not done)")));
            return String.join("\n", steps);
        }
    }

    private static final class Anything implements Action.Independent<Scene> {
        @Override
        public Arbitrary<Transformer<Scene>> transformer() {
            return Arbitraries.integers()
                    .between(0, (1 << 20) - 1)
                    .withoutEdgeCases()
                    .array(int[].class)
                    .ofSize(LedgerWalk.DRAWS)
                    .map(draw -> Transformer.mutate("anything", scene -> scene.step(draw)));
        }
    }

    @Provide
    Arbitrary<ActionChain<Scene>> chains() {
        return Arbitraries.of(true, false)
                .flatMap(separated -> ActionChain.startWith(() -> new Scene(separated))
                        .withAction(new Anything())
                        .withMaxTransformations(150));
    }

    @Property(tries = 60, shrinking = ShrinkingMode.BOUNDED)
    void whateverIsDone(@ForAll("chains") ActionChain<Scene> chain) {
        chain.withInvariant("balances are sums of entries, on their side of zero", Scene::sums)
                .withInvariant("what is counted is there", Scene::counts)
                .run();
    }
}
