package io.salestiers.incentives.testkit.rate;

import io.salestiers.core.money.Ratio;
import io.salestiers.incentives.rate.Application;
import io.salestiers.incentives.rate.AxisLookUp;
import io.salestiers.incentives.rate.BandBounds;
import io.salestiers.incentives.rate.Coordinate;
import io.salestiers.incentives.rate.CurveForm;
import io.salestiers.incentives.rate.MatrixAxis;
import io.salestiers.incentives.rate.MatrixReading;
import io.salestiers.incentives.rate.PayProfile;
import io.salestiers.incentives.rate.PayoutCurve;
import io.salestiers.incentives.rate.ProfilePoint;
import io.salestiers.incentives.rate.RateMatrix;
import io.salestiers.incentives.rate.RateTable;
import io.salestiers.incentives.rate.SharingParty;
import io.salestiers.incentives.rate.SharingTable;
import java.util.HashSet;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.statistics.Statistics;

/** The cases that matter do occur. */
class RateArbitrariesTest {
    private static final Ratio QUOTA = Ratio.of(1000);

    private static void occurs(String what, boolean when, double percent) {
        Statistics.label(what)
                .collect(when)
                .coverage(coverage -> coverage.check(true).percentage(share -> share >= percent));
    }

    @Provide
    Arbitrary<Tuple2<RateTable, Ratio>> cases() {
        return RateArbitraries.tables()
                .flatMap(table -> RateArbitraries.amountsFor(table, QUOTA).map(amount -> Tuple.of(table, amount)));
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void tablesOfEveryForm(@ForAll("cases") Tuple2<RateTable, Ratio> given) {
        RateTable table = given.get1();
        Ratio amount = given.get2();
        for (Application application : Application.values()) {
            occurs(application.name(), table.application() == application, 5);
        }
        occurs("amounts", table.bands().get(0).amount().isPresent(), 10);
        occurs("bounds in amounts", table.bounds() == BandBounds.AMOUNT, 25);
        occurs("one band", table.bands().size() == 1, 5);
        occurs("amount below zero", amount.signum() < 0, 5);
        boolean edge = table.bands().stream()
                .anyMatch(band -> band.from()
                        .multipliedBy(table.bounds() == BandBounds.AMOUNT ? Ratio.ONE : QUOTA)
                        .equals(amount));
        occurs("amount on an edge", edge, 10);
        occurs("values that fall", !rising(table), 20);
    }

    private static boolean rising(RateTable table) {
        for (int i = 1; i < table.bands().size(); i++) {
            Ratio before = table.bands()
                    .get(i - 1)
                    .rate()
                    .or(table.bands().get(i - 1)::amount)
                    .orElseThrow();
            Ratio value =
                    table.bands().get(i).rate().or(table.bands().get(i)::amount).orElseThrow();
            if (value.compareTo(before) < 0) {
                return false;
            }
        }
        return true;
    }

    @Provide
    Arbitrary<PayoutCurve> curves() {
        return RateArbitraries.curves();
    }

    @Provide
    Arbitrary<Ratio> attainments() {
        return RateArbitraries.attainments();
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void curvesOfEveryForm(@ForAll("curves") PayoutCurve curve, @ForAll("attainments") Ratio attainment) {
        occurs("steps", curve.form() == CurveForm.STEPS, 25);
        occurs("one knot", curve.knots().size() == 1, 5);
        occurs("capped curve", curve.cap().isPresent(), 3);
        occurs("cap that takes something", curve.read(attainment).capped(), 0.2);
        occurs("below the threshold", curve.read(attainment).knot().isEmpty(), 5);
        occurs("on a knot", curve.knots().stream().anyMatch(knot -> knot.at().equals(attainment)), 0.3);
    }

    @Provide
    Arbitrary<Tuple2<RateMatrix, List<Coordinate>>> looks() {
        return RateArbitraries.matrices()
                .flatMap(matrix -> RateArbitraries.coordinates(matrix).map(at -> Tuple.of(matrix, at)));
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void matricesOfEveryForm(@ForAll("looks") Tuple2<RateMatrix, List<Coordinate>> look) {
        MatrixReading reading = look.get1().read(look.get2());
        occurs("several axes", look.get1().axes().size() > 1, 30);
        occurs("stated value", reading instanceof MatrixReading.Stated, 3);
        occurs("refused", reading instanceof MatrixReading.Refused, 3);
        occurs(
                "between cells",
                reading instanceof MatrixReading.Found found && found.cells().size() > 1,
                4);
        occurs(
                "two edges at one number",
                look.get1().axes().stream()
                        .anyMatch(axis -> axis instanceof MatrixAxis.Numbers numbers
                                && numbers.lookUp() == AxisLookUp.FLOOR
                                && numbers.edges().stream()
                                                .map(edge -> edge.at())
                                                .distinct()
                                                .count()
                                        < numbers.edges().size()),
                2);
        occurs("texts", look.get1().axes().stream().anyMatch(MatrixAxis.Texts.class::isInstance), 20);
    }

    @Provide
    Arbitrary<SharingTable> sharings() {
        return RateArbitraries.sharings();
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void sharingsOfEveryForm(@ForAll("sharings") SharingTable table) {
        Ratio last = table.bands().get(table.bands().size() - 1).share(table.measured());
        occurs("measured on the company", table.measured() == SharingParty.COMPANY, 25);
        occurs("measured party gets nothing in the end", last.signum() == 0, 5);
        occurs("measured party gets all in the end", last.equals(Ratio.ONE), 5);
        occurs("one band", table.bands().size() == 1, 5);
    }

    @Provide
    Arbitrary<PayProfile> profiles() {
        return RateArbitraries.profiles();
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void profilesOfEveryForm(@ForAll("profiles") PayProfile profile) {
        occurs("cliff", !profile.cliffs().isEmpty(), 5);
        occurs("jump upwards", profile.points().stream().anyMatch(ProfilePoint::jumps) && profile.neverFalls(), 5);
        occurs("continuous", profile.continuous(), 5);
        occurs(
                "flat part",
                profile.parts().stream().anyMatch(part -> part.slope().signum() == 0),
                10);
        occurs(
                "falling part",
                profile.parts().stream().anyMatch(part -> part.slope().signum() < 0),
                1);
        occurs("several parts", new HashSet<>(profile.parts()).size() > 2, 20);
    }
}
