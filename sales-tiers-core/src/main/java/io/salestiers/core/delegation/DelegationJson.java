package io.salestiers.core.delegation;

import io.salestiers.core.authority.Capability;
import io.salestiers.core.authority.Grant;
import io.salestiers.core.canonical.JsonValue;
import java.util.Set;

/** Values of authority as JSON, for digests: everything that makes a difference, and nothing else. */
final class DelegationJson {
    private DelegationJson() {}

    static JsonValue.Fields of(Grant grant) {
        JsonValue.Fields json = JsonValue.object()
                .with("id", JsonValue.text(grant.id().value()))
                .with("grantee", JsonValue.text(grant.grantee().key()))
                .with("use", of(grant.use()))
                .with("administer", of(grant.administer()))
                .with(
                        "onward",
                        JsonValue.object()
                                .with("depth", JsonValue.number(grant.onward().depth()))
                                .with("use", of(grant.onward().use()))
                                .with("administer", of(grant.onward().administer())))
                .with("scope", JsonValue.text(grant.scope().key()))
                .with("validity", JsonValue.text(grant.validity().toString()))
                .with("issuer", JsonValue.text(grant.issuer().value()))
                .with("reason", JsonValue.text(grant.reason()));
        if (grant.parent().isPresent()) {
            json = json.with("parent", JsonValue.text(grant.parent().get().value()));
        }
        if (grant.peerExceptionUntil().isPresent()) {
            json = json.with(
                    "peersUntil",
                    JsonValue.text(grant.peerExceptionUntil().get().toString()));
        }
        return json;
    }

    private static JsonValue of(Set<Capability> capabilities) {
        return JsonValue.list(capabilities.stream()
                .map(capability -> JsonValue.text(capability.toString()))
                .toList());
    }
}
