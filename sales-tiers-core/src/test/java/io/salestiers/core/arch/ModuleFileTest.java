package io.salestiers.core.arch;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.testkit.arch.ModuleFile;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Requires.Modifier;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ModuleFileTest {
    private final ModuleFile module = ModuleFile.of(ModuleDescriptor.newModule("m")
            .requires(Set.of(Modifier.MANDATED), "java.base")
            .requires(Set.of(Modifier.STATIC, Modifier.TRANSITIVE), "z")
            .requires("a")
            .exports("p.two")
            .exports("p.one", Set.of("y", "x"))
            .opens("p.two", Set.of("x"))
            .build());

    @Test
    void readsLikeItsSource() {
        assertThat(module.name()).isEqualTo("m");
        assertThat(module.requires()).containsExactly("a", "static transitive z");
        assertThat(module.exports()).containsExactly("p.one to x, y", "p.two");
        assertThat(module.opens()).containsExactly("p.two to x");
    }

    @Test
    void restrictedExportIsNotPublic() {
        assertThat(module.publicPackages()).containsExactly("p.two");
    }

    @Test
    void readsTheModuleUnderTest() {
        assertThat(ModuleFile.ofModuleUnderTest().name()).isEqualTo("io.salestiers.core");
    }
}
