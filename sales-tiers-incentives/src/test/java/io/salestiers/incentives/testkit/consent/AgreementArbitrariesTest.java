package io.salestiers.incentives.testkit.consent;

import io.salestiers.incentives.consent.PayEffect;
import io.salestiers.incentives.consent.PayTerms;
import io.salestiers.incentives.consent.PayeeAgreements;
import io.salestiers.incentives.consent.TermsChange;
import java.time.ZoneOffset;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** What matters about agreements is among what is drawn. */
class AgreementArbitrariesTest {
    @Provide
    Arbitrary<TermsChange> changes() {
        return AgreementArbitraries.changes();
    }

    @Provide
    Arbitrary<PayEffect> effects() {
        return AgreementArbitraries.effects();
    }

    @Provide
    Arbitrary<PayeeAgreements> agreements() {
        return AgreementArbitraries.agreements();
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void changes(@ForAll("changes") TermsChange change) {
        Statistics.label("kind")
                .collect(change.after() instanceof PayTerms.OfPlan ? "plan" : "quota")
                .coverage(coverage -> {
                    coverage.check("plan").percentage(p -> p > 30);
                    coverage.check("quota").percentage(p -> p > 30);
                });
        Statistics.label("before")
                .collect(change.before().isPresent() ? "something" : "nothing")
                .coverage(coverage -> {
                    coverage.check("something").percentage(p -> p > 20);
                    coverage.check("nothing").percentage(p -> p > 20);
                });
        Statistics.label("first day")
                .collect(change.takesEffect().equals(change.after().days().from()))
                .coverage(coverage -> {
                    coverage.check(true).percentage(p -> p > 10);
                    coverage.check(false).percentage(p -> p > 40);
                });
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void effects(@ForAll("effects") PayEffect effect) {
        int change = effect.after().minus(effect.before()).signum();
        Statistics.label("pay").collect(change).coverage(coverage -> {
            coverage.check(-1).percentage(p -> p > 25);
            coverage.check(0).percentage(p -> p > 1);
            coverage.check(1).percentage(p -> p > 25);
        });
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void agreements(@ForAll("agreements") PayeeAgreements agreements) {
        Statistics.label("withdrawn")
                .collect(agreements.consents().stream()
                        .anyMatch(each -> each.withdrawnAt().isPresent()))
                .coverage(coverage -> {
                    coverage.check(true).percentage(p -> p > 15);
                    coverage.check(false).percentage(p -> p > 15);
                });
        Statistics.label("at the start of a day")
                .collect(agreements.acknowledgements().stream()
                        .anyMatch(each ->
                                each.at().atZone(ZoneOffset.UTC).toLocalTime().equals(java.time.LocalTime.MIDNIGHT)))
                .coverage(coverage -> coverage.check(true).percentage(p -> p > 10));
    }
}
