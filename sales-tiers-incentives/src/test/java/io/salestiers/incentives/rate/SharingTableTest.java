package io.salestiers.incentives.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.text.Texts;
import io.salestiers.incentives.IncentivesMessages;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SharingTableTest {
    private static final SharingTable SLIDING = SharingTable.of(
            SharingParty.COMPANY,
            SharingBand.of("0", "15000", "0.8"),
            SharingBand.of("15000", "20000", "0.9"),
            SharingBand.above("20000", "1"));

    private static Ratio r(String number) {
        return Ratio.parse(number);
    }

    private static List<String> brief(List<SharingSlice> slices) {
        return slices.stream()
                .map(slice -> slice.band() + ": " + slice.amount() + " = " + slice.payee() + " + " + slice.company())
                .toList();
    }

    /** As a stranger would use it. */
    @Test
    void slidingSplit() {
        // sample: slidingSplit
        SharingTable table = SharingTable.of(
                SharingParty.COMPANY,
                SharingBand.of("0", "15000", "0.8"),
                SharingBand.of("15000", "20000", "0.9"),
                SharingBand.above("20000", "1"));

        // the company has had 13,000: room for 2,000 ÷ 20 %, then for 5,000 ÷ 10 %, then no more
        List<SharingSlice> slices = table.slices(Ratio.of(13_000), Ratio.of(62_000));
        slices.get(0).payee(); // 8,000 of 10,000
        slices.get(1).payee(); // 45,000 of 50,000
        slices.get(2).payee(); // 2,000 of 2,000
        // end
        assertThat(brief(slices))
                .containsExactly("1: 10000 = 8000 + 2000", "2: 50000 = 45000 + 5000", "3: 2000 = 2000 + 0");
    }

    @Test
    void measuredOnThePayee() {
        SharingTable table =
                SharingTable.of(SharingParty.PAYEE, SharingBand.of("0", "80", "0.8"), SharingBand.above("80", "0.5"));
        // 80 ÷ 80 % = 100 fill the first band
        assertThat(brief(table.slices(Ratio.ZERO, r("150")))).containsExactly("1: 100 = 80 + 20", "2: 50 = 25 + 25");
        assertThat(brief(table.slices(r("80"), r("10")))).containsExactly("2: 10 = 5 + 5");
    }

    @Test
    void totalOfWhichAPartyHasHadAShare() {
        assertThat(SLIDING.totalFor(r("13000"))).contains(r("65000"));
        assertThat(SLIDING.totalFor(r("20000"))).contains(r("125000"));
        assertThat(SLIDING.totalFor(r("20001"))).isEmpty();
    }

    @Test
    void returnsFindTheBandsOfTheirSales() {
        // 75,000 ÷ 20 % … up to 75,000 in the first band, 50,000 in the second
        assertThat(brief(SLIDING.movement(r("70000"), r("130000"))))
                .containsExactly("1: 5000 = 4000 + 1000", "2: 50000 = 45000 + 5000", "3: 5000 = 5000 + 0");
        assertThat(brief(SLIDING.movement(r("130000"), r("70000"))))
                .containsExactly("3: -5000 = -5000 + 0", "2: -50000 = -45000 + -5000", "1: -5000 = -4000 + -1000");
        assertThat(brief(SLIDING.movement(r("-100"), r("100")))).containsExactly("1: 200 = 160 + 40");
        assertThat(SLIDING.slices(Ratio.ZERO, Ratio.ZERO)).isEmpty();
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatThrownBy(() -> SLIDING.slices(r("-1"), r("1"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SLIDING.slices(r("1"), r("-1"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SLIDING.slices(r("20001"), r("1")))
                .hasMessage("the share must be one that the measured party can have, but was 20001");
    }

    /** 100 in the first band; with nothing for the company above there is no further edge. */
    @Test
    void totalsOnAnEdge() {
        SharingTable table =
                SharingTable.of(SharingParty.COMPANY, SharingBand.of("0", "20", "0.8"), SharingBand.above("20", "1"));
        assertThat(brief(table.movement(r("100"), r("100")))).isEmpty();
        assertThat(brief(table.movement(r("100"), r("101")))).containsExactly("2: 1 = 1 + 0");
        assertThat(brief(table.movement(r("100"), r("99")))).containsExactly("1: -1 = -0.8 + -0.2");
    }

    @Test
    void messagesNameTheBands() {
        assertThatThrownBy(() -> SharingTable.of(
                        SharingParty.COMPANY,
                        SharingBand.of("0", "5", "-0.1"),
                        SharingBand.of("5", "7", "1"),
                        SharingBand.above("7", "1")))
                .isInstanceOfSatisfying(
                        InvalidDefinitionException.class,
                        e -> assertThat(e.findings())
                                .extracting(finding ->
                                        finding.message(Texts.of(Locale.ENGLISH, IncentivesMessages.catalogue())))
                                .containsExactly(
                                        "the payee's share must lie between 0 and 1, but was -0.1 (band 1)",
                                        "the measured party gets nothing in band 2, so it never fills and the bands above are"
                                                + " never reached"));
    }

    @Test
    void refusedWithAllFindingsAtOnce() {
        assertThatThrownBy(() -> SharingTable.of(
                        SharingParty.COMPANY,
                        SharingBand.of("1", "5", "1.1"),
                        SharingBand.of("6", "7", "1"),
                        SharingBand.above("7", "0.2")))
                .isInstanceOfSatisfying(
                        InvalidDefinitionException.class,
                        e -> assertThat(e.findings())
                                .extracting(Finding::code)
                                .containsExactly(
                                        RateFinding.FIRST_NOT_ZERO,
                                        RateFinding.HOLE,
                                        RateFinding.NOT_A_SHARE,
                                        RateFinding.NEVER_FILLS));
    }
}
