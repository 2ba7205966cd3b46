package io.salestiers.incentives.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.canonical.InputRef;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.Texts;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.Period;
import io.salestiers.incentives.IncentivesMessages;
import io.salestiers.incentives.assignment.ComponentId;
import io.salestiers.incentives.assignment.PlanId;
import io.salestiers.incentives.testkit.ledger.RunArbitraries;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplayTest {
    private static final Period AUGUST = FiscalCalendar.CALENDAR_YEAR.parse("2026-M08");
    private static final InputRef PLAN = InputRef.of("plan", "reps-2026", "7");
    private static final InputRef FACTS = InputRef.of("facts", "erp", "s-1").with(RunArbitraries.digest("facts"));

    private static RunLine line(String payee, String amount, String why) {
        return new RunLine(
                PersonId.of(payee),
                PaySource.of(AUGUST, PlanId.of("reps-2026"), ComponentId.of("commission")),
                Money.of(amount, Currency.of("CNY")),
                RunArbitraries.digest(why));
    }

    private static final PeriodRun RECORDED = PeriodRun.of(
            AUGUST,
            List.of(line("P-1", "10.00", "a"), line("P-2", "20.00", "a"), line("P-3", "30.00", "a")),
            List.of(PLAN, FACTS));

    private static List<String> differences(PeriodRun now, Language language) {
        assertThat(Replay.of(RECORDED, now)).isInstanceOf(Replay.Different.class);
        Texts texts = Texts.of(language, List.of(IncentivesMessages.catalogue(), CoreMessages.catalogue()));
        return ((Replay.Different) Replay.of(RECORDED, now))
                .findings().stream()
                        .map(finding -> finding.place() + ": " + finding.message(texts))
                        .toList();
    }

    @Test
    void identical() {
        PeriodRun again = PeriodRun.of(
                AUGUST,
                List.of(line("P-3", "30.00", "a"), line("P-1", "10.00", "a"), line("P-2", "20.00", "a")),
                List.of(FACTS, PLAN));
        assertThat(Replay.of(RECORDED, again)).isEqualTo(new Replay.Identical(RECORDED.digest()));
    }

    @Test
    void namesEachInputAndLine() {
        PeriodRun now = new PeriodRun(
                AUGUST,
                List.of(line("P-1", "10.00", "b"), line("P-2", "21.00", "b"), line("P-4", "40.00", "a")),
                List.of(
                        InputRef.of("plan", "reps-2026", "8"),
                        InputRef.of("facts", "erp", "s-1"),
                        InputRef.of("quotas", "q", "1")),
                2);
        assertThat(differences(now, Language.EN))
                .containsExactly(
                        "period-run#/semantics: the run must be calculated by semantics version 1 as recorded, but was by 2",
                        "period-run#/inputs/0: input facts erp of revision s-1 must have the recorded fingerprint "
                                + RunArbitraries.digest("facts") + ", but has none",
                        "period-run#/inputs/1: input plan reps-2026 must have revision 7 as recorded, but has 8",
                        "period-run#/inputs: input quotas q was not recorded, but is read in revision 1",
                        "period-run#/lines/0: P-1, reps-2026, commission (payable): the amount must come about as recorded,"
                                + " fingerprint " + RunArbitraries.digest("a") + ", but the fingerprint is "
                                + RunArbitraries.digest("b"),
                        "period-run#/lines/1: P-2, reps-2026, commission (payable): the amount must be CNY 20.00 as recorded,"
                                + " but is CNY 21.00",
                        "period-run#/lines/2: P-3, reps-2026, commission (payable): the recorded amount CNY 30.00 must be there,"
                                + " but is not",
                        "period-run#/lines: P-4, reps-2026, commission (payable): no amount was recorded, but there is CNY 40.00");
        assertThat(differences(now, Language.ZH)).hasSize(8).noneMatch(text -> text.contains("{"));
    }

    /** Of another period every line would differ, which says nothing. */
    @Test
    void anotherPeriod() {
        Period july = FiscalCalendar.CALENDAR_YEAR.parse("2026-M07");
        PeriodRun now = PeriodRun.of(july, List.of(), List.of(PLAN));
        assertThat(differences(now, Language.EN))
                .containsExactly(
                        "period-run#/period: the run must be of 2026-M08 (2026-08-01 to 2026-08-31) as recorded, but is of"
                                + " 2026-M07 (2026-07-01 to 2026-07-31)",
                        "period-run#/inputs/0: input facts erp must be read in the recorded revision s-1, but is not read");
    }

    @Test
    void refusesADifferenceInNothing() {
        assertThatThrownBy(() -> new Replay.Different(List.of())).hasMessageContaining("must be named");
    }
}
