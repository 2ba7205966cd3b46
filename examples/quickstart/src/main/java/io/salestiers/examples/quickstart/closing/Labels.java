package io.salestiers.examples.quickstart.closing;

import io.salestiers.core.org.Organization;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.TierId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.table.Cell;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.examples.quickstart.input.SalesData;
import java.util.Optional;

/** Names for people, joined only where something is shown. */
final class Labels {
    private static final String VACANT = "quickstart.closing.rhythm.vacant";

    private final SalesData data;
    private final Organization organization;

    Labels(SalesData data, Organization organization) {
        this.data = data;
        this.organization = organization;
    }

    LocalizedText of(Subject subject) {
        if (subject instanceof Subject.OfPerson person) {
            return LocalizedText.same(data.nameOf(person.id()));
        }
        if (subject instanceof Subject.OfUnit unit) {
            return of(unit.id());
        }
        return LocalizedText.same(subject.key());
    }

    LocalizedText of(UnitId unit) {
        return organization.findUnit(unit).map(found -> found.name()).orElseGet(() -> LocalizedText.same(unit.value()));
    }

    LocalizedText of(TierId tier) {
        return organization.ladder().tier(tier).name();
    }

    /** The name of the unit or person with a key such as {@code unit:east}; any other text as it is. */
    LocalizedText ofKey(String key) {
        String id = key.substring(key.indexOf(':') + 1);
        return key.startsWith("person:")
                ? of(Subject.of(PersonId.of(id)))
                : key.startsWith("unit:") ? of(UnitId.of(id)) : LocalizedText.same(key);
    }

    String id(Subject subject) {
        String key = subject.key();
        return key.substring(key.indexOf(':') + 1);
    }

    /** Two cells with the name and the id of a person; without one both say that the position is vacant. */
    Rows person(Rows rows, Optional<PersonId> person) {
        return rows.cell(person.<Cell>map(each -> new Cell.Name(of(Subject.of(each))))
                        .orElseGet(() -> new Cell.Absent(VACANT)))
                .cell(person.<Cell>map(each -> new Cell.Text(each.value())).orElseGet(() -> new Cell.Absent(VACANT)));
    }
}
