package io.salestiers.examples.benchmarks.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The payouts are those worked by hand at {@link FirstPayout#PAYOUTS}, whatever the time. */
class FirstPayoutTest {
    @ParameterizedTest
    @EnumSource
    void inAJvmOfItsOwn(ColdStart.Plans plans) throws IOException, InterruptedException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        assertThat(ColdStart.start(classPath, plans).payouts()).isEqualTo(FirstPayout.PAYOUTS);
    }

    @Test
    void theDocumentsSayWhatIsWrittenInJava() {
        assertThat(OfficePlans.fromJson()).isEqualTo(OfficePlans.inJava());
    }
}
