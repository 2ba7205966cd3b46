package io.salestiers.incentives.testkit.rate;

import io.salestiers.core.money.Ratio;
import io.salestiers.incentives.rate.BeyondLast;
import io.salestiers.incentives.rate.CurveForm;
import io.salestiers.incentives.rate.Knot;
import io.salestiers.incentives.rate.PayoutCurve;
import io.salestiers.incentives.rate.TieRule;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.arbitraries.ArbitraryDecorator;

/**
 * Payout curves, to be narrowed: one to five knots at whole per cents up to 300 %, shares up to 400 %, with and without a cap;
 * a threshold that pays something and one at an attainment of zero are among them.
 */
public final class PayoutCurveArbitrary extends ArbitraryDecorator<PayoutCurve> {
    private final Set<CurveForm> forms;
    private final boolean rising;

    private PayoutCurveArbitrary(Set<CurveForm> forms, boolean rising) {
        this.forms = forms;
        this.rising = rising;
    }

    static PayoutCurveArbitrary all() {
        return new PayoutCurveArbitrary(EnumSet.allOf(CurveForm.class), false);
    }

    /**
     * Only curves of one form.
     *
     * @param form lines or steps
     * @return a narrower arbitrary
     */
    public PayoutCurveArbitrary of(CurveForm form) {
        return new PayoutCurveArbitrary(EnumSet.of(form), rising);
    }

    /**
     * Only curves whose share never falls from a knot to the next, nor from below the threshold to it.
     *
     * @return a narrower arbitrary
     */
    public PayoutCurveArbitrary rising() {
        return new PayoutCurveArbitrary(forms, true);
    }

    @Override
    protected Arbitrary<PayoutCurve> arbitrary() {
        Arbitrary<List<Integer>> ats = Arbitraries.integers()
                .between(0, 300)
                .list()
                .uniqueElements()
                .ofMinSize(1)
                .ofMaxSize(5);
        // The first is what is paid below the threshold.
        Arbitrary<List<Integer>> shares =
                Arbitraries.integers().between(0, 400).list().ofSize(6);
        return Combinators.combine(
                        Arbitraries.of(forms),
                        ats,
                        rising ? shares.map(some -> some.stream().sorted().toList()) : shares,
                        Arbitraries.of(TieRule.class),
                        Arbitraries.of(BeyondLast.class),
                        Arbitraries.integers().between(0, 100).optional())
                .as(PayoutCurveArbitrary::curve)
                .withoutEdgeCases();
    }

    private static PayoutCurve curve(
            CurveForm form,
            List<Integer> ats,
            List<Integer> shares,
            TieRule ties,
            BeyondLast beyond,
            Optional<Integer> aboveMost) {
        List<Knot> knots = new ArrayList<>();
        for (int at : new TreeSet<>(ats)) {
            knots.add(new Knot(Ratio.of(at, 100), Ratio.of(shares.get(knots.size() + 1), 100)));
        }
        int last = knots.size() - 1;
        boolean extended = beyond == BeyondLast.EXTENDED
                && form == CurveForm.LINES
                && last > 0
                && knots.get(last).pays().compareTo(knots.get(last - 1).pays()) >= 0;
        Ratio most = knots.stream().map(Knot::pays).reduce(Ratio.of(shares.get(0), 100), Ratio::max);
        return PayoutCurve.builder()
                .form(form)
                .below(Ratio.of(shares.get(0), 100))
                .addAllKnots(knots)
                .ties(ties)
                .beyond(extended ? BeyondLast.EXTENDED : BeyondLast.FLAT)
                .cap(aboveMost.filter(more -> extended).map(more -> most.plus(Ratio.of(more, 100))))
                .build();
    }
}
