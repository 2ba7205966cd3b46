package io.salestiers.incentives.plan;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.incentives.quota.Quota;
import io.salestiers.incentives.quota.QuotaMovement;
import java.util.List;
import java.util.Optional;

/** Which of two quotas counts: the one that was published or the one that its rule gives now. */
final class PublishedQuota {
    private PublishedQuota() {}

    static Quota choose(Quota quota, QuotaMovement movement) {
        if (quota.published().isEmpty()) {
            return quota;
        }
        Quota published = quota.published().get();
        boolean frozen = movement == QuotaMovement.FROZEN_WHEN_PUBLISHED;
        Quota counts = frozen ? published : quota;
        Quota other = frozen ? quota : published;
        if (counts.value().equals(other.value()) && counts.pieces().equals(other.pieces())) {
            return new Quota(counts.value(), counts.pieces(), Optional.empty(), counts.explanation());
        }
        Explanation explanation = Explanation.of(
                        "incentives.explain." + (frozen ? "quota-frozen" : "quota-moved"),
                        Operation.CHOSEN,
                        counts.value(),
                        List.of(counts.explanation()))
                .with("other", other.value().toArgument());
        return new Quota(counts.value(), counts.pieces(), Optional.empty(), explanation);
    }
}
