package io.salestiers.incentives.fairness;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.money.Rounding;
import io.salestiers.core.table.Cell;
import io.salestiers.core.table.Column;
import io.salestiers.core.table.ColumnType;
import io.salestiers.core.table.Table;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import java.util.ArrayList;
import java.util.List;

/** A fairness report as tables; a number that is not there is a cell that says why. */
final class FairnessTables {
    private static final Rounding SHOWN = Rounding.halfEven(4);
    private static final Column GROUP = text("group", "Group", "群体");

    private FairnessTables() {}

    static List<Table> of(FairnessReport report) {
        return List.of(
                selections(report),
                pay(report),
                quartiles(report),
                categories(report),
                discretion(report),
                deciders(report));
    }

    private static Table selections(FairnessReport report) {
        List<List<Cell>> rows = new ArrayList<>();
        for (SelectionResult selection : report.selections()) {
            for (GroupSelection group : selection.groups()) {
                rows.add(List.of(
                        new Cell.Name(selection.name()),
                        key(group.group()),
                        new Cell.Whole(group.candidates()),
                        new Cell.Whole(group.selected()),
                        number(group.rate()),
                        number(group.ratio()),
                        number(group.probability()),
                        new Cell.Term(group.verdict().key())));
            }
        }
        return new Table(
                "fairness-selections",
                LocalizedText.of("Selections by group", "各群体入选情况"),
                List.of(
                        text("selection", "Selection", "选拔事项"),
                        GROUP,
                        whole("candidates", "Candidates", "候选人数"),
                        whole("selected", "Selected", "入选人数"),
                        ratio("rate", "Selection rate", "入选率"),
                        ratio("ratio", "Ratio to the highest rate", "与最高入选率之比"),
                        ratio("probability", "Probability by chance", "偶然发生概率"),
                        text("verdict", "Verdict", "判断")),
                rows);
    }

    private static Table pay(FairnessReport report) {
        List<List<Cell>> rows = new ArrayList<>();
        for (GroupPay group : report.pay()) {
            for (PayPart part : PayPart.values()) {
                PartGap gap = group.gaps().get(part);
                rows.add(List.of(
                        key(group.group()),
                        new Cell.Term(part.key()),
                        new Cell.Whole(group.people()),
                        gap == null ? reference() : number(gap.mean()),
                        gap == null ? reference() : number(gap.median()),
                        number(group.receiving())));
            }
        }
        return new Table(
                "fairness-pay",
                LocalizedText.of("Pay gaps by group", "各群体薪酬差距"),
                List.of(
                        GROUP,
                        text("part", "Part of pay", "薪酬部分"),
                        whole("people", "People", "人数"),
                        ratio("mean_gap", "Gap of the means", "均值差距"),
                        ratio("median_gap", "Gap of the medians", "中位数差距"),
                        ratio("receiving", "Share receiving variable pay", "领取浮动薪酬的比例")),
                rows);
    }

    private static Table quartiles(FairnessReport report) {
        List<List<Cell>> rows = new ArrayList<>();
        for (GroupPay group : report.pay()) {
            for (int i = 0; i < group.quartiles().size(); i++) {
                rows.add(List.of(
                        key(group.group()),
                        new Cell.Whole(i + 1L),
                        number(group.quartiles().get(i))));
            }
        }
        return new Table(
                "fairness-quartiles",
                LocalizedText.of("Groups in quarters of pay", "各群体在薪酬四分位中的占比"),
                List.of(
                        GROUP,
                        whole("quartile", "Quarter, lowest paid first", "四分位（由低到高）"),
                        ratio("share", "Share of the quarter", "占该四分位的比例")),
                rows);
    }

    private static Table categories(FairnessReport report) {
        List<List<Cell>> rows = new ArrayList<>();
        for (CategoryPay category : report.categories()) {
            for (CategoryGap gap : category.gaps()) {
                rows.add(List.of(
                        new Cell.Text(category.category().value()),
                        new Cell.Term(category.part().key()),
                        new Cell.Whole(category.people()),
                        number(category.determination()),
                        key(gap.group()),
                        new Cell.Whole(gap.people()),
                        number(gap.gap()),
                        number(gap.explained()),
                        number(gap.unexplained()),
                        number(gap.squaredErrors())));
            }
        }
        return new Table(
                "fairness-categories",
                LocalizedText.of("Pay gaps for equal work", "同工类别内的薪酬差距"),
                List.of(
                        text("category", "Category of equal work", "同工类别"),
                        text("part", "Part of pay", "薪酬部分"),
                        whole("people", "People in the category", "类别人数"),
                        ratio("determination", "R² of the neutral factors", "中性因素的R²"),
                        GROUP,
                        whole("group_people", "People of the group", "群体人数"),
                        ratio("gap", "Gap of the means", "均值差距"),
                        ratio("explained", "Explained part", "可解释部分"),
                        ratio("unexplained", "Unexplained part", "不可解释部分"),
                        ratio("squared_errors", "Standard errors, squared", "标准误倍数的平方")),
                rows);
    }

    private static Table discretion(FairnessReport report) {
        List<List<Cell>> rows = new ArrayList<>();
        for (GroupDiscretion group : report.discretion()) {
            rows.add(List.of(
                    key(group.group()),
                    new Cell.Whole(group.people()),
                    number(group.affected()),
                    number(group.each()),
                    number(group.gapWithout()),
                    number(group.gapWith())));
        }
        return new Table(
                "fairness-discretion",
                LocalizedText.of("Effect of discretion by group", "人工决定对各群体的影响"),
                List.of(
                        GROUP,
                        whole("people", "People", "人数"),
                        ratio("affected", "Share affected", "受影响比例"),
                        amount("each", "Change of pay per person", "人均薪酬变动"),
                        ratio("gap_without", "Gap without discretion", "无人工决定时的差距"),
                        ratio("gap_with", "Gap with discretion", "有人工决定时的差距")),
                rows);
    }

    private static Table deciders(FairnessReport report) {
        List<List<Cell>> rows = new ArrayList<>();
        for (DeciderDiscretion decider : report.deciders()) {
            decider.each()
                    .forEach((group, each) ->
                            rows.add(List.of(new Cell.Text(decider.decider().value()), key(group), number(each))));
        }
        return new Table(
                "fairness-deciders",
                LocalizedText.of("Discretion by decider", "各决定人的人工决定"),
                List.of(
                        text("decider", "Decider", "决定人"),
                        GROUP,
                        amount("each", "Mean change of those affected", "受影响者的平均变动")),
                rows);
    }

    private static Cell key(GroupKey group) {
        return new Cell.Text(group.value());
    }

    private static Cell reference() {
        return new Cell.Absent("incentives.fairness.explain.is-reference");
    }

    private static Cell number(Explanation figure) {
        return figure.value()
                .<Cell>map(quantity -> new Cell.Numeral(quantity.value().rounded(SHOWN), quantity))
                .orElseGet(() -> new Cell.Absent(figure.key()));
    }

    private static Cell number(Ratio value) {
        return new Cell.Numeral(value.rounded(SHOWN), Quantity.ratio(value));
    }

    private static Column text(String key, String en, String zh) {
        return Column.of(key, LocalizedText.of(en, zh), ColumnType.TEXT);
    }

    private static Column whole(String key, String en, String zh) {
        return Column.of(key, LocalizedText.of(en, zh), ColumnType.WHOLE);
    }

    private static Column ratio(String key, String en, String zh) {
        return Column.ofNumbers(key, LocalizedText.of(en, zh), Unit.RATIO);
    }

    private static Column amount(String key, String en, String zh) {
        return Column.ofNumbers(key, LocalizedText.of(en, zh), Unit.MONEY);
    }
}
