package io.salestiers.core.cadence;

import java.time.LocalDate;
import java.time.LocalDateTime;

/** Days and times in the form of RFC 5545, sections 3.3.4 and 3.3.5. */
final class IcalDates {
    private IcalDates() {}

    static String day(LocalDate day) {
        return digits(day.getYear(), 4) + digits(day.getMonthValue(), 2) + digits(day.getDayOfMonth(), 2);
    }

    static String time(LocalDateTime time) {
        return day(time.toLocalDate()) + "T" + digits(time.getHour(), 2) + digits(time.getMinute(), 2)
                + digits(time.getSecond(), 2);
    }

    static String digits(int value, int length) {
        String digits = Integer.toString(value);
        return "0".repeat(Math.max(0, length - digits.length())) + digits;
    }
}
