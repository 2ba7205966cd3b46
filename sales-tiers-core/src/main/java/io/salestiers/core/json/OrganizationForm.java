package io.salestiers.core.json;

import io.salestiers.core.canonical.JsonValue;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.Appointment;
import io.salestiers.core.org.AppointmentKind;
import io.salestiers.core.org.Ladder;
import io.salestiers.core.org.LadderId;
import io.salestiers.core.org.LadderKind;
import io.salestiers.core.org.Ladders;
import io.salestiers.core.org.OrgUnit;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.OrganizationDefinition;
import io.salestiers.core.org.Person;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Position;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.Role;
import io.salestiers.core.org.RoleId;
import io.salestiers.core.org.Territory;
import io.salestiers.core.org.TerritoryClaim;
import io.salestiers.core.org.TerritoryId;
import io.salestiers.core.org.Tier;
import io.salestiers.core.org.TierId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.org.UnitTypeId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.result.Place;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.Timeline;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * How an organization is written and read. Its definition has one order whatever that of the lists was, so equal
 * organizations have equal bytes.
 */
final class OrganizationForm {
    private OrganizationForm() {}

    static JsonValue write(Organization organization) {
        OrganizationDefinition definition = organization.definition();
        JsonValue.Fields fields = JsonValue.object()
                .with("zone", definition.zone().getId())
                .with("ladders", list(definition.ladders().all(), OrganizationForm::ladder));
        fields = some(
                fields,
                "roles",
                definition.roles(),
                role -> JsonValue.object()
                        .with("id", role.id().value())
                        .with("tier", role.tier().value())
                        .with("name", ValueForms.write(role.name())));
        fields = some(fields, "units", definition.units(), OrganizationForm::unit);
        fields = some(
                fields,
                "territories",
                definition.territories(),
                territory -> timeline(
                        JsonValue.object()
                                .with("id", territory.id().value())
                                .with("name", ValueForms.write(territory.name())),
                        "parent",
                        "territory",
                        territory.parent()));
        fields = some(fields, "positions", definition.positions(), OrganizationForm::position);
        fields = some(
                fields,
                "people",
                definition.people(),
                person -> some(
                        JsonValue.object().with("id", person.id().value()),
                        "employment",
                        person.employment(),
                        range -> ValueForms.write(range)));
        fields = some(fields, "appointments", definition.appointments(), OrganizationForm::appointment);
        return some(
                fields,
                "claims",
                definition.claims(),
                claim -> dated(
                        JsonValue.object()
                                .with("territory", claim.territory().value())
                                .with("position", claim.position().value()),
                        claim.range()));
    }

    private static JsonValue ladder(Ladder ladder) {
        return JsonValue.object()
                .with("id", ladder.id().value())
                .with("kind", ValueForms.name(ladder.kind()))
                .with("name", ValueForms.write(ladder.name()))
                .with(
                        "tiers",
                        list(
                                ladder.tiers(),
                                tier -> JsonValue.object()
                                        .with("id", tier.id().value())
                                        .with("rank", JsonValue.number(tier.rank()))
                                        .with("name", ValueForms.write(tier.name()))));
    }

    private static JsonValue unit(OrgUnit unit) {
        JsonValue.Fields id = JsonValue.object().with("id", unit.id().value());
        JsonValue.Fields typed =
                unit.type().map(type -> id.with("type", type.value())).orElse(id);
        JsonValue.Fields named = typed.with("name", ValueForms.write(unit.name()));
        return timeline(timeline(named, "parent", "unit", unit.parent()), "head", "position", unit.head());
    }

    private static JsonValue position(Position position) {
        JsonValue.Fields fields = JsonValue.object()
                .with("id", position.id().value())
                .with("existence", ValueForms.write(position.existence()));
        fields = timeline(fields, "role", "role", position.role());
        fields = timeline(fields, "unit", "unit", position.unit());
        return timeline(fields, "reportsTo", "position", position.reportsTo());
    }

    private static JsonValue appointment(Appointment appointment) {
        JsonValue.Fields fields = JsonValue.object()
                .with("person", appointment.person().value())
                .with("position", appointment.position().value())
                .with("kind", ValueForms.name(appointment.kind()));
        boolean part = !appointment.share().equals(Ratio.ONE);
        return dated(part ? fields.with("share", appointment.share().toString()) : fields, appointment.range());
    }

    private static JsonValue.Fields dated(JsonValue.Fields fields, DateRange range) {
        JsonValue.Fields from =
                fields.with(OrganizationShapes.FROM, range.from().toString());
        return range.to()
                .map(to -> from.with(OrganizationShapes.TO, to.toString()))
                .orElse(from);
    }

    private static <T> JsonValue.Fields timeline(
            JsonValue.Fields fields, String name, String field, Timeline<T> timeline) {
        return some(
                fields,
                name,
                timeline.entries(),
                entry -> dated(JsonValue.object().with(field, entry.value().toString()), entry.range()));
    }

    /** A list, left out if it is empty. */
    private static <T> JsonValue.Fields some(
            JsonValue.Fields fields, String name, List<T> values, Function<T, JsonValue> write) {
        return values.isEmpty() ? fields : fields.with(name, list(values, write));
    }

    private static <T> JsonValue list(List<T> values, Function<T, JsonValue> write) {
        return JsonValue.list(values.stream().map(write).toList());
    }

    // Reading: the shape has been checked, so that only what the ladders refuse can still be wrong. A bare mapper,
    // which
    // knows no shapes, throws what the parts do.

    static Organization read(JsonValue value) {
        OrganizationDefinition.Builder builder = OrganizationDefinition.builder(ladders(items(value, "ladders")))
                .zone(ZoneId.of(text(value, "zone")))
                .roles(each(
                        value,
                        "roles",
                        role -> new Role(RoleId.of(text(role, "id")), TierId.of(text(role, "tier")), name(role))))
                .units(each(
                        value,
                        "units",
                        unit -> new OrgUnit(
                                UnitId.of(text(unit, "id")),
                                optional(unit, "type").map(UnitTypeId::of),
                                name(unit),
                                timeline(unit, "parent", "unit", UnitId::of),
                                timeline(unit, "head", "position", PositionId::of))))
                .territories(each(
                        value,
                        "territories",
                        territory -> new Territory(
                                TerritoryId.of(text(territory, "id")),
                                name(territory),
                                timeline(territory, "parent", "territory", TerritoryId::of))))
                .positions(each(
                        value,
                        "positions",
                        position -> new Position(
                                PositionId.of(text(position, "id")),
                                OrganizationShapes.range(field(position, "existence")),
                                timeline(position, "role", "role", RoleId::of),
                                timeline(position, "unit", "unit", UnitId::of),
                                timeline(position, "reportsTo", "position", PositionId::of))))
                .people(each(
                        value,
                        "people",
                        person -> new Person(
                                PersonId.of(text(person, "id")),
                                each(person, "employment", OrganizationShapes::range))))
                .appointments(each(
                        value,
                        "appointments",
                        appointment -> new Appointment(
                                PersonId.of(text(appointment, "person")),
                                PositionId.of(text(appointment, "position")),
                                OrganizationShapes.range(appointment),
                                ValueForms.named(AppointmentKind.values(), text(appointment, "kind")),
                                optional(appointment, "share").map(Ratio::parse).orElse(Ratio.ONE))))
                .claims(each(
                        value,
                        "claims",
                        claim -> new TerritoryClaim(
                                TerritoryId.of(text(claim, "territory")),
                                PositionId.of(text(claim, "position")),
                                OrganizationShapes.range(claim))));
        return Organization.of(builder.build());
    }

    private static Ladders ladders(List<JsonValue> values) {
        List<Finding> findings = new ArrayList<>();
        List<Ladder> ladders = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            JsonValue ladder = values.get(i);
            built(
                            "/ladders/" + i + "/tiers",
                            findings,
                            () -> Ladder.of(
                                    LadderId.of(text(ladder, "id")),
                                    ValueForms.named(LadderKind.values(), text(ladder, "kind")),
                                    name(ladder),
                                    each(
                                            ladder,
                                            "tiers",
                                            tier -> new Tier(
                                                    TierId.of(text(tier, "id")),
                                                    Integer.parseInt(text(tier, "rank")),
                                                    name(tier)))))
                    .ifPresent(ladders::add);
        }
        Optional<Ladders> all =
                findings.isEmpty() ? built("/ladders", findings, () -> Ladders.of(ladders)) : Optional.empty();
        return all.orElseThrow(() -> new InvalidDefinitionException(findings));
    }

    private static <T> Optional<T> built(String pointer, List<Finding> findings, Supplier<T> part) {
        try {
            return Optional.of(part.get());
        } catch (InvalidDefinitionException e) {
            for (Finding finding : e.findings()) {
                String below = finding.place() instanceof Place.InDocument place ? place.pointer() : "";
                findings.add(finding.at(Place.document("organization", pointer + below)));
            }
            return Optional.empty();
        }
    }

    private static <T> Timeline<T> timeline(JsonValue value, String name, String field, Function<String, T> id) {
        return Timeline.of(each(
                value,
                name,
                entry -> new Timeline.Entry<>(OrganizationShapes.range(entry), id.apply(text(entry, field)))));
    }

    private static <T> List<T> each(JsonValue value, String name, Function<JsonValue, T> read) {
        return items(value, name).stream().map(read).toList();
    }

    private static LocalizedText name(JsonValue value) {
        return ValueForms.localized(field(value, "name"));
    }

    private static List<JsonValue> items(JsonValue value, String name) {
        JsonValue list = fields(value).values().get(name);
        if (list == null) {
            return List.of();
        }
        if (list instanceof JsonValue.Items items) {
            return items.values();
        }
        throw new IllegalArgumentException("field '" + name + "' must be a list, but was " + list);
    }

    private static JsonValue field(JsonValue value, String name) {
        JsonValue field = fields(value).values().get(name);
        if (field == null) {
            throw new IllegalArgumentException("field '" + name + "' is missing");
        }
        return field;
    }

    private static String text(JsonValue value, String name) {
        return ValueForms.number(field(value, name));
    }

    private static Optional<String> optional(JsonValue value, String name) {
        return fields(value).values().containsKey(name) ? Optional.of(text(value, name)) : Optional.empty();
    }

    private static JsonValue.Fields fields(JsonValue value) {
        if (value instanceof JsonValue.Fields fields) {
            return fields;
        }
        throw new IllegalArgumentException("must be an object, but was " + value);
    }
}
