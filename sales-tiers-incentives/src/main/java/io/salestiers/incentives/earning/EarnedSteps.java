package io.salestiers.incentives.earning;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.money.Currency;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.unit.Quantity;
import io.salestiers.incentives.assignment.ComponentId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What a person earns by components that have been calculated. */
final class EarnedSteps {
    private EarnedSteps() {}

    /** The sum in a currency, a step for each earning; empty if there is none. */
    static Optional<Explanation> of(
            EarningsBefore before, Collection<ComponentId> components, PersonId person, Currency currency) {
        List<Explanation> steps = new ArrayList<>();
        for (ComponentId component : components) {
            for (Earning earning : before.of(component, person)) {
                if (earning.amount().currency().equals(currency)) {
                    steps.add(Explanation.given(Steps.key("earned-by"), Quantity.money(earning.amount()))
                            .with("component", component.value())
                            .concerning(person.value()));
                }
            }
        }
        return steps.isEmpty()
                ? Optional.empty()
                : Optional.of(Steps.sum("person-earned", steps, currency)
                        .with("person", person.value())
                        .concerning(person.value()));
    }
}
