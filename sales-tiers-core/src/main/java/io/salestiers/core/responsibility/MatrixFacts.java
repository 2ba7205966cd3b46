package io.salestiers.core.responsibility;

import io.salestiers.core.result.Finding;
import io.salestiers.core.result.FindingCode;
import io.salestiers.core.result.Place;
import io.salestiers.core.text.Argument;
import io.salestiers.core.text.Ids;
import io.salestiers.core.time.DateRange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was found on which days: the same on neighbouring days is one finding, and the order is that of what was found. */
final class MatrixFacts {
    /** What is wrong, whatever the days; the subject is the id of the duty or role that it is about. */
    record Fact(ResponsibilityFindings kind, String subject, Map<String, Argument> arguments) {
        static Fact of(ResponsibilityFindings kind, MatrixDuty duty) {
            String id = duty.id().value();
            return new Fact(kind, id, Map.of()).with("duty", id);
        }

        static Fact of(ResponsibilityFindings kind, MatrixRole role) {
            String id = role.id().value();
            return new Fact(kind, id, Map.of()).with("role", id);
        }

        /** The type of the units, empty for those of any type, which come first. */
        String unitType() {
            return arguments.get("unitType") instanceof Argument.Text type ? type.value() : "";
        }

        Fact with(String name, Argument value) {
            Map<String, Argument> more = new LinkedHashMap<>(arguments);
            more.put(name, value);
            return new Fact(kind, subject, more);
        }

        Fact with(String name, Object id) {
            return with(name, Argument.text(id.toString()));
        }

        Fact with(String name, int number) {
            return with(name, Argument.number(number));
        }

        Fact with(String name, Collection<?> ids) {
            return with(name, Argument.texts(ids.stream().map(Object::toString).toList()));
        }
    }

    private record Found(Fact fact, DateRange days, Finding finding) {}

    private static final Comparator<Found> ORDER = Comparator.comparing(
                    (Found found) -> found.fact().kind())
            .thenComparing(found -> found.fact().subject(), Ids::compare)
            .thenComparing(Found::days)
            .thenComparing(found -> found.fact().unitType(), Ids::compare)
            .thenComparing(found -> found.finding().arguments().toString());

    private final MatrixPolicy policy;
    private final Map<Fact, List<DateRange>> facts = new LinkedHashMap<>();

    MatrixFacts(MatrixPolicy policy) {
        this.policy = policy;
    }

    void add(Fact fact, DateRange days) {
        facts.computeIfAbsent(fact, f -> new ArrayList<>()).add(days);
    }

    List<Finding> findings() {
        List<Found> found = new ArrayList<>();
        facts.forEach((fact, ranges) -> policy.code(fact.kind()).ifPresent(code -> {
            for (DateRange days : MatrixRows.joined(ranges)) {
                found.add(new Found(fact, days, finding(code, fact, days)));
            }
        }));
        return found.stream().sorted(ORDER).map(Found::finding).toList();
    }

    private static Finding finding(FindingCode code, Fact fact, DateRange days) {
        return new Finding(code, Place.during(fact.subject(), days), fact.arguments())
                .with("days", Argument.days(days));
    }
}
