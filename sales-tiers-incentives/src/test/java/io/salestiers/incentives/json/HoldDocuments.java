package io.salestiers.incentives.json;

import io.salestiers.core.json.JsonDocument;
import io.salestiers.incentives.clawback.ClawbackRules;
import io.salestiers.incentives.release.ReleaseRules;

/** Rules of release and clawback as documents of their own, for tests only: in the library they are parts of rules of payment. */
public final class HoldDocuments {
    public static final JsonDocument<ReleaseRules> RELEASE =
            new JsonDocument<>("release-rules", 1, ReleaseRules.class, ReleaseShapes.RELEASE_RULES);

    public static final JsonDocument<ClawbackRules> CLAWBACK =
            new JsonDocument<>("clawback-rules", 1, ClawbackRules.class, ReleaseShapes.CLAWBACK_RULES);

    private HoldDocuments() {}
}
