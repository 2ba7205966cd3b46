package io.salestiers.examples.quickstart.closing;

import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.text.Argument;
import io.salestiers.examples.quickstart.input.AgreedDraw;
import io.salestiers.examples.quickstart.input.InputFile;
import io.salestiers.examples.quickstart.input.SalesData;
import io.salestiers.incentives.payout.PaymentRules;
import io.salestiers.incentives.payout.PaymentStep;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether the rows of the file of draws agree with the payment rules. */
final class DrawChecks {
    private DrawChecks() {}

    static List<Finding> check(SalesData data, PaymentDefinitions payment) {
        List<Finding> findings = new ArrayList<>();
        if (payment.rules().isEmpty()) {
            if (!data.draws().isEmpty()) {
                findings.add(Finding.of(
                                ClosingFindings.DRAWS_UNUSED,
                                Place.file(data.format().nameOf(InputFile.DRAWS)))
                        .with("count", data.draws().size()));
            }
            return findings;
        }
        for (AgreedDraw draw : data.draws()) {
            @Nullable PaymentRules rules = payment.rules().get(draw.amount().currency());
            if (rules == null) {
                findings.add(Finding.of(ClosingFindings.DRAW_CURRENCY, draw.money())
                        .with("value", draw.amount().toArgument())
                        .with(
                                "allowed",
                                Argument.texts(payment.rules().keySet().stream()
                                        .map(currency -> currency.code())
                                        .toList())));
            } else if (!steps(rules).contains(draw.step().value())) {
                findings.add(Finding.of(ClosingFindings.DRAW_STEP, draw.row())
                        .with("value", draw.step().value())
                        .with("rules", rules.id().value())
                        .with("allowed", Argument.texts(steps(rules))));
            }
        }
        return findings;
    }

    private static List<String> steps(PaymentRules rules) {
        return rules.steps().stream()
                .filter(step -> step instanceof PaymentStep.Draw || step instanceof PaymentStep.Guarantee)
                .map(step -> step.id().value())
                .toList();
    }
}
