package outside.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.money.Money;
import io.salestiers.core.testkit.arch.ModuleFile;
import org.junit.jupiter.api.Test;

/** Each run is what it says it is. */
class PathTest {
    private static final boolean ON_MODULE_PATH = System.getProperty("outside.path").equals("module-path");

    @Test
    void libraryIsANamedModuleOnTheModulePathOnly() {
        Module library = Money.class.getModule();
        assertThat(library.isNamed()).isEqualTo(ON_MODULE_PATH);
        if (ON_MODULE_PATH) {
            assertThat(library.getName()).isEqualTo("io.salestiers.core");
            assertThat(ModuleFile.of(library.getDescriptor()).publicPackages()).contains("io.salestiers.core.money");
        }
    }

    @Test
    void hostHasNoJacksonDatabind() {
        assertThat(PathTest.class.getClassLoader().getResource("com/fasterxml/jackson/databind/ObjectMapper.class"))
                .isNull();
        assertThat(PathTest.class.getClassLoader().getResource("tools/jackson/databind/ObjectMapper.class"))
                .isNull();
    }
}
