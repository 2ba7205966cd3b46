package io.salestiers.incentives.credit;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What happens when more of a sale comes back than was sold. In the examples a sale of 100 has a return of 120. It is a
 * finding in both cases.
 */
public enum ExcessReturn {
    /** No more is taken back than was credited: −100. */
    @JsonProperty("takes-back-what-was-credited")
    TAKES_BACK_WHAT_WAS_CREDITED,
    /** All of it is taken back: −120, and the sale ends with a credit of −20. */
    @JsonProperty("takes-back-all-of-it")
    TAKES_BACK_ALL_OF_IT
}
