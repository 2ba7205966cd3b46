package io.salestiers.examples.quickstart.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * The file of groups: made-up labels that stand for nothing. Whoever manages others is in one group: a few managers in several
 * would be too few to be shown, and so would be all from which they could be found. A third group is too small to be shown, and
 * some people are in none.
 *
 * <p>It has a choice of its own, so that all other files are the same with and without it.
 */
final class GroupFile {
    private static final String MANAGERS = "A";
    private static final String OTHERS = "B";
    private static final String SMALL = "C";
    private static final int SMALL_SIZE = 3;

    /** One of so many people is in the small group, as long as that is small, and one is in none. */
    private static final int EACH = 15;

    private static final int TENTH = 9;

    private final SplittableRandom random;
    private final Staff staff;

    GroupFile(long seed, Staff staff) {
        this.random = new SplittableRandom(seed ^ 0x47_52_4f_55_50_53L);
        this.staff = staff;
    }

    byte[] bytes() {
        List<List<String>> rows = new ArrayList<>();
        int number = 0;
        for (Map.Entry<String, Boolean> person : managers().entrySet()) {
            String large = random.nextBoolean() || person.getValue() ? MANAGERS : OTHERS;
            boolean small = number % EACH == TENTH && number / EACH < SMALL_SIZE && !person.getValue();
            number++;
            if (number % EACH != 0) {
                rows.add(List.of(person.getKey(), small ? SMALL : large));
            }
        }
        return Csv.write("agent,group", rows);
    }

    /** Everybody, and whether they ever manage others. */
    private Map<String, Boolean> managers() {
        Map<String, Boolean> managers = new TreeMap<>();
        for (Staff.Place place : staff.places()) {
            staff.stretches(place)
                    .forEach(stretch -> stretch.holder()
                            .ifPresent(person -> managers.merge(person.id(), !place.represents(), Boolean::logicalOr)));
        }
        return managers;
    }
}
