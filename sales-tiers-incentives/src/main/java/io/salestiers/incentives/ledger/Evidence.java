package io.salestiers.incentives.ledger;

import io.salestiers.core.canonical.Digest;
import io.salestiers.core.explain.Explanation;
import io.salestiers.core.json.ExplanationJson;
import io.salestiers.core.text.Argument;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The fingerprint of an explanation, by which an entry of a ledger refers to how its amount came about.
 *
 * <p>It is taken over keys, operations, exact values, ids and other inputs of all steps in their order. Names that the business
 * wrote, such as that of a component, take no part: a name that is corrected or erased changes no fingerprint.
 */
public final class Evidence {
    private Evidence() {}

    /**
     * The fingerprint of an explanation.
     *
     * @param explanation the whole of it, as who may see everything sees it
     * @return the digest of its JSON without names
     */
    public static Digest of(Explanation explanation) {
        return Digest.of(ExplanationJson.of(withoutNames(explanation)));
    }

    private static Explanation withoutNames(Explanation step) {
        Map<String, Argument> inputs = new LinkedHashMap<>();
        step.inputs().forEach((name, input) -> withoutNames(input).ifPresent(some -> inputs.put(name, some)));
        return new Explanation(
                step.key(),
                inputs,
                step.operation(),
                step.value(),
                step.person(),
                step.steps().stream().map(Evidence::withoutNames).toList());
    }

    private static Optional<Argument> withoutNames(Argument input) {
        if (input instanceof Argument.Many many) {
            return Optional.of(new Argument.Many(many.values().stream()
                    .flatMap(each -> withoutNames(each).stream())
                    .toList()));
        }
        return input instanceof Argument.Name ? Optional.empty() : Optional.of(input);
    }
}
