package io.salestiers.examples.benchmarks.peers.commission;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieSession;

/** Rules of Drools, compiled from a file beside this class. */
final class Rules {
    private final KieBase base;

    private Rules(KieBase base) {
        this.base = base;
    }

    /** Compiles the rules of a file, to Java classes and not to an interpreted form. */
    static Rules compile(String file) {
        KieServices services = KieServices.Factory.get();
        ReleaseId release = services.newReleaseId("io.salestiers.examples", file, "1");
        KieFileSystem files = services.newKieFileSystem();
        files.generateAndWritePomXML(release);
        files.write("src/main/resources/rules/" + file, services.getResources().newByteArrayResource(read(file)));
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
        if (!errors.isEmpty()) {
            throw new IllegalStateException(errors.toString());
        }
        return new Rules(services.newKieContainer(release).getKieBase());
    }

    private static byte[] read(String file) {
        try (InputStream in = Rules.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("no file " + file);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fires all rules on facts, in a session of its own, with the global variables that the rules name. */
    void fire(Map<String, Object> globals, List<? extends Iterable<?>> facts) {
        KieSession session = base.newKieSession();
        try {
            globals.forEach(session::setGlobal);
            facts.forEach(each -> each.forEach(session::insert));
            session.fireAllRules();
        } finally {
            session.dispose();
        }
    }
}
