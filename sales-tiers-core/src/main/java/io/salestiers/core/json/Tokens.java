package io.salestiers.core.json;

import java.io.IOException;

/** What both Jacksons' parsers have in common. */
interface Tokens {
    /** The kinds of tokens. */
    enum Kind {
        OBJECT,
        END_OBJECT,
        LIST,
        END_LIST,
        NAME,
        TEXT,
        NUMBER,
        TRUE,
        FALSE,
        NULL,
        END
    }

    /** The token at which the parser stands; END before the first and after the last. */
    Kind current();

    Kind next() throws IOException;

    /** The text of a name, text or number. */
    String text() throws IOException;

    long line();

    int column();
}
