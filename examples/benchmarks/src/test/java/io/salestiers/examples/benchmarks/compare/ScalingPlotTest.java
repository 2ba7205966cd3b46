package io.salestiers.examples.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

class ScalingPlotTest {
    private static Measurement point(int size, String contender, double median) {
        return new Measurement(Workload.W2, "", size, contender, median, median, median, median, 0);
    }

    private static Document plot(List<Measurement> measurements) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(ScalingPlot.of(measurements).getBytes(StandardCharsets.UTF_8)));
    }

    private static Stream<String> texts(Document plot, String element) {
        NodeList nodes = plot.getElementsByTagName(element);
        return IntStream.range(0, nodes.getLength()).mapToObj(i -> nodes.item(i).getTextContent());
    }

    /**
     * Both axes have whole decades: 10,000 to 1,000,000 items are 2 decades on 600 wide, 1 ms to 1 s are 3 on 440 high. A time of 10 ms
     * is one third up: 490 − 440 ÷ 3 = 343.3.
     */
    @Test
    void valuesLieWhereTheirLogarithmsAre() throws Exception {
        Document plot = plot(List.of(
                point(1_000_000, "hand-columns", 10e6),
                point(10_000, "hand-columns", 1e6),
                point(10_000, "duck", 20e6),
                point(1_000_000, "duck", 1e9)));
        NodeList lines = plot.getElementsByTagName("polyline");
        assertThat(lines.getLength()).isEqualTo(2);
        assertThat(lines.item(0).getAttributes().getNamedItem("points").getNodeValue())
                .isEqualTo("90.0,490.0 690.0,343.3");
        assertThat(lines.item(1).getAttributes().getNamedItem("points").getNodeValue())
                .endsWith("690.0,50.0");
    }

    @Test
    void axesAndLinesAreLabeled() throws Exception {
        Document plot = plot(List.of(point(10_000, "hand-columns", 1e6), point(1_000_000, "hand-columns", 10e6)));
        assertThat(texts(plot, "text"))
                .contains(
                        "W2 commission run: median time of a run",
                        "transactions (logarithmic)",
                        "time (logarithmic)",
                        "10,000",
                        "100,000",
                        "1,000,000",
                        "1 ms",
                        "10 ms",
                        "hand-columns");
        assertThat(texts(plot, "title")).contains("hand-columns, 10,000: 1.00 ms");
    }

    @Test
    void moreContendersThanColorsAreDashed() throws Exception {
        List<Measurement> many = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            many.add(point(10_000, "contender-" + i, 1e6 * (i + 1)));
            many.add(point(1_000_000, "contender-" + i, 3e7 * (i + 1)));
        }
        NodeList lines = plot(many).getElementsByTagName("polyline");
        List<String> styles = IntStream.range(0, 9)
                .mapToObj(i -> lines.item(i).getAttributes())
                .map(each -> each.getNamedItem("stroke") + " " + each.getNamedItem("stroke-dasharray"))
                .toList();
        assertThat(styles).doesNotHaveDuplicates();
    }
}
