package io.salestiers.core.customer;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** How a customer is followed up (回访方式). */
public enum VisitChannel {
    /** By phone (电话). */
    @JsonProperty("phone")
    PHONE,
    /** By mail (邮件). */
    @JsonProperty("mail")
    MAIL,
    /** On site (上门). */
    @JsonProperty("on-site")
    ON_SITE;

    /**
     * The key of the word for it in the catalogue of the module.
     *
     * @return for example {@code core.customer.channel.on-site}
     */
    public String key() {
        return "core.customer.channel." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
