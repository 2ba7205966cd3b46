package io.salestiers.core.message;

import java.util.ArrayList;
import java.util.List;

/**
 * Parts a text into what a reader sees as one sign.
 *
 * <p>After UAX #29 (extended grapheme clusters), with tables of our own instead of {@code BreakIterator}, whose clusters
 * differ between Java 17 and 25. Where the annex needs long tables (conjuncts of Indic scripts) more is kept together than it
 * says, never less.
 */
final class Graphemes {
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private Graphemes() {}

    static List<String> of(String text) {
        List<String> signs = new ArrayList<>();
        int start = 0;
        int flags = 0;
        int before = -1;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (before >= 0 && breaks(before, c, flags)) {
                signs.add(text.substring(start, i));
                start = i;
                flags = 0;
            }
            flags = flag(c) ? flags + 1 : 0;
            before = c;
            i += Character.charCount(c);
        }
        if (start < text.length()) {
            signs.add(text.substring(start));
        }
        return signs;
    }

    /** Whether a sign ends between two code points; flags are the regional indicators that end with the first. */
    private static boolean breaks(int a, int b, int flags) {
        if (a == '\r' && b == '\n') {
            return false;
        }
        if (control(a) || control(b)) {
            return true;
        }
        if (extends_(b) || joins(a) || prepends(a) || virama(a)) {
            return false;
        }
        if (flag(a) && flag(b)) {
            return flags % 2 == 0;
        }
        return !hangul(a, b);
    }

    private static boolean control(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.SURROGATE;
    }

    private static boolean extends_(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || c == ZERO_WIDTH_JOINER
                || c == 0x200C
                || (c >= 0xFE00 && c <= 0xFE0F) // variation selectors
                || (c >= 0x1F3FB && c <= 0x1F3FF) // skin tones
                || (c >= 0xE0020 && c <= 0xE01EF) // tags and more variation selectors
                || c == 0xFF9E
                || c == 0xFF9F
                || c == 0x0E33
                || c == 0x0EB3;
    }

    private static boolean joins(int c) {
        return c == ZERO_WIDTH_JOINER;
    }

    /** Signs of number and subtending marks that belong to what follows. */
    private static boolean prepends(int c) {
        return (c >= 0x0600 && c <= 0x0605)
                || c == 0x06DD
                || c == 0x070F
                || c == 0x08E2
                || c == 0x110BD
                || c == 0x110CD;
    }

    /** Marks that bind a consonant to the next one. */
    private static boolean virama(int c) {
        return c == 0x094D
                || c == 0x09CD
                || c == 0x0A4D
                || c == 0x0ACD
                || c == 0x0B4D
                || c == 0x0C4D
                || c == 0x0CCD
                || c == 0x0D4D
                || c == 0x0DCA
                || c == 0x1039
                || c == 0x17D2;
    }

    private static boolean flag(int c) {
        return c >= 0x1F1E6 && c <= 0x1F1FF;
    }

    private static boolean hangul(int a, int b) {
        boolean syllable = in(a, 0xAC00, 0xD7A3);
        boolean open = syllable && (a - 0xAC00) % 28 == 0;
        boolean toVowel = vowel(b);
        boolean toTrailing = trailing(b);
        return (leading(a) && (leading(b) || in(b, 0xAC00, 0xD7A3) || toVowel))
                || ((open || vowel(a)) && (toVowel || toTrailing))
                || ((syllable || trailing(a)) && toTrailing);
    }

    private static boolean leading(int c) {
        return in(c, 0x1100, 0x115F) || in(c, 0xA960, 0xA97C);
    }

    private static boolean vowel(int c) {
        return in(c, 0x1160, 0x11A7) || in(c, 0xD7B0, 0xD7C6);
    }

    private static boolean trailing(int c) {
        return in(c, 0x11A8, 0x11FF) || in(c, 0xD7CB, 0xD7FB);
    }

    private static boolean in(int c, int first, int last) {
        return c >= first && c <= last;
    }
}
