package io.salestiers.core.customer.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.observation.Observation;
import io.salestiers.core.testkit.customer.CustomerCompany;
import io.salestiers.core.time.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CrmAdoptionTest {
    private static CrmEntry entry(String key, String happened, String entered, int filled) {
        return new CrmEntry(key, CustomerCompany.ZHANG, LocalDate.parse(happened), LocalDate.parse(entered), 4, filled);
    }

    /**
     * Of zhang and sun one is active; zhang made three entries with 12 required fields, 9 of them filled; two of the three within
     * one day: Friday's on Saturday is in time, Friday's on Sunday is not.
     */
    @Test
    void workedByHand() {
        AccessLog log = AccessLog.of(
                DateRange.parse("2025-03-01/2025-04-01"),
                Set.of(CustomerCompany.ZHANG, CustomerCompany.SUN),
                List.of(
                        entry("e-1", "2025-03-07", "2025-03-08", 4),
                        entry("e-2", "2025-03-07", "2025-03-09", 3),
                        entry("e-3", "2025-03-12", "2025-03-10", 2)));
        List<Observation> all = CrmAdoption.measures(log, 1);
        assertThat(sum(all, CrmAdoption.USERS)).isEqualTo(Ratio.of(2));
        assertThat(sum(all, CrmAdoption.ACTIVE_USERS)).isEqualTo(Ratio.of(1));
        assertThat(sum(all, CrmAdoption.ENTRIES)).isEqualTo(Ratio.of(3));
        assertThat(sum(all, CrmAdoption.ENTRIES_ON_TIME)).isEqualTo(Ratio.of(2));
        assertThat(sum(all, CrmAdoption.FIELDS_REQUIRED)).isEqualTo(Ratio.of(12));
        assertThat(sum(all, CrmAdoption.FIELDS_FILLED)).isEqualTo(Ratio.of(9));
        assertThat(all)
                .filteredOn(each -> each.measure().equals(CrmAdoption.ACTIVE_USERS))
                .allSatisfy(each -> {
                    assertThat(each.member()).contains("zhang");
                    assertThat(each.day()).isEqualTo("2025-03-08");
                });
    }

    private static Ratio sum(List<Observation> all, MeasureId measure) {
        return Ratio.sum(all.stream()
                .filter(each -> each.measure().equals(measure))
                .map(each -> each.value().value())
                .toList());
    }

    @Test
    void strangersAreNoUsers() {
        AccessLog log = AccessLog.of(
                DateRange.parse("2025-03-01/2025-04-01"),
                Set.of(CustomerCompany.SUN),
                List.of(entry("e-1", "2025-03-07", "2025-03-08", 4)));
        assertThat(sum(CrmAdoption.measures(log, 0), CrmAdoption.ACTIVE_USERS)).isEqualTo(Ratio.ZERO);
        assertThat(sum(CrmAdoption.measures(log, 0), CrmAdoption.ENTRIES)).isEqualTo(Ratio.of(1));
    }

    @Test
    void whatMeansNothingIsRefused() {
        assertThatThrownBy(() -> entry("e", "2025-03-07", "2025-03-08", 5)).hasMessageContaining("0 to 4, but was 5");
        assertThatThrownBy(() -> AccessLog.of(
                        DateRange.parse("2025-03-01/2025-03-02"),
                        Set.of(),
                        List.of(entry("e", "2025-03-07", "2025-03-08", 1))))
                .hasMessageContaining("2025-03-08");
    }
}
