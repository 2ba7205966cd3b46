package io.salestiers.core.responsibility;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/**
 * The part that a role has in a duty: one cell of a responsibility matrix.
 *
 * <p>A cell may hold several: who decides may also do the work ({@code A/R}). Which letters a matrix uses, and which of
 * them stands for <em>accountable</em> and <em>responsible</em>, is said by its {@link MatrixVariant}.
 */
public enum Letter {
    /** R: does the work (负责执行). */
    @JsonProperty("responsible")
    RESPONSIBLE('R'),
    /** A: answers for it, exactly one role a duty (最终负责). */
    @JsonProperty("accountable")
    ACCOUNTABLE('A'),
    /** S of RASCI: helps those who do the work (支持). */
    @JsonProperty("support")
    SUPPORT('S'),
    /** D of DACI: drives the work (推动). */
    @JsonProperty("driver")
    DRIVER('D'),
    /** A of DACI: decides and answers for it, exactly one role a duty (批准). */
    @JsonProperty("approver")
    APPROVER('A'),
    /** C of DACI: contributes knowledge or work before the decision (参与). */
    @JsonProperty("contributor")
    CONTRIBUTOR('C'),
    /** C: is asked before the decision (征询). */
    @JsonProperty("consulted")
    CONSULTED('C'),
    /** I: is told afterwards (知会). */
    @JsonProperty("informed")
    INFORMED('I');

    private final char symbol;

    Letter(char symbol) {
        this.symbol = symbol;
    }

    /**
     * The letter as it stands in a matrix.
     *
     * @return for example {@code A}, for both {@link #ACCOUNTABLE} and {@link #APPROVER}; within a variant each letter is
     *     there once
     */
    public char symbol() {
        return symbol;
    }

    /**
     * The key of the words for it in the catalogue of the module.
     *
     * @return for example {@code core.responsibility.letter.accountable}
     */
    public String key() {
        return "core.responsibility.letter." + name().toLowerCase(Locale.ROOT);
    }
}
