package io.salestiers.incentives.plan;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.Subject;
import io.salestiers.core.text.Argument;
import io.salestiers.core.time.BusinessCalendar;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.PieceJoining;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import io.salestiers.incentives.commission.PieceRule;
import io.salestiers.incentives.plan.Participation.Stretch;
import io.salestiers.incentives.quota.Quota;
import io.salestiers.kpi.target.Proration;
import io.salestiers.kpi.target.TargetPiece;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which quota the pieces of a payee's period have. Pieces are the days on which neither the payee's positions nor the daily
 * quota change.
 */
final class PieceQuotas {
    /** A piece with its part of the quota, if there is a quota. */
    record Piece(DateRange range, Optional<Quota> quota) {}

    /** Days of one stretch and one piece of the quota. */
    private record Part(DateRange range, Stretch stretch, TargetPiece piece) {}

    private final PieceRule rule;
    private final Resolution resolution;
    private final DateRange period;
    private final List<Stretch> stretches;
    private final BusinessCalendar business;

    PieceQuotas(PieceRule rule, Resolution resolution, List<Stretch> stretches) {
        this.rule = rule;
        this.resolution = resolution;
        this.period = resolution.period().range();
        this.stretches = stretches;
        this.business = resolution.inputs().businessDays().orElse(BusinessCalendar.everyDay());
    }

    /** One piece, or with segments one or more; none if the payee is not there on the day that decides. */
    List<Piece> of(Optional<Quota> quota) {
        if (rule.joining() == PieceJoining.AT_START) {
            return at(0, quota);
        }
        if (rule.joining() == PieceJoining.AT_END) {
            return at(stretches.size() - 1, quota);
        }
        if (stretches.isEmpty()) {
            return List.of(new Piece(period, quota));
        }
        if (quota.isEmpty()) {
            return rule.joining() == PieceJoining.BLENDED
                    ? List.of(new Piece(period, quota))
                    : stretches.stream()
                            .map(stretch -> new Piece(stretch.range(), quota))
                            .toList();
        }
        List<Part> parts = parts(merged(quota.get()));
        List<Piece> pieces = new ArrayList<>();
        for (Part part : parts) {
            pieces.add(new Piece(part.range(), Optional.of(quota(quota.get(), part, parts))));
        }
        if (rule.joining() == PieceJoining.SEGMENTED) {
            return pieces;
        }
        return List.of(new Piece(period, Optional.of(sum(quota.get(), pieces))));
    }

    private List<Piece> at(int index, Optional<Quota> quota) {
        boolean start = rule.joining() == PieceJoining.AT_START;
        boolean there = !stretches.isEmpty()
                && (start
                        ? stretches.get(index).range().from().equals(period.from())
                        : stretches.get(index).range().to().equals(period.to()));
        if (!there) {
            return List.of();
        }
        if (quota.isEmpty() || quota.get().pieces().isEmpty()) {
            return List.of(new Piece(period, quota));
        }
        List<TargetPiece> pieces = merged(quota.get());
        TargetPiece piece = pieces.get(start ? 0 : pieces.size() - 1);
        if (piece.range().equals(period)) {
            return List.of(new Piece(period, quota));
        }
        Explanation explanation =
                product("quota-extended", given(quota.get(), piece), days(period), days(piece.range()));
        return List.of(new Piece(period, Optional.of(quota(explanation))));
    }

    /* A quota piece and its neighbor are one if the quota of a day is the same: then nothing economic changes between them. */
    private List<TargetPiece> merged(Quota quota) {
        List<TargetPiece> pieces = new ArrayList<>();
        if (quota.pieces().isEmpty()) {
            return List.of(new TargetPiece(period, quota.value(), Optional.<Subject>empty()));
        }
        for (TargetPiece piece : quota.pieces()) {
            int last = pieces.size() - 1;
            if (last >= 0 && alike(pieces.get(last), piece)) {
                TargetPiece before = pieces.get(last);
                pieces.set(
                        last,
                        new TargetPiece(
                                DateRange.of(
                                        before.range().from(),
                                        piece.range().to().orElseThrow()),
                                with(
                                        before.value(),
                                        before.value()
                                                .value()
                                                .plus(piece.value().value())),
                                piece.carrier()));
            } else {
                pieces.add(piece);
            }
        }
        return pieces;
    }

    private boolean alike(TargetPiece one, TargetPiece next) {
        return one.range().to().equals(Optional.of(next.range().from()))
                && one.carrier().equals(next.carrier())
                && one.value()
                        .value()
                        .multipliedBy(Ratio.of(days(next.range())))
                        .equals(next.value().value().multipliedBy(Ratio.of(days(one.range()))));
    }

    private List<Part> parts(List<TargetPiece> pieces) {
        List<Part> parts = new ArrayList<>();
        for (Stretch stretch : stretches) {
            for (TargetPiece piece : pieces) {
                stretch.range()
                        .intersection(piece.range())
                        .ifPresent(days -> parts.add(new Part(days, stretch, piece)));
            }
        }
        return parts;
    }

    /* The piece's part of the quota of its days: counted days ÷ all days, or ÷ all counted days if nothing is lowered. */
    private Quota quota(Quota quota, Part part, List<Part> parts) {
        long counted = counted(part);
        long all = days(part.piece().range());
        if (!rule.proration().prorated().ofQuota()) {
            List<Part> sharing = parts.stream()
                    .filter(each -> each.piece().equals(part.piece()))
                    .toList();
            all = sharing.stream().mapToLong(this::counted).sum();
            if (all == 0) {
                // No day counts at all, so days cannot divide: the last piece has the whole.
                counted = sharing.get(sharing.size() - 1).equals(part) ? 1 : 0;
                all = 1;
            }
        }
        if (counted == all) {
            return quota(given(quota, part.piece()));
        }
        return quota(product("quota-part", given(quota, part.piece()), counted, all)
                .with("from", Argument.day(part.range().from()))
                .with("to", Argument.day(part.range().to().orElseThrow().minusDays(1))));
    }

    private long counted(Part part) {
        boolean first = part.range().from().equals(part.stretch().range().from());
        boolean last = part.range().to().equals(part.stretch().range().to());
        return rule.proration()
                .days()
                .counted(
                        part.range(),
                        first && part.stretch().starts(),
                        last && part.stretch().leaves(),
                        part.piece().range(),
                        resolution.inputs().calendar())
                .map(this::days)
                .orElse(0L);
    }

    private long days(DateRange range) {
        Proration.DayCount count = rule.proration().days().dayCount();
        return count.days(range, business);
    }

    private static Explanation given(Quota quota, TargetPiece piece) {
        return piece.value().equals(quota.value())
                ? quota.explanation()
                : Explanation.of(
                        "incentives.explain.quota-of-piece",
                        Operation.GIVEN,
                        piece.value(),
                        List.of(quota.explanation()));
    }

    private Explanation product(String name, Explanation whole, long counted, long all) {
        Explanation share = Explanation.of(
                        "incentives.explain.quota-days",
                        Operation.QUOTIENT,
                        Quantity.ratio(Ratio.of(counted, all)),
                        List.of(
                                Explanation.given("incentives.explain.days-counted", daysOf(counted)),
                                Explanation.given("incentives.explain.days-in-all", daysOf(all))))
                .with("count", Argument.term(rule.proration().days().dayCount().key()));
        Quantity value = whole.value().orElseThrow();
        return Explanation.of(
                "incentives.explain." + name,
                Operation.PRODUCT,
                with(value, value.value().multipliedBy(Ratio.of(counted, all))),
                List.of(whole, share));
    }

    private static Quantity daysOf(long days) {
        return Quantity.of(Ratio.of(days), Unit.DAYS);
    }

    private static Quota sum(Quota whole, List<Piece> pieces) {
        List<Explanation> steps = pieces.stream()
                .map(piece -> piece.quota().orElseThrow().explanation())
                .toList();
        if (steps.size() == 1) {
            return pieces.get(0).quota().orElseThrow();
        }
        Ratio sum = Ratio.sum(pieces.stream()
                .map(piece -> piece.quota().orElseThrow().value().value())
                .toList());
        if (sum.equals(whole.value().value())) {
            return new Quota(whole.value(), List.of(), Optional.empty(), whole.explanation());
        }
        return quota(
                Explanation.of("incentives.explain.quota-of-pieces", Operation.SUM, with(whole.value(), sum), steps));
    }

    private static Quota quota(Explanation explanation) {
        return new Quota(explanation.value().orElseThrow(), List.of(), Optional.empty(), explanation);
    }

    private static Quantity with(Quantity unit, Ratio value) {
        return new Quantity(value, unit.unit(), unit.currency());
    }
}
