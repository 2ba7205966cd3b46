package io.salestiers.core.responsibility;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;

/**
 * The kind of a responsibility matrix: which letters it has, and which of them plays which part.
 *
 * <p>All of them have one letter for who answers (A) and one for who does the work (R, or D in DACI), so every question
 * can be asked of every variant.
 */
public enum MatrixVariant {
    /** Responsible, accountable, consulted, informed: the usual one. */
    @JsonProperty("raci")
    RACI(Letter.ACCOUNTABLE, Letter.RESPONSIBLE, Letter.CONSULTED),
    /** RACI with S for those who help the responsible ones: never without a responsible role. */
    @JsonProperty("rasci")
    RASCI(Letter.ACCOUNTABLE, Letter.RESPONSIBLE, Letter.CONSULTED),
    /**
     * Driver, approver, contributors, informed: exactly one driver and exactly one approver. The approver counts as
     * accountable, the driver as responsible, the contributors as consulted.
     */
    @JsonProperty("daci")
    DACI(Letter.APPROVER, Letter.DRIVER, Letter.CONTRIBUTOR);

    private final Letter accountable;
    private final Letter responsible;
    private final Letter consulted;

    MatrixVariant(Letter accountable, Letter responsible, Letter consulted) {
        this.accountable = accountable;
        this.responsible = responsible;
        this.consulted = consulted;
    }

    /**
     * The letters of this kind of matrix.
     *
     * @return the letters: R, A, C, I; in RASCI R, A, S, C, I; in DACI D, A, C, I
     */
    public List<Letter> letters() {
        return this == RASCI
                ? List.of(responsible, accountable, Letter.SUPPORT, consulted, Letter.INFORMED)
                : List.of(responsible, accountable, consulted, Letter.INFORMED);
    }

    /**
     * The letter of the role that answers for a duty.
     *
     * @return {@link Letter#ACCOUNTABLE}, in DACI {@link Letter#APPROVER}
     */
    public Letter accountable() {
        return accountable;
    }

    /**
     * The letter of the roles that do the work.
     *
     * @return {@link Letter#RESPONSIBLE}, in DACI {@link Letter#DRIVER}
     */
    public Letter responsible() {
        return responsible;
    }

    /**
     * The letter of the roles that are asked before the decision.
     *
     * @return {@link Letter#CONSULTED}, in DACI {@link Letter#CONTRIBUTOR}
     */
    public Letter consulted() {
        return consulted;
    }

    /**
     * The letter of the roles that are told afterwards.
     *
     * @return {@link Letter#INFORMED}
     */
    public Letter informed() {
        return Letter.INFORMED;
    }

    /**
     * The letter of the roles that help.
     *
     * @return {@link Letter#SUPPORT} in RASCI, else empty
     */
    public Optional<Letter> support() {
        return this == RASCI ? Optional.of(Letter.SUPPORT) : Optional.empty();
    }
}
