package io.salestiers.examples.quickstart.report;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.money.Rounding;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.FindingCode;
import io.salestiers.core.result.Place;
import io.salestiers.core.result.Severity;
import io.salestiers.core.table.Cell;
import io.salestiers.core.table.Column;
import io.salestiers.core.table.ColumnType;
import io.salestiers.core.table.Table;
import io.salestiers.core.text.Argument;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.text.MessageCatalogue;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.Period;
import io.salestiers.core.time.PeriodKind;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** A report of about forty people in four tiers, as the pipeline would fill it: Chinese, Latin and hostile names. */
public final class SampleReport {
    /** A name that would become a script if it were not escaped. */
    public static final String HOSTILE = "<script>alert(1)</script>\"'&";
    /** A name that a spreadsheet would compute if it were a formula. */
    public static final String FORMULA = "=HYPERLINK(\"http://evil.example\")";

    private static final Currency CNY = Currency.of("CNY");
    private static final Period Q3 =
            new Period(PeriodKind.QUARTER, 2025, 3, DateRange.of(LocalDate.of(2025, 7, 1), LocalDate.of(2025, 10, 1)));
    private static final List<String> NAMES = List.of(
            "王芳",
            "Anna Snelling",
            "李娜",
            "张伟",
            "Boris Faz",
            "刘洋",
            "陈静",
            "Cecily Lampkin",
            "杨敏",
            "赵磊",
            "黄丽",
            "Darcel Schlecht",
            "周强",
            "吴秀英",
            "徐军",
            "Elease Gluck",
            "孙杰",
            "马超",
            "朱婷",
            "Garret Kinder",
            "胡斌",
            "郭静怡",
            "何平",
            "Hayden Neloms",
            "林涛",
            "罗丹",
            "梁宇",
            "James Ascencio",
            "宋佳",
            "郑凯",
            HOSTILE,
            FORMULA,
            "阿卜杜拉·买买提",
            "Kary Hendrixson",
            "冯雪",
            "董浩");

    /** Kinds of findings of the sample. */
    public enum Kind implements FindingCode {
        /** A product that nobody knows. */
        UNKNOWN_PRODUCT("sample.finding.unknown-product", Severity.ERROR),
        /** A quarter of one month. */
        INCOMPLETE_BASE("sample.finding.incomplete-base", Severity.WARNING),
        /** A person without deals. */
        NO_DEALS("sample.finding.no-deals", Severity.INFO);

        private final String code;
        private final Severity severity;

        Kind(String code, Severity severity) {
            this.code = code;
            this.severity = severity;
        }

        @Override
        public String code() {
            return code;
        }

        @Override
        public Severity severity() {
            return severity;
        }
    }

    private final Random random = new Random(7);
    private final Map<String, Explanation> explanations = new LinkedHashMap<>();
    private final List<PayeeStatement> statements = new ArrayList<>();
    private final boolean reversed;

    private SampleReport(boolean reversed) {
        this.reversed = reversed;
    }

    /**
     * The texts of the sample and of the core.
     *
     * @return the catalogues
     */
    public static List<MessageCatalogue> catalogues() {
        return List.of(
                CoreMessages.catalogue(),
                MessageCatalogue.of(
                        Map.ofEntries(
                                Map.entry("sample.payout", "Payout of {person}"),
                                Map.entry("sample.band", "Band {band}: {from} to {to} of the quota"),
                                Map.entry("sample.slice", "Revenue inside the band"),
                                Map.entry("sample.rate", "Rate of the band"),
                                Map.entry("sample.credited", "Credited revenue"),
                                Map.entry("sample.deal", "Deal {deal}, closed {day}"),
                                Map.entry("sample.quota", "Quota"),
                                Map.entry("sample.attainment", "Attainment"),
                                Map.entry("sample.rounded", "Rounded to {decimals} decimals, {mode}"),
                                Map.entry("sample.total", "Payouts of {count} people"),
                                Map.entry("sample.missing", "missing"),
                                Map.entry("sample.does-not-apply", "does not apply"),
                                Map.entry(
                                        "sample.finding.unknown-product",
                                        "product must be one of the products, but was {value}"),
                                Map.entry(
                                        "sample.finding.incomplete-base",
                                        "{period} is the base of quotas, but has deals on {months} of 3 months only"),
                                Map.entry("sample.finding.no-deals", "{people} have no deals in the period")),
                        Map.ofEntries(
                                Map.entry("sample.payout", "{person}的应发金额"),
                                Map.entry("sample.band", "费率档 {band}：定额的 {from} 至 {to}"),
                                Map.entry("sample.slice", "落在本档内的业绩"),
                                Map.entry("sample.rate", "本档费率"),
                                Map.entry("sample.credited", "归属业绩"),
                                Map.entry("sample.deal", "交易 {deal}，{day}成交"),
                                Map.entry("sample.quota", "定额"),
                                Map.entry("sample.attainment", "达成率"),
                                Map.entry("sample.rounded", "舍入到 {decimals} 位小数，{mode}"),
                                Map.entry("sample.total", "{count} 人的应发金额"),
                                Map.entry("sample.missing", "缺失"),
                                Map.entry("sample.does-not-apply", "不适用"),
                                Map.entry("sample.finding.unknown-product", "产品必须是产品表中的一项，实际为 {value}"),
                                Map.entry("sample.finding.incomplete-base", "{period} 是定额的基期，但 3 个月中只有 {months} 个月有交易"),
                                Map.entry("sample.finding.no-deals", "{people} 在本期没有交易"))));
    }

    /**
     * The sample.
     *
     * @return the same report each time
     */
    public static Report report() {
        return new SampleReport(false).build();
    }

    /**
     * The sample with everything that has no order of its own put in the other way round.
     *
     * @return a report equal to {@link #report()}
     */
    public static Report shuffled() {
        return new SampleReport(true).build();
    }

    private static LocalizedText text(String en, String zh) {
        return LocalizedText.of(en, zh);
    }

    private record Result(String name, Money quota, Money revenue, Money payout, Ratio attainment) {}

    private Report build() {
        List<Result> results = new ArrayList<>();
        for (int i = 6; i < NAMES.size(); i++) {
            results.add(result(NAMES.get(i), i));
        }
        Money payouts = results.stream().map(Result::payout).reduce(Money.zero(CNY), Money::plus);
        Money revenue = results.stream().map(Result::revenue).reduce(Money.zero(CNY), Money::plus);
        Money quotas = results.stream().map(Result::quota).reduce(Money.zero(CNY), Money::plus);
        explanations.put(
                "total",
                Explanation.of(
                                "sample.total",
                                Operation.SUM,
                                Quantity.money(payouts),
                                results.stream()
                                        .map(result -> explanations.get("payout:" + result.name()))
                                        .toList())
                        .with("count", Argument.number(results.size())));
        List<KeyFigure> figures = List.of(
                KeyFigure.of(text("Credited revenue", "归属业绩"), new Cell.Amount(revenue), "total")
                        .with(text("30 agents in 2 countries", "2 个国家的 30 名销售代表")),
                KeyFigure.of(text("Quotas", "定额合计"), new Cell.Amount(quotas), "total"),
                KeyFigure.of(text("Attainment", "达成率"), ratio(revenue.ratio().dividedBy(quotas.ratio())), "total")
                        .with(text("11 of 30 reached their quota", "30 人中 11 人完成定额")),
                KeyFigure.of(text("Payouts", "应发金额合计"), new Cell.Amount(payouts), "total"),
                KeyFigure.of(text("Won deals", "赢单数"), new Cell.Whole(1_284), "total"),
                KeyFigure.of(
                        text("Sales cycle", "销售周期"),
                        new Cell.Numeral(
                                Ratio.of(417, 10).rounded(Rounding.halfEven(1)),
                                Quantity.of(Ratio.of(417, 10), Unit.DAYS)),
                        "total"),
                KeyFigure.of(text("Customer satisfaction", "客户满意度"), new Cell.Absent("sample.missing"), "total"));
        Table kpis = kpis(results);
        Table pays = pays(results);
        List<FindingView> findings = new ArrayList<>(findings());
        if (reversed) {
            Collections.reverse(findings);
            Collections.reverse(statements);
        }
        return new Report(
                text("Yunhai Instruments", "云海仪器"),
                Q3,
                text("Marginal commission, manager override, office pool", "分段提成、管理提成与办事处奖金池"),
                figures,
                chart(),
                List.of(
                        new Section(
                                "kpi-agents",
                                text("KPIs of agents", "销售代表的绩效指标"),
                                text(
                                        "Each KPI of the quarter, and its course over the last six months.",
                                        "本季度各项指标，以及近六个月的走势。"),
                                List.of(explained(kpis)),
                                List.of(sparklines())),
                        new Section(
                                "attainment",
                                text("Attainment", "达成率分布"),
                                text("How many agents reached which part of their quota.", "各达成率区间的销售代表人数。"),
                                List.of(),
                                List.of(histogram(results), offices())),
                        new Section(
                                "payouts",
                                text("Payouts", "应发金额"),
                                text("What each person earned under the plan.", "每个人按方案应得的金额。"),
                                List.of(explained(pays)),
                                List.of(bars(results)))),
                findings,
                List.of(kpis, pays),
                reversed ? reversed(explanations) : explanations,
                statements);
    }

    private static Map<String, Explanation> reversed(Map<String, Explanation> map) {
        List<String> keys = new ArrayList<>(map.keySet());
        Collections.reverse(keys);
        Map<String, Explanation> other = new LinkedHashMap<>();
        keys.forEach(key -> other.put(key, map.get(key)));
        return other;
    }

    private Result result(String name, int index) {
        Money quota = Money.ofMinor(40_000_000L + random.nextInt(9_000) * 1_000L, CNY);
        List<Explanation> deals = new ArrayList<>();
        Money revenue = Money.zero(CNY);
        int count = 18 + random.nextInt(22);
        for (int d = 0; d < count; d++) {
            Money deal = Money.ofMinor(300_000L + random.nextInt(2_400_000), CNY);
            revenue = revenue.plus(deal);
            deals.add(Explanation.given("sample.deal", Quantity.money(deal))
                    .with("deal", "D-" + index + "-" + d)
                    .with("day", Argument.day(LocalDate.of(2025, 7, 1).plusDays(random.nextInt(92)))));
        }
        Explanation credited = Explanation.of("sample.credited", Operation.SUM, Quantity.money(revenue), deals);
        Explanation stated = Explanation.given("sample.quota", Quantity.money(quota));
        Ratio attainment = revenue.ratio().dividedBy(quota.ratio());
        explanations.put(
                "attainment:" + name,
                Explanation.of(
                                "sample.attainment",
                                Operation.QUOTIENT,
                                Quantity.ratio(attainment),
                                List.of(credited, stated))
                        .concerning(name));
        List<Explanation> bands = new ArrayList<>();
        Ratio total = Ratio.ZERO;
        long[] edges = {0, 50, 100, 120, 1_000};
        long[] rates = {3, 5, 7, 9};
        for (int b = 0; b < rates.length; b++) {
            Ratio from = quota.ratio().multipliedBy(Ratio.of(edges[b], 100));
            Ratio to = quota.ratio().multipliedBy(Ratio.of(edges[b + 1], 100));
            Ratio slice = revenue.ratio().min(to).minus(from).max(Ratio.ZERO);
            Ratio rate = Ratio.of(rates[b], 100);
            total = total.plus(slice.multipliedBy(rate));
            bands.add(Explanation.of(
                            "sample.band",
                            Operation.PRODUCT,
                            new Quantity(slice.multipliedBy(rate), Unit.MONEY, Optional.of(CNY)),
                            List.of(
                                    Explanation.of(
                                            "sample.slice",
                                            Operation.CHOSEN,
                                            new Quantity(slice, Unit.MONEY, Optional.of(CNY)),
                                            List.of(credited, stated)),
                                    Explanation.given("sample.rate", Quantity.ratio(rate))))
                    .with("band", Argument.number(b + 1))
                    .with("from", edges[b] + "%")
                    .with("to", edges[b + 1] + "%"));
        }
        Money payout = Money.of(total.rounded(Rounding.halfEven(2)), CNY);
        Explanation paid = Explanation.of(
                        "sample.rounded",
                        Operation.ROUNDED,
                        Quantity.money(payout),
                        List.of(Explanation.of(
                                        "sample.payout",
                                        Operation.SUM,
                                        new Quantity(total, Unit.MONEY, Optional.of(CNY)),
                                        bands)
                                .with("person", name)))
                .with("decimals", Argument.number(2))
                .with("mode", "half-even")
                .concerning(name);
        explanations.put("payout:" + name, paid);
        statements.add(new PayeeStatement(
                PersonId.of(name),
                name,
                text("Statement for the third quarter", "第三季度奖金单"),
                Q3,
                List.of(
                        KeyFigure.of(text("Payout", "应发金额"), new Cell.Amount(payout), "a"),
                        KeyFigure.of(text("Attainment", "达成率"), ratio(attainment), "b")),
                List.of(),
                paid,
                Map.of("a", paid, "b", explanations.getOrDefault("attainment:" + name, paid))));
        return new Result(name, quota, revenue, payout, attainment);
    }

    private static Cell ratio(Ratio value) {
        return new Cell.Numeral(value.rounded(Rounding.halfEven(4)), Quantity.ratio(value));
    }

    private static ExplainedTable explained(Table table) {
        Map<CellRef, String> ids = new LinkedHashMap<>();
        for (int r = 0; r < table.rows().size(); r++) {
            String person = ((Cell.Text) table.rows().get(r).get(0)).value();
            for (int c = 1; c < table.columns().size(); c++) {
                Cell cell = table.rows().get(r).get(c);
                if (!(cell instanceof Cell.Absent) && !(cell instanceof Cell.Term)) {
                    ids.put(new CellRef(r, c), (c == 3 ? "attainment:" : "payout:") + person);
                }
            }
        }
        return new ExplainedTable(table, ids);
    }

    private Table kpis(List<Result> results) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Result result : results) {
            Ratio share = Ratio.of(20 + random.nextInt(60), 97);
            rows.add(List.of(
                    new Cell.Text(result.name()),
                    new Cell.Amount(result.revenue()),
                    new Cell.Amount(result.quota()),
                    ratio(result.attainment()),
                    ratio(share),
                    new Cell.Numeral(
                            Ratio.of(300 + random.nextInt(300), 10).rounded(Rounding.halfEven(1)),
                            Quantity.of(Ratio.of(417, 10), Unit.DAYS)),
                    new Cell.Whole(random.nextInt(40)),
                    random.nextInt(9) == 0
                            ? new Cell.Absent("sample.missing")
                            : new Cell.Numeral(
                                    Ratio.of(700 + random.nextInt(280), 10).rounded(Rounding.halfEven(1)),
                                    Quantity.of(Ratio.of(700, 10), Unit.POINTS))));
        }
        return new Table(
                "kpi-agents",
                text("KPIs of agents, 2025-Q3", "销售代表绩效指标，2025-Q3"),
                List.of(
                        Column.of("person", text("Person", "人员"), ColumnType.TEXT),
                        Column.of("revenue", text("Revenue", "业绩"), ColumnType.MONEY),
                        Column.of("quota", text("Quota", "定额"), ColumnType.MONEY),
                        Column.ofNumbers("attainment", text("Attainment", "达成率"), Unit.RATIO),
                        Column.ofNumbers("win_rate", text("Win rate", "赢单率"), Unit.RATIO),
                        Column.ofNumbers("cycle", text("Sales cycle", "销售周期"), Unit.DAYS),
                        Column.of("accounts", text("New accounts", "新客户数"), ColumnType.WHOLE),
                        Column.ofNumbers("score", text("Score", "得分"), Unit.POINTS)),
                rows);
    }

    private static Table pays(List<Result> results) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Result result : results) {
            rows.add(List.of(
                    new Cell.Text(result.name()),
                    new Cell.Amount(result.quota()),
                    new Cell.Amount(result.revenue()),
                    ratio(result.attainment()),
                    new Cell.Amount(result.payout()),
                    new Cell.Absent("sample.does-not-apply"),
                    new Cell.Amount(result.payout()),
                    new Cell.Day(LocalDate.of(2025, 10, 31))));
        }
        return new Table(
                "payouts",
                text("Payouts by person, 2025-Q3", "个人应发金额，2025-Q3"),
                List.of(
                        Column.of("person", text("Person", "人员"), ColumnType.TEXT),
                        Column.of("quota", text("Quota", "定额"), ColumnType.MONEY),
                        Column.of("credited", text("Credited", "归属业绩"), ColumnType.MONEY),
                        Column.ofNumbers("attainment", text("Attainment", "达成率"), Unit.RATIO),
                        Column.of("commission", text("Commission", "提成"), ColumnType.MONEY),
                        Column.of("override", text("Override", "管理提成"), ColumnType.MONEY),
                        Column.of("payout", text("Payout", "应发金额"), ColumnType.MONEY),
                        Column.of("due", text("Due", "发放日"), ColumnType.DATE)),
                rows);
    }

    private Chart sparklines() {
        List<LocalizedText> months = new ArrayList<>();
        for (int m = 4; m <= 9; m++) {
            months.add(text("2025-M0" + m, "2025年" + m + "月"));
        }
        List<Chart.Series> series = new ArrayList<>();
        for (LocalizedText name : List.of(
                text("Revenue", "业绩"),
                text("Attainment", "达成率"),
                text("Win rate", "赢单率"),
                text("New accounts", "新客户数"))) {
            List<Cell> values = new ArrayList<>();
            for (int m = 0; m < 6; m++) {
                values.add(
                        switch (name.en()) {
                            case "Revenue" ->
                                new Cell.Amount(Money.ofMinor(200_000_000L + random.nextInt(90_000_000), CNY));
                            case "New accounts" ->
                                m == 1 ? new Cell.Absent("sample.missing") : new Cell.Whole(40 + random.nextInt(30));
                            default -> ratio(Ratio.of(60 + random.nextInt(50), 100));
                        });
            }
            series.add(new Chart.Series(name, values));
        }
        return new Chart.Sparklines("agents-course", text("Course over six months", "近六个月走势"), months, series);
    }

    private static Chart histogram(List<Result> results) {
        int[] counts = new int[8];
        for (Result result : results) {
            int bin = result.attainment().multipliedBy(Ratio.of(5)).floor().intValue();
            counts[Math.min(7, bin)]++;
        }
        List<Chart.Bin> bins = new ArrayList<>();
        for (int b = 0; b < 8; b++) {
            bins.add(new Chart.Bin(
                    LocalizedText.same(b == 7 ? "≥ 140%" : b * 20 + "–" + (b + 1) * 20 + "%"), counts[b]));
        }
        return new Chart.Histogram(
                "attainment-distribution",
                text("Agents by attainment", "按达成率的销售代表人数"),
                text("Attainment", "达成率"),
                text("Agents", "人数"),
                bins);
    }

    private static Chart offices() {
        return new Chart.GroupedBars(
                "offices",
                text("Quota and revenue by office", "各办事处的定额与业绩"),
                List.of(text("Shanghai", "上海"), text("Chengdu", "成都"), text("Frankfurt", "法兰克福")),
                List.of(
                        new Chart.Series(
                                text("Quota", "定额"),
                                List.of(amount(731_000_000), amount(450_000_000), amount(512_000_000))),
                        new Chart.Series(
                                text("Revenue", "业绩"),
                                List.of(amount(702_345_600), amount(488_100_000), new Cell.Absent("sample.missing")))));
    }

    private static Cell amount(long minor) {
        return new Cell.Amount(Money.ofMinor(minor, CNY));
    }

    private static Chart bars(List<Result> results) {
        return new Chart.Bars(
                "payout-by-person",
                text("Payout by person", "个人应发金额"),
                text("Payout", "应发金额"),
                results.stream()
                        .map(result ->
                                new Chart.Bar(LocalizedText.same(result.name()), new Cell.Amount(result.payout())))
                        .toList());
    }

    private static OrgNode chart() {
        LocalizedText agent = text("Sales agent", "销售代表");
        LocalizedText supervisor = text("Sales supervisor", "销售主管");
        LocalizedText manager = text("Regional manager", "区域经理");
        List<OrgNode> regions = new ArrayList<>();
        int next = 6;
        for (int r = 0; r < 2; r++) {
            List<OrgNode> teams = new ArrayList<>();
            for (int t = 0; t < 3; t++) {
                List<OrgNode> agents = new ArrayList<>();
                for (int a = 0; a < 5; a++) {
                    agents.add(new OrgNode(agent, "", Optional.of(NAMES.get(next++)), List.of()));
                }
                teams.add(new OrgNode(
                        supervisor,
                        "Team " + (r * 3 + t + 1),
                        t == 1 ? Optional.empty() : Optional.of(NAMES.get(r * 2 + t / 2 + 2)),
                        agents));
            }
            regions.add(
                    new OrgNode(manager, r == 0 ? "East China" : "Central Europe", Optional.of(NAMES.get(r)), teams));
        }
        return new OrgNode(text("Sales director", "销售总监"), "Yunhai", Optional.of("沈岚"), regions);
    }

    private static List<FindingView> findings() {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            rows.add("sales_pipeline.csv:" + (17 + i * 13));
        }
        return List.of(
                new FindingView(
                        Finding.of(Kind.UNKNOWN_PRODUCT, Place.file("sales_pipeline.csv", 17, 3))
                                .with("value", "GTXPro"),
                        1_480,
                        rows),
                FindingView.of(Finding.of(Kind.INCOMPLETE_BASE, Place.about("2025-Q2"))
                        .with("period", "2025-Q2")
                        .with("months", 1)),
                new FindingView(
                        Finding.of(Kind.NO_DEALS, Place.about("agents"))
                                .with("people", Argument.texts(List.of("冯雪", HOSTILE))),
                        2,
                        List.of("冯雪", HOSTILE)));
    }
}
