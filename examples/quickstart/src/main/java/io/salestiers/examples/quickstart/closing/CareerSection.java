package io.salestiers.examples.quickstart.closing;

import static io.salestiers.examples.quickstart.closing.Columns.text;
import static io.salestiers.examples.quickstart.closing.Columns.whole;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.table.Cell;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.examples.quickstart.report.ExplainedTable;
import io.salestiers.examples.quickstart.report.Section;
import io.salestiers.incentives.promotion.CareerLadder;
import io.salestiers.incentives.promotion.CareerLevel;
import io.salestiers.incentives.promotion.Eligibility;
import io.salestiers.incentives.promotion.GateOutcome;
import io.salestiers.incentives.promotion.GateResult;
import io.salestiers.incentives.promotion.LevelId;
import io.salestiers.incentives.promotion.LevelStanding;
import io.salestiers.incentives.promotion.PromotionTrack;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who may move up and who may not, gate by gate, and at which level people are paid. */
final class CareerSection {
    private static final LocalizedText TRACK = LocalizedText.of("Track", "晋升通道");
    private static final LocalizedText OUTCOME = LocalizedText.of("Outcome", "结论");
    private static final LocalizedText MISSING = LocalizedText.of("Still missing", "尚缺");
    private static final List<GateOutcome> ORDER = List.of(GateOutcome.MET, GateOutcome.NOT_KNOWN, GateOutcome.NOT_MET);

    private final Careers careers;
    private final Labels labels;
    private final Explanations explanations;
    private final GateWords words = new GateWords(new BothTexts());

    CareerSection(Careers careers, Labels labels, Explanations explanations) {
        this.careers = careers;
        this.labels = labels;
        this.explanations = explanations;
    }

    Section section() {
        LocalDate last = careers.day().minusDays(1);
        List<ExplainedTable> tables = new ArrayList<>();
        if (!careers.eligibilities().isEmpty()) {
            tables.addAll(List.of(outcomes(), people(), gates()));
        }
        if (!careers.levels().isEmpty()) {
            tables.add(levels());
        }
        return new Section(
                "careers",
                LocalizedText.of("Careers", "职业发展"),
                LocalizedText.of(
                        "Who meets what the rules of promotion ask for on " + careers.day()
                                + ", the first day on which the results of the period count, from what was known at the end of "
                                + last
                                + ". The data has no protected leave, so no period is skipped for it, and neither"
                                + " improvement plans nor assessments: whether a gate that asks for these is met is not known,"
                                + " which is never passed. To meet the rules is no promotion; people decide about that.",
                        "根据 " + last + " 日终已知的数据，列示 " + careers.day()
                                + "（本期业绩开始计入的首日）满足晋升条件的情况。数据中没有受保护假期，因此不因假期跳过任何期间；也没有绩效改进计划和测评，"
                                + "涉及这些事项的条件一律为“尚不可知”，绝不视为满足。满足条件不等于晋升，晋升由人决定。"),
                tables,
                List.of());
    }

    private ExplainedTable outcomes() {
        Rows rows = new Rows(
                "eligibility-outcomes",
                LocalizedText.of("Outcomes by track", "各晋升通道的结论"),
                List.of(
                        text("track", TRACK),
                        text("track_id", "Track’s id", "通道编号"),
                        text("from", "From", "原层级"),
                        text("to", "To", "目标层级"),
                        whole("people", "People in the tier", "该层级人数"),
                        whole("met", "Everything met", "全部满足"),
                        whole("not_known", "Not known", "尚不可知"),
                        whole("not_met", "Not met", "未满足")),
                explanations);
        Map<PromotionTrack, Map<GateOutcome, Long>> counts = new LinkedHashMap<>();
        for (Eligibility each : careers.eligibilities()) {
            counts.computeIfAbsent(each.track(), track -> new LinkedHashMap<>()).merge(each.outcome(), 1L, Long::sum);
        }
        counts.forEach((track, by) -> {
            rows.cell(new Cell.Name(track.name()))
                    .cell(new Cell.Text(track.id().value()))
                    .cell(new Cell.Name(labels.of(track.from())))
                    .cell(new Cell.Name(labels.of(track.to())))
                    .cell(new Cell.Whole(
                            by.values().stream().mapToLong(Long::longValue).sum()));
            ORDER.forEach(outcome -> rows.cell(new Cell.Whole(by.getOrDefault(outcome, 0L))));
            rows.end();
        });
        return rows.table();
    }

    private ExplainedTable people() {
        Rows rows = new Rows(
                "eligibility-people",
                LocalizedText.of("Candidates, by track and outcome", "候选人（按通道和结论）"),
                List.of(
                        text("name", "Person", "人员"),
                        text("id", "Id", "编号"),
                        text("track", TRACK),
                        text("outcome", OUTCOME),
                        text("missing", MISSING)),
                explanations);
        Map<PromotionTrack, List<Eligibility>> byTrack = new LinkedHashMap<>();
        careers.eligibilities()
                .forEach(each -> byTrack.computeIfAbsent(each.track(), track -> new ArrayList<>())
                        .add(each));
        byTrack.forEach((track, all) -> all.stream()
                .sorted(Comparator.comparing(each -> ORDER.indexOf(each.outcome())))
                .forEach(each -> labels.person(rows, Optional.of(each.person()))
                        .cell(new Cell.Name(track.name()))
                        .cell(
                                new Cell.Term(each.outcome().key()),
                                "eligibility " + track.id() + " " + each.person(),
                                each.explanation())
                        .cell(words.missing(each.missing()))
                        .end()));
        return rows.table();
    }

    private ExplainedTable gates() {
        Rows rows = new Rows(
                "eligibility",
                LocalizedText.of("Every gate of every candidate", "每位候选人的每项条件"),
                List.of(
                        text("name", "Person", "人员"),
                        text("id", "Id", "编号"),
                        text("track_id", "Track’s id", "通道编号"),
                        whole("number", "Number", "序号"),
                        text("gate", "Gate", "条件"),
                        text("outcome", OUTCOME),
                        text("evidence", "Evidence", "依据"),
                        text("missing", MISSING)),
                explanations);
        for (Eligibility each : careers.eligibilities()) {
            int number = 0;
            for (GateResult gate : each.gates()) {
                row(rows, each, ++number, gate.outcome(), gate.explanation(), gate.missing());
            }
            if (each.score().isPresent()) {
                var score = each.score().get();
                row(rows, each, ++number, score.outcome(), score.explanation(), score.missing());
            }
        }
        return rows.table();
    }

    private void row(
            Rows rows, Eligibility of, int number, GateOutcome outcome, Explanation why, List<Finding> missing) {
        labels.person(rows, Optional.of(of.person()))
                .cell(new Cell.Text(of.track().id().value()))
                .cell(new Cell.Whole(number))
                .cell(new Cell.Name(words.asked(why, outcome)))
                .cell(new Cell.Term(outcome.key()), "gate " + of.track().id() + " " + number + " " + of.person(), why)
                .cell(words.evidence(why))
                .cell(words.missing(missing))
                .end();
    }

    private ExplainedTable levels() {
        Rows rows = new Rows(
                "levels",
                LocalizedText.of("Levels by results", "业绩职级"),
                List.of(
                        text("name", "Person", "人员"),
                        text("id", "Id", "编号"),
                        text("ladder", "Ladder", "职级序列"),
                        text("period", "Period", "期间"),
                        text("paid_as", "Paid as", "计酬级别"),
                        text("title", "Title", "头衔")),
                explanations);
        for (Careers.OnLadder each : careers.levels()) {
            LevelStanding standing = each.standing();
            PersonId person = each.person();
            labels.person(rows, Optional.of(person))
                    .cell(new Cell.Name(each.ladder().name()))
                    .cell(new Cell.Text(standing.period().name()))
                    .cell(
                            standing.paidAs().known()
                                    ? level(each.ladder(), standing.paidAs().level())
                                    : new Cell.Absent("incentives.promotion.level.not-known"),
                            "level " + each.ladder().id() + " " + person,
                            standing.explanation())
                    .cell(level(each.ladder(), standing.title()))
                    .end();
        }
        return rows.table();
    }

    private static Cell level(CareerLadder ladder, Optional<LevelId> level) {
        return ladder.levels().stream()
                .filter(each -> level.equals(Optional.of(each.id())))
                .map(CareerLevel::name)
                .<Cell>map(Cell.Name::new)
                .findFirst()
                .orElseGet(() -> new Cell.Absent("incentives.promotion.level.none"));
    }
}
