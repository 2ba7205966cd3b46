package io.salestiers.core.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.salestiers.core.testkit.contract.ContractRun;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContractRunTest {
    interface Counter {
        int next();
    }

    /** A contract of numbers that are one after the other. */
    abstract static class CounterContract {
        protected abstract Counter counter();

        protected boolean supportsMany() {
            return true;
        }

        @Test
        void beginsWithOne() {
            assertThat(counter().next()).isEqualTo(1);
        }

        @Nested
        class Afterwards {
            private Counter counter = () -> 0;

            @BeforeEach
            void callOnce() {
                counter = counter();
                counter.next();
            }

            @Test
            void goesOnWithTwo() {
                assertThat(counter.next()).isEqualTo(2);
            }

            @Nested
            class Later {
                @ParameterizedTest
                @ValueSource(ints = {3, 4})
                void goesOn(int times) {
                    assumeTrue(supportsMany());
                    for (int i = 2; i < times; i++) {
                        counter.next();
                    }
                    assertThat(counter.next()).isEqualTo(times);
                }
            }
        }

        @Property(tries = 5)
        void isPositive(@ForAll boolean once) {
            Counter counter = counter();
            assertThat(once ? counter.next() : counter.next() + counter.next()).isPositive();
        }
    }

    static class Sound extends CounterContract {
        @Override
        protected Counter counter() {
            return new java.util.concurrent.atomic.AtomicInteger()::incrementAndGet;
        }
    }

    static class Narrow extends Sound {
        @Override
        protected boolean supportsMany() {
            return false;
        }
    }

    static class Stuck extends CounterContract {
        @Override
        protected Counter counter() {
            return () -> 1;
        }
    }

    static class StuckAtThree extends CounterContract {
        @Override
        protected Counter counter() {
            Counter sound = new Sound().counter();
            return () -> Math.min(3, sound.next());
        }
    }

    static class Throwing extends CounterContract {
        @Override
        protected Counter counter() {
            throw new IllegalStateException("no counter");
        }
    }

    static class Untested {}

    private static final List<String> ALL =
            List.of("Afterwards.Later.goesOn", "Afterwards.goesOnWithTwo", "beginsWithOne", "isPositive");

    @Test
    void soundAdapterPassesAll() {
        ContractRun run = ContractRun.of(Sound.class).assertPassed();
        assertThat(run.passed()).containsExactlyElementsOf(ALL);
        assertThat(run.failed()).isEmpty();
        assertThat(run.skipped()).isEmpty();
    }

    @Test
    void whatIsNotSupportedIsSkipped() {
        ContractRun run = ContractRun.of(Narrow.class).assertPassed();
        assertThat(run.skipped()).containsExactly("Afterwards.Later.goesOn");
        assertThat(run.passed()).hasSize(3);
    }

    @Test
    void brokenAdapterFailsWhereItIsBroken() {
        ContractRun run = ContractRun.of(Stuck.class)
                .assertFailed("Afterwards.goesOnWithTwo")
                .assertFailedOnly("Afterwards.goesOnWithTwo", "Afterwards.Later.goesOn");
        assertThat(run.passed()).containsExactly("beginsWithOne", "isPositive");
    }

    @Test
    void oneRunThatFailsFailsItsTest() {
        ContractRun run = ContractRun.of(StuckAtThree.class).assertFailedOnly("Afterwards.Later.goesOn");
        assertThat(run.passed()).doesNotContain("Afterwards.Later.goesOn");
    }

    @Test
    void saysWhatIsNotAsRequired() {
        ContractRun stuck = ContractRun.of(Stuck.class);
        assertThatThrownBy(stuck::assertPassed)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Stuck must pass its contract")
                .hasMessageContaining("Afterwards.goesOnWithTwo");
        assertThatThrownBy(() -> stuck.assertFailed("beginsWithOne"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Stuck must fail beginsWithOne");
        assertThatThrownBy(() -> stuck.assertFailed("misspelt")).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> stuck.assertFailedOnly("Afterwards.goesOnWithTwo"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("only");
        assertThatThrownBy(stuck::assertFailed).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anExceptionIsNoProof() {
        ContractRun throwing = ContractRun.of(Throwing.class);
        assertThat(throwing.failed().keySet()).containsExactlyElementsOf(ALL);
        assertThatThrownBy(() -> throwing.assertFailed("beginsWithOne"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("by an assertion")
                .hasMessageContaining("no counter");
    }

    @Test
    void aClassWithoutTestsProvesNothing() {
        assertThatThrownBy(() -> ContractRun.of(Untested.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Untested");
    }
}
