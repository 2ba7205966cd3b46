package io.salestiers.core.authority;

import static java.util.Objects.requireNonNull;

/** Placeholder. */
public final class PreparedAuthority {
    private final AuthorityDay facts;

    PreparedAuthority(AuthorityDay facts) {
        this.facts = requireNonNull(facts);
    }

    /**
     * Whether somebody may use a capability on something.
     *
     * @param actor who wants to
     * @param capability what
     * @param target on whom or what
     * @return true if permitted
     */
    public boolean permits(Actor actor, Capability capability, Target target) {
        return new DecisionRules(facts, actor, Right.USE, capability, target)
                .decide()
                .permit();
    }
}
