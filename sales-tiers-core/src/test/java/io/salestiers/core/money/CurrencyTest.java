package io.salestiers.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CurrencyTest {
    /** Council Regulation (EC) No 974/98 and the later decisions; SIX, list three; announcements of central banks. */
    @Nested
    class Replaced {
        @ParameterizedTest
        @CsvSource({
            "DEM, 2, 2002-01-01, EUR",
            "FRF, 2, 2002-01-01, EUR",
            "ITL, 0, 2002-01-01, EUR",
            "ESP, 0, 2002-01-01, EUR",
            "GRD, 0, 2002-01-01, EUR",
            "SIT, 2, 2007-01-01, EUR",
            "CYP, 2, 2008-01-01, EUR",
            "MTL, 2, 2008-01-01, EUR",
            "SKK, 2, 2009-01-01, EUR",
            "EEK, 2, 2011-01-01, EUR",
            "LVL, 2, 2014-01-01, EUR",
            "LTL, 2, 2015-01-01, EUR",
            "HRK, 2, 2023-01-01, EUR",
            "BGN, 2, 2026-01-01, EUR",
            "TRL, 0, 2005-01-01, TRY",
            "BYR, 0, 2016-07-01, BYN",
            "VEF, 2, 2018-08-20, VES",
            "MRO, 2, 2018-01-01, MRU",
            "STD, 2, 2018-01-01, STN",
            "SLL, 2, 2024-01-01, SLE",
            "ZWL, 2, 2024-09-01, ZWG",
            "ANG, 2, 2025-03-31, XCG"
        })
        void currencyHasItsLastDayAndItsSuccessor(String code, int digits, LocalDate day, String successor) {
            Currency currency = Currency.of(code);
            assertThat(currency.digits()).isEqualTo(digits);
            assertThat(currency.validUntil()).contains(day);
            assertThat(currency.validOn(day.minusDays(1))).isTrue();
            assertThat(currency.validOn(day)).isFalse();
            assertThat(currency.replacedBy()).contains(Currency.of(successor));
            // Nobody is left without a currency on the day of the change.
            assertThat(Currency.of(successor).validOn(day)).isTrue();
        }

        @Test
        void currencyOfAnotherDayIsRefusedWithItsSuccessor() {
            assertThat(Currency.of("HRK", LocalDate.of(2022, 12, 31))).isEqualTo(Currency.of("HRK"));
            assertThatThrownBy(() -> Currency.of("HRK", LocalDate.of(2023, 1, 1)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("currency HRK must be in use on 2023-01-01, but EUR replaced it on 2023-01-01");
            assertThatThrownBy(() -> Currency.of("EUR", LocalDate.of(1998, 12, 31)))
                    .hasMessage("currency EUR must be in use on 1998-12-31, but it began on 1999-01-01");
        }

        @Test
        void amountsInItStayReadable() {
            assertThat(Money.of("12.50", Currency.of("HRK"))).hasToString("HRK 12.50");
            assertThatThrownBy(() -> Money.of("12.5", Currency.of("ITL"))).hasMessageContaining("at most 0 decimals");
        }
    }

    @Nested
    class Table {
        @Test
        void saysOfWhichDayItIs() {
            assertThat(Currency.TABLE_VERSION).endsWith(Currency.TABLE_DATE.toString());
        }

        @Test
        void everyReplacementLeadsToACurrencyInUse() {
            for (Currency currency : Currency.all()) {
                Set<Currency> seen = new HashSet<>();
                Currency last = currency;
                while (last.replacedBy().isPresent()) {
                    assertThat(seen.add(last)).as("circle at " + last).isTrue();
                    LocalDate change = last.validUntil().orElseThrow();
                    last = last.replacedBy().orElseThrow();
                    assertThat(last.validOn(change)).as(last + " on " + change).isTrue();
                }
                assertThat(last.validOn(Currency.TABLE_DATE)).as(last.code()).isTrue();
                assertThat(last.validUntil()).isEmpty();
            }
        }

        @Test
        void bulgariaAndCroatiaHaveTheEuroNow() {
            assertThat(Currency.allOn(LocalDate.of(2025, 12, 31))).contains(Currency.of("BGN"));
            assertThat(Currency.allOn(LocalDate.of(2026, 1, 1)))
                    .doesNotContain(Currency.of("BGN"), Currency.of("HRK"))
                    .contains(Currency.of("EUR"), Currency.of("CNY"));
            assertThat(Currency.allOn(LocalDate.of(2022, 6, 30)))
                    .contains(Currency.of("HRK"), Currency.of("SLL"), Currency.of("SLE"))
                    .doesNotContain(Currency.of("ZWG"));
        }

        @Test
        void firstDayIsKnownOfYoungCurrencies() {
            assertThat(Currency.of("EUR").validFrom()).contains(LocalDate.of(1999, 1, 1));
            assertThat(Currency.of("ZWG").validOn(LocalDate.of(2024, 6, 24))).isFalse();
            assertThat(Currency.of("ZWG").validOn(LocalDate.of(2024, 6, 25))).isTrue();
            assertThat(Currency.of("CNY").validFrom()).isEmpty();
            assertThat(Currency.of("CNY").replacedBy()).isEmpty();
        }
    }

    @Nested
    class Unknown {
        @ParameterizedTest
        @CsvSource({"cny, CNY", "RMB, CNY", "rmb, CNY", "EURO, EUR", "UDS, USD"})
        void codeIsRefusedWithASuggestion(String code, String suggestion) {
            assertThat(Currency.suggestion(code)).contains(suggestion);
            assertThatThrownBy(() -> Currency.of(code))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("currency must be a code of ISO 4217:2015 as of 2026-01-01, but was '" + code
                            + "'\nMaybe '" + suggestion + "' is meant");
        }

        @Test
        void codeNearNothingIsRefusedWithoutOne() {
            assertThat(Currency.suggestion("Q9")).isEqualTo(Optional.empty());
            assertThatThrownBy(() -> Currency.of("Q9")).hasMessageEndingWith("but was 'Q9'");
        }

        @Test
        void codeThatWasReplacedIsNoSuggestion() {
            // DEN is nearest to DEM, which is gone.
            assertThat(Currency.suggestion("DEN")).isNotEqualTo(Optional.of("DEM"));
        }
    }
}
