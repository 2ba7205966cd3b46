package io.salestiers.incentives.ledger;

import static io.salestiers.incentives.testkit.ledger.PaidCompany.BAO;
import static io.salestiers.incentives.testkit.ledger.PaidCompany.CNY;
import static io.salestiers.incentives.testkit.ledger.PaidCompany.FANG;
import static io.salestiers.incentives.testkit.ledger.PaidCompany.LI;
import static io.salestiers.incentives.testkit.ledger.PaidCompany.PEI;
import static io.salestiers.incentives.testkit.ledger.PaidCompany.SALES;
import static io.salestiers.incentives.testkit.ledger.PaidCompany.SUN;
import static io.salestiers.incentives.testkit.ledger.PaidCompany.WEN;
import static io.salestiers.incentives.testkit.ledger.PaidCompany.XU;
import static io.salestiers.incentives.testkit.ledger.PaidCompany.ZHANG;
import static io.salestiers.incentives.testkit.ledger.PaidCompany.at;
import static io.salestiers.incentives.testkit.ledger.PaidCompany.cny;
import static io.salestiers.incentives.testkit.ledger.PaidCompany.commission;
import static io.salestiers.incentives.testkit.ledger.PaidCompany.inputs;
import static io.salestiers.incentives.testkit.ledger.PaidCompany.line;
import static io.salestiers.incentives.testkit.ledger.PaidCompany.period;
import static io.salestiers.incentives.testkit.ledger.PaidCompany.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.authority.Actor;
import io.salestiers.core.authority.Authority;
import io.salestiers.core.authority.AuthorityFindings;
import io.salestiers.core.authority.AuthorityPolicy;
import io.salestiers.core.authority.AuthorityState;
import io.salestiers.core.authority.Grants;
import io.salestiers.core.authority.Interest;
import io.salestiers.core.authority.InterestKind;
import io.salestiers.core.authority.InterestPolicy;
import io.salestiers.core.canonical.Digest;
import io.salestiers.core.canonical.InputRef;
import io.salestiers.core.canonical.JsonValue;
import io.salestiers.core.command.CommandFindings;
import io.salestiers.core.command.CommandHeader;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Outcome;
import io.salestiers.core.text.Texts;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.Period;
import io.salestiers.incentives.IncentivesMessages;
import io.salestiers.incentives.testkit.ledger.LedgerDriver;
import io.salestiers.incentives.testkit.ledger.PaidCompany;
import io.salestiers.incentives.testkit.ledger.Postings;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Every reason against a command, with its text: what was wrong, which value, what is allowed, and where. */
class LedgerGuardsTest {
    private static final Period JUNE = period("2025-M06");
    private static final Period JULY = period("2025-M07");
    private static final Period AUGUST = period("2025-M08");
    private static final Period SEPTEMBER = period("2025-M09");
    private static final Texts ENGLISH =
            Texts.of(Locale.ENGLISH, IncentivesMessages.catalogue(), CoreMessages.catalogue());
    private static final Texts CHINESE =
            Texts.of(Locale.CHINA, IncentivesMessages.catalogue(), CoreMessages.catalogue());
    private static final Set<LedgerFinding> SEEN = EnumSet.noneOf(LedgerFinding.class);

    /** July is locked with 1,250 for Zhang, August is open; the driver acts for nobody yet. */
    private final LedgerDriver ledger = locked(PaidCompany.authority());

    private static LedgerDriver founded(Authority authority) {
        return new LedgerDriver(authority, new InMemoryLedger(), PaidCompany.ledger(), at("2025-07-01"));
    }

    private static LedgerDriver locked(Authority authority) {
        return founded(authority)
                .on("2025-08-04")
                .by(PEI)
                .open(JULY)
                .open(AUGUST)
                .by(FANG)
                .lock(run(JULY, 1, line(ZHANG, JULY, "1250.00")));
    }

    @AfterAll
    static void everyReasonWasSeen() {
        assertThat(SEEN).isEqualTo(EnumSet.allOf(LedgerFinding.class));
    }

    private void says(Function<CommandHeader, LedgerCommand> command, String... english) {
        says(ledger, command, english);
    }

    private static void says(LedgerDriver ledger, Function<CommandHeader, LedgerCommand> command, String... english) {
        LedgerState before = ledger.state();
        List<Finding> reasons = ledger.reasons(command);
        assertThat(reasons).extracting(reason -> reason.message(ENGLISH)).containsExactly(english);
        for (Finding reason : reasons) {
            assertThat(reason.message(CHINESE)).doesNotContain("{").containsPattern("\\p{IsHan}");
            if (reason.code() instanceof LedgerFinding own) {
                SEEN.add(own);
            }
        }
        assertThat(ledger.state()).isEqualTo(before);
    }

    private static Function<CommandHeader, LedgerCommand> step(Period period, PeriodStep step) {
        return header -> LedgerCommand.step(header, period, step);
    }

    private Function<CommandHeader, LedgerCommand> late(Posting... postings) {
        return header -> LedgerCommand.lateChanges(header, AUGUST, ledger.booking(postings));
    }

    private Function<CommandHeader, LedgerCommand> pay(Posting... postings) {
        return header -> LedgerCommand.pay(header, JULY, ledger.booking(postings));
    }

    private Function<CommandHeader, LedgerCommand> accrue(Posting... postings) {
        return header -> LedgerCommand.accrue(header, AUGUST, ledger.booking(postings));
    }

    private static Posting posting(EntryKind kind, String amount) {
        return Postings.of(kind, ZHANG, cny(amount), commission(JULY));
    }

    @Nested
    class Periods {
        @Test
        void followEachOther() {
            LedgerDriver empty = founded(PaidCompany.authority()).by(PEI);
            says(
                    empty,
                    step(period("2025-Q3"), PeriodStep.OPEN),
                    "the next period must be a month that begins on any day, but was 2025-Q3 (2025-07-01 to 2025-09-30)");
            ledger.by(PEI);
            says(
                    step(period("2025-M10"), PeriodStep.OPEN),
                    "the next period must be a month that begins on 2025-09-01, but was 2025-M10 (2025-10-01 to 2025-10-31)");
            says(
                    step(AUGUST, PeriodStep.OPEN),
                    "the next period must be a month that begins on 2025-09-01, but was 2025-M08 (2025-08-01 to 2025-08-31)");
        }

        @Test
        void areKnown() {
            ledger.by(FANG);
            says(
                    step(JUNE, PeriodStep.CLOSE),
                    "the period must be one that the ledger has opened (2025-M07, 2025-M08), but was 2025-M06");
        }

        @Test
        void areClosedInOrderAfterAPayRun() {
            ledger.on("2025-09-02").by(FANG).lock(run(AUGUST, 2));
            says(
                    step(AUGUST, PeriodStep.CLOSE),
                    "period 2025-M08 can be closed after earlier ones, but these are not closed: 2025-M07",
                    "period 2025-M08 can be closed after a pay run, but none was booked in it since it was locked\n"
                            + "Maybe an empty one, if there is nothing to pay");
            // One before it was locked does not count.
            ledger.pay(JULY).close(JULY).pay(AUGUST).close(AUGUST);
            assertThat(ledger.period(AUGUST).phase()).isEqualTo(PeriodPhase.CLOSED);
        }

        @Test
        void areClosedOnce() {
            ledger.by(FANG).pay(JULY).under("close-july").close(JULY);
            LedgerState closed = ledger.state();
            ledger.under("close-july").close(JULY);
            assertThat(ledger.state()).isEqualTo(closed);
            says(step(JULY, PeriodStep.CLOSE), "period 2025-M07 must be in one of these phases: locked; but is closed");
        }

        @Test
        void areNotClosedWhilePayIsStillAccrued() {
            ledger.by(PEI).accrue(AUGUST, Postings.of(EntryKind.ACCRUAL, SUN, cny("70.00"), commission(AUGUST)));
            ledger.accrue(AUGUST, Postings.of(EntryKind.ACCRUAL, ZHANG, cny("-70.00"), commission(AUGUST)));
            ledger.by(FANG).pay(JULY).close(JULY);
            ledger.on("2025-09-02").lock(run(AUGUST, 2)).pay(AUGUST);
            says(
                    step(AUGUST, PeriodStep.CLOSE),
                    "period 2025-M08 can be closed when nothing is accrued for it and earlier ones, but the number of"
                            + " accruals left for 2025-M08 is 2");
            // +70 and −70 of two people together are zero, and still open.
            assertThat(ledger.view().balance(SUN, CNY, Balance.ACCRUED)).isEqualTo(cny("70.00"));
            ledger.by(PEI)
                    .accrue(
                            AUGUST,
                            Postings.of(EntryKind.ACCRUAL_REVERSAL, SUN, cny("-70.00"), commission(AUGUST)),
                            Postings.of(EntryKind.ACCRUAL_REVERSAL, ZHANG, cny("70.00"), commission(AUGUST)));
            ledger.by(FANG).close(AUGUST);
        }
    }

    @Nested
    class Reopening {
        @Test
        void takesAReasonAndSomebodyElse() {
            Authority all = PaidCompany.authority(
                    AuthorityPolicy.builder().separations(List.of()).build());
            LedgerDriver free = locked(all).by(BAO);
            says(free, step(JULY, PeriodStep.REQUEST_REOPENING), "a reason must be stated for 2025-M07");
            says(free, step(JULY, PeriodStep.APPROVE_REOPENING), "nobody has asked for period 2025-M07 to be reopened");
            free.because("wrong-rates").step(JULY, PeriodStep.REQUEST_REOPENING);
            says(
                    free,
                    step(JULY, PeriodStep.APPROVE_REOPENING),
                    "'bao' can't decide about the reopening of 2025-M07: who asked for it is the same person");
            says(
                    free,
                    step(JULY, PeriodStep.REJECT_REOPENING),
                    "'bao' can't decide about the reopening of 2025-M07: who asked for it is the same person");
            free.by(FANG).pay(JULY);
            says(
                    free,
                    step(JULY, PeriodStep.CLOSE),
                    "a request of 'bao' to reopen period 2025-M07 must be decided first");
            free.by(WEN).step(JULY, PeriodStep.REJECT_REOPENING).by(FANG).close(JULY);
            assertThat(free.period(JULY).reopening()).isEmpty();
        }

        @Test
        void isOfWhatIsDone() {
            ledger.by(PEI);
            says(
                    header -> LedgerCommand.step(header.because("x"), AUGUST, PeriodStep.REQUEST_REOPENING),
                    "period 2025-M08 must be in one of these phases: locked, closed; but is open");
        }

        @Test
        void letsTheClosedPeriodBeWorkedOn() {
            ledger.by(FANG).pay(JULY).close(JULY);
            ledger.by(PEI).because("wrong-rates").step(JULY, PeriodStep.REQUEST_REOPENING);
            ledger.by(WEN).step(JULY, PeriodStep.APPROVE_REOPENING);
            LedgerPeriod july = ledger.period(JULY);
            assertThat(july.phase()).isEqualTo(PeriodPhase.REOPENED);
            assertThat(july.lockedBy()).contains(FANG);
            assertThat(july.closedBy()).isEmpty();
            assertThat(july.payRuns()).isEmpty();
            // It is not locked anew as if nothing had been booked.
            says(
                    header -> LedgerCommand.lock(header, run(JULY, 1), inputs(1)),
                    "period 2025-M07 must be in one of these phases: open, calculated; but is reopened");
            says(
                    header -> LedgerCommand.lockAgain(
                            header,
                            run(JULY, 2, line(SUN, JULY, "7.00"), line(ZHANG, JULY, "1250.00")),
                            inputs(2),
                            ledger.booking(
                                    Postings.reversal(ledger.view().of(ZHANG).get(0))
                                            .withAmount(cny("-250.00")))),
                    "reps-2025, commission of 'sun' in 2025-M07 (payable) must come to CNY 7.00 as it was calculated, but"
                            + " with these postings comes to CNY 0.00",
                    "reps-2025, commission of 'zhang' in 2025-M07 (payable) must come to CNY 1,250.00 as it was"
                            + " calculated, but with these postings comes to CNY 1,000.00");
            ledger.by(WEN).lockAgain(run(JULY, 2, line(ZHANG, JULY, "1250.00")));
            assertThat(ledger.period(JULY).lockedBy()).contains(WEN);
            says(
                    step(JULY, PeriodStep.CLOSE),
                    "period 2025-M07 can be closed after a pay run, but none was booked in it since it was locked\n"
                            + "Maybe an empty one, if there is nothing to pay");
        }
    }

    @Nested
    class Locking {
        private Function<CommandHeader, LedgerCommand> lock(PeriodRun run, List<InputRef> current) {
            return header -> LedgerCommand.lock(header, run, current);
        }

        @Test
        void namesEachInputThatMoved() {
            ledger.on("2025-09-02").by(FANG);
            Digest content = Digest.of(JsonValue.text("plans"));
            PeriodRun run = PeriodRun.of(
                    AUGUST,
                    List.of(),
                    List.of(
                            InputRef.of("credits", "crm", "21"),
                            InputRef.of("plans", "sales", "3"),
                            InputRef.of("quotas", "sales", "5")));
            says(
                    lock(
                            run,
                            List.of(
                                    InputRef.of("credits", "crm", "22"),
                                    InputRef.of("plans", "sales", "3").with(content),
                                    InputRef.of("rates", "ecb", "9"))),
                    "the run of 2025-M08 was calculated from credits 'crm' as of 21, but it is 22 now\n"
                            + "Maybe the period has to be calculated again",
                    "the run of 2025-M08 was calculated from plans 'sales' as of 3, but it is 3 (" + content.hex()
                            + ") now\nMaybe the period has to be calculated again",
                    "the run of 2025-M08 was calculated from quotas 'sales' as of 5, but it is not there now\n"
                            + "Maybe the period has to be calculated again",
                    "the run of 2025-M08 was not calculated from rates 'ecb', which is there as of 9\n"
                            + "Maybe the period has to be calculated again");
        }

        @Test
        void namesAnInputThatTwoRunsReadDifferently() {
            ledger.on("2025-10-02").by(PEI).open(SEPTEMBER).by(FANG).lock(run(AUGUST, 1));
            PeriodRun month = run(SEPTEMBER, 30);
            PeriodRun quarter = run(period("2025-Q3"), 29);
            says(
                    header -> new LedgerCommand.Lock(header, SEPTEMBER, List.of(month, quarter), inputs(30)),
                    "the run of 2025-M09 was calculated from credits 'crm' as of 29, but it is 30 now\n"
                            + "Maybe the period has to be calculated again");
        }

        @Test
        void isOfWhatThePreviewShowed() {
            PeriodRun shown = run(AUGUST, 21, line(ZHANG, AUGUST, "900.00"));
            PeriodRun other = run(AUGUST, 21, line(ZHANG, AUGUST, "901.00"));
            ledger.on("2025-09-02").by(PEI).calculate(shown).by(FANG);
            says(
                    lock(other, inputs(21)),
                    "what is locked in 2025-M08 must be what the preview showed (2025-M08 "
                            + shown.digest().hex()
                            + "), but was 2025-M08 " + other.digest().hex() + "\nMaybe another preview is needed");
            ledger.by(PEI).calculate(other).by(FANG).lock(other);
            assertThat(ledger.period(AUGUST).runs()).containsExactly(RunRecord.of(other));
        }

        @Test
        void isOfPeriodsThatAreOverAfterEarlierOnes() {
            ledger.by(PEI).open(SEPTEMBER).on("2025-09-29").by(FANG);
            says(
                    lock(run(SEPTEMBER, 1), inputs(1)),
                    "period 2025-M09 can be locked from 2025-10-01 on, but it is 2025-09-29",
                    "period 2025-M09 can be locked after earlier ones, but these were never locked: 2025-M08");
        }

        @Test
        void isByRunsThatEndWithThePeriod() {
            ledger.on("2025-09-02").by(FANG);
            says(
                    header -> new LedgerCommand.Lock(header, AUGUST, List.of(), List.of()),
                    "a calculation of 2025-M08 needs at least one run, but has none");
            PeriodRun run = run(AUGUST, 1);
            PeriodRun quarter = run(period("2025-Q3"), 1);
            says(
                    header -> new LedgerCommand.Lock(header, AUGUST, List.of(run, quarter, run), inputs(1)),
                    "a run for 2025-M08 must be of it, or of a longer period that ends with it (2025-09-01), but was of"
                            + " 2025-Q3 (2025-07-01 to 2025-09-30)",
                    "a calculation of 2025-M08 must have one run of each period, but has several of 2025-M08");
        }

        @Test
        void booksNothingForZero() {
            ledger.on("2025-09-02")
                    .by(FANG)
                    .lock(run(AUGUST, 1, line(SUN, AUGUST, "0.00"), line(ZHANG, AUGUST, "-5.00")));
            assertThat(ledger.view().of(SUN)).isEmpty();
            LedgerEntry entry = ledger.last(ZHANG);
            assertThat(entry.amount()).isEqualTo(cny("-5.00"));
            assertThat(entry.kind()).isEqualTo(EntryKind.EARNING);
            // What a cap defers is earned and held.
            ledger.by(PEI).open(SEPTEMBER).on("2025-10-02").by(FANG);
            RunLine deferred = new RunLine(
                    SUN, commission(SEPTEMBER), cny("46.00"), Balance.HELD, Digest.of(JsonValue.text("cap")));
            ledger.lock(run(SEPTEMBER, 1, deferred));
            assertThat(ledger.balance(SUN, CNY, Balance.HELD)).isEqualTo(cny("46.00"));
            assertThat(ledger.balance(SUN, CNY, Balance.PAYABLE)).isEqualTo(cny("0.00"));
            assertThat(entry.posting().evidence())
                    .contains(line(ZHANG, AUGUST, "-5.00").explanation());
        }
    }

    @Nested
    class Bookings {
        @Test
        void haveTheKindsOfTheirType() {
            ledger.by(PEI);
            says(
                    late(posting(EntryKind.PAYOUT, "-5.00")),
                    "a posting for 'zhang' must be of one of these kinds: earning, reversal, rebooking; but is of kind payout");
            says(
                    header -> LedgerCommand.adjust(header.because("x"), JULY, ZHANG, cny("5.00"), commission(JULY)),
                    "period 2025-M07 must be in one of these phases: open, calculated, reopened; but is locked");
        }

        @Test
        void haveSourcesThatFit() {
            ledger.by(PEI);
            says(
                    late(Postings.of(EntryKind.EARNING, ZHANG, cny("5.00"), commission(AUGUST))),
                    "what 'zhang' earns in 2025-M08 is booked when that period is locked; a late change must be of a"
                            + " period that was locked");
            says(
                    accrue(
                            Postings.of(EntryKind.ACCRUAL, ZHANG, cny("5.00"), commission(JULY)),
                            Postings.of(EntryKind.ACCRUAL, ZHANG, cny("5.00"), commission(SEPTEMBER))),
                    "an accrual for 'zhang' must be for a period that is not locked yet, but is for 2025-M07",
                    "what is booked for 'zhang' in 2025-M08 must be earned in it or before, but is earned in 2025-M09");
            // What ended before the first period is history, and the quarter has begun.
            ledger.lateChanges(AUGUST, Postings.of(EntryKind.EARNING, ZHANG, cny("5.00"), commission(JUNE)));
            ledger.accrue(AUGUST, Postings.of(EntryKind.ACCRUAL, ZHANG, cny("5.00"), commission(period("2025-Q3"))));
        }

        @Test
        void referToEntriesOfThePayee() {
            ledger.by(FANG).pay(JULY, posting(EntryKind.PAYOUT, "-50.00"));
            LedgerEntry earned = ledger.view().of(ZHANG).get(0);
            ledger.by(PEI).lateChanges(AUGUST, Postings.later(EntryKind.REVERSAL, earned, cny("-250.00")));
            LedgerEntry reversal = ledger.last(ZHANG);
            Posting elsewhere = Postings.reversal(earned).withPayee(SUN);
            Posting otherSource = Postings.rebooking(earned, cny("7.00")).withSource(commission(JUNE));
            says(
                    late(elsewhere, otherSource, Postings.reversal(reversal)),
                    "'sun' has no entry form-3/1 in this ledger",
                    "a rebooking must be of an entry with the same source, balances and currency that is no reversal, but"
                            + " form-3/1 of 'zhang' (earning) is not",
                    "a reversal must be of an entry with the same source, balances and currency that is no reversal, but"
                            + " form-5/1 of 'zhang' (reversal) is not");
        }

        @Test
        void ofPayTakeBackWhatPayRunsBooked() {
            LedgerEntry earned = ledger.by(FANG).view().of(ZHANG).get(0);
            says(
                    pay(Postings.reversal(earned)),
                    "a pay run can take back entries of these kinds: adjustment, top-up, draw advance, recovery,"
                            + " forgiveness, clawback, holdback, release, shortfall, payout; but form-3/1 of 'zhang' is"
                            + " of kind earning\nMaybe it is a late change");
            ledger.pay(JULY, posting(EntryKind.CLAWBACK, "-50.00"));
            ledger.pay(JULY, Postings.reversal(ledger.last(ZHANG)));
            assertThat(ledger.balance(ZHANG, CNY, Balance.RECEIVABLE)).isEqualTo(cny("0.00"));
        }

        @Test
        void takeBackNoMoreThanIsLeft() {
            LedgerEntry earned = ledger.by(PEI).view().of(ZHANG).get(0);
            ledger.lateChanges(AUGUST, Postings.later(EntryKind.REVERSAL, earned, cny("-1000.00")));
            says(
                    late(
                            Postings.later(EntryKind.REVERSAL, earned, cny("-200.00")),
                            Postings.later(EntryKind.REVERSAL, earned, cny("-50.01"))),
                    "of entry form-3/1 of 'zhang', CNY 50.00 can be taken back, but CNY -50.01 would be added to it");
            says(
                    late(Postings.later(EntryKind.REVERSAL, earned, cny("1.00"))),
                    "of entry form-3/1 of 'zhang', CNY 250.00 can be taken back, but CNY 1.00 would be added to it");
            ledger.lateChanges(AUGUST, Postings.later(EntryKind.REVERSAL, earned, cny("-250.00")));
            assertThat(ledger.balance(ZHANG, CNY, Balance.PAYABLE)).isEqualTo(cny("0.00"));
        }

        @Test
        void neverPayMoreThanIsPayable() {
            ledger.by(FANG);
            says(
                    pay(
                            posting(EntryKind.PAYOUT, "-1000.00"),
                            posting(EntryKind.PAYOUT, "-250.01"),
                            posting(EntryKind.TOP_UP, "100.00")),
                    "a payout of CNY -250.01 for 'zhang' must not go beyond zero, but CNY 250.00 is payable");
            ledger.pay(JULY, posting(EntryKind.PAYOUT, "-1250.00"));
            assertThat(ledger.balance(ZHANG, CNY, Balance.PAYABLE)).isEqualTo(cny("0.00"));
        }

        @Test
        void keepEachBalanceOnItsSide() {
            ledger.by(FANG).pay(JULY, posting(EntryKind.HOLDBACK, "-50.00"), posting(EntryKind.DRAW_ADVANCE, "30.00"));
            says(
                    pay(
                            posting(EntryKind.RELEASE, "50.01"),
                            posting(EntryKind.RECOVERY, "-30.01"),
                            Postings.of(
                                    EntryKind.RECOVERY,
                                    ZHANG,
                                    cny("-0.01"),
                                    Balance.PAYABLE,
                                    Optional.of(Balance.RECEIVABLE),
                                    commission(JULY))),
                    "the balance held of 'zhang' must be zero or above; it is CNY 50.00 and would be CNY -0.01",
                    "the balance draw of 'zhang' must be zero or below; it is CNY -30.00 and would be CNY 0.01",
                    "the balance receivable of 'zhang' must be zero or below; it is CNY 0.00 and would be CNY 0.01");
            ledger.pay(JULY, posting(EntryKind.RELEASE, "50.00"), posting(EntryKind.RECOVERY, "-30.00"));
        }

        @Test
        void endNoMoreThanIsAccrued() {
            ledger.by(PEI).accrue(AUGUST, Postings.of(EntryKind.ACCRUAL, ZHANG, cny("70.00"), commission(AUGUST)));
            EntryId first = ledger.last(ZHANG).id();
            Posting end = Postings.of(EntryKind.ACCRUAL_REVERSAL, ZHANG, cny("-70.01"), commission(AUGUST));
            says(
                    accrue(end),
                    "CNY -70.01 for 'zhang' must take back no more than what is accrued for 2025-M08 by the same source,"
                            + " which is CNY 70.00");
            says(
                    accrue(end.withAmount(cny("1.00"))),
                    "CNY 1.00 for 'zhang' must take back no more than what is accrued for 2025-M08 by the same source,"
                            + " which is CNY 70.00");
            says(
                    accrue(end.withRefersTo(first)),
                    "of entry " + first
                            + " of 'zhang', CNY 70.00 can be taken back, but CNY -70.01 would be added to it");
            // One that names its accrual is held against that, whatever else is accrued.
            ledger.accrue(AUGUST, Postings.of(EntryKind.ACCRUAL, ZHANG, cny("-30.00"), commission(AUGUST)));
            EntryId second = ledger.last(ZHANG).id();
            ledger.accrue(
                    AUGUST,
                    end.withAmount(cny("-70.00")).withRefersTo(first),
                    end.withAmount(cny("30.00")).withRefersTo(second));
            assertThat(ledger.state().accruals()).isEmpty();
        }

        @Test
        void areForPeopleWhomTheOrganizationKnows() {
            ledger.by(PEI);
            PersonId typo = PersonId.of("zahng");
            says(
                    header -> LedgerCommand.bonus(header.because("fair"), AUGUST, typo, cny("5.00")),
                    "the payee must be somebody whom the organization knows, but was 'zahng'");
            // Sun has left, and is still paid.
            ledger.on("2025-08-20")
                    .because("fair")
                    .does(header -> LedgerCommand.bonus(header, AUGUST, SUN, cny("5.00")));
        }

        @Test
        void areAConflictOnAnotherRevision() {
            ledger.by(FANG);
            Booking booking = ledger.booking(posting(EntryKind.PAYOUT, "-50.00"));
            ledger.by(PEI).because("fair").does(header -> LedgerCommand.bonus(header, AUGUST, SUN, cny("5.00")));
            assertThat(ledger.by(FANG)
                            .tries(header -> LedgerCommand.pay(header, JULY, booking))
                            .outcome())
                    .isEqualTo(Outcome.conflict("3", "4"));
            LedgerCommand pay = LedgerCommand.pay(CommandHeader.of("pay"), JULY, new Booking("4", booking.postings()));
            LedgerView stale = LedgerView.of("3", ledger.view().entries());
            assertThat(LedgerProcess.DEFAULT
                            .apply(
                                    ledger.state(),
                                    stale,
                                    pay,
                                    Actor.of(FANG),
                                    PaidCompany.authority(),
                                    at("2025-08-05"))
                            .outcome())
                    .isEqualTo(Outcome.conflict("3", "4"));
        }

        @Test
        void payOnceUnderOneKey() {
            ledger.by(FANG).under("pay-july").pay(JULY, posting(EntryKind.PAYOUT, "-50.00"));
            LedgerState paid = ledger.state();
            LedgerTransition again = ledger.under("pay-july")
                    .tries(header ->
                            LedgerCommand.pay(header, JULY, ledger.booking(posting(EntryKind.PAYOUT, "-50.00"))));
            assertThat(again.outcome()).isEqualTo(Outcome.done(paid));
            assertThat(again.entries()).isEmpty();
            assertThat(ledger.view().entries()).hasSize(2);
            // Worked out again it would be nothing more, which is another content.
            assertThat(ledger.under("pay-july").refused(header -> LedgerCommand.pay(header, JULY, ledger.booking())))
                    .containsExactly(CommandFindings.KEY_REUSED);
        }
    }

    @Nested
    class Hands {
        @Test
        void nobodyBooksForThemself() {
            Authority all = PaidCompany.authority(
                    AuthorityPolicy.builder().separations(List.of()).build());
            LedgerDriver free = locked(all).by(BAO);
            says(
                    free,
                    header -> LedgerCommand.bonus(header.because("fair"), AUGUST, BAO, cny("5.00")),
                    "'bao' can't book for 'bao', who is the same person or is acted for");
            assertThat(free.by(Actor.of(BAO).onBehalf(ZHANG))
                            .refused(header -> LedgerCommand.bonus(header.because("fair"), AUGUST, ZHANG, cny("5.00"))))
                    .containsExactly(AuthorityFindings.SELF, LedgerFinding.OWN_PAY);
            free.on("2025-09-02").by(BAO);
            says(
                    free,
                    header -> LedgerCommand.lock(header, run(AUGUST, 1, line(BAO, AUGUST, "1.00")), inputs(1)),
                    "'bao' can't book for 'bao', who is the same person or is acted for");
        }

        @Test
        void decisionsHaveAReason() {
            ledger.by(PEI);
            says(
                    header -> LedgerCommand.bonus(header, AUGUST, ZHANG, cny("5.00")),
                    "a reason must be stated for 2025-M08");
            ledger.because("dispute-17")
                    .does(header -> LedgerCommand.adjust(header, AUGUST, ZHANG, cny("-5.00"), commission(JULY)));
            assertThat(ledger.last(ZHANG).posting().reason()).hasToString("Optional[dispute-17]");
        }

        @Test
        void whoPlannedInAPeriodDoesNotApproveInIt() {
            ledger.by(BAO).because("fair").does(header -> LedgerCommand.bonus(header, AUGUST, SUN, cny("5.00")));
            ledger.on("2025-09-02");
            assertThat(ledger.refused(header -> LedgerCommand.lock(header, run(AUGUST, 1), inputs(1))))
                    .containsExactly(AuthorityFindings.SEPARATION);
            assertThat(ledger.refused(header -> LedgerCommand.pay(header, AUGUST, ledger.booking())))
                    .containsExactly(AuthorityFindings.SEPARATION);
            // In another period the same person may, and so may somebody else here.
            ledger.pay(JULY).by(WEN).lock(run(AUGUST, 1));
        }

        @Test
        void planningIsNotApproving() {
            assertThat(ledger.by(XU).refused(header -> LedgerCommand.pay(header, JULY, ledger.booking())))
                    .containsExactly(AuthorityFindings.NO_GRANT);
            assertThat(ledger.by(FANG).refused(late())).containsExactly(AuthorityFindings.NO_GRANT);
            // Who leads the unit is in it.
            assertThat(ledger.by(LI).refused(late())).containsExactly(AuthorityFindings.SELF);
        }

        @Test
        void whoWaivesADebtApproves() {
            ledger.by(FANG).pay(JULY, posting(EntryKind.DRAW_ADVANCE, "30.00"));
            assertThat(ledger.by(PEI)
                            .because("hardship")
                            .refused(header -> LedgerCommand.forgive(
                                    header, AUGUST, ZHANG, cny("10.00"), Balance.DRAW, commission(JULY))))
                    // Pei opened the period, too.
                    .containsExactly(AuthorityFindings.NO_GRANT, AuthorityFindings.SEPARATION);
            ledger.by(FANG)
                    .because("hardship")
                    .does(header ->
                            LedgerCommand.forgive(header, JULY, ZHANG, cny("10.00"), Balance.DRAW, commission(JULY)))
                    .because("bank-transfer")
                    .does(header ->
                            LedgerCommand.repay(header, JULY, ZHANG, cny("20.00"), Balance.DRAW, commission(JULY)));
            assertThat(ledger.balance(ZHANG, CNY, Balance.DRAW)).isEqualTo(cny("0.00"));
            assertThat(ledger.eventTypes()).endsWith(LedgerEventType.DEBT_FORGIVEN, LedgerEventType.DEBT_REPAID);
        }

        @Test
        void anInterestIsNotDecidedAlone() {
            AuthorityPolicy policy = AuthorityPolicy.builder()
                    .interest(InterestPolicy.SECOND_APPROVAL)
                    .build();
            Authority authority = Authority.of(
                    PaidCompany.organization(),
                    AuthorityState.of(Grants.of(PaidCompany.grants()))
                            .withInterests(List.of(new Interest(
                                    FANG, Subject.of(SALES), InterestKind.OVERRIDE, DateRange.parse("2025-01-01/")))),
                    policy);
            LedgerDriver interested =
                    founded(authority).on("2025-08-04").by(PEI).open(JULY).by(FANG);
            says(
                    interested,
                    header -> LedgerCommand.lock(header, run(JULY, 1), inputs(1)),
                    "'fang' has an interest in 'sales', and this can't be decided by two; somebody without an interest"
                            + " has to decide");
            interested.by(WEN).lock(run(JULY, 1));
        }

        @Test
        void allReasonsAreNamedAtOnceWithTheirPlaces() {
            ledger.by(XU);
            List<Finding> reasons = ledger.reasons(header -> LedgerCommand.pay(
                    header,
                    JUNE,
                    ledger.booking(posting(EntryKind.PAYOUT, "-2000.00"), posting(EntryKind.BONUS, "1.00"))));
            assertThat(reasons)
                    .extracting(Finding::code)
                    .containsExactly(
                            LedgerFinding.UNKNOWN_PERIOD,
                            AuthorityFindings.NO_GRANT,
                            LedgerFinding.EARNED_LATER,
                            LedgerFinding.WRONG_KIND,
                            LedgerFinding.EARNED_LATER,
                            LedgerFinding.BEYOND_PAYABLE);
            assertThat(reasons.get(0).place()).hasToString("ledger:sales 2025-06-01/2025-07-01");
            assertThat(reasons.get(3).place()).hasToString("person:zhang");
        }

        @Test
        void inChinese() {
            ledger.by(FANG);
            assertThat(ledger.reasons(pay(posting(EntryKind.PAYOUT, "-2000.00"))))
                    .extracting(reason -> reason.message(CHINESE))
                    .containsExactly("“zhang”的发放 CNY -2,000.00 不得使余额越过零，目前应付 CNY 1,250.00");
            assertThat(ledger.reasons(step(AUGUST, PeriodStep.CLOSE)))
                    .extracting(reason -> reason.message(CHINESE))
                    .containsExactly(
                            "期间 2025-M08 须处于以下状态之一：已锁定，但目前为：开放",
                            "以前期间关账后，期间 2025-M08 方可关账；以下期间尚未关账：2025-M07",
                            "期间 2025-M08 须在发放后方可关账，但锁定以来没有发放批次\n如无应发金额，可能需要登记空的发放批次");
        }
    }

    @Test
    void aDecisionHasNoReasonOfItsOwn() {
        Posting posting = posting(EntryKind.BONUS, "5.00").withReason(io.salestiers.core.audit.AuditCode.of("x"));
        assertThatThrownBy(() -> new LedgerCommand.Decide(CommandHeader.of("k"), AUGUST, posting))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the reason of a decision is that of its command, but the posting has x");
    }
}
