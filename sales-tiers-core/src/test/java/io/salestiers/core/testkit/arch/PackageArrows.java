package io.salestiers.core.testkit.arch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The order of a module's packages: each may use itself and those before it, never one after it.
 *
 * <p>A package is known by the first name below the module's root, so {@code money.internal} belongs to
 * {@code money}. Packages on one step may use each other in one direction; that they form no cycle is a rule of its
 * own. The root package itself may use everything, and nothing may use it. Packages that do not exist are no error,
 * packages that have no place in the order are. Immutable.
 */
public final class PackageArrows {
    private final String root;
    private final Map<String, Integer> steps;

    private PackageArrows(String root, Map<String, Integer> steps) {
        this.root = root;
        this.steps = steps;
    }

    /**
     * An order, lowest first.
     *
     * @param root the module's root package
     * @param steps for each step its packages, separated by blanks
     * @return the order
     */
    public static PackageArrows of(String root, String... steps) {
        Map<String, Integer> byName = new HashMap<>();
        for (int step = 0; step < steps.length; step++) {
            for (String name : steps[step].split(" ", -1)) {
                if (byName.put(name, step) != null) {
                    throw new IllegalArgumentException("package " + name + " stands in two places");
                }
            }
        }
        return new PackageArrows(root, Map.copyOf(byName));
    }

    /**
     * Whether one package may use another.
     *
     * @param user the package that uses
     * @param used the package that is used
     * @return true if the order allows it
     */
    public boolean mayUse(String user, String used) {
        if (user.equals(used) || user.isEmpty()) {
            return true;
        }
        Integer userStep = steps.get(user);
        Integer usedStep = steps.get(used);
        return userStep != null && usedStep != null && usedStep <= userStep;
    }

    /**
     * Each class uses only packages that its own may use.
     *
     * @return the rule
     */
    public ArchRule followed() {
        return classes()
                .that(areOurs())
                .should(new ArchCondition<>("use no package that comes after their own") {
                    @Override
                    public void check(JavaClass item, ConditionEvents events) {
                        String user = feature(item).orElseThrow();
                        for (Dependency dependency : item.getDirectDependenciesFromSelf()) {
                            Optional<String> used =
                                    feature(dependency.getTargetClass().getBaseComponentType());
                            if (used.isPresent() && !mayUse(user, used.get())) {
                                events.add(SimpleConditionEvent.violated(
                                        item,
                                        user + " must not use " + used.get() + ": " + dependency.getDescription()));
                            }
                        }
                    }
                })
                .allowEmptyShould(true);
    }

    /**
     * Each package has a place in the order.
     *
     * @return the rule
     */
    public ArchRule complete() {
        return classes()
                .that(areOurs())
                .should(new ArchCondition<>("be in a package that has a place in the order") {
                    @Override
                    public void check(JavaClass item, ConditionEvents events) {
                        String name = feature(item).orElseThrow();
                        if (!name.isEmpty() && !steps.containsKey(name)) {
                            events.add(SimpleConditionEvent.violated(
                                    item, item.getName() + ": package " + name + " has no place in the order"));
                        }
                    }
                })
                .allowEmptyShould(true);
    }

    /**
     * No packages use each other in a circle, not even those of one step.
     *
     * @return the rule
     */
    public ArchRule acyclic() {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles().allowEmptyShould(true);
    }

    /**
     * All rules about packages.
     *
     * @return the three rules
     */
    public List<ArchRule> rules() {
        return List.of(followed(), complete(), acyclic());
    }

    private DescribedPredicate<JavaClass> areOurs() {
        return DescribedPredicate.describe(
                "are in " + root, type -> feature(type).isPresent());
    }

    private Optional<String> feature(JavaClass type) {
        String name = type.getPackageName();
        if (name.equals(root)) {
            return Optional.of("");
        }
        if (!name.startsWith(root + ".")) {
            return Optional.empty();
        }
        String below = name.substring(root.length() + 1);
        int dot = below.indexOf('.');
        return Optional.of(dot < 0 ? below : below.substring(0, dot));
    }
}
