package io.salestiers.examples.quickstart.input;

import io.salestiers.core.result.FindingCode;
import io.salestiers.core.result.Severity;
import java.util.Locale;

/** What can be wrong with an input folder, and what is worth knowing about its data. */
public enum InputFindings implements FindingCode {
    /** The format document is no JSON. */
    FORMAT_UNREADABLE(Severity.ERROR),
    /** The format document has a property that it does not know. */
    FORMAT_UNKNOWN(Severity.ERROR),
    /** A value of the format document has another form. */
    FORMAT_VALUE(Severity.ERROR),
    /** The folder is no folder. */
    FOLDER_MISSING(Severity.ERROR),
    /** A file that must be there is not. */
    FILE_MISSING(Severity.ERROR),
    /** A file can't be read. */
    FILE_UNREADABLE(Severity.ERROR),
    /** A file has no header line. */
    FILE_EMPTY(Severity.ERROR),
    /** A file has more rows than the limit. */
    FILE_TOO_LARGE(Severity.ERROR),
    /** A line has more characters than the limit. */
    LINE_TOO_LONG(Severity.ERROR),
    /** A line is not UTF-8. */
    NOT_UTF8(Severity.ERROR),
    /** A row is not CSV as RFC 4180 has it. */
    NOT_CSV(Severity.ERROR),
    /** A column that must be there is not. */
    COLUMN_MISSING(Severity.ERROR),
    /** The same, and another column is probably meant. */
    COLUMN_MISSING_MAYBE(Severity.ERROR),
    /** Two columns have one name. */
    COLUMN_TWICE(Severity.ERROR),
    /** A row has more or fewer fields than the header. */
    ROW_RAGGED(Severity.ERROR),
    /** A field that must not be blank is. */
    VALUE_MISSING(Severity.ERROR),
    /** A field is no id. */
    ID_INVALID(Severity.ERROR),
    /** A field is no day. */
    DATE_INVALID(Severity.ERROR),
    /** A field is no number. */
    NUMBER_INVALID(Severity.ERROR),
    /** An amount has more decimals than its currency. */
    TOO_MANY_DECIMALS(Severity.ERROR),
    /** An amount does not fit. */
    AMOUNT_TOO_LARGE(Severity.ERROR),
    /** A number must not be negative. */
    NEGATIVE(Severity.ERROR),
    /** A number must be above zero. */
    NOT_POSITIVE(Severity.ERROR),
    /** A field is none of the words allowed. */
    WORD_UNKNOWN(Severity.ERROR),
    /** A field is no currency. */
    CURRENCY_UNKNOWN(Severity.ERROR),
    /** Nothing says which currency an amount is in. */
    CURRENCY_MISSING(Severity.ERROR),
    /** A field is no period. */
    PERIOD_INVALID(Severity.ERROR),
    /** The end is not after the start. */
    DAYS_REVERSED(Severity.ERROR),
    /** A day is before another one that it can't be before. */
    DAY_TOO_EARLY(Severity.ERROR),
    /** Two rows have one key. */
    KEY_DUPLICATE(Severity.ERROR),
    /** A person has two rows on one day. */
    AGENT_TWICE(Severity.ERROR),
    /** A position has two rows on one day. */
    POSITION_TWICE(Severity.ERROR),
    /** A field refers to something that is not in its file. */
    REFERENCE_UNKNOWN(Severity.ERROR),
    /** The same, and something else is probably meant. */
    REFERENCE_UNKNOWN_MAYBE(Severity.ERROR),
    /** An agent has two draws of one step on one day. */
    DRAW_TWICE(Severity.ERROR),
    /** Managers form a ring. */
    MANAGER_CYCLE(Severity.ERROR),
    /** A closed deal lacks its day or value. */
    CLOSED_INCOMPLETE(Severity.ERROR),
    /** An open deal has a closing day or value. */
    OPEN_WITH_RESULT(Severity.ERROR),
    /** A lost deal has a value. */
    LOST_WITH_VALUE(Severity.ERROR),
    /** A deal closes before it begins. */
    CLOSED_BEFORE_ENGAGED(Severity.ERROR),
    /** A negative value belongs to no return. */
    NEGATIVE_WITHOUT_REFERENCE(Severity.ERROR),
    /** A return is not a won row with a negative value. */
    RETURN_NOT_NEGATIVE(Severity.ERROR),
    /** A return refers to something other than a won deal. */
    RETURN_OF_NO_SALE(Severity.ERROR),
    /** A return comes before its deal. */
    RETURN_TOO_EARLY(Severity.ERROR),
    /** Returns exceed their deal or are in another currency. */
    RETURN_TOO_LARGE(Severity.ERROR),
    /** A tier is not in the ladder. */
    TIER_UNKNOWN(Severity.ERROR),
    /** A unit belongs to two others. */
    UNIT_IN_TWO_PLACES(Severity.ERROR),
    /** A position has two tiers. */
    POSITION_IN_TWO_TIERS(Severity.ERROR),
    /** There are more findings of one kind than are listed. */
    MORE_OF_THE_SAME(Severity.ERROR),

    /** A spelling was read as another. */
    ALIAS_USED(Severity.WARNING),
    /** A value was corrected. */
    VALUE_CORRECTED(Severity.WARNING),
    /** Agents have no deal. */
    AGENTS_WITHOUT_DEALS(Severity.WARNING),
    /** Deals belong to agents who hold no position on the closing day. */
    DEAL_WITHOUT_POSITION(Severity.WARNING),
    /** Closed deals name no account. */
    CLOSED_WITHOUT_ACCOUNT(Severity.WARNING),
    /** Open deals name no account. */
    OPEN_WITHOUT_ACCOUNT(Severity.WARNING),
    /** The first quarter has less than three months of data. */
    FIRST_PERIOD_INCOMPLETE(Severity.WARNING),
    /** Deals are open. */
    OPEN_DEALS(Severity.INFO),
    /** Open deals have no day on which talks began. */
    OPEN_WITHOUT_DATE(Severity.INFO),
    /** Columns are not used. */
    COLUMNS_UNUSED(Severity.INFO),
    /** An optional file is not there. */
    FILE_ABSENT(Severity.INFO);

    private final Severity severity;

    InputFindings(Severity severity) {
        this.severity = severity;
    }

    @Override
    public String code() {
        return "quickstart.input." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
