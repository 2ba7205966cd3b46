package io.salestiers.incentives.dispute;

import static io.salestiers.incentives.testkit.dispute.DisputingCompany.ANN;
import static io.salestiers.incentives.testkit.dispute.DisputingCompany.BO;
import static io.salestiers.incentives.testkit.dispute.DisputingCompany.BOARD;
import static io.salestiers.incentives.testkit.dispute.DisputingCompany.DORA;
import static io.salestiers.incentives.testkit.dispute.DisputingCompany.LINE;
import static io.salestiers.incentives.testkit.dispute.DisputingCompany.MARA;
import static io.salestiers.incentives.testkit.dispute.DisputingCompany.NILS;
import static io.salestiers.incentives.testkit.dispute.DisputingCompany.OLGA;
import static io.salestiers.incentives.testkit.dispute.DisputingCompany.ZOE;
import static io.salestiers.incentives.testkit.dispute.DisputingCompany.at;
import static io.salestiers.incentives.testkit.dispute.DisputingCompany.claim;
import static io.salestiers.incentives.testkit.dispute.DisputingCompany.process;
import static io.salestiers.incentives.testkit.dispute.DisputingCompany.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.audit.AuditCode;
import io.salestiers.core.audit.AuditOutcome;
import io.salestiers.core.authority.Actor;
import io.salestiers.core.authority.Authority;
import io.salestiers.core.authority.AuthorityFindings;
import io.salestiers.core.authority.Capabilities;
import io.salestiers.core.authority.Involvement;
import io.salestiers.core.command.CommandFindings;
import io.salestiers.core.command.CommandHeader;
import io.salestiers.core.command.Transition;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.FindingCode;
import io.salestiers.core.result.Outcome;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.Texts;
import io.salestiers.incentives.IncentivesMessages;
import io.salestiers.incentives.credit.TransactionId;
import io.salestiers.incentives.ledger.LedgerView;
import io.salestiers.incentives.ledger.Posting;
import io.salestiers.incentives.testkit.dispute.DisputingCompany;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Filed on Monday 2017-10-09, with ten working days to decide: due on Monday 2017-10-23. */
class DisputeProcessTest {
    private static final Authority AUTHORITY = DisputingCompany.authority();
    private static final DisputeId ID = DisputeId.of("D-1");
    private static final String FILED = "2017-10-09";
    private static final String LATER = "2017-10-12";

    private static DisputeCommand.File file(PersonId payee, DisputeClaim claim) {
        return new DisputeCommand.File(CommandHeader.of("file"), ID, payee, claim);
    }

    private static Dispute filed(DisputeClaim claim) {
        return process()
                .file(file(ANN, claim), Actor.of(ANN), AUTHORITY, at(FILED))
                .outcome()
                .orThrow();
    }

    private static DisputeCommand decide(String key, Money amount) {
        return new DisputeCommand.Decide(CommandHeader.of(key).because("checked"), Optional.of(amount));
    }

    private static DisputeCommand reject(String key) {
        return new DisputeCommand.Decide(CommandHeader.of(key).because("checked"), Optional.empty());
    }

    private static DisputeCommand appeal(String key) {
        return new DisputeCommand.Appeal(CommandHeader.of(key), AuditCode.of("again"), List.of());
    }

    private static DisputeCommand withdraw(String key) {
        return new DisputeCommand.Withdraw(CommandHeader.of(key));
    }

    private static DisputeCommand escalate(String key) {
        return new DisputeCommand.Escalate(CommandHeader.of(key));
    }

    private static DisputeCommand assign(String key, PersonId handler) {
        return new DisputeCommand.Assign(CommandHeader.of(key), handler);
    }

    private static Transition<Dispute> apply(Dispute dispute, DisputeCommand command, Actor actor, String day) {
        return process().apply(dispute, command, actor, AUTHORITY, at(day));
    }

    private static Dispute done(Dispute dispute, DisputeCommand command, PersonId actor, String day) {
        return apply(dispute, command, Actor.of(actor), day).outcome().orThrow();
    }

    private static List<FindingCode> codes(Transition<Dispute> transition) {
        assertThat(transition.audit()).extracting(each -> each.outcome()).containsOnly(AuditOutcome.DENY);
        return transition.refusal().stream().map(Finding::code).toList();
    }

    private static List<FindingCode> refusal(Dispute dispute, DisputeCommand command, PersonId actor, String day) {
        return codes(apply(dispute, command, Actor.of(actor), day));
    }

    @Nested
    class Filing {
        @Test
        void goesToTheNextAboveUntilItsDueDay() {
            Dispute dispute = filed(claim("240.00"));
            assertThat(dispute.phase()).isEqualTo(DisputePhase.FILED);
            assertThat(dispute.handler()).contains(MARA);
            assertThat(dispute.due()).isEqualTo(LocalDate.of(2017, 10, 23));
            assertThat(dispute.overdue(LocalDate.of(2017, 10, 23))).isFalse();
            assertThat(dispute.overdue(LocalDate.of(2017, 10, 24))).isTrue();
        }

        /** Mara prepared the line, so it is Zoe's. */
        @Test
        void passesOverWhoPreparedTheLine() {
            assertThat(filed(claim("240.00").preparedBy(new Involvement(MARA, Capabilities.PAY_PLAN)))
                            .handler())
                    .contains(ZOE);
        }

        @Test
        void isThePayeesOwn() {
            for (Actor other : List.of(Actor.of(BO), Actor.of(MARA), Actor.outside(BOARD, ANN))) {
                assertThat(codes(process().file(file(ANN, claim("1.00")), other, AUTHORITY, at(FILED))))
                        .containsExactly(DisputeFinding.NOT_OWN);
            }
        }

        @Test
        void onBehalfTakesAMandate() {
            Actor union = Actor.of(BO).onBehalf(ANN);
            assertThat(codes(process().file(file(ANN, claim("1.00")), union, AUTHORITY, at(FILED))))
                    .containsExactly(DisputeFinding.NO_MANDATE);
            Dispute dispute = process()
                    .file(file(ANN, claim("1.00").mandated("mandate:17")), union, AUTHORITY, at(FILED))
                    .outcome()
                    .orThrow();
            assertThat(dispute.filedBy()).isEqualTo(BO);
            assertThat(dispute.payee()).isEqualTo(ANN);
            // Who filed may withdraw, and so may the payee; somebody else on behalf of the payee may not.
            assertThat(apply(dispute, withdraw("w"), union, LATER).done()).isTrue();
            assertThat(apply(dispute, withdraw("w"), Actor.of(ANN), LATER).done())
                    .isTrue();
            assertThat(codes(apply(dispute, withdraw("w"), Actor.of(OLGA).onBehalf(ANN), LATER)))
                    .containsExactly(DisputeFinding.NOT_OWN);
        }

        /** Nobody who files on behalf of somebody decides about it. */
        @Test
        void whoFiledDoesNotDecide() {
            Dispute dispute = process()
                    .file(
                            file(ANN, claim("1.00").mandated("m:1")),
                            Actor.of(MARA).onBehalf(ANN),
                            AUTHORITY,
                            at(FILED))
                    .outcome()
                    .orThrow();
            assertThat(dispute.handler()).contains(ZOE);
            assertThat(refusal(dispute, decide("d", usd("1.00")), MARA, LATER))
                    .containsExactly(DisputeFinding.INVOLVED, DisputeFinding.NOT_HANDLER);
        }

        @Test
        void twiceIsOnce() {
            Dispute dispute = filed(claim("240.00"));
            Transition<Dispute> again = apply(dispute, file(ANN, claim("240.00")), Actor.of(ANN), LATER);
            assertThat(again.outcome()).isEqualTo(Outcome.done(dispute));
            assertThat(again.events()).isEmpty();
            assertThat(refusal(dispute, file(ANN, claim("241.00")), ANN, LATER))
                    .containsExactly(CommandFindings.KEY_REUSED);
            assertThat(refusal(
                            dispute,
                            new DisputeCommand.File(CommandHeader.of("other"), ID, ANN, claim("240.00")),
                            ANN,
                            LATER))
                    .containsExactly(DisputeFinding.ALREADY_FILED);
        }

        @Test
        void aLineIsContestedOnceAtATime() {
            Dispute first = filed(claim("240.00"));
            DisputeCommand.File second =
                    new DisputeCommand.File(CommandHeader.of("f-2"), DisputeId.of("D-2"), ANN, claim("100.00"));
            DisputeProcess besides = process().besides(List.of(first));
            assertThat(codes(besides.file(second, Actor.of(ANN), AUTHORITY, at(LATER))))
                    .containsExactly(DisputeFinding.LINE_DISPUTED);
            // Another transaction is another line, and one that is over stands in nobody's way.
            DisputeCommand.File other = new DisputeCommand.File(
                    CommandHeader.of("f-2"),
                    DisputeId.of("D-2"),
                    ANN,
                    DisputeClaim.of(LINE.on(TransactionId.of("erp", "SO-17")), usd("1.00"), "split"));
            assertThat(besides.file(other, Actor.of(ANN), AUTHORITY, at(LATER)).done())
                    .isTrue();
            DisputeProcess afterwards = process().besides(List.of(done(first, withdraw("w"), ANN, LATER)));
            assertThat(afterwards
                            .file(second, Actor.of(ANN), AUTHORITY, at(LATER))
                            .done())
                    .isTrue();
        }

        @Test
        void claimsAreAboveZeroAndInTheCurrencyOfTheLine() {
            assertThatThrownBy(() -> claim("0.00")).hasMessage("amount must be above zero, but was USD 0.00");
            assertThatThrownBy(() -> new DisputeClaim(
                            LINE,
                            Currency.of("CNY"),
                            Optional.empty(),
                            AuditCode.of("x"),
                            List.of(),
                            Optional.of(usd("1.00")),
                            Optional.empty(),
                            List.of()))
                    .hasMessage("amount must be in CNY, but was USD 1.00");
        }

        /** The director's line is disputed like everybody's; the board decides. */
        @Test
        void aboutTheHighestTierTheBoardDecides() {
            DisputeCommand.File own = file(ZOE, claim("5.00"));
            Dispute dispute = process()
                    .file(own, Actor.of(ZOE), AUTHORITY, at(FILED))
                    .outcome()
                    .orThrow();
            assertThat(dispute.handler()).contains(DORA);
            Transition<Dispute> decided = apply(dispute, decide("d", usd("5.00")), Actor.outside(BOARD, DORA), LATER);
            assertThat(decided.stateOr(dispute).granted()).contains(usd("5.00"));
        }
    }

    @Nested
    class Deciding {
        private final Dispute dispute = filed(claim("240.00").preparedBy(new Involvement(OLGA, Capabilities.PAY_PLAN)));

        @Test
        void inWholeIsFinal() {
            Dispute after = done(dispute, decide("d", usd("240.00")), MARA, LATER);
            assertThat(after.phase()).isEqualTo(DisputePhase.FINAL);
            assertThat(after.decisions())
                    .containsExactly(new DisputeDecision(
                            DisputeOutcome.UPHELD,
                            Optional.of(usd("240.00")),
                            MARA,
                            at(LATER),
                            AuditCode.of("checked")));
            assertThat(after.appealUntil()).isEmpty();
        }

        /** Decided on Thursday the 12th, with five working days to appeal: until Thursday the 19th. */
        @Test
        void inPartOrNotAtAllCanBeAppealed() {
            Dispute part = done(dispute, decide("d", usd("239.99")), MARA, LATER);
            Dispute none = done(dispute, reject("d"), MARA, LATER);
            assertThat(part.decisions().get(0).outcome()).isEqualTo(DisputeOutcome.UPHELD_IN_PART);
            assertThat(none.decisions().get(0).outcome()).isEqualTo(DisputeOutcome.REJECTED);
            for (Dispute each : List.of(part, none)) {
                assertThat(each.phase()).isEqualTo(DisputePhase.DECIDED);
                assertThat(each.appealUntil()).contains(LocalDate.of(2017, 10, 19));
            }
            assertThat(DisputeAdjustments.of(part)).extracting(Posting::amount).containsExactly(usd("239.99"));
            assertThat(DisputeAdjustments.of(none)).isEmpty();
        }

        /** A payee who could not say how much may find it too little. */
        @Test
        void withoutAClaimedAmountItCanBeAppealed() {
            DisputeClaim open = new DisputeClaim(
                    LINE,
                    Currency.of("USD"),
                    Optional.empty(),
                    AuditCode.of("order-missing"),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of());
            Dispute after = done(filed(open), decide("d", usd("1.00")), MARA, LATER);
            assertThat(after.decisions().get(0).outcome()).isEqualTo(DisputeOutcome.UPHELD);
            assertThat(after.phase()).isEqualTo(DisputePhase.DECIDED);
        }

        @Test
        void takesTheCapabilityOverThePayee() {
            assertThat(refusal(dispute, decide("d", usd("1.00")), BO, LATER))
                    .contains(DisputeFinding.NOT_HANDLER)
                    .anyMatch(code -> code.code().startsWith("core.authority."));
            assertThat(refusal(dispute, decide("d", usd("1.00")), ANN, LATER))
                    .contains(AuthorityFindings.SELF, DisputeFinding.INVOLVED, DisputeFinding.NOT_HANDLER);
        }

        /** Olga, had she the right to approve, has prepared the line. */
        @Test
        void notByWhoPreparedTheLine() {
            Dispute byMara = filed(claim("240.00").preparedBy(new Involvement(MARA, Capabilities.RESULT_ATTEST)));
            assertThat(byMara.handler()).contains(ZOE);
            // No policy separates attesting results from approving pay; this does.
            assertThat(refusal(byMara, decide("d", usd("1.00")), MARA, LATER))
                    .containsExactly(DisputeFinding.INVOLVED, DisputeFinding.NOT_HANDLER);
        }

        @Test
        void actingForThePayeeOrAPreparerIsNoWayAround() {
            assertThat(codes(apply(
                            dispute, decide("d", usd("1.00")), Actor.of(MARA).onBehalf(ANN), LATER)))
                    .contains(DisputeFinding.INVOLVED);
            assertThat(codes(apply(
                            dispute, decide("d", usd("1.00")), Actor.of(MARA).onBehalf(OLGA), LATER)))
                    .contains(DisputeFinding.INVOLVED);
        }

        @Test
        void allReasonsAtOnceInBothLanguages() {
            DisputeCommand bare = new DisputeCommand.Decide(CommandHeader.of("d"), Optional.of(usd("240.01")));
            Transition<Dispute> refused = apply(dispute, bare, Actor.of(NILS), LATER);
            assertThat(codes(refused))
                    .containsExactly(
                            DisputeFinding.REASON_MISSING, DisputeFinding.NOT_HANDLER, DisputeFinding.ABOVE_CLAIM);
            Texts english = Texts.of(Language.EN, List.of(CoreMessages.catalogue(), IncentivesMessages.catalogue()));
            Texts chinese = Texts.of(Language.ZH, List.of(CoreMessages.catalogue(), IncentivesMessages.catalogue()));
            assertThat(refused.refusal().get(2).message(english))
                    .isEqualTo("what is upheld of dispute 'D-1' must not be more than the claim of USD 240.00, but is"
                            + " USD 240.01");
            assertThat(refused.refusal().get(1).message(chinese)).isEqualTo("异议“D-1”须由“Mara”决定，“Nils”不能决定");
        }

        @Test
        void amountsAreAboveZeroAndInTheCurrency() {
            assertThat(refusal(dispute, decide("d", usd("0.00")), MARA, LATER))
                    .containsExactly(DisputeFinding.AMOUNT_NOT_POSITIVE);
            assertThat(refusal(dispute, decide("d", usd("-1.00")), MARA, LATER))
                    .containsExactly(DisputeFinding.AMOUNT_NOT_POSITIVE);
            assertThat(refusal(dispute, decide("d", Money.of("1.00", Currency.of("CNY"))), MARA, LATER))
                    .containsExactly(DisputeFinding.OTHER_CURRENCY);
        }

        @Test
        void isNeverChanged() {
            Dispute after = done(dispute, decide("d", usd("240.00")), MARA, LATER);
            assertThat(refusal(after, decide("again", usd("1.00")), MARA, LATER))
                    .contains(DisputeFinding.WRONG_PHASE, DisputeFinding.INVOLVED);
            assertThat(apply(after, decide("d", usd("240.00")), Actor.of(MARA), LATER)
                            .outcome())
                    .isEqualTo(Outcome.done(after));
            DisputeDecision other = new DisputeDecision(
                    DisputeOutcome.UPHELD, Optional.of(usd("239.00")), MARA, at(LATER), AuditCode.of("checked"));
            assertThatThrownBy(() -> after.digest(other)).hasMessageContaining("D-1");
        }

        @Test
        void theRecordHasTheDigestOfTheDecision() {
            Transition<Dispute> decided = apply(dispute, decide("d", usd("240.00")), Actor.of(MARA), LATER);
            Dispute after = decided.outcome().orThrow();
            assertThat(decided.audit().get(0).after())
                    .contains(after.digest(after.decisions().get(0)));
            assertThat(DisputeAdjustments.of(after).get(0).evidence())
                    .contains(after.digest(after.decisions().get(0)));
        }
    }

    @Nested
    class Handling {
        private final Dispute dispute = filed(claim("240.00"));

        @Test
        void canBeGivenToSomebodyWhoMayDecide() {
            Dispute nils = done(dispute, assign("a", NILS), ZOE, LATER);
            assertThat(nils.handler()).contains(NILS);
            assertThat(refusal(nils, decide("d", usd("1.00")), MARA, LATER))
                    .containsExactly(DisputeFinding.NOT_HANDLER);
            assertThat(done(nils, decide("d", usd("1.00")), NILS, LATER).decisions())
                    .hasSize(1);
        }

        @Test
        void butNotToAnybodyElse() {
            for (PersonId other : List.of(ANN, BO, OLGA, DORA)) {
                assertThat(refusal(dispute, assign("a", other), ZOE, LATER))
                        .containsExactly(DisputeFinding.HANDLER_NOT_COMPETENT);
            }
            assertThat(refusal(dispute, assign("a", MARA), ZOE, LATER)).containsExactly(DisputeFinding.ALREADY_HANDLER);
            assertThat(refusal(dispute, assign("a", ZOE), ANN, LATER)).contains(AuthorityFindings.SELF);
        }

        @Test
        void goesToTheNextAboveWhenOverdue() {
            assertThat(refusal(dispute, escalate("e"), ANN, "2017-10-23")).containsExactly(DisputeFinding.NOT_OVERDUE);
            Dispute zoe = done(dispute, escalate("e"), ANN, "2017-10-24");
            assertThat(zoe.handler()).contains(ZOE);
            // Five working days from Tuesday the 24th.
            assertThat(zoe.due()).isEqualTo(LocalDate.of(2017, 10, 31));
            assertThat(zoe.escalations())
                    .containsExactly(new DisputeEscalation(Optional.of(MARA), ZOE, at("2017-10-24")));
            assertThat(refusal(zoe, decide("d", usd("1.00")), MARA, "2017-10-25"))
                    .containsExactly(DisputeFinding.NOT_HANDLER);
            // Above Zoe nobody decides about Ann; the board decides about Zoe only.
            assertThat(refusal(zoe, escalate("e-2"), ANN, "2017-11-01")).containsExactly(DisputeFinding.NOBODY_ABOVE);
        }

        @Test
        void isEscalatedByThePayeeOrWhoMayDecide() {
            assertThat(refusal(dispute, escalate("e"), BO, "2017-10-24"))
                    .isNotEmpty()
                    .allMatch(code -> code.code().startsWith("core.authority."));
            assertThat(done(dispute, escalate("e"), NILS, "2017-10-24").handler())
                    .contains(ZOE);
        }
    }

    @Nested
    class Appealing {
        private final Dispute decided = done(filed(claim("240.00")), decide("d", usd("100.00")), MARA, LATER);

        @Test
        void inTimeAndOnce() {
            assertThat(refusal(decided, appeal("a"), ANN, "2017-10-20")).containsExactly(DisputeFinding.APPEAL_CLOSED);
            assertThat(refusal(decided, appeal("a"), MARA, LATER)).containsExactly(DisputeFinding.NOT_OWN);
            Dispute appealed = done(decided, appeal("a"), ANN, "2017-10-19");
            assertThat(appealed.phase()).isEqualTo(DisputePhase.APPEALED);
            assertThat(appealed.handler()).contains(ZOE);
            assertThat(appealed.due()).isEqualTo(LocalDate.of(2017, 11, 2));
            Dispute over = done(appealed, reject("z"), ZOE, "2017-10-20");
            assertThat(over.phase()).isEqualTo(DisputePhase.FINAL);
            assertThat(over.granted()).contains(usd("100.00"));
            assertThat(refusal(over, appeal("b"), ANN, "2017-10-20")).containsExactly(DisputeFinding.WRONG_PHASE);
        }

        @Test
        void isDecidedBySomebodyElseAndGivesMoreOrNothing() {
            Dispute appealed = done(decided, appeal("a"), ANN, "2017-10-19");
            assertThat(refusal(appealed, decide("m", usd("240.00")), MARA, "2017-10-20"))
                    .containsExactly(DisputeFinding.INVOLVED, DisputeFinding.NOT_HANDLER);
            assertThat(refusal(appealed, decide("z", usd("100.00")), ZOE, "2017-10-20"))
                    .containsExactly(DisputeFinding.NOT_ABOVE_FIRST);
            Dispute over = done(appealed, decide("z", usd("100.01")), ZOE, "2017-10-20");
            assertThat(DisputeAdjustments.of(over))
                    .extracting(Posting::amount)
                    .containsExactly(usd("100.00"), usd("0.01"));
            assertThat(over.decisions().get(0)).isEqualTo(decided.decisions().get(0));
        }

        @Test
        void canBeWithdrawnAndTheFirstStands() {
            Dispute over = done(done(decided, appeal("a"), ANN, LATER), withdraw("w"), ANN, LATER);
            assertThat(over.phase()).isEqualTo(DisputePhase.FINAL);
            assertThat(DisputeAdjustments.of(over)).isEqualTo(DisputeAdjustments.of(decided));
        }

        /** What is decided can't be withdrawn, and what is withdrawn can't be decided. */
        @Test
        void withdrawingHasItsTime() {
            assertThat(refusal(decided, withdraw("w"), ANN, LATER)).containsExactly(DisputeFinding.WRONG_PHASE);
            Dispute gone = done(filed(claim("1.00")), withdraw("w"), ANN, LATER);
            assertThat(gone.phase()).isEqualTo(DisputePhase.WITHDRAWN);
            assertThat(refusal(gone, decide("d", usd("1.00")), MARA, LATER))
                    .containsExactly(DisputeFinding.WRONG_PHASE);
            assertThat(DisputeAdjustments.booking(gone, LedgerView.of("0", List.of()))
                            .postings())
                    .isEmpty();
        }
    }

    @Test
    void policiesLeaveTime() {
        assertThatThrownBy(() -> new DisputePolicy(1, 0, 1))
                .hasMessage("escalatedWithin must be 1 working day or more, but was 0");
    }
}
