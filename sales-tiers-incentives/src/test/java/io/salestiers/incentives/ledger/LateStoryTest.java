package io.salestiers.incentives.ledger;

import static io.salestiers.incentives.testkit.ledger.PaidCompany.CNY;
import static io.salestiers.incentives.testkit.ledger.PaidCompany.FANG;
import static io.salestiers.incentives.testkit.ledger.PaidCompany.LI;
import static io.salestiers.incentives.testkit.ledger.PaidCompany.PEI;
import static io.salestiers.incentives.testkit.ledger.PaidCompany.SUN;
import static io.salestiers.incentives.testkit.ledger.PaidCompany.WEN;
import static io.salestiers.incentives.testkit.ledger.PaidCompany.ZHANG;
import static io.salestiers.incentives.testkit.ledger.PaidCompany.at;
import static io.salestiers.incentives.testkit.ledger.PaidCompany.cny;
import static io.salestiers.incentives.testkit.ledger.PaidCompany.commission;
import static io.salestiers.incentives.testkit.ledger.PaidCompany.inputs;
import static io.salestiers.incentives.testkit.ledger.PaidCompany.line;
import static io.salestiers.incentives.testkit.ledger.PaidCompany.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.time.Period;
import io.salestiers.incentives.testkit.ledger.LedgerDriver;
import io.salestiers.incentives.testkit.ledger.PaidCompany;
import io.salestiers.incentives.testkit.ledger.Postings;
import io.salestiers.incentives.testkit.ledger.RunArbitraries;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What is worked out of a view is what the ledger takes. */
class LateStoryTest {
    private static final Period JULY = PaidCompany.period("2025-M07");
    private static final Period AUGUST = PaidCompany.period("2025-M08");
    private static final Period SEPTEMBER = PaidCompany.period("2025-M09");

    private static LedgerDriver ledger() {
        return new LedgerDriver(PaidCompany.authority(), new InMemoryLedger(), PaidCompany.ledger(), at("2025-07-01"))
                .on("2025-07-01")
                .by(PEI)
                .open(JULY)
                .open(AUGUST)
                .open(SEPTEMBER);
    }

    private static RunLine held(PersonId payee, Period period, String amount) {
        return new RunLine(payee, commission(period), cny(amount), Balance.HELD, RunArbitraries.digest(amount));
    }

    private static void late(LedgerDriver ledger, Period in, PeriodRun... runs) {
        Booking booking = LateChanges.of(ledger.view(), List.of(runs)).booking();
        ledger.does(header -> LedgerCommand.lateChanges(header, in, booking));
    }

    /**
     * A cap pays Zhang 80 of 126 in July and defers 46, of which 30 are paid in August. A return lowers what is deferred to 10: 20
     * of the 30 were too much. Then July is reopened, and pays 100 without a cap: 100 earned, 110 paid.
     */
    @Test
    void deferredReleasedChangedAndReopened() {
        LedgerDriver ledger = ledger();
        PeriodRun july = run(JULY, 17, line(ZHANG, JULY, "80.00"), held(ZHANG, JULY, "46.00"));
        ledger.on("2025-08-04").by(FANG).lock(july, inputs(17));
        assertThat(ledger.balance(ZHANG, CNY, Balance.HELD)).isEqualTo(cny("46.00"));
        DeferredPay deferred = DeferredPay.of(ledger.view()).get(0);
        ledger.pay(
                        JULY,
                        deferred.release(cny("30.00")),
                        Postings.of(EntryKind.PAYOUT, ZHANG, cny("-110.00"), commission(JULY)))
                .close(JULY);

        ledger.on("2025-08-20").by(PEI);
        PeriodRun returned = run(JULY, 18, line(ZHANG, JULY, "80.00"), held(ZHANG, JULY, "10.00"));
        late(ledger, AUGUST, returned);
        assertThat(ledger.balance(ZHANG, CNY, Balance.HELD)).isEqualTo(cny("0.00"));
        assertThat(ledger.balance(ZHANG, CNY, Balance.PAYABLE)).isEqualTo(cny("-20.00"));
        assertThat(LateChanges.of(ledger.view(), returned).changes()).isEmpty();

        ledger.because("wrong-cap").step(JULY, PeriodStep.REQUEST_REOPENING);
        ledger.by(FANG).step(JULY, PeriodStep.APPROVE_REOPENING);
        PeriodRun again = run(JULY, 19, line(ZHANG, JULY, "100.00"), line(SUN, JULY, "5.00"));
        Booking booking = LateChanges.of(ledger.view(), again).booking();
        ledger.by(WEN).does(header -> LedgerCommand.lockAgain(header, again, inputs(19), booking));
        assertThat(ledger.balance(ZHANG, CNY, Balance.HELD)).isEqualTo(cny("0.00"));
        assertThat(ledger.balance(ZHANG, CNY, Balance.PAYABLE)).isEqualTo(cny("-10.00"));
        assertThat(ledger.balance(SUN, CNY, Balance.PAYABLE)).isEqualTo(cny("5.00"));
        assertThat(LateChanges.of(ledger.view(), again).changes()).isEmpty();
    }

    /** What was expected for August is taken back when August is locked; what is expected for September takes its place. */
    @Test
    void accruedUntilItIsCalculated() {
        LedgerDriver ledger = ledger();
        ledger.on("2025-08-04").by(FANG).lock(run(JULY, 17, line(LI, JULY, "10.00")), inputs(17));
        ledger.by(PEI);
        accrue(ledger, AUGUST, List.of(new ExpectedPay(LI, commission(AUGUST), cny("70.00"), Optional.empty())));
        assertThat(ledger.balance(LI, CNY, Balance.ACCRUED)).isEqualTo(cny("70.00"));

        ledger.on("2025-09-02").by(FANG).lock(run(AUGUST, 20, line(LI, AUGUST, "65.00")), inputs(20));
        ledger.by(PEI);
        accrue(ledger, SEPTEMBER, List.of(new ExpectedPay(LI, commission(SEPTEMBER), cny("25.00"), Optional.empty())));
        assertThat(ledger.balance(LI, CNY, Balance.ACCRUED)).isEqualTo(cny("25.00"));
        assertThat(ledger.balance(LI, CNY, Balance.PAYABLE)).isEqualTo(cny("75.00"));
    }

    private static void accrue(LedgerDriver ledger, Period in, List<ExpectedPay> expected) {
        Booking booking = Accruals.of(ledger.view(), in, expected);
        ledger.does(header -> new LedgerCommand.Book(header, in, BookingType.ACCRUALS, booking));
    }

    /** Who corrects by hand, without a reason, has corrected: nothing is booked twice. */
    @Test
    void correctionByHandCounts() {
        LedgerDriver ledger = ledger();
        ledger.on("2025-08-04").by(FANG).lock(run(JULY, 17, line(ZHANG, JULY, "80.00")), inputs(17));
        LedgerEntry earned = ledger.last(ZHANG);
        ledger.by(PEI).lateChanges(AUGUST, Postings.reversal(earned), Postings.rebooking(earned, cny("70.00")));
        assertThat(LateChanges.of(ledger.view(), run(JULY, 18, line(ZHANG, JULY, "70.00")))
                        .changes())
                .isEmpty();
        late(ledger, AUGUST, run(JULY, 19, line(ZHANG, JULY, "60.00")));
        assertThat(ledger.balance(ZHANG, CNY, Balance.PAYABLE)).isEqualTo(cny("60.00"));
    }

    @Provide
    Arbitrary<List<PeriodRun>> runs() {
        return Arbitraries.of(JULY, AUGUST)
                .flatMap(period -> RunArbitraries.lines(period).map(lines -> {
                    List<RunLine> ours = new ArrayList<>();
                    lines.forEach(line -> ours.add(new RunLine(
                            payee(line), line.source(), line.amount(), line.balance(), line.explanation())));
                    return PeriodRun.of(period, ours, inputs(1));
                }))
                .list()
                .ofMinSize(2)
                .ofMaxSize(6);
    }

    private static PersonId payee(RunLine line) {
        return switch (line.payee().value()) {
            case "P-17" -> LI;
            case "P-18" -> SUN;
            default -> ZHANG;
        };
    }

    /** July and August are locked empty; whatever comes late is taken as it is worked out, with some releases between. */
    @Property(tries = 25, edgeCases = EdgeCasesMode.NONE)
    void ledgerTakesWhatIsWorkedOut(@ForAll("runs") List<PeriodRun> runs, @ForAll boolean release) {
        LedgerDriver ledger = ledger().on("2025-09-02").by(FANG);
        ledger.lock(run(JULY, 1), inputs(1)).lock(run(AUGUST, 1), inputs(1));
        Map<Period, PeriodRun> latest = new HashMap<>();
        for (PeriodRun run : runs) {
            ledger.by(PEI);
            late(ledger, SEPTEMBER, run);
            latest.put(run.period(), run);
            List<Posting> releases = DeferredPay.of(ledger.view()).stream()
                    .map(deferred -> deferred.release(Money.ofMinor(
                            (deferred.held().minorUnits() + 1) / 2,
                            deferred.held().currency())))
                    .toList();
            if (release && !releases.isEmpty()) {
                ledger.by(FANG).pay(SEPTEMBER, releases.toArray(Posting[]::new));
            }
        }
        Map<List<Object>, Money> earned = new HashMap<>();
        latest.values().stream()
                .flatMap(run -> run.lines().stream())
                .forEach(line ->
                        earned.merge(List.of(line.payee(), line.amount().currency()), line.amount(), Money::plus));
        earned.forEach((key, money) -> assertThat(ledger.view().owed((PersonId) key.get(0), money.currency()))
                .isEqualTo(money));
        assertThat(LateChanges.of(ledger.view(), latest.values()).changes()).isEmpty();
    }
}
