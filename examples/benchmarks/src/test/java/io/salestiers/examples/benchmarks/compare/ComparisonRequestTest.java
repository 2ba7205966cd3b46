package io.salestiers.examples.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonRequestTest {
    @Test
    void everythingHasADefault() {
        ComparisonRequest request = ComparisonRequest.parse(List.of());
        assertThat(request.workloads()).containsExactly(Workload.values());
        assertThat(request.sizes(Workload.W2)).containsExactly("10000", "100000", "1000000");
        assertThat(request.contenders(Workload.W3))
                .startsWith("hand-arrays", "hand-arrays-by-id", "maps-and-recursion");
        assertThat(request.forks()).isOne();
    }

    @Test
    void argumentsComeInAnyOrder() {
        ComparisonRequest request = ComparisonRequest.parse(
                List.of("forks=3", "W2", "n=10000,100000", "without=hand-objects", "iterations=7"));
        assertThat(request.workloads()).containsExactly(Workload.W2);
        assertThat(request.sizes(Workload.W2)).containsExactly("10000", "100000");
        assertThat(request.contenders(Workload.W2))
                .contains("hand-columns", "idiomatic-java")
                .doesNotContain("hand-objects");
        assertThat(request.forks()).isEqualTo(3);
        assertThat(request.iterations()).isEqualTo(7);
    }

    @Test
    void theYardstickIsAlwaysMeasured() {
        ComparisonRequest request = ComparisonRequest.parse(List.of("W2", "only=idiomatic-java"));
        assertThat(request.contenders(Workload.W2)).containsExactly("hand-columns", "idiomatic-java");
    }

    @Test
    void whatIsNotUnderstoodIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ComparisonRequest.parse(List.of("fork=1", "size=2")))
                .withMessageStartingWith("not understood: [fork, size]")
                .withMessageContaining("forks=1");
        assertThatIllegalArgumentException().isThrownBy(() -> ComparisonRequest.parse(List.of("W4")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ComparisonRequest.parse(List.of("W3", "only=hand-columns")))
                .withMessageContaining("no such contenders: [hand-columns]")
                .withMessageContaining("maps-and-recursion");
        assertThatIllegalArgumentException().isThrownBy(() -> ComparisonRequest.parse(List.of("forks=many")));
    }
}
