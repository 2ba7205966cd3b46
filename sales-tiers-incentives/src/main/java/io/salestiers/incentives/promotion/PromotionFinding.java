package io.salestiers.incentives.promotion;

import io.salestiers.core.result.FindingCode;
import io.salestiers.core.result.Severity;

/** What is found in rules of promotion, in candidates and in cases, also in stored ones. */
public enum PromotionFinding implements FindingCode {
    /** Rules without a track and without a ladder. */
    NOTHING_RULED("nothing-ruled"),
    /** A track that is there twice. */
    DUPLICATE_TRACK("duplicate-track"),
    /** A ladder that is there twice. */
    DUPLICATE_LADDER("duplicate-ladder"),
    /** A level that is there twice in its ladder. */
    DUPLICATE_LEVEL("duplicate-level"),
    /** A track without a gate. */
    NO_GATE("no-gate"),
    /** A ladder without a level. */
    NO_LEVEL("no-level"),
    /** A track that leads where it begins. */
    SAME_TIER("same-tier"),
    /** Weights of a score that do not add up to one. */
    WEIGHTS_NOT_ONE("weights-not-one"),
    /** A number that counts twice in a score. */
    FIGURE_TWICE("figure-twice"),
    /** A way to leading others that results alone open. */
    RESULTS_ALONE("results-alone"),
    /** A number of the whole company, which says nothing about a person. */
    COMPANY_FIGURE("company-figure"),
    /** A ladder that the rules do not have. */
    UNKNOWN_LADDER("unknown-ladder"),
    /** A level that its ladder does not have. */
    UNKNOWN_LEVEL("unknown-level"),
    /** Something other than results in the tier decides whether it is kept. */
    RETENTION_GATE("retention-gate"),
    /** A score or a trial where a tier is kept. */
    RETENTION_EXTRAS("retention-extras"),
    /** A missing number would cost somebody the tier. */
    RETENTION_MISSING("retention-missing"),
    /** A move to a lower tier that could count from before its decision. */
    RETENTION_BACKDATED("retention-backdated"),
    /** A tier that the organization does not have. */
    UNKNOWN_TIER("unknown-tier"),
    /** A way up that leads down or sideways. */
    LEADS_NOT_UP("leads-not-up"),
    /** A way down that leads up or to another ladder. */
    LEADS_NOT_DOWN("leads-not-down"),

    /** The candidate is not in the tier from which the track leads. */
    NOT_IN_TIER("not-in-tier"),
    /** Nothing is known of the candidate. */
    UNKNOWN_CANDIDATE("unknown-candidate"),
    /** Not long enough in the tier. */
    TIME_SHORT("time-short"),
    /** Too few good periods. */
    PERIODS_SHORT("periods-short"),
    /** Too few periods with a rating that will do. */
    RATINGS_SHORT("ratings-short"),
    /** Too few periods to look at. */
    PERIODS_TOO_FEW("periods-too-few"),
    /** Periods of which the number is missing. */
    PERIODS_NOT_KNOWN("periods-not-known"),
    /** Periods of which the rating is missing. */
    RATINGS_NOT_KNOWN("ratings-not-known"),
    /** An average that falls short. */
    AVERAGE_SHORT("average-short"),
    /** A certificate that is not valid on the day. */
    CERTIFICATE_NOT_VALID("certificate-not-valid"),
    /** It is not known which certificates are valid. */
    CERTIFICATES_NOT_KNOWN("certificates-not-known"),
    /** An improvement plan is open. */
    IMPROVEMENT_PLAN_OPEN("improvement-plan-open"),
    /** It is not known whether an improvement plan is open. */
    IMPROVEMENT_PLANS_NOT_KNOWN("improvement-plans-not-known"),
    /** No position is open. */
    NO_VACANCY("no-vacancy"),
    /** It is not known whether a position is open. */
    VACANCY_NOT_KNOWN("vacancy-not-known"),
    /** The title is too low. */
    LEVEL_SHORT("level-short"),
    /** The title is not known. */
    LEVEL_NOT_KNOWN("level-not-known"),
    /** Evidence that says no, or no longer holds. */
    EVIDENCE_SHORT("evidence-short"),
    /** Evidence that nobody has stated. */
    EVIDENCE_NOT_KNOWN("evidence-not-known"),
    /** None of several ways is open. */
    NO_WAY_OPEN("no-way-open"),
    /** Of several ways none is open as far as is known. */
    WAYS_NOT_KNOWN("ways-not-known"),
    /** The score is too low. */
    SCORE_SHORT("score-short"),
    /** The score is not known. */
    SCORE_NOT_KNOWN("score-not-known"),

    /** The rules do not hold on the day. */
    RULES_NOT_EFFECTIVE("rules-not-effective"),
    /** A track that the rules do not have. */
    UNKNOWN_TRACK("unknown-track"),
    /** A command that the case does not take where it stands. */
    WRONG_PHASE("wrong-phase"),
    /** A case whose id was given before. */
    DUPLICATE_CASE("duplicate-case"),
    /** Another case of the person is open. */
    OTHER_CASE_OPEN("other-case-open"),
    /** Somebody keeps a tier, so there is no ground for a move to a lower one. */
    TIER_IS_KEPT("tier-is-kept"),
    /** In one evaluation somebody may move up, so nobody moves them down. */
    MAY_RISE("may-rise"),
    /** Somebody decides about themself. */
    ABOUT_ONESELF("about-oneself"),
    /** Something that only the person can do. */
    NOT_OWN("not-own"),
    /** Two steps in one hand that need two. */
    SAME_PERSON("same-person"),
    /** Somebody with an interest takes part. */
    INTEREST("interest"),
    /** No reason where one is needed. */
    REASON_MISSING("reason-missing"),
    /** No agreement where one is needed. */
    AGREEMENT_MISSING("agreement-missing"),
    /** A panel that is too small. */
    PANEL_TOO_SMALL("panel-too-small"),
    /** Somebody in the chair who is not on the panel. */
    CHAIR_NOT_ON_PANEL("chair-not-on-panel"),
    /** Somebody who has had a part in the case before. */
    HAS_HAD_A_PART("has-had-a-part"),
    /** Somebody who is not on the panel. */
    NOT_ON_PANEL("not-on-panel"),
    /** Somebody who has recused themself. */
    RECUSED("recused"),
    /** A vote or recusal that was given before. */
    ALREADY("already"),
    /** A panel that has not as many votes as it needs. */
    QUORUM_MISSING("quorum-missing"),
    /** Who approves does not stand above the tier. */
    NOT_ABOVE_TARGET("not-above-target"),
    /** Only the outside body decides about the highest tier. */
    OUTSIDE_BODY_ONLY("outside-body-only"),
    /** A decision of the outside body is not named. */
    BODY_DECISION_MISSING("body-decision-missing"),
    /** A position that is not open or of another tier. */
    POSITION_NOT_OPEN("position-not-open"),
    /** A first day back that has passed. */
    BACK_IN_THE_PAST("back-in-the-past"),
    /** The effective day has not come. */
    NOT_EFFECTIVE_YET("not-effective-yet"),
    /** The trial goes on. */
    TRIAL_GOES_ON("trial-goes-on"),
    /** Days of leave outside the trial, or counted before. */
    LEAVE_OUTSIDE_TRIAL("leave-outside-trial"),
    /** A second contest. */
    CONTESTED_ONCE("contested-once"),
    /** Gates or a score that a nomination or an approval rests on are not met. */
    EVIDENCE_FALLS_SHORT("evidence-falls-short"),

    /** A stored case without a part that it has where it stands. */
    PART_MISSING("part-missing"),
    /** Evidence in a stored case that is of somebody else or for another track. */
    OTHER_EVIDENCE("other-evidence");

    private final String code;

    PromotionFinding(String name) {
        this.code = "incentives.promotion." + name;
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
