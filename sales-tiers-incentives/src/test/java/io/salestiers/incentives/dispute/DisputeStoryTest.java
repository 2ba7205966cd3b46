package io.salestiers.incentives.dispute;

import static io.salestiers.incentives.testkit.dispute.DisputingCompany.ANN;
import static io.salestiers.incentives.testkit.dispute.DisputingCompany.LINE;
import static io.salestiers.incentives.testkit.dispute.DisputingCompany.MARA;
import static io.salestiers.incentives.testkit.dispute.DisputingCompany.OLGA;
import static io.salestiers.incentives.testkit.dispute.DisputingCompany.POLICY;
import static io.salestiers.incentives.testkit.dispute.DisputingCompany.WORKING_DAYS;
import static io.salestiers.incentives.testkit.dispute.DisputingCompany.ZOE;
import static io.salestiers.incentives.testkit.dispute.DisputingCompany.at;
import static io.salestiers.incentives.testkit.dispute.DisputingCompany.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.audit.AuditCode;
import io.salestiers.core.authority.Actor;
import io.salestiers.core.authority.Authority;
import io.salestiers.core.authority.Capabilities;
import io.salestiers.core.authority.Involvement;
import io.salestiers.core.canonical.Digest;
import io.salestiers.core.command.CommandHeader;
import io.salestiers.core.command.CommandKey;
import io.salestiers.core.command.Transition;
import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.Outcome;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.Period;
import io.salestiers.incentives.ledger.Balance;
import io.salestiers.incentives.ledger.Booking;
import io.salestiers.incentives.ledger.EntryId;
import io.salestiers.incentives.ledger.EntryKind;
import io.salestiers.incentives.ledger.LedgerEntry;
import io.salestiers.incentives.ledger.LedgerView;
import io.salestiers.incentives.ledger.Posting;
import io.salestiers.incentives.testkit.dispute.DisputingCompany;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * An order that was not counted. Ann's statement of 2017-Q3 shows a commission of USD 1,250.00, which Olga prepared. Ann claims
 * USD 240.00 more. Mara does not decide in time; Zoe grants 100.00; on appeal nobody above Zoe is left but Nils, who may approve pay in
 * the whole company and grants 240.00 in all.
 */
class DisputeStoryTest {
    private static final Authority AUTHORITY = DisputingCompany.authority();
    private static final PersonId NILS = DisputingCompany.NILS;
    private static final Period OCTOBER = FiscalCalendar.CALENDAR_YEAR.parse("2017-M10");

    private final DisputeStore store = new InMemoryDisputeStore();
    private final DisputeProcess process = DisputeProcess.of(WORKING_DAYS, POLICY);
    private final List<LedgerEntry> ledger = new ArrayList<>();

    private Dispute now() {
        return store.find(DisputeId.of("D-1")).orElseThrow();
    }

    private Dispute does(PersonId who, String day, DisputeCommand command) {
        Dispute before = now();
        Transition<Dispute> transition = process.apply(before, command, Actor.of(who), AUTHORITY, at(day));
        return store.append(before.id(), transition, before.revision(), at(day)).orThrow();
    }

    private static CommandHeader form(String key) {
        return CommandHeader.of(key);
    }

    private EntryId commission() {
        EntryId id = new EntryId(CommandKey.of("run-2017-Q3"), 1);
        Posting earning = Posting.builder()
                .kind(EntryKind.EARNING)
                .payee(ANN)
                .amount(usd("1250.00"))
                .source(LINE)
                .build();
        ledger.add(new LedgerEntry(id, OCTOBER, LocalDate.of(2017, 10, 2), earning));
        return id;
    }

    /** What the host's ledger does with a booking. */
    private LedgerView book(Booking booking, String key) {
        assertThat(booking.basedOn()).isEqualTo(Integer.toString(ledger.size()));
        int number = 1;
        for (Posting posting : booking.postings()) {
            ledger.add(new LedgerEntry(
                    new EntryId(CommandKey.of(key), number++), OCTOBER, LocalDate.of(2017, 10, 30), posting));
        }
        return view();
    }

    private LedgerView view() {
        return LedgerView.of(Integer.toString(ledger.size()), ledger);
    }

    private static Digest fileOf(String text) {
        return Digest.of(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void anOrderThatWasNotCounted() {
        EntryId commission = commission();
        Digest order = fileOf("the order, as the customer signed it");
        // sample: story
        // Monday 9 October: Ann contests the commission of the third quarter, with the order as evidence.
        DisputeClaim claim = DisputeClaim.of(LINE, usd("240.00"), "order-missing")
                .about(commission)
                .proved(new DisputeEvidence(AuditCode.of("order:SO-17"), Optional.of(order)))
                .preparedBy(new Involvement(OLGA, Capabilities.PAY_PLAN));
        DisputeCommand.File file = new DisputeCommand.File(form("form-1"), DisputeId.of("D-1"), ANN, claim);
        Transition<Dispute> filed = process.besides(store.all()).file(file, Actor.of(ANN), AUTHORITY, at("2017-10-09"));
        store.append(file.id(), filed, DisputeStore.NOTHING, at("2017-10-09"));
        PersonId handler = now().handler().orElseThrow(); // Mara, her manager, until 23 October

        // Mara does not decide in time: the dispute goes to Zoe, who grants a part.
        does(ANN, "2017-10-24", new DisputeCommand.Escalate(form("form-2")));
        does(
                ZOE,
                "2017-10-26",
                new DisputeCommand.Decide(form("form-3").because("split-order"), Optional.of(usd("100.00"))));
        LedgerView paid = book(DisputeAdjustments.booking(now(), view()), "dispute-1"); // +100.00

        // Ann appeals in time. Nobody above Zoe may decide, so it is anybody else's who may: Nils grants all of it.
        does(ANN, "2017-11-02", new DisputeCommand.Appeal(form("form-4"), AuditCode.of("sole-seller"), List.of()));
        does(
                NILS,
                "2017-11-08",
                new DisputeCommand.Decide(form("form-5").because("sole-seller"), Optional.of(usd("240.00"))));
        LedgerView after = book(DisputeAdjustments.booking(now(), paid), "dispute-2"); // +140.00
        Money payable = after.balance(ANN, usd("0.00").currency(), Balance.PAYABLE); // 1,490.00
        // end

        assertThat(handler).isEqualTo(MARA);
        assertThat(payable).isEqualTo(usd("1490.00"));
        assertThat(after.entries())
                .extracting(LedgerEntry::amount)
                .containsExactly(usd("1250.00"), usd("100.00"), usd("140.00"));
        LedgerEntry last = after.entries().get(2);
        assertThat(last.kind()).isEqualTo(EntryKind.ADJUSTMENT);
        assertThat(last.source()).isEqualTo(LINE);
        assertThat(last.posting().refersTo()).contains(commission);
        assertThat(last.posting().reason()).contains(AuditCode.of("dispute"));
        assertThat(DisputeAdjustments.decisionBehind(now(), last).orElseThrow().by())
                .isEqualTo(NILS);
        assertThat(DisputeAdjustments.decisionBehind(now(), after.entries().get(0)))
                .isEmpty();
        assertThat(now().phase()).isEqualTo(DisputePhase.FINAL);
        assertThat(now().decisions().get(0))
                .isEqualTo(store.knownAt(now().id(), at("2017-11-01"))
                        .orElseThrow()
                        .decisions()
                        .get(0));
        // Worked out again there is nothing to book.
        assertThat(DisputeAdjustments.booking(now(), after).postings()).isEmpty();
        assertThat(store.entries(now().id(), 0))
                .flatExtracting(each -> each.events().stream()
                        .map(event -> event.type().code().replace("incentives.dispute.", ""))
                        .toList())
                .containsExactly(
                        "filed",
                        "escalated",
                        "upheld-in-part",
                        "adjustment-due",
                        "appealed",
                        "upheld",
                        "adjustment-due");
    }

    @Test
    void oneCommand() {
        DisputeCommand.File file =
                new DisputeCommand.File(form("form-1"), DisputeId.of("D-1"), ANN, DisputingCompany.claim("240.00"));
        Instant filedAt = at("2017-10-09");
        Transition<Dispute> filing = process.file(file, Actor.of(ANN), AUTHORITY, filedAt);
        store.append(file.id(), filing, DisputeStore.NOTHING, filedAt);
        Dispute dispute = now();
        Instant now = at("2017-10-12");
        // sample: command
        DisputeCommand decide = new DisputeCommand.Decide(
                CommandHeader.of("form-2").because("order-found"), Optional.of(usd("240.00")));
        Transition<Dispute> decided = process.apply(dispute, decide, Actor.of(MARA), AUTHORITY, now);
        Outcome<Dispute> stored =
                store.append(dispute.id(), decided, dispute.revision(), now); // state, events and audit
        List<Posting> adjustments = DisputeAdjustments.of(stored.orThrow()); // payable +240.00
        // end
        assertThat(adjustments).extracting(Posting::amount).containsExactly(usd("240.00"));
        assertThat(now().phase()).isEqualTo(DisputePhase.FINAL);
    }
}
