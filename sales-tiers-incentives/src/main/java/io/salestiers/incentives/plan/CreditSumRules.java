package io.salestiers.incentives.plan;

import io.salestiers.core.org.Organization;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.Period;
import io.salestiers.core.time.PeriodKind;
import io.salestiers.incentives.credit.CreditSums;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which plans can be paid from sums of credits, and between which days credits may be added up. */
final class CreditSumRules {
    /** Sums begin so many years before the period, which is more than any basis adds up. */
    private static final int YEARS = 10;

    private CreditSumRules() {}

    static WithFindings<CreditSums> start(
            IncentivePlan plan, Organization organization, Period period, FiscalCalendar calendar) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < plan.components().size(); i++) {
            PlanComponent component = plan.components().get(i);
            if (component.creditNeed() == CreditNeed.EACH) {
                findings.add(
                        Finding.of(PlanFinding.NEEDS_EACH_CREDIT, Place.document("incentive-plan", "/components/" + i))
                                .with("component", component.id().value())
                                .with("plan", plan.id().value()));
            }
        }
        // Even by the rate of one day each credit is rounded by itself, which a sum cannot repeat.
        if (plan.currency().isPresent()) {
            findings.add(Finding.of(
                            PlanFinding.CONVERTS_EACH_CREDIT, Place.document("incentive-plan", "/currency/creditDate"))
                    .with("plan", plan.id().value()));
        }
        return findings.isEmpty()
                ? WithFindings.of(CreditSums.of(cuts(organization, period, calendar)), List.of())
                : WithFindings.failed(findings);
    }

    private static Set<LocalDate> cuts(Organization organization, Period period, FiscalCalendar calendar) {
        DateRange range = DateRange.of(
                calendar.periodOf(PeriodKind.YEAR, period.range().from().minusYears(YEARS))
                        .range()
                        .from(),
                period.range().to().orElseThrow());
        Set<LocalDate> cuts = new TreeSet<>();
        organization.cuts(range).forEach(piece -> cuts.add(piece.from()));
        calendar.periodsIn(period.kind(), range)
                .forEach(each -> cuts.add(each.range().from()));
        cuts.add(range.from());
        cuts.add(range.to().orElseThrow()); // what comes after the period is no part of its last stretch
        return cuts;
    }
}
