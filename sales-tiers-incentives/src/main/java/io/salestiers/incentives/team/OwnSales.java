package io.salestiers.incentives.team;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Whether a manager's own sales belong to the team that the override is paid on: what is credited to the manager's position,
 * and what is credited to the manager in another position below it. The example has 1 % on a team that sold 10,000, beside
 * 2,000 that the manager sold.
 */
public enum OwnSales {
    /** They do: 1 % of 12,000 = 120. */
    @JsonProperty("in-team")
    IN_TEAM,
    /** They do not: 1 % of 10,000 = 100. */
    @JsonProperty("not-in-team")
    NOT_IN_TEAM
}
