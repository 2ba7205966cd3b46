package io.salestiers.core.responsibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.org.Organization;
import io.salestiers.core.org.OrganizationDay;
import io.salestiers.core.testkit.responsibility.LargeCompany;
import io.salestiers.core.time.DateRange;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LargeCompanyTest {
    private static final LargeCompany COMPANY = LargeCompany.of(100, 12, 1, 900);
    private static final ResolvedMatrix RESOLVED = COMPANY.matrix().resolve(COMPANY.organization());

    @Nested
    class TheCompany {
        @Test
        void isAsLargeAsAsked() {
            assertThat(COMPANY.organization().units()).hasSize(100);
            assertThat(COMPANY.matrix().duties()).hasSize(12);
            assertThat(COMPANY.range()).isEqualTo(DateRange.parse("2024-01-01/2025-01-01"));
            assertThat(COMPANY.organization().appointments().size()).isBetween(750, 1100);
        }

        @Test
        void isTheSameEachTime() {
            LargeCompany again = LargeCompany.of(100, 12, 1, 900);
            assertThat(again.matrix()).isEqualTo(COMPANY.matrix());
            assertThat(again.organization().appointments())
                    .isEqualTo(COMPANY.organization().appointments());
            assertThat(again.organization().units())
                    .isEqualTo(COMPANY.organization().units());
        }
    }

    @Test
    void theReportOfAMonthIsThatOfADayByDaySearch() {
        DateRange month = DateRange.parse("2024-06-24/2024-07-08");
        CoverageReport report = RESOLVED.coverage(month);
        DayByDay.Lists expected = new DayByDay(COMPANY.matrix(), COMPANY.organization()).lists(month);
        assertThat(report.gaps()).isEqualTo(expected.gaps()).isNotEmpty();
        assertThat(report.overlaps()).isEqualTo(expected.overlaps()).isNotEmpty();
        assertThat(report.unworked()).isEqualTo(expected.unworked()).isNotEmpty();
        assertThat(report.conflicts()).isEmpty();
    }

    @Test
    void theReportOfAYearIsThatOfItsMonths() {
        DateRange month = DateRange.parse("2024-03-01/2024-04-01");
        CoverageReport year = RESOLVED.coverage(COMPANY.range());
        assertThat(RESOLVED.coverage(month).gaps())
                .isEqualTo(year.gaps().stream()
                        .flatMap(gap -> cut(gap, month).stream())
                        .toList());
        assertThat(RESOLVED.coverage(month).unworked())
                .isEqualTo(year.unworked().stream()
                        .flatMap(gap -> cut(gap, month).stream())
                        .toList());
    }

    private static Optional<CoverageGap> cut(CoverageGap gap, DateRange range) {
        return gap.days().intersection(range).map(days -> new CoverageGap(gap.duty(), gap.leaf(), days, gap.reason()));
    }

    @Test
    void everyGapOfTheYearIsThereOnItsFirstAndLastDayAndNoLonger() {
        CoverageReport year = RESOLVED.coverage(COMPANY.range());
        DayByDay oracle = new DayByDay(COMPANY.matrix(), COMPANY.organization());
        List<CoverageGap> some = Stream.iterate(0, i -> i + 37)
                .limit(12)
                .filter(i -> i < year.gaps().size())
                .map(year.gaps()::get)
                .toList();
        assertThat(some).hasSizeGreaterThan(5);
        for (CoverageGap gap : some) {
            Accountability there = new Accountability.Gap(gap.reason());
            java.time.LocalDate end = gap.days().to().orElseThrow();
            assertThat(at(oracle, gap, gap.days().from())).isEqualTo(there);
            assertThat(at(oracle, gap, end.minusDays(1))).isEqualTo(there);
            if (COMPANY.range().contains(end)) {
                assertThat(at(oracle, gap, end)).isNotEqualTo(there);
            }
        }
    }

    private static Accountability at(DayByDay oracle, CoverageGap gap, java.time.LocalDate day) {
        OrganizationDay on = COMPANY.organization().on(day);
        return gap.leaf() instanceof io.salestiers.core.org.Subject.OfUnit unit
                ? oracle.accountable(gap.duty(), unit.id(), on)
                : oracle.accountable(gap.duty(), ((io.salestiers.core.org.Subject.OfPosition) gap.leaf()).id(), on);
    }

    @Test
    void theOrderOfTheListsDoesNotMatter() {
        Organization organization = COMPANY.organization();
        Organization reversed = Organization.of(
                organization.ladder(),
                reversed(organization.units()),
                reversed(organization.positions()),
                reversed(organization.appointments()));
        ResponsibilityMatrix matrix = COMPANY.matrix();
        ResponsibilityMatrix turned = ResponsibilityMatrix.of(
                matrix.variant(),
                matrix.effective(),
                reversed(matrix.roles()),
                reversed(matrix.duties()),
                reversed(matrix.assignments()));
        assertThat(turned.resolve(reversed).coverage(COMPANY.range())).isEqualTo(RESOLVED.coverage(COMPANY.range()));
        assertThat(turned.resolve(reversed).coverage(COMPANY.range()).findings())
                .isEqualTo(RESOLVED.coverage(COMPANY.range()).findings());
    }

    private static <T> List<T> reversed(List<T> list) {
        List<T> reversed = new java.util.ArrayList<>(list);
        java.util.Collections.reverse(reversed);
        return reversed;
    }
}
