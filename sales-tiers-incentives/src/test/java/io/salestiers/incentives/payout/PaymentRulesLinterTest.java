package io.salestiers.incentives.payout;

import static io.salestiers.incentives.testkit.payout.SmallPayment.DRAW;
import static io.salestiers.incentives.testkit.payout.SmallPayment.all;
import static io.salestiers.incentives.testkit.payout.SmallPayment.carry;
import static io.salestiers.incentives.testkit.payout.SmallPayment.draw;
import static io.salestiers.incentives.testkit.payout.SmallPayment.recover;
import static io.salestiers.incentives.testkit.payout.SmallPayment.recoverDraw;
import static io.salestiers.incentives.testkit.payout.SmallPayment.recoverable;
import static io.salestiers.incentives.testkit.payout.SmallPayment.rules;
import static io.salestiers.incentives.testkit.payout.SmallPayment.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.text.Texts;
import io.salestiers.incentives.IncentivesMessages;
import io.salestiers.incentives.testkit.payout.PaymentArbitraries;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PaymentRulesLinterTest {
    private static final Texts ENGLISH =
            Texts.of(Locale.ENGLISH, CoreMessages.catalogue(), IncentivesMessages.catalogue());

    @Test
    void recoveryAfterAFloorIsNotOneBeforeIt() {
        List<Finding> findings =
                PaymentRulesLinter.lint(rules(draw(DrawForm.FLOOR, recoverable(all())), recoverDraw()));

        assertThat(findings).extracting(Finding::code).containsExactly(PaymentFinding.ORDER_MATTERS);
        assertThat(findings.get(0).place()).isEqualTo(Place.document("payment-rules", "/steps/1"));
        // Floor first: 500 + 500 are due, 800 are kept, 200 paid, the 500 are owed. Recovery first: 500 are kept, 1,000
        // advanced.
        assertThat(findings.get(0).message(ENGLISH))
                .isEqualTo(
                        "steps draw and recovery come to other amounts if they change places: with USD 500.00 due and"
                                + " a debt of USD 800.00 they pay USD 200.00 and leave USD 500.00 owed; exchanged they pay"
                                + " USD 1,000.00 and leave USD 1,300.00");
    }

    @Test
    void floorThatIsLeftToThePayeeCanStandOnEitherSideOfTheRecovery() {
        RecoveryTerms above =
                new RecoveryTerms(io.salestiers.core.money.Ratio.ONE, new RecoveryLimit.None(), new TakeHome.OfDraw());
        assertThat(PaymentRulesLinter.lint(rules(draw(DrawForm.FLOOR, recoverable(above)), recoverDraw())))
                .isEmpty();
    }

    @Test
    void guaranteeHidesWhatIsBelowZero() {
        PaymentStep.Guarantee guarantee = new PaymentStep.Guarantee(DRAW, List.of(), new PartPeriod.Whole());
        assertThat(PaymentRulesLinter.lint(rules(carry(), guarantee)))
                .extracting(Finding::place)
                .containsExactly(Place.document("payment-rules", "/steps/1"));
    }

    @Test
    void nothingIsSaidOfOneStepOrOfThePayment() {
        assertThat(PaymentRulesLinter.lint(rules())).isEmpty();
        assertThat(PaymentRulesLinter.lint(rules(new PaymentStep.MinimumPayout(StepId.of("m"), usd("10.00")))))
                .isEmpty();
        assertThat(PaymentRulesLinter.lint(rules(
                        carry(),
                        recover(new DebtRecovery.OfReceivable(all())),
                        new PaymentStep.MinimumPayout(StepId.of("m"), usd("10.00")))))
                .isEmpty();
    }

    @Provide
    Arbitrary<PaymentRules> some() {
        return PaymentArbitraries.rules();
    }

    @Property(tries = 30, edgeCases = EdgeCasesMode.NONE)
    void allRulesCanBeLookedAt(@ForAll("some") PaymentRules rules) {
        assertThat(PaymentRulesLinter.lint(rules))
                .allMatch(finding -> finding.code() == PaymentFinding.ORDER_MATTERS)
                .hasSizeLessThan(rules.steps().size());
    }
}
