package io.salestiers.incentives.rate;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.money.Ratio;
import io.salestiers.incentives.testkit.rate.RateArbitraries;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.Tuple.Tuple3;

class MatrixAndSharingProperties {
    @Provide
    Arbitrary<Tuple2<RateMatrix, List<Coordinate>>> looks() {
        return RateArbitraries.matrices()
                .flatMap(matrix -> RateArbitraries.coordinates(matrix).map(at -> Tuple.of(matrix, at)));
    }

    @Provide
    Arbitrary<Tuple3<RateMatrix, List<Coordinate>, List<Coordinate>>> twoLooks() {
        return RateArbitraries.matrices()
                .rising()
                .flatMap(matrix -> RateArbitraries.coordinates(matrix)
                        .flatMap(one -> RateArbitraries.coordinates(matrix).map(two -> Tuple.of(matrix, one, two))));
    }

    @Provide
    Arbitrary<SharingTable> sharings() {
        return RateArbitraries.sharings();
    }

    @Provide
    Arbitrary<Ratio> amounts() {
        return RateArbitraries.amounts();
    }

    @Provide
    Arbitrary<List<Ratio>> ways() {
        return RateArbitraries.signedAmounts().list().ofMinSize(2).ofMaxSize(6);
    }

    /** One axis after the other, by recursion over sub-matrices and with an arithmetic of its own. */
    @Property
    void matrixEqualsBruteForce(@ForAll("looks") Tuple2<RateMatrix, List<Coordinate>> look) {
        MatrixReading reading = look.get1().read(look.get2());
        Optional<MatrixReading> outside = outside(look.get1(), look.get2());
        if (outside.isPresent()) {
            assertThat(reading).isEqualTo(outside.get());
        } else {
            assertThat(((MatrixReading.Found) reading).value())
                    .isEqualTo(plain(look.get1(), look.get2(), List.of()).ratio());
        }
    }

    @Property
    void weightsAddUpToOne(@ForAll("looks") Tuple2<RateMatrix, List<Coordinate>> look) {
        if (look.get1().read(look.get2()) instanceof MatrixReading.Found found) {
            assertThat(Ratio.sum(found.cells().stream()
                            .map(MatrixReading.WeightedCell::weight)
                            .toList()))
                    .isEqualTo(Ratio.ONE);
            assertThat(found.cells()).allMatch(cell -> cell.weight().signum() > 0);
        }
    }

    @Property
    void valueNeverFallsWhereCellsRise(
            @ForAll("twoLooks") Tuple3<RateMatrix, List<Coordinate>, List<Coordinate>> looks) {
        List<Coordinate> low = new ArrayList<>();
        List<Coordinate> high = new ArrayList<>();
        for (int i = 0; i < looks.get2().size(); i++) {
            Ratio one = ((Coordinate.Numeric) looks.get2().get(i)).value();
            Ratio two = ((Coordinate.Numeric) looks.get3().get(i)).value();
            low.add(Coordinate.of(one.min(two)));
            high.add(Coordinate.of(one.max(two)));
        }
        assertThat(((MatrixReading.Found) looks.get1().read(high)).value())
                .isGreaterThanOrEqualTo(((MatrixReading.Found) looks.get1().read(low)).value());
    }

    private static Optional<MatrixReading> outside(RateMatrix matrix, List<Coordinate> at) {
        List<MatrixReading> refused = new ArrayList<>();
        List<MatrixReading> stated = new ArrayList<>();
        for (int i = 0; i < at.size(); i++) {
            Coordinate coordinate = at.get(i);
            MatrixAxis axis = matrix.axes().get(i);
            OutsideAxis answer = new OutsideAxis.Nearest();
            if (axis instanceof MatrixAxis.Texts texts) {
                answer = texts.values().contains(((Coordinate.Text) coordinate).value()) ? answer : texts.unknown();
            } else if (axis instanceof MatrixAxis.Numbers numbers) {
                Ratio number = ((Coordinate.Numeric) coordinate).value();
                if (number.compareTo(
                                numbers.edges().get(numbers.edges().size() - 1).at())
                        > 0) {
                    answer = numbers.beyond();
                } else if (numbers.edges().stream().noneMatch(edge -> reaches(number, edge))) {
                    answer = numbers.below();
                }
            }
            if (answer instanceof OutsideAxis.Refused) {
                refused.add(new MatrixReading.Refused(axis.name(), coordinate));
            } else if (answer instanceof OutsideAxis.Answers stating) {
                stated.add(new MatrixReading.Stated(axis.name(), coordinate, stating.value()));
            }
        }
        refused.addAll(stated);
        return refused.stream().findFirst();
    }

    private static boolean reaches(Ratio number, AxisEdge edge) {
        return edge.ties() == TieRule.EDGE_IN_UPPER_BAND
                ? number.compareTo(edge.at()) >= 0
                : number.compareTo(edge.at()) > 0;
    }

    private static Fraction plain(RateMatrix matrix, List<Coordinate> at, List<String> chosen) {
        int depth = chosen.size();
        if (depth == at.size()) {
            MatrixRow row = matrix.rows().stream()
                    .filter(each -> each.at().equals(chosen.subList(0, depth - 1)))
                    .findFirst()
                    .orElseThrow();
            List<String> labels = matrix.axes().get(depth - 1).labels();
            return Fraction.of(row.values().get(labels.indexOf(chosen.get(depth - 1))));
        }
        MatrixAxis axis = matrix.axes().get(depth);
        if (axis instanceof MatrixAxis.Texts texts) {
            String text = ((Coordinate.Text) at.get(depth)).value();
            String counted = texts.unknown() instanceof OutsideAxis.CountsAs other
                            && !texts.values().contains(text)
                    ? other.text()
                    : text;
            return plain(matrix, at, with(chosen, counted));
        }
        MatrixAxis.Numbers numbers = (MatrixAxis.Numbers) axis;
        Ratio number = ((Coordinate.Numeric) at.get(depth)).value();
        int size = numbers.edges().size();
        int last = 0;
        for (int i = 0; i < size; i++) {
            last = reaches(number, numbers.edges().get(i)) ? i : last;
        }
        Fraction low = plain(matrix, at, with(chosen, axis.labels().get(last)));
        boolean line = numbers.lookUp() == AxisLookUp.INTERPOLATED
                && last + 1 < size
                && number.compareTo(numbers.edges().get(0).at()) > 0;
        if (!line) {
            return low;
        }
        Fraction high = plain(matrix, at, with(chosen, axis.labels().get(last + 1)));
        Fraction from = Fraction.of(numbers.edges().get(last).at());
        Fraction to = Fraction.of(numbers.edges().get(last + 1).at());
        Fraction x = Fraction.of(number);
        return low.times(to.minus(x)).plus(high.times(x.minus(from))).over(to.minus(from));
    }

    private static List<String> with(List<String> list, String text) {
        List<String> more = new ArrayList<>(list);
        more.add(text);
        return more;
    }

    private static Ratio sum(List<SharingSlice> slices, SharingParty party) {
        return Ratio.sum(slices.stream().map(slice -> slice.of(party)).toList());
    }

    @Property
    void payeeAndCompanyHaveTheTransaction(
            @ForAll("sharings") SharingTable table, @ForAll("amounts") Ratio before, @ForAll("amounts") Ratio amount) {
        List<SharingSlice> slices = table.movement(before, before.plus(amount));
        assertThat(sum(slices, SharingParty.PAYEE).plus(sum(slices, SharingParty.COMPANY)))
                .isEqualTo(amount);
        for (SharingSlice slice : slices) {
            assertThat(slice.payee().plus(slice.company())).isEqualTo(slice.amount());
            assertThat(slice.amount().signum()).isPositive();
        }
    }

    /** What makes a sharing right: the measured party's running share stays in the band of each slice. */
    @Property
    void everySliceStaysInItsBand(@ForAll("sharings") SharingTable table, @ForAll("amounts") Ratio amount) {
        Ratio had = Ratio.ZERO;
        for (SharingSlice slice : table.slices(Ratio.ZERO, amount)) {
            assertThat(had).isGreaterThanOrEqualTo(slice.range().from());
            had = had.plus(slice.of(table.measured()));
            Ratio now = had;
            slice.range().to().ifPresent(to -> assertThat(now).isLessThanOrEqualTo(to));
        }
    }

    /** Cutting transactions, their order and returns on the way change nothing. */
    @Property
    void movementsTelescope(@ForAll("sharings") SharingTable table, @ForAll("ways") List<Ratio> way) {
        Ratio payee = Ratio.ZERO;
        for (int i = 1; i < way.size(); i++) {
            payee = payee.plus(sum(table.movement(way.get(i - 1), way.get(i)), SharingParty.PAYEE));
        }
        assertThat(payee).isEqualTo(sum(table.movement(way.get(0), way.get(way.size() - 1)), SharingParty.PAYEE));
    }

    @Property
    void transactionsOneAfterTheOtherAreLikeTheirSum(
            @ForAll("sharings") SharingTable table, @ForAll("amounts") Ratio one, @ForAll("amounts") Ratio two) {
        Ratio both = sum(table.slices(Ratio.ZERO, one.plus(two)), SharingParty.PAYEE);
        List<SharingSlice> first = table.slices(Ratio.ZERO, one);
        List<SharingSlice> other = table.slices(Ratio.ZERO, two);
        assertThat(sum(first, SharingParty.PAYEE)
                        .plus(sum(table.slices(sum(first, table.measured()), two), SharingParty.PAYEE)))
                .isEqualTo(both);
        assertThat(sum(other, SharingParty.PAYEE)
                        .plus(sum(table.slices(sum(other, table.measured()), one), SharingParty.PAYEE)))
                .isEqualTo(both);
    }
}
