package io.salestiers.core.responsibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.org.OrganizationDay;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.UnitId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

class CoverageProperties {
    @Provide
    Arbitrary<Draws.Company> companies() {
        return Draws.companies();
    }

    @Property(tries = 300)
    void theReportIsThatOfADayByDaySearch(@ForAll("companies") Draws.Company company) {
        CoverageReport report = company.resolved().coverage(Draws.RANGE);
        DayByDay.Lists expected = company.oracle().lists(Draws.RANGE);
        assertThat(report.gaps()).isEqualTo(expected.gaps());
        assertThat(report.overlaps()).isEqualTo(expected.overlaps());
        assertThat(report.unworked()).isEqualTo(expected.unworked());
        assertThat(report.conflicts()).isEqualTo(expected.conflicts());

        occurs("gap: no rule", report.gaps().stream().anyMatch(gap -> gap.reason() instanceof GapReason.NoRule));
        occurs(
                "gap: no position",
                report.gaps().stream().anyMatch(gap -> gap.reason() instanceof GapReason.NoPosition));
        occurs("gap: vacancy", report.gaps().stream().anyMatch(gap -> gap.reason() instanceof GapReason.Vacant));
        occurs("overlap: handover", has(report, Accountability.Several.Kind.HANDOVER));
        occurs("overlap: positions", has(report, Accountability.Several.Kind.OVERLAP));
        occurs("conflict", !report.conflicts().isEmpty());
        occurs("nobody responsible", !report.unworked().isEmpty());
    }

    private static boolean has(CoverageReport report, Accountability.Several.Kind kind) {
        return report.overlaps().stream().anyMatch(overlap -> overlap.several().kind() == kind);
    }

    private static void occurs(String what, boolean there) {
        Statistics.label(what)
                .collect(there)
                .coverage(coverage -> coverage.check(true).percentage(share -> share >= 0.5));
    }

    @Property(tries = 80)
    void everyQuestionAboutADayIsAnsweredAsByLookingAtTheDay(
            @ForAll("companies") Draws.Company company, @ForAll @IntRange(max = Draws.DAYS + 5) int offset) {
        LocalDate day = Draws.FIRST.plusDays(offset);
        ResolvedMatrix resolved = company.resolved();
        DayByDay oracle = company.oracle();
        OrganizationDay on = company.organization().on(day);
        List<UnitId> units =
                company.organization().units().stream().map(unit -> unit.id()).toList();
        List<PositionId> positions = company.organization().positions().stream()
                .map(position -> position.id())
                .toList();
        for (MatrixDuty duty : company.matrix().duties()) {
            for (UnitId unit : units) {
                assertThat(resolved.accountable(duty.id(), unit, day).accountability())
                        .isEqualTo(oracle.accountable(duty.id(), unit, on));
                assertThat(resolved.responsible(duty.id(), unit, day))
                        .isEqualTo(oracle.holders(
                                duty.id(), company.matrix().variant().responsible(), unit, on));
                for (PersonId person : company.organization().people()) {
                    Set<Letter> letters = EnumSet.noneOf(Letter.class);
                    for (Letter letter : Letter.values()) {
                        if (oracle.holders(duty.id(), letter, unit, on).stream()
                                .anyMatch(holder -> holder.person().equals(person))) {
                            letters.add(letter);
                        }
                    }
                    assertThat(resolved.letters(person, duty.id(), unit, day)).isEqualTo(letters);
                }
            }
            for (PositionId position : positions) {
                assertThat(resolved.accountable(duty.id(), position, day).accountability())
                        .isEqualTo(oracle.accountable(duty.id(), position, on));
            }
        }
        List<PersonId> people = new ArrayList<>(company.organization().people());
        people.add(PersonId.of("stranger"));
        for (PersonId person : people) {
            assertThat(resolved.dutiesOf(person, day)).isEqualTo(oracle.dutiesOf(person, on));
        }
    }
}
