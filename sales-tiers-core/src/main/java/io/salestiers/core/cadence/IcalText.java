package io.salestiers.core.cadence;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/** The lines of a calendar file: folded, escaped, with descriptions of zones. */
final class IcalText {
    /** RFC 5545, section 3.1: octets of a line without its end. */
    private static final int LINE = 75;

    private final StringBuilder out = new StringBuilder();

    /** Adds a line, folded so that no part is longer than 75 octets and no character is cut. */
    IcalText line(String line) {
        int octets = 0;
        for (int i = 0; i < line.length(); ) {
            int c = line.codePointAt(i);
            String character = Character.toString(c);
            int length = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > LINE) {
                out.append("\r\n ");
                octets = 1;
            }
            out.append(character);
            octets += length;
            i += Character.charCount(c);
        }
        out.append("\r\n");
        return this;
    }

    /** A value of type TEXT (section 3.3.11). Control characters, which it can't have, become blanks. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.replace("\r\n", "\n").codePoints().forEach(c -> {
            switch (c) {
                case '\\' -> escaped.append("\\\\");
                case ';' -> escaped.append("\\;");
                case ',' -> escaped.append("\\,");
                case '\n' -> escaped.append("\\n");
                default -> escaped.appendCodePoint(Character.isISOControl(c) ? ' ' : c);
            }
        });
        return escaped.toString();
    }

    /** A value of a parameter (section 3.2), quoted if it has to be. */
    static String parameter(String value) {
        return value.matches("[A-Za-z0-9/_+-]+") ? value : "\"" + value.replace("\"", "'") + "\"";
    }

    /**
     * Describes a zone by each of its changes in a time, instead of by rules, so that it is right whatever governments do. Before
     * the time stands what held at its beginning.
     */
    void zone(ZoneId zone, LocalDateTime from, LocalDateTime to) {
        ZoneRules rules = zone.getRules();
        line("BEGIN:VTIMEZONE").line("TZID:" + escaped(zone.getId()));
        LocalDateTime start = from.minusDays(2);
        ZoneOffset offset = rules.getOffset(start);
        boolean summer = rules.isDaylightSavings(start.atZone(zone).toInstant());
        observance(summer, start, offset, offset);
        ZoneOffsetTransition next = rules.nextTransition(start.atZone(zone).toInstant());
        while (next != null && next.getDateTimeBefore().isBefore(to.plusDays(2))) {
            observance(
                    rules.isDaylightSavings(next.getInstant()),
                    next.getDateTimeBefore(),
                    next.getOffsetBefore(),
                    next.getOffsetAfter());
            next = rules.nextTransition(next.getInstant());
        }
        line("END:VTIMEZONE");
    }

    private void observance(boolean summer, LocalDateTime start, ZoneOffset before, ZoneOffset after) {
        String name = summer ? "DAYLIGHT" : "STANDARD";
        line("BEGIN:" + name).line("DTSTART:" + IcalDates.time(start));
        line("TZOFFSETFROM:" + offset(before))
                .line("TZOFFSETTO:" + offset(after))
                .line("END:" + name);
    }

    private static String offset(ZoneOffset offset) {
        int seconds = Math.abs(offset.getTotalSeconds());
        String minutes = IcalDates.digits(seconds / 3600, 2) + IcalDates.digits(seconds / 60 % 60, 2);
        return (offset.getTotalSeconds() < 0 ? "-" : "+")
                + minutes
                + (seconds % 60 == 0 ? "" : IcalDates.digits(seconds % 60, 2));
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
