package io.salestiers.examples.quickstart.closing;

import io.salestiers.core.cadence.MeetingSeries;
import io.salestiers.core.cadence.SeriesId;
import io.salestiers.core.customer.care.CustomerClassing;
import io.salestiers.core.customer.care.FollowUpPolicy;
import io.salestiers.core.feedback.FeedbackRules;
import io.salestiers.core.json.CoreDocuments;
import io.salestiers.core.json.JsonDocument;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.training.TrainingCatalog;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the business wrote on its rhythm, in the folder {@code rhythm} of the definitions; each document may be missing.
 *
 * @param classing by what customers are divided into classes
 * @param followUp how often each class is followed up
 * @param training which certificates there are and how long they are valid
 * @param feedback how soon feedback is answered, and who hears of it if it is not
 * @param meetings who meets when, with which agenda, by the names of their documents
 */
public record RhythmDefinitions(
        Optional<CustomerClassing> classing,
        Optional<FollowUpPolicy> followUp,
        Optional<TrainingCatalog> training,
        Optional<FeedbackRules> feedback,
        List<MeetingSeries> meetings) {
    static final String CLASSES = "classes.json";
    static final String FOLLOW_UP = "follow-up.json";
    static final String TRAINING = "training.json";
    static final String FEEDBACK = "feedback.json";
    static final String MEETINGS = "meetings";

    /** Copies the list. */
    public RhythmDefinitions {
        meetings = List.copyOf(meetings);
    }

    static RhythmDefinitions read(Path folder, List<Finding> findings) {
        return new RhythmDefinitions(
                optional(folder, CLASSES, CoreDocuments.CUSTOMER_CLASSING, findings),
                optional(folder, FOLLOW_UP, CoreDocuments.FOLLOW_UP_POLICY, findings),
                optional(folder, TRAINING, CoreDocuments.TRAINING_CATALOG, findings),
                optional(folder, FEEDBACK, CoreDocuments.FEEDBACK_RULES, findings),
                meetings(folder.resolve(MEETINGS), findings));
    }

    private static <T> Optional<T> optional(
            Path folder, String file, JsonDocument<T> document, List<Finding> findings) {
        return Files.exists(folder.resolve(file))
                ? Definitions.read(folder, file, document, findings)
                : Optional.empty();
    }

    private static List<MeetingSeries> meetings(Path folder, List<Finding> findings) {
        List<MeetingSeries> meetings = new ArrayList<>();
        Set<SeriesId> ids = new HashSet<>();
        for (String file : Definitions.documents(folder, findings)) {
            Definitions.read(folder, file, CoreDocuments.MEETING_SERIES, findings)
                    .ifPresent(series -> {
                        meetings.add(series);
                        if (!ids.add(series.id())) {
                            findings.add(Finding.of(ClosingFindings.RHYTHM_TWICE, Place.document(file, "/id"))
                                    .with("value", series.id().value()));
                        }
                    });
        }
        return meetings;
    }
}
