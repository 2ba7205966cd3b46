package io.salestiers.core.org;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;

/** Days and instants in all zones, more often where clocks change. */
class ZoneProperties {
    private static final Instant FIRST = Instant.parse("1960-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2030-01-01T00:00:00Z");

    private static Organization in(ZoneId zone) {
        return Organization.of(
                OrganizationDefinition.builder(Disorder.LADDERS).zone(zone).build());
    }

    @Provide
    Arbitrary<Tuple2<ZoneId, Instant>> instants() {
        List<String> zones = ZoneId.getAvailableZoneIds().stream().sorted().toList();
        Arbitrary<Long> anyTime = Arbitraries.longs().between(FIRST.getEpochSecond(), LAST.getEpochSecond());
        Arbitrary<Integer> hours = Arbitraries.integers().between(-26 * 60, 26 * 60);
        return Arbitraries.of(zones)
                .map(ZoneId::of)
                .flatMap(zone -> anyTime.flatMap(second -> hours.map(minutes -> {
                    Instant instant = Instant.ofEpochSecond(second);
                    ZoneOffsetTransition next = zone.getRules().nextTransition(instant);
                    // Near a change of the clock, if there is one.
                    return Tuple.of(
                            zone, next == null ? instant : next.getInstant().plusSeconds(60L * minutes));
                })));
    }

    @Property(tries = 3000)
    void theDayOfAnInstantIsTheLatestThatHasBegun(@ForAll("instants") Tuple2<ZoneId, Instant> at) {
        Organization organization = in(at.get1());
        LocalDate day = organization.dayOf(at.get2());
        assertThat(organization.startOf(day)).isBeforeOrEqualTo(at.get2());
        assertThat(organization.startOf(day.plusDays(1))).isAfter(at.get2());
    }

    @Property(tries = 1000)
    void laterInstantsHaveNoEarlierDays(@ForAll("instants") Tuple2<ZoneId, Instant> at) {
        Organization organization = in(at.get1());
        LocalDate before = organization.dayOf(at.get2());
        for (int minutes = 1; minutes < 90; minutes += 7) {
            LocalDate later = organization.dayOf(at.get2().plusSeconds(60L * minutes));
            assertThat(later).isAfterOrEqualTo(before);
            before = later;
        }
    }

    @Property(tries = 1000)
    void theStartOfADayHasThisDay(@ForAll("instants") Tuple2<ZoneId, Instant> at) {
        Organization organization = in(at.get1());
        LocalDate day = organization.dayOf(at.get2());
        Instant start = organization.startOf(day);
        assertThat(organization.dayOf(start)).isEqualTo(day);
        assertThat(organization.dayOf(start.minusNanos(1))).isBefore(day);
    }
}
