package io.salestiers.incentives.statement;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.text.Argument;
import io.salestiers.core.text.Ids;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.text.MessageCatalogue;
import java.util.List;
import java.util.Optional;

/**
 * Why something is on a statement: {@code waiting-for-invoice}. The library has words for its own reasons; a host that has
 * others gives their words with them.
 *
 * @param code the id of the reason
 * @param text the words, empty exactly for the reasons of the library
 */
public record StatementReason(String code, Optional<LocalizedText> text) {
    private static final List<String> OWN = List.of(
            "waiting-for-figure",
            "waiting-for-invoice",
            "waiting-for-payment",
            "waiting-for-date",
            "waiting-for-event",
            "not-credited",
            "carried-by-cap",
            "deferred-by-cap",
            "carried-forward",
            "late-change");

    /** A number on which the pay depends is not there yet. */
    public static final StatementReason WAITING_FOR_FIGURE = own("waiting-for-figure");

    /** What was sold has not been invoiced (待开票). */
    public static final StatementReason WAITING_FOR_INVOICE = own("waiting-for-invoice");

    /** What was sold has not been paid by the customer (待回款). */
    public static final StatementReason WAITING_FOR_PAYMENT = own("waiting-for-payment");

    /** A sale does not have the day on which it counts, or the day on which pay falls due has not come. */
    public static final StatementReason WAITING_FOR_DATE = own("waiting-for-date");

    /** What pay is kept for has not happened: a delivery, an installation. */
    public static final StatementReason WAITING_FOR_EVENT = own("waiting-for-event");

    /** A sale counts, but nobody is credited with it yet. */
    public static final StatementReason NOT_CREDITED = own("not-credited");

    /** A cap keeps it for the cap of the next period. */
    public static final StatementReason CARRIED_BY_CAP = own("carried-by-cap");

    /** A cap keeps it to be paid later. */
    public static final StatementReason DEFERRED_BY_CAP = own("deferred-by-cap");

    /** It was due in an earlier period, or is due in this one, and is paid in another. */
    public static final StatementReason CARRIED_FORWARD = own("carried-forward");

    /** A result of a period that was paid before has changed since (往期更正). */
    public static final StatementReason LATE_CHANGE = own("late-change");

    /** Refuses a code of another form, a code of a host without words, and other words for a code of the library. */
    public StatementReason {
        Ids.check("StatementReason", code);
        requireNonNull(text, "text");
        if (text.isPresent() == OWN.contains(code)) {
            throw new IllegalArgumentException(
                    "a reason must have words of its own, unless it is one of " + OWN + ", but was " + code);
        }
    }

    /**
     * A reason of a host.
     *
     * @param code the id
     * @param text the words
     * @return the reason
     */
    public static StatementReason of(String code, LocalizedText text) {
        return new StatementReason(code, Optional.of(text));
    }

    private static StatementReason own(String code) {
        return new StatementReason(code, Optional.empty());
    }

    /** The codes of the library. */
    static List<String> own() {
        return OWN;
    }

    /**
     * The words in both languages.
     *
     * @param catalogue the catalogue of this module
     * @return those of the host, or those of the catalogue; the code if it has none
     */
    public LocalizedText words(MessageCatalogue catalogue) {
        return text.orElseGet(() -> words(catalogue, code));
    }

    /** The words of a code that the library knows; the code itself for one of a host. */
    static LocalizedText words(MessageCatalogue catalogue, String code) {
        String key = "incentives.statement.reason." + code;
        return LocalizedText.of(
                catalogue.find(Language.EN, key).orElse(code),
                catalogue.find(Language.ZH, key).orElse(code));
    }

    /**
     * The words as a value in a message.
     *
     * @return a name, or a term of the catalogue of this module
     */
    public Argument toArgument() {
        return text.<Argument>map(Argument::name).orElseGet(() -> Argument.term("incentives.statement.reason." + code));
    }
}
