package io.salestiers.incentives.promotion;

import io.salestiers.core.command.EventType;
import java.util.Locale;

/** What has happened to a case. */
public enum PromotionEventType implements EventType {
    /** Somebody is nominated. */
    NOMINATED,
    /** A panel is convened. */
    PANEL_CONVENED,
    /** A member has recused themself. */
    MEMBER_RECUSED,
    /** A member has voted. */
    VOTE_GIVEN,
    /** The panel recommends, or leaves it to who approves. */
    RECOMMENDED,
    /** It is rejected, by the panel or by who approves. */
    REJECTED,
    /** It is approved: the host has a change to apply. */
    APPROVED,
    /** It has taken effect. */
    TOOK_EFFECT,
    /** Leave was added to the trial. */
    TRIAL_EXTENDED,
    /** The trial was passed. */
    CONFIRMED,
    /** The trial was not passed: the host has a change to apply. */
    RETURNED,
    /** It is withdrawn. */
    WITHDRAWN,
    /** The person contests a decision. */
    CONTESTED,
    /** The contest was heard. */
    HEARD;

    private final String code =
            "incentives.promotion." + name().toLowerCase(Locale.ROOT).replace('_', '-');

    @Override
    public String code() {
        return code;
    }
}
