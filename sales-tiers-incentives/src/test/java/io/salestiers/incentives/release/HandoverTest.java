package io.salestiers.incentives.release;

import static io.salestiers.incentives.testkit.release.SmallLedger.ANN;
import static io.salestiers.incentives.testkit.release.SmallLedger.commission;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.testkit.explain.Recalculation;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.Texts;
import io.salestiers.incentives.IncentivesMessages;
import io.salestiers.incentives.ledger.EntryKind;
import io.salestiers.incentives.testkit.release.SmallLedger;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Ann moves to another team on 1 April 2026; Bo takes over her deals. */
class HandoverTest {
    private static final PersonId BO = PersonId.of("Bo");
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);

    private static Money cny(long minor) {
        return Money.ofMinor(minor, SmallLedger.CNY);
    }

    private static Handover handover(DealsInProgress deals) {
        return new Handover(ANN, Optional.of(BO), APRIL, deals);
    }

    private static List<String> moved(Handover handover, long minor, LocalDate closed) {
        return handover.postings(commission("2026-M04", "A"), cny(minor), closed).stream()
                .map(line -> {
                    Recalculation.verify(line.explanation());
                    assertThat(line.posting().kind()).isEqualTo(EntryKind.ADJUSTMENT);
                    assertThat(line.posting().reason()).contains(PayReason.HANDOVER);
                    for (Language language : Language.values()) {
                        assertThat(line.explanation()
                                        .print(Texts.of(
                                                language,
                                                List.of(IncentivesMessages.catalogue(), CoreMessages.catalogue()))))
                                .doesNotContain("incentives.")
                                .doesNotContain("{");
                    }
                    return line.posting().payee() + " " + line.posting().amount();
                })
                .toList();
    }

    @Test
    void sharesAreMovedToTheMinorUnit() {
        // 100.01 in halves: the cent that is left over stays with Ann, so 50.00 pass to Bo.
        Handover halves = handover(new DealsInProgress.Split(Ratio.of(1, 2)));
        assertThat(moved(halves, 100_01, APRIL)).containsExactly("Ann CNY -50.00", "Bo CNY 50.00");
        assertThat(moved(halves, -100_01, APRIL)).containsExactly("Ann CNY 50.00", "Bo CNY -50.00");
        assertThat(moved(halves, 0, APRIL)).isEmpty();
    }

    @Test
    void whatWasClosedBeforeStays() {
        for (DealsInProgress deals : List.of(
                new DealsInProgress.Split(Ratio.ZERO), new DealsInProgress.PaidUntil(0), new DealsInProgress.Ended())) {
            assertThat(moved(handover(deals), 100_00, APRIL.minusDays(1))).isEmpty();
        }
    }

    @Test
    void untilADayTheFormerHolderHasAll() {
        Handover days = handover(new DealsInProgress.PaidUntil(30));
        assertThat(moved(days, 100_00, LocalDate.of(2026, 4, 30))).isEmpty();
        assertThat(moved(days, 100_00, LocalDate.of(2026, 5, 1))).containsExactly("Ann CNY -100.00", "Bo CNY 100.00");
    }

    @Test
    void whereNobodySucceedsOrDealsEndNobodyHasThePart() {
        assertThat(moved(handover(new DealsInProgress.Ended()), 100_00, APRIL)).containsExactly("Ann CNY -100.00");
        Handover nobody = new Handover(ANN, Optional.empty(), APRIL, new DealsInProgress.Split(Ratio.parse("0.6")));
        assertThat(moved(nobody, 100_00, APRIL)).containsExactly("Ann CNY -40.00");
        assertThatThrownBy(() -> new Handover(ANN, Optional.of(ANN), APRIL, new DealsInProgress.Ended()))
                .hasMessageContaining("somebody else");
        assertThatThrownBy(() -> new DealSplit(Ratio.ONE, Ratio.ONE, Ratio.ZERO))
                .hasMessageContaining("add up to 1");
        assertThatThrownBy(() -> new DealsInProgress.Split(Ratio.of(2))).hasMessageContaining("0 to 1");
        assertThatThrownBy(() -> new DealsInProgress.PaidUntil(-1)).hasMessageContaining("zero or more");
    }

    @Property(tries = 100)
    void whatPassesOnArrives(
            @ForAll @IntRange(min = -9999, max = 9999) int minor, @ForAll @IntRange(min = 0, max = 7) int sevenths) {
        Handover split = handover(new DealsInProgress.Split(Ratio.of(sevenths, 7)));
        Money sum = split.postings(commission("2026-M04", "A"), cny(minor), APRIL).stream()
                .peek(line -> Recalculation.verify(line.explanation()))
                .map(line -> line.posting().amount())
                .reduce(cny(0), Money::plus);
        assertThat(sum).isEqualTo(cny(0));
    }
}
