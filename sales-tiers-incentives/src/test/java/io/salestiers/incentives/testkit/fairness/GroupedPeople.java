package io.salestiers.incentives.testkit.fairness;

import io.salestiers.core.org.PersonId;
import io.salestiers.incentives.fairness.FairnessInputs;
import io.salestiers.incentives.fairness.GroupKey;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The inputs of a fairness report with the groups that are given to the call.
 *
 * @param inputs the inputs
 * @param groups the group of each person; some have none
 */
public record GroupedPeople(FairnessInputs inputs, Map<PersonId, GroupKey> groups) {
    /** Copies the groups. */
    public GroupedPeople {
        groups = Collections.unmodifiableMap(new TreeMap<>(groups));
    }
}
