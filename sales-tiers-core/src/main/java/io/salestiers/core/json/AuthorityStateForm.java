package io.salestiers.core.json;

import io.salestiers.core.authority.AppliedChange;
import io.salestiers.core.authority.AuthorityState;
import io.salestiers.core.authority.Capability;
import io.salestiers.core.authority.Depth;
import io.salestiers.core.authority.Grant;
import io.salestiers.core.authority.GrantBuilder;
import io.salestiers.core.authority.GrantId;
import io.salestiers.core.authority.Grantee;
import io.salestiers.core.authority.Grants;
import io.salestiers.core.authority.Interest;
import io.salestiers.core.authority.InterestKind;
import io.salestiers.core.authority.Onward;
import io.salestiers.core.authority.OutsideBody;
import io.salestiers.core.authority.OutsideBodyId;
import io.salestiers.core.authority.PendingApproval;
import io.salestiers.core.authority.RecoveryRegistrant;
import io.salestiers.core.authority.Revocation;
import io.salestiers.core.authority.RootAdministrator;
import io.salestiers.core.authority.RootRequest;
import io.salestiers.core.authority.Scope;
import io.salestiers.core.authority.SightShare;
import io.salestiers.core.canonical.Digest;
import io.salestiers.core.canonical.JsonValue;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.TerritoryId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.time.InstantRange;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How the state of authority is written: what is empty is left out. */
final class AuthorityStateForm {
    private static final Shape VALIDITY =
            Shape.object().required("from", Shape.instant()).optional("to", Shape.instant());

    private static final Shape DEPTH = Shape.oneOf("node", "children", "subtree");

    private static final Shape CAPABILITIES = Shape.list(LeafShape.CAPABILITY);

    private static final ObjectShape BY_ID = Shape.object().required("id", Shape.id());

    private static final Shape SUBJECT =
            Shape.variants(Map.of("person", BY_ID, "position", BY_ID, "unit", BY_ID, "territory", BY_ID));

    private static final Shape SCOPE = Shape.variants(Map.of(
            "self", Shape.object(),
            "unit", BY_ID.required("depth", DEPTH),
            "own-unit", Shape.object().required("depth", DEPTH),
            "territory", BY_ID.required("depth", DEPTH),
            "all", Shape.object()));

    private static final ObjectShape GRANT = Shape.object()
            .required("id", Shape.id())
            .required(
                    "grantee",
                    Shape.variants(Map.of("person", BY_ID.optional("restingOn", Shape.id()), "position", BY_ID)))
            .optional("use", CAPABILITIES)
            .optional("administer", CAPABILITIES)
            .optional(
                    "onward",
                    Shape.object()
                            .required("depth", Shape.whole(1, Integer.MAX_VALUE))
                            .optional("use", CAPABILITIES)
                            .optional("administer", CAPABILITIES))
            .required("scope", SCOPE)
            .required("validity", VALIDITY)
            .required("issuer", Shape.id())
            .optional("parent", Shape.id())
            .optional("peerExceptionUntil", Shape.instant())
            .required("reason", Shape.id());

    private static final Shape ORIGIN = Shape.oneOf("founded", "appointed", "recovered");

    static final ObjectShape STATE = Shape.object()
            .optional("grants", Shape.list(GRANT))
            .optional(
                    "revocations",
                    Shape.list(Shape.object()
                            .required("grant", Shape.id())
                            .required("at", Shape.instant())
                            .required("by", Shape.id())
                            .required("reason", Shape.id())))
            .optional(
                    "rootAdministrators",
                    Shape.list(Shape.object()
                            .required("person", Shape.id())
                            .required("validity", VALIDITY)
                            .required("origin", ORIGIN)))
            .optional(
                    "recoveryRegistrants",
                    Shape.list(Shape.object().required("person", Shape.id()).required("since", Shape.instant())))
            .optional(
                    "outsideBody",
                    Shape.object().required("id", Shape.id()).required("members", Shape.list(Shape.id())))
            .optional(
                    "pending",
                    Shape.list(Shape.object().required("grant", GRANT).required("requestedAt", Shape.instant())))
            .optional(
                    "sightShares",
                    Shape.list(Shape.object()
                            .required("from", Shape.id())
                            .required("with", Shape.id())
                            .required("capability", LeafShape.CAPABILITY)
                            .required("subject", SUBJECT)
                            .required("validity", VALIDITY)
                            .required("upward", Shape.flag())))
            .optional(
                    "interests",
                    Shape.list(Shape.object()
                            .required("person", Shape.id())
                            .required("subject", SUBJECT)
                            .required("kind", Shape.oneOf(kinds()))
                            .required("days", Shape.dateRange())))
            .optional(
                    "rootRequests",
                    Shape.list(Shape.object()
                            .required("person", Shape.id())
                            .required("origin", ORIGIN)
                            .required("requestedBy", Shape.id())
                            .required("requestedAt", Shape.instant())))
            .optional(
                    "applied",
                    Shape.list(Shape.object()
                            .required("key", Shape.id())
                            .required("at", Shape.instant())
                            .required("content", LeafShape.parsed("digest", Digest::parse))));

    private AuthorityStateForm() {}

    private static String[] kinds() {
        return Arrays.stream(InterestKind.values()).map(ValueForms::name).toArray(String[]::new);
    }

    // Writing.

    static JsonValue write(AuthorityState state) {
        Map<String, JsonValue> fields = new LinkedHashMap<>();
        list(fields, "grants", state.grants().all(), AuthorityStateForm::write);
        list(
                fields,
                "revocations",
                state.grants().revocations(),
                each -> JsonValue.object()
                        .with("grant", each.grant().value())
                        .with("at", each.at().toString())
                        .with("by", each.by().value())
                        .with("reason", each.reason()));
        list(
                fields,
                "rootAdministrators",
                state.rootAdministrators(),
                each -> JsonValue.object()
                        .with("person", each.person().value())
                        .with("validity", write(each.validity()))
                        .with("origin", ValueForms.name(each.origin())));
        list(
                fields,
                "recoveryRegistrants",
                state.recoveryRegistrants(),
                each -> JsonValue.object()
                        .with("person", each.person().value())
                        .with("since", each.since().toString()));
        state.outsideBody()
                .ifPresent(body -> fields.put(
                        "outsideBody",
                        JsonValue.object().with("id", body.id().value()).with("members", texts(body.members()))));
        list(
                fields,
                "pending",
                state.pending(),
                each -> JsonValue.object()
                        .with("grant", write(each.grant()))
                        .with("requestedAt", each.requestedAt().toString()));
        list(
                fields,
                "sightShares",
                state.sightShares(),
                each -> JsonValue.object()
                        .with("from", each.from().value())
                        .with("with", each.with().value())
                        .with("capability", each.capability().toString())
                        .with("subject", write(each.subject()))
                        .with("validity", write(each.validity()))
                        .with("upward", new JsonValue.Flag(each.upward())));
        list(
                fields,
                "interests",
                state.interests(),
                each -> JsonValue.object()
                        .with("person", each.person().value())
                        .with("subject", write(each.subject()))
                        .with("kind", ValueForms.name(each.kind()))
                        .with("days", ValueForms.write(each.days())));
        list(
                fields,
                "rootRequests",
                state.rootRequests(),
                each -> JsonValue.object()
                        .with("person", each.person().value())
                        .with("origin", ValueForms.name(each.origin()))
                        .with("requestedBy", each.requestedBy().value())
                        .with("requestedAt", each.requestedAt().toString()));
        list(
                fields,
                "applied",
                state.applied(),
                each -> JsonValue.object()
                        .with("key", each.key())
                        .with("at", each.at().toString())
                        .with("content", each.content().toString()));
        return new JsonValue.Fields(fields);
    }

    private static <T> void list(
            Map<String, JsonValue> fields, String name, Collection<T> values, Function<T, JsonValue> form) {
        if (!values.isEmpty()) {
            fields.put(name, JsonValue.list(values.stream().map(form).toList()));
        }
    }

    private static JsonValue texts(Collection<?> values) {
        return JsonValue.list(
                values.stream().map(each -> JsonValue.text(each.toString())).toList());
    }

    private static JsonValue write(Grant grant) {
        Map<String, JsonValue> fields = new LinkedHashMap<>();
        fields.put("id", JsonValue.text(grant.id().value()));
        fields.put("grantee", write(grant.grantee()));
        capabilities(fields, grant.use(), grant.administer());
        if (grant.onward().depth() > 0) {
            Map<String, JsonValue> onward = new LinkedHashMap<>();
            onward.put("depth", JsonValue.number(grant.onward().depth()));
            capabilities(onward, grant.onward().use(), grant.onward().administer());
            fields.put("onward", new JsonValue.Fields(onward));
        }
        fields.put("scope", write(grant.scope()));
        fields.put("validity", write(grant.validity()));
        fields.put("issuer", JsonValue.text(grant.issuer().value()));
        grant.parent().ifPresent(parent -> fields.put("parent", JsonValue.text(parent.value())));
        grant.peerExceptionUntil()
                .ifPresent(until -> fields.put("peerExceptionUntil", JsonValue.text(until.toString())));
        fields.put("reason", JsonValue.text(grant.reason()));
        return new JsonValue.Fields(fields);
    }

    private static void capabilities(Map<String, JsonValue> fields, Set<Capability> use, Set<Capability> administer) {
        if (!use.isEmpty()) {
            fields.put("use", texts(use));
        }
        if (!administer.isEmpty()) {
            fields.put("administer", texts(administer));
        }
    }

    private static JsonValue write(InstantRange range) {
        JsonValue.Fields fields = JsonValue.object().with("from", range.from().toString());
        return range.to().map(end -> fields.with("to", end.toString())).orElse(fields);
    }

    private static JsonValue.Fields type(String name) {
        return JsonValue.object().with("type", name);
    }

    private static JsonValue write(Grantee grantee) {
        if (grantee instanceof Grantee.OfPosition position) {
            return type("position").with("id", position.position().value());
        }
        Grantee.OfPerson person = (Grantee.OfPerson) grantee;
        JsonValue.Fields fields = type("person").with("id", person.person().value());
        return person.restingOn()
                .map(position -> fields.with("restingOn", position.value()))
                .orElse(fields);
    }

    private static JsonValue write(Subject subject) {
        return ValueForms.write(subject);
    }

    private static JsonValue write(Scope scope) {
        if (scope instanceof Scope.UnitScope unit) {
            return type("unit").with("id", unit.unit().value()).with("depth", ValueForms.name(unit.depth()));
        }
        if (scope instanceof Scope.TerritoryScope territory) {
            return type("territory")
                    .with("id", territory.territory().value())
                    .with("depth", ValueForms.name(territory.depth()));
        }
        if (scope instanceof Scope.OwnUnit own) {
            return type("own-unit").with("depth", ValueForms.name(own.depth()));
        }
        return type(scope instanceof Scope.Self ? "self" : "all");
    }

    // Reading, of what has the shape.

    static AuthorityState read(JsonValue value) {
        Tree state = new Tree(value);
        return new AuthorityState(
                Grants.of(
                        state.list("grants", AuthorityStateForm::grant),
                        state.list(
                                "revocations",
                                each -> new Revocation(
                                        GrantId.of(each.text("grant")),
                                        each.instant("at"),
                                        each.person("by"),
                                        each.text("reason")))),
                state.list(
                        "rootAdministrators",
                        each -> new RootAdministrator(
                                each.person("person"), validity(each.below("validity")), origin(each))),
                state.list(
                        "recoveryRegistrants",
                        each -> new RecoveryRegistrant(each.person("person"), each.instant("since"))),
                state.find("outsideBody")
                        .map(body -> new OutsideBody(
                                OutsideBodyId.of(body.text("id")),
                                new LinkedHashSet<>(body.texts("members", PersonId::of)))),
                state.list(
                        "pending",
                        each -> new PendingApproval(grant(each.below("grant")), each.instant("requestedAt"))),
                state.list(
                        "sightShares",
                        each -> new SightShare(
                                each.person("from"),
                                each.person("with"),
                                Capability.of(each.text("capability")),
                                subject(each.below("subject")),
                                validity(each.below("validity")),
                                each.flag("upward"))),
                state.list(
                        "interests",
                        each -> new Interest(
                                each.person("person"),
                                subject(each.below("subject")),
                                ValueForms.named(InterestKind.values(), each.text("kind")),
                                ValueForms.dateRange(each.value("days")))),
                state.list(
                        "rootRequests",
                        each -> new RootRequest(
                                each.person("person"),
                                origin(each),
                                each.person("requestedBy"),
                                each.instant("requestedAt"))),
                state.list(
                        "applied",
                        each -> new AppliedChange(
                                each.text("key"), each.instant("at"), Digest.parse(each.text("content")))));
    }

    private static RootAdministrator.Origin origin(Tree tree) {
        return ValueForms.named(RootAdministrator.Origin.values(), tree.text("origin"));
    }

    private static Grant grant(Tree tree) {
        GrantBuilder grant = Grant.builder(
                        GrantId.of(tree.text("id")),
                        grantee(tree.below("grantee")),
                        scope(tree.below("scope")),
                        validity(tree.below("validity")),
                        tree.person("issuer"))
                .use(tree.texts("use", Capability::of))
                .administer(tree.texts("administer", Capability::of))
                .reason(tree.text("reason"));
        tree.find("onward")
                .ifPresent(onward -> grant.onward(new Onward(
                        onward.whole("depth"),
                        new LinkedHashSet<>(onward.texts("use", Capability::of)),
                        new LinkedHashSet<>(onward.texts("administer", Capability::of)))));
        tree.findText("parent").map(GrantId::of).ifPresent(grant::from);
        tree.findText("peerExceptionUntil").map(Instant::parse).ifPresent(grant::peersUntil);
        return grant.build();
    }

    private static InstantRange validity(Tree tree) {
        Instant from = tree.instant("from");
        return tree.findText("to")
                .map(end -> InstantRange.of(from, Instant.parse(end)))
                .orElseGet(() -> InstantRange.startingAt(from));
    }

    private static Grantee grantee(Tree tree) {
        if (tree.text("type").equals("position")) {
            return Grantee.position(PositionId.of(tree.text("id")));
        }
        PersonId person = tree.person("id");
        return tree.findText("restingOn")
                .map(position -> Grantee.person(person, PositionId.of(position)))
                .orElseGet(() -> Grantee.person(person));
    }

    private static Subject subject(Tree tree) {
        String id = tree.text("id");
        return switch (tree.text("type")) {
            case "person" -> Subject.of(PersonId.of(id));
            case "position" -> Subject.of(PositionId.of(id));
            case "unit" -> Subject.of(UnitId.of(id));
            default -> Subject.of(TerritoryId.of(id));
        };
    }

    private static Scope scope(Tree tree) {
        return switch (tree.text("type")) {
            case "self" -> Scope.self();
            case "unit" -> Scope.unit(UnitId.of(tree.text("id")), depth(tree));
            case "own-unit" -> Scope.ownUnit(depth(tree));
            case "territory" -> Scope.territory(TerritoryId.of(tree.text("id")), depth(tree));
            default -> Scope.all();
        };
    }

    private static Depth depth(Tree tree) {
        return ValueForms.named(Depth.values(), tree.text("depth"));
    }

    /** An object with the fields that its shape promises; without them, in a bare mapper, an exception names the first. */
    private record Tree(JsonValue value) {
        private @Nullable JsonValue get(String name) {
            if (value instanceof JsonValue.Fields fields) {
                return fields.values().get(name);
            }
            throw new IllegalArgumentException("value must be an object, but was " + value);
        }

        JsonValue value(String name) {
            JsonValue found = get(name);
            if (found == null) {
                throw new IllegalArgumentException("field '" + name + "' is missing");
            }
            return found;
        }

        Tree below(String name) {
            return new Tree(value(name));
        }

        Optional<Tree> find(String name) {
            return Optional.ofNullable(get(name)).map(Tree::new);
        }

        String text(String name) {
            return ValueForms.text(value(name));
        }

        Optional<String> findText(String name) {
            return Optional.ofNullable(get(name)).map(ValueForms::text);
        }

        PersonId person(String name) {
            return PersonId.of(text(name));
        }

        Instant instant(String name) {
            return Instant.parse(text(name));
        }

        boolean flag(String name) {
            return value(name) instanceof JsonValue.Flag flag && flag.value();
        }

        int whole(String name) {
            String digits = LeafShape.numberText(value(name));
            if (digits == null) {
                throw new IllegalArgumentException("field '" + name + "' must be a number");
            }
            return Integer.parseInt(digits);
        }

        <T> List<T> list(String name, Function<Tree, T> read) {
            return items(name).stream().map(Tree::new).map(read).toList();
        }

        <T> List<T> texts(String name, Function<String, T> read) {
            return items(name).stream().map(ValueForms::text).map(read).toList();
        }

        private List<JsonValue> items(String name) {
            JsonValue found = get(name);
            if (found == null) {
                return List.of();
            }
            if (found instanceof JsonValue.Items items) {
                return items.values();
            }
            throw new IllegalArgumentException("field '" + name + "' must be a list, but was " + found);
        }
    }
}
