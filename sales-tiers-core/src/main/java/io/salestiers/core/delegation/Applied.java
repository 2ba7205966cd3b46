package io.salestiers.core.delegation;

import io.salestiers.core.authority.AppliedChange;
import io.salestiers.core.authority.AuthorityState;
import io.salestiers.core.canonical.Digest;
import java.util.Optional;

/** What has been applied to a state before. */
final class Applied {
    private Applied() {}

    static Optional<Digest> find(AuthorityState state, String key) {
        return state.applied().stream()
                .filter(change -> change.key().equals(key))
                .map(AppliedChange::content)
                .findFirst();
    }
}
