package io.salestiers.examples.quickstart.generate;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * The files of the rhythm: who looks after which customer, visits, certificates, feedback, actions and holidays.
 *
 * <p>They have a choice of their own, so that deals and figures are the same with and without them.
 */
final class RhythmFiles {
    private static final String[] CHANNELS = {"phone", "mail", "on-site"};
    private static final String[] CHINESE_FEEDBACK = {
        "交货比约定晚了两周", "希望提供中文版安装手册", "报价单上的型号有误", "售后电话难以接通", "希望每季度安排一次产品培训"
    };
    private static final String[] LATIN_FEEDBACK = {
        "Delivery came two weeks late",
        "Please send the manual in German",
        "The quotation names the wrong model",
        "Nobody answers the service line",
        "A product training each quarter would help"
    };
    private static final String[] CHINESE_ACTIONS = {"整理重点客户名单", "更新本季度商机预测", "安排新产品演示", "回访长期未联系的客户", "核对退货原因"};
    private static final String[] LATIN_ACTIONS = {
        "List the key accounts",
        "Update the forecast of the quarter",
        "Arrange a demo of the new product",
        "Call customers nobody has called for long",
        "Find out why goods came back"
    };
    /* 国务院办公厅关于2025年部分节假日安排的通知: days off, and weekends that are worked. */
    private static final String CHINESE_HOLIDAYS = "2025-01-01 2025-01-28 2025-01-29 2025-01-30 2025-01-31 2025-02-01"
            + " 2025-02-02 2025-02-03 2025-02-04 2025-04-04 2025-04-05 2025-04-06 2025-05-01 2025-05-02 2025-05-03 2025-05-04"
            + " 2025-05-05 2025-05-31 2025-06-01 2025-06-02 2025-10-01 2025-10-02 2025-10-03 2025-10-04 2025-10-05 2025-10-06"
            + " 2025-10-07 2025-10-08 2026-01-01";
    private static final String CHINESE_WORKED = "2025-01-26 2025-02-08 2025-04-27 2025-09-28 2025-10-11";
    private static final String GERMAN_HOLIDAYS = "2025-01-01 2025-04-18 2025-04-21 2025-05-01 2025-05-29 2025-06-09"
            + " 2025-10-03 2025-12-25 2025-12-26 2026-01-01";

    private final SplittableRandom random;
    private final Staff staff;
    private final Map<String, List<String>> accounts;
    private final List<List<String>> owners = new ArrayList<>();
    private final List<List<String>> visits = new ArrayList<>();

    RhythmFiles(long seed, Staff staff, Map<String, List<String>> accounts) {
        this.random = new SplittableRandom(seed ^ 0x52_48_59_54_48_4dL);
        this.staff = staff;
        this.accounts = new TreeMap<>(accounts);
    }

    Map<String, byte[]> files() {
        accounts.forEach((country, names) -> names.forEach(name -> account(country, name)));
        Map<String, byte[]> files = new TreeMap<>();
        files.put("owners.csv", Csv.write("account,position,from", owners));
        files.put("visits.csv", Csv.write("account,date,agent,channel", visits));
        files.put("certificates.csv", Csv.write("agent,certificate,date", certificates()));
        files.put("feedback.csv", Csv.write("id,origin,account,received,owner,due,closed,answer,text", feedback()));
        files.put("actions.csv", Csv.write("id,series,raised,owner,due,closed,text", actions()));
        files.put("holidays.csv", Csv.write("country,date,working", holidays()));
        return files;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private List<Staff.Place> representatives(String country) {
        return staff.places().stream()
                .filter(place -> place.represents() && place.country().equals(country))
                .toList();
    }

    /** Each customer has an owner; every seventh goes to somebody else in July. About every five weeks somebody calls. */
    private void account(String country, String account) {
        Staff.Place first = one(representatives(country));
        LocalDate change = LocalDate.of(2025, 7, 1);
        Staff.Place second = random.nextInt(7) == 0 ? one(representatives(country)) : first;
        owners.add(List.of(account, first.id(), Staff.START.toString()));
        if (!second.equals(first)) {
            owners.add(List.of(account, second.id(), change.toString()));
        }
        int pace = 20 + random.nextInt(50);
        for (LocalDate day = Staff.START.plusDays(5 + random.nextInt(pace));
                day.isBefore(Staff.END);
                day = day.plusDays(pace / 2 + random.nextInt(pace))) {
            LocalDate workday = day.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue()
                    ? day.with(TemporalAdjusters.previous(DayOfWeek.FRIDAY))
                    : day;
            Staff.Place place = workday.isBefore(change) ? first : second;
            String channel = CHANNELS[random.nextInt(CHANNELS.length)];
            staff.holder(place.id(), workday)
                    .ifPresent(person -> visits.add(List.of(account, workday.toString(), person.id(), channel)));
        }
    }

    /** A license for twelve months, got before or during the year; most renew it in time, some late, some never. */
    private List<List<String>> certificates() {
        List<List<String>> rows = new ArrayList<>();
        for (Staff.Place place : staff.places()) {
            if (!place.represents()) {
                continue;
            }
            for (Staff.Stretch stretch : staff.stretches(place)) {
                if (stretch.holder().isEmpty()
                        || rows.stream()
                                .anyMatch(row -> row.get(0)
                                        .equals(stretch.holder().orElseThrow().id()))) {
                    continue;
                }
                String person = stretch.holder().get().id();
                LocalDate got = stretch.from().equals(Staff.START)
                        ? LocalDate.of(2024, 8, 1).plusDays(random.nextInt(240))
                        : stretch.from().plusDays(random.nextInt(30));
                rows.add(List.of(person, "product-license", got.toString()));
                int renewal = random.nextInt(10);
                LocalDate again = renewal < 6
                        ? got.plusYears(1).minusDays(random.nextInt(50))
                        : got.plusYears(1).plusDays(20);
                if (renewal < 7 && again.isBefore(Staff.END)) {
                    rows.add(List.of(person, "product-license", again.toString()));
                }
            }
        }
        return rows;
    }

    private List<List<String>> feedback() {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String country = i % 3 == 0 ? "DE" : "CN";
            LocalDate received = LocalDate.of(2025, 5, 1).plusDays(random.nextInt(240));
            Staff.Place place = one(representatives(country));
            String account = one(accounts.getOrDefault(country, List.of()));
            boolean customer = random.nextInt(4) > 0;
            Optional<Staff.Person> owner =
                    staff.holder(place.id(), received).or(() -> staff.holder(place.boss(), received));
            String due = random.nextInt(5) == 0 ? received.plusDays(30).toString() : "";
            LocalDate closed = received.plusDays(2 + random.nextInt(40));
            String[] texts = country.equals("DE") ? LATIN_FEEDBACK : CHINESE_FEEDBACK;
            String text = texts[random.nextInt(texts.length)];
            boolean done = random.nextInt(4) > 0 && closed.isBefore(Staff.END);
            owner.ifPresent(person -> rows.add(List.of(
                    "F-" + (101 + rows.size()),
                    customer ? "customer" : "meeting",
                    customer ? account : "",
                    received.toString(),
                    person.id(),
                    due,
                    done ? closed.toString() : "",
                    done ? (country.equals("DE") ? "Settled with the customer" : "已与客户解决") : "",
                    text)));
        }
        return rows;
    }

    /** On two Mondays in three a region's weekly meeting agrees on something. */
    private List<List<String>> actions() {
        List<List<String>> rows = new ArrayList<>();
        for (Staff.Place region : staff.places()) {
            if (!region.tier().equals("regional-manager")) {
                continue;
            }
            List<Staff.Place> team = staff.places().stream()
                    .filter(place ->
                            place.tier().equals("supervisor") && place.boss().equals(region.id()))
                    .toList();
            for (LocalDate monday = LocalDate.of(2025, 7, 7); monday.isBefore(Staff.END); monday = monday.plusDays(7)) {
                boolean raised = random.nextInt(3) > 0;
                Staff.Place place = one(team);
                LocalDate due = monday.plusDays(7L * (1 + random.nextInt(4)));
                LocalDate closed = due.plusDays(random.nextInt(15) - 7L);
                boolean done = random.nextInt(5) > 0 && closed.isBefore(Staff.END);
                String[] texts = region.country().equals("DE") ? LATIN_ACTIONS : CHINESE_ACTIONS;
                String text = texts[random.nextInt(texts.length)];
                if (raised) {
                    String owner = staff.holder(place.id(), monday)
                            .or(() -> staff.holder(region.id(), Staff.START))
                            .orElseThrow()
                            .id();
                    rows.add(List.of(
                            "M-" + (101 + rows.size()),
                            "weekly-" + region.id(),
                            monday.toString(),
                            owner,
                            due.toString(),
                            done ? closed.toString() : "",
                            text));
                }
            }
        }
        return rows;
    }

    private static List<List<String>> holidays() {
        List<List<String>> rows = new ArrayList<>();
        for (String day : CHINESE_HOLIDAYS.split(" ", -1)) {
            rows.add(List.of("CN", day, "false"));
        }
        for (String day : CHINESE_WORKED.split(" ", -1)) {
            rows.add(List.of("CN", day, "true"));
        }
        for (String day : GERMAN_HOLIDAYS.split(" ", -1)) {
            rows.add(List.of("DE", day, "false"));
        }
        return rows;
    }
}
