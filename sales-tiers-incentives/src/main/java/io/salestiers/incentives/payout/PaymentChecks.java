package io.salestiers.incentives.payout;

import io.salestiers.core.money.Money;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.text.Argument;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What makes payment rules meaningless on their own. */
final class PaymentChecks {
    private final PaymentRules rules;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<StepId, PaymentStep> byId = new HashMap<>();
    private final Set<Object> recovered = new HashSet<>();

    private PaymentChecks(PaymentRules rules) {
        this.rules = rules;
    }

    static List<Finding> check(PaymentRules rules) {
        return new PaymentChecks(rules).check();
    }

    private List<Finding> check() {
        List<PaymentStep> steps = rules.steps();
        for (int i = 0; i < steps.size(); i++) {
            if (byId.putIfAbsent(steps.get(i).id(), steps.get(i)) != null) {
                findings.add(at(PaymentFinding.DUPLICATE_STEP, i, "/id")
                        .with("step", steps.get(i).id().value()));
            }
        }
        order(steps);
        twice(PaymentStep.ClawBack.class);
        twice(PaymentStep.HoldBack.class);
        for (int i = 0; i < steps.size(); i++) {
            step(steps.get(i), i);
        }
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i) instanceof PaymentStep.Draw draw
                    && draw.debt() instanceof DrawDebt.Recoverable
                    && !recovered.contains(draw.id())) {
                findings.add(at(PaymentFinding.NEVER_RECOVERED, i, "/debt")
                        .with("step", draw.id().value()));
            }
        }
        return List.copyOf(findings);
    }

    private void order(List<PaymentStep> steps) {
        int last = steps.size() - 1;
        if (last < 0) {
            findings.add(Finding.of(PaymentFinding.PAY_OUT_LAST, Place.document("payment-rules", "/steps"))
                    .with("step", "-"));
        }
        for (int i = 0; i <= last; i++) {
            if (steps.get(i) instanceof PaymentStep.PayOut != (i == last)) {
                findings.add(at(PaymentFinding.PAY_OUT_LAST, i, "")
                        .with("step", steps.get(i).id().value()));
            }
            if (steps.get(i) instanceof PaymentStep.MinimumPayout
                    && !(i < last && steps.get(i + 1) instanceof PaymentStep.PayOut)) {
                findings.add(at(PaymentFinding.MINIMUM_BEFORE_PAY_OUT, i, "")
                        .with("step", steps.get(i).id().value()));
            }
        }
    }

    private void twice(Class<? extends PaymentStep> kind) {
        boolean seen = false;
        for (int i = 0; i < rules.steps().size(); i++) {
            if (kind.isInstance(rules.steps().get(i))) {
                if (seen) {
                    findings.add(at(PaymentFinding.TWO_OF_A_KIND, i, "")
                            .with("step", rules.steps().get(i).id().value()));
                }
                seen = true;
            }
        }
    }

    private void step(PaymentStep step, int i) {
        if (step instanceof PaymentStep.Draw draw) {
            entitlements(draw.entitlements(), i);
            if (draw.debt() instanceof DrawDebt.Recoverable recoverable) {
                terms(recoverable.terms(), i, "/debt/terms");
            }
        } else if (step instanceof PaymentStep.Guarantee guarantee) {
            entitlements(guarantee.entitlements(), i);
        } else if (step instanceof PaymentStep.RecoverDebts recovery) {
            for (int j = 0; j < recovery.debts().size(); j++) {
                debt(recovery.debts().get(j), i, "/debts/" + j);
            }
        } else if (step instanceof PaymentStep.CarryNegative carry) {
            currency(carry.least(), i, "/least");
        } else if (step instanceof PaymentStep.MinimumPayout minimum) {
            currency(minimum.amount(), i, "/amount");
        }
    }

    private void entitlements(List<Entitlement> entitlements, int i) {
        for (int j = 0; j < entitlements.size(); j++) {
            if (entitlements.get(j).amount() instanceof DrawAmount.Stated stated) {
                currency(stated.amount(), i, "/entitlements/" + j + "/amount/amount");
            }
        }
    }

    private void debt(DebtRecovery debt, int i, String pointer) {
        Object key = debt.getClass();
        if (debt instanceof DebtRecovery.OfDraw ofDraw) {
            key = ofDraw.draw();
            if (!(byId.get(ofDraw.draw()) instanceof PaymentStep.Draw draw)) {
                findings.add(at(PaymentFinding.UNKNOWN_DRAW, i, pointer + "/draw")
                        .with("draw", ofDraw.draw().value())
                        .with("known", draws()));
            } else if (draw.debt() instanceof DrawDebt.NotRecoverable) {
                findings.add(at(PaymentFinding.NOT_RECOVERABLE, i, pointer + "/draw")
                        .with("draw", ofDraw.draw().value()));
            }
        } else {
            RecoveryTerms terms = debt instanceof DebtRecovery.OfReceivable receivable
                    ? receivable.terms()
                    : ((DebtRecovery.OfOtherAdvances) debt).terms();
            terms(terms, i, pointer + "/terms");
            if (terms.takeHome() instanceof TakeHome.OfDraw) {
                findings.add(at(PaymentFinding.TAKE_HOME_WITHOUT_DRAW, i, pointer + "/terms/takeHome")
                        .with("step", rules.steps().get(i).id().value()));
            }
        }
        if (!recovered.add(key)) {
            findings.add(at(PaymentFinding.RECOVERED_TWICE, i, pointer)
                    .with("step", rules.steps().get(i).id().value()));
        }
    }

    private Argument draws() {
        return Argument.texts(rules.steps().stream()
                .filter(PaymentStep.Draw.class::isInstance)
                .map(step -> step.id().value())
                .toList());
    }

    private void terms(RecoveryTerms terms, int i, String pointer) {
        if (terms.limit() instanceof RecoveryLimit.AtMost most) {
            currency(most.amount(), i, pointer + "/limit/amount");
        }
        if (terms.takeHome() instanceof TakeHome.AtLeast least) {
            currency(least.amount(), i, pointer + "/takeHome/amount");
        }
    }

    private void currency(Money amount, int i, String pointer) {
        if (!amount.currency().equals(rules.currency())) {
            findings.add(at(PaymentFinding.OTHER_CURRENCY, i, pointer)
                    .with("amount", amount.toArgument())
                    .with("currency", rules.currency().code()));
        }
    }

    private static Finding at(PaymentFinding code, int step, String pointer) {
        return Finding.of(code, Place.document("payment-rules", "/steps/" + step + pointer));
    }
}
