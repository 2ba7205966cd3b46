package io.salestiers.core.message;

/**
 * A way to tell people something: WeCom 企业微信, DingTalk 钉钉, Slack, mail. A port to the host.
 *
 * <p><b>For implementers.</b> It may block; it may be called by several threads, never for one key at the same time by one
 * {@link Outbox}. Whatever happens is an outcome and not an exception; an exception is taken for a channel that could not be
 * reached, and the message is given to it again. A channel that <em>honours keys</em> shows a message once although it is given
 * twice under one key, as it is after a crash between the sending and the noting of it; one that can't is still never the
 * cause of a loss. It looks at the body of a reply, since several platforms answer failures with status 200. Later versions of
 * the library may add methods with a default.
 */
@FunctionalInterface
public interface MessageChannel {
    /**
     * Tells people something.
     *
     * @param delivery the message, to whom, under which key
     * @return what came of it
     */
    DeliveryOutcome deliver(Delivery delivery);
}
