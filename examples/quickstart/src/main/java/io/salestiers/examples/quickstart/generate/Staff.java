package io.salestiers.examples.quickstart.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The positions of the sample company and who holds them in 2025, with moves and vacancies. */
final class Staff {
    static final LocalDate START = LocalDate.of(2025, 1, 1);
    static final LocalDate END = LocalDate.of(2026, 1, 1);

    /** Somebody. */
    record Person(String id, String name) {}

    /** Who holds a position from a day up to another; without a holder it is vacant. */
    record Stretch(LocalDate from, LocalDate to, Optional<Person> holder) {}

    /** A position and what is written beside it in the agents file. */
    record Place(String id, String tier, String office, String unit, String country, String currency, String boss) {
        boolean represents() {
            return tier.equals("representative");
        }
    }

    private record Office(String name, String code, List<Integer> repsOfTeams) {}

    private static final String SURNAMES = "王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 胡 朱 高 林 何 郭 马 罗";
    private static final String GIVEN =
            "伟 芳 娜 敏 静 磊 洋 艳 勇 杰 涛 明 超 秀兰 霞 平 桂英 浩然 子涵 梓轩 欣怡 雨桐 思远 嘉怡 志强 建华 丽华 晓明 文博 佳琪 天宇 雪梅"
                    + " 国强 海燕 俊杰 婷婷 宇航 诗涵 晨曦 立新 春燕 振华";
    private static final String LATIN =
            "Anna Becker,Jonas Vogel,Lena Schäfer,Felix Köhler,Marie Lang,Paul Winter,Clara Roth,"
                    + "Lukas Brandt,Sophie Krüger,Max Engel,Emma Busch,Tim Sauer,Julia Horn,Moritz Pohl,Laura Seidel,David Kuhn,"
                    + "Nina Franke,Oskar Voigt,Hanna Böhm,Erik Lorenz,Greta Simon,Jan Otto";

    private final List<Place> places = new ArrayList<>();
    private final List<List<Stretch>> stretches = new ArrayList<>();
    private int chinese;
    private int latin;
    private int persons;

    Staff() {
        country(
                "CN",
                "CNY",
                List.of(
                        new Office("上海", "SHA", List.of(5, 5)),
                        new Office("北京", "BJS", List.of(5, 5)),
                        new Office("深圳", "SZX", List.of(5, 5))));
        country(
                "DE",
                "EUR",
                List.of(new Office("München", "MUC", List.of(5, 4)), new Office("Hamburg", "HAM", List.of(5))));
        changes();
    }

    List<Place> places() {
        return places;
    }

    List<Stretch> stretches(Place place) {
        return stretches.get(places.indexOf(place));
    }

    Optional<Person> holder(String place, LocalDate day) {
        return stretches.get(index(place)).stream()
                .filter(stretch -> !day.isBefore(stretch.from()) && day.isBefore(stretch.to()))
                .findFirst()
                .flatMap(Stretch::holder);
    }

    private void country(String country, String currency, List<Office> offices) {
        String head = place(country + "-HEAD", "administrator", "", "", country, currency, "", true);
        for (Office office : offices) {
            String manager =
                    place(office.code() + "-RM", "regional-manager", office.name(), "", country, currency, head, true);
            for (int team = 1; team <= office.repsOfTeams().size(); team++) {
                String unit = office.code() + "-" + team;
                String supervisor =
                        place(unit + "-SUP", "supervisor", office.name(), unit, country, currency, manager, true);
                for (int rep = 1; rep <= office.repsOfTeams().get(team - 1); rep++) {
                    place(
                            unit + "-R" + rep,
                            "representative",
                            office.name(),
                            unit,
                            country,
                            currency,
                            supervisor,
                            true);
                }
            }
        }
    }

    private String place(
            String id,
            String tier,
            String office,
            String unit,
            String country,
            String currency,
            String boss,
            boolean filled) {
        places.add(new Place(id, tier, office, unit, country, currency, boss));
        Optional<Person> holder = filled ? Optional.of(person(country)) : Optional.empty();
        stretches.add(new ArrayList<>(List.of(new Stretch(START, END, holder))));
        return id;
    }

    private Person person(String country) {
        persons++;
        String id = "P" + (1000 + persons);
        if (country.equals("DE")) {
            return new Person(id, LATIN.split(",", -1)[latin++]);
        }
        String[] surnames = SURNAMES.split(" ", -1);
        String[] given = GIVEN.split(" ", -1);
        // 20 surnames and 42 given names: the pairs repeat only after 420 people.
        String name = surnames[chinese % surnames.length] + given[chinese % given.length];
        chinese++;
        return new Person(id, name);
    }

    /** Moves and vacancies of the year. */
    private void changes() {
        // A representative changes the team within Shanghai; the old position is vacant until somebody is hired.
        place("SHA-2-R6", "representative", "上海", "SHA-2", "CN", "CNY", "SHA-2-SUP", false);
        Person mover = holder("SHA-1-R5", START).orElseThrow();
        change("SHA-1-R5", LocalDate.of(2025, 5, 15), Optional.empty());
        change("SHA-2-R6", LocalDate.of(2025, 5, 15), Optional.of(mover));
        change("SHA-1-R5", LocalDate.of(2025, 7, 1), Optional.of(person("CN")));
        // A supervisor leaves; after two months a member of the team is promoted, whose position stays vacant.
        Person promoted = holder("SZX-2-R1", START).orElseThrow();
        change("SZX-2-SUP", LocalDate.of(2025, 4, 1), Optional.empty());
        change("SZX-2-SUP", LocalDate.of(2025, 6, 1), Optional.of(promoted));
        change("SZX-2-R1", LocalDate.of(2025, 6, 1), Optional.empty());
        // Somebody moves from Beijing to Shenzhen in the middle of a quarter.
        place("SZX-1-R6", "representative", "深圳", "SZX-1", "CN", "CNY", "SZX-1-SUP", false);
        Person traveller = holder("BJS-1-R5", START).orElseThrow();
        change("BJS-1-R5", LocalDate.of(2025, 8, 16), Optional.of(person("CN")));
        change("SZX-1-R6", LocalDate.of(2025, 8, 16), Optional.of(traveller));
        // A representative leaves Hamburg; the position is filled again after two months.
        change("HAM-1-R5", LocalDate.of(2025, 8, 1), Optional.empty());
        change("HAM-1-R5", LocalDate.of(2025, 10, 1), Optional.of(person("DE")));
        // A position that nobody holds all year.
        place("MUC-2-R5", "representative", "München", "MUC-2", "DE", "EUR", "MUC-2-SUP", false);
    }

    private int index(String place) {
        for (int i = 0; i < places.size(); i++) {
            if (places.get(i).id().equals(place)) {
                return i;
            }
        }
        throw new AssertionError(place);
    }

    private void change(String place, LocalDate day, Optional<Person> holder) {
        List<Stretch> list = stretches.get(index(place));
        Stretch last = list.remove(list.size() - 1);
        list.add(new Stretch(last.from(), day, last.holder()));
        list.add(new Stretch(day, last.to(), holder));
    }
}
