package io.salestiers.incentives.dispute;

import static io.salestiers.incentives.testkit.dispute.DisputingCompany.ANN;
import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.audit.AuditOutcome;
import io.salestiers.core.command.CommandKey;
import io.salestiers.core.command.Transition;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.Outcome;
import io.salestiers.incentives.ledger.Balance;
import io.salestiers.incentives.ledger.EntryId;
import io.salestiers.incentives.ledger.LedgerEntry;
import io.salestiers.incentives.ledger.LedgerView;
import io.salestiers.incentives.ledger.Posting;
import io.salestiers.incentives.testkit.dispute.DisputeWalk;
import io.salestiers.incentives.testkit.dispute.DisputeWalk.Step;
import io.salestiers.incentives.testkit.dispute.DisputingCompany;
import io.salestiers.incentives.testkit.plan.SmallCompany;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;

/** Whatever anybody tries with a dispute, in whatever order. */
class DisputeProperties {
    private static final DisputeProcess PROCESS = DisputingCompany.process();

    @Provide
    Arbitrary<DisputeWalk> walks() {
        return DisputeWalk.walks();
    }

    /** A command is done exactly if the sheet of paper allows it, and both then say the same. */
    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void happensWhatTheModelAllows(@ForAll("walks") DisputeWalk walk) {
        DisputeModel model = new DisputeModel();
        Set<CommandKey> keys = new HashSet<>();
        for (Step step : walk.steps()) {
            CommandKey key = step.command().header().key();
            boolean conflict = !keys.contains(key)
                    && step.command().header().expectedRevision().isPresent()
                    && !step.command().header().expectedRevision().get().equals(Integer.toString(keys.size()));
            if (keys.contains(key) || conflict) {
                assertThat(step.changed()).isFalse();
                continue;
            }
            boolean allowed = model.allows(step.command(), step.actor(), step.day());
            assertThat(step.changed())
                    .as(
                            "%s by %s on %s: %s",
                            step.command(),
                            step.actor(),
                            step.day(),
                            step.transition().outcome())
                    .isEqualTo(allowed);
            if (allowed) {
                keys.add(key);
                model.happens(step.command(), step.actor(), step.day());
                Dispute after = step.after().orElseThrow();
                assertThat(after.phase().name().toLowerCase(Locale.ROOT)).isEqualTo(model.phase());
                assertThat(after.handler()).isEqualTo(Optional.ofNullable(model.handler()));
                assertThat(after.granted().map(amount -> amount.minorUnits()).orElse(0L))
                        .isEqualTo(model.granted());
                assertThat(DisputeAdjustments.of(after)).hasSize(model.adjustments());
                Statistics.label("done").collect(step.command().name()).coverage(coverage -> {
                    coverage.check("dispute:escalate").percentage(p -> p > 2);
                    coverage.check("dispute:assign").percentage(p -> p > 1);
                    coverage.check("dispute:appeal").percentage(p -> p > 5);
                });
            }
        }
        Statistics.label("at the end").collect(model.phase()).coverage(coverage -> {
            coverage.check("final").percentage(p -> p > 10);
            coverage.check("decided").percentage(p -> p > 2);
            coverage.check("appealed").percentage(p -> p > 2);
            coverage.check("withdrawn").percentage(p -> p > 2);
        });
    }

    /** Nobody decides about themself, about what they prepared or filed, or twice; and every decision has a reason. */
    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void nobodyDecidesTheirOwn(@ForAll("walks") DisputeWalk walk) {
        for (Step step : walk.steps()) {
            if (!step.changed() || !(step.command() instanceof DisputeCommand.Decide)) {
                continue;
            }
            Dispute before = step.before().orElseThrow();
            List<PersonId> hands = new ArrayList<>(List.of(step.actor().person()));
            step.actor().onBehalfOf().ifPresent(hands::add);
            Set<PersonId> out = new HashSet<>(List.of(ANN, before.filedBy()));
            before.claim().prepared().forEach(each -> out.add(each.person()));
            before.decisions().forEach(each -> out.add(each.by()));
            assertThat(hands).doesNotContainAnyElementsOf(out);
            assertThat(step.command().header().reasonStated()).isTrue();
        }
    }

    /** What was decided stays, word for word; what is over stays as it is; the claim never changes. */
    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void whatWasDecidedNeverChanges(@ForAll("walks") DisputeWalk walk) {
        for (Step step : walk.steps()) {
            if (step.before().isEmpty()) {
                continue;
            }
            Dispute before = step.before().get();
            Dispute after = step.after().orElseThrow();
            assertThat(after.decisions().subList(0, before.decisions().size())).isEqualTo(before.decisions());
            assertThat(after.claim()).isEqualTo(before.claim());
            assertThat(after.payee()).isEqualTo(before.payee());
            if (before.phase() == DisputePhase.FINAL || before.phase() == DisputePhase.WITHDRAWN) {
                assertThat(after).isEqualTo(before);
            }
            for (DisputeDecision each : before.decisions()) {
                assertThat(after.digest(each)).isEqualTo(before.digest(each));
            }
        }
    }

    /** However often and whenever a host books: each decision is booked once, and the sum is what was granted. */
    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void eachAdjustmentIsBookedOnce(@ForAll("walks") DisputeWalk walk, @ForAll int when) {
        List<LedgerEntry> ledger = new ArrayList<>();
        int number = 0;
        for (Step step : walk.steps()) {
            number++;
            if (step.after().isPresent() && ((when >> (number % 31)) & 1) == 0) {
                book(ledger, step.after().get(), "key-" + number);
                book(ledger, step.after().get(), "again-" + number);
            }
        }
        if (walk.last().isEmpty()) {
            return;
        }
        Dispute dispute = walk.last().get();
        LedgerView view = book(ledger, dispute, "end");
        assertThat(ledger.stream().map(LedgerEntry::posting)).containsExactlyElementsOf(DisputeAdjustments.of(dispute));
        assertThat(view.balance(ANN, SmallCompany.USD, Balance.PAYABLE))
                .isEqualTo(dispute.granted().orElse(DisputingCompany.usd("0.00")));
        for (LedgerEntry entry : ledger) {
            assertThat(DisputeAdjustments.decisionBehind(dispute, entry)).isPresent();
            assertThat(entry.posting().refersTo()).isEqualTo(dispute.claim().entry());
            assertThat(entry.amount().signum()).isPositive();
        }
    }

    private static LedgerView book(List<LedgerEntry> ledger, Dispute dispute, String key) {
        int number = 1;
        LedgerView view = LedgerView.of(Integer.toString(ledger.size()), ledger);
        for (Posting posting : DisputeAdjustments.booking(dispute, view).postings()) {
            ledger.add(new LedgerEntry(
                    new EntryId(CommandKey.of(key), number++),
                    SmallCompany.QUARTER,
                    LocalDate.of(2017, 11, 30),
                    posting));
        }
        return LedgerView.of(Integer.toString(ledger.size()), ledger);
    }

    /** Every command that was done arrives again at the end and changes nothing more. */
    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void aKeyTwiceIsOnce(@ForAll("walks") DisputeWalk walk) {
        if (walk.last().isEmpty()) {
            return;
        }
        Dispute last = walk.last().get();
        for (Step step : walk.steps()) {
            if (step.changed()) {
                Transition<Dispute> again =
                        PROCESS.apply(last, step.command(), step.actor(), DisputeWalk.AUTHORITY, step.instant());
                assertThat(again.outcome()).isEqualTo(Outcome.done(last));
                assertThat(again.events()).isEmpty();
                assertThat(again.audit()).isEmpty();
            }
        }
    }

    /** What is done has events and records, what is refused a record of the denial, what conflicts nothing. */
    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void everythingIsRecorded(@ForAll("walks") DisputeWalk walk) {
        for (Step step : walk.steps()) {
            Transition<Dispute> transition = step.transition();
            if (step.changed()) {
                assertThat(transition.audit())
                        .hasSameSizeAs(transition.events())
                        .allMatch(record -> record.outcome() == AuditOutcome.CHANGE);
            } else if (transition.outcome() instanceof Outcome.Refused) {
                assertThat(transition.audit()).hasSize(1).allMatch(record -> record.outcome() == AuditOutcome.DENY);
            } else {
                assertThat(transition.audit()).isEmpty();
            }
        }
    }
}
