package io.salestiers.core.cadence;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.PersonId;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What came of a meeting (会议纪要).
 *
 * @param meeting which one
 * @param day the day on which it took place
 * @param attendance who of the expected came, by id
 * @param resolutions what was decided, in order
 * @param notes what else was said; free text, which enters no audit, event or digest
 */
public record Minutes(
        MeetingId meeting,
        LocalDate day,
        Map<PersonId, Attendance> attendance,
        List<Resolution> resolutions,
        Optional<String> notes) {
    /** Copies attendance and resolutions; refuses two resolutions with one id. */
    public Minutes {
        requireNonNull(meeting, "meeting");
        requireNonNull(day, "day");
        requireNonNull(notes, "notes");
        attendance = Collections.unmodifiableMap(new TreeMap<>(attendance));
        resolutions = List.copyOf(resolutions);
        long ids = resolutions.stream().map(Resolution::id).distinct().count();
        if (ids < resolutions.size()) {
            throw new IllegalArgumentException("resolutions must have ids of their own, but were " + resolutions);
        }
    }
}
