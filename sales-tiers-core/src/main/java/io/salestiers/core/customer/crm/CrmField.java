package io.salestiers.core.customer.crm;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.collect.ImmutableSet;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What a field of a CRM is to us. */
public enum CrmField {
    /** Which customer it is about; without it, a record of a customer is about itself. */
    @JsonProperty("customer")
    CUSTOMER(CrmKind.values()),
    /** What makes it the same customer in the real world. */
    @JsonProperty("identity")
    IDENTITY(CrmKind.CUSTOMER),
    /** The position that owns it. */
    @JsonProperty("owner-position")
    OWNER_POSITION(CrmKind.CUSTOMER),
    /** The person who owns it. */
    @JsonProperty("owner-person")
    OWNER_PERSON(CrmKind.CUSTOMER),
    /** The pool in which it is, if it has no owner. */
    @JsonProperty("pool")
    POOL(CrmKind.CUSTOMER),
    /** By what it can be told apart; which attribute, says the rule. */
    @JsonProperty("attribute")
    ATTRIBUTE(CrmKind.CUSTOMER),
    /** The name; personal. */
    @JsonProperty("name")
    NAME(CrmKind.CUSTOMER),
    /** The name of a contact; personal. */
    @JsonProperty("contact-name")
    CONTACT_NAME(CrmKind.CUSTOMER),
    /** The phone number of the contact; personal. */
    @JsonProperty("contact-phone")
    CONTACT_PHONE(CrmKind.CUSTOMER),
    /** The mail address of the contact; personal. */
    @JsonProperty("contact-mail")
    CONTACT_MAIL(CrmKind.CUSTOMER),
    /** The day of a visit, purchase or feedback. */
    @JsonProperty("day")
    DAY(CrmKind.VISIT, CrmKind.PURCHASE, CrmKind.FEEDBACK),
    /** How a visit was made: {@code phone}, {@code mail} or {@code on-site}. */
    @JsonProperty("channel")
    CHANNEL(CrmKind.VISIT),
    /** Who made the visit. */
    @JsonProperty("by")
    BY(CrmKind.VISIT),
    /** What came of it, as a code. */
    @JsonProperty("outcome")
    OUTCOME(CrmKind.VISIT),
    /** The amount of a purchase. */
    @JsonProperty("amount")
    AMOUNT(CrmKind.PURCHASE),
    /** Its currency, as an ISO 4217 code. */
    @JsonProperty("currency")
    CURRENCY(CrmKind.PURCHASE),
    /** What a feedback is about, as a code. */
    @JsonProperty("about")
    ABOUT(CrmKind.FEEDBACK),
    /** The score of a feedback. */
    @JsonProperty("score")
    SCORE(CrmKind.FEEDBACK),
    /** The words of a visit or feedback; personal. */
    @JsonProperty("note")
    NOTE(CrmKind.VISIT, CrmKind.FEEDBACK);

    private final ImmutableSet<CrmKind> kinds;

    CrmField(CrmKind... kinds) {
        this.kinds = ImmutableSet.copyOf(kinds);
    }

    boolean fits(CrmKind kind) {
        return kinds.contains(kind);
    }

    /** What a record of a kind can't be without. */
    static Set<CrmField> needed(CrmKind kind) {
        return switch (kind) {
            case CUSTOMER -> EnumSet.noneOf(CrmField.class);
            case VISIT -> EnumSet.of(CUSTOMER, DAY, CHANNEL, BY, OUTCOME);
            case PURCHASE -> EnumSet.of(CUSTOMER, DAY, AMOUNT, CURRENCY);
            case FEEDBACK -> EnumSet.of(CUSTOMER, DAY, ABOUT);
        };
    }

    /**
     * The key of the word for it in the catalogue of the module.
     *
     * @return for example {@code core.crm.field.owner-position}
     */
    public String key() {
        return "core.crm.field." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
