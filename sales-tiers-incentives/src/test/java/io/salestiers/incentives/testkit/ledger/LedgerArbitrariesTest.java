package io.salestiers.incentives.testkit.ledger;

import io.salestiers.incentives.ledger.Balance;
import io.salestiers.incentives.ledger.EntryKind;
import io.salestiers.incentives.ledger.LedgerEntry;
import io.salestiers.incentives.ledger.LedgerView;
import io.salestiers.incentives.ledger.PeriodPhase;
import io.salestiers.incentives.ledger.Posting;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** The cases that matter do occur. */
class LedgerArbitrariesTest {
    @Provide
    Arbitrary<Posting> postings() {
        return LedgerArbitraries.postings();
    }

    @Provide
    Arbitrary<LedgerView> views() {
        return LedgerArbitraries.views();
    }

    @Provide
    Arbitrary<LedgerWalk> walks() {
        return LedgerArbitraries.walks(250);
    }

    private static final List<String> COMMANDS = List.of(
            "open",
            "calculate",
            "lock",
            "book-late-changes",
            "pay",
            "accrue",
            "decide",
            "close",
            "request-reopening",
            "approve-reopening",
            "reject-reopening",
            "lock-again");

    private static void occurs(String what, boolean when, double percent) {
        Statistics.label(what)
                .collect(when)
                .coverage(coverage -> coverage.check(true).percentage(share -> share >= percent));
    }

    @Property(tries = 3000, edgeCases = EdgeCasesMode.NONE)
    void postingsOfEveryKind(@ForAll("postings") Posting posting) {
        Statistics.label("kind").collect(posting.kind(), posting.balance(), posting.against());
        Statistics.label("kind").coverage(coverage -> {
            for (EntryKind kind : EntryKind.values()) {
                for (Balance balance : kind.balances()) {
                    coverage.checkQuery(drawn -> drawn.get(0) == kind && drawn.get(1) == balance)
                            .count(count -> count > 10);
                }
                for (Balance other : kind.against()) {
                    coverage.checkQuery(drawn ->
                                    drawn.get(0) == kind && drawn.get(2).equals(Optional.of(other)))
                            .count(count -> count > 5);
                }
            }
        });
        occurs("below zero", posting.amount().signum() < 0, 25);
        occurs("one minor unit", Math.abs(posting.amount().minorUnits()) == 1, 8);
        occurs("beyond what a double counts", Math.abs(posting.amount().minorUnits()) >= 1L << 53, 3);
        occurs("no decimals", posting.amount().currency().digits() == 0, 5);
        occurs("three decimals", posting.amount().currency().digits() == 3, 5);
        occurs("of no plan", posting.source().plan().isEmpty(), 20);
        occurs("of a transaction", posting.source().transaction().isPresent(), 20);
        occurs("evidence", posting.evidence().isPresent(), 30);
        occurs("reason", posting.reason().isPresent(), 30);
        occurs(
                "refers without having to",
                posting.refersTo().isPresent() && !posting.kind().refers(),
                8);
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void viewsOfSeveralAccounts(@ForAll("views") LedgerView view) {
        occurs("empty", view.entries().isEmpty(), 1);
        occurs("several payees", view.payees().size() > 1, 50);
        occurs(
                "several currencies of a payee",
                view.payees().stream().anyMatch(payee -> view.currencies(payee).size() > 1),
                20);
        Set<Object> accounts = new HashSet<>();
        occurs(
                "an account that moves twice",
                view.entries().stream()
                        .anyMatch(entry -> !accounts.add(List.of(
                                entry.payee(),
                                entry.amount().currency(),
                                entry.posting().balance()))),
                30);
    }

    @Property(tries = 80, edgeCases = EdgeCasesMode.NONE)
    void walksThroughEveryPhase(@ForAll("walks") LedgerWalk walk) {
        for (LedgerWalk.Step step : walk.steps()) {
            Statistics.label("command")
                    .collect(step.command().name(), step.transition().done());
            step.after().periods().forEach(each -> Statistics.label("phase").collect(each.phase()));
        }
        Statistics.label("command").coverage(coverage -> {
            for (String name : COMMANDS) {
                coverage.check("ledger:" + name, true).count(count -> count > 0);
                coverage.check("ledger:" + name, false).count(count -> count > 0);
            }
        });
        Statistics.label("phase").coverage(coverage -> {
            for (PeriodPhase phase : PeriodPhase.values()) {
                coverage.check(phase).count(count -> count > 20);
            }
        });
        for (LedgerEntry entry : walk.view().entries()) {
            Statistics.label("entry").collect(entry.kind());
        }
        Statistics.label("entry").coverage(coverage -> {
            for (EntryKind kind : EntryKind.values()) {
                coverage.check(kind).count(count -> count > 0);
            }
        });
    }
}
