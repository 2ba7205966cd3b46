package io.salestiers.examples.quickstart.output;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** The style sheet and scripts that are written into the pages. */
final class Resources {
    private static final String ECHARTS = "META-INF/maven/org.mvnpm/echarts/pom.properties";

    private Resources() {}

    /** A file next to this class. */
    static String own(String name) {
        return read(Resources.class.getResourceAsStream(name), name);
    }

    /** Apache ECharts with bars, lines, tooltips and the SVG renderer, from its WebJar whatever its version. */
    static String echarts() {
        ClassLoader loader = Resources.class.getClassLoader();
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(read(loader.getResourceAsStream(ECHARTS), ECHARTS)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String path = "META-INF/resources/_static/echarts/" + properties.getProperty("version")
                + "/dist/echarts.common.min.js";
        return insideScript(read(loader.getResourceAsStream(path), path));
    }

    /** A script that can stand in a page: inside its strings {@code <\/script} and {@code <\!--} mean the same. */
    static String insideScript(String script) {
        return script.replaceAll("(?i)</(?=script)", "<\\\\/").replace("<!--", "<\\!--");
    }

    /** JSON that can stand in a page: no {@code <} is left that could begin or end an element. */
    static String insideScriptAsJson(String json) {
        return json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
    }

    private static String read(@org.jspecify.annotations.Nullable InputStream stream, String name) {
        if (stream == null) {
            throw new IllegalStateException("the program has no file " + name);
        }
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("file " + name + " can't be read", e);
        }
    }
}
