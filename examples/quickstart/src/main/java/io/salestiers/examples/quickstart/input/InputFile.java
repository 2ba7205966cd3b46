package io.salestiers.examples.quickstart.input;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The files of an input folder and their columns. What a file is called and what its columns are called is the {@link InputFormat}'s. */
public enum InputFile {
    /** Who sells, for whom, where, and from when to when. */
    AGENTS(true, "agent manager office", "name from to tier position unit country currency"),
    /** What is sold. */
    PRODUCTS(true, "product", "series list_price"),
    /** Who buys. */
    ACCOUNTS(true, "account", "sector location parent"),
    /** Deals, open and closed, and returns. */
    OPPORTUNITIES(true, "id agent product account stage engage_date close_date value", "reference currency"),
    /** Targets that were set by somebody; without the file a rule sets them. */
    TARGETS(false, "agent period measure value", "unit currency for_pay"),
    /** How large the market was. */
    MARKET(false, "office period value", "currency"),
    /** What customers said. */
    SURVEYS(false, "date agent score", "account"),
    /** Exchange rates. */
    RATES(false, "date from to rate", ""),
    /** Which position looks after which customer, from which day on. */
    OWNERS("account position from", ""),
    /** When somebody called, wrote to or visited a customer. */
    VISITS("account date agent channel", ""),
    /** Who got or renewed which certificate on which day. */
    CERTIFICATES("agent certificate date", "last"),
    /** What was said and waits for an answer. */
    FEEDBACK("id origin received owner text", "account due closed answer"),
    /** What was agreed in meetings. */
    ACTIONS("id series raised owner due text", "closed"),
    /** On which days nobody works, and which days of a weekend are worked. */
    HOLIDAYS("country date", "working"),
    /** Who has which draw or guarantee, from when to when. */
    DRAWS(Use.PAYMENT, "agent step amount from", "to currency"),
    /** Who belongs to which group, for nothing but the comparison of groups. */
    GROUPS(Use.FAIRNESS, "agent group", "");

    private enum Use {
        REQUIRED,
        FIGURES,
        RHYTHM,
        PAYMENT,
        FAIRNESS
    }

    private final Use use;
    private final String requiredColumns;
    private final String optionalColumns;

    InputFile(boolean required, String requiredColumns, String optionalColumns) {
        this(required ? Use.REQUIRED : Use.FIGURES, requiredColumns, optionalColumns);
    }

    InputFile(String requiredColumns, String optionalColumns) {
        this(Use.RHYTHM, requiredColumns, optionalColumns);
    }

    InputFile(Use use, String requiredColumns, String optionalColumns) {
        this.use = use;
        this.requiredColumns = requiredColumns;
        this.optionalColumns = optionalColumns;
    }

    /**
     * The name of the file in the format document.
     *
     * @return for example {@code opportunities}
     */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Whether a folder without the file is refused.
     *
     * @return true if it must be there
     */
    public boolean required() {
        return use == Use.REQUIRED;
    }

    /**
     * Whether the file tells of meetings, visits and the like. No figure of the period needs it, so that nothing is missing
     * without it.
     *
     * @return true if only the section on the rhythm reads it
     */
    public boolean ofRhythm() {
        return use == Use.RHYTHM;
    }

    /**
     * Whether pay rests on the file, so that it must not change between reading and booking.
     *
     * @return false for what only the sections on the rhythm and on fairness read
     */
    public boolean ofPay() {
        return use != Use.RHYTHM && use != Use.FAIRNESS;
    }

    /**
     * Whether something is missing without the file.
     *
     * @return true for an optional file that figures of the period rest on
     */
    public boolean ofFigures() {
        return use == Use.FIGURES;
    }

    /**
     * The columns that must be there, by the names of this program.
     *
     * @return the columns
     */
    public List<String> requiredColumns() {
        return split(requiredColumns);
    }

    // Texts instead of lists, since a constant must not hold what could change.
    private static List<String> split(String columns) {
        return columns.isEmpty() ? List.of() : List.of(columns.split(" ", -1));
    }

    /**
     * The columns that may be there.
     *
     * @return the columns
     */
    public List<String> optionalColumns() {
        return split(optionalColumns);
    }

    /**
     * All columns.
     *
     * @return the required ones first
     */
    public List<String> columns() {
        return Stream.concat(requiredColumns().stream(), optionalColumns().stream())
                .toList();
    }

    /**
     * The name of the file where the format document gives none.
     *
     * @return for example {@code opportunities.csv}
     */
    public String defaultName() {
        return key() + ".csv";
    }
}
