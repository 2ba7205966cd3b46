package io.salestiers.kpi.cycle;

import io.salestiers.core.authority.Capabilities;

/** What is done with one person's scorecard, without anything to say but the reason. */
public enum EntryStep {
    /** Lets it rest, because of leave for example; it goes on where it stood. Takes {@link Capabilities#SCORECARD_ADMINISTER}. */
    HOLD("hold"),
    /** Takes the person out of this evaluation, for a stated reason. Takes {@link Capabilities#SCORECARD_APPROVE}. */
    EXCLUDE("exclude"),
    /** Ends a hold or an exclusion. Takes what that took. */
    RELEASE("release"),
    /** Approves what was calibrated, by somebody who has not scored. Takes {@link Capabilities#SCORECARD_APPROVE}; twice, from two people, if the first has an interest and the company asks for a second approval then. */
    APPROVE("approve"),
    /** Refuses what was calibrated, for a stated reason: it is calibrated again. Takes {@link Capabilities#SCORECARD_APPROVE}. */
    SEND_BACK("send-back"),
    /** The person confirms having seen the result. It is no consent. The person only. */
    ACKNOWLEDGE("acknowledge"),
    /** Asks for a published result to be evaluated anew, for a stated reason. Takes {@link Capabilities#REOPENING_REQUEST}. */
    REQUEST_REOPENING("request-reopening"),
    /** Has it evaluated anew, by somebody else than who asked: acknowledgement and approvals are cleared, what was published stands until a new version supersedes it, and pay is told. Takes {@link Capabilities#CYCLE_REOPEN}. */
    APPROVE_REOPENING("approve-reopening"),
    /** Lets it stand, by somebody else than who asked. Takes {@link Capabilities#CYCLE_REOPEN}. */
    REJECT_REOPENING("reject-reopening"),
    /** Publishes what was evaluated anew as a new version, by somebody else than who approved. Takes {@link Capabilities#RESULT_PUBLISH}. */
    PUBLISH_AGAIN("publish-again");

    private final String text;

    EntryStep(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }
}
