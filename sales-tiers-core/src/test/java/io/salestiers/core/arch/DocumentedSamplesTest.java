package io.salestiers.core.arch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.testkit.arch.DocumentedSamples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentedSamplesTest {
    @Test
    void everySampleIsCutFromCompiledCode() {
        assertThat(DocumentedSamples.of(Path.of("src/test/java")).problemsIn(Path.of("src/main/java")))
                .isEmpty();
    }

    /** The pages and the README speak of all modules. */
    @Test
    void everySampleOfThePagesToo() {
        DocumentedSamples samples = DocumentedSamples.of(
                Path.of("src/test/java"),
                Path.of("../sales-tiers-kpi/src/test/java"),
                Path.of("../sales-tiers-incentives/src/test/java"));
        List<String> problems = new ArrayList<>(samples.problemsIn(Path.of("src/site/markdown")));
        problems.addAll(samples.problemsIn(Path.of("../README.md")));
        assertThat(problems).isEmpty();
    }

    @Nested
    class Checking {
        @TempDir
        Path folder;

        private Path code;
        private Path documents;

        @BeforeEach
        void write() throws IOException {
            code = Files.createDirectories(folder.resolve("code"));
            documents = Files.createDirectories(folder.resolve("documents"));
            Files.writeString(code.resolve("Story.java"), """
                    class Story {
                        void test() {
                            // sample: sum
                            int sum = 1 + 2;

                            if (sum > 2) {
                                sum++;
                            }
                            // end
                            // sample: other
                            int x = 0;
                            // end
                        }
                    }
                    """);
        }

        private List<String> problems(String name, String text) throws IOException {
            Path file = documents.resolve(name);
            Files.writeString(file, text);
            return DocumentedSamples.of(code).problemsIn(file);
        }

        private static String javadoc(String mark, String sample) {
            return "package p;\n\n/**\n * Text.\n *\n" + mark + " * <pre>{@code\n" + sample
                    + " * }</pre>\n */\nclass A {}\n";
        }

        private static final String MARK = " * <!-- sample: Story#sum -->\n";
        private static final String SUM = " * int sum = 1 + 2;\n *\n * if (sum > 2) {\n *     sum++;\n * }\n";

        @Test
        void sameCodeIsRight() throws IOException {
            assertThat(problems("A.java", javadoc(MARK, SUM))).isEmpty();
            assertThat(problems("a.md", "# A\n\n<!-- sample: Story#other -->\n```java\nint x = 0;\n```\n"))
                    .isEmpty();
            assertThat(problems("A.java", javadoc(MARK, SUM).replace("\n", "\r\n")))
                    .isEmpty();
            assertThat(DocumentedSamples.of(code).names()).containsExactly("Story#other", "Story#sum");
        }

        @Test
        void differenceIsShownWithBoth() throws IOException {
            assertThat(problems("A.java", javadoc(MARK, SUM.replace("1 + 2", "1 + 3"))))
                    .singleElement()
                    .asString()
                    .contains("A.java:7: sample must be as its region Story#sum")
                    .contains("int sum = 1 + 3;", "int sum = 1 + 2;", "-Dsamples.rewrite=true");
            assertThat(problems("a.md", "<!-- sample: Story#other -->\n```java\nint x = 1;\n```\n"))
                    .hasSize(1);
        }

        @Test
        void unknownRegionIsNamed() throws IOException {
            assertThat(problems("A.java", javadoc(" * <!-- sample: Story#none -->\n", SUM)))
                    .singleElement()
                    .asString()
                    .contains("there is no region Story#none in");
            assertThat(problems("A.java", javadoc(" * <!-- sample: None#sum -->\n", SUM)))
                    .singleElement()
                    .asString()
                    .endsWith("there is no region None#sum");
        }

        @Test
        void codeWithoutAMarkIsFound() throws IOException {
            assertThat(problems("A.java", javadoc("", " * int a = f(); // why\n")))
                    .singleElement()
                    .asString()
                    .contains("A.java:6: code must be cut");
            assertThat(problems("a.md", "```java\nf()\n```\n")).hasSize(1);
        }

        @Test
        void whatIsNoCodeNeedsNoMark() throws IOException {
            assertThat(problems("A.java", javadoc("", " * {\"a\": [1, 2]}\n"))).isEmpty();
            assertThat(problems("a.md", "```sh\nmvn verify;\n```\n\n```json\n{}\n```\n"))
                    .isEmpty();
            assertThat(problems("a.md", "<!-- example: begin (other test) -->\n```java\nf();\n```\n"))
                    .isEmpty();
        }

        @Test
        void markWithoutCodeIsFound() throws IOException {
            assertThat(problems("A.java", "/**\n" + MARK + " * text\n */\n"))
                    .singleElement()
                    .asString()
                    .contains("A.java:2: sample Story#sum must be followed by <pre>{@code");
            assertThat(problems("a.md", "<!-- sample: Story#sum -->")).hasSize(1);
            assertThat(problems("a.md", "<!-- sample: Story#sum -->\n```java\nint"))
                    .hasSize(1);
        }

        @Test
        void regionsMustEndAndBeToldApart() throws IOException {
            Files.writeString(code.resolve("Bad.java"), "// sample: a\nx\n");
            assertThatThrownBy(() -> DocumentedSamples.of(code)).hasMessageContaining("region must have an end");
            Files.writeString(code.resolve("Bad.java"), "// sample: a\n// end\n// sample: a\n// end\n");
            assertThatThrownBy(() -> DocumentedSamples.of(code)).hasMessageContaining("Bad#a");
            Files.writeString(code.resolve("Bad.java"), "// sample: a\n// sample: b\n// end\n");
            assertThatThrownBy(() -> DocumentedSamples.of(code)).hasMessageContaining("Bad#b");
        }

        @Test
        void switchWritesTheRegions() throws IOException {
            String indented = javadoc(MARK, " * old();\n").replace("\n *", "\n     *");
            Path page = documents.resolve("a.md");
            Files.writeString(page, "a\n\n<!-- sample: Story#other -->\n```java\nold();\nold();\n```\nb\n");
            System.setProperty(DocumentedSamples.REWRITE, "true");
            try {
                assertThat(problems("A.java", indented)).isEmpty();
                assertThat(DocumentedSamples.of(code).problemsIn(documents)).isEmpty();
                assertThat(problems("B.java", javadoc("", SUM))).hasSize(1);
            } finally {
                System.clearProperty(DocumentedSamples.REWRITE);
            }
            assertThat(documents.resolve("A.java"))
                    .hasContent(javadoc(MARK, SUM).replace("\n *", "\n     *"));
            assertThat(page).hasContent("a\n\n<!-- sample: Story#other -->\n```java\nint x = 0;\n```\nb\n");
            assertThat(DocumentedSamples.of(code).problemsIn(documents.resolve("A.java")))
                    .isEmpty();
        }
    }
}
