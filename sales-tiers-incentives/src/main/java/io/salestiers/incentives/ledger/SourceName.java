package io.salestiers.incentives.ledger;

import io.salestiers.core.text.Argument;
import java.util.ArrayList;
import java.util.List;

/** How messages and steps call a source: by the ids of its plan, component and transaction. */
final class SourceName {
    private SourceName() {}

    static Argument of(PaySource source) {
        List<String> ids = new ArrayList<>();
        source.plan().ifPresent(plan -> ids.add(plan.value()));
        source.component().ifPresent(component -> ids.add(component.value()));
        source.transaction().ifPresent(transaction -> ids.add(transaction.toString()));
        return ids.isEmpty() ? Argument.term("incentives.ledger.of-no-plan") : Argument.texts(ids);
    }
}
