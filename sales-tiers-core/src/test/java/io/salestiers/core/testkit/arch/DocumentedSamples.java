package io.salestiers.core.testkit.arch;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Samples in documentation that are cut from compiled code, so that what readers copy runs (示例代码).
 *
 * <p>Javadoc marks a sample by the line before it, a page in Markdown in the same way before its fence:
 *
 * <pre>
 * &lt;!-- sample: OrganizationSamplesTest#handover --&gt;
 * &lt;pre&gt;{&#64;code
 * List&lt;Holder&gt; both = organization.on(day).holders(position);
 * }&lt;/pre&gt;
 * </pre>
 *
 * <p>The class named there is a source file below the folder of samples. In it, the region stands between the lines
 * {@code // sample: handover} and {@code // end}; its common indentation is taken away. JDK 17 has no {@code @snippet}; this
 * checks more, since the region is tested code.
 *
 * <p>A test of each module asserts that {@link #problemsIn} is empty; run with {@code -Dsamples.rewrite=true}, it writes the
 * regions into the documents instead. Immutable; one thread at a time may rewrite.
 */
public final class DocumentedSamples {
    /** The system property that makes {@link #problemsIn} write what it else complains about. */
    public static final String REWRITE = "samples.rewrite";

    private static final Pattern MARK = Pattern.compile("(\\s*(?:\\* )?)<!-- sample: (\\w+)#(\\w+) -->");
    private static final Pattern BEGIN = Pattern.compile("\\s*// sample: (\\w+)");
    private static final Pattern END = Pattern.compile("\\s*// end");
    private static final Pattern STATEMENT = Pattern.compile(".*;\\s*(//.*)?");

    private final Map<String, String> classes;
    private final Map<String, List<String>> regions;

    private DocumentedSamples(Map<String, String> classes, Map<String, List<String>> regions) {
        this.classes = classes;
        this.regions = regions;
    }

    /**
     * Reads all regions of the source files below some folders.
     *
     * @param samples for example {@code src/test/java}
     * @param more further folders, such as those of other modules
     * @return the regions
     * @throws IllegalArgumentException if a region has no end, or two have one name
     */
    public static DocumentedSamples of(Path samples, Path... more) {
        Map<String, String> classes = new TreeMap<>();
        Map<String, List<String>> regions = new TreeMap<>();
        List<Path> files = new ArrayList<>(files(samples, ".java"));
        for (Path folder : more) {
            files.addAll(files(folder, ".java"));
        }
        for (Path file : files) {
            String name = name(file).replaceAll("\\.java$", "");
            List<String> region = null;
            for (String line : lines(file)) {
                Matcher begin = BEGIN.matcher(line);
                if (begin.matches()) {
                    String key = name + "#" + begin.group(1);
                    if (region != null || regions.containsKey(key)) {
                        throw new IllegalArgumentException("region must have an end and a name of its own, but " + key
                                + " in " + file + " has not");
                    }
                    region = new ArrayList<>();
                    regions.put(key, region);
                    classes.put(name, file.toString());
                } else if (region != null && END.matcher(line).matches()) {
                    region = null;
                } else if (region != null) {
                    region.add(line);
                }
            }
            if (region != null) {
                throw new IllegalArgumentException(
                        "region must have an end, but the last one in " + file + " has none");
            }
        }
        regions.replaceAll((key, region) -> dedented(region));
        return new DocumentedSamples(classes, regions);
    }

    /**
     * The regions that were found.
     *
     * @return {@code Class#region} in order
     */
    public List<String> names() {
        return List.copyOf(regions.keySet());
    }

    /**
     * What is wrong with the samples of a folder of sources or pages, or of one file: a sample that differs from its region,
     * a region that does not exist, and code without a mark. Code is what stands in <code>&lt;pre&gt;&#123;&#64;code</code>
     * and has a statement, or in a fence for {@code java}.
     *
     * @param documents a folder with {@code .java} or {@code .md} files, or one of them
     * @return a line for each, with file and line; empty if all is well, or was written because {@value #REWRITE} is true
     */
    public List<String> problemsIn(Path documents) {
        List<String> problems = new ArrayList<>();
        boolean rewrite = Boolean.getBoolean(REWRITE);
        List<Path> files = new ArrayList<>(files(documents, ".java"));
        files.addAll(files(documents, ".md"));
        for (Path file : files) {
            Checked checked = checked(file);
            if (rewrite && !checked.lines().equals(lines(file))) {
                write(file, checked.lines());
            }
            checked.problems().stream()
                    .filter(problem -> !rewrite || !problem.rewritable())
                    .forEach(problem -> problems.add(file + ":" + problem.line() + ": " + problem.text()));
        }
        return List.copyOf(problems);
    }

    private record Problem(int line, String text, boolean rewritable) {}

    private record Checked(List<String> lines, List<Problem> problems) {}

    private Checked checked(Path file) {
        List<String> lines = lines(file);
        boolean page = name(file).endsWith(".md");
        String open = page ? "```java" : "<pre>{@code";
        String close = page ? "```" : "}</pre>";
        List<String> right = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        String marked = null;
        String foreign = null;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            Matcher mark = MARK.matcher(line);
            right.add(line);
            String content = content(line, page);
            if (mark.matches()) {
                marked = mark.group(2) + "#" + mark.group(3);
                if (i + 1 == lines.size() || !content(lines.get(i + 1), page).equals(open)) {
                    problems.add(new Problem(i + 1, "sample " + marked + " must be followed by " + open, false));
                    marked = null;
                }
            } else if (content.equals(open)) {
                int end = i + 1;
                while (end < lines.size() && !content(lines.get(end), page).equals(close)) {
                    end++;
                }
                List<String> shown = lines.subList(i + 1, Math.min(end, lines.size()));
                List<String> sample =
                        shown.stream().map(each -> content(each, page)).toList();
                if (end == lines.size()) {
                    problems.add(new Problem(i + 1, "sample must end with " + close, false));
                    right.addAll(shown);
                } else if (marked != null) {
                    right.addAll(compared(marked, sample, shown, line, page, i + 1, problems));
                } else {
                    boolean code = page
                            || sample.stream()
                                    .anyMatch(each -> STATEMENT.matcher(each).matches());
                    if (code && foreign == null) {
                        problems.add(new Problem(
                                i + 1,
                                "code must be cut from a compiled region, but has no mark <!-- sample: … -->",
                                false));
                    }
                    right.addAll(shown);
                }
                i = end - 1;
                marked = null;
            }
            // Code of the README that another test compares.
            foreign = line.startsWith("<!-- example: begin") ? line : content.isEmpty() ? foreign : null;
        }
        return new Checked(right, problems);
    }

    private List<String> compared(
            String marked,
            List<String> sample,
            List<String> shown,
            String opening,
            boolean page,
            int at,
            List<Problem> problems) {
        List<String> region = regions.get(marked);
        if (region == null) {
            String name = marked.substring(0, marked.indexOf('#'));
            problems.add(new Problem(
                    at,
                    "there is no region " + marked + (classes.containsKey(name) ? " in " + classes.get(name) : ""),
                    false));
            return shown;
        }
        if (region.equals(sample)) {
            return shown;
        }
        problems.add(new Problem(
                at,
                "sample must be as its region " + marked + ", but has\n" + String.join("\n", sample) + "\ninstead of\n"
                        + String.join("\n", region) + "\nMaybe run the test with -D" + REWRITE + "=true",
                true));
        String before = page ? "" : opening.substring(0, opening.indexOf('*') + 1);
        return region.stream()
                .map(each -> page ? each : each.isEmpty() ? before : before + " " + each)
                .toList();
    }

    /** A line without what a comment puts before it. */
    private static String content(String line, boolean page) {
        if (page) {
            return line;
        }
        String stripped = line.strip();
        if (!stripped.startsWith("*") || stripped.startsWith("*/")) {
            return "";
        }
        String rest = line.substring(line.indexOf('*') + 1);
        return rest.startsWith(" ") ? rest.substring(1) : rest;
    }

    private static List<String> dedented(List<String> region) {
        int indent = region.stream()
                .filter(line -> !line.isBlank())
                .mapToInt(line -> line.length() - line.stripLeading().length())
                .min()
                .orElse(0);
        return region.stream()
                .map(line -> line.isBlank() ? "" : line.substring(indent))
                .toList();
    }

    private static String name(Path file) {
        return requireNonNull(file.getFileName()).toString();
    }

    private static List<Path> files(Path root, String ending) {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(file -> Files.isRegularFile(file) && name(file).endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Line feeds only: a check-out may have others. */
    private static List<String> lines(Path file) {
        try {
            return List.of(Files.readString(file, StandardCharsets.UTF_8)
                    .replace("\r\n", "\n")
                    .split("\n", -1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, List<String> lines) {
        try {
            Files.writeString(file, String.join("\n", lines), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
