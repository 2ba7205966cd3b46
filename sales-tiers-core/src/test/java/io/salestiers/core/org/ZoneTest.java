package io.salestiers.core.org;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ZoneTest {
    private static Organization in(String zone) {
        return Organization.of(OrganizationDefinition.builder(Disorder.LADDERS)
                .zone(ZoneId.of(zone))
                .build());
    }

    @Test
    void withoutAZoneItIsUtc() {
        Organization organization =
                Organization.of(OrganizationDefinition.builder(Disorder.LADDERS).build());
        assertThat(organization.zone()).isEqualTo(ZoneOffset.UTC);
        assertThat(organization.startOf(LocalDate.of(2025, 3, 1))).isEqualTo("2025-03-01T00:00:00Z");
    }

    @Test
    void shanghaiIsEightHoursAhead() {
        Organization shanghai = in("Asia/Shanghai");
        assertThat(shanghai.dayOf(Instant.parse("2025-03-01T15:59:59Z"))).isEqualTo("2025-03-01");
        assertThat(shanghai.dayOf(Instant.parse("2025-03-01T16:00:00Z"))).isEqualTo("2025-03-02");
        assertThat(shanghai.startOf(LocalDate.of(2025, 3, 2))).isEqualTo("2025-03-01T16:00:00Z");
    }

    @Test
    void aDayInBerlinHas23Or25HoursWhenClocksChange() {
        Organization berlin = in("Europe/Berlin");
        assertThat(berlin.startOf(LocalDate.of(2025, 3, 30))).isEqualTo("2025-03-29T23:00:00Z");
        assertThat(berlin.startOf(LocalDate.of(2025, 3, 31))).isEqualTo("2025-03-30T22:00:00Z");
        assertThat(berlin.startOf(LocalDate.of(2025, 10, 26))).isEqualTo("2025-10-25T22:00:00Z");
        assertThat(berlin.startOf(LocalDate.of(2025, 10, 27))).isEqualTo("2025-10-26T23:00:00Z");
    }

    @Test
    void whereMidnightDoesNotExistTheDayBeginsAtOne() {
        // Beirut puts its clocks forward at midnight: 30 March 2025 begins at 01:00, which is 22:00 UTC.
        Organization beirut = in("Asia/Beirut");
        assertThat(beirut.startOf(LocalDate.of(2025, 3, 30))).isEqualTo("2025-03-29T22:00:00Z");
        assertThat(beirut.dayOf(Instant.parse("2025-03-29T21:59:59Z"))).isEqualTo("2025-03-29");
        assertThat(beirut.dayOf(Instant.parse("2025-03-29T22:00:00Z"))).isEqualTo("2025-03-30");
    }

    @Test
    void aDayThatHasBegunGoesOnWhenClocksArePutBackOverMidnight() {
        // St. John's put its clocks back at 00:01 on 29 October 2006, to 23:01 of the day before (UTC-2:30 to
        // UTC-3:30).
        Organization newfoundland = in("America/St_Johns");
        assertThat(newfoundland.startOf(LocalDate.of(2006, 10, 29))).isEqualTo("2006-10-29T02:30:00Z");
        Instant shownAgain = Instant.parse("2006-10-29T03:00:00Z");
        assertThat(LocalDate.ofInstant(shownAgain, newfoundland.zone())).isEqualTo("2006-10-28");
        assertThat(newfoundland.dayOf(shownAgain)).isEqualTo("2006-10-29");
    }

    @Test
    void aDayThatAZoneLeavesOutIsNeverTheAnswer() {
        // Samoa went from 29 to 31 December 2011.
        Organization samoa = in("Pacific/Apia");
        assertThat(samoa.startOf(LocalDate.of(2011, 12, 30)))
                .isEqualTo(samoa.startOf(LocalDate.of(2011, 12, 31)))
                .isEqualTo("2011-12-30T10:00:00Z");
        assertThat(samoa.dayOf(Instant.parse("2011-12-30T09:59:59Z"))).isEqualTo("2011-12-29");
        assertThat(samoa.dayOf(Instant.parse("2011-12-30T10:00:00Z"))).isEqualTo("2011-12-31");
    }
}
