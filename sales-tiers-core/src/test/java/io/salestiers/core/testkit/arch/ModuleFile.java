package io.salestiers.core.testkit.arch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a compiled module exports, opens and requires, as sorted lines that read like its source. Immutable.
 *
 * <p>For example {@code io.salestiers.core.money} for an export, {@code a.b to c, d} for a qualified one, and
 * {@code static transitive org.jspecify} for a requirement.
 */
public final class ModuleFile {
    private final ModuleDescriptor descriptor;

    private ModuleFile(ModuleDescriptor descriptor) {
        this.descriptor = descriptor;
    }

    /**
     * Reads the descriptor of the module under test, {@code target/classes/module-info.class}.
     *
     * @return the descriptor
     */
    public static ModuleFile ofModuleUnderTest() {
        return read(Path.of("target", "classes", "module-info.class"));
    }

    /**
     * Reads a compiled descriptor.
     *
     * @param file a {@code module-info.class}
     * @return the descriptor
     */
    public static ModuleFile read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new ModuleFile(ModuleDescriptor.read(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Wraps a descriptor that was read or built elsewhere.
     *
     * @param descriptor the descriptor
     * @return the same, to be shown as lines
     */
    public static ModuleFile of(ModuleDescriptor descriptor) {
        return new ModuleFile(descriptor);
    }

    /**
     * The module's name.
     *
     * @return its name
     */
    public String name() {
        return descriptor.name();
    }

    /**
     * The packages exported, each with the modules it is restricted to, if any.
     *
     * @return one line for each, sorted
     */
    public List<String> exports() {
        return descriptor.exports().stream()
                .map(export -> withTargets(export.source(), export.targets()))
                .sorted()
                .toList();
    }

    /**
     * The packages exported to everybody: the module's public API.
     *
     * @return their names, sorted
     */
    public List<String> publicPackages() {
        return descriptor.exports().stream()
                .filter(export -> !export.isQualified())
                .map(ModuleDescriptor.Exports::source)
                .sorted()
                .toList();
    }

    /**
     * The packages opened for reflection, each with the modules it is restricted to, if any.
     *
     * @return one line for each, sorted
     */
    public List<String> opens() {
        return descriptor.opens().stream()
                .map(open -> withTargets(open.source(), open.targets()))
                .sorted()
                .toList();
    }

    /**
     * The modules required, with their modifiers, without {@code java.base}.
     *
     * @return one line for each, sorted by module name
     */
    public List<String> requires() {
        return descriptor.requires().stream()
                .filter(require -> !require.modifiers().contains(ModuleDescriptor.Requires.Modifier.MANDATED))
                .sorted()
                .map(require -> modifiers(require.modifiers()) + require.name())
                .toList();
    }

    private static String modifiers(Set<ModuleDescriptor.Requires.Modifier> modifiers) {
        StringBuilder text = new StringBuilder();
        for (String modifier : List.of("STATIC", "TRANSITIVE")) {
            if (modifiers.contains(ModuleDescriptor.Requires.Modifier.valueOf(modifier))) {
                text.append(modifier.toLowerCase(Locale.ROOT)).append(' ');
            }
        }
        return text.toString();
    }

    private static String withTargets(String source, Set<String> targets) {
        return targets.isEmpty() ? source : source + " to " + String.join(", ", new TreeSet<>(targets));
    }
}
