package io.salestiers.core.cadence;

import io.salestiers.core.result.Finding;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.result.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What every meeting of a series goes through.
 *
 * @param items the items in order; may be none
 */
public record AgendaTemplate(List<AgendaItem> items) {
    /** Copies the items and refuses two with one id, naming all such. */
    public AgendaTemplate {
        items = List.copyOf(items);
        List<Finding> findings = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            if (!ids.add(items.get(i).id())) {
                findings.add(Finding.of(CadenceFindings.ITEM_TWICE, Place.document("agenda", "/items/" + i))
                        .with("item", items.get(i).id()));
            }
        }
        if (!findings.isEmpty()) {
            throw new InvalidDefinitionException(findings);
        }
    }

    /**
     * How long it takes.
     *
     * @return the minutes of all items
     */
    public int minutes() {
        return items.stream().mapToInt(AgendaItem::minutes).sum();
    }
}
