package io.salestiers.incentives.promotion;

import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.text.Argument;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * How a stored case has what somebody lacks: code, about whom, and the values of the message.
 *
 * @param code the code of a {@link PromotionFinding}
 * @param place about whom it is, such as {@code person:P-17}
 * @param arguments the values by the name of their placeholder
 */
record FindingForm(String code, String place, Map<String, Argument> arguments) {
    static List<FindingForm> of(List<Finding> findings) {
        return findings.stream()
                .map(each ->
                        new FindingForm(each.code().code(), each.place().toString(), each.arguments()))
                .toList();
    }

    static List<Finding> findings(List<FindingForm> forms) {
        return forms.stream().map(FindingForm::finding).toList();
    }

    private Finding finding() {
        PromotionFinding found = Arrays.stream(PromotionFinding.values())
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + code + "' is no code of a finding"));
        return new Finding(found, Place.about(place), arguments);
    }
}
