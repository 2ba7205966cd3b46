package io.salestiers.examples.quickstart.generate;

import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.Period;
import io.salestiers.core.time.PeriodKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Makes a year of a sales company with about sixty people in four tiers over two countries.
 *
 * <p>It uses no clock and no floating point, so that the same seed gives the same bytes on every machine. Four people
 * stand exactly on an edge of the usual bands in 2025-Q3: at 50 %, 100 % (one in each currency) and 120 % of their quota.
 */
public final class SampleGenerator {
    /** The seed of the folder that comes with the example. */
    public static final long SEED = 20_250_101L;

    /** Percent of quota in 2025-Q3 by position. */
    private static final Map<String, Integer> EDGES =
            Map.of("SHA-1-R1", 50, "SHA-1-R2", 100, "BJS-1-R1", 120, "MUC-1-R1", 100);

    private static final Period EDGE_QUARTER = FiscalCalendar.CALENDAR_YEAR.parse("2025-Q3");
    private static final String[] PRODUCTS = {
        "Aurora Basic,Aurora,1200",
        "Aurora Pro,Aurora,4800",
        "Boreal 200,Boreal,9500",
        "Boreal 500,Boreal,26000",
        "Cirrus Lite,Cirrus,650",
        "Cirrus Max,Cirrus,15500"
    };
    private static final String[] SECTORS = {"retail", "medical", "finance", "education", "technology", "logistics"};
    private static final String[] CHINESE_ACCOUNTS =
            "华信 远景 金桥 东方 瑞丰 海纳 嘉禾 中科 天成 博远 新宇 恒泰 长风 明德 盛世 汇通 永安 星河 宏图 卓越".split(" ", -1);
    private static final String[] CHINESE_KINDS = {"科技", "贸易"};
    private static final String[] LATIN_ACCOUNTS =
            "Adler Bergmann Citadel Dornbach Eichen Falke Grünwald Hafen Isar Jäger Kessel Linden Morgen Nordlicht Ostsee"
                    .split(" ", -1);
    private static final String[] LATIN_KINDS = {"GmbH", "AG"};

    private final long seed;
    private final SplittableRandom random;
    private final Staff staff = new Staff();
    private final List<List<String>> deals = new ArrayList<>();
    private final List<List<String>> returns = new ArrayList<>();

    private SampleGenerator(long seed) {
        this.seed = seed;
        this.random = new SplittableRandom(seed);
    }

    /**
     * The files of the folder.
     *
     * @param seed where the choice begins
     * @return the bytes by name of the file
     */
    public static Map<String, byte[]> generate(long seed) {
        return new SampleGenerator(seed).files();
    }

    private Map<String, byte[]> files() {
        Map<String, byte[]> files = new TreeMap<>();
        files.put("agents.csv", agents());
        files.put("products.csv", products());
        files.put("accounts.csv", accounts());
        files.put("opportunities.csv", opportunities());
        files.put("targets.csv", targets());
        files.put("market.csv", market());
        files.put("surveys.csv", surveys());
        files.put("rates.csv", rates());
        files.put("draws.csv", new DrawFile(staff).bytes());
        files.put("groups.csv", new GroupFile(seed, staff).bytes());
        files.putAll(new RhythmFiles(seed, staff, Map.of("CN", accountsOf("CN"), "DE", accountsOf("DE"))).files());
        return files;
    }

    /** A row for each stretch in which neither the holder nor the manager changes. */
    private byte[] agents() {
        List<List<String>> rows = new ArrayList<>();
        for (Staff.Place place : staff.places()) {
            for (Staff.Stretch stretch : staff.stretches(place)) {
                TreeSet<LocalDate> cuts = new TreeSet<>(List.of(stretch.from()));
                staff.places().stream()
                        .filter(boss -> boss.id().equals(place.boss()))
                        .flatMap(boss -> staff.stretches(boss).stream())
                        .map(Staff.Stretch::from)
                        .filter(day -> day.isAfter(stretch.from()) && day.isBefore(stretch.to()))
                        .forEach(cuts::add);
                for (LocalDate from : cuts) {
                    LocalDate to = Optional.ofNullable(cuts.higher(from)).orElse(stretch.to());
                    rows.add(List.of(
                            stretch.holder().map(Staff.Person::id).orElse(""),
                            stretch.holder().map(Staff.Person::name).orElse(""),
                            place.boss().isEmpty()
                                    ? ""
                                    : staff.holder(place.boss(), from)
                                            .map(Staff.Person::id)
                                            .orElse(""),
                            place.office(),
                            from.toString(),
                            to.equals(Staff.END) ? "" : to.toString(),
                            place.tier(),
                            place.id(),
                            place.unit(),
                            place.country(),
                            place.currency()));
                }
            }
        }
        return Csv.write("agent,name,manager,office,from,to,tier,position,unit,country,currency", rows);
    }

    private static byte[] products() {
        List<List<String>> rows = new ArrayList<>();
        for (String product : PRODUCTS) {
            rows.add(List.of(product.split(",", -1)));
        }
        return Csv.write("product,series,list_price", rows);
    }

    private static String account(String country, int number) {
        String[] names = country.equals("DE") ? LATIN_ACCOUNTS : CHINESE_ACCOUNTS;
        String[] kinds = country.equals("DE") ? LATIN_KINDS : CHINESE_KINDS;
        String name = names[number % names.length];
        String kind = kinds[number / names.length];
        return country.equals("DE") ? name + " " + kind : name + kind;
    }

    private static int accounts(String country) {
        return country.equals("DE")
                ? LATIN_ACCOUNTS.length * LATIN_KINDS.length
                : CHINESE_ACCOUNTS.length * CHINESE_KINDS.length;
    }

    private static List<String> accountsOf(String country) {
        return IntStream.range(0, accounts(country))
                .mapToObj(number -> account(country, number))
                .toList();
    }

    private byte[] accounts() {
        List<List<String>> rows = new ArrayList<>();
        for (String country : List.of("CN", "DE")) {
            for (int i = 0; i < accounts(country); i++) {
                // Every tenth belongs to the one before.
                String parent = i % 10 == 9 ? account(country, i - 1) : "";
                rows.add(List.of(account(country, i), SECTORS[random.nextInt(SECTORS.length)], country, parent));
            }
        }
        return Csv.write("account,sector,location,parent", rows);
    }

    private byte[] opportunities() {
        for (Staff.Place place : staff.places()) {
            if (!place.represents()) {
                continue;
            }
            int skill = 60 + random.nextInt(81);
            for (Staff.Stretch stretch : staff.stretches(place)) {
                stretch.holder().ifPresent(person -> year(place, stretch, person, skill));
            }
        }
        List<List<String>> rows = new ArrayList<>(deals);
        rows.addAll(returns);
        return Csv.write("id,agent,product,account,stage,engage_date,close_date,value,reference", rows);
    }

    private void year(Staff.Place place, Staff.Stretch stretch, Staff.Person person, int skill) {
        for (Period month : FiscalCalendar.CALENDAR_YEAR.periodsIn(
                PeriodKind.MONTH, io.salestiers.core.time.DateRange.of(stretch.from(), stretch.to()))) {
            LocalDate from = later(month.range().from(), stretch.from());
            LocalDate to = earlier(month.range().to().orElseThrow(), stretch.to());
            boolean edge = EDGES.containsKey(place.id()) && EDGE_QUARTER.range().contains(from);
            int won = edge ? 0 : 2 + random.nextInt(5);
            for (int i = 0; i < won; i++) {
                won(place, person, day(from, to), amount(place, skill));
            }
            int lost = 1 + random.nextInt(4);
            for (int i = 0; i < lost; i++) {
                closed(place, person, "Lost", day(from, to), 0);
            }
        }
        if (EDGES.containsKey(place.id())) {
            edgeQuarter(place, person, EDGES.getOrDefault(place.id(), 100));
        }
        if (stretch.to().equals(Staff.END)) {
            for (int i = 0; i < 4; i++) {
                open(
                        place,
                        person,
                        "Engaging",
                        day(LocalDate.of(2025, 10, 15), Staff.END).toString());
            }
            open(place, person, "Prospecting", "");
        }
    }

    /** Twelve deals that add up to exactly a percentage of the quota. */
    private void edgeQuarter(Staff.Place place, Staff.Person person, int percent) {
        long left = quota(place) * percent / 100;
        LocalDate from = EDGE_QUARTER.range().from();
        LocalDate to = EDGE_QUARTER.range().to().orElseThrow();
        for (int i = 12; i > 0; i--) {
            long part = i == 1 ? left : left / i / 2 + random.nextLong(left / i);
            closed(place, person, "Won", day(from, to), part);
            left -= part;
        }
    }

    private void won(Staff.Place place, Staff.Person person, LocalDate day, long cents) {
        String id = closed(place, person, "Won", day, cents);
        LocalDate back = day.plusDays(5 + random.nextInt(50));
        boolean returned = random.nextInt(40) == 0;
        boolean whole = random.nextBoolean();
        // Nothing comes back to somebody who stands on an edge, or who no longer works here.
        if (returned
                && !EDGES.containsKey(place.id())
                && staff.holder(place.id(), earlier(back, Staff.END.minusDays(1)))
                        .equals(Optional.of(person))
                && back.isBefore(Staff.END)) {
            List<String> deal = deals.get(deals.size() - 1);
            returns.add(List.of(
                    "R-" + number(returns.size() + 1),
                    person.id(),
                    deal.get(2),
                    deal.get(3),
                    "Won",
                    "",
                    back.toString(),
                    "-" + Csv.cents(whole ? cents : cents / 4 + 1),
                    id));
        }
    }

    private String closed(Staff.Place place, Staff.Person person, String stage, LocalDate day, long cents) {
        return deal(
                place,
                person,
                stage,
                day.minusDays(4 + random.nextInt(90)).toString(),
                day.toString(),
                Csv.cents(cents));
    }

    private void open(Staff.Place place, Staff.Person person, String stage, String engaged) {
        deal(place, person, stage, engaged, "", "");
    }

    private String deal(
            Staff.Place place, Staff.Person person, String stage, String engaged, String closed, String value) {
        String id = "D-" + number(deals.size() + 1);
        deals.add(List.of(
                id,
                person.id(),
                PRODUCTS[random.nextInt(PRODUCTS.length)].split(",", -1)[0],
                account(place.country(), random.nextInt(accounts(place.country()))),
                stage,
                engaged,
                closed,
                value,
                ""));
        return id;
    }

    private static String number(int number) {
        return Integer.toString(100_000 + number).substring(1);
    }

    /** In a quarter about a quota: three times four deals of a twelfth, more or less by skill and luck. */
    private long amount(Staff.Place place, int skill) {
        return quota(place) / 12 * skill / 100 * (50 + random.nextInt(101)) / 100;
    }

    private static long quota(Staff.Place place) {
        return place.currency().equals("EUR") ? 60_000_00L : 400_000_00L;
    }

    private LocalDate day(LocalDate from, LocalDate to) {
        return from.plusDays(random.nextInt((int) (to.toEpochDay() - from.toEpochDay())));
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    private static List<Period> quarters() {
        return FiscalCalendar.CALENDAR_YEAR.periodsIn(
                PeriodKind.QUARTER, io.salestiers.core.time.DateRange.of(Staff.START, Staff.END));
    }

    /** Whoever represents on the first day of a quarter has a quota in it, also who joins on that day. */
    private byte[] targets() {
        List<List<String>> rows = new ArrayList<>();
        for (Period quarter : quarters()) {
            for (Staff.Place place : staff.places()) {
                Optional<Staff.Person> person =
                        staff.holder(place.id(), quarter.range().from());
                if (place.represents() && person.isPresent()) {
                    rows.add(List.of(
                            person.get().id(), quarter.name(), "revenue", Csv.cents(quota(place)), "money", "true"));
                }
            }
        }
        return Csv.write("agent,period,measure,value,unit,for_pay", rows);
    }

    private byte[] market() {
        List<List<String>> rows = new ArrayList<>();
        for (Staff.Place place : staff.places()) {
            if (!place.tier().equals("regional-manager")) {
                continue;
            }
            long base = place.currency().equals("EUR") ? 4_000_000_00L : 30_000_000_00L;
            for (Period quarter : quarters()) {
                long cents = base / 100 * (80 + random.nextInt(60));
                rows.add(List.of(place.office(), quarter.name(), Csv.cents(cents), place.currency()));
            }
        }
        return Csv.write("office,period,value,currency", rows);
    }

    private byte[] surveys() {
        List<List<String>> rows = new ArrayList<>();
        for (Staff.Place place : staff.places()) {
            if (!place.represents()) {
                continue;
            }
            for (Period quarter : quarters()) {
                for (int i = 0; i < 2; i++) {
                    LocalDate day =
                            day(quarter.range().from(), quarter.range().to().orElseThrow());
                    // Four in five customers give four or five.
                    int score = random.nextInt(5) > 0 ? 4 + random.nextInt(2) : 1 + random.nextInt(3);
                    String account = account(place.country(), random.nextInt(accounts(place.country())));
                    staff.holder(place.id(), day)
                            .ifPresent(person ->
                                    rows.add(List.of(day.toString(), person.id(), Integer.toString(score), account)));
                }
            }
        }
        return Csv.write("date,agent,score,account", rows);
    }

    private byte[] rates() {
        List<List<String>> rows = new ArrayList<>();
        for (Period month : FiscalCalendar.CALENDAR_YEAR.periodsIn(
                PeriodKind.MONTH, io.salestiers.core.time.DateRange.of(Staff.START, Staff.END))) {
            int rate = 77_000 + random.nextInt(6_000);
            rows.add(List.of(
                    month.range().from().toString(),
                    "EUR",
                    "CNY",
                    java.math.BigDecimal.valueOf(rate, 4).toPlainString()));
        }
        return Csv.write("date,from,to,rate", rows);
    }
}
