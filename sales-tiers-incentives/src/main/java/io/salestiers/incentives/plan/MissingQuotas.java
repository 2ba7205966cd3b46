package io.salestiers.incentives.plan;

import io.salestiers.core.org.Subject;
import io.salestiers.core.result.Place;
import io.salestiers.core.text.Argument;
import io.salestiers.incentives.quota.Quota;
import io.salestiers.incentives.quota.QuotaRule;
import io.salestiers.incentives.quota.WithoutQuota;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Finds the quotas of teams and their members, and notes which are missing, zero or negative. Used once, by one thread. */
final class MissingQuotas {
    private final PlanComponent component;
    private final Resolution resolution;
    private final Map<Subject, Optional<Quota>> found = new HashMap<>();
    private final SortedSet<Subject> without = new TreeSet<>();
    private boolean refused;

    MissingQuotas(PlanComponent component, Resolution resolution) {
        this.component = component;
        this.resolution = resolution;
    }

    /** The quota, or none if it is not above zero. */
    Optional<Quota> find(QuotaRule rule, Subject subject) {
        return found.computeIfAbsent(subject, asked -> search(rule, asked));
    }

    private Optional<Quota> search(QuotaRule rule, Subject subject) {
        Optional<Quota> quota = resolution.quotas().find(rule.measure(), subject, resolution.period());
        if (quota.isPresent() && quota.get().signum() < 0) {
            resolution.add(resolution
                    .finding(PlanFinding.NEGATIVE_QUOTA, component)
                    .at(Place.during(subject.key(), resolution.period().range()))
                    .with("payee", subject.key())
                    .with("quota", quota.get().value().toArgument()));
        }
        Optional<Quota> positive = quota.filter(each -> each.signum() > 0);
        if (positive.isEmpty()) {
            without.add(subject);
            refused |= rule.withoutQuota() == WithoutQuota.REFUSES;
        }
        return positive;
    }

    void note() {
        if (!without.isEmpty()) {
            List<Argument> subjects = new ArrayList<>();
            without.forEach(subject -> subjects.add(Argument.text(subject.key())));
            resolution.add(resolution
                    .finding(refused ? PlanFinding.TEAM_QUOTA_REFUSED : PlanFinding.NO_TEAM_QUOTA, component)
                    .with("count", without.size())
                    .with("subjects", new Argument.Many(subjects)));
        }
    }
}
