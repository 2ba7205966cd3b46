package io.salestiers.core.feedback;

import io.salestiers.core.result.FindingCode;
import io.salestiers.core.result.Severity;

/** What is found in surveys and feedback. No finding repeats what somebody wrote, or tells who answered. */
public enum FeedbackFinding implements FindingCode {
    /** A survey without an end. */
    NO_END("no-end", Severity.ERROR),
    /** A threshold that protects nobody. */
    THRESHOLD_TOO_LOW("threshold-too-low", Severity.ERROR),
    /** A survey of employees whose answers are not anonymous. */
    EMPLOYEES_ATTRIBUTED("employees-attributed", Severity.ERROR),
    /** A survey of customers that is told apart by tier. */
    CUSTOMERS_HAVE_NO_TIER("customers-have-no-tier", Severity.ERROR),
    /** A survey without a question. */
    NO_QUESTIONS("no-questions", Severity.ERROR),
    /** Two questions with one id. */
    QUESTION_TWICE("question-twice", Severity.ERROR),
    /** A question about recommendation on another scale than 0 to 10 with detractors from 0 to 6. */
    NOT_THE_SCALE_OF_THE_SCORE("not-the-scale-of-the-score", Severity.ERROR),
    /** A scale whose highest answer is not above its lowest, or that reaches too far. */
    SCALE_ORDER("scale-order", Severity.ERROR),
    /** A choice with fewer than two options. */
    TOO_FEW_OPTIONS("too-few-options", Severity.ERROR),
    /** Two options with one id. */
    OPTION_TWICE("option-twice", Severity.ERROR),
    /** A question of the index that is not asked, not graded, or there twice. */
    NOT_OF_THE_INDEX("not-of-the-index", Severity.ERROR),

    /** A sheet of an employee that names a person. */
    NAMES_A_PERSON("names-a-person", Severity.ERROR),
    /** A sheet without an answer to a required question. */
    NOT_ANSWERED("not-answered", Severity.ERROR),
    /** A sheet with an answer to a question that is not asked. */
    NOT_ASKED("not-asked", Severity.ERROR),
    /** An answer that is not on the scale. */
    OFF_SCALE("off-scale", Severity.ERROR),
    /** An option that there is not. */
    UNKNOWN_OPTION("unknown-option", Severity.ERROR),
    /** A number where words are asked for, or the like. */
    ANSWER_OF_ANOTHER_KIND("answer-of-another-kind", Severity.ERROR),

    /** Results that are wanted while answers still come in. */
    STILL_OPEN("still-open", Severity.ERROR),
    /** A sheet of a unit that is not asked. */
    OUTSIDE_THE_SCOPE("outside-the-scope", Severity.ERROR),
    /** Too many tiers to be told apart. */
    TOO_MANY_TIERS("too-many-tiers", Severity.ERROR),
    /** A question that too few answered for anything to be shown. */
    TOO_FEW_ANSWERS("too-few-answers", Severity.INFO),

    /** Another survey with this id. */
    RECORDED("recorded", Severity.ERROR),
    /** A sheet for a survey that is not recorded. */
    NO_SURVEY("no-survey", Severity.ERROR),
    /** A sheet outside the days of its survey. */
    NOT_OPEN("not-open", Severity.ERROR),
    /** A token that was not handed out. */
    UNKNOWN_TOKEN("unknown-token", Severity.ERROR),
    /** A token that is used. */
    TOKEN_USED("token-used", Severity.ERROR),

    /** Rules without a number of days for an origin. */
    NO_DAYS("no-days", Severity.ERROR),
    /** Steps of an escalation that are not in order. */
    ESCALATION_ORDER("escalation-order", Severity.ERROR),
    /** An item that is due before it came in. */
    DUE_BEFORE_RECEIVED("due-before-received", Severity.ERROR),
    /** A step of an item before an earlier one. */
    STEP_TOO_EARLY("step-too-early", Severity.ERROR),
    /** A step of an item that is closed. */
    ITEM_CLOSED("item-closed", Severity.ERROR),
    /** An item that is reopened though it is not closed. */
    ITEM_NOT_CLOSED("item-not-closed", Severity.ERROR),
    /** An item that is closed without an answer. */
    CLOSED_WITHOUT_ANSWER("closed-without-answer", Severity.ERROR),
    /** A new due day that is not later. */
    DUE_NOT_LATER("due-not-later", Severity.ERROR),
    /** Two items with one id. */
    ITEM_TWICE("item-twice", Severity.ERROR),
    /** An overdue item whose owner has nobody above. */
    NOBODY_ABOVE("nobody-above", Severity.WARNING);

    private final String code;
    private final Severity severity;

    FeedbackFinding(String name, Severity severity) {
        this.code = "core.feedback." + name;
        this.severity = severity;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
