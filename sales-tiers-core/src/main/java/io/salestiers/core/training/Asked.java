package io.salestiers.core.training;

import io.salestiers.core.org.Tenures;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A requirement of a plan as it falls on one unbroken time in a tier. */
record Asked(TrainingPlan plan, Requirement requirement, Tenures.Tenure tenure, LocalDate due) {
    static List<Asked> of(TrainingCatalog catalog, List<Tenures.Tenure> tenures) {
        List<Asked> asked = new ArrayList<>();
        for (Tenures.Tenure tenure : tenures) {
            for (TrainingPlan plan : catalog.plans()) {
                if (plan.tier().equals(tenure.tier())) {
                    for (Requirement requirement : plan.requirements()) {
                        LocalDate due = requirement.due().dayFor(tenure.days().from());
                        asked.add(new Asked(plan, requirement, tenure, due));
                    }
                }
            }
        }
        return asked;
    }
}
