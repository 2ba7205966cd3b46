package io.salestiers.incentives.team;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Whether a person is paid once or each time who stands at several places above one and the same credit. In the examples Mara
 * leads the team at 5 % and acts for the head of the branch at 3 %; the team sold 1,000.
 */
public enum SeveralLevels {
    /** Once, at the nearest place: 50. What the other place would pay is paid to nobody. */
    @JsonProperty("once")
    ONCE,
    /** Each time: 50 + 30 = 80. */
    @JsonProperty("each-time")
    EACH_TIME
}
