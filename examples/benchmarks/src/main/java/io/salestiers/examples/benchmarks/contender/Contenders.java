package io.salestiers.examples.benchmarks.contender;

import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/** All contenders of one kind: those of this module, then those that a service file of an optional profile names. */
public final class Contenders {
    private Contenders() {}

    /**
     * All of a kind.
     *
     * @param <C> the kind
     * @param kind the kind, also the name of the service
     * @param own those of this module
     * @return those, then the others in the order of the service file
     */
    public static <C extends Contender<?, ?>> List<C> withPeers(Class<C> kind, List<C> own) {
        return Stream.concat(own.stream(), ServiceLoader.load(kind).stream().map(ServiceLoader.Provider::get))
                .toList();
    }

    /**
     * The one of a name.
     *
     * @param <C> the kind
     * @param all where it is looked for
     * @param name its name
     * @return the contender
     * @throws IllegalArgumentException if there is none; the message lists the names there are
     */
    public static <C extends Contender<?, ?>> C named(List<C> all, String name) {
        return all.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no contender " + name + ", but "
                        + all.stream().map(Contender::name).toList()));
    }
}
