package io.salestiers.incentives.testkit.release;

import io.salestiers.core.money.Ratio;
import io.salestiers.incentives.clawback.AttainmentEffect;
import io.salestiers.incentives.clawback.ClawbackClock;
import io.salestiers.incentives.clawback.ClawbackRule;
import io.salestiers.incentives.rate.TieRule;
import io.salestiers.incentives.release.ComponentRelease;
import io.salestiers.incentives.release.EarningEvent;
import io.salestiers.incentives.release.HeldOnLeaving;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

class ReleaseArbitrariesTest {
    @Provide
    Arbitrary<ComponentRelease> releases() {
        return ReleaseArbitraries.releases();
    }

    @Provide
    Arbitrary<ClawbackRule> clawbacks() {
        return ReleaseArbitraries.clawbacks();
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void everyChoiceOfAReleaseOccurs(@ForAll("releases") ComponentRelease rule) {
        for (Class<?> kind : EarningEvent.class.getPermittedSubclasses()) {
            occurs("earned " + kind.getSimpleName(), kind.isInstance(rule.earned()));
            occurs("step " + kind.getSimpleName(), rule.steps().stream().anyMatch(step -> kind.isInstance(step.on())));
        }
        for (HeldOnLeaving held : HeldOnLeaving.values()) {
            occurs("leaving " + held, rule.leaving().otherwise().held() == held);
        }
        occurs("one step", rule.steps().size() == 1);
        occurs("thirds", rule.steps().stream().anyMatch(step -> !step.share().decimal()));
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void everyChoiceOfAClawbackOccurs(@ForAll("clawbacks") ClawbackRule rule) {
        for (Class<?> kind : ClawbackClock.class.getPermittedSubclasses()) {
            occurs("clock " + kind.getSimpleName(), kind.isInstance(rule.clock()));
        }
        for (TieRule ties : TieRule.values()) {
            occurs("ties " + ties, rule.ties() == ties);
        }
        for (AttainmentEffect effect : AttainmentEffect.values()) {
            occurs("attainment " + effect, rule.attainment() == effect);
        }
        occurs("one band", rule.bands().size() == 1);
        occurs("no revival", rule.revival().isEmpty());
        occurs("takes all", rule.bands().get(0).share().equals(Ratio.ONE));
        occurs("takes nothing", rule.bands().get(0).share().signum() == 0);
    }

    private static void occurs(String what, boolean so) {
        Statistics.label(what).collect(so);
        Statistics.label(what).coverage(coverage -> coverage.check(true).percentage(percent -> percent > 1.0));
    }
}
