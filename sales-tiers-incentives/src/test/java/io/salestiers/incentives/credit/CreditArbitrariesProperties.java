package io.salestiers.incentives.credit;

import io.salestiers.core.result.Finding;
import io.salestiers.incentives.testkit.credit.CreditArbitraries;
import io.salestiers.incentives.testkit.credit.CreditingCase;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** The arbitraries of the test-kit really meet the edges that they promise. */
class CreditArbitrariesProperties {
    @Provide
    Arbitrary<CreditingCase> cases() {
        return CreditArbitraries.cases();
    }

    @Provide
    Arbitrary<Credit> credits() {
        return CreditArbitraries.credits();
    }

    @Provide
    Arbitrary<CreditFilter> filters() {
        return CreditArbitraries.filters();
    }

    @Property(tries = 1500)
    void casesMeetEveryOutcomeAndMostFindings(@ForAll("cases") CreditingCase each) {
        CreditRun run = each.run();
        run.outcomes().values().forEach(outcome -> Statistics.label("outcome").collect(outcome));
        Statistics.label("outcome").coverage(coverage -> {
            for (TransactionOutcome outcome : TransactionOutcome.values()) {
                if (outcome != TransactionOutcome.LEFT_ASIDE) {
                    coverage.check(outcome).count(count -> count > 5);
                }
            }
        });
        run.credits().all().forEach(credit -> Statistics.label("kind").collect(credit.kind(), credit.event()));
        Statistics.label("kind").coverage(coverage -> {
            for (CreditKind kind : CreditKind.values()) {
                for (TransactionKind event : TransactionKind.values()) {
                    coverage.check(kind, event).count(count -> count > 0);
                }
            }
        });
        run.house().forEach(kept -> Statistics.label("house").collect(kept.reason()));
        Statistics.label("house").coverage(coverage -> {
            coverage.check(HouseReason.BY_RULE).count(count -> count > 5);
            coverage.check(HouseReason.VACANT).count(count -> count > 5);
            coverage.check(HouseReason.WITHOUT_POSITION).count(count -> count > 0);
            coverage.check(HouseReason.UNKNOWN).count(count -> count > 5);
        });
        run.findings().stream()
                .map(Finding::code)
                .forEach(code -> Statistics.label("finding").collect(code));
        Statistics.label("finding").coverage(coverage -> {
            for (CreditFinding code : new CreditFinding[] {
                CreditFinding.UNCREDITED,
                CreditFinding.FIGURE_MISSING,
                CreditFinding.WEIGHT_UNKNOWN,
                CreditFinding.SHARES_NOT_ONE,
                CreditFinding.SEVERAL_PARTICIPANTS,
                CreditFinding.UNKNOWN_PARTICIPANT,
                CreditFinding.UNKNOWN_REFERENCE,
                CreditFinding.REFERENCE_UNCREDITED,
                CreditFinding.OVER_PAID,
                CreditFinding.OVER_RETURNED,
                CreditFinding.UNKNOWN_TERRITORY
            }) {
                coverage.check(code).count(count -> count > 0);
            }
        });
    }

    @Property(tries = 500)
    void filtersLetSomeCreditsThroughAndOthersNot(
            @ForAll("credits") Credit credit, @ForAll("filters") CreditFilter filter) {
        Statistics.collect(filter.matches(credit));
        Statistics.coverage(coverage -> {
            coverage.check(true).percentage(share -> share > 3);
            coverage.check(false).percentage(share -> share > 30);
        });
    }
}
