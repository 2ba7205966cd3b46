package io.salestiers.incentives.columns;

import io.salestiers.core.result.FindingCode;
import io.salestiers.core.result.Severity;

/** Why a plan does not fit into columns. */
public enum ColumnFinding implements FindingCode {
    /** A crediting plan does not hold on all days. */
    NOT_EFFECTIVE("not-effective"),
    /** A crediting plan does not count bookings. */
    NO_BOOKINGS("no-bookings"),
    /** A crediting plan has not exactly one rule for deals. */
    SEVERAL_RULES("several-rules"),
    /** A rule is neither direct nor a split between two roles by stated shares. */
    RULE_KIND("rule-kind"),
    /** A rule credits with the money. */
    WITH_THE_MONEY("with-the-money"),
    /** A rule counts pieces. */
    PIECES("pieces"),
    /** A weight is looked up by bands. */
    WEIGHT_BY_BAND("weight-by-band"),
    /** A cap is of another currency, is one of several, or no whole number of parts. */
    CAP("cap"),
    /** Credits roll up along territories. */
    TERRITORIES("territories"),
    /** Credits roll up to a position that several people hold and share. */
    JOINT_HOLDERS("joint-holders"),
    /** A dimension is read whose values were not given. */
    NO_VALUES("no-values"),
    /** Weights have too many digits together. */
    TOO_FINE("too-fine"),
    /** Payees, days and kept values are too many for arrays. */
    TOO_MANY("too-many"),
    /** A component is neither a commission on the total of a period nor a pool. */
    COMPONENT_KIND("component-kind"),
    /** A component looks at a number that deals change, other than the attainment of a unit in a gate of a pool. */
    FIGURE("figure"),
    /** A component pays for some values of a dimension that totals do not keep apart. */
    NOT_KEPT("not-kept"),
    /** A plan limits the pay of several components together. */
    LIMITS("limits"),
    /** A plan comes to payees or leaves them on days on which sums are not cut. */
    ASSIGNMENTS("assignments"),
    /** A commission pays in another currency than that of the deals. */
    CURRENCY("currency"),
    /** A period is not one of the days of the credits. */
    OTHER_DAYS("other-days");

    private final String code;

    ColumnFinding(String name) {
        this.code = "incentives.columns." + name;
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
