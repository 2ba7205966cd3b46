package io.salestiers.incentives.rate;

import io.salestiers.core.result.FindingCode;
import io.salestiers.core.result.Severity;

/** What keeps bands, knots, cells or shares from being what they are to be. */
public enum RateFinding implements FindingCode {
    /** There is no band. */
    NO_BAND("no-band"),
    /** The first band does not begin at zero. */
    FIRST_NOT_ZERO("first-not-zero"),
    /** A band does not end after its beginning. */
    EMPTY_BAND("empty-band"),
    /** Between two bands there is a hole. */
    HOLE("hole"),
    /** Two bands overlap. */
    OVERLAP("overlap"),
    /** A band before the last has no end. */
    OPEN_BEFORE_LAST("open-before-last"),
    /** A band begins before the one that is written before it. */
    BEHIND("behind"),
    /** The last band has an end, but nothing would be said about what lies beyond. */
    LAST_NOT_OPEN("last-not-open"),
    /** The last band has no end, but an interpolated table needs one. */
    LAST_WITHOUT_END("last-without-end"),
    /** An interpolated table does not say what holds beyond its end. */
    BEYOND_MISSING("beyond-missing"),
    /** A table without an end says what holds beyond it. */
    BEYOND_WITHOUT_END("beyond-without-end"),
    /** A rate is negative. */
    NEGATIVE_RATE("negative-rate"),
    /** An amount that a band pays is negative. */
    NEGATIVE_VALUE("negative-value"),
    /** A band has no value, or two. */
    NOT_ONE_VALUE("not-one-value"),
    /** Some bands pay a rate, others an amount. */
    MIXED_VALUES("mixed-values"),
    /** The application has a meaning for rates only. */
    APPLICATION_NEEDS_RATES("application-needs-rates"),
    /** Amounts for reaching a band say nothing about an amount below zero. */
    NEGATIVE_NEEDS_RATES("negative-needs-rates"),
    /** A band does not say how it counts, in a table where each band does. */
    MODE_MISSING("mode-missing"),
    /** A band says how it counts, in a table that counts all bands alike. */
    MODE_WITHOUT_EFFECT("mode-without-effect"),
    /** A curve has no knot. */
    NO_KNOT("no-knot"),
    /** A knot does not lie after the one before it, so that an attainment would have two shares. */
    KNOT_NOT_AFTER("knot-not-after"),
    /** A knot lies at a negative attainment. */
    NEGATIVE_ATTAINMENT("negative-attainment"),
    /** A curve pays a negative share. */
    NEGATIVE_SHARE("negative-share"),
    /** The cap of a curve is less than what one of its knots pays. */
    CAP_BELOW_KNOT("cap-below-knot"),
    /** The cap of a curve is less than what is paid below its threshold. */
    CAP_BELOW_START("cap-below-start"),
    /** A curve that is flat beyond its last knot has a cap. */
    CAP_WITHOUT_EFFECT("cap-without-effect"),
    /** A curve without lines is to go on along its last line. */
    NO_LINE_TO_EXTEND("no-line-to-extend"),
    /** The last line of a curve falls and goes on, down to negative pay. */
    FALLS_WITHOUT_END("falls-without-end"),
    /** The payee's share of a sharing does not lie between 0 and 1. */
    NOT_A_SHARE("not-a-share"),
    /** The measured party gets nothing in a band that is not the last, so the bands above are never reached. */
    NEVER_FILLS("never-fills"),
    /** A matrix has no axis. */
    NO_AXIS("no-axis"),
    /** The name of an axis is blank, or that of another. */
    AXIS_NAME("axis-name"),
    /** An axis has no step. */
    NO_STEP("no-step"),
    /** An edge does not lie after the one before it, so that a number would have two steps. */
    EDGE_NOT_AFTER("edge-not-after"),
    /** A text stands twice on an axis. */
    TEXT_TWICE("text-twice"),
    /** What an axis says about what lies outside it has no meaning for it. */
    OUTSIDE_NOT_FITTING("outside-not-fitting"),
    /** A matrix has more cells than {@link RateMatrix#MAX_CELLS}. */
    TOO_MANY_CELLS("too-many-cells"),
    /** A row of cells is missing. */
    ROW_MISSING("row-missing"),
    /** A row lies at coordinates that the axes do not have. */
    ROW_SURPLUS("row-surplus"),
    /** A row is there twice. */
    ROW_TWICE("row-twice"),
    /** A cell is missing at the end of its row. */
    CELL_MISSING("cell-missing"),
    /** A row has more cells than the last axis has steps. */
    CELL_SURPLUS("cell-surplus"),
    /** A cell is negative. */
    NEGATIVE_CELL("negative-cell");

    private final String code;

    RateFinding(String name) {
        this.code = "incentives.rate." + name;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }
}
